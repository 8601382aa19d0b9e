<?php

/**
 * Finrota. Amounts are sent in major units; what the provider's pages leave open is in docs/providers/finrota.md.
 *
 * @generate-class-entries
 */

namespace Payments\Finrota;

/**
 * The key pair of a company or dealer. Opaque: dumps of it show no secret.
 *
 * @strict-properties
 * @not-serializable
 */
final class Account
{
    public readonly \Payments\Environment $environment;
    private readonly ?\Payments\Options $options;

    /**
     * @param string $apiKey "apiKey" of /auth/api/token/connect
     * @param string $secretKey "secretKey" of /auth/api/token/connect
     * @throws \Payments\Exception\ConfigurationException names the argument and the rule
     */
    public function __construct(
        #[\SensitiveParameter] string $apiKey,
        #[\SensitiveParameter] string $secretKey,
        \Payments\Environment $environment,
        ?\Payments\Options $options = null,
    ) {}
}

/** "userVerificationBy": the customer's field by which Finrota looks the customer up. */
enum UserVerificationBy: string
{
    case Id = 'Id';
    case Email = 'Email';
    case Tckn = 'Tckn';
    case Gsm = 'Gsm';
}

/**
 * "customer" of POST /hpm. What the page asks of it is checked when it is sent. Dumps and JSON mask the national id;
 * serialised, it is whole.
 *
 * @strict-properties
 */
final readonly class Customer implements \JsonSerializable
{
    public readonly string $email;
    public readonly ?string $gsm;
    public readonly ?string $tckn;
    public readonly ?string $code;
    public readonly ?string $name;
    public readonly ?string $surname;
    public readonly ?string $erpCode;

    /**
     * @param string $email required by the page
     * @param string|null $gsm required for UserVerificationBy::Gsm
     * @param string|null $tckn national id; required for UserVerificationBy::Tckn
     * @param string|null $code the customer's code in the shop
     * @param string|null $erpCode the customer's code in the ERP
     */
    public function __construct(
        string $email,
        ?string $gsm = null,
        #[\SensitiveParameter] ?string $tckn = null,
        ?string $code = null,
        ?string $name = null,
        ?string $surname = null,
        ?string $erpCode = null,
    ) {}

    /**
     * @return array<string, mixed> the national id masked, as in every dump
     *
     * @implementation-alias Payments\Violation::jsonSerialize
     */
    public function jsonSerialize(): array {}
}

/**
 * Answer of POST /hpm. Dumps and JSON mask the link; read the property to send it.
 *
 * @strict-properties
 */
final readonly class PaymentLink implements \JsonSerializable
{
    /** Where to send the customer's browser, unchanged. Whoever has it can open the payment page. */
    public readonly string $link;
    /** In UTC. */
    public readonly \DateTimeImmutable $expiryUtc;

    /** @implementation-alias Payments\Violation::__construct */
    private function __construct() {}

    /**
     * @return array<string, mixed> the link masked
     *
     * @implementation-alias Payments\Violation::jsonSerialize
     */
    public function jsonSerialize(): array {}
}

/**
 * The webhook of HPM. The provider's page documents no signature for it: treat it as a hint, and confirm
 * the payment with the provider before goods leave.
 *
 * @strict-properties
 */
final readonly class HpmNotification implements \JsonSerializable
{
    /** "Id": the transaction. */
    public readonly string $id;
    public readonly \Payments\PaymentStatus $status;
    /** "TransactionStatusId" as it came; the page shows only 1. */
    public readonly string $rawStatus;
    /** "OrderReference": made by Finrota. */
    public readonly string $orderReference;
    /** "ClientOrderReference": the one given to createLink(). */
    public readonly string $clientOrderReference;
    /**
     * "PureAmount" in "CurrencyId": the net amount, which may be below what the customer paid. null when the
     * currency is not understood or has fewer digits than the amount; $rawPureAmount has it then.
     */
    public readonly ?\Payments\Money $pureAmount;
    public readonly string $rawPureAmount;
    public readonly string $rawCurrencyId;
    public readonly ?string $vPosErrorCode;
    public readonly ?string $vPosErrorMessage;

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
 * HPM: a payment page at Finrota, which a link opens. Each request makes one link. Page "Creating an HPM Payment Link".
 *
 * @not-serializable
 */
class Hpm
{
    private readonly Account $account;

    /**
     * The one value of $userVerificationFailBehavior that the page guarantees: a customer not found is created.
     *
     * @var string
     */
    public const FAIL_BEHAVIOR_CREATE = 'Create';

    public function __construct(Account $account) {}

    /**
     * Makes a payment link: POST /hpm.
     *
     * @param \Payments\Money $amount "amount" (major units) and "currencyCode"; positive
     * @param string $clientOrderReference the shop's own reference; unique is recommended
     * @param string $paymentSetId GUID of the payment set
     * @param string $userVerificationFailBehavior "Create", or another value that Finrota hands out
     * @param string|null $description shown in portal and reports
     * @param string|null $successUrl "successURL": the browser after success
     * @param string|null $failUrl "failURL": the browser after failure or cancel
     * @param string|null $webhookUrl "webhookURL": where Finrota posts the result
     * @param string[] $additionalData dynamic fields by their code; case and order are kept
     * @throws \Payments\Exception\ValidationException before anything is sent; all violations at once
     * @throws \Payments\Exception\PaymentsException whose outcome() says whether a link may exist. A link that was
     *     made but not received moves no money until somebody opens it.
     */
    public function createLink(
        \Payments\Money $amount,
        string $clientOrderReference,
        string $paymentSetId,
        Customer $customer,
        UserVerificationBy $userVerificationBy,
        string $userVerificationFailBehavior,
        ?string $description = null,
        ?string $successUrl = null,
        ?string $failUrl = null,
        ?string $webhookUrl = null,
        #[\SensitiveParameter] array $additionalData = [],
    ): PaymentLink {}

    /**
     * Reads the body that Finrota posts to $webhookUrl. Answer such a request with HTTP 200.
     *
     * @throws \Payments\Exception\ResponseException when it is not such a message
     */
    public function parseWebhook(#[\SensitiveParameter] string $body): HpmNotification {}

    /**
     * Looks the transaction of a webhook up, and compares it with what the shop expects. HPM documents no query of its
     * own: whether its transactions are visible through PWS or VPWS depends on the account, and is to be settled with
     * Finrota.
     *
     * @param \Payments\Money $amount of the order
     * @param string $clientOrderReference of the order
     * @param Pws|Vpws $through the service whose transaction() is asked, by the webhook's $id
     * @return \Payments\Confirmation<Transaction>
     * @throws \Payments\Exception\PaymentsException of transaction()
     */
    public function confirm(
        HpmNotification $notification,
        \Payments\Money $amount,
        string $clientOrderReference,
        Pws|Vpws $through,
    ): \Payments\Confirmation {}
}

/**
 * "contact" of a payment: the cardholder. What the page asks of it is checked when it is sent. Dumps and JSON mask the
 * national id; serialised, it is whole.
 *
 * @strict-properties
 */
final readonly class Contact implements \JsonSerializable
{
    public readonly string $name;
    public readonly string $surname;
    public readonly string $email;
    public readonly ?string $tckn;
    public readonly ?string $description;
    public readonly ?string $phone;

    /**
     * @param string|null $tckn national id; local rules may demand it
     * @param string|null $phone the page's sample has ten digits: 5000000000
     *
     * @implementation-alias Payments\Finrota\Customer::__construct
     */
    public function __construct(
        string $name,
        string $surname,
        string $email,
        #[\SensitiveParameter] ?string $tckn = null,
        ?string $description = null,
        ?string $phone = null,
    ) {}

    /**
     * @return array<string, mixed> the national id masked, as in every dump
     *
     * @implementation-alias Payments\Violation::jsonSerialize
     */
    public function jsonSerialize(): array {}
}

/**
 * Answer of POST /pws/payment and /vpws/payment.
 *
 * @strict-properties
 */
final readonly class Payment implements \JsonSerializable
{
    /** Where to send the browser; null without 3-D Secure, and when $status is final. */
    public readonly ?\Payments\ThreeDSecure $threeDSecure;
    /**
     * "transactionStatusId": 1 Succeeded, 2 Failed, 3 Pending, 4 AwaitingThreeDSecure, 5 Cancelled, 6 PartiallyRefunded,
     * any other Unrecognised; 2 with one of the codes P005, P008, P009, P010, P017, after which the bank may have taken
     * the money, too.
     */
    public readonly \Payments\PaymentStatus $status;
    /** "transactionStatusId" as it came. */
    public readonly string $rawStatus;
    /** Names the payment for transaction(), cancel() and refund(). */
    public readonly string $referenceNumber;
    public readonly string $transactionId;
    /** The amount that was given to pay(); the answer names none. */
    public readonly \Payments\Money $askedAmount;
    /** Set when $status is Failed or Unrecognised, and the provider said why. */
    public readonly ?\Payments\Decline $decline;
    /** PWS only. */
    public readonly ?bool $isMembershipCompleted;
    /** PWS only. */
    public readonly ?string $currentAccountId;
    /** PWS only. */
    public readonly ?string $bonusText;
    /** PWS only. GUID, all zeros when there is none. */
    public readonly ?string $memberId;
    /** PWS only. Tries left, if any. */
    public readonly ?int $remainingErrorCount;
    /** Kept of a payment that failed or was cancelled, for orThrow(). */
    private readonly ?\Payments\Exchange $exchange;

    /** @implementation-alias Payments\Violation::__construct */
    private function __construct() {}

    /**
     * What the shop may do, as far as this answer says: it names no amount, so $askedAmount is compared. Paid is
     * checked by the next question: transaction(). Wait while the customer is at the bank.
     *
     * @param \Payments\Money $expected what the order costs; positive
     * @param \Payments\Money|null $ceiling the most that may be taken, where interest is added; null: $expected
     * @throws \ValueError when $expected is not positive, or $ceiling is below it or in another currency
     */
    public function verdict(\Payments\Money $expected, ?\Payments\Money $ceiling = null): \Payments\Verdict {}

    /**
     * This payment, unless it failed or was cancelled.
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
 * A transaction as the provider knows it.
 *
 * @strict-properties
 */
final readonly class Transaction implements \JsonSerializable
{
    public readonly ?string $transactionId;
    public readonly string $referenceNumber;
    /** The one given to pay(). */
    public readonly ?string $clientOrderReferenceCode;
    /**
     * As in Payment. Where nothing is left, $lastAmount decides: 1 is then Cancelled, as the page of cancel has it, and 6
     * Refunded.
     */
    public readonly \Payments\PaymentStatus $status;
    /** "transactionStatusId" as it came. */
    public readonly string $rawStatus;
    /** What is left of the payment, gross. null when "currencyType" or the digits cannot be expressed. */
    public readonly ?\Payments\Money $lastAmount;
    /** "lastAmount" as it came, whether it is a number or not. */
    public readonly ?string $rawLastAmount;
    /** After commission. */
    public readonly ?\Payments\Money $lastNetAmount;
    public readonly ?string $currencyType;
    public readonly ?int $installment;
    /** Percent, as decimal text. */
    public readonly ?string $commRate;
    /** The provider names no zone; read as UTC. */
    public readonly ?\DateTimeImmutable $transactionDate;
    public readonly ?string $rawTransactionDate;
    public readonly ?string $transactionDetailId;
    public readonly ?string $tenantId;
    public readonly ?string $tenantPosId;

    /** @implementation-alias Payments\Violation::__construct */
    private function __construct() {}

    /**
     * What the shop may do: $status and $lastAmount, which is what is left of the payment.
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
 * Answer of cancel and refund: it was carried out. A refusal is an ApiException.
 *
 * @strict-properties
 */
final readonly class Reversal implements \JsonSerializable
{
    /** "lastAmount": what is left of the payment, as decimal text. */
    public readonly ?string $rawRemaining;
    /** The same as money, in the currency of $amount or $remainingBefore; null when neither was given. */
    public readonly ?\Payments\Money $remaining;
    /** $remainingBefore less $amount; null when $remainingBefore was not given. */
    public readonly ?\Payments\Money $expectedRemaining;
    /** Whether the two agree. false: look at the payment before anything else is refunded. */
    public readonly ?bool $isRemainingAsExpected;
    /** "transactionStatusId" as it came; 1 in the samples, where the status table says 5 and 6. Ask transaction(). */
    public readonly ?string $rawStatus;
    public readonly ?string $errorCode;
    public readonly ?string $errorMessage;

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
 * A payment set of the company.
 *
 * @strict-properties
 */
final readonly class PaymentSet implements \JsonSerializable
{
    /** GUID; $paymentSetId and $paymentSetDefinitionId of other calls. */
    public readonly string $id;
    public readonly string $name;
    public readonly ?bool $isDefault;
    public readonly ?string $description;
    public readonly ?bool $isActive;
    public readonly ?bool $isShowNetAmount;
    public readonly ?bool $canUserChangeCommApplyType;
    public readonly ?string $erpCode;

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
 * A POS and what it charges. Which members are filled depends on the service and on whether a BIN was asked for.
 *
 * @strict-properties
 */
final readonly class Pos implements \JsonSerializable
{
    public readonly ?string $paymentSetPosId;
    /** GUID for pay(). */
    public readonly ?string $tenantPosId;
    public readonly ?int $vPosApiId;
    public readonly ?int $threeDStatus;
    public readonly ?bool $isCvvUse;
    public readonly ?bool $isDefaultPos;
    public readonly ?string $name;
    public readonly ?string $colorCode;
    public readonly ?PosLogo $logo;
    /** @var list<CommissionRate>|null */
    public readonly ?array $commRates;
    public readonly ?bool $isVisibleCommRate;
    public readonly ?string $posCurrencyDefinitionId;
    public readonly ?int $creditCardTypeId;
    public readonly ?int $creditCardProgramId;
    public readonly ?bool $isBusinessCard;
    public readonly ?bool $savedCreditCardUseCvv;
    public readonly ?bool $hasCampaign;
    public readonly ?int $partnerApiDefinition;
    public readonly ?string $binFilterId;
    public readonly ?int $maxMaturityDayCount;
    public readonly ?int $posTypeId;
    public readonly ?bool $nonBinPos;
    public readonly ?int $partnerId;

    /** @implementation-alias Payments\Violation::__construct */
    private function __construct() {}

    /**
     * @return array<string, mixed>
     *
     * @implementation-alias Payments\Violation::jsonSerialize
     */
    public function jsonSerialize(): array {}
}

/** @strict-properties */
final readonly class PosLogo implements \JsonSerializable
{
    public readonly ?string $id;
    public readonly ?string $colorCode;
    public readonly ?bool $isDefault;
    public readonly ?string $logoSmall;
    public readonly ?string $logoMedium;
    public readonly ?string $logoBig;
    public readonly ?string $installmentCellColor;

    /** @implementation-alias Payments\Violation::__construct */
    private function __construct() {}

    /**
     * @return array<string, mixed>
     *
     * @implementation-alias Payments\Violation::jsonSerialize
     */
    public function jsonSerialize(): array {}
}

/** @strict-properties */
final readonly class CommissionRate implements \JsonSerializable
{
    public readonly int $installment;
    public readonly ?int $commApplyTypeId;
    /** Percent, as decimal text. */
    public readonly ?string $processCommRate;
    public readonly ?int $plusInstallment;

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
 * What may be paid with a card of this BIN: PWS.
 *
 * @strict-properties
 */
final readonly class BinOptions implements \JsonSerializable
{
    public readonly ?int $commApplyTypeId;
    /** Major units, as decimal text. */
    public readonly ?string $installmentLowerLimit;
    /** From this amount on 3-D Secure is mandatory. Major units, as decimal text. */
    public readonly ?string $threeDLimit;
    /** @var list<Pos> */
    public readonly array $poses;
    public readonly ?string $generalInstallmentLimit;

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
 * PWS: card payments of a company. Pages "Payment Initiation and Completion" and those beside it.
 *
 * @not-serializable
 */
class Pws
{
    private readonly Account $account;

    /** @implementation-alias Payments\Finrota\Hpm::__construct */
    public function __construct(Account $account) {}

    /**
     * Pays by card: POST /pws/payment. A decline is a result, not an exception.
     *
     * @param \Payments\Money $amount "amount" (major units) and "currencyCode"; positive
     * @param string $agentCode of the agent, sub-agent or customer that owns the transaction
     * @param int $installment 1 for a single payment
     * @param string $tenantPosId GUID of the POS, from paymentOptionsForBin()
     * @param string $paymentSetDefinitionId GUID of the payment set
     * @param bool $use3D with 3-D Secure: the answer then has $threeDSecure
     * @param string|null $returnUrl where the browser comes back; required with $use3D. What arrives there is no proof
     * @param string|null $clientOrderReferenceCode the shop's own reference, new for each attempt, not blank. Store it before
     *     the call: resolve() asks by it when the outcome is unknown
     * @throws \Payments\Exception\ValidationException before anything is sent; all violations at once
     * @throws \Payments\Exception\PaymentsException whose outcome() says whether the card may have been charged
     */
    public function pay(
        Contact $contact,
        \Payments\Card $card,
        string $agentCode,
        \Payments\Money $amount,
        int $installment,
        string $tenantPosId,
        string $paymentSetDefinitionId,
        bool $use3D,
        ?string $returnUrl = null,
        ?string $clientOrderReferenceCode = null,
    ): Payment {}

    /**
     * The payment sets in use: GET /pws/paymentSet
     *
     * @return list<PaymentSet>
     */
    public function paymentSets(): array {}

    /**
     * What the set's POS charge: GET /pws/paymentOptions
     *
     * @param string $paymentSetId GUID
     * @return list<Pos>
     */
    public function paymentOptions(\Payments\Currency $currency, string $paymentSetId): array {}

    /**
     * The same for a card: GET /pws/paymentOptions/{binNumber}
     *
     * @param string $binNumber the first 6 or 8 digits: Card::bin()
     * @param string $paymentSetId GUID
     * @param \Payments\Money|null $amount lets rules that depend on it apply
     */
    public function paymentOptionsForBin(
        #[\SensitiveParameter] string $binNumber,
        \Payments\Currency $currency,
        string $paymentSetId,
        ?\Payments\Money $amount = null,
    ): BinOptions {}

    /**
     * The transaction: GET /pws/payment/transaction, by exactly one of the three.
     *
     * @param string|null $transactionId of the payment or the webhook
     * @param string|null $referenceNumber of the payment
     * @param string|null $clientOrderReferenceCode the one given to pay()
     * @throws \Payments\Exception\NotFoundException when the provider does not know it
     * @throws \Payments\Exception\ResponseException when the answer is about another one
     * @throws \Payments\Exception\PaymentsException Unanswered: it says nothing of the payment
     */
    public function transaction(
        ?string $transactionId = null,
        ?string $referenceNumber = null,
        ?string $clientOrderReferenceCode = null,
    ): Transaction {}

    /**
     * Takes a completed payment back: POST /pws/payment/cancel.
     *
     * @param string $referenceNumber sent as "referenceCode"
     * @throws \Payments\Exception\PaymentsException
     */
    public function cancel(string $referenceNumber, ?string $reason = null): Reversal {}

    /**
     * Gives money back: POST /pws/payment/refund.
     *
     * @param string $referenceNumber sent as "referenceCode"
     * @param \Payments\Money|null $amount null for all of it
     * @param string|null $reason
     * @param \Payments\Money|null $remainingBefore what was left of the payment before, not less than $amount; not sent.
     *     The result then says whether what is left is what should be
     * @throws \Payments\Exception\PaymentsException
     */
    public function refund(
        string $referenceNumber,
        ?\Payments\Money $amount = null,
        ?string $reason = null,
        ?\Payments\Money $remainingBefore = null,
    ): Reversal {}

    /**
     * Finds out what became of a payment whose outcome is unknown: asks by the shop's reference until the provider
     * knows the transaction, or the time is over.
     *
     * @param int $withinMs milliseconds, 1 to 600000; then one last question, which may take Options::$timeoutMs more
     * @return Transaction|null null when the provider itself answered the last question with P004, or 404 in its envelope
     * @throws \Payments\Exception\PaymentsException Unanswered: it could not be asked, or somebody else answered 404
     */
    public function resolve(string $clientOrderReferenceCode, int $withinMs = 10000): ?Transaction {}
}

/**
 * VPWS: card payments of a dealer, whose key pair implies the agent. Pages "Dealer Payment Initiation and Completion"
 * and those beside it.
 *
 * @not-serializable
 */
class Vpws
{
    private readonly Account $account;

    /** @implementation-alias Payments\Finrota\Hpm::__construct */
    public function __construct(Account $account) {}

    /**
     * Pays by card: POST /vpws/payment. A decline is a result, not an exception.
     *
     * @param \Payments\Money $amount "amount" (major units) and "currencyCode"; positive
     * @param int $installment 1 for a single payment
     * @param string $tenantPosId GUID of the POS, from paymentOptionsForBin()
     * @param bool $use3D with 3-D Secure: the answer then has $threeDSecure
     * @param string|null $returnUrl where the browser comes back; required with $use3D. What arrives there is no proof
     * @param string|null $clientOrderReferenceCode the shop's own reference, new for each attempt, not blank. Store it before
     *     the call: resolve() asks by it when the outcome is unknown
     * @throws \Payments\Exception\ValidationException before anything is sent; all violations at once
     * @throws \Payments\Exception\PaymentsException whose outcome() says whether the card may have been charged
     */
    public function pay(
        Contact $contact,
        \Payments\Card $card,
        \Payments\Money $amount,
        int $installment,
        string $tenantPosId,
        bool $use3D,
        ?string $returnUrl = null,
        ?string $clientOrderReferenceCode = null,
    ): Payment {}

    /**
     * The dealer's POS: GET /vpws/paymentOptions
     *
     * @return list<Pos>
     */
    public function paymentOptions(\Payments\Currency $currency): array {}

    /**
     * Those that fit a card: GET /vpws/paymentOptions/{binNumber}
     *
     * @param string $binNumber the first 6 or 8 digits: Card::bin()
     * @param \Payments\Money|null $amount
     * @return list<Pos>
     */
    public function paymentOptionsForBin(
        #[\SensitiveParameter] string $binNumber,
        \Payments\Currency $currency,
        ?\Payments\Money $amount = null,
    ): array {}

    /**
     * The transaction: GET /vpws/transaction, by exactly one of the three.
     *
     * @param string|null $transactionId of the payment or the webhook
     * @param string|null $referenceNumber of the payment
     * @param string|null $clientOrderReferenceCode the one given to pay()
     * @throws \Payments\Exception\NotFoundException when the provider does not know it
     * @throws \Payments\Exception\ResponseException when the answer is about another one
     * @throws \Payments\Exception\PaymentsException Unanswered: it says nothing of the payment
     */
    public function transaction(
        ?string $transactionId = null,
        ?string $referenceNumber = null,
        ?string $clientOrderReferenceCode = null,
    ): Transaction {}

    /**
     * Takes a completed payment back: POST /vpws/payment/cancel.
     *
     * @param string $referenceNumber sent as "referenceCode"
     * @throws \Payments\Exception\PaymentsException
     */
    public function cancel(string $referenceNumber, ?string $reason = null): Reversal {}

    /**
     * Gives money back: POST /vpws/payment/refund.
     *
     * @param string $referenceNumber sent as "referenceCode"
     * @param \Payments\Money|null $amount null for all of it
     * @param string|null $reason
     * @param \Payments\Money|null $remainingBefore what was left of the payment before, not less than $amount; not sent.
     *     The result then says whether what is left is what should be
     * @throws \Payments\Exception\PaymentsException
     */
    public function refund(
        string $referenceNumber,
        ?\Payments\Money $amount = null,
        ?string $reason = null,
        ?\Payments\Money $remainingBefore = null,
    ): Reversal {}

    /**
     * Finds out what became of a payment whose outcome is unknown: asks by the shop's reference until the provider
     * knows the transaction, or the time is over.
     *
     * @param int $withinMs milliseconds, 1 to 600000; then one last question, which may take Options::$timeoutMs more
     * @return Transaction|null null when the provider itself answered the last question with P004, or 404 in its envelope
     * @throws \Payments\Exception\PaymentsException Unanswered: it could not be asked, or somebody else answered 404
     */
    public function resolve(string $clientOrderReferenceCode, int $withinMs = 10000): ?Transaction {}
}
