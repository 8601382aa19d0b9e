<?php

declare(strict_types=1);

namespace Payments\WooCommerce;

use Payments\Attempt;

/** Settles what is open, each minute: by WooCommerce's Action Scheduler, else by WP-Cron. */
final class Schedule
{
    public const SETTLE = 'payments_woocommerce_settle';
    public const PURGE = 'payments_woocommerce_purge';
    private const LIMIT = 50;
    private const GROUP = 'payments';

    public function __construct(private readonly Shop $shop)
    {
    }

    public function register(): void
    {
        add_action(self::SETTLE, $this->settle(...));
        add_action(self::PURGE, $this->purge(...));
        add_filter('cron_schedules', static fn (array $schedules): array => $schedules + ['payments_minute' => ['interval' => 60, 'display' => __('Each minute', 'payments-woocommerce')]]);
        add_action('init', $this->plan(...), 20);
    }

    public function plan(): void
    {
        foreach ([[self::SETTLE, 60, 'payments_minute'], [self::PURGE, DAY_IN_SECONDS, 'daily']] as [$hook, $seconds, $name]) {
            if (function_exists('as_schedule_recurring_action') && function_exists('as_has_scheduled_action')) {
                wp_next_scheduled($hook) !== false && wp_clear_scheduled_hook($hook);
                as_has_scheduled_action($hook, null, self::GROUP) || as_schedule_recurring_action(time(), $seconds, $hook, [], self::GROUP, true);
            } elseif (wp_next_scheduled($hook) === false) {
                wp_schedule_event(time(), $name, $hook);
            }
        }
    }

    /** When the plugin is switched off. Open payments are settled when it is switched on again. */
    public static function stop(): void
    {
        foreach ([self::SETTLE, self::PURGE] as $hook) {
            function_exists('as_unschedule_all_actions') && as_unschedule_all_actions($hook, [], self::GROUP);
            wp_clear_scheduled_hook($hook);
        }
    }

    public function settle(): void
    {
        try {
            $settlement = $this->shop->checkout()?->settle(self::LIMIT);
        } catch (\Throwable $thrown) {                       // Action Scheduler gives up what fails often
            Shop::log($thrown);

            return;
        }
        foreach ($settlement->errors ?? [] as $error) {
            Shop::log($error);
        }
        if ($settlement !== null && $settlement->look !== []) {
            $lines = array_map(static fn (Attempt $attempt): string => "$attempt->order  $attempt->gateway  $attempt->reference  {$attempt->state->value}", $settlement->look);
            $to = get_option('admin_email');
            wp_mail(is_string($to) ? $to : '', __('Payments that a person must look at', 'payments-woocommerce'), implode("\n", $lines));
        }
    }

    public function purge(): void
    {
        try {
            $this->shop->checkout()?->purge();
        } catch (\Throwable $thrown) {
            Shop::log($thrown);
        }
    }
}
