--TEST--
Value objects: national ids and frame tokens are masked in their JSON, however they are nested
--EXTENSIONS--
payments
--FILE--
<?php
namespace Payments\Tests;

use Payments\{Currency, Environment, Money, Options};
use Payments\Finrota\{Contact, Customer};
use Payments\Hepsipay\{BasketItem, Frame, Merchant};

require __DIR__ . '/../support/checks.php';
require __DIR__ . '/../support/leaks.php';
require __DIR__ . '/../support/answers.php';

$secrets = ['national id' => '10000000146'];
$customer = new Customer('a@b.example', '+905551112233', '10000000146', 'C1', 'Ayşe', 'Yılmaz', 'E1');
$nested = ['order' => (object) ['customers' => [$customer, clone $customer]]];

$texts = [
    'json_encode' => json_encode($customer),
    'json_encode, nested' => json_encode($nested),
    'json_encode, pretty' => json_encode($nested, JSON_PRETTY_PRINT | JSON_UNESCAPED_UNICODE),
    'jsonSerialize' => print_r($customer->jsonSerialize(), true),
    'jsonSerialize of a clone' => print_r((clone $customer)->jsonSerialize(), true),
    'jsonSerialize of a copy' => print_r(unserialize(serialize($customer))->jsonSerialize(), true),
];
same([], leaks($texts, $secrets), 'JSON');
same(5, substr_count(implode($texts), '"***"'), 'masked in each JSON text, once for each customer');
same('10000000146', $customer->tckn, 'its own property is what was given');
same(null, (new Customer('a@b.example'))->jsonSerialize()['tckn'], 'none is none');
same('***', (new Customer('a@b.example', tckn: ''))->jsonSerialize()['tckn'], 'an empty one is masked');

// The cardholder.
$contact = new Contact('Ayşe', 'Yılmaz', 'a@b.example', '10000000146');
same([], leaks(['json_encode' => json_encode(['contact' => $contact]), 'jsonSerialize' => print_r($contact->jsonSerialize(), true)], $secrets), 'a contact');
same('***', $contact->jsonSerialize()['tckn'], 'a contact: masked');

// The frame: whoever has its token can ask for the payment's state, and its address carries the token.
$secrets = ['frame token' => '0f8fad5b-d9cb-469f-a165-70867728950e'];
$answer = json_encode(['Success' => true, 'MessageCode' => '0000', 'FrameUrl' => "https://frame.example/?token={$secrets['frame token']}", 'Token' => $secrets['frame token']]);
$frame = new Frame(new Merchant('1', '2', 's', Environment::Sandbox, options: new Options(transport: Answers::with(200, $answer))));
$session = $frame->init(Money::of('10', Currency::TRY), 'a@b.example', 'https://shop.example/back', [new BasketItem('x', Money::of('10', Currency::TRY), '1')]);
$callback = $frame->parseCallback(['Token' => $secrets['frame token'], 'MerchantOrderNumber' => 'o']);
same([$secrets['frame token'], "https://frame.example/?token={$secrets['frame token']}", $secrets['frame token']], [$session->token, $session->frameUrl, $callback->token], 'their properties are what they are for');
same([], leaks(['session' => json_encode($session), 'callback' => json_encode($callback), 'both' => json_encode([$session, ['c' => $callback]])], $secrets), 'a session and a callback');
holds(str_contains(json_encode($callback), '"merchantOrderNumber":"o"'), 'the order number is told');

done();
?>
--EXPECT--
done
