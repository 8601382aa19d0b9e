<?php

declare(strict_types=1);

namespace Payments\Crash;

/** A process that reads a line of JSON and answers with one. */
final class Worker
{
    /** @var resource */
    private $process;
    /** @var array<int, resource> */
    private array $pipes = [];

    /**
     * @param list<string> $arguments
     * @param array<string, string> $environment
     */
    public function __construct(private readonly string $script, array $arguments, array $environment = [])
    {
        // Few extensions, which are not unloaded: most of what a fork costs.
        $command = [PHP_BINARY, '-n', '-d', 'display_errors=stderr', ...self::extensions(), __DIR__ . "/../$script", ...$arguments];
        $environment += ['ZEND_DONT_UNLOAD_MODULES' => '1'] + getenv();
        $this->process = proc_open($command, [['pipe', 'r'], ['pipe', 'w']], $this->pipes, null, $environment)
            ?: throw new \RuntimeException("cannot run $script");
    }

    /** @return list<string> */
    private static function extensions(): array
    {
        $arguments = [];
        foreach (['pdo', 'mysqlnd', 'pdo_mysql', 'pdo_pgsql', 'pdo_sqlite', 'posix'] as $name) {
            if (is_file(ini_get('extension_dir') . "/$name.so")) {
                array_push($arguments, '-d', "extension=$name");
            }
        }

        return [...$arguments, '-d', 'extension=' . getenv('PAYMENTS_TEST_EXTENSION')];
    }

    public function __destruct()
    {
        fclose($this->pipes[0]);
        proc_close($this->process);
    }

    /** @param array<string, mixed> $job */
    public function send(array $job): void
    {
        fwrite($this->pipes[0], json_encode($job, JSON_THROW_ON_ERROR) . "\n");
    }

    public function receive(): mixed
    {
        $line = fgets($this->pipes[1]);

        return $line === false ? throw new \RuntimeException("$this->script ended; above is what it said") : json_decode($line, true, 64, JSON_THROW_ON_ERROR);
    }

    /** @param array<string, mixed> $job */
    public function ask(array $job): mixed
    {
        $this->send($job);

        return $this->receive();
    }
}
