<?php

declare(strict_types=1);

namespace Payments\WooCommerce;

use Payments\Card;
use Payments\Exception\ValidationException;

/** The fields of a card, and what the customer typed. */
final class CardForm
{
    private const FIELDS = ['number', 'holder', 'expiry', 'cvv'];

    /** @var array<string, array{int, int}> what was chosen, by the method's id */
    private static array $choices = [];

    public function __construct(private readonly Method $method)
    {
    }

    public function show(): void
    {
        $id = $this->method->id;
        $fields = [
            'number' => [__('Card number', 'payments-woocommerce'), 'cc-number', 'numeric', 23],
            'holder' => [__('Name on the card', 'payments-woocommerce'), 'cc-name', 'text', 100],
            'expiry' => [__('Expiry date (MM/YY)', 'payments-woocommerce'), 'cc-exp', 'numeric', 7],
            'cvv' => [__('Security code', 'payments-woocommerce'), 'cc-csc', 'numeric', 4],
        ];
        printf('<fieldset class="payments-card wc-payment-form" data-method="%s">', esc_attr($id));
        foreach ($fields as $name => [$label, $complete, $mode, $length]) {
            printf(
                '<p class="form-row form-row-wide"><label for="%1$s">%2$s&nbsp;<span class="required" aria-hidden="true">*</span></label><input class="input-text" id="%1$s" name="%1$s" type="text" autocomplete="%3$s" inputmode="%4$s" maxlength="%5$d" required aria-required="true" spellcheck="false"></p>',
                esc_attr("{$id}_$name"),
                esc_html($label),
                esc_attr($complete),
                esc_attr($mode),
                (int) $length,
            );
        }
        if ($this->method::PLANS) {
            printf('<div class="payments-plans" id="%1$s_plans" aria-live="polite"></div><input type="hidden" id="%1$s_plan" name="%1$s_plan" value="">', esc_attr($id));
        }
        echo '</fieldset>';
    }

    /**
     * What was posted. It is not there any more afterwards.
     *
     * @throws ValidationException names the fields
     */
    public static function take(string $id): Card
    {
        $values = [];
        foreach ([...self::FIELDS, 'plan'] as $name) {
            $value = $_POST["{$id}_$name"] ?? '';
            $values[$name] = is_string($value) ? trim(wp_unslash($value)) : '';
            unset($_POST["{$id}_$name"], $_REQUEST["{$id}_$name"]);
        }
        unset(self::$choices[$id]);
        if (preg_match('/^(\d{1,2}):(\d{1,15})$/D', $values['plan'], $chosen) === 1) {
            self::$choices[$id] = [(int) $chosen[1], (int) $chosen[2]];
        }
        $expiry = preg_match('~^(\d{1,2})\s*[/.\- ]?\s*(\d{4}|\d{2})$~D', $values['expiry'], $found) === 1 ? $found : ['', '0', '0'];

        return new Card($values['number'], $values['holder'], $expiry[1], $expiry[2], $values['cvv']);
    }

    /** @return array{int, int}|null count, and total in minor units */
    public static function choice(string $id): ?array
    {
        return self::$choices[$id] ?? null;
    }
}
