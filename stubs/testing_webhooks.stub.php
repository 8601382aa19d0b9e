<?php

/**
 * Messages that the providers send, for the tests of a shop.
 *
 * @generate-class-entries
 */

namespace Payments\Testing;

/**
 * What the providers send to the shop: bodies to post to its own routes.
 *
 * @strict-properties
 * @not-serializable
 */
final class Webhooks
{
    /** @implementation-alias Payments\Violation::__construct */
    private function __construct() {}

    /**
     * A webhook of Hepsipay after 3-D Secure, whose hash holds.
     *
     * @param string $callbackKey of the merchant
     * @param string $paymentId digits
     * @param string|null $conversationId null: a new GUID
     * @param string $status of 3-D Secure: "SUCCESS" or "FAILURE"
     * @param string $paymentType "1" wallet, "2" stored card, "3" shopping loan
     * @return string JSON
     * @throws \ValueError when a member that the hash covers holds "###", or begins or ends with "#": Webhook::verify()
     *     refuses such a message
     */
    public static function hepsipay(
        #[\SensitiveParameter] string $callbackKey,
        string $merchantOrderNumber,
        string $paymentId = '24112596',
        ?string $conversationId = null,
        string $status = 'SUCCESS',
        string $completeStatus = 'WAITING',
        ?string $conversationData = null,
        ?string $callbackStatus = null,
        int $mdStatus = 1,
        bool $isPaymentSuccessful = true,
        string $paymentType = '1',
        string $paymentTypeDescription = 'Cüzdan',
    ): string {}

    /**
     * A webhook of Hepsipay without 3-D Secure: it has no hash, and never verifies.
     *
     * @param string $paymentId digits
     * @param string|null $conversationId null: a new GUID
     * @param string $paymentType "1" wallet, "2" stored card, "3" shopping loan
     * @return string JSON
     */
    public static function hepsipayNon3ds(
        string $merchantOrderNumber,
        string $paymentId = '24112596',
        ?string $conversationId = null,
        bool $isPaymentSuccessful = true,
        string $paymentType = '1',
        string $paymentTypeDescription = 'Cüzdan',
    ): string {}

    /**
     * What the browser posts after the frame of Hepsipay.
     *
     * @return array<string, string> the form
     */
    public static function hepsipayFrameCallback(#[\SensitiveParameter] string $token, string $merchantOrderNumber): array {}

    /**
     * What Hepsipay asks the shop's installment service.
     *
     * @param \Payments\Money|null $rewardAmount in TRY
     * @return string JSON
     */
    public static function hepsipayInstallmentQuery(
        string $orderNumber,
        #[\SensitiveParameter] string $binNumber = '123456',
        string $customerEmail = 'test@hepsipay.com',
        string $customerGsm = '05000000000',
        ?\Payments\Money $rewardAmount = null,
    ): string {}

    /**
     * The webhook of a payment link of Finrota, which nothing proves.
     *
     * @param \Payments\Money $amount "PureAmount" and "CurrencyId"
     * @param int $transactionStatusId 1 paid, 2 failed
     * @param string $id of the transaction
     * @return string JSON
     */
    public static function finrotaHpm(
        string $clientOrderReference,
        \Payments\Money $amount,
        int $transactionStatusId = 1,
        string $id = 'd6a1f4b2-1c3e-4a21-9b1e-11aa22bb33cc',
        string $orderReference = 'HPM-20251201-00001',
        ?string $vPosErrorCode = null,
        ?string $vPosErrorMessage = null,
    ): string {}

    /**
     * What the browser posts when it comes back from the bank to the shop of HstMobil. How the provider makes the hash
     * is not known: this one takes its place.
     *
     * @param \Payments\Money $amount in TRY
     * @param string|null $paymentId null: the order id
     * @return array<string, string> the form
     */
    public static function hstMobilCallback(
        string $orderId,
        \Payments\Money $amount,
        ?string $paymentId = null,
        string $status = 'SUCCESS',
        string $errorCode = '',
        string $errorMessage = '',
        string $operationDate = '2025-12-01T15:15:13',
        string $bankAuthCode = '123456',
    ): array {}
}
