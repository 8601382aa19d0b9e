--TEST--
README and docs: every block of PHP runs against the simulator, every name exists, every link leads somewhere
--EXTENSIONS--
payments
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
foreach ($pages as $page) {
    $problems = [
        ...$page->run($simulator),
        ...$page->unknownNames(),
        ...$page->deadLinks($pages),
    ];
    $blocks += $page->blocks();
    foreach ($problems as $problem) {
        echo "$page->file: $problem\n";
    }
}
echo count($pages) >= 7 ? "pages checked\n" : "too few pages\n";
echo $blocks >= 15 ? "blocks checked\n" : "too few blocks: $blocks\n";
?>
--EXPECT--
pages checked
blocks checked
