<?php

declare(strict_types=1);

namespace Shop;

use Payments\Attempt;
use Payments\Capability;
use Payments\Card;
use Payments\Currency;
use Payments\Exception\PaymentsException;
use Payments\Exception\RefundOpenException;
use Payments\Exception\ValidationException;
use Payments\Fact;
use Payments\Money;
use Payments\State;
use Payments\StepKind;
use Payments\Verdict;
use Simulator\Client;

/** Which page answers which request. */
final class App
{
    private readonly Orders $orders;
    private readonly Payments $payments;
    private View $view;

    public function __construct(private readonly Settings $settings)
    {
        $this->orders = new Orders($settings->connect());
        $this->payments = new Payments($settings, $this->orders, new Log($this->orders));
    }

    public function answer(): void
    {
        $path = self::path();
        try {
            // Another site sends the browser and the messages to these: no session, and no token of a form.
            match ($path[0]) {
                'back' => $this->back(),
                'notice' => $this->notice($path[1] ?? ''),
                'out' => $this->out($path[1] ?? ''),
                default => $this->own($path),
            };
        } catch (\Throwable $thrown) {
            error_log(get_debug_type($thrown) . " in {$thrown->getFile()}:{$thrown->getLine()}: {$thrown->getMessage()}");
            $this->view ??= new View($this->language(), '', 0, '');
            self::show((new Pages($this->view))->message('error'), 500);
        }
    }

    /** @param non-empty-list<string> $path */
    private function own(array $path): void
    {
        session_start(['name' => 'shop', 'cookie_samesite' => 'Lax', 'cookie_httponly' => true, 'use_strict_mode' => true, 'cache_limiter' => '']);
        $_SESSION['csrf'] ??= bin2hex(random_bytes(16));
        $isPost = ($_SERVER['REQUEST_METHOD'] ?? 'GET') === 'POST';
        if ($isPost && !hash_equals(self::kept('csrf'), self::posted('csrf'))) {
            $this->view = $this->makeView();
            self::show((new Pages($this->view))->message('forged'), 403);

            return;
        }
        $this->dropPaidCart();
        $this->view = $this->makeView();
        if (in_array($_GET['lang'] ?? '', ['tr', 'en'], true)) {
            setcookie('lang', $this->view->language, ['path' => '/', 'samesite' => 'Lax', 'httponly' => true, 'expires' => time() + 31536000]);
            self::go('/' . implode('/', $path));

            return;
        }
        $second = $path[1] ?? '';
        match (($isPost ? 'POST ' : 'GET ') . $path[0]) {
            'GET ' => self::show($this->pages()->products()),
            'GET cart' => self::show($this->pages()->cart(self::cart())),
            'POST cart' => $this->change(),
            'GET checkout' => $this->details([], []),
            'POST checkout' => $this->place(),
            'GET pay' => $this->choose($second, null, []),
            'POST pay' => $this->pay($second),
            'POST plans' => $this->plans($second),
            'GET order' => $this->order($second, $path[2] ?? ''),
            'GET orders' => $this->desk([]),
            'POST orders' => $this->deskPost($second),
            'POST settle' => $this->settle(),
            'GET log' => $this->log($second),
            'GET faults' => $this->faults(),
            'POST faults' => $this->orderFault(),
            default => self::show($this->pages()->message('missing'), 404),
        };
    }

    /* --- the routes that other sites use ------------------------------------------------- */

    /** The browser comes back, in its window or in a frame of the bank's. What it brings proves nothing: the provider is asked. */
    private function back(): void
    {
        $attempt = $this->payments->checkout->returned(self::asked('r'), $_POST);
        $isWindow = ($_SERVER['HTTP_SEC_FETCH_DEST'] ?? '') === 'document';   // an old browser does not say
        self::go($isWindow ? "/order/$attempt->order" : "/out/$attempt->order");
    }

    private function notice(string $gateway): void
    {
        $secret = self::asked('s');
        $receipt = $this->payments->checkout->notified($gateway, (string) file_get_contents('php://input'), getallheaders(), $secret === '' ? null : $secret);
        http_response_code($receipt->status);
    }

    /** In a frame of the provider's or the bank's, where the browser sends no cookie: a page that leaves it. */
    private function out(string $number): void
    {
        $this->view = new View($this->language(), '', 0, '');
        self::show($this->pages()->out($number), 200, ancestors: "'self'");
    }

    /* --- the cart ------------------------------------------------------------------------ */

    private function change(): void
    {
        $cart = self::cart();
        $product = self::posted('product');
        if (isset(Catalog::PRODUCTS[$product])) {
            $count = self::posted('count') === '' ? ($cart[$product] ?? 0) + 1 : (int) self::posted('count');
            $cart[$product] = max(0, min(9, $count));
            $_SESSION['cart'] = array_filter($cart);
            unset($_SESSION['order']);                       // the order of the cart as it was
        }
        self::go('/cart');
    }

    /**
     * @param array<string, string> $values
     * @param array<string, string> $errors
     */
    private function details(array $values, array $errors): void
    {
        if (self::cart() === []) {
            self::go('/cart');

            return;
        }
        $order = $this->orders->find(self::kept('order'));
        $values += $order === null ? [] : ['name' => $order->name, 'surname' => $order->surname, 'email' => $order->email, 'phone' => $order->phone];
        self::show($this->pages()->details(self::cart(), $values, $errors), $errors === [] ? 200 : 422);
    }

    /** One order for a cart, however often the form comes. */
    private function place(): void
    {
        $values = array_map(trim(...), ['name' => self::posted('name'), 'surname' => self::posted('surname'), 'email' => self::posted('email'), 'phone' => self::posted('phone')]);
        $values['phone'] = (string) preg_replace(['/[\s().-]+/', '/^(00|0)(?=5\d{9}$)/', '/^(?=5\d{9}$)/', '/^00/'], ['', '', '+90', '+'], $values['phone']);
        $errors = [];
        foreach ($values as $name => $value) {
            $isRight = match ($name) {
                'email' => filter_var($value, FILTER_VALIDATE_EMAIL) !== false,
                'phone' => preg_match('/^\+[1-9]\d{7,14}$/D', $value) === 1,
                default => preg_match('/^.{1,100}$/usD', $value) === 1,
            };
            $isRight || $errors[$name] = "error.$name";
        }
        if ($errors !== [] || self::cart() === []) {
            $this->details($values, $errors);

            return;
        }
        $order = $this->orders->find(self::kept('order'));
        $isSame = $order !== null && [$order->name, $order->surname, $order->email, $order->phone] === array_values($values);
        $_SESSION['order'] = $isSame ? $order->number : $this->orders->take(self::cart(), Catalog::total(self::cart()), $values);
        self::go('/pay/' . self::kept('order'));
    }

    /* --- paying -------------------------------------------------------------------------- */

    /** The way that the customer chose of those that there are. */
    private function way(): string
    {
        $way = is_string($_POST['with'] ?? null) ? $_POST['with'] : self::asked('with');

        return isset($this->payments->gateways[$way]) ? $way : 'finrota.pws';
    }

    /**
     * @param list<\Payments\InstallmentPlan>|null $plans
     * @param array<string, string> $errors
     */
    private function choose(string $number, ?array $plans, array $errors, int $count = 1): void
    {
        $purchase = $this->orders->find($number);
        $attempt = $purchase === null ? null : $this->payments->checkout->order($number);
        if ($purchase === null) {
            self::show($this->pages()->message('missing'), 404);
        } elseif (in_array(Pages::state($purchase, $attempt), ['paid', 'look'], true)) {
            self::go("/order/$number");
        } else {
            $html = $this->pages()->pay($purchase, $this->payments->gateways, $this->way(), $plans, $count, $errors, $attempt?->verdict() === Verdict::Wait);
            self::show($html, $errors === [] ? 200 : 422, forms: "'self' https: http://127.0.0.1:*");    // the 303 to the bank is a form's way, too
        }
    }

    private function plans(string $number): void
    {
        $purchase = $this->orders->find($number);
        $bin = self::posted('bin');
        $isBin = preg_match('/^\d{6}$/D', $bin) === 1;
        session_write_close();
        $plans = $purchase !== null && $isBin ? $this->payments->plans($this->way(), $purchase, $bin) : [];
        if (self::posted('part') === '1') {
            self::show($this->pages()->plans($plans, (int) self::posted('count') ?: 1));
        } else {
            $this->choose($number, $isBin ? $plans : null, $isBin ? [] : ['bin' => 'error.bin']);
        }
    }

    private function pay(string $number): void
    {
        $purchase = $this->orders->find($number);
        if ($purchase === null || $purchase->state !== 'open' || $purchase->look !== '') {
            self::go("/order/$number");

            return;
        }
        session_write_close();                               // the other tabs of the customer do not wait for the provider
        [$count, $total] = preg_match('/^(\d{1,2}):(\d{1,15})$/D', self::posted('count'), $chosen) === 1 ? [(int) $chosen[1], (int) $chosen[2]] : [1, $purchase->total];
        try {
            $card = $this->payments->can($this->way(), Capability::Card) ? self::card() : null;
            $step = $this->payments->pay($this->way(), $purchase, $card, $count, $total, self::posted('direct') !== '1');
        } catch (ValidationException $exception) {
            $this->choose($number, null, $this->problems($exception), $count);

            return;
        } catch (NotOffered) {
            $this->choose($number, null, ['' => 'error.plan']);

            return;
        } catch (PaymentsException $exception) {             // the store is down, or the gateway is not set up
            error_log($exception->getMessage());
            $this->choose($number, null, ['' => 'error.unsent']);

            return;
        }
        match ($step->kind) {
            StepKind::Redirect, StepKind::Html => $step->page?->send(),
            StepKind::Frame => $this->frame($purchase, (string) $step->page?->url()),
            StepKind::Done, StepKind::Wait => self::go("/order/$number"),
        };
    }

    private function frame(Purchase $purchase, string $url): void
    {
        $origin = preg_match('~^https?://[^/?#\s;,\']+~', $url, $found) === 1 ? $found[0] : '';
        self::show($this->pages()->frame($purchase, $url), 200, frames: "'self' https: $origin");
    }

    private static function card(): Card
    {
        $expiry = preg_match('~^\s*(\d{1,2})\s*[/.\- ]?\s*(\d{4}|\d{2})\s*$~D', self::posted('expiry'), $found) === 1 ? $found : ['', '0', '0'];

        return new Card(self::posted('number'), self::posted('holderName'), $expiry[1], $expiry[2], self::posted('cvv'));
    }

    /** @return array<string, string> the fields' problems, as texts of the shop */
    private function problems(ValidationException $exception): array
    {
        $errors = [];
        foreach ($exception->violations as $violation) {
            $name = substr((string) strrchr(".$violation->field", '.'), 1);
            $field = str_starts_with($name, 'expiry') ? 'expiry' : $name;
            $errors[$this->view->knows("field.$field") ? $field : ''] = $this->view->knows("error.$field") ? "error.$field" : 'error.unsent';
        }

        return $errors;
    }

    private function order(string $number, string $what): void
    {
        session_write_close();
        $attempt = $this->orders->find($number) === null ? null : $this->payments->of($number);
        $purchase = $this->orders->find($number);            // after the question: its answer may have booked it
        if ($purchase === null) {
            self::show($this->pages()->message('missing'), 404);
        } elseif ($what === 'state') {
            header('Content-Type: text/plain');
            echo Pages::state($purchase, $attempt);
        } else {
            self::show($this->pages()->order($purchase, $attempt, $attempt?->state === State::Waiting));
        }
    }

    /* --- the desk ------------------------------------------------------------------------ */

    /** @param list<string> $problem */
    private function desk(array $problem): void
    {
        $orders = array_map(fn (Purchase $purchase): array => [$purchase, $this->orders->creditNotes($purchase->number), $this->payments->store->ofOrder($purchase->number)], $this->orders->newest());
        self::show((new Desk($this->view))->orders($orders, $this->payments->gateways, $problem), $problem === [] ? 200 : 422);
    }

    private function deskPost(string $what): void
    {
        try {
            match ($what) {
                'reverse' => $this->reverse(),
                'decide' => $this->decide(),
                'looked' => $this->orders->looked(self::posted('number')),
                default => null,
            };
        } catch (RefundOpenException) {
            $this->desk(['desk.refundopen']);

            return;
        } catch (PaymentsException | \ValueError $exception) {
            $this->desk(['desk.refused', $exception->getMessage()]);

            return;
        }
        self::go('/orders');
    }

    private function reverse(): void
    {
        $payment = $this->payments->store->find(self::posted('reference'));
        $note = self::posted('note');
        if ($payment === null || preg_match('/^[A-Za-z0-9-]{1,30}$/D', $note) !== 1) {
            throw new \ValueError('note');
        }
        $amount = match (self::posted('way')) {
            'part' => Money::of(str_replace(',', '.', trim(self::posted('amount'))), Currency::TRY),
            'full' => $payment->left ?? $payment->paid ?? $payment->amount,
            'cancel' => null,
            default => throw new \ValueError('way'),
        };
        $reversal = $this->payments->reverse($payment, $amount, $note);
        $_SESSION['flash'] = html_entity_decode($this->view->say("credit.{$reversal->state->value}.about", $note), ENT_QUOTES | ENT_HTML5);
    }

    private function decide(): void
    {
        $fact = self::posted('fact') === 'paid' ? Fact::Paid : Fact::Declined;
        $attempt = $this->payments->checkout->decide(self::posted('reference'), $fact, by: 'desk', note: self::posted('note'));
        $attempt->needsPerson() || $this->orders->looked($attempt->order);
    }

    private function settle(): void
    {
        $settlement = $this->payments->checkout->settle(200);
        $_SESSION['flash'] = html_entity_decode($this->view->say('desk.settled', $settlement->asked, $settlement->settled, $settlement->open, count($settlement->look), count($settlement->errors)), ENT_QUOTES | ENT_HTML5);
        self::go('/orders');
    }

    private function log(string $what): void
    {
        $rows = $this->orders->exchanges((int) self::asked('after'));
        self::show($what === 'rows' ? (new Desk($this->view))->rows($rows) : (new Desk($this->view))->log($rows));
    }

    private function simulator(): Client
    {
        require_once __DIR__ . '/../../../simulator/Client.php';

        return Client::attach($this->settings->simulator);
    }

    private function faults(): void
    {
        $simulator = $this->simulator();
        $charged = array_count_values(array_map(static fn (array $booking): string => is_string($booking['orderReference'] ?? null) ? $booking['orderReference'] : '', $simulator->bookings('payment')));
        $books = [];
        foreach ($this->orders->newest(12) as $purchase) {
            $attempts = array_filter($this->payments->store->ofOrder($purchase->number), static fn (Attempt $attempt): bool => $attempt->parent === null);
            $states = implode(', ', array_map(static fn (Attempt $attempt): string => $attempt->state->value, $attempts));
            $books[] = [$purchase, $states, array_sum(array_map(static fn (Attempt $attempt): int => $charged[$attempt->reference] ?? 0, $attempts))];
        }
        $waiting = array_map(static fn (array $fault): string => implode(' ', array_map(static fn (mixed $value): string => is_scalar($value) ? (string) $value : '', [$fault['fault'] ?? '', $fault['method'] ?? '', $fault['path'] ?? ''])), $simulator->faults());
        self::show((new Desk($this->view))->faults($waiting, $books, $simulator->settings()));
    }

    private function orderFault(): void
    {
        [$fault, $setting] = [self::posted('fault'), self::posted('setting')];
        if (isset(Desk::FAULTS[$fault])) {
            $this->simulator()->fault(...Desk::FAULTS[$fault]);
        } elseif (isset(Desk::SETTINGS[$setting])) {
            $this->simulator()->settings(Desk::SETTINGS[$setting]);
        } elseif (self::posted('clear') === '1') {
            $this->simulator()->clearFaults();
        }
        self::go('/faults');
    }

    /* --- requests and answers ------------------------------------------------------------ */

    private function pages(): Pages
    {
        return new Pages($this->view);
    }

    private function makeView(): View
    {
        $flash = self::kept('flash');
        unset($_SESSION['flash']);

        return new View($this->language(), self::kept('csrf'), array_sum(self::cart()), $flash);
    }

    private function language(): string
    {
        foreach ([self::asked('lang'), is_string($_COOKIE['lang'] ?? null) ? $_COOKIE['lang'] : ''] as $language) {
            if (in_array($language, ['tr', 'en'], true)) {
                return $language;
            }
        }

        return str_starts_with(strtolower(is_string($_SERVER['HTTP_ACCEPT_LANGUAGE'] ?? null) ? $_SERVER['HTTP_ACCEPT_LANGUAGE'] : ''), 'tr') ? 'tr' : 'en';
    }

    /** The cart is empty once its order is paid. */
    private function dropPaidCart(): void
    {
        if (self::kept('order') !== '' && $this->orders->find(self::kept('order'))?->state === 'paid') {
            unset($_SESSION['order'], $_SESSION['cart']);
        }
    }

    /** @return array<string, int> */
    private static function cart(): array
    {
        $cart = [];
        foreach (is_array($_SESSION['cart'] ?? null) ? $_SESSION['cart'] : [] as $product => $count) {
            $cart[(string) $product] = is_int($count) ? $count : 0;
        }

        return $cart;
    }

    private static function kept(string $name): string
    {
        return is_string($_SESSION[$name] ?? null) ? $_SESSION[$name] : '';
    }

    private static function posted(string $name): string
    {
        return is_string($_POST[$name] ?? null) ? $_POST[$name] : '';
    }

    private static function asked(string $name): string
    {
        return is_string($_GET[$name] ?? null) ? $_GET[$name] : '';
    }

    /** @return non-empty-list<string> */
    private static function path(): array
    {
        $path = parse_url(is_string($_SERVER['REQUEST_URI'] ?? null) ? $_SERVER['REQUEST_URI'] : '/', PHP_URL_PATH);

        return array_map(rawurldecode(...), explode('/', trim(is_string($path) ? $path : '', '/')));
    }

    private static function go(string $path): void
    {
        header('Location: ' . implode('/', array_map(rawurlencode(...), explode('/', $path))), response_code: 303);
        header('Cache-Control: no-store');
    }

    private static function show(string $html, int $status = 200, string $forms = "'self'", string $frames = "'none'", string $ancestors = "'none'"): void
    {
        http_response_code($status);
        header('Content-Type: text/html; charset=utf-8');
        header('Cache-Control: no-store');
        header('Referrer-Policy: same-origin');
        header('X-Content-Type-Options: nosniff');
        header("Content-Security-Policy: default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self'; base-uri 'none'; form-action $forms; frame-src $frames; frame-ancestors $ancestors");
        echo $html;
    }
}
