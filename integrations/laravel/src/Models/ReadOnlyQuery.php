<?php

declare(strict_types=1);

namespace Payments\Laravel\Models;

use Illuminate\Database\Query\Builder;

/**
 * A query that reads. Attempts are written by a checkout alone, which compares versions.
 *
 * @internal
 */
final class ReadOnlyQuery extends Builder
{
    /** @param array<mixed> $values */
    public function insert(array $values): never
    {
        self::refuse();
    }

    /** @param array<mixed> $values */
    public function insertOrIgnore(array $values): never
    {
        self::refuse();
    }

    /**
     * @param array<mixed> $values
     * @param string|null $sequence
     */
    public function insertGetId(array $values, $sequence = null): never
    {
        self::refuse();
    }

    /**
     * @param array<mixed> $columns
     * @param mixed $query
     */
    public function insertUsing(array $columns, $query): never
    {
        self::refuse();
    }

    /**
     * @param array<mixed> $columns
     * @param mixed $query
     */
    public function insertOrIgnoreUsing(array $columns, $query): never
    {
        self::refuse();
    }

    /** @param array<mixed> $values */
    public function update(array $values): never
    {
        self::refuse();
    }

    /** @param array<mixed> $values */
    public function updateFrom(array $values): never
    {
        self::refuse();
    }

    /**
     * @param array<mixed> $attributes
     * @param array<mixed>|callable $values
     */
    public function updateOrInsert(array $attributes, array|callable $values = []): never
    {
        self::refuse();
    }

    /**
     * @param array<mixed> $values
     * @param array<mixed>|string $uniqueBy
     * @param array<mixed>|null $update
     */
    public function upsert(array $values, $uniqueBy, $update = null): never
    {
        self::refuse();
    }

    /** @param mixed $id */
    public function delete($id = null): never
    {
        self::refuse();
    }

    public function truncate(): never
    {
        self::refuse();
    }

    private static function refuse(): never
    {
        throw new \LogicException('attempts are read-only: Payments\Checkout writes them');
    }
}
