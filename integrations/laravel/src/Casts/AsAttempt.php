<?php

declare(strict_types=1);

namespace Payments\Laravel\Casts;

use Illuminate\Contracts\Database\Eloquent\CastsAttributes;
use Illuminate\Database\Eloquent\Model;
use Payments\Attempt;
use Payments\Laravel\Merchants;

/**
 * An attempt in a column that has its reference, a VARCHAR(96). Each time the column is read the attempt is fetched as it is now.
 *
 *     'payment' => AsAttempt::class               of the default merchant
 *     'payment' => AsAttempt::class . ':other'    of another one
 *
 * @implements CastsAttributes<Attempt, mixed>
 */
final class AsAttempt implements CastsAttributes
{
    public bool $withoutObjectCaching = true;

    public function __construct(private readonly ?string $merchant = null)
    {
    }

    /**
     * @param array<string, mixed> $attributes
     * @throws \Payments\Exception\StoreException
     */
    public function get(Model $model, string $key, mixed $value, array $attributes): ?Attempt
    {
        return is_string($value) ? app(Merchants::class)->store($this->merchant)->find($value) : null;
    }

    /**
     * @param mixed $value an attempt, its reference, or null
     * @param array<string, mixed> $attributes
     */
    public function set(Model $model, string $key, mixed $value, array $attributes): ?string
    {
        return match (true) {
            $value instanceof Attempt => $value->reference,
            $value === null, is_string($value) => $value,
            default => throw new \ValueError("$key takes a Payments\\Attempt or its reference"),
        };
    }
}
