--TEST--
Payments\Testing\FinrotaAnswers: each answer through the call that it is for
--EXTENSIONS--
payments
--FILE--
<?php
namespace Payments\Tests;

use Payments\Currency;
use Payments\Exception\DeclinedException;
use Payments\Finrota\Hpm;
use Payments\Outcome;
use Payments\Testing\Answer;
use Payments\Testing\FakeTransport;
use Payments\Testing\FinrotaAnswers as Finrota;

require __DIR__ . '/../support/finrota.php';

/** What a call makes of an answer; the whole queue is used. */
function answered(Answer $answer, callable $call, mixed ...$options): mixed
{
    $fake = new FakeTransport($answer);
    try {
        return $call(fakeAccount($fake, ...$options));
    } finally {
        $fake->assertAllUsed();
    }
}

$services = [
    'Pws' => [fakePws(...), pwsArguments(...)],
    'Vpws' => [fakeVpws(...), vpwsArguments(...)],
];
foreach ($services as $name => [$service, $arguments]) {
    echo "$name\n";
    $pay = function (Answer $answer, mixed ...$changes) use ($service, $arguments): object {
        $payment = $service(new FakeTransport($answer))->pay(...$arguments(...$changes));
        printf("  %s, %s, %s, %s\n", show($payment->status), $payment->referenceNumber, $payment->transactionId, show($payment->decline === null ? null : [$payment->decline->code, $payment->decline->message]));

        return $payment;
    };
    $paid = $pay(Finrota::paid());
    check('paid', [true, $paid], [$paid->status->isPaid(), $paid->orThrow()]);
    $pay(Finrota::paid('R-1', 'T-1'));
    $declined = $pay(Finrota::declined());
    check('a decline is Rejected', [DeclinedException::class, Outcome::Rejected, '51'], (fn ($e) => [$e::class, $e->outcome(), $e->providerCode])(thrown(fn () => $declined->orThrow())));
    $pay(Finrota::declined('05', null, transactionId: 'T-2'));
    $pay(Finrota::declined(null, "Ünlü \"bank\"\n'says' <no> & {} \\ "));
    $pay(Finrota::pending());
    $step = $pay(Finrota::threeDSecure('https://bank.example/?a=1&b=%20'), use3D: true, returnUrl: 'https://shop.example/back');
    check('the step', ['https://bank.example/?a=1&b=%20', null], [$step->threeDSecure->redirectUrl, $step->threeDSecure->html]);
    echo '  refused: ', outcome(fn () => $pay(Finrota::refused())), ', ', outcome(fn () => $pay(Finrota::refused(500))), ', ', outcome(fn () => $pay(Finrota::refused(403, 'no'))), "\n";
    $failure = thrown(fn () => $pay(Finrota::refused(422, 'ğ "quoted"')));
    check('in its words', [422, 'ğ "quoted"'], [$failure->httpStatus, $failure->providerMessage]);

    $find = function (Answer $answer, mixed ...$by) use ($service): void {
        $found = $service(new FakeTransport($answer))->transaction(...$by);
        printf("  %s, %s, %s, %s, %s, %d\n", show($found->status), $found->referenceNumber, $found->transactionId, show($found->clientOrderReferenceCode), show($found->lastAmount), $found->installment);
    };
    $find(Finrota::transaction(lira('52.50')), referenceNumber: 'asked');
    $find(Finrota::transaction(lira('52.50')), transactionId: 'asked');
    $find(Finrota::transaction(lira('52.50')), clientOrderReferenceCode: 'asked & "ğ"');
    $find(Finrota::transaction(\Payments\Money::of('1', Currency::USD), 6, 'given', 'given too', 'this as well', 3), referenceNumber: 'given');
    echo '  unknown: ', outcome(fn () => $find(Finrota::refused(404), referenceNumber: 'asked')), "\n";

    $resolve = fn (FakeTransport $fake) => $service($fake)->resolve('order-1', 5000);
    $fake = new FakeTransport(Finrota::refused(404), Answer::timeoutAfterSend(), Finrota::transaction(lira('52')));
    check('found at the third try', ['order-1', 3], [$resolve($fake)->clientOrderReferenceCode, count($fake->requests())]);
    check('never found', null, $service((new FakeTransport())->otherwise(Finrota::refused(404)))->resolve('order-1', 900));

    echo '  cancelled: ', remaining($service(new FakeTransport(Finrota::cancelled()))->cancel('R')), "\n";
    echo '  refunded: ', remaining($service(new FakeTransport(Finrota::refunded()))->refund('R')), "\n";
    $refund = $service(new FakeTransport(Finrota::refunded(lira('37'))))->refund('R', lira('15'), null, lira('52'));
    echo '  a part: ', remaining($refund), ', status ', $refund->rawStatus, "\n";
    echo '  not: ', told(fn () => $service(new FakeTransport(Finrota::notReversed()))->refund('R', lira('100'))), "\n";
    echo '  not: ', told(fn () => $service(new FakeTransport(Finrota::notReversed('C02', 'too late', lira('52'))))->cancel('R')), "\n";
}

echo "options\n";
$sets = fakePws(new FakeTransport(Finrota::paymentSets()))->paymentSets();
check('one set', [1, '18d971fc-97da-4962-88af-02e4f67c94fb', 'Set A', true, false, 'SetAErp'], [count($sets), $sets[0]->id, $sets[0]->name, $sets[0]->isActive, $sets[0]->isDefault, $sets[0]->erpCode]);
check('another', ['a', 'B'], (fn ($set) => [$set->id, $set->name])(fakePws(new FakeTransport(Finrota::paymentSets('a', 'B')))->paymentSets()[0]));
$lists = [
    'PWS' => fn (Answer $answer) => fakePws(new FakeTransport($answer))->paymentOptions(Currency::TRY, PAYMENT_SET),
    'VPWS' => fn (Answer $answer) => fakeVpws(new FakeTransport($answer))->paymentOptions(Currency::TRY),
    'VPWS by BIN' => fn (Answer $answer) => fakeVpws(new FakeTransport($answer))->paymentOptionsForBin('415565', Currency::TRY),
];
foreach ($lists as $name => $list) {
    foreach ([Finrota::paymentOptions(), Finrota::paymentOptions(COMPANY_POS, 'Bonus ')] as $answer) {
        $poses = $list($answer);
        echo "  $name: ", count($poses), ' ', show($poses[0]->name), ', ', show($poses[0]->tenantPosId), ', ', show($poses[0]->posTypeId), ', ',
            implode(' ', array_map(fn ($rate) => "$rate->installment: $rate->processCommRate", $poses[0]->commRates)), ', ', $poses[0]->logo->colorCode, "\n";
    }
}
$options = fakePws(new FakeTransport(Finrota::binOptions()))->paymentOptionsForBin('415565', Currency::TRY, PAYMENT_SET);
check('by BIN', [1, COMPANY_POS, 'POS A', null, 2], [count($options->poses), $options->poses[0]->tenantPosId, $options->poses[0]->name, $options->threeDLimit, count($options->poses[0]->commRates)]);
$options = fakePws(new FakeTransport(Finrota::binOptions(DEALER_POS, 'B', lira('1000'))))->paymentOptionsForBin('415565', Currency::TRY, PAYMENT_SET);
check('with a limit', [DEALER_POS, 'B', '1000.00'], [$options->poses[0]->tenantPosId, $options->poses[0]->name, $options->threeDLimit]);

echo "links\n";
$link = answered(Finrota::link(), fn ($account) => (new Hpm($account))->createLink(...linkArguments()));
check('a link', [true, true], [str_starts_with($link->link, 'https://testportal.netfinans.com/netahsilat/hpm?id='), $link->expiryUtc > new \DateTimeImmutable()]);
$link = answered(Finrota::link('https://p.example/', '2025-12-01T15:15:13'), fn ($account) => (new Hpm($account))->createLink(...linkArguments()));
check('another', ['https://p.example/', '2025-12-01T15:15:13+00:00'], [$link->link, $link->expiryUtc->format('c')]);

echo "tokens\n";
$tokens = new Tokens();
$fake = new FakeTransport(Finrota::paid(), Finrota::paid());
$pws = fakePws($fake, tokenStore: $tokens);
$pws->pay(...pwsArguments());
$pws->pay(...pwsArguments());
check('the own token is kept', ['get', 'put', 'get', 1], [...array_map(fn (string $line): string => strtok($line, ' '), $tokens->log), count($fake->requests('finrota.token.connect'))]);
check('it is used', 'Bearer header.payload.signature', $fake->requests()[0]->headers()['Authorization']);
$fake = (new FakeTransport(Finrota::paid(), Finrota::paid()))->answerTokens(Finrota::token('a.b.c', '2999-01-01T00:00:00Z'));
$pws = fakePws($fake, tokenStore: $tokens = new Tokens());
$pws->pay(...pwsArguments());
$pws->pay(...pwsArguments());
check('one that is', [['a.b.c'], 1], [array_values($tokens->kept), count($fake->requests('finrota.token.connect'))]);
check('and is used', 'Bearer a.b.c', $fake->requests()[1]->headers()['Authorization']);
$fake = new FakeTransport(Answer::status(401), Finrota::paid());
fakePws($fake)->pay(...pwsArguments());
check('a refused one is renewed', [2, 2], [count($fake->requests()), count($fake->requests('finrota.token.connect'))]);

// What cannot be written is refused where it is given.
foreach ([
    fn () => Finrota::paid("\xff"),
    fn () => Finrota::refused(200),
    fn () => Finrota::refused(600, 'x'),
    fn () => Finrota::paid(new \stdClass()),
    fn () => Finrota::transaction(),
    fn () => Finrota::paid(number: 'x'),
    fn () => new Finrota(),
] as $call) {
    $thrown = thrown($call);
    echo $thrown::class, ': ', $thrown->getMessage(), "\n";
}

echo "Erp\n";
$erp = static fn (Answer ...$answers): \Payments\Finrota\Erp => new \Payments\Finrota\Erp(fakeAccount(new FakeTransport(...$answers)));
$row = $erp(Finrota::erpPayment(lira('52.00')), Finrota::erpNothing())->payments()->current();
echo '  ', implode(', ', [$row->referenceNumber, $row->transactionId, show($row->lastAmount), show($row->status), show($row->erpTransactionCode), $row->rawTransactionDate, $row->agent->agentCode]), "\n";
$row = $erp(Finrota::erpPayment(lira('1'), 6, 'R', 'T', 'order', 'E', '2025-01-01T00:00:00'), Finrota::erpNothing())->payments()->current();
echo '  ', implode(', ', [$row->referenceNumber, $row->transactionId, show($row->lastAmount), show($row->status), show($row->erpTransactionCode), $row->rawTransactionDate, $row->clientOrderReferenceCode]), "\n";
check('rows', 1, iterator_count($erp(Finrota::erpReversal(lira('2'), lira('50')), Finrota::erpNothing())->reversals()));
$row = $erp(Finrota::erpReversal(lira('2'), lira('50'), 6), Finrota::erpNothing())->reversals()->current();
echo '  ', implode(', ', [$row->reversalId, show($row->amount), show($row->payment->lastAmount), show($row->payment->status), $row->rawReversalType, $row->reversalDescription, $row->rawReversalDate]), "\n";
check('a mark', [true, 'R', 'E'], (static fn ($code) => [$code->isSet, $code->referenceNumber, $code->erpTransactionCode])($erp(Finrota::erpCode())->setErpCode('R', 'E')));
check('no mark', [false, '100'], (static fn ($code) => [$code->isSet, $code->messageCode])($erp(Finrota::erpCode('100', 'Previously Transferred', 'other'))->setErpCode('R', 'E')));
check('a representative', ['John', true], (static fn ($one) => [$one->name, $one->isActive])($erp(Finrota::representatives())->representatives('NT1')[0]));
echo '  refused: ', outcome(fn () => $erp(Finrota::refused(403))->payments()->rewind()), "\n";
?>
--EXPECT--
Pws
  PaymentStatus::Succeeded, NTH2P00000002249, 99248acb-3dbe-4654-9f3f-49f02111ee3e, NULL
ok: paid
  PaymentStatus::Succeeded, R-1, T-1, NULL
  PaymentStatus::Failed, NTH2P00000002249, 99248acb-3dbe-4654-9f3f-49f02111ee3e, ["51", "Yetersiz bakiye"]
ok: a decline is Rejected
  PaymentStatus::Failed, NTH2P00000002249, T-2, ["05", NULL]
  PaymentStatus::Failed, NTH2P00000002249, 99248acb-3dbe-4654-9f3f-49f02111ee3e, [NULL, "Ünlü \"bank\"\n'says' <no> & {} \\ "]
  PaymentStatus::Pending, NTH2P00000002249, 99248acb-3dbe-4654-9f3f-49f02111ee3e, NULL
  PaymentStatus::AwaitingThreeDSecure, NTH2P00000002248, f9f0d542-e5e7-433e-be73-84a5aa0d2c56, NULL
ok: the step
  refused: ApiException rejected 400, ServerErrorException unknown 500, PermissionException rejected 403
ok: in its words
  PaymentStatus::Succeeded, asked, 99248acb-3dbe-4654-9f3f-49f02111ee3e, NULL, 52.50 TRY, 1
  PaymentStatus::Succeeded, NTH2P00000002249, asked, NULL, 52.50 TRY, 1
  PaymentStatus::Succeeded, NTH2P00000002249, 99248acb-3dbe-4654-9f3f-49f02111ee3e, "asked & \"ğ\"", 52.50 TRY, 1
  PaymentStatus::PartiallyRefunded, given, given too, "this as well", 1.00 USD, 3
  unknown: NotFoundException unanswered 404
ok: found at the third try
ok: never found
  cancelled: 0.0, remaining NULL, expected NULL: NULL
  refunded: 0.000, remaining NULL, expected NULL: NULL
  a part: 37.00, remaining 37.00 TRY, expected 37.00 TRY: true, status 1
  not: ApiException rejected 200 R02; finrota.pws.refund: the provider refused, code R02: The amount is more than what is left
  not: ApiException rejected 200 C02; finrota.pws.cancel: the provider refused, code C02: too late
Vpws
  PaymentStatus::Succeeded, NTH2P00000002249, 99248acb-3dbe-4654-9f3f-49f02111ee3e, NULL
ok: paid
  PaymentStatus::Succeeded, R-1, T-1, NULL
  PaymentStatus::Failed, NTH2P00000002249, 99248acb-3dbe-4654-9f3f-49f02111ee3e, ["51", "Yetersiz bakiye"]
ok: a decline is Rejected
  PaymentStatus::Failed, NTH2P00000002249, T-2, ["05", NULL]
  PaymentStatus::Failed, NTH2P00000002249, 99248acb-3dbe-4654-9f3f-49f02111ee3e, [NULL, "Ünlü \"bank\"\n'says' <no> & {} \\ "]
  PaymentStatus::Pending, NTH2P00000002249, 99248acb-3dbe-4654-9f3f-49f02111ee3e, NULL
  PaymentStatus::AwaitingThreeDSecure, NTH2P00000002248, f9f0d542-e5e7-433e-be73-84a5aa0d2c56, NULL
ok: the step
  refused: ApiException rejected 400, ServerErrorException unknown 500, PermissionException rejected 403
ok: in its words
  PaymentStatus::Succeeded, asked, 99248acb-3dbe-4654-9f3f-49f02111ee3e, NULL, 52.50 TRY, 1
  PaymentStatus::Succeeded, NTH2P00000002249, asked, NULL, 52.50 TRY, 1
  PaymentStatus::Succeeded, NTH2P00000002249, 99248acb-3dbe-4654-9f3f-49f02111ee3e, "asked & \"ğ\"", 52.50 TRY, 1
  PaymentStatus::PartiallyRefunded, given, given too, "this as well", 1.00 USD, 3
  unknown: NotFoundException unanswered 404
ok: found at the third try
ok: never found
  cancelled: 0.0, remaining NULL, expected NULL: NULL
  refunded: 0.000, remaining NULL, expected NULL: NULL
  a part: 37.00, remaining 37.00 TRY, expected 37.00 TRY: true, status 6
  not: ApiException rejected 200 R02; finrota.vpws.refund: the provider refused, code R02: The amount is more than what is left
  not: ApiException rejected 200 C02; finrota.vpws.cancel: the provider refused, code C02: too late
options
ok: one set
ok: another
  PWS: 1 "POS A", NULL, NULL, 1: 0.0000 2: 1.0600, #ffffff
  PWS: 1 "Bonus ", "384badef-11ec-ee11-98f2-005056b0d2e5", NULL, 1: 0.0000 2: 1.0600, #ffffff
  VPWS: 1 "POS A", NULL, 1, 1: 0.0000 2: 1.0600, #ffffff
  VPWS: 1 "Bonus ", "384badef-11ec-ee11-98f2-005056b0d2e5", 1, 1: 0.0000 2: 1.0600, #ffffff
  VPWS by BIN: 1 "POS A", NULL, 1, 1: 0.0000 2: 1.0600, #ffffff
  VPWS by BIN: 1 "Bonus ", "384badef-11ec-ee11-98f2-005056b0d2e5", 1, 1: 0.0000 2: 1.0600, #ffffff
ok: by BIN
ok: with a limit
links
ok: a link
ok: another
tokens
ok: the own token is kept
ok: it is used
ok: one that is
ok: and is used
ok: a refused one is renewed
ValueError: Payments\Testing\FinrotaAnswers::paid(): $referenceNumber must be UTF-8
ValueError: Payments\Testing\FinrotaAnswers::refused(): Argument #1 ($statusCode) must be between 400 and 599
ValueError: Payments\Testing\FinrotaAnswers::refused(): Argument #1 ($statusCode) must be between 400 and 599
TypeError: Payments\Testing\FinrotaAnswers::paid(): Argument #1 ($referenceNumber) must be of type string, stdClass given
ArgumentCountError: Payments\Testing\FinrotaAnswers::transaction() expects at least 1 argument, 0 given
Error: Unknown named parameter $number
Error: Call to private Payments\Testing\FinrotaAnswers::__construct() from global scope
Erp
  NTH15P0000000092, 5285c1d5-68c5-402d-8ac7-dce5191ac175, 52.00 TRY, NULL, NULL, 2025-09-11T14:37:39.3580599, NT53240185
  R, T, 1.00 TRY, PaymentStatus::PartiallyRefunded, "E", 2025-01-01T00:00:00, order
ok: rows
  a9b08499-167a-4cb2-9d4a-3258c21eb82c, 2.00 TRY, 50.00 TRY, PaymentStatus::PartiallyRefunded, 50, test refund, 2025-09-11T14:46:20.3185782
ok: a mark
ok: no mark
ok: a representative
  refused: PermissionException unanswered 403
