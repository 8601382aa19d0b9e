<?php

/**
 * An answer that a fake gives.
 *
 * @generate-class-entries
 */

namespace Payments\Testing;

/**
 * What a FakeTransport answers. One object may be given as often as needed.
 *
 * The answers that stand for a broken connection are judged by the library as the real thing is: the exception, its
 * outcome, and whether the request is tried again.
 *
 * @strict-properties
 * @not-serializable
 */
final class Answer
{
    /** null: no answer came. */
    private readonly ?int $status;
    private readonly string $body;
    /** @var array<string, mixed>|null the values of the holes in $body; null when it has none */
    private readonly ?array $values;
    /** @var string[]|string[][] */
    private readonly array $headers;
    /** How the connection broke. */
    private readonly ?string $failure;
    /** The operations that it answers, separated by ", "; one that ends in "*" matches all that begin so. null: any. */
    private readonly ?string $operations;
    /** The method that made it; null when it answers any operation. */
    private readonly ?string $factory;

    private function __construct() {}

    /**
     * Any JSON.
     *
     * @param mixed[]|string $body a string is answered as it is, JSON or not
     * @param int $status of HTTP, 100 to 599
     * @param string[]|string[][] $headers of which Retry-After is read
     * @throws \ValueError on a status out of range, or an array that JSON cannot express
     */
    public static function json(#[\SensitiveParameter] array|string $body, int $status = 200, array $headers = []): Answer {}

    /**
     * An answer without a body.
     *
     * @param int $status of HTTP, 100 to 599
     * @param string[]|string[][] $headers of which Retry-After is read
     * @throws \ValueError on a status out of range
     */
    public static function status(int $status, array $headers = []): Answer {}

    /**
     * A page of a gateway between the shop and the provider.
     *
     * @param int $status of HTTP, 100 to 599
     * @throws \ValueError on a status out of range
     */
    public static function html(#[\SensitiveParameter] string $body = '<!DOCTYPE html><html><body>Bad Gateway</body></html>', int $status = 502): Answer {}

    /** No connection: ConnectException, NotSent. */
    public static function connectFailed(): Answer {}

    /** Time was over before the whole request was sent: TimeoutException, NotSent. */
    public static function timeoutBeforeSend(): Answer {}

    /** Time was over while waiting for the answer: TimeoutException, Unknown where money may move. */
    public static function timeoutAfterSend(): Answer {}

    /** The connection broke before the whole request was sent: ConnectionLostException, NotSent. */
    public static function connectionLostBeforeSend(): Answer {}

    /** The connection broke before the answer came: ConnectionLostException, Unknown where money may move. */
    public static function connectionLostAfterSend(): Answer {}
}
