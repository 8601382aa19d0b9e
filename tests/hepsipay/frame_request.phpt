--TEST--
Hepsipay frame: the requests of availability and init, byte for byte, and their signature
--EXTENSIONS--
payments
--FILE--
<?php
namespace Payments\Tests;

use Payments\Environment;
use Payments\Hepsipay\BasketItem;
use Payments\Hepsipay\Frame;
use Payments\Hepsipay\SignatureScheme;
use Payments\Options;

require __DIR__ . '/../support/frame.php';

$transport = new FakeTransport(GOOD_INIT);
$frame = frame($transport);

// The page's sample.
$frame->init(
    amount: kurus(1200),
    accountKey: '905551112233',
    merchantCallBackUrl: 'https://shop.example/cb',
    basketItems: [new BasketItem('Item', kurus(1200), '987', '12345', 2, kurus(100))],
    isGuestUser: false,
    force3ds: false,
    allowedInstallments: [1, 2, 3],
    merchantOrderNumber: '1234',
    frameType: 1,
    checkoutMerchantUrl: 'shop.example/checkout/cart',
    bankOrderId: 'f5135f15-5484-4312-8591-ba8d94557dde',
    posAlias: 'GARANTI',
    externalId: 'cdfd292d-5111-4f18-9141-4df1860fb20c',
);
$init = $transport->last();
check('init', ['POST', 'https://merchantpfpayment-gateway-qa.hepsipay.com/v2/hepsipayframe/init', true, 'hepsipay.frame.init'], [$init->method(), $init->url(), $init->isWrite(), $init->operation()]);
check('its body', '{"Amount":1200,"AccountKey":"905551112233","MerchantCallBackUrl":"https://shop.example/cb","BasketItems":[{"Product":"Item","Price":1200,'
    . '"SubMerchantMemberId":2,"SubMerchantMemberPrice":100,"ExternalId":"12345","CategoryId":"987"}],"IsGuestUser":false,"Force3ds":false,'
    . '"AllowedInstallments":[1,2,3],"MerchantOrderNumber":"1234","FrameType":1,"CheckoutMerchantUrl":"shop.example/checkout/cart",'
    . '"BankOrderId":"f5135f15-5484-4312-8591-ba8d94557dde","PosAlias":"GARANTI","ExternalId":"cdfd292d-5111-4f18-9141-4df1860fb20c"}', $init->body());
check('its headers', ['application/json', '10019', '1019', false], [$init->headers()['Content-Type'], $init->headers()['merchant-no'], $init->headers()['terminal-no'], isset($init->headers()['signature-no'])]);

$transport = new FakeTransport(GOOD_AVAILABILITY);
$frame = frame($transport);
$frame->checkAvailability(
    amount: kurus(1200),
    accountKey: 'customer@hepsipay.com',
    merchantCallBackUrl: 'https://shop.example/cb',
    basketItems: [new BasketItem('Item', kurus(1200), '0002131', '12345', 2, kurus(100))],
    isGuestUser: true,
    force3ds: true,
    allowedInstallments: [1],
    merchantOrderNumber: '1234',
);
$asked = $transport->last();
check('availability', ['POST', 'https://merchantpfpayment-gateway-qa.hepsipay.com/v2/hepsipayframe/checkavailability', false, 'hepsipay.frame.checkAvailability'], [$asked->method(), $asked->url(), $asked->isWrite(), $asked->operation()]);
check('its body', '{"Amount":1200,"AccountKey":"customer@hepsipay.com","MerchantCallBackUrl":"https://shop.example/cb","BasketItems":[{"Product":"Item","Price":1200,'
    . '"SubMerchantMemberId":2,"SubMerchantMemberPrice":100,"ExternalId":"12345","CategoryId":"0002131"}],"IsGuestUser":true,"Force3ds":true,"AllowedInstallments":[1],"MerchantOrderNumber":"1234"}', $asked->body());

// Only what is needed.
foreach (['checkAvailability', 'init'] as $method) {
    $transport = new FakeTransport($method === 'init' ? GOOD_INIT : GOOD_AVAILABILITY);
    frame($transport)->$method(...frameArguments());
    check("$method, only what is needed", '{"Amount":1200,"AccountKey":"905551112233","MerchantCallBackUrl":"https://shop.example/cb","BasketItems":[{"Product":"Item","Price":1200,"CategoryId":"987"}]}', $transport->last()->body());
}

// Every value of every argument.
$transport = new FakeTransport(GOOD_INIT);
$frame = frame($transport);
$of = fn (int ...$prices): array => ['amount' => kurus(array_sum($prices)), 'basketItems' => array_map(fn (int $price): BasketItem => basketItem(price: kurus($price)), $prices)];
$rows = [
    [$of(1), '{"Amount":1,'],
    [$of(50), '{"Amount":50,'],
    [$of(10050), '{"Amount":10050,'],
    [$of(50000), '{"Amount":50000,'],
    [$of(PHP_INT_MAX), '{"Amount":9223372036854775807,'],
    [$of(PHP_INT_MAX - 1, 1), '"Price":9223372036854775806,"CategoryId":"987"},{"Product":"Item","Price":1,'],
    [$of(100, 200, 300), '"BasketItems":[{"Product":"Item","Price":100,"CategoryId":"987"},{"Product":"Item","Price":200,"CategoryId":"987"},{"Product":"Item","Price":300,"CategoryId":"987"}]'],
    [['basketItems' => ['x' => basketItem(price: kurus(1199)), 5 => basketItem(price: kurus(1))]], '"Price":1199,"CategoryId":"987"},{"Product":"Item","Price":1,'],
    [['basketItems' => [basketItem(product: "\"Şişe\" \u{1f37c}\\/\n", categoryId: '0002131')]], "{\"Product\":\"\\\"Şişe\\\" \u{1f37c}\\\\/\\n\",\"Price\":1200,\"CategoryId\":\"0002131\"}"],
    [['basketItems' => [basketItem(externalId: '')]], '"ExternalId":""'],
    [['basketItems' => [basketItem(subMerchantMemberId: 1, subMerchantMemberPrice: kurus(1200))]], '"SubMerchantMemberId":1,"SubMerchantMemberPrice":1200,'],
    [['isGuestUser' => true], '"IsGuestUser":true'], [['force3ds' => true], '"Force3ds":true'],
    [['allowedInstallments' => [12, 1, 12]], '"AllowedInstallments":[12,1,12]'],
    [['allowedInstallments' => ['a' => 3, 7 => 2]], '"AllowedInstallments":[3,2]'],
    [['merchantOrderNumber' => '0001'], '"MerchantOrderNumber":"0001"'],
    [['merchantOrderNumber' => "\u{131}\u{2028}"], "\"MerchantOrderNumber\":\"\u{131}\u{2028}\""],
    [['frameType' => 0], '"FrameType":0'], [['frameType' => 2], '"FrameType":2'],
    [['checkoutMerchantUrl' => 'https://shop.example/?a=b&c'], '"CheckoutMerchantUrl":"https://shop.example/?a=b&c"'],
    [['bankOrderId' => 'F5135F15-5484-4312-8591-BA8D94557DDE'], '"BankOrderId":"F5135F15-5484-4312-8591-BA8D94557DDE"'],
    [['accountKey' => 'çiçek@shop.example'], '"AccountKey":"çiçek@shop.example"'],
    [['merchantCallBackUrl' => 'http://127.0.0.1:8080/a?b=c&d=%20'], '"MerchantCallBackUrl":"http://127.0.0.1:8080/a?b=c&d=%20"'],
];
$table = new Table();
foreach ($rows as [$changes, $json]) {
    $frame->init(...frameArguments(...$changes));
    $body = $transport->last()->body();
    $table->row("$json in $body", [true, true], [str_contains($body, $json), json_decode($body) instanceof \stdClass]);
}

// References change nothing, and nothing changes what the shop gave.
$item = basketItem();
$count = 2;
$items = [&$item];
$counts = [&$count];
$frame->init(...frameArguments(basketItems: $items, allowedInstallments: $counts));
$table->row('references', true, str_contains($transport->last()->body(), '"AllowedInstallments":[2]'));
$table->row('the shop\'s arrays', [[$item], [2]], [$items, $counts]);

// The signature is over exactly the bytes that are sent.
foreach (SignatureScheme::cases() as $scheme) {
    foreach (['checkAvailability' => GOOD_AVAILABILITY, 'init' => GOOD_INIT] as $method => $good) {
        $transport = new FakeTransport($good);
        (new Frame(merchant(new Options(transport: $transport), signatureScheme: $scheme, sendSignatureNo: true)))->$method(...frameArguments(merchantOrderNumber: "\u{15f}\"/\\"));
        $request = $transport->last();
        $base = $request->url() . '10019' . '1019' . $request->body();
        $signature = match ($scheme) {
            SignatureScheme::None => hash('sha512', $base),
            SignatureScheme::Appended => hash('sha512', $base . 'TestSecretKey'),
            SignatureScheme::Prepended => hash('sha512', 'TestSecretKey' . $base),
            SignatureScheme::Hmac => hash_hmac('sha512', $base, 'TestSecretKey'),
            SignatureScheme::Between => hash('sha512', $request->url() . '10019' . '1019' . 'TestSecretKey' . $request->body()),
            SignatureScheme::HmacPrepended => hash_hmac('sha512', 'TestSecretKey' . $base, 'TestSecretKey'),
        };
        $table->row("$method, $scheme->name", [$signature, $signature], [$request->headers()['signature'], $request->headers()['signature-no']]);
    }
}
$table->end();

echo told(fn () => (new Frame(merchant(null, environment: Environment::Live)))->init(...frameArguments())), "\n";
$transport = new FakeTransport(GOOD_INIT);
(new Frame(merchant(new Options(transport: $transport, baseUrl: 'https://gateway.example/'), environment: Environment::Live)))->init(...frameArguments());
check('a host that was handed out', 'https://gateway.example/v2/hepsipayframe/init', $transport->last()->url());
?>
--EXPECT--
ok: init
ok: its body
ok: its headers
ok: availability
ok: its body
ok: checkAvailability, only what is needed
ok: init, only what is needed
37 rows checked
ConfigurationException not-sent -; Payments\Hepsipay\Merchant: environment Live has no public host: give options whose baseUrl is the host that the provider gave to you
ok: a host that was handed out
