--TEST--
Answers that say yes and no: a refusal is believed, a contradiction is not
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

function options(int $status, string $body): Options
{
    return new Options(transport: new FakeTransport(new Response($status, $body)), retries: 0);
}

function refund(string $members, int $status = 200): string
{
    return outcome(fn () => (new Refund(merchant(options($status, '{' . $members . '}'))))->byPaymentId('1', kurus(1)));
}

function status(string $members, int $status = 200): string
{
    return outcome(fn () => (new Status(merchant(options($status, '{"Status":5,"Amount":1,"MerchantOrderNumber":"1",' . $members . '}'))))->get('T'));
}

function create(string $members, int $status = 200): string
{
    return outcome(fn () => (new Hpm(new Account('k', 's', Environment::Sandbox, options($status, '{' . $members . '}'))))->createLink(...linkArguments()));
}

echo "-- Hepsipay: Success and MessageCode\n";
foreach ([
    '"Success":true,"MessageCode":"0000"',
    '"Success":"true","MessageCode":"0000"',
    '"Success":false,"MessageCode":"9410"',
    '"Success":"false","MessageCode":9410',
    '"Success":false,"MessageCode":"0000"',
    '"Success":true,"MessageCode":"9410"',
    '"Success":true,"MessageCode":""',
    '"Success":true,"MessageCode":"0000","Message":{},"UserMessage":[],"UserMessageTitle":true',
    '"Success":true,"MessageCode":0',
    '"Success":true,"MessageCode":"000"',
    '"Success":true,"MessageCode":null',
    '"Success":true,"MessageCode":"null"',
    '"Success":true,"MessageCode":true',
    '"Success":true,"MessageCode":["0000"]',
    '"Success":true',
    '"Success":false',
    '"Success":false,"MessageCode":null',
    '"MessageCode":"0000"',
    '"MessageCode":"9410"',
    '"Success":null,"MessageCode":"0000"',
    '"Success":1,"MessageCode":"0000"',
    '"Success":0,"MessageCode":"9410"',
    '"Success":"True","MessageCode":"0000"',
    '"Success":"yes","MessageCode":"0000"',
    '"Success":{},"MessageCode":"0000"',
    '"success":true,"messageCode":"0000"',
] as $members) {
    echo "$members: ", refund($members), ' | ', status($members), "\n";
}

echo "-- Finrota: statusCode and data\n";
$data = '"data":{"link":"https://p.example/","expiryUtc":"2025-12-01T15:15:13"}';
foreach (['200', '"200"', '200.0', '"OK"', 'null', '0', '-200', '100', '201', '204', '299', '302', '400', '401', '403', '404', '409', '422', '429', '499', '500', '503', '599', '600', '200200', '99999999999999999999'] as $code) {
    echo "statusCode $code: ", create("\"message\":\"m\",\"statusCode\":$code,\"data\":null"), ' | with a link: ', create("\"message\":\"m\",\"statusCode\":$code,$data"), "\n";
}

echo "-- both say no, or HTTP alone\n";
foreach ([400, 404, 409, 422, 429, 500] as $http) {
    echo "$http: ", refund('"Success":false,"MessageCode":"9409"', $http), ' | ', create("\"statusCode\":$http,\"data\":null", $http), ' | ', refund('', $http), ' | ', create('', $http), "\n";
}

// The provider's words are kept, with what looks like a card's number masked; and so are they in the message.
$body = '{"Success":false,"MessageCode":"9412","Message":"card 4155650100416111: turned down","UserMessageTitle":"x","UserMessage":"Kart\u0131n\u0131z reddedildi."}';
$thrown = thrown(fn () => (new Refund(merchant(options(200, $body))))->byPaymentId('1', kurus(1)));
echo $thrown->getMessage(), "\n";
echo show([$thrown->httpStatus, $thrown->providerCode, $thrown->providerMessage, $thrown->userMessage, $thrown->retryAfterMs]), "\n";
$body = '{"message":"demo-secret 4155650100416111","statusCode":422,"exceptions":null,"data":null,"oldData":null,"errors":["x"]}';
$thrown = thrown(fn () => (new Hpm(new Account('demo-key', 'demo-secret', Environment::Sandbox, options(422, $body))))->createLink(...linkArguments()));
echo $thrown->getMessage(), "\n";
echo show([$thrown->httpStatus, $thrown->providerCode, $thrown->providerMessage, $thrown->userMessage, $thrown->retryAfterMs]), "\n";
?>
--EXPECT--
-- Hepsipay: Success and MessageCode
"Success":true,"MessageCode":"0000": RefundResult | PaymentState
"Success":"true","MessageCode":"0000": RefundResult | PaymentState
"Success":false,"MessageCode":"9410": ApiException rejected 200 9410 | ApiException unanswered 200 9410
"Success":"false","MessageCode":9410: ApiException rejected 200 9410 | ApiException unanswered 200 9410
"Success":false,"MessageCode":"0000": ResponseException unknown 200 0000 | ResponseException unanswered 200 0000
"Success":true,"MessageCode":"9410": ResponseException unknown 200 9410 | ResponseException unanswered 200 9410
"Success":true,"MessageCode":"": ResponseException unknown 200 | ResponseException unanswered 200
"Success":true,"MessageCode":"0000","Message":{},"UserMessage":[],"UserMessageTitle":true: RefundResult | PaymentState
"Success":true,"MessageCode":0: ResponseException unknown 200 0 | ResponseException unanswered 200 0
"Success":true,"MessageCode":"000": ResponseException unknown 200 000 | ResponseException unanswered 200 000
"Success":true,"MessageCode":null: ResponseException unknown 200 | ResponseException unanswered 200
"Success":true,"MessageCode":"null": ResponseException unknown 200 | ResponseException unanswered 200
"Success":true,"MessageCode":true: ResponseException unknown 200 | ResponseException unanswered 200
"Success":true,"MessageCode":["0000"]: ResponseException unknown 200 | ResponseException unanswered 200
"Success":true: ResponseException unknown 200 | ResponseException unanswered 200
"Success":false: ApiException rejected 200 | ApiException unanswered 200
"Success":false,"MessageCode":null: ApiException rejected 200 | ApiException unanswered 200
"MessageCode":"0000": ResponseException unknown 200 0000 | ResponseException unanswered 200 0000
"MessageCode":"9410": ResponseException unknown 200 9410 | ResponseException unanswered 200 9410
"Success":null,"MessageCode":"0000": ResponseException unknown 200 0000 | ResponseException unanswered 200 0000
"Success":1,"MessageCode":"0000": ResponseException unknown 200 0000 | ResponseException unanswered 200 0000
"Success":0,"MessageCode":"9410": ResponseException unknown 200 9410 | ResponseException unanswered 200 9410
"Success":"True","MessageCode":"0000": ResponseException unknown 200 0000 | ResponseException unanswered 200 0000
"Success":"yes","MessageCode":"0000": ResponseException unknown 200 0000 | ResponseException unanswered 200 0000
"Success":{},"MessageCode":"0000": ResponseException unknown 200 0000 | ResponseException unanswered 200 0000
"success":true,"messageCode":"0000": ResponseException unknown 200 | ResponseException unanswered 200
-- Finrota: statusCode and data
statusCode 200: ResponseException unknown 200 | with a link: PaymentLink
statusCode "200": ResponseException unknown 200 | with a link: PaymentLink
statusCode 200.0: ResponseException unknown 200 | with a link: PaymentLink
statusCode "OK": ResponseException unknown 200 | with a link: ResponseException unknown 200
statusCode null: ResponseException unknown 200 | with a link: ResponseException unknown 200
statusCode 0: ResponseException unknown 200 | with a link: ResponseException unknown 200
statusCode -200: ResponseException unknown 200 | with a link: ResponseException unknown 200
statusCode 100: ResponseException unknown 200 | with a link: ResponseException unknown 200
statusCode 201: ResponseException unknown 200 | with a link: ResponseException unknown 200
statusCode 204: ResponseException unknown 200 | with a link: ResponseException unknown 200
statusCode 299: ResponseException unknown 200 | with a link: ResponseException unknown 200
statusCode 302: ResponseException unknown 200 | with a link: ResponseException unknown 200
statusCode 400: ApiException rejected 400 | with a link: ResponseException unknown 200
statusCode 401: AuthenticationException rejected 401 | with a link: ResponseException unknown 200
statusCode 403: PermissionException rejected 403 | with a link: ResponseException unknown 200
statusCode 404: NotFoundException rejected 404 | with a link: ResponseException unknown 200
statusCode 409: ApiException unknown 409 | with a link: ResponseException unknown 200
statusCode 422: ApiException rejected 422 | with a link: ResponseException unknown 200
statusCode 429: RateLimitException rejected 429 retryable | with a link: ResponseException unknown 200
statusCode 499: ApiException rejected 499 | with a link: ResponseException unknown 200
statusCode 500: ServerErrorException unknown 500 | with a link: ServerErrorException unknown 500
statusCode 503: ServerErrorException unknown 503 | with a link: ServerErrorException unknown 503
statusCode 599: ServerErrorException unknown 599 | with a link: ServerErrorException unknown 599
statusCode 600: ResponseException unknown 200 | with a link: ResponseException unknown 200
statusCode 200200: ResponseException unknown 200 | with a link: ResponseException unknown 200
statusCode 99999999999999999999: ResponseException unknown 200 | with a link: ResponseException unknown 200
-- both say no, or HTTP alone
400: ApiException rejected 400 9409 | ApiException rejected 400 | ApiException rejected 400 | ApiException rejected 400
404: NotFoundException rejected 404 9409 | NotFoundException rejected 404 | NotFoundException rejected 404 | NotFoundException rejected 404
409: ApiException rejected 409 9409 | ApiException unknown 409 | ApiException rejected 409 | ApiException unknown 409
422: ApiException rejected 422 9409 | ApiException rejected 422 | ApiException rejected 422 | ApiException rejected 422
429: RateLimitException rejected 429 9409 retryable | RateLimitException rejected 429 retryable | RateLimitException rejected 429 retryable | RateLimitException rejected 429 retryable
500: ServerErrorException unknown 500 9409 | ServerErrorException unknown 500 | ServerErrorException unknown 500 | ServerErrorException unknown 500
hepsipay.payment.refund: the provider refused, code 9412: card 415565******6111: turned down
[200, "9412", "card 415565******6111: turned down", "Kartınız reddedildi.", NULL]
finrota.hpm.createLink: the provider answered HTTP 422: *********** 415565******6111
[422, NULL, "*********** 415565******6111", NULL, NULL]
