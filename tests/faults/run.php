<?php

/**
 * The fault run: every operation that writes, cut at every point where a connection can break.
 *
 *     php -d extension=payments.so tests/faults/run.php            every byte
 *     php -d extension=payments.so tests/faults/run.php --short    first, last and some between
 *     ... [--only=WORD]...    families or operations whose name holds the word
 *     ... [--by=batch|loop]   each call beside another one: in a Payments\Batch, or in an event loop by Options::$scheduler
 */

declare(strict_types=1);

namespace Payments\Faults;

require __DIR__ . '/../support/descriptors.php';
require __DIR__ . '/../support/finrota.php';
require __DIR__ . '/../support/frame.php';
require __DIR__ . '/../support/loop.php';
foreach (['Bench', 'Caller', 'Operation', 'Trial', 'Judge', 'Measure', 'Relay', 'Nginx'] as $class) {
    require __DIR__ . "/src/$class.php";
}
foreach (['faults', 'bytes', 'nginx', 'dns', 'retries'] as $file) {
    require __DIR__ . "/$file.php";
}

error_reporting(E_ALL);
set_error_handler(static function (int $level, string $message, string $file, int $line): bool {
    if ((error_reporting() & $level) === 0) {
        return false;
    }
    throw new \ErrorException($message, 0, $level, $file, $line);
});

const LEAST_CASES = 10000;

$full = true;
$dns = false;
$only = [];
$by = 'alone';
foreach (array_slice($argv, 1) as $argument) {
    match (true) {
        $argument === '--short' => $full = false,
        in_array($argument, ['--by=batch', '--by=loop'], true) => $by = substr($argument, 5),
        $argument === '--slow-dns' => $dns = true,              // run by dns.php
        str_starts_with($argument, '--only=') => $only[] = substr($argument, 7),
        default => exit("tests/faults/run.php knows no $argument\n"),
    };
}
$wanted = static function (string ...$names) use ($only): bool {
    foreach ($only as $word) {
        if (!array_filter($names, static fn (string $name): bool => stripos($name, $word) !== false)) {
            return false;
        }
    }

    return true;
};

$began = hrtime(true);
$bench = new Bench(new Caller($by));
$judge = new Judge($bench);
$operations = require __DIR__ . '/operations.php';
foreach ($dns ? [] : $operations as $operation) {
    Measure::of($bench, $operation);
}

Judge::head();
if ($dns) {
    foreach ($operations as $operation) {
        $judge->row('DNS stall', $operation, dnsTrials($full));
    }
    echo json_encode([$judge->cases, $judge->twice, $judge->wrong, $judge->unresolved]), "\n";
    exit;
}
foreach (families($bench, $full) as $family => $trials) {
    foreach ($operations as $operation) {
        if ($wanted($family, $operation->name)) {
            $judge->row($family, $operation, $trials($operation));
        }
    }
}

$relay = new Relay($bench);
foreach (['up' => 'TLS cut, to the server', 'down' => 'TLS cut, from the server'] as $direction => $family) {
    foreach ($operations as $operation) {
        if ($wanted($family, $operation->name)) {
            $every = $full && in_array($operation->name, ['PWS pay', 'Hepsipay refund'], true);
            $judge->row($family, $operation, byteTrials($bench, $relay, $operation, $direction, $full, $every));
        }
    }
}

if (!Nginx::isThere()) {
    echo "behind nginx: there is no nginx, no cases\n";
} elseif ($wanted('behind nginx')) {
    $nginx = new Nginx($bench);
    foreach ($operations as $operation) {
        $judge->row('behind nginx', $operation, nginxTrials($nginx, $operation, $full));
    }
    echo 'nginx agrees to ', $nginx->agreesTo(), ' with who offers it; with this extension it spoke ', urldecode(http_build_query($nginx->spoken(), '', ', ')), "\n";
    if ($nginx->agreesTo() !== 'h2' || array_keys($nginx->spoken()) !== ['HTTP/1.1 by http/1.1']) {
        $judge->complain('wrong', 'behind an nginx that offers HTTP/2 something other than HTTP/1.1 was spoken');
    }
}

if ($wanted('DNS stall')) {
    slowDns($judge, $bench, $full);
}

$policy = new Policy($bench, $judge, $full);
foreach (reads() as $read) {
    if ($wanted('tried again', $read->name)) {
        $policy->tries($read);
        if ($read->name === 'Status' || ($full && ($read->isToken || $read->name === 'PWS transaction'))) {
            $policy->retryAfter($read);
            $policy->jitter($read);
        }
        $judge->print('tried again', $read->name);
    }
}
foreach ([...reads(), ...$operations] as $what) {
    if (($full || !$what instanceof Read || $what->isToken || $what->name === 'Status') && $wanted('deadline', $what->name)) {
        $policy->deadline($what);
        $judge->print('deadline', $what->name);
    }
}
printf("latest return after a deadline: %.0f ms\n", $policy->latestMs);

if ($by !== 'alone') {
    printf("somebody else ran %d times while a call waited\n", $bench->caller->turns);
    $bench->caller->turns > 0 || $judge->complain('wrong', 'nobody else ran while a call waited');
}
printf("\n%.0f s\n", (hrtime(true) - $began) / 1e9);
printf("%d cases, booked twice %d, wrong outcome %d, unresolved %d\n", $judge->cases, $judge->twice, $judge->wrong, $judge->unresolved);
exit($judge->twice + $judge->wrong + $judge->unresolved === 0 && (!$full || $only !== [] || $judge->cases >= LEAST_CASES) ? 0 : 1);
