--TEST--
transaction(): an answer about another payment than was asked for is refused, whichever of the three names it
--EXTENSIONS--
payments
--FILE--
<?php
namespace Payments\Tests;

use Payments\Exception\{PaymentsException, ResponseException};
use Payments\{Currency, Money, Outcome};
use Payments\Finrota\{Hpm, Pws, Vpws};
use Payments\Testing\{FakeTransport, FinrotaAnswers, Webhooks};

require __DIR__ . '/../support/checks.php';
require __DIR__ . '/../support/finrota.php';

$ten = Money::of('10', Currency::TRY);
$ids = ['transactionId' => '99248acb-3dbe-4654-9f3f-49f02111ee3e', 'referenceNumber' => 'NTH2P00000002249', 'clientOrderReferenceCode' => 'order-1'];
$others = ['transactionId' => '99248acb-3dbe-4654-9f3f-49f02111ee3f', 'referenceNumber' => 'NTH2P00000002248', 'clientOrderReferenceCode' => 'order-10'];

foreach (['pws' => fakePws(...), 'vpws' => fakeVpws(...)] as $name => $service) {
    foreach ($ids as $by => $id) {
        $asked = function (mixed ...$answered) use ($service, $ten, $by, $id): string {
            try {
                return $service(new FakeTransport(FinrotaAnswers::transaction($ten, ...$answered)))->transaction(...[$by => $id])->status->name;
            } catch (PaymentsException $refusal) {
                same([ResponseException::class, Outcome::Unanswered], [$refusal::class, $refusal->outcome()], "$by: how it is refused");
                holds($refusal->exchange() !== null, "$by: with what was answered");

                return $refusal->getMessage();
            }
        };
        same("finrota.$name.transaction: the answer is about another $by", $asked(...[$by => $others[$by]]), "$name: another $by");
        same('Succeeded', $asked(...$ids), "$name: the same $by");
        same('Succeeded', $asked(...[$by => strtoupper($id)] + $ids), "$name: the same $by in capitals");
        same('Succeeded', $asked(...[$by => $id] + $others), "$name: what was not asked by may be anything");
    }

    // Nothing is known of the reference that was asked by; nothing says that it is another.
    $bare = '{"referenceNumber":"NTH2P00000002249","transactionStatusId":1,"clientReferenceNumber":null,"lastAmount":10.0,"currencyType":"TRY"}';
    same('Succeeded', $service(new FakeTransport(\Payments\Testing\Answer::json($bare)))->transaction(clientOrderReferenceCode: 'order-1')->status->name, "$name: none is named");

    // resolve() asks by the shop's reference: another payment's state is no answer.
    $fake = new FakeTransport();
    $fake->otherwise(FinrotaAnswers::transaction($ten, clientOrderReferenceCode: 'order-10'));
    try {
        $service($fake)->resolve('order-1', 1);
        echo "$name: resolved\n";
    } catch (ResponseException $refusal) {
        same(Outcome::Unanswered, $refusal->outcome(), "$name: resolve()");
    }
}

// confirm() of a webhook asks by its id.
$fake = new FakeTransport(FinrotaAnswers::transaction($ten, transactionId: $others['transactionId'], clientOrderReferenceCode: 'order-1'));
$hpm = new Hpm(fakeAccount($fake));
try {
    $hpm->confirm($hpm->parseWebhook(Webhooks::finrotaHpm('order-1', $ten, id: $ids['transactionId'])), $ten, 'order-1', fakePws($fake));
    echo "confirmed\n";
} catch (ResponseException $refusal) {
    same('finrota.pws.transaction: the answer is about another transactionId', $refusal->getMessage(), 'confirm()');
}
done();
?>
--EXPECT--
done
