<?php

declare(strict_types=1);

namespace Simulator;

/** What is printed at the start. */
final class Guide
{
    public static function text(string $url, string $httpUrl, string $folder): string
    {
        $cards = '';
        foreach (Bank::CARDS as $number => [$what, $code, $text]) {
            $cards .= sprintf("  %-18s %s\n", $number, $what . ($code === null ? '' : " ($code $text)"));
        }
        $otp = Bank::OTP;

        return <<<TXT
            payments simulator - no money moves here

              URL      $url      (CA file $folder/ca.pem)
              http     $httpUrl
              control  $url/_simulator/requests, bookings, webhooks, connections, settings, faults

              Finrota company   apiKey demo-api-key, secretKey demo-secret-key
              Finrota dealers   dealer-one-api-key / dealer-one-secret-key, dealer-two-api-key / dealer-two-secret-key
              payment set       504978bf-bebd-40c5-89aa-b76f3a20341c, agentCode NT53240185
              tenantPosId       384badef-11ec-ee11-98f2-005056b0d2e5 (company), 03cbbf3e-ff9e-ee11-98ef-005056b0d2e5 (dealer one)
              HstMobil          userName 5000000000, password Test1234 (sent as SHA-512)
              Hepsipay          merchant-no 10019, terminal-no 1019, secret TestSecretKey, callback key TestCallbackKey

            Cards (any other number is approved); the code of every 3-D page is $otp
            $cards
            Stop with Ctrl-C. Every card, magic value, setting and fault: simulator/README.md

            TXT;
    }
}
