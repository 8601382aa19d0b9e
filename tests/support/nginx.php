<?php

/** An nginx for tests: one process, as whoever runs the test, with everything it writes in a folder of its own. */

declare(strict_types=1);

namespace Payments\Tests;

/** Runs until this object goes. */
final class Nginx
{
    private const PROGRAM = '/usr/sbin/nginx';

    /** @var resource */
    private $process;

    public static function isThere(): bool
    {
        return is_executable(self::PROGRAM);
    }

    public static function freePort(): int
    {
        $socket = stream_socket_server('tcp://127.0.0.1:0');

        return (int) substr(strrchr(stream_socket_get_name($socket, false), ':'), 1);
    }

    /**
     * @param string $folder that is not there yet
     * @param int $port that it listens on when it is up
     * @param string $http the inside of its http block
     */
    public function __construct(public readonly string $folder, int $port, string $http)
    {
        mkdir($folder, 0700);
        file_put_contents("$folder/nginx.conf", $this->configuration($http));
        $log = ['file', "$folder/error.log", 'a'];
        $this->process = proc_open([self::PROGRAM, '-p', $folder, '-e', "$folder/error.log", '-c', "$folder/nginx.conf"], [['file', '/dev/null', 'r'], $log, $log], $pipes);
        for ($until = microtime(true) + 5; @fsockopen('127.0.0.1', $port) === false;) {
            if (microtime(true) > $until) {
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
        return <<<CONF
            daemon off;
            master_process off;
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
