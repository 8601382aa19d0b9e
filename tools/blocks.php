<?php

/*
 * The blocks of PHP in pages for people, as files that an analyser reads:
 *
 *   php tools/blocks.php FOLDER PAGE...
 *
 * PAGE becomes FOLDER/PAGE.php. Each line stays where it is on the page, and what is no PHP becomes a blank line, so that
 * a finding names the line of the page. Blocks of one page share their variables and imports, as they do for a reader.
 */

/** What the blocks find there, see tests/docs/support/pages.php: a variable, and what it is. */
const GIVEN = [
    'simulator' => '\Simulator\Client::start()',
    'options' => 'new \Payments\Options()',
    'merchant' => "new \Payments\Hepsipay\Merchant('1', '1', 'key', \Payments\Environment::Sandbox)",
    'pdo' => "new \PDO('sqlite::memory:')",
    'orders' => 'new \Lab\Orders()',
    'refund' => "new \Payments\Hepsipay\Refund(new \Payments\Hepsipay\Merchant('1', '1', 'key', \Payments\Environment::Sandbox))",
    'token' => "'TOKEN'",
    'paymentId' => "'1'",
    'referenceNo' => "'1'",
    'referenceNumber' => "'1'",
    'orderNumber' => "'1234'",
    'logger' => 'new \Psr\Log\NullLogger()',
];

/** The shop's own orders. What it does with them is not on the pages. */
function orders(): string
{
    $methods = ['paying', 'paid', 'notPaid', 'hold', 'look', 'refunding', 'refunded', 'notRefunded', 'settle', 'sendReceipt'];
    $each = array_map(static fn (string $name): string => "    public function $name(?string \$order, mixed ...\$details): bool { return setlocale(LC_ALL, '0') !== \$order; }\n", $methods);

    return "<?php\nnamespace Lab;\n\nfinal class Orders\n{\n" . implode('', $each) . "}\n";
}

/** The page as PHP. */
function code(string $page): string
{
    $lines = explode("\n", $page);
    $imports = [];
    $inside = false;
    foreach ($lines as $i => $line) {
        $isFence = str_starts_with($line, '```');
        $isRepeated = preg_match('/^use .*;$/', $line) === 1 && isset($imports[$line]);
        if ($isFence || !$inside || $isRepeated) {
            $lines[$i] = '';
        } elseif (str_starts_with($line, 'use ')) {
            $imports[$line] = true;
        }
        $inside = $isFence ? preg_match('/^```php( no-run)?$/', $line) === 1 : $inside;
    }
    $used = array_filter(GIVEN, static fn (string $name): bool => preg_match("/\\\$$name\\b/", implode("\n", $lines)) === 1, ARRAY_FILTER_USE_KEY);
    $given = array_map(static fn (string $name, string $value): string => "\$$name = $value;", array_keys($used), $used);
    $lines[0] = '<?php ' . implode(' ', $given);

    return implode("\n", $lines);
}

[, $folder] = $argv;
is_dir($folder) || mkdir($folder, recursive: true);
file_put_contents("$folder/orders.php", orders());
foreach (array_slice($argv, 2) as $page) {
    $file = "$folder/$page.php";
    is_dir(dirname($file)) || mkdir(dirname($file), recursive: true);
    file_put_contents($file, code(file_get_contents($page)));
}
