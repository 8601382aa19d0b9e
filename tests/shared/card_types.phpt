--TEST--
Card: argument types with and without strict types, names and counts
--INI--
error_reporting=E_ALL
--EXTENSIONS--
payments
--FILE--
<?php
namespace Payments\Tests;

use Payments\Card;
use Payments\Exception\ValidationException;

require __DIR__ . '/../support/checks.php';

['weak' => $weak, 'strict' => $strict] = inBothModes('fn (mixed ...$arguments) => new \Payments\Card(...$arguments)');
$good = ['4155650012346111', 'A', 12, 2030, '123'];
$change = fn (int $index, mixed $value) => array_replace($good, [$index => $value]);
$names = ['number', 'holderName', 'expiryMonth', 'expiryYear', 'cvv'];
$types = ['string', 'string', 'string|int', 'string|int', 'string'];

// Never taken, in either mode.
foreach ($names as $index => $name) {
    foreach (['array' => [], 'stdClass' => new \stdClass(), 'resource' => STDIN] as $type => $value) {
        $message = 'Payments\Card::__construct(): Argument #' . $index + 1 . " (\$$name) must be of type $types[$index], $type given";
        throws(\TypeError::class, $message, fn () => $weak(...$change($index, $value)), "weak: $name $type");
        throws(\TypeError::class, $message, fn () => $strict(...$change($index, $value)), "strict: $name $type");
    }
}

// Not taken with strict types: the text of a type error never quotes the value.
$mistyped = [[0, 4155650012346111], [0, 4155650012346111.0], [1, 5], [2, 12.0], [2, true], [3, 2030.0], [4, 123], [4, true], [0, null]];
foreach ($mistyped as [$index, $value]) {
    $message = 'Payments\Card::__construct(): Argument #' . $index + 1 . " (\$$names[$index]) must be of type $types[$index], ";
    $error = throws(\TypeError::class, $message, fn () => $strict(...$change($index, $value)), "strict: $names[$index] " . shown($value));
    same(false, str_contains($error->getMessage(), '4155650012346111'), 'the value is not told');
}

// Taken without, as PHP's own functions do; and what a number loses on the way is refused, not guessed.
same('415565******6111', $weak(...$change(0, 4155650012346111))->masked(), 'weak: an int as number');
same('415565******6111', $weak(...$change(0, new Late(fn () => '4155650012346111')))->masked(), 'weak: an object as number');
same('6111', $weak(...$change(2, '12'))->lastFour(), 'weak: a month as text');
same('6111', $weak(...$change(3, 2030.0))->lastFour(), 'weak: a whole float as year');
same('6111', $weak(...$change(4, 123))->lastFour(), 'weak: an int as security code');
throws(ValidationException::class, 'number must have', fn () => $weak(...$change(0, 4155650012346111e3)), 'weak: a float as number');
throws(ValidationException::class, 'cvv must have', fn () => $weak(...$change(4, 012)), 'weak: the int of 012 as security code');
throws(ValidationException::class, 'cvv must have', fn () => $weak(...$change(4, true)), 'weak: true as security code');
same('6111', $strict(...$change(2, '12'))->lastFour(), 'strict: a month as text');
throws(ValidationException::class, 'expiryMonth must be between 1 and 12', fn () => $weak(...$change(2, 'May')), 'a word as month');
throws(ValidationException::class, 'expiryYear must have four digits, or the last two', fn () => $weak(...$change(3, '')), 'an empty year');

// Counts and names.
throws(\ArgumentCountError::class, 'expects exactly 5 arguments, 0 given', fn () => $weak(), 'none');
throws(\ArgumentCountError::class, 'expects exactly 5 arguments, 4 given', fn () => $weak(...array_slice($good, 0, 4)), 'four');
throws(\ArgumentCountError::class, 'expects exactly 5 arguments, 6 given', fn () => $weak(...[...$good, 'x']), 'six');
throws(\Error::class, 'Unknown named parameter $cvc', fn () => new Card(...array_combine(['number', 'holderName', 'expiryMonth', 'expiryYear', 'cvc'], $good)), 'an unknown name');
throws(\Error::class, 'overwrites previous argument', fn () => new Card('4155650012346111', number: '4155650012346111', holderName: 'A', expiryMonth: 1, expiryYear: 2030), 'a name twice');
same('6111', (new Card(cvv: '123', expiryYear: 2030, expiryMonth: 12, holderName: 'A', number: '4155650012346111'))->lastFour(), 'by name, in any order');

$card = $weak(...$good);
foreach (['masked', 'lastFour', 'brand', 'isLuhnValid', 'isExpired', 'wipe'] as $method) {
    throws(\ArgumentCountError::class, "Payments\Card::$method() expects exactly 0 arguments, 1 given", fn () => $card->$method(1), "$method with one");
}
throws(\ArgumentCountError::class, 'Payments\Card::bin() expects at most 1 argument, 2 given', fn () => $card->bin(6, 8), 'bin with two');
foreach ([0, 1, 5, 7, 9, 16, -6, PHP_INT_MAX, PHP_INT_MIN] as $length) {
    throws(\ValueError::class, 'Payments\Card::bin(): Argument #1 ($length) must be 6 or 8', fn () => $card->bin($length), "bin of $length");
}
throws(\TypeError::class, 'must be of type int, string given', fn () => $card->bin('six'), 'bin of a word');

done();
?>
--EXPECT--
done
