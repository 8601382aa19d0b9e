<?php

declare(strict_types=1);

namespace Payments\WooCommerce;

use Payments\Diagnosis;
use Payments\DiagnosisState;
use Payments\Discrepancies;
use Payments\DiscrepancyKind;
use Payments\Fact;
use Payments\Reconciliation;
use Payments\Remedy;

/** Card payments of the shop. */
final class Cli
{
    public function __construct(private readonly Shop $shop)
    {
    }

    /**
     * Asks about the payments that are open and due.
     *
     * ## OPTIONS
     *
     * [--limit=<number>]
     * : How many at most.
     * ---
     * default: 100
     * ---
     *
     * @param list<string> $arguments
     * @param array<string, string> $options
     */
    public function settle(array $arguments, array $options): void
    {
        $checkout = $this->shop->checkout();
        if ($checkout === null) {
            \WP_CLI::error('No way to pay is set up.');
        }
        $settlement = $checkout->settle(max(1, (int) ($options['limit'] ?? 100)));
        foreach ($settlement->look as $attempt) {
            \WP_CLI::line("look: order $attempt->order, $attempt->gateway $attempt->reference: " . ($attempt->reason ?? $attempt->state->value));
        }
        foreach ($settlement->errors as $error) {
            \WP_CLI::warning(get_debug_type($error) . ': ' . $error->getMessage());
        }
        \WP_CLI::line("$settlement->asked asked, $settlement->settled settled, $settlement->open open");
        $settlement->errors === [] || \WP_CLI::halt(1);
    }

    /**
     * Looks whether everything is there, and asks each provider one question that moves nothing.
     *
     * @param list<string> $arguments
     * @param array<string, string> $options
     */
    public function check(array $arguments, array $options): void
    {
        $failed = 0;
        foreach ((new SelfTest($this->shop))->run() as [$right, $text]) {
            \WP_CLI::line(($right ? 'ok    ' : 'WRONG ') . $text);
            $failed += (int) !$right;
        }
        $failed === 0 || \WP_CLI::halt(1);
    }

    /**
     * Examines the set-up, the keys, and what the providers' pages leave open, by questions that move no money.
     *
     * ## OPTIONS
     *
     * [--json]
     * : For a program.
     *
     * @param list<string> $arguments
     * @param array<string, string> $options
     */
    public function doctor(array $arguments, array $options): void
    {
        $found = (new Examination($this->shop))->run();
        if (isset($options['json'])) {
            \WP_CLI::line(self::encode($found));
        }
        foreach (isset($options['json']) ? [] : $found as $where => $diagnoses) {
            foreach ($diagnoses as $one) {
                \WP_CLI::line(sprintf('%-10s %s: %s', $one->state === DiagnosisState::Wrong ? 'WRONG' : $one->state->value, $where, $one->words(Examination::language())));
            }
        }
        $wrong = array_filter(array_merge(...array_values($found)), static fn (Diagnosis $one): bool => $one->state === DiagnosisState::Wrong);
        $wrong === [] || \WP_CLI::halt(1);
    }

    /**
     * Compares the payments of a period with what the providers know. Moves no money.
     *
     * ## OPTIONS
     *
     * [--from=<time>]
     * : Payments that were made since.
     * ---
     * default: -25 hours
     * ---
     *
     * [--until=<time>]
     * : And before.
     * ---
     * default: -1 hour
     * ---
     *
     * [--apply]
     * : Settles what is certain.
     *
     * [--json]
     * : A line of JSON for each, for a program.
     *
     * @param list<string> $arguments
     * @param array<string, string> $options
     */
    public function reconcile(array $arguments, array $options): void
    {
        $checkout = $this->shop->checkout() ?? \WP_CLI::error('No way to pay is set up.');
        try {
            $walk = (new Reconciliation($checkout))->compare(new \DateTimeImmutable($options['from'] ?? '-25 hours'), new \DateTimeImmutable($options['until'] ?? '-1 hour'), isset($options['apply']));
            $left = $this->tell($walk, isset($options['json']));
        } catch (\Exception | \ValueError $thrown) {
            \WP_CLI::error($thrown->getMessage());
        }
        $left === 0 || \WP_CLI::halt(1);
    }

    /** How many are left for a person, or were not answered. */
    private function tell(Discrepancies $walk, bool $asJson): int
    {
        $left = 0;
        foreach ($walk as $one) {
            $left += $one->kind === DiscrepancyKind::NotAsked || ($one->applied && $one->remedy === Remedy::Settle) ? 0 : 1;
            \WP_CLI::line($asJson ? self::encode($one) : sprintf(
                '%-15s %-9s order %s, %s %s: %s',
                $one->kind->value,
                $one->applied ? 'settled' : $one->remedy->value,
                $one->attempt->order ?? '-',
                $one->attempt->gateway ?? '-',
                $one->attempt->reference ?? '-',
                $one->words(Examination::language()),
            ));
        }
        $sum = $walk->summary();
        \WP_CLI::line($asJson ? self::encode($sum)
            : "$sum->compared of $sum->attempts compared, $sum->defects wrong, $sum->applied settled, $sum->unanswered without an answer, $sum->notAsked not asked");

        return $left;
    }

    private static function encode(mixed $value): string
    {
        return json_encode($value, JSON_UNESCAPED_SLASHES | JSON_UNESCAPED_UNICODE | JSON_THROW_ON_ERROR);
    }

    /**
     * What a person saw in the provider's panel, of a payment that nobody else can find out.
     *
     * ## OPTIONS
     *
     * <reference>
     * : Of the payment or refund: the order's note has it.
     *
     * <fact>
     * : paid, declined, part or back; of a refund done or not-done.
     *
     * --by=<name>
     * : Who saw it.
     *
     * --note=<text>
     * : What was seen.
     *
     * [--amount=<amount>]
     * : Of paid: what was taken. Of part: what is left. "150.00"
     *
     * @param list<string> $arguments
     * @param array<string, string> $options
     */
    public function decide(array $arguments, array $options): void
    {
        $attempt = $this->shop->store()->find($arguments[0] ?? '');
        $fact = Fact::tryFrom($arguments[1] ?? '');
        $checkout = $this->shop->checkout();
        if ($checkout === null || $attempt === null || $fact === null) {
            \WP_CLI::error('No such payment, or no such fact.');
        }
        $amount = isset($options['amount']) ? Amount::of($options['amount'], $attempt->amount->currency->value) : null;
        $decided = $checkout->decide($attempt->reference, $fact, $options['by'] ?? '', $options['note'] ?? '', $amount);
        \WP_CLI::line("order $decided->order: {$decided->state->value}");
    }
}
