<?php

declare(strict_types=1);

namespace Shop;

/** What start.php puts into the environment. */
final class Settings
{
    private function __construct(
        /** Of the shop, without a slash at the end. */
        public readonly string $address,
        public readonly string $dsn,
        /** Folder of the simulator that runs. */
        public readonly string $simulator,
        public readonly string $baseUrl,
        public readonly string $caFile,
    ) {
    }

    public static function fromEnvironment(): self
    {
        $get = static fn (string $name): string => (string) getenv($name);

        return new self($get('SHOP_ADDRESS'), $get('SHOP_DSN'), $get('SHOP_SIMULATOR'), $get('SHOP_PROVIDER_URL'), $get('SHOP_PROVIDER_CA'));
    }

    public function secret(string $name): string
    {
        return (string) getenv($name);
    }

    public function connect(): \PDO
    {
        $user = getenv('SHOP_DB_USER');
        $password = getenv('SHOP_DB_PASSWORD');
        $pdo = new \PDO($this->dsn, $user === false ? null : $user, $password === false ? null : $password);
        if ($pdo->getAttribute(\PDO::ATTR_DRIVER_NAME) === 'sqlite') {
            $pdo->exec('PRAGMA busy_timeout = 20000');
        }

        return $pdo;
    }
}
