<?php

declare(strict_types=1);

namespace Payments\Laravel\Events;

/** A refund or cancel was carried out. */
final class RefundDone extends Event
{
}
