<?php

declare(strict_types=1);

namespace Payments\Benchmarks;

use Payments\Tests\Fpm;
use Payments\Tests\Nginx;

/** An nginx in front of pools of php-fpm, and wrk in front of the nginx. Every connection between them is kept. */
final class Front
{
    private readonly Nginx $nginx;
    /** @var array<string, array{int, int}> port and workers of each pool */
    private array $subjects = [];

    /** @param non-empty-array<string, array{pool: Fpm, script: string, workers: int}> $pools */
    public function __construct(string $folder, array $pools)
    {
        $this->nginx = new Nginx($folder, count($pools), function (int ...$ports) use ($pools): string {
            $servers = '';
            foreach (array_keys($pools) as $i => $name) {
                $this->subjects[$name] = [$ports[$i], $pools[$name]['workers']];
                $servers .= self::server($i, $ports[$i], ...$pools[$name]);
            }

            return "access_log off;\nkeepalive_requests 100000000;\nkeepalive_timeout 600s;\n$servers";
        });
    }

    /**
     * Requests per second, in so many seconds. Throws if one failed.
     *
     * There are as many connections as workers: a worker of php-fpm serves the connection that it accepted until that
     * ends, and the requests of another one would wait for as long.
     */
    public function throughput(string $name, int $seconds): float
    {
        [$port, $workers] = $this->subjects[$name];
        $command = ['wrk', '--threads=1', "--connections=$workers", "--duration={$seconds}s", '--timeout=10s', "http://127.0.0.1:$port/"];
        $process = proc_open($command, [['file', '/dev/null', 'r'], ['pipe', 'w'], ['redirect', 1]], $pipes);
        $said = stream_get_contents($pipes[1]);
        // wrk prints these two lines when it counted some, and ends with 0 all the same.
        $failed = proc_close($process) !== 0 || preg_match('/Socket errors|Non-2xx/', $said);
        if ($failed || !preg_match('~^Requests/sec: *([\d.]+)~m', $said, $rate) || $rate[1] <= 0) {
            throw new \RuntimeException("$name failed: $said" . substr($this->nginx->errors(), 0, 2000));
        }

        return (float) $rate[1];
    }

    private static function server(int $number, int $port, Fpm $pool, string $script, int $workers): string
    {
        return <<<CONF
            upstream pool$number {
                server unix:{$pool->socket()};
                keepalive $workers;
                keepalive_requests 100000000;
                keepalive_timeout 600s;
            }
            server {
                listen 127.0.0.1:$port;
                location / {
                    fastcgi_pass pool$number;
                    fastcgi_keep_conn on;
                    fastcgi_param SCRIPT_FILENAME $script;
                    fastcgi_param REQUEST_METHOD \$request_method;
                }
            }

            CONF;
    }
}
