--TEST--
Misuse: opaque objects are equal to themselves only
--EXTENSIONS--
payments
--FILE--
<?php
namespace Payments\Tests;

use Payments\{Card, Environment, Options};
use Payments\Finrota\Account;
use Payments\Hepsipay\Merchant;
use Payments\Http\Response;

require __DIR__ . '/../support/checks.php';

$pairs = [
    'cards' => [new Card('4155650012346111', 'A', 12, 2030, '123'), new Card('5555555555554444', 'B', 12, 2030, '999')],
    'accounts' => [new Account('key-one', 'one', Environment::Sandbox), new Account('key-two', 'two', Environment::Sandbox)],
    'merchants' => [new Merchant('1', '1', 'one', Environment::Sandbox), new Merchant('2', '2', 'two', Environment::Sandbox)],
    'responses' => [new Response(200, 'one'), new Response(200, 'two')],
    'options with proxies' => [new Options(proxy: 'http://one:1@proxy.example'), new Options(proxy: 'http://two:2@proxy.example')],
];
foreach ($pairs as $case => [$one, $two]) {
    same(true, $one == $one, "$case: itself");
    same(false, $one == $two, "$case: another");
    same(true, $one != $two, "$case: not another");
    same(false, in_array($two, [$one]), "$case: another is not in a list of the first");
    same(1, array_search($two, [$one, $two]), "$case: found where it is");
}

done();
?>
--EXPECT--
done
