<?php

declare(strict_types=1);

namespace Simulator\Finrota;

use Simulator\Number;

/** What the company has defined at the provider: payment sets, their POS, and the POS of its dealers. */
final class PaymentSets
{
    public const DEFAULT = '504978bf-bebd-40c5-89aa-b76f3a20341c';
    private const SET_A = '18d971fc-97da-4962-88af-02e4f67c94fb';

    /** id => [name, description, erpCode, isDefault] */
    public const ALL = [
        self::DEFAULT => ['Default Set', '', 'DefaultSetErp', true],
        self::SET_A => ['Set A', '', 'SetAErp', false],
    ];

    /** id => name, currency, payment sets (for the company), dealer, commission in percent by installment */
    public const POSES = [
        '384badef-11ec-ee11-98f2-005056b0d2e5' => [
            'name' => 'POS A', 'currency' => 'TRY', 'sets' => [self::DEFAULT, self::SET_A], 'dealer' => null, 'default' => true,
            'rates' => [1 => '0.0000', 2 => '1.0600', 3 => '1.5900', 6 => '3.1800', 9 => '4.7700', 12 => '6.3600'],
        ],
        '5f1c0d52-11ec-ee11-98f2-005056b0d2e5' => [
            'name' => 'POS B ', 'currency' => 'TRY', 'sets' => [self::DEFAULT], 'dealer' => null, 'default' => false,
            'rates' => [1 => '0.5000'],
        ],
        '6a2d1e63-11ec-ee11-98f2-005056b0d2e5' => [
            'name' => 'POS USD', 'currency' => 'USD', 'sets' => [self::DEFAULT], 'dealer' => null, 'default' => false,
            'rates' => [1 => '0.0000'],
        ],
        '03cbbf3e-ff9e-ee11-98ef-005056b0d2e5' => [
            'name' => 'Dealer one POS', 'currency' => 'TRY', 'sets' => [], 'dealer' => 'dealer-one', 'default' => true,
            'rates' => [1 => '0.0000', 2 => '1.0600', 3 => '1.5900'],
        ],
        '14dcc04f-ff9e-ee11-98ef-005056b0d2e5' => [
            'name' => 'Dealer two POS', 'currency' => 'TRY', 'sets' => [], 'dealer' => 'dealer-two', 'default' => true,
            'rates' => [1 => '0.0000'],
        ],
    ];

    /** Cards that begin so may not be paid in installments. */
    public const SINGLE_PAYMENT_BINS = ['458996'];

    /** From this amount on, a payment without 3-D is declined. */
    public const THREE_D_LIMIT = '50000.00';

    /** @return array<string, array<string, mixed>> the POS of one payment set */
    public static function ofSet(string $set, string $currency): array
    {
        return array_filter(self::POSES, static fn (array $pos): bool => in_array(strtolower($set), $pos['sets'], true) && $pos['currency'] === $currency);
    }

    /** @return array<string, array<string, mixed>> the POS of one dealer */
    public static function ofDealer(string $dealer, string $currency): array
    {
        return array_filter(self::POSES, static fn (array $pos): bool => $pos['dealer'] === $dealer && $pos['currency'] === $currency);
    }

    /**
     * A POS reduced to what a card may do with it.
     *
     * @param array<string, mixed> $pos
     * @return array<string, mixed>
     */
    public static function forBin(array $pos, string $bin): array
    {
        if (in_array(substr($bin, 0, 6), self::SINGLE_PAYMENT_BINS, true)) {
            $pos['rates'] = array_intersect_key($pos['rates'], [1 => true]);
        }

        return $pos;
    }

    /** The `logo` member of a POS. @return array<string, mixed> */
    public static function logo(): array
    {
        return [
            'id' => 'f394c327-4425-ed11-98e1-005056b0d2e5', 'colorCode' => '#ffffff', 'isDefault' => true, 'logoSmall' => '~/pos.png',
            'logoMedium' => null, 'logoBig' => null, 'installmentCellColor' => '#f5ecfe',
        ];
    }

    /**
     * The `commRates` member of a POS.
     *
     * @param array<int, string> $rates
     * @return list<array<string, mixed>>
     */
    public static function rates(array $rates): array
    {
        $list = [];
        foreach ($rates as $installment => $rate) {
            $list[] = ['installment' => $installment, 'commApplyTypeId' => 10, 'processCommRate' => new Number($rate), 'plusInstallment' => 0];
        }

        return $list;
    }
}
