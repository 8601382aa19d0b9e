--TEST--
Card: each violation names the argument that is wrong, by the rule that it breaks
--EXTENSIONS--
payments
--FILE--
<?php
namespace Payments\Tests;

use Payments\Card;
use Payments\Exception\ValidationException;

require __DIR__ . '/../support/checks.php';

function broken(string $holderName, int $month, int $year): array
{
    try {
        new Card('4155650012346111', $holderName, $month, $year, '000');
    } catch (ValidationException $refusal) {
        return array_map(fn ($violation) => "$violation->field: $violation->rule", $refusal->violations);
    }

    return [];
}

// The form's field that is wrong is the one that is marked.
same(['expiryMonth: range'], broken('A', 13, 2030), 'a wrong month');
same(['expiryYear: range'], broken('A', 12, 130), 'a year of three digits');
same(['expiryMonth: range', 'expiryYear: range'], broken('A', 0, 0), 'both');

// The rules of texts are those of every other argument.
same(['holderName: empty'], broken('', 12, 2030), 'no holder');
same(['holderName: empty'], broken("  \t", 12, 2030), 'a holder of blanks');
same(['holderName: too_long'], broken(str_repeat('x', 256), 12, 2030), 'a long holder');
same(['holderName: nul'], broken("A\0B", 12, 2030), 'a holder with a NUL byte');
same(['holderName: utf8'], broken("\xFE", 12, 2030), 'a holder that is not UTF-8');

done();
?>
--EXPECT--
done
