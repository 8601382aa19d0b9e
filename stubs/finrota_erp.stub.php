<?php

/**
 * Finrota ERP: the payments and reversals that the provider knows, and the code that marks a payment as booked.
 *
 * @generate-class-entries
 */

namespace Payments\Finrota;

/**
 * Which payments or reversals are listed. Several conditions are combined; without one everything is listed. The service
 * answers a name that it does not know with an empty list, so no other condition can be given.
 *
 * @strict-properties
 */
final readonly class ErpFilter implements \JsonSerializable
{
    public readonly ?\DateTimeImmutable $startDate;
    public readonly ?\DateTimeImmutable $endDate;
    public readonly ?string $referenceNumber;
    public readonly ?string $clientOrderReferenceCode;
    public readonly ?string $transactionId;
    public readonly ?bool $nonIntegrated;
    public readonly ?string $userCode;
    public readonly ?string $vendorErpCode;

    /**
     * @param \DateTimeImmutable|null $startDate "StartDate": the payment's date, of reversals too as the page has it.
     *     Sent as its wall clock without a zone and without fractions: which zone Finrota means is not documented, so widen by a day
     * @param \DateTimeImmutable|null $endDate "EndDate", likewise; whether it is inclusive is not documented
     * @param string|null $referenceNumber "referenceCode": made by Finrota
     * @param string|null $clientOrderReferenceCode "clientReferenceCode": the shop's own
     * @param string|null $transactionId GUID
     * @param bool|null $nonIntegrated "NonIntegrated": true for those without an ERP code; what false selects is not
     *     documented
     * @param string|null $userCode of who made the payment
     * @param string|null $vendorErpCode of the POS provider
     *
     * @implementation-alias Payments\Finrota\Customer::__construct
     */
    public function __construct(
        ?\DateTimeImmutable $startDate = null,
        ?\DateTimeImmutable $endDate = null,
        ?string $referenceNumber = null,
        ?string $clientOrderReferenceCode = null,
        ?string $transactionId = null,
        ?bool $nonIntegrated = null,
        ?string $userCode = null,
        ?string $vendorErpCode = null,
    ) {}

    /**
     * @return array<string, mixed>
     *
     * @implementation-alias Payments\Violation::jsonSerialize
     */
    public function jsonSerialize(): array {}
}

/**
 * "agent" of a listed payment: the dealer or customer.
 *
 * @strict-properties
 */
final readonly class ErpAgent implements \JsonSerializable
{
    public readonly ?string $agentId;
    public readonly ?string $name;
    public readonly ?string $email;
    public readonly ?string $agentCode;
    public readonly ?string $erpCode;
    public readonly ?string $workplaceCode;

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
 * "vposTransactionDetails" of a listed payment.
 *
 * @strict-properties
 */
final readonly class ErpDetail implements \JsonSerializable
{
    /** Filled: the payment was transferred to the ERP. */
    public readonly ?string $erpTransactionCode;
    /** The provider names no zone; read as UTC. */
    public readonly ?\DateTimeImmutable $erpTransactionCodeUpdateDate;
    public readonly ?string $rawErpTransactionCodeUpdateDate;

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
 * A payment as the list has it. A listed payment was seen by the provider: whether it was paid, $status says where the
 * service gives one, and Pws::transaction() otherwise. So it has no verdict().
 *
 * @strict-properties
 */
final readonly class ErpPayment implements \JsonSerializable
{
    /** "id": always there in payments(); of a reversal's payment it may be missing. */
    public readonly ?string $transactionId;
    /** Made by Finrota. */
    public readonly ?string $referenceNumber;
    /** "clientReferenceNumber": the one given to pay() or createLink(). */
    public readonly ?string $clientOrderReferenceCode;
    /** As in Transaction. null where the list gives none: no page says that it does. */
    public readonly ?\Payments\PaymentStatus $status;
    /** "transactionStatusId" as it came. */
    public readonly ?string $rawStatus;
    /** What is left of the payment, gross. null when "currencyType" or the digits cannot be expressed. */
    public readonly ?\Payments\Money $lastAmount;
    /** "lastAmount" as it came, whether it is a number or not. */
    public readonly ?string $rawLastAmount;
    /** After commission. */
    public readonly ?\Payments\Money $lastNetAmount;
    public readonly ?string $currencyType;
    /** The provider names no zone; read as UTC. */
    public readonly ?\DateTimeImmutable $transactionDate;
    public readonly ?string $rawTransactionDate;
    public readonly ?int $installment;
    public readonly ?string $transactionDetailId;
    public readonly ?string $tenantId;
    public readonly ?string $tenantPosId;
    /** Percent, as decimal text. */
    public readonly ?string $commRate;
    /** Percent, as decimal text. */
    public readonly ?string $vposCommRate;
    public readonly ?int $bankPaymentDays;
    public readonly ?string $paymentSetErpCode;
    public readonly ?string $vPosErpCode;
    public readonly ?bool $impersonated;
    public readonly ?string $paidTenantId;
    public readonly ?string $rePayPlanCode;
    public readonly ?ErpAgent $agent;
    /** @var list<ErpDetail> */
    public readonly array $details;
    /** The code that all of $details have: the payment was transferred to the ERP. null when one has none, or another. */
    public readonly ?string $erpTransactionCode;

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
 * A refund or cancel as the list has it.
 *
 * @strict-properties
 */
final readonly class ErpReversal implements \JsonSerializable
{
    public readonly string $reversalId;
    /** "proccessAmount" in "currencyId" or else the payment's currency. null when it cannot be expressed. */
    public readonly ?\Payments\Money $amount;
    /** "proccessAmount" as it came. */
    public readonly ?string $rawAmount;
    /** "proccessNetAmount". */
    public readonly ?\Payments\Money $netAmount;
    public readonly ?string $rawNetAmount;
    public readonly ?string $currencyId;
    /** The provider names no zone; read as UTC. */
    public readonly ?\DateTimeImmutable $reversalDate;
    public readonly ?string $rawReversalDate;
    /** "reversalDesrcription": the reason. Card numbers in it are masked. */
    public readonly ?string $reversalDescription;
    /** "reversalType" as it came: 50 in the sample. Which number is a cancel and which a refund is not documented. */
    public readonly ?string $rawReversalType;
    public readonly ?string $vPosErpCode;
    public readonly ?string $erpCode;
    /** The payment that was reversed. */
    public readonly ?ErpPayment $payment;

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
 * Answer of setErpCode().
 *
 * @strict-properties
 */
final readonly class ErpCode implements \JsonSerializable
{
    /**
     * Whether the payment has the code now: "MessageCode" is 00, or the code that is stored is the one that was sent.
     * null when the answer does not say it of this payment: look at payments().
     */
    public readonly ?bool $isSet;
    public readonly ?string $referenceNumber;
    public readonly ?string $clientOrderReferenceCode;
    /** The code that is stored, as the answer has it: another one when the payment was marked before. */
    public readonly ?string $erpTransactionCode;
    /** "MessageCode": 00 successful, 100 information or warning. 100 alone does not tell "done before" from "not found". */
    public readonly ?string $messageCode;
    /** "Message". Its language is not documented: decide nothing by it. */
    public readonly ?string $providerMessage;

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
 * A customer representative of a dealer or customer.
 *
 * @strict-properties
 */
final readonly class ErpRepresentative implements \JsonSerializable
{
    public readonly ?string $id;
    public readonly ?bool $isActive;
    public readonly ?string $name;
    public readonly ?string $surname;
    public readonly ?string $email;
    public readonly ?string $gsm;

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
 * The rows of a list, each once, asked for page by page while it is walked through: what was read is not kept, but for
 * 16 bytes a row by which it is known again. A list of more than one page is read until two readings in a row have the same rows, so that
 * a row that moved to another page meanwhile is neither lost nor doubled. foreach begins anew each time.
 *
 * A walk ends with an exception when it cannot be complete: the service gives the same page whatever it is asked for, no
 * two readings have the same rows, or there are more pages than $maxPages. What was given until then is right.
 *
 * @template-covariant T of ErpPayment|ErpReversal
 * @implements \Iterator<int, T>
 * @strict-properties
 * @not-serializable
 */
final class ErpRows implements \Iterator
{
    /** @implementation-alias Payments\Violation::__construct */
    private function __construct() {}

    /**
     * @return T
     * @throws \Error when there is no row, and, as the methods below, while a hook runs that the walk itself called
     */
    public function current(): ErpPayment|ErpReversal {}

    /** The number of the row, from 0. */
    public function key(): int {}

    /** @throws \Payments\Exception\PaymentsException when the next page cannot be had */
    public function next(): void {}

    /** @throws \Payments\Exception\PaymentsException when the first page cannot be had */
    public function rewind(): void {}

    /** @throws \Payments\Exception\PaymentsException as rewind(), before which it may be called */
    public function valid(): bool {}

    /** How many pages were asked for in this walk. */
    public function requests(): int {}

    /** How many rows came more than once in one reading, and were given once. */
    public function repeated(): int {}
}

/**
 * The ERP service: for reconciliation, and to mark payments as booked. Needs the permission "erpv1.api".
 *
 * The pages print three prefixes of paths. Where the answer of a NotFoundException has no "statusCode", it is not the
 * service's own, and another path may be right: "/erp/getReversals", "/erp/setPaymentErpCode".
 *
 * @not-serializable
 */
class Erp
{
    private readonly Account $account;
    private readonly string $paymentsPath;
    private readonly string $reversalsPath;
    private readonly string $erpCodePath;
    private readonly string $representativesPath;

    /**
     * @param string $representativesPath with {Code} where the agent's code belongs
     * @throws \Payments\Exception\ConfigurationException when a path does not begin with / or has other characters than
     *     letters, digits and -._~/
     */
    public function __construct(
        Account $account,
        string $paymentsPath = '/erp/payments',
        string $reversalsPath = '/api/erp/getReversals',
        string $erpCodePath = '/api/setPaymentErpCode',
        string $representativesPath = '/erp/agent/{Code}/representatives',
    ) {}

    /**
     * The payments: GET /erp/payments. Nothing is sent before the first row is asked for.
     *
     * An empty list proves nothing until a known payment was found with the same filter.
     *
     * @param int $pageSize 1 to 100
     * @param int $maxPages with more pages the walk ends with an exception; 1 to 100000
     * @return ErpRows<ErpPayment>
     * @throws \Payments\Exception\ValidationException all violations at once
     * @throws \ValueError when $maxPages is out of range
     */
    public function payments(?ErpFilter $filter = null, int $pageSize = 100, int $maxPages = 1000): ErpRows {}

    /**
     * The refunds and cancels: GET /api/erp/getReversals. As payments(); whether the dates of the filter are those of
     * the payment or of the reversal is not documented.
     *
     * @param int $pageSize 1 to 100
     * @param int $maxPages with more pages the walk ends with an exception; 1 to 100000
     * @return ErpRows<ErpReversal>
     * @throws \Payments\Exception\ValidationException all violations at once
     * @throws \ValueError when $maxPages is out of range
     */
    public function reversals(?ErpFilter $filter = null, int $pageSize = 100, int $maxPages = 1000): ErpRows {}

    /**
     * Marks a payment as booked: PUT /api/setPaymentErpCode. Sent at most once; the page calls it idempotent, so that it
     * may be called again after an Unknown outcome.
     *
     * @param string $referenceNumber "referenceCode": made by Finrota
     * @param string $erpTransactionCode the code that the payment has in the ERP
     * @throws \Payments\Exception\ValidationException before anything is sent; all violations at once
     * @throws \Payments\Exception\PaymentsException whose outcome() says whether it may be marked
     */
    public function setErpCode(string $referenceNumber, string $erpTransactionCode): ErpCode {}

    /**
     * The representatives of a dealer or customer: GET /erp/agent/{Code}/representatives.
     *
     * @param string $agentCode "Code": of the dealer or customer
     * @param string|null $dealerCode code or ERP code of the dealer; the page's sample sends none
     * @param string|null $customerCode code or ERP code of the customer; the page's sample sends none
     * @return list<ErpRepresentative>
     * @throws \Payments\Exception\ValidationException before anything is sent; all violations at once
     * @throws \Payments\Exception\PaymentsException
     */
    public function representatives(string $agentCode, ?string $dealerCode = null, ?string $customerCode = null): array {}
}
