<?php

/**
 * The shop's processes of the crash run: process.php DSN USER PORT. Reads jobs, a line of JSON each, forks a process for each, and answers
 * with a line of JSON. It has no connection itself that a child could share.
 *
 *     {"do": "install"}                                                                 {"scenarios": those that this place can play}
 *     {"do": "play", "scenario": NAME, "order": NUMBER, "at": N, "bug": NAME or null}   {"ended": whether it got to its end by itself}
 *     {"do": "compare", "bug": NAME or null}                                            {"found": ..., "states": ...}
 */

declare(strict_types=1);

namespace Payments\Crash;

require __DIR__ . '/autoload.php';

array_map(static fn (string $file) => require_once $file, glob(__DIR__ . '/src/*.php')); // once, for all children
$setup = Setup::fromArguments($argv);
$scenarios = Scenario::all();

/** Runs the code in a child. True: it ended; false: it was killed. */
$fork = static function (\Closure $code): bool {
    $child = pcntl_fork();
    if ($child === 0) {
        $code();
        exit(0); // what PHP does at its end is killed, too
    }
    pcntl_waitpid($child, $status);
    if (pcntl_wifexited($status) && pcntl_wexitstatus($status) === 0) {
        return true;
    }
    pcntl_wifsignaled($status) && pcntl_wtermsig($status) === SIGKILL || exit(1);

    return false;
};
$answer = static fn (mixed $value) => fwrite(STDOUT, json_encode($value, JSON_THROW_ON_ERROR | JSON_UNESCAPED_UNICODE) . "\n");

while (($line = fgets(STDIN)) !== false) {
    $job = json_decode($line, true, 8, JSON_THROW_ON_ERROR);
    $bug = $job['bug'] ?? null;
    if ($job['do'] === 'install') {
        $answer($fork(static fn () => (new Shop($setup))->install()));
    } elseif ($job['do'] === 'play') {
        $scenario = $scenarios[$job['scenario']];
        $ended = $fork(static function () use ($setup, $scenario, $job, $bug): void {
            $shop = new Shop($setup, $bug);
            $shop->take($job['order']);
            $before = $scenario->before === null ? null : ($scenario->before)($shop, $job['order']);
            putenv("CRASH_AT=$job[at]");
            ($scenario->during)($shop, $job['order'], $before);
        });
        if ($scenario->after !== null) {
            $fork(static function () use ($setup, $scenario, $job, $bug): void {
                try {
                    ($scenario->after)(new Shop($setup, $bug), $job['order']);
                } catch (\Payments\Exception\RefundOpenException | \Payments\Exception\ValidationException) {
                    // what a shop is told of a refund that is open, and of a payment that is not known to be paid
                }
            });
        }
        $answer(['ended' => $ended]);
    } else {
        $fork(static function () use ($setup, $bug, $answer): void {
            $shop = new Shop($setup, $bug);
            $shop->hearAgain();
            $shop->days();
        });
        $fork(static function () use ($setup, $answer): void {
            $books = new Books(new Shop($setup));
            $answer(['found' => $books->found, 'states' => $books->states]);
        });
    }
}
