<?php

declare(strict_types=1);

namespace Simulator\Hepsipay;

use Simulator\Check;
use Simulator\Field;
use Simulator\Http\Request;
use Simulator\Http\Response;
use Simulator\Json;
use Simulator\Refused;
use Simulator\Service;

/** The merchant's installment service of the provider's page: its request, checked, and its sample answer. */
final class SampleShop implements Service
{
    private const ANSWER = '{"Installments":[{"Price":1200,"Force3ds":false,"InstallmentsPriceDetails":['
        . '{"ActualInstallmentNumber":1,"DisplayInstallmentNumber":1,"InstallmentPrice":1200,"TotalPrice":1200,"PosAlias":"67-ykb-4676"},'
        . '{"ActualInstallmentNumber":2,"DisplayInstallmentNumber":2,"InstallmentPrice":612,"TotalPrice":1224,"PosAlias":"67-ykb-4676","InterestAmount":24},'
        . '{"ActualInstallmentNumber":3,"DisplayInstallmentNumber":4,"InstallmentPrice":312,"TotalPrice":1248,"PosAlias":"67-ykb-4676","InterestAmount":48}]}]}';

    public function routes(): array
    {
        return [['POST', '/Installement1-2-5OptionsExample', $this->answer(...)]];
    }

    public function refusal(Refused $refused): Response
    {
        return Response::json(['error' => $refused->getMessage()], $refused->status);
    }

    private function answer(Request $request): Response
    {
        Check::json($request, [
            'binNumber' => Field::matching('/^\d{6,8}$/D', 'must be 6 to 8 digits'),
            'orderNumber' => Field::text(),
            'customerEmail' => Field::email(),
            'customerGsm' => Field::text(),
            'RewardAmount' => Field::integer(0)->optional(),
        ]);

        return Response::json(Json::decode(self::ANSWER));
    }
}
