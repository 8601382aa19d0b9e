<?php

/**
 * Hepsipay's installment service.
 *
 * @generate-class-entries
 */

namespace Payments\Hepsipay;

/**
 * What Hepsipay asks the shop's installment service.
 *
 * @strict-properties
 */
final readonly class InstallmentQuery implements \JsonSerializable
{
    public readonly string $binNumber;
    /** The $merchantOrderNumber of the frame. */
    public readonly string $orderNumber;
    public readonly string $customerEmail;
    public readonly string $customerGsm;
    public readonly ?\Payments\Money $rewardAmount;

    /** @implementation-alias Payments\Violation::__construct */
    private function __construct() {}

    /**
     * @return array<string, mixed>
     *
     * @implementation-alias Payments\Violation::jsonSerialize
     */
    public function jsonSerialize(): array {}
}

/**
 * "InstallmentsPriceDetails[]": one way to pay.
 *
 * @strict-properties
 */
final readonly class InstallmentPrice implements \JsonSerializable
{
    public readonly int $actualInstallmentNumber;
    public readonly int $displayInstallmentNumber;
    public readonly \Payments\Money $installmentPrice;
    public readonly \Payments\Money $totalPrice;
    public readonly ?string $posAlias;
    public readonly ?\Payments\Money $interestAmount;

    /**
     * @param int $actualInstallmentNumber the shop's own count
     * @param int $displayInstallmentNumber what the customer is to see, with the bank's extra installments
     * @param \Payments\Money $installmentPrice of one installment, in TRY
     * @param \Payments\Money $totalPrice of all installments, in TRY
     * @param string|null $posAlias as spelled at the provider
     * @param \Payments\Money|null $interestAmount $totalPrice less the price; left out for a single payment
     *
     * @implementation-alias Payments\Finrota\Customer::__construct
     */
    public function __construct(
        int $actualInstallmentNumber,
        int $displayInstallmentNumber,
        \Payments\Money $installmentPrice,
        \Payments\Money $totalPrice,
        ?string $posAlias = null,
        ?\Payments\Money $interestAmount = null,
    ) {}

    /**
     * @return array<string, mixed>
     *
     * @implementation-alias Payments\Violation::jsonSerialize
     */
    public function jsonSerialize(): array {}
}

/**
 * "Installments[]": a price and the ways to pay it.
 *
 * @strict-properties
 */
final readonly class InstallmentOffer implements \JsonSerializable
{
    public readonly \Payments\Money $price;
    public readonly bool $force3ds;
    /** @var list<InstallmentPrice> */
    public readonly array $installmentsPriceDetails;

    /**
     * @param \Payments\Money $price before interest, in TRY
     * @param bool $force3ds whether the payment is expected to run with 3-D Secure
     * @param InstallmentPrice[] $installmentsPriceDetails
     *
     * @implementation-alias Payments\Finrota\Customer::__construct
     */
    public function __construct(\Payments\Money $price, bool $force3ds, array $installmentsPriceDetails) {}

    /**
     * @return array<string, mixed>
     *
     * @implementation-alias Payments\Violation::jsonSerialize
     */
    public function jsonSerialize(): array {}
}

/**
 * The installment service that a shop offers to Hepsipay. Page "Taksit Yönetimi (Installment)". The page documents no
 * authentication of the caller.
 *
 * @not-serializable
 */
class Installments
{
    private readonly Merchant $account;

    /** @implementation-alias Payments\Finrota\Hpm::__construct */
    public function __construct(Merchant $account) {}

    /**
     * Reads the body of Hepsipay's query.
     *
     * @throws \Payments\Exception\ResponseException when it is not such a message
     */
    public function parseQuery(#[\SensitiveParameter] string $body): InstallmentQuery {}

    /**
     * The JSON to answer with.
     *
     * @throws \Payments\Exception\ValidationException names the members and the rules
     */
    public function respond(InstallmentOffer ...$offers): string {}
}
