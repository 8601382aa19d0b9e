<?php

declare(strict_types=1);

namespace Payments\Faults;

use Payments\Exception\ConfigurationException;
use Payments\Exception\ConnectException;
use Payments\Exception\PaymentsException;
use Payments\Exception\ValidationException;

/** Runs cases, holds what the extension says against what the simulator knows, and counts. */
final class Judge
{
    /**
     * How much later than its deadline a call may return, in milliseconds: far more than a busy machine takes. This finds a
     * call that hangs, since the stalls here never end by themselves. That waits are within their bounds is shown by the C
     * unit tests, on a clock of their own.
     */
    public const SLACK_MS = 10_000;

    private const SHOWN = 40;

    public int $cases = 0;
    public int $twice = 0;
    public int $wrong = 0;
    public int $unresolved = 0;

    /** @var array<string, array<string, int>> by title of the row */
    private array $rows = [];
    private int $shown = 0;

    public function __construct(private readonly Bench $bench)
    {
    }

    /** @param iterable<Trial> $trials */
    public function row(string $family, Operation $operation, iterable $trials): void
    {
        foreach ($trials as $trial) {
            $this->run($family, $operation, $trial);
        }
        $this->print($family, $operation->name);
    }

    private function run(string $family, Operation $operation, Trial $trial): void
    {
        $problems = [];
        $note = static function (string $kind, string $problem) use (&$problems): void {
            $problems[] = [$kind, $problem];
        };
        $subject = $this->prepare($operation, $trial);
        $services = $this->connect($operation, $trial);
        $evidence = $this->call($operation, $trial, $services, $subject);
        $this->judge($operation, $trial, $evidence, $note);
        if ($evidence->outcome === 'Unknown' && $operation->resolve !== null) {
            $this->resolve($operation, $subject, $note);
        }
        $this->count($family, $operation->name, $evidence->outcome, $evidence->booked);
        foreach ($problems as [$kind, $problem]) {
            $this->complain($kind, "$operation->name, $family, {$trial->way->value}, $trial->title: $problem");
        }
    }

    /** @return array<string, mixed> */
    private function prepare(Operation $operation, Trial $trial): array
    {
        $this->bench->simulator->reset();
        $this->bench->takeTokens();
        $subject = ($operation->prepare)($this->bench);
        $subject['before'] = array_column($this->bench->simulator->requests($operation->path), 'id');
        if ($trial->withoutToken) {
            $this->bench->dropTokens();
        }

        return $subject;
    }

    /** Puts the connection in its state and orders the faults. */
    private function connect(Operation $operation, Trial $trial): Services
    {
        $options = $trial->options;
        $bench = $this->bench;
        if ($trial->way === Way::Fresh) {
            $services = $bench->fresh($options);
        } else {
            $services = $bench->kept($options);
            if ($trial->way === Way::Reused) {
                $bench->warm($options['baseUrl'] ?? null);
            }
        }
        if ($trial->way === Way::Closed) {
            $bench->simulator->fault('close-idle', '/payment/warm', $trial->ending);
            $bench->warm();
            $bench->settle();
        }
        foreach ($trial->faults as $fault) {
            $bench->simulator->fault($fault[0], $fault[2] ?? $operation->path, $fault[1] ?? []);
        }
        if ($trial->way === Way::Closing) {
            $bench->simulator->fault('close-idle', '/payment/warm', $trial->ending);
            $bench->warm();
        }
        if ($trial->arrange !== null) {
            ($trial->arrange)($bench, $operation);
        }

        return $services;
    }

    /** @param array<string, mixed> $subject */
    private function call(Operation $operation, Trial $trial, Services $services, array $subject): Evidence
    {
        $outcome = 'Completed';
        $thrown = null;
        $call = $trial->large ? $operation->large : $operation->call;
        $began = hrtime(true);
        try {
            $this->bench->caller->run(static fn () => $call($services, $subject));
        } catch (PaymentsException $failure) {
            $thrown = $failure;
            $outcome = $failure->outcome()->name;
        } catch (\Throwable $failure) {
            $thrown = $failure;
            $outcome = 'none';
        }
        $elapsed = (hrtime(true) - $began) / 1e6;
        $stray = $this->bench->strayConnections();
        $this->bench->simulator->clearFaults();
        $requests = array_values(array_filter(
            $this->bench->simulator->requests($operation->path),
            static fn (array $row): bool => $row['path'] === $operation->path && !in_array($row['id'], $subject['before'], true),
        ));
        $booked = ($operation->booked)($this->bench, $subject);
        for ($until = hrtime(true) + 20e9; $trial->late && $booked === 0 && hrtime(true) < $until;) {
            usleep(5000);
            $booked = ($operation->booked)($this->bench, $subject);
        }

        return new Evidence($outcome, $thrown, $elapsed, $booked, $requests, $stray);
    }

    private function judge(Operation $operation, Trial $trial, Evidence $evidence, \Closure $note): void
    {
        $outcome = $evidence->outcome;
        $thrown = $evidence->thrown;
        $said = $thrown === null ? $outcome : "$outcome, " . $thrown::class . ': ' . $thrown->getMessage();
        if ($evidence->booked > 1 || $evidence->carriedOut() > ($operation->isPut ? $trial->mostSent : 1) || $evidence->arrivedWhole() > $trial->mostSent) {
            $note('twice', "booked $evidence->booked, carried out {$evidence->carriedOut()}, arrived whole {$evidence->arrivedWhole()} ($said)");
        }
        $true = match ($outcome) {
            'NotSent' => $evidence->booked === 0 && ($evidence->arrivedWhole() === 0 || $trial->mostSent > 1),
            'Rejected' => $evidence->booked === 0,
            'Completed' => $evidence->booked === 1,
            'Unanswered' => $operation->isQuestion && $evidence->booked === 0,
            'Unknown' => true,
            default => false,
        };
        if (!$true) {
            $note('wrong', "$said, but booked $evidence->booked, arrived whole {$evidence->arrivedWhole()}");
        }
        $allowed = is_array($trial->allowed) ? $trial->allowed : ($trial->allowed)($evidence);
        if ($operation->isQuestion) {                       // about an earlier write, of which its failure says nothing
            $allowed = array_unique(str_replace(['NotSent', 'Rejected'], 'Unanswered', $allowed));
        }
        if (!in_array($outcome, $allowed, true)) {
            $note('wrong', "$said; expected " . implode(' or ', $allowed));
        }
        if ($thrown instanceof ValidationException || $thrown instanceof ConfigurationException || ($thrown instanceof ConnectException && !in_array($outcome, ['NotSent', 'Unanswered'], true))) {
            $note('wrong', $said);
        }
        if ($thrown instanceof PaymentsException && $thrown->isRetryable() && !in_array($outcome, ['NotSent', 'Rejected', 'Unanswered'], true)) {
            $note('wrong', "retryable: $said");
        }
        $deadline = $trial->options['deadlineMs'] ?? null;
        if ($evidence->elapsedMs > ($deadline ?? Bench::DEADLINE_MS) + self::SLACK_MS) {
            $note('wrong', sprintf('%.0f ms, after its deadline: %s', $evidence->elapsedMs, $said));
        }
        if ($evidence->stray !== 0) {
            $note('wrong', "$said, and $evidence->stray connections left open that the engine does not know of");
        }
        $number = $evidence->requests[0]['number'] ?? null;
        if ($number !== null && !$trial->withoutToken && !isset($trial->options['baseUrl']) && match ($trial->way) {
            Way::Fresh, Way::Closed => $number !== 1,
            Way::Reused => $number === 1,
            default => false,
        }) {
            $note('wrong', "the case ran on a connection that is not {$trial->way->value}: request $number of it");
        }
    }

    /** @param array<string, mixed> $subject */
    private function resolve(Operation $operation, array $subject, \Closure $note): void
    {
        try {
            $found = ($operation->resolve)($this->bench->aside(), $subject);
        } catch (\Throwable $thrown) {
            $note('unresolved', 'asking failed: ' . $thrown::class . ': ' . $thrown->getMessage());

            return;
        }
        $booked = ($operation->booked)($this->bench, $subject);
        if ($booked > 1) {
            $note('twice', "booked $booked after the provider was asked");
        }
        if ($found !== ($booked === 1)) {
            $note('unresolved', 'the provider is said to ' . ($found ? 'have carried it out' : 'know nothing of it') . ", booked $booked");
        }
    }

    public function count(string $family, string $what, string $outcome, int $booked): void
    {
        $this->cases++;
        $row = &$this->rows["$family|$what"];
        $row ??= array_fill_keys(['cases', 'NotSent', 'Rejected', 'Unanswered', 'Unknown', 'Completed', 'booked'], 0);
        $row['cases']++;
        $row['booked'] += $booked;
        if (isset($row[$outcome])) {
            $row[$outcome]++;
        }
    }

    /** What another process counted. */
    public function add(int $cases, int $twice, int $wrong, int $unresolved): void
    {
        $this->cases += $cases;
        $this->twice += $twice;
        $this->wrong += $wrong;
        $this->unresolved += $unresolved;
    }

    public function complain(string $kind, string $problem): void
    {
        $this->{$kind}++;
        if (++$this->shown <= self::SHOWN) {
            echo "FAILED ($kind) $problem\n";
        } elseif ($this->shown === self::SHOWN + 1) {
            echo "FAILED: more of them, not shown\n";
        }
    }

    public static function head(): void
    {
        printf("%-26s %-18s %7s %8s %9s %10s %8s %10s %7s\n", 'what breaks', 'operation', 'cases', 'not sent', 'rejected', 'unanswered', 'unknown', 'completed', 'booked');
    }

    public function print(string $family, string $what): void
    {
        $row = $this->rows["$family|$what"] ?? null;
        if ($row !== null) {
            printf("%-26s %-18s %7d %8d %9d %10d %8d %10d %7d\n", $family, $what, ...array_values($row));
        }
    }
}
