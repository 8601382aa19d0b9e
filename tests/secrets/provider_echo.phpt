--TEST--
What a provider sends back is searched: keys, tokens and card numbers in its texts and bodies are masked
--INI--
zend.exception_ignore_args=0
zend.exception_string_param_max_len=100
--EXTENSIONS--
payments
--FILE--
<?php
namespace Payments\Tests;

use Payments\{Environment, Exchange, Observer, Options};
use Payments\Exception\PaymentsException;
use Payments\Hepsipay\{Merchant, Status};

require __DIR__ . '/../support/checks.php';
require __DIR__ . '/../support/answers.php';
require __DIR__ . '/../support/leaks.php';

final class Notebook implements Observer
{
    public array $exchanges = [];

    public function exchanged(Exchange $exchange): void
    {
        $this->exchanges[] = $exchange;
    }
}

/** A status call whose answer is given; returns everything that was then told. */
function told(int $status, #[\SensitiveParameter] string $body, #[\SensitiveParameter] array $secrets): array
{
    $notebook = new Notebook();
    $options = new Options(retries: 0, transport: Answers::with($status, $body), observer: $notebook);
    $merchant = new Merchant('10019', '1019', $secrets['merchant secret'], Environment::Sandbox, $secrets['callback key'], options: $options);
    $failure = null;
    $result = null;
    try {
        $result = (new Status($merchant))->get($secrets['frame token']);
    } catch (PaymentsException $failure) {
    }

    return [
        'message' => $failure?->getMessage() ?? '',
        'provider message' => $failure?->providerMessage ?? '',
        'user message' => $failure?->userMessage ?? '',
        'provider code' => $failure?->providerCode ?? '',
        'failure in a log' => (string) $failure,
        'request body' => $notebook->exchanges[0]->requestBody ?? '',
        'response body' => $notebook->exchanges[0]->responseBody ?? '',
        'url' => $notebook->exchanges[0]->url,
        'exchange as JSON' => json_encode($notebook->exchanges[0], JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_SLASHES),
        'result as JSON' => json_encode($result?->jsonSerialize()['message'] ?? null),
    ];
}

$secrets = [
    'merchant secret' => 'm-77d0c4aa', 'callback key' => 'c-e41bb920', 'frame token' => 'f-92eb5ffee6ae',
    'number' => '4111111111111111', 'number in groups' => '5555 5555 5555 4444', 'Amex' => '378282246310005',
];
$echo = implode(', ', $secrets);
$answers = [
    'a refusal' => [200, json_encode(['Success' => false, 'MessageCode' => "9999 $echo", 'Message' => "no: $echo", 'UserMessageTitle' => $echo, 'UserMessage' => "card $echo"])],
    'unknown members' => [200, json_encode(['Success' => false, 'MessageCode' => '1', 'Debug' => ['headers' => [$echo], $echo => 1]])],
    'an error of HTTP' => [400, json_encode(['Success' => false, 'MessageCode' => '1', 'Message' => $echo])],
    'an error of the server' => [500, json_encode(['Message' => $echo])],
    'a page' => [502, "<html><body>$echo</body></html>"],
    'text' => [200, "error: $echo"],
    'half a document' => [200, substr(json_encode(['Message' => $echo, 'More' => $echo]), 0, -10)],
    'text across the cut' => [200, str_repeat('x', 2048 - 20) . $echo],
    'an answer that is not what was promised' => [200, json_encode(['Success' => true, 'MessageCode' => '0000', 'Status' => [$echo], 'Message' => $echo])],
    'a number' => [200, '{"Success":false,"MessageCode":"1","Message":4111111111111111}'],
    'a number alone' => [200, '4111111111111111'],
    'a list' => [200, json_encode([$echo])],
    'nothing but the token' => [404, $secrets['frame token']],
];
foreach ($answers as $case => [$status, $body]) {
    same([], leaks(told($status, $body, $secrets), $secrets), $case);
}

// A result's own texts, too: what a bank says may hold a card's number.
$paid = ['Status' => 4, 'Amount' => 100, 'MerchantOrderNumber' => 'o', 'Success' => true, 'MessageCode' => '0000', 'Message' => 'card 4111 1111 1111 1111 and 4111111111111111'];
$told = told(200, json_encode($paid), $secrets);
same([], leaks($told, ['number' => '4111111111111111', 'number in groups' => '4111 1111 1111 1111']), 'a result');
same('"card 4111 11** **** 1111 and 411111******1111"', $told['result as JSON'], 'the text itself stays');

done();
?>
--EXPECT--
done
