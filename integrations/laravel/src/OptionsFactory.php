<?php

declare(strict_types=1);

namespace Payments\Laravel;

use Illuminate\Contracts\Container\Container;
use Payments\Observer;
use Payments\Options;
use Payments\Psr\LogObserver;
use Payments\Psr\OpenSslCipher;
use Payments\Psr\SimpleCacheTokenStore;
use Payments\TokenStore;
use Payments\Transport;

/**
 * Options of config/payments.php.
 *
 * @internal
 */
final class OptionsFactory
{
    public function __construct(private readonly Container $container, private readonly Settings $settings)
    {
    }

    public function make(?Transport $transport): Options
    {
        $tokenStore = $this->tokenStore();

        return new Options(
            connectTimeoutMs: $this->settings->number('options.connect_timeout_ms'),
            timeoutMs: $this->settings->number('options.timeout_ms'),
            deadlineMs: $this->settings->number('options.deadline_ms'),
            caFile: $this->settings->text('options.ca_file'),
            proxy: $this->settings->text('options.proxy'),
            transport: $transport,
            tokenStore: $tokenStore,
            observer: $this->observer(),
            baseUrl: $this->settings->text('options.base_url'),
            tokenStoreKey: $tokenStore === null ? null : bin2hex($this->key('payments token names')),
        );
    }

    /** Encrypted: who reads the cache gets no token. */
    private function tokenStore(): ?TokenStore
    {
        $name = $this->settings->text('token_cache');

        return $name === null ? null : new SimpleCacheTokenStore($this->container->make('cache')->store($name), new OpenSslCipher($this->key('payments tokens')));
    }

    /** Without bodies: no personal data. */
    private function observer(): ?Observer
    {
        $channel = $this->settings->text('log_channel');

        return $channel === null ? null : new LogObserver($this->container->make('log')->channel($channel));
    }

    /** 32 bytes of APP_KEY, others for each use. */
    private function key(string $use): string
    {
        $key = $this->container->make('config')->get('app.key');
        if (!is_string($key) || $key === '') {
            throw BadSettings::of('token_cache', 'needs APP_KEY: php artisan key:generate');
        }

        return hash_hkdf('sha256', $key, 32, $use);
    }
}
