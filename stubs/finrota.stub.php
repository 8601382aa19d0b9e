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
 * "customer" of POST /hpm. What the page asks of it is checked when it is sent.
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

    /** @return array<string, mixed> the national id masked */
    public function jsonSerialize(): array {}
}

/**
 * Answer of POST /hpm.
 *
 * @strict-properties
 */
final readonly class PaymentLink implements \JsonSerializable
{
    /** Where to send the customer's browser, unchanged. Whoever has it can open the payment page. */
    public readonly string $link;
    /** In UTC. */
    public readonly \DateTimeImmutable $expiryUtc;

    private function __construct() {}

    /** @return array<string, mixed> */
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
     * currency is not understood or has fewer digits than the amount; $rawPureAmount then tells it.
     */
    public readonly ?\Payments\Money $pureAmount;
    public readonly string $rawPureAmount;
    public readonly string $rawCurrencyId;
    public readonly ?string $vPosErrorCode;
    public readonly ?string $vPosErrorMessage;

    private function __construct() {}

    /** @return array<string, mixed> */
    public function jsonSerialize(): array {}
}

/**
 * HPM: a payment page at Finrota, behind one link per request. Page "Creating an HPM Payment Link".
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
     * @throws \Payments\Exception\PaymentsException whose outcome() tells whether a link may exist. A link that was
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
        array $additionalData = [],
    ): PaymentLink {}

    /**
     * Reads the body that Finrota posts to $webhookUrl. Answer such a request with HTTP 200.
     *
     * @throws \Payments\Exception\ResponseException when it is not such a message
     */
    public function parseWebhook(string $body): HpmNotification {}
}
