<?php

/** A caller without strict types, for those that have them. */

namespace Payments\Misuse;

function weakly(callable $function, array $arguments): mixed
{
    return $function(...$arguments);
}
