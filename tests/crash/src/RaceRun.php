<?php

declare(strict_types=1);

namespace Payments\Crash;

use Simulator\Client;

require_once __DIR__ . '/../../../simulator/Client.php';

/** Eight processes that want the same of one order, at the same time; then the next order. */
final class RaceRun
{
    public const PROCESSES = 8;
    /** Orders between two comparisons. */
    private const BATCH = 250;
    private const ROUNDS = ['paid page', 'card', 'open page', 'open page, Repeat::Refuse'];
    /** By provider: which of its pages. The bank's cannot be shown again, the frame can. */
    public const PAGES = ['bank' => 'html', 'simulator' => 'page'];

    /** @var array<string, int> */
    public array $sums = ['charged twice' => 0, 'refunded twice' => 0, 'wrong end' => 0];
    /** @var array<string, int> why something is left for a person, how often */
    public array $reasons = [];
    public int $orders = 0;
    /** @var array<string, int> */
    private array $states = [];
    /** @var list<Worker> */
    private array $racers = [];
    private string $provider = '';
    private ?Worker $bank = null;
    private ?string $port = null;
    private ?Client $simulator = null;

    public function __construct(private readonly Databases $databases, private readonly bool $isQuiet = false) {}

    /** Where its processes find the provider, which is started when it is first wanted. */
    private function address(string $provider): string
    {
        if ($provider === 'simulator') {
            $this->simulator ??= Client::start();

            return 'simulator:' . dirname($this->simulator->caFile());
        }
        $this->bank ??= new Worker('bank.php', []);

        return $this->port ??= (string) $this->bank->receive();
    }

    public function play(string $store, string $provider, int $orders, string $bug = ''): void
    {
        $this->provider = $provider;
        $arguments = [...(new Setup(...[...$this->databases->fresh($store), $this->address($provider)]))->arguments(), $bug];
        $this->racers = [];
        for ($i = 0; $i < self::PROCESSES; $i++) {
            $this->racers[] = new Worker('racer.php', $arguments);
            $i > 0 || $this->racers[0]->ask(['do' => 'install']);
        }
        mt_srand(11);
        $this->states = [];
        for ($i = 0; $i < $orders; $i++) {
            $this->race(sprintf('R-%s-%s-%d', $store, $provider, $i), self::ROUNDS[$i % count(self::ROUNDS)]);
            if ($i % self::BATCH === self::BATCH - 1 || $i === $orders - 1) {
                $this->compare();
            }
        }
        ksort($this->states);
        $states = array_map(static fn (string $state, int $count): string => "$count $state", array_keys($this->states), $this->states);
        $this->isQuiet || printf("%-9s %s, %d orders: %s\n", $store, $provider, $orders, implode(', ', $states));
        $this->orders += $orders;
    }

    /**
     * One job for each process, all at once.
     *
     * @param list<array<string, mixed>> $jobs
     * @param list<array<string, mixed>> $first of the first process
     */
    private function together(array $jobs, array $first = []): array
    {
        shuffle($jobs);
        $jobs = [...$first, ...$jobs];
        foreach ($jobs as $i => $job) {
            $this->racers[$i]->send($job + ['wait' => mt_rand(0, 1) * mt_rand(0, 3000)]);
        }

        return array_map(fn (int $i): mixed => $this->racers[$i]->receive(), array_keys($jobs));
    }

    private function race(string $order, string $round): void
    {
        $first = $this->racers[0];
        $first->ask(['do' => 'take', 'order' => $order]);
        if ($round === 'card') {
            $click = ['do' => 'click', 'order' => $order, 'how' => 'direct'];
            $said = $this->together([$click, $click, $click, $click, $click, $click, ['do' => 'settle'], ['do' => 'settle']]);
        } else {
            $said = $this->racePage($first, $order, $round);
        }
        foreach ($said as $answer) {
            // Its money is taken, or may be: nobody may be told that it is not.
            if (is_array($answer) && (str_starts_with($answer[0], 'threw') || str_ends_with($answer[0], 'not-paid'))) {
                $this->find('wrong end', "$order, $round: $answer[0]");
            }
        }
        $this->raceRefund($first, $order, $round);
    }

    /** @return list<mixed> */
    private function racePage(Worker $first, string $order, string $round): array
    {
        $how = self::PAGES[$this->provider];
        $reference = $first->ask(['do' => 'click', 'order' => $order, 'how' => $how])[1];
        $notice = ['do' => 'notice', 'reference' => $reference, 'secret' => ''];
        $return = ['do' => 'return', 'reference' => $reference];
        $click = ['do' => 'click', 'order' => $order, 'how' => $how, 'pays' => true, 'repeat' => str_contains($round, 'Refuse') ? 'refuse' : 'after-asking'];
        $settle = ['do' => 'settle'];
        if ($round === 'paid page') {
            [$notice['secret'], $return['form']] = $first->ask(['do' => 'customer', 'order' => $order]);
            $first->ask(['do' => 'due', 'order' => $order]);

            return $this->together([$notice, $notice, $return, $return, $settle, $settle, $click, $click]);
        }
        $first->ask(['do' => 'due', 'order' => $order]);

        return $this->together([$return, $notice, $settle, $click, $click, $click, $click], first: [['do' => 'customer', 'order' => $order]]);
    }

    private function raceRefund(Worker $first, string $order, string $round): void
    {
        // Whatever was not noticed in the race is found now; a refund is for what was paid.
        $first->ask(['do' => 'due', 'order' => $order]);
        $first->ask(['do' => 'settle']);
        $one = ['do' => 'refund', 'order' => $order, 'own' => 'credit-1'];
        $other = ['do' => 'refund', 'order' => $order, 'own' => 'credit-2'];
        $said = $this->together([$one, $one, $one, $one, $other, $other, ['do' => 'settle'], ['do' => 'settle']]);
        foreach ($said as $answer) {
            str_starts_with($answer[0], 'threw') && $this->find('wrong end', "$order, $round: $answer[0]");
        }
        $ends = [];
        foreach ($this->racers as $racer) {
            $ends[$racer->ask(['do' => 'end', 'order' => $order])] = true;
        }
        count($ends) === 1 || $this->find('wrong end', "$order, $round: " . implode(', ', array_keys($ends)));
    }

    private function find(string $what, string $case): void
    {
        $this->sums[$what]++;
        if (!$this->isQuiet && $this->sums[$what] <= 10) {
            echo "  $what: $case\n";
        }
    }

    private function compare(): void
    {
        $compared = $this->racers[0]->ask(['do' => 'compare']);
        isset($compared['found']) || throw new \RuntimeException($compared[0]);
        foreach ($compared['found'] as $what => $cases) {
            foreach ($cases as $case) {
                if ($what === 'person') {
                    $reason = substr($case, strpos($case, ': ') + 2);
                    $this->reasons[$reason] = ($this->reasons[$reason] ?? 0) + 1;
                    continue;
                }
                $this->find(isset($this->sums[$what]) ? $what : 'wrong end', $case);
            }
        }
        foreach ($compared['states'] as $state => $count) {
            $this->states[$state] = ($this->states[$state] ?? 0) + $count;
        }
    }
}
