--TEST--
Every example that decides about an order, in every state of the payment: the order becomes what the simulator has booked
--EXTENSIONS--
payments
pdo
pdo_sqlite
--FILE--
<?php
namespace Payments\Tests\Docs;

use Payments\Money;
use Payments\Currency;
use Simulator\Client;

require_once __DIR__ . '/../../simulator/Client.php';
require __DIR__ . '/support/pages.php';
require __DIR__ . '/support/states.php';

chdir(__DIR__ . '/../..');
$simulator = Client::start();

final class Trials
{
    public int $made = 0;
    /** @var list<string> */
    public array $problems = [];

    /** Whether the order became what it may, and what it became is true. */
    public function judge(string $what, State $state, string $made, int $held, int $least, int $most): void
    {
        $this->made++;
        if (!in_array($made, $state->becomes, true)) {
            $this->problems[] = "$what: the order became \"$made\", not \"" . implode('" or "', $state->becomes) . '"';
        }
        if ($made === 'paid' ? $held < $least || $held > $most : ($made === 'notPaid' && $held !== 0)) {
            $this->problems[] = "$what: the order became \"$made\", and the simulator holds $held of $least";
        }
    }
}

/** How an example asks for the state. */
function kind(string $code): string
{
    if (str_contains($code, 'new Checkout(') && !str_contains($code, 'FrameGateway(')) {
        return 'card checkout';
    }
    foreach ([
        'checkout' => 'new Checkout(', 'hpm' => '->confirm($message', 'webhook' => '$webhook->confirm(', 'hstmobil' => '->complete(', 'frame' => '->get($session->token)', 'status' => 'Status($merchant))->get(',
        'payment' => '$payment->verdict(', 'transaction' => '$transaction',
    ] as $kind => $part) {
        if (str_contains($code, $part)) {
            return $kind;
        }
    }
    throw new \LogicException("an example that nobody knows how to try:\n$code");
}

/** The gateway of a checkout that takes a card. */
function card_gateway(string $code): string
{
    foreach (['VpwsGateway(' => 'finrota.vpws', 'PwsGateway(' => 'finrota.pws', 'WebPosGateway(' => 'hstmobil.webpos'] as $part => $name) {
        if (str_contains($code, $part)) {
            return $name;
        }
    }
    throw new \LogicException("a checkout with a gateway that nobody knows how to try:\n$code");
}

/** @return array<string, State> */
function states(string $kind, string $code = ''): array
{
    return match ($kind) {
        'card checkout' => card_gateway($code) === 'hstmobil.webpos' ? hstMobilResults() : finrotaTransactions(),
        'hpm', 'transaction' => finrotaTransactions(),
        'payment' => finrotaPayments(),
        'hstmobil' => hstMobilResults(),
        default => hepsipayStates(),
    };
}

/** @return array<string, mixed> no variable changes, whatever was done */
function none(mixed $done): array
{
    return [];
}

/**
 * Pays in a checkout through Hepsipay's frame, as its block does or by its gateways; the customer comes back when the
 * payment is in the state. Returns its token.
 *
 * @param array<string, mixed> $seen
 */
function check_out(Arranger $arranger, State $state, array $seen): string
{
    $step = $seen['step'] ?? $seen['checkout']->pay('hepsipay.frame', new \Payments\Order('1234', Money::of('150.00', Currency::TRY),
        new \Payments\Customer('Ada', 'Lovelace', 'ada@example.com'), 'https://shop.example/back?r={reference}'));
    $token = $step->attempt->handles['token'];
    $arranger->hepsipay($state, $token, Money::of('150.00', Currency::TRY), $step->attempt->reference);
    $seen['checkout']->returned($step->attempt->reference);

    return $token;
}

/**
 * Pays by card in a checkout, with 3-D Secure; the customer comes back when the payment is in the state.
 *
 * @param array<string, mixed> $seen
 */
function check_out_by_card(Arranger $arranger, State $state, array $seen, string $gateway, Money $amount): void
{
    $step = $seen['checkout']->pay($gateway, new \Payments\Order('1234', $amount, new \Payments\Customer('Ada', 'Lovelace', 'ada@example.com'),
        'https://shop.example/back?r={reference}'), new \Payments\Card($state->card ?? '4155650100416111', 'Test Test', 12, 2030, '000'));
    $form = match ($gateway) {
        'hstmobil.webpos' => $arranger->formOf($state, (string) ($step->kind === \Payments\StepKind::Html ? $step->page?->body() : $step->page?->url()), $step->attempt->reference, $step->attempt->handles['paymentId']),
        default => none($arranger->finrotaAtBank($state, (string) $step->page?->url(), $step->attempt->handles['referenceNumber'], $gateway)),
    };
    $seen['checkout']->returned($step->attempt->reference, $form);
}

/** The order of a checkout stays open where it is not paid, and where that is not known. */
function inCheckout(State $state): State
{
    return new State(array_values(array_unique(array_map(fn (string $word): string => in_array($word, ['paid', 'look'], true) ? $word : 'nothing', $state->becomes))), patch: $state->patch, then: $state->then);
}

/** Tries one block of a page in one state. */
function try_block(Client $simulator, Trials $trials, Page $page, int $block, string $title, State $state): void
{
    $kind = kind($page->code($block));
    if (str_contains($page->code($block), 'catch (PaymentsException') && in_array('thrown', $state->becomes, true)) {
        $state = new State([...$state->becomes, 'hold'], $state->card, $state->patch, $state->then);
    }
    $arranger = new Arranger($simulator);
    $decisions = new Decisions();
    $gateway = $kind === 'card checkout' ? card_gateway($page->code($block)) : '';
    $services = match (true) {
        $kind === 'hstmobil', $gateway === 'hstmobil.webpos' => ['hstmobil'],
        $gateway === 'finrota.vpws' => ['vpws'],
        default => ['pws'],
    };
    $before = 0;
    $amount = Money::of('150.00', Currency::TRY);
    $token = null;
    $arrange = function (array $seen) use ($simulator, $arranger, $state, $kind, $services, &$before, &$amount, &$token): array {
        $amount = match ($kind) {
            'hpm' => $amount,
            'hstmobil' => $seen['amount'] ?? Money::of('10.00', Currency::TRY),
            default => $seen['amount'] ?? Money::of('52.00', Currency::TRY),
        };
        $before = held($simulator, ...$services);
        $token = $kind === 'frame' ? $seen['session']->token : $seen['token'];
        if ($kind === 'checkout' || $kind === 'card checkout') {
            return [];
        }

        return match ($kind) {
            'payment' => none($state->patch($simulator, '/pws/payment', 'POST', 'data.')),
            'transaction' => ['referenceNumber' => $arranger->finrota($state, $amount->decimal(), $seen['reference'] ?? '11001122010')->referenceNumber],
            'hpm' => ['herePosted' => ['parseWebhook' => json_encode([
                'Id' => $arranger->finrota($state, $amount->decimal(), '0005')->transactionId, 'TransactionStatusId' => 1, 'OrderReference' => 'HPM-1',
                'ClientOrderReference' => '0005', 'PureAmount' => 150, 'CurrencyId' => 'TRY',
            ])] + $seen['herePosted']],
            'hstmobil' => ['hereForm' => static fn (array $now): array => $arranger->form($state, $now['payment'])],
            'frame' => ['hereForm' => static function (array $now) use ($simulator, $arranger, $state, $amount): array {
                $form = $simulator->payFrame($now['session']->frameUrl)['next']['fields'];
                $arranger->hepsipay($state, $now['session']->token, $amount);

                return $form;
            }],
            default => none($arranger->hepsipay($state, $seen['token'], $amount)),
        };
    };
    $card = $state->card ?? '4155650100416111';
    $changes = ["'4155650100416111'" => "'$card'", "'4589963225894785'" => "'$card'", 'use3D: true' => 'use3D: false'];
    $simulator->reset();
    try {
        $after = $kind === 'card checkout' ? function (array $seen) use ($arranger, $state, $gateway, &$amount): void {
            $amount = Money::of('52.00', Currency::TRY);
            check_out_by_card($arranger, $state, $seen, $gateway, $amount);
        } : ($kind === 'checkout' ? function (array $seen) use ($arranger, $state, &$token, &$amount): void {
            $amount = Money::of('150.00', Currency::TRY);
            $token = check_out($arranger, $state, $seen);
        } : none(...));
        $page->decide($simulator, $block, $decisions, $changes, $arrange, $after);
        $made = $decisions->made();
    } catch (\Payments\Exception\PaymentsException $thrown) {
        $made = 'thrown';
    } catch (\Throwable $thrown) {
        $made = get_debug_type($thrown) . ": {$thrown->getMessage()}";
    }
    if (in_array($kind, ['checkout', 'frame', 'status', 'webhook'], true) && $token === null) {
        throw new \LogicException("$page->file, line {$page->deciding()[$block]}: the payment was never arranged: $made");
    }
    $held = in_array($kind, ['checkout', 'frame', 'status', 'webhook'], true) ? heldByHepsipay($simulator, $token) : held($simulator, ...$services) - $before;
    $trials->judge("$page->file, line {$page->deciding()[$block]}, $title", $kind === 'checkout' || $kind === 'card checkout' ? inCheckout($state) : $state, $made, $held, $amount->minor, $amount->minor + 100);
}

/** What an example of examples/ says that the order becomes. */
function said(string $name, array $arguments, string $input = ''): string
{
    $extension = getenv('PAYMENTS_TEST_EXTENSION') ?: __DIR__ . '/../../modules/payments.so';
    $process = proc_open([PHP_BINARY, '-n', '-d', "extension=$extension", "examples/$name.php", ...$arguments], [['pipe', 'r'], ['pipe', 'w'], ['redirect', 1]], $pipes);
    fwrite($pipes[0], $input);
    fclose($pipes[0]);
    $said = preg_replace('/^order .*\n(?=.)/', '', stream_get_contents($pipes[1]));
    proc_close($process);

    return match (true) {
        preg_match('/\bhold the order\b/', $said) === 1 => 'hold',
        preg_match('/^(not paid|declined)\b/', $said) === 1 => 'notPaid',
        preg_match('/^paid\b/', $said) === 1 => 'paid',
        preg_match('/(^|: )look\b/', $said) === 1 => 'look',
        preg_match('/^(not confirmed|Unanswered|Unknown)\b/', $said) === 1 => 'thrown',
        default => $said,
    };
}

/** Tries one script in one state. */
function try_script(Client $simulator, Trials $trials, string $name, string $title, State $state): void
{
    $simulator->reset();
    $arranger = new Arranger($simulator);
    $there = [$simulator->url(), $simulator->caFile()];
    $amount = Money::of('52.00', Currency::TRY);
    $webPos = fn (): \Payments\HstMobil\WebPos => new \Payments\HstMobil\WebPos(new \Payments\HstMobil\Account(
        \Payments\Environment::Sandbox,
        userName: '5000000000',
        password: 'Test1234',
        options: new \Payments\Options(caFile: $simulator->caFile(), baseUrl: $simulator->url()),
    ));
    $token = null;
    $made = match ($name) {
        'finrota-pws' => [$arranger->finrota($state, '52.00', '1001'), said($name, ['state', '1001', '52.00', ...$there])][1],
        'finrota-vpws' => [$state->patch($simulator, '/vpws/payment', 'POST', 'data.'), said($name, ['2001', '52.00', $state->card ?? '4155650100416111', ...$there])][1],
        'hstmobil-webpos' => (function () use ($arranger, $state, $webPos, $amount, $there, $name): string {
            $payment = $webPos()->pay($amount, \Payments\HstMobil\WebPos::newOrderId(), 1, new \Payments\Card($state->card ?? '4155650100416111', 'Test Test', 12, 2030, '000'), 'https://shop.example/back');

            return said($name, ['complete', $payment->orderId, '52.00', ...$there], http_build_query($arranger->form($state, $payment)));
        })(),
        default => (function () use ($simulator, $arranger, $state, $amount, $there, $name, &$token): string {
            $payment = $simulator->createHepsipayPayment(['amount' => $amount->minor, 'merchantOrderNumber' => '1234']);
            $token = $payment['token'];
            $arranger->hepsipay($state, $token, $amount);
            $event = json_encode(['Status' => '', 'PaymentId' => $payment['paymentId'], 'Hash' => '', 'MerchantOrderNumber' => '1234', 'IsPaymentSuccessful' => true]);

            return $name === 'hepsipay-webhook'
                ? said($name, [$token, '52.00', ...$there], $event)
                : said($name, ['callback', '1234', '52.00', ...$there], http_build_query(['token' => $token, 'MerchantOrderNumber' => '1234']));
        })(),
    };
    $held = $token !== null ? heldByHepsipay($simulator, $token) : held($simulator, 'pws', 'vpws', 'hstmobil');
    $state = in_array('nothing', $state->becomes, true) ? new State(['hold']) : $state;        // vpws: without 3-D Secure there is nowhere to go
    $state = in_array('thrown', $state->becomes, true) ? new State([...$state->becomes, 'hold']) : $state;
    $trials->judge("examples/$name.php, $title", $state, $made, $held, $amount->minor, $amount->minor);
}

$trials = new Trials();
$blocks = 0;
$pages = pages();
foreach ($pages as $page) {
    foreach (original($page, $pages) === null ? array_keys($page->deciding()) : [] as $block) {
        $blocks++;
        foreach (states(kind($page->code($block)), $page->code($block)) as $title => $state) {
            try_block($simulator, $trials, $page, $block, $title, $state);
        }
    }
}
foreach (['finrota-pws' => 'transaction', 'finrota-vpws' => 'payment', 'hstmobil-webpos' => 'hstmobil', 'hepsipay-frame' => 'status', 'hepsipay-webhook' => 'webhook'] as $name => $kind) {
    foreach (states($kind) as $title => $state) {
        try_script($simulator, $trials, $name, $title, $state);
    }
}

// Four arms and no default; and nothing else decides about an order.
foreach (['README.md', ...glob('docs/*.md'), ...glob('docs/*/*.md'), ...glob('docs/*/*/*.md'), ...glob('examples/*.php'), ...glob('stubs/*.stub.php')] as $file) {
    $text = file_get_contents($file);
    preg_match_all('/match \([^\n]*->verdict\([^\n]*\{\n(.*?)^\s*\}/ms', $text, $matches);
    foreach ($matches[1] as $arms) {
        foreach (['Paid', 'NotPaid', 'Wait', 'Look'] as $case) {
            if (preg_match_all("/Verdict::$case\\b/", $arms) !== 1) {
                $trials->problems[] = "$file: a match without its arm for $case";
            }
        }
        if (preg_match('/\bdefault =>/', $arms) === 1) {
            $trials->problems[] = "$file: a match with a default";
        }
    }
    if (preg_match('/(if|elseif) \([^\n]*(isPaid|isFinal|matches)\(\)|isPaid\(\)\s*(\?|=>)/', $text, $found) === 1) {
        $trials->problems[] = "$file: decides by the state alone: $found[0]";
    }
}
echo implode("\n", $trials->problems), $trials->problems === [] ? '' : "\n";
echo $blocks >= 11 ? "every block tried\n" : "only $blocks blocks\n";
echo $trials->made >= 220 ? "every state tried\n" : "only $trials->made states\n";
?>
--EXPECT--
every block tried
every state tried
