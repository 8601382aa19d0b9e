<?php

declare(strict_types=1);

namespace Simulator\Hepsipay;

use Simulator\Check;
use Simulator\Field;
use Simulator\Http\Request;
use Simulator\Http\Response;
use Simulator\Json;
use Simulator\Number;
use Simulator\Refused;
use Simulator\Service;
use Simulator\Settings;
use Simulator\World;

/** POST /payment/refund: whole or in part, by payment id or reference number, or one basket item. */
final class Refund implements Service
{
    /** A refund of exactly this amount is turned down by the bank: the payment goes to state 9 or 11. */
    public const REFUSED_BY_BANK = 66600;

    public function __construct(
        private readonly World $world,
        private readonly Signature $signature,
        private readonly Payments $payments,
        private readonly Settings $settings,
    ) {
    }

    public function routes(): array
    {
        return [['POST', '/payment/refund', $this->refund(...)]];
    }

    public function refusal(Refused $refused): Response
    {
        return Base::refusal($refused);
    }

    /** @return array<string, Field> */
    private function fields(Request $request): array
    {
        $item = Field::object(['id' => Field::text(), 'amount' => Field::integer(1)]);
        if ($this->settings->flag('acceptRefundList') && preg_match('/"basketItemRefundModel"\s*:\s*\[/', $request->body) === 1) {
            $item = Field::listOf($item);
        }

        return [
            'refundAmount' => Field::integer(1)->optional(),
            'clientIp' => Field::text()->must(
                static fn (string $ip): bool => filter_var($ip, FILTER_VALIDATE_IP) !== false,
                'must be an IP address',
            )->optional(),
            'paymentId' => Field::text()->optional(),
            'referenceNo' => Field::guid()->optional(),
            'basketItemRefundModel' => $item->optional(),
        ];
    }

    private function refund(Request $request): Response
    {
        $this->signature->check($request);
        $order = Check::json($request, $this->fields($request));
        if (isset($order->paymentId) === isset($order->referenceNo)) {
            throw Refused::malformed('paymentId, referenceNo: exactly one of them is required');
        }
        if (isset($order->refundAmount) === isset($order->basketItemRefundModel)) {
            throw Refused::malformed('refundAmount, basketItemRefundModel: exactly one of them is required');
        }
        $payment = isset($order->paymentId)
            ? $this->payments->find('paymentId', $order->paymentId)
            : $this->payments->find('referenceNo', $order->referenceNo);
        if ($payment === null) {
            throw Refused::unknown((isset($order->paymentId) ? 'paymentId' : 'referenceNo') . ': no such payment');
        }
        if (!State::isPaid($payment['status'])) {
            throw new Refused(409, ["the payment is in state {$payment['status']} and cannot be refunded"], '9410');
        }
        [$amount, $basket] = isset($order->refundAmount)
            ? [$order->refundAmount->toInt(), $payment['basket']]
            : $this->takeFromBasket($payment, $order->basketItemRefundModel);
        $this->carryOut($request, $payment, $amount, $basket);

        return Response::json(Base::ok('Islem Basariyla Gerceklestirildi.'));
    }

    /** @param array<string, mixed> $payment */
    private function carryOut(Request $request, array $payment, int $amount, ?string $basket): void
    {
        $refunded = $payment['refunded'] + $amount;
        if ($refunded > $payment['amount']) {
            $left = $payment['amount'] - $payment['refunded'];
            throw new Refused(409, ["refundAmount: $amount is more than the $left that can be refunded"], '9411');
        }
        $whole = $refunded === $payment['amount'];
        if ($amount === self::REFUSED_BY_BANK) {
            $this->payments->change($payment, ['status' => $whole ? State::REFUND_FAILED : State::PARTIAL_REFUND_FAILED]);
            throw new Refused(409, ['the bank turned the refund down'], '9412');
        }
        $this->payments->change($payment, [
            'status' => $whole ? State::REFUNDED : State::PARTLY_REFUNDED, 'refunded' => $refunded, 'basket' => $basket,
        ]);
        $this->world->book(
            $request,
            'hepsipay',
            'refund',
            $payment['referenceNo'],
            $payment['merchantOrderNumber'],
            (string) $amount,
            'TRY',
        );
    }

    /**
     * @param array<string, mixed> $payment
     * @param \stdClass|list<\stdClass> $model
     * @return array{int, string} the amount to refund, and what is left of the basket
     */
    private function takeFromBasket(array $payment, \stdClass|array $model): array
    {
        $basket = Json::decode($payment['basket'] ?? '[]');
        $total = 0;
        foreach (is_array($model) ? $model : [$model] as $wanted) {
            $found = array_values(array_filter($basket, static fn (\stdClass $item): bool => $item->id === $wanted->id))[0]
                ?? throw new Refused(404, ["basketItemRefundModel.id: the payment has no item $wanted->id"]);
            $left = $found->amount->toInt() - $wanted->amount->toInt();
            if ($left < 0) {
                throw new Refused(409, ["basketItemRefundModel.amount: more than the {$found->amount->text} left of the item"], '9411');
            }
            $found->amount = new Number((string) $left);
            $total += $wanted->amount->toInt();
        }

        return [$total, Json::encode($basket)];
    }
}
