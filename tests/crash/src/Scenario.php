<?php

declare(strict_types=1);

namespace Payments\Crash;

use Payments\Attempt;
use Payments\Step;

/**
 * What a script of the shop does while it is killed: `before` without a kill, `during` with, `after` in a process of its own, as the
 * customer, the shop or the provider does who saw no answer.
 */
final readonly class Scenario
{
    private const DAY_AND_AN_HOUR = 90000;

    /**
     * @param list<string> $ways what the provider must have, of Provider::ways()
     * @param \Closure(Shop, string): mixed $during
     * @param (\Closure(Shop, string): mixed)|null $before what it gives, $during gets
     * @param (\Closure(Shop, string): mixed)|null $after
     */
    public function __construct(public array $ways, public \Closure $during, public ?\Closure $before = null, public ?\Closure $after = null) {}

    /** @return array<string, self> */
    public static function all(): array
    {
        return [...self::payments(), ...self::news(), ...self::settling(), ...self::reversals(), ...self::persons(), ...self::purges()];
    }

    /** @return \Closure(Shop, string): mixed the order is paid, at a page or with a card */
    private static function pay(string $how): \Closure
    {
        return static function (Shop $shop, string $number) use ($how): void {
            $shop->customerPays($shop->pay($number, $how));
        };
    }

    /** @return array<string, self> */
    private static function payments(): array
    {
        return [
            'pay: a page' => new self(['page'], self::pay('page')),
            'pay: a page, then a click' => new self(['page'], self::pay('page'), after: self::pay('page')),
            'pay: a page, paid by mail' => new self(
                ['page', 'mail'],
                static fn (Shop $shop, string $number): Step => $shop->pay($number, 'page'),
                after: static fn (Shop $shop) => $shop->provider->customerPaysMailed(),
            ),
            'pay: a card' => new self(['direct'], self::pay('direct')),
            'pay: a card, then a click' => new self(['direct'], self::pay('direct'), after: self::pay('direct')),
            'pay: declined' => new self(['direct'], self::pay('declined'), after: self::pay('direct')),
            'pay: pending' => new self(['direct'], self::pay('pending'), after: self::pay('direct')),
            'pay: a second page' => new self(
                ['html'],
                static function (Shop $shop, string $number, Step $first): void {
                    $shop->customerPays($shop->pay($number, 'html'));
                    $shop->customerPays($first); // in the other tab
                },
                before: static fn (Shop $shop, string $number): Step => $shop->pay($number, 'html'),
            ),
        ];
    }

    /** @return array{string, string, array<string, string>} reference, secret of the notice, form of the browser */
    private static function payAtPage(Shop $shop, string $number): array
    {
        $step = $shop->pay($number, 'page');

        return [$step->attempt->reference, ...$shop->customerPays($step)];
    }

    /** @return array<string, self> that the customer has paid is told */
    private static function news(): array
    {
        return [
            'notified' => new self(
                ['page', 'notice'],
                static fn (Shop $shop, string $number, array $paid) => $shop->notice($paid[0], $paid[1]),
                before: self::payAtPage(...),
            ),
            'returned' => new self(
                ['page'],
                static fn (Shop $shop, string $number, array $paid) => $shop->checkout->returned($paid[0], $paid[2]),
                before: self::payAtPage(...),
            ),
            'returned: the other tab' => new self(
                ['html'],
                static fn (Shop $shop, string $number, array $paid) => $shop->checkout->returned(...$paid),
                before: static function (Shop $shop, string $number): array {
                    $tabs = [$shop->pay($number, 'html'), $shop->pay($number, 'html')];
                    [$first, $second] = array_map($shop->customerPays(...), $tabs);
                    $shop->checkout->returned($tabs[1]->attempt->reference, $second[1]);

                    return [$tabs[0]->attempt->reference, $first[1]];
                },
            ),
        ];
    }

    private static function settle(Shop $shop): void
    {
        $shop->checkout->settle(1);
    }

    /** @return array<string, self> */
    private static function settling(): array
    {
        return [
            'settle: paid' => new self(
                ['page'],
                self::settle(...),
                before: static function (Shop $shop, string $number): void {
                    self::payAtPage($shop, $number);
                    $shop->makeDue($number);
                },
            ),
            'settle: expired' => new self(['page'], self::settle(...), before: self::leavePage(...), after: self::pay('page')),
            'settle: a lost answer' => new self(
                ['direct'],
                self::settle(...),
                before: static function (Shop $shop, string $number): void {
                    $shop->pay($number, 'lost');
                    $shop->makeDue($number, 300);
                },
                after: self::pay('direct'),
            ),
            'settle: a lost refund' => new self(
                ['direct'],
                self::settle(...),
                before: static function (Shop $shop, string $number): void {
                    $shop->pay($number, 'direct');
                    $shop->provider->loseRefund();
                    self::refund($shop, $number);
                    $shop->makeDue($number, 300);
                },
            ),
        ];
    }

    /** The customer goes away from a page, until after its session. */
    private static function leavePage(Shop $shop, string $number): Step
    {
        $step = $shop->pay($number, 'page');
        $shop->makeDue($number, 7200);

        return $step;
    }

    private static function refund(Shop $shop, string $number, int $amount = 300, string $own = 'credit-1'): Attempt
    {
        return $shop->checkout->refund($shop->checkout->order($number)->reference, Shop::money($amount), $own);
    }

    private static function refundRest(Shop $shop, string $number): void
    {
        self::refund($shop, $number, Shop::AMOUNT - 300, 'credit-2');
    }

    /** @return array<string, self> */
    private static function reversals(): array
    {
        $refund = static fn (Shop $shop, string $number): Attempt => self::refund($shop, $number);

        return [
            'refund' => new self(['direct'], $refund, before: self::pay('direct'), after: $refund),
            'refund: not known to be paid' => new self(['page', 'direct'], $refund, before: self::pay('page'), after: $refund),
            'refund: the rest' => new self(
                ['direct'],
                self::refundRest(...),
                before: static function (Shop $shop, string $number): void {
                    $shop->pay($number, 'direct');
                    self::refund($shop, $number);
                },
                after: self::refundRest(...),
            ),
            'cancel' => new self(
                ['direct'],
                static fn (Shop $shop, string $number): Attempt => $shop->checkout->cancel($shop->checkout->order($number)->reference, 'cancel-1'),
                before: self::pay('direct'),
            ),
        ];
    }

    /** A day goes by in which nobody answers: the attempt that it gives is for a person. */
    private static function look(Shop $shop, string $number, Attempt $attempt): Attempt
    {
        $shop->makeDue($number, self::DAY_AND_AN_HOUR);
        $shop->provider->loseQuestion();
        $shop->checkout->settle(1);

        return $attempt;
    }

    /** @return array<string, self> what a person decides, who presses the button again when no answer came */
    private static function persons(): array
    {
        $decide = static fn (Shop $shop, string $number, Attempt $attempt): Attempt => $shop->decide($attempt);
        $again = static fn (Shop $shop, string $number): Attempt => $shop->decide($shop->checkout->order($number));
        $reversalAgain = static fn (Shop $shop, string $number): Attempt => $shop->decide($shop->reversal($number));
        $pay = static fn (string $how): \Closure => static fn (Shop $shop, string $number): Attempt => self::look($shop, $number, $shop->pay($number, $how)->attempt);
        $refund = static fn (bool $isCarriedOut): \Closure => static function (Shop $shop, string $number) use ($isCarriedOut): Attempt {
            $shop->pay($number, 'direct');
            $shop->provider->loseRefund($isCarriedOut);

            return self::look($shop, $number, self::refund($shop, $number));
        };

        return [
            'decide: paid' => new self(['direct'], $decide, before: $pay('lost'), after: $again),
            'decide: not paid' => new self(['direct'], $decide, before: $pay('unsent'), after: $again),
            'decide: paid after its session' => new self(
                ['page'],
                $decide,
                before: static function (Shop $shop, string $number): Attempt {
                    $step = self::leavePage($shop, $number);
                    $shop->checkout->settle(1);
                    $shop->customerPays($step);

                    return $step->attempt;
                },
                after: $again,
            ),
            'decide: a refund' => new self(['direct'], $decide, before: $refund(true), after: $reversalAgain),
            'decide: no refund' => new self(['direct'], $decide, before: $refund(false), after: $reversalAgain),
        ];
    }

    private static function purge(Shop $shop): void
    {
        $shop->checkout->purge();
    }

    /** @return array<string, self> cron erases; it is called again the next day, and then the customer clicks */
    private static function purges(): array
    {
        $after = static function (Shop $shop, string $number): void {
            self::purge($shop);
            $shop->customerPays($shop->pay($number, 'page'));
        };

        return [
            'purge: a paid page' => new self(
                ['page'],
                self::purge(...),
                before: static function (Shop $shop, string $number): void {
                    [$reference, $secret, $form] = self::payAtPage($shop, $number);
                    in_array('notice', $shop->provider->ways(), true) && $shop->notice($reference, $secret);
                    $shop->checkout->returned($reference, $form);
                    $shop->age($number, 40);
                },
                after: $after,
            ),
            'purge: an expired page' => new self(
                ['page'],
                self::purge(...),
                before: static function (Shop $shop, string $number): void {
                    self::leavePage($shop, $number);
                    $shop->checkout->settle(1);
                    $shop->age($number, 40);
                },
                after: $after,
            ),
        ];
    }
}
