--TEST--
Misuse: a transport that returns a response whose constructor did not finish
--EXTENSIONS--
payments
--FILE--
<?php
namespace Payments\Tests;

use Payments\{Currency, Environment, Money, Options, Outcome};
use Payments\Exception\PaymentsException;
use Payments\Hepsipay\{Merchant, Refund, Status};
use Payments\Http\Response;

require __DIR__ . '/../support/checks.php';
require __DIR__ . '/../support/answers.php';

/** A response that an error handler or a text took out of its own constructor. */
function halfMade(callable $make): Response
{
    global $caught;
    $caught = null;
    set_error_handler(function () {
        $GLOBALS['caught'] = underConstruction(Response::class);
        throw new \DomainException('no');
    });
    try {
        $make(new Late(function () {
            $GLOBALS['caught'] = underConstruction(Response::class);
            throw new \DomainException('no');
        }));
    } catch (\DomainException | \ValueError) {
    } finally {
        restore_error_handler();
    }

    return $caught;
}

$halves = [
    'a status with a fraction' => halfMade(fn () => new Response(200.5, Answers::REFUNDED)),
    'a body that throws' => halfMade(fn (Late $throws) => new Response(200, $throws)),
];
$lira = Money::of('10', Currency::TRY);
foreach ($halves as $case => $response) {
    throws(\Error::class, 'Payments\Http\Response was not constructed', fn () => $response->status(), "$case: status()");
    throws(\Error::class, 'Payments\Http\Response was not constructed', fn () => $response->body(), "$case: body()");
    throws(\Error::class, 'Payments\Http\Response was not constructed', fn () => $response->headers(), "$case: headers()");

    $merchant = new Merchant('10019', '1019', 'secret', Environment::Sandbox, options: new Options(retries: 0, transport: new Answers(fn () => $response)));
    foreach (['refund' => fn () => (new Refund($merchant))->byPaymentId('1', $lira), 'status' => fn () => (new Status($merchant))->get('token')] as $method => $call) {
        $outcome = null;
        try {
            $call();
        } catch (PaymentsException $failure) {
            $outcome = $failure->outcome();
        } catch (\Error) {
            $outcome = 'misuse';
        }
        // Either it is told as misuse, or as a call whose answer is not known; never as a success, never as a crash.
        holds(in_array($outcome, ['misuse', $method === 'refund' ? Outcome::Unknown : Outcome::Unanswered], true), "$case: $method");
    }
}

done();
?>
--EXPECT--
done
