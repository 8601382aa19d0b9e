<?php

declare(strict_types=1);

namespace Simulator\Tests;

use Simulator\Client;

/** The status answer of the provider's page. */
const STATUS_SAMPLE = '{"StatusDescription":"Non3d ödeme başarıyla tamamlandı.","Status":5,"Amount":1236,"InstallmentCount":3,"CreateDate":"2024-05-22T10:10:26.829888",'
    . '"ReferenceNo":"2c3e3fa7-d8af-4a6f-a8ed-f49d45a935c0","CraftgatePaymentId":632146,"PaymentId":"632146","MerchantOrderNumber":"1234","PaymentType":2,'
    . '"PaymentTypeDescription":"Saklı Kart","PosAlias":null,"BinNumber":"37442500","Success":true,"MessageCode":"0000","Message":"İşlem Başarıyla Gerçekleştirildi.",'
    . '"UserMessageTitle":null,"UserMessage":"İşlem Başarıyla Gerçekleştirildi."}';

const REFUND_SAMPLE = '{"Success":true,"MessageCode":"0000","Message":"Islem Basariyla Gerceklestirildi.","UserMessageTitle":null,"UserMessage":"Islem Basariyla Gerceklestirildi."}';

/** The token of the provider's page, without the blank its copy has. */
const TOKEN_SAMPLE = '2A51693AAD7847AFA0E91E0A0D1AB94F884FB78C5837FBF525AE0F1021F13C799778BE79555931057F74352E5A1E4613';

return [
    'status answers the provider\'s sample to the byte' => function (Client $simulator, Shop $shop): void {
        $simulator->createHepsipayPayment([
            'token' => TOKEN_SAMPLE, 'createDate' => '2024-05-22T10:10:26.829888',
            'referenceNo' => '2c3e3fa7-d8af-4a6f-a8ed-f49d45a935c0', 'paymentId' => '632146',
        ]);
        $answer = $shop->hepsipay('GET', '/payment/' . TOKEN_SAMPLE . '/status');
        same(200, $answer['status']);
        same('application/json; charset=utf-8', $answer['headers']['content-type']);
        same(STATUS_SAMPLE, $answer['body']);
    },

    'every state, and numbers nobody knows' => function (Client $simulator, Shop $shop): void {
        foreach ([...range(1, 15), 99] as $status) {
            $token = $simulator->createHepsipayPayment(['status' => $status])['token'];
            matches('/^[0-9A-F]{96}$/', $token);
            $state = $shop->status($token);
            same($status, $state['Status']);
            same($status > 15, $state['StatusDescription'] === null);
            same(in_array($status, [4, 5, 8, 9, 10, 11, 12, 14], true), is_int($state['CraftgatePaymentId']), "id in state $status");
            same($state['CraftgatePaymentId'] === null ? null : (string) $state['CraftgatePaymentId'], $state['PaymentId']);
        }
        same('İşlem başlatıldı.', $shop->status($simulator->createHepsipayPayment(['status' => 1])['token'])['StatusDescription']);
    },

    'a payment can be changed afterwards' => function (Client $simulator, Shop $shop): void {
        $token = $simulator->createHepsipayPayment(['status' => 1])['token'];
        $simulator->changeHepsipayPayment($token, ['status' => 12, 'paymentType' => 1, 'paymentTypeDescription' => 'Cüzdan', 'paymentId' => '007']);
        $state = $shop->status($token);
        same([12, 'Cüzdan', '007', null], [$state['Status'], $state['PaymentTypeDescription'], $state['PaymentId'], $state['CraftgatePaymentId']]);
    },

    'an unknown token is 404 with the usual members' => function (Client $simulator, Shop $shop): void {
        $answer = $shop->hepsipay('GET', '/payment/ABC/status');
        same(404, $answer['status']);
        same(['Success', 'MessageCode', 'Message', 'UserMessageTitle', 'UserMessage'], names($answer['body']));
        same(false, $shop->decode($answer)['Success']);
    },

    'the signature covers URL, numbers, body; 401 has no body' => function (Client $simulator, Shop $shop): void {
        $token = $simulator->createHepsipayPayment()['token'];
        $url = $simulator->url() . "/payment/$token/status";
        $right = $shop->signed($url);
        $wrong = [
            'no merchant-no' => array_diff_key($right, ['merchant-no' => 1]),
            'no terminal-no' => array_diff_key($right, ['terminal-no' => 1]),
            'no signature' => array_diff_key($right, ['signature' => 1]),
            'upper case' => ['signature' => strtoupper($right['signature'])] + $right,
            'another URL' => $shop->signed("$url?a=1"),
            'another secret' => $shop->signed($url, '', 'P4', 'testsecretkey'),
            'another merchant' => ['merchant-no' => '10018'] + $right,
            'another terminal' => ['terminal-no' => '1018'] + $right,
            'signature-no' => ['signature-no' => $right['signature']] + array_diff_key($right, ['signature' => 1]),
        ];
        foreach ($wrong as $what => $headers) {
            $answer = $simulator->request('GET', $url, $headers);
            same([401, '', false], [$answer['status'], $answer['body'], isset($answer['headers']['content-type'])], $what);
        }
        same(200, $simulator->request('GET', $url, $right)['status']);
        same(200, $simulator->request('GET', "$url?a=%40", $shop->signed("$url?a=%40"))['status'], 'the query as it was sent');
        same(401, $simulator->request('GET', "$url?a=%40", $shop->signed("$url?a=@"))['status'], 'the query decoded');

        $body = '{"refundAmount":1,"paymentId":"1"}';
        $refund = $simulator->url() . '/payment/refund';
        same(401, $simulator->request('POST', $refund, $shop->signed($refund, $body), "$body ")['status'], 'a blank more');
    },

    'six signature schemes; without a body, the secret last and between are the same' => function (Client $simulator, Shop $shop): void {
        $schemes = ['P1', 'P2', 'P3', 'P4', 'P5', 'P6'];
        foreach ($schemes as $scheme) {
            $payment = $simulator->createHepsipayPayment();
            $simulator->settings(['signatureScheme' => $scheme]);
            foreach ($schemes as $used) {
                $same = $used === $scheme || [$used, $scheme] === ['P2', 'P5'] || [$used, $scheme] === ['P5', 'P2'];
                same($same ? 200 : 401, $shop->hepsipay('GET', "/payment/{$payment['token']}/status", '', $used)['status'], "$used for $scheme");
                $body = json_encode(['refundAmount' => 1, 'paymentId' => $payment['paymentId']]);
                same($used === $scheme ? 200 : 401, $shop->hepsipay('POST', '/payment/refund', $body, $used)['status'], "$used for $scheme, with a body");
            }
        }
    },

    'signature-no when told so' => function (Client $simulator, Shop $shop): void {
        $simulator->settings(['acceptSignatureNo' => true]);
        $url = $simulator->url() . '/payment/' . $simulator->createHepsipayPayment()['token'] . '/status';
        $headers = $shop->signed($url);
        $other = ['signature-no' => $headers['signature']] + array_diff_key($headers, ['signature' => 1]);
        same(200, $simulator->request('GET', $url, $other)['status']);
        same(200, $simulator->request('GET', $url, $headers)['status']);
        same(200, $simulator->request('GET', $url, $headers + $other)['status']);
    },

    'the page\'s own PHP samples, whose headers overwrite each other, get 401' => function (Client $simulator, Shop $shop): void {
        $sample = ['signature-no' => 'e74ef7c4994cd3f5ff03f89a310cda8bcf29af12a39ebf1e7dbf27c99efe3784eb5eaaf4f535d666eb513620c8b66ec483a2dfa281c85bc2bb8ff18518f5cdf2'];
        $path = '/payment/61C820BA10FA367AE37052A13C180B5C328FEB0ED5CE30A6D0FBC45903222230B9888A3E2AD6C16B587675D68F9A28F5/status';
        same(401, $simulator->request('GET', $simulator->url() . $path, $sample)['status']);
        $body = '{"refundAmount":100,"clientIp":"127.0.0.1","paymentId":"709840"}';
        same(401, $simulator->request('POST', $simulator->url() . '/payment/refund', $sample + ['Content-Type' => 'application/x-www-form-urlencoded'], $body)['status']);
    },

    'the four refund bodies of the page, by curl' => function (Client $simulator, Shop $shop): void {
        $reference = 'ce7ef08d-9b8d-4f2f-ac14-6516a59c1a87';
        $simulator->createHepsipayPayment(['paymentId' => '49902664', 'amount' => 5000]);
        $simulator->createHepsipayPayment(['referenceNo' => $reference, 'amount' => 5000]);
        $simulator->createHepsipayPayment(['paymentId' => '709840']);
        $url = $simulator->url() . '/payment/refund';
        foreach ([
            "{\n    \"refundAmount\": 2000,\n    \"clientIp\": \"114.177.159.157\",\n    \"paymentId\": \"49902664\"\n}",
            "{\n    \"refundAmount\": 2000,\n    \"clientIp\": \"114.177.159.157\",\n    \"referenceNo\": \"$reference\"\n}",
            "{\n    \"clientIp\": \"114.177.159.157\",\n    \"referenceNo\": \"$reference\",\n    \"basketItemRefundModel\":\n{\n    \"id\": \"630436\",\n    \"amount\": 1100\n}\n}",
            '{"refundAmount":100,"clientIp":"127.0.0.1","paymentId":"709840"}',
        ] as $body) {
            $arguments = ['--location', $url, '--data-raw', $body];
            foreach ($shop->signed($url, $body) as $name => $value) {
                array_push($arguments, '--header', "$name: $value");
            }
            $answer = Curl::run($simulator, $arguments);
            same([200, REFUND_SAMPLE], [$answer['status'], $answer['body']]);
        }
        same(['2000', '2000', '1100', '100'], array_column($simulator->bookings('refund'), 'amount'));
    },

    'refunds down to zero: 8, then 10, then no more' => function (Client $simulator, Shop $shop): void {
        $payment = $simulator->createHepsipayPayment(['paymentId' => '55']);
        $refund = fn (int $amount): array => $shop->decode($shop->hepsipay('POST', '/payment/refund', '{"refundAmount":' . $amount . ',"paymentId":"55"}'));
        same(true, $refund(236)['Success']);
        same([8, 1236], [$shop->status($payment['token'])['Status'], $shop->status($payment['token'])['Amount']]);
        $over = $shop->hepsipay('POST', '/payment/refund', '{"refundAmount":1001,"paymentId":"55"}');
        same([200, false, '9411'], [$over['status'], $shop->decode($over)['Success'], $shop->decode($over)['MessageCode']]);
        same(8, $shop->status($payment['token'])['Status']);
        same(true, $refund(1000)['Success']);
        same(10, $shop->status($payment['token'])['Status']);
        same('9410', $refund(1)['MessageCode']);
        same(2, count($simulator->bookings('refund')));
    },

    'the bank turns a refund of 66600 down: 9 in part, 11 in whole' => function (Client $simulator, Shop $shop): void {
        foreach ([[100000, 9], [66600, 11]] as [$amount, $status]) {
            $payment = $simulator->createHepsipayPayment(['amount' => $amount]);
            $body = '{"refundAmount":66600,"referenceNo":"' . $payment['referenceNo'] . '"}';
            same('9412', $shop->decode($shop->hepsipay('POST', '/payment/refund', $body))['MessageCode']);
            same($status, $shop->status($payment['token'])['Status']);
        }
        same([], $simulator->bookings());
    },

    'a payment that is not paid cannot be refunded' => function (Client $simulator, Shop $shop): void {
        foreach ([1, 2, 3, 6, 7, 10, 13, 15, 42] as $status) {
            $payment = $simulator->createHepsipayPayment(['status' => $status]);
            $answer = $shop->decode($shop->hepsipay('POST', '/payment/refund', '{"refundAmount":1,"referenceNo":"' . $payment['referenceNo'] . '"}'));
            same('9410', $answer['MessageCode'], "state $status");
        }
    },

    'refund fields, types and spelling are checked' => function (Client $simulator, Shop $shop): void {
        $simulator->createHepsipayPayment(['paymentId' => '55']);
        foreach ([
            '{"refundAmount":"100","paymentId":"55"}' => 'refundAmount: must be a JSON number, is string',
            '{"refundAmount":10.50,"paymentId":"55"}' => 'refundAmount: must be an integer',
            '{"refundAmount":100.0,"paymentId":"55"}' => 'refundAmount: must be an integer',
            '{"refundAmount":0,"paymentId":"55"}' => 'refundAmount: must be at least 1',
            '{"refundAmount":100,"paymentId":55}' => 'paymentId: must be a JSON string, is number',
            '{"refundAmount":100}' => 'paymentId, referenceNo: exactly one',
            '{"refundAmount":100,"paymentId":"55","referenceNo":"ce7ef08d-9b8d-4f2f-ac14-6516a59c1a87"}' => 'paymentId, referenceNo: exactly one',
            '{"paymentId":"55"}' => 'refundAmount, basketItemRefundModel: exactly one',
            '{"RefundAmount":100,"paymentId":"55"}' => 'RefundAmount: is not a field',
            '{"paymentId":"55","BasketItemRefundModel":{"id":"630436","amount":1}}' => 'BasketItemRefundModel: is not a field',
            '{"paymentId":"55","basketItemRefundModel":[{"id":"630436","amount":1}]}' => 'must be a JSON object, is array',
            '{"paymentId":"55","basketItemRefundModel":{"id":630436,"amount":1}}' => 'basketItemRefundModel.id: must be a JSON string',
            '{"refundAmount":1,"clientIp":"me","paymentId":"55"}' => 'clientIp: must be an IP',
            '{"refundAmount":1,"clientIp":null,"paymentId":"55"}' => 'clientIp: must be a JSON string, is null',
        ] as $body => $problem) {
            $answer = $shop->hepsipay('POST', '/payment/refund', $body);
            same(400, $answer['status'], $body);
            contains($problem, $shop->decode($answer)['Message']);
            same(['Success', 'MessageCode', 'Message', 'UserMessageTitle', 'UserMessage'], names($answer['body']));
        }
        same(404, $shop->hepsipay('POST', '/payment/refund', '{"refundAmount":1,"paymentId":"56"}')['status']);
        $url = $simulator->url() . '/payment/refund';
        $body = '{"refundAmount":1,"paymentId":"55"}';
        same(415, $simulator->request('POST', $url, array_diff_key($shop->signed($url, $body), ['Content-Type' => 1]), $body)['status']);
        same([], $simulator->bookings());
    },

    'a basket item, and a list of them only when told so' => function (Client $simulator, Shop $shop): void {
        $payment = $simulator->createHepsipayPayment(['amount' => 1500, 'basket' => [['id' => 'a', 'amount' => 1000], ['id' => 'b', 'amount' => 500]]]);
        $refund = fn (string $model): array => $shop->hepsipay('POST', '/payment/refund', '{"referenceNo":"' . $payment['referenceNo'] . '","basketItemRefundModel":' . $model . '}');
        same(200, $refund('{"id":"a","amount":400}')['status']);
        same(404, $refund('{"id":"c","amount":400}')['status']);
        same('9411', $shop->decode($refund('{"id":"a","amount":601}'))['MessageCode']);
        same(400, $refund('[{"id":"a","amount":600},{"id":"b","amount":500}]')['status']);
        $simulator->settings(['acceptRefundList' => true]);
        same(REFUND_SAMPLE, $refund('[{"id":"a","amount":600},{"id":"b","amount":500}]')['body']);
        same(10, $shop->status($payment['token'])['Status']);
    },
];
