<?php

declare(strict_types=1);

namespace Simulator;

/** The path is not there, as a setting has it: answered like any other that no service has. */
final class NoService extends \RuntimeException
{
}
