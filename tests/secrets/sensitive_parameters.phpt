--TEST--
Every parameter that takes a card, a code, a key, a token, a password, a national id, or a body that may hold them, is sensitive
--EXTENSIONS--
payments
--FILE--
<?php
namespace Payments\Tests;

require __DIR__ . '/../support/checks.php';
require __DIR__ . '/../support/values.php';

/** The words of a parameter's name: "previousCallbackKey" has "previous", "callback", "key". */
const SECRET_WORDS = ['bin', 'pan', 'cvv', 'cvc', 'tckn', 'key', 'secret', 'token', 'password', 'body', 'form', 'html', 'proxy', 'holder'];
const SECRET_NAMES = [
    'number', 'expiryMonth', 'expiryYear', // of a card
    'additionalData', 'paymentData', // whatever a shop or a bank puts there
    'link', 'redirectUrl', // an address that somebody else may go on with
    'identityNumber', // national id
    'handles', 'content', // of a payment: links and tokens, a bank's page
    'changes', // of options: a proxy's password, a key
];
/** These name an entry of a store, in clear for whoever keeps the store: an HMAC, or what the shop calls its work. */
const NO_SECRETS = [
    'Payments\TokenStore::get key', 'Payments\TokenStore::put key', 'Payments\TokenStore::forget key',
    'Payments\ClaimStore::claim key', 'Payments\ClaimStore::complete key', 'Payments\ClaimStore::release key', 'Payments\Claims::run key',
    // An order's number is no secret, and no card's.
    'Payments\Order::__construct number', 'Payments\AttemptStore::ofOrder number', 'Payments\PdoAttemptStore::ofOrder number', 'Payments\Testing\MemoryAttemptStore::ofOrder number',
];

function isSecret(\ReflectionParameter $parameter): bool
{
    if (array_intersect(typesOf($parameter), ['string', 'array', 'int', 'mixed']) === []) {
        return false; // an object shows what it shows; a bool is no secret
    }
    $words = array_map(strtolower(...), preg_split('/(?=[A-Z])/', $parameter->name));

    return array_intersect($words, SECRET_WORDS) !== [] || in_array($parameter->name, SECRET_NAMES, true);
}

$seen = $secret = 0;
$used = [];
foreach (classesThat(fn () => true) as $class) {
    foreach ($class->getMethods() as $method) {
        if ($method->class !== $class->name) {
            continue;
        }
        foreach ($method->getParameters() as $parameter) {
            $seen++;
            $name = "$class->name::$method->name $parameter->name";
            $isMarked = $parameter->getAttributes(\SensitiveParameter::class) !== [];
            if (in_array($name, NO_SECRETS, true)) {
                $used[] = $name;
                holds(!$isMarked, "$name is no secret");
                continue;
            }
            $secret += (int) $isMarked;
            same(isSecret($parameter), $isMarked, $name);
        }
    }
}
holds($seen > 300, "$seen parameters");
holds($secret > 40, "$secret of them secret");
same([], array_diff(NO_SECRETS, $used), 'every exception is needed');

done();
?>
--EXPECT--
done
