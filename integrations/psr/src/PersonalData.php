<?php

declare(strict_types=1);

namespace Payments\Psr;

/**
 * Masks what names a person. Keys, tokens and cards were masked by the extension before.
 *
 * Of a body only members stay that are named below; any other value becomes "***", so that a member that a provider adds
 * tomorrow is not shown.
 */
final class PersonalData
{
    /** Members that name no person, in small letters. */
    private const SHOWN = [
        'amount', 'askedamount', 'completestatus', 'conversationid', 'currency', 'currencycode', 'currencyid', 'currencytype',
        'errorcode', 'installment', 'installmentcount', 'interestamount', 'lastamount', 'mdstatus', 'merchantordernumber',
        'messagecode', 'operation', 'operationdate', 'orderid', 'paymentid', 'pureamount', 'referenceno', 'referencenumber',
        'refundamount', 'resultcode', 'status', 'statuscode', 'transactiondate', 'transactionid', 'transactionstatusid',
        'vposerrorcode',
    ];

    private const JSON = JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_SLASHES | JSON_PRESERVE_ZERO_FRACTION | JSON_INVALID_UTF8_SUBSTITUTE;

    /** Members with a text for people, shown without addresses and long numbers. */
    private const TEXTS = [
        'errormessage', 'message', 'responsemessage', 'statusdescription', 'usermessage', 'vposerrormessage',
    ];

    /**
     * A free text without e-mail addresses and without numbers of ten digits or more, such as telephone numbers and
     * national ids.
     */
    public static function text(string $text): string
    {
        return (string) preg_replace(['/[^\s<>"\'@:;,]+@[^\s<>"\'@:;,]+/', '/\+?\d(?:[ ().\/-]{0,2}\d){9,}/'], '***', $text);
    }

    /** A body of JSON; of another one only its length is told. */
    public static function body(string $body): string
    {
        $json = json_decode($body, true, 64, JSON_BIGINT_AS_STRING);
        if (!is_array($json)) {
            return sprintf('*** (%d bytes)', strlen($body));
        }

        return (string) json_encode(self::members($json), self::JSON);
    }

    /**
     * @param array<mixed> $members
     * @return array<mixed>
     */
    private static function members(array $members): array
    {
        foreach ($members as $name => $value) {
            $members[$name] = is_array($value) ? self::members($value) : self::member(strtolower((string) $name), $value);
        }

        return $members;
    }

    private static function member(string $name, mixed $value): mixed
    {
        return match (true) {
            $value === null, is_bool($value), in_array($name, self::SHOWN, true) => $value,
            is_string($value) && in_array($name, self::TEXTS, true) => self::text($value),
            default => '***',
        };
    }
}
