<?php

declare(strict_types=1);

namespace Payments\WooCommerce\Tests;

use Payments\State;
use PHPUnit\Framework\Attributes\DataProvider;

/** Payments through the simulator. Each ends with the order, the attempt and the provider's books in agreement. */
final class CheckoutTest extends PluginTestCase
{
    private Scene $scene;

    protected function setUp(): void
    {
        parent::setUp();
        $this->scene = new Scene();
    }

    private function agrees(\WC_Order $order, string $status, State $state, int $booked): void
    {
        $stored = $this->scene->order($order);
        self::assertSame([$status, $state, $booked], [$stored->get_status(), $this->scene->attempt($order)?->state, $this->scene->booked($order)]);
        self::assertSame($status === 'processing', in_array($order->get_id(), World::$completed, true));
        self::assertLessThan(2, count(array_keys(World::$completed, $order->get_id(), true)), 'completed once');
    }

    /** @return iterable<string, array{string}> */
    public static function cards(): iterable
    {
        yield 'PWS' => ['payments_finrota_pws'];
        yield 'VPWS' => ['payments_finrota_vpws'];
        yield 'Web POS' => ['payments_hstmobil_webpos'];
    }

    #[DataProvider('cards')]
    public function testPaid(string $method): void
    {
        $order = World::order($method);
        $result = $this->scene->place($order);
        self::assertSame('success', $result['result']);
        self::assertSame([], array_filter(array_keys($_POST), static fn (string $name): bool => str_starts_with($name, 'payments_')), 'the card is not in the request any more');
        $answer = $this->scene->back($this->scene->simulator->threeDSecure($this->scene->open($result)));
        self::assertSame([303, $order->get_checkout_order_received_url()], [$answer->status, $answer->headers['Location']]);
        $this->agrees($order, 'processing', State::Paid, 5200);
        self::assertStringContainsString('52,00', World::$notes[$order->get_id()][0]);

        $this->scene->settle();
        $answer = $this->scene->place($order);
        self::assertSame($order->get_checkout_order_received_url(), $answer['redirect'] ?? null, 'placed once more');
        $this->agrees($order, 'processing', State::Paid, 5200);
        self::assertCount(1, World::$notes[$order->get_id()]);
    }

    /** A page of the bank's, as HTML: it may hold the card. */
    public function testThePageOfABankIsSealed(): void
    {
        $this->scene->simulator->settings(['hstReturnType' => 2]);
        $order = World::order('payments_hstmobil_webpos');
        $result = $this->scene->place($order);
        $url = $result['redirect'] ?? '';
        self::assertStringStartsWith('https://shop.example/?wc-api=payments_page&', $url);
        self::assertCount(1, World::$transients);
        self::assertStringNotContainsString('<', implode(World::$transients));
        [$key, $isSecure, $isHttpOnly] = World::$cookies['payments_page'];
        self::assertSame([true, true], [$isSecure, $isHttpOnly]);
        self::assertStringNotContainsString($key, $url . implode(World::$transients));

        $cookies = World::$cookies;
        World::$cookies['payments_page'][0] = str_repeat('0', 64);
        $sealed = World::$transients;
        self::assertSame(303, $this->scene->get($url)->status, 'in another browser');
        [World::$cookies, World::$transients] = [$cookies, $sealed];

        $page = $this->scene->get($url);
        self::assertSame(200, $page->status);
        self::assertArrayNotHasKey('Content-Security-Policy', $page->headers);
        self::assertSame([], World::$transients);
        self::assertSame(303, $this->scene->get($url)->status, 'once');

        $this->scene->back($this->scene->simulator->threeDSecure($page->body));
        $this->agrees($order, 'processing', State::Paid, 5200);
    }

    public function testDeclinedThenPaid(): void
    {
        $order = World::order('payments_finrota_pws');
        $result = $this->scene->place($order, ['number' => '4155650100000519'] + Scene::CARD);
        $this->scene->back($this->scene->simulator->threeDSecure($this->scene->open($result)));
        $this->agrees($order, 'failed', State::Refused, 0);
        self::assertStringContainsString('Nothing was charged', $this->thankYou($order));
        self::assertStringNotContainsString('Yetersiz', $this->thankYou($order), 'the text of the bank is for the shop');
        self::assertStringContainsString('declined', implode(World::$notes[$order->get_id()]));

        $result = $this->scene->place($order);
        $this->scene->back($this->scene->simulator->threeDSecure($this->scene->open($result)));
        $this->agrees($order, 'processing', State::Paid, 5200);
    }

    public function testTheCustomerCancelsAtTheBank(): void
    {
        $order = World::order('payments_finrota_pws');
        $this->scene->back($this->scene->simulator->threeDSecure($this->scene->open($this->scene->place($order)), 'cancel'));
        $this->agrees($order, 'failed', State::Refused, 0);
    }

    /** @return iterable<string, array{string, array<string, mixed>}> */
    public static function lost(): iterable
    {
        yield 'closed before the answer' => ['close-before-answer', []];
        yield 'no answer' => ['no-answer', []];
        yield 'an error after the work' => ['500-after-commit', []];
        yield 'a page of a proxy' => ['html', ['status' => 503]];
    }

    /** @param array<string, mixed> $parameters */
    #[DataProvider('lost')]
    public function testALostAnswerIsSettled(string $fault, array $parameters): void
    {
        $order = World::order('payments_finrota_pws');
        $this->scene->simulator->fault($fault, '/pws/payment', ['method' => 'POST'] + $parameters);
        $result = $this->scene->place($order);
        self::assertSame(['result' => 'success', 'redirect' => $order->get_checkout_order_received_url()], $result);
        self::assertSame('0.00', World::$cart, 'no button is left to pay it with');
        self::assertSame('on-hold', $this->scene->order($order)->get_status());
        self::assertStringContainsString('do not pay again', $this->thankYou($order));

        for ($day = 0; $day < 30 && $this->scene->order($order)->has_status('on-hold'); $day++) {
            $this->scene->settle(3600);
        }
        self::assertSame(0, $this->scene->booked($order), '3-D Secure was not passed');
        self::assertSame('failed', $this->scene->order($order)->get_status());
        self::assertNotContains($order->get_id(), World::$completed);
    }

    public function testAnAnswerThatIsLostAfterTheChargeIsFound(): void
    {
        $order = World::order('payments_hstmobil_webpos');
        $bank = $this->scene->simulator->threeDSecure($this->scene->open($this->scene->place($order)));
        $this->scene->simulator->fault('close-before-answer', '/', ['times' => 1]);
        $this->scene->back($bank);
        self::assertSame('on-hold', $this->scene->order($order)->get_status());
        for ($hour = 0; $hour < 30 && $this->scene->order($order)->has_status('on-hold'); $hour++) {
            $this->scene->settle(3600);
        }
        $this->agrees($order, 'processing', State::Paid, 5200);
    }

    public function testADoubleClickPaysOnce(): void
    {
        $order = World::order('payments_finrota_pws');
        $first = $this->scene->place($order);
        $second = $this->scene->place($order);
        self::assertSame(['success', 'success'], [$first['result'], $second['result']]);
        $this->scene->back($this->scene->simulator->threeDSecure($this->scene->open($second)));
        $this->agrees($order, 'processing', State::Paid, 5200);
        $this->scene->settle(7200);
        $this->agrees($order, 'processing', State::Paid, 5200);
    }

    /** Two tabs, both paid: the money is there twice, and a person is told. The order is completed once. */
    public function testTwoTabsThatAreBothPaid(): void
    {
        $order = World::order('payments_finrota_pws');
        $pages = [$this->scene->open($this->scene->place($order)), $this->scene->open($this->scene->place($order))];
        $this->scene->back($this->scene->simulator->threeDSecure($pages[1]));
        $this->scene->back($this->scene->simulator->threeDSecure($pages[0]));
        $this->scene->settle(7200);
        self::assertSame([$order->get_id()], World::$completed);
        self::assertSame([10400, 'processing'], [$this->scene->booked($order), $this->scene->order($order)->get_status()]);
        self::assertStringContainsString('Please look at this payment', implode(World::$notes[$order->get_id()]));
    }

    /** The crash of a handler between its two saves. */
    public function testABookingThatIsMadeOnceMore(): void
    {
        $order = World::order('payments_finrota_pws', '100.00');
        $result = $this->scene->place($order, ['plan' => '3:10159'] + Scene::CARD);
        $bank = $this->scene->simulator->threeDSecure($this->scene->open($result));
        $crash = true;
        World::$crash = static function () use (&$crash): void {
            if ($crash) {
                $crash = false;
                throw new \RuntimeException('crash');
            }
        };
        $this->scene->back($bank);
        self::assertSame(['101.59', 'pending'], [$this->scene->order($order)->get_total(), $this->scene->order($order)->get_status()]);
        $this->scene->settle();
        $this->agrees($order, 'processing', State::Paid, 10159);
        self::assertSame('101.59', $this->scene->order($order)->get_total());
        self::assertCount(1, $this->scene->order($order)->get_items('fee'));
    }

    /** Another worker learns that it failed, just before this one holds the order. */
    public function testAnOrderThatFailedIsNotHeld(): void
    {
        $order = World::order('payments_finrota_pws');
        $this->scene->back($this->scene->simulator->threeDSecure($this->scene->open($this->scene->place($order)), 'cancel'));
        $this->scene->shop->book()->hold((string) $order->get_id());
        self::assertSame('failed', $this->scene->order($order)->get_status());
    }

    /** WooCommerce takes an order that needs no payment for one that is free, and completes it. */
    public function testASecondClickOnAnOrderOnHoldIsNotFree(): void
    {
        self::assertTrue(apply_filters('woocommerce_cart_needs_payment', false, new \WC_Cart()));
        World::$cart = '0.00';
        self::assertFalse(apply_filters('woocommerce_cart_needs_payment', false, new \WC_Cart()));
    }

    /** The store fails: an order that was tried before may have been paid. */
    public function testAStoreThatIsDown(): void
    {
        $store = new FailingStore($this->scene->store);
        World::$hooks['payments_woocommerce_store'] = [];
        add_filter('payments_woocommerce_store', static fn () => $store);
        [$new, $tried] = [World::order('payments_finrota_pws'), World::order('payments_finrota_pws')];
        $this->scene->place($tried);
        $store->isDown = true;
        self::assertSame(['result' => 'failure'], $this->scene->place($new));
        self::assertSame([['error', 'This way to pay is not available at the moment. Nothing was charged. Please choose another one, or try again later.']], World::$notices);
        self::assertSame('success', $this->scene->place($this->scene->order($tried))['result']);
        self::assertSame(['pending', 'on-hold'], [$this->scene->order($new)->get_status(), $this->scene->order($tried)->get_status()]);
    }

    public function testNothingIsSentWithAWrongCard(): void
    {
        $order = World::order('payments_finrota_pws');
        $result = $this->scene->place($order, ['number' => '1', 'holder' => '', 'expiry' => '99', 'cvv' => 'x']);
        self::assertSame(['result' => 'failure'], $result);
        self::assertSame(
            ['Please check the card number.', 'Please enter the name on the card.', 'Please check the expiry date: month and year, as on the card.', 'Please check the security code: 3 or 4 digits on the card.'],
            array_column(World::$notices, 1),
        );
        self::assertNull($this->scene->attempt($order));
        self::assertSame([], $this->scene->simulator->requests('/pws/payment', 'POST'));
    }

    public function testAnOrderInAnotherLanguage(): void
    {
        World::$locale = 'tr_TR';
        $order = World::order('payments_finrota_pws');
        $this->scene->place($order, ['number' => '1'] + Scene::CARD);
        self::assertSame([['error', 'Lütfen kart numarasını kontrol edin.']], World::$notices);
    }

    public function testAnUnknownStateWaits(): void
    {
        $order = World::order('payments_finrota_pws');
        $bank = $this->scene->simulator->threeDSecure($this->scene->open($this->scene->place($order)));
        $this->scene->simulator->fault('json-patch', '/pws/payment', ['method' => 'GET', 'set' => ['data.transactionStatusId' => 97], 'times' => 2]);
        $this->scene->back($bank);
        self::assertSame(['on-hold', State::Waiting], [$this->scene->order($order)->get_status(), $this->scene->attempt($order)?->state]);
        self::assertNotContains($order->get_id(), World::$completed);
        for ($hour = 0; $hour < 5 && $this->scene->order($order)->has_status('on-hold'); $hour++) {
            $this->scene->settle(3600);
        }
        $this->agrees($order, 'processing', State::Paid, 5200);
    }

    public function testInstallmentsWithTheirSurchargeAsAFee(): void
    {
        $order = World::order('payments_finrota_pws', '100.00');
        $plans = $this->scene->method($order)->plans(\Payments\WooCommerce\Amount::ofOrder($order), '415565');
        $three = array_values(array_filter($plans, static fn ($plan): bool => $plan->count === 3))[0];
        self::assertGreaterThan(10000, $three->total->minor);
        $result = $this->scene->place($order, ['plan' => "3:{$three->total->minor}"] + Scene::CARD);
        $this->scene->back($this->scene->simulator->threeDSecure($this->scene->open($result)));
        $this->agrees($order, 'processing', State::Paid, $three->total->minor);
        $stored = $this->scene->order($order);
        self::assertSame($three->total->decimal(), $stored->get_total());
        $fees = array_values($stored->get_items('fee'));
        self::assertSame([['Installment surcharge', $three->surcharge->decimal()]], array_map(static fn (\WC_Order_Item_Fee $fee): array => [$fee->get_name(), $fee->get_total()], $fees));
    }

    public function testInstallmentsThatCostSomethingElseAreRefused(): void
    {
        $order = World::order('payments_finrota_pws', '100.00');
        $result = $this->scene->place($order, ['plan' => '3:10001'] + Scene::CARD);
        self::assertSame(['result' => 'failure'], $result);
        self::assertStringContainsString('choose again', World::$notices[0][1]);
        self::assertNull($this->scene->attempt($order));
    }

    public function testAnOrderThatWasChangedMeanwhileIsLookedAt(): void
    {
        $order = World::order('payments_finrota_pws');
        $bank = $this->scene->simulator->threeDSecure($this->scene->open($this->scene->place($order)));
        World::$orders[$order->get_id()]['data']['total'] = '60.00';
        $this->scene->back($bank);
        self::assertSame('on-hold', $this->scene->order($order)->get_status());
        self::assertNotContains($order->get_id(), World::$completed);
        self::assertStringContainsString('costs ₺60,00 now', implode(World::$notes[$order->get_id()]));
    }

    public function testTheFrame(): void
    {
        $order = World::order('payments_hepsipay_frame');
        $page = $this->scene->get($this->scene->place($order)['redirect'] ?? '');
        self::assertSame(1, preg_match('/<iframe src="([^"]+)"/', $page->body, $found));
        $bank = $this->scene->payFrame(html_entity_decode($found[1]));
        $_SERVER['HTTP_SEC_FETCH_DEST'] = 'iframe';
        parse_str((string) parse_url($bank['next']['url'] ?? '', PHP_URL_QUERY), $_GET);
        $_POST = $bank['next']['fields'] ?? [];
        $answer = (new \Payments\WooCommerce\Routes($this->scene->shop))->back();
        self::assertSame(200, $answer->status);
        self::assertStringContainsString('window.top.location.replace("https:\/\/shop.example\/checkout\/order-received\/', $answer->body);
        self::assertStringContainsString("frame-ancestors 'self'", $answer->headers['Content-Security-Policy']);
        self::assertSame('processing', $this->scene->order($order)->get_status());
        self::assertSame(State::Paid, $this->scene->attempt($order)?->state);
    }

    public function testTheInterestOfTheFrameBecomesAFee(): void
    {
        $order = World::order('payments_hepsipay_frame', '100.00');
        $this->scene->place($order);
        $url = $this->scene->attempt($order)->handles['frameUrl'] ?? '';
        $this->scene->back($this->scene->payFrame($url, 3));
        $attempt = $this->scene->attempt($order);
        self::assertSame(State::Paid, $attempt?->state);
        self::assertSame($attempt->paid?->decimal(), $this->scene->order($order)->get_total());
        self::assertSame('processing', $this->scene->order($order)->get_status());
    }

    /** @return iterable<string, array{bool}> */
    public static function orders(): iterable
    {
        yield 'the message, then the browser' => [true];
        yield 'the browser, then the message' => [false];
    }

    #[DataProvider('orders')]
    public function testAMessageBeforeOrAfterTheBrowser(bool $messageFirst): void
    {
        $receiver = $this->scene->simulator->receiver();
        World::$home = rtrim($receiver->url(), '/');
        $order = World::order('payments_finrota_hpm');
        $link = $this->scene->open($this->scene->place($order));
        $answer = $this->scene->simulator->payLink($link);
        $message = $receiver->next();
        self::assertIsArray($message);
        $notice = fn (): int => $this->scene->notice($message['target'], $message['body']);
        $back = fn () => $this->scene->back(['next' => ['url' => (string) $answer['location'], 'fields' => []]]);
        if ($messageFirst) {
            self::assertSame(200, $notice());
            self::assertSame('processing', $this->scene->order($order)->get_status());
            $back();
        } else {
            $back();
            self::assertSame('on-hold', $this->scene->order($order)->get_status());
            self::assertSame(200, $notice());
        }
        self::assertSame(200, $notice(), 'a second time');
        self::assertSame(['processing', State::Paid], [$this->scene->order($order)->get_status(), $this->scene->attempt($order)?->state]);
        self::assertSame([$order->get_id()], World::$completed);
    }

    public function testAMessageThatCannotBeReadIsRefused(): void
    {
        $order = World::order('payments_finrota_hpm');
        $this->scene->place($order);
        self::assertSame(400, $this->scene->notice('/?wc-api=payments_notice&g=finrota.hpm', '{'));
        self::assertSame(503, $this->scene->notice('/?wc-api=payments_notice&g=nobody', '{}'));
        self::assertSame('pending', $this->scene->order($order)->get_status());
    }

    public function testAReferenceOfNobodyLeadsHome(): void
    {
        $answer = $this->scene->get('https://shop.example/?wc-api=payments_return&r=' . str_repeat('0', 32));
        self::assertStringContainsString('https:\/\/shop.example\/', $answer->body);
    }

    public function testAnOpenPaymentKeepsItsOrderFromBeingCancelled(): void
    {
        $order = World::order('payments_finrota_pws');
        self::assertTrue(apply_filters('woocommerce_cancel_unpaid_order', true, $order));
        $this->scene->place($order);
        self::assertFalse(apply_filters('woocommerce_cancel_unpaid_order', true, $order));
    }

    public function testTheCartOfAnOrderThatWentThroughIsEmptiedWithoutTheBrowser(): void
    {
        $order = World::order('payments_finrota_pws');
        $bank = $this->scene->simulator->threeDSecure($this->scene->open($this->scene->place($order)));
        self::assertIsArray($bank['next'], 'the browser is gone');
        do_action('woocommerce_cart_loaded_from_session', WC()->cart);
        self::assertSame('52.00', World::$cart, 'not known yet: the same order is placed again');
        $this->scene->settle();
        $this->agrees($order, 'processing', State::Paid, 5200);
        do_action('woocommerce_cart_loaded_from_session', WC()->cart);
        self::assertSame('0.00', World::$cart);

        World::$cart = '52.00';                              // the same thing once more
        do_action('woocommerce_cart_loaded_from_session', WC()->cart);
        self::assertSame('52.00', World::$cart);
    }

    public function testAnOrderThatIsNotOfTheCartLeavesIt(): void
    {
        $order = World::order('payments_finrota_pws');
        World::$cart = '10.00';
        $this->scene->simulator->threeDSecure($this->scene->open($this->scene->place($order)));
        $this->scene->settle();
        do_action('woocommerce_cart_loaded_from_session', WC()->cart);
        self::assertSame('10.00', World::$cart);
    }

    /** The top of the page. WooCommerce does not ask for the text of an order that failed. */
    private function thankYou(\WC_Order $order): string
    {
        $order = $this->scene->order($order);
        ob_start();
        do_action('woocommerce_before_thankyou', $order->get_id());
        echo $order->has_status('failed') ? 'Your bank has declined it.' : apply_filters('woocommerce_thankyou_order_received_text', 'Thank you.', $order);

        return (string) ob_get_clean();
    }
}
