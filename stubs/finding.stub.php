<?php

/**
 * What gateways say to a checkout, and a checkout to the shop.
 *
 * @generate-class-entries
 */

namespace Payments;

/**
 * What a gateway learnt about an attempt. What breaks a rule is a \ValueError and no PaymentsException: it is a mistake
 * of the gateway, and says nothing about the money.
 *
 * @strict-properties
 */
final readonly class Finding implements \JsonSerializable
{
    public readonly Fact $fact;
    public readonly Proof $proof;
    public readonly ?Money $paid;
    public readonly ?Money $left;
    /** @var array<string, string> */
    public readonly array $handles;
    public readonly ?string $reason;
    public readonly ?Page $page;
    public readonly ?\DateTimeImmutable $endsAt;

    /**
     * @param Money|null $paid what was taken, positive; required with Fact::Paid. With Proof::Answer it may be null, where
     *     the provider does not say: the amount asked for counts, and the next question checks it
     * @param Money|null $left what is left of it, in the same currency; required with Fact::Part. Zero with Fact::Back
     * @param string[] $handles names for the payment that a question needs, at most 8; a name has at most 32
     *     letters and digits, a value at most 2048 bytes of UTF-8. What opens the payment is called "link", "frameUrl" or
     *     "token", so that it is masked
     * @phpstan-param array<string, string> $handles
     * @param string|null $reason for a person: the bank's text, a contradiction
     * @param Page|null $page with Fact::Shown, and only then
     * @param \DateTimeImmutable|null $endsAt when the session of the page ends; null where the provider does not say
     * @throws \ValueError
     */
    public function __construct(
        Fact $fact,
        Proof $proof,
        ?Money $paid = null,
        ?Money $left = null,
        #[\SensitiveParameter] array $handles = [],
        ?string $reason = null,
        ?Page $page = null,
        ?\DateTimeImmutable $endsAt = null,
    ) {}

    /**
     * @return array<string, mixed> links and tokens masked
     *
     * @implementation-alias Payments\Violation::jsonSerialize
     */
    public function jsonSerialize(): array {}
}

/**
 * A provider's message to the shop, as a gateway read it.
 *
 * @strict-properties
 */
final readonly class Notice implements \JsonSerializable
{
    /** The attempt's; null where the message has none. */
    public readonly ?string $reference;
    /** What the message says; null: only that something happened. */
    public readonly ?Finding $finding;
    /** A signature proves that the provider sent it. */
    public readonly bool $signed;

    /** @throws \ValueError when the reference is empty */
    public function __construct(?string $reference = null, ?Finding $finding = null, bool $signed = false) {}

    /**
     * @return array<string, mixed>
     *
     * @implementation-alias Payments\Violation::jsonSerialize
     */
    public function jsonSerialize(): array {}
}

/**
 * What a gateway does and does not, which decides when an attempt may be closed by the clock.
 *
 * @strict-properties
 */
final readonly class Limits implements \JsonSerializable
{
    /** start() may charge without a page that the customer confirms. */
    public readonly bool $mayChargeWithoutPage;
    /** A page can reach the customer in another way than through the shop: by mail. */
    public readonly bool $pageMayTravel;
    /** ask() may complete the payment. */
    public readonly bool $askingMayCharge;
    /** How long a page can be paid, where the provider does not say. */
    public readonly int $sessionSeconds;
    /** The longest call of start(), with its retries. */
    public readonly int $callSeconds;

    /**
     * @param int $sessionSeconds 1 to 2592000
     * @param int $callSeconds 1 to 3600
     * @throws \ValueError
     */
    public function __construct(
        bool $mayChargeWithoutPage,
        bool $pageMayTravel,
        bool $askingMayCharge,
        int $sessionSeconds,
        int $callSeconds,
    ) {}

    /**
     * @return array<string, mixed>
     *
     * @implementation-alias Payments\Violation::jsonSerialize
     */
    public function jsonSerialize(): array {}
}

/**
 * What the shop does next: the answer of Checkout::pay().
 *
 * @strict-properties
 */
final readonly class Step implements \JsonSerializable
{
    public readonly StepKind $kind;
    public readonly Attempt $attempt;
    /** Of a Redirect, Html and Frame; null otherwise. */
    public readonly ?Page $page;

    /** @implementation-alias Payments\Finrota\Customer::__construct */
    public function __construct(StepKind $kind, Attempt $attempt, ?Page $page = null) {}

    /**
     * @return array<string, mixed>
     *
     * @implementation-alias Payments\Violation::jsonSerialize
     */
    public function jsonSerialize(): array {}
}

/**
 * The answer to a provider's message.
 *
 * @strict-properties
 */
final readonly class Receipt implements \JsonSerializable
{
    /** Of HTTP: 200, 400 or 503. The body is empty. */
    public readonly int $status;
    /** Null where the message is about none of the shop's. */
    public readonly ?Attempt $attempt;

    /** @implementation-alias Payments\Finrota\Customer::__construct */
    public function __construct(int $status, ?Attempt $attempt = null) {}

    /**
     * @return array<string, mixed>
     *
     * @implementation-alias Payments\Violation::jsonSerialize
     */
    public function jsonSerialize(): array {}
}

/**
 * What Checkout::settle() did.
 *
 * @strict-properties
 */
final readonly class Settlement implements \JsonSerializable
{
    /** Attempts that were asked about. */
    public readonly int $asked;
    /** Attempts that reached a settled state. */
    public readonly int $settled;
    /** Attempts that are still open. */
    public readonly int $open;
    /** @var list<Attempt> attempts that a person must look at: those that came to it now, and the others once a day */
    public readonly array $look;
    /** @var list<\Throwable> what handlers and gateways threw; the attempts are due again */
    public readonly array $errors;

    /**
     * @param Attempt[] $look attempts that a person must look at
     * @phpstan-param list<Attempt> $look
     * @param \Throwable[] $errors what handlers and gateways threw
     * @phpstan-param list<\Throwable> $errors
     *
     * @implementation-alias Payments\Finrota\Customer::__construct
     */
    public function __construct(int $asked, int $settled, int $open, array $look = [], array $errors = []) {}

    /**
     * @return array<string, mixed>
     *
     * @implementation-alias Payments\Violation::jsonSerialize
     */
    public function jsonSerialize(): array {}
}
