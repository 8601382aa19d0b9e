<?php

declare(strict_types=1);

namespace Simulator\Http;

/** What arrived is not HTTP. */
final class BadRequest extends \RuntimeException
{
}
