<?php

declare(strict_types=1);

namespace Payments\Psr\Tests;

use GuzzleHttp\Psr7\HttpFactory;
use GuzzleHttp\Psr7\ServerRequest;
use Payments\Attempt;
use Payments\Checkout;
use Payments\Currency;
use Payments\Customer;
use Payments\Money;
use Payments\Order;
use Payments\Page;
use Payments\PageKind;
use Payments\Psr\HttpFoundation;
use Payments\Psr\Psr7;
use Payments\Receipt;
use Payments\ReturnPage;
use Payments\Testing\MemoryAttemptStore;
use Payments\Testing\Results;
use Payments\ThreeDSecure;
use Payments\Verdict;
use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\TestCase;
use Symfony\Component\HttpFoundation\Request;

/** Psr7 and HttpFoundation: the same requests, the same answers. */
final class BrowserTest extends TestCase
{
    private const ADDRESS = 'https://shop.example/back?r=the-address';

    private StubGateway $gateway;
    private Checkout $checkout;

    protected function setUp(): void
    {
        $this->gateway = new StubGateway();
        $this->checkout = new Checkout(new MemoryAttemptStore(), $this->gateway);
    }

    public function testAMessageOfPsr7(): void
    {
        $attempt = $this->paying();
        $request = (new ServerRequest('POST', 'https://shop.example/notice', ['Content-Type' => 'application/json', 'X-Twice' => ['a', 'b']], $attempt->reference));
        $request->getBody()->getContents(); // somebody has read it
        $response = self::psr7()->notified($this->checkout, 'stub', $request);

        self::assertSame([200, ''], [$response->getStatusCode(), (string) $response->getBody()]);
        $this->assertMessageCame($attempt);
        self::assertSame('no-store', $response->getHeaderLine('Cache-Control'));
    }

    public function testAMessageOfHttpFoundation(): void
    {
        $attempt = $this->paying();
        $request = Request::create('https://shop.example/notice', 'POST', server: ['CONTENT_TYPE' => 'application/json'], content: $attempt->reference);
        $request->headers->set('X-Twice', ['a', 'b']);
        $response = HttpFoundation::notified($this->checkout, 'stub', $request);

        self::assertSame([200, ''], [$response->getStatusCode(), (string) $response->getContent()]);
        $this->assertMessageCame($attempt);
        self::assertStringContainsString('no-store', (string) $response->headers->get('Cache-Control'));
    }

    public function testTheSecretIsPassedOn(): void
    {
        $store = new MemoryAttemptStore();
        foreach ([null, 'wrong'] as $secret) {
            $answer = self::psr7()->notified(new Checkout($store, $this->gateway), 'stub', new ServerRequest('POST', '/', [], 'unknown'), $secret);
            self::assertSame(200, $answer->getStatusCode());
            self::assertSame(200, HttpFoundation::notified(new Checkout($store, $this->gateway), 'stub', Request::create('/', 'POST', content: 'unknown'), $secret)->getStatusCode());
        }
    }

    public function testTheWayBackOfPsr7(): void
    {
        $parsed = (new ServerRequest('POST', self::ADDRESS))->withParsedBody(['status' => 'ok']);
        $form = new ServerRequest('POST', self::ADDRESS, ['Content-Type' => 'application/x-www-form-urlencoded; charset=utf-8'], 'status=ok&a%5B%5D=1');
        foreach ([[$parsed, ['status' => 'ok']], [$form, ['status' => 'ok', 'a' => ['1']]]] as [$request, $expected]) {
            $this->setUp();
            $attempt = $this->paying();
            self::assertSame(Verdict::Paid, self::psr7()->returned($this->checkout, $attempt->reference, $request)->verdict());
            self::assertSame($expected, $this->gateway->form);
        }
        $get = new ServerRequest('GET', self::ADDRESS);
        $json = new ServerRequest('POST', self::ADDRESS, ['Content-Type' => 'application/json'], '{"status":"ok"}');
        $query = $get->withQueryParams(['r' => 'the-address']);
        $parsedGet = $get->withParsedBody(['r' => 'the-address']);
        self::assertSame([[], [], [], []], array_map(Psr7::form(...), [$get, $json, $query, $parsedGet]));
    }

    public function testTheWayBackOfHttpFoundation(): void
    {
        $attempt = $this->paying();
        $request = Request::create(self::ADDRESS, 'POST', ['status' => 'ok', 'a' => ['1']]);

        self::assertSame(Verdict::Paid, HttpFoundation::returned($this->checkout, $attempt->reference, $request)->verdict());
        self::assertSame(['status' => 'ok', 'a' => ['1']], $this->gateway->form);
        self::assertSame([], HttpFoundation::form(Request::create(self::ADDRESS, 'GET')));
        self::assertSame([], HttpFoundation::form(Request::create(self::ADDRESS, 'POST', content: '{"status":"ok"}')));
    }

    /** @param array<string, string> $headers */
    #[DataProvider('answers')]
    public function testAnAnswer(Page|ThreeDSecure|ReturnPage|Receipt $what, int $status, array $headers, string $body): void
    {
        $psr7 = self::psr7()->response($what);
        self::assertSame([$status, $body], [$psr7->getStatusCode(), (string) $psr7->getBody()]);
        self::assertSame($headers, array_map(static fn (array $values): string => implode(', ', $values), $psr7->getHeaders()));

        $foundation = HttpFoundation::response($what)->prepare(Request::create('/'));
        self::assertSame([$status, $body], [$foundation->getStatusCode(), (string) $foundation->getContent()]);
        foreach ($headers as $name => $value) {
            self::assertSame($name === 'Cache-Control' ? 'no-store, private' : $value, (string) $foundation->headers->get($name));
        }
        $more = array_diff(array_keys($foundation->headers->all()), array_map(strtolower(...), array_keys($headers)));
        self::assertSame([], array_values(array_diff($more, ['date', 'content-type'])));
    }

    /** @return iterable<string, array{Page|ThreeDSecure|ReturnPage|Receipt, int, array<string, string>, string}> */
    public static function answers(): iterable
    {
        $html = '<html><body onload="document.forms[0].submit()">ödeme</body></html>';
        $page = [
            'Cache-Control' => 'no-store', 'Content-Type' => 'text/html; charset=utf-8', 'Referrer-Policy' => 'strict-origin',
            'Content-Security-Policy' => "frame-ancestors 'self'",
        ];
        $redirect = ['Cache-Control' => 'no-store', 'Location' => 'https://bank.example/', 'Referrer-Policy' => 'strict-origin'];
        yield 'a page' => [new Page(PageKind::Html, $html), 200, $page, $html];
        yield 'a redirect' => [new Page(PageKind::Redirect, 'https://bank.example/'), 303, $redirect, ''];
        yield 'a return' => [new ReturnPage('/order/1234'), 303, ['Cache-Control' => 'no-store', 'Location' => '/order/1234', 'Referrer-Policy' => 'strict-origin'], ''];
        yield 'a receipt' => [new Receipt(503), 503, ['Cache-Control' => 'no-store'], ''];
    }

    public function testAFrameIsNoAnswer(): void
    {
        $frame = new Page(PageKind::Frame, 'https://bank.example/');
        $this->expectException(\LogicException::class);
        self::psr7()->response($frame);
    }

    public function testAThreeDSecure(): void
    {
        $html = '<form>the bank</form>';
        $page = Results::make(ThreeDSecure::class, html: $html);
        self::assertSame($html, (string) self::psr7()->response($page)->getBody());
        self::assertSame($html, HttpFoundation::response($page)->getContent());

        $unusable = Results::make(ThreeDSecure::class, rawRedirectUrl: 'javascript:alert(1)');
        $this->expectException(\LogicException::class);
        HttpFoundation::response($unusable);
    }

    private function paying(): Attempt
    {
        $customer = new Customer('Ada', 'Lovelace', 'ada@example.com');
        $step = $this->checkout->pay('stub', new Order('1234', Money::of('12.00', Currency::TRY), $customer, 'https://shop.example/back?r={reference}'));
        self::assertNotNull($step->page);
        self::assertSame('<form>the bank</form>', (string) self::psr7()->response($step->page)->getBody());

        return $step->attempt;
    }

    private function assertMessageCame(Attempt $attempt): void
    {
        self::assertSame($attempt->reference, $this->gateway->body);
        $headers = array_change_key_case($this->gateway->headers);
        self::assertSame(['application/json', 'a, b'], [$headers['content-type'] ?? null, $headers['x-twice'] ?? null]);
        self::assertSame(Verdict::Paid, $this->checkout->order('1234')?->verdict());
    }

    private static function psr7(): Psr7
    {
        $factory = new HttpFactory();

        return new Psr7($factory, $factory);
    }
}
