<?php

/**
 * The misuse run: one seed after the other, each in a process of its own, until the time is over. What a process says
 * beyond its last line, a crash, a leak, or an end that was not planned is a failure, and names the seed.
 *
 *     php tests/misuse/run.php [--seconds=N] [--seed=N] [--jobs=N] [--logs=FOLDER] -- PHP -d extension=payments.so ...
 *
 * With --seed only that one is run, and each of its steps printed. A fourth of the seeds goes through the real transport,
 * to one simulator for all of them.
 */

declare(strict_types=1);

namespace Payments\Misuse;

use Simulator\Client;

require __DIR__ . '/../../simulator/Client.php';

const SECONDS_FOR_ONE = 120;
const MOST_FAILURES = 10;

/** The simulator's own shops. */
const CREDENTIALS = [
    \Payments\Finrota\Account::class => ['apiKey' => 'demo-api-key', 'secretKey' => 'demo-secret-key'],
    \Payments\HstMobil\Account::class => ['userName' => '5000000000', 'password' => 'Test1234'],
    \Payments\Hepsipay\Merchant::class => ['merchantNo' => '10019', 'terminalNo' => '1019', 'secretKey' => 'TestSecretKey'],
];

/** What a fatal end says, by the name of the end. */
const LAST_WORDS = ['fatal' => 'Fatal error: fatal in ', 'memory' => 'Fatal error: Allowed memory size of ', 'time' => 'Fatal error: Maximum execution time of 1 second', 'uncaught' => 'Fatal error: Uncaught '];

/** A process that runs a seed. */
final class Run
{
    /** @var resource */
    private $process;
    private readonly float $began;

    /** @param list<string> $command */
    public function __construct(public readonly int $seed, array $command, public readonly string $log)
    {
        $out = fopen($log, 'w');
        $this->process = proc_open($command, [['file', '/dev/null', 'r'], $out, $out], $pipes) ?: throw new \RuntimeException('cannot start PHP');
        $this->began = microtime(true);
    }

    /** What is wrong with it; null while it runs. @return list<string>|null */
    public function problems(array &$figures): ?array
    {
        $status = proc_get_status($this->process);
        if ($status['running']) {
            if (microtime(true) - $this->began < SECONDS_FOR_ONE) {
                return null;
            }
            proc_terminate($this->process, 9);

            return ['it took more than ' . SECONDS_FOR_ONE . ' s'];
        }
        $text = (string) file_get_contents($this->log);
        $end = preg_match_all('/^END (\{.*\})$/m', $text, $match) === 1 ? json_decode($match[1][0], true) : null;
        $problems = [];
        if ($status['signaled']) {
            $problems[] = "it was ended by signal $status[termsig]";
        }
        if ($end === null) {
            $problems[] = 'it did not get to its end';
        }
        $mayDie = isset(LAST_WORDS[$end['ending'] ?? '']);
        if (!$status['signaled'] && $status['exitcode'] !== 0 && !($mayDie && $status['exitcode'] === 255)) {
            $problems[] = "exit code $status[exitcode]";
        }
        $said = $this->unexpected($text, $end['ending'] ?? '');
        if ($said !== '') {
            $problems[] = "it says: $said";
        }
        if ($end !== null && ($end['failed'] > 0 || $end['checks'] === 0)) {
            $problems[] = "$end[failed] of $end[checks] checks failed";
        }
        foreach ($end === null ? [] : [...$end['ended'], ...$end['events'], 'checks' => $end['checks'], "ends: $end[ending]" => 1] as $name => $count) {
            $figures[$name] = ($figures[$name] ?? 0) + $count;
        }

        return $problems;
    }

    /** What is said and was not to be. PHP's own notes about the fuzzer's code are not looked at, but for secrets. */
    private function unexpected(string $text, string $ending): string
    {
        if (str_contains($text, 'S3cret')) {
            return 'a secret';
        }
        $lines = [];
        $isTrace = false;
        $text = self::withoutFibers($text);
        foreach (preg_split('/\R/', $text) as $line) {
            $isUncaught = $ending === 'uncaught' && str_starts_with($line, LAST_WORDS['uncaught']);
            $isTrace = $isUncaught || ($isTrace && !str_starts_with($line, '  thrown in '));
            $isExpected = $line === '' || str_starts_with($line, 'END {') || str_starts_with($line, '~ ') || $isTrace || ($ending === 'uncaught' && str_starts_with($line, '  thrown in '))
                || (isset(LAST_WORDS[$ending]) && str_starts_with($line, LAST_WORDS[$ending]) && str_contains($line, '/misuse/'))
                || preg_match('~^(Warning|Notice|Deprecated): .* in \S*/tests/misuse/\S+ on line \d+$~', $line);
            if (!$isExpected) {
                $lines[] = $line;
            }
        }

        return implode("\n    ", array_slice($lines, 0, 30));
    }

    /**
     * PHP's own: an object that loses its last reference in its own destructor, at the end of the script, is emptied and never given
     * back. So ends a fiber that only the trace of an exception on its own stack still knows. Nothing else must be lost then.
     */
    private static function withoutFibers(string $text): string
    {
        $lost = preg_match_all('~^\S+\(\d+\) :  Freeing .*$~m', $text, $match);
        if ($lost === 0 || count(preg_grep('~/Zend/zend_fibers\.c\(~', $match[0])) < $lost) {
            return $text;
        }

        return preg_replace('~^(\[.*\]  Script: .*|\S+ :  Freeing .*|Last leak repeated .*|=== Total .*)$~m', '', $text);
    }
}

$options = getopt('', ['seconds:', 'seed:', 'jobs:', 'logs:'], $at);
$php = array_slice($argv, $at);
$only = isset($options['seed']) ? (int) $options['seed'] : null;
$logs = $options['logs'] ?? sys_get_temp_dir();
$until = microtime(true) + (int) ($options['seconds'] ?? 60);
$seed = $only ?? (int) (microtime(true) * 10) % 1_000_000_000;
$first = $seed;

$simulator = Client::start();
$wire = json_encode(['url' => $simulator->url(), 'caFile' => $simulator->caFile(), 'credentials' => CREDENTIALS]);
$started = $done = $failed = 0;
$figures = [];
$runs = [];
while ($runs || ($only === null ? microtime(true) < $until && $failed < MOST_FAILURES : $started === 0)) {
    while (count($runs) < (int) ($options['jobs'] ?? 1) && ($only === null ? microtime(true) < $until && $failed < MOST_FAILURES : $started === 0)) {
        $command = [...$php, __DIR__ . '/seed.php', (string) $seed, ...($seed % 4 === 0 ? ["--simulator=$wire"] : []), ...($only === null ? [] : ['--tell'])];
        $runs[] = new Run($seed, $command, "$logs/$seed.log");
        $seed++;
        $started++;
    }
    usleep(10000);
    foreach ($runs as $at => $run) {
        $problems = $run->problems($figures);
        if ($problems === null) {
            continue;
        }
        unset($runs[$at]);
        $done++;
        if ($problems !== []) {
            $failed++;
            echo "   seed $run->seed: ", implode("\n   ", $problems), "\n";
        } elseif ($only === null) {
            unlink($run->log);
        } else {
            readfile($run->log);
        }
    }
}
$simulator->stop();
ksort($figures);
foreach ($figures as $name => $count) {
    printf("   %9d  %s\n", $count, $name);
}
echo "seeds $first to ", $seed - 1, ": ", $done - $failed, " passed, $failed failed\n";
exit((int) ($failed > 0 || $done === 0));
