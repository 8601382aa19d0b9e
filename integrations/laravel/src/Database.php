<?php

declare(strict_types=1);

namespace Payments\Laravel;

use Illuminate\Database\Connectors\ConnectionFactory;
use Illuminate\Database\DatabaseManager;

/**
 * A connection of its own to a database of the app's. What the app does on its connection, such as a transaction that is rolled
 * back, does not touch it.
 *
 * @internal
 */
final class Database
{
    public function __construct(private readonly DatabaseManager $databases, private readonly ConnectionFactory $factory)
    {
    }

    /**
     * To the primary, never to a replica; never persistent, since PHP would give the app's connection.
     *
     * @param string|null $name of config/database.php; null: the default one
     * @throws BadSettings when the database lives in the memory of one connection
     */
    public function connect(?string $name): \PDO
    {
        $config = $this->config($name);
        if ($this->isInMemory($name)) {
            throw BadSettings::of('connection', 'is a SQLite database in memory, which a connection of its own cannot see: use a file, and Payments::fake() in tests');
        }
        $options = (array) ($config['options'] ?? []);
        unset($options[\PDO::ATTR_PERSISTENT]);

        return $this->factory->make(['options' => $options] + $config, 'payments')->getPdo();
    }

    /** A SQLite database that one connection has, as in tests. */
    public function isInMemory(?string $name): bool
    {
        $config = $this->config($name);
        $database = $config['database'] ?? '';

        return ($config['driver'] ?? null) === 'sqlite' && is_string($database) && preg_match('/^:memory:$|[?&]mode=memory/', $database) === 1;
    }

    /** The table with the prefix of the connection. */
    public function table(?string $name, string $table): string
    {
        $prefix = $this->config($name)['prefix'] ?? '';

        return (is_string($prefix) ? $prefix : '') . $table;
    }

    /** @return array<mixed> */
    private function config(?string $name): array
    {
        return (array) $this->databases->connection($name)->getConfig();
    }
}
