--TEST--
Payments\Testing\FakeTransport: a callable may end the request
--EXTENSIONS--
payments
--FILE--
<?php
namespace Payments\Tests;

use Payments\Testing\FakeTransport;

require __DIR__ . '/../support/finrota.php';

$fake = new FakeTransport(function () {
    echo "ends here\n";
    exit;
});
try {
    fakePws($fake)->pay(...pwsArguments());
} finally {
    echo "not reached\n";
}
?>
--EXPECT--
ends here
