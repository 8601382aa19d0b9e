<?php

declare(strict_types=1);

namespace Payments\Laravel\Console;

use Illuminate\Console\Command;
use Illuminate\Contracts\Config\Repository;
use Payments\Laravel\Merchants;
use Payments\Laravel\Pages;
use Payments\Laravel\Settings;

/** Says what is wrong with the set-up, before a customer does. Sends no payment. */
final class CheckCommand extends Command
{
    protected $signature = 'payments:check {--offline : do not ask the providers}';
    protected $description = 'Checks the set-up of the payments: settings, table, addresses, and the keys of each provider';

    private bool $fails = false;

    public function handle(Merchants $merchants, Settings $settings, Pages $pages, Repository $config): int
    {
        $this->good('the extension payments ' . (phpversion('payments') ?: ''));
        foreach ($merchants->names() as $name) {
            $this->try("$name: settings", fn (): string => implode(', ', array_keys($merchants->gateways($name))));
            $this->try("$name: table {$settings->table($name)}", function () use ($merchants, $name): string {
                $merchants->store($name)->ofOrder('none');

                return 'is there';
            });
            if ($settings->isOn('routes.enabled')) {
                $this->try("$name: addresses", fn (): string => self::address($pages->returnUrl($name)));
            }
            $this->option('offline') === true || $this->askProviders($merchants, $name);
        }
        $queue = $settings->text('queue.connection');
        if ($queue !== null && $config->get("queue.connections.$queue.driver") === 'sync') {
            $this->bad('queue', '"sync" asks in the middle of a payment: use database or redis');
        }

        return $this->fails ? self::FAILURE : self::SUCCESS;
    }

    private function askProviders(Merchants $merchants, string $name): void
    {
        try {
            $questions = new Questions($merchants->makeGateways($name));
            $gateways = array_keys($merchants->gateways($name));
        } catch (\Throwable) {                       // said above
            return;
        }
        foreach ($gateways as $gateway) {
            $this->try("$name: $gateway", fn (): ?string => $questions->ask($gateway));
        }
    }

    /** Providers reach the shop by https; a shop at work is on this machine only. */
    private static function address(string $url): string
    {
        if (preg_match('~^https://|^http://(localhost|127\.0\.0\.1|\[::1\])[:/]~', $url) !== 1) {
            throw new \UnexpectedValueException("$url is not https: set APP_URL");
        }

        return $url;
    }

    /** @param \Closure(): ?string $check */
    private function try(string $what, \Closure $check): void
    {
        try {
            $this->good("$what: " . ($check() ?? 'not asked'));
        } catch (\Throwable $thrown) {
            $this->bad($what, $thrown->getMessage());
        }
    }

    private function good(string $text): void
    {
        $this->line("ok     $text");
    }

    private function bad(string $what, string $why): void
    {
        $this->fails = true;
        $this->line("FAILS  $what: $why");
    }
}
