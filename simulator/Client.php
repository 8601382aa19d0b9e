<?php

declare(strict_types=1);

namespace Simulator;

require_once __DIR__ . '/Receiver.php';

/**
 * Starts, asks and stops a simulator, for tests. Needs PHP's core, json and openssl and nothing of the simulator's own
 * code. It talks through the control port, so its calls are in no record and meet no fault; only the browser it plays
 * comes in by the front door.
 *
 * @phpstan-type Next array{method: string, url: string, contentType: string|null, body: string, fields: array<string, string>}
 */
final class Client
{
    private const NEEDED = ['openssl', 'pcntl', 'sockets', 'pdo_sqlite'];
    private const START_SECONDS = 60;
    private const STOP_SECONDS = 30;
    private const CONNECT_SECONDS = 60;
    private const ANSWER_SECONDS = 120;

    /** @var resource|null */
    private $process = null;

    /** @var array<int, resource> */
    private array $pipes = [];
    private bool $ownFolder = false;

    /** @var resource|null a kept connection to the control port */
    private $control = null;
    private int $controlOf = 0;
    private int $startedBy = 0;


    /** @param array<string, mixed> $ready */
    private function __construct(private readonly array $ready, private readonly string $folder)
    {
    }

    /**
     * Starts a simulator and waits until it is ready. It ends with stop(), or by itself when this process ends.
     *
     * Options: state (folder), port, httpPort, host, tlsCases (bool), webhookDelayMs, database ("memory" or "file"),
     * settings (name => value), php (list: command and its arguments).
     *
     * @param array<string, mixed> $options
     */
    public static function start(array $options = []): self
    {
        $folder = $options['state'] ?? sys_get_temp_dir() . '/payments-simulator-' . bin2hex(random_bytes(6));
        if (!is_dir($folder)) {
            mkdir($folder, 0700, true);
            chmod($folder, 0711); // others may know the CA file in it; they cannot list what else is there
        }
        @unlink("$folder/ready.json");
        $command = [...($options['php'] ?? self::findPhp()), __DIR__ . '/simulator.php', "--state=$folder", '--parent=' . getmypid(), '--quiet'];
        $names = ['port' => '--port', 'httpPort' => '--http-port', 'host' => '--host', 'webhookDelayMs' => '--webhook-delay-ms', 'database' => '--database'];
        foreach ($names as $option => $argument) {
            if (isset($options[$option])) {
                $command[] = "$argument=$options[$option]";
            }
        }
        if ($options['tlsCases'] ?? false) {
            $command[] = '--tls-cases';
        }
        foreach ($options['settings'] ?? [] as $name => $value) {
            $command[] = "--set=$name=" . (is_bool($value) ? ($value ? 'true' : 'false') : $value);
        }
        $log = "$folder/simulator.log";
        touch($log);
        chmod($log, 0600);
        $process = proc_open($command, [['pipe', 'r'], ['file', $log, 'a'], ['file', $log, 'a']], $pipes, null, self::environment());
        if ($process === false) {
            throw new \RuntimeException('cannot start the simulator');
        }
        $until = self::now() + self::START_SECONDS;
        while (!is_file("$folder/ready.json")) {
            if (!proc_get_status($process)['running'] || self::now() > $until) {
                proc_terminate($process, 9);
                throw new \RuntimeException('the simulator did not start: ' . trim((string) @file_get_contents($log)));
            }
            usleep(5000);
        }
        $client = self::attach($folder);
        $client->process = $process;
        $client->startedBy = getmypid();
        $client->pipes = $pipes;
        $client->ownFolder = !isset($options['state']);

        return $client;
    }

    /** A client for a simulator that runs already, by its state folder. */
    public static function attach(string $folder): self
    {
        return new self(json_decode(file_get_contents("$folder/ready.json"), true, 16, JSON_THROW_ON_ERROR), $folder);
    }

    /** The command for a PHP that can run the simulator: PAYMENTS_SIMULATOR_PHP, this one, or one from the PATH. */
    public static function findPhp(): array
    {
        $code = 'exit(array_filter(' . var_export(self::NEEDED, true) . ', fn ($name) => !extension_loaded($name)) === [] ? 0 : 1);';
        $wanted = getenv('PAYMENTS_SIMULATOR_PHP');
        $tried = [];
        foreach ($wanted !== false && $wanted !== '' ? [$wanted] : [PHP_BINARY, '/usr/bin/php', '/usr/local/bin/php'] as $php) {
            if ($php === '' || in_array($php, $tried, true) || !is_executable($php)) {
                continue;
            }
            $tried[] = $php;
            $process = proc_open([$php, '-r', $code], [['file', '/dev/null', 'r'], ['file', '/dev/null', 'w'], ['file', '/dev/null', 'w']], $pipes, null, self::environment());
            if ($process !== false && proc_close($process) === 0) {
                return [$php];
            }
        }
        throw new \RuntimeException(
            'no PHP with ' . implode(', ', self::NEEDED) . ' found (tried ' . implode(', ', $tried) . ');'
            . ' Debian/Ubuntu: apt-get install php-cli php-sqlite3, or name one in PAYMENTS_SIMULATOR_PHP',
        );
    }

    public function stop(): void
    {
        if ($this->control !== null) {
            fclose($this->control);
            $this->control = null;
        }
        if ($this->process === null || $this->startedBy !== getmypid()) {
            return;                                       // a forked child leaves it running
        }
        fclose($this->pipes[0]);                          // it ends when its standard input does
        $until = self::now() + self::STOP_SECONDS;
        while (proc_get_status($this->process)['running'] && self::now() < $until) {
            usleep(2000);
        }
        proc_terminate($this->process, 9);
        proc_close($this->process);
        $this->process = null;
        if ($this->ownFolder) {
            array_map(unlink(...), glob("$this->folder/*") ?: []);
            @rmdir($this->folder);
        }
    }

    /** https://localhost:PORT */
    public function url(): string
    {
        return $this->ready['url'];
    }

    /** http://127.0.0.1:PORT */
    public function httpUrl(): string
    {
        return $this->ready['httpUrl'];
    }

    public function caFile(): string
    {
        return $this->ready['caFile'];
    }

    /** A PEM file with certificate and key for localhost, for a test that wants to be an https server itself. */
    public function serverFile(): string
    {
        return $this->ready['serverFile'];
    }

    /** The URL of a port with a flaw: expired, wrongHost, selfSigned, unknownCa, renewedCa, tls10, tls11. Wants tlsCases. */
    public function tlsUrl(string $case): string
    {
        return $this->ready['tls'][$case];
    }

    public function pid(): int
    {
        return $this->ready['pid'];
    }

    /** What the simulator wrote to its standard error and output. */
    public function log(): string
    {
        return (string) @file_get_contents("$this->folder/simulator.log");
    }

    /**
     * @return list<array<string, mixed>> everything that arrived, oldest first
     * @phpstan-impure
     */
    public function requests(?string $path = null, ?string $method = null): array
    {
        return $this->get('requests', ['path' => $path, 'method' => $method])['requests'];
    }

    /**
     * @return list<array<string, mixed>> booked movements; filters: service, kind, orderReference, reference
     * @phpstan-impure
     */
    public function bookings(?string $kind = null, ?string $service = null, ?string $orderReference = null): array
    {
        return $this->get('bookings', ['kind' => $kind, 'service' => $service, 'orderReference' => $orderReference])['bookings'];
    }

    /** @return array<string, mixed> accepted, handshakes, open, requests, connections (one row for each) */
    public function connections(): array
    {
        return $this->get('connections');
    }

    /** @return list<array<string, mixed>> */
    public function webhooks(): array
    {
        return $this->get('webhooks')['webhooks'];
    }

    /** Waits until so many webhooks have been tried, and returns all of them. */
    public function waitForWebhooks(int $count = 1, float $seconds = 60): array
    {
        $until = self::now() + $seconds;
        do {
            $webhooks = $this->webhooks();
            $tried = array_sum(array_map(static fn (array $webhook): int => max(count($webhook['deliveries']), (int) ($webhook['state'] === 'refused')), $webhooks));
            if ($tried >= $count) {
                return $webhooks;
            }
            usleep(10000);
        } while (self::now() < $until);

        throw new \RuntimeException("only $tried of $count webhook deliveries in $seconds seconds");
    }

    public function redeliver(int $webhook): void
    {
        $this->call('POST', "webhooks/$webhook/redeliver");
    }

    /**
     * Orders a fault, e.g. fault('cut-answer', '/payment/refund', ['bytes' => 10]).
     *
     * @param array<string, mixed> $parameters also method, times, skip, listener
     */
    public function fault(string $fault, string $path = '*', array $parameters = []): array
    {
        return $this->call('POST', 'faults', ['fault' => $fault, 'path' => $path] + $parameters);
    }

    public function clearFaults(): void
    {
        $this->call('DELETE', 'faults');
    }

    /**
     * Every so many requests over https get a fault, and these take turns; 0 pauses, and without a list the one that is there goes on.
     *
     * @param list<array<string, mixed>>|null $faults each with its name as `fault`, and its parameters
     * @return array<string, mixed> every, requests (counted), faults (each with `played`)
     */
    public function rotateFaults(int $every, ?array $faults = null): array
    {
        return $this->call('POST', 'faults/rotation', ['every' => $every] + ($faults === null ? [] : ['faults' => $faults]));
    }

    /** @return list<array<string, mixed>> faults still waiting */
    public function faults(): array
    {
        return $this->get('faults')['faults'];
    }

    /**
     * @param array<string, string|int|bool> $changes
     * @return array<string, string|int|bool> all settings
     */
    public function settings(array $changes = []): array
    {
        return $changes === [] ? $this->get('settings') : $this->call('POST', 'settings', $changes);
    }

    /** Every token given out so far is refused from now on. */
    public function revokeTokens(): int
    {
        return $this->call('POST', 'tokens/revoke')['revoked'];
    }

    /** Forgets records, payments, faults and changed settings; tokens stay good, connections stay open. */
    public function reset(): void
    {
        $this->call('POST', 'reset');
    }

    /**
     * A Hepsipay payment out of nothing: 1236 kurus in state 5 by default.
     *
     * @param array<string, mixed> $values token, status, statusDescription, amount, installmentCount, createDate, referenceNo,
     *                                     paymentId, merchantOrderNumber, paymentType, paymentTypeDescription, posAlias, binNumber, refunded, basket
     * @return array{token: string, paymentId: string, referenceNo: string, ...} the payment
     */
    public function createHepsipayPayment(array $values = []): array
    {
        return $this->call('POST', 'hepsipay/payments', $values);
    }

    /** @return list<array<string, mixed>> every payment of Hepsipay, as the simulator has it now */
    public function hepsipayPayments(): array
    {
        return $this->get('hepsipay/payments')['payments'];
    }

    /** @param array<string, mixed> $values */
    public function changeHepsipayPayment(string $token, array $values): array
    {
        return $this->call('POST', 'hepsipay/payments/' . rawurlencode($token), $values);
    }

    /**
     * Plays the customer at a payment link: opens the page, presses a button ("pay", "fail", "cancel").
     *
     * @return array{status: int, location: string|null, body: string} the answer to the button; location is where the browser goes next
     */
    public function payLink(string $link, string $action = 'pay'): array
    {
        $this->browse('GET', $link);

        return $this->browse('POST', $link, ['action' => $action]);
    }

    /**
     * Plays the customer on the bank's 3-D page.
     *
     * @param string $page the page's URL, or the HTML a provider gave with the page in a frame
     * @param string $action "submit" (with the code), "cancel" or "timeout"
     * @return array{status: int, location: string|null, body: string, next: Next|null} next: where the browser goes, see next()
     */
    public function threeDSecure(string $page, string $action = 'submit', string $code = '123456'): array
    {
        if (preg_match('/<iframe src="([^"]+)"/', $page, $match) === 1) {
            $page = html_entity_decode($match[1]);
        }
        $this->browse('GET', $page);
        $answer = $this->browse('POST', $page, ['otp' => $code, 'action' => $action]);

        return $answer + ['next' => self::next($answer)];
    }

    /**
     * Plays the customer in the Hepsipay frame.
     *
     * @param string $action wallet, wallet-fail, card, card-fail, loan, loan-fail, cancel
     * @return array{status: int, location: string|null, body: string, next: Next|null}
     */
    public function payFrame(string $frameUrl, string $action = 'card', ?int $installment = null): array
    {
        $this->browse('GET', $frameUrl);
        $answer = $this->browse('POST', $frameUrl, ['action' => $action] + ($installment === null ? [] : ['installment' => (string) $installment]));

        return $answer + ['next' => self::next($answer)];
    }

    /**
     * Where an answer sends the browser by itself: a redirect, a form that posts itself, a script that posts JSON.
     *
     * @param array{location: string|null, body: string, ...} $answer
     * @return Next|null
     */
    public static function next(array $answer): ?array
    {
        if ($answer['location'] !== null) {
            return ['method' => 'GET', 'url' => $answer['location'], 'contentType' => null, 'body' => '', 'fields' => []];
        }
        if (preg_match('/<form id="go" method="post" action="([^"]*)">/', $answer['body'], $form) === 1) {
            preg_match_all('/<input type="hidden" name="([^"]*)" value="([^"]*)">/', $answer['body'], $inputs);
            $decode = static fn (string $text): string => html_entity_decode($text, ENT_QUOTES, 'UTF-8');
            $fields = array_combine(array_map($decode, $inputs[1]), array_map($decode, $inputs[2]));

            return [
                'method' => 'POST', 'url' => $decode($form[1]), 'contentType' => 'application/x-www-form-urlencoded',
                'body' => http_build_query($fields), 'fields' => $fields,
            ];
        }
        if (preg_match('/id="callback" data-url="([^"]*)">(.*?)<\/script>/s', $answer['body'], $script) === 1) {
            return [
                'method' => 'POST', 'url' => html_entity_decode($script[1]), 'contentType' => 'application/json', 'body' => $script[2],
                'fields' => json_decode($script[2], true),
            ];
        }

        return null;
    }

    /**
     * Goes where next() says; for loopback addresses. The shop must run in another process.
     *
     * @param Next $next
     * @return array{status: int, location: string|null, headers: array<string, string>, body: string}
     */
    public function follow(array $next): array
    {
        return $this->request($next['method'], $next['url'], $next['contentType'] === null ? [] : ['Content-Type' => $next['contentType']], $next['body']);
    }

    /** Gives a Finrota transaction another status, as if something had happened at the bank. */
    public function setTransaction(string $referenceNumber, int $transactionStatusId): array
    {
        return $this->call('POST', 'transactions/' . rawurlencode($referenceNumber), ['transactionStatusId' => $transactionStatusId]);
    }

    /** @return list<array<string, mixed>> what was asked of the merchant's installment service, and what it answered */
    public function installmentQueries(): array
    {
        return $this->get('hepsipay/installment-queries')['queries'];
    }

    /**
     * One step of a browser, in a connection of its own. Redirects are reported, not followed.
     *
     * @param array<string, string> $form
     * @return array{status: int, location: string|null, headers: array<string, string>, body: string}
     */
    public function browse(string $method, string $url, array $form = []): array
    {
        $body = http_build_query($form);
        $headers = $method === 'POST' ? ['Content-Type' => 'application/x-www-form-urlencoded'] : [];

        return $this->request($method, $url, $headers, $body);
    }

    /**
     * Any request to a loopback address, in a connection of its own.
     *
     * @param array<string, string> $headers
     * @return array{status: int, location: string|null, headers: array<string, string>, body: string}
     */
    public function request(string $method, string $url, array $headers = [], string $body = ''): array
    {
        $part = parse_url($url);
        $tls = $part['scheme'] === 'https';
        $context = stream_context_create(['ssl' => ['cafile' => $this->caFile(), 'peer_name' => 'localhost']]);
        $address = ($tls ? 'ssl' : 'tcp') . '://' . ($part['host'] === 'localhost' ? $this->ready['host'] : $part['host']) . ':' . $part['port'];
        $stream = @stream_socket_client($address, $code, $message, self::CONNECT_SECONDS, STREAM_CLIENT_CONNECT, $context);
        if ($stream === false) {
            throw new \RuntimeException("cannot connect to $address: $message");
        }
        $target = ($part['path'] ?? '/') . (isset($part['query']) ? '?' . $part['query'] : '');
        $answer = self::exchange($stream, $method, $target, ['Host' => "{$part['host']}:{$part['port']}"] + $headers + ['Connection' => 'close'], $body)
            ?? throw new \RuntimeException("no answer from $url");
        fclose($stream);

        return $answer;
    }

    /** A small shop for webhooks; with $https it shows a certificate the simulator trusts. */
    public function receiver(bool $https = false): Receiver
    {
        return new Receiver($https ? $this->serverFile() : null);
    }

    private function get(string $path, array $query = []): array
    {
        $query = http_build_query(array_filter($query, static fn (?string $value): bool => $value !== null));

        return $this->call('GET', $path . ($query === '' ? '' : "?$query"));
    }

    /** A control call, on a connection that is kept. */
    private function call(string $method, string $path, ?array $body = null): array
    {
        $json = $body === null ? '' : json_encode($body === [] ? new \stdClass() : $body, JSON_THROW_ON_ERROR | JSON_PRESERVE_ZERO_FRACTION);
        $answer = null;
        if ($this->controlOf !== getmypid()) {            // a forked child speaks for itself
            $this->control = null;
            $this->controlOf = getmypid();
        }
        for ($try = 0; $answer === null && $try < 2; $try++) {
            $this->control ??= $this->connectControl();
            $answer = self::exchange($this->control, $method, "/_simulator/$path", ['Host' => 'control', 'Content-Type' => 'application/json'], $json);
            if ($answer === null) {
                fclose($this->control);
                $this->control = null;
            }
        }
        $result = json_decode($answer['body'] ?? 'null', true, 64);
        if (($answer['status'] ?? 0) !== 200 || !is_array($result)) {
            throw new \RuntimeException("simulator, $method $path: " . ($result['error'] ?? $answer['body'] ?? 'no answer'));
        }

        return $result;
    }

    /** @return resource */
    private function connectControl()
    {
        $address = str_replace('http://', 'tcp://', $this->ready['controlUrl']);
        $stream = @stream_socket_client($address, $code, $message, self::CONNECT_SECONDS);
        if ($stream === false) {
            throw new \RuntimeException("the simulator does not answer: $message");
        }

        return $stream;
    }

    /**
     * @param resource $stream
     * @param array<string, string> $headers
     */
    private static function exchange($stream, string $method, string $target, array $headers, string $body): ?array
    {
        stream_set_timeout($stream, self::ANSWER_SECONDS);
        $text = "$method $target HTTP/1.1\r\n";
        foreach ($headers + ['Content-Length' => (string) strlen($body)] as $name => $value) {
            $text .= "$name: $value\r\n";
        }
        if (@fwrite($stream, "$text\r\n$body") === false) {
            return null;
        }
        $head = '';
        while (!str_ends_with($head, "\r\n\r\n")) {
            $line = fgets($stream);
            if ($line === false) {
                return null;
            }
            $head .= $line;
        }
        $answer = ['status' => (int) substr($head, 9, 3), 'location' => null, 'headers' => [], 'body' => ''];
        foreach (array_slice(explode("\r\n", trim($head)), 1) as $line) {
            [$name, $value] = explode(':', $line, 2);
            $answer['headers'][strtolower($name)] = trim($value);
        }
        $answer['location'] = $answer['headers']['location'] ?? null;
        $length = $answer['headers']['content-length'] ?? null;
        $answer['body'] = (string) ($length === null
            ? stream_get_contents($stream)
            : ($length === '0' ? '' : stream_get_contents($stream, (int) $length)));

        return $answer;
    }

    /** The environment without what belongs to a PHP under test. @return array<string, string> */
    private static function environment(): array
    {
        $dropped = ['LD_PRELOAD', 'ASAN_OPTIONS', 'UBSAN_OPTIONS', 'PHPRC', 'PHP_INI_SCAN_DIR', 'USE_ZEND_ALLOC', 'ZEND_DONT_UNLOAD_MODULES'];

        return array_diff_key(getenv(), array_flip($dropped));
    }

    /** Seconds on a clock that nobody sets. */
    private static function now(): float
    {
        return hrtime(true) / 1e9;
    }

    public function __destruct()
    {
        $this->stop();
    }
}
