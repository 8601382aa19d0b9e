<?php

/**
 * A transport without a network, for the tests of a shop.
 *
 * @generate-class-entries
 */

namespace Payments\Testing;

/**
 * A transport that answers from queues and keeps the requests that came: new Options(transport: $fake). Everything
 * else is as in production: arguments are checked, the request is written and signed, the answer is read and judged,
 * and what may be tried again is tried again, as often as Options::$retries says.
 *
 * Requests for a token, "finrota.token.connect" and "hstmobil.auth.login", are answered by themselves, with a valid
 * token that is kept for further calls through the same fake. They take nothing from the queue, and no assertion counts
 * them unless it names them.
 *
 * An answer of FinrotaAnswers and its like to an operation that it does not answer is an AssertionFailed.
 *
 * An AssertionFailed that was thrown while sending is remembered: if the shop caught it, every later assertion throws it
 * again. Where PHPUnit is loaded, each assertion that holds is one of PHPUnit's too.
 *
 * @strict-properties
 * @not-serializable
 */
final class FakeTransport implements \Payments\Transport
{
    /**
     * A queue of answers, as of push().
     *
     * @phpstan-param Answer|\Payments\Http\Response|\Throwable|(callable(\Payments\Http\Request): (Answer|\Payments\Http\Response)) ...$answers
     * @throws \TypeError on anything else
     */
    public function __construct(Answer|\Payments\Http\Response|\Throwable|callable ...$answers) {}

    /**
     * Adds to the queue; each answers one request. An exception is thrown to the library, as by any transport. A
     * callable is given the Http\Request and returns an Answer or an Http\Response, or throws. An \Error in it, or an
     * assertion of PHPUnit's that fails, is the test's own: it leaves the call as an AssertionFailed.
     *
     * @phpstan-param Answer|\Payments\Http\Response|\Throwable|(callable(\Payments\Http\Request): (Answer|\Payments\Http\Response)) ...$answers
     * @throws \TypeError on anything else
     */
    public function push(Answer|\Payments\Http\Response|\Throwable|callable ...$answers): static {}

    /**
     * Answers requests of one operation: each answer one request, in this order, and before the queue is asked.
     *
     * @param string $operation "finrota.pws.pay"
     * @phpstan-param Answer|\Payments\Http\Response|\Throwable|(callable(\Payments\Http\Request): (Answer|\Payments\Http\Response)) ...$answers
     * @throws \TypeError on anything else
     * @throws \ValueError on an operation that there is not
     */
    public function respondTo(string $operation, Answer|\Payments\Http\Response|\Throwable|callable ...$answers): static {}

    /**
     * Answers every request that finds the queues empty.
     *
     * @phpstan-param Answer|\Payments\Http\Response|\Throwable|(callable(\Payments\Http\Request): (Answer|\Payments\Http\Response)) $answer
     */
    public function otherwise(Answer|\Payments\Http\Response|\Throwable|callable $answer): static {}

    /**
     * Answers every request for a token; null: those take from the queue like any other.
     *
     * @phpstan-param Answer|\Payments\Http\Response|\Throwable|(callable(\Payments\Http\Request): (Answer|\Payments\Http\Response))|null $answer
     */
    public function answerTokens(Answer|\Payments\Http\Response|\Throwable|callable|null $answer): static {}

    /** @throws UnexpectedRequest when there is no answer */
    public function send(\Payments\Http\Request $request): \Payments\Http\Response {}

    /**
     * What was sent, in order; without requests for tokens, unless their operation is named.
     *
     * @param string|null $operation only these: "finrota.pws.pay"
     * @return list<\Payments\Http\Request>
     * @throws \ValueError on an operation that there is not
     */
    public function requests(?string $operation = null): array {}

    /**
     * @param string $operation "finrota.pws.pay"
     * @param callable|null $check is given each Http\Request of the operation. One for which it returns false does not
     *     count; one for which it returns nothing, asserting by itself, does
     * @param int|null $times exactly so often; null: at least once
     * @phpstan-param (callable(\Payments\Http\Request): mixed)|null $check
     * @throws AssertionFailed
     * @throws \ValueError on an operation that there is not, or on negative $times
     */
    public function assertSent(string $operation, ?callable $check = null, ?int $times = null): void {}

    /** @throws AssertionFailed */
    public function assertNothingSent(): void {}

    /**
     * The queues are empty.
     *
     * @throws AssertionFailed
     */
    public function assertAllUsed(): void {}
}
