<?php

declare(strict_types=1);

namespace Simulator\Hepsipay;

use Simulator\Http\Response;
use Simulator\Refused;

/** The members every Hepsipay answer ends with, and how the gateway says no. */
final class Base
{
    /** Our choice: the provider publishes no code but 0000. */
    private const CODES = [400 => '9400', 404 => '9404', 409 => '9409', 415 => '9415'];

    /** @return array<string, mixed> */
    public static function ok(string $text): array
    {
        return ['Success' => true, 'MessageCode' => '0000', 'Message' => $text, 'UserMessageTitle' => null, 'UserMessage' => $text];
    }

    public static function refusal(Refused $refused): Response
    {
        if ($refused->status === 401) {
            return new Response(401);
        }

        // a call that was understood and turned down (409 inside) is answered with 200 and Success false
        return Response::json([
            'Success' => false,
            'MessageCode' => $refused->providerCode ?? self::CODES[$refused->status] ?? '9999',
            'Message' => $refused->getMessage(),
            'UserMessageTitle' => null,
            'UserMessage' => 'İşlem gerçekleştirilemedi.',
        ], $refused->status === 409 ? 200 : $refused->status);
    }
}
