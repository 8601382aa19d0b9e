<?php

declare(strict_types=1);

namespace Simulator\Tests;

use Simulator\Client;

return [
    'payment sets' => function (Client $simulator, Shop $shop): void {
        $answer = $shop->finrota('GET', '/pws/paymentSet');
        same(200, $answer['status']);
        $sets = $shop->decode($answer);
        same(['id', 'name', 'isDefault', 'description', 'isActive', 'isShowNetAmount', 'canUserChangeCommApplyType', 'erpCode'], names($sets[0]));
        same(Shop::SET, $sets[0]['id']);
        same('18d971fc-97da-4962-88af-02e4f67c94fb', $sets[1]['id']);
        same(400, $shop->finrota('GET', '/pws/paymentSet?x=1')['status']);
    },

    'payment options: a bare list, rates with four decimals' => function (Client $simulator, Shop $shop): void {
        $answer = $shop->finrota('GET', '/pws/paymentOptions?currency=TRY&paymentSetId=' . Shop::SET);
        matches('/^\[\{"name":"POS A","colorCode":"#701f7e","logo":\{"id":/', $answer['body']);
        contains('{"installment":2,"commApplyTypeId":10,"processCommRate":1.0600,"plusInstallment":0}', $answer['body']);
        $poses = $shop->decode($answer);
        same(['name', 'colorCode', 'logo', 'commRates', 'isVisibleCommRate', 'isDefaultPos'], names($poses[0]));
        same(['id', 'colorCode', 'isDefault', 'logoSmall', 'logoMedium', 'logoBig', 'installmentCellColor'], names($poses[0]['logo']));
        same(['POS A', 'POS B '], array_column($poses, 'name'));
        same(['POS USD'], array_column($shop->decode($shop->finrota('GET', '/pws/paymentOptions?currency=USD&paymentSetId=' . Shop::SET)), 'name'));
        same('[]', $shop->finrota('GET', '/pws/paymentOptions?currency=EUR&paymentSetId=' . Shop::SET)['body']);
        foreach (['', '?currency=TRY', '?currency=try&paymentSetId=' . Shop::SET, '?currency=TRY&paymentSetId=x', '?currency=TRY&paymentSetDefinitionId=' . Shop::SET] as $query) {
            same(400, $shop->finrota('GET', "/pws/paymentOptions$query")['status'], $query);
        }
        same(404, $shop->finrota('GET', '/pws/paymentOptions?currency=TRY&paymentSetId=604978bf-bebd-40c5-89aa-b76f3a20341c')['status']);
        $simulator->settings(['pwsListTenantPosId' => true]);
        contains('"tenantPosId":"384badef-', $shop->finrota('GET', '/pws/paymentOptions?currency=TRY&paymentSetId=' . Shop::SET)['body']);
    },

    'options by BIN: an object with poses' => function (Client $simulator, Shop $shop): void {
        $get = fn (string $bin, string $more = ''): array => $shop->finrota('GET', "/pws/paymentOptions/$bin?currency=TRY&paymentSetId=" . Shop::SET . $more);
        $options = $shop->decode($get('415565', '&amount=1'));
        same(['commApplyTypeId', 'installmentLowerLimit', 'threeDLimit', 'poses', 'generalInstallmentLimit'], names($options));
        same('384badef-11ec-ee11-98f2-005056b0d2e5', $options['poses'][0]['tenantPosId']);
        same('nonBinPos', array_key_last($options['poses'][0]));
        same([1, 2, 3, 6, 9, 12], array_column($options['poses'][0]['commRates'], 'installment'));
        same([1], array_column($shop->decode($get('45899632'))['poses'][0]['commRates'], 'installment'));
        same(200, $get('000001')['status'], 'leading zeros');
        foreach (['4155', '4155650', '41556a', '415565011'] as $bin) {
            same(400, $get($bin)['status'], $bin);
        }
    },

    'the page\'s 3-D and non-3-D examples, by curl' => function (Client $simulator, Shop $shop): void {
        $three = <<<'JSON'
            {
            "contact": {
            "name": "John",
            "surname": "Doe",
            "email": "test@example.com",
            "tckn": "00000000000",
            "description": "test",
            "phone": "5000000000"
            },
            "card": {
            "cardNumber": "4155650100416111",
            "cardHolderName": "Test Test",
            "cvv": "715",
            "expMonth": 1,
            "expYear": 2050
            },
            "agentCode": "NT53240185",
            "amount": 52,
            "installment": 1,
            "tenantPosId": "384badef-11ec-ee11-98f2-005056b0d2e5",
            "paymentSetDefinitionId": "504978bf-bebd-40c5-89aa-b76f3a20341c",
            "currencyCode": "TRY",
            "use3D": true,
            "returnUrl": "https://google.com",
            "clientOrderReferenceCode": "11001122010"
            }
            JSON;
        $non = str_replace(['"amount": 52', '"use3D": true', '11001122010'], ['"amount": 53', '"use3D": false', '11001122011'], $three);
        $headers = ['--location', $simulator->url() . '/pws/payment', '--header', 'Content-Type: application/json', '--header', 'Authorization: Bearer ' . $shop->token(), '--data'];
        $page = preg_quote($simulator->url(), '#') . '/ThreeDForm/Pg3ds\?token=[0-9a-f-]{36}';
        $tail = '"errorMessage":null,"errorCode":null,"isMembershipCompleted":false,"currentAccountId":null,"bonusText":null,'
            . '"memberId":"00000000-0000-0000-0000-000000000000","transactionId":"[0-9a-f-]{36}","remainingErrorCount":null\},"oldData":null,"errors":null\}$#';
        $answer = Curl::run($simulator, [...$headers, $three]);
        same(200, $answer['status']);
        matches('#^\{"message":null,"statusCode":200,"exceptions":null,"data":\{"redirectUrl":"' . $page . '","referenceNumber":"NTH2P\d{11}","transactionStatusId":4,' . $tail, $answer['body']);
        matches('#^\{"message":null,"statusCode":200,"exceptions":null,"data":\{"redirectUrl":null,"referenceNumber":"NTH2P\d{11}","transactionStatusId":1,' . $tail, Curl::run($simulator, [...$headers, $non])['body']);
        same(['53.00'], array_column($simulator->bookings('payment', 'pws'), 'amount'));
    },

    'a body without content type is taken, any other type is not' => function (Client $simulator, Shop $shop): void {
        $post = fn (array $headers): int => $simulator->request('POST', $simulator->url() . '/pws/payment', $headers + ['Authorization' => 'Bearer ' . $shop->token()], $shop->cardBody('pws'))['status'];
        same([200, 200, 415, 415], [
            $post([]), $post(['Content-Type' => 'application/json; charset=utf-8']),
            $post(['Content-Type' => 'text/json']), $post(['Content-Type' => 'application/json; charset=iso-8859-9']),
        ]);
    },

    'fields, types and spelling are checked' => function (Client $simulator, Shop $shop): void {
        $card = ['cardNumber' => '4155650100416111', 'cardHolderName' => 'T', 'cvv' => '715', 'expMonth' => 1, 'expYear' => 2050];
        foreach ([
            'agentCode: is required' => ['agentCode' => null],
            'agentCode: is not a known' => ['agentCode' => 'X'],
            'paymentSetId: is not a field' => ['paymentSetId' => Shop::SET],
            'paymentSetDefinitionId: is not a known' => ['paymentSetDefinitionId' => '604978bf-bebd-40c5-89aa-b76f3a20341c'],
            'tenantPosId: is not among' => ['tenantPosId' => '03cbbf3e-ff9e-ee11-98ef-005056b0d2e5'],
            'installment: must be an integer' => ['installment' => 1.5],
            'installment: 4 is not among' => ['installment' => 4],
            'use3D: must be a JSON boolean, is string' => ['use3D' => 'true'],
            'returnUrl: is required when use3D' => ['use3D' => true, 'returnUrl' => null],
            'returnUrl: must be an absolute' => ['returnUrl' => 'google.com'],
            'contact.name: is required' => ['contact' => ['surname' => 'x', 'email' => 'a@b']],
            'contact.phone: must be a JSON string' => ['contact' => ['name' => 'x', 'surname' => 'x', 'email' => 'a@b', 'phone' => 5]],
            'card.cardNumber: must be 12 to 19' => ['card' => ['cardNumber' => '4155 6501 0041 6111'] + $card],
            'card.cvv: must be a JSON string' => ['card' => ['cvv' => 715] + $card],
            'card.expMonth: must be a JSON number, is string' => ['card' => ['expMonth' => '01'] + $card],
            'card.expMonth: must be between 1 and 12' => ['card' => ['expMonth' => 13] + $card],
            'card.expYear: must be between' => ['card' => ['expYear' => 50] + $card],
            'card.cvc: is not a field' => ['card' => ['cvc' => '1'] + $card],
        ] as $problem => $changes) {
            $answer = $shop->finrota('POST', '/pws/payment', $shop->cardBody('pws', $changes));
            same(400, $answer['status'], $problem);
            contains($problem, implode(' ', array_column($shop->decode($answer)['errors'], 'message')));
            same(array_fill(0, count($shop->decode($answer)['errors']), [400 => 'P001', 404 => 'P004'][$answer['status']]), array_column($shop->decode($answer)['errors'], 'code'));
        }
        same(400, $shop->finrota('POST', '/pws/payment', $shop->cardBody('pws', [], '"52"'))['status']);
        same(400, $shop->finrota('POST', '/pws/payment', $shop->cardBody('pws', [], '0'))['status']);
        same([], $simulator->bookings());
    },

    'neither Luhn nor expiry is judged; a restricted card takes no installments' => function (Client $simulator, Shop $shop): void {
        same(1, $shop->pay('pws', [], '1', '4589963225894785')['transactionStatusId']);
        same(1, $shop->pay('pws', ['installment' => 3])['transactionStatusId']);
        same(400, $shop->finrota('POST', '/pws/payment', $shop->cardBody('pws', ['installment' => 3], '1', '4589963225894785'))['status']);
        same(400, $shop->finrota('POST', '/pws/payment', $shop->cardBody('pws', ['installment' => 2, 'tenantPosId' => '5f1c0d52-11ec-ee11-98f2-005056b0d2e5']))['status']);
    },

    'cards decide: declined, pending once, pending for good' => function (Client $simulator, Shop $shop): void {
        foreach (['4155650100000519' => ['51', 'Yetersiz bakiye'], '4155650100000055' => ['05', 'Onaylanmadı'], '4155650100000030' => ['03', '3D doğrulama başlatılamadı']] as $card => $error) {
            $payment = $shop->pay('pws', [], '52', (string) $card);
            same([2, null, ...$error], [$payment['transactionStatusId'], $payment['redirectUrl'], $payment['errorCode'], $payment['errorMessage']]);
        }
        $payment = $shop->pay('pws', ['use3D' => true], '52', '4155650100000030');
        same([2, null], [$payment['transactionStatusId'], $payment['redirectUrl']]);
        same([], $simulator->bookings());

        $reference = $shop->pay('pws', [], '52', '4155650100000337')['referenceNumber'];
        same([3, 1, 1], [$shop->pwsTransaction($reference)['transactionStatusId'], $shop->pwsTransaction($reference)['transactionStatusId'], $shop->pwsTransaction($reference)['transactionStatusId']]);
        same(1, count($simulator->bookings('payment')));

        $reference = $shop->pay('pws', [], '52', '4155650100000345')['referenceNumber'];
        same([3, 3], [$shop->pwsTransaction($reference)['transactionStatusId'], $shop->pwsTransaction($reference)['transactionStatusId']]);
        $simulator->setTransaction($reference, 2);
        same(2, $shop->pwsTransaction($reference)['transactionStatusId']);
    },

    'too much without 3-D' => function (Client $simulator, Shop $shop): void {
        same(2, $shop->pay('pws', [], '50000.00')['transactionStatusId']);
        same(1, $shop->pay('pws', [], '49999.99')['transactionStatusId']);
        same(4, $shop->pay('pws', ['use3D' => true], '50000')['transactionStatusId']);
    },

    '3-D: right code, auto-commit, browser home by GET' => function (Client $simulator, Shop $shop): void {
        $payment = $shop->pay('pws', ['use3D' => true]);
        same(4, $shop->pwsTransaction($payment['referenceNumber'])['transactionStatusId']);
        contains('52.00 TRY', $simulator->browse('GET', $payment['redirectUrl'])['body']);
        $answer = $simulator->threeDSecure($payment['redirectUrl']);
        same([303, 'https://google.com', 'GET'], [$answer['status'], $answer['location'], $answer['next']['method']]);
        same(1, $shop->pwsTransaction($payment['referenceNumber'])['transactionStatusId']);
        same(1, count($simulator->bookings('payment')));
        same(410, $simulator->threeDSecure($payment['redirectUrl'])['status'], 'once only');
        same(1, count($simulator->bookings('payment')));
    },

    '3-D: wrong code, cancel, timeout, decline after the right code' => function (Client $simulator, Shop $shop): void {
        foreach ([['submit', '000000', 'MD0', 303], ['cancel', '', 'MD1', 303], ['timeout', '', 'MD2', 410]] as [$action, $code, $error, $status]) {
            $payment = $shop->pay('pws', ['use3D' => true]);
            same($status, $simulator->threeDSecure($payment['redirectUrl'], $action, $code)['status'], $action);
            $transaction = $shop->pwsTransaction($payment['referenceNumber']);
            same([2, $error], [$transaction['transactionStatusId'], $transaction['errorCode']]);
        }
        $payment = $shop->pay('pws', ['use3D' => true], '52', '4155650100000519');
        same(4, $payment['transactionStatusId']);
        same(303, $simulator->threeDSecure($payment['redirectUrl'])['status']);
        same('51', $shop->pwsTransaction($payment['referenceNumber'])['errorCode']);
        same([], $simulator->bookings());
    },

    '3-D: a customer who never comes; more than one try' => function (Client $simulator, Shop $shop): void {
        $payment = $shop->pay('pws', ['use3D' => true]);
        $simulator->settings(['clockOffsetSeconds' => 301]);
        same(2, $shop->pwsTransaction($payment['referenceNumber'])['transactionStatusId']);
        $simulator->settings(['clockOffsetSeconds' => 0, 'otpTries' => 2]);
        $payment = $shop->pay('pws', ['use3D' => true]);
        $again = $simulator->threeDSecure($payment['redirectUrl'], 'submit', '1');
        same(200, $again['status']);
        contains('Hatalı şifre', $again['body']);
        same(303, $simulator->threeDSecure($payment['redirectUrl'])['status']);
        same(1, $shop->pwsTransaction($payment['referenceNumber'])['transactionStatusId']);
    },

    'browser home by POST, with parameters when told so' => function (Client $simulator, Shop $shop): void {
        $simulator->settings(['returnMethod' => 'POST']);
        $next = $simulator->threeDSecure($shop->pay('pws', ['use3D' => true])['redirectUrl'])['next'];
        same(['POST', 'https://google.com', []], [$next['method'], $next['url'], $next['fields']]);
        $simulator->settings(['returnParameters' => true]);
        $payment = $shop->pay('pws', ['use3D' => true, 'returnUrl' => 'https://shop.example/back?a=b&c="d"']);
        $next = $simulator->threeDSecure($payment['redirectUrl'])['next'];
        same('https://shop.example/back?a=b&c="d"', $next['url']);
        same($payment['referenceNumber'], $next['fields']['referenceNumber']);
        $simulator->settings(['returnMethod' => 'GET']);
        $payment = $shop->pay('pws', ['use3D' => true, 'returnUrl' => 'https://shop.example/back?a=b']);
        contains('/back?a=b&referenceNumber=' . $payment['referenceNumber'], $simulator->threeDSecure($payment['redirectUrl'])['location']);
    },

    'details by exactly one identifier' => function (Client $simulator, Shop $shop): void {
        $payment = $shop->pay('pws', ['clientOrderReferenceCode' => 'order/7 ş', 'installment' => 2], '52.50');
        $get = fn (string $query): array => $shop->finrota('GET', "/pws/payment/transaction?$query");
        $byReference = $get('referenceNumber=' . $payment['referenceNumber']);
        same(['message', 'statusCode', 'exceptions', 'data', 'oldData', 'errors'], names($byReference['body']));
        $data = $shop->decode($byReference)['data'];
        same(['clientReferenceNumber', 'referenceNumber', 'tenantId', 'tenantPosId', 'commRate', 'currencyType', 'transactionDate', 'transactionDetailId'], array_slice(names($data), 0, 8));
        same(['order/7 ş', $payment['transactionId'], 1, '415565******6111'], [$data['clientReferenceNumber'], $data['id'], $data['transactionStatusId'], $data['cardNumber']]);
        matches('/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{7}$/', $data['transactionDate']);
        contains('"lastAmount":52.50,"lastNetAmount":51.94,', $byReference['body']);
        contains('"commRate":1.0600,', $byReference['body']);
        foreach (['transactionId=' . $payment['transactionId'], 'clientReferenceNumber=' . rawurlencode('order/7 ş'), 'clientOrderReferenceCode=' . urlencode('order/7 ş')] as $query) {
            same($byReference['body'], $get($query)['body'], $query);
        }
        same(404, $get("referenceNumber=$payment[referenceNumber]&transactionId=$payment[transactionId]")['status'], 'two');
        same(404, $get('referenceNumber=NTH2P99999999999')['status'], 'unknown');
        same(400, $get('')['status'], 'none');
        same(400, $get('referenceCode=x')['status'], 'another name');
        $simulator->settings(['pwsTransactionInEnvelope' => false]);
        same('clientReferenceNumber', names($get('referenceNumber=' . $payment['referenceNumber'])['body'])[0]);
    },

    'of two payments with one order reference the newer is found; or the second is refused' => function (Client $simulator, Shop $shop): void {
        $shop->pay('pws', [], '1', '4155650100000519');
        $second = $shop->pay('pws', [], '2');
        same($second['referenceNumber'], $shop->decode($shop->finrota('GET', '/pws/payment/transaction?clientReferenceNumber=11001122010'))['data']['referenceNumber']);
        $simulator->settings(['uniqueClientReference' => true]);
        same(409, $shop->finrota('POST', '/pws/payment', $shop->cardBody('pws'))['status']);
    },

    'cancel' => function (Client $simulator, Shop $shop): void {
        $cancel = fn (string $reference, string $more = ''): array => $shop->finrota('POST', '/pws/payment/cancel', "{\"referenceCode\":\"$reference\"$more}");
        $reference = $shop->pay('pws')['referenceNumber'];
        same(
            '{"message":"","statusCode":200,"exceptions":null,"data":{"lastAmount":0.0,"transactionStatusId":1,"errorCode":null,"isSuccess":true,"errorMessage":null},"oldData":null,"errors":null}',
            $cancel($reference, ',"reason":"test cancel"')['body'],
        );
        $seen = fn (string $reference): array => array_map(fn (string $member): string => (string) $shop->pwsTransaction($reference)[$member], ['transactionStatusId', 'lastAmount']);
        same(['1', '0'], $seen($reference), 'the status stays, nothing is left');
        same(false, $shop->decode($cancel($reference))['data']['isSuccess'], 'twice');
        $simulator->settings(['cancelIsIdempotent' => true]);
        same(true, $shop->decode($cancel($reference))['data']['isSuccess'], 'twice, when told so');
        same(1, count($simulator->bookings('cancel')));
        $simulator->settings(['cancelledStatus' => 5]);
        $cancel($other = $shop->pay('pws')['referenceNumber']);
        same(['5', '0'], $seen($other), 'the status of the table, when told so');
        same(false, $shop->decode($cancel($shop->pay('pws', ['use3D' => true])['referenceNumber']))['data']['isSuccess'], 'not completed');
        same('C02', $shop->decode($cancel($shop->pay('pws', [], '7.77')['referenceNumber']))['data']['errorCode'], 'too late');
        same(404, $cancel('NTH2P00000000000')['status']);
        same(400, $shop->finrota('POST', '/pws/payment/cancel', '{"referenceNumber":"x"}')['status']);
    },

    'refunds: in part, in whole, never too much' => function (Client $simulator, Shop $shop): void {
        $reference = $shop->pay('pws', [], '1500')['referenceNumber'];
        $refund = fn (string $members): array => $shop->finrota('POST', '/pws/payment/refund', '{"referenceCode":"' . $reference . '"' . $members . '}');
        same(
            '{"message":null,"statusCode":200,"exceptions":null,"data":{"lastAmount":1498.500,"transactionStatusId":1,"errorCode":null,"errorMessage":null,"isSuccess":true},"oldData":null,"errors":null}',
            $refund(',"amount":1.500,"reason":"Product return"')['body'],
        );
        same(6, $shop->pwsTransaction($reference)['transactionStatusId']);
        contains('"lastAmount":1498.000', $refund(',"refundAmount":0.5')['body']);
        contains('"lastAmount":1497.000', $refund(',"refundAmount":1,"amount":1.00')['body']);
        same(400, $refund(',"refundAmount":1,"amount":2')['status']);
        same(['R02', false], [$shop->decode($refund(',"amount":1497.01'))['data']['errorCode'], $shop->decode($refund(',"amount":1498'))['data']['isSuccess']]);
        same('R03', $shop->decode($refund(',"amount":6.66'))['data']['errorCode']);
        contains('"lastAmount":0.000', $refund('')['body']);
        same(false, $shop->decode($refund(''))['data']['isSuccess']);
        same(['1.500', '0.50', '1.00', '1497.000'], array_column($simulator->bookings('refund'), 'amount'));
        same(400, $refund(',"amount":"1"')['status']);
        same(400, $refund(',"amount":0')['status']);
        $whole = $shop->pay('pws', [], '1500.500')['referenceNumber'];
        contains('"lastAmount":0.000', $shop->finrota('POST', '/pws/payment/refund', '{"amount":1500.500,"referenceCode":"' . $whole . '"}')['body']);
    },

    'the token of a dealer has no permission' => function (Client $simulator, Shop $shop): void {
        same(403, $shop->finrota('GET', '/pws/paymentSet', '', Shop::DEALER_ONE)['status']);
        same(401, $simulator->request('GET', $simulator->url() . '/pws/paymentSet')['status']);
    },
];
