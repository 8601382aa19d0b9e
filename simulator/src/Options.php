<?php

declare(strict_types=1);

namespace Simulator;

/** The command line. */
final class Options
{
    public const USAGE = <<<'TXT'
        php simulator/simulator.php [options]

          --port=N              https port, 0 (default) for any free one
          --http-port=N         plain http port for tests that want it, 0 (default) for any free one
          --host=ADDRESS        loopback address to listen on (default 127.0.0.1)
          --state=DIR           folder for ready.json, certificates and the database (default: a new one under the temporary folder)
          --database=memory     keep the state in memory (default), or "file": in DIR/state.sqlite
          --tls-cases           listen on more ports, with bad certificates, with TLS 1.0 and 1.1
          --webhook-delay-ms=N  wait before a webhook goes out
          --set=NAME=VALUE      any setting, as POST /_simulator/settings takes it; may be repeated
          --parent=PID          stop when this process, or standard input if it is a pipe, goes away
          --quiet               print nothing but the URL

        TXT;

    public string $host = '127.0.0.1';
    public int $port = 0;
    public int $httpPort = 0;
    public ?string $state = null;
    public bool $databaseFile = false;
    public bool $tlsCases = false;
    public ?int $parent = null;
    public bool $quiet = false;
    public bool $help = false;

    /** @var array<string, string> */
    public array $settings = [];

    /**
     * @param list<string> $arguments without the program's name
     * @throws BadControl
     */
    public function __construct(array $arguments)
    {
        foreach ($arguments as $argument) {
            [$name, $value] = explode('=', $argument, 2) + [1 => ''];
            match ($name) {
                '--port' => $this->port = self::number($argument, $value),
                '--http-port' => $this->httpPort = self::number($argument, $value),
                '--host' => $this->host = self::loopback($value),
                '--state' => $this->state = rtrim($value, '/'),
                '--database' => $this->databaseFile = match ($value) {
                    'memory' => false,
                    'file' => true,
                    default => throw new BadControl('--database is memory or file'),
                },
                '--tls-cases' => $this->tlsCases = true,
                '--webhook-delay-ms' => $this->settings['webhookDelayMs'] = $value,
                '--set' => $this->set($value),
                '--parent' => $this->parent = self::number($argument, $value),
                '--quiet' => $this->quiet = true,
                '--help', '-h' => $this->help = true,
                default => throw new BadControl("unknown option $argument"),
            };
        }
    }

    private function set(string $pair): void
    {
        [$name, $value] = explode('=', $pair, 2) + [1 => ''];
        $this->settings[$name] = $value;
    }

    private static function number(string $argument, string $value): int
    {
        return preg_match('/^\d{1,9}$/D', $value) === 1 ? (int) $value : throw new BadControl("$argument: not a number");
    }

    private static function loopback(string $host): string
    {
        $fits = preg_match('/^127\.\d{1,3}\.\d{1,3}\.\d{1,3}$/D', $host) === 1 || $host === '::1';

        return $fits ? $host : throw new BadControl("--host=$host: loopback addresses only");
    }
}
