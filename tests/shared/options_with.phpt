--TEST--
Options::with(): a copy of every option, secrets too, with some changed
--EXTENSIONS--
payments
--FILE--
<?php
namespace Payments\Tests;

use Payments\{Environment, Exchange, Money, Currency, Observer, Options, Scheduler, TokenStore, Transport};
use Payments\Exception\ConfigurationException;
use Payments\Finrota\{Account, Pws};
use Payments\Http\{Request, Response};

require __DIR__ . '/../support/checks.php';

final class Store implements TokenStore
{
    public array $keys = [];

    public function get(string $key): ?string
    {
        $this->keys[$key] = true;

        return 'token';
    }

    public function put(string $key, string $token, int $lifetimeSeconds): void
    {
    }

    public function forget(string $key): void
    {
    }
}

final class Nobody implements Transport, Observer, Scheduler
{
    public function send(Request $request): Response
    {
        return new Response(200, '[]');
    }

    public function exchanged(Exchange $exchange): void
    {
    }

    public function wait(array $readable, array $writable, float $seconds): void
    {
    }
}

$file = __DIR__ . '/options_with.tmp';
copy(__DIR__ . '/../support/certificate.pem', $file);
$store = new Store();
$given = [
    'connectTimeoutMs' => 1000, 'timeoutMs' => 2000, 'deadlineMs' => 3000, 'retries' => 1, 'caFile' => $file,
    'proxy' => 'http://user:hunter2@127.0.0.1:1', 'keepAlive' => false, 'maxResponseBytes' => 1000, 'maxTextCharacters' => 500,
    'transport' => new Nobody(), 'tokenStore' => $store, 'observer' => new Nobody(), 'baseUrl' => 'https://relay.example',
    'tokenStoreKey' => str_repeat('k', 32), 'scheduler' => new Nobody(),
];
$changes = [
    'connectTimeoutMs' => 900, 'timeoutMs' => 2500, 'deadlineMs' => 4000, 'retries' => 0, 'caFile' => null, 'proxy' => null,
    'keepAlive' => true, 'maxResponseBytes' => 2000, 'maxTextCharacters' => 600, 'transport' => null, 'tokenStore' => new Store(),
    'observer' => null, 'baseUrl' => 'https://other.example', 'tokenStoreKey' => str_repeat('x', 40), 'scheduler' => null,
];
$parameters = array_map(fn ($parameter) => $parameter->name, (new \ReflectionMethod(Options::class, '__construct'))->getParameters());
same($parameters, array_keys($given), 'every option is given here');

$options = new Options(...$given);
$shown = get_object_vars($options);
$copy = $options->with();
same($shown, get_object_vars($copy), 'a copy of all');
same(false, $copy === $options, 'another object');
foreach ($changes as $name => $value) {
    $changed = get_object_vars($options->with(...[$name => $value]));
    same($name === 'tokenStoreKey' ? '***' : $value, $changed[$name], "$name is changed");
    same(array_diff_key($shown, [$name => 0]), array_diff_key($changed, [$name => 0]), "$name alone");
}
same($shown, get_object_vars($options), 'the first stays as it was');

// The secrets are copied, not what is shown of them: the store's keys are an HMAC with one.
$ask = function (Options $options) use ($store): array {
    $store->keys = [];
    (new Pws(new Account('key', 'secret', Environment::Sandbox, $options)))->paymentSets();

    return array_keys($store->keys);
};
$keys = $ask($options);
same(1, count($keys), 'the store was asked');
same($keys, $ask($copy), 'the copy has the tokenStoreKey');
same($keys, $ask($options->with(retries: 0)->with(retries: 2)), 'a copy of a copy has it');
same(false, $keys === $ask($options->with(tokenStoreKey: str_repeat('x', 32))), 'another key makes others');

// The proxy is copied with its password: a server that stands for it reads what it is told.
$server = stream_socket_server('tcp://127.0.0.1:0');
$proxied = new Options(proxy: 'http://user:hunter2@' . stream_socket_get_name($server, false), timeoutMs: 200, retries: 0);
try {
    (new Pws(new Account('key', 'secret', Environment::Sandbox, $proxied->with(deadlineMs: 250))))->paymentSets();
} catch (\Payments\Exception\PaymentsException) {
}
$head = fread(stream_socket_accept($server, 5), 65536);
holds(str_contains($head, 'Basic ' . base64_encode('user:hunter2')), 'the proxy is told the password');

// What was left to its default stays so.
same([700, 700, 60000], [($held = (new Options(retries: 0))->with(timeoutMs: 700))->connectTimeoutMs, $held->timeoutMs, $held->deadlineMs], 'times make room');
same([5000, 30000, 60000], [($held = $held->with(timeoutMs: null))->connectTimeoutMs, $held->timeoutMs, $held->deadlineMs], 'null is the default');

// The same rules as the constructor's.
throws(ConfigurationException::class, 'Payments\Options: $retries must be between 0 and 10', fn () => $options->with(retries: 11), 'a rule');
throws(ConfigurationException::class, '$timeoutMs must not be above $deadlineMs', fn () => $options->with(timeoutMs: 3001), 'a contradiction with what is kept');
throws(ConfigurationException::class, '$tokenStoreKey must be given with $tokenStore', fn () => $options->with(tokenStoreKey: null), 'a store without its key');
throws(\Error::class, 'Unknown named parameter $verifyPeer', fn () => $options->with(verifyPeer: false), 'an unknown name');
throws(\ArgumentCountError::class, 'Payments\Options::with() takes named arguments only', fn () => $options->with(1000), 'without a name');
foreach (inBothModes('fn ($options, array $changes) => $options->with(...$changes)') as $mode => $with) {
    foreach (['retries' => 'many', 'transport' => new \stdClass(), 'keepAlive' => null, 'proxy' => []] as $name => $value) {
        throws(\TypeError::class, "Payments\Options::with(): (\$$name) must be of type ", fn () => $with($options, [$name => $value]), "$mode: $name");
    }
    $weak = $mode === 'weak';
    $call = fn () => $with($options, ['retries' => '3'])->retries;
    $weak ? same(3, $call(), 'weak: a number as text') : throws(\TypeError::class, '($retries) must be of type int, string given', $call, 'strict: a number as text');
}

// Secrets that are named do not come out in traces.
ini_set('zend.exception_ignore_args', '0');
try {
    $options->with(proxy: 'http://user:hunter2@proxy.example:3128', retries: 99);
} catch (ConfigurationException $refusal) {
    same(false, str_contains(print_r($refusal->getTrace(), true) . $refusal, 'hunter2'), 'the trace');
}
same(false, str_contains(print_r($copy, true) . var_export($copy->proxy, true), 'hunter2'), 'the copy shows none');

done();
?>
--CLEAN--
<?php
@unlink(__DIR__ . '/options_with.tmp');
?>
--EXPECT--
done
