<?php

declare(strict_types=1);

namespace Payments\Misuse;

use Payments\Exchange;
use Payments\Http\Request;
use Payments\Http\Response;
use Payments\Observer;
use Payments\TokenStore;
use Payments\Transport;

/** Whatever a shop can put into a call, at its worst: each time it is asked, anything may happen. */
final class Hooks implements Transport, TokenStore, Observer
{
    /** What it knows: for cycles. */
    public mixed $holds = null;

    /** @var array<string, string> tokens, written backwards: no secret is seen here */
    private array $tokens = [];

    public function send(Request $request): Response
    {
        World::$now->happen('send', $request);

        return (oneIn(40) ? hollow(Response::class) : null) ?? World::$now->answer($request);
    }

    public function exchanged(Exchange $exchange): void
    {
        Judge::exchange($exchange);
        World::$now->happen('exchanged', $exchange);
    }

    public function get(string $key): ?string
    {
        World::$now->happen('get');

        return oneIn(10) ? one([null, '', anyText(), $key]) : (isset($this->tokens[$key]) ? strrev($this->tokens[$key]) : null);
    }

    public function put(string $key, #[\SensitiveParameter] string $token, int $lifetimeSeconds): void
    {
        World::$now->happen('put');
        $this->tokens[$key] = strrev($token);
    }

    public function forget(string $key): void
    {
        World::$now->happen('forget');
        unset($this->tokens[$key]);
    }
}
