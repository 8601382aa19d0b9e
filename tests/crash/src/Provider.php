<?php

declare(strict_types=1);

namespace Payments\Crash;

use Payments\Attempt;
use Payments\Gateway;
use Payments\Page;

/** Who takes the money in a run: gateways, the customer at its page, and its books. It lives in a process of its own. */
interface Provider
{
    /** @return list<Gateway> */
    public function gateways(): array;

    /**
     * What of an order depends on how it is paid.
     *
     * @param string $how page, html: pages of which only the first can be shown again; direct, lost (its answer), declined, pending: cards
     * @return array{string, bool, ?\Payments\Card} name of the gateway, whether with 3-D Secure, card
     */
    public function way(string $how): array;

    /** The customer pays at the page; the secret of the notice that it sends then. */
    public function customerPays(Attempt $attempt, ?Page $page): string;

    /** The body of its notice. */
    public function notice(string $reference): string;

    /** The answer to the next refund is lost. */
    public function loseRefund(): void;

    /** What was pending is paid. */
    public function resolve(): void;

    /**
     * By reference: order, charges, left, refunds as [the shop's own reference, amount]; then they are forgotten.
     *
     * @param array<string, array<string, mixed>> $rows the store's, by reference
     * @return array<string, array<string, mixed>>
     */
    public function books(array $rows): array;
}
