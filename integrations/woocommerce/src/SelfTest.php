<?php

declare(strict_types=1);

namespace Payments\WooCommerce;

use Payments\Attempt;
use Payments\Exception\AuthenticationException;
use Payments\Exception\NotFoundException;
use Payments\Exception\PaymentsException;
use Payments\Exception\PermissionException;

/** Looks whether everything is there, and asks each provider one question that moves nothing. */
final class SelfTest
{
    public function __construct(private readonly Shop $shop)
    {
    }

    /**
     * @return list<array{0: bool, 1: string}> whether it is right, and words for the administration
     */
    public function run(?Method $only = null): array
    {
        return [...$this->machine(), ...array_map($this->provider(...), $only === null ? array_values(array_filter($this->shop->methods(), static fn (Method $method): bool => $method->enabled === 'yes')) : [$only])];
    }

    /** Below the settings of a method. It runs when its link is followed. */
    public function show(Method $method): void
    {
        if (is_string($_GET['payments_test'] ?? null) && wp_verify_nonce($_GET['payments_test'], 'payments_test') !== false) {
            echo '<ul>';
            foreach ($this->run($method) as [$right, $text]) {
                printf('<li>%s %s</li>', $right ? '✓' : '✗', esc_html($text));
            }
            echo '</ul>';
        }
        $link = add_query_arg('payments_test', wp_create_nonce('payments_test'));
        printf('<p><a class="button" href="%s">%s</a></p>', esc_url($link), esc_html__('Test the settings that are saved', 'payments-woocommerce'));
    }

    /** @return list<array{0: bool, 1: string}> */
    private function machine(): array
    {
        $results = [
            /* translators: %s: version */
            [true, sprintf(__('The extension "payments" is loaded: %s', 'payments-woocommerce'), (string) phpversion('payments'))],
            [str_starts_with(home_url(), 'https://'), __('The shop has https: banks send customers back to nothing else', 'payments-woocommerce')],
        ];
        try {
            $late = abs($this->shop->store()->now() - time());
            /* translators: %d: seconds */
            $results[] = [$late < 60, sprintf(__('The table of attempts can be read; the clocks of database and web server differ by %d s', 'payments-woocommerce'), $late)];
        } catch (\Throwable) {
            $results[] = [false, __('The table of attempts cannot be reached: payments are refused', 'payments-woocommerce')];
        }
        $planned = function_exists('as_has_scheduled_action') ? as_has_scheduled_action(Schedule::SETTLE) : wp_next_scheduled(Schedule::SETTLE) !== false;

        return [...$results, [$planned, __('Open payments are asked about each minute', 'payments-woocommerce')]];
    }

    /** @return array{0: bool, 1: string} */
    private function provider(Method $method): array
    {
        $gateway = $method->gateway();
        $title = $method->get_method_title();
        if ($gateway === null) {
            /* translators: %s: provider */
            return [false, sprintf(__('%s: settings are missing or wrong', 'payments-woocommerce'), $title)];
        }
        try {
            $gateway->ask(self::nobody($gateway->name()));
        } catch (AuthenticationException | PermissionException) {
            /* translators: %s: provider */
            return [false, sprintf(__('%s: the provider refuses the keys', 'payments-woocommerce'), $title)];
        } catch (NotFoundException) {
            // It has no such payment: it read the question.
        } catch (PaymentsException $exception) {
            /* translators: 1: provider 2: the library's text */
            return [false, sprintf(__('%1$s: no answer. %2$s', 'payments-woocommerce'), $title, $exception->getMessage())];
        }

        /* translators: %s: provider */
        return [true, sprintf(__('%s: the settings are complete, and the provider answers', 'payments-woocommerce'), $title)];
    }

    /** A payment that nobody made. */
    private static function nobody(string $gateway): Attempt
    {
        return Attempt::fromArray([
            'reference' => bin2hex(random_bytes(16)), 'kind' => 'payment', 'order_number' => 'test', 'gateway' => $gateway, 'state' => 'waiting',
            'amount' => 100, 'ceiling' => 100, 'currency' => 'TRY', 'paid' => null, 'amount_left' => null, 'amount_before' => null, 'state_before' => null,
            'version' => 1, 'due_at' => 0, 'created_at' => 0, 'ends_at' => null, 'asks' => 0, 'asked_at' => 0, 'parent' => null,
            'open_key' => null, 'won_key' => null, 'superseded' => 0, 'three_d' => 1, 'handled' => '', 'secret_hash' => null,
            'handles' => (string) wp_json_encode(['token' => bin2hex(random_bytes(16)), 'paymentId' => bin2hex(random_bytes(16))]), 'reason' => null, 'schema_version' => 1,
        ]);
    }
}
