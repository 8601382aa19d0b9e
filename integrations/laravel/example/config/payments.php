<?php

declare(strict_types=1);

/* What differs from the package's own config/payments.php. */

return [
    'merchants' => [
        'default' => [
            'environment' => env('PAYMENTS_ENVIRONMENT', 'sandbox'),
            'table' => 'payment_attempts',
            'repeat' => 'after-asking',
            'gateways' => [
                'finrota.pws' => [
                    'api_key' => env('FINROTA_API_KEY'),
                    'secret_key' => env('FINROTA_SECRET_KEY'),
                    'pos' => env('FINROTA_POS'),
                    'payment_set' => env('FINROTA_PAYMENT_SET'),
                    'agent_code' => env('FINROTA_AGENT_CODE'),
                    'adds_commission' => true,
                ],
                'finrota.vpws' => [
                    'api_key' => env('FINROTA_DEALER_API_KEY'),
                    'secret_key' => env('FINROTA_DEALER_SECRET_KEY'),
                    'pos' => env('FINROTA_DEALER_POS'),
                    'adds_commission' => true,
                ],
                'hstmobil.webpos' => [
                    'user_name' => env('HSTMOBIL_USER'),
                    'password' => env('HSTMOBIL_PASSWORD'),
                ],
                'hepsipay.frame' => [
                    'merchant_no' => env('HEPSIPAY_MERCHANT_NO'),
                    'terminal_no' => env('HEPSIPAY_TERMINAL_NO'),
                    'secret_key' => env('HEPSIPAY_SECRET_KEY'),
                    'callback_key' => env('HEPSIPAY_CALLBACK_KEY'),
                    'category' => env('HEPSIPAY_CATEGORY'),
                    'allowed_installments' => [1, 2, 3],
                ],
                'finrota.hpm' => [
                    'api_key' => env('FINROTA_HPM_API_KEY'),
                    'secret_key' => env('FINROTA_HPM_SECRET_KEY'),
                    'payment_set' => env('FINROTA_HPM_PAYMENT_SET'),
                    'through_pws' => true,
                ],
            ],
        ],
    ],
    'options' => [
        'connect_timeout_ms' => 3000,
        'timeout_ms' => 6000,
        'deadline_ms' => 12000,
        'ca_file' => env('PAYMENTS_CA_FILE'),
        'base_url' => env('PAYMENTS_BASE_URL'),
    ],
    'order_page' => '/order/{order}',
    'card_fields' => ['number', 'expiry', 'cvv', 'holderName'],
];
