<?php

declare(strict_types=1);

namespace Payments\Laravel;

use Illuminate\Contracts\Container\Container;
use Payments\Environment;
use Payments\Finrota;
use Payments\Gateway;
use Payments\Hepsipay;
use Payments\HstMobil;
use Payments\Options;

/**
 * The gateways of one merchant, made of config/payments.php.
 *
 * @internal
 */
final class Gateways
{
    private readonly Environment $environment;

    public function __construct(
        private readonly Container $container,
        private readonly Settings $settings,
        private readonly string $merchant,
        private readonly Options $options,
    ) {
        $path = "merchants.$merchant.environment";
        $this->environment = Environment::tryFrom($settings->text($path) ?? 'sandbox') ?? throw BadSettings::of($path, 'must be "sandbox" or "live"');
    }

    /**
     * Those that have keys.
     *
     * @return array<string, Gateway> by name
     */
    public function all(): array
    {
        $gateways = [];
        foreach (array_keys($this->settings->gateways($this->merchant)) as $name) {
            $gateway = $this->make((string) $name);
            if ($gateway !== null) {
                $gateways[$gateway->name()] = $gateway;
            }
        }

        return $gateways !== [] ? $gateways : throw BadSettings::of("merchants.$this->merchant.gateways", 'has no gateway with keys: set those of one in .env');
    }

    /** @throws BadSettings when some of its keys are set, and not all that it needs */
    private function make(string $name): ?Gateway
    {
        if ($this->of($name, 'class') !== null) {
            return $this->ownGateway($name);
        }

        return match ($name) {
            'finrota.pws' => $this->has($name, 'api_key', 'secret_key') ? new Finrota\PwsGateway(
                $this->finrota($name),
                $this->need($name, 'pos'),
                $this->need($name, 'payment_set'),
                $this->need($name, 'agent_code'),
                $this->session($name, 1800),
                $this->isOn($name, 'adds_commission'),
            ) : null,
            'finrota.vpws' => $this->has($name, 'api_key', 'secret_key')
                ? new Finrota\VpwsGateway($this->finrota($name), $this->need($name, 'pos'), $this->session($name, 1800), $this->isOn($name, 'adds_commission'))
                : null,
            'finrota.hpm' => $this->has($name, 'api_key', 'secret_key') ? $this->hpm($name) : null,
            'hstmobil.webpos' => $this->has($name, 'api_key', 'user_name', 'password') ? new HstMobil\WebPosGateway($this->hstMobil(), $this->session($name, 1800)) : null,
            'hepsipay.frame' => $this->has($name, 'merchant_no', 'terminal_no', 'secret_key') ? new Hepsipay\FrameGateway(
                $this->hepsipay(),
                categoryId: $this->of($name, 'category'),
                allowedInstallments: $this->installments($name),
                sessionSeconds: $this->session($name, 3600),
            ) : null,
            default => throw BadSettings::of("merchants.$this->merchant.gateways", "knows no \"$name\": give it a \"class\""),
        };
    }

    private function ownGateway(string $name): Gateway
    {
        $gateway = $this->container->make($this->need($name, 'class'));
        if (!$gateway instanceof Gateway || $gateway->name() !== $name) {
            throw BadSettings::of("merchants.$this->merchant.gateways", "has a class for \"$name\" that is no Payments\\Gateway of this name()");
        }

        return $gateway;
    }

    private function hpm(string $name): Finrota\HpmGateway
    {
        $account = $this->finrota($name);

        return new Finrota\HpmGateway(
            $account,
            $this->need($name, 'payment_set'),
            through: $this->isOn($name, 'through_pws') ? new Finrota\Pws($account) : null,
            trustNotice: $this->isOn($name, 'trust_notice'),
            sessionSeconds: $this->session($name, 900),
        );
    }

    /** For payments:check, too. */
    public function finrota(string $gateway): Finrota\Account
    {
        return new Finrota\Account($this->need($gateway, 'api_key'), $this->need($gateway, 'secret_key'), $this->environment, $this->options);
    }

    public function hstMobil(): HstMobil\Account
    {
        $name = 'hstmobil.webpos';

        return new HstMobil\Account($this->environment, $this->of($name, 'api_key'), $this->of($name, 'user_name'), $this->of($name, 'password'), $this->options);
    }

    public function hepsipay(): Hepsipay\Merchant
    {
        $name = 'hepsipay.frame';

        return new Hepsipay\Merchant(
            $this->need($name, 'merchant_no'),
            $this->need($name, 'terminal_no'),
            $this->need($name, 'secret_key'),
            $this->environment,
            callbackKey: $this->of($name, 'callback_key'),
            options: $this->options,
            previousCallbackKey: $this->of($name, 'previous_callback_key'),
        );
    }

    private function has(string $gateway, string ...$names): bool
    {
        return array_filter($names, fn (string $name): bool => $this->of($gateway, $name) !== null) !== [];
    }

    private function need(string $gateway, string $name): string
    {
        return $this->of($gateway, $name) ?? throw BadSettings::of("merchants.$this->merchant.gateways.$gateway.$name", 'is missing');
    }

    private function of(string $gateway, string $name): ?string
    {
        $value = $this->settings->gateways($this->merchant)[$gateway] ?? null;
        $text = is_array($value) ? $value[$name] ?? null : null;

        return (is_string($text) && $text !== '') || is_int($text) ? (string) $text : null;
    }

    private function isOn(string $gateway, string $name): bool
    {
        $value = $this->settings->gateways($this->merchant)[$gateway] ?? null;

        return is_array($value) && filter_var($value[$name] ?? false, FILTER_VALIDATE_BOOLEAN);
    }

    private function session(string $gateway, int $default): int
    {
        return (int) ($this->of($gateway, 'session_seconds') ?? $default);
    }

    /** @return list<int>|null */
    private function installments(string $gateway): ?array
    {
        $value = $this->settings->gateways($this->merchant)[$gateway] ?? null;
        $counts = is_array($value) ? $value['allowed_installments'] ?? null : null;

        return is_array($counts) ? array_values(array_filter($counts, is_int(...))) : null;
    }
}
