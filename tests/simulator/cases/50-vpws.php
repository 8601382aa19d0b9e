<?php

declare(strict_types=1);

namespace Simulator\Tests;

use Simulator\Client;

return [
    'options: bare lists, by BIN too' => function (Client $simulator, Shop $shop): void {
        $get = fn (string $path, array $keys = Shop::DEALER_ONE): array => $shop->finrota('GET', "/vpws/paymentOptions$path", '', $keys);
        $list = $shop->decode($get('?currency=TRY'));
        same(['name', 'colorCode', 'logo', 'commRates', 'isVisibleCommRate', 'isDefaultPos', 'posTypeId', 'partnerId', 'tenantPosId'], names($list[0]));
        same(['03cbbf3e-ff9e-ee11-98ef-005056b0d2e5'], array_column($list, 'tenantPosId'));
        same(['14dcc04f-ff9e-ee11-98ef-005056b0d2e5'], array_column($shop->decode($get('?currency=TRY', Shop::DEALER_TWO)), 'tenantPosId'));
        same([1, 2, 3], array_column($shop->decode($get('/415565?currency=TRY&amount=1500'))[0]['commRates'], 'installment'));
        same([1], array_column($shop->decode($get('/458996?currency=TRY'))[0]['commRates'], 'installment'));
        same('[]', $get('?currency=USD')['body']);
        same(400, $get('')['status']);
        same(400, $get('?currency=TRY&paymentSetId=' . Shop::SET)['status']);
        $simulator->settings(['vpwsListTenantPosId' => false]);
        same('partnerId', array_key_last($shop->decode($get('?currency=TRY'))[0]));
    },

    'the page\'s own curl and example' => function (Client $simulator, Shop $shop): void {
        $body = <<<'JSON'
            {
            "contact": {
            "name": "test",
            "surname": "surname",
            "email": "test@example.com",
            "tckn": "00000000000",
            "description": "est",
            "phone": "5000000000"
            },
            "card": {
            "cardNumber": "4155650100416111",
            "cardHolderName": "Test Çağlar",
            "cvv": "000",
            "expMonth": 12,
            "expYear": 2030
            },
            "amount": 250,
            "installment": 1,
            "tenantPosId": "03cbbf3e-ff9e-ee11-98ef-005056b0d2e5",
            "currencyCode": "TRY",
            "use3D": true,
            "clientOrderReferenceCode": "46548545646565",
            "returnUrl": "https://google.com"
            }
            JSON;
        $answer = Curl::run($simulator, [
            '--location', $simulator->url() . '/vpws/payment', '--header', 'Content-Type: application/json',
            '--header', 'Authorization: Bearer ' . $shop->token(Shop::DEALER_ONE), '--data', $body,
        ]);
        matches(
            '#^\{"message":null,"statusCode":200,"exceptions":null,"data":\{"redirectUrl":"https://localhost:\d+/ThreeDForm/Pg3ds\?token=[0-9a-f-]{36}",'
            . '"referenceNumber":"NTH2V\d{11}","transactionStatusId":4,"errorMessage":null,"errorCode":null,"transactionId":"[0-9a-f-]{36}"\},"oldData":null,"errors":null\}$#',
            $answer['body'],
        );
        contains('Test Çağlar', $simulator->requests('/vpws/payment')[0]['body']);
    },

    'fields of PWS are not VPWS\'s; the content type is required' => function (Client $simulator, Shop $shop): void {
        foreach ([['agentCode' => 'NT53240185'], ['paymentSetDefinitionId' => Shop::SET]] as $changes) {
            $answer = $shop->finrota('POST', '/vpws/payment', $shop->cardBody('vpws', $changes), Shop::DEALER_ONE);
            same(400, $answer['status']);
            contains(key($changes) . ': is not a field', $shop->decode($answer)['message']);
        }
        $headers = ['Authorization' => 'Bearer ' . $shop->token(Shop::DEALER_ONE)];
        same(415, $simulator->request('POST', $simulator->url() . '/vpws/payment', $headers, $shop->cardBody('vpws'))['status']);
    },

    'a POS that is not assigned to the dealer is refused' => function (Client $simulator, Shop $shop): void {
        foreach (['14dcc04f-ff9e-ee11-98ef-005056b0d2e5', '384badef-11ec-ee11-98f2-005056b0d2e5'] as $pos) {
            $answer = $shop->finrota('POST', '/vpws/payment', $shop->cardBody('vpws', ['tenantPosId' => $pos]), Shop::DEALER_ONE);
            same(400, $answer['status']);
            contains('tenantPosId: is not among', $shop->decode($answer)['message']);
        }
        same(403, $shop->finrota('POST', '/vpws/payment', $shop->cardBody('vpws'))['status'], 'the company has no dealer');
    },

    'non-3-D and 3-D' => function (Client $simulator, Shop $shop): void {
        $payment = $shop->pay('vpws', [], '250');
        same([null, 1], [$payment['redirectUrl'], $payment['transactionStatusId']]);
        same('51', $shop->pay('vpws', [], '250', '4155650100000519')['errorCode']);
        $payment = $shop->pay('vpws', ['use3D' => true], '250');
        same('https://google.com', $simulator->threeDSecure($payment['redirectUrl'])['location']);
        same(2, count($simulator->bookings('payment', 'vpws')));
    },

    'the query: bare, by one of three keys, own transactions only' => function (Client $simulator, Shop $shop): void {
        $payment = $shop->pay('vpws', ['clientOrderReferenceCode' => 'abc', 'installment' => 2], '250');
        $get = fn (string $query, array $keys = Shop::DEALER_ONE): array => $shop->finrota('GET', "/vpws/transaction?$query", '', $keys);
        $answer = $get('referenceCode=' . $payment['referenceNumber']);
        same(
            ['clientReferenceNumber', 'referenceNumber', 'tenantId', 'tenantPosId', 'id', 'commRate', 'currencyType', 'transactionDate', 'installment', 'lastAmount', 'lastNetAmount', 'transactionStatusId'],
            array_slice(names($answer['body']), 0, 12),
        );
        contains('"lastAmount":250.00,"lastNetAmount":247.35,"transactionStatusId":1,', $answer['body']);
        contains('415565******6111', $answer['body']);
        same($answer['body'], $get('transactionId=' . $payment['transactionId'])['body']);
        same($answer['body'], $get('clientReferenceNumber=abc')['body']);
        same(404, $get("referenceCode=$payment[referenceNumber]&transactionId=$payment[transactionId]")['status']);
        same(400, $get('referenceNumber=' . $payment['referenceNumber'])['status']);
        same(404, $get('referenceCode=' . $payment['referenceNumber'], Shop::DEALER_TWO)['status']);
        $simulator->settings(['foreignTransactionStatus' => 403]);
        same(403, $get('referenceCode=' . $payment['referenceNumber'], Shop::DEALER_TWO)['status']);
        same(403, $shop->finrota('POST', '/vpws/payment/cancel', '{"referenceCode":"' . $payment['referenceNumber'] . '"}', Shop::DEALER_TWO)['status']);
        same(404, $shop->finrota('GET', '/pws/payment/transaction?referenceNumber=' . $payment['referenceNumber'])['status'], 'nor the company\'s');
    },

    'cancel and refunds, at status 1 and at 6' => function (Client $simulator, Shop $shop): void {
        $post = fn (string $what, string $body): array => $shop->finrota('POST', "/vpws/payment/$what", $body, Shop::DEALER_ONE);
        $reference = $shop->pay('vpws', [], '250')['referenceNumber'];
        same(
            '{"message":null,"statusCode":200,"exceptions":null,"data":{"lastAmount":235.00,"transactionStatusId":6,"errorCode":null,"errorMessage":null,"isSuccess":true},"oldData":null,"errors":null}',
            $post('refund', '{"referenceCode":"' . $reference . '","amount":15,"reason":"test refund"}')['body'],
        );
        contains('"lastAmount":0.00,"transactionStatusId":6', $post('refund', '{"referenceCode":"' . $reference . '"}')['body']);
        same(false, $shop->decode($post('refund', '{"referenceCode":"' . $reference . '"}'))['data']['isSuccess']);
        same(400, $post('refund', '{"referenceCode":"' . $reference . '","refundAmount":1}')['status']);
        same(false, $shop->decode($post('cancel', '{"referenceCode":"' . $reference . '"}'))['data']['isSuccess']);
        $reference = $shop->pay('vpws', [], '250')['referenceNumber'];
        same(
            '{"message":"","statusCode":200,"exceptions":null,"data":{"lastAmount":0.0,"transactionStatusId":1,"errorCode":null,"isSuccess":true,"errorMessage":null},"oldData":null,"errors":null}',
            $post('cancel', '{"referenceCode":"' . $reference . '","reason":"test cancel"}')['body'],
        );
        same(1, $shop->decode($shop->finrota('GET', "/vpws/transaction?referenceCode=$reference", '', Shop::DEALER_ONE))['transactionStatusId']);
    },
];
