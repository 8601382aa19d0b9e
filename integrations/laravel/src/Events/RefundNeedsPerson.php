<?php

declare(strict_types=1);

namespace Payments\Laravel\Events;

/** Nothing could be found out about a refund or cancel in a day. A person decides; RefundDone or RefundFailed may follow. */
final class RefundNeedsPerson extends Event
{
}
