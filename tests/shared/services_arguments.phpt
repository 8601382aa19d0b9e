--TEST--
Services: arguments of every method in strict and weak mode, by position and by name
--EXTENSIONS--
payments
--FILE--
<?php
namespace Payments\Tests;

use Payments\{Currency, Environment, Money, Options};
use Payments\Finrota\{Account, Customer, Hpm, UserVerificationBy};
use Payments\Hepsipay\{BasketItemRefund, Merchant, Refund, Status};

require __DIR__ . '/../support/checks.php';
require __DIR__ . '/../support/answers.php';

$transport = Answers::with(200, Answers::REFUNDED);
$options = new Options(transport: $transport);
$merchant = new Merchant('10019', '1019', 'secret', Environment::Sandbox, options: $options);
$hpm = new Hpm(new Account('key', 'secret', Environment::Sandbox, $options));
$refund = new Refund($merchant);
$status = new Status($merchant);
$lira = Money::of('10', Currency::TRY);
$guid = '504978bf-bebd-40c5-89aa-b76f3a20341c';

// object, method, arguments by name, how many of them are required
$methods = [
    [$hpm, 'createLink', [
        'amount' => $lira, 'clientOrderReference' => 'o', 'paymentSetId' => $guid, 'customer' => new Customer('a@b.example'),
        'userVerificationBy' => UserVerificationBy::Email, 'userVerificationFailBehavior' => 'Create', 'description' => null, 'successUrl' => null,
        'failUrl' => null, 'webhookUrl' => null, 'additionalData' => [],
    ], 6],
    [$hpm, 'parseWebhook', ['body' => '{}'], 1],
    [$status, 'get', ['token' => 'token'], 1],
    [$refund, 'byPaymentId', ['paymentId' => '1', 'refundAmount' => $lira, 'clientIp' => null], 2],
    [$refund, 'byReferenceNo', ['referenceNo' => $guid, 'refundAmount' => $lira, 'clientIp' => null], 2],
    [$refund, 'basketItem', ['basketItemRefundModel' => new BasketItemRefund('1', $lira), 'paymentId' => null, 'referenceNo' => null, 'clientIp' => null], 1],
];
$never = ['array' => [], 'stdClass' => new \stdClass(), 'other enum' => Environment::Live, 'resource' => STDIN];

foreach (inBothModes('fn (object $service, string $method, array $arguments) => $service->$method(...$arguments)') as $mode => $call) {
    foreach ($methods as [$service, $method, $arguments, $required]) {
        $name = $service::class . "::$method()";
        $most = count($arguments);

        // Each argument of a type that no mode takes.
        foreach (array_keys($arguments) as $index => $argument) {
            $parameter = new \ReflectionParameter([$service, $method], $index);
            $wrong = $never;
            if ((string) $parameter->getType() === 'array') {
                $wrong = ['string' => 'x', 'object' => new \ArrayObject(), 'null' => null];
            }
            if (!$parameter->allowsNull()) {
                $wrong['null'] = null;
            }
            if (!$parameter->getType()->isBuiltin()) {
                $wrong += ['int' => 10, 'float' => 10.5, 'string' => '10', 'bool' => true];
            }
            foreach ($wrong as $case => $value) {
                $message = "$name: Argument #" . $index + 1 . " (\$$argument) must be of type " . $parameter->getType() . ', ';
                throws(\TypeError::class, $message, fn () => $call($service, $method, [$argument => $value] + $arguments), "$mode: $name $argument $case");
            }
        }

        // Counts and names.
        for ($count = 0; $count < $required; $count++) {
            throws(\ArgumentCountError::class, "$name expects ", fn () => $call($service, $method, array_slice(array_values($arguments), 0, $count)), "$mode: $name of $count");
        }
        throws(\ArgumentCountError::class, "$name expects ", fn () => $call($service, $method, [...array_values($arguments), null]), "$mode: $name of " . $most + 1);
        throws(\Error::class, 'Unknown named parameter $amountInCents', fn () => $call($service, $method, $arguments + ['amountInCents' => 1]), "$mode: $name of an unknown name");
        $last = array_keys($arguments)[$required - 1];
        throws(\ArgumentCountError::class, '', fn () => $call($service, $method, array_diff_key($arguments, [$last => 0])), "$mode: $name without $last");
    }
}
same([], $transport->requests, 'nothing was sent');

// A scalar of another kind: an error with strict types; converted as by PHP's own functions without.
['weak' => $weak, 'strict' => $strict] = inBothModes('fn (mixed $paymentId, mixed ...$more) => fn ($refund, $lira) => $refund->byPaymentId($paymentId, $lira, ...$more)');
foreach ([77, 77.5, true] as $id) {
    throws(\TypeError::class, 'Argument #1 ($paymentId) must be of type string, ', fn () => $strict($id)($refund, $lira), 'strict: ' . shown($id));
}
throws(\TypeError::class, 'Argument #1 ($paymentId) must be of type string, ', fn () => $strict(new Late(fn () => '77'))($refund, $lira), 'strict: an object');
$converted = [[77, '77'], [77.5, '77.5'], [true, '1'], [new Late(fn () => '77'), '77'], ['77', '77']];
foreach ($converted as [$id, $text]) {
    $weak($id)($refund, $lira);
    same("{\"refundAmount\":1000,\"paymentId\":\"$text\"}", end($transport->requests)->body(), 'weak: ' . get_debug_type($id));
}
$weak(1, clientIp: '192.0.2.1')($refund, $lira);
same('{"refundAmount":1000,"clientIp":"192.0.2.1","paymentId":"1"}', end($transport->requests)->body(), 'a further argument by name');

// What __toString() throws comes out as it is, and nothing is sent.
$sent = count($transport->requests);
throws(\DomainException::class, 'no', fn () => $weak(new Late(fn () => throw new \DomainException('no')))($refund, $lira), 'weak: an object that throws');
same($sent, count($transport->requests), 'nothing was sent');

// References are read through, and left as they were.
$id = '88';
$byReference = &$id;
$arguments = ['paymentId' => &$id, 'refundAmount' => $lira];
$refund->byPaymentId(...$arguments);
same('{"refundAmount":1000,"paymentId":"88"}', end($transport->requests)->body(), 'a reference');
same('88', $id, 'the argument stays as it was');

// An object of the right class that was never made.
$hollow = unserialize('O:14:"Payments\Money":0:{}');
throws(\Error::class, 'Payments\Money was not made by one of its own methods', fn () => $refund->byPaymentId('1', $hollow), 'an amount that was never made');
same($sent + 1, count($transport->requests), 'nothing was sent for it');

done();
?>
--EXPECT--
done
