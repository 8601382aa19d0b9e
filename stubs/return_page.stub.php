<?php

/**
 * The answer to a browser that comes back from the bank.
 *
 * @generate-class-entries
 */

namespace Payments;

/**
 * The answer to the browser that comes back from the bank: 303, to a page of the shop's.
 *
 * The bank's page posts the browser back from another site, so the browser does not send a session cookie that is
 * SameSite=Lax. A return route that starts a session gets a new, empty one, and its cookie replaces the customer's: the
 * customer is logged out. So the route must start no session. It finds the order by the reference in the form or in its
 * own address, asks the provider, stores the result, and answers with this: the browser then gets the page with its
 * cookie.
 *
 * @strict-properties
 */
final readonly class ReturnPage implements \JsonSerializable
{
    public readonly string $url;

    /**
     * @param string $url of a page that is asked for with GET: a path that begins with one "/", or an http or https
     *     URL; blanks and letters that are not ASCII percent-encoded
     * @throws \ValueError on anything else, such as "//host" or a line break
     */
    public function __construct(string $url) {}

    /** 303: the browser asks for the page with GET, and does not repeat the bank's form. */
    public function status(): int {}

    /**
     * Headers to send: Location, never stored by a cache. There is no body.
     *
     * @return array<string, string>
     */
    public function headers(): array {}

    /**
     * Sends status and headers. Drops what output buffers hold. Send nothing after it.
     *
     * @throws \LogicException when output was sent before; then nothing is sent
     */
    public function send(): void {}

    /**
     * @return array<string, mixed>
     *
     * @implementation-alias Payments\Violation::jsonSerialize
     */
    public function jsonSerialize(): array {}
}
