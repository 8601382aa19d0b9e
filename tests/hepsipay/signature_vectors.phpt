--TEST--
Hepsipay signature: computed vectors of every scheme, over the body and URL of the page's refund sample
--EXTENSIONS--
payments
--FILE--
<?php
namespace Payments\Tests;

use Payments\Hepsipay\Refund;
use Payments\Hepsipay\SignatureScheme;
use Payments\Hepsipay\Status;
use Payments\Options;

require __DIR__ . '/../support/shop.php';

// URL, merchant no, terminal no and body of the sample, joined; the secret is TestSecretKey.
$vectors = [
    'none' => '7fa8c98588ffcd7fb5ebc73065b4df3c8bf56ab6ef00806df0259623352aea64927b1d0985edd0acd18e3139963212bf1253d9400c87af33cacb80c3fbefa328',
    'appended' => '8568e435e7012b96bbb4f031fd52aef79bd4d2a7bbc7d034e982f8541b8d3473a189db9e07a592b1ec1e87758451ab3e765ce1e1be8a2a3806c86dbc0b1d5ab9',
    'prepended' => 'd843a8f1de9bed638424e6ce0096a5dde744f4b59a52b576b756c92c51b6dc4a7217111880149c2b7be2c891fbecf488316c75790419733ab9389a7f548f2432',
    'between' => '5fac57754dee21a5cfff1747545b46a892ca5442c7d9ce75557480869eca3d3a3a08d5a108112716515f783e2b2c6b5301d8d693c0d8429243c78a405cc567ff',
    'hmac-prepended' => '0e643601d89cf2ca0c6773d3e7f888393a1e6722c3d00238444e8a06fcc822303cbda2c9c77ee015c02f3704fbd78b461d857349c52094a1e78ef4e2df018773',
    'hmac' => '23a56236f4c79a7cd8bf76fa13311b0afa623c3e180e3a0ca1675c33759e06d8310bb2480b4ff9092007a6d01475f4a6d3c7e5834c02096ef2b6a71b1b273c84',
];
$accepted = '{"Success":true,"MessageCode":"0000"}';

foreach (SignatureScheme::cases() as $scheme) {
    $transport = new FakeTransport($accepted);
    $refund = new Refund(merchant(new Options(transport: $transport), signatureScheme: $scheme));
    $refund->byPaymentId('709840', kurus(100), '127.0.0.1');
    $headers = $transport->last()->headers();
    check($scheme->value, $vectors[$scheme->value], $headers['signature']);
    check('no signature-no unless asked for', false, isset($headers['signature-no']));

    $transport = new FakeTransport($accepted);
    $refund = new Refund(merchant(new Options(transport: $transport), signatureScheme: $scheme, sendSignatureNo: true));
    $refund->byPaymentId('709840', kurus(100), '127.0.0.1');
    $headers = $transport->last()->headers();
    check('signature-no beside signature', [$vectors[$scheme->value], $vectors[$scheme->value]], [$headers['signature'], $headers['signature-no']]);
}

$transport = new FakeTransport($accepted);
(new Refund(merchant(new Options(transport: $transport))))->byPaymentId('709840', kurus(100), '127.0.0.1');
check('the default is "hmac"', $vectors['hmac'], $transport->last()->headers()['signature']);

// What is signed is the URL as it is sent, percent-encoding and all, and the base URL's own path.
$payment = '{"Status":5,"Amount":1,"MerchantOrderNumber":"1","Success":true,"MessageCode":"0000"}';
foreach ([null, 'https://relay.example', 'https://relay.example/', 'https://relay.example:8443/hepsipay/v1///', 'http://127.0.0.1:8080'] as $base) {
    $transport = new FakeTransport($payment);
    (new Status(merchant(new Options(transport: $transport, baseUrl: $base))))->get('a b/c%2Fü');
    $url = rtrim($base ?? 'https://merchantpfpayment-gateway-qa.hepsipay.com', '/') . '/payment/a%20b%2Fc%252F%C3%BC/status';
    check('URL', $url, $transport->last()->url());
    check('signed as sent', hash_hmac('sha512', $url . '100191019', 'TestSecretKey'), $transport->last()->headers()['signature']);
}
?>
--EXPECT--
ok: none
ok: no signature-no unless asked for
ok: signature-no beside signature
ok: appended
ok: no signature-no unless asked for
ok: signature-no beside signature
ok: prepended
ok: no signature-no unless asked for
ok: signature-no beside signature
ok: hmac
ok: no signature-no unless asked for
ok: signature-no beside signature
ok: between
ok: no signature-no unless asked for
ok: signature-no beside signature
ok: hmac-prepended
ok: no signature-no unless asked for
ok: signature-no beside signature
ok: the default is "hmac"
ok: URL
ok: signed as sent
ok: URL
ok: signed as sent
ok: URL
ok: signed as sent
ok: URL
ok: signed as sent
ok: URL
ok: signed as sent
