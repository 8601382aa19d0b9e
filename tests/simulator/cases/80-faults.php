<?php

declare(strict_types=1);

namespace Simulator\Tests;

use Simulator\Client;

require_once __DIR__ . '/../../../simulator/src/Http/OddHead.php';

/** A refund of one kurus, ready to be sent. */
function refundText(Client $simulator, Shop $shop, bool $tls = false): string
{
    static $number = 0;
    $id = (string) (1000 + ++$number);
    $simulator->createHepsipayPayment(['paymentId' => $id]);
    $body = '{"refundAmount":1,"paymentId":"' . $id . '"}';
    $host = 'localhost';
    $url = ($tls ? 'https' : 'http') . "://$host/payment/refund";

    return Wire::text('POST', '/payment/refund', $body, ['Host' => $host] + $shop->signed($url, $body));
}

/** The head of the answer to a request. */
function headOf(string $request, Client $simulator): string
{
    $wire = (new Wire($simulator))->send($request);
    $head = '';
    while (!str_ends_with($head, "\r\n\r\n")) {
        $head .= $wire->bytes(1);
    }

    return $head;
}

function booked(Client $simulator): int
{
    return count($simulator->bookings('refund'));
}

return [
    'reset-before-read, plain and TLS' => function (Client $simulator, Shop $shop): void {
        foreach ([false, true] as $tls) {
            $simulator->reset();
            $simulator->fault('reset-before-read', '/payment/refund');
            $text = refundText($simulator, $shop, $tls);
            same(['', 'reset'], (new Wire($simulator, $tls))->send($text)->rest());
            same(0, booked($simulator));
            $request = $simulator->requests()[0];
            same([false, 0, 'reset-before-read', null], [$request['complete'], $request['bytes'], $request['fault'], $request['status']]);
            same('reset by server', $simulator->connections()['connections'][count($simulator->connections()['connections']) - 1]['closedBy']);
            same(200, (new Wire($simulator, $tls))->send($text)->answer()[0], 'only once');
        }
    },

    'reset-before-read strikes at the first byte when any path will do' => function (Client $simulator): void {
        $simulator->fault('reset-before-read');
        same(['', 'reset'], (new Wire($simulator))->send('P')->rest());
        same([false, 0], [$simulator->requests()[0]['complete'], $simulator->requests()[0]['bytes']]);
    },

    'reset at accept' => function (Client $simulator): void {
        $simulator->fault('reset-before-read', '*', ['at' => 'accept', 'listener' => 'http']);
        same('reset', (new Wire($simulator))->rest()[1]);
    },

    'cut-request in the body, in the head, and after the end' => function (Client $simulator, Shop $shop): void {
        $text = refundText($simulator, $shop);
        foreach ([strlen($text) - 5, 10, strlen($text) + 50] as $bytes) {
            $simulator->fault('cut-request', '*', ['bytes' => $bytes]);
            same(['', 'reset'], (new Wire($simulator))->send($text)->rest());
        }
        $requests = $simulator->requests();
        same([false, false, false], array_column($requests, 'complete'));
        same([strlen($text) - 5, 10, strlen($text)], array_column($requests, 'bytes'));
        same(['/payment/refund', '/payment/refund', '/payment/refund'], array_column($requests, 'path'));
        same(0, booked($simulator));
    },

    'close-before-answer: booked, then FIN, reset, or TLS without good-bye' => function (Client $simulator, Shop $shop): void {
        $simulator->fault('close-before-answer', '/payment/refund');
        same(['', 'closed'], (new Wire($simulator))->send(refundText($simulator, $shop))->rest());
        $simulator->fault('close-before-answer', '/payment/refund', ['rst' => true]);
        same(['', 'reset'], (new Wire($simulator))->send(refundText($simulator, $shop))->rest());
        $simulator->fault('close-before-answer', '/payment/refund', ['rst' => true]);
        same(['', 'reset'], (new Wire($simulator, true))->send(refundText($simulator, $shop, true))->rest());
        $simulator->fault('close-before-answer', '/payment/refund', ['closeNotify' => false]);
        same(['', 'closed'], (new Wire($simulator, true))->send(refundText($simulator, $shop, true))->rest());
        same(4, booked($simulator));
        same([true, true, true, true], array_column($simulator->requests(), 'processed'));
    },

    'drop-before-commit: read whole, not booked' => function (Client $simulator, Shop $shop): void {
        $simulator->fault('drop-before-commit', '/payment/refund');
        same(['', 'closed'], (new Wire($simulator))->send(refundText($simulator, $shop))->rest());
        same(0, booked($simulator));
        same([true, false], [$simulator->requests()[0]['complete'], $simulator->requests()[0]['processed']]);
    },

    'cut-answer' => function (Client $simulator, Shop $shop): void {
        $simulator->fault('cut-answer', '*', ['bytes' => 30]);
        [$bytes, $end] = (new Wire($simulator))->send(refundText($simulator, $shop))->rest();
        same([30, 'closed'], [strlen($bytes), $end]);
        $simulator->fault('cut-answer', '*', ['bytes' => 30, 'rst' => true]);
        same('reset', (new Wire($simulator, true))->send(refundText($simulator, $shop, true))->rest()[1]);
        same(2, booked($simulator));
    },

    'no-answer' => function (Client $simulator, Shop $shop): void {
        $simulator->fault('no-answer');
        $wire = (new Wire($simulator))->send(refundText($simulator, $shop));
        within(fn () => booked($simulator) === 1, 'it is carried out');
        same(['', 'open'], $wire->rest(0.1));
    },

    'stall in the answer\'s head and body, for a while and for good' => function (Client $simulator, Shop $shop): void {
        $simulator->fault('stall', '*', ['at' => 'answer-head', 'bytes' => 12, 'ms' => 100]);
        $began = hrtime(true);
        same(200, (new Wire($simulator))->send(refundText($simulator, $shop))->answer()[0]);
        isTrue(hrtime(true) - $began >= 100_000_000, 'it took a while');
        $head = strlen(headOf(refundText($simulator, $shop), $simulator));
        $simulator->fault('stall', '*', ['at' => 'answer-body', 'bytes' => 5]);
        $wire = (new Wire($simulator))->send(refundText($simulator, $shop));
        matches('/\r\n\r\n\{"Suc$/', $wire->bytes($head + 5));
        same(['', 'open'], $wire->rest(0.1));
    },

    'stall while the request is read; others are served meanwhile' => function (Client $simulator, Shop $shop): void {
        $simulator->fault('stall', '/payment/refund', ['at' => 'request', 'bytes' => 40]);
        $stuck = (new Wire($simulator))->send(refundText($simulator, $shop));
        within(fn () => count($simulator->requests()) === 1, 'the part is on record');
        same(false, $simulator->requests()[0]['complete']);
        same(404, (new Wire($simulator))->request('GET', '/x')->answer()[0]);
        same(['', 'open'], $stuck->rest(0.1));
        $simulator->fault('stall', '/payment/refund', ['at' => 'request', 'bytes' => 40, 'ms' => 50]);
        same(200, (new Wire($simulator))->send(refundText($simulator, $shop))->answer()[0]);
        same([false, true, true], array_column($simulator->requests(), 'complete'));
    },

    'stall at accept and in TLS: the handshake waits, others do not' => function (Client $simulator, Shop $shop): void {
        foreach (['accept', 'tls'] as $at) {
            $simulator->fault('stall', '*', ['at' => $at]);
            $wire = new Wire($simulator, url: $simulator->url());
            same(false, $wire->handshake(0.2), $at);
            same(200, $shop->hepsipay('GET', '/payment/' . $simulator->createHepsipayPayment()['token'] . '/status')['status'], 'others go on');
        }
        $simulator->fault('stall', '*', ['at' => 'accept', 'ms' => 50]);
        same(true, (new Wire($simulator, url: $simulator->url()))->handshake());
    },

    'garbage instead of TLS' => function (Client $simulator): void {
        $simulator->fault('garbage');
        same(false, (new Wire($simulator, url: $simulator->url()))->handshake());
    },

    'a client that says nothing in the handshake stops nobody' => function (Client $simulator): void {
        $silent = new Wire($simulator, url: $simulator->url());
        $half = (new Wire($simulator, url: $simulator->url()))->send("\x16\x03\x01\x02\x00\x01");
        same(404, (new Wire($simulator, true))->request('GET', '/x')->answer()[0]);
    },

    'dribble and delay' => function (Client $simulator, Shop $shop): void {
        $simulator->fault('dribble', '*', ['bytesPerTick' => 20, 'ms' => 600000]);
        $wire = (new Wire($simulator))->send(refundText($simulator, $shop));
        same('HTTP/1.1 200 OK', substr($wire->bytes(20), 0, 15));
        same(['', 'open'], $wire->rest(0.1));
        $simulator->fault('dribble', '*', ['bytesPerTick' => 20, 'ms' => 2]);
        isTrue(str_ends_with((new Wire($simulator))->send(refundText($simulator, $shop))->answer()[1] ?? '', '}'), 'all of it in the end');
        $simulator->fault('delay', '*', ['ms' => 80]);
        $began = hrtime(true);
        same(200, (new Wire($simulator))->send(refundText($simulator, $shop))->answer()[0]);
        isTrue(hrtime(true) - $began >= 80_000_000, 'late');
    },

    'answers that are not what was promised' => function (Client $simulator, Shop $shop): void {
        $play = function (string $fault, array $parameters = []) use ($simulator, $shop): array {
            $simulator->fault($fault, '/payment', $parameters);
            $text = refundText($simulator, $shop, true);
            $before = booked($simulator);
            [, $body] = explode("\r\n\r\n", $text, 2);
            $url = $simulator->url() . '/payment/refund';
            $answer = $simulator->request('POST', $url, $shop->signed($url, $body), $body);

            return [$answer['status'], $answer['headers']['content-type'] ?? null, $answer['body'], booked($simulator) - $before];
        };
        $json = 'application/json; charset=utf-8';
        same([503, 'text/plain', 'away', 0], $play('status', ['status' => 503, 'body' => 'away', 'contentType' => 'text/plain']));
        same([500, null, '', 1], $play('status', ['commit' => true]));
        same([500, null, '', 1], $play('500-after-commit'));
        same([200, 'text/plain', REFUND_SAMPLE, 1], $play('wrong-content-type'));
        same([200, $json, 'OK', 1], $play('not-json'));
        same([200, $json, substr(REFUND_SAMPLE, 0, intdiv(strlen(REFUND_SAMPLE), 2)), 1], $play('truncated-json'));
        same([200, $json, '{"a":1.10}', 1], $play('replace-body', ['body' => '{"a":1.10}']));
        same([201, 'x/y', '', 0], $play('replace-body', ['status' => 201, 'headers' => ['Content-Type' => 'x/y'], 'commit' => false]));
        same([401, null, '', 0], $play('expired-token'));
        [$status, $type, $body, $booked] = $play('html');
        same([200, 'text/html; charset=utf-8', 1], [$status, $type, $booked]);
        contains('<html>', $body);
        same(
            [200, $json, '{"Success":true,"MessageCode":null,"Message":{"x":[1]},"UserMessage":"Islem Basariyla Gerceklestirildi.","New":1.5}', 1],
            $play('json-patch', ['set' => ['MessageCode' => null, 'Message.x' => [1], 'New' => 1.50], 'remove' => ['UserMessageTitle']]),
        );
    },

    'json-patch keeps order and digits, reaches into lists and objects' => function (Client $simulator, Shop $shop): void {
        $simulator->fault('json-patch', '/hpm', ['set' => ['data.link' => null, 'data.more.deep' => true, 'statusCode' => 201], 'remove' => ['oldData', 'data.expiryUtc']]);
        $answer = $shop->finrota('POST', '/hpm', $shop->linkBody());
        same('{"message":null,"statusCode":201,"exceptions":null,"data":{"link":null,"more":{"deep":true}},"errors":null}', $answer['body']);
    },

    'a refusal is in the form of its service, with the code that was ordered' => function (Client $simulator, Shop $shop): void {
        foreach (['P005' => [409, 409], 'P008' => [500, 500], 'P011' => [200, 600], 'P020' => [200, 609]] as $code => [$status, $statusCode]) {
            $simulator->fault('refusal', '/pws/payment', ['code' => $code]);
            $answer = $shop->finrota('GET', '/pws/payment/transaction?referenceNumber=x');
            $body = $shop->decode($answer);
            same([$status, $statusCode, null, [['code' => $code, 'message' => 'as the test ordered']]], [$answer['status'], $body['statusCode'], $body['data'], $body['errors']]);
        }
        $simulator->fault('refusal', '/hpm', ['status' => 409, 'commit' => true]);
        $answer = $shop->finrota('POST', '/hpm', $shop->linkBody());
        same([409, ['as the test ordered']], [$answer['status'], $shop->decode($answer)['errors']]);
    },

    'redirect is an answer like any other' => function (Client $simulator, Shop $shop): void {
        $simulator->fault('redirect', '/payment', ['location' => 'https://elsewhere.example/', 'status' => 302]);
        $answer = $shop->hepsipay('POST', '/payment/refund', '{}');
        same([302, 'https://elsewhere.example/'], [$answer['status'], $answer['location']]);
    },

    'huge, plain and packed' => function (Client $simulator, Shop $shop): void {
        $simulator->fault('huge', '/payment', ['bytes' => 3000000]);
        $body = $shop->hepsipay('GET', '/payment/x/status')['body'];
        same(3000000, strlen($body));
        isTrue(json_decode($body) !== null, 'it is JSON');
        $simulator->fault('huge', '/payment', ['bytes' => 3000000, 'gzip' => true]);
        same(3000000, strlen(gzdecode($shop->hepsipay('GET', '/payment/x/status')['body'])));
    },

    'a slow reader of a huge answer stops nobody' => function (Client $simulator): void {
        $simulator->fault('huge', '/x', ['bytes' => 10485760]);
        $slow = (new Wire($simulator, true))->request('GET', '/x');
        same(404, (new Wire($simulator, true))->request('GET', '/y')->answer()[0]);
        same(10485760, strlen($slow->answer()[1]));
    },

    'chunked, gzip, no-length, early-hints' => function (Client $simulator, Shop $shop): void {
        $url = $simulator->url() . '/payment/' . $simulator->createHepsipayPayment(['amount' => 77])['token'] . '/status';
        foreach (['chunked', 'gzip', 'no-length', 'early-hints'] as $fault) {
            $simulator->fault($fault);
            $arguments = ['--compressed', $url];
            foreach ($shop->signed($url) as $name => $value) {
                array_push($arguments, '--header', "$name: $value");
            }
            same(77, json_decode(Curl::run($simulator, $arguments)['body'])->Amount, $fault);
        }
    },

    'odd-head: the right body under each head' => function (Client $simulator): void {
        foreach (array_keys(\Simulator\Http\OddHead::FORMS) as $form) {
            $simulator->fault('odd-head', '/x', ['form' => $form]);
            $wire = (new Wire($simulator))->send("GET /x HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
            same(1, substr_count($wire->rest()[0], '"error"'), $form);
        }
    },

    'second-answer: two answers to one request' => function (Client $simulator): void {
        foreach ([0, 20] as $ms) {
            $simulator->fault('second-answer', '/x', ['status' => 201, 'body' => '{"second":1}', 'ms' => $ms]);
            $wire = (new Wire($simulator))->request('GET', '/x');
            same(404, $wire->answer()[0]);
            [$status, $body] = $wire->answer();
            same([201, '{"second":1}'], [$status, $body]);
        }
    },

    'early-answer: before the request is whole, which is not carried out' => function (Client $simulator, Shop $shop): void {
        $simulator->fault('early-answer', '/payment/refund', ['bytes' => 30]);
        $wire = (new Wire($simulator))->send(substr(refundText($simulator, $shop), 0, 60));
        same(200, $wire->answer()[0]);
        same(false, $simulator->requests('/payment/refund')[0]['processed']);
    },

    'close-idle: a good answer, then the connection is gone' => function (Client $simulator, Shop $shop): void {
        $simulator->fault('close-idle');
        $wire = (new Wire($simulator))->send(refundText($simulator, $shop));
        same(200, $wire->answer()[0]);
        same(['', 'closed'], $wire->rest());
        $simulator->fault('close-idle', '*', ['ms' => 100, 'rst' => true]);
        // both requests at once: the second is there before the time is over
        $wire = (new Wire($simulator, true))->send(refundText($simulator, $shop, true) . refundText($simulator, $shop, true));
        same([200, 200], [$wire->answer()[0], $wire->answer()[0]]);
        same('reset', $wire->rest()[1]);
    },

    'skip, times, method, path; what is still to come' => function (Client $simulator): void {
        $simulator->fault('status', '/a', ['status' => 418, 'times' => 2, 'skip' => 1, 'method' => 'POST']);
        $wire = new Wire($simulator);
        $status = static fn (string $method, string $path): int => $wire->request($method, $path)->answer()[0];
        same([404, 404, 404, 418], [$status('POST', '/b'), $status('GET', '/a'), $status('POST', '/a'), $status('POST', '/a/b')]);
        same(1, $simulator->faults()[0]['played']);
        same([418, 404], [$status('POST', '/ab'), $status('POST', '/a')]);
        same([], $simulator->faults());
        $simulator->fault('status');
        $simulator->clearFaults();
        same(404, $status('POST', '/a'));
    },

    'faults that take turns, every so many requests over https' => function (Client $simulator): void {
        $simulator->rotateFaults(3, [['fault' => 'status', 'status' => 418], ['fault' => 'reset-before-read', 'at' => 'accept'], ['fault' => 'html']]);
        $status = static function (int $requests, bool $tls = true) use ($simulator): array {
            $wire = new Wire($simulator, $tls);

            return array_map(static fn (): ?int => $wire->request('GET', '/x')->answer()[0] ?? null, range(1, $requests));
        };
        same([404, 404, 418, 404, 404, 404], $status(6), 'the sixth request leaves its turn to a connection');
        same('reset', (new Wire($simulator, url: $simulator->url()))->rest()[1]);
        same([404, 404, 404, 404], $status(4, false), 'the plain port is not counted');
        same([404, 404, 200, 404, 404, 418], $status(6), 'and from the beginning');
        same([2, 1, 1], array_column($simulator->rotateFaults(0)['faults'], 'played'));
        same([404, 404, 404, 404], $status(4), 'a pause');
        same(12, $simulator->rotateFaults(2)['requests'], 'in which nothing is counted');
        $simulator->fault('status', '/x', ['status' => 402]);
        same([402, 404, 404], $status(3), 'what was ordered comes first, and is not counted');
        same('reset', (new Wire($simulator, url: $simulator->url()))->rest()[1]);
        $simulator->clearFaults();
        same(['every' => 0, 'requests' => 0, 'faults' => []], $simulator->rotateFaults(0));
    },

    'orders that make no sense are refused' => function (Client $simulator): void {
        foreach ([['nonsense', []], ['status', ['bytes' => 1]], ['status', ['status' => 'x']], ['stall', ['at' => 'here']]] as [$fault, $parameters]) {
            try {
                $simulator->fault($fault, '*', $parameters);
            } catch (\RuntimeException $error) {
                contains('simulator, POST faults:', $error->getMessage());
                continue;
            }
            throw new Failed("$fault was taken");
        }
        foreach ([[-1, null], [1, ['status']], [1, [['fault' => 'nonsense']]], [1, [['fault' => 'status', 'path' => '/x']]], [1, [['fault' => 'status', 'times' => 2]]]] as [$every, $faults]) {
            try {
                $simulator->rotateFaults($every, $faults);
            } catch (\RuntimeException $error) {
                contains('simulator, POST faults/rotation:', $error->getMessage());
                continue;
            }
            throw new Failed(json_encode($faults) . ' was taken');
        }
    },
];
