<?php

declare(strict_types=1);

namespace Simulator\Hepsipay;

use Simulator\Http\Request;
use Simulator\Refused;
use Simulator\Settings;

/** The headers of a signed call. Where the secret enters is not known, hence four schemes. */
final class Signature
{
    public function __construct(private readonly Settings $settings)
    {
    }

    /** @throws Refused 401 when a header is missing or wrong */
    public function check(Request $request): void
    {
        $merchant = $request->header('merchant-no') ?? throw Refused::unauthorised('merchant-no: is required');
        $terminal = $request->header('terminal-no') ?? throw Refused::unauthorised('terminal-no: is required');
        if ($merchant !== $this->settings->text('merchantNo') || $terminal !== $this->settings->text('terminalNo')) {
            throw Refused::unauthorised('merchant-no, terminal-no: no such terminal');
        }
        $given = $request->header('signature');
        if ($given === null && $this->settings->flag('acceptSignatureNo')) {
            $given = $request->header('signature-no');
        }
        $base = $request->url() . $merchant . $terminal . $request->body;
        $right = self::sign($this->settings->text('signatureScheme'), $base, $this->settings->text('secretKey'));
        if (!hash_equals($right, $given ?? throw Refused::unauthorised('signature: is required'))) {
            throw Refused::unauthorised('signature: does not match');
        }
    }

    public static function sign(string $scheme, string $base, string $secret): string
    {
        return match ($scheme) {
            'P1' => hash('sha512', $base),
            'P2' => hash('sha512', $base . $secret),
            'P3' => hash('sha512', $secret . $base),
            'P4' => hash_hmac('sha512', $base, $secret),
        };
    }
}
