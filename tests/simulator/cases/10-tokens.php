<?php

declare(strict_types=1);

namespace Simulator\Tests;

use Simulator\Client;

return [
    'a key pair gives a token' => function (Client $simulator, Shop $shop): void {
        $answer = $shop->post('/auth/api/token/connect', '{"apiKey":"demo-api-key","secretKey":"demo-secret-key"}');
        same(200, $answer['status']);
        same(['expiry', 'token', 'type'], names($answer['body']));
        $token = $shop->decode($answer);
        matches('/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{7}Z$/', $token['expiry']);
        same('Bearer', $token['type']);
        matches('/^eyJ[\w-]+\.[\w-]+\.[\w-]{43}$/', $token['token']);
        $left = strtotime(substr($token['expiry'], 0, 19) . 'Z') - time();
        isTrue($left > 86390 && $left <= 86400, 'the token lives a day');
    },

    'in the usual envelope when told so' => function (Client $simulator, Shop $shop): void {
        $simulator->settings(['tokenInEnvelope' => true]);
        $answer = $shop->decode($shop->post('/auth/api/token/connect', '{"apiKey":"demo-api-key","secretKey":"demo-secret-key"}'));
        same(['message', 'statusCode', 'exceptions', 'data', 'oldData', 'errors'], names($answer));
        same('Bearer', $answer['data']['type']);
    },

    'a wrong key pair is 401' => function (Client $simulator, Shop $shop): void {
        $answer = $shop->post('/auth/api/token/connect', '{"apiKey":"demo-api-key","secretKey":"wrong"}');
        same(401, $answer['status']);
        same(401, $shop->decode($answer)['statusCode']);
    },

    'fields, types and spelling are checked' => function (Client $simulator, Shop $shop): void {
        foreach ([
            '{"apiKey":"demo-api-key"}' => 'secretKey: is required',
            '{"ApiKey":"a","secretKey":"b"}' => 'ApiKey: is not a field',
            '{"apiKey":1,"secretKey":"b"}' => 'apiKey: must be a JSON string, is number',
            '{"apiKey":"a","apiKey":"a","secretKey":"b"}' => 'given twice',
            '{"apiKey":"a","secretKey":"b"} x' => 'text after the document',
            '["a"]' => 'must be a JSON object',
        ] as $body => $problem) {
            $answer = $shop->post('/auth/api/token/connect', $body);
            same(400, $answer['status'], $body);
            contains($problem, $shop->decode($answer)['message'] . implode(' ', $shop->decode($answer)['errors']));
        }
        $form = $shop->post('/auth/api/token/connect', '{"apiKey":"a","secretKey":"b"}', ['Content-Type' => 'application/x-www-form-urlencoded']);
        same(415, $form['status']);
    },

    'no, wrong, expired and revoked tokens are 401' => function (Client $simulator, Shop $shop): void {
        $body = $shop->linkBody();
        same(401, $shop->post('/hpm', $body)['status'], 'none');
        same(401, $shop->post('/hpm', $body, ['Authorization' => 'Bearer x.y.z'])['status'], 'wrong');
        same(401, $shop->post('/hpm', $body, ['Authorization' => $shop->token()])['status'], 'without Bearer');
        same(401, $shop->post('/hpm', $body, ['AccessToken' => $shop->token()])['status'], 'another header');
        same(200, $shop->finrota('POST', '/hpm', $body)['status'], 'good');
        $simulator->settings(['clockOffsetSeconds' => 86401]);
        same(401, $shop->finrota('POST', '/hpm', $body)['status'], 'expired');
        $simulator->settings(['clockOffsetSeconds' => 0]);
        isTrue($simulator->revokeTokens() > 0, 'tokens were revoked');
        same(401, $shop->finrota('POST', '/hpm', $body)['status'], 'revoked');
        $shop->forgetTokens();
        same(200, $shop->finrota('POST', '/hpm', $body)['status'], 'a fresh one');
    },

    'a short life, by setting' => function (Client $simulator, Shop $shop): void {
        $simulator->settings(['tokenLifetimeSeconds' => -1]);
        $shop->forgetTokens();
        same(401, $shop->finrota('POST', '/hpm', $shop->linkBody())['status']);
        $shop->forgetTokens();
    },

    'a dealer has no permission for HPM, nor has a company without it' => function (Client $simulator, Shop $shop): void {
        $answer = $shop->finrota('POST', '/hpm', $shop->linkBody(), Shop::DEALER_ONE);
        same(403, $answer['status']);
        $simulator->settings(['permissions' => 'pws']);
        same(403, $shop->finrota('POST', '/hpm', $shop->linkBody())['status']);
    },

    'the payload of the token names its scopes' => function (Client $simulator, Shop $shop): void {
        $claims = json_decode(base64_decode(strtr(explode('.', $shop->token())[1], '-_', '+/')), true);
        same(['hpmv1.api', 'pwsv1.api', 'erpv1.api'], $claims['scope']);
    },
];
