<?php

/**
 * Hepsipay. Amounts are Turkish lira, sent in kurus; what the provider's pages leave open is in
 * docs/providers/hepsipay.md.
 *
 * @generate-class-entries
 */

namespace Payments\Hepsipay;

/**
 * How the secret enters the request's signature. The provider's page joins URL, merchant no, terminal no and
 * body, takes SHA-512, and does not say where the secret goes: the default is unverified. One call to the
 * test host settles it: a wrong scheme is an AuthenticationException.
 */
enum SignatureScheme: string
{
    /** sha512(base): the literal reading, without a secret. */
    case None = 'none';
    /** sha512(base + secret) */
    case Appended = 'appended';
    /** sha512(secret + base) */
    case Prepended = 'prepended';
    /** HMAC-SHA-512 of base, keyed with the secret. */
    case Hmac = 'hmac';
}

/**
 * A merchant's terminal. Opaque: dumps of it show no secret.
 *
 * @strict-properties
 * @not-serializable
 */
final class Merchant
{
    public readonly \Payments\Environment $environment;
    private readonly ?\Payments\Options $options;

    /**
     * @param string $merchantNo header "merchant-no"
     * @param string $terminalNo header "terminal-no"
     * @param string $secretKey signs every call
     * @param \Payments\Environment $environment the live host is handed out to merchants: Live needs Options::$baseUrl
     * @param string|null $callbackKey for the hash of webhooks
     * @param bool $sendSignatureNo also sends the signature as "signature-no", as the page's PHP samples do
     * @throws \Payments\Exception\ConfigurationException names the argument and the rule
     */
    public function __construct(
        string $merchantNo,
        string $terminalNo,
        #[\SensitiveParameter] string $secretKey,
        \Payments\Environment $environment,
        #[\SensitiveParameter] ?string $callbackKey = null,
        SignatureScheme $signatureScheme = SignatureScheme::Appended,
        bool $sendSignatureNo = false,
        ?\Payments\Options $options = null,
    ) {}
}

/**
 * Answer of GET /payment/{token}/status.
 *
 * @strict-properties
 */
final readonly class PaymentState implements \JsonSerializable
{
    /** For people; never compare it. */
    public readonly ?string $statusDescription;
    /**
     * 4, 5, 12, 14 Succeeded; 8 PartiallyRefunded; 10 Refunded; 9 and 11, a refund that failed, Succeeded; 3, 6, 7,
     * 13, 15 Failed; 1 Pending; 2 AwaitingThreeDSecure; any other Unrecognised.
     */
    public readonly \Payments\PaymentStatus $status;
    /** "Status" as it came. */
    public readonly string $rawStatus;
    /** What was paid; above the amount of the order when interest on installments applies. */
    public readonly \Payments\Money $amount;
    public readonly ?int $installmentCount;
    /** The provider names no zone; read as UTC. */
    public readonly ?\DateTimeImmutable $createDate;
    /** "CreateDate" as it came. */
    public readonly ?string $rawCreateDate;
    /** GUID; names the payment for a refund. */
    public readonly ?string $referenceNo;
    /** To be dropped by the provider; use $paymentId. */
    public readonly ?string $craftgatePaymentId;
    /** Names the payment for a refund; null until it is completed. */
    public readonly ?string $paymentId;
    /** The order that was given when the frame was opened. Compare it with yours. */
    public readonly string $merchantOrderNumber;
    /** 1 wallet, 2 stored card, 3 shopping loan. */
    public readonly ?int $paymentType;
    public readonly ?string $paymentTypeDescription;
    public readonly ?string $posAlias;
    /** First digits of a stored card. */
    public readonly ?string $binNumber;
    public readonly string $messageCode;
    public readonly ?string $message;
    public readonly ?string $userMessageTitle;
    public readonly ?string $userMessage;

    private function __construct() {}

    /** @return array<string, mixed> */
    public function jsonSerialize(): array {}
}

/**
 * Asks for the state of a payment. Page "Ödeme Durumu (Payment Status)".
 *
 * @not-serializable
 */
class Status
{
    private readonly Merchant $account;

    public function __construct(Merchant $account) {}

    /**
     * GET /payment/{token}/status
     *
     * @param string $token of the frame; the browser's callback carries the same
     * @throws \Payments\Exception\PaymentsException NotSent or Rejected: asking never charges
     */
    public function get(#[\SensitiveParameter] string $token): PaymentState {}
}

/**
 * "basketItemRefundModel": one item of a basket, for payments made through Craftgate.
 *
 * @strict-properties
 */
final readonly class BasketItemRefund implements \JsonSerializable
{
    public readonly string $id;
    public readonly \Payments\Money $amount;

    /**
     * @param string $id of the item; whose id it is, the page does not say
     * @param \Payments\Money $amount in TRY; positive
     */
    public function __construct(string $id, \Payments\Money $amount) {}

    /** @return array<string, mixed> */
    public function jsonSerialize(): array {}
}

/**
 * Answer of POST /payment/refund. It carries no id: ask Status for the state that followed.
 *
 * @strict-properties
 */
final readonly class RefundResult implements \JsonSerializable
{
    /** "0000" */
    public readonly string $messageCode;
    public readonly ?string $message;
    public readonly ?string $userMessageTitle;
    public readonly ?string $userMessage;

    private function __construct() {}

    /** @return array<string, mixed> */
    public function jsonSerialize(): array {}
}

/**
 * Gives money back. Page "İade (Refund)".
 *
 * Every method throws PaymentsException; after Outcome::Unknown ask Status before anything else: a repeated refund
 * would pay twice.
 *
 * @not-serializable
 */
class Refund
{
    private readonly Merchant $account;

    public function __construct(Merchant $account) {}

    /**
     * POST /payment/refund by "paymentId".
     *
     * @param \Payments\Money $refundAmount in TRY, positive; less than was paid is a partial refund
     * @param string|null $clientIp the customer's address
     */
    public function byPaymentId(string $paymentId, \Payments\Money $refundAmount, ?string $clientIp = null): RefundResult {}

    /**
     * POST /payment/refund by "referenceNo".
     *
     * @param string $referenceNo GUID
     * @param \Payments\Money $refundAmount in TRY, positive; less than was paid is a partial refund
     * @param string|null $clientIp the customer's address
     */
    public function byReferenceNo(string $referenceNo, \Payments\Money $refundAmount, ?string $clientIp = null): RefundResult {}

    /**
     * POST /payment/refund of one basket item.
     *
     * @param string|null $paymentId exactly one of $paymentId and $referenceNo
     * @param string|null $referenceNo GUID
     * @param string|null $clientIp the customer's address
     */
    public function basketItem(
        BasketItemRefund $basketItemRefundModel,
        ?string $paymentId = null,
        ?string $referenceNo = null,
        ?string $clientIp = null,
    ): RefundResult {}
}
