--TEST--
Finrota VPWS: a statusCode that says no beside data that say yes is not understood: the money may have moved
--EXTENSIONS--
payments
--FILE--
<?php
declare(strict_types=1);

namespace Payments\Tests;

use Payments\Http\Response;

require __DIR__ . '/../support/finrota.php';

foreach (vpwsOperations() as $operation) {
    if (!$operation->writes) {
        continue;
    }
    foreach ([400, 404, 409, 422] as $status) {
        $body = envelope($operation->data, $status, 'no');
        check("{$operation->name()}, statusCode $status beside good data", 'ResponseException unknown', substr($operation->answered($body), 0, 25));
        check("{$operation->name()}, HTTP $status as well", 'ResponseException unknown', substr($operation->answered(new Response($status, $body)), 0, 25));
    }
    check("{$operation->name()}, statusCode 409 alone", 'ApiException rejected 409', $operation->answered(envelope('null', 409, 'no')));
}

// A refusal that says so everywhere is one.
foreach (['cancel', 'refund'] as $method) {
    $refusal = envelope('{"lastAmount":52.0,"transactionStatusId":1,"errorCode":"R02","errorMessage":"too much","isSuccess":false}', 400, 'no');
    check("$method refused", 'ApiException rejected 400 R02', outcome(fn () => fakeVpws(new FakeTransport($refusal))->$method('R')));
}
$declined = envelope(str_replace('"transactionStatusId":1', '"transactionStatusId":2', VPWS_PAYMENT), 400, 'no');
check('a payment refused', 'ApiException rejected 400', outcome(fn () => fakeVpws(new FakeTransport($declined))->pay(...vpwsArguments())));
?>
--EXPECT--
