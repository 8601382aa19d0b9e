<?php

declare(strict_types=1);

namespace Simulator\Hepsipay;

use Simulator\Http\Request;
use Simulator\Refused;
use Simulator\Settings;

/** The headers of a signed call. Where the secret enters is not known, hence six schemes. */
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
        $given = $request->header($this->settings->text('signatureHeader'));
        if ($given === null && $this->settings->flag('acceptSignatureNo')) {
            $given = $request->header('signature-no');
        }
        $head = $request->url() . $merchant . $terminal;
        $right = self::sign($this->settings->text('signatureScheme'), $head, $request->body, $this->settings->text('secretKey'));
        if (!hash_equals($right, $given ?? throw Refused::unauthorised('signature: is required'))) {
            throw Refused::unauthorised('signature: does not match');
        }
    }

    /** @param string $head the URL, merchant no and terminal no */
    public static function sign(string $scheme, string $head, string $body, string $secret): string
    {
        return match ($scheme) {
            'P1' => hash('sha512', $head . $body),
            'P2' => hash('sha512', $head . $body . $secret),
            'P3' => hash('sha512', $secret . $head . $body),
            'P4' => hash_hmac('sha512', $head . $body, $secret),
            'P5' => hash('sha512', $head . $secret . $body),
            'P6' => hash_hmac('sha512', $secret . $head . $body, $secret),
        };
    }
}
