<?php

declare(strict_types=1);

namespace Payments\WooCommerce;

use Payments\Fact;

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
