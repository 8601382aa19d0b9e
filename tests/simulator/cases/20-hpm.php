<?php

declare(strict_types=1);

namespace Simulator\Tests;

use Simulator\Client;

return [
    'a link as the provider prints it' => function (Client $simulator, Shop $shop): void {
        $answer = $shop->finrota('POST', '/hpm', $shop->linkBody());
        same(200, $answer['status']);
        same('application/json; charset=utf-8', $answer['headers']['content-type']);
        $origin = preg_quote($simulator->url(), '#');
        matches(
            '#^\{"message":null,"statusCode":200,"exceptions":null,"data":\{"link":"' . $origin
            . '/netahsilat/hpm\?id=[0-9a-f-]{36}&timestamp=\d{13}&sign=[0-9a-f]{64}","expiryUtc":"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{7}"\},'
            . '"oldData":null,"errors":null\}$#',
            $answer['body'],
        );
        $data = $shop->decode($answer)['data'];
        parse_str(parse_url($data['link'], PHP_URL_QUERY), $query);
        same(900, strtotime(substr($data['expiryUtc'], 0, 19) . 'Z') - intdiv((int) $query['timestamp'], 1000));
        same('150.00', $simulator->bookings('link')[0]['amount']);
    },

    'the provider\'s own curl, with only host and token changed' => function (Client $simulator, Shop $shop): void {
        $answer = Curl::run($simulator, [
            '--location', $simulator->url() . '/hpm', '--header', 'Authorization: Bearer ' . $shop->token(),
            '--header', 'Content-Type: application/json', '--data', $shop->linkBody(),
        ]);
        same(200, $answer['status']);
        contains('"statusCode":200', $answer['body']);
    },

    'fields, types and spelling are checked' => function (Client $simulator, Shop $shop): void {
        $wrong = [
            'currencyCode: is required' => ['currencyCode' => null],
            'currencyCode: must be an ISO' => ['currencyCode' => 'tl'],
            'clientOrderReference: is required' => ['clientOrderReference' => null],
            'clientOrderReference: must be a JSON string, is number' => ['clientOrderReference' => 5],
            'clientOrderReferenceCode: is not a field' => ['clientOrderReferenceCode' => '5'],
            'amount: must be a JSON number, is string' => ['amount' => '150.00'],
            'paymentSetId: must be a GUID' => ['paymentSetId' => '1'],
            'paymentSetId: is not a known' => ['paymentSetId' => '604978bf-bebd-40c5-89aa-b76f3a20341c'],
            'paymentSetDefinitionId: is not a field' => ['paymentSetDefinitionId' => Shop::SET],
            'customer: is required' => ['customer' => null],
            'customer.email: is required' => ['customer' => ['name' => 'x']],
            'customer.mail: is not a field' => ['customer' => ['email' => 'a@b', 'mail' => 'x']],
            'customer.gsm: must be a JSON string' => ['customer' => ['email' => 'a@b', 'gsm' => 500]],
            'successUrl: is not a field' => ['successUrl' => 'https://x.example/'],
            'webhookURL: must be an absolute' => ['webhookURL' => '/hook'],
            'userVerificationBy: must be exactly one of' => ['userVerificationBy' => 'email'],
            'customer.tckn: is required when' => ['userVerificationBy' => 'Tckn'],
            'userVerificationFailBehavior: must be exactly' => ['userVerificationFailBehavior' => 'create'],
            'additionalData.x: must be a JSON string' => ['additionalData' => ['x' => 4]],
            'additionalData: must be a JSON object, is array' => ['additionalData' => ['x']],
        ];
        foreach ($wrong as $problem => $changes) {
            $answer = $shop->finrota('POST', '/hpm', $shop->linkBody($changes));
            same(400, $answer['status'], $problem);
            contains($problem, implode(' ', $shop->decode($answer)['errors']));
        }
        foreach (['0' => 'positive', '-1' => 'positive', '0.00' => 'positive', '1e2' => 'no exponent', 'null' => 'is null'] as $amount => $problem) {
            $answer = $shop->finrota('POST', '/hpm', $shop->linkBody([], (string) $amount));
            same(400, $answer['status'], (string) $amount);
            contains("amount: ", $shop->decode($answer)['message']);
            contains($problem, $shop->decode($answer)['message']);
        }
        same([], $simulator->bookings());
    },

    'keys that differ in case stay two, the body is kept to the byte' => function (Client $simulator, Shop $shop): void {
        $body = $shop->linkBody(['additionalData' => ['A' => 'ş', 'a' => '55']]);
        same(200, $shop->finrota('POST', '/hpm', $body)['status']);
        same($body, $simulator->requests('/hpm')[0]['body']);
    },

    'a customer who is not found' => function (Client $simulator, Shop $shop): void {
        $unknown = ['customer' => ['email' => 'unknown@example.com']];
        same(200, $shop->finrota('POST', '/hpm', $shop->linkBody($unknown))['status'], 'Create');
        same(200, $shop->finrota('POST', '/hpm', $shop->linkBody($unknown + ['userVerificationFailBehavior' => 'DefaultUser']))['status']);
        same(404, $shop->finrota('POST', '/hpm', $shop->linkBody($unknown + ['userVerificationFailBehavior' => 'Error']))['status']);
    },

    'pay: webhook, booking, browser to successURL' => function (Client $simulator, Shop $shop): void {
        $receiver = $simulator->receiver();
        $link = $shop->link(['webhookURL' => $receiver->url('/hook?a=b')]);
        $page = $simulator->browse('GET', $link);
        same(200, $page['status']);
        contains('150.00 TRY', $page['body']);
        contains('0005', $page['body']);
        contains('name="action" value="pay"', $page['body']);

        $answer = $simulator->payLink($link);
        same(303, $answer['status']);
        same('https://shop.example/ok', $answer['location']);

        $hook = $receiver->next();
        same('POST', $hook['method']);
        same('/hook?a=b', $hook['target']);
        same('application/json; charset=utf-8', $hook['headers']['content-type']);
        matches(
            '/^\{"Id":"[0-9a-f-]{36}","TransactionStatusId":1,"OrderReference":"HPM-\d{8}-\d{5}","ClientOrderReference":"0005",'
            . '"PureAmount":150\.00,"CurrencyId":"TRY","VPosErrorCode":null,"VPosErrorMessage":null\}$/',
            $hook['body'],
        );
        $paid = $simulator->bookings('payment');
        same(1, count($paid));
        same($paid[0]['reference'], json_decode($hook['body'])->Id);
        within(fn () => $simulator->webhooks()[0]['state'] === 'delivered', 'the delivery is on record');
    },

    'PWS finds what came of a link, where the account allows it' => function (Client $simulator, Shop $shop): void {
        $receiver = $simulator->receiver();
        foreach (['pay' => 1, 'fail' => 2] as $action => $status) {
            $simulator->payLink($shop->link(['webhookURL' => $receiver->url()]), $action);
            $hook = json_decode($receiver->next()['body']);
            $ask = fn (): array => $shop->finrota('GET', "/pws/payment/transaction?transactionId=$hook->Id");
            $found = json_decode($ask()['body'])->data;
            same([$hook->Id, '0005', $hook->OrderReference, $status, 'TRY', 150.0], [
                $found->id, $found->clientReferenceNumber, $found->referenceNumber, $found->transactionStatusId, $found->currencyType, (float) $found->lastAmount,
            ], $action);
            same(404, $shop->finrota('GET', "/vpws/transaction?transactionId=$hook->Id", keys: Shop::DEALER_ONE)['status'], 'a dealer does not see it');
            $simulator->settings(['hpmThroughPws' => false]);
            same(404, $ask()['status'], 'another account');
            $simulator->settings(['hpmThroughPws' => true]);
        }
        same(1, count($simulator->bookings('payment')));
        $simulator->payLink($shop->link(['webhookURL' => $receiver->url()]));
        $reference = json_decode($receiver->next()['body'])->OrderReference;
        same(200, $shop->finrota('POST', '/pws/payment/refund', json_encode(['referenceCode' => $reference, 'amount' => 50]))['status']);
        same(['50.00'], array_column($simulator->bookings('refund', 'hpm'), 'amount'), 'a refund of it');
    },

    'amounts keep their digits' => function (Client $simulator, Shop $shop): void {
        foreach (['150' => '150.00', '0.1' => '0.10', '19.99' => '19.99', '1.005' => '1.005', '999999999999.99' => '999999999999.99'] as $sent => $written) {
            $simulator->payLink($shop->link(['webhookURL' => 'http://127.0.0.1:1/'], (string) $sent));
            contains("\"PureAmount\":$written,", $simulator->webhooks()[count($simulator->webhooks()) - 1]['body']);
        }
    },

    'fail: webhook with status 2, browser to failURL, nothing booked' => function (Client $simulator, Shop $shop): void {
        $receiver = $simulator->receiver();
        $answer = $simulator->payLink($shop->link(['webhookURL' => $receiver->url()]), 'fail');
        same('https://shop.example/fail', $answer['location']);
        $hook = json_decode($receiver->next()['body'], true);
        same(2, $hook['TransactionStatusId']);
        same('05', $hook['VPosErrorCode']);
        same([], $simulator->bookings('payment'));
    },

    'cancel: failURL and no webhook' => function (Client $simulator, Shop $shop): void {
        $answer = $simulator->payLink($shop->link(['webhookURL' => 'http://127.0.0.1:1/']), 'cancel');
        same('https://shop.example/fail', $answer['location']);
        same([], $simulator->webhooks());
    },

    'without URLs the page says how it ended' => function (Client $simulator, Shop $shop): void {
        $answer = $simulator->payLink($shop->link(['successURL' => null, 'failURL' => null]));
        same(200, $answer['status']);
        contains('tamamlandı', $answer['body']);
    },

    'used, expired and forged links' => function (Client $simulator, Shop $shop): void {
        $link = $shop->link();
        $simulator->payLink($link);
        same(410, $simulator->browse('GET', $link)['status']);
        same(410, $simulator->payLink($link)['status']);
        same(1, count($simulator->bookings('payment')));

        $link = $shop->link();
        $simulator->settings(['clockOffsetSeconds' => 901]);
        same(410, $simulator->payLink($link)['status']);
        $simulator->settings(['clockOffsetSeconds' => 0]);
        same(404, $simulator->browse('GET', substr($link, 0, -1) . (str_ends_with($link, '0') ? '1' : '0'))['status']);
    },

    'webhooks over https, to a receiver with the simulator\'s certificate' => function (Client $simulator, Shop $shop): void {
        $simulator->settings(['webhookDelayMs' => 50]);
        $receiver = $simulator->receiver(https: true);
        $simulator->payLink($shop->link(['webhookURL' => $receiver->url('/h')]));
        same('/h', $receiver->next()['target'] ?? null);
    },

    'webhooks to the world are refused and recorded' => function (Client $simulator, Shop $shop): void {
        foreach (['https://shop.example/hook', 'http://10.0.0.1/', 'http://127.0.0.1.example/', 'http://localhost.example/', 'http://user@127.0.0.1/', 'http://0.0.0.0/'] as $url) {
            $simulator->reset();
            $simulator->payLink($shop->link(['webhookURL' => $url]));
            same('refused', $simulator->webhooks()[0]['state'], $url);
            same([], $simulator->webhooks()[0]['deliveries'], $url);
        }
    },

    'a webhook answered with anything but 200 has failed; it can be sent again' => function (Client $simulator, Shop $shop): void {
        $receiver = $simulator->receiver();
        $simulator->payLink($shop->link(['webhookURL' => $receiver->url()]));
        $first = $receiver->next(500);
        within(fn () => $simulator->webhooks()[0]['state'] === 'failed', 'failed');
        $simulator->redeliver($simulator->webhooks()[0]['id']);
        same($first['body'], $receiver->next()['body']);
        within(fn () => $simulator->webhooks()[0]['state'] === 'delivered', 'delivered');
        same([500, 200], array_column($simulator->webhooks()[0]['deliveries'], 'status'));
    },

    'webhook retries, duplicates and reordering' => function (Client $simulator, Shop $shop): void {
        $receiver = $simulator->receiver();
        $simulator->settings(['webhookRetries' => 2, 'webhookRetryDelayMs' => 10]);
        $simulator->payLink($shop->link(['webhookURL' => $receiver->url()]));
        same([500, 500, 200], array_map(static fn (int $status): int => $receiver->next($status) === null ? 0 : $status, [500, 500, 200]));
        same(null, $receiver->next(200, '', 0.2));

        $simulator->settings(['webhookRetries' => 0, 'webhookDuplicates' => 1]);
        $simulator->payLink($shop->link(['webhookURL' => $receiver->url()]));
        same($receiver->next()['body'], $receiver->next()['body']);

        $simulator->settings(['webhookDuplicates' => 0, 'webhookReorder' => 2, 'webhookReorderMs' => 600000]);
        $simulator->payLink($shop->link(['webhookURL' => $receiver->url('/first')]));
        same(null, $receiver->next(200, '', 0.2));
        $simulator->payLink($shop->link(['webhookURL' => $receiver->url('/second')]));
        same(['/second', '/first'], [$receiver->next()['target'], $receiver->next()['target']]);

        $simulator->settings(['webhookReorder' => 0, 'webhooksHeld' => true]);
        $simulator->payLink($shop->link(['webhookURL' => $receiver->url('/held')]));
        same(null, $receiver->next(200, '', 0.2));
        $webhooks = $simulator->webhooks();
        $simulator->redeliver(end($webhooks)['id']);
        same('/held', $receiver->next()['target']);
    },
];
