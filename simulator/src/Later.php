<?php

declare(strict_types=1);

namespace Simulator;

use Simulator\Http\Response;

/** An answer that is not there yet: what a handler returns when it has to ask somebody first. */
final class Later
{
    /** @var (callable(Response): void)|null */
    private $then = null;
    private ?Response $response = null;

    public function give(Response $response): void
    {
        $this->response = $response;
        if ($this->then !== null) {
            ($this->then)($response);
        }
    }

    /** @param callable(Response): void $then */
    public function then(callable $then): void
    {
        $this->then = $then;
        if ($this->response !== null) {
            $then($this->response);
        }
    }
}
