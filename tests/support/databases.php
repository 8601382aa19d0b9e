<?php

/** Database servers for tests: each in a folder of its own, on a Unix socket, stopped at the end. */

declare(strict_types=1);

namespace Payments\Tests;

/** A server that runs until this object goes, or this process. */
abstract class DatabaseServer
{
    public readonly string $folder;

    /** @var resource|null */
    private $process = null;

    /** Why it cannot be started here; null: it can. */
    abstract public static function missing(): ?string;

    /** A new connection. */
    abstract public function connect(array $options = []): \PDO;

    /** @return list<list<string>> commands that make its data, then the server itself */
    abstract protected function commands(): array;

    /** The user it runs as when a test runs as root. */
    abstract protected function user(): string;

    /** The signal that ends it soon. */
    abstract protected function signal(): int;

    public function __construct()
    {
        $this->folder = sys_get_temp_dir() . '/payments-database-' . bin2hex(random_bytes(6));
        mkdir($this->folder, 0700);
        register_shutdown_function($this->stop(...));
        $as = $this->asUser();
        $commands = $this->commands();
        $server = array_pop($commands);
        foreach ($commands as $command) {
            $process = $this->open([...$as, ...$command]);
            $code = proc_close($process);
            $code === 0 || throw new \RuntimeException("$command[0] ended with $code: {$this->log()}");
        }
        $this->process = $this->open([...$as, ...$server]);
        $this->awaitServer();
    }

    public function __destruct()
    {
        $this->stop();
    }

    /** Kills it, as a power cut would. */
    public function kill(): void
    {
        proc_terminate($this->process, 9);
        proc_close($this->process);
        $this->process = null;
    }

    public function stop(): void
    {
        if ($this->process !== null) {
            proc_terminate($this->process, $this->signal());
            proc_close($this->process);
            $this->process = null;
        }
        if (is_dir($this->folder)) {
            exec('rm -rf ' . escapeshellarg($this->folder));
        }
    }

    public function log(): string
    {
        return (string) @file_get_contents("$this->folder/log");
    }

    /** @return resource */
    private function open(array $command)
    {
        $log = ['file', "$this->folder/log", 'a'];

        return proc_open($command, [['file', '/dev/null', 'r'], $log, $log], $pipes, $this->folder, ['PATH' => getenv('PATH'), 'LC_ALL' => 'C'])
            ?: throw new \RuntimeException("cannot run $command[0]");
    }

    /** Servers refuse to run as root, or write files that their own tools cannot read. */
    private function asUser(): array
    {
        if (fileowner($this->folder) !== 0) {
            return [];
        }
        chown($this->folder, $this->user());

        return ['setpriv', "--reuid={$this->user()}", "--regid={$this->user()}", '--clear-groups'];
    }

    private function awaitServer(): void
    {
        for ($until = hrtime(true) + 60_000_000_000;;) {
            try {
                $this->connect();

                return;
            } catch (\PDOException $e) {
                if (hrtime(true) > $until || !proc_get_status($this->process)['running']) {
                    throw new \RuntimeException("the server did not start: {$e->getMessage()}: {$this->log()}");
                }
                usleep(20_000);
            }
        }
    }
}

final class MariadbServer extends DatabaseServer
{
    public static function missing(): ?string
    {
        return !extension_loaded('pdo_mysql') ? 'pdo_mysql is not there'
            : (is_executable('/usr/sbin/mariadbd') ? null : 'mariadbd is not there');
    }

    public function connect(array $options = []): \PDO
    {
        return new \PDO("mysql:unix_socket=$this->folder/socket;dbname=test;charset=utf8mb4", 'root', '', $options);
    }

    protected function commands(): array
    {
        file_put_contents("$this->folder/init.sql", "CREATE DATABASE IF NOT EXISTS test;\n");
        $data = "--datadir=$this->folder/data";

        return [
            ['/usr/bin/mariadb-install-db', '--no-defaults', $data, '--auth-root-authentication-method=normal', '--skip-test-db'],
            [
                '/usr/sbin/mariadbd', '--no-defaults', $data, "--socket=$this->folder/socket", '--skip-networking', "--pid-file=$this->folder/pid",
                "--init-file=$this->folder/init.sql", '--innodb-buffer-pool-size=16M', '--innodb-flush-log-at-trx-commit=0', '--innodb-lock-wait-timeout=2',
            ],
        ];
    }

    protected function user(): string
    {
        return 'mysql';
    }

    protected function signal(): int
    {
        return 15;
    }
}

final class PostgresServer extends DatabaseServer
{
    public static function missing(): ?string
    {
        return !extension_loaded('pdo_pgsql') ? 'pdo_pgsql is not there' : (self::programs() === null ? 'postgres is not there' : null);
    }

    public function connect(array $options = []): \PDO
    {
        return new \PDO("pgsql:host=$this->folder;dbname=postgres", 'postgres', '', $options);
    }

    protected function commands(): array
    {
        $programs = self::programs();

        return [
            ["$programs/initdb", '-D', "$this->folder/data", '-A', 'trust', '-U', 'postgres', '-E', 'UTF8', '--locale=C.UTF-8', '--no-sync'],
            ["$programs/postgres", '-D', "$this->folder/data", '-k', $this->folder, '-c', 'listen_addresses=', '-c', 'fsync=off', '-c', 'shared_buffers=16MB'],
        ];
    }

    protected function user(): string
    {
        return 'postgres';
    }

    protected function signal(): int
    {
        return 2;
    }

    private static function programs(): ?string
    {
        $found = glob('/usr/lib/postgresql/*/bin/postgres');

        return $found ? dirname(end($found)) : null;
    }
}
