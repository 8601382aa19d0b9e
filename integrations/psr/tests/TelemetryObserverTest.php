<?php

declare(strict_types=1);

namespace Payments\Psr\Tests;

use OpenTelemetry\API\Trace\SpanKind;
use OpenTelemetry\API\Trace\StatusCode;
use OpenTelemetry\SDK\Metrics\Data\Histogram;
use OpenTelemetry\SDK\Metrics\Data\HistogramDataPoint;
use OpenTelemetry\SDK\Metrics\MeterProvider;
use OpenTelemetry\SDK\Metrics\MetricExporter\InMemoryExporter as Metrics;
use OpenTelemetry\SDK\Metrics\MetricReader\ExportingReader;
use OpenTelemetry\SDK\Trace\SpanDataInterface;
use OpenTelemetry\SDK\Trace\SpanExporter\InMemoryExporter as Spans;
use OpenTelemetry\SDK\Trace\SpanProcessor\SimpleSpanProcessor;
use OpenTelemetry\SDK\Trace\TracerProvider;
use Payments\Exception\PaymentsException;
use Payments\Options;
use Payments\Psr\TelemetryObserver;
use Payments\Testing\Answer;
use Payments\Testing\FakeTransport;
use Payments\Testing\FinrotaAnswers;
use PHPUnit\Framework\TestCase;

/** Through OpenTelemetry's own SDK. */
final class TelemetryObserverTest extends TestCase
{
    private Spans $spans;
    private Metrics $metrics;
    private TracerProvider $tracers;
    private MeterProvider $meters;

    protected function setUp(): void
    {
        $this->spans = new Spans();
        $this->metrics = new Metrics();
        $this->tracers = new TracerProvider(new SimpleSpanProcessor($this->spans));
        $meters = MeterProvider::builder()->addReader(new ExportingReader($this->metrics))->build();
        self::assertInstanceOf(MeterProvider::class, $meters);
        $this->meters = $meters;
    }

    public function testASpanOfTheSimulatorsAnswer(): void
    {
        $simulator = Shop::simulator();
        Shop::pay(new Options(caFile: $simulator->caFile(), baseUrl: $simulator->url(), observer: $this->observer()));

        $pay = $this->spans('finrota.pws.pay')[0];
        self::assertSame('POST finrota.pws.pay', $pay->getName());
        self::assertSame(SpanKind::KIND_CLIENT, $pay->getKind());
        self::assertSame('payments', $pay->getInstrumentationScope()->getName());
        self::assertSame(phpversion('payments'), $pay->getInstrumentationScope()->getVersion());
        self::assertSame(StatusCode::STATUS_UNSET, $pay->getStatus()->getCode());
        self::assertLessThanOrEqual($pay->getEndEpochNanos(), $pay->getStartEpochNanos());
        $attributes = $pay->getAttributes()->toArray();
        $host = parse_url($simulator->url());
        self::assertIsArray($host);
        self::assertSame([
            'payments.operation' => 'finrota.pws.pay',
            'http.request.method' => 'POST',
            'url.scheme' => 'https',
            'server.address' => $host['host'] ?? null,
            'server.port' => $host['port'] ?? null,
            'http.response.status_code' => 200,
            'url.full' => $simulator->url() . '/pws/payment',
        ], array_diff_key($attributes, ['payments.connection.reused' => 0]));
    }

    public function testTheSpanHasTheTimesOfTheExchange(): void
    {
        $this->call(FinrotaAnswers::transaction(Shop::price()));
        $span = $this->spans()[0];
        $point = $this->points()[0];

        self::assertGreaterThan(0, $span->getEndEpochNanos() - $span->getStartEpochNanos());
        self::assertEqualsWithDelta($point->sum, ($span->getEndEpochNanos() - $span->getStartEpochNanos()) / 1e9, 1e-6);
    }

    public function testItIsAChildOfTheActiveSpan(): void
    {
        $order = $this->tracers->getTracer('shop')->spanBuilder('order')->startSpan();
        $scope = $order->activate();
        $this->call(FinrotaAnswers::transaction(Shop::price()));
        $scope->detach();

        self::assertSame($order->getContext()->getSpanId(), $this->spans()[0]->getParentSpanId());
    }

    public function testAnErrorIsOne(): void
    {
        $this->call(Answer::status(503));
        $this->call(Answer::timeoutAfterSend());
        [$unavailable, $silent] = $this->spans();

        self::assertSame(StatusCode::STATUS_ERROR, $unavailable->getStatus()->getCode());
        self::assertSame('503', $unavailable->getAttributes()->get('error.type'));
        self::assertSame(503, $unavailable->getAttributes()->get('http.response.status_code'));
        self::assertSame(StatusCode::STATUS_ERROR, $silent->getStatus()->getCode());
        self::assertSame('_OTHER', $silent->getAttributes()->get('error.type'));
        self::assertNull($silent->getAttributes()->get('http.response.status_code'));
    }

    public function testTheMetricHasFewDifferentAttributes(): void
    {
        $this->call(FinrotaAnswers::transaction(Shop::price()), '1001');
        $this->call(FinrotaAnswers::transaction(Shop::price()), '1002');
        $this->call(Answer::status(500), '1003');
        $points = $this->points();

        self::assertSame([2, 1], array_map(static fn (HistogramDataPoint $point): int => (int) $point->count, $points));
        self::assertSame(
            ['payments.operation', 'http.request.method', 'url.scheme', 'server.address', 'server.port', 'http.response.status_code'],
            array_keys($points[0]->attributes->toArray()),
        );
        self::assertSame('500', $points[1]->attributes->get('error.type'));
        self::assertSame([0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1, 2.5, 5, 7.5, 10], $points[0]->explicitBounds);
    }

    public function testNothingOfACustomerIsInIt(): void
    {
        Shop::pay(new Options(transport: new FakeTransport(FinrotaAnswers::paid()), observer: $this->observer()));
        $this->call(FinrotaAnswers::transaction(Shop::price()));
        $fake = new FakeTransport(FinrotaAnswers::binOptions());
        Shop::pws(new Options(transport: $fake, observer: $this->observer()))
            ->paymentOptionsForBin('41556501', Shop::price()->currency, '504978bf-bebd-40c5-89aa-b76f3a20341c');
        self::assertStringContainsString('41556501', $fake->requests()[0]->url());

        $shown = '';
        foreach ([...$this->spans(), ...$this->spans('finrota.pws.pay'), ...$this->spans('finrota.token.connect'), ...$this->spans('finrota.pws.paymentOptionsForBin')] as $span) {
            $shown .= $span->getName() . json_encode($span->getAttributes()->toArray(), JSON_THROW_ON_ERROR | JSON_UNESCAPED_UNICODE) . json_encode($span->getEvents(), JSON_THROW_ON_ERROR);
        }
        foreach ($this->points() as $point) {
            $shown .= json_encode($point->attributes->toArray(), JSON_THROW_ON_ERROR);
        }
        self::assertStringContainsString('finrota.pws.pay', $shown);
        foreach (['Züleyha', 'Işık', 'zuleyha', '10000000146', '532', '415565', '1001', '?'] as $private) {
            self::assertStringNotContainsString($private, $shown);
        }
    }

    private function observer(): TelemetryObserver
    {
        return new TelemetryObserver($this->tracers, $this->meters);
    }

    private function call(Answer $answer, string $reference = '1001'): void
    {
        try {
            Shop::pws(new Options(transport: new FakeTransport($answer), observer: $this->observer(), retries: 0))->transaction(clientOrderReferenceCode: $reference);
        } catch (PaymentsException) {
        }
    }

    /** @return list<SpanDataInterface> of one operation, in order */
    private function spans(string $operation = 'finrota.pws.transaction'): array
    {
        $spans = [];
        foreach ($this->spans->getSpans() as $span) {
            self::assertInstanceOf(SpanDataInterface::class, $span);
            if ($span->getAttributes()->get('payments.operation') === $operation) {
                $spans[] = $span;
            }
        }

        return $spans;
    }

    /** @return list<HistogramDataPoint> but for those of tokens */
    private function points(): array
    {
        $this->meters->forceFlush();
        $points = [];
        foreach ($this->metrics->collect() as $metric) {
            self::assertSame(['http.client.request.duration', 's'], [$metric->name, $metric->unit]);
            self::assertInstanceOf(Histogram::class, $metric->data);
            foreach ($metric->data->dataPoints as $point) {
                if ($point->attributes->get('payments.operation') !== 'finrota.token.connect') {
                    $points[] = $point;
                }
            }
        }

        return $points;
    }
}
