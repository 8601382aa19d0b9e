<?php

declare(strict_types=1);

namespace Payments\Psr\Tests;

use Payments\Currency;
use Payments\Environment;
use Payments\Exception\TransportException;
use Payments\Hepsipay\Merchant;
use Payments\Hepsipay\Refund;
use Payments\Hepsipay\Status;
use Payments\Money;
use Payments\Options;
use Payments\Outcome;
use Payments\Psr\ReactScheduler;
use Payments\Psr\RevoltScheduler;
use Payments\Scheduler;
use Payments\Tests\Gate;
use PHPUnit\Framework\TestCase;
use React\EventLoop\Loop;
use Revolt\EventLoop;

require_once __DIR__ . '/../../../tests/batch/support/gate.php';

/** A server that answers when two requests are there, and not before: only calls that overlap end. */
final class SchedulerTest extends TestCase
{
    public function testRevolt(): void
    {
        $gate = new Gate(2);
        $status = $this->service($gate, new RevoltScheduler());
        $ticks = 0;
        $timer = EventLoop::repeat(0.001, static function () use (&$ticks): void { $ticks++; });
        $seen = [];
        foreach (['a', 'b'] as $token) {
            EventLoop::queue(static function () use ($status, $token, &$seen, $timer): void {
                $seen[$token] = $status->get($token)->status->name;
                if (count($seen) === 2) {
                    EventLoop::cancel($timer);
                }
            });
        }
        EventLoop::run();

        ksort($seen);
        self::assertSame(['a' => 'Succeeded', 'b' => 'Succeeded'], $seen);
        self::assertSame(['requests' => 2, 'at once' => 2], $gate->close());
        self::assertSame([], EventLoop::getIdentifiers(), 'nothing is left in the loop');
    }

    public function testRevoltFromTheScriptItself(): void
    {
        $gate = new Gate(1);
        self::assertSame('Succeeded', $this->service($gate, new RevoltScheduler())->get('T')->status->name);
        $gate->close();
    }

    public function testReact(): void
    {
        $gate = new Gate(2);
        $status = $this->service($gate, new ReactScheduler());
        $ticks = 0;
        $timer = Loop::addPeriodicTimer(0.001, static function () use (&$ticks): void { $ticks++; });
        $seen = [];
        foreach ([0, 1] as $number) {
            Loop::futureTick(static function () use ($status, $number, &$seen, $timer): void {
                (new \Fiber(static function () use ($status, $number, &$seen, $timer): void {
                    $seen[$number] = $status->get("token$number")->status->name;
                    if (count($seen) === 2) {
                        Loop::cancelTimer($timer);
                    }
                }))->start();
            });
        }
        Loop::run();

        ksort($seen);
        self::assertSame(['Succeeded', 'Succeeded'], $seen);
        self::assertSame(['requests' => 2, 'at once' => 2], $gate->close());

        $gate = new Gate(1);
        self::assertSame('Succeeded', $this->service($gate, new ReactScheduler())->get('T')->status->name);
        $gate->close();
    }

    public function testWhatTheLoopThrowsTellsTheOutcome(): void
    {
        $gate = new Gate(1000); // it answers nobody
        $thrower = new class implements Scheduler {
            public function wait(array $readable, array $writable, float $seconds): void
            {
                $suspension = EventLoop::getSuspension();
                EventLoop::defer(static fn () => $suspension->throw(new \DomainException('cancelled')));
                $suspension->suspend();
            }
        };
        $refund = new Refund($this->merchant($gate, $thrower));
        try {
            $refund->byPaymentId('1', Money::ofMinor(1, Currency::TRY));
            self::fail('nothing was thrown');
        } catch (TransportException $failure) {
            self::assertSame(Outcome::Unknown, $failure->outcome());
            self::assertInstanceOf(\DomainException::class, $failure->getPrevious());
        }
        $gate->close();
    }

    private function service(Gate $gate, Scheduler $scheduler): Status
    {
        return new Status($this->merchant($gate, $scheduler));
    }

    private function merchant(Gate $gate, Scheduler $scheduler): Merchant
    {
        return new Merchant(
            '10019', '1019', 'TestSecretKey', Environment::Sandbox,
            options: new Options(baseUrl: $gate->url, retries: 0, scheduler: $scheduler),
        );
    }
}
