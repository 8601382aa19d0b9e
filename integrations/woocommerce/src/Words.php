<?php

declare(strict_types=1);

namespace Payments\WooCommerce;

use Payments\Attempt;
use Payments\Exception\ValidationException;
use Payments\Verdict;

/** What customers read. A technical text is never among it. */
final class Words
{
    public static function declined(): string
    {
        return __('The payment was not made. Nothing was charged. You can try again, or pay in another way.', 'payments-woocommerce');
    }

    public static function unavailable(): string
    {
        return __('This way to pay is not available at the moment. Nothing was charged. Please choose another one, or try again later.', 'payments-woocommerce');
    }

    public static function planChanged(): string
    {
        return __('The installments of this card have changed. Nothing was charged. Please choose again.', 'payments-woocommerce');
    }

    /** On the page of an order whose payment is not known yet. */
    public static function waiting(): string
    {
        return __('We are waiting for the confirmation of your payment. Please do not pay again: this page shows the result as soon as it is known, and we write you an e-mail.', 'payments-woocommerce');
    }

    /** On the page of an order that a person looks at. */
    public static function looking(): string
    {
        return __('We are checking your payment. Please do not pay again: we will get in touch with you.', 'payments-woocommerce');
    }

    /** On the page of an order: null where WooCommerce's own text is right. */
    public static function ofAttempt(Attempt $attempt): ?string
    {
        return match ($attempt->verdict()) {
            Verdict::Paid => null,
            Verdict::NotPaid => self::declined(),
            Verdict::Wait => self::waiting(),
            Verdict::Look => self::looking(),
        };
    }

    /** @return list<string> one for each field, in the words of the form */
    public static function problems(ValidationException $exception): array
    {
        $texts = [];
        foreach ($exception->violations as $violation) {
            $field = strtolower((string) preg_replace('/^.*\./', '', $violation->field));
            $texts[] = self::ofField($field);
        }

        return array_values(array_unique($texts)) ?: [self::unavailable()];
    }

    private static function ofField(string $field): string
    {
        return match (true) {
            in_array($field, ['number', 'cardnumber'], true) => __('Please check the card number.', 'payments-woocommerce'),
            str_starts_with($field, 'expiry'), str_starts_with($field, 'expire') => __('Please check the expiry date: month and year, as on the card.', 'payments-woocommerce'),
            in_array($field, ['cvv', 'cvc'], true) => __('Please check the security code: 3 or 4 digits on the card.', 'payments-woocommerce'),
            in_array($field, ['holdername', 'cardholdername'], true) => __('Please enter the name on the card.', 'payments-woocommerce'),
            in_array($field, ['name', 'surname'], true) => __('Please enter your first and last name.', 'payments-woocommerce'),
            $field === 'email' => __('Please enter your e-mail address.', 'payments-woocommerce'),
            in_array($field, ['phone', 'gsm', 'phonenumber'], true) => __('Please enter your phone number with its country code.', 'payments-woocommerce'),
            default => self::unavailable(),
        };
    }
}
