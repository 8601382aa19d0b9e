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
    \Payments\DeclineClass::class => ['Soft' => 'soft', 'Hard' => 'hard', 'Fix' => 'fix', 'Fraud' => 'fraud', 'Other' => 'other'],
    \Payments\DiagnosisState::class => ['Good' => 'good', 'Wrong' => 'wrong', 'Found' => 'found', 'Undecided' => 'undecided'],
    \Payments\Remedy::class => ['Settle' => 'settle', 'Look' => 'look', 'GiveBack' => 'give-back', 'AskAgain' => 'ask-again'],
    UserVerificationBy::class => ['Id' => 'Id', 'Email' => 'Email', 'Tckn' => 'Tckn', 'Gsm' => 'Gsm'],
    \Payments\Exception\SignatureProblem::class => ['NoKey' => 'no-key', 'NoHash' => 'no-hash', 'Mismatch' => 'mismatch', 'Ambiguous' => 'ambiguous'],
    \Payments\ClaimState::class => ['Taken' => 'taken', 'Busy' => 'busy', 'Done' => 'done'],
    SignatureScheme::class => ['None' => 'none', 'Appended' => 'appended', 'Prepended' => 'prepended', 'Hmac' => 'hmac', 'Between' => 'between', 'HmacPrepended' => 'hmac-prepended'],
];
$words = fn (string $text) => array_combine(array_map(fn ($word) => str_replace(' ', '', ucwords(str_replace('-', ' ', $word))), explode(' ', $text)), explode(' ', $text));
$enums += [
    \Payments\AttemptKind::class => $words('payment refund cancel'),
    \Payments\DiscrepancyKind::class => $words('paid-there unknown-there other-amount other-state refunded-there paid-twice without-attempt unanswered not-asked'),
    \Payments\State::class => $words('starting waiting paid refused lapsed look part back done'),
    \Payments\Fact::class => $words('shown paid paid-otherwise declined failed-try open pending not-found not-sent lost unclear part back never-shown expired overdue done not-done'),
    \Payments\Proof::class => ['Hint' => 0, 'Clock' => 1, 'SecretUrl' => 2, 'Answer' => 3, 'Asked' => 4, 'Person' => 5],
    \Payments\Repeat::class => $words('refuse after-asking'),
    \Payments\StepKind::class => $words('done wait redirect html frame'),
    \Payments\PageKind::class => $words('redirect html frame'),
    \Payments\Capability::class => ['WithoutThreeDSecure' => 'without-3d-secure'] + $words('card hosted-page frame installments installment-plans surcharge query notice refund partial-refund cancel'),
];
foreach ($enums as $enum => $values) {
    ksort($values);
    $cases = array_column($enum::cases(), 'value', 'name');
    ksort($cases);
    same($values, $cases, $enum);
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
