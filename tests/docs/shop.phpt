--TEST--
A block of a page that names a file has the file's text; the shop's payment code has less than 150 lines, its texts are in both languages
--FILE--
<?php
chdir(__DIR__ . '/../..');
$quoted = 0;
foreach (['README.md', ...glob('docs/*.md'), ...glob('docs/*/*.md'), ...glob('docs/*/*/*.md')] as $page) {
    preg_match_all('/^```php (\S+\.php)\n(.*?)^```$/ms', file_get_contents($page), $blocks, PREG_SET_ORDER);
    foreach ($blocks as [, $file, $code]) {
        $quoted++;
        echo $code === file_get_contents($file) ? '' : "$page: not the text of $file\n";
    }
}
echo "$quoted quoted\n";
$lines = count(file('examples/shop/src/Payments.php'));
echo $lines < 150 ? '' : "Payments.php has $lines lines\n";

$texts = array_map(static fn (string $language): array => require "examples/shop/texts/$language.php", ['tr' => 'tr', 'en' => 'en']);
echo implode("\n", [...array_keys(array_diff_key($texts['tr'], $texts['en'])), ...array_keys(array_diff_key($texts['en'], $texts['tr']))]);
foreach ($texts['en'] as $name => $text) {
    preg_match_all('/\{\d\}/', $text, $english);
    preg_match_all('/\{\d\}/', $texts['tr'][$name] ?? '', $turkish);
    sort($english[0]);
    sort($turkish[0]);
    echo $english[0] === $turkish[0] ? '' : "$name has other values in Turkish\n";
}
$used = implode('', array_map(file_get_contents(...), glob('examples/shop/src/*.php')));
preg_match_all("/(?:say|button|calm|message)\\('([a-z]+[a-z.]*[a-z])'/", $used, $names);
foreach (array_unique($names[1]) as $name) {
    echo isset($texts['en'][$name]) || isset($texts['en']["$name.title"]) ? '' : "no text $name\n";
}

// Nothing of the extension's services but accounts, gateways, the checkout and its store.
preg_match_all('/\bnew ([A-Z]\w*(?:\\\\\w+)*)\(/', file_get_contents('examples/shop/src/Payments.php'), $made);
echo implode(' ', array_unique($made[1])), "\n";
?>
--EXPECT--
2 quoted
Options Finrota\Account HstMobil\Account Hepsipay\Merchant Finrota\PwsGateway Finrota\VpwsGateway HstMobil\WebPosGateway Hepsipay\FrameGateway Finrota\HpmGateway Finrota\Pws PdoAttemptStore Checkout NotOffered Order Customer
