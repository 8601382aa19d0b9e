<?php

/** A php-fpm for tests, with one worker unless the pool says otherwise, and the client that talks to it. */

declare(strict_types=1);

namespace Payments\Tests;

/** Runs until stop(), or until this process ends. Its files are in a folder of its own. */
final class Fpm
{
    private const BEGIN_REQUEST = 1;
    private const END_REQUEST = 3;
    private const PARAMS = 4;
    private const STDIN = 5;
    private const STDOUT = 6;
    private const STDERR = 7;
    private const RESPONDER = 1;

    private readonly string $folder;

    /** @var resource|null */
    private $process;

    /**
     * @param array<string, string> $ini beside the extension
     * @param array<string, string> $pool directives of the pool
     * @param ?string $before an extension that is loaded before payments
     * @param ?string $after one that is loaded after it
     */
    public function __construct(array $ini = [], array $pool = [], ?string $before = null, ?string $after = null)
    {
        $this->folder = sys_get_temp_dir() . '/payments-fpm-' . bin2hex(random_bytes(6));
        mkdir($this->folder, 0700);
        $includes = array_intersect_key($pool, ['include' => 1]); // after the section's own lines: it may begin another
        $pool = array_diff_key($pool, $includes) + ['listen' => "$this->folder/socket", 'pm' => 'static', 'pm.max_children' => '1', 'clear_env' => 'no', 'catch_workers_output' => 'yes'];
        $isRoot = fileowner($this->folder) === 0;
        if ($isRoot) {
            $pool += ['user' => 'root', 'group' => 'root'];
        }
        $lines = ['[global]', "error_log = $this->folder/log", 'daemonize = no', '[shop]'];
        foreach ($pool + $includes as $name => $value) {
            $lines[] = "$name = $value";
        }
        file_put_contents("$this->folder/fpm.conf", implode("\n", $lines) . "\n");

        $command = [getenv('PAYMENTS_TEST_FPM'), '-n', '-F', '-y', "$this->folder/fpm.conf", ...($isRoot ? ['-R'] : [])];
        $ini += array_filter(['auto_prepend_file' => ini_get('auto_prepend_file')]); // the locale variant's
        foreach (array_filter([$before, getenv('PAYMENTS_TEST_EXTENSION'), $after]) as $extension) {
            array_push($command, '-d', "extension=$extension");
        }
        foreach ($ini as $name => $value) {
            array_push($command, '-d', "$name=$value");
        }
        $output = ['file', "$this->folder/output", 'a'];
        file_put_contents("$this->folder/suppressions", "leak:fpm_env_init_main\nleak:fpm_child_alloc\n"); // php-fpm's own, when a worker is recycled, and when several end
        $environment = ['LSAN_OPTIONS' => "suppressions=$this->folder/suppressions:print_suppressions=0"] + getenv();
        $this->process = proc_open($command, [['file', '/dev/null', 'r'], $output, $output], $pipes, null, $environment) ?: throw new \RuntimeException('cannot start php-fpm');
        for ($until = hrtime(true) + 60_000_000_000; !file_exists("$this->folder/socket");) {
            if (hrtime(true) > $until || !proc_get_status($this->process)['running']) {
                throw new \RuntimeException('php-fpm did not start: ' . @file_get_contents("$this->folder/output") . @file_get_contents("$this->folder/log"));
            }
            usleep(5000);
        }
    }

    /** The socket that it listens on. */
    public function socket(): string
    {
        return "$this->folder/socket";
    }

    /** Has the worker run a script; returns what it wrote after the headers. */
    public function run(string $script, string $body = ''): string
    {
        return self::request($this->socket(), $script, $body);
    }

    /** The same of any php-fpm. */
    public static function request(string $socket, string $script, string $body = ''): string
    {
        $stream = self::connect($socket);
        stream_set_timeout($stream, 120);
        $params = '';
        foreach ([
            'SCRIPT_FILENAME' => $script, 'SCRIPT_NAME' => '/' . basename($script), 'REQUEST_URI' => '/' . basename($script), 'REQUEST_METHOD' => 'POST',
            'CONTENT_TYPE' => 'application/json', 'CONTENT_LENGTH' => (string) strlen($body), 'SERVER_PROTOCOL' => 'HTTP/1.1', 'GATEWAY_INTERFACE' => 'CGI/1.1',
            'HTTP_PROXY' => 'http://127.0.0.1:1', // what a visitor's "Proxy:" header becomes
        ] as $name => $value) {
            $params .= self::length($name) . self::length($value) . $name . $value;
        }
        fwrite($stream, self::record(self::BEGIN_REQUEST, pack('nCx5', self::RESPONDER, 0)) . self::record(self::PARAMS, $params) . self::record(self::PARAMS, '')
            . ($body === '' ? '' : self::record(self::STDIN, $body)) . self::record(self::STDIN, ''));
        $output = '';
        while (($header = stream_get_contents($stream, 8)) !== false && strlen($header) === 8) {
            ['type' => $type, 'length' => $length, 'padding' => $padding] = unpack('Cversion/Ctype/nid/nlength/Cpadding', $header);
            $content = $length + $padding === 0 ? '' : substr(stream_get_contents($stream, $length + $padding), 0, $length);
            if ($type === self::STDOUT) {
                $output .= $content;
            } elseif ($type === self::STDERR) {
                $output .= "\r\n\r\nstderr: $content";
            } elseif ($type === self::END_REQUEST) {
                break;
            }
        }
        fclose($stream);

        return explode("\r\n\r\n", $output, 2)[1] ?? $output;
    }

    /** Lets the worker end as it does at a reload, and returns what it complained of; "" when it did not. */
    public function stop(): string
    {
        if ($this->process === null) {
            return '';
        }
        proc_terminate($this->process, SIGQUIT);
        for ($until = hrtime(true) + 60_000_000_000; proc_get_status($this->process)['running'];) {
            if (hrtime(true) > $until) {
                proc_terminate($this->process, SIGKILL);
            }
            usleep(5000);
        }
        proc_close($this->process);
        $this->process = null;
        $complaints = preg_grep('/WARNING|ERROR|ALERT|signal (?!3)|Fatal/', [...file("$this->folder/log"), ...file("$this->folder/output")]);
        array_map(unlink(...), glob("$this->folder/*"));
        rmdir($this->folder);

        return implode('', $complaints);
    }

    public function __destruct()
    {
        $this->stop();
    }

    /** The socket's file is there a moment before anybody listens on it. @return resource */
    private static function connect(string $socket)
    {
        for ($until = hrtime(true) + 60_000_000_000; !($stream = @stream_socket_client("unix://$socket", $code, $message, 60));) {
            if (hrtime(true) > $until) {
                throw new \RuntimeException("php-fpm: $message");
            }
            usleep(5000);
        }

        return $stream;
    }

    private static function record(int $type, string $content): string
    {
        return pack('CCnnCx', 1, $type, 1, strlen($content), 0) . $content;
    }

    private static function length(string $text): string
    {
        return strlen($text) < 128 ? chr(strlen($text)) : pack('N', strlen($text) | 0x80000000);
    }
}
