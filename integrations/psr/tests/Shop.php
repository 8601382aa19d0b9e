<?php

declare(strict_types=1);

namespace Payments\Psr\Tests;

use Payments\Card;
use Payments\Currency;
use Payments\Environment;
use Payments\Finrota\Account;
use Payments\Finrota\Contact;
use Payments\Finrota\Payment;
use Payments\Finrota\Pws;
use Payments\Money;
use Payments\Options;
use Simulator\Client;

/** A shop's calls, and the simulator that all tests share. */
final class Shop
{
    public const CARD = '4155650100416111';

    private static ?Client $simulator = null;

    /** As it is after a start. */
    public static function simulator(): Client
    {
        require_once dirname(__DIR__, 3) . '/simulator/Client.php';
        self::$simulator ??= Client::start();
        self::$simulator->reset();

        return self::$simulator;
    }

    public static function price(): Money
    {
        return Money::of('52.00', Currency::TRY);
    }

    public static function pws(Options $options): Pws
    {
        return new Pws(new Account('demo-api-key', 'demo-secret-key', Environment::Sandbox, $options));
    }

    public static function pay(Options $options, string $reference = '1001'): Payment
    {
        return self::pws($options)->pay(
            contact: new Contact('Züleyha', 'Işık', 'zuleyha@example.com', tckn: '10000000146', phone: '+90 532 123 45 67'),
            card: new Card(self::CARD, 'Züleyha Işık', 1, 2050, '715'),
            agentCode: 'NT53240185',
            amount: self::price(),
            installment: 1,
            tenantPosId: '384badef-11ec-ee11-98f2-005056b0d2e5',
            paymentSetDefinitionId: '504978bf-bebd-40c5-89aa-b76f3a20341c',
            use3D: false,
            clientOrderReferenceCode: $reference,
        );
    }
}
