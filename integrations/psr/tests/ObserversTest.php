<?php

declare(strict_types=1);

namespace Payments\Psr\Tests;

use Payments\Exchange;
use Payments\Observer;
use Payments\Options;
use Payments\Psr\LogObserver;
use Payments\Psr\Observers;
use Payments\Testing\FakeTransport;
use Payments\Testing\FinrotaAnswers;
use PHPUnit\Framework\TestCase;

final class ObserversTest extends TestCase
{
    public function testEachIsCalledAndAFailureIsAWarning(): void
    {
        $broken = new class () implements Observer {
            public function exchanged(Exchange $exchange): void
            {
                throw new \LogicException('the disk is full');
            }
        };
        [$first, $second, $warnings] = [new Recorder(), new Recorder(), []];
        $observer = new Observers(new LogObserver($first), $broken, new LogObserver($second));
        set_error_handler(static function (int $level, string $message) use (&$warnings): bool {
            $warnings[] = $message;

            return true;
        });
        try {
            Shop::pay(new Options(transport: new FakeTransport(FinrotaAnswers::paid()), observer: $observer));
        } finally {
            restore_error_handler();
        }
        self::assertSame([1, 1], [count(self::payments($first)), count(self::payments($second))]);
        self::assertNotEmpty($warnings);
        self::assertStringContainsString('LogicException', implode("\n", $warnings));
    }

    /** @return array<mixed> */
    private static function payments(Recorder $log): array
    {
        return array_filter($log->lines, static fn (array $line): bool => $line['context']['payments.operation'] === 'finrota.pws.pay');
    }
}
