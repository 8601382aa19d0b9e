<?php

declare(strict_types=1);

namespace Payments\Laravel\Events;

/** Verdict::NotPaid: nothing is held by this attempt. The order stays open; another attempt may have paid it. */
final class PaymentFailed extends Event
{
}
