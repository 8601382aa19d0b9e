--TEST--
Finrota HPM: a confirmation compares the order's reference exactly, and never with nothing
--EXTENSIONS--
payments
--FILE--
<?php
declare(strict_types=1);

namespace Payments\Tests;

use Payments\Finrota\Hpm;

require __DIR__ . '/../support/finrota.php';

/** Confirms an order of 53 TRY; the webhook and the transaction name these. */
function confirmed(string $expected, string $webhook, ?string $transaction): string
{
    $hpm = new Hpm(fakeAccount(new FakeTransport('{}')));
    $notification = $hpm->parseWebhook(json_encode([
        'Id' => '99248acb-3dbe-4654-9f3f-49f02111ee3e', 'TransactionStatusId' => 1, 'OrderReference' => 'HPM-1', 'ClientOrderReference' => $webhook, 'PureAmount' => 53.0, 'CurrencyId' => 'TRY',
    ]));
    $answer = json_encode(['clientReferenceNumber' => $transaction] + json_decode(TRANSACTION, true));

    return outcome(fn () => $hpm->confirm($notification, lira('53'), $expected, fakePws(new FakeTransport($answer)))->differences === [] ? new \ArrayObject() : new \EmptyIterator());
}

// References may differ in case alone: random ones do.
check('the same', 'ArrayObject', confirmed('aB3x', 'aB3x', 'aB3x'));
check('another order in the transaction', 'EmptyIterator', confirmed('aB3x', 'aB3x', 'Ab3X'));
check('another order in the webhook', 'EmptyIterator', confirmed('aB3x', 'Ab3X', 'aB3x'));
check('another order in both', 'EmptyIterator', confirmed('aB3x', 'AB3X', 'AB3X'));

// A shop that has lost its reference has nothing to compare with.
check('no reference, none found', 'ValidationException unanswered -', confirmed('', '', null));
check('no reference, an empty one found', 'ValidationException unanswered -', confirmed('', '', ''));
?>
--EXPECT--
ok: the same
ok: another order in the transaction
ok: another order in the webhook
ok: another order in both
ok: no reference, none found
ok: no reference, an empty one found
