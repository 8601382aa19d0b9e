<?php

declare(strict_types=1);

namespace Payments\Crash;

use Payments\Step;

/**
 * What a script of the shop does while it is killed: `before` without a kill, `during` with, `after` in a process of its own, as the
 * customer or the shop does who saw no answer.
 */
final readonly class Scenario
{
    /**
     * @param \Closure(Shop, string): mixed $during
     * @param (\Closure(Shop, string): mixed)|null $before what it gives, $during gets
     * @param (\Closure(Shop, string): mixed)|null $after
     */
    public function __construct(public \Closure $during, public ?\Closure $before = null, public ?\Closure $after = null) {}

    /** @return array<string, self> */
    public static function all(): array
    {
        $toPage = static function (Shop $shop, string $number): void {
            $shop->customerPays($shop->pay($number, 'page'));
        };
        $direct = static fn (Shop $shop, string $number) => $shop->pay($number, 'direct');
        $paidAtPage = static function (Shop $shop, string $number): array {
            $step = $shop->pay($number, 'page');

            return [$step->attempt->reference, $shop->customerPays($step)];
        };
        $paid = static fn (Shop $shop, string $number): string => $shop->pay($number, 'direct')->attempt->reference;
        $refund = static fn (Shop $shop, string $number) => $shop->checkout->refund($shop->checkout->order($number)->reference, Shop::money(300), 'credit-1');
        $settle = static fn (Shop $shop, string $number) => $shop->checkout->settle(1);

        return [
            'pay: a page' => new self($toPage),
            'pay: a page, then a click' => new self($toPage, after: $toPage),
            'pay: a card' => new self($direct),
            'pay: a card, then a click' => new self($direct, after: $direct),
            'pay: declined' => new self(static fn (Shop $shop, string $number) => $shop->pay($number, 'declined'), after: $direct),
            'pay: pending' => new self(static fn (Shop $shop, string $number) => $shop->pay($number, 'pending'), after: $direct),
            'pay: a second page' => new self(
                static function (Shop $shop, string $number, Step $first): void {
                    $shop->customerPays($shop->pay($number, 'html'));
                    $shop->customerPays($first); // in the other tab
                },
                before: static fn (Shop $shop, string $number): Step => $shop->pay($number, 'html'),
            ),
            'notified' => new self(static fn (Shop $shop, string $number, array $paid) => $shop->notice(...$paid), before: $paidAtPage),
            'returned' => new self(static fn (Shop $shop, string $number, array $paid) => $shop->checkout->returned($paid[0]), before: $paidAtPage),
            'settle: paid' => new self(
                $settle,
                before: static function (Shop $shop, string $number) use ($paidAtPage): void {
                    $paidAtPage($shop, $number);
                    $shop->makeDue($number);
                },
            ),
            'settle: expired' => new self(
                $settle,
                before: static function (Shop $shop, string $number): void {
                    $shop->pay($number, 'page');
                    $shop->makeDue($number, 7200);
                },
                after: $direct,
            ),
            'settle: a lost answer' => new self(
                $settle,
                before: static function (Shop $shop, string $number): void {
                    $shop->pay($number, 'lost');
                    $shop->makeDue($number, 300);
                },
                after: $direct,
            ),
            'refund' => new self($refund, before: $paid, after: $refund),
            'refund: not known to be paid' => new self($refund, before: $paidAtPage, after: $refund),
            'refund: a page, the rest' => new self(
                static fn (Shop $shop, string $number) => $shop->checkout->refund($shop->checkout->order($number)->reference, Shop::money(Shop::AMOUNT - 300), 'credit-2'),
                before: static function (Shop $shop, string $number) use ($paid, $refund): void {
                    $paid($shop, $number);
                    $refund($shop, $number);
                },
            ),
            'cancel' => new self(static fn (Shop $shop, string $number) => $shop->checkout->cancel($shop->checkout->order($number)->reference, 'cancel-1'), before: $paid),
            'settle: a lost refund' => new self(
                $settle,
                before: static function (Shop $shop, string $number) use ($paid): void {
                    $reference = $paid($shop, $number);
                    $shop->provider->loseRefund();
                    $shop->checkout->refund($reference, Shop::money(300), 'credit-1');
                    $shop->makeDue($number, 300);
                },
            ),
        ];
    }
}
