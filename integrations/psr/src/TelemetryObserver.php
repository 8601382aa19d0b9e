<?php

declare(strict_types=1);

namespace Payments\Psr;

use OpenTelemetry\API\Common\Time\Clock;
use OpenTelemetry\API\Metrics\HistogramInterface;
use OpenTelemetry\API\Metrics\MeterProviderInterface;
use OpenTelemetry\API\Trace\SpanKind;
use OpenTelemetry\API\Trace\StatusCode;
use OpenTelemetry\API\Trace\TracerInterface;
use OpenTelemetry\API\Trace\TracerProviderInterface;
use Payments\Exchange;
use Payments\Observer;

/**
 * A span and a measurement of OpenTelemetry for each exchange, by its conventions for HTTP clients. The span is a child
 * of the one that is active, and has the exchange's own times. No body, no query of a URL, no name and no card is in
 * them.
 */
final class TelemetryObserver implements Observer
{
    private const NAME = 'payments';

    /** Seconds, as the conventions advise. */
    private const BUCKETS = [0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1, 2.5, 5, 7.5, 10];

    private readonly TracerInterface $tracer;
    private readonly HistogramInterface $duration;

    public function __construct(TracerProviderInterface $tracers, MeterProviderInterface $meters)
    {
        $version = phpversion(self::NAME) ?: null;
        $this->tracer = $tracers->getTracer(self::NAME, $version);
        $this->duration = $meters->getMeter(self::NAME, $version)->createHistogram(
            'http.client.request.duration',
            's',
            'Duration of HTTP client requests.',
            ['ExplicitBucketBoundaries' => self::BUCKETS],
        );
    }

    public function exchanged(Exchange $exchange): void
    {
        $end = Clock::getDefault()->now();
        $span = $this->tracer->spanBuilder("$exchange->method $exchange->operation")
            ->setSpanKind(SpanKind::KIND_CLIENT)
            ->setStartTimestamp($end - (int) ($exchange->totalMs * 1e6))
            ->setAttributes(Attributes::ofSpan($exchange))
            ->startSpan();
        $attributes = Attributes::ofMetric($exchange);
        if (isset($attributes['error.type'])) {
            $span->setStatus(StatusCode::STATUS_ERROR);
        }
        $this->duration->record($exchange->totalMs / 1000, $attributes);
        $span->end($end);
    }
}
