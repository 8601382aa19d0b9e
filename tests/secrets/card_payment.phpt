--TEST--
Paying by card: number, security code and holder are on the wire and nowhere else, whatever the provider sends back
--INI--
zend.exception_ignore_args=0
zend.exception_string_param_max_len=100
--EXTENSIONS--
payments
--FILE--
<?php
namespace Payments\Tests;

use Payments\{Card, Currency, Environment, Exchange, Money, Observer, Options, Transport};
use Payments\Exception\PaymentsException;
use Payments\Finrota;
use Payments\Http\{Request, Response};
use Payments\HstMobil;

require __DIR__ . '/../support/checks.php';
require __DIR__ . '/../support/answers.php';
require __DIR__ . '/../support/leaks.php';

final class Notebook implements Observer
{
    /** @var list<Exchange> */
    public array $exchanges = [];

    public function exchanged(Exchange $exchange): void
    {
        $this->exchanges[] = $exchange;
    }
}

/** A provider that sends back what it was sent. It keeps nothing. */
final class Parrot implements Transport
{
    public int $wires = 0;

    public function __construct(private readonly string $manner, private readonly string $number, private readonly string $securityCode)
    {
    }

    /** So that a dump of this object is no leak of its own. */
    public function __debugInfo(): array
    {
        return [];
    }

    /** As banks, people and programs write a number. */
    private function inPieces(): string
    {
        $between = ['.', '  ', "\u{a0}", "\u{202f}", "\u{2011}", '_', '/', ' - ', "\t", "\r\n", ', ', "\u{a0}\u{a0}", '*', ':'];

        return implode(' | ', array_map(fn ($separator) => implode($separator, str_split($this->number, 4)), $between)) . ' | ' . implode(' ', str_split($this->number));
    }

    public function send(Request $request): Response
    {
        if ($request->operation() === 'finrota.token.connect') {
            return new Response(200, sprintf(Answers::TOKEN, 't-0cc175b9c0f1b6a8'));
        }
        $body = $request->body();
        $this->wires += (int) (str_contains($body, $this->number) && str_contains($body, $this->securityCode));
        $echo = implode(' | ', array_filter(iterator_to_array(new \RecursiveIteratorIterator(new \RecursiveArrayIterator(json_decode($body, true))), false), is_string(...)));

        return match ($this->manner) {
            'a decline' => new Response(200, json_encode(['data' => [
                'transactionStatusId' => 2, 'referenceNumber' => 'r', 'transactionId' => 't', 'errorCode' => '51', 'errorMessage' => $echo, 'responseMessage' => $echo,
                'bonusText' => $echo, 'status' => 'FAILED',
            ], 'message' => $echo, 'statusCode' => 200, 'success' => false, 'resultCode' => '51'])),
            'its number in pieces' => new Response(200, json_encode(['data' => [
                'transactionStatusId' => 2, 'referenceNumber' => 'r', 'transactionId' => 't', 'errorCode' => '51', 'errorMessage' => $this->inPieces(), 'responseMessage' => $this->inPieces(),
                'bonusText' => $this->inPieces(), 'status' => 'FAILED',
            ], 'message' => $this->inPieces(), 'statusCode' => 200, 'success' => false, 'resultCode' => '51'])),
            'a refusal with its number in pieces' => new Response(400, json_encode(['message' => $this->inPieces(), 'statusCode' => 400, 'success' => false, 'resultCode' => '400', 'data' => [$this->inPieces() => $this->inPieces()]])),
            'a page with its number in pieces' => new Response(502, '<p>' . htmlentities($this->inPieces()) . '<br>' . rawurlencode($this->inPieces()) . json_encode($this->inPieces())),
            'a refusal' => new Response(400, json_encode(['message' => $echo, 'statusCode' => 400, 'errors' => [$echo], 'success' => false, 'resultCode' => '400', 'data' => json_decode($body)])),
            'its own body back' => new Response(400, $body),
            'its own body in a text' => new Response(400, json_encode(['message' => "cannot read $body", 'success' => false])),
            'a page' => new Response(502, "<pre>$body</pre>"),
            'nothing' => new Response(500),
        };
    }
}

// A number that fails the Luhn check is no less a card's.
$cards = [
    'valid' => ['number' => '4111111111111111', 'security code' => '937', 'holder' => 'Ayşe Gizli'],
    'not by Luhn' => ['number' => '4155650012346111', 'security code' => '936', 'holder' => 'Ayşe "Gizli" Öz'],
];
$guid = '504978bf-bebd-40c5-89aa-b76f3a20341c';
$lira = Money::of('150.00', Currency::TRY);
$contact = new Finrota\Contact('C', 'D', 'a@b.example');
$key = fn () => 'k' . bin2hex(random_bytes(8)); // so that no token is kept from the case before

$services = [
    'pws' => [
        fn ($options) => new Finrota\Pws(new Finrota\Account($key(), 's-a97b66e0', Environment::Sandbox, $options)),
        fn ($service, $card) => $service->pay($contact, $card, 'agent', $lira, 1, $guid, $guid, false),
    ],
    'vpws' => [
        fn ($options) => new Finrota\Vpws(new Finrota\Account($key(), 's-a97b66e0', Environment::Sandbox, $options)),
        fn ($service, $card) => $service->pay($contact, $card, $lira, 1, $guid, false),
    ],
    'hstmobil' => [
        fn ($options) => new HstMobil\WebPos(new HstMobil\Account(Environment::Sandbox, 'h-e41bb920', options: $options)),
        fn ($service, $card) => $service->pay($lira, 'order', 1, $card, 'https://shop.example/back'),
    ],
];

foreach ($services as $name => [$make, $pay]) {
    foreach ($cards as $kind => $secrets) {
        $card = new Card($secrets['number'], $secrets['holder'], 11, 2467, $secrets['security code']);
        foreach (['a decline', 'a refusal', 'its own body back', 'its own body in a text', 'a page', 'nothing', 'its number in pieces', 'a refusal with its number in pieces', 'a page with its number in pieces'] as $manner) {
            $case = "$name, $kind, $manner";
            $notebook = new Notebook();
            $parrot = new Parrot($manner, $secrets['number'], $secrets['security code']);
            $service = $make(new Options(transport: $parrot, observer: $notebook, retries: 0));
            $result = null;
            try {
                $result = $pay($service, $card);
            } catch (PaymentsException $result) {
            }
            same(1, $parrot->wires, "$case: number and security code were on the wire, once");
            $all = $secrets + ['secret key' => 's-a97b66e0', 'API key' => 'h-e41bb920', 'bearer token' => 't-0cc175b9c0f1b6a8'];
            // A result's texts may name the holder: they are for the shop. No text may have the number or the code.
            $told = $result instanceof \Throwable ? $all : array_diff_key($all, ['holder' => 0]);
            $dump = $result instanceof \Throwable ? [(string) $result, $result->providerMessage, $result->userMessage, $result->providerCode] : $result;
            same([], leaks(['result' => json_encode($result), 'dump' => print_r($dump, true)], $told), "$case: what the shop is told");
            $joined = preg_replace('/%[0-9A-F]{2}|&\w+;|\\\\u[0-9a-f]{4}|\\\\[nrt]|[^0-9A-Za-z]/i', '', html_entity_decode(print_r([$dump, array_map(fn ($exchange) => [$exchange->requestBody, $exchange->responseBody], $notebook->exchanges)], true)));
            holds(!str_contains($joined, $secrets['number']), "$case: the number is nowhere, whatever is between its digits");
            foreach ($notebook->exchanges as $exchange) {
                opaque($exchange, $all, "$case: $exchange->operation");
            }
        }
        same(substr($secrets['number'], 0, 6), $card->bin(), "$name, $kind: the card is what it was");
        same([], leaks(views($card), $secrets + ['expiry' => '2467']), "$name, $kind: and as opaque");
    }
}

done();
?>
--EXPECT--
done
