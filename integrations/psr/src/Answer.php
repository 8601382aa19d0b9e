<?php

declare(strict_types=1);

namespace Payments\Psr;

use Payments\Page;
use Payments\Receipt;
use Payments\ReturnPage;
use Payments\ThreeDSecure;

/**
 * Status, headers and body of an answer to a browser or a provider.
 *
 * A bank's page submits itself by inline handlers and made-up scripts, to a host that nobody knows before: a policy
 * that limits scripts or forms leaves it blank. So its Content-Security-Policy only says who may frame it, which is the
 * shop. Switch off what a framework or a web server adds. The bank's page must not learn the address of the shop's
 * page, only its origin, which some banks look at.
 *
 * @internal
 */
final class Answer
{
    /** @param array<string, string> $headers */
    private function __construct(public readonly int $status, public readonly array $headers, #[\SensitiveParameter] public readonly string $body)
    {
    }

    /** @throws \LogicException of a Frame, which belongs into a page of the shop, and of what has nothing to send */
    public static function of(Page|ThreeDSecure|ReturnPage|Receipt $what): self
    {
        if ($what instanceof Receipt) {
            return new self($what->status, ['Cache-Control' => 'no-store'], '');
        }
        $body = $what instanceof ReturnPage ? '' : $what->body();
        $headers = $what->headers() + ['Referrer-Policy' => 'strict-origin'];

        return new self($what->status(), $body === '' ? $headers : $headers + ['Content-Security-Policy' => "frame-ancestors 'self'"], $body);
    }
}
