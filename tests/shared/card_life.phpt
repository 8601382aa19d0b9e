--TEST--
Card: made once, wiped once, never copied, and never usable half-made
--EXTENSIONS--
payments
--FILE--
<?php
namespace Payments\Tests;

use Payments\Card;
use Payments\Exception\ValidationException;

require __DIR__ . '/../support/checks.php';

$make = fn () => new Card('4155650012346111', 'A', 12, 2030, '123');
$uses = [
    'masked' => fn (Card $card) => $card->masked(),
    'bin' => fn (Card $card) => $card->bin(),
    'bin of 8' => fn (Card $card) => $card->bin(8),
    'lastFour' => fn (Card $card) => $card->lastFour(),
    'brand' => fn (Card $card) => $card->brand(),
    'isLuhnValid' => fn (Card $card) => $card->isLuhnValid(),
    'isExpired' => fn (Card $card) => $card->isExpired(),
];
$unusable = 'Payments\Card was wiped, or its constructor did not run';

// --- wiped: by hand, twice, under other names ---
$card = $make();
$same = $card;
$card->wipe();
foreach ($uses as $case => $use) {
    throws(\Error::class, $unusable, fn () => $use($card), "wiped: $case");
    throws(\Error::class, $unusable, fn () => $use($same), "wiped, by another variable: $case");
}
same(null, $card->wipe(), 'wiped again');
ob_start();
var_dump($card);
holds(str_contains(ob_get_clean(), 'NULL'), 'a wiped card shows no number');

// --- constructed again ---
$card = $make();
throws(\Error::class, 'Payments\Card was constructed before', fn () => $card->__construct('5555555555554444', 'B', 1, 2031, '999'), 'constructed again');
same('415565******6111', $card->masked(), 'it is what it was');
throws(\Error::class, 'Payments\Card was constructed before', fn () => $card->__construct('1', '', 0, 0, ''), 'constructed again with wrong arguments');
same('415565******6111', $card->masked(), 'it is still what it was');

// --- without a constructor ---
throws(\ReflectionException::class, 'cannot be instantiated without invoking its constructor', fn () => (new \ReflectionClass(Card::class))->newInstanceWithoutConstructor(), 'by reflection');
foreach (['O:13:"Payments\Card":0:{}', 'C:13:"Payments\Card":0:{}'] as $text) {
    throws(\Exception::class, "Unserialization of 'Payments\Card' is not allowed", fn () => unserialize($text), "unserialize $text");
}

// --- caught while its constructor runs, which then fails ---
foreach (['throws' => fn () => throw new \DomainException('no'), 'breaks a rule' => fn () => ''] as $case => $holder) {
    $caught = null;
    $name = new Late(function () use (&$caught, $holder) {
        $caught = underConstruction(Card::class);

        return $holder();
    });
    $error = result(fn () => new Card('4155650012346111', $name, 12, 2030, '123'));
    holds(str_starts_with($error, 'DomainException') || str_starts_with($error, ValidationException::class), "the constructor $case: $error");
    holds($caught instanceof Card, "the constructor $case: caught");
    foreach ($uses as $method => $use) {
        throws(\Error::class, $unusable, fn () => $use($caught), "the constructor $case: $method");
    }
    same(null, $caught->wipe(), "the constructor $case: wipe");
}

// --- constructed from within its own constructor: one of the two wins, the other throws ---
$inner = null;
$name = new Late(function () use (&$inner) {
    $inner = underConstruction(Card::class);
    $inner->__construct('5555555555554444', 'B', 1, 2031, '999');

    return 'A';
});
throws(\Error::class, 'Payments\Card was constructed before', fn () => new Card('4155650012346111', $name, 12, 2030, '123'), 'constructed within');
same('555555******4444', $inner->masked(), 'constructed within: the first to finish');

// --- no copies, no subclasses, no properties ---
$card = $make();
throws(\Error::class, 'Trying to clone an uncloneable object of class Payments\Card', fn () => clone $card, 'clone');
throws(\Exception::class, "Serialization of 'Payments\Card' is not allowed", fn () => serialize($card), 'serialize');
throws(\Exception::class, "Serialization of 'Payments\Card' is not allowed", fn () => serialize([[$card]]), 'serialize in a list');
throws(\Error::class, 'Cannot create dynamic property Payments\Card::$number', fn () => $card->number = '1', 'a property');
same(true, (new \ReflectionClass(Card::class))->isFinal(), 'final');
same([], (new \ReflectionObject($card))->getProperties(), 'no properties');
throws(\Error::class, 'could not be converted to string', fn () => (string) $card, 'as a string');

done();
?>
--EXPECT--
done
