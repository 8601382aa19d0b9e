--TEST--
Finrota PWS: a statusCode that says no beside isSuccess that says yes is not understood: the money may have moved
--EXTENSIONS--
payments
--FILE--
<?php
declare(strict_types=1);

namespace Payments\Tests;

require __DIR__ . '/../support/finrota.php';

foreach (['cancel', 'refund'] as $method) {
    $call = fn (string $answer): string => outcome(fn () => fakePws(new FakeTransport($answer))->$method('R'));
    foreach ([400, 404, 409, 422] as $status) {
        check("$method, statusCode $status, isSuccess true", "ResponseException unknown", substr($call(envelope(REVERSAL, $status, 'no')), 0, 25));
        check("$method, statusCode $status, isSuccess false", "rejected $status", strstr($call(envelope(str_replace('true', 'false', REVERSAL), $status, 'no')), 'rejected'));
        check("$method, statusCode $status alone", "rejected $status", strstr($call(envelope('null', $status, 'no')), 'rejected'));
    }
}
?>
--EXPECT--
ok: cancel, statusCode 400, isSuccess true
ok: cancel, statusCode 400, isSuccess false
ok: cancel, statusCode 400 alone
ok: cancel, statusCode 404, isSuccess true
ok: cancel, statusCode 404, isSuccess false
ok: cancel, statusCode 404 alone
ok: cancel, statusCode 409, isSuccess true
ok: cancel, statusCode 409, isSuccess false
ok: cancel, statusCode 409 alone
ok: cancel, statusCode 422, isSuccess true
ok: cancel, statusCode 422, isSuccess false
ok: cancel, statusCode 422 alone
ok: refund, statusCode 400, isSuccess true
ok: refund, statusCode 400, isSuccess false
ok: refund, statusCode 400 alone
ok: refund, statusCode 404, isSuccess true
ok: refund, statusCode 404, isSuccess false
ok: refund, statusCode 404 alone
ok: refund, statusCode 409, isSuccess true
ok: refund, statusCode 409, isSuccess false
ok: refund, statusCode 409 alone
ok: refund, statusCode 422, isSuccess true
ok: refund, statusCode 422, isSuccess false
ok: refund, statusCode 422 alone
