<?php

declare(strict_types=1);

namespace Simulator\Hepsipay;

/** The payment states and payment types of the status service. */
final class State
{
    public const INITIALIZED = 1;
    public const THREE_D_INITIALIZED = 2;
    public const THREE_D_DONE = 4;
    public const NON_THREE_D_DONE = 5;
    public const NON_THREE_D_FAILED = 6;
    public const THREE_D_FAILED = 7;
    public const PARTLY_REFUNDED = 8;
    public const PARTIAL_REFUND_FAILED = 9;
    public const REFUNDED = 10;
    public const REFUND_FAILED = 11;
    public const WALLET_DONE = 12;
    public const WALLET_FAILED = 13;
    public const LOAN_DONE = 14;
    public const LOAN_FAILED = 15;

    public const DESCRIPTIONS = [
        1 => 'İşlem başlatıldı.',
        2 => '3d akış başlatıldı.',
        3 => '3d akış başlatılamadı!',
        4 => '3d ödeme başarıyla tamamlandı.',
        5 => 'Non3d ödeme başarıyla tamamlandı.',
        6 => 'Non3d ödeme hata alındı.',
        7 => '3d ödeme hata alındı.',
        8 => 'Parçalı iade tamamlandı.',
        9 => 'Parçalı iade hatası.',
        10 => 'İade tamamlandı.',
        11 => 'İade hatası.',
        12 => 'Cüzdan ile ödeme başarıyla tamamlandı.',
        13 => 'Cüzdan ile ödeme yapılamadı.',
        14 => 'Alışveriş kredisi ile ödeme başarıyla tamamlandı.',
        15 => 'Alışveriş kredisi ile ödeme yapılamadı.',
    ];

    public const TYPES = [1 => 'Cüzdan', 2 => 'Saklı Kart', 3 => 'Alışveriş kredisi'];

    /** States in which the money is with the shop, at least in part. */
    private const PAID = [4, 5, 8, 9, 11, 12, 14];

    public static function isPaid(int $status): bool
    {
        return in_array($status, self::PAID, true);
    }
}
