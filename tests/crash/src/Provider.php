<?php

declare(strict_types=1);

namespace Payments\Crash;

use Payments\Attempt;
use Payments\Gateway;
use Payments\Page;

/** Who takes the money in a run: gateways, the customer at its page, and its books. It lives in a process of its own. */
interface Provider
{
    /** What is paid with a card in the shop, and what is paid at a page of the provider's. */
    public const CARDS = ['direct', 'lost', 'unsent', 'declined', 'pending'];
    public const PAGES = ['page', 'html'];

    /** @return list<Gateway> */
    public function gateways(): array;

    /** @return list<string> what way() knows; "notice" where the shop is sent one; "mail" where the customer gets pages by mail, too */
    public function ways(): array;

    /**
     * What of an order depends on how it is paid.
     *
     * @param string $how page, html: the second cannot be shown again; direct, declined, pending: cards; lost: charged, and the answer is
     *     lost; unsent: the request is lost
     * @return array{string, bool, ?\Payments\Card} name of the gateway, whether with 3-D Secure, card
     */
    public function way(string $how): array;

    /**
     * The customer pays at the page.
     *
     * @return array{string, array<string, string>} secret of the notice that is sent then, form that the browser brings back
     */
    public function customerPays(Attempt $attempt, ?Page $page): array;

    /** The customer pays at the pages that came by mail, whether the shop showed them or not. */
    public function customerPaysMailed(): void;

    /** The body of its notice. */
    public function notice(string $reference): string;

    /**
     * The notices that it sends once more, since it does not know whether they arrived.
     *
     * @return list<array{string, string}> reference, secret
     */
    public function notices(): array;

    /** The next refund is carried out and its answer is lost; or the request is. */
    public function loseRefund(bool $isCarriedOut = true): void;

    /** The next question has no answer. */
    public function loseQuestion(): void;

    /** What its panel shows to a person: how much is left of a payment; null: nothing was charged. */
    public function panel(string $reference): ?int;

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
