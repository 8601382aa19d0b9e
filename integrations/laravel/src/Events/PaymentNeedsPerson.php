<?php

declare(strict_types=1);

namespace Payments\Laravel\Events;

/** Verdict::Look: money is held, but not as expected. A person decides; PaymentPaid may follow. */
final class PaymentNeedsPerson extends Event
{
}
