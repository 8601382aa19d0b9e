<?php

/**
 * What a Payments\Transport is given and gives back.
 *
 * @generate-class-entries
 */

namespace Payments\Http;

/**
 * A request as it is to be sent. It carries secrets: dumps of it show none, but what its methods return is the
 * caller's to keep safe.
 *
 * @strict-properties
 * @not-serializable
 */
final class Request
{
    private function __construct() {}

    /** "GET" or "POST" */
    public function method(): string {}

    public function url(): string {}

    /** @return array<string, string> */
    public function headers(): array {}

    /** Exactly the bytes that were signed; "" when there is no body. */
    public function body(): string {}

    /** The operation, "hepsipay.payment.refund". */
    public function operation(): string {}

    /** Whether money may move: such a request must be sent at most once. */
    public function isWrite(): bool {}

    /** Milliseconds left for this request. */
    public function timeoutMs(): int {}
}

/**
 * The answer of a transport.
 *
 * @strict-properties
 * @not-serializable
 */
final class Response
{
    /** @var string[]|string[][] */
    private readonly array $headers;

    /**
     * @param int $status of HTTP, 100 to 599
     * @param string $body decoded
     * @param string[]|string[][] $headers by name; several values as a list. Of these Retry-After is read
     * @throws \ValueError on a status out of range
     */
    public function __construct(int $status, #[\SensitiveParameter] string $body = '', array $headers = []) {}

    /** Of HTTP; 0 when it means a broken connection, in an answer of Payments\Testing. */
    public function status(): int {}

    public function body(): string {}

    /** @return string[]|string[][] as they were given */
    public function headers(): array {}
}
