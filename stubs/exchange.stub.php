<?php

/**
 * One request and its answer, masked.
 *
 * @generate-class-entries
 */

namespace Payments;

/**
 * What happened on the wire, fit for a log: secrets are masked in the URL and in both bodies.
 *
 * @strict-properties
 */
final readonly class Exchange implements \JsonSerializable
{
    /** "hepsipay.payment.refund" */
    public readonly string $operation;
    public readonly string $method;
    /** Secrets in it stand as {name}. */
    public readonly string $url;
    /** null when no answer came. */
    public readonly ?int $httpStatus;
    /** Which request of this call this was, counted from 1. */
    public readonly int $attempts;
    public readonly bool $reusedConnection;
    /** Milliseconds from the start until TCP was connected; 0.0 on a kept connection. */
    public readonly float $connectMs;
    /** Milliseconds from the start until TLS was ready; 0.0 on a kept connection. */
    public readonly float $tlsMs;
    /** Milliseconds from the start until the first byte of the answer. */
    public readonly float $firstByteMs;
    /** Milliseconds of the whole request. */
    public readonly float $totalMs;
    /** Masked; null when there was no body. */
    public readonly ?string $requestBody;
    /** Masked, and cut when it is not JSON; null when there was no body. */
    public readonly ?string $responseBody;

    /** @implementation-alias Payments\Violation::__construct */
    private function __construct() {}

    /**
     * @return array<string, mixed>
     *
     * @implementation-alias Payments\Violation::jsonSerialize
     */
    public function jsonSerialize(): array {}
}
