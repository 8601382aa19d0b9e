<?php

declare(strict_types=1);

namespace Payments\Laravel\Events;

/** Verdict::Paid: the money is there, and this attempt delivers. Book the order. */
final class PaymentPaid extends Event
{
}
