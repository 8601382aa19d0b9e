--TEST--
Exceptions: a ValidationException that somebody else makes has an empty list of violations
--EXTENSIONS--
payments
--FILE--
<?php
namespace Payments\Tests;

use Payments\Exception\ValidationException;
use Payments\Outcome;

require __DIR__ . '/../support/checks.php';

// A catch block that lists the violations must not fail itself.
$exception = new ValidationException('refused by a relay', Outcome::NotSent);
same([], (function () use ($exception) {
    try {
        return $exception->violations;
    } catch (\Error $error) {
        return $error->getMessage();
    }
})(), 'violations');

done();
?>
--EXPECT--
done
