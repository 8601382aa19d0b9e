--TEST--
README and docs: every block of PHP runs against the simulator, every name exists and is told, every link leads somewhere
--EXTENSIONS--
payments
pdo
pdo_sqlite
--INI--
zend.assertions=1
--FILE--
<?php
require_once __DIR__ . '/../../simulator/Client.php';
require __DIR__ . '/support/pages.php';

chdir(__DIR__ . '/../..');
$pages = Payments\Tests\Docs\pages();
$simulator = Simulator\Client::start();
$blocks = 0;
$problems = [];
foreach ($pages as $page) {
    $isCopy = Payments\Tests\Docs\original($page, $pages) !== null;
    $blocks += $isCopy ? 0 : $page->blocks();
    foreach ([...($isCopy ? [] : $page->run($simulator)), ...$page->unknownNames(), ...$page->deadLinks($pages)] as $problem) {
        $problems[] = "$page->file: $problem";
    }
}
foreach ([
    'Finrota' => 'docs/providers/finrota.md', 'HstMobil' => 'docs/providers/hstmobil.md', 'Hepsipay' => 'docs/providers/hepsipay.md',
    'Testing' => 'docs/testing.md',
] as $namespace => $file) {
    foreach ($pages[$file]->unsaid("Payments\\$namespace", $namespace !== 'Testing') as $problem) {
        $problems[] = "$file: $problem";
    }
}
echo implode("\n", $problems), $problems === [] ? '' : "\n";
echo count($pages) >= 9 ? "pages checked\n" : "too few pages\n";
echo $blocks >= 30 ? "blocks checked\n" : "too few blocks: $blocks\n";
?>
--EXPECT--
pages checked
blocks checked
