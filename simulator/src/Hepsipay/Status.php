<?php

declare(strict_types=1);

namespace Simulator\Hepsipay;

use Simulator\Check;
use Simulator\Http\Request;
use Simulator\Http\Response;
use Simulator\Number;
use Simulator\Refused;
use Simulator\Service;

/** GET /payment/{token}/status */
final class Status implements Service
{
    public function __construct(private readonly Signature $signature, private readonly Payments $payments)
    {
    }

    public function routes(): array
    {
        return [['GET', '/payment/{token}/status', $this->get(...)]];
    }

    public function refusal(Refused $refused): Response
    {
        return Base::refusal($refused);
    }

    private function get(Request $request, string $token): Response
    {
        $this->signature->check($request);
        Check::noBody($request);
        $payment = $this->payments->find('token', $token) ?? throw Refused::unknown('token: is not known');

        return Response::json([
            'StatusDescription' => $payment['statusDescription'],
            'Status' => $payment['status'],
            'Amount' => $payment['amount'],
            'InstallmentCount' => $payment['installmentCount'],
            'CreateDate' => $payment['createDate'],
            'ReferenceNo' => $payment['referenceNo'],
            'CraftgatePaymentId' => self::number($payment['paymentId']),
            'PaymentId' => $payment['paymentId'],
            'MerchantOrderNumber' => $payment['merchantOrderNumber'],
            'PaymentType' => $payment['paymentType'],
            'PaymentTypeDescription' => $payment['paymentTypeDescription'],
            'PosAlias' => $payment['posAlias'],
            'BinNumber' => $payment['binNumber'],
        ] + Base::ok('İşlem Başarıyla Gerçekleştirildi.'));
    }

    private static function number(?string $digits): ?Number
    {
        return $digits !== null && preg_match('/^(0|[1-9]\d*)$/D', $digits) === 1 ? new Number($digits) : null;
    }
}
