<?php

declare(strict_types=1);

namespace Payments\Psr\Tests;

use Payments\Exception\ConnectException;
use Payments\Exception\PaymentsException;
use Payments\Exception\TimeoutException;
use Payments\Options;
use Payments\Outcome;
use Payments\Psr\LogObserver;
use Payments\Testing\Answer;
use Payments\Testing\FakeTransport;
use Payments\Testing\FinrotaAnswers;
use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\TestCase;

final class LogObserverTest extends TestCase
{
    private Recorder $log;

    protected function setUp(): void
    {
        $this->log = new Recorder();
    }

    public function testContextHasTheNamesOfOpenTelemetry(): void
    {
        $options = $this->options(new FakeTransport(FinrotaAnswers::transaction(Shop::price())));
        Shop::pws($options)->transaction(clientOrderReferenceCode: '1001');

        $context = $this->last()['context'];
        self::assertSame('{payments.operation}: {status}', $this->last()['message']);
        self::assertGreaterThan(0, $context['http.client.request.duration']);
        unset($context['http.client.request.duration'], $context['server.address']);
        self::assertMatchesRegularExpression('~^https://[^/]+/pws/payment/transaction$~', self::text($context['url.full']));
        unset($context['url.full']);
        self::assertSame([
            'status' => 200,
            'payments.operation' => 'finrota.pws.transaction',
            'http.request.method' => 'GET',
            'url.scheme' => 'https',
            'server.port' => 443,
            'http.response.status_code' => 200,
            'payments.connection.reused' => false,
        ], $context);
    }

    public function testNeitherBodiesNorQueriesAreLogged(): void
    {
        $fake = new FakeTransport(FinrotaAnswers::paid(), FinrotaAnswers::transaction(Shop::price()));
        Shop::pay($this->options($fake));
        Shop::pws($this->options($fake))->transaction(clientOrderReferenceCode: '1001');

        self::assertStringContainsString('clientReferenceNumber=1001', $fake->requests()[1]->url());
        foreach (['1001', 'Züleyha', 'Işık', 'zuleyha', '10000000146', '532', Shop::CARD, '415565', 'Bearer'] as $private) {
            self::assertStringNotContainsString($private, $this->log->text());
        }
    }

    public function testBodiesAreLoggedWithoutWhatNamesAPerson(): void
    {
        $fake = new FakeTransport(FinrotaAnswers::declined(errorCode: '51', errorMessage: 'Yetersiz bakiye, zuleyha@example.com'));
        Shop::pay(new Options(transport: $fake, observer: new LogObserver($this->log, bodies: true)));

        self::assertStringContainsString('zuleyha@example.com', $fake->requests()[0]->body());
        $context = $this->last()['context'];
        $sent = json_decode(self::text($context['payments.request.body']), true);
        $came = self::text($context['payments.response.body']);
        self::assertIsArray($sent);
        self::assertSame(['name' => '***', 'surname' => '***'], array_intersect_key((array) $sent['contact'], ['name' => 0, 'surname' => 0]));
        self::assertSame(1, $sent['installment']);
        self::assertStringContainsString('"51"', $came);
        self::assertStringContainsString('Yetersiz bakiye, ***', $came);
        foreach (['Züleyha', 'Işık', 'zuleyha', '10000000146', '532', Shop::CARD] as $private) {
            self::assertStringNotContainsString($private, $this->log->text());
        }
    }

    #[DataProvider('levels')]
    public function testLevelOfAnExchange(Answer $answer, string $level, ?string $error): void
    {
        try {
            Shop::pws($this->options(new FakeTransport($answer))->with(retries: 0))->transaction(clientOrderReferenceCode: '1001');
        } catch (PaymentsException) {
        }
        self::assertSame($level, $this->last()['level']);
        self::assertSame($error, $this->last()['context']['error.type'] ?? null);
    }

    /** @return iterable<string, array{Answer, string, string|null}> */
    public static function levels(): iterable
    {
        yield '200' => [FinrotaAnswers::transaction(Shop::price()), 'info', null];
        yield '404' => [Answer::status(404), 'warning', '404'];
        yield '429' => [Answer::status(429), 'warning', '429'];
        yield '408' => [Answer::status(408), 'error', '408'];
        yield '500' => [Answer::status(500), 'error', '500'];
        yield 'no answer' => [Answer::timeoutAfterSend(), 'error', '_OTHER'];
    }

    public function testATryAgainIsCounted(): void
    {
        $fake = new FakeTransport(Answer::connectFailed(), FinrotaAnswers::transaction(Shop::price()));
        Shop::pws($this->options($fake))->transaction(clientOrderReferenceCode: '1001');

        [$first, $second] = array_slice($this->log->lines, -2); // before them: the fake's token
        self::assertSame(['error', 'info'], [$first['level'], $second['level']]);
        self::assertArrayNotHasKey('http.request.resend_count', $first['context']);
        self::assertSame(1, $second['context']['http.request.resend_count']);
    }

    #[DataProvider('outcomes')]
    public function testLevelOfAFailure(Outcome $outcome, string $level): void
    {
        (new LogObserver($this->log))->failed(new TimeoutException('a text', $outcome));

        self::assertSame($level, $this->last()['level']);
        self::assertSame(
            ['payments.outcome' => $outcome->value, 'payments.retryable' => false, 'exception.type' => TimeoutException::class, 'exception.message' => 'a text'],
            $this->last()['context'],
        );
    }

    /** @return iterable<string, array{Outcome, string}> */
    public static function outcomes(): iterable
    {
        yield 'unknown' => [Outcome::Unknown, 'critical'];
        yield 'unanswered' => [Outcome::Unanswered, 'error'];
        yield 'not sent' => [Outcome::NotSent, 'warning'];
        yield 'rejected' => [Outcome::Rejected, 'notice'];
    }

    public function testAFailureOfACallHasItsExchange(): void
    {
        $observer = new LogObserver($this->log);
        try {
            Shop::pay(new Options(transport: new FakeTransport(Answer::timeoutAfterSend())));
            self::fail('nothing was thrown');
        } catch (PaymentsException $failure) {
            $observer->failed($failure);
        }
        self::assertSame('critical', $this->last()['level']);
        self::assertSame('finrota.pws.pay', $this->last()['context']['payments.operation']);
    }

    public function testAFailuresTextHasNoPersonalData(): void
    {
        (new LogObserver($this->log))->failed(new ConnectException('zuleyha@example.com, +90 532 123 45 67: refused', Outcome::NotSent));

        self::assertSame('***, ***: refused', $this->last()['context']['exception.message']);
    }

    private function options(FakeTransport $fake): Options
    {
        return new Options(transport: $fake, observer: new LogObserver($this->log));
    }

    /** @return array{level: mixed, message: string, context: array<mixed>} */
    private function last(): array
    {
        self::assertNotEmpty($this->log->lines);

        return $this->log->lines[count($this->log->lines) - 1];
    }

    private static function text(mixed $value): string
    {
        self::assertIsString($value);

        return $value;
    }
}
