--TEST--
Payments\Testing in PHPUnit: assertions of a FakeTransport are counted and fail as its own do; a mock returns a result
--EXTENSIONS--
payments
dom
mbstring
tokenizer
xml
xmlwriter
--SKIPIF--
<?php
if (!is_file(getenv('PAYMENTS_TEST_PHPUNIT') . '/vendor/autoload.php')) {
    die('skip PAYMENTS_TEST_PHPUNIT names no folder with PHPUnit; ./dev test installs one');
}
?>
--FILE--
<?php
require getenv('PAYMENTS_TEST_PHPUNIT') . '/vendor/autoload.php';

$log = tempnam(sys_get_temp_dir(), 'payments');
try {
    (new PHPUnit\TextUI\Application())->run([
        'phpunit', '--no-configuration', '--no-output', '--do-not-cache-result', '--log-junit', $log, __DIR__ . '/support/ShopTest.php',
    ]);
    $document = new DOMDocument();
    $document->load($log);
    foreach ($document->getElementsByTagName('testcase') as $test) {
        echo $test->getAttribute('name'), ': ', $test->getAttribute('assertions');
        foreach ($test->getElementsByTagName('*') as $problem) {
            echo ", $problem->nodeName: ", strtok(trim(substr($problem->textContent, strpos($problem->textContent, "\n"))), "\n");
        }
        echo "\n";
    }
} finally {
    unlink($log);
}
?>
--EXPECT--
testNothingIsAsserted: 0
testSent: 1
testThree: 3
testOneInACheck: 2
testNotSent: 1, failure: Payments\Testing\AssertionFailed: finrota.pws.refund was to be sent at least once, and was sent 0 times; nothing was sent
testAnswerOfAnother: 1, failure: Payments\Testing\AssertionFailed: finrota.pws.refund was sent, and Payments\Testing\FinrotaAnswers::cancelled() answers finrota.pws.cancel, finrota.vpws.cancel
testAMock: 1
