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
 * body (the base), takes SHA-512, and does not say where the secret goes. The default, Hmac, is unverified: the most
 * speaks for it, and nothing proves it. A wrong scheme is an AuthenticationException. examples/hepsipay-signature.php
 * tries all six against the test host.
 */
enum SignatureScheme: string
{
    /** sha512(base): the literal reading, without a secret. */
    case None = 'none';
    /** sha512(base + secret) */
    case Appended = 'appended';
    /** sha512(secret + base) */
    case Prepended = 'prepended';
    /** HMAC-SHA-512 of base, keyed with the secret. The default. */
    case Hmac = 'hmac';
    /** sha512(URL + merchant no + terminal no + secret + body): without a body, the same as Appended. */
    case Between = 'between';
    /** HMAC-SHA-512 of secret + base, keyed with the secret. */
    case HmacPrepended = 'hmac-prepended';
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
     * @param string|null $previousCallbackKey still taken while the key is being changed
     * @param bool $sendSignatureNo also sends the signature as "signature-no", as the page's PHP samples do
     * @throws \Payments\Exception\ConfigurationException names the argument and the rule
     *
     * @implementation-alias Payments\Finrota\Account::__construct
     */
    public function __construct(
        string $merchantNo,
        string $terminalNo,
        #[\SensitiveParameter] string $secretKey,
        \Payments\Environment $environment,
        #[\SensitiveParameter] ?string $callbackKey = null,
        SignatureScheme $signatureScheme = SignatureScheme::Hmac,
        bool $sendSignatureNo = false,
        ?\Payments\Options $options = null,
        #[\SensitiveParameter] ?string $previousCallbackKey = null,
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
     * 4, 5, 12, 14 Succeeded; 8 PartiallyRefunded; 10 Refunded; 9 and 11 RefundFailed; 3, 6, 7, 13, 15 Failed;
     * 1 Pending; 2 AwaitingThreeDSecure; any other Unrecognised.
     */
    public readonly \Payments\PaymentStatus $status;
    /** "Status" as it came. */
    public readonly string $rawStatus;
    /**
     * What was paid; above the amount of the order when interest on installments applies. null when it did not come or
     * cannot be read.
     */
    public readonly ?\Payments\Money $amount;
    /** "Amount" as it came. */
    public readonly ?string $rawAmount;
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
    /** The order that was given when the frame was opened; null when none was. Compare it with yours. */
    public readonly ?string $merchantOrderNumber;
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

    /** @implementation-alias Payments\Violation::__construct */
    private function __construct() {}

    /**
     * What the shop may do: $status and $amount. Interest on installments is in $amount: give the most that you accept as
     * $ceiling.
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
 * Asks for the state of a payment. Page "Ödeme Durumu (Payment Status)".
 *
 * @not-serializable
 */
class Status
{
    private readonly Merchant $account;

    /** @implementation-alias Payments\Finrota\Hpm::__construct */
    public function __construct(Merchant $account) {}

    /**
     * GET /payment/{token}/status
     *
     * @param string $token of the frame; the browser's callback carries the same
     * @throws \Payments\Exception\PaymentsException Unanswered: it says nothing of the payment
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
     *
     * @implementation-alias Payments\Finrota\Customer::__construct
     */
    public function __construct(string $id, \Payments\Money $amount) {}

    /**
     * @return array<string, mixed>
     *
     * @implementation-alias Payments\Violation::jsonSerialize
     */
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

    /** @implementation-alias Payments\Finrota\Hpm::__construct */
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

/**
 * "BasketItems[]" of the frame.
 *
 * @strict-properties
 */
final readonly class BasketItem implements \JsonSerializable
{
    public readonly string $product;
    public readonly \Payments\Money $price;
    public readonly string $categoryId;
    public readonly ?string $externalId;
    public readonly ?int $subMerchantMemberId;
    public readonly ?\Payments\Money $subMerchantMemberPrice;

    /**
     * @param \Payments\Money $price in TRY, positive; the prices of a basket add up to its amount
     * @param string $categoryId of the merchant: "0002131"
     * @param string|null $externalId the merchant's own id of the item
     * @param int|null $subMerchantMemberId mandatory for a marketplace
     * @param \Payments\Money|null $subMerchantMemberPrice the seller's share; mandatory for a marketplace
     *
     * @implementation-alias Payments\Finrota\Customer::__construct
     */
    public function __construct(
        string $product,
        \Payments\Money $price,
        string $categoryId,
        ?string $externalId = null,
        ?int $subMerchantMemberId = null,
        ?\Payments\Money $subMerchantMemberPrice = null,
    ) {}

    /**
     * @return array<string, mixed>
     *
     * @implementation-alias Payments\Violation::jsonSerialize
     */
    public function jsonSerialize(): array {}
}

/**
 * Answer of POST /v2/hepsipayframe/checkavailability.
 *
 * @strict-properties
 */
final readonly class Availability implements \JsonSerializable
{
    /** "Success": a Hepsipay customer with a stored card. */
    public readonly bool $hasStoredCard;
    public readonly ?bool $isAccountAlreadyLinked;
    public readonly ?string $messageCode;
    public readonly ?string $message;
    public readonly ?string $userMessageTitle;
    public readonly ?string $userMessage;

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
 * Answer of POST /v2/hepsipayframe/init. Dumps and JSON mask the token and the URL; serialised, it is whole.
 *
 * @strict-properties
 */
final readonly class FrameSession implements \JsonSerializable
{
    /** For the iframe. Carries the token. */
    public readonly string $frameUrl;
    /** For Status::get(); keep it with the order. */
    public readonly string $token;
    public readonly string $messageCode;
    public readonly ?string $message;
    public readonly ?string $userMessageTitle;
    public readonly ?string $userMessage;

    /** @implementation-alias Payments\Violation::__construct */
    private function __construct() {}

    /**
     * @return array<string, mixed> token and URL masked
     *
     * @implementation-alias Payments\Violation::jsonSerialize
     */
    public function jsonSerialize(): array {}
}

/**
 * What the browser posts to $merchantCallBackUrl. Anybody can post it: it triggers Status::get(), and proves nothing.
 *
 * @strict-properties
 */
final readonly class FrameCallback implements \JsonSerializable
{
    public readonly string $token;
    public readonly ?string $merchantOrderNumber;

    /** @implementation-alias Payments\Violation::__construct */
    private function __construct() {}

    /**
     * @return array<string, mixed> the token masked
     *
     * @implementation-alias Payments\Violation::jsonSerialize
     */
    public function jsonSerialize(): array {}
}

/**
 * The hosted frame. Pages "checkavailability" and "hepsipayframeinit".
 *
 * @not-serializable
 */
class Frame
{
    private readonly Merchant $account;

    /** @implementation-alias Payments\Finrota\Hpm::__construct */
    public function __construct(Merchant $account) {}

    /**
     * Whether the customer has a Hepsipay account: POST /v2/hepsipayframe/checkavailability
     *
     * @param \Payments\Money $amount in TRY; the sum of the basket's prices
     * @param string $accountKey the customer's GSM as 905551112233, or e-mail
     * @param string $merchantCallBackUrl where the browser posts after success
     * @param BasketItem[] $basketItems
     * @param bool|null $isGuestUser the customer is not logged in at the shop
     * @param bool|null $force3ds demands 3-D Secure
     * @param int[] $allowedInstallments
     * @param string|null $merchantOrderNumber of the shop
     */
    public function checkAvailability(
        \Payments\Money $amount,
        #[\SensitiveParameter] string $accountKey,
        string $merchantCallBackUrl,
        array $basketItems,
        ?bool $isGuestUser = null,
        ?bool $force3ds = null,
        array $allowedInstallments = [],
        ?string $merchantOrderNumber = null,
    ): Availability {}

    /**
     * Opens a session: POST /v2/hepsipayframe/init. A session that was opened but not received moves no money.
     *
     * @param \Payments\Money $amount in TRY; the sum of the basket's prices
     * @param string $accountKey the customer's GSM as 905551112233, or e-mail
     * @param string $merchantCallBackUrl where the browser posts after success
     * @param BasketItem[] $basketItems
     * @param bool|null $isGuestUser the customer is not logged in at the shop
     * @param bool|null $force3ds demands 3-D Secure
     * @param int[] $allowedInstallments
     * @param string|null $merchantOrderNumber of the shop; the status and the webhook carry it
     * @param int|null $frameType 1 in the page's sample
     * @param string|null $checkoutMerchantUrl
     * @param string|null $bankOrderId GUID
     * @param string|null $posAlias
     * @param string|null $externalId GUID
     */
    public function init(
        \Payments\Money $amount,
        #[\SensitiveParameter] string $accountKey,
        string $merchantCallBackUrl,
        array $basketItems,
        ?bool $isGuestUser = null,
        ?bool $force3ds = null,
        array $allowedInstallments = [],
        ?string $merchantOrderNumber = null,
        ?int $frameType = null,
        ?string $checkoutMerchantUrl = null,
        ?string $bankOrderId = null,
        ?string $posAlias = null,
        ?string $externalId = null,
    ): FrameSession {}

    /**
     * Reads what the browser posts to $merchantCallBackUrl.
     *
     * @param mixed[]|string $body $_POST, the urlencoded body, or JSON
     * @throws \Payments\Exception\ResponseException when it is not such a message
     */
    public function parseCallback(#[\SensitiveParameter] array|string $body): FrameCallback {}
}
