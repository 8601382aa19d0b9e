<?php

/**
 * Money, cards, options and what every provider shares.
 *
 * @generate-class-entries
 */

namespace Payments;

/** Which of a provider's hosts is called. Always explicit; Options::$baseUrl overrides the host. */
enum Environment: string
{
    /** The provider's test host. No real money. */
    case Sandbox = 'sandbox';
    /** The provider's production host. */
    case Live = 'live';
}

/** What is known about a call that did not end well: was it carried out? */
enum Outcome: string
{
    /** The provider cannot have received the request. It may be repeated. */
    case NotSent = 'not-sent';
    /** The provider received the request and did not carry it out. */
    case Rejected = 'rejected';
    /** The request may have been carried out. Put the order on hold and ask the provider; never just repeat. */
    case Unknown = 'unknown';
    /**
     * A question that got no answer: asking moves no money, and says nothing of an earlier call that does. Ask again.
     */
    case Unanswered = 'unanswered';
}

/** The state of a payment, whatever the provider calls it. The provider's own code is kept beside it. */
enum PaymentStatus: string
{
    case Succeeded = 'succeeded';
    case Failed = 'failed';
    case Pending = 'pending';
    case AwaitingThreeDSecure = 'awaiting-3d-secure';
    case Cancelled = 'cancelled';
    case Refunded = 'refunded';
    case PartiallyRefunded = 'partially-refunded';
    /** Money was taken and a refund failed; an earlier refund of a part may have succeeded. */
    case RefundFailed = 'refund-failed';
    /** A code that this version does not know: neither paid nor final. */
    case Unrecognised = 'unrecognised';

    /**
     * Money was taken and not given back in full: Succeeded, PartiallyRefunded and RefundFailed. Says nothing of the
     * amount: an order is decided by verdict().
     */
    public function isPaid(): bool {}

    /** No further change is expected by itself. Pending, AwaitingThreeDSecure and Unrecognised are not final. */
    public function isFinal(): bool {}
}

/**
 * What a shop may do with an order: the state of its payment and the amount, compared with what the shop expects. Every
 * result that tells a state has verdict(); a match over the four cases needs no default.
 */
enum Verdict: string
{
    /** The expected amount was taken, and nothing of it given back: deliver. */
    case Paid = 'paid';
    /** Nothing is held and nothing will be: the customer may pay again, with a new reference. */
    case NotPaid = 'not-paid';
    /** Not known yet, or not final: hold the order and ask again. */
    case Wait = 'wait';
    /**
     * Money is or may be held, but not as expected: more, less, partly given back, another currency, unreadable, another
     * order. A person decides.
     */
    case Look = 'look';
}

/** The scheme of a card, told from its first digits. */
enum CardBrand: string
{
    case Visa = 'visa';
    case Mastercard = 'mastercard';
    case Amex = 'amex';
    case Troy = 'troy';
    case Maestro = 'maestro';
    case Discover = 'discover';
    case Jcb = 'jcb';
    case UnionPay = 'unionpay';
    case Diners = 'diners';
    case Unknown = 'unknown';
}

/**
 * An exact amount of money: a whole number of the currency's minor unit. No float is taken or given anywhere.
 *
 * @strict-properties
 */
final readonly class Money implements \JsonSerializable
{
    /** In minor units: 15000 for 150.00 TRY. */
    public readonly int $minor;

    public readonly Currency $currency;

    private function __construct() {}

    /**
     * @param string|int $amount in major units: "150.00", "150", 150. A float is a TypeError.
     * @throws \ValueError when it is not a plain decimal number, has more digits than the currency, or is too large
     */
    public static function of(string|int $amount, Currency $currency): Money {}

    /** @param int $minor in minor units: 15000 for 150.00 TRY */
    public static function ofMinor(int $minor, Currency $currency): Money {}

    /** "150.00": major units with all digits of the currency. */
    public function decimal(): string {}

    /** @throws \ValueError on another currency, or when the sum does not fit */
    public function add(Money $other): Money {}

    /** @throws \ValueError on another currency, or when the difference does not fit */
    public function subtract(Money $other): Money {}

    /**
     * @return int -1, 0 or 1
     * @throws \ValueError on another currency
     */
    public function compareTo(Money $other): int {}

    /** The same amount of the same currency. */
    public function equals(Money $other): bool {}

    public function isPositive(): bool {}

    /**
     * Splits by ratios, which are not negative and not all zero, without losing a minor unit: what is left over
     * goes to the first parts, one each.
     *
     * @return list<Money>
     * @throws \ValueError on bad ratios
     */
    public function allocate(int ...$ratios): array {}

    /** @return array{amount: string, currency: string} */
    public function jsonSerialize(): array {}
}

/**
 * A payment card. Opaque: its number and security code are never shown, dumped, cloned or serialised, and its
 * memory is wiped when it is freed. The caller's own strings are the caller's to drop.
 *
 * @strict-properties
 * @not-serializable
 */
final class Card
{
    /**
     * @param string $number 12 to 19 digits; blanks and dashes between them are dropped
     * @param string $holderName as printed on the card; UTF-8
     * @param int $expiryMonth 1 to 12
     * @param int $expiryYear four digits
     * @param string $cvv 3 or 4 digits
     * @throws Exception\ValidationException when a rule above is broken. Luhn and expiry are offered, not imposed.
     */
    public function __construct(
        #[\SensitiveParameter] string $number,
        #[\SensitiveParameter] string $holderName,
        #[\SensitiveParameter] int $expiryMonth,
        #[\SensitiveParameter] int $expiryYear,
        #[\SensitiveParameter] string $cvv,
    ) {}

    /** "415565******6111" */
    public function masked(): string {}

    /**
     * The first digits.
     *
     * @param int $length 6 or 8
     */
    public function bin(int $length = 6): string {}

    /** The last four digits. */
    public function lastFour(): string {}

    public function brand(): CardBrand {}

    /** Whether the number passes the Luhn check. */
    public function isLuhnValid(): bool {}

    /** Whether the card's last month is over, by the clock of this machine in UTC. */
    public function isExpired(): bool {}

    /** Overwrites number, holder and security code now. The card cannot be used afterwards. */
    public function wipe(): void {}
}

/**
 * What to send the browser for 3-D Secure: an address, or the bank's own page. The page is the bank's content, passed
 * through unchanged: send it alone, never inside a page of yours.
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

    /** @return array<string, mixed> */
    public function jsonSerialize(): array {}
}

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

    /** @return array<string, mixed> */
    public function jsonSerialize(): array {}
}

/**
 * Why a payment failed, in the provider's or the bank's words. No provider publishes a list of its codes: they are
 * kept as they came. Card numbers in them are masked.
 *
 * @strict-properties
 */
final readonly class Decline implements \JsonSerializable
{
    public readonly ?string $code;
    public readonly ?string $message;

    private function __construct() {}

    /** @return array<string, mixed> */
    public function jsonSerialize(): array {}
}

/**
 * What the provider's own query says, compared with what the shop expects.
 *
 * @template-covariant T of Finrota\Transaction|HstMobil\PaymentResult|Hepsipay\PaymentState
 * @strict-properties
 */
final readonly class Confirmation implements \JsonSerializable
{
    /** @var T the answer of the query: Finrota\Transaction, HstMobil\PaymentResult or Hepsipay\PaymentState */
    public readonly object $answer;
    /** @var list<string> what differs from the expectation, the amount too, for people; empty when nothing does */
    public readonly array $differences;
    /** The answer is about the expected order. */
    public readonly bool $isSameOrder;

    private function __construct() {}

    /**
     * The verdict of $answer. When that is about another order: Look, or Wait while it is not final.
     *
     * @param Money $expected what the order costs; positive
     * @param Money|null $ceiling the most that may be taken, where interest is added; null: $expected
     * @throws \ValueError when $expected is not positive, or $ceiling is below it or in another currency
     */
    public function verdict(Money $expected, ?Money $ceiling = null): Verdict {}

    /** @return array<string, mixed> */
    public function jsonSerialize(): array {}
}

/**
 * One broken rule of one field.
 *
 * @strict-properties
 */
final readonly class Violation implements \JsonSerializable
{
    /** The argument, with the members of groups behind a point: "customer.email". */
    public readonly string $field;
    /**
     * "required", "empty", "too_long", "nul", "utf8", "guid", "url", "ip", "one_of", "exactly_one", "positive",
     * "currency", "range", "name", "type", "path", "header", "digits", "too_short", "sum", "unexpected" or "mismatch".
     */
    public readonly string $rule;
    /** "customer.email is required" */
    public readonly string $message;

    private function __construct() {}

    /** @return array{field: string, rule: string, message: string} */
    public function jsonSerialize(): array {}
}

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

    private function __construct() {}

    /** @return array<string, mixed> */
    public function jsonSerialize(): array {}
}

/**
 * Sends requests in the place of the network: a framework's HTTP client, or a fake in a test.
 */
interface Transport
{
    /**
     * Sends the request as it is, at most once, and returns what came back. An answer of any status is returned,
     * not thrown. What it throws ends the call: an exception of this library as it is, but Unanswered for a question; any
     * other as the previous one of a TransportException.
     */
    public function send(Http\Request $request): Http\Response;
}

/**
 * Keeps access tokens where several workers see them: APCu, Redis. Without one, each worker keeps its own.
 */
interface TokenStore
{
    /** @return string|null the token kept under the key, if it has not expired */
    public function get(string $key): ?string;

    /**
     * @param string $key 64 hex digits: an HMAC of account and host, keyed with Options::$tokenStoreKey
     * @param int $lifetimeSeconds after which it must not be given any more
     */
    public function put(string $key, #[\SensitiveParameter] string $token, int $lifetimeSeconds): void;

    public function forget(string $key): void;
}

/** Who may do the work that a claim stands for. */
enum ClaimState: string
{
    /** This worker: the claim was free, or was left by a worker that crashed. */
    case Taken = 'taken';
    /** Another worker has it and may still be at work. */
    case Busy = 'busy';
    /** Nobody: the work is done. */
    case Done = 'done';
}

/**
 * Keeps claims where all workers and machines of the shop see them, and where a crash does not lose them: in the shop's
 * database. The memory of a worker is not enough, since the next message goes to another one; nor is a cache, which may
 * drop a claim that is done. docs/webhooks.md has a store for SQL.
 */
interface ClaimStore
{
    /**
     * Takes the claim, in one atomic step: one INSERT with a unique key, for example. Reading first and writing after
     * that gives the same claim to two workers. A claim that is neither done nor given back $seconds after it was taken
     * is free again: its worker has crashed.
     *
     * @param string $owner names this try: 32 hex digits
     */
    public function claim(string $key, string $owner, int $seconds): ClaimState;

    /** The work is done: the claim is Done from now on. Changes nothing unless $owner has the claim. */
    public function complete(string $key, string $owner): void;

    /** Gives the claim back: it is free. Changes nothing unless $owner has the claim. */
    public function release(string $key, string $owner): void;
}

/**
 * Work that one worker does at a time, that is not begun again once it is done, and that no crash loses: at least once.
 * Where the work is a change of the shop's own database, a row with a unique key in the same transaction is better:
 * exactly once, and no claim is needed. docs/webhooks.md shows both.
 *
 * @strict-properties
 * @not-serializable
 */
final class Claims
{
    private readonly ClaimStore $store;
    private readonly int $seconds;

    /** @param int $seconds longer than the work ever takes, 1 to 86400: after that a worker counts as crashed */
    public function __construct(ClaimStore $store, int $seconds = 300) {}

    /**
     * Claims, does the work, and completes the claim. When the work throws, the claim is given back, and the exception
     * is thrown on. When the worker dies, the claim ends after its time, and the next call does the work again; so it
     * does when the worker dies after the work and before the claim is completed.
     *
     * @param string $key what the work is about: the provider and the payment that it confirmed, not the message
     * @param callable $work takes nothing; what it returns is not used
     * @phpstan-param callable(): mixed $work
     * @return ClaimState Taken: the work was done here. Done: it was done before. Busy: another worker is at it; answer
     *     the sender with 503, so that it comes again
     * @throws \Throwable what the store throws, before the work or after it, and what the work throws
     */
    public function run(string $key, callable $work): ClaimState {}
}

/** Is told of every exchange, for logs, metrics and traces. */
interface Observer
{
    /** What it throws is reported as a warning: it never hides the result of a payment. */
    public function exchanged(Exchange $exchange): void;
}

/**
 * How calls are made. Immutable.
 *
 * @strict-properties
 * @not-serializable
 */
final class Options
{
    /** Milliseconds to connect, TLS included. */
    public readonly int $connectTimeoutMs;
    /** Milliseconds for one request. */
    public readonly int $timeoutMs;
    /** Milliseconds for a whole call: token, tries and waits. */
    public readonly int $deadlineMs;
    /** Further tries, of reads and of requests that were not sent. */
    public readonly int $retries;
    /** A PEM file of trusted certificates in the place of the system's. */
    public readonly ?string $caFile;
    /** The proxy, its password masked. The environment's proxy variables are never used. */
    public readonly ?string $proxy;
    /** Whether connections are kept for the next call. */
    public readonly bool $keepAlive;
    /** The largest answer that is taken, in bytes. */
    public readonly int $maxResponseBytes;
    /** The longest text that is sent where the provider names no limit, in bytes. */
    public readonly int $maxTextBytes;
    public readonly ?Transport $transport;
    public readonly ?TokenStore $tokenStore;
    public readonly ?Observer $observer;
    /** In the place of the provider's host: a simulator, a relay. https, or http to a loopback address. */
    public readonly ?string $baseUrl;
    /** "***" when one was given. */
    public readonly ?string $tokenStoreKey;

    /**
     * @param string|null $proxy "http://user:password@host:port"
     * @param string|null $tokenStoreKey needed with $tokenStore: a random secret of at least 32 bytes, the same for all who
     *     share the store, and not kept in the store. The keys of TokenStore are an HMAC with it
     * @throws Exception\ConfigurationException names the option and the rule
     */
    public function __construct(
        int $connectTimeoutMs = 5000,
        int $timeoutMs = 30000,
        int $deadlineMs = 60000,
        int $retries = 2,
        ?string $caFile = null,
        #[\SensitiveParameter] ?string $proxy = null,
        bool $keepAlive = true,
        int $maxResponseBytes = 1048576,
        int $maxTextBytes = 1000,
        ?Transport $transport = null,
        ?TokenStore $tokenStore = null,
        ?Observer $observer = null,
        ?string $baseUrl = null,
        #[\SensitiveParameter] ?string $tokenStoreKey = null,
    ) {}
}
