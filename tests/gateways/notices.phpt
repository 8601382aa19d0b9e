--TEST--
The gateways: what a notice says, what it does not, and what a question says after it
--EXTENSIONS--
payments
--FILE--
<?php
namespace Payments\Tests;

use Payments\Attempt;
use Payments\Notice;

require __DIR__ . '/support/gateways.php';
require __DIR__ . '/../support/frame.php';

$shop = new Shop();
$simulator = $shop->simulator;
$table = new Table();

/** A link that the customer used; what Finrota posts. */
function hpmNotice(\Payments\Gateway $gateway, ?Attempt &$attempt, string $action): string
{
    global $simulator, $shop;

    $receiver = $simulator->receiver();
    $attempt = attempt($gateway);
    $shown = $gateway->start($attempt, order(notifyUrl: $receiver->url('/notice') . '?r={reference}&s={secret}'), null);
    $attempt = found($attempt, $shown, 'waiting');
    $simulator->payLink($shown->page->url(), $action);

    return $receiver->next()['body'];
}

$settings = ['asked' => [], 'alone' => ['through' => null], 'trusted' => ['through' => null, 'trustNotice' => true]];
foreach ($settings as $name => $changes) {
    $gateway = gateway('hpm', $shop->options(), ...$changes);
    foreach (['pay', 'fail'] as $action) {
        $body = hpmNotice($gateway, $attempt, $action);
        $notice = $gateway->notified($body, ['content-type' => 'application/json']);
        $table->row("hpm $name, $action: reference", [$attempt->reference, false], [$notice->reference, $notice->signed]);
        $expected = match (true) {
            $action === 'fail' => 'FailedTry SecretUrl (İşlem onaylanmadı)',
            $name === 'trusted' => 'Paid SecretUrl 12.00',
            default => 'Unclear SecretUrl (paid, as the provider\'s notice says; not confirmed by a question)',
        };
        $table->row("hpm $name, $action: judge", $expected, says(fn () => $gateway->judge($attempt, $notice)));
        $table->row("hpm $name, $action: of another attempt", 'nothing', says(fn () => $gateway->judge(attempt($gateway), $notice)));
        if ($name === 'asked' && $action === 'pay') {
            $known = found($attempt, $gateway->judge($attempt, $notice), 'look');
            $table->row('hpm, asked after it', 'Paid Asked 12.00 left 12.00', says(fn () => $gateway->ask($known)));
            $table->row('hpm, asked after the notice of another payment', 'Unclear Asked (the provider\'s answer is about another order)',
                says(fn () => $gateway->ask(found(attempt($gateway), $gateway->judge($attempt, $notice), 'look'))));
            $simulator->settings(['hpmThroughPws' => false]);
            $table->row('hpm, not visible', 'NotFound Asked', says(fn () => $gateway->ask($known)));
            $simulator->settings(['hpmThroughPws' => true]);
        }
    }
}

$body = fn (mixed ...$changes): string => json_encode($changes + [
    'Id' => 'd6a1f4b2-1c3e-4a21-9b1e-11aa22bb33cc', 'TransactionStatusId' => 1, 'OrderReference' => 'HPM-1', 'ClientOrderReference' => $attempt->reference, 'PureAmount' => 12.00,
    'CurrencyId' => 'TRY', 'VPosErrorCode' => null, 'VPosErrorMessage' => null,
]);
$trusting = gateway('hpm', $shop->options(), through: null, trustNotice: true);
$judged = fn (string $body): string => says(fn () => $trusting->judge($attempt, $trusting->notified($body, [])));
$table->row('net of a commission', 'Paid SecretUrl 11.87', $judged($body(PureAmount: 11.87)));
$table->row('another currency', 'Paid SecretUrl 12.00', $judged($body(CurrencyId: 'USD')));
$table->row('a currency nobody knows', 'PaidOtherwise SecretUrl (the amount of the provider\'s notice cannot be read)', $judged($body(CurrencyId: '99')));
foreach ([3, 4, 5, 6, 42] as $status) {
    $table->row("status $status", 'nothing', $judged($body(TransactionStatusId: $status)));
}
foreach (['', '{}', '[]', 'x', '{"Id":1}'] as $unreadable) {
    $table->row("unreadable: $unreadable", 'ResponseException Unanswered', says(fn () => $trusting->notified($unreadable, [])));
}

$frame = gateway('frame', $shop->options());
$of = fn (array $changes = [], ?string $key = CALLBACK_KEY): Notice => $frame->notified(webhookBody($changes + ['MerchantOrderNumber' => $attempt->reference], $key), []);
foreach ([['right', $of(), true], ['wrong key', $of([], 'another'), false], ['no hash', $of(['Hash' => '', 'Status' => '']), false], ['another order', $of(['MerchantOrderNumber' => 'another']), true],
    ['no order', $of(['MerchantOrderNumber' => null]), true]] as [$title, $notice, $signed]) {
    $table->row("frame, $title", [$signed, null], [$notice->signed, $notice->finding]);
    $table->row("frame, $title: judge", 'nothing', says(fn () => $frame->judge($attempt, $notice)));
}
$table->row('frame: references', [$attempt->reference, 'another', null], [$of()->reference, $of(['MerchantOrderNumber' => 'another'])->reference, $of(['MerchantOrderNumber' => null])->reference]);
$table->row('frame: unreadable', 'ResponseException Unanswered', says(fn () => $frame->notified('x', [])));
$table->end();
?>
--EXPECTF--
%d rows checked
