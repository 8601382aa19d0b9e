--TEST--
Card: no way to look at one shows its number, security code, holder or expiry
--INI--
zend.exception_ignore_args=0
zend.exception_string_param_max_len=100
--EXTENSIONS--
payments
--FILE--
<?php
namespace Payments\Tests;

use Payments\Card;

require __DIR__ . '/../support/checks.php';
require __DIR__ . '/../support/leaks.php';

$secrets = ['number' => '4155650012346111', 'middle of the number' => '5500123461', 'security code' => '9371', 'holder' => 'Ayşe Gizli', 'expiry' => '2467'];
$card = new Card('4155-6500-1234-6111', 'Ayşe Gizli', 11, 2467, '9371');

opaque($card, $secrets, 'a card');
opaque([$card, 'x' => (object) ['card' => $card]], $secrets, 'a card within others');
opaque(\WeakReference::create($card), $secrets, 'a reference to a card');
opaque(fn () => $card, $secrets, 'a closure that holds a card');
opaque(new \ArrayObject(['card' => $card]), $secrets, 'a container');

// What is shown instead.
$views = views($card);
foreach (['var_dump', 'print_r', 'debug_zval_dump'] as $way) {
    holds(str_contains($views[$way], '415565******6111'), "$way shows the masked number");
}
same('\Payments\Card::__set_state(array(' . "\n))", $views['var_export'], 'var_export');
same('{}', $views['json_encode'], 'json_encode');
same("Array\n(\n)\n", $views['array cast'], 'array cast');
same('', $views['foreach'], 'foreach');
foreach (['serialize', 'serialize in an array'] as $way) {
    same("Exception: Serialization of 'Payments\Card' is not allowed", $views[$way], $way);
}
same('Error: Trying to clone an uncloneable object of class Payments\Card', $views['clone'], 'clone');
foreach (['string cast', 'strval', 'sprintf', 'concatenation', 'implode', 'settype string'] as $way) {
    same('Error: Object of class Payments\Card could not be converted to string', $views[$way], $way);
}

// Short numbers show no more than long ones: six and four of twelve.
foreach (['415565001234' => '415565**1234', '4155650012341' => '415565***2341'] as $number => $masked) {
    $views = views(new Card((string) $number, 'A', 1, 2030, '123'));
    holds(str_contains($views['var_dump'], $masked), "$number is masked");
    same([], leaks($views, ['number' => (string) $number]), "$number is nowhere");
}

// Wiped.
$card->wipe();
opaque($card, $secrets + ['first digits' => '415565', 'last digits' => '6111'], 'a wiped card');

done();
?>
--EXPECT--
done
