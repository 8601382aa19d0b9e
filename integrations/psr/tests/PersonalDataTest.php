<?php

declare(strict_types=1);

namespace Payments\Psr\Tests;

use Payments\Psr\PersonalData;
use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\TestCase;

final class PersonalDataTest extends TestCase
{
    #[DataProvider('texts')]
    public function testText(string $text, string $shown): void
    {
        self::assertSame($shown, PersonalData::text($text));
    }

    /** @return iterable<array{string, string}> */
    public static function texts(): iterable
    {
        yield ['Yetersiz bakiye', 'Yetersiz bakiye'];
        yield ['', ''];
        yield ['ask ada@example.com, please', 'ask ***, please'];
        yield ['<ada+shop@mail.example.com>', '<***>'];
        yield ['+90 (532) 123 45 67', '***'];
        yield ['05321234567.', '***.'];
        yield ['TCKN 10000000146', 'TCKN ***'];
        yield ['order 12345, code 51', 'order 12345, code 51'];
    }

    #[DataProvider('bodies')]
    public function testBody(string $body, string $shown): void
    {
        self::assertSame($shown, PersonalData::body($body));
    }

    /** @return iterable<string, array{string, string}> */
    public static function bodies(): iterable
    {
        yield 'known members' => ['{"Amount":1200,"status":"5","errorCode":null}', '{"Amount":1200,"status":"5","errorCode":null}'];
        yield 'unknown members' => ['{"name":"Ada","nickName":"Ada","age":36,"isGuest":true}', '{"name":"***","nickName":"***","age":"***","isGuest":true}'];
        yield 'inner members' => ['{"data":[{"customer":{"gsm":"532"},"amount":1.0}]}', '{"data":[{"customer":{"gsm":"***"},"amount":1.0}]}'];
        yield 'members of a list' => ['["Ada",1]', '["***","***"]'];
        yield 'a text' => ['{"message":"Ada: ada@example.com"}', '{"message":"Ada: ***"}'];
        yield 'a large number' => ['{"paymentId":123456789012345678901234567890}', '{"paymentId":"123456789012345678901234567890"}'];
        yield 'an object of a known name' => ['{"status":{"name":"Ada"}}', '{"status":{"name":"***"}}'];
        yield 'a form' => ['name=Ada', '*** (8 bytes)'];
        yield 'a page' => ['<html>Ada</html>', '*** (16 bytes)'];
        yield 'a cut body' => ['{"name":"Ad', '*** (11 bytes)'];
        yield 'a text of JSON' => ['"Ada"', '*** (5 bytes)'];
        yield 'nothing' => ['', '*** (0 bytes)'];
    }
}
