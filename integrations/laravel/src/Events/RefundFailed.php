<?php

declare(strict_types=1);

namespace Payments\Laravel\Events;

/** A refund or cancel was not carried out, and will not be. */
final class RefundFailed extends Event
{
}
