--TEST--
Lists as arguments: only what the method names, whatever else has properties of the same names
--EXTENSIONS--
payments
--FILE--
<?php
namespace Payments\Tests;

use Payments\{Card, Currency, Environment, Money, Options};
use Payments\Exception\ValidationException;
use Payments\Hepsipay\{BasketItem, Frame, InstallmentOffer, InstallmentPrice, Installments, Merchant};

require __DIR__ . '/../support/checks.php';
require __DIR__ . '/../support/answers.php';

$lira = Money::of('10', Currency::TRY);
$transport = new Answers(fn () => throw new \LogicException('something was sent'));
$merchant = new Merchant('10019', '1019', 'secret', Environment::Sandbox, options: new Options(transport: $transport, retries: 0));
$init = fn (array $items, array $installments = []) => (new Frame($merchant))->init($lira, 'a@b.example', 'https://shop.example/back', $items, allowedInstallments: $installments);
$respond = fn (array $prices) => (new Installments($merchant))->respond(new InstallmentOffer($lira, true, $prices));

/** Looks like a BasketItem. */
class Lookalike
{
    public mixed $product = 'x';
    public mixed $price;
    public mixed $categoryId = '1';
    public mixed $externalId = null;
    public mixed $subMerchantMemberId = null;
    public mixed $subMerchantMemberPrice = null;
}

/** Looks like an InstallmentPrice. */
class PriceLookalike
{
    public mixed $actualInstallmentNumber = 1;
    public mixed $displayInstallmentNumber = 1;
    public mixed $installmentPrice;
    public mixed $totalPrice;
    public mixed $posAlias = null;
    public mixed $interestAmount = null;
}

enum Pure
{
    case A;
}

enum OfInts: int
{
    case A = 1000;
}

$lookalikes = [];
foreach ([$lira, 1000, '1000', 10.0, true, null, [1000], ['amount' => '10'], Currency::TRY, OfInts::A, Pure::A, new \stdClass(), new Card('4155650012346111', 'A', 12, 2030, '123')] as $price) {
    $item = new Lookalike();
    $item->price = $price;
    $lookalikes[get_debug_type($price) . ' as price'] = $item;
    $other = new Lookalike();
    $other->price = $lira;
    $other->product = $price;
    $lookalikes[get_debug_type($price) . ' as product'] = $other;
    $third = new PriceLookalike();
    $third->installmentPrice = $third->totalPrice = $price;
    throws(\TypeError::class, 'installmentsPriceDetails must be a list of InstallmentPrice, ', fn () => $respond([$third]), 'an offer with ' . get_debug_type($price));
}
foreach ($lookalikes as $case => $item) {
    throws(\TypeError::class, 'basketItems must be a list of BasketItem, ', fn () => $init([$item]), "a basket with $case");
    throws(\TypeError::class, 'basketItems must be a list of BasketItem, ', fn () => $init([new BasketItem('x', $lira, '1'), $item]), "a basket with an item and $case");
}

// Other classes of the API, and no objects at all.
$price = new InstallmentPrice(1, 1, $lira, $lira);
foreach ([$lira, $price, $merchant, new \stdClass(), (object) ['product' => 'x'], fn () => 1, 'item', 1, 1.5, null, true, ['product' => 'x', 'price' => $lira, 'categoryId' => '1']] as $wrong) {
    throws(\TypeError::class, 'basketItems must be a list of BasketItem, ', fn () => $init([$wrong]), 'a basket with ' . get_debug_type($wrong));
}
foreach (['1', 1.0, null, true, [1], $lira, OfInts::A] as $wrong) {
    throws(\TypeError::class, 'allowedInstallments must be a list of int, ', fn () => $init([new BasketItem('x', $lira, '1')], [1, $wrong]), 'installments with ' . get_debug_type($wrong));
}
throws(\TypeError::class, 'must be of type Payments\Hepsipay\InstallmentOffer, ', fn () => (new Installments($merchant))->respond(new InstallmentOffer($lira, true, [$price]), $price), 'a price as an offer');

// Never made.
$hollow = (new \ReflectionClass(BasketItem::class))->newInstanceWithoutConstructor();
throws(ValidationException::class, 'basketItems[0].product is required; basketItems[0].price is required; basketItems[0].categoryId is required', fn () => $init([$hollow]), 'an item that was never made');
throws(ValidationException::class, 'offers[0].price is required', fn () => (new Installments($merchant))->respond((new \ReflectionClass(InstallmentOffer::class))->newInstanceWithoutConstructor()), 'an offer that was never made');
same([], $transport->requests, 'nothing was sent');

// What is right, with references and keys of any kind.
$item = new BasketItem('x', $lira, '1');
$items = ['first' => &$item, 7 => new BasketItem('y', Money::of('0.01', Currency::TRY), '2')];
throws(ValidationException::class, 'basketItems', fn () => $init($items), 'prices that do not add up');
$transport->answer = fn () => new \Payments\Http\Response(200, '{"Success":true,"MessageCode":"0000","FrameUrl":"https://frame.example/t","Token":"t"}');
unset($items[7]);
result(fn () => $init($items, [3 => 1, 'x' => 2]));
holds(str_contains($transport->requests[0]->body(), '"BasketItems":[{"Product":"x","Price":1000,'), 'a basket');
holds(str_contains($transport->requests[0]->body(), '"AllowedInstallments":[1,2]'), 'installments');
same('{"Installments":', substr($respond([$price]), 0, 16), 'an offer');

done();
?>
--EXPECT--
done
