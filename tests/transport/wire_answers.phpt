--TEST--
Answers as they may come over the wire: in chunks, byte by byte, packed, cut, without a length
--EXTENSIONS--
payments
--FILE--
<?php
namespace Payments\Tests;

require __DIR__ . '/../support/shop.php';

$shop = new Shop();
$shop->hpm()->createLink(...linkArguments());
$followed = 0;

// fault, parameters; then what the read, the refund and the link come to
foreach ([
    ['chunked', []],
    ['chunked', ['bytes' => 1]],
    ['dribble', ['bytesPerTick' => 40, 'ms' => 1]],
    ['early-hints', []],
    ['no-length', []],
    ['wrong-content-type', ['contentType' => 'text/html']],
    ['wrong-content-type', ['contentType' => 'application/json; charset=iso-8859-9']],
    ['gzip', []],
    ['html', []],
    ['html', ['status' => 502]],
    ['not-json', []],
    ['truncated-json', []],
    ['huge', ['bytes' => 10485760]],
    ['huge', ['bytes' => 10485760, 'gzip' => true]],
    ['redirect', ['status' => 301, 'location' => '/elsewhere']],
    ['redirect', ['status' => 307, 'location' => $shop->simulator->url() . '/elsewhere']],
    ['redirect', ['status' => 302, 'location' => 'http://127.0.0.1:1/']],
    ['redirect', ['status' => 303, 'location' => '/elsewhere']],
    ['redirect', ['status' => 308, 'location' => '/elsewhere']],
    ['redirect', ['status' => 308, 'location' => 'https://localhost:1/']],
    ['cut-answer', ['bytes' => 0]],
    ['cut-answer', ['bytes' => 12]],
    ['cut-answer', ['bytes' => 120]],
    ['cut-answer', ['bytes' => 250]],
    ['cut-answer', ['bytes' => 250, 'rst' => true]],
    ['cut-answer', ['bytes' => 250, 'closeNotify' => false]],
    ['garbage', []],
] as [$fault, $parameters]) {
    $shop->simulator->reset();
    $shop->simulator->clearFaults();
    $payment = $shop->payment();
    $outcomes = [];
    foreach ([
        fn () => $shop->status(keepAlive: $fault !== 'garbage')->get($payment['token']),
        fn () => $shop->refund()->byPaymentId($payment['paymentId'], kurus(1)),
        fn () => $shop->hpm()->createLink(...linkArguments()),
    ] as $call) {
        $shop->simulator->fault($fault, '*', $parameters);
        $outcomes[] = outcome($call);
    }
    $followed += $shop->arrived('/elsewhere');
    $name = $fault . ($parameters === [] ? '' : ' ' . str_replace(['\/', $shop->simulator->url()], ['/', ''], json_encode($parameters)));
    echo "$name: ", implode(' | ', $outcomes), "; {$shop->arrived()} requests, {$shop->booked()} booked\n";
}
check('nobody followed a redirect', 0, $followed);

// What is allowed by the shop's own limit.
$payment = $shop->payment();
foreach ([300 => 'too small', 1048576 => 'enough'] as $limit => $title) {
    echo "maxResponseBytes $title: ", outcome(fn () => $shop->status(maxResponseBytes: $limit)->get($payment['token'])), "\n";
}
?>
--EXPECT--
chunked: PaymentState | RefundResult | PaymentLink; 3 requests, 2 booked
chunked {"bytes":1}: PaymentState | RefundResult | PaymentLink; 3 requests, 2 booked
dribble {"bytesPerTick":40,"ms":1}: PaymentState | RefundResult | PaymentLink; 3 requests, 2 booked
early-hints: PaymentState | RefundResult | PaymentLink; 3 requests, 2 booked
no-length: PaymentState | RefundResult | PaymentLink; 3 requests, 2 booked
wrong-content-type {"contentType":"text/html"}: PaymentState | RefundResult | PaymentLink; 3 requests, 2 booked
wrong-content-type {"contentType":"application/json; charset=iso-8859-9"}: PaymentState | RefundResult | PaymentLink; 3 requests, 2 booked
gzip: ResponseException unanswered 200 | ResponseException unknown 200 | ResponseException unknown 200; 3 requests, 2 booked
html: ResponseException unanswered 200 | ResponseException unknown 200 | ResponseException unknown 200; 3 requests, 2 booked
html {"status":502}: ServerErrorException unanswered 502 retryable | ServerErrorException unknown 502 | ServerErrorException unknown 502; 3 requests, 2 booked
not-json: ResponseException unanswered 200 | ResponseException unknown 200 | ResponseException unknown 200; 3 requests, 2 booked
truncated-json: ResponseException unanswered 200 | ResponseException unknown 200 | ResponseException unknown 200; 3 requests, 2 booked
huge {"bytes":10485760}: ResponseException unanswered 200 | ResponseException unknown 200 | ResponseException unknown 200; 3 requests, 2 booked
huge {"bytes":10485760,"gzip":true}: ResponseException unanswered 200 | ResponseException unknown 200 | ResponseException unknown 200; 3 requests, 2 booked
redirect {"status":301,"location":"/elsewhere"}: ResponseException unanswered 301 | ResponseException unknown 301 | ResponseException unknown 301; 3 requests, 0 booked
redirect {"status":307,"location":"/elsewhere"}: ResponseException unanswered 307 | ResponseException unknown 307 | ResponseException unknown 307; 3 requests, 0 booked
redirect {"status":302,"location":"http://127.0.0.1:1/"}: ResponseException unanswered 302 | ResponseException unknown 302 | ResponseException unknown 302; 3 requests, 0 booked
redirect {"status":303,"location":"/elsewhere"}: ResponseException unanswered 303 | ResponseException unknown 303 | ResponseException unknown 303; 3 requests, 0 booked
redirect {"status":308,"location":"/elsewhere"}: ResponseException unanswered 308 | ResponseException unknown 308 | ResponseException unknown 308; 3 requests, 0 booked
redirect {"status":308,"location":"https://localhost:1/"}: ResponseException unanswered 308 | ResponseException unknown 308 | ResponseException unknown 308; 3 requests, 0 booked
cut-answer {"bytes":0}: ConnectionLostException unanswered - retryable | ConnectionLostException unknown - | ConnectionLostException unknown -; 3 requests, 2 booked
cut-answer {"bytes":12}: ConnectionLostException unanswered - retryable | ConnectionLostException unknown - | ConnectionLostException unknown -; 3 requests, 2 booked
cut-answer {"bytes":120}: ConnectionLostException unanswered 200 retryable | ConnectionLostException unknown 200 | ConnectionLostException unknown 200; 3 requests, 2 booked
cut-answer {"bytes":250}: ConnectionLostException unanswered 200 retryable | ConnectionLostException unknown 200 | ConnectionLostException unknown 200; 3 requests, 2 booked
cut-answer {"bytes":250,"rst":true}: ConnectionLostException unanswered 200 retryable | ConnectionLostException unknown 200 | ConnectionLostException unknown 200; 3 requests, 2 booked
cut-answer {"bytes":250,"closeNotify":false}: ConnectionLostException unanswered 200 retryable | ConnectionLostException unknown 200 | ConnectionLostException unknown 200; 3 requests, 2 booked
garbage: ConnectException unanswered - retryable | ConnectException not-sent - retryable | ConnectException not-sent - retryable; 0 requests, 0 booked
ok: nobody followed a redirect
maxResponseBytes too small: ResponseException unanswered 200
maxResponseBytes enough: PaymentState
