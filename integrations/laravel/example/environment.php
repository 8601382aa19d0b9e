<?php

declare(strict_types=1);

/*
 * What examples/shop/start.php puts into the environment of this shop, as .env would: the simulator's keys, and a place in its folder for
 * all that is written.
 */
return static function (string $folder, string $address, string $dsn, string $providerUrl, string $caFile): array {
    foreach (['cache', 'storage/framework/views', 'storage/framework/sessions', 'storage/framework/cache/data', 'storage/logs'] as $path) {
        mkdir("$folder/$path", 0700, true);
    }
    [$driver, $rest] = explode(':', $dsn, 2);
    if ($driver === 'sqlite') {
        touch($rest);
        $database = ['DB_DATABASE' => $rest];
    } else {
        preg_match_all('/(\w+)=([^;]*)/', $rest, $found);
        $parts = array_combine($found[1], $found[2]);
        $database = [
            'DB_HOST' => $parts['host'] ?? '127.0.0.1', 'DB_PORT' => $parts['port'] ?? '5432', 'DB_DATABASE' => $parts['dbname'] ?? 'shop',
            'DB_USERNAME' => (string) getenv('SHOP_DB_USER'), 'DB_PASSWORD' => (string) getenv('SHOP_DB_PASSWORD'),
        ];
    }
    [$pos, $set, $dealerPos] = ['384badef-11ec-ee11-98f2-005056b0d2e5', '504978bf-bebd-40c5-89aa-b76f3a20341c', '03cbbf3e-ff9e-ee11-98ef-005056b0d2e5'];

    return $database + [
        'DB_CONNECTION' => $driver,
        'APP_KEY' => 'base64:' . base64_encode(random_bytes(32)),
        'APP_URL' => $address,
        'APP_ENV' => 'production',
        'SESSION_DRIVER' => 'file',
        'SESSION_COOKIE' => 'shop',
        'CACHE_STORE' => 'file',
        'QUEUE_CONNECTION' => 'sync',
        'BCRYPT_ROUNDS' => '4',
        'SHOP_STORAGE' => "$folder/storage",
        'APP_SERVICES_CACHE' => "$folder/cache/services.php",
        'APP_PACKAGES_CACHE' => "$folder/cache/packages.php",
        'APP_CONFIG_CACHE' => "$folder/cache/config.php",
        'APP_ROUTES_CACHE' => "$folder/cache/routes.php",
        'APP_EVENTS_CACHE' => "$folder/cache/events.php",
        'PAYMENTS_BASE_URL' => $providerUrl,
        'PAYMENTS_CA_FILE' => $caFile,
        'PAYMENTS_LOG_CHANNEL' => 'payments',
        'FINROTA_POS' => $pos, 'FINROTA_PAYMENT_SET' => $set, 'FINROTA_AGENT_CODE' => 'NT53240185',
        'FINROTA_DEALER_API_KEY' => 'dealer-one-api-key', 'FINROTA_DEALER_SECRET_KEY' => 'dealer-one-secret-key', 'FINROTA_DEALER_POS' => $dealerPos,
        'FINROTA_HPM_API_KEY' => 'demo-api-key', 'FINROTA_HPM_SECRET_KEY' => 'demo-secret-key', 'FINROTA_HPM_PAYMENT_SET' => $set,
        'HEPSIPAY_CATEGORY' => '0002131',
    ];
};
