<?php

declare(strict_types=1);

namespace Simulator\HstMobil;

use Simulator\Bank;
use Simulator\Check;
use Simulator\Clock;
use Simulator\Decimal;
use Simulator\Field;
use Simulator\Http\Request;
use Simulator\Http\Response;
use Simulator\Number;
use Simulator\OtpPage;
use Simulator\Page;
use Simulator\Refused;
use Simulator\Service;
use Simulator\World;

/** Web POS 3D: start a payment, the bank's page, the form callback, the payment result, installment rates. */
final class WebPos implements Service
{
    private const TABLE = 'hst_payments';
    private const NEVER = '0001-01-01T00:00:00';

    private const WAITING = 'waiting';                   // for the customer
    private const VERIFIED = 'verified';                 // the customer is through, PaymentResult has not been called
    private const PAID = 'paid';
    private const FAILED = 'failed';

    public function __construct(
        private readonly World $world,
        private readonly Account $account,
        private readonly OtpPage $otp,
    ) {
        $otp->on('hstmobil', $this->afterOtp(...));
    }

    public function routes(): array
    {
        return [
            ['POST', '/api/Payments/Payment', $this->pay(...)],
            ['POST', '/api/Payments/PaymentResult', $this->result(...)],
            ['POST', '/api/Payments/Get-All-Installment', $this->installments(...)],
        ];
    }

    public function refusal(Refused $refused): Response
    {
        return Account::refuse($refused, $this->world);
    }

    /** @return array<string, Field> */
    private function paymentFields(): array
    {
        return [
            'amount' => Field::numberOrText('/^(?!0+(\.0+)?$)\d{1,12}(\.\d{1,2})?$/D', 'must be positive, with at most 2 decimals'),
            'currencyCode' => Field::numberOrText('/^949$/D', 'must be 949'),
            'orderId' => Field::matching('/^[0-9A-Za-z-]{1,36}$/D', 'must be 1 to 36 letters, digits or dashes'),
            'installment' => Field::integer(1),
            'cardHolderName' => Field::text(),
            'cardNumber' => Field::matching('/^\d{16}$/D', 'must be 16 digits'),
            'expireYear' => Field::matching('/^\d{4}$/D', 'must be 4 digits'),
            'expireMonth' => Field::matching('/^(0[1-9]|1[0-2])$/D', 'must be 01 to 12'),
            'cvc' => Field::matching('/^\d{3}$/D', 'must be 3 digits'),
            'isSecureTransaction' => Field::boolean()->must(
                static fn (bool $secure): bool => $secure,
                'must be true: what false does is not documented',
            ),
            'callbackUrl' => Field::url(),
        ];
    }

    private function pay(Request $request): Response
    {
        $owner = $this->account->owner($request);
        $order = Check::json($request, $this->paymentFields());
        if ($this->world->store->find(self::TABLE, ['orderId' => $order->orderId]) !== null) {
            throw new Refused(500, ['orderId: has been used']);
        }
        [$outcome, $code, $text] = Bank::judge($order->cardNumber);
        $starts = $outcome !== Bank::NO_THREE_D;
        $amount = $order->amount instanceof Number ? $order->amount->text : $order->amount;
        $paymentId = $this->world->settings->flag('hstOwnPaymentId') ? str_replace('-', '', World::guid()) : $order->orderId;
        $this->world->store->insert(self::TABLE, [
            'orderId' => $order->orderId, 'paymentId' => $paymentId, 'owner' => $owner, 'amount' => $amount, 'card' => $order->cardNumber,
            'installment' => $order->installment->toInt(), 'callbackUrl' => $order->callbackUrl,
            'state' => $starts ? self::WAITING : self::FAILED, 'errorCode' => $starts ? null : $code, 'errorMessage' => $starts ? null : $text,
        ]);
        $type = $this->returnType($order->cardNumber);
        $page = !$starts ? null : $this->otp->open('hstmobil', $order->orderId, [
            'Tutar' => "$amount TRY", 'Kart' => Bank::mask($order->cardNumber), 'Sipariş' => $order->orderId,
        ]);
        $data = [
            'responseMessage' => $starts ? '(TR) - işlem başarılı - ' . random_int(10000, 99999) : $text,
            'orderId' => $order->orderId,
            'returnUrl' => $type === 1 ? $page : null,
            'errorCode' => $starts ? null : $code,
            'status' => $starts ? 'SUCCESS' : 'FAILED',
            'paymentId' => $paymentId,
            'paymentData' => $type === 2 && $starts ? self::frame($page) : null,
            'returnType' => $type,
        ];
        $answer = ['data' => $data, 'success' => $starts, 'message' => $starts ? null : $text, 'resultCode' => $starts ? '0000' : '9003'];

        return Response::json($this->world->settings->flag('hstTextTypes') ? self::asPrinted($answer) : $answer);
    }

    private function returnType(string $cardNumber): int
    {
        return $this->world->settings->int('hstReturnType') ?: (str_starts_with($cardNumber, '415565') ? 1 : 2);
    }

    /** Booleans, nulls and numbers as the provider's page prints them: all in quotes. */
    private static function asPrinted(array $answer): array
    {
        $answer['data']['returnType'] = (string) $answer['data']['returnType'];

        return array_replace($answer, ['success' => $answer['success'] ? 'true' : 'false', 'message' => $answer['message'] ?? 'null']);
    }

    /** What returnType 2 gives: a page with the bank's page in it. */
    private static function frame(string $url): string
    {
        return '<!DOCTYPE html><html><body><iframe src="' . Page::text($url) . '" width="100%" height="500"></iframe></body></html>';
    }

    private function afterOtp(Request $request, string $orderId, string $result): Response
    {
        $payment = $this->world->store->find(self::TABLE, ['orderId' => $orderId]);
        [$outcome, $code, $text] = Bank::judge($payment['card']);
        $problem = match (true) {
            $result === OtpPage::WRONG => Bank::WRONG_OTP,
            $result === OtpPage::CANCELLED => Bank::CANCELLED,
            $result === OtpPage::TIMED_OUT => Bank::TIMED_OUT,
            $outcome === Bank::DECLINES => [$code, $text],
            default => null,
        };
        $now = Clock::iso($this->world->clock->now(), 0);
        $payment = $this->change($payment, [
            'state' => $problem === null ? self::VERIFIED : self::FAILED,
            'errorCode' => $problem[0] ?? null, 'errorMessage' => $problem[1] ?? null, 'operationDate' => $now,
        ]);
        if ($problem === null && !$this->world->settings->flag('hstResultCompletes')) {
            $payment = $this->complete($request, $payment);
        }

        return Page::autoPost($payment['callbackUrl'], $this->callbackFields($payment, $problem));
    }

    /** @return array<string, string> */
    private function callbackFields(array $payment, ?array $problem): array
    {
        $random = bin2hex(random_bytes(10));

        return [
            'orderId' => $payment['orderId'], 'paymentId' => $payment['paymentId'], 'random' => $random,
            'status' => $problem === null ? 'SUCCESS' : 'FAILED', 'amount' => $payment['amount'],
            'hash' => base64_encode(hash('sha512', $random . $payment['orderId'], true)), 'operationDate' => $payment['operationDate'],
            'errorCode' => $problem[0] ?? '', 'errorMessage' => $problem[1] ?? '', 'bankAuthCode' => $problem === null ? '123456' : '',
        ];
    }

    private function result(Request $request): Response
    {
        $owner = $this->account->owner($request);
        Check::noBody($request);
        $query = Check::query($request, ['paymentId' => ['/./', true], 'orderId' => ['/./', true]]);
        $payment = $this->world->store->find(self::TABLE, ['orderId' => $query['orderId']]);
        if ($payment === null || $payment['paymentId'] !== $query['paymentId'] || $payment['owner'] !== $owner) {
            throw Refused::unknown('orderId, paymentId: no such payment');
        }
        if ($payment['state'] === self::WAITING && $this->otp->hasLapsed('hstmobil', $payment['orderId'])) {
            $payment = $this->change($payment, ['state' => self::FAILED, 'errorCode' => Bank::TIMED_OUT[0], 'errorMessage' => Bank::TIMED_OUT[1]]);
        }
        $payment = $this->settle($request, $payment);
        $status = match ($payment['state']) {
            self::PAID => 'SUCCESS',
            self::FAILED => 'FAILED',
            default => 'PENDING',
        };
        $before = $payment['inquired'];
        if ($before === null) {
            $this->change($payment, ['inquired' => Clock::iso($this->world->clock->now(), 0)]);
        }

        return Response::json([
            'data' => [
                'paymentId' => null,
                'orderId' => $payment['orderId'],
                'amount' => new Number($payment['amount']),
                'firstInquiryTime' => $before ?? self::NEVER,
                'inquiryAlreadyCalled' => $before !== null,
                'operationDate' => null,
                'status' => $status,
                'code' => $payment['errorCode'],
                'message' => $payment['errorMessage'] ?? $status,
                'operation' => null,
                'transactionOrderId' => $payment['orderId'],
            ],
            'errorInfo' => null, 'messages' => null, 'succeeded' => false,
        ]);
    }

    /** A verified payment is completed by this call; a pending card stays pending, or for one call only. */
    private function settle(Request $request, array $payment): array
    {
        [$outcome] = Bank::judge($payment['card']);
        $waits = $outcome === Bank::PENDING || ($outcome === Bank::PENDING_ONCE && $payment['inquired'] === null);

        return $payment['state'] === self::VERIFIED && !$waits ? $this->complete($request, $payment) : $payment;
    }

    private function complete(Request $request, array $payment): array
    {
        $this->world->book($request, 'hstmobil', 'payment', $payment['paymentId'], $payment['orderId'], Decimal::of($payment['amount'])->text(2), 'TRY');

        return $this->change($payment, ['state' => self::PAID]);
    }

    private function change(array $payment, array $changes): array
    {
        $this->world->store->update(self::TABLE, $payment['id'], $changes);

        return $changes + $payment;
    }

    /** The answer's form is not documented; this one is ours. */
    private function installments(Request $request): Response
    {
        $this->account->owner($request);
        Check::noBody($request);
        $rates = [];
        foreach ([1 => '0.00', 2 => '1.59', 3 => '2.39', 6 => '4.79', 9 => '7.19', 12 => '9.59'] as $count => $rate) {
            $rates[] = ['installment' => $count, 'commissionRate' => new Number($rate)];
        }

        return Response::json([
            'data' => [['cardProgram' => 'Bonus', 'rates' => $rates], ['cardProgram' => 'World', 'rates' => array_slice($rates, 0, 3)]],
            'success' => true, 'message' => null, 'resultCode' => '0000',
        ]);
    }
}
