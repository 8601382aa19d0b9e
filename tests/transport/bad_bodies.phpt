--TEST--
Answers with HTTP 200 that cannot be read or contradict themselves: never a result, never a crash
--EXTENSIONS--
payments
--FILE--
<?php
namespace Payments\Tests;

use Payments\Environment;
use Payments\Finrota\Account;
use Payments\Finrota\Hpm;
use Payments\Hepsipay\Refund;
use Payments\Hepsipay\Status;
use Payments\Http\Response;
use Payments\Options;

require __DIR__ . '/../support/shop.php';

/** An answer that is good, for each operation. */
const GOOD = [
    'status' => '{"Status":5,"Amount":1,"MerchantOrderNumber":"1","Success":true,"MessageCode":"0000"}',
    'refund' => '{"Message":"x","Success":true,"MessageCode":"0000"}',
    'link' => '{"message":"x","statusCode":200,"data":{"link":"https://p.example/","expiryUtc":"2025-12-01T15:15:13"}}',
];

/** What an operation makes of a body, with the number of requests where it is not 1. */
function call(string $operation, string $body, int $status = 200): string
{
    $transport = new FakeTransport(new Response($status, $body));
    $options = new Options(transport: $transport, retries: 2);
    $outcome = outcome(match ($operation) {
        'status' => fn () => (new Status(merchant($options)))->get('T'),
        'refund' => fn () => (new Refund(merchant($options)))->byPaymentId('1', kurus(1)),
        'link' => fn () => (new Hpm(new Account('k', 's', Environment::Sandbox, $options)))->createLink(...linkArguments()),
    });
    $sent = count(array_filter($transport->requests, fn ($request) => $request->operation() !== 'finrota.token.connect'));

    return $sent === 1 ? $outcome : "$outcome, sent $sent times";
}

/** One line for a body that is made from the good one of each operation: "status | refund | link". */
function line(string $title, callable|string $make): void
{
    $outcomes = array_map(fn (string $operation): string => call($operation, is_string($make) ? $make : $make(GOOD[$operation])), array_keys(GOOD));
    echo "$title: ", implode(' | ', count(array_unique($outcomes)) === 1 ? [$outcomes[0]] : $outcomes), "\n";
}

$inside = fn (string $json): callable => fn (string $good): string => '{"extra":' . $json . ',' . substr($good, 1);

echo "-- as it should be\n";
line('good', fn (string $good): string => $good);
line('with white space', fn (string $good): string => "\r\n\t " . str_replace([',"', '":'], [" ,\n\"", "\" :\t"], $good) . " \r\n");
line('with unknown members', $inside('[{"a":null},[],"",-1.5e-3]'));
line('nested as deep as may be', $inside(str_repeat('[', 31) . str_repeat(']', 31)));
line('escapes', $inside('"\ud83c\udf7c\u0131\"\\\\\/\b\f\n\r\t"'));

echo "-- not what was asked for\n";
line('empty', '');
line('blank', " \r\n");
line('words', 'OK');
line('HTML', "<!DOCTYPE html>\n<html><body>Bakım</body></html>");
line('a form', 'Success=true&MessageCode=0000');
line('XML', '<?xml version="1.0"?><Success>true</Success>');
line('an empty object', '{}');
line('a list', fn (string $good): string => "[$good]");
line('a text', fn (string $good): string => json_encode($good));
foreach (['null', 'true', 'false', '0', '200', '"0000"', '[]'] as $json) {
    line($json, $json);
}

echo "-- not JSON\n";
line('text at the end', fn (string $good): string => $good . 'x');
line('two of it', fn (string $good): string => $good . $good);
line('NUL at the end', fn (string $good): string => $good . "\0");
line('a byte order mark', fn (string $good): string => "\xef\xbb\xbf" . $good);
line('UTF-16', fn (string $good): string => implode("\0", str_split($good)) . "\0");
line('a comma too many', fn (string $good): string => str_replace('}', ',}', $good));
line('single quotes', fn (string $good): string => str_replace('"', "'", $good));
line('a comment', $inside('1/* */'));
foreach (['NaN', 'Infinity', 'undefined', '01', '+1', '.5', '1.', '0x1', '1e', '"\x"', '"\u12"', "\"\t\"", "\"\n\"", '[1,]', '{"a"}', '{a:1}', '[', '"'] as $json) {
    line('with ' . addcslashes($json, "\t\n"), $inside($json));
}

echo "-- what nobody should have to read\n";
line('\u0000 in a text', $inside('"a\u0000b"'));
line('\u0000 in a name', $inside('{"a\u0000b":1}'));
line('a raw NUL', $inside("\"a\0b\""));
line('one level too deep', $inside(str_repeat('[', 32) . str_repeat(']', 32)));
line('very deep', str_repeat('[', 100000));
line('very deep objects', str_repeat('{"a":', 100000) . '1' . str_repeat('}', 100000));
foreach (['ff' => "\xff", 'c328' => "\xc3\x28", 'eda080' => "\xed\xa0\x80", 'f4908080' => "\xf4\x90\x80\x80", 'c080' => "\xc0\x80", 'e282' => "\xe2\x82"] as $hex => $bytes) {
    line("bytes $hex", $inside("\"$bytes\""));
}
line('Latin-5', $inside("\"\xfd\xfe\xf0\""));
line('a lone high surrogate', $inside('"\ud83c"'));
line('a lone low surrogate', $inside('"\udf7c"'));
line('surrogates in the wrong order', $inside('"\udf7c\ud83c"'));
line('a number of 100,000 digits', $inside(str_repeat('9', 100000)));
line('1 MB and a byte', fn (string $good): string => $good . str_repeat(' ', 1048577 - strlen($good)));

echo "-- members twice\n";
line('Success', fn (string $good): string => str_replace('{', '{"Success":true,', $good));
line('MessageCode', fn (string $good): string => str_replace('{', '{"MessageCode":"0000",', $good));
line('statusCode', fn (string $good): string => preg_replace('/\{/', '{"statusCode":200,', $good, 1));
line('data', fn (string $good): string => preg_replace('/\{/', '{"data":null,', $good, 1));
line('link', fn (string $good): string => str_replace('{"link"', '{"link":"https://q.example/","link"', $good));
line('one that nobody reads', $inside('1,"extra":2'));

echo "-- names in another case are other names\n";
line('lower case', fn (string $good): string => strtolower($good));

// However it is cut, half an answer is none.
$table = new Table();
foreach (GOOD as $operation => $good) {
    for ($length = 0; $length < strlen($good); $length++) {
        $outcome = $operation === 'status' ? 'unanswered' : 'unknown';
        $table->row("$operation cut at $length", "ResponseException $outcome 200", call($operation, substr($good, 0, $length)));
    }
}
// Nor is one with a flipped bit taken for something else than it says.
foreach (GOOD as $operation => $good) {
    for ($at = 0; $at < strlen($good); $at++) {
        $call = call($operation, substr_replace($good, chr(ord($good[$at]) ^ 0x80), $at, 1));
        // In a text that nobody needs it does not matter.
        $refused = 'ResponseException ' . ($operation === 'status' ? 'unanswered' : 'unknown') . ' 200';
        $table->row("$operation, byte $at: $call", true, $call === call($operation, $good) || str_starts_with($call, $refused));
    }
}
$table->end();
?>
--EXPECT--
-- as it should be
good: PaymentState | RefundResult | PaymentLink
with white space: PaymentState | RefundResult | PaymentLink
with unknown members: PaymentState | RefundResult | PaymentLink
nested as deep as may be: PaymentState | RefundResult | PaymentLink
escapes: PaymentState | RefundResult | PaymentLink
-- not what was asked for
empty: ResponseException unanswered 200 | ResponseException unknown 200 | ResponseException unknown 200
blank: ResponseException unanswered 200 | ResponseException unknown 200 | ResponseException unknown 200
words: ResponseException unanswered 200 | ResponseException unknown 200 | ResponseException unknown 200
HTML: ResponseException unanswered 200 | ResponseException unknown 200 | ResponseException unknown 200
a form: ResponseException unanswered 200 | ResponseException unknown 200 | ResponseException unknown 200
XML: ResponseException unanswered 200 | ResponseException unknown 200 | ResponseException unknown 200
an empty object: ResponseException unanswered 200 | ResponseException unknown 200 | ResponseException unknown 200
a list: ResponseException unanswered 200 | ResponseException unknown 200 | ResponseException unknown 200
a text: ResponseException unanswered 200 | ResponseException unknown 200 | ResponseException unknown 200
null: ResponseException unanswered 200 | ResponseException unknown 200 | ResponseException unknown 200
true: ResponseException unanswered 200 | ResponseException unknown 200 | ResponseException unknown 200
false: ResponseException unanswered 200 | ResponseException unknown 200 | ResponseException unknown 200
0: ResponseException unanswered 200 | ResponseException unknown 200 | ResponseException unknown 200
200: ResponseException unanswered 200 | ResponseException unknown 200 | ResponseException unknown 200
"0000": ResponseException unanswered 200 | ResponseException unknown 200 | ResponseException unknown 200
[]: ResponseException unanswered 200 | ResponseException unknown 200 | ResponseException unknown 200
-- not JSON
text at the end: ResponseException unanswered 200 | ResponseException unknown 200 | ResponseException unknown 200
two of it: ResponseException unanswered 200 | ResponseException unknown 200 | ResponseException unknown 200
NUL at the end: ResponseException unanswered 200 | ResponseException unknown 200 | ResponseException unknown 200
a byte order mark: PaymentState | RefundResult | PaymentLink
UTF-16: ResponseException unanswered 200 | ResponseException unknown 200 | ResponseException unknown 200
a comma too many: ResponseException unanswered 200 | ResponseException unknown 200 | ResponseException unknown 200
single quotes: ResponseException unanswered 200 | ResponseException unknown 200 | ResponseException unknown 200
a comment: ResponseException unanswered 200 | ResponseException unknown 200 | ResponseException unknown 200
with NaN: ResponseException unanswered 200 | ResponseException unknown 200 | ResponseException unknown 200
with Infinity: ResponseException unanswered 200 | ResponseException unknown 200 | ResponseException unknown 200
with undefined: ResponseException unanswered 200 | ResponseException unknown 200 | ResponseException unknown 200
with 01: ResponseException unanswered 200 | ResponseException unknown 200 | ResponseException unknown 200
with +1: ResponseException unanswered 200 | ResponseException unknown 200 | ResponseException unknown 200
with .5: ResponseException unanswered 200 | ResponseException unknown 200 | ResponseException unknown 200
with 1.: ResponseException unanswered 200 | ResponseException unknown 200 | ResponseException unknown 200
with 0x1: ResponseException unanswered 200 | ResponseException unknown 200 | ResponseException unknown 200
with 1e: ResponseException unanswered 200 | ResponseException unknown 200 | ResponseException unknown 200
with "\x": ResponseException unanswered 200 | ResponseException unknown 200 | ResponseException unknown 200
with "\u12": ResponseException unanswered 200 | ResponseException unknown 200 | ResponseException unknown 200
with "\t": PaymentState | RefundResult | PaymentLink
with "\n": PaymentState | RefundResult | PaymentLink
with [1,]: ResponseException unanswered 200 | ResponseException unknown 200 | ResponseException unknown 200
with {"a"}: ResponseException unanswered 200 | ResponseException unknown 200 | ResponseException unknown 200
with {a:1}: ResponseException unanswered 200 | ResponseException unknown 200 | ResponseException unknown 200
with [: ResponseException unanswered 200 | ResponseException unknown 200 | ResponseException unknown 200
with ": ResponseException unanswered 200 | ResponseException unknown 200 | ResponseException unknown 200
-- what nobody should have to read
\u0000 in a text: PaymentState | RefundResult | PaymentLink
\u0000 in a name: PaymentState | RefundResult | PaymentLink
a raw NUL: PaymentState | RefundResult | PaymentLink
one level too deep: ResponseException unanswered 200 | ResponseException unknown 200 | ResponseException unknown 200
very deep: ResponseException unanswered 200 | ResponseException unknown 200 | ResponseException unknown 200
very deep objects: ResponseException unanswered 200 | ResponseException unknown 200 | ResponseException unknown 200
bytes ff: PaymentState | RefundResult | PaymentLink
bytes c328: PaymentState | RefundResult | PaymentLink
bytes eda080: PaymentState | RefundResult | PaymentLink
bytes f4908080: PaymentState | RefundResult | PaymentLink
bytes c080: PaymentState | RefundResult | PaymentLink
bytes e282: PaymentState | RefundResult | PaymentLink
Latin-5: PaymentState | RefundResult | PaymentLink
a lone high surrogate: PaymentState | RefundResult | PaymentLink
a lone low surrogate: PaymentState | RefundResult | PaymentLink
surrogates in the wrong order: PaymentState | RefundResult | PaymentLink
a number of 100,000 digits: PaymentState | RefundResult | PaymentLink
1 MB and a byte: ResponseException unanswered 200 | ResponseException unknown 200 | ResponseException unknown 200
-- members twice
Success: ResponseException unanswered 200 0000 | ResponseException unknown 200 0000 | PaymentLink
MessageCode: ResponseException unanswered 200 | ResponseException unknown 200 | PaymentLink
statusCode: PaymentState | RefundResult | ResponseException unknown 200
data: PaymentState | RefundResult | ResponseException unknown 200
link: PaymentState | RefundResult | ResponseException unknown 200
one that nobody reads: PaymentState | RefundResult | PaymentLink
-- names in another case are other names
lower case: ResponseException unanswered 200 | ResponseException unknown 200 | ResponseException unknown 200
478 rows checked
