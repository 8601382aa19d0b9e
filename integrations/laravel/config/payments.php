<?php

/*
 * Texts, numbers and booleans only, so that `php artisan config:cache` can keep it.
 */

return [
    // The merchant that the container's Payments\Checkout belongs to.
    'default' => env('PAYMENTS_MERCHANT', 'default'),

    // A database connection of config/database.php; null: the default one. The attempts get a connection of their own to it.
    'connection' => env('PAYMENTS_DB_CONNECTION'),

    'merchants' => [
        'default' => [
            // "sandbox" is the provider's test host, where no real money moves; "live" the other one.
            'environment' => env('PAYMENTS_ENVIRONMENT', 'sandbox'),

            // Each merchant has a table of its own: order numbers and keys of one say nothing about those of another.
            'table' => 'payment_attempts',

            // May a customer start a second attempt while a page of the first one is open? "refuse", or "after-asking".
            'repeat' => 'after-asking',

            // A gateway that has none of its keys is left out. "class": one of yours, made by the container.
            'gateways' => [
                'finrota.pws' => [
                    'api_key' => env('FINROTA_API_KEY'),
                    'secret_key' => env('FINROTA_SECRET_KEY'),
                    'pos' => env('FINROTA_POS'),
                    'payment_set' => env('FINROTA_PAYMENT_SET'),
                    'agent_code' => env('FINROTA_AGENT_CODE'),
                    'adds_commission' => false,
                ],
                'finrota.vpws' => [
                    'api_key' => env('FINROTA_DEALER_API_KEY'),
                    'secret_key' => env('FINROTA_DEALER_SECRET_KEY'),
                    'pos' => env('FINROTA_DEALER_POS'),
                    'adds_commission' => false,
                ],
                'finrota.hpm' => [
                    'api_key' => env('FINROTA_HPM_API_KEY'),
                    'secret_key' => env('FINROTA_HPM_SECRET_KEY'),
                    'payment_set' => env('FINROTA_HPM_PAYMENT_SET'),
                    'through_pws' => false,
                    'trust_notice' => false,
                ],
                'hstmobil.webpos' => [
                    'api_key' => env('HSTMOBIL_API_KEY'),
                    'user_name' => env('HSTMOBIL_USER'),
                    'password' => env('HSTMOBIL_PASSWORD'),
                ],
                'hepsipay.frame' => [
                    'merchant_no' => env('HEPSIPAY_MERCHANT_NO'),
                    'terminal_no' => env('HEPSIPAY_TERMINAL_NO'),
                    'secret_key' => env('HEPSIPAY_SECRET_KEY'),
                    'callback_key' => env('HEPSIPAY_CALLBACK_KEY'),
                    'previous_callback_key' => env('HEPSIPAY_PREVIOUS_CALLBACK_KEY'),
                    'category' => env('HEPSIPAY_CATEGORY'),
                    'allowed_installments' => null,
                ],
            ],
        ],
    ],

    // Limits of every call, see Payments\Options. Null: the default.
    'options' => [
        'connect_timeout_ms' => null,
        'timeout_ms' => null,
        'deadline_ms' => null,
        'ca_file' => env('PAYMENTS_CA_FILE'),
        'proxy' => env('PAYMENTS_PROXY'),
        'base_url' => env('PAYMENTS_BASE_URL'),
    ],

    // The routes that the bank's page and the providers use: PREFIX/MERCHANT/return/..., PREFIX/MERCHANT/notice/GATEWAY, PREFIX/page/...
    'routes' => [
        'enabled' => true,
        'prefix' => 'payments',
        'domain' => null,
    ],

    // The page of an order, which a customer comes back to. It is asked for with the session's cookie.
    'order_page' => '/orders/{order}',

    // The cache store in which a bank's page waits for a browser that a script sends there. All machines must see it. Null: the default one.
    'page_cache' => null,

    // Whether Laravel's scheduler runs payments:settle each minute and payments:purge each day. It needs the cron line of the scheduler.
    'schedule' => true,

    // A queue connection for one job for each open attempt, which asks sooner than the scheduler. Not "sync". Null: no jobs.
    'queue' => [
        'connection' => env('PAYMENTS_QUEUE_CONNECTION'),
        'name' => null,
    ],

    // Fields of your forms that Laravel must not keep in the session when it shows a form again.
    'card_fields' => ['card_number', 'card_holder', 'card_expiry', 'card_cvv'],

    // The cache store that workers share access tokens in, encrypted with APP_KEY: "redis". Null: each worker keeps its own.
    'token_cache' => env('PAYMENTS_TOKEN_CACHE'),

    // The log channel that gets one line for each call to a provider, without personal data. Null: none.
    'log_channel' => env('PAYMENTS_LOG_CHANNEL'),
];
