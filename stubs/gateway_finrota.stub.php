<?php

/**
 * Finrota's services as gateways of a checkout. docs/gateways.md has the table of what each can.
 *
 * @generate-class-entries
 */

namespace Payments\Finrota;

/**
 * HPM: the customer pays on a page of Finrota. The only word about the result is the notice that Finrota posts to
 * Order::$notifyUrl, which is required; the provider documents no signature. So the address carries a secret, and what
 * such a notice says is for a person to look at, unless $trustNotice or $through is given.
 *
 * Nobody can be asked while the notice has not come. A link that was lost may still reach the customer: Finrota may mail it.
 *
 * @strict-properties
 * @not-serializable
 */
final class HpmGateway implements \Payments\Gateway
{
    private readonly Account $account;
    private readonly string|\Closure $paymentSetId;
    private readonly ?Pws $through;
    private readonly bool $trustNotice;
    private readonly UserVerificationBy $userVerificationBy;
    private readonly string $userVerificationFailBehavior;
    /** @var array<string, string>|\Closure(\Payments\Order): array<string, string> */
    private readonly array|\Closure $additionalData;
    private readonly int $sessionSeconds;

    /**
     * @param string|\Closure $paymentSetId GUID of the payment set, or a function that makes it of the order
     * @phpstan-param string|\Closure(\Payments\Order): string $paymentSetId
     * @param Pws|null $through asked about the transaction that a notice names; whether Finrota makes payments of HPM
     *     visible there is to be settled with Finrota
     * @param bool $trustNotice a notice with the right secret and amount is enough to deliver. Its amount is net: where
     *     Finrota keeps a commission back it differs, and a person looks
     * @param string $userVerificationFailBehavior "Create", or another value that Finrota hands out
     * @param string[]|\Closure $additionalData dynamic fields by their code, or a function that makes them of the order
     * @phpstan-param array<string, string>|\Closure(\Payments\Order): array<string, string> $additionalData
     * @param int $sessionSeconds how long a link counts as open whose answer was lost, 1 to 2592000; 900 is assumed, as
     *     in the page's sample. Otherwise the answer says when the link ends
     * @throws \ValueError
     */
    public function __construct(
        Account $account,
        string|\Closure $paymentSetId,
        ?Pws $through = null,
        bool $trustNotice = false,
        UserVerificationBy $userVerificationBy = UserVerificationBy::Email,
        string $userVerificationFailBehavior = 'Create',
        #[\SensitiveParameter] array|\Closure $additionalData = [],
        int $sessionSeconds = 900,
    ) {}

    /**
     * "finrota.hpm"
     */
    public function name(): string {}

    /**
     * HostedPage, Notice; with $through Query, too.
     */
    public function supports(\Payments\Capability $what): bool {}

    public function limits(): \Payments\Limits {}

    /**
     * Makes a payment link. Order::$notifyUrl is required; the order's number is sent as the description.
     */
    public function start(\Payments\Attempt $attempt, \Payments\Order $order, ?\Payments\Card $card): \Payments\Finding {}

    /**
     * Through $through, by the transaction of a notice; null before one came.
     */
    public function ask(\Payments\Attempt $attempt): ?\Payments\Finding {}

    /**
     * As ask(); null without $through. The browser brings nothing.
     */
    public function returned(\Payments\Attempt $attempt, #[\SensitiveParameter] array $form): ?\Payments\Finding {}

    /**
     * Reads the body that Finrota posts.
     */
    public function notified(#[\SensitiveParameter] string $body, array $headers): \Payments\Notice {}

    /**
     * FailedTry of a payment that failed. Of one that succeeded Paid with $trustNotice, otherwise Unclear.
     */
    public function judge(\Payments\Attempt $attempt, \Payments\Notice $notice): ?\Payments\Finding {}

    public function refund(\Payments\Attempt $payment, \Payments\Attempt $refund): \Payments\Finding {}

    public function cancel(\Payments\Attempt $payment, \Payments\Attempt $cancel): \Payments\Finding {}

    public function reversal(\Payments\Attempt $reversal, \Payments\Attempt $payment, \Payments\Finding $now): ?\Payments\Finding {}
}

/**
 * PWS: the customer types the card in the shop of a company. The answer to a payment has no amount: the
 * amount asked for counts, and the next question checks it.
 *
 * @strict-properties
 * @not-serializable
 */
final class PwsGateway implements \Payments\OffersInstallments
{
    private readonly Account $account;
    private readonly string|\Closure $tenantPosId;
    private readonly string|\Closure $paymentSetDefinitionId;
    private readonly string|\Closure $agentCode;
    private readonly int $sessionSeconds;
    private readonly bool $addsCommission;

    /**
     * Each text may be a function that makes it of the order.
     *
     * @param string|\Closure $tenantPosId GUID of the POS, from paymentOptionsForBin()
     * @phpstan-param string|\Closure(\Payments\Order): string $tenantPosId
     * @param string|\Closure $paymentSetDefinitionId GUID of the payment set
     * @phpstan-param string|\Closure(\Payments\Order): string $paymentSetDefinitionId
     * @param string|\Closure $agentCode of the agent, sub-agent or customer that owns the transaction
     * @phpstan-param string|\Closure(\Payments\Order): string $agentCode
     * @param int $sessionSeconds how long the bank's page can be paid, 1 to 2592000. No page of the provider's says it;
     *     1800 is assumed
     * @param bool $addsCommission who pays the POS's commission on installments: true, the customer: it is added to what is
     *     sent as the amount; false, the merchant. No page of the provider's says whether the provider adds it by itself
     * @throws \ValueError
     *
     * @implementation-alias Payments\Finrota\HpmGateway::__construct
     */
    public function __construct(
        Account $account,
        string|\Closure $tenantPosId,
        string|\Closure $paymentSetDefinitionId,
        string|\Closure $agentCode,
        int $sessionSeconds = 1800,
        bool $addsCommission = false,
    ) {}

    /**
     * "finrota.pws"
     *
     * @implementation-alias Payments\Finrota\HpmGateway::name
     */
    public function name(): string {}

    /**
     * Card, WithoutThreeDSecure, Installments, InstallmentPlans, Query, Refund, PartialRefund, Cancel.
     *
     * @implementation-alias Payments\Finrota\HpmGateway::supports
     */
    public function supports(\Payments\Capability $what): bool {}

    /** @implementation-alias Payments\Finrota\HpmGateway::limits */
    public function limits(): \Payments\Limits {}

    /** @implementation-alias Payments\Finrota\HpmGateway::start */
    public function start(\Payments\Attempt $attempt, \Payments\Order $order, ?\Payments\Card $card): \Payments\Finding {}

    /**
     * From paymentOptionsForBin(). Of several POS for one count the one of the lowest rate; below "installmentLowerLimit" a
     * single payment only, as its name suggests.
     */
    public function installments(\Payments\Order $order, #[\SensitiveParameter] string $bin): array {}

    /**
     * By the provider's transactionId, else by our reference.
     *
     * @implementation-alias Payments\Finrota\HpmGateway::ask
     */
    public function ask(\Payments\Attempt $attempt): ?\Payments\Finding {}

    /**
     * As ask(): the browser brings nothing.
     *
     * @implementation-alias Payments\Finrota\HpmGateway::returned
     */
    public function returned(\Payments\Attempt $attempt, #[\SensitiveParameter] array $form): ?\Payments\Finding {}

    /** @implementation-alias Payments\Finrota\HpmGateway::notified */
    public function notified(#[\SensitiveParameter] string $body, array $headers): \Payments\Notice {}

    /** @implementation-alias Payments\Finrota\HpmGateway::judge */
    public function judge(\Payments\Attempt $attempt, \Payments\Notice $notice): ?\Payments\Finding {}

    /**
     * Done, or Lost when what is left does not fit: the next question decides.
     *
     * @implementation-alias Payments\Finrota\HpmGateway::refund
     */
    public function refund(\Payments\Attempt $payment, \Payments\Attempt $refund): \Payments\Finding {}

    /** @implementation-alias Payments\Finrota\HpmGateway::cancel */
    public function cancel(\Payments\Attempt $payment, \Payments\Attempt $cancel): \Payments\Finding {}

    /**
     * By what is left of the payment: $before less the amount is Done, no change is not known yet.
     *
     * @implementation-alias Payments\Finrota\HpmGateway::reversal
     */
    public function reversal(\Payments\Attempt $reversal, \Payments\Attempt $payment, \Payments\Finding $now): ?\Payments\Finding {}
}

/**
 * VPWS: the customer types the card in the shop of a dealer, whose key pair implies the agent.
 * The answer to a payment has no amount: the amount asked for counts, and the next question checks it.
 *
 * @strict-properties
 * @not-serializable
 */
final class VpwsGateway implements \Payments\OffersInstallments
{
    private readonly Account $account;
    private readonly string|\Closure $tenantPosId;
    private readonly int $sessionSeconds;
    private readonly bool $addsCommission;

    /**
     * Each text may be a function that makes it of the order.
     *
     * @param string|\Closure $tenantPosId GUID of the POS, from paymentOptionsForBin()
     * @phpstan-param string|\Closure(\Payments\Order): string $tenantPosId
     * @param int $sessionSeconds how long the bank's page can be paid, 1 to 2592000. No page of the provider's says it;
     *     1800 is assumed
     * @param bool $addsCommission who pays the POS's commission on installments: true, the customer: it is added to what is
     *     sent as the amount; false, the merchant. No page of the provider's says whether the provider adds it by itself
     * @throws \ValueError
     *
     * @implementation-alias Payments\Finrota\HpmGateway::__construct
     */
    public function __construct(
        Account $account,
        string|\Closure $tenantPosId,
        int $sessionSeconds = 1800,
        bool $addsCommission = false,
    ) {}

    /**
     * "finrota.vpws"
     *
     * @implementation-alias Payments\Finrota\HpmGateway::name
     */
    public function name(): string {}

    /**
     * Card, WithoutThreeDSecure, Installments, InstallmentPlans, Query, Refund, PartialRefund, Cancel.
     *
     * @implementation-alias Payments\Finrota\HpmGateway::supports
     */
    public function supports(\Payments\Capability $what): bool {}

    /** @implementation-alias Payments\Finrota\HpmGateway::limits */
    public function limits(): \Payments\Limits {}

    /** @implementation-alias Payments\Finrota\HpmGateway::start */
    public function start(\Payments\Attempt $attempt, \Payments\Order $order, ?\Payments\Card $card): \Payments\Finding {}

    /**
     * From paymentOptionsForBin(). Of several POS for one count the one of the lowest rate.
     *
     * @implementation-alias Payments\Finrota\PwsGateway::installments
     */
    public function installments(\Payments\Order $order, #[\SensitiveParameter] string $bin): array {}

    /**
     * By the provider's transactionId, else by our reference.
     *
     * @implementation-alias Payments\Finrota\HpmGateway::ask
     */
    public function ask(\Payments\Attempt $attempt): ?\Payments\Finding {}

    /**
     * As ask(): the browser brings nothing.
     *
     * @implementation-alias Payments\Finrota\HpmGateway::returned
     */
    public function returned(\Payments\Attempt $attempt, #[\SensitiveParameter] array $form): ?\Payments\Finding {}

    /** @implementation-alias Payments\Finrota\HpmGateway::notified */
    public function notified(#[\SensitiveParameter] string $body, array $headers): \Payments\Notice {}

    /** @implementation-alias Payments\Finrota\HpmGateway::judge */
    public function judge(\Payments\Attempt $attempt, \Payments\Notice $notice): ?\Payments\Finding {}

    /**
     * Done, or Lost when what is left does not fit: the next question decides.
     *
     * @implementation-alias Payments\Finrota\HpmGateway::refund
     */
    public function refund(\Payments\Attempt $payment, \Payments\Attempt $refund): \Payments\Finding {}

    /** @implementation-alias Payments\Finrota\HpmGateway::cancel */
    public function cancel(\Payments\Attempt $payment, \Payments\Attempt $cancel): \Payments\Finding {}

    /**
     * By what is left of the payment: $before less the amount is Done, no change is not known yet.
     *
     * @implementation-alias Payments\Finrota\HpmGateway::reversal
     */
    public function reversal(\Payments\Attempt $reversal, \Payments\Attempt $payment, \Payments\Finding $now): ?\Payments\Finding {}
}
