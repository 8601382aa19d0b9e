--TEST--
A refusal by HTTP whose body says that the write succeeded is not believed: the outcome is unknown
--EXTENSIONS--
payments
--FILE--
<?php
namespace Payments\Tests;

use Payments\Environment;
use Payments\Finrota\Account;
use Payments\Finrota\Hpm;
use Payments\Hepsipay\Refund;
use Payments\Http\Response;
use Payments\Options;

require __DIR__ . '/../support/shop.php';

$options = fn (int $status, string $body): Options => new Options(transport: new FakeTransport(new Response($status, $body)), retries: 0);

foreach ([400, 403, 404, 409, 422, 429] as $status) {
    $refund = new Refund(merchant($options($status, '{"Success":true,"MessageCode":"0000","Message":"Islem Basariyla Gerceklestirildi."}')));
    $hpm = new Hpm(new Account('k', 's', Environment::Sandbox, $options($status, '{"statusCode":200,"data":{"link":"https://p.example/","expiryUtc":"2025-12-01T15:15:13"}}')));
    foreach (['refund' => fn () => $refund->byPaymentId('1', kurus(1)), 'link' => fn () => $hpm->createLink(...linkArguments())] as $title => $call) {
        $thrown = thrown($call);
        check("$title, HTTP $status", ['unknown', false, $status], [$thrown->outcome()->value, $thrown->isRetryable(), $thrown->httpStatus]);
    }
}
?>
--EXPECT--
ok: refund, HTTP 400
ok: link, HTTP 400
ok: refund, HTTP 403
ok: link, HTTP 403
ok: refund, HTTP 404
ok: link, HTTP 404
ok: refund, HTTP 409
ok: link, HTTP 409
ok: refund, HTTP 422
ok: link, HTTP 422
ok: refund, HTTP 429
ok: link, HTTP 429
