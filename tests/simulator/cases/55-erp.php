<?php

declare(strict_types=1);

namespace Simulator\Tests;

use Simulator\Client;

/** Payments of the company, by their references, oldest first. */
$pay = static function (Shop $shop, int $count): array {
    $references = [];
    for ($i = 0; $i < $count; $i++) {
        $references[] = $shop->decode($shop->finrota('POST', '/pws/payment', json_encode([
            'contact' => ['name' => 'A', 'surname' => 'B', 'email' => 'a@b.example'],
            'card' => ['cardNumber' => '4155650100416111', 'cardHolderName' => 'A B', 'cvv' => '715', 'expMonth' => 1, 'expYear' => 2050],
            'agentCode' => 'NT53240185', 'amount' => 52, 'installment' => 1, 'tenantPosId' => '384badef-11ec-ee11-98f2-005056b0d2e5', 'paymentSetDefinitionId' => Shop::SET,
            'currencyCode' => 'TRY', 'use3D' => false, 'clientOrderReferenceCode' => "order-$i",
        ], JSON_THROW_ON_ERROR)))['data']['referenceNumber'];
    }

    return $references;
};

return [
    'payments: pages, their form, and names that the service does not know' => function (Client $simulator, Shop $shop) use ($pay): void {
        $get = fn (string $query = ''): array => $shop->finrota('GET', "/erp/payments$query");
        same('{"data":[]}', $get()['body']);
        $paid = array_reverse($pay($shop, 12));
        $references = fn (string $query = ''): array => array_column($shop->decode($get($query))['data'], 'referenceNumber');
        same(array_slice($paid, 0, 10), $references());
        same(array_slice($paid, 10), $references('?page=2'));
        same([], $references('?page=3'));
        same(array_slice($paid, 5, 5), $references('?page=2&pageSize=5'));
        same([$paid[11]], $references("?referenceCode=$paid[11]"));
        same([$paid[11]], $references('?clientReferenceCode=order-0'));
        same([], $references('?clientreferencecode=order-0'));
        same([], $references('?erpcode=x'));
        same([], $references('?startDate=2000-01-01T00:00:00'));
        same($paid, $references('?StartDate=2000-01-01T00:00:00&pageSize=100'));
        same(400, $get('?pageSize=101')['status']);
        same(400, $get('?page=0')['status']);
        same('{"statusCode":400,"error":"Bad Request","message":"StartDate: must be a date and time"}', $get('?StartDate=yesterday')['body']);
        $first = $shop->decode($get())['data'][0];
        same([
            'clientReferenceNumber', 'referenceNumber', 'tenantId', 'tenantPosId', 'commRate', 'currencyType', 'transactionDate', 'transactionDetailId', 'installment', 'lastAmount', 'lastNetAmount', 'id',
            'vposCommRate', 'bankPaymentDays', 'paymentSetErpCode', 'vPosERPCode', 'impersonated', 'paidTenantId', 'rePayPlanCode', 'agent', 'vposTransactionDetails',
        ], names($first));
        same(['agentId', 'name', 'email', 'agentCode', 'erpCode', 'workplaceCode'], names($first['agent']));
        matches('/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{7}$/', $first['transactionDate']);
        $simulator->settings(['erpPastEnd' => 'last']);
        same(array_slice($paid, 10), $references('?page=9'));
        $simulator->settings(['erpPastEnd' => 'first']);
        same(array_slice($paid, 0, 10), $references('?page=9'));
        $simulator->settings(['erpPastEnd' => 'empty', 'erpEmptyAs' => 'list']);
        same('[]', $get('?page=9')['body']);
        $simulator->settings(['erpEmptyAs' => 'null']);
        same('{"data":null}', $get('?page=9')['body']);
        $simulator->settings(['erpOrder' => 'oldest', 'erpShowsStatus' => true, 'erpDetailsAs' => 'list']);
        $first = $shop->decode($get())['data'][0];
        same([$paid[11], 1, null], [$first['referenceNumber'], $first['transactionStatusId'], $first['vposTransactionDetails'][0]['erpTransactionCode']]);
    },

    'reversals, and a mark' => function (Client $simulator, Shop $shop) use ($pay): void {
        [$first, $second] = $pay($shop, 2);
        $shop->finrota('POST', '/pws/payment/refund', json_encode(['amount' => 1.5, 'referenceCode' => $first, 'reason' => 'test refund']));
        $shop->finrota('POST', '/pws/payment/cancel', json_encode(['referenceCode' => $second]));
        foreach (['/api/erp/getReversals', '/erp/getReversals'] as $path) {
            $rows = $shop->decode($shop->finrota('GET', $path))['data'];
            same(['proccessAmount', 'proccessNetAmount', 'reversalDate', 'reversalDesrcription', 'reversalId', 'reversalType', 'vPosERPCode', 'erpCode', 'currencyId', 'payment'], names($rows[0]));
            same([[50, null, $second], [60, 'test refund', $first]], array_map(static fn (array $row): array => [$row['reversalType'], $row['reversalDesrcription'], $row['payment']['referenceNumber']], $rows));
        }
        $mark = fn (string $reference, string $code, string $path = '/api/setPaymentErpCode'): string => $shop->finrota('PUT', $path, json_encode(['referenceCode' => $reference, 'erpTransactionCode' => $code]))['body'];
        same('[{"ReferenceCode":"' . $first . '","ClientReferenceCode":"order-0","ErpTransactionCode":"120.01.1020","Message":"Successful","MessageCode":"00"}]', $mark($first, '120.01.1020'));
        same('[{"ReferenceCode":"' . $first . '","ClientReferenceCode":"order-0","ErpTransactionCode":"120.01.1020","Message":"Previously Transferred","MessageCode":"100"}]', $mark($first, 'x', '/erp/setPaymentErpCode'));
        same('[{"ReferenceCode":"x","ClientReferenceCode":null,"ErpTransactionCode":null,"Message":"Record Not Found","MessageCode":"100"}]', $mark('x', 'x'));
        same(1, count($simulator->bookings('mark')));
        same([$second], array_column($shop->decode($shop->finrota('GET', '/erp/payments?NonIntegrated=true'))['data'], 'referenceNumber'));
        same(400, $shop->finrota('PUT', '/api/setPaymentErpCode', '{"referenceCode":"x"}')['status']);
    },

    'paths, permission, representatives' => function (Client $simulator, Shop $shop): void {
        $status = fn (string $path): int => $shop->finrota('GET', $path)['status'];
        same([200, 200, 200], [$status('/erp/payments'), $status('/api/erp/getReversals'), $status('/erp/getReversals')]);
        $simulator->settings(['erpPaths' => 'printed']);
        same([200, 200, 404], [$status('/erp/payments'), $status('/api/erp/getReversals'), $status('/erp/getReversals')]);
        $simulator->settings(['erpPaths' => 'erp']);
        same([200, 404, 200], [$status('/erp/payments'), $status('/api/erp/getReversals'), $status('/erp/getReversals')]);
        same('{"error":"no service at /api/erp/getReversals"}', $shop->finrota('GET', '/api/erp/getReversals')['body']);
        same('[{"id":"6a97fdef-0b22-469f-ed1c-08dc3f2f0a70","isActive":false,"name":"John","surname":"Doe","email":"test@example.com","gsm":"5000000000"}]', $shop->finrota('GET', '/erp/agent/NT52247291/representatives')['body']);
        same(404, $status('/erp/agent/x/representatives'));
        same(403, $shop->finrota('GET', '/erp/payments', '', Shop::DEALER_ONE)['status']);
        $simulator->settings(['permissions' => 'pws']);
        same(403, $status('/erp/payments'));
    },
];
