<?php

/**
 * The bank's page of a 3-D Secure payment.
 *
 * @generate-class-entries
 */

namespace Payments;

/**
 * What to send the browser for 3-D Secure: an address, or the bank's own page. The page is the bank's content, passed
 * through unchanged: send it alone, never inside a page of yours. Dumps and JSON mask both: a page may hold the card.
 *
 * The page comes without a Content-Security-Policy. Banks' pages submit themselves by inline handlers, texts that are
 * run as scripts, and scripts made by scripts. A policy with a nonce stops these, and the customer sees a blank page;
 * a policy that allows all of them protects nothing. So the answer must have no policy of yours: send() removes one
 * that was set by header(); exempt the route from what a framework or a web server adds.
 *
 * An address is percent-encoded where its meaning is sure. Where it is not (a relative address, another scheme, a host
 * that is not ASCII), there is nothing to send: isUsable() is false, and $rawRedirectUrl has what the provider sent.
 * The payment is still known, and waits: store its reference, tell the customer not to pay again, and ask for its
 * state.
 *
 * @strict-properties
 */
final readonly class ThreeDSecure implements \JsonSerializable
{
    /** Where to redirect to; null when $html is given, or when the provider's address cannot be used. */
    public readonly ?string $redirectUrl;
    /** The page to show; null when an address is given. */
    public readonly ?string $html;
    /**
     * The address as the provider sent it; null when $html is given. For logs and support: never send it to a browser
     * by yourself, it may be "javascript:".
     */
    public readonly ?string $rawRedirectUrl;

    /** @implementation-alias Payments\Violation::__construct */
    private function __construct() {}

    /** Whether there is an address or a page to send. */
    public function isUsable(): bool {}

    /**
     * 303 for a redirect, 200 for a page.
     *
     * @throws \LogicException when isUsable() is false
     */
    public function status(): int {}

    /**
     * Headers to send: Location, or the page's type. Never stored by a cache.
     *
     * @return array<string, string>
     * @throws \LogicException when isUsable() is false
     */
    public function headers(): array {}

    /**
     * The page; "" for a redirect. In UTF-8, whatever the page says about itself: Content-Type comes first in browsers.
     *
     * @throws \LogicException when isUsable() is false
     */
    public function body(): string {}

    /**
     * Sends status, headers and body. Drops what output buffers hold, and a Content-Security-Policy set before. Send
     * nothing after it.
     *
     * @throws \LogicException when isUsable() is false, or when output was sent before; then nothing is sent
     */
    public function send(): void {}

    /**
     * @return array<string, mixed> address and page masked
     *
     * @implementation-alias Payments\Violation::jsonSerialize
     */
    public function jsonSerialize(): array {}
}
