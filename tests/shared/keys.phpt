--TEST--
Every key of every account and service: what nobody sees around it is named, and the key is not
--EXTENSIONS--
payments
--FILE--
<?php
namespace Payments\Tests;

use Payments\{Currency, Money, Options};
use Payments\Exception\ConfigurationException;
use Payments\{Finrota, HstMobil};

require __DIR__ . '/../support/checks.php';
require __DIR__ . '/../support/answers.php';
require __DIR__ . '/../support/values.php';

const GUID = '504978bf-bebd-40c5-89aa-b76f3a20341c';
/** What a provider hands out, or somebody has set up: by the name of the argument, wherever it stands. */
const KEYS = [
    'apiKey' => 'KEY-77d0c4aa', 'secretKey' => 'KEY-77d0c4aa', 'userName' => 'KEY-77d0c4aa', 'password' => 'KEY-77d0c4aa',
    'merchantNo' => '10019', 'terminalNo' => '10019', 'callbackKey' => 'KEY-77d0c4aa', 'previousCallbackKey' => 'KEY-77d0c4aa',
    'agentCode' => 'KEY-77d0c4aa', 'tenantPosId' => GUID, 'paymentSetId' => GUID, 'paymentSetDefinitionId' => GUID,
    'posAlias' => 'KEY-77d0c4aa', 'token' => 'KEY-77d0c4aa', 'tokenStoreKey' => 'KEY-77d0c4aa-KEY-77d0c4aa-KEY-77d0c4aa',
];
/** Arguments of texts that are no keys: they belong to one order, or are texts for people. */
const OTHERS = [
    'accountKey', 'binNumber', 'body', 'customerCode', 'dealerCode', 'erpTransactionCode', 'bankOrderId', 'basketItemId', 'callbackUrl', 'caFile', 'baseUrl', 'checkoutMerchantUrl', 'clientIp', 'clientOrderReference',
    'clientOrderReferenceCode', 'currency', 'description', 'externalId', 'failUrl', 'merchantCallBackUrl', 'merchantOrderNumber', 'orderId',
    'paymentId', 'proxy', 'reason', 'referenceNo', 'referenceNumber', 'returnUrl', 'successUrl', 'transactionId', 'url',
    'userVerificationFailBehavior', 'webhookUrl',
];

$stray = [
    "%s\n" => 'ends in a line feed (U+000A)',
    "%s\r\n" => 'ends in a line feed (U+000A)',
    "%s\r" => 'ends in a carriage return (U+000D)',
    "\u{FEFF}%s" => 'begins with a byte order mark (U+FEFF)',
    "%s\u{A0}" => 'ends in a no-break space (U+00A0)',
    "\u{A0}%s" => 'begins with a no-break space (U+00A0)',
    "%s " => 'ends in a blank (U+0020)',
    " %s" => 'begins with a blank (U+0020)',
    "\t%s" => 'begins with a tab (U+0009)',
    "%s\u{200B}" => 'ends in a zero width space (U+200B)',
    "%s\u{3000}" => 'ends in an ideographic space (U+3000)',
    "%s\u{2009}" => 'ends in an invisible character (U+2009)',
    "%s\x1B" => 'ends in a control character (U+001B)',
];

/** Arguments by name that are right, keys included. */
function right(\ReflectionMethod $method): array
{
    $arguments = argumentsOf($method);
    foreach ($method->getParameters() as $parameter) {
        if (isset(KEYS[$parameter->name])) {
            $arguments[$parameter->name] = KEYS[$parameter->name];
        }
    }

    return match ("$method->class::$method->name") {
        'Payments\HstMobil\Account::__construct' => array_diff_key($arguments, ['apiKey' => 1]),
        'Payments\Options::__construct' => ['tokenStore' => new class implements \Payments\TokenStore {
            public function get(string $key): ?string { return null; }
            public function put(string $key, string $token, int $lifetimeSeconds): void {}
            public function forget(string $key): void {}
        }] + $arguments,
        default => $arguments,
    };
}

$transport = new Answers(fn () => throw new \LogicException('something was sent'));
$seen = [];

/** @param callable(array): mixed $call */
$try = function (\ReflectionMethod $method, callable $call) use ($stray, &$seen): void {
    foreach ($method->getParameters() as $parameter) {
        $name = $parameter->name;
        if (!in_array('string', typesOf($parameter), true) || $parameter->isVariadic()) {
            continue;
        }
        if (!isset(KEYS[$name])) {
            holds(in_array($name, OTHERS, true), "$method->class::$method->name(), $name: either a key or known not to be one");
            continue;
        }
        $seen[$name] = ($seen[$name] ?? 0) + 1;
        $arguments = right($method);
        if ($name === 'apiKey' && $method->class === HstMobil\Account::class) {
            unset($arguments['userName'], $arguments['password']);
        }
        foreach ($stray as $form => $words) {
            $case = "$method->class::$method->name(), $name " . json_encode($form);
            $refusal = throws(ConfigurationException::class, "$name $words, which is no part of a key", fn () => $call([$name => sprintf($form, KEYS[$name])] + $arguments), $case);
            same(false, str_contains((string) $refusal?->getMessage(), KEYS[$name]), "$case: the key is not told");
            same(false, $refusal?->isRetryable(), "$case: it is of no use to try again");
        }
    }
};

$accounts = accountsOf(new Options(transport: $transport, retries: 0));
foreach ([...array_keys($accounts), Options::class] as $class) {
    $try(new \ReflectionMethod($class, '__construct'), fn (array $arguments) => new $class(...$arguments));
}
foreach (classesThat(isService(...)) as $class) {
    $service = $class->newInstance($accounts[typesOf($class->getProperty('account'))[0]]);
    foreach (methodsOf($class) as $method) {
        if (!$method->isStatic() && !str_starts_with($method->name, 'parse') && !in_array($method->name, ['verify', 'confirm', 'complete'], true)) {
            $try($method, fn (array $arguments) => $service->{$method->name}(...$arguments));
        }
    }
}
same([], array_diff(array_keys(KEYS), array_keys($seen)), 'every key was seen');
holds(array_sum($seen) >= 20, array_sum($seen) . ' arguments');

// A customer can do nothing about it: it comes before what is wrong with the order.
$pws = new Finrota\Pws($accounts[Finrota\Account::class]);
throws(
    ConfigurationException::class,
    'agentCode ends in a line feed (U+000A), which is no part of a key; amount must be positive',
    fn () => $pws->pay(contact: new Finrota\Contact('A', 'B', 'a@b.example'), card: valueOf(\Payments\Card::class), agentCode: "NT1\n", amount: Money::zero(Currency::TRY),
        installment: 1, tenantPosId: GUID, paymentSetDefinitionId: GUID, use3D: false),
    'both are told',
);
same([], $transport->requests, 'nothing was sent');

done();
?>
--EXPECT--
done
