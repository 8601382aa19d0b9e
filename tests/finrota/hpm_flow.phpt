--TEST--
Finrota HPM: from link to payment to webhook; every field arrives
--EXTENSIONS--
payments
--FILE--
<?php
namespace Payments\Tests;

use Payments\Finrota\Customer;
use Payments\Finrota\UserVerificationBy;

require __DIR__ . '/../support/shop.php';

$shop = new Shop();
$hpm = $shop->hpm();
$receiver = $shop->simulator->receiver();

foreach (['pay', 'fail', 'cancel'] as $action) {
    $link = $hpm->createLink(...linkArguments(
        amount: lira('1234.50'),
        clientOrderReference: "order \u{15f} $action",
        customer: new Customer('test@example.com', '5000000000', '10000000146', 'C-1', 'Işık', 'Çağ', 'ERP'),
        description: 'two shirts',
        successUrl: $receiver->url('/ok'),
        failUrl: $receiver->url('/fail'),
        webhookUrl: $receiver->url('/hook'),
        additionalData: ['1606_Dinamik_Alan_tr' => '4', '1606_dinamik_Alan_tr' => '55'],
    ));
    $lifetime = $link->expiryUtc->getTimestamp() - time();
    check('a link that is good for a while, in UTC', true, $lifetime > 800 && $lifetime <= 900);
    $browser = $shop->simulator->payLink($link->link, $action);
    echo "$action: the browser goes to ", parse_url($browser['location'], PHP_URL_PATH), "\n";
    if ($action === 'cancel') {
        continue;
    }
    $notification = $hpm->parseWebhook($receiver->next()['body']);
    echo "  the webhook says {$notification->status->name}, {$notification->pureAmount->decimal()} {$notification->pureAmount->currency->value}",
        " for $notification->clientOrderReference, code ", show($notification->vPosErrorCode), ', ', show($notification->vPosErrorMessage), "\n";
}
$booked = array_map(fn (array $row): string => "$row[kind] $row[amount] $row[currency]", $shop->simulator->bookings(null, 'hpm'));
echo implode(', ', $booked), "\n";

foreach (UserVerificationBy::cases() as $by) {
    $customer = new Customer('test@example.com', gsm: '5000000000', tckn: '10000000146', code: 'C-1');
    echo $by->value, ': ', outcome(fn () => $hpm->createLink(...linkArguments(customer: $customer, userVerificationBy: $by))), "\n";
}
foreach (['Create', 'Default', 'Error'] as $behaviour) {
    echo "an unknown customer, $behaviour: ", told(fn () => $hpm->createLink(...linkArguments(customer: new Customer('unknown@example.com'), userVerificationFailBehavior: $behaviour))), "\n";
}
check('one token for all of it', 1, $shop->arrived('/auth/'));
check('one connection for all of it', 1, count(array_unique(array_column($shop->simulator->requests('/hpm'), 'connection'))));
?>
--EXPECT--
ok: a link that is good for a while, in UTC
pay: the browser goes to /ok
  the webhook says Succeeded, 1234.50 TRY for order ş pay, code NULL, NULL
ok: a link that is good for a while, in UTC
fail: the browser goes to /fail
  the webhook says Failed, 1234.50 TRY for order ş fail, code "05", "İşlem onaylanmadı"
ok: a link that is good for a while, in UTC
cancel: the browser goes to /fail
link 1234.50 TRY, payment 1234.50 TRY, link 1234.50 TRY, link 1234.50 TRY
Id: PaymentLink
Email: PaymentLink
Tckn: PaymentLink
Gsm: PaymentLink
an unknown customer, Create: LogicException; nothing was thrown, but returned: Payments\Finrota\PaymentLink
an unknown customer, Default: LogicException; nothing was thrown, but returned: Payments\Finrota\PaymentLink
an unknown customer, Error: NotFoundException rejected 404; finrota.hpm.createLink: the provider answered HTTP 404: customer.email: no such customer
ok: one token for all of it
ok: one connection for all of it
