<?php

declare(strict_types=1);

namespace Payments\Laravel\Casts;

use Illuminate\Contracts\Database\Eloquent\CastsAttributes;
use Illuminate\Database\Eloquent\Model;
use Payments\Currency;
use Payments\Money;

/**
 * Money in a column of minor units, a BIGINT: 15000 for 150.00 TRY.
 *
 *     'price' => AsMoney::class . ':TRY'             always in TRY
 *     'price' => AsMoney::class . ':price_currency'  in the currency of another column
 *
 * @implements CastsAttributes<Money, mixed>
 */
final class AsMoney implements CastsAttributes
{
    /** @param string $currency a code of ISO 4217, or the column that has it */
    public function __construct(private readonly string $currency)
    {
    }

    /**
     * @param array<string, mixed> $attributes
     * @throws \ValueError when a column has no whole number or no currency
     */
    public function get(Model $model, string $key, mixed $value, array $attributes): ?Money
    {
        if ($value === null) {
            return null;
        }
        $code = $attributes[$this->currency] ?? null;
        $currency = Currency::tryFrom($this->currency) ?? Currency::from(is_string($code) ? $code : '');
        $minor = is_string($value) ? filter_var($value, FILTER_VALIDATE_INT) : $value;

        return is_int($minor) ? Money::ofMinor($minor, $currency) : throw new \ValueError("$key is no amount in minor units");
    }

    /**
     * @param array<string, mixed> $attributes
     * @return array<string, int|string|null>
     * @throws \ValueError on another currency than the column's
     */
    public function set(Model $model, string $key, mixed $value, array $attributes): array
    {
        $fixed = Currency::tryFrom($this->currency);
        if ($value === null) {
            return [$key => null];
        }
        if (!$value instanceof Money) {
            throw new \ValueError("$key takes a Payments\\Money");
        }
        if ($fixed !== null && $value->currency !== $fixed) {
            throw new \ValueError("$key takes {$fixed->value}, not {$value->currency->value}");
        }

        return [$key => $value->minor] + ($fixed === null ? [$this->currency => $value->currency->value] : []);
    }
}
