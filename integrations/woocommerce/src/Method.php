<?php

declare(strict_types=1);

namespace Payments\WooCommerce;

use Payments\Attempt;
use Payments\Capability;
use Payments\Card;
use Payments\Currency;
use Payments\Customer;
use Payments\Environment;
use Payments\Exception\PaymentsException;
use Payments\Exception\StoreException;
use Payments\Exception\ValidationException;
use Payments\Finrota;
use Payments\Gateway;
use Payments\Hepsipay;
use Payments\HstMobil;
use Payments\InstallmentPlan;
use Payments\Money;
use Payments\Order;
use Payments\Step;
use Payments\StepKind;
use Payments\Verdict;

/** A way to pay: one gateway of the checkout, with its settings. */
abstract class Method extends \WC_Payment_Gateway
{
    /** Gateway::name() */
    public const NAME = '';
    public const REFUNDS = false;
    public const CARD = false;
    public const PLANS = false;
    /** Currencies that the provider takes; empty: any. */
    protected const CURRENCIES = ['TRY'];

    private ?Card $card = null;
    private ?Gateway $gateway = null;
    private bool $isMade = false;

    public function __construct(protected readonly Shop $shop)
    {
        $this->id = 'payments_' . str_replace('.', '_', static::NAME);
        $this->method_title = $this->provider();
        $this->method_description = __('Card payments by the PHP extension "payments".', 'payments-woocommerce');
        $this->has_fields = static::CARD;
        $this->supports = static::REFUNDS ? ['products', 'refunds'] : ['products'];
        $this->init_form_fields();
        $this->init_settings();
        $this->title = $this->setting('title');
        $this->description = $this->setting('description');
        $this->enabled = $this->setting('enabled');
        add_action("woocommerce_update_options_payment_gateways_$this->id", [$this, 'process_admin_options']);
    }

    /** For the administration. */
    abstract protected function provider(): string;

    /**
     * @return array<string, array<string, mixed>> settings of this method alone
     */
    abstract protected function fields(): array;

    /** @throws PaymentsException|\ValueError when the settings cannot work */
    abstract protected function make(): Gateway;

    /** @throws PaymentsException|\ValueError when the settings cannot work */
    abstract protected function account(): Finrota\Account|HstMobil\Account|Hepsipay\Merchant;

    /** Whose keys are set; null: not set up. */
    public function accountInUse(): Finrota\Account|HstMobil\Account|Hepsipay\Merchant|null
    {
        return $this->gateway() === null ? null : $this->account();
    }

    /** Null: not set up. */
    public function gateway(): ?Gateway
    {
        if (!$this->isMade) {
            $this->isMade = true;
            try {
                $this->gateway = $this->make();
            } catch (PaymentsException | \ValueError) {
                $this->gateway = null;
            }
        }

        return $this->gateway;
    }

    /* --- settings ------------------------------------------------------------------------ */

    public function init_form_fields(): void
    {
        $this->form_fields = [
            'enabled' => ['title' => __('On', 'payments-woocommerce'), 'type' => 'checkbox', 'label' => __('Offer this way to pay', 'payments-woocommerce'), 'default' => 'no'],
            'title' => ['title' => __('Name for customers', 'payments-woocommerce'), 'type' => 'text', 'default' => __('Credit or debit card', 'payments-woocommerce')],
            'description' => ['title' => __('Description for customers', 'payments-woocommerce'), 'type' => 'text', 'default' => ''],
            'environment' => [
                'title' => __('Environment', 'payments-woocommerce'), 'type' => 'select', 'default' => 'sandbox',
                'options' => ['sandbox' => __('Test: no real money', 'payments-woocommerce'), 'live' => __('Live', 'payments-woocommerce')],
            ],
            ...$this->fields(),
        ];
    }

    protected function setting(string $key): string
    {
        $value = $this->get_option($key, '');

        return is_scalar($value) ? trim((string) $value) : '';
    }

    /** @throws \ValueError when it is empty */
    protected function required(string $key): string
    {
        $value = $this->setting($key);
        if ($value === '') {
            $title = $this->form_fields[$key]['title'] ?? $key;
            /* translators: %s: name of the setting */
            throw new \ValueError(sprintf(__('%s: please enter it', 'payments-woocommerce'), is_string($title) ? $title : $key));
        }

        return $value;
    }

    protected function environment(): Environment
    {
        return Environment::from($this->setting('environment'));
    }

    /** @return array<string, mixed> a field whose value is never shown again */
    protected static function secret(string $title): array
    {
        return ['title' => $title, 'type' => 'payments_secret', 'default' => ''];
    }

    /** @return array<string, mixed> */
    protected static function text(string $title, string $about = ''): array
    {
        return ['title' => $title, 'type' => 'text', 'default' => '', 'description' => $about];
    }

    /**
     * A key: empty, with its last characters as a hint. What is left empty stays as it is.
     *
     * @param string $key
     * @param array<string, mixed> $data
     */
    public function generate_payments_secret_html($key, $data): string
    {
        $known = $this->setting($key);
        $hint = $known === '' ? '' : str_repeat('•', 8) . (strlen($known) > 12 ? substr($known, -4) : '');

        return sprintf(
            '<tr valign="top"><th scope="row" class="titledesc"><label for="%1$s">%2$s</label></th><td class="forminp"><input class="input-text regular-input" type="password" autocomplete="new-password" name="%1$s" id="%1$s" value="" placeholder="%3$s"></td></tr>',
            esc_attr($this->get_field_key($key)),
            esc_html(is_string($data['title'] ?? null) ? $data['title'] : $key),
            esc_attr($hint),
        );
    }

    /**
     * @param string $key
     * @param mixed $value
     * @throws \Exception for the administration
     */
    public function validate_payments_secret_field($key, $value): string
    {
        $value = is_string($value) ? trim(wp_unslash($value)) : '';
        if ($value === '') {
            return $this->setting($key);
        }
        if (preg_match('/^[\x21-\x7E]{1,512}$/D', $value) !== 1) {
            $title = $this->form_fields[$key]['title'] ?? $key;
            /* translators: %s: name of the setting */
            throw new \Exception(sprintf(__('%s: a key has visible characters only, without blanks. It was not changed.', 'payments-woocommerce'), is_string($title) ? $title : $key));
        }

        return $value;
    }

    public function process_admin_options(): bool
    {
        $saved = (bool) parent::process_admin_options();
        $this->init_settings();
        $this->isMade = false;
        $this->shop->reset();
        if ($this->setting('enabled') === 'yes') {
            try {
                $this->make();
            } catch (PaymentsException | \ValueError $problem) {
                /* translators: %s: the library's text */
                $this->add_error(sprintf(__('This way to pay is not offered yet. %s', 'payments-woocommerce'), $problem->getMessage()));
            }
        }

        return $saved;
    }

    /** @param string $error */
    public function add_error($error): void
    {
        parent::add_error($error);
        class_exists(\WC_Admin_Settings::class) && \WC_Admin_Settings::add_error($error);
    }

    public function admin_options(): void
    {
        parent::admin_options();
        (new SelfTest($this->shop))->show($this);
        (new Examination($this->shop))->show($this);
    }

    public function needs_setup(): bool
    {
        return $this->gateway() === null;
    }

    public function is_available(): bool
    {
        return parent::is_available() && $this->gateway() !== null
            && Currency::tryFrom(get_woocommerce_currency()) !== null
            && (static::CURRENCIES === [] || in_array(get_woocommerce_currency(), static::CURRENCIES, true));
    }

    /* --- the form ------------------------------------------------------------------------ */

    public function payment_fields(): void
    {
        if ($this->description !== '') {
            echo wp_kses_post(wpautop($this->description));
        }
        if (static::CARD) {
            (new CardForm($this))->show();
        }
    }

    /** Takes the card out of the request, so that no plugin after this one finds it there. */
    public function validate_fields(): bool
    {
        if (!static::CARD) {
            return true;
        }
        try {
            $this->card = CardForm::take($this->id);
        } catch (ValidationException $exception) {
            $this->card = null;
            array_map(static fn (string $text) => wc_add_notice($text, 'error'), Words::problems($exception));
        }

        return $this->card !== null;
    }

    /* --- paying -------------------------------------------------------------------------- */

    /**
     * The button "Place order".
     *
     * @param int $order_id
     * @return array{result: string, redirect?: string}
     */
    public function process_payment($order_id): array
    {
        $order = wc_get_order($order_id);
        if (!$order instanceof \WC_Order) {
            return $this->refuse([Words::unavailable()]);
        }
        try {
            return $this->answer($order, $this->pay($order));
        } catch (Refused $refused) {
            return $this->refuse($refused->texts);
        } catch (\Throwable $thrown) {                       // it may have been sent, and is stored: settle() finds out
            Shop::log($thrown);

            return $this->wait($order);
        } finally {
            $this->card?->wipe();
            $this->card = null;
        }
    }

    /** @throws Refused|StoreException when nothing was sent */
    private function pay(\WC_Order $order): Step
    {
        $checkout = $this->shop->checkout();
        $gateway = $this->gateway();
        if ($checkout === null || $gateway === null || (static::CARD && $this->card === null)) {
            throw new Refused([Words::unavailable()]);
        }
        $wasTried = $order->get_meta(Book::TRIED) === 'yes';
        PlacedCart::remember($order);
        try {
            $known = $checkout->order((string) $order->get_id());
            $request = $this->order($order, $known === null || $known->verdict() === Verdict::NotPaid);

            return $checkout->pay($gateway->name(), $request, $this->card);
        } catch (ValidationException $exception) {
            Shop::log($exception);
            throw new Refused(Words::problems($exception) ?: [Words::unavailable()]);
        } catch (PaymentsException $exception) {             // the store is down, or the settings are wrong
            if ($wasTried && $exception instanceof StoreException) {
                throw $exception;                            // what became of the try before is not known
            }
            Shop::log($exception);
            throw new Refused([Words::unavailable()]);
        }
    }

    /**
     * @return array{result: string, redirect?: string}
     */
    private function answer(\WC_Order $order, Step $step): array
    {
        return match ($step->kind) {
            StepKind::Redirect => self::go((string) $step->page?->url()),
            StepKind::Html => self::go(SealedPage::seal($order, (string) $step->page?->body())),
            StepKind::Frame => self::go(Routes::page($order)),
            StepKind::Wait => $this->wait($order),
            StepKind::Done => match ($step->attempt->verdict()) {
                Verdict::Paid => $this->leave($order),
                Verdict::NotPaid => $this->refuse([Words::declined()]),
                Verdict::Wait, Verdict::Look => $this->wait($order),
            },
        };
    }

    /**
     * Not known: the order is held, and the cart is emptied, so that no button is there to pay it again.
     *
     * @return array{result: string, redirect?: string}
     */
    private function wait(\WC_Order $order): array
    {
        $number = (string) $order->get_id();
        if ($this->shop->book()->isOver($number)) {
            return $this->refuse([Words::declined()]);
        }
        try {
            $this->shop->book()->hold($number);
        } catch (\Throwable $thrown) {
            Shop::log($thrown);
        }

        return $this->leave($order);
    }

    /** @return array{result: string, redirect: string} */
    private function leave(\WC_Order $order): array
    {
        WC()->cart?->empty_cart();

        return self::go($order->get_checkout_order_received_url());
    }

    /** @return array{result: string, redirect: string} */
    private static function go(string $url): array
    {
        return ['result' => 'success', 'redirect' => $url];
    }

    /**
     * @param non-empty-list<string> $texts
     * @return array{result: string}
     */
    private function refuse(array $texts): array
    {
        array_map(static fn (string $text) => wc_add_notice($text, 'error'), $texts);

        return ['result' => 'failure'];
    }

    /** @throws Refused|PaymentsException */
    private function order(\WC_Order $order, bool $isNew): Order
    {
        try {
            $amount = Amount::ofOrder($order);
        } catch (\ValueError $error) {
            Shop::log($error);
            throw new Refused([Words::unavailable()]);
        }
        if ($isNew) {
            $order->update_meta_data(Book::ASKED, $amount->decimal());
            $order->update_meta_data(Book::TRIED, 'yes');
            $order->save();
        }
        $plan = $isNew ? $this->chosenPlan($order, $amount) : null;

        return $this->request((string) $order->get_id(), $amount, $this->customer($order), $plan);
    }

    protected function request(string $number, Money $amount, Customer $customer, ?InstallmentPlan $plan = null): Order
    {
        $gateway = $this->gateway();

        return new Order(
            number: $number,
            amount: $amount,
            customer: $customer,
            returnUrl: Routes::url('payments_return') . '&r={reference}',
            notifyUrl: $gateway?->supports(Capability::Notice) === true ? Routes::url('payments_notice') . '&g=' . rawurlencode($gateway->name()) . '&r={reference}&s={secret}' : null,
            ceiling: $this->ceiling($amount),
            clientIp: filter_var(\WC_Geolocation::get_ip_address(), FILTER_VALIDATE_IP) ?: null,
            language: preg_match('/^[a-z]{2}/', determine_locale(), $found) === 1 ? $found[0] : null,
            plan: $plan,
        );
    }

    /** The most that may be taken, where the provider adds interest. */
    protected function ceiling(Money $amount): ?Money
    {
        return null;
    }

    private function customer(\WC_Order $order): Customer
    {
        $phone = (string) preg_replace(['/[\s().-]+/', '/^(00|0)(?=5\d{9}$)/', '/^(?=5\d{9}$)/', '/^00/'], ['', '', '+90', '+'], $order->get_billing_phone('edit'));

        return new Customer(
            mb_substr($order->get_billing_first_name('edit'), 0, 100),
            mb_substr($order->get_billing_last_name('edit'), 0, 100),
            $order->get_billing_email('edit'),
            preg_match('/^\+[1-9]\d{7,14}$/D', $phone) === 1 ? $phone : null,
        );
    }

    /* --- installments -------------------------------------------------------------------- */

    /**
     * @return list<InstallmentPlan> empty: a single payment; also when the provider cannot be asked
     */
    public function plans(Money $amount, string $bin, ?Customer $customer = null): array
    {
        $gateway = $this->gateway();
        if (!static::PLANS || $gateway === null || !$amount->isPositive()) {     // an empty cart costs nothing
            return [];
        }
        try {
            $order = $this->request('quote', $amount, $customer ?? new Customer('Quote', 'Quote', 'quote@example.com'));

            return $this->shop->checkout()?->installments($gateway->name(), $order, $bin) ?? [];
        } catch (PaymentsException $exception) {
            Shop::log($exception);

            return [];
        }
    }

    /** @throws Refused when what the customer chose is not there any more, or costs something else now */
    private function chosenPlan(\WC_Order $order, Money $amount): ?InstallmentPlan
    {
        if (!static::PLANS || $this->card === null) {
            return null;
        }
        $plans = $this->plans($amount, $this->card->bin(), $this->customer($order));
        [$count, $total] = CardForm::choice($this->id) ?? [1, $amount->minor];
        foreach ($plans as $plan) {
            if ($plan->count === $count && $plan->total->minor === $total) {
                return $plan;
            }
        }
        if ($count !== 1 || $total !== $amount->minor) {
            throw new Refused([Words::planChanged()]);
        }

        return null;
    }

    /* --- money back ---------------------------------------------------------------------- */

    /**
     * @param int $order_id
     * @param mixed $amount a text
     * @param string $reason
     * @return bool|\WP_Error
     */
    public function process_refund($order_id, $amount = null, $reason = '')
    {
        return Refunds::make($this->shop, (int) $order_id, $amount);
    }

    /** The attempt that pays the order, asked about while it is not known. */
    public function of(\WC_Order $order): ?Attempt
    {
        $checkout = $this->shop->checkout();
        $attempt = $checkout?->order((string) $order->get_id());

        return $checkout !== null && $attempt?->verdict() === Verdict::Wait ? $checkout->ask($attempt->reference) : $attempt;
    }
}
