<?php

declare(strict_types=1);

namespace Simulator\Tests;

use Simulator\Client;

return [
    'login' => function (Client $simulator, Shop $shop): void {
        $hash = 'b43f1d28a3dbf30070bf1ae7c88ee2784047fc86d7be8620c8510debbd8555b3ef0b96376a4dd494ae0561580274bcf7a3069f5c0beceff63d1237a13d4d72b7';
        $answer = $shop->post('/api/Auth/login', '{"userName":"5000000000","password":"' . $hash . '","lat":"","long":""}');
        same(200, $answer['status']);
        matches('/^\{"data":\{"token":"[\w.-]+","expiration":"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d"\},"success":true,"message":null,"resultCode":"0000"\}$/', $answer['body']);
        same(200, $shop->post('/api/Auth/login', '{"userName":"5000000000","password":"' . $hash . '"}')['status'], 'without a place');
        $wrong = $shop->post('/api/Auth/login', '{"userName":"5000000000","password":"' . hash('sha512', 'x') . '"}');
        same([401, false, '401'], [$wrong['status'], $shop->decode($wrong)['success'], $shop->decode($wrong)['resultCode']]);
        foreach (['"Test1234"', '"' . strtoupper($hash) . '"', '1'] as $password) {
            same(400, $shop->post('/api/Auth/login', '{"userName":"5000000000","password":' . $password . '}')['status'], $password);
        }
    },

    'start, returnType 2: HTML with the bank\'s page' => function (Client $simulator, Shop $shop): void {
        $answer = $shop->hst('/api/Payments/Payment', $shop->hstBody(['orderId' => '1ae8af2024c811ee8844dd9840dd82ae']));
        same(200, $answer['status']);
        same(['data', 'success', 'message', 'resultCode'], names($answer['body']));
        $data = $shop->decode($answer)['data'];
        same(['responseMessage', 'orderId', 'returnUrl', 'errorCode', 'status', 'paymentId', 'paymentData', 'returnType'], names($data));
        matches('/^\(TR\) - işlem başarılı - \d+$/', $data['responseMessage']);
        contains('(TR) - işlem başarılı - ', $answer['body']);
        same([null, null, 'SUCCESS', '1ae8af2024c811ee8844dd9840dd82ae', 2], [$data['returnUrl'], $data['errorCode'], $data['status'], $data['paymentId'], $data['returnType']]);
        contains('<iframe', $data['paymentData']);
        same([true, null, '0000'], array_slice(array_values($shop->decode($answer)), 1));
    },

    'start, returnType 1: a URL' => function (Client $simulator, Shop $shop): void {
        $data = $shop->decode($shop->hst('/api/Payments/Payment', $shop->hstBody(['cardNumber' => '4155650100416111'])))['data'];
        same([1, null], [$data['returnType'], $data['paymentData']]);
        contains($simulator->url() . '/bank/otp?token=', $data['returnUrl']);
        $simulator->settings(['hstReturnType' => 1, 'hstOwnPaymentId' => true]);
        $data = $shop->decode($shop->hst('/api/Payments/Payment', $shop->hstBody()))['data'];
        same(1, $data['returnType']);
        isTrue($data['paymentId'] !== $data['orderId'], 'an id of its own');
    },

    'the page\'s own request, without its trailing comma; and its answer with everything in quotes' => function (Client $simulator, Shop $shop): void {
        $simulator->settings(['hstTextTypes' => true]);
        $body = <<<'JSON'
            {
            "amount": "10",
            "currencyCode": "949",
            "orderId": "ASFASF87687678690988" ,
            "installment": 5 ,
            "cardHolderName": "İsim Soyisim" ,
            "cardNumber": "4589963225894785" ,
            "expireYear": "2023",
            "expireMonth": "12" ,
            "cvc": "000" ,
            "isSecureTransaction": true ,
            "callbackUrl": "https://shop.example/callback"
            }
            JSON;
        $answer = Curl::run($simulator, [
            '--location', $simulator->url() . '/api/Payments/Payment', '--header', 'Content-Type: application/json', '--header', 'Accept: */*',
            '--header', 'Authorization: Bearer ' . $shop->hstToken(), '--data', $body,
        ]);
        same(200, $answer['status']);
        contains('"returnType":"2"', $answer['body']);
        contains('},"success":"true","message":"null","resultCode":"0000"}', $answer['body']);
    },

    'fields, types and spelling are checked' => function (Client $simulator, Shop $shop): void {
        foreach ([
            'amount: must be positive' => ['amount' => 0],
            'amount: must be positive, with at most 2' => ['amount' => 1.005],
            'currencyCode: must be 949' => ['currencyCode' => 840],
            'orderId: must be a JSON string' => ['orderId' => 5],
            'orderId: must be 1 to 36' => ['orderId' => str_repeat('a', 37)],
            'orderId: is required' => ['orderId' => null],
            'installment: is required' => ['installment' => null],
            'installment: must be a JSON number' => ['installment' => '1'],
            'Installment: is not a field' => ['Installment' => 1],
            'cardNumber: must be 16 digits' => ['cardNumber' => '458996322589478'],
            'expireYear: must be 4 digits' => ['expireYear' => '30'],
            'expireYear: must be a JSON string' => ['expireYear' => 2030],
            'expireMonth: must be 01 to 12' => ['expireMonth' => '1'],
            'cvc: must be 3 digits' => ['cvc' => '1234'],
            'isSecureTransaction: must be true' => ['isSecureTransaction' => false],
            'callbackUrl: must be an absolute' => ['callbackUrl' => 'cb'],
        ] as $problem => $changes) {
            $answer = $shop->hst('/api/Payments/Payment', $shop->hstBody($changes));
            same(400, $answer['status'], $problem);
            contains($problem, $shop->decode($answer)['message']);
        }
    },

    'an orderId is good once: the second is 500' => function (Client $simulator, Shop $shop): void {
        $body = $shop->hstBody();
        same(200, $shop->hst('/api/Payments/Payment', $body)['status']);
        $again = $shop->hst('/api/Payments/Payment', $body);
        same([500, ''], [$again['status'], $again['body']]);
    },

    'the whole way: code, form callback, result' => function (Client $simulator, Shop $shop): void {
        $data = $shop->decode($shop->hst('/api/Payments/Payment', $shop->hstBody(['amount' => 60])))['data'];
        $id = $data['orderId'];
        same('PENDING', $shop->hstResult($id)['status']);
        $next = $simulator->threeDSecure($data['paymentData'])['next'];
        same(['POST', 'https://shop.example/cb', 'application/x-www-form-urlencoded'], [$next['method'], $next['url'], $next['contentType']]);
        same(['orderId', 'paymentId', 'random', 'status', 'amount', 'hash', 'operationDate', 'errorCode', 'errorMessage', 'bankAuthCode'], array_keys($next['fields']));
        same([$id, $id, 'SUCCESS', '60'], [$next['fields']['orderId'], $next['fields']['paymentId'], $next['fields']['status'], $next['fields']['amount']]);
        same([], $simulator->bookings(), 'nothing is booked before the result is asked for');
        $answer = $shop->hst("/api/Payments/PaymentResult?paymentId=$id&orderId=$id");
        matches(
            '/^\{"data":\{"paymentId":null,"orderId":"' . $id . '","amount":60,"firstInquiryTime":"[\dT:-]+","inquiryAlreadyCalled":true,"operationDate":null,'
            . '"status":"SUCCESS","code":null,"message":"SUCCESS","operation":null,"transactionOrderId":"' . $id . '"\},"errorInfo":null,"messages":null,"succeeded":false\}$/',
            $answer['body'],
        );
        same('SUCCESS', $shop->hstResult($id)['status']);
        same(['60.00'], array_column($simulator->bookings('payment', 'hstmobil'), 'amount'));
    },

    'the first result is the page\'s sample' => function (Client $simulator, Shop $shop): void {
        $id = '1ae8af2024c811ee8844dd9840dd82ae';
        $data = $shop->decode($shop->hst('/api/Payments/Payment', $shop->hstBody(['amount' => 60, 'orderId' => $id])))['data'];
        $simulator->threeDSecure($data['paymentData']);
        same(
            '{"data":{"paymentId":null,"orderId":"1ae8af2024c811ee8844dd9840dd82ae","amount":60,"firstInquiryTime":"0001-01-01T00:00:00","inquiryAlreadyCalled":false,'
            . '"operationDate":null,"status":"SUCCESS","code":null,"message":"SUCCESS","operation":null,"transactionOrderId":"1ae8af2024c811ee8844dd9840dd82ae"},'
            . '"errorInfo":null,"messages":null,"succeeded":false}',
            $shop->hst("/api/Payments/PaymentResult?paymentId=$id&orderId=$id")['body'],
        );
    },

    'wrong code, cancel, timeout, declined, no 3-D' => function (Client $simulator, Shop $shop): void {
        foreach ([['submit', '1', '4589963225894785', 'MD0'], ['cancel', '', '4589963225894785', 'MD1'], ['timeout', '', '4589963225894785', 'MD2'], ['submit', '123456', '4155650100000519', '51']] as [$action, $code, $card, $error]) {
            $data = $shop->decode($shop->hst('/api/Payments/Payment', $shop->hstBody(['cardNumber' => $card])))['data'];
            $next = $simulator->threeDSecure($data['returnUrl'] ?? $data['paymentData'], $action, $code)['next'];
            same($action === 'timeout' ? null : 'FAILED', $next['fields']['status'] ?? null, $action);
            $result = $shop->hstResult($data['orderId']);
            same(['FAILED', $error], [$result['status'], $result['code']]);
        }
        $answer = $shop->decode($shop->hst('/api/Payments/Payment', $shop->hstBody(['cardNumber' => '4155650100000030'])));
        same([false, 'FAILED', '03', null, null], [$answer['success'], $answer['data']['status'], $answer['data']['errorCode'], $answer['data']['returnUrl'], $answer['data']['paymentData']]);
        same([], $simulator->bookings());
    },

    'pending cards' => function (Client $simulator, Shop $shop): void {
        foreach (['4155650100000337' => ['PENDING', 'SUCCESS'], '4155650100000345' => ['PENDING', 'PENDING']] as $card => $expected) {
            $data = $shop->decode($shop->hst('/api/Payments/Payment', $shop->hstBody(['cardNumber' => (string) $card])))['data'];
            $simulator->threeDSecure($data['returnUrl']);
            same($expected, [$shop->hstResult($data['orderId'])['status'], $shop->hstResult($data['orderId'])['status']]);
        }
    },

    'a customer who never comes; booking at the bank when told so' => function (Client $simulator, Shop $shop): void {
        $data = $shop->decode($shop->hst('/api/Payments/Payment', $shop->hstBody()))['data'];
        $simulator->settings(['clockOffsetSeconds' => 301]);
        same('FAILED', $shop->hstResult($data['orderId'])['status']);
        $simulator->settings(['clockOffsetSeconds' => 0, 'hstResultCompletes' => false]);
        $data = $shop->decode($shop->hst('/api/Payments/Payment', $shop->hstBody()))['data'];
        $simulator->threeDSecure($data['paymentData']);
        same(1, count($simulator->bookings('payment')));
    },

    'the result wants both ids, one owner, no body' => function (Client $simulator, Shop $shop): void {
        $id = $shop->decode($shop->hst('/api/Payments/Payment', $shop->hstBody()))['data']['orderId'];
        same(404, $shop->hst("/api/Payments/PaymentResult?paymentId=x&orderId=$id")['status']);
        same(400, $shop->hst("/api/Payments/PaymentResult?orderId=$id")['status']);
        same(400, $shop->hst("/api/Payments/PaymentResult?paymentId=$id&orderId=$id", '{}')['status']);
        same(404, $shop->hst("/api/Payments/PaymentResult?paymentId=$id&orderId=$id", '', $shop->hstToken('5000000001', 'Test5678'))['status'], 'another user');
    },

    'expired and foreign tokens are 401, as is a token without Bearer' => function (Client $simulator, Shop $shop): void {
        $path = '/api/Payments/Get-All-Installment';
        same(401, $shop->hst($path, '', $shop->token())['status'], 'Finrota\'s token');
        same(401, $shop->finrota('GET', '/pws/paymentSet')['status'] === 200
            ? $simulator->request('GET', $simulator->url() . '/pws/paymentSet', ['Authorization' => 'Bearer ' . $shop->hstToken()])['status'] : 0, 'and the other way round');
        same(401, $simulator->request('POST', $simulator->url() . $path, ['Authorization' => $shop->hstToken()])['status']);
        $simulator->settings(['clockOffsetSeconds' => 3601]);
        $expired = $shop->hst($path);
        same([401, '401'], [$expired['status'], $shop->decode($expired)['resultCode']]);
        $simulator->settings(['hstUnauthorisedStatus' => 200]);
        $expired = $shop->hst($path);
        same([200, '401'], [$expired['status'], $shop->decode($expired)['resultCode']]);
    },

    'installment rates: the page\'s own curl, and without content type' => function (Client $simulator, Shop $shop): void {
        $answer = Curl::run($simulator, [
            '-X', 'POST', $simulator->url() . '/api/Payments/Get-All-Installment', '-H', 'accept: */*', '-H', 'Authorization: Bearer ' . $shop->hstToken(), '-d', '',
        ]);
        same(200, $answer['status']);
        isTrue(json_decode($answer['body']) !== null, 'JSON');
        same(200, $shop->hst('/api/Payments/Get-All-Installment')['status']);
        same(400, $shop->hst('/api/Payments/Get-All-Installment', '{}')['status']);
    },
];
