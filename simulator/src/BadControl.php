<?php

declare(strict_types=1);

namespace Simulator;

/** A control call that makes no sense; the message says why. */
final class BadControl extends \RuntimeException
{
}
