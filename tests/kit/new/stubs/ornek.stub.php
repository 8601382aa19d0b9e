<?php

/**
 * Örnek Pay. Amounts are Turkish lira, sent in major units; see docs/providers/ornek.md.
 *
 * @generate-class-entries
 */

namespace Payments\Ornek;

/**
 * A shop's id and key. Opaque: dumps of it show no secret.
 *
 * @strict-properties
 * @not-serializable
 */
final class Account
{
    public readonly \Payments\Environment $environment;
    private readonly ?\Payments\Options $options;

    /**
     * @throws \Payments\Exception\ConfigurationException names the argument and the rule
     *
     * @implementation-alias Payments\Finrota\Account::__construct
     */
    public function __construct(
        string $shopId,
        #[\SensitiveParameter] string $secretKey,
        \Payments\Environment $environment,
        ?\Payments\Options $options = null,
    ) {}
}

/**
 * A payment, as pay() and state() answer it.
 *
 * @strict-properties
 */
final readonly class Payment implements \JsonSerializable
{
    public readonly string $orderNumber;
    /** Örnek Pay's own id. */
    public readonly string $paymentId;
    public readonly \Payments\Money $amount;
    /** "status": APPROVED Succeeded, DECLINED Failed, WAITING Pending; any other Unrecognised. */
    public readonly \Payments\PaymentStatus $status;
    /** "status" as it came. */
    public readonly string $rawStatus;
    /** Set when $status is Failed or Unrecognised, and the provider said why. */
    public readonly ?\Payments\Decline $decline;
    public readonly string $result;
    public readonly ?string $message;
    /** Kept of a payment that failed, for orThrow(). */
    private readonly ?\Payments\Exchange $exchange;

    /** @implementation-alias Payments\Violation::__construct */
    private function __construct() {}

    /**
     * What the shop may do: $status and $amount.
     *
     * @param \Payments\Money $expected what the order costs; positive
     * @param \Payments\Money|null $ceiling the most that may be taken, where interest is added; null: $expected
     * @throws \ValueError when $expected is not positive, or $ceiling is below it or in another currency
     */
    public function verdict(\Payments\Money $expected, ?\Payments\Money $ceiling = null): \Payments\Verdict {}

    /**
     * This payment, unless it failed.
     *
     * @throws \Payments\Exception\DeclinedException with this payment, the decline's code and text
     */
    public function orThrow(): Payment {}

    /**
     * @return array<string, mixed>
     *
     * @implementation-alias Payments\Violation::jsonSerialize
     */
    public function jsonSerialize(): array {}
}

/**
 * The form that Örnek Pay posts to the shop. It proves nothing: ask state().
 *
 * @strict-properties
 */
final readonly class Callback implements \JsonSerializable
{
    public readonly string $orderNumber;
    public readonly string $paymentId;
    /** "status" as it came. */
    public readonly string $rawStatus;

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
 * Payments without 3-D Secure.
 *
 * @not-serializable
 */
class Pay
{
    private readonly Account $account;

    /** @implementation-alias Payments\Finrota\Hpm::__construct */
    public function __construct(Account $account) {}

    /**
     * Charges the card: POST /ornek/payments.
     *
     * @param \Payments\Money $amount in TRY, positive; sent in major units
     * @param string $orderNumber at most 36 characters, new for each payment. Store it before the call
     * @param \Payments\Card $card of 16 digits, with a security code of 3
     * @param string|null $callbackUrl where a form is posted when the payment is decided
     * @throws \Payments\Exception\ValidationException before anything is sent; all violations at once
     * @throws \Payments\Exception\PaymentsException whose outcome() tells whether the card may have been charged
     */
    public function pay(
        \Payments\Money $amount,
        string $orderNumber,
        \Payments\Card $card,
        ?string $callbackUrl = null,
    ): Payment {}

    /**
     * The payment of an order: GET /ornek/payments/{orderNumber}.
     *
     * @throws \Payments\Exception\NotFoundException when there is none
     * @throws \Payments\Exception\PaymentsException Unanswered: it says nothing of the payment
     */
    public function state(string $orderNumber): Payment {}

    /**
     * Reads the form that Örnek Pay posts to $callbackUrl.
     *
     * @param array|string $form $_POST, or the urlencoded body
     * @throws \Payments\Exception\ResponseException when it is not such a form
     */
    public function parseCallback(#[\SensitiveParameter] array|string $form): Callback {}
}
