--TEST--
Card: a wiped card stays wiped, whoever calls its constructor again
--EXTENSIONS--
payments
--FILE--
<?php
namespace Payments\Tests;

use Payments\Card;

require __DIR__ . '/../support/checks.php';

$card = new Card('4155650012346111', 'A', 12, 2030, '123');
$card->wipe();
throws(\Error::class, 'Payments\Card was constructed before', fn () => $card->__construct('5555555555554444', 'B', 1, 2031, '999'), 'constructed again');
throws(\Error::class, 'Payments\Card was wiped', fn () => $card->masked(), 'still wiped');

done();
?>
--EXPECT--
done
