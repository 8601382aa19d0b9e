<?php

declare(strict_types=1);

namespace Payments\Laravel\Tests;

use Illuminate\Contracts\Events\Dispatcher;
use Illuminate\Support\Facades\DB;
use Payments\Attempt;
use Payments\Currency;
use Payments\Hepsipay\InstallmentOffer;
use Payments\Hepsipay\InstallmentPrice;
use Payments\Hepsipay\InstallmentQuery;
use Payments\Laravel\Events;
use Payments\Laravel\Facades\Payments;
use Payments\Laravel\Handlers;
use Payments\Laravel\Installments;
use Payments\Money;
use Payments\Psr\Tests\StubGateway;
use Payments\State;
use Payments\StepKind;
use Payments\Testing\Webhooks;
use Payments\Verdict;
use PHPUnit\Framework\Attributes\DataProvider;
use Symfony\Component\HttpFoundation\Response;

/** The routes of other sites and the events, with the simulator. */
final class RoutesTest extends TestCase
{
    use Paying;

    /** @var list<Events\Event> */
    private array $events = [];
    private int $calls = 0;

    protected function setUp(): void
    {
        parent::setUp();
        self::simulator()->reset();
        $this->migrate();
        $this->listen();
    }

    public function testThreeDSecure(): void
    {
        $step = Payments::checkout()->pay('finrota.pws', $this->order('1'), $this->card());
        $page = Payments::response($step);
        self::assertSame([303, Payments::url($step)], [$page->getStatusCode(), $page->headers->get('Location')]);
        self::assertSame([], $this->events);

        $this->assertToOrder($this->follow(self::simulator()->threeDSecure(Payments::url($step))['next']));
        $this->assertToOrder($this->ask('GET', $this->returnUrl($step->attempt), headers: ['Sec-Fetch-Dest' => 'document'])); // a reload
        $this->assertEvents([Events\PaymentPaid::class]);
        self::assertCount(1, self::simulator()->bookings('payment'));
        self::assertSame([303, 'https://shop.example/orders/1'], $this->summary(Payments::response(Payments::checkout()->pay('finrota.pws', $this->order('1'), $this->card()))));
    }

    public function testADecline(): void
    {
        $step = Payments::checkout()->pay('finrota.pws', $this->order('1'), $this->card());
        $this->assertToOrder($this->follow(self::simulator()->threeDSecure(Payments::url($step), 'submit', '000000')['next']));
        $this->assertEvents([Events\PaymentFailed::class]);
        self::assertSame([], self::simulator()->bookings('payment'));
    }

    /** The bank's own page, for a script that sends the browser there. */
    public function testAPageOfTheBank(): void
    {
        self::simulator()->settings(['hstReturnType' => 2]);
        $step = Payments::checkout()->pay('hstmobil.webpos', $this->order('1'), $this->card());
        self::assertSame(StepKind::Html, $step->kind);
        $url = Payments::url($step);
        $stored = serialize($this->app->make('cache')->store()->getStore());
        self::assertStringNotContainsString(substr($url, -64), $stored);
        self::assertStringNotContainsString('<html', $stored);

        $page = $this->ask('GET', $url);
        self::assertSame([200, $step->page?->body()], [$page->getStatusCode(), $page->getContent()]);
        self::assertSame("frame-ancestors 'self'", $page->headers->get('Content-Security-Policy'));
        self::assertSame([], $page->headers->getCookies());
        self::assertSame(410, $this->ask('GET', $url)->getStatusCode());
        self::assertSame(410, $this->ask('GET', substr($url, 0, -1))->getStatusCode());

        $this->assertToOrder($this->follow(self::simulator()->threeDSecure((string) $page->getContent())['next']));
        $this->assertEvents([Events\PaymentPaid::class]);
    }

    /** The webhook before the return, twice; then the browser, within the frame. */
    public function testAFrame(): void
    {
        $step = Payments::checkout()->pay('hepsipay.frame', $this->order('1', threeDSecure: false));
        $frame = (string) Payments::response($step)->getContent();
        self::assertStringContainsString('<iframe src="' . e($step->page?->url()) . '"', $frame);
        $next = self::simulator()->payFrame((string) $step->page?->url())['next'];

        $message = Webhooks::hepsipayNon3ds($step->attempt->reference);
        $address = 'https://shop.example/payments/default/notice/hepsipay.frame';
        foreach ([1, 2] as $time) {
            self::assertSame([200, ''], $this->summary($this->ask('POST', $address, $message, ['Content-Type' => 'application/json'])), "delivery $time");
        }
        $this->assertEvents([Events\PaymentPaid::class]);

        $this->assertOut($this->follow($next, 'iframe'));
        $this->assertEvents([Events\PaymentPaid::class]);
    }

    /** A bank's page may show its form in a frame, where no cookie of the customer's is sent. */
    public function testTheWayBackInAFrame(): void
    {
        $step = Payments::checkout()->pay('finrota.pws', $this->order('1'), $this->card());
        $next = self::simulator()->threeDSecure(Payments::url($step))['next'];
        $this->assertOut($this->follow($next, 'iframe'));
        $this->assertOut($this->follow($next, null));
        $this->assertToOrder($this->follow($next));
        $this->assertEvents([Events\PaymentPaid::class]);
    }

    /** The word of a payment link is its notice, at an address with a secret. */
    public function testANoticeWithASecret(): void
    {
        $receiver = self::simulator()->receiver();
        $this->app->make('url')->forceRootUrl(rtrim($receiver->url(), '/'));
        $this->app->make('url')->forceScheme('http');
        $step = Payments::checkout()->pay('finrota.hpm', $this->order('1'));
        self::simulator()->payLink((string) $step->page?->url());
        $came = $receiver->next();
        self::assertIsArray($came);

        $wrong = (string) preg_replace('/s=[^&]*/', 's=wrong', $came['target']);
        self::assertSame([200, ''], $this->summary($this->ask('POST', $wrong, $came['body'], ['Content-Type' => 'application/json'])));
        $this->assertEvents([]);
        self::assertSame([200, ''], $this->summary($this->ask('POST', $came['target'], $came['body'], ['Content-Type' => 'application/json'])));
        $this->assertEvents([Events\PaymentPaid::class]);
    }

    public function testWhatIsNotThere(): void
    {
        $base = 'https://shop.example/payments';
        foreach (['default/return/0123', 'nobody/return/0123'] as $path) {
            self::assertSame(404, $this->ask('GET', "$base/$path")->getStatusCode(), $path);
        }
        foreach (['nobody/notice/finrota.hpm' => 404, 'default/notice/nothing' => 404, 'default/notice/hepsipay.frame' => 400, 'default/installments' => 404] as $path => $status) {
            self::assertSame($status, $this->ask('POST', "$base/$path", '{')->getStatusCode(), $path);
        }
    }

    public function testTheRoutesHaveNoSession(): void
    {
        foreach (['return', 'notice', 'installments', 'page'] as $name) {
            self::assertSame([], $this->app->make('router')->getRoutes()->getByName("payments.$name")?->gatherMiddleware(), $name);
        }
        self::assertFalse($this->app->resolved('session'));
    }

    /** The form of the bank as it came: blanks and empty texts are part of what it says. */
    public function testTheFormIsAsTheBankPostedIt(): void
    {
        require_once dirname(__DIR__, 2) . '/psr/tests/StubGateway.php';
        $gateway = new StubGateway();
        $this->app->instance(StubGateway::class, $gateway);
        $this->set('merchants.default.gateways', ['stub' => ['class' => StubGateway::class]]);
        $step = Payments::checkout()->pay('stub', $this->order('1'));
        $answer = $this->ask('POST', $this->returnUrl($step->attempt), 'md=&text=+a+', ['Content-Type' => 'application/x-www-form-urlencoded', 'Sec-Fetch-Dest' => 'document']);
        $this->assertToOrder($answer);
        self::assertSame(['md' => '', 'text' => ' a '], $gateway->form);
        $this->assertEvents([Events\PaymentPaid::class]);
    }

    public function testAListenerThatThrows(): void
    {
        $step = Payments::checkout()->pay('finrota.pws', $this->order('1'), $this->card());
        $this->app->make(Dispatcher::class)->listen(Events\PaymentPaid::class, function (): void {
            ++$this->calls > 1 || throw new \RuntimeException('the shop is ill');
        });
        $this->assertToOrder($this->follow(self::simulator()->threeDSecure(Payments::url($step))['next']));
        self::assertStringContainsString('the shop is ill', (string) file_get_contents("$this->folder/storage/logs/laravel.log"));
        $this->makeDue($step->attempt);
        $this->app->forgetScopedInstances();
        Payments::checkout()->settle();
        self::assertSame(2, $this->calls);           // at least once
        $this->assertEvents([Events\PaymentPaid::class]);
        self::assertCount(1, self::simulator()->bookings('payment'));
    }

    /** A lost answer is no failure: the order waits, and settle() finds the charge. */
    public function testALostAnswer(): void
    {
        self::simulator()->fault('close-before-answer', '/pws/payment', ['method' => 'POST']);
        $step = Payments::checkout()->pay('finrota.pws', $this->order('1', threeDSecure: false), $this->card());
        self::assertSame([StepKind::Wait, Verdict::Wait], [$step->kind, $step->attempt->verdict()]);
        self::assertSame([303, 'https://shop.example/orders/1'], $this->summary(Payments::response($step)));
        $this->assertEvents([]);
        $this->makeDue($step->attempt);
        Payments::checkout()->settle();
        $this->assertEvents([Events\PaymentPaid::class]);
        self::assertCount(1, self::simulator()->bookings('payment', orderReference: $step->attempt->reference));
    }

    public function testARefund(): void
    {
        $paid = $this->pay('1');
        $refund = Payments::checkout()->refund($paid->reference, Money::of('5.00', Currency::TRY), 'NOTE-1');
        self::assertSame(State::Done, $refund->state);
        Payments::checkout()->refund($paid->reference, Money::of('5.00', Currency::TRY), 'NOTE-1');
        $this->assertEvents([Events\PaymentPaid::class, Events\RefundDone::class]);
        self::assertCount(1, self::simulator()->bookings('refund'));

        self::simulator()->fault('close-before-answer', '/pws/payment/refund', ['method' => 'POST']);
        $lost = Payments::checkout()->refund($paid->reference, Money::of('2.00', Currency::TRY), 'NOTE-2');
        self::assertSame(State::Starting, $lost->state);
        $this->makeDue($lost);
        Payments::checkout()->settle();
        $this->assertEvents([Events\PaymentPaid::class, Events\RefundDone::class, Events\RefundDone::class]);
        self::assertCount(2, self::simulator()->bookings('refund'));
    }

    /** @param class-string<Events\Event>|null $event */
    #[DataProvider('ends')]
    public function testAnEventForEachEnd(State $state, bool $delivers, ?string $parent, ?string $event): void
    {
        $row = ['state' => $state->value, 'won_key' => $delivers ? 'order:1' : null, 'kind' => $parent === null ? 'payment' : 'refund', 'parent' => $parent, 'handles' => '{"token":"opens the page"}'];
        $attempt = Attempt::fromArray($row + $this->pay('1')->toArray());
        $this->events = [];
        $handlers = new Handlers($this->app->make(Dispatcher::class), 'b');
        $parent === null ? $handlers->payment($attempt) : $handlers->reversal($attempt);
        $this->assertEvents($event === null ? [] : [$event]);
        if ($event !== null) {
            self::assertSame(['b', $attempt], [$this->events[0]->merchant, $this->events[0]->attempt]);
            $queued = serialize($this->events[0]);
            self::assertStringNotContainsString('opens the page', $queued);
            $copy = unserialize($queued);
            self::assertInstanceOf($event, $copy);
            self::assertSame([$attempt->reference, $attempt->state, []], [$copy->attempt->reference, $copy->attempt->state, $copy->attempt->handles]);
        }
    }

    /** @return iterable<string, array{State, bool, string|null, class-string<Events\Event>|null}> */
    public static function ends(): iterable
    {
        yield 'paid' => [State::Paid, true, null, Events\PaymentPaid::class];
        yield 'paid twice' => [State::Paid, false, null, Events\PaymentNeedsPerson::class];
        yield 'refused' => [State::Refused, false, null, Events\PaymentFailed::class];
        yield 'lapsed' => [State::Lapsed, false, null, Events\PaymentFailed::class];
        yield 'look' => [State::Look, false, null, Events\PaymentNeedsPerson::class];
        yield 'part' => [State::Part, true, null, Events\PaymentNeedsPerson::class];
        yield 'waiting' => [State::Waiting, false, null, null];
        $reference = str_repeat('a', 32);
        yield 'refund done' => [State::Done, false, $reference, Events\RefundDone::class];
        yield 'refund refused' => [State::Refused, false, $reference, Events\RefundFailed::class];
        yield 'refund look' => [State::Look, false, $reference, Events\RefundNeedsPerson::class];
        yield 'refund open' => [State::Starting, false, $reference, null];
    }

    public function testTheInstallmentService(): void
    {
        $this->app->bind(Installments::class, fn (): Installments => new class () implements Installments {
            public function offers(string $merchant, InstallmentQuery $query): array
            {
                $price = Money::of('150.00', Currency::TRY);

                return $query->orderNumber === '1' ? [new InstallmentOffer($price, true, [new InstallmentPrice(1, 1, $price, $price)])] : [];
            }
        });
        $address = 'https://shop.example/payments/default/installments';
        $answer = $this->ask('POST', $address, Webhooks::hepsipayInstallmentQuery('1'), ['Content-Type' => 'application/json']);
        self::assertSame([200, 'application/json'], [$answer->getStatusCode(), $answer->headers->get('Content-Type')]);
        self::assertStringContainsString('150', (string) $answer->getContent());
        self::assertSame(400, $this->ask('POST', $address, '{')->getStatusCode());
    }

    private function listen(): void
    {
        $this->app->make(Dispatcher::class)->listen('Payments\Laravel\Events\*', function (string $name, array $data): void {
            $event = $data[0] ?? null;
            self::assertInstanceOf(Events\Event::class, $event);
            self::assertSame(0, DB::transactionLevel());
            $this->events[] = $event;
        });
    }

    private function returnUrl(Attempt $attempt): string
    {
        return str_replace('{reference}', $attempt->reference, Payments::returnUrl());
    }

    /** As after some time. */
    private function makeDue(Attempt $attempt): void
    {
        DB::table('payment_attempts')->where('reference', $attempt->reference)->update(['due_at' => 1]);
    }

    /** @param list<class-string<Events\Event>> $events */
    private function assertEvents(array $events): void
    {
        self::assertSame($events, array_map(get_class(...), $this->events));
    }

    /** A page that leaves the frame, and needs no cookie. */
    private function assertOut(Response $answer): void
    {
        self::assertSame([200, [], "frame-ancestors 'self'"], [$answer->getStatusCode(), $answer->headers->getCookies(), $answer->headers->get('Content-Security-Policy')]);
        self::assertStringContainsString('target="_top" href="https://shop.example/orders/1"', (string) $answer->getContent());
        self::assertStringContainsString('window.top.location.replace(', (string) $answer->getContent());
    }

    private function assertToOrder(Response $answer): void
    {
        self::assertSame([303, 'https://shop.example/orders/1'], $this->summary($answer));
        self::assertSame([], $answer->headers->getCookies());
    }

    /** @return array{int, string|null} */
    private function summary(Response $answer): array
    {
        return [$answer->getStatusCode(), $answer->headers->get('Location') ?? $answer->getContent() ?: ''];
    }
}
