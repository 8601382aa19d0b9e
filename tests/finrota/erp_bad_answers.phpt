--TEST--
Finrota ERP: answers that cannot be a whole list end the walk with an exception; no row is lost or doubled in silence
--EXTENSIONS--
payments
--FILE--
<?php
declare(strict_types=1);

namespace Payments\Tests;

use Payments\Exception\ConfigurationException;
use Payments\Exception\ResponseException;
use Payments\Exception\ValidationException;
use Payments\Finrota\Erp;
use Payments\Finrota\ErpFilter;
use Payments\Finrota\ErpRows;
use Payments\Http\Response;

require __DIR__ . '/../support/checks.php';
require __DIR__ . '/../support/finrota.php';

/** The services' answers, one after the other; the last stays. */
function erpOf(string|Response ...$answers): Erp
{
    return new Erp(fakeAccount(new FakeTransport(...$answers)));
}

/** A row with this id. */
function row(string $id, string $more = ''): string
{
    return '{"id":' . json_encode($id) . ',"referenceNumber":"R' . $id . '"' . $more . '}';
}

/** A page of rows with these ids. */
function pageOf(string|int ...$ids): string
{
    return '{"data":[' . implode(',', array_map(static fn (string|int $id): string => row((string) $id), $ids)) . ']}';
}

/** The ids that a walk gives, and how it ends. */
function walked(ErpRows $rows): string
{
    $ids = [];
    try {
        foreach ($rows as $row) {
            $ids[] = $row->transactionId;
        }
        $end = 'done';
    } catch (\Throwable $thrown) {
        $end = shortName($thrown) . ' ' . ($thrown instanceof ResponseException ? $thrown->outcome()->value : '') . ': ' . $thrown->getMessage();
    }

    return implode(' ', $ids) . " | $end | {$rows->requests()} requests, {$rows->repeated()} repeated";
}

const NONE = '{"data":[]}';

echo "-- pages\n";
$lists = [
    'one page' => [2, pageOf('1'), NONE],
    'the page again' => [5, pageOf('1', '2'), pageOf('1', '2'), pageOf('2')],
    'an exact page again' => [2, pageOf('1', '2'), pageOf('1', '2'), pageOf('2'), pageOf('1', '2'), pageOf('1', '2')],
    'always the first page' => [2, pageOf('1', '2'), pageOf('1', '2'), pageOf('1')],
    'always the first page, whatever its size' => [2, pageOf('1', '2'), pageOf('1', '2'), pageOf('1', '2')],
    'always the usual number of rows' => [100, pageOf(...range('0', '9')), pageOf(...range('0', '9')), pageOf(...range('0', '9'))],
    'a page of the usual size, and no more' => [100, pageOf(...range('0', '9')), NONE, pageOf(...range('0', '9')), NONE],
    'a row moves to the page before' => [2, pageOf('1', '2'), pageOf('4'), NONE, pageOf('2', '3'), pageOf('4'), NONE, pageOf('2', '3'), pageOf('4'), NONE],
    'a row comes again on the next page' => [2, pageOf('1', '2'), pageOf('2', '3'), NONE, pageOf('0', '1'), pageOf('2', '3'), NONE, pageOf('0', '1'), pageOf('2', '3'), NONE],
    'a row twice on one page' => [5, pageOf('1', '1', '2'), NONE],
    'the same id with another detail' => [5, '{"data":[' . row('1', ',"transactionDetailId":"a"') . ',' . row('1', ',"transactionDetailId":"b"') . ']}', NONE],
    'ids that only look alike' => [5, '{"data":[{"id":"a","transactionDetailId":"bc"},{"id":"ab","transactionDetailId":"c"},{"id":1},{"id":"1"}]}', NONE],
    'totals that no page names' => [5, '{"data":[{"id":"1"}],"totalCount":99,"hasNext":true}', '{"data":[],"totalCount":99}'],
    'a bare list' => [5, '[{"id":"1"}]', '[]'],
    'null for nothing' => [5, '{"data":null}'],
];
foreach ($lists as $title => $list) {
    echo "$title: ", walked(erpOf(...array_slice($list, 1))->payments(pageSize: $list[0])), "\n";
}
echo 'more than it may: ', walked(erpOf(pageOf('1', '2'), pageOf('3', '4'), pageOf('5', '6'))->payments(pageSize: 2, maxPages: 2)), "\n";
$restless = new class implements \Payments\Transport {
    private int $id = 0;

    public function send(\Payments\Http\Request $request): Response
    {
        return match (true) {
            str_ends_with($request->url(), '/connect') => new Response(200, FakeTransport::TOKEN),
            str_contains($request->url(), 'page=3') => new Response(200, NONE),
            default => new Response(200, pageOf((string) ++$this->id, (string) ++$this->id)),
        };
    }
};
echo 'a list that never rests: ', preg_replace('/^[\d ]+/', '... ', walked((new Erp(fakeAccount($restless)))->payments(pageSize: 2))), "\n";

echo "-- answers\n";
$good = pageOf('1', '2');
foreach ([
    'no JSON' => 'OK', 'cut' => '{"data":[{"id":"1"}', 'an object without data' => '{}', 'data as text' => '{"data":"x"}', 'data as object' => '{"data":{"id":"1"}}', 'a number' => '1', 'null' => 'null',
    'no id' => '{"data":[{"id":"1"},{"referenceNumber":"R"}]}', 'an empty id' => '{"data":[{"id":"1"},{"id":" "}]}', 'null as id' => '{"data":[{"id":null}]}', 'a row that is none' => '{"data":["x"]}',
    'data twice' => '{"data":[],"data":[{"id":"1"}]}', 'id twice' => '{"data":[{"id":"1","id":"2"}]}',
    'an error with HTTP 200' => '{"statusCode":500,"data":null,"message":"x"}', 'an error of its own' => '{"statusCode":404,"error":"Not Found","message":"x"}',
    'a code beside nothing' => '{"data":null,"errors":[{"code":"X9","message":"x"}]}', 'a known code beside nothing' => '{"data":[],"errors":[{"code":"P003","message":"x"}]}', 'a kind of error beside nothing' => '{"data":null,"error":"Forbidden"}',
] as $title => $body) {
    echo "$title: ", walked(erpOf($good, $body)->payments(pageSize: 2)), "\n";
}
foreach ([400, 401, 403, 404, 409, 422, 429, 500, 503] as $status) {
    echo "HTTP $status: ", walked(erpOf(new Response($status, json_encode(['statusCode' => $status, 'error' => 'Kind', 'message' => 'words'])))->payments()), "\n";
}

foreach (['{"statusCode":404,"error":"Not Found","message":"none"}', '{"error":"Not Found"}', '<html></html>', '{"statusCode":"404"}', '{"errors":[{"code":"P004","message":"x"}]}'] as $body) {
    echo "HTTP 404 past the end, $body: ", walked(erpOf(pageOf('1'), new Response(404, $body))->payments()), "\n";
}

echo "-- members\n";
$members = static function (string $members): string {
    $row = erpOf('{"data":[{"id":"1",' . $members . '}]}', NONE)->payments()->current();

    return json_encode(array_filter(get_object_vars($row), static fn (mixed $value): bool => $value !== null && $value !== []), JSON_UNESCAPED_UNICODE | JSON_PRESERVE_ZERO_FRACTION);
};
foreach ([
    '"transactionDate":"2025-09-11T14:37:39.3580599"', '"transactionDate":"2025-09-11T14:37:39.3580599+03:00"', '"transactionDate":"11.09.2025"', '"transactionDate":{}', '"transactionDate":"2025-09-31T00:00:00"',
    '"lastAmount":52.00,"currencyType":"TRY"', '"lastAmount":52.001,"currencyType":"TRY"', '"lastAmount":52.00', '"lastAmount":52.00,"currencyType":"TRL"', '"lastAmount":"x","currencyType":"TRY"', '"lastAmount":-1,"currencyType":"TRY"',
    '"transactionStatusId":1', '"transactionStatusId":1,"lastAmount":0.0,"currencyType":"TRY"', '"transactionStatusId":"6"', '"transactionStatusId":77', '"transactionStatusId":{"a":1}',
    '"vposTransactionDetails":null', '"vposTransactionDetails":{"erpTransactionCode":"a"}', '"vposTransactionDetails":[{"erpTransactionCode":"a"},{"erpTransactionCode":"a"}]', '"vposTransactionDetails":[{"erpTransactionCode":"a"},{"erpTransactionCode":"b"}]',
    '"vposTransactionDetails":[{"erpTransactionCode":"a"},{"erpTransactionCode":null}]', '"vposTransactionDetails":"x"', '"vposTransactionDetails":[]',
    '"agent":null', '"agent":{"name":"John 4155650100416111"}', '"agent":"x"', '"installment":"3"', '"impersonated":"true","vPosERPCode":"P","rePayPlanCode":"x","commRate":1.0600',
] as $text) {
    echo "$text: ", $members($text), "\n";
}
$reversal = static fn (string $members): string => json_encode(array_filter(get_object_vars(erpOf('{"data":[{"reversalId":"1",' . $members . '}]}', NONE)->reversals()->current()), static fn (mixed $value): bool => $value !== null), JSON_UNESCAPED_UNICODE);
foreach ([
    '"proccessAmount":52.00', '"proccessAmount":52.00,"currencyId":"TRY"', '"proccessAmount":52.00,"currencyId":"949","payment":{"currencyType":"TRY"}', '"proccessNetAmount":51.5,"payment":{"currencyType":"TRY"}',
    '"proccessAmount":"x","currencyId":"TRY"', '"reversalType":50,"reversalDesrcription":"test refund","reversalDate":"2025-09-11T14:46:20.3185782"', '"payment":{"referenceNumber":"R","id":"7"}', '"payment":[]',
] as $text) {
    echo "$text: ", $reversal($text), "\n";
}

echo "-- marks\n";
foreach ([
    '[{"ReferenceCode":"R","ErpTransactionCode":"E","Message":"Successful","MessageCode":"00"}]', '[{"referenceCode":"r","erpTransactionCode":"E","messageCode":"00"}]', '[{"ReferenceCode":"R","MessageCode":"00"}]',
    '[{"ReferenceCode":"R","ErpTransactionCode":"E","MessageCode":"100"}]', '[{"ReferenceCode":"R","ErpTransactionCode":"other","MessageCode":"100"}]', '[{"ReferenceCode":"R","ErpTransactionCode":null,"Message":"Record Not Found","MessageCode":"100"}]',
    '[{"ReferenceCode":"R","ErpTransactionCode":"other","Message":"Successful","MessageCode":"00"}]', '[{"ReferenceCode":"R","ErpTransactionCode":"E","MessageCode":"00"},{"ReferenceCode":"R","ErpTransactionCode":"other","MessageCode":"100"}]',
    '[{"ReferenceCode":"R","ErpTransactionCode":"E","MessageCode":"00"},{"ReferenceCode":"R","ErpTransactionCode":"E","MessageCode":"00"}]', '[{"ReferenceCode":"R","ErpTransactionCode":"E","MessageCode":"00"},{"ReferenceCode":"R","ErpTransactionCode":"other","MessageCode":"100"},{"ReferenceCode":"R","ErpTransactionCode":"E","MessageCode":"00"}]',
    '[{"ReferenceCode":"X","ErpTransactionCode":"E","MessageCode":"00"}]', '[]', '{"data":[{"ReferenceCode":"R","ErpTransactionCode":"E","MessageCode":"00"}]}', '[{"ReferenceCode":"R","ErpTransactionCode":"E","MessageCode":0}]',
    '{"data":null}', '{}', '[{"ErpTransactionCode":"E"}]', '"Successful"', '{"statusCode":500,"data":[{"ReferenceCode":"R","MessageCode":"00"}]}',
] as $body) {
    try {
        $code = erpOf($body)->setErpCode('R', 'E');
        $said = json_encode($code->isSet) . ' ' . json_encode([$code->erpTransactionCode, $code->messageCode]);
    } catch (\Payments\Exception\PaymentsException $thrown) {
        $said = shortName($thrown) . ' ' . $thrown->outcome()->value;
    }
    echo "$body: $said\n";
}

echo "-- input\n";
foreach ([
    fn () => erpOf(NONE)->payments(pageSize: 0), fn () => erpOf(NONE)->payments(pageSize: 101), fn () => erpOf(NONE)->reversals(new ErpFilter(referenceNumber: '')), fn () => erpOf(NONE)->payments(new ErpFilter(clientOrderReferenceCode: " \t")),
    fn () => erpOf(NONE)->payments(new ErpFilter(userCode: "u\n")), fn () => erpOf(NONE)->payments(new ErpFilter(transactionId: "\xff")), fn () => erpOf(NONE)->payments(new ErpFilter((new \DateTimeImmutable())->setDate(12345, 1, 1))), fn () => erpOf(NONE)->payments(maxPages: 0),
    fn () => erpOf(NONE)->payments(maxPages: 100001), fn () => new ErpFilter(erpcode: 'x'), fn () => new ErpFilter(startDate: '2025-09-11'), fn () => erpOf('[]')->setErpCode('', 'E'), fn () => erpOf('[]')->setErpCode('R', ' '), fn () => erpOf('[]')->representatives('..'),
    fn () => erpOf('[]')->representatives('NT1', dealerCode: ''),
] as $wrong) {
    $thrown = thrown($wrong);
    echo shortName($thrown), ': ', $thrown->getMessage(), "\n";
}
foreach (['', '/', 'erp/payments', '/erp/pay ments', '/erp//payments', '/erp/../payments', '/erp/payments?x=1', '/erp/payments#x', '/erp/{Code}', '//host/payments', "/erp/payments\n", '/erp/%70', '/ödeme'] as $path) {
    throws(ConfigurationException::class, 'paymentsPath must begin with /', fn () => new Erp(fakeAccount(new FakeTransport()), $path), json_encode($path));
}
foreach (['/erp/agent/representatives', '/erp/agent/{Code}/{Code}', '/erp/agent/{code}/representatives', '/x/{Code'] as $path) {
    throws(ConfigurationException::class, 'representativesPath must begin with / and have no more than letters, digits and -._~/, and once {Code}', fn () => new Erp(fakeAccount(new FakeTransport()), representativesPath: $path), $path);
}

echo "-- the walk as an object\n";
$rows = erpOf(pageOf('1', '2'), NONE, pageOf('1', '2'), NONE)->payments(pageSize: 5);
same(['1', '2'], array_map(static fn ($row) => $row->transactionId, iterator_to_array($rows)), 'a first walk');
throws(\Error::class, 'has no row here', fn () => $rows->current(), 'after the last row');
same([false, 2], [$rows->valid(), $rows->key()], 'after the last row');
$rows->next();
same(2, $rows->key(), 'nothing happens');
same(['1', '2'], array_map(static fn ($row) => $row->transactionId, iterator_to_array($rows)), 'a second walk asks again');
throws(\Error::class, 'uncloneable', fn () => clone $rows, 'a clone');
throws(\Exception::class, 'not allowed', fn () => serialize($rows), 'serialised');
throws(\Error::class, 'Call to private', fn () => new ErpRows(), 'made by hand');
// A hook that walks on, and one that ends the script's trust in it.
$observer = new class implements \Payments\Observer {
    public ?ErpRows $rows = null;
    public string $said = '';

    public function exchanged(\Payments\Exchange $exchange): void
    {
        if ($this->rows !== null && $exchange->operation === 'finrota.erp.payments') {
            try {
                $this->rows->next();
            } catch (\Error $error) {
                $this->said = $error->getMessage();
            }
        }
    }
};
$rows = $observer->rows = (new Erp(fakeAccount(new FakeTransport(pageOf('1'), NONE), observer: $observer)))->payments();
same(1, iterator_count($rows), 'an observer that walks on');
same('Payments\Finrota\ErpRows asks for a page already', $observer->said, 'is told');
unset($rows);
$observer->rows = null;

// Flat memory: rows are not kept.
$wide = new class implements \Payments\Transport {
    public function send(\Payments\Http\Request $request): Response
    {
        if (str_ends_with($request->url(), '/connect')) {
            return new Response(200, FakeTransport::TOKEN);
        }
        preg_match('/page=(\d+)&pageSize=(\d+)/', $request->url(), $asked);
        $first = ((int) $asked[1] - 1) * (int) $asked[2];

        return new Response(200, $first >= 20000 ? NONE : pageOf(...array_map(strval(...), range($first, $first + (int) $asked[2] - 1))));
    }
};
$count = 0;
$before = $most = 0;
foreach ((new Erp(fakeAccount($wide)))->payments() as $key => $row) {
    $count++;
    if ($key === 500) {
        $before = memory_get_usage();
    }
    $most = max($most, $key > 500 ? memory_get_usage() : 0);
}
same(20000, $count, 'twenty thousand rows');
holds($most - $before < 200_000, 'memory grew by ' . ($most - $before) . ' bytes');

done();
?>
--EXPECT--
-- pages
one page: 1 | done | 2 requests, 0 repeated
the page again: 1 2 | done | 3 requests, 0 repeated
an exact page again: 1 2 | done | 5 requests, 0 repeated
always the first page: 1 2 | ResponseException unanswered: finrota.erp.payments: the service gives the same page whatever it is asked for: list a shorter period | 3 requests, 0 repeated
always the first page, whatever its size: 1 2 | ResponseException unanswered: finrota.erp.payments: the service gives the same page whatever it is asked for: list a shorter period | 3 requests, 0 repeated
always the usual number of rows: 0 1 2 3 4 5 6 7 8 9 | ResponseException unanswered: finrota.erp.payments: the service gives the same page whatever it is asked for: list a shorter period | 3 requests, 0 repeated
a page of the usual size, and no more: 0 1 2 3 4 5 6 7 8 9 | done | 4 requests, 0 repeated
a row moves to the page before: 1 2 4 3 | done | 9 requests, 0 repeated
a row comes again on the next page: 1 2 3 0 | done | 9 requests, 1 repeated
a row twice on one page: 1 2 | done | 2 requests, 1 repeated
the same id with another detail: 1 1 | done | 2 requests, 0 repeated
ids that only look alike: a ab 1 | done | 2 requests, 1 repeated
totals that no page names: 1 | done | 2 requests, 0 repeated
a bare list: 1 | done | 2 requests, 0 repeated
null for nothing:  | done | 1 requests, 0 repeated
more than it may: 1 2 3 4 5 6 | ResponseException unanswered: finrota.erp.payments: there are more pages than maxPages: list a shorter period, or allow more | 3 requests, 0 repeated
a list that never rests: ... | ResponseException unanswered: finrota.erp.payments: the list changes each time it is read: list a period that is over | 72 requests, 0 repeated
-- answers
no JSON: 1 2 | ResponseException unanswered: finrota.erp.payments: the answer is not valid JSON | 2 requests, 0 repeated
cut: 1 2 | ResponseException unanswered: finrota.erp.payments: the answer is not valid JSON | 2 requests, 0 repeated
an object without data: 1 2 | ResponseException unanswered: finrota.erp.payments: the answer does not match the provider's page: the document is not a list | 2 requests, 0 repeated
data as text: 1 2 | ResponseException unanswered: finrota.erp.payments: the answer does not match the provider's page: data is not a list | 2 requests, 0 repeated
data as object: 1 2 | ResponseException unanswered: finrota.erp.payments: the answer does not match the provider's page: data is not a list | 2 requests, 0 repeated
a number: 1 2 | ResponseException unanswered: finrota.erp.payments: the answer does not match the provider's page: the document is not a list | 2 requests, 0 repeated
null: 1 2 | ResponseException unanswered: finrota.erp.payments: the answer does not match the provider's page: the document is missing | 2 requests, 0 repeated
no id: 1 2 | ResponseException unanswered: finrota.erp.payments: the answer does not match the provider's page: data.id is missing | 2 requests, 0 repeated
an empty id: 1 2 | ResponseException unanswered: finrota.erp.payments: the answer has a row whose id is empty | 2 requests, 0 repeated
null as id: 1 2 | ResponseException unanswered: finrota.erp.payments: the answer does not match the provider's page: data.id is missing | 2 requests, 0 repeated
a row that is none: 1 2 | ResponseException unanswered: finrota.erp.payments: the answer does not match the provider's page: data is not an object | 2 requests, 0 repeated
data twice: 1 2 | ResponseException unanswered: finrota.erp.payments: the answer does not match the provider's page: data is given more than once | 2 requests, 0 repeated
id twice: 1 2 | ResponseException unanswered: finrota.erp.payments: the answer does not match the provider's page: data.id is given more than once | 2 requests, 0 repeated
an error with HTTP 200: 1 2 | ServerErrorException : finrota.erp.payments: the provider answered statusCode 500: x | 2 requests, 0 repeated
an error of its own: 1 2 | NotFoundException : finrota.erp.payments: the provider answered statusCode 404, code Not Found: x | 3 requests, 0 repeated
a code beside nothing: 1 2 | ResponseException unanswered: finrota.erp.payments: the answer names an error beside its list | 2 requests, 0 repeated
a known code beside nothing: 1 2 | ResponseException unanswered: finrota.erp.payments: the answer contradicts itself, code P003: x | 2 requests, 0 repeated
a kind of error beside nothing: 1 2 | ResponseException unanswered: finrota.erp.payments: the answer names an error beside its list | 2 requests, 0 repeated
HTTP 400:  | ApiException : finrota.erp.payments: the provider answered HTTP 400, code Kind: words | 1 requests, 0 repeated
HTTP 401:  | AuthenticationException : finrota.erp.payments: the provider answered HTTP 401, code Kind: words | 1 requests, 0 repeated
HTTP 403:  | PermissionException : finrota.erp.payments: the provider answered HTTP 403, code Kind: words | 1 requests, 0 repeated
HTTP 404:  | NotFoundException : finrota.erp.payments: the provider answered HTTP 404, code Kind: words | 1 requests, 0 repeated
HTTP 409:  | ApiException : finrota.erp.payments: the provider answered HTTP 409, code Kind: words | 1 requests, 0 repeated
HTTP 422:  | ApiException : finrota.erp.payments: the provider answered HTTP 422, code Kind: words | 1 requests, 0 repeated
HTTP 429:  | RateLimitException : finrota.erp.payments: the provider answered HTTP 429, code Kind: words | 1 requests, 0 repeated
HTTP 500:  | ServerErrorException : finrota.erp.payments: the provider answered HTTP 500, code Kind: words | 1 requests, 0 repeated
HTTP 503:  | ServerErrorException : finrota.erp.payments: the provider answered HTTP 503, code Kind: words | 1 requests, 0 repeated
HTTP 404 past the end, {"statusCode":404,"error":"Not Found","message":"none"}: 1 | done | 2 requests, 0 repeated
HTTP 404 past the end, {"error":"Not Found"}: 1 | NotFoundException : finrota.erp.payments: the provider answered HTTP 404, code Not Found | 2 requests, 0 repeated
HTTP 404 past the end, <html></html>: 1 | NotFoundException : finrota.erp.payments: the provider answered HTTP 404 | 2 requests, 0 repeated
HTTP 404 past the end, {"statusCode":"404"}: 1 | done | 2 requests, 0 repeated
HTTP 404 past the end, {"errors":[{"code":"P004","message":"x"}]}: 1 | done | 2 requests, 0 repeated
-- members
"transactionDate":"2025-09-11T14:37:39.3580599": {"transactionId":"1","transactionDate":{"date":"2025-09-11 14:37:39.358059","timezone_type":3,"timezone":"UTC"},"rawTransactionDate":"2025-09-11T14:37:39.3580599"}
"transactionDate":"2025-09-11T14:37:39.3580599+03:00": {"transactionId":"1","transactionDate":{"date":"2025-09-11 11:37:39.358059","timezone_type":3,"timezone":"UTC"},"rawTransactionDate":"2025-09-11T14:37:39.3580599+03:00"}
"transactionDate":"11.09.2025": {"transactionId":"1","rawTransactionDate":"11.09.2025"}
"transactionDate":{}: {"transactionId":"1","rawTransactionDate":"{}"}
"transactionDate":"2025-09-31T00:00:00": {"transactionId":"1","rawTransactionDate":"2025-09-31T00:00:00"}
"lastAmount":52.00,"currencyType":"TRY": {"transactionId":"1","lastAmount":{"amount":"52.00","currency":"TRY"},"rawLastAmount":"52.00","currencyType":"TRY"}
"lastAmount":52.001,"currencyType":"TRY": {"transactionId":"1","rawLastAmount":"52.001","currencyType":"TRY"}
"lastAmount":52.00: {"transactionId":"1","rawLastAmount":"52.00"}
"lastAmount":52.00,"currencyType":"TRL": {"transactionId":"1","rawLastAmount":"52.00","currencyType":"TRL"}
"lastAmount":"x","currencyType":"TRY": {"transactionId":"1","rawLastAmount":"x","currencyType":"TRY"}
"lastAmount":-1,"currencyType":"TRY": {"transactionId":"1","lastAmount":{"amount":"-1.00","currency":"TRY"},"rawLastAmount":"-1","currencyType":"TRY"}
"transactionStatusId":1: {"transactionId":"1","status":"succeeded","rawStatus":"1"}
"transactionStatusId":1,"lastAmount":0.0,"currencyType":"TRY": {"transactionId":"1","status":"cancelled","rawStatus":"1","lastAmount":{"amount":"0.00","currency":"TRY"},"rawLastAmount":"0.0","currencyType":"TRY"}
"transactionStatusId":"6": {"transactionId":"1","status":"partially-refunded","rawStatus":"6"}
"transactionStatusId":77: {"transactionId":"1","status":"unrecognised","rawStatus":"77"}
"transactionStatusId":{"a":1}: {"transactionId":"1","rawStatus":"{\"a\":1}"}
"vposTransactionDetails":null: {"transactionId":"1"}
"vposTransactionDetails":{"erpTransactionCode":"a"}: {"transactionId":"1","details":[{"erpTransactionCode":"a","erpTransactionCodeUpdateDate":null,"rawErpTransactionCodeUpdateDate":null}],"erpTransactionCode":"a"}
"vposTransactionDetails":[{"erpTransactionCode":"a"},{"erpTransactionCode":"a"}]: {"transactionId":"1","details":[{"erpTransactionCode":"a","erpTransactionCodeUpdateDate":null,"rawErpTransactionCodeUpdateDate":null},{"erpTransactionCode":"a","erpTransactionCodeUpdateDate":null,"rawErpTransactionCodeUpdateDate":null}],"erpTransactionCode":"a"}
"vposTransactionDetails":[{"erpTransactionCode":"a"},{"erpTransactionCode":"b"}]: {"transactionId":"1","details":[{"erpTransactionCode":"a","erpTransactionCodeUpdateDate":null,"rawErpTransactionCodeUpdateDate":null},{"erpTransactionCode":"b","erpTransactionCodeUpdateDate":null,"rawErpTransactionCodeUpdateDate":null}]}
"vposTransactionDetails":[{"erpTransactionCode":"a"},{"erpTransactionCode":null}]: {"transactionId":"1","details":[{"erpTransactionCode":"a","erpTransactionCodeUpdateDate":null,"rawErpTransactionCodeUpdateDate":null},{"erpTransactionCode":null,"erpTransactionCodeUpdateDate":null,"rawErpTransactionCodeUpdateDate":null}]}
"vposTransactionDetails":"x": {"transactionId":"1"}
"vposTransactionDetails":[]: {"transactionId":"1"}
"agent":null: {"transactionId":"1"}
"agent":{"name":"John 4155650100416111"}: {"transactionId":"1","agent":{"agentId":null,"name":"John 415565******6111","email":null,"agentCode":null,"erpCode":null,"workplaceCode":null}}
"agent":"x": {"transactionId":"1"}
"installment":"3": {"transactionId":"1","installment":3}
"impersonated":"true","vPosERPCode":"P","rePayPlanCode":"x","commRate":1.0600: {"transactionId":"1","commRate":"1.0600","vPosErpCode":"P","impersonated":true,"rePayPlanCode":"x"}
"proccessAmount":52.00: {"reversalId":"1","rawAmount":"52.00"}
"proccessAmount":52.00,"currencyId":"TRY": {"reversalId":"1","amount":{"amount":"52.00","currency":"TRY"},"rawAmount":"52.00","currencyId":"TRY"}
"proccessAmount":52.00,"currencyId":"949","payment":{"currencyType":"TRY"}: {"reversalId":"1","rawAmount":"52.00","currencyId":"949","payment":{"transactionId":null,"referenceNumber":null,"clientOrderReferenceCode":null,"status":null,"rawStatus":null,"lastAmount":null,"rawLastAmount":null,"lastNetAmount":null,"currencyType":"TRY","transactionDate":null,"rawTransactionDate":null,"installment":null,"transactionDetailId":null,"tenantId":null,"tenantPosId":null,"commRate":null,"vposCommRate":null,"bankPaymentDays":null,"paymentSetErpCode":null,"vPosErpCode":null,"impersonated":null,"paidTenantId":null,"rePayPlanCode":null,"agent":null,"details":[],"erpTransactionCode":null}}
"proccessNetAmount":51.5,"payment":{"currencyType":"TRY"}: {"reversalId":"1","netAmount":{"amount":"51.50","currency":"TRY"},"rawNetAmount":"51.5","payment":{"transactionId":null,"referenceNumber":null,"clientOrderReferenceCode":null,"status":null,"rawStatus":null,"lastAmount":null,"rawLastAmount":null,"lastNetAmount":null,"currencyType":"TRY","transactionDate":null,"rawTransactionDate":null,"installment":null,"transactionDetailId":null,"tenantId":null,"tenantPosId":null,"commRate":null,"vposCommRate":null,"bankPaymentDays":null,"paymentSetErpCode":null,"vPosErpCode":null,"impersonated":null,"paidTenantId":null,"rePayPlanCode":null,"agent":null,"details":[],"erpTransactionCode":null}}
"proccessAmount":"x","currencyId":"TRY": {"reversalId":"1","rawAmount":"x","currencyId":"TRY"}
"reversalType":50,"reversalDesrcription":"test refund","reversalDate":"2025-09-11T14:46:20.3185782": {"reversalId":"1","reversalDate":{"date":"2025-09-11 14:46:20.318578","timezone_type":3,"timezone":"UTC"},"rawReversalDate":"2025-09-11T14:46:20.3185782","reversalDescription":"test refund","rawReversalType":"50"}
"payment":{"referenceNumber":"R","id":"7"}: {"reversalId":"1","payment":{"transactionId":"7","referenceNumber":"R","clientOrderReferenceCode":null,"status":null,"rawStatus":null,"lastAmount":null,"rawLastAmount":null,"lastNetAmount":null,"currencyType":null,"transactionDate":null,"rawTransactionDate":null,"installment":null,"transactionDetailId":null,"tenantId":null,"tenantPosId":null,"commRate":null,"vposCommRate":null,"bankPaymentDays":null,"paymentSetErpCode":null,"vPosErpCode":null,"impersonated":null,"paidTenantId":null,"rePayPlanCode":null,"agent":null,"details":[],"erpTransactionCode":null}}
"payment":[]: {"reversalId":"1"}
-- marks
[{"ReferenceCode":"R","ErpTransactionCode":"E","Message":"Successful","MessageCode":"00"}]: true ["E","00"]
[{"referenceCode":"r","erpTransactionCode":"E","messageCode":"00"}]: true ["E","00"]
[{"ReferenceCode":"R","MessageCode":"00"}]: true [null,"00"]
[{"ReferenceCode":"R","ErpTransactionCode":"E","MessageCode":"100"}]: true ["E","100"]
[{"ReferenceCode":"R","ErpTransactionCode":"other","MessageCode":"100"}]: false ["other","100"]
[{"ReferenceCode":"R","ErpTransactionCode":null,"Message":"Record Not Found","MessageCode":"100"}]: false [null,"100"]
[{"ReferenceCode":"R","ErpTransactionCode":"other","Message":"Successful","MessageCode":"00"}]: null ["other","00"]
[{"ReferenceCode":"R","ErpTransactionCode":"E","MessageCode":"00"},{"ReferenceCode":"R","ErpTransactionCode":"other","MessageCode":"100"}]: null ["other","100"]
[{"ReferenceCode":"R","ErpTransactionCode":"E","MessageCode":"00"},{"ReferenceCode":"R","ErpTransactionCode":"E","MessageCode":"00"}]: true ["E","00"]
[{"ReferenceCode":"R","ErpTransactionCode":"E","MessageCode":"00"},{"ReferenceCode":"R","ErpTransactionCode":"other","MessageCode":"100"},{"ReferenceCode":"R","ErpTransactionCode":"E","MessageCode":"00"}]: null ["E","00"]
[{"ReferenceCode":"X","ErpTransactionCode":"E","MessageCode":"00"}]: null [null,null]
[]: null [null,null]
{"data":[{"ReferenceCode":"R","ErpTransactionCode":"E","MessageCode":"00"}]}: true ["E","00"]
[{"ReferenceCode":"R","ErpTransactionCode":"E","MessageCode":0}]: true ["E","0"]
{"data":null}: ResponseException unknown
{}: ResponseException unknown
[{"ErpTransactionCode":"E"}]: ResponseException unknown
"Successful": ResponseException unknown
{"statusCode":500,"data":[{"ReferenceCode":"R","MessageCode":"00"}]}: ServerErrorException unknown
-- input
ValidationException: finrota.erp.payments: pageSize must be at least 1
ValidationException: finrota.erp.payments: pageSize must be at most 100
ValidationException: finrota.erp.reversals: referenceNumber must not be empty
ValidationException: finrota.erp.payments: clientOrderReferenceCode must not be empty
ConfigurationException: finrota.erp.payments: userCode ends in a line feed (U+000A), which is no part of a key
ValidationException: finrota.erp.payments: transactionId must be valid UTF-8
ValidationException: finrota.erp.payments: startDate must be a date of the years 1 to 9999
ValueError: Payments\Finrota\Erp::payments(): Argument #3 ($maxPages) must be between 1 and 100000
ValueError: Payments\Finrota\Erp::payments(): Argument #3 ($maxPages) must be between 1 and 100000
Error: Unknown named parameter $erpcode
TypeError: Payments\Finrota\ErpFilter::__construct(): Argument #1 ($startDate) must be of type ?DateTimeImmutable, string given
ValidationException: finrota.erp.setErpCode: referenceNumber must not be empty (not sent)
ValidationException: finrota.erp.setErpCode: erpTransactionCode must not be empty (not sent)
ValidationException: finrota.erp.representatives: agentCode must not be a relative path segment (not sent)
ValidationException: finrota.erp.representatives: dealerCode must not be empty (not sent)
-- the walk as an object
done
