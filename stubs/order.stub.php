<?php

/**
 * What a shop sells, to whom: the same for every provider.
 *
 * @generate-class-entries
 */

namespace Payments;

/**
 * Who pays. What is needed depends on the provider: its own page's rules are checked when it is called. Dumps and JSON
 * mask the national id; serialised, it is whole.
 *
 * @strict-properties
 */
final readonly class Customer implements \JsonSerializable
{
    public readonly string $name;
    public readonly string $surname;
    public readonly string $email;
    public readonly ?string $phone;
    public readonly ?string $identityNumber;
    public readonly ?string $code;
    public readonly ?bool $isGuest;

    /**
     * Rules are checked when an Order is made of it.
     *
     * @param string $name at most 100 characters, as $surname
     * @param string $email at most 254 characters
     * @param string|null $phone with the country's code: "+905551112233"
     * @param string|null $identityNumber the national id; local rules may demand it
     * @param string|null $code the customer's number in the shop
     * @param bool|null $isGuest the customer is not logged in at the shop
     *
     * @implementation-alias Payments\Finrota\Customer::__construct
     */
    public function __construct(
        string $name,
        string $surname,
        string $email,
        ?string $phone = null,
        #[\SensitiveParameter] ?string $identityNumber = null,
        ?string $code = null,
        ?bool $isGuest = null,
    ) {}

    /**
     * @return array<string, mixed> the national id masked, as in every dump
     *
     * @implementation-alias Payments\Violation::jsonSerialize
     */
    public function jsonSerialize(): array {}
}

/**
 * One line of an order.
 *
 * @strict-properties
 */
final readonly class OrderItem implements \JsonSerializable
{
    public readonly string $name;
    public readonly Money $price;
    public readonly ?string $categoryId;
    public readonly ?string $id;
    public readonly ?int $sellerId;
    public readonly ?Money $sellerShare;

    /**
     * Rules are checked when an Order is made of it.
     *
     * @param Money $price of the whole line, positive; the prices of an order add up to its amount
     * @param string|null $categoryId as the provider knows it; null: the gateway's
     * @param string|null $id the shop's own
     * @param int|null $sellerId of a marketplace, as the provider knows it
     * @param Money|null $sellerShare of a marketplace
     *
     * @implementation-alias Payments\Finrota\Customer::__construct
     */
    public function __construct(
        string $name,
        Money $price,
        ?string $categoryId = null,
        ?string $id = null,
        ?int $sellerId = null,
        ?Money $sellerShare = null,
    ) {}

    /**
     * @return array<string, mixed>
     *
     * @implementation-alias Payments\Violation::jsonSerialize
     */
    public function jsonSerialize(): array {}
}

/**
 * What a customer pays for. An order is never stored: Attempt has its number and amounts, and nothing of the customer.
 * Dumps and JSON mask $notifyUrl: a gateway is given it with the secret that proves a notice.
 *
 * @strict-properties
 */
final readonly class Order implements \JsonSerializable
{
    public readonly string $number;
    public readonly Money $amount;
    public readonly Customer $customer;
    public readonly string $returnUrl;
    public readonly ?string $notifyUrl;
    /** The most that may be taken. */
    public readonly Money $ceiling;
    /** @var list<OrderItem> */
    public readonly array $items;
    public readonly int $installment;
    public readonly bool $threeDSecure;
    public readonly ?string $clientIp;
    public readonly ?string $description;
    public readonly ?string $language;
    /** What the customer chose of Checkout::installments(). Its total is what is to be paid, and its count $installment. */
    public readonly ?InstallmentPlan $plan;

    /**
     * @param string $number the shop's own, 1 to 64 visible ASCII characters without blanks; is paid once. It must not
     *     contain a name: it is stored, and sent to the provider
     * @param Money $amount positive
     * @param string $returnUrl where the browser comes back to: has {reference} in its path or query
     * @param string|null $notifyUrl where the provider posts the result: has {reference} and {secret}; null: it does not
     * @param Money|null $ceiling the most that may be taken, where the provider adds interest; null: $amount, or the total
     *     of $plan
     * @param OrderItem[] $items their prices add up to $amount; none: the order as a whole
     * @param int $installment 1 for a single payment
     * @param bool $threeDSecure false needs a gateway with Capability::WithoutThreeDSecure
     * @param string|null $clientIp the customer's address
     * @param string|null $description for people, at most 255 characters
     * @param string|null $language two lower-case letters: "tr"
     * @param InstallmentPlan|null $plan for this $amount; needs a gateway with Capability::InstallmentPlans
     * @throws Exception\ValidationException names each field and its rule
     */
    public function __construct(
        string $number,
        Money $amount,
        Customer $customer,
        string $returnUrl,
        ?string $notifyUrl = null,
        ?Money $ceiling = null,
        array $items = [],
        int $installment = 1,
        bool $threeDSecure = true,
        ?string $clientIp = null,
        ?string $description = null,
        ?string $language = null,
        ?InstallmentPlan $plan = null,
    ) {}

    /**
     * @return array<string, mixed> $notifyUrl and the customer's national id masked
     *
     * @implementation-alias Payments\Violation::jsonSerialize
     */
    public function jsonSerialize(): array {}
}
