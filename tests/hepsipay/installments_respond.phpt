--TEST--
Hepsipay installments: the answer printed on the provider's page, byte for byte, and offers that break a rule
--EXTENSIONS--
payments
--FILE--
<?php
namespace Payments\Tests;

use Payments\Currency;
use Payments\Hepsipay\InstallmentOffer;
use Payments\Hepsipay\InstallmentPrice;
use Payments\Hepsipay\Installments;
use Payments\Money;

require __DIR__ . '/../support/frame.php';

$service = new Installments(merchant(null));

/** The page's sample, its white space removed. */
$printed = '{"Installments":[{"Price":1200,"Force3ds":false,"InstallmentsPriceDetails":['
    . '{"ActualInstallmentNumber":1,"DisplayInstallmentNumber":1,"InstallmentPrice":1200,"TotalPrice":1200,"PosAlias":"67-ykb-4676"},'
    . '{"ActualInstallmentNumber":2,"DisplayInstallmentNumber":2,"InstallmentPrice":612,"TotalPrice":1224,"PosAlias":"67-ykb-4676","InterestAmount":24},'
    . '{"ActualInstallmentNumber":3,"DisplayInstallmentNumber":4,"InstallmentPrice":312,"TotalPrice":1248,"PosAlias":"67-ykb-4676","InterestAmount":48}]}]}';
check('the page\'s answer', $printed, $service->respond(pageOffer()));

function price(mixed ...$changes): InstallmentPrice
{
    return new InstallmentPrice(...$changes + ['actualInstallmentNumber' => 1, 'displayInstallmentNumber' => 1, 'installmentPrice' => kurus(1200), 'totalPrice' => kurus(1200)]);
}

function offer(mixed ...$changes): InstallmentOffer
{
    return new InstallmentOffer(...$changes + ['price' => kurus(1200), 'force3ds' => false, 'installmentsPriceDetails' => [price()]]);
}

const DETAIL = '{"ActualInstallmentNumber":1,"DisplayInstallmentNumber":1,"InstallmentPrice":1200,"TotalPrice":1200}';
$rows = [
    'only what is needed' => [[offer()], '{"Installments":[{"Price":1200,"Force3ds":false,"InstallmentsPriceDetails":[' . DETAIL . ']}]}'],
    'two offers' => [[offer(), offer(force3ds: true)], '{"Installments":[{"Price":1200,"Force3ds":false,"InstallmentsPriceDetails":[' . DETAIL . ']},{"Price":1200,"Force3ds":true,"InstallmentsPriceDetails":[' . DETAIL . ']}]}'],
    'the smallest' => [[offer(price: kurus(1))], '"Price":1,'],
    'the largest' => [[offer(price: kurus(PHP_INT_MAX))], '"Price":9223372036854775807,'],
    'lira' => [[offer(price: lira('10.00'))], '"Price":1000,'],
    'many installments' => [[offer(installmentsPriceDetails: [price(actualInstallmentNumber: 12, displayInstallmentNumber: PHP_INT_MAX)])], '"ActualInstallmentNumber":12,"DisplayInstallmentNumber":9223372036854775807'],
    'without interest' => [[offer(installmentsPriceDetails: [price(actualInstallmentNumber: 3, displayInstallmentNumber: 3, installmentPrice: kurus(400), interestAmount: kurus(0))])], '"InterestAmount":0}'],
    'a POS of many letters' => [[offer(installmentsPriceDetails: [price(posAlias: "\"Şi\nşe\"\\/")])], '"PosAlias":"\"Şi\nşe\"\\\\/"'],
    'a POS without a name' => [[offer(installmentsPriceDetails: [price(posAlias: '')])], '"PosAlias":""'],
    'names for the details' => [[offer(installmentsPriceDetails: ['a' => price(), 9 => price()])], '"InstallmentsPriceDetails":[' . DETAIL . ',' . DETAIL . ']'],
    'a list that is spread' => [[...array_values([1 => offer(), 0 => offer(force3ds: true)])], '"Force3ds":false'],
];
$table = new Table();
foreach ($rows as $title => [$offers, $json]) {
    $answer = null;
    thrown(function () use ($service, $offers, &$answer): void {
        $answer = $service->respond(...$offers);
    });
    $table->row("$title: $json in $answer", [true, true], [str_contains((string) $answer, $json), json_decode((string) $answer) instanceof \stdClass]);
}
$table->row('a thousand offers', 1000, count(json_decode($service->respond(...array_fill(0, 1000, offer())))->Installments));
$table->row('the same twice', $service->respond(pageOffer()), $service->respond(pageOffer()));

// Rules.
$detail = fn (mixed ...$changes): string => violations(fn () => $service->respond(offer(installmentsPriceDetails: [price(...$changes)])));
$at = 'offers[0].installmentsPriceDetails[0]';
$table->row('no offer', 'offers empty', violations(fn () => $service->respond()));
$table->row('no details', 'offers[0].installmentsPriceDetails empty', violations(fn () => $service->respond(offer(installmentsPriceDetails: []))));
foreach (['0' => kurus(0), '-1' => kurus(-1), 'the smallest' => kurus(PHP_INT_MIN)] as $title => $amount) {
    $table->row("price $title", 'offers[0].price positive', violations(fn () => $service->respond(offer(price: $amount))));
    $table->row("installmentPrice $title", "$at.installmentPrice positive", $detail(installmentPrice: $amount));
    $table->row("totalPrice $title", "$at.totalPrice positive", $detail(totalPrice: $amount));
}
$table->row('less interest than none', true, str_starts_with($detail(interestAmount: kurus(-1)), "$at.interestAmount "));
foreach ([Currency::USD, Currency::JPY, Currency::KWD] as $currency) {
    $money = Money::ofMinor(1200, $currency);
    $table->row("price in $currency->value", 'offers[0].price currency', violations(fn () => $service->respond(offer(price: $money))));
    foreach (['installmentPrice', 'totalPrice', 'interestAmount'] as $name) {
        $table->row("$name in $currency->value", "$at.$name currency", $detail(...[$name => $money]));
    }
}
foreach (['actualInstallmentNumber', 'displayInstallmentNumber'] as $name) {
    foreach ([0, -1, PHP_INT_MIN] as $count) {
        $table->row("$name $count", "$at.$name range", $detail(...[$name => $count]));
    }
}
$table->row('posAlias too long', "$at.posAlias too_long", $detail(posAlias: str_repeat('x', 1001)));
$table->row('posAlias with NUL', "$at.posAlias nul", $detail(posAlias: "x\0"));
foreach (["\xff", "a\xc3\x28", "\xed\xa0\x80", "\xc0\x80"] as $bytes) {
    $table->row('posAlias ' . bin2hex($bytes), "$at.posAlias utf8", $detail(posAlias: $bytes));
}
$table->row('the second detail of the second offer', 'offers[1].installmentsPriceDetails[1].posAlias nul', violations(fn () => $service->respond(offer(), offer(installmentsPriceDetails: [price(), price(posAlias: "\0")]))));

// Types.
foreach ([null, 'x', 1, [], new \stdClass(), price()] as $wrong) {
    $table->row('an offer that is ' . get_debug_type($wrong), \TypeError::class, thrown(fn () => $service->respond($wrong))::class);
    $table->row('a second offer that is ' . get_debug_type($wrong), \TypeError::class, thrown(fn () => $service->respond(offer(), $wrong))::class);
}
$table->row('a list of offers', \TypeError::class, thrown(fn () => $service->respond([offer()]))::class);
foreach (['a text' => ['x'], 'null' => [null], 'an offer' => [offer()], 'an array' => [[1, 1, 1200, 1200]], 'an object' => [new \stdClass()], 'the second one' => [price(), 1]] as $title => $details) {
    $thrown = thrown(fn () => $service->respond(offer(installmentsPriceDetails: $details)));
    $table->row("details with $title", [\TypeError::class, true], [$thrown::class, str_starts_with($thrown->getMessage(), 'installmentsPriceDetails must be a list of InstallmentPrice, ')]);
}
foreach (['actualInstallmentNumber', 'displayInstallmentNumber', 'installmentPrice', 'totalPrice'] as $name) {
    foreach ([null, [], new \stdClass()] as $wrong) {
        $table->row("$name " . get_debug_type($wrong), \TypeError::class, thrown(fn () => price(...[$name => $wrong]))::class);
    }
}
foreach ([12, 12.0, '12.00'] as $amount) {
    $table->row('a price that is ' . get_debug_type($amount), \TypeError::class, thrown(fn () => offer(price: $amount))::class);
    $table->row('an interest that is ' . get_debug_type($amount), \TypeError::class, thrown(fn () => price(interestAmount: $amount))::class);
}
// An offer with a name is an argument nobody knows; it is not left out in silence.
$table->row('an offer with a name', true, thrown(fn () => $service->respond(offer(), another: offer(force3ds: true))) instanceof \Error);
$table->row('offers with names', true, thrown(fn () => $service->respond(...['first' => offer(), 'second' => offer()])) instanceof \Error);
$table->end();

// All at once.
$thrown = thrown(fn () => $service->respond(
    new InstallmentOffer(kurus(0), true, []),
    new InstallmentOffer(Money::of('0', Currency::USD), true, [new InstallmentPrice(0, -1, kurus(0), kurus(-5), "\0", Money::of('1', Currency::EUR))]),
));
echo failure($thrown), "\n";
foreach ($thrown->violations as $violation) {
    echo json_encode($violation), "\n";
}
check('all of them in the message', true, str_contains($thrown->getMessage(), 'hepsipay.installments.respond: ' . implode('; ', array_map(fn ($violation) => $violation->message, $thrown->violations))));

class Unbuilt extends Installments
{
    public function __construct()
    {
    }
}
echo 'a class that was not constructed: ', outcome(fn () => (new Unbuilt())->respond(offer())), "\n";
?>
--EXPECT--
ok: the page's answer
89 rows checked
ValidationException not-sent -
{"field":"offers[0].price","rule":"positive","message":"offers[0].price must be positive"}
{"field":"offers[0].installmentsPriceDetails","rule":"empty","message":"offers[0].installmentsPriceDetails must not be empty"}
{"field":"offers[1].price","rule":"positive","message":"offers[1].price must be positive"}
{"field":"offers[1].price","rule":"currency","message":"offers[1].price must be in TRY"}
{"field":"offers[1].installmentsPriceDetails[0].actualInstallmentNumber","rule":"range","message":"offers[1].installmentsPriceDetails[0].actualInstallmentNumber must be at least 1"}
{"field":"offers[1].installmentsPriceDetails[0].displayInstallmentNumber","rule":"range","message":"offers[1].installmentsPriceDetails[0].displayInstallmentNumber must be at least 1"}
{"field":"offers[1].installmentsPriceDetails[0].installmentPrice","rule":"positive","message":"offers[1].installmentsPriceDetails[0].installmentPrice must be positive"}
{"field":"offers[1].installmentsPriceDetails[0].totalPrice","rule":"positive","message":"offers[1].installmentsPriceDetails[0].totalPrice must be positive"}
{"field":"offers[1].installmentsPriceDetails[0].posAlias","rule":"nul","message":"offers[1].installmentsPriceDetails[0].posAlias must not contain a NUL byte"}
{"field":"offers[1].installmentsPriceDetails[0].interestAmount","rule":"currency","message":"offers[1].installmentsPriceDetails[0].interestAmount must be in TRY"}
ok: all of them in the message
a class that was not constructed: Error: Payments\Tests\Unbuilt was not constructed
