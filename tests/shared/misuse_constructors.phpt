--TEST--
Misuse: a constructor called from within itself runs once; the other call throws, and nothing is replaced
--EXTENSIONS--
payments
--FILE--
<?php
namespace Payments\Tests;

use Payments\{Environment, Options, Outcome};
use Payments\Exception\ConnectException;
use Payments\Finrota\{Account, Customer};
use Payments\Hepsipay\Merchant;
use Payments\Http\Response;

require __DIR__ . '/../support/checks.php';
require __DIR__ . '/../support/answers.php';

/**
 * Constructs with a text that, while it is being made, constructs the same object as another.
 *
 * @return array{object, string} the object, and what the outer constructor came to
 */
function twice(string $class, string $name, array $outer, array $inner): array
{
    $caught = null;
    $late = new Late(function () use (&$caught, $class, $name, $outer, $inner) {
        $caught = underConstruction($class);
        $caught->__construct(...$inner);

        return $outer[$name];
    });
    $result = result(fn () => new $class(...[$name => $late] + $outer));

    return [$caught, $result];
}

$text = fn (string $word) => $word . '-' . str_repeat(chr(random_int(97, 122)), 40);     // no text that PHP shares
$options = fn (string $host) => new Options(baseUrl: "https://$host.example/" . $text('path'));

$cases = [
    [Options::class, 'baseUrl', ['baseUrl' => 'https://outer.example/' . $text('o'), 'proxy' => 'http://user:' . $text('o') . '@outer.example'],
        ['baseUrl' => 'https://inner.example/' . $text('i'), 'proxy' => 'http://user:' . $text('i') . '@inner.example']],
    [Account::class, 'apiKey', ['apiKey' => $text('o'), 'secretKey' => $text('o'), 'environment' => Environment::Sandbox, 'options' => $options('outer')],
        ['apiKey' => $text('i'), 'secretKey' => $text('i'), 'environment' => Environment::Live, 'options' => $options('inner')]],
    [Merchant::class, 'merchantNo', ['merchantNo' => '1', 'terminalNo' => '2', 'secretKey' => $text('o'), 'environment' => Environment::Sandbox, 'options' => $options('outer')],
        ['merchantNo' => '3', 'terminalNo' => '4', 'secretKey' => $text('i'), 'environment' => Environment::Live, 'options' => $options('inner')]],
    [Customer::class, 'email', ['email' => $text('o'), 'tckn' => $text('o')], ['email' => $text('i'), 'tckn' => $text('i')]],
    [Response::class, 'body', ['status' => 200, 'body' => $text('o')], ['status' => 201, 'body' => $text('i')]],
    [ConnectException::class, 'message', ['message' => $text('o'), 'outcome' => Outcome::Rejected], ['message' => $text('i'), 'outcome' => Outcome::NotSent]],
];
foreach ($cases as [$class, $name, $outer, $inner]) {
    [$object, $result] = twice($class, $name, $outer, $inner);
    same("Error: $class was constructed before", $result, "$class: the outer call");
    match ($class) {
        Options::class => same([$inner['baseUrl'], 'http://***@inner.example'], [$object->baseUrl, $object->proxy], $class),
        Account::class, Merchant::class => same(Environment::Live, $object->environment, $class),
        Customer::class => same([$inner['email'], $inner['tckn']], [$object->email, $object->tckn], $class),
        Response::class => same([201, $inner['body']], [$object->status(), $object->body()], $class),
        ConnectException::class => same([$inner['message'], Outcome::NotSent], [$object->getMessage(), $object->outcome()], $class),
    };
}

done();
?>
--EXPECT--
done
