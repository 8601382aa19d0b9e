<?php

/** Connections and statements that a test gets in the way of. */

declare(strict_types=1);

namespace Payments\Tests;

/** A statement before whose executions a test does something. */
class HookedStatement extends \PDOStatement
{
    /** @var (\Closure(string): void)|null */
    public static ?\Closure $before = null;

    public function execute(?array $params = null): bool
    {
        self::$before?->__invoke($this->queryString);

        return parent::execute($params);
    }
}

/** A connection before whose commits a test does something. */
class HookedConnection extends \PDO
{
    public ?\Closure $before = null;

    public function commit(): bool
    {
        $this->before?->__invoke();

        return parent::commit();
    }
}
