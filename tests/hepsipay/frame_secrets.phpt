--TEST--
Hepsipay frame, webhook, installments: no exchange, dump or exception shows a secret, a callback key, a token or an address that carries it
--INI--
zend.exception_ignore_args=0
zend.exception_string_param_max_len=200
--EXTENSIONS--
payments
--FILE--
<?php
namespace Payments\Tests;

use Payments\Environment;
use Payments\Hepsipay\Frame;
use Payments\Hepsipay\Installments;
use Payments\Hepsipay\Merchant;
use Payments\Hepsipay\Webhook;
use Payments\Http\Response;
use Payments\Options;

require __DIR__ . '/../support/frame.php';
require __DIR__ . '/../support/checks.php';
require __DIR__ . '/../support/leaks.php';

const KEYS = ['secret' => 's-Gizli"/1207', 'callback key' => 'c-77d0c4aa/x', 'callback key before' => 'b-e41bb920'];
const TOKEN = ['token' => 'T92EB5FFEE6AE/0A"'];

function keys(?Options $options): Merchant
{
    return new Merchant('10019', '1019', KEYS['secret'], Environment::Sandbox, KEYS['callback key'], options: $options, previousCallbackKey: KEYS['callback key before']);
}

/** @return array<string, string> what is to be seen of a call */
function seen(?\Throwable $thrown, Exchanges $exchanges): array
{
    $shown = ['exchanges' => json_encode($exchanges->all, JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_SLASHES), 'dump of the exchanges' => print_r($exchanges->all, true)];
    if ($thrown !== null) {
        $shown += ['exception' => (string) $thrown, 'provider message' => $thrown->providerMessage ?? '', 'provider code' => $thrown->providerCode ?? '', 'user message' => $thrown->userMessage ?? ''];
        $shown += ['its exchange' => method_exists($thrown, 'exchange') ? print_r($thrown->exchange(), true) : ''];
    }

    return $shown;
}

foreach ([keys(null), new Frame(keys(null)), new Webhook(keys(null)), new Installments(keys(null))] as $object) {
    opaque($object, KEYS, $object::class);
}

// A provider that gives back all it knows, in whatever form; the token comes in its answer, and stays hidden.
$url = 'https://frame.example/?token=' . rawurlencode(TOKEN['token']);
$session = ['FrameUrl' => $url, 'Token' => TOKEN['token'], 'Success' => true, 'MessageCode' => '0000', 'Message' => 'ok'];
$echo = implode(' | ', KEYS);
$everything = $echo . ' | ' . TOKEN['token'] . ' | ' . $url;
$lost = new \RuntimeException('lost');
$answers = [
    'a session' => json_encode($session),
    'a session, slashes as they are' => json_encode($session, JSON_UNESCAPED_SLASHES),
    'a session within' => json_encode(['RequestUrl' => $url, 'Response' => $session]),
    'a session that tells it twice' => json_encode($session + ['UserMessage' => $everything, 'Debug' => ['x' => [$everything, $everything => 1]]]),
    'a refusal' => json_encode(['Success' => false, 'MessageCode' => $echo, 'Message' => $echo, 'UserMessage' => $echo]),
    'a refusal of HTTP' => new Response(400, json_encode(['Success' => false, 'MessageCode' => '1', 'Message' => $echo])),
    'an error page' => new Response(500, "<html>$echo</html>"),
    'text' => $echo,
    'half a document' => substr(json_encode(['Message' => $echo, 'More' => $echo]), 0, -10),
    'half a session' => substr(json_encode($session), 0, -10),
    'half a session with other names' => substr(str_replace('"Token"', '"tOKEN"', json_encode(array_reverse($session), JSON_UNESCAPED_SLASHES)), 0, -1),
    'a session and more' => json_encode($session) . ';',
    'a page with a session' => '<form action="/pay"><input name="token" value="' . htmlspecialchars(TOKEN['token']) . '"></form>',
    'no answer' => $lost,
];
foreach (['init', 'checkAvailability'] as $method) {
    foreach ($answers as $title => $answer) {
        $exchanges = new Exchanges();
        $thrown = null;
        try {
            (new Frame(keys(new Options(transport: new FakeTransport($answer), observer: $exchanges, retries: 0))))->$method(...frameArguments());
        } catch (\Throwable $thrown) {
        }
        $hidden = KEYS + ($method === 'init' ? TOKEN + ['address of the frame' => $url] : []);
        if ($title === 'a session within') {
            unset($hidden['address of the frame']); // RequestUrl is nobody's secret
            unset($hidden['token']);
        }
        same([], leaks(seen($thrown, $exchanges), $hidden), "$method, $title");
        same(1, count($exchanges->all), "$method, $title: it was watched");
    }
}

// The signature is of use to whoever sees it with its request: it is no part of what is told.
$exchanges = new Exchanges();
$transport = new FakeTransport(GOOD_INIT);
(new Frame(keys(new Options(transport: $transport, observer: $exchanges))))->init(...frameArguments());
same([], leaks(seen(null, $exchanges), ['signature' => $transport->last()->headers()['signature']]), 'the signature');
same('{"FrameUrl":"***","Token":"***","Success":true,"MessageCode":"0000","Message":"ok","UserMessageTitle":null,"UserMessage":"ok"}', $exchanges->all[0]->responseBody, 'the answer is told, but for them');
holds(str_contains($exchanges->all[0]->requestBody, '"Amount":1200'), 'the request is told');

// A session and a callback in JSON, which logs like.
$session = frame(new FakeTransport(json_encode($session)))->init(...frameArguments());
same([], leaks(['JSON' => json_encode($session), 'JSON in pieces' => json_encode([$session], JSON_PRETTY_PRINT)], TOKEN + ['address of the frame' => $url]), 'a session');
$callback = frame(new FakeTransport(GOOD_INIT))->parseCallback(['token' => TOKEN['token'], 'MerchantOrderNumber' => '1']);
same([], leaks(['JSON' => json_encode($callback)], TOKEN), 'a callback');
same(TOKEN['token'], $session->token, 'the shop has it');
same(TOKEN['token'], $callback->token, 'the shop has this one too');
foreach (['token=' . rawurlencode(TOKEN['token']) . '&TOKEN=x', '{"Token":"x",' . substr(json_encode(['token' => TOKEN['token']]), 1), ['token' => TOKEN['token'], 'Token' => 'x', 'MerchantOrderNumber' => '1'], '{"token":"' . TOKEN['token']] as $body) {
    $thrown = (function (#[\SensitiveParameter] $body): \Throwable {
        try {
            frame(new FakeTransport(GOOD_INIT))->parseCallback($body);
        } catch (\Throwable $thrown) {
        }

        return $thrown;
    })($body);
    same([], leaks(['exception' => (string) $thrown], TOKEN), 'a callback that is refused');
}

// Webhooks: whatever is wrong with them, no key is told; nor when one is confirmed in vain.
$webhook = new Webhook(keys(null));
foreach ([webhookBody(['Hash' => str_repeat('0', 64)]), webhookBody(key: KEYS['callback key']), 'x', webhookBody(['ConversationData' => KEYS['callback key']])] as $body) {
    foreach (['verify', 'verify', 'parse'] as $method) {
        try {
            $event = $webhook->$method($body);
            same([], leaks(['event' => print_r($event, true) . json_encode($event)], array_diff_key(KEYS, str_contains($body, '"c-77') ? ['callback key' => 1] : [])), 'an event');
        } catch (\Throwable $thrown) {
            same([], leaks(['exception' => $thrown->getMessage() . $thrown::class], KEYS), 'a refused webhook');
        }
    }
}
$event = $webhook->parse(webhookBody());
foreach ([new Response(404, json_encode(['Success' => false, 'MessageCode' => '9404', 'Message' => $everything])), new Response(500, $everything), $lost] as $answer) {
    $exchanges = new Exchanges();
    $thrown = null;
    try {
        (new Webhook(keys(new Options(transport: new FakeTransport($answer), observer: $exchanges, retries: 0))))->confirm($event, TOKEN['token'], kurus(1200));
    } catch (\Throwable $thrown) {
    }
    same([], leaks(seen($thrown, $exchanges), KEYS + TOKEN), 'confirmed in vain');
}
done();
?>
--EXPECT--
done
