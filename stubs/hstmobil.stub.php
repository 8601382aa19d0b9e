<?php

/**
 * HstMobil Web POS. Amounts are Turkish lira, sent in major units; what the provider's pages leave open is in
 * docs/providers/hstmobil.md.
 *
 * @generate-class-entries
 */

namespace Payments\HstMobil;

/**
 * An API key, or a user and password that log in for a token. Opaque: dumps of it show no secret.
 *
 * @strict-properties
 * @not-serializable
 */
final class Account
{
    public readonly \Payments\Environment $environment;
    private readonly ?\Payments\Options $options;

    /**
     * @param string|null $apiKey exactly one of $apiKey and $userName
     * @param string|null $userName of /api/Auth/login
     * @param string|null $password in clear; its SHA-512 is sent
     * @throws \Payments\Exception\ConfigurationException names the argument and the rule
     *
     * @implementation-alias Payments\Finrota\Account::__construct
     */
    public function __construct(
        \Payments\Environment $environment,
        #[\SensitiveParameter] ?string $apiKey = null,
        ?string $userName = null,
        #[\SensitiveParameter] ?string $password = null,
        ?\Payments\Options $options = null,
    ) {}
}

/**
 * Answer of POST /api/Payments/Payment: the 3-D step, never a charge.
 *
 * @strict-properties
 */
final readonly class Payment implements \JsonSerializable
{
    /** The address ("returnType" 1) or the bank's page ("returnType" 2) to send the browser. */
    public readonly ?\Payments\ThreeDSecure $threeDSecure;
    /** AwaitingThreeDSecure, or Failed. */
    public readonly \Payments\PaymentStatus $status;
    /** "status" as it came. */
    public readonly ?string $rawStatus;
    /** Set when $status is Failed or Unrecognised, and the provider said why. */
    public readonly ?\Payments\Decline $decline;
    public readonly ?string $orderId;
    /** HstMobil's own id; for result(). */
    public readonly ?string $paymentId;
    public readonly ?int $returnType;
    public readonly ?string $responseMessage;
    public readonly ?string $message;
    public readonly ?string $resultCode;
    /** Kept of a payment that failed, for orThrow(). */
    private readonly ?\Payments\Exchange $exchange;

    /** @implementation-alias Payments\Violation::__construct */
    private function __construct() {}

    /**
     * What the shop may do: Wait, or NotPaid when $status is Failed. Never Paid: nothing was charged yet.
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
 * What the browser brings back from the bank. Anybody can post such a form: it finds the order, and proves nothing.
 * complete() confirms it.
 *
 * @strict-properties
 */
final readonly class Callback implements \JsonSerializable
{
    public readonly string $orderId;
    public readonly string $paymentId;
    /** "status" as it came. */
    public readonly ?string $rawStatus;
    public readonly ?string $amount;
    public readonly ?string $random;
    public readonly ?string $hash;
    public readonly ?string $operationDate;
    public readonly ?string $errorCode;
    public readonly ?string $errorMessage;
    public readonly ?string $bankAuthCode;

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
 * Answer of POST /api/Payments/PaymentResult.
 *
 * @strict-properties
 */
final readonly class PaymentResult implements \JsonSerializable
{
    public readonly ?string $paymentId;
    public readonly string $orderId;
    /** What was taken. null when it did not come or cannot be read. */
    public readonly ?\Payments\Money $amount;
    /** "amount" as it came. */
    public readonly ?string $rawAmount;
    public readonly ?string $firstInquiryTime;
    public readonly ?bool $inquiryAlreadyCalled;
    public readonly ?string $operationDate;
    /**
     * "status", in any case: SUCCESS Succeeded, PENDING Pending; FAIL..., ERROR, CANCEL..., DECLINE..., REJECT...,
     * TIMEOUT, EXPIRED, BASARISIZ, IPTAL, HATA Failed; any other Unrecognised.
     */
    public readonly \Payments\PaymentStatus $status;
    /** "status" as it came. */
    public readonly string $rawStatus;
    public readonly ?string $code;
    public readonly ?string $message;
    public readonly ?string $operation;
    public readonly ?string $transactionOrderId;

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
     * @return array<string, mixed>
     *
     * @implementation-alias Payments\Violation::jsonSerialize
     */
    public function jsonSerialize(): array {}
}

/**
 * Web POS with 3-D Secure. Page "Web Pos (3D Ödeme)".
 *
 * @not-serializable
 */
class WebPos
{
    private readonly Account $account;

    /** @implementation-alias Payments\Finrota\Hpm::__construct */
    public function __construct(Account $account) {}

    /** A new order id in the form the page asks for: a GUID without its dashes, 32 hex digits. */
    public static function newOrderId(): string {}

    /**
     * Starts a payment: POST /api/Payments/Payment. Show the customer $threeDSecure, then complete().
     *
     * @param \Payments\Money $amount in TRY, positive; sent in major units
     * @param string $orderId new for each request: newOrderId(). Store it before the call. The provider answers 500 to
     *     one that was used before, which looks like any failure: ask result(); where no paymentId came, the
     *     page's sample shows it equal to the order id
     * @param int $installment 1 for a single payment
     * @param \Payments\Card $card of 16 digits, with a security code of 3, as the page asks
     * @param string $callbackUrl where the browser comes back with a form
     * @param bool $isSecureTransaction with 3-D Secure; what false does, the page does not say
     * @throws \Payments\Exception\ValidationException before anything is sent; all violations at once
     * @throws \Payments\Exception\PaymentsException whose outcome() says whether the payment may have started
     */
    public function pay(
        \Payments\Money $amount,
        string $orderId,
        int $installment,
        \Payments\Card $card,
        string $callbackUrl,
        bool $isSecureTransaction = true,
    ): Payment {}

    /**
     * Reads the form that the browser posts to $callbackUrl.
     *
     * @param mixed[]|string $form $_POST, or the urlencoded body
     * @throws \Payments\Exception\ResponseException when it is not such a form
     */
    public function parseCallback(#[\SensitiveParameter] array|string $form): Callback {}

    /**
     * The result of a payment: POST /api/Payments/PaymentResult. The page calls it the end of the payment, so it is
     * never repeated by itself; it may be asked again.
     *
     * @throws \Payments\Exception\PaymentsException Unknown or Unanswered: neither says that nothing was charged
     */
    public function result(string $orderId, string $paymentId): PaymentResult {}

    /**
     * Ends a payment: reads the form, asks result() once, and compares order and amount.
     *
     * @param mixed[]|string $form $_POST, or the urlencoded body
     * @param string $orderId of the order
     * @param \Payments\Money $amount of the order
     * @return \Payments\Confirmation<PaymentResult>
     * @throws \Payments\Exception\ValidationException when the form is of another order; nothing was asked then
     * @throws \Payments\Exception\PaymentsException of result()
     */
    public function complete(#[\SensitiveParameter] array|string $form, string $orderId, \Payments\Money $amount): \Payments\Confirmation {}

    /**
     * Commission rates by installment: POST /api/Payments/Get-All-Installment. The page does not say what the answer
     * looks like: it is given as arrays, numbers that are not written as integers as text.
     */
    public function installments(): mixed {}
}
