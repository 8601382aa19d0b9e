--TEST--
What a provider sends back is searched: secrets that JSON writes with escapes are masked too
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

$odd = ['merchant secret' => 'a"b\\c/d-ğüş', 'callback key' => "tab\tand\u{1F511}", 'frame token' => 'x/y+z=%41'];
foreach (['as PHP writes it' => 0, 'without escapes' => JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_SLASHES] as $how => $flags) {
    foreach ([[200, ['Success' => false, 'MessageCode' => '1', 'Message' => implode(' ', $odd)]], [400, ['Message' => implode(' ', $odd)]], [200, ['Other' => $odd]]] as $index => [$status, $answer]) {
        same([], leaks(told($status, json_encode($answer, $flags), $odd), $odd), "odd secrets $how, answer $index");
    }
}

done();
?>
--EXPECT--
done
