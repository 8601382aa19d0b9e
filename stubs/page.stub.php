<?php

/**
 * What a browser is sent to pay.
 *
 * @generate-class-entries
 */

namespace Payments;

/**
 * What the browser is sent, or shows. Made by gateways; reaches the browser by Step::$page. Dumps and JSON mask it:
 * whoever has it can go on with the payment, and a bank's page may hold the card.
 *
 * A page of a bank comes without a Content-Security-Policy, as ThreeDSecure says.
 *
 * @strict-properties
 */
final readonly class Page implements \JsonSerializable
{
    public readonly PageKind $kind;
    /** The address of a Redirect or a Frame; the page of an Html. */
    public readonly string $content;

    /**
     * @param string $content Redirect, Frame: an absolute http or https URL; Html: the page, in UTF-8
     * @throws \ValueError when it is not
     */
    public function __construct(PageKind $kind, #[\SensitiveParameter] string $content) {}

    /**
     * 303 for a Redirect, 200 for a page.
     *
     * @throws \LogicException of a Frame, which belongs into a page of the shop
     */
    public function status(): int {}

    /**
     * Headers to send: Location, or the page's type. Never stored by a cache.
     *
     * @return array<string, string>
     * @throws \LogicException of a Frame
     */
    public function headers(): array {}

    /**
     * The page; "" for a Redirect.
     *
     * @throws \LogicException of a Frame
     */
    public function body(): string {}

    /**
     * The address of a Redirect or a Frame.
     *
     * @throws \LogicException of an Html
     */
    public function url(): string {}

    /**
     * Sends status, headers and body. Drops what output buffers hold, and a Content-Security-Policy set before. Send
     * nothing after it.
     *
     * @throws \LogicException of a Frame, or when output was sent before; then nothing is sent
     */
    public function send(): void {}

    /**
     * @return array<string, mixed> the content masked
     *
     * @implementation-alias Payments\Violation::jsonSerialize
     */
    public function jsonSerialize(): array {}
}
