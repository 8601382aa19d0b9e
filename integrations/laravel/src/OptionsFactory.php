<?php

declare(strict_types=1);

namespace Payments\Laravel;

use Payments\Options;
use Payments\Transport;

/**
 * Options of config/payments.php.
 *
 * @internal
 */
final class OptionsFactory
{
    public function __construct(private readonly Settings $settings)
    {
    }

    public function make(?Transport $transport): Options
    {
        return new Options(
            connectTimeoutMs: $this->settings->number('options.connect_timeout_ms'),
            timeoutMs: $this->settings->number('options.timeout_ms'),
            deadlineMs: $this->settings->number('options.deadline_ms'),
            caFile: $this->settings->text('options.ca_file'),
            proxy: $this->settings->text('options.proxy'),
            transport: $transport,
            baseUrl: $this->settings->text('options.base_url'),
        );
    }
}
