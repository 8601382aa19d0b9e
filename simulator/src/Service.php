<?php

declare(strict_types=1);

namespace Simulator;

use Simulator\Http\Request;
use Simulator\Http\Response;

/** One service of one provider. */
interface Service
{
    /** @return list<array{string, string, callable}> method, path with {names}, handler(Request, string ...$names): Response */
    public function routes(): array;

    /** How this service says no. */
    public function refusal(Refused $refused): Response;
}
