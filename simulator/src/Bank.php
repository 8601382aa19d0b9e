<?php

declare(strict_types=1);

namespace Simulator;

/** The bank after every provider: what becomes of a card. */
final class Bank
{
    /** The code that is right on every 3-D page. */
    public const OTP = '123456';

    public const APPROVES = 'approves';
    public const DECLINES = 'declines';
    public const PENDING_ONCE = 'pending once';
    public const PENDING = 'pending';
    public const NO_THREE_D = 'no 3-D';

    /** Card number => [what it does, error code, error text]. Every other number is approved. */
    public const CARDS = [
        '4155650100416111' => [self::APPROVES, null, null],
        '4589963225894785' => [self::APPROVES, null, null],
        '4155650100000055' => [self::DECLINES, '05', 'Onaylanmadı'],
        '4155650100000147' => [self::DECLINES, '14', 'Geçersiz kart numarası'],
        '4155650100000410' => [self::DECLINES, '41', 'Kayıp kart, karta el koyunuz'],
        '4155650100000519' => [self::DECLINES, '51', 'Yetersiz bakiye'],
        '4155650100000543' => [self::DECLINES, '54', 'Vadesi dolmuş kart'],
        '4155650100000824' => [self::DECLINES, '82', 'Hatalı CVV'],
        '4155650100000964' => [self::DECLINES, '96', 'Sistem arızası'],
        '4155650100000337' => [self::PENDING_ONCE, null, null],
        '4155650100000345' => [self::PENDING, null, null],
        '4155650100000030' => [self::NO_THREE_D, '03', '3D doğrulama başlatılamadı'],
    ];

    public const WRONG_OTP = ['MD0', '3D doğrulama başarısız'];
    public const CANCELLED = ['MD1', 'İşlem müşteri tarafından iptal edildi'];
    public const TIMED_OUT = ['MD2', '3D doğrulama süresi doldu'];

    /** @return array{string, string|null, string|null} */
    public static function judge(string $cardNumber): array
    {
        return self::CARDS[$cardNumber] ?? [self::APPROVES, null, null];
    }

    /** 415565******6111 */
    public static function mask(string $cardNumber): string
    {
        return substr($cardNumber, 0, 6) . str_repeat('*', strlen($cardNumber) - 10) . substr($cardNumber, -4);
    }
}
