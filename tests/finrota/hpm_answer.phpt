--TEST--
Finrota HPM: the answer printed on the provider's page, and the forms its expiry may take
--EXTENSIONS--
payments
--FILE--
<?php
namespace Payments\Tests;

use Payments\Environment;
use Payments\Finrota\Account;
use Payments\Finrota\Hpm;
use Payments\Options;

require __DIR__ . '/../support/shop.php';

const ANSWER = <<<'JSON'
{  
"message": null,
"statusCode": 200,
"exceptions": null,
"data": {
"link": "https://testportal.netfinans.com/netahsilat/hpm?id=3e1c720e-baa1-4672-955f-07bad7a23133&timestamp=1764601213815&sign=b5c709a40eeeee308cf2f32a40457a2b8a8e88711352c93a4f91d109d7d23fd3",
"expiryUtc": "2025-12-01T15:15:13.8152725"
},
"oldData": null,
"errors": null
}
JSON;

function answered(string $json): \Payments\Finrota\PaymentLink
{
    $hpm = new Hpm(new Account('k', 's', Environment::Sandbox, new Options(transport: new FakeTransport($json))));

    return $hpm->createLink(...linkArguments());
}

$link = answered(ANSWER);
dump($link);
check('the JSON of it has the same members', ['link', 'expiryUtc'], array_keys($link->jsonSerialize()));

$table = new Table();
foreach (['' => '000000', '.8' => '800000', '.81' => '810000', '.815' => '815000', '.8152' => '815200', '.81527' => '815270', '.815272' => '815272', '.8152725' => '815272'] as $fraction => $microseconds) {
    foreach (['', 'Z'] as $zone) {
        $json = str_replace('.8152725', $fraction . $zone, ANSWER);
        $table->row("15:15:13$fraction$zone", "2025-12-01T15:15:13.$microseconds+00:00", show(answered($json)->expiryUtc));
    }
}
$table->row('with an offset', '2025-12-01T12:15:13.000000+00:00', show(answered(str_replace('.8152725', '+03:00', ANSWER))->expiryUtc));

// What else may stand around: members in any order, unknown ones, a code as text.
$table->row('another order', 'https://p.example/', answered('{"new":1,"data":{"more":[],"expiryUtc":"2025-12-01T15:15:13","link":"https://p.example/"},"statusCode":"200"}')->link);
date_default_timezone_set('Europe/Istanbul');
$table->row('the shop\'s time zone', '2025-12-01T15:15:13.815272+00:00', show(answered(ANSWER)->expiryUtc));
$table->end();

// A link is a link, or there is none.
foreach ([
    'no link' => '{"statusCode":200,"data":{"expiryUtc":"2025-12-01T15:15:13"}}',
    'null link' => '{"statusCode":200,"data":{"link":null,"expiryUtc":"2025-12-01T15:15:13"}}',
    'empty link' => '{"statusCode":200,"data":{"link":"","expiryUtc":"2025-12-01T15:15:13"}}',
    'not a URL' => '{"statusCode":200,"data":{"link":"javascript:alert(1)","expiryUtc":"2025-12-01T15:15:13"}}',
    'not https' => '{"statusCode":200,"data":{"link":"http://p.example/","expiryUtc":"2025-12-01T15:15:13"}}',
    'a line break in it' => '{"statusCode":200,"data":{"link":"https://p.example/\r\nX: y","expiryUtc":"2025-12-01T15:15:13"}}',
    'no expiry' => '{"statusCode":200,"data":{"link":"https://p.example/"}}',
    'expiry in words' => '{"statusCode":200,"data":{"link":"https://p.example/","expiryUtc":"tomorrow"}}',
    'no data' => '{"statusCode":200}',
    'null data' => '{"statusCode":200,"data":null}',
    'data is a list' => '{"statusCode":200,"data":[]}',
    'no statusCode' => '{"data":{"link":"https://p.example/","expiryUtc":"2025-12-01T15:15:13"}}',
    'statusCode 201' => '{"statusCode":201,"data":{"link":"https://p.example/","expiryUtc":"2025-12-01T15:15:13"}}',
    'statusCode 0' => '{"statusCode":0,"data":{"link":"https://p.example/","expiryUtc":"2025-12-01T15:15:13"}}',
    'statusCode true' => '{"statusCode":true,"data":{"link":"https://p.example/","expiryUtc":"2025-12-01T15:15:13"}}',
    'statusCode 400' => '{"message":"Mevcut değil","statusCode":400,"data":null}',
    'statusCode 500 beside a link' => '{"statusCode":500,"data":{"link":"https://p.example/","expiryUtc":"2025-12-01T15:15:13"}}',
] as $title => $json) {
    echo "$title: ", told(fn () => answered($json)), "\n";
}
?>
--EXPECT--
PaymentLink
  link: "https://testportal.netfinans.com/netahsilat/hpm?id=3e1c720e-baa1-4672-955f-07bad7a23133&timestamp=1764601213815&sign=b5c709a40eeeee308cf2f32a40457a2b8a8e88711352c93a4f91d109d7d23fd3"
  expiryUtc: 2025-12-01T15:15:13.815272+00:00
ok: the JSON of it has the same members
19 rows checked
no link: ResponseException unknown 200; finrota.hpm.createLink: the answer does not match the provider's page: data.link is missing (it is not known whether it was carried out)
null link: ResponseException unknown 200; finrota.hpm.createLink: the answer does not match the provider's page: data.link is missing (it is not known whether it was carried out)
empty link: ResponseException unknown 200; finrota.hpm.createLink: the answer does not match the provider's page: data.link is not an https URL (it is not known whether it was carried out)
not a URL: ResponseException unknown 200; finrota.hpm.createLink: the answer does not match the provider's page: data.link is not an https URL (it is not known whether it was carried out)
not https: ResponseException unknown 200; finrota.hpm.createLink: the answer does not match the provider's page: data.link is not an https URL (it is not known whether it was carried out)
a line break in it: ResponseException unknown 200; finrota.hpm.createLink: the answer does not match the provider's page: data.link is not an https URL (it is not known whether it was carried out)
no expiry: ResponseException unknown 200; finrota.hpm.createLink: the answer does not match the provider's page: data.expiryUtc is missing (it is not known whether it was carried out)
expiry in words: ResponseException unknown 200; finrota.hpm.createLink: the answer does not match the provider's page: data.expiryUtc is not an ISO 8601 date and time (it is not known whether it was carried out)
no data: ResponseException unknown 200; finrota.hpm.createLink: the answer does not match the provider's page: data is missing (it is not known whether it was carried out)
null data: ResponseException unknown 200; finrota.hpm.createLink: the answer does not match the provider's page: data is missing (it is not known whether it was carried out)
data is a list: ResponseException unknown 200; finrota.hpm.createLink: the answer does not match the provider's page: data is not an object (it is not known whether it was carried out)
no statusCode: ResponseException unknown 200; finrota.hpm.createLink: the answer does not say clearly whether it succeeded (it is not known whether it was carried out)
statusCode 201: ResponseException unknown 200; finrota.hpm.createLink: the answer does not say clearly whether it succeeded (it is not known whether it was carried out)
statusCode 0: ResponseException unknown 200; finrota.hpm.createLink: the answer does not say clearly whether it succeeded (it is not known whether it was carried out)
statusCode true: ResponseException unknown 200; finrota.hpm.createLink: the answer does not say clearly whether it succeeded (it is not known whether it was carried out)
statusCode 400: ApiException rejected 400; finrota.hpm.createLink: the provider answered statusCode 400: Mevcut değil
statusCode 500 beside a link: ServerErrorException unknown 500; finrota.hpm.createLink: the provider answered statusCode 500 (it is not known whether it was carried out)
