--TEST--
Token store: its keys cannot be guessed from user and password without Options::$tokenStoreKey, which is shown nowhere
--EXTENSIONS--
payments
--FILE--
<?php
namespace Payments\Tests;

use Payments\Environment;
use Payments\Exception\ConfigurationException;
use Payments\HstMobil\Account;
use Payments\HstMobil\WebPos;
use Payments\Options;

require __DIR__ . '/../support/shop.php';
require __DIR__ . '/../support/leaks.php';

/** The key under which the token of this user is kept. */
function keyOf(string $tokenStoreKey, string $userName = '5000000000', string $password = 'Test1234'): string
{
    global $answers;

    $store = new Tokens();
    $answers = new FakeTransport('{"data":{"token":"t"},"success":true}', '{}');
    $options = new Options(transport: $answers, retries: 0, tokenStore: $store, tokenStoreKey: $tokenStoreKey);
    outcome(fn () => (new WebPos(new Account(Environment::Sandbox, userName: $userName, password: $password, options: $options)))->result('a', 'a'));
    check('one key', 1, count($store->kept));

    return (string) array_key_first($store->kept);
}

$one = str_repeat('1', 32);
$binary = "\0" . random_bytes(31);
$key = keyOf($one);
check('64 hex digits', 1, preg_match('/^[0-9a-f]{64}$/D', $key));
check('the same for all who have the key', $key, keyOf($one));
check('another for others', false, keyOf(str_repeat('2', 32)) === $key);
check('another user', false, keyOf($one, '5000000001') === $key);
check('another password', false, keyOf($one, '5000000000', 'Test1235') === $key);
check('all bytes of a binary key count', [true, false], [keyOf($binary) === keyOf($binary), keyOf($binary) === keyOf("\0" . random_bytes(31))]);

// What somebody can compute who read the store, knows how it works, and guesses the password.
$url = parse_url($answers->requests[0]->url());
$guess = implode("\0", ['hstmobil', "$url[scheme]://$url[host]", '5000000000', 'Test1234']);
check('not a plain hash', false, in_array($key, [hash('sha256', $guess), hash_hmac('sha256', $guess, 'Test1234'), hash_hmac('sha256', $guess, '')], true));
check('keyed', hash_hmac('sha256', $guess, $one), $key);

echo "-- the option\n";
foreach (['none' => null, 'empty' => '', 'short' => str_repeat('k', 31)] as $title => $bad) {
    $thrown = thrown(fn () => new Options(tokenStore: new Tokens(), tokenStoreKey: $bad));
    echo "$title: ", shortName($thrown), ': ', $thrown->getMessage(), "\n";
}
check('without a store it is not needed, and does no harm', ['***', null], [(new Options(tokenStoreKey: $one))->tokenStoreKey, (new Options())->tokenStoreKey]);
$secret = 'S3cretStoreKey-0123456789abcdef0123';
check('no way to look at the options shows it', [], array_keys(array_filter(views(new Options(tokenStore: new Tokens(), tokenStoreKey: $secret)), fn (string $view): bool => str_contains($view, 'S3cretStoreKey'))));
$refused = thrown(fn () => new Options(tokenStoreKey: substr($secret, 0, 20)));
check('nor does a refusal', [ConfigurationException::class, false], [$refused::class, str_contains((string) $refused, 'S3cretStoreKey')]);
?>
--EXPECT--
ok: one key
ok: 64 hex digits
ok: one key
ok: the same for all who have the key
ok: one key
ok: another for others
ok: one key
ok: another user
ok: one key
ok: another password
ok: one key
ok: one key
ok: one key
ok: one key
ok: all bytes of a binary key count
ok: not a plain hash
ok: keyed
-- the option
none: ConfigurationException: Payments\Options: $tokenStoreKey must be given with $tokenStore
empty: ConfigurationException: Payments\Options: $tokenStoreKey must have at least 32 characters
short: ConfigurationException: Payments\Options: $tokenStoreKey must have at least 32 characters
ok: without a store it is not needed, and does no harm
ok: no way to look at the options shows it
ok: nor does a refusal
