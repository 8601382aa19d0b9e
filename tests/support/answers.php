<?php

/**
 * A transport without a network: answers what a test wants, and keeps the requests that came.
 */

declare(strict_types=1);

namespace Payments\Tests;

use Payments\Http\Request;
use Payments\Http\Response;
use Payments\Transport;

final class Answers implements Transport
{
    /** What Hepsipay answers to a refund that was carried out. */
    public const REFUNDED = '{"Success":true,"MessageCode":"0000","Message":null,"UserMessageTitle":null,"UserMessage":null}';

    /** What Finrota answers to a request for a token. */
    public const TOKEN = '{"expiry":"2099-01-01T00:00:00Z","token":"%s","type":"Bearer"}';

    /** @var list<Request> */
    public array $requests = [];

    /** @param \Closure(Request): Response $answer */
    public function __construct(public \Closure $answer)
    {
    }

    /** Always the same. */
    public static function with(int $status, string $body): self
    {
        return new self(fn () => new Response($status, $body));
    }

    public function send(Request $request): Response
    {
        $this->requests[] = $request;

        return ($this->answer)($request);
    }
}
