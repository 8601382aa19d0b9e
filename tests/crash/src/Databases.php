<?php

declare(strict_types=1);

namespace Payments\Crash;

use Payments\Tests\DatabaseServer;
use Payments\Tests\MariadbServer;
use Payments\Tests\PostgresServer;

require_once __DIR__ . '/../../support/databases.php';

/** The databases of a run, each started when it is first wanted. */
final class Databases
{
    public const NAMES = ['sqlite', 'mariadb', 'postgres'];

    /** @var array<string, DatabaseServer> */
    private array $servers = [];
    private readonly string $folder;

    public function __construct()
    {
        // SIGKILL loses nothing that was written, whatever it was written to: memory is faster.
        $this->folder = (is_writable('/dev/shm') ? '/dev/shm' : sys_get_temp_dir()) . '/payments-crash-' . bin2hex(random_bytes(6));
        mkdir($this->folder, 0700);
    }

    public function __destruct()
    {
        array_map(unlink(...), glob("$this->folder/*") ?: []);
        rmdir($this->folder);
    }

    /** @return array{string, string} DSN and user of a database without tables */
    public function fresh(string $name): array
    {
        $number = bin2hex(random_bytes(4));
        if ($name === 'sqlite') {
            return ["sqlite:$this->folder/$number", ''];
        }
        $server = $this->servers[$name] ??= $name === 'mariadb' ? new MariadbServer() : new PostgresServer();
        $server->connect()->exec("CREATE DATABASE d$number");

        return $name === 'mariadb'
            ? ["mysql:unix_socket=$server->folder/socket;dbname=d$number;charset=utf8mb4", 'root']
            : ["pgsql:host=$server->folder;dbname=d$number", 'postgres'];
    }
}
