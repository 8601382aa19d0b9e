<?php

/** What the plugin needs of WP-CLI, which comes as a program and not as a package. */

declare(strict_types=1);

final class WP_CLI
{
    /** @var list<string> */
    public static array $lines = [];

    public static function add_command(string $name, object $command): bool
    {
        return true;
    }

    public static function line(string $message = ''): void
    {
        self::$lines[] = $message;
    }

    public static function warning(string $message): void
    {
        self::$lines[] = "Warning: $message";
    }

    public static function error(string $message): never
    {
        throw new RuntimeException($message);
    }

    public static function halt(int $code): never
    {
        throw new RuntimeException("exit $code");
    }
}
