<?php

declare(strict_types=1);

namespace App\Listeners;

use App\Models\CreditNote;
use App\Models\Order;
use Payments\Laravel\Events\PaymentNeedsPerson;
use Payments\Laravel\Events\PaymentPaid;
use Payments\Laravel\Events\RefundDone;
use Payments\Laravel\Events\RefundFailed;
use Payments\Laravel\Events\RefundNeedsPerson;

/** The only place that books an order. Each is called at least once: so each update has a condition of its own. */
final class BookOrder
{
    public function handlePaid(PaymentPaid $event): void
    {
        $paid = $event->attempt->paid ?? $event->attempt->amount;
        Order::query()->where('number', $event->attempt->order)->where('state', 'open')->update(['state' => 'paid', 'look' => '', 'paid' => $paid->minor]);
    }

    public function handleNeedsPerson(PaymentNeedsPerson $event): void
    {
        Order::query()->where('number', $event->attempt->order)->update(['look' => $event->attempt->reason ?? $event->attempt->state->value]);
    }

    public function handleRefund(RefundDone|RefundFailed|RefundNeedsPerson $event): void
    {
        CreditNote::query()->where('reference', $event->attempt->reference)->update(['state' => $event->attempt->state->value]);
    }
}
