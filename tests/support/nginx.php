<?php

/** An nginx for tests: one worker, as whoever runs the test, with everything it writes in a folder of its own. */

declare(strict_types=1);

namespace Payments\Tests;

/** Runs until this object goes. */
final class Nginx
{
    private const PROGRAM = '/usr/sbin/nginx';

    /** @var list<int> that it listens on */
    public readonly array $ports;

    /** @var resource */
    private $process;

    public static function isThere(): bool
    {
        return is_executable(self::PROGRAM);
    }

    /**
     * @param string $folder that is not there yet
     * @param int $count how many ports it listens on
     * @param \Closure(int ...): string $http the inside of its http block, given the ports
     */
    public function __construct(public readonly string $folder, int $count, \Closure $http)
    {
        // nginx inherits the sockets: nobody else can take a port before it listens. As many may wait as at nginx's own.
        $context = stream_context_create(['socket' => ['backlog' => 511]]);
        $sockets = $ports = [];
        for ($i = 0; $i < $count; $i++) {
            $sockets[3 + $i] = $socket = stream_socket_server('tcp://127.0.0.1:0', $code, $message, context: $context) ?: throw new \RuntimeException("cannot listen: $message");
            stream_set_blocking($socket, false);
            $ports[] = (int) substr(strrchr(stream_socket_get_name($socket, false), ':'), 1);
        }
        $this->ports = $ports;
        mkdir($folder, 0700);
        file_put_contents("$folder/nginx.conf", $this->configuration($http(...$ports)));
        $log = ['file', "$folder/error.log", 'a'];
        $command = [self::PROGRAM, '-p', $folder, '-e', "$folder/error.log", '-c', "$folder/nginx.conf"];
        $environment = ['NGINX' => implode(';', array_keys($sockets)) . ';'] + getenv();
        $this->process = proc_open($command, [['file', '/dev/null', 'r'], $log, $log] + $sockets, $pipes, null, $environment);
        array_map(fclose(...), $sockets);
        for ($until = hrtime(true) + 60_000_000_000; !is_file("$folder/nginx.pid");) {
            if (hrtime(true) > $until || !proc_get_status($this->process)['running']) {
                throw new \RuntimeException("nginx did not start: {$this->errors()}");
            }
            usleep(5000);
        }
    }

    /** What it wrote to its log of errors. */
    public function errors(): string
    {
        return (string) file_get_contents("$this->folder/error.log");
    }

    public function __destruct()
    {
        proc_terminate($this->process);
        proc_close($this->process);
        foreach (new \RecursiveIteratorIterator(new \RecursiveDirectoryIterator($this->folder, \FilesystemIterator::SKIP_DOTS), \RecursiveIteratorIterator::CHILD_FIRST) as $file) {
            $file->isDir() ? rmdir((string) $file) : unlink((string) $file);
        }
        rmdir($this->folder);
    }

    private function configuration(string $http): string
    {
        $user = fileowner($this->folder) === 0 ? 'user root root;' : '';

        // Not "master_process off": with that an nginx that inherits its sockets crashes.
        return <<<CONF
            daemon off;
            worker_processes 1;
            $user
            pid $this->folder/nginx.pid;
            events { worker_connections 256; }
            http {
                client_body_temp_path $this->folder/body;
                proxy_temp_path $this->folder/proxy;
                fastcgi_temp_path $this->folder/fastcgi;
                uwsgi_temp_path $this->folder/uwsgi;
                scgi_temp_path $this->folder/scgi;
            $http
            }

            CONF;
    }
}
