<?php

declare(strict_types=1);

namespace Simulator;

final class JsonError extends \RuntimeException
{
}
