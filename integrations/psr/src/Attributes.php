<?php

declare(strict_types=1);

namespace Payments\Psr;

use Payments\Exchange;

/**
 * What of an exchange may be shown, by the names of OpenTelemetry's conventions for HTTP clients. No body, and of the
 * URL neither the query nor a number in the path, such as the first digits of a card.
 *
 * @internal
 */
final class Attributes
{
    /**
     * Few different values each: fit for a metric.
     *
     * @return non-empty-array<non-empty-string, string|int>
     */
    public static function ofMetric(Exchange $exchange): array
    {
        $url = parse_url($exchange->url);
        $scheme = $url['scheme'] ?? '';
        $attributes = [
            'payments.operation' => $exchange->operation,
            'http.request.method' => $exchange->method,
            'url.scheme' => $scheme,
            'server.address' => $url['host'] ?? '',
            'server.port' => $url['port'] ?? ($scheme === 'http' ? 80 : 443),
        ];
        if ($exchange->httpStatus !== null) {
            $attributes['http.response.status_code'] = $exchange->httpStatus;
        }
        $error = self::error($exchange);

        return $error === null ? $attributes : $attributes + ['error.type' => $error];
    }

    /**
     * With what differs from one exchange to the next: for a span or a line of a log.
     *
     * @return non-empty-array<non-empty-string, string|int|bool>
     */
    public static function ofSpan(Exchange $exchange): array
    {
        $attributes = self::ofMetric($exchange) + [
            'url.full' => (string) preg_replace(['~[?#].*~s', '~/\d{6,}(?=/|$)~'], ['', '/{number}'], $exchange->url),
            'payments.connection.reused' => $exchange->reusedConnection,
        ];

        return $exchange->attempts > 1 ? $attributes + ['http.request.resend_count' => $exchange->attempts - 1] : $attributes;
    }

    /** "error.type": the status of HTTP, or "_OTHER" when no answer came; null for an answer below 400. */
    private static function error(Exchange $exchange): ?string
    {
        return match (true) {
            $exchange->httpStatus === null => '_OTHER',
            $exchange->httpStatus >= 400 => (string) $exchange->httpStatus,
            default => null,
        };
    }
}
