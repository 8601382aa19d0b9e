<?php

/**
 * What the providers answer. The answers have the members of the providers' pages, in their order.
 *
 * @generate-class-entries
 */

namespace Payments\Testing;

/**
 * What Finrota answers: HPM, PWS, VPWS and ERP. An answer takes the form of the service that asks.
 *
 * @strict-properties
 * @not-serializable
 */
final class FinrotaAnswers
{
    /** @implementation-alias Payments\Violation::__construct */
    private function __construct() {}

    /**
     * A token. FakeTransport gives this one by itself.
     *
     * @param string $expiry in UTC; when it has passed, the token is used once and not kept
     */
    public static function token(
        #[\SensitiveParameter] string $token = 'header.payload.signature',
        string $expiry = '2099-09-18T09:07:17.6884225Z',
    ): Answer {}

    /** A payment link, for Hpm::createLink(). */
    public static function link(
        #[\SensitiveParameter] string $link = 'https://testportal.netfinans.com/netahsilat/hpm?id=3e1c720e-baa1-4672-955f-07bad7a23133&timestamp=1764601213815&sign=b5c709a40eeeee308cf2f32a40457a2b8a8e88711352c93a4f91d109d7d23fd3',
        string $expiryUtc = '2099-12-01T15:15:13.8152725',
    ): Answer {}

    /** Paid without 3-D Secure, for pay(): status 1. */
    public static function paid(
        string $referenceNumber = 'NTH2P00000002249',
        string $transactionId = '99248acb-3dbe-4654-9f3f-49f02111ee3e',
    ): Answer {}

    /** A decline, for pay(): status 2. The provider publishes no list of codes. */
    public static function declined(
        ?string $errorCode = '51',
        ?string $errorMessage = 'Yetersiz bakiye',
        string $referenceNumber = 'NTH2P00000002249',
        string $transactionId = '99248acb-3dbe-4654-9f3f-49f02111ee3e',
    ): Answer {}

    /** The step of 3-D Secure, for pay() with $use3D: status 4. */
    public static function threeDSecure(
        #[\SensitiveParameter] string $redirectUrl = 'https://test_pgwapi.e-cozum.com/ThreeDForm/Pg3ds?token=b80fbf89-9264-49c2-bf85-38ad89dc1c6d',
        string $referenceNumber = 'NTH2P00000002248',
        string $transactionId = 'f9f0d542-e5e7-433e-be73-84a5aa0d2c56',
    ): Answer {}

    /** Neither paid nor declined yet, for pay(): status 3. */
    public static function pending(
        string $referenceNumber = 'NTH2P00000002249',
        string $transactionId = '99248acb-3dbe-4654-9f3f-49f02111ee3e',
    ): Answer {}

    /**
     * The transaction, for transaction(), resolve() and Hpm::confirm(). References that are not given are those that
     * were asked by.
     *
     * @param \Payments\Money $amount what is left of the payment
     * @param int $transactionStatusId 1 paid, 2 failed, 3 pending, 4 awaiting 3-D Secure, 5 cancelled, 6 refunded
     */
    public static function transaction(
        \Payments\Money $amount,
        int $transactionStatusId = 1,
        ?string $referenceNumber = null,
        ?string $transactionId = null,
        ?string $clientOrderReferenceCode = null,
        int $installment = 1,
    ): Answer {}

    /** For cancel(). */
    public static function cancelled(): Answer {}

    /**
     * For refund().
     *
     * @param \Payments\Money|null $remaining what is left of the payment; null: nothing
     */
    public static function refunded(?\Payments\Money $remaining = null): Answer {}

    /**
     * A cancel() or refund() that was turned down: ApiException, Rejected.
     *
     * @param \Payments\Money|null $remaining what is left of the payment
     */
    public static function notReversed(
        string $errorCode = 'R02',
        string $errorMessage = 'The amount is more than what is left',
        ?\Payments\Money $remaining = null,
    ): Answer {}

    /** One payment set, for Pws::paymentSets(). */
    public static function paymentSets(
        string $id = '18d971fc-97da-4962-88af-02e4f67c94fb',
        string $name = 'Set A',
    ): Answer {}

    /**
     * One POS, for paymentOptions(), and for Vpws::paymentOptionsForBin().
     *
     * @param string|null $tenantPosId not among the members that the pages name
     */
    public static function paymentOptions(?string $tenantPosId = null, string $name = 'POS A'): Answer {}

    /**
     * One POS, for Pws::paymentOptionsForBin().
     *
     * @param \Payments\Money|null $threeDLimit from this amount on 3-D Secure is mandatory
     */
    public static function binOptions(
        string $tenantPosId = '384badef-11ec-ee11-98f2-005056b0d2e5',
        string $name = 'POS A',
        ?\Payments\Money $threeDLimit = null,
    ): Answer {}

    /**
     * A page of one payment, for Erp::payments(). The walk asks for the next page: give erpNothing() after it.
     *
     * @param \Payments\Money $amount what is left of the payment
     * @param int|null $transactionStatusId null: the list has none, as on the provider's page
     */
    public static function erpPayment(
        \Payments\Money $amount,
        ?int $transactionStatusId = null,
        string $referenceNumber = 'NTH15P0000000092',
        string $transactionId = '5285c1d5-68c5-402d-8ac7-dce5191ac175',
        ?string $clientOrderReferenceCode = null,
        ?string $erpTransactionCode = null,
        string $transactionDate = '2025-09-11T14:37:39.3580599',
    ): Answer {}

    /**
     * A page of one reversal, for Erp::reversals(). The walk asks for the next page: give erpNothing() after it.
     *
     * @param \Payments\Money $reversed what was given back
     * @param \Payments\Money $amount what is left of the payment
     * @param int|null $transactionStatusId of the payment; null: the list has none
     */
    public static function erpReversal(
        \Payments\Money $reversed,
        \Payments\Money $amount,
        ?int $transactionStatusId = null,
        int $reversalType = 50,
        ?string $reason = 'test refund',
        string $reversalId = 'a9b08499-167a-4cb2-9d4a-3258c21eb82c',
        string $referenceNumber = 'NTH15P0000000093',
        string $transactionId = '5285c1d5-68c5-402d-8ac7-dce5191ac176',
        ?string $clientOrderReferenceCode = null,
        ?string $erpTransactionCode = null,
        string $reversalDate = '2025-09-11T14:46:20.3185782',
        string $transactionDate = '2025-09-11T14:37:39.3580599',
    ): Answer {}

    /** A page without rows, for Erp::payments() and Erp::reversals(). */
    public static function erpNothing(): Answer {}

    /** For Erp::setErpCode(): what is not given is what was sent. */
    public static function erpCode(
        string $messageCode = '00',
        string $message = 'Successful',
        ?string $erpTransactionCode = null,
        ?string $referenceNumber = null,
        ?string $clientOrderReferenceCode = null,
    ): Answer {}

    /** For Erp::representatives(). */
    public static function representatives(
        string $name = 'John',
        string $id = '6a97fdef-0b22-469f-ed1c-08dc3f2f0a70',
    ): Answer {}

    /**
     * The whole call refused: ApiException or one of its kind by the status; ServerErrorException from 500 on.
     * 404 says that the transaction is not known: NotFoundException, and null of resolve().
     *
     * @param int $statusCode of HTTP and in the body, 400 to 599
     * @throws \ValueError on a status out of range
     */
    public static function refused(int $statusCode = 400, string $message = 'The request was refused'): Answer {}
}

/**
 * What HstMobil answers. An order id that is not given is that of the request.
 *
 * @strict-properties
 * @not-serializable
 */
final class HstMobilAnswers
{
    /** @implementation-alias Payments\Violation::__construct */
    private function __construct() {}

    /**
     * A token. FakeTransport gives this one by itself.
     *
     * @param string $expiration in UTC; when it has passed, the token is used once and not kept
     */
    public static function token(
        #[\SensitiveParameter] string $token = 'header.payload.signature',
        string $expiration = '2099-01-01T12:00:00',
    ): Answer {}

    /** The step of 3-D Secure as an address, for pay(): "returnType" 1. */
    public static function redirect(
        string $returnUrl = 'https://bank.example/3ds?id=1',
        ?string $orderId = null,
        ?string $paymentId = null,
    ): Answer {}

    /** The step of 3-D Secure as a page, for pay(): "returnType" 2. */
    public static function html(
        #[\SensitiveParameter] string $paymentData = '<!DOCTYPE html><html><body><script>document.forms[0].submit()</script></body></html>',
        ?string $orderId = null,
        ?string $paymentId = null,
    ): Answer {}

    /** A decline, for pay(). The provider publishes no list of codes. */
    public static function declined(
        ?string $errorCode = '51',
        ?string $responseMessage = 'Yetersiz bakiye',
        ?string $orderId = null,
        ?string $paymentId = null,
    ): Answer {}

    /**
     * For result() and complete().
     *
     * @param \Payments\Money $amount in TRY
     * @param string $status "SUCCESS", "PENDING" or another
     * @param string|null $message the status when it is not given
     */
    public static function result(
        \Payments\Money $amount,
        string $status = 'SUCCESS',
        ?string $code = null,
        ?string $message = null,
        ?string $orderId = null,
    ): Answer {}

    /**
     * For installments(); what it looks like, the provider does not say.
     *
     * @param mixed[] $body
     */
    public static function installments(#[\SensitiveParameter] array $body = []): Answer {}

    /**
     * The whole call refused: ApiException or one of its kind by the status; ServerErrorException from 500 on.
     * The provider answers 500 to an order id that was used before.
     *
     * @param int $status of HTTP, 400 to 599
     * @throws \ValueError on a status out of range
     */
    public static function refused(int $status = 400, string $message = 'The request was refused'): Answer {}
}

/**
 * What Hepsipay answers.
 *
 * @strict-properties
 * @not-serializable
 */
final class HepsipayAnswers
{
    /** @implementation-alias Payments\Violation::__construct */
    private function __construct() {}

    /** For Frame::checkAvailability(). */
    public static function available(bool $hasStoredCard = true, bool $isAccountAlreadyLinked = false): Answer {}

    /** For Frame::init(). */
    public static function session(
        #[\SensitiveParameter] string $token = '0123456789ABCDEF0123456789ABCDEF0123456789ABCDEF0123456789ABCDEF0123456789ABCDEF0123456789ABCDEF',
    ): Answer {}

    /**
     * For Status::get() and Webhook::confirm().
     *
     * @param \Payments\Money $amount in TRY
     * @param string $merchantOrderNumber of the order; the request does not carry it
     * @param int $status 1 to 15: 4, 5, 12, 14 paid; 3, 6, 7, 13, 15 failed; 1 and 2 open; 8 to 11 about refunds
     * @param string|null $paymentId null until the payment is completed
     * @param int|null $paymentType 1 wallet, 2 stored card, 3 shopping loan
     */
    public static function state(
        \Payments\Money $amount,
        string $merchantOrderNumber,
        int $status = 5,
        ?string $paymentId = '632146',
        ?string $referenceNo = '2c3e3fa7-d8af-4a6f-a8ed-f49d45a935c0',
        int $installmentCount = 1,
        ?int $paymentType = 2,
        ?string $paymentTypeDescription = 'Saklı Kart',
        #[\SensitiveParameter] ?string $binNumber = '37442500',
        ?string $statusDescription = null,
    ): Answer {}

    /** For every method of Refund. */
    public static function refunded(): Answer {}

    /** Refused, by any operation but checkAvailability(): ApiException, Rejected. Only "0000" is known of the codes. */
    public static function refused(
        string $messageCode = '9999',
        ?string $message = 'The request was refused',
        ?string $userMessage = 'İşlem gerçekleştirilemedi.',
    ): Answer {}
}
