--TEST--
Options: a folder is not a caFile
--EXTENSIONS--
payments
--FILE--
<?php
namespace Payments\Tests;

use Payments\Exception\ConfigurationException;
use Payments\Options;

require __DIR__ . '/../support/checks.php';

foreach ([__DIR__, '.', '/', __DIR__ . '/'] as $folder) {
    throws(
        ConfigurationException::class,
        'Payments\Options: $caFile must be a file that can be read',
        fn () => new Options(caFile: $folder),
        'a folder ' . basename($folder),
    );
}

done();
?>
--EXPECT--
done
