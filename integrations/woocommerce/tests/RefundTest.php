<?php

declare(strict_types=1);

namespace Payments\WooCommerce\Tests;

use Payments\State;

/** Money back, from the page of an order. */
final class RefundTest extends PluginTestCase
{
    private Scene $scene;
    private \WC_Order $order;

    protected function setUp(): void
    {
        parent::setUp();
        $this->scene = new Scene();
        $this->order = World::order('payments_finrota_pws');
        $this->scene->back($this->scene->simulator->threeDSecure($this->scene->open($this->scene->place($this->order))));
        self::assertSame(5200, $this->scene->booked($this->order));
    }

    private function refund(string $amount): \WC_Order_Refund|\WP_Error
    {
        return wc_create_refund(['order_id' => $this->order->get_id(), 'amount' => $amount, 'reason' => 'returned', 'refund_payment' => true]);
    }

    /** @return list<string> */
    private function refunds(): array
    {
        return array_map(static fn (\WC_Order_Refund $refund): string => $refund->get_amount(), $this->scene->order($this->order)->get_refunds());
    }

    public function testAPartThenTheRest(): void
    {
        self::assertInstanceOf(\WC_Order_Refund::class, $this->refund('10.50'));
        self::assertSame([4150, ['10.50'], 'processing'], [$this->scene->booked($this->order), $this->refunds(), $this->scene->order($this->order)->get_status()]);
        self::assertInstanceOf(\WC_Order_Refund::class, $this->refund('41.50'));
        self::assertSame([0, ['10.50', '41.50'], 'refunded'], [$this->scene->booked($this->order), $this->refunds(), $this->scene->order($this->order)->get_status()]);
        self::assertSame(State::Back, $this->scene->attempt($this->order)?->state);
        $this->scene->settle();
        self::assertSame(['10.50', '41.50'], $this->refunds());
        self::assertCount(2, array_filter(World::$notes[$this->order->get_id()], static fn (string $note): bool => str_starts_with($note, 'Given back')));
    }

    public function testMoreThanIsLeft(): void
    {
        $error = $this->refund('52.01');
        self::assertInstanceOf(\WP_Error::class, $error);
        self::assertStringContainsString('more than what is left', $error->get_error_message());
        self::assertSame([5200, []], [$this->scene->booked($this->order), $this->refunds()]);
    }

    public function testALostAnswerIsSettledAndStandsInTheOrder(): void
    {
        $this->scene->simulator->fault('close-before-answer', '/pws/payment/refund', ['method' => 'POST']);
        $error = $this->refund('10.00');
        self::assertInstanceOf(\WP_Error::class, $error);
        self::assertStringContainsString('Do not make it again', $error->get_error_message());
        self::assertSame([], $this->refunds());

        $again = $this->refund('10.00');
        self::assertInstanceOf(\WP_Error::class, $again);
        self::assertStringContainsString('is not finished', $again->get_error_message());

        $this->scene->settle(3600);
        self::assertSame([4200, ['10.00']], [$this->scene->booked($this->order), $this->refunds()]);
        $this->scene->settle(3600);
        self::assertSame(['10.00'], $this->refunds());
    }

    public function testARefundThatTheProviderRefuses(): void
    {
        $this->scene->simulator->fault('refusal', '/pws/payment/refund', ['method' => 'POST', 'status' => 400]);
        self::assertInstanceOf(\WP_Error::class, $this->refund('10.00'));
        self::assertSame([5200, []], [$this->scene->booked($this->order), $this->refunds()]);
        self::assertInstanceOf(\WC_Order_Refund::class, $this->refund('10.00'));
        self::assertSame([4200, ['10.00']], [$this->scene->booked($this->order), $this->refunds()]);
    }

    public function testOutsideOfARefundOfWooCommerceNothingIsGivenBack(): void
    {
        self::assertInstanceOf(\WP_Error::class, World::method('payments_finrota_pws')->process_refund($this->order->get_id() + 1, '10.00'));
        self::assertSame(5200, $this->scene->booked($this->order));
    }
}
