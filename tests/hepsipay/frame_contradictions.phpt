--TEST--
Hepsipay frame and installments: where the provider's pages contradict each other or their samples, row by row
--EXTENSIONS--
payments
--FILE--
<?php
namespace Payments\Tests;

use Payments\Hepsipay\Frame;
use Payments\Hepsipay\InstallmentOffer;
use Payments\Hepsipay\InstallmentPrice;
use Payments\Hepsipay\Installments;
use Payments\Hepsipay\SignatureScheme;
use Payments\Options;

require __DIR__ . '/../support/frame.php';

/** The request of init, with these arguments, by a merchant with these. */
function sent(array $arguments = [], mixed ...$merchant): \Payments\Http\Request
{
    $transport = new FakeTransport(GOOD_INIT);
    (new Frame(merchant(new Options(transport: $transport), ...$merchant)))->init(...frameArguments(...$arguments));

    return $transport->last();
}

$has = fn (string $json, string $body): bool => str_contains($body, $json);
$opened = fn (string $json) => frame(new FakeTransport($json))->init(...frameArguments());
$available = fn (string $json) => frame(new FakeTransport($json))->checkAvailability(...frameArguments());
$installments = new Installments(merchant(null));
$answer = $installments->respond(pageOffer());
$query = fn (string $members) => $installments->parseQuery('{"orderNumber":"o","customerEmail":"e","customerGsm":"05000000000",' . $members . '}');
$table = new Table();

// Each row has the name of what contradicts.
$headers = sent()->headers();
$table->row('signature header: signature', [true, false], [isset($headers['signature']), isset($headers['signature-no'])]);
$headers = sent([], sendSignatureNo: true)->headers();
$table->row('signature header: signature-no too when asked for', $headers['signature'], $headers['signature-no']);
foreach (SignatureScheme::cases() as $scheme) {
    $request = sent([], signatureScheme: $scheme);
    $table->row("signature value and secret: 128 small hex digits, $scheme->value", 1, preg_match('/^[0-9a-f]{128}$/D', $request->headers()['signature']));
}
$table->row('signature value and secret: hmac by default', sent()->headers()['signature'], sent([], signatureScheme: SignatureScheme::Hmac)->headers()['signature']);
$table->row('signature value and secret: over the bytes that are sent', hash_hmac('sha512', ($request = sent(['merchantOrderNumber' => "\u{15f}/\""]))->url() . '100191019' . $request->body(), 'TestSecretKey'), $request->headers()['signature']);
$table->row('PHP samples: all headers are sent', ['10019', '1019', 'application/json'], [$headers['merchant-no'], $headers['terminal-no'], $headers['Content-Type']]);
$table->row('BinNumber six or eight digits: text of any length', ['123456', '01234567', '37442500'], [$query('"binNumber":"123456"')->binNumber, $query('"binNumber":"01234567"')->binNumber, $query('"binNumber":37442500')->binNumber]);
$table->row('Force3ds vs force3d: Force3ds', [true, true, false], [$has('"Force3ds":true', sent(['force3ds' => true])->body()), $has('"Force3ds":false', $answer), $has('force3d"', $answer)]);
$table->row('InstallmentsPriceDetails vs InstallmentPriceDetails: the sample\'s', [true, false], [$has('"InstallmentsPriceDetails":[', $answer), $has('"InstallmentPriceDetails"', $answer)]);
$table->row('InterestAmount: the difference of the totals, as an integer', true, $has('"TotalPrice":1224,"PosAlias":"67-ykb-4676","InterestAmount":24}', $answer));
$table->row('InterestAmount: left out for one installment', true, $has('"InstallmentPrice":1200,"TotalPrice":1200,"PosAlias":"67-ykb-4676"}', $answer));
$free = new InstallmentOffer(kurus(1200), false, [new InstallmentPrice(1, 1, kurus(1200), kurus(1200), null, kurus(0))]);
$table->row('InterestAmount: or 0 for one installment', 'LogicException: nothing was thrown, but returned: string', violations(fn () => $installments->respond($free)));
$table->row('RewardAmount among camelCase keys: any case', [100, 100, 100], [$query('"binNumber":"1","RewardAmount":100')->rewardAmount->minor, $query('"binNumber":"1","rewardAmount":100')->rewardAmount->minor, $query('"BINNUMBER":"1","REWARDAMOUNT":"100"')->rewardAmount->minor]);
foreach (['IsAccountAlreadyLinked', 'AccountAlreadyLinked', 'AlreadyLinked'] as $name) {
    $table->row("linked flag: $name", [true, false], [$available("{\"Success\":true,\"$name\":true}")->isAccountAlreadyLinked, $available("{\"Success\":true,\"$name\":false}")->isAccountAlreadyLinked]);
}
$table->row('init path: of version 2', 'https://merchantpfpayment-gateway-qa.hepsipay.com/v2/hepsipayframe/init', sent()->url());
$table->row('init answer wrapped: read as it is', 'TOKEN', $opened(GOOD_INIT)->token);
$table->row('init answer wrapped: read inside of Response', 'TOKEN', $opened('{"RequestUrl":"https://gateway.example/init","Response":' . GOOD_INIT . '}')->token);
$table->row('AccountKey "GSM and e-mail" vs "GSM or e-mail": one value', [true, true], [$has('"AccountKey":"905551112233"', sent()->body()), $has('"AccountKey":"a@b.example"', sent(['accountKey' => 'a@b.example'])->body())]);
$table->row('GSM form: written as it is given, 905...', true, $has('"AccountKey":"905551112233"', sent(['accountKey' => '905551112233'])->body()));
$table->row('GSM form: the installment query keeps the text, 05...', '05000000000', $query('"binNumber":"1"')->customerGsm);
$table->row('case of URL hosts: any', ['HTTPS://PF-UI-pwh-qa.Hepsipay.COM/?token=T', 'T'], (fn ($session): array => [$session->frameUrl, $session->token])($opened('{"FrameUrl":"HTTPS://PF-UI-pwh-qa.Hepsipay.COM/?token=T","Token":"T","Success":true,"MessageCode":"0000"}')));
foreach (['İşlem Başarıyla Gerçekleştirildi.', 'Islem Basariyla Gerceklestirildi.', 'no', ''] as $text) {
    $table->row("success text with Turkish letters or without: never compared, $text", 'T', $opened(json_encode(['FrameUrl' => 'https://x.example/', 'Token' => 'T', 'Success' => true, 'MessageCode' => '0000', 'Message' => $text, 'UserMessage' => $text]))->token);
}
$table->row('token in the sample URL contains a blank: tokens are taken as they are', 'A B', $opened('{"FrameUrl":"https://x.example/","Token":"A B","Success":true,"MessageCode":"0000"}')->token);
$table->end();

// With the provider: it takes what is written, and what it may write otherwise is read.
$shop = new Shop();
$frame = new Frame($shop->merchant());
check('init', 'FrameSession', outcome(fn () => $frame->init(...frameArguments(force3ds: true, allowedInstallments: [1, 2]))));
$shop->simulator->settings(['initWrapped' => true]);
check('init, wrapped', 'FrameSession', outcome(fn () => $frame->init(...frameArguments())));
$shop->simulator->settings(['acceptSignatureNo' => true]);
check('init, with both headers', 'FrameSession', outcome(fn () => (new Frame(merchant($shop->options(), sendSignatureNo: true)))->init(...frameArguments())));
check('headers as they arrived', ['signature'], array_values(array_filter(array_map(strtolower(...), array_column($shop->simulator->requests('/v2/')[0]['headers'], 0)), fn (string $name): bool => str_starts_with($name, 'signature'))));
?>
--EXPECT--
33 rows checked
ok: init
ok: init, wrapped
ok: init, with both headers
ok: headers as they arrived
