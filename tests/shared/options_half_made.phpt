--TEST--
Options whose constructor refused or did not finish are of no use to an account
--EXTENSIONS--
payments
--FILE--
<?php
namespace Payments\Tests;

use Payments\{Environment, Options};
use Payments\Exception\ConfigurationException;
use Payments\Finrota\Account;
use Payments\Hepsipay\Merchant;

require __DIR__ . '/../support/checks.php';

/** The Options object whose constructor failed. */
function halfMade(string $exception, \Closure $text): Options
{
    $caught = null;
    $late = new Late(function () use (&$caught, $text) {
        $caught = underConstruction(Options::class);

        return $text();
    });
    throws($exception, '', fn () => new Options(retries: 3, baseUrl: $late), 'the constructor fails');

    return $caught;
}

$halves = [
    'refused' => halfMade(ConfigurationException::class, fn () => 'http://relay.example'),
    'not finished' => halfMade(\DomainException::class, fn () => throw new \DomainException('no')),
];
foreach ($halves as $case => $options) {
    throws(\Error::class, 'Payments\Options was not constructed', fn () => new Account('key', 'secret', Environment::Sandbox, $options), "$case: account");
    throws(\Error::class, 'Payments\Options was not constructed', fn () => new Merchant('1', '2', 'secret', Environment::Sandbox, options: $options), "$case: merchant");
    throws(\Error::class, 'must not be accessed before initialization', fn () => $options->retries, "$case: no property was set");
}

done();
?>
--EXPECT--
done
