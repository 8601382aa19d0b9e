--TEST--
Finrota VPWS: an answer that says no around data that say yes is not understood: the money may have moved
--EXTENSIONS--
payments
--FILE--
<?php
declare(strict_types=1);

namespace Payments\Tests;

use Payments\Http\Response;

require __DIR__ . '/../support/finrota.php';

/** What comes of data under a status of the envelope, or of HTTP. */
$rows = function (string $title, callable $call, string $yes, string $no): void {
    foreach ([400, 404, 409, 422, 429] as $status) {
        foreach (['statusCode' => fn (string $data): string => envelope($data, $status, 'no'), 'HTTP' => fn (string $data): Response => new Response($status, envelope($data, $status, 'no'))] as $where => $answer) {
            $outcome = fn (string $data): string => preg_replace('/^\w+ (\w+).*/', '$1', outcome(fn () => $call(new FakeTransport($answer($data)))));
            // A conflict may be with an earlier request that was carried out.
            $refused = $status === 409 ? 'unknown' : 'rejected';
            check("$title, $where $status: all of a success, a failure, nothing", ['unknown', $refused, $refused], [$outcome($yes), $outcome($no), $outcome('null')]);
        }
    }
};
$rows('pay', fn (FakeTransport $transport) => fakeVpws($transport)->pay(...vpwsArguments()), VPWS_PAYMENT, str_replace('"transactionStatusId":1', '"transactionStatusId":2', VPWS_PAYMENT));
foreach (['cancel', 'refund'] as $method) {
    $rows($method, fn (FakeTransport $transport) => fakeVpws($transport)->$method('R'), REVERSAL, str_replace('true', 'false', REVERSAL));
}

// A payment that awaits 3-D Secure may still become one.
$waiting = envelope(str_replace('"transactionStatusId":1', '"transactionStatusId":4', VPWS_PAYMENT), 400);
check('awaiting 3-D Secure', 'ResponseException unknown 200', outcome(fn () => fakeVpws(new FakeTransport($waiting))->pay(...vpwsArguments())));

// What only asks is refused by either.
check('a query', 'NotFoundException unanswered 404', outcome(fn () => fakeVpws(new FakeTransport(envelope(TRANSACTION, 404)))->transaction('99248acb-3dbe-4654-9f3f-49f02111ee3e')));
?>
--EXPECT--
ok: pay, statusCode 400: all of a success, a failure, nothing
ok: pay, HTTP 400: all of a success, a failure, nothing
ok: pay, statusCode 404: all of a success, a failure, nothing
ok: pay, HTTP 404: all of a success, a failure, nothing
ok: pay, statusCode 409: all of a success, a failure, nothing
ok: pay, HTTP 409: all of a success, a failure, nothing
ok: pay, statusCode 422: all of a success, a failure, nothing
ok: pay, HTTP 422: all of a success, a failure, nothing
ok: pay, statusCode 429: all of a success, a failure, nothing
ok: pay, HTTP 429: all of a success, a failure, nothing
ok: cancel, statusCode 400: all of a success, a failure, nothing
ok: cancel, HTTP 400: all of a success, a failure, nothing
ok: cancel, statusCode 404: all of a success, a failure, nothing
ok: cancel, HTTP 404: all of a success, a failure, nothing
ok: cancel, statusCode 409: all of a success, a failure, nothing
ok: cancel, HTTP 409: all of a success, a failure, nothing
ok: cancel, statusCode 422: all of a success, a failure, nothing
ok: cancel, HTTP 422: all of a success, a failure, nothing
ok: cancel, statusCode 429: all of a success, a failure, nothing
ok: cancel, HTTP 429: all of a success, a failure, nothing
ok: refund, statusCode 400: all of a success, a failure, nothing
ok: refund, HTTP 400: all of a success, a failure, nothing
ok: refund, statusCode 404: all of a success, a failure, nothing
ok: refund, HTTP 404: all of a success, a failure, nothing
ok: refund, statusCode 409: all of a success, a failure, nothing
ok: refund, HTTP 409: all of a success, a failure, nothing
ok: refund, statusCode 422: all of a success, a failure, nothing
ok: refund, HTTP 422: all of a success, a failure, nothing
ok: refund, statusCode 429: all of a success, a failure, nothing
ok: refund, HTTP 429: all of a success, a failure, nothing
ok: awaiting 3-D Secure
ok: a query
