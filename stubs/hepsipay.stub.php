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
     */
    public function __construct(
        string $product,
        \Payments\Money $price,
        string $categoryId,
        ?string $externalId = null,
        ?int $subMerchantMemberId = null,
        ?\Payments\Money $subMerchantMemberPrice = null,
    ) {}

    /** @return array<string, mixed> */
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

    private function __construct() {}

    /** @return array<string, mixed> */
    public function jsonSerialize(): array {}
}

/**
 * Answer of POST /v2/hepsipayframe/init.
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

    private function __construct() {}

    /** @return array<string, mixed> token and URL masked */
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

    private function __construct() {}

    /** @return array<string, mixed> the token masked */
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

/**
 * The webhook: a payment has succeeded, says whoever sent it. $isSigned says whether the hash proves the six members that
 * it covers. It covers neither order number nor amount nor success: confirm() before goods leave.
 *
 * @strict-properties
 */
final readonly class WebhookEvent implements \JsonSerializable
{
    /** "Status", that of the 3-D step: "SUCCESS", or "" without 3-D Secure. Not the state of the payment. */
    public readonly ?string $threeDSecureStatus;
    public readonly ?string $completeStatus;
    public readonly string $paymentId;
    public readonly ?string $conversationData;
    public readonly ?string $conversationId;
    public readonly ?string $callbackStatus;
    public readonly ?int $mdStatus;
    /** "" without 3-D Secure. */
    public readonly ?string $hash;
    public readonly ?string $merchantOrderNumber;
    /** The hash does not cover it: whoever copies a message can flip it. */
    public readonly bool $isPaymentSuccessful;
    /** 1 wallet, 2 stored card, 3 shopping loan. */
    public readonly ?int $paymentType;
    public readonly ?string $paymentTypeDescription;
    /** The hash was made with a callback key of the merchant's. Still true when the message comes again. */
    public readonly bool $isSigned;

    private function __construct() {}

    /** @return array<string, mixed> */
    public function jsonSerialize(): array {}
}

/**
 * The webhook. Page "Webhook url (Push Notification)".
 *
 * @not-serializable
 */
class Webhook
{
    private readonly Merchant $account;

    public function __construct(Merchant $account) {}

    /**
     * Reads a webhook, with a hash that matches or without; $isSigned says which. It may be called any number of times
     * with the same message.
     *
     * @throws \Payments\Exception\ResponseException when it is not such a message
     */
    public function parse(#[\SensitiveParameter] string $body): WebhookEvent {}

    /**
     * Reads a webhook whose hash matches, and refuses any other. Without 3-D Secure there is no hash: use parse() and
     * confirm() then. verify() is about the signature only, and remembers nothing: a message that is delivered again
     * verifies again. Payments\Claims protects from handling it twice.
     *
     * The hash covers $status, $completeStatus, $paymentId, $conversationData, $conversationId and $callbackStatus. It
     * does not cover $isPaymentSuccessful, $merchantOrderNumber, $mdStatus, $paymentType and $paymentTypeDescription:
     * whoever has seen a message can change these and the hash still matches. confirm() asks Hepsipay.
     *
     * @throws \Payments\Exception\SignatureException $problem says why: no key, no hash, a mismatch, or a covered member
     *     that holds the separator "###"
     * @throws \Payments\Exception\ResponseException when it is not such a message
     */
    public function verify(#[\SensitiveParameter] string $body): WebhookEvent {}

    /**
     * Asks Status, and compares order and amount.
     *
     * @param string $token of the order's frame session
     * @param \Payments\Money $amount of the order; with interest on installments what was paid differs from it
     * @return \Payments\Confirmation<PaymentState>
     * @throws \Payments\Exception\PaymentsException of Status::get()
     */
    public function confirm(
        WebhookEvent $event,
        #[\SensitiveParameter] string $token,
        \Payments\Money $amount,
    ): \Payments\Confirmation {}
}

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

    private function __construct() {}

    /** @return array<string, mixed> */
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
     */
    public function __construct(
        int $actualInstallmentNumber,
        int $displayInstallmentNumber,
        \Payments\Money $installmentPrice,
        \Payments\Money $totalPrice,
        ?string $posAlias = null,
        ?\Payments\Money $interestAmount = null,
    ) {}

    /** @return array<string, mixed> */
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
     */
    public function __construct(\Payments\Money $price, bool $force3ds, array $installmentsPriceDetails) {}

    /** @return array<string, mixed> */
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
