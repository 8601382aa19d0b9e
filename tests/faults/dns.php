<?php

/**
 * Names that are not found in time. The resolver is the system's; a library in front of it makes some names slow, which takes
 * a process of its own.
 */

declare(strict_types=1);

namespace Payments\Faults;

/** @return iterable<Trial> in the process with the slow resolver */
function dnsTrials(bool $full): iterable
{
    // Far longer than what Judge allows after a deadline.
    $options = ['baseUrl' => 'https://30000.slow.test', 'deadlineMs' => 300];
    foreach ($full ? ['connectTimeoutMs', 'timeoutMs', 'deadlineMs'] : ['deadlineMs'] as $limit) {
        yield new Trial($limit, [], NOT_SENT, options: [$limit => 60] + $options);
    }
    if ($full) {
        yield new Trial('with retries', [], NOT_SENT, options: ['connectTimeoutMs' => 60, 'retries' => 2, 'deadlineMs' => 1000] + $options);
        yield new Trial('no token', [], NOT_SENT, options: ['deadlineMs' => 60] + $options, withoutToken: true);
        yield new Trial('slow, then not there', [], NOT_SENT, options: ['baseUrl' => 'https://50.slow.test']);
    }
}

/** Runs dnsTrials() and takes over what was counted. */
function slowDns(Judge $judge, Bench $bench, bool $full): void
{
    $library = $bench->folder() . '/slow_dns.so';
    exec('cc -D_GNU_SOURCE -shared -fPIC -O1 -o ' . escapeshellarg($library) . ' ' . escapeshellarg(__DIR__ . '/slow_dns.c') . ' -ldl 2>&1', $output, $code);
    if ($code !== 0) {
        echo "DNS stall: there is no C compiler, no cases\n";

        return;
    }
    // PHP binds an extension's libraries to themselves; loaded from the start, libcurl finds the slow resolver.
    $environment = ['LD_PRELOAD' => "$library libcurl.so.4"] + getenv();
    $command = [PHP_BINARY, '-d', 'extension=' . extensionFile(), __DIR__ . '/run.php', '--slow-dns', ...($full ? [] : ['--short']), ...($bench->caller->by === 'alone' ? [] : ["--by={$bench->caller->by}"])];
    $process = proc_open($command, [['file', '/dev/null', 'r'], ['pipe', 'w']], $pipes, null, $environment);
    $lines = explode("\n", trim(stream_get_contents($pipes[1])));
    proc_close($process);
    $counts = json_decode(array_pop($lines) ?? '', true);
    echo implode("\n", array_slice($lines, 1)), "\n";
    if (!is_array($counts)) {
        $judge->complain('wrong', 'DNS stall: the process with the slow resolver died');
    } else {
        $judge->add(...$counts);
    }
}

/** The file this process has the extension from. */
function extensionFile(): string
{
    preg_match('~(/\S*/payments\.so)$~m', file_get_contents('/proc/self/maps'), $match);

    return $match[1];
}
