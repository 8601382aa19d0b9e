<?php

declare(strict_types=1);

namespace Simulator\Tests;

use Simulator\Client;

const INSTALLMENT_SAMPLE = '{"Installments":[{"Price":1200,"Force3ds":false,"InstallmentsPriceDetails":['
    . '{"ActualInstallmentNumber":1,"DisplayInstallmentNumber":1,"InstallmentPrice":1200,"TotalPrice":1200,"PosAlias":"67-ykb-4676"},'
    . '{"ActualInstallmentNumber":2,"DisplayInstallmentNumber":2,"InstallmentPrice":612,"TotalPrice":1224,"PosAlias":"67-ykb-4676","InterestAmount":24},'
    . '{"ActualInstallmentNumber":3,"DisplayInstallmentNumber":4,"InstallmentPrice":312,"TotalPrice":1248,"PosAlias":"67-ykb-4676","InterestAmount":48}]}]}';

/** Presses a frame button while playing the merchant's installment service in the same process. */
function frameWithInstallments(Client $simulator, \Simulator\Receiver $receiver, string $url, string $answer, ?int $installment, ?array &$query = null): array
{
    $body = http_build_query(['action' => 'card'] + ($installment === null ? [] : ['installment' => (string) $installment]));
    $parts = parse_url($url);
    $wire = new Wire($simulator, true);
    $wire->request('POST', "$parts[path]?$parts[query]", $body, ['Content-Type' => 'application/x-www-form-urlencoded']);
    $query = $receiver->next(200, $answer);
    [$status, $page] = $wire->answer();

    return ['status' => $status, 'body' => $page, 'location' => null];
}

return [
    'availability' => function (Client $simulator, Shop $shop): void {
        $ask = fn (string $key): array => $shop->decode($shop->hepsipay('POST', '/v2/hepsipayframe/checkavailability', $shop->frameBody(['AccountKey' => $key], false)));
        same(['IsAccountAlreadyLinked', 'Success', 'MessageCode', 'Message', 'UserMessageTitle', 'UserMessage'], names($ask('905551112233')));
        same([true, true], [$ask('905551112233')['Success'], $ask('905551112233')['IsAccountAlreadyLinked']]);
        same([true, false], [$ask('905551112244')['Success'], $ask('905551112244')['IsAccountAlreadyLinked']]);
        same([false, false], [$ask('nobody@example.com')['Success'], $ask('905559999999')['IsAccountAlreadyLinked']]);
    },

    'availability and init check fields, types and spelling' => function (Client $simulator, Shop $shop): void {
        $item = ['Product' => 'Item', 'Price' => 1200, 'CategoryId' => '987'];
        foreach ([
            'Amount: must be an integer' => ['Amount' => 12.5],
            'Amount: must be a JSON number, is string' => ['Amount' => '1200'],
            'amount: is not a field' => ['amount' => 1200],
            'AccountKey: must be a GSM' => ['AccountKey' => '05551112233'],
            'AccountKey: must be' => ['AccountKey' => '+905551112233'],
            'MerchantCallBackUrl: is required' => ['MerchantCallBackUrl' => null],
            'MerchantCallbackUrl: is not a field' => ['MerchantCallbackUrl' => 'https://x.example/'],
            'BasketItems: must not be empty' => ['BasketItems' => []],
            'BasketItems: the prices add up to 1199' => ['BasketItems' => [['Price' => 1199] + $item]],
            'BasketItems[0].CategoryId: is required' => ['BasketItems' => [['Product' => 'a', 'Price' => 1200]]],
            'BasketItems[0].CategoryId: must be a JSON string' => ['BasketItems' => [['CategoryId' => 987] + $item]],
            'IsGuestUser: must be a JSON boolean' => ['IsGuestUser' => 'false'],
            'AllowedInstallments[1]: must be' => ['AllowedInstallments' => [1, '2']],
        ] as $problem => $changes) {
            foreach (['checkavailability' => false, 'init' => true] as $service => $init) {
                $answer = $shop->hepsipay('POST', "/v2/hepsipayframe/$service", $shop->frameBody($changes, $init));
                same(400, $answer['status'], $problem);
                contains($problem, $shop->decode($answer)['Message']);
            }
        }
        same(400, $shop->hepsipay('POST', '/v2/hepsipayframe/checkavailability', $shop->frameBody([], true))['status'], 'init\'s own fields');
        same(401, $shop->post('/v2/hepsipayframe/init', $shop->frameBody())['status']);
        same(404, $shop->hepsipay('POST', '/Hepsipayframe/init', $shop->frameBody())['status']);
    },

    'init' => function (Client $simulator, Shop $shop): void {
        $answer = $shop->hepsipay('POST', '/v2/hepsipayframe/init', $shop->frameBody());
        matches('#^\{"FrameUrl":"https://localhost:\d+/hepsipay-frame/\?token=([0-9A-F]{96})","Token":"\1","Success":true,"MessageCode":"0000","Message":"ok","UserMessageTitle":null,"UserMessage":"ok"\}$#', $answer['body']);
        $state = $shop->status($shop->decode($answer)['Token']);
        same([1, 1200, '1234', null, null, null, null], [$state['Status'], $state['Amount'], $state['MerchantOrderNumber'], $state['PaymentId'], $state['CraftgatePaymentId'], $state['PaymentType'], $state['BinNumber']]);
        $simulator->settings(['initWrapped' => true]);
        same(['RequestUrl', 'Response'], names($shop->hepsipay('POST', '/v2/hepsipayframe/init', $shop->frameBody())['body']));
    },

    'wallet, stored card, loan; paid and failed' => function (Client $simulator, Shop $shop): void {
        foreach ([
            'wallet' => [12, 1, 'Cüzdan', null], 'wallet-fail' => [13, 1, 'Cüzdan', null],
            'card' => [5, 2, 'Saklı Kart', '37442500'], 'card-fail' => [6, 2, 'Saklı Kart', '37442500'],
            'loan' => [14, 3, 'Alışveriş kredisi', null], 'loan-fail' => [15, 3, 'Alışveriş kredisi', null],
        ] as $button => $expected) {
            [$url, $token] = $shop->frame();
            $answer = $simulator->payFrame($url, $button);
            $state = $shop->status($token);
            same($expected, [$state['Status'], $state['PaymentType'], $state['PaymentTypeDescription'], $state['BinNumber']]);
            $paid = !str_ends_with($button, '-fail');
            same($paid, $state['PaymentId'] !== null);
            same($paid, $answer['next'] !== null, 'the shop hears of successes only');
        }
        same(3, count($simulator->bookings('payment', 'hepsipay')));
    },

    'a failed try may be followed by another; a paid or old session may not' => function (Client $simulator, Shop $shop): void {
        [$url, $token] = $shop->frame();
        $simulator->payFrame($url, 'wallet-fail');
        $simulator->payFrame($url, 'cancel');
        same(13, $shop->status($token)['Status']);
        same(200, $simulator->payFrame($url, 'card')['status']);
        same(5, $shop->status($token)['Status']);
        same(410, $simulator->payFrame($url, 'card')['status']);
        [$url] = $shop->frame();
        $simulator->settings(['clockOffsetSeconds' => 1801]);
        same(410, $simulator->payFrame($url)['status']);
        same(404, $simulator->payFrame($simulator->url() . '/hepsipay-frame/?token=X')['status']);
    },

    'the browser comes back as form, as JSON, or not at all' => function (Client $simulator, Shop $shop): void {
        foreach (['form' => 'application/x-www-form-urlencoded', 'json' => 'application/json', 'none' => null] as $how => $type) {
            $simulator->settings(['callbackAs' => $how]);
            [$url, $token] = $shop->frame(['MerchantOrderNumber' => 'a/b"<ş']);
            $next = $simulator->payFrame($url)['next'];
            same($type, $next['contentType'] ?? null);
            same($type === null ? null : ['token' => $token, 'MerchantOrderNumber' => 'a/b"<ş'], $next['fields'] ?? null);
        }
    },

    'installments the order allows' => function (Client $simulator, Shop $shop): void {
        [$url, $token] = $shop->frame();
        same(400, $simulator->payFrame($url, 'card', 4)['status']);
        same(200, $simulator->payFrame($url, 'card', 3)['status']);
        same(3, $shop->status($token)['InstallmentCount']);
    },

    '3-D: right code 4, wrong code 7, and the wallet\'s own states' => function (Client $simulator, Shop $shop): void {
        foreach ([['card', '123456', 4], ['card', '1', 7], ['card-fail', '123456', 7], ['wallet', '123456', 12], ['wallet', '1', 13]] as [$button, $code, $status]) {
            [$url, $token] = $shop->frame(['Force3ds' => true]);
            $page = $simulator->payFrame($url, $button)['location'];
            same(2, $shop->status($token)['Status']);
            $simulator->threeDSecure($page, 'submit', $code);
            same($status, $shop->status($token)['Status'], "$button $code");
        }
        same(2, count($simulator->bookings('payment')));
    },

    'the bank\'s pages of two tabs: the session is paid once' => function (Client $simulator, Shop $shop): void {
        [$url, $token] = $shop->frame(['Force3ds' => true]);
        $tabs = [$simulator->payFrame($url)['location'], $simulator->payFrame($url)['location'], $simulator->payFrame($url)['location']];
        same(200, $simulator->threeDSecure($tabs[0])['status']);
        same(410, $simulator->threeDSecure($tabs[1])['status']);
        same(410, $simulator->threeDSecure($tabs[2], 'submit', '1')['status']);
        same(4, $shop->status($token)['Status']);
        same(1, count($simulator->bookings('payment')));
    },

    'webhooks: without 3-D an empty hash' => function (Client $simulator, Shop $shop): void {
        $receiver = $simulator->receiver();
        $simulator->settings(['hepsipayWebhookUrl' => $receiver->url('/hepsipay')]);
        [$url, $token] = $shop->frame(['MerchantOrderNumber' => '1234-5679']);
        $simulator->payFrame($url, 'wallet');
        $hook = $receiver->next();
        same('/hepsipay', $hook['target']);
        matches(
            '/^\{"Status":"","CompleteStatus":"","PaymentId":\d{8},"ConversationData":null,"ConversationId":"[0-9a-f-]{36}","CallbackStatus":null,'
            . '"MdStatus":0,"Hash":"","MerchantOrderNumber":"1234-5679","IsPaymentSuccessful":true,"PaymentType":"1","PaymentTypeDescription":"Cüzdan"\}$/',
            $hook['body'],
        );
        same($shop->status($token)['PaymentId'], (string) json_decode($hook['body'])->PaymentId);
        $simulator->payFrame($shop->frame()[0], 'card-fail');
        same(1, count($simulator->webhooks()), 'failures are not told');
        $simulator->settings(['hepsipayWebhookOnFailure' => true]);
        $simulator->payFrame($shop->frame()[0], 'card-fail');
        same(false, json_decode($receiver->next()['body'])->IsPaymentSuccessful);
    },

    'webhooks: with 3-D a hash over the six members' => function (Client $simulator, Shop $shop): void {
        $receiver = $simulator->receiver();
        foreach (['right', 'wrong', 'none'] as $kind) {
            $simulator->settings(['hepsipayWebhookUrl' => $receiver->url(), 'hepsipayWebhookHash' => $kind]);
            $simulator->threeDSecure($simulator->payFrame($shop->frame(['Force3ds' => true])[0], 'wallet')['location']);
            $hook = json_decode($receiver->next()['body'], true);
            same(['SUCCESS', 'WAITING', 1, true], [$hook['Status'], $hook['CompleteStatus'], $hook['MdStatus'], $hook['IsPaymentSuccessful']]);
            $right = hash('sha256', "TestCallbackKey###SUCCESS###WAITING###$hook[PaymentId]######$hook[ConversationId]###");
            same(['right' => $right, 'wrong' => strrev($right), 'none' => ''][$kind], $hook['Hash']);
        }
    },

    'the merchant\'s installment service is asked; its answer decides' => function (Client $simulator, Shop $shop): void {
        $receiver = $simulator->receiver();
        $simulator->settings(['installmentUrl' => $receiver->url('/installments')]);
        [$url, $token] = $shop->frame(['MerchantOrderNumber' => '123456-45698', 'AccountKey' => 'customer@hepsipay.com']);
        $page = frameWithInstallments($simulator, $receiver, $url, INSTALLMENT_SAMPLE, null, $query);
        same('/installments', $query['target']);
        same('application/json', $query['headers']['content-type']);
        same('{"binNumber":"374425","orderNumber":"123456-45698","customerEmail":"customer@hepsipay.com","customerGsm":"05000000000"}', $query['body']);
        contains('4 x 3,12 TL = 12,48 TL', $page['body']);
        same(1, $shop->status($token)['Status']);
        frameWithInstallments($simulator, $receiver, $url, INSTALLMENT_SAMPLE, 3);
        $state = $shop->status($token);
        same([5, 1248, 3, '67-ykb-4676'], [$state['Status'], $state['Amount'], $state['InstallmentCount'], $state['PosAlias']]);
        same(['', ''], array_column($simulator->installmentQueries(), 'problems'));
    },

    'both spellings of the page are read, force3d too; an answer that is wrong is refused' => function (Client $simulator, Shop $shop): void {
        $receiver = $simulator->receiver();
        $simulator->settings(['installmentUrl' => $receiver->url()]);
        foreach ([
            str_replace(['InstallmentsPriceDetails', 'Force3ds'], ['InstallmentPriceDetails', 'force3d'], INSTALLMENT_SAMPLE) => [200, ''],
            str_replace('"InterestAmount":24', '"InterestAmount":10.00', INSTALLMENT_SAMPLE) => [200, ''],
            str_replace('"InterestAmount":24', '"InterestAmount":"24"', INSTALLMENT_SAMPLE) => [502, 'InterestAmount: must be a JSON number'],
            str_replace('"Price":1200', '"Price":1300', INSTALLMENT_SAMPLE) => [502, 'Price: is 1300, the order is 1200'],
            str_replace('"TotalPrice":1248', '"TotalPrice":1252', INSTALLMENT_SAMPLE) => [502, 'TotalPrice: is 1252'],
            str_replace('"TotalPrice":1248', '"TotalPrice":1250', INSTALLMENT_SAMPLE) => [200, ''],
            str_replace('"Force3ds":false,', '', INSTALLMENT_SAMPLE) => [502, 'Force3ds: is required'],
            str_replace('ActualInstallmentNumber', 'actualInstallmentNumber', INSTALLMENT_SAMPLE) => [502, 'actualInstallmentNumber: is not a field'],
            '[]' => [502, 'must be a JSON object'],
            'x' => [502, 'not JSON'],
        ] as $answer => [$status, $problem]) {
            $page = frameWithInstallments($simulator, $receiver, $shop->frame()[0], (string) $answer, null);
            same($status, $page['status'], (string) $answer);
            contains($problem, html_entity_decode($page['body'], ENT_QUOTES));
        }
    },

    'Force3ds in the merchant\'s offer leads to 3-D' => function (Client $simulator, Shop $shop): void {
        $receiver = $simulator->receiver();
        $simulator->settings(['installmentUrl' => $receiver->url()]);
        [$url, $token] = $shop->frame();
        same(303, frameWithInstallments($simulator, $receiver, $url, str_replace('"Force3ds":false', '"Force3ds":true', INSTALLMENT_SAMPLE), 2)['status']);
        same(2, $shop->status($token)['Status']);
    },

    'an installment service that is not on loopback is never called' => function (Client $simulator, Shop $shop): void {
        $simulator->settings(['installmentUrl' => 'http://192.0.2.1/x']);
        same(502, $simulator->payFrame($shop->frame()[0])['status']);
        contains('not a loopback address', $simulator->installmentQueries()[0]['error']);
    },

    'the installment service of the page\'s own curl; the frame may ask it' => function (Client $simulator, Shop $shop): void {
        $body = "{\n\"binNumber\" : \"123456\",\n\"orderNumber\" : \"123456-45698\",\n\"customerEmail\" : \"test@hepsipay.com\",\n\"customerGsm\" : \"05000000000\"\n}";
        $url = $simulator->url() . '/Installement1-2-5OptionsExample';
        $answer = Curl::run($simulator, ['--location', $url, '--header', 'Content-Type: application/json', '--data-raw', $body]);
        same([200, INSTALLMENT_SAMPLE], [$answer['status'], $answer['body']]);
        $simulator->settings(['installmentUrl' => $url]);
        [$frame, $token] = $shop->frame();
        same(200, $simulator->payFrame($frame, 'card', 2)['status']);
        same(1224, $shop->status($token)['Amount']);
    },

    'a paid session can be refunded, item by item too' => function (Client $simulator, Shop $shop): void {
        [$url, $token] = $shop->frame();
        $simulator->payFrame($url);
        $state = $shop->status($token);
        same(true, $shop->decode($shop->hepsipay('POST', '/payment/refund', '{"basketItemRefundModel":{"id":"630436","amount":200},"referenceNo":"' . $state['ReferenceNo'] . '"}'))['Success']);
        same(true, $shop->decode($shop->hepsipay('POST', '/payment/refund', '{"refundAmount":1000,"paymentId":"' . $state['PaymentId'] . '"}'))['Success']);
        same(10, $shop->status($token)['Status']);
    },

    'account availability of APIPay' => function (Client $simulator, Shop $shop): void {
        $answer = $shop->hepsipay('GET', '/apipay/accounts?accountKey=905110001111&merchantLinkRelationValue=test%40hepsipay.com');
        same(200, $answer['status']);
        same(['HasStoredCard', 'AlreadyLinked', 'Success'], array_slice(names($answer['body']), 0, 3));
    },
];
