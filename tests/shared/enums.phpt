--TEST--
The shared enums: their cases and values, and what PaymentStatus says of each state
--EXTENSIONS--
payments
--FILE--
<?php
namespace Payments\Tests;

use Payments\{CardBrand, Environment, Outcome, PaymentStatus, Verdict};
use Payments\Finrota\UserVerificationBy;
use Payments\Hepsipay\SignatureScheme;

require __DIR__ . '/../support/checks.php';

$enums = [
    Environment::class => ['Sandbox' => 'sandbox', 'Live' => 'live'],
    Outcome::class => ['NotSent' => 'not-sent', 'Rejected' => 'rejected', 'Unknown' => 'unknown', 'Unanswered' => 'unanswered'],
    PaymentStatus::class => [
        'Succeeded' => 'succeeded', 'Failed' => 'failed', 'Pending' => 'pending', 'AwaitingThreeDSecure' => 'awaiting-3d-secure',
        'Cancelled' => 'cancelled', 'Refunded' => 'refunded', 'PartiallyRefunded' => 'partially-refunded',
        'RefundFailed' => 'refund-failed', 'Unrecognised' => 'unrecognised',
    ],
    Verdict::class => ['Paid' => 'paid', 'NotPaid' => 'not-paid', 'Wait' => 'wait', 'Look' => 'look'],
    CardBrand::class => [
        'Visa' => 'visa', 'Mastercard' => 'mastercard', 'Amex' => 'amex', 'Troy' => 'troy', 'Maestro' => 'maestro',
        'Discover' => 'discover', 'Jcb' => 'jcb', 'UnionPay' => 'unionpay', 'Diners' => 'diners', 'Unknown' => 'unknown',
    ],
    UserVerificationBy::class => ['Id' => 'Id', 'Email' => 'Email', 'Tckn' => 'Tckn', 'Gsm' => 'Gsm'],
    \Payments\Exception\SignatureProblem::class => ['NoKey' => 'no-key', 'NoHash' => 'no-hash', 'Mismatch' => 'mismatch', 'Ambiguous' => 'ambiguous'],
    \Payments\ClaimState::class => ['Taken' => 'taken', 'Busy' => 'busy', 'Done' => 'done'],
    SignatureScheme::class => ['None' => 'none', 'Appended' => 'appended', 'Prepended' => 'prepended', 'Hmac' => 'hmac', 'Between' => 'between', 'HmacPrepended' => 'hmac-prepended'],
];
foreach ($enums as $enum => $values) {
    same($values, array_column($enum::cases(), 'value', 'name'), $enum);
    foreach ($enum::cases() as $case) {
        same($case, $enum::from($case->value), "$enum::$case->name from its value");
        same($case, unserialize(serialize($case)), "$enum::$case->name serialised and back");
        same(json_encode($case->value), json_encode($case), "$enum::$case->name as JSON");
    }
}

// status, paid, final
$states = [
    ['Succeeded', true, true],
    ['PartiallyRefunded', true, true],
    ['Refunded', false, true],
    ['RefundFailed', true, true],
    ['Failed', false, true],
    ['Cancelled', false, true],
    ['Pending', false, false],
    ['AwaitingThreeDSecure', false, false],
    ['Unrecognised', false, false],
];
same(count(PaymentStatus::cases()), count($states), 'every state is judged');
foreach ($states as [$name, $paid, $final]) {
    $status = constant(PaymentStatus::class . "::$name");
    same($paid, $status->isPaid(), "$name: paid");
    same($final, $status->isFinal(), "$name: final");
    throws(\ArgumentCountError::class, 'expects exactly 0 arguments', fn () => $status->isPaid(true), "$name: isPaid() takes nothing");
    throws(\ArgumentCountError::class, 'expects exactly 0 arguments', fn () => $status->isFinal(true), "$name: isFinal() takes nothing");
}

done();
?>
--EXPECT--
done
