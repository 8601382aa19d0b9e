--TEST--
Hepsipay\Merchant: a callback key that is given is a key; a missing one is null, not ''
--EXTENSIONS--
payments
--FILE--
<?php
namespace Payments\Tests;

use Payments\Environment;
use Payments\Exception\ConfigurationException;
use Payments\Hepsipay\Merchant;

require __DIR__ . '/../support/checks.php';

foreach (['', ' ', "\t\n"] as $key) {
    throws(
        ConfigurationException::class,
        'Payments\Hepsipay\Merchant: callbackKey must not be empty',
        fn () => new Merchant('10019', '1019', 'secret', Environment::Sandbox, callbackKey: $key),
        'a callback key of ' . shown($key),
    );
}
same(Merchant::class, (new Merchant('10019', '1019', 'secret', Environment::Sandbox, callbackKey: null))::class, 'none');

done();
?>
--EXPECT--
done
