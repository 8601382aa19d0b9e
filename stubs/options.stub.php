<?php

/**
 * Limits of a call, and the shop's own transport, token store, observer and scheduler.
 *
 * @generate-class-entries
 */

namespace Payments;

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

/** Gets every exchange, for logs, metrics and traces. */
interface Observer
{
    /** What it throws is reported as a warning: it never hides the result of a payment. */
    public function exchanged(Exchange $exchange): void;
}

/**
 * Waits in the place of the thread, so that an event loop (Revolt, ReactPHP) runs other Fibers meanwhile. docs/batch.md
 * has one for each.
 */
interface Scheduler
{
    /**
     * Suspends the running Fiber until one of the streams is ready or the time is over. It may return earlier: then it
     * is called again. The streams are for watching alone, and are closed when it returns. What it throws ends the call:
     * the exception tells the outcome, with what was thrown as the previous one.
     *
     * @phpstan-param list<resource> $readable
     * @phpstan-param list<resource> $writable some may be in both
     * @param float $seconds how long at most
     */
    public function wait(array $readable, array $writable, float $seconds): void;
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
    /** The longest text that is sent where the provider names no limit, in characters of Unicode. */
    public readonly int $maxTextCharacters;
    public readonly ?Transport $transport;
    public readonly ?TokenStore $tokenStore;
    public readonly ?Observer $observer;
    /** In the place of the provider's host: a simulator, a relay. https, or http to a loopback address. */
    public readonly ?string $baseUrl;
    /** "***" when one was given. */
    public readonly ?string $tokenStoreKey;
    /** Who waits for the network; null: the thread, or the Batch that the call is made in. */
    public readonly ?Scheduler $scheduler;

    /**
     * @param int|null $connectTimeoutMs 1 to 3600000, and not above $timeoutMs; null: 5000, or $timeoutMs where that is
     *     less
     * @param int|null $timeoutMs 1 to 3600000, and not above $deadlineMs; null: 30000, or $deadlineMs where that is less
     * @param int|null $deadlineMs 1 to 3600000; null: 60000, or $timeoutMs where that is more
     * @param string|null $caFile must hold a certificate
     * @param string|null $proxy "http://user:password@host:port"
     * @param string|null $tokenStoreKey needed with $tokenStore: a random secret of at least 32 characters, the same for all who
     *     share the store, and not kept in the store. The keys of TokenStore are an HMAC with it
     * @throws Exception\ConfigurationException names the option and the rule
     */
    public function __construct(
        ?int $connectTimeoutMs = null,
        ?int $timeoutMs = null,
        ?int $deadlineMs = null,
        int $retries = 2,
        ?string $caFile = null,
        #[\SensitiveParameter] ?string $proxy = null,
        bool $keepAlive = true,
        int $maxResponseBytes = 1048576,
        int $maxTextCharacters = 1000,
        ?Transport $transport = null,
        ?TokenStore $tokenStore = null,
        ?Observer $observer = null,
        ?string $baseUrl = null,
        #[\SensitiveParameter] ?string $tokenStoreKey = null,
        ?Scheduler $scheduler = null,
    ) {}

    /**
     * The same options but for those that are named: $options->with(timeoutMs: 10000). What was left to its default stays
     * so; null, where it is allowed, sets an option back to its
     * default.
     *
     * @param mixed $changes by the names and types of the constructor's
     * @throws Exception\ConfigurationException names the option and the rule
     */
    public function with(#[\SensitiveParameter] mixed ...$changes): Options {}
}
