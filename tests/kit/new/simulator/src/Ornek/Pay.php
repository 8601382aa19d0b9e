<?php

declare(strict_types=1);

namespace Simulator\Ornek;

use Simulator\Check;
use Simulator\Field;
use Simulator\Http\Request;
use Simulator\Http\Response;
use Simulator\Number;
use Simulator\Refused;
use Simulator\Service;
use Simulator\World;

/** POST /ornek/payments, GET /ornek/payments/{orderNumber}, and the form that the shop is posted. */
final class Pay implements Service
{
    private const SHOP = '7001';
    private const KEY = 'ornek-secret-key';

    /** @var array<string, array<string, mixed>> answers by order number */
    private array $payments = [];

    public function __construct(private readonly World $world)
    {
    }

    public function routes(): array
    {
        return [['POST', '/ornek/payments', $this->pay(...)], ['GET', '/ornek/payments/{orderNumber}', $this->state(...)]];
    }

    public function refusal(Refused $refused): Response
    {
        return Response::json(['result' => "E$refused->status", 'message' => $refused->getMessage()], $refused->status);
    }

    /** @throws Refused 401 */
    private function checkSignature(Request $request): void
    {
        $right = base64_encode(hash_hmac('sha256', $request->url() . $request->body, self::KEY, true));
        if ($request->header('shop-id') !== self::SHOP || !hash_equals($right, (string) $request->header('signature'))) {
            throw Refused::unauthorised('shop-id, signature: do not match');
        }
    }

    private function pay(Request $request): Response
    {
        $this->checkSignature($request);
        $order = Check::json($request, [
            'orderNumber' => Field::text(),
            'amount' => Field::positive(),
            'currency' => Field::oneOf('TRY'),
            'cardNumber' => Field::matching('/^\d{16}$/D', 'must be 16 digits'),
            'cardHolder' => Field::text(),
            'expiryMonth' => Field::matching('/^(0[1-9]|1[0-2])$/D', 'must be a month of two digits'),
            'expiryYear' => Field::matching('/^20\d\d$/D', 'must be a year of four digits'),
            'cvv' => Field::matching('/^\d{3}$/D', 'must be 3 digits'),
            'callbackUrl' => Field::url()->optional(),
        ]);
        if (isset($this->payments[$order->orderNumber])) {
            throw Refused::malformed('orderNumber: was used before');
        }
        $approved = !str_ends_with($order->cardNumber, '0055');
        $answer = [
            'result' => 'OK', 'message' => $approved ? null : 'not honoured', 'orderNumber' => $order->orderNumber, 'paymentId' => World::guid(),
            'amount' => new Number($order->amount->text), 'status' => $approved ? 'APPROVED' : 'DECLINED', 'declineCode' => $approved ? null : '05',
        ];
        $this->payments[$order->orderNumber] = $answer;
        if ($approved) {
            $this->world->book($request, 'ornek', 'payment', $answer['paymentId'], $order->orderNumber, $order->amount->text, 'TRY');
        }
        if (isset($order->callbackUrl)) {
            $form = http_build_query(array_intersect_key($answer, ['orderNumber' => 1, 'paymentId' => 1, 'status' => 1]));
            $this->world->webhooks->send('ornek', $order->callbackUrl, $form, 'application/x-www-form-urlencoded');
        }

        return Response::json($answer);
    }

    private function state(Request $request, string $orderNumber): Response
    {
        $this->checkSignature($request);
        Check::noBody($request);

        return Response::json($this->payments[$orderNumber] ?? throw Refused::unknown('orderNumber: is not known'));
    }
}
