<?php

declare(strict_types=1);

namespace Payments\Laravel;

use Illuminate\Contracts\Events\Dispatcher;
use Payments\Attempt;
use Payments\State;
use Payments\Verdict;

/**
 * The handlers of a checkout: they dispatch the events. The checkout calls them after the attempt is stored.
 *
 * @internal
 */
final class Handlers
{
    public function __construct(private readonly Dispatcher $events, private readonly string $merchant)
    {
    }

    public function payment(Attempt $attempt): void
    {
        $event = match ($attempt->verdict()) {
            Verdict::Paid => new Events\PaymentPaid($this->merchant, $attempt),
            Verdict::NotPaid => new Events\PaymentFailed($this->merchant, $attempt),
            Verdict::Wait => null,
            Verdict::Look => new Events\PaymentNeedsPerson($this->merchant, $attempt),
        };
        $this->dispatch($event);
    }

    /** Of refunds and cancels. */
    public function reversal(Attempt $attempt): void
    {
        $this->dispatch(match ($attempt->state) {
            State::Done => new Events\RefundDone($this->merchant, $attempt),
            State::Refused => new Events\RefundFailed($this->merchant, $attempt),
            State::Look => new Events\RefundNeedsPerson($this->merchant, $attempt),
            default => null,
        });
    }

    private function dispatch(?Events\Event $event): void
    {
        $event === null || $this->events->dispatch($event);
    }
}
