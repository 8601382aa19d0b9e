<?php

/**
 * How a call fails, and what is then known about the money.
 *
 * @generate-class-entries
 */

namespace Payments\Exception;

/** Everything that this library throws of its own, other than TypeError and ValueError for misuse. */
interface PaymentsException extends \Throwable
{
    /** Whether the request was carried out, as far as that is known. */
    public function outcome(): \Payments\Outcome;

    /** Whether the same call may be made again as it is, and could then succeed. */
    public function isRetryable(): bool;

    /** The exchange that failed, redacted; null when nothing was sent. */
    public function exchange(): ?\Payments\Exchange;
}

/** What all exceptions of this library have: the outcome, the exchange, and the provider's own words. */
abstract class Failure extends \RuntimeException implements PaymentsException
{
    /** The status of HTTP, or of the answer's body where that has one of its own; null without an answer. */
    public readonly ?int $httpStatus;
    /** The provider's own code. */
    public readonly ?string $providerCode;
    /** The provider's technical text; card numbers in it are masked. */
    public readonly ?string $providerMessage;
    /** The provider's text for the customer. */
    public readonly ?string $userMessage;
    /** Milliseconds after which the provider asked to be called again. */
    public readonly ?int $retryAfterMs;

    private readonly \Payments\Outcome $outcome;
    private readonly bool $retryable;
    private readonly ?\Payments\Exchange $exchange;

    /** For a Payments\Transport that knows how far its request got. */
    public function __construct(
        string $message = '',
        \Payments\Outcome $outcome = \Payments\Outcome::Unknown,
        bool $retryable = false,
        ?\Throwable $previous = null,
    ) {}

    public function outcome(): \Payments\Outcome {}

    public function isRetryable(): bool {}

    public function exchange(): ?\Payments\Exchange {}

    /**
     * For a queue or a store: everything but the arguments in the trace, which may hold anything. A previous exception
     * that is none of this library may, too: it comes back as an \Exception of its place, with its class as the message.
     *
     * @return array<string, mixed>
     */
    public function __serialize(): array {}
}

/** Arguments that break a rule of the provider's page; all violations at once. Nothing was sent. */
final class ValidationException extends Failure
{
    /** @var list<\Payments\Violation> in the order of the provider's page; names the fields and the rules */
    public readonly array $violations;
}

/** Options or an account that cannot work. Nothing was sent. */
class ConfigurationException extends Failure {}

/** No connection: DNS, TCP or TLS. Nothing was sent. */
class ConnectException extends Failure {}

/** A time limit passed. NotSent or Unknown, by how far the request got; Unanswered for a question. */
class TimeoutException extends Failure {}

/** The connection broke. NotSent or Unknown, by how far the request got; Unanswered for a question. */
class ConnectionLostException extends Failure {}

/** HTTP 5xx or 408: the server failed while it had the request. Unknown for a call that moves money. */
class ServerErrorException extends Failure {}

/** A Payments\Transport threw an exception that is none of this library; it is the previous one. */
class TransportException extends Failure {}

/** An answer or message that cannot be read, is too large, or is not what the provider's page promises. */
class ResponseException extends Failure {}

/** The provider says no; its code and texts are kept. */
class ApiException extends Failure {}

/**
 * A payment that failed or was cancelled, thrown by its orThrow(). Rejected: nothing was charged.
 */
final class DeclinedException extends ApiException
{
    /** @var \Payments\Finrota\Payment|\Payments\HstMobil\Payment the payment as it was answered, with its $decline */
    public readonly object $payment;
    /** What names it: $referenceNumber of Finrota, $orderId of HstMobil. */
    public readonly ?string $reference;
}

/** HTTP 401: key, token or signature refused. */
class AuthenticationException extends ApiException {}

/** HTTP 403 */
class PermissionException extends ApiException {}

/** HTTP 404 */
class NotFoundException extends ApiException {}

/** HTTP 429; see $retryAfterMs. */
class RateLimitException extends ApiException {}

/** Why the signature of a message proves nothing. */
enum SignatureProblem: string
{
    /** No key was given to check it with. A mistake in the shop's configuration. */
    case NoKey = 'no-key';
    /** The message has no hash. Hepsipay sends none without 3-D Secure. */
    case NoHash = 'no-hash';
    /** The hash was made with another key, or the message was changed. */
    case Mismatch = 'mismatch';
    /** A member holds what separates the members: the same hash fits other messages too. */
    case Ambiguous = 'ambiguous';
}

/** A message whose signature proves nothing; $problem says why. The message was not used. */
class SignatureException extends Failure
{
    /** Null only where the shop made the exception. */
    public readonly ?SignatureProblem $problem;
}

/** No attempt has the reference. Nothing was sent. */
class AttemptNotFoundException extends Failure {}

/** Another refund or cancel of the payment is open: it is to end first. Nothing was sent. */
class RefundOpenException extends Failure {}

/**
 * An AttemptStore that could not read or write. Says nothing about the provider: outcome() is Unanswered.
 */
class StoreException extends Failure
{
    /** False: nothing was written. True: it may have been; read again. */
    public readonly bool $mayBeWritten;
}
