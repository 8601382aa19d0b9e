<?php

declare(strict_types=1);

namespace Simulator\Tests;

use Simulator\Client;

function self_alive(int $pid): bool
{
    $state = @file_get_contents("/proc/$pid/stat");

    return $state !== false && preg_match("/\\) Z /", $state) !== 1;
}

return [
    'many requests on one connection, pipelined too' => function (Client $simulator): void {
        $wire = new Wire($simulator, true);
        $wire->request('GET', '/a')->answer();
        $wire->send(str_repeat(Wire::text('POST', '/b', 'body'), 50));
        for ($count = 0; $count < 50; $count++) {
            same(404, $wire->answer()[0]);
        }
        $connections = $simulator->connections();
        same([1, 1, 51], [$connections['accepted'], $connections['handshakes'], $connections['requests']]);
        same(51, $connections['connections'][count($connections['connections']) - 1]['requests']);
        same(range(1, 51), array_column($simulator->requests(), 'number'));
    },

    'byte by byte, chunked, and with 100-continue' => function (Client $simulator): void {
        $wire = new Wire($simulator);
        foreach (str_split(Wire::text('POST', '/a', 'hello')) as $byte) {
            $wire->send($byte);
        }
        $wire->answer();
        $wire->send("POST /b HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nhe\r\n3;x=y\r\nllo\r\n0\r\nTrailer: x\r\n\r\n")->answer();
        $wire->send("POST /c HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nExpect: 100-continue\r\n\r\n");
        same([100, ''], $wire->answer());
        $wire->send('hello')->answer();
        same(['hello', 'hello', 'hello'], array_column($simulator->requests(), 'body'));
    },

    'a request that breaks off is on record' => function (Client $simulator): void {
        $wire = (new Wire($simulator))->send("POST /a HTTP/1.1\r\nHost: x\r\nContent-Length: 10\r\n\r\nhel");
        unset($wire);
        within(fn () => count($simulator->requests()) === 1, 'on record');
        $request = $simulator->requests()[0];
        same(['POST', '/a', 'hel', false], [$request['method'], $request['target'], $request['body'], $request['complete']]);
    },

    'what is not HTTP is refused and on record' => function (Client $simulator): void {
        foreach (["GET / HTTP/1.1\r\n\r\n", "GET  / HTTP/1.1\r\nHost: x\r\n\r\n", "GET / HTTP/1.1\r\nHost : x\r\n\r\n", "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n"] as $text) {
            [$bytes, $end] = (new Wire($simulator))->send($text)->rest();
            contains('HTTP/1.1 400 ', $bytes);
            same('closed', $end);
        }
        same(4, count($simulator->requests()));
    },

    'headers and body bytes are kept as they came' => function (Client $simulator): void {
        (new Wire($simulator))->request('POST', '/a?b=%41', "\xff\x00", ['X-Odd-Case' => 'Ä  x'])->answer();
        $request = $simulator->requests()[0];
        same('/a?b=%41', $request['target']);
        same(['X-Odd-Case', 'Ä  x'], $request['headers'][0]);
        same([null, base64_encode("\xff\x00")], [$request['body'], $request['bodyBase64']]);
    },

    'unknown paths are 404, wrong methods 405' => function (Client $simulator): void {
        same(404, (new Wire($simulator))->request('GET', '/hpm2')->answer()[0]);
        [$status, $body] = (new Wire($simulator))->request('PUT', '/hpm')->answer();
        same(405, $status);
        contains('/hpm wants POST, not PUT', $body);
    },

    'whoever runs the shop can read the CA file, and nothing else' => function (Client $simulator): void {
        $folder = dirname($simulator->caFile());
        same(0711, fileperms($folder) & 0777, 'the folder can be passed, not listed');
        foreach (glob("$folder/*") as $file) {
            same($file === $simulator->caFile() ? 0644 : 0600, fileperms($file) & 0777, $file);
        }
        if (posix_getuid() === 0 && ($user = posix_getpwnam('www-data')) !== false) {
            $read = 'posix_setgid((int) $argv[1]); posix_setuid((int) $argv[2]); exit(str_contains((string) @file_get_contents($argv[3]), "CERTIFICATE") ? 7 : 8);';
            $process = proc_open([PHP_BINARY, '-r', $read, '--', (string) $user['gid'], (string) $user['uid'], $simulator->caFile()], [], $pipes);
            same(7, proc_close($process), 'by www-data');
        }
    },

    'certificates: the good one, and each bad one for its own reason' => function (Client $simulator): void {
        if (!extension_loaded('curl')) {
            throw new Skipped('no ext/curl');
        }
        $try = static function (string $url) use ($simulator): string {
            $curl = curl_init("$url/x");
            curl_setopt_array($curl, [CURLOPT_CAINFO => $simulator->caFile(), CURLOPT_RETURNTRANSFER => true, CURLOPT_SSLVERSION => CURL_SSLVERSION_TLSv1_2, CURLOPT_PROXY => '']);
            curl_exec($curl);

            return curl_error($curl);
        };
        same('', $try($simulator->url()));
        same('', $try(str_replace('localhost', '127.0.0.1', $simulator->url())));
        contains('expired', $try($simulator->tlsUrl('expired')));
        contains('name', $try($simulator->tlsUrl('wrongHost')));
        contains('self', $try($simulator->tlsUrl('selfSigned')));
        contains('issuer', $try($simulator->tlsUrl('unknownCa')));
        isTrue($try($simulator->tlsUrl('renewedCa')) !== '', 'an authority is its key, not its name');
        isTrue($try($simulator->tlsUrl('tls10')) !== '', 'TLS 1.0 is refused by a client that wants 1.2');
        isTrue($try($simulator->tlsUrl('tls11')) !== '', 'TLS 1.1 is refused by a client that wants 1.2');
    },

    'it stops on SIGTERM, and when its parent is gone' => function (): void {
        $other = Client::start();
        isTrue(posix_kill($other->pid(), SIGTERM), 'signal sent');
        within(fn () => !self_alive($other->pid()), 'stopped by a signal');

        $code = 'require ' . var_export(dirname(__DIR__, 3) . '/simulator/Client.php', true) . '; echo Simulator\Client::start()->pid(); fflush(STDOUT); posix_kill(getmypid(), 9);';
        $process = proc_open([PHP_BINARY, '-r', $code], [1 => ['pipe', 'w']], $pipes);
        $pid = (int) stream_get_contents($pipes[1]);
        proc_close($process);
        isTrue($pid > 0, 'it ran');
        within(fn () => !self_alive($pid), 'stopped without its parent');
    },

    'a forked child may use the client, and does not end the simulator' => function (Client $simulator): void {
        $other = Client::start();
        $pid = pcntl_fork();
        if ($pid === 0) {
            $other->fault('delay');
            $other->stop();
            unset($other);
            posix_kill(getmypid(), 9);
        }
        pcntl_waitpid($pid, $status);
        same(1, count($other->faults()));
        $other->stop();
        within(fn () => !self_alive($other->pid()), 'the parent ends it');
    },

    'a test that runs php -n can start it' => function (): void {
        $code = 'require ' . var_export(dirname(__DIR__, 3) . '/simulator/Client.php', true) . '; $s = Simulator\Client::start(); echo count($s->requests()), $s->settings()["merchantNo"]; $s->stop();';
        $process = proc_open([PHP_BINARY, '-n', '-r', $code], [1 => ['pipe', 'w']], $pipes);
        same('010019', stream_get_contents($pipes[1]));
        same(0, proc_close($process));
    },

    'idle connections are closed when told so' => function (Client $simulator): void {
        $simulator->settings(['keepAliveTimeoutMs' => 50]);
        $wire = (new Wire($simulator))->request('GET', '/x');
        same(404, $wire->answer()[0]);
        same(['', 'closed'], $wire->rest());
    },

    'settings on the command line' => function (): void {
        $other = Client::start(['settings' => ['merchantNo' => '77', 'tokenLifetimeSeconds' => 9, 'acceptSignatureNo' => true], 'webhookDelayMs' => 3, 'database' => 'file']);
        $settings = $other->settings();
        same(['77', 9, true, 3], [$settings['merchantNo'], $settings['tokenLifetimeSeconds'], $settings['acceptSignatureNo'], $settings['webhookDelayMs']]);
        $other->settings(['merchantNo' => '78']);
        $other->reset();
        same('77', $other->settings()['merchantNo']);
        $other->request('GET', $other->httpUrl() . '/kept');
        same(1, count($other->requests('/kept')));
        $other->stop();
    },

    'a bad command line says so' => function (): void {
        $process = proc_open([...Client::findPhp(), dirname(__DIR__, 3) . '/simulator/simulator.php', '--host=0.0.0.0'], [2 => ['pipe', 'w']], $pipes);
        $text = stream_get_contents($pipes[2]);
        same(2, proc_close($process));
        contains('loopback addresses only', $text);
    },

    'settings: unknown names and wrong types are refused, reset goes back' => function (Client $simulator): void {
        same('P4', $simulator->settings()['signatureScheme']);
        foreach ([['x' => 1], ['signatureScheme' => 'P9'], ['tokenLifetimeSeconds' => 'x'], ['acceptSignatureNo' => 1]] as $changes) {
            try {
                $simulator->settings($changes);
            } catch (\RuntimeException) {
                continue;
            }
            throw new Failed('taken: ' . json_encode($changes));
        }
        $simulator->settings(['signatureScheme' => 'P2', 'tokenLifetimeSeconds' => 5]);
        $simulator->reset();
        same(['P4', 86400], [$simulator->settings()['signatureScheme'], $simulator->settings()['tokenLifetimeSeconds']]);
    },

    'the control plane works on the public port too, and is not on record' => function (Client $simulator): void {
        $answer = $simulator->request('GET', $simulator->url() . '/_simulator/settings');
        same(200, $answer['status']);
        same([], $simulator->requests());
        same(404, $simulator->request('GET', $simulator->url() . '/_simulator/nothing')['status']);
    },

    'long lists in pieces' => function (Client $simulator): void {
        for ($i = 1; $i <= 5; $i++) {
            $simulator->createHepsipayPayment(['amount' => $i]);
        }
        $amounts = static fn (string $query): array => array_column(json_decode($simulator->request('GET', $simulator->httpUrl() . "/_simulator/hepsipay/payments$query")['body'], true)['payments'], 'amount', 'id');
        $all = $amounts('');
        same([1, 2, 3, 4, 5], array_values($all));
        same([1, 2], array_values($amounts('?limit=2')));
        same([3, 4], array_values($amounts('?limit=2&after=' . array_keys($all)[1])));
        same([], $amounts('?after=' . array_keys($all)[4]));
    },

    'a thousand status calls on one connection' => function (Client $simulator, Shop $shop): void {
        $path = '/payment/' . $simulator->createHepsipayPayment()['token'] . '/status';
        $text = Wire::text('GET', $path, '', ['Host' => 'localhost'] + $shop->signed("https://localhost$path"));
        $wire = new Wire($simulator, true);
        for ($count = 0; $count < 1000; $count++) {
            same(200, $wire->send($text)->answer()[0]);
        }
        $connections = $simulator->connections();
        same([1, 1000], [$connections['accepted'], $connections['requests']]);
    },
];
