<?php

/**
 * What is wrong with a set-up, and what the providers' pages leave open.
 *
 * @generate-class-entries
 */

namespace Payments;

/** What a check came to. */
enum DiagnosisState: string
{
    /** As it has to be. */
    case Good = 'good';
    /** Somebody has to change something: the shop's set-up, a key, a permission. */
    case Wrong = 'wrong';
    /** A question that the provider's pages leave open, answered: $value. */
    case Found = 'found';
    /** The answers do not tell. */
    case Undecided = 'undecided';
}

/**
 * What one check came to.
 *
 * @strict-properties
 */
final readonly class Diagnosis implements \JsonSerializable
{
    /** "finrota", "hstmobil", "hepsipay"; null for what all of them share. */
    public readonly ?string $provider;
    /** "signature": docs/doctor.md lists them. */
    public readonly string $check;
    public readonly DiagnosisState $state;
    /** What was found, for a program: "hmac". Never a secret. */
    public readonly ?string $value;

    /** @implementation-alias Payments\Violation::__construct */
    private function __construct() {}

    /**
     * The same in a sentence.
     *
     * @param string $language "en" or "tr"; any other is English
     */
    public function words(string $language = 'en'): string {}

    /**
     * @return array<string, mixed>
     *
     * @implementation-alias Payments\Violation::jsonSerialize
     */
    public function jsonSerialize(): array {}
}

/**
 * Examines a set-up, the credentials of accounts, and what the providers' pages leave open. It asks questions that move
 * no money and change nothing; a probe that changes something is made only when it is named.
 *
 * @strict-properties
 * @not-serializable
 */
final class Doctor
{
    /** @var list<Finrota\Account|HstMobil\Account|Hepsipay\Merchant> */
    private readonly array $accounts;

    /** An account of the Live environment is asked for its credentials only: open questions are for the test host. */
    public function __construct(Finrota\Account|HstMobil\Account|Hepsipay\Merchant ...$accounts) {}

    /**
     * Never throws for what a provider answers: that is what it is to find out.
     *
     * @param string|null $hpmTransactionId "Id" of a webhook of HPM: whether PWS finds it is checked with it
     * @param string $writes probes that change something, by name: "finrota.erpCodePath" asks to mark a payment that
     *     does not exist
     * @return list<Diagnosis>
     * @throws \ValueError when no probe that writes has such a name
     */
    public function examine(?string $hpmTransactionId = null, string ...$writes): array {}
}
