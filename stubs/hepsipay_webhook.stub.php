<?php

/**
 * Hepsipay's webhook.
 *
 * @generate-class-entries
 */

namespace Payments\Hepsipay;

/**
 * The webhook: its sender says that a payment has succeeded. $isSigned says whether the hash proves the six members that
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
    /** The hash does not cover it: anybody who copies a message can change it. */
    public readonly bool $isPaymentSuccessful;
    /** 1 wallet, 2 stored card, 3 shopping loan. */
    public readonly ?int $paymentType;
    public readonly ?string $paymentTypeDescription;
    /** The hash was made with a callback key of the merchant's. Still true when the message comes again. */
    public readonly bool $isSigned;

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
 * The webhook. Page "Webhook url (Push Notification)".
 *
 * @not-serializable
 */
class Webhook
{
    private readonly Merchant $account;

    /** @implementation-alias Payments\Finrota\Hpm::__construct */
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
     * anybody who has seen a message can change these, and the hash still matches. confirm() asks Hepsipay.
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
