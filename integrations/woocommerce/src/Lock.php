<?php

declare(strict_types=1);

namespace Payments\WooCommerce;

/** One worker at a time for an order. A process that dies leaves no lock. */
final class Lock
{
    private const SECONDS = 20;

    /** @var array<string, true> */
    private array $held = [];

    /** @param (\Closure(): Connection)|null $open for MySQL, MariaDB; null: files, on the one machine that SQLite runs on */
    public function __construct(private readonly ?\Closure $open = null, private ?Connection $connection = null)
    {
    }

    /**
     * @template T
     * @param \Closure(): T $work
     * @return T
     * @throws \RuntimeException when another worker holds it for too long
     */
    public function run(string $name, \Closure $work): mixed
    {
        if (isset($this->held[$name])) {
            return $work();
        }
        $work = function () use ($name, $work): mixed {
            $this->held[$name] = true;
            try {
                return $work();
            } finally {
                unset($this->held[$name]);
            }
        };

        return $this->open === null ? $this->withFile($name, $work) : $this->withServer($name, $work, $this->open);
    }

    /**
     * @template T
     * @param \Closure(): T $work
     * @param \Closure(): Connection $open
     * @return T
     */
    private function withServer(string $name, \Closure $work, \Closure $open): mixed
    {
        $key = substr(hash('sha256', DB_NAME . ":payments:$name"), 0, 60);
        $connection = $this->connection ?? $open();
        try {
            $taken = $this->ask($connection, 'SELECT GET_LOCK(?, ?)', [$key, self::SECONDS]);
        } catch (\mysqli_sql_exception) {                    // the connection broke since the last lock
            $connection = $open();
            $taken = $this->ask($connection, 'SELECT GET_LOCK(?, ?)', [$key, self::SECONDS]);
        }
        $this->connection = $connection;
        if ($taken !== '1') {
            throw new \RuntimeException("another worker is busy with $name");
        }
        try {
            return $work();
        } finally {
            try {
                $this->ask($connection, 'SELECT RELEASE_LOCK(?)', [$key]);
            } catch (\mysqli_sql_exception) {
                $this->connection = null;                    // the lock went with it
            }
        }
    }

    /** @param list<int|string|null> $values */
    private function ask(Connection $connection, string $sql, array $values): string
    {
        $result = $connection->run($sql, $values);
        $value = $result instanceof \mysqli_result ? ($result->fetch_row() ?: [null])[0] : null;

        return is_scalar($value) ? (string) $value : '';
    }

    /**
     * @template T
     * @param \Closure(): T $work
     * @return T
     */
    private function withFile(string $name, \Closure $work): mixed
    {
        $file = fopen(get_temp_dir() . 'payments-' . hash('sha256', ABSPATH . $name) . '.lock', 'c');
        if ($file === false || !flock($file, LOCK_EX)) {
            throw new \RuntimeException("no lock for $name");
        }
        try {
            return $work();
        } finally {
            fclose($file);
        }
    }
}
