<?php

/** PHP's own web server, for tests that need a shop in a process of its own. */

declare(strict_types=1);

namespace Payments\Tests;

/** Runs one script for every request, with the extension loaded, until stop(). The system gives it a free port. */
final class WebServer
{
    public readonly string $address;

    /** @var resource|null */
    private $process;

    /** @var resource its log; read until it says that it has started */
    private $log;

    /** @param array<string, string> $ini beside the extension */
    public function __construct(string $script, array $ini = [])
    {
        $command = [getenv('TEST_PHP_EXECUTABLE') ?: PHP_BINARY, '-n'];
        foreach (['extension' => getenv('PAYMENTS_TEST_EXTENSION') ?: dirname(__DIR__, 2) . '/modules/payments.so'] + $ini as $name => $value) {
            array_push($command, '-d', "$name=$value");
        }
        array_push($command, '-S', '127.0.0.1:0', $script);
        $environment = array_diff_key(getenv(), ['LD_PRELOAD' => 0]);
        $this->process = proc_open($command, [['file', '/dev/null', 'r'], ['file', '/dev/null', 'w'], ['pipe', 'w']], $pipes, null, $environment);
        $this->log = $pipes[2];
        do {
            $line = fgets($this->log);
            if ($line === false) {
                throw new \RuntimeException('the web server did not start');
            }
        } while (preg_match('#\(http://(127\.0\.0\.1:\d+)\) started#', $line, $match) !== 1);
        $this->address = $match[1];
    }

    public function stop(): void
    {
        if ($this->process !== null) {
            proc_terminate($this->process, 9);
            proc_close($this->process);
            $this->process = null;
        }
    }

    public function __destruct()
    {
        $this->stop();
    }
}
