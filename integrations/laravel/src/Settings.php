<?php

declare(strict_types=1);

namespace Payments\Laravel;

use Illuminate\Contracts\Config\Repository;

/**
 * The values of config/payments.php, each of its type.
 *
 * @internal
 */
final class Settings
{
    public function __construct(private readonly Repository $config)
    {
    }

    public function default(): string
    {
        return $this->text('default') ?? 'default';
    }

    /** @return list<string> */
    public function merchants(): array
    {
        return array_map(strval(...), array_keys((array) $this->config->get('payments.merchants')));
    }

    /** @return array<mixed> */
    public function gateways(string $merchant): array
    {
        return (array) $this->config->get("payments.merchants.$merchant.gateways");
    }

    public function table(string $merchant): string
    {
        return $this->text("merchants.$merchant.table") ?? 'payment_attempts';
    }

    /** Null: not set, or empty, as a line of .env without a value. */
    public function text(string $path): ?string
    {
        $value = $this->config->get("payments.$path");

        return is_scalar($value) && !is_bool($value) && $value !== '' ? (string) $value : null;
    }

    /** @return list<string> */
    public function texts(string $path): array
    {
        return array_values(array_filter((array) $this->config->get("payments.$path"), is_string(...)));
    }

    public function number(string $path): ?int
    {
        $value = $this->text($path);

        return $value === null ? null : (filter_var($value, FILTER_VALIDATE_INT) ?: throw BadSettings::of($path, 'must be a whole number above 0'));
    }

    public function isOn(string $path): bool
    {
        return filter_var($this->config->get("payments.$path"), FILTER_VALIDATE_BOOLEAN);
    }
}
