<?php

declare(strict_types=1);

namespace Payments\WooCommerce;

use Payments\Diagnosis;
use Payments\DiagnosisState;
use Payments\Doctor;

/** What is wrong with the set-up, and what the providers' pages leave open, by questions that move no money. */
final class Examination
{
    public function __construct(private readonly Shop $shop)
    {
    }

    /** @return array<string, list<Diagnosis>> by the method's title; "-" is what all share */
    public function run(?Method $only = null): array
    {
        $found = ['-' => (new Doctor())->examine()];
        foreach ($only === null ? $this->shop->methods() : [$only] as $method) {
            $account = $method->accountInUse();
            if ($account !== null) {
                $said = (new Doctor($account))->examine();
                $found[$method->get_method_title()] = array_values(array_filter($said, static fn (Diagnosis $one): bool => $one->provider !== null));
            }
        }

        return $found;
    }

    /** Below the settings of a method. It runs when its link is followed. */
    public function show(Method $method): void
    {
        if (is_string($_GET['payments_doctor'] ?? null) && wp_verify_nonce($_GET['payments_doctor'], 'payments_doctor') !== false) {
            echo '<ul>';
            foreach (array_merge(...array_values($this->run($method))) as $one) {
                printf('<li>%s %s</li>', match ($one->state) {
                    DiagnosisState::Wrong => '✗',
                    DiagnosisState::Undecided => '?',
                    default => '✓',
                }, esc_html($one->words(self::language())));
            }
            echo '</ul>';
        }
        $link = add_query_arg('payments_doctor', wp_create_nonce('payments_doctor'));
        printf('<p><a class="button" href="%s">%s</a></p>', esc_url($link), esc_html__('Examine the set-up and the provider', 'payments-woocommerce'));
    }

    public static function language(): string
    {
        return substr(determine_locale(), 0, 2);
    }
}
