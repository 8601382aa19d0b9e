<?php

declare(strict_types=1);

namespace Simulator;

/** What is printed at the start. */
final class Guide
{
    public static function text(string $url, string $httpUrl, string $folder): string
    {
        return <<<TXT
            payments simulator - no money moves here

              URL      $url      (CA file $folder/ca.pem)
              http     $httpUrl
              control  $url/_simulator/requests, bookings, webhooks, connections, settings, faults

              Finrota company   apiKey demo-api-key, secretKey demo-secret-key
              Finrota dealers   dealer-one-api-key / dealer-one-secret-key, dealer-two-api-key / dealer-two-secret-key
              payment set       504978bf-bebd-40c5-89aa-b76f3a20341c
              Hepsipay          merchant-no 10019, terminal-no 1019, secret TestSecretKey, callback key TestCallbackKey

              HPM page          buttons: Öde (pay), Başarısız (fail), İptal (cancel)
              HPM customer      a value beginning with "unknown" is not found
              Hepsipay refund   66600 kurus exactly: turned down by the bank

            Stop with Ctrl-C. Every card, magic value and fault: simulator/README.md

            TXT;
    }
}
