<?php

/**
 * Card payments at Finrota: a cardholder, a card, the arguments of a payment, and every operation of both services as a
 * table that tests go through.
 */

declare(strict_types=1);

namespace Payments\Tests;

use Payments\Card;
use Payments\Currency;
use Payments\Environment;
use Payments\Finrota\Account;
use Payments\Finrota\Contact;
use Payments\Finrota\Pws;
use Payments\Finrota\Vpws;
use Payments\Http\Request;
use Payments\Http\Response;
use Payments\Options;
use Payments\Transport;

require_once __DIR__ . '/shop.php';

const CARD_NUMBER = '4155650100416111';
const AGENT = 'NT53240185';
const PAYMENT_SET = '504978bf-bebd-40c5-89aa-b76f3a20341c';
const COMPANY_POS = '384badef-11ec-ee11-98f2-005056b0d2e5';
const DEALER_POS = '03cbbf3e-ff9e-ee11-98ef-005056b0d2e5';

/** Cards of the simulator's bank, by what it does with them. */
const DECLINED_CARD = '4155650100000519';
const NO_THREE_D_CARD = '4155650100000030';
const PENDING_CARD = '4155650100000337';

const INVALID_UTF8 = ["\xff", "a\xc3\x28", "\xed\xa0\x80", "\xf4\x90\x80\x80", "\xc0\x80"];
const BLANK = ['', ' ', " \t\r\n", "\u{a0}", "\u{200b} \u{3000}"];

function card(mixed ...$changes): Card
{
    return new Card(...$changes + ['number' => CARD_NUMBER, 'holderName' => 'Test Test', 'expiryMonth' => 1, 'expiryYear' => 2050, 'cvv' => '715']);
}

function contact(mixed ...$changes): Contact
{
    return new Contact(...$changes + [
        'name' => 'John', 'surname' => 'Doe', 'email' => 'test@example.com', 'tckn' => '00000000000', 'description' => 'test', 'phone' => '5000000000',
    ]);
}

/** @return array<string, mixed> the arguments of Pws::pay() without 3-D Secure; a change to null drops one */
function pwsArguments(mixed ...$changes): array
{
    return array_filter($changes + [
        'contact' => contact(), 'card' => card(), 'agentCode' => AGENT, 'amount' => lira('52'), 'installment' => 1, 'tenantPosId' => COMPANY_POS,
        'paymentSetDefinitionId' => PAYMENT_SET, 'use3D' => false,
    ], static fn (mixed $value): bool => $value !== null);
}

/** @return array<string, mixed> the arguments of Vpws::pay() without 3-D Secure; a change to null drops one */
function vpwsArguments(mixed ...$changes): array
{
    return array_filter($changes + [
        'contact' => contact(), 'card' => card(), 'amount' => lira('250'), 'installment' => 1, 'tenantPosId' => DEALER_POS, 'use3D' => false,
    ], static fn (mixed $value): bool => $value !== null);
}

function fakeAccount(Transport $transport, mixed ...$options): Account
{
    return new Account('demo-api-key', 'demo-secret-key', Environment::Sandbox, new Options(...$options + ['transport' => $transport, 'retries' => 0, 'tokenStoreKey' => TOKEN_STORE_KEY]));
}

function fakePws(Transport $transport, mixed ...$options): Pws
{
    return new Pws(fakeAccount($transport, ...$options));
}

function fakeVpws(Transport $transport, mixed ...$options): Vpws
{
    return new Vpws(fakeAccount($transport, ...$options));
}

function pws(Shop $shop, mixed ...$options): Pws
{
    return new Pws($shop->finrota(...$options));
}

/** @param string $dealer "dealer-one" or "dealer-two" */
function vpws(Shop $shop, string $dealer = 'dealer-one', mixed ...$options): Vpws
{
    return new Vpws(new Account("$dealer-api-key", "$dealer-secret-key", Environment::Sandbox, $shop->options(...$options)));
}

/** An envelope of Finrota around some JSON. */
function envelope(string $data, int|string $statusCode = 200, ?string $message = null): string
{
    return '{"message":' . json_encode($message) . ",\"statusCode\":$statusCode,\"exceptions\":null,\"data\":$data,\"oldData\":null,\"errors\":null}";
}

/** One operation of Pws or Vpws: how to call it well, what a good answer is, and what must be in that. */
final class Operation
{
    /**
     * @param class-string<Pws|Vpws> $service
     * @param array<string, mixed> $arguments good ones
     * @param array<string, string> $fields every argument, with members of groups after a point, and its kind
     * @param string $data the good answer, without envelope
     * @param bool $mayBeBare whether it may come so
     * @param list<string> $required members of $data without which there is no result
     * @param string $result what outcome() says of a good answer
     */
    public function __construct(
        public readonly string $service,
        public readonly string $method,
        public readonly string $path,
        public readonly bool $writes,
        public readonly array $arguments,
        public readonly array $fields,
        public readonly string $data,
        public readonly bool $mayBeBare,
        public readonly array $required,
        public readonly string $result,
    ) {
    }

    public function name(): string
    {
        return substr(strrchr($this->service, '\\'), 1) . "::$this->method";
    }

    public function fake(Transport $transport, mixed ...$options): Pws|Vpws
    {
        return new $this->service(fakeAccount($transport, ...$options));
    }

    /** @param array<string, mixed> $changes to the arguments; one to Missing drops it */
    public function call(Pws|Vpws $service, array $changes = []): mixed
    {
        return $service->{$this->method}(...array_filter($changes + $this->arguments, static fn (mixed $value): bool => $value !== Missing::Argument));
    }

    /** What comes of an answer; and how many requests there were when it was not one. */
    public function answered(string|Response|callable $answer, mixed ...$options): string
    {
        $transport = new FakeTransport(is_string($answer) ? new Response(200, $answer) : $answer);
        $outcome = outcome(fn (): mixed => $this->call($this->fake($transport, ...$options)));
        $sent = count(array_filter($transport->requests, static fn (Request $request): bool => $request->operation() !== 'finrota.token.connect'));

        return $sent === 1 ? $outcome : "$outcome, sent $sent times";
    }

    /** An answer that is understood to be no answer to the question. */
    public function notUnderstood(int $status = 200): string
    {
        return 'ResponseException ' . ($this->writes ? 'unknown' : 'unanswered') . " $status";
    }

    /** What a status of HTTP or of the envelope comes to. */
    public function refused(int $status): string
    {
        $no = $this->writes ? 'rejected' : 'unanswered';

        return match (true) {
            ($status >= 500 || $status === 408) && $this->writes => "ServerErrorException unknown $status",
            $status >= 500 || $status === 408 => "ServerErrorException unanswered $status retryable",
            $status === 429 => "RateLimitException $no 429 retryable",
            $status === 401 => "AuthenticationException $no 401, sent 2 times",
            $status === 403 => "PermissionException $no 403",
            $status === 404 => "NotFoundException $no 404",
            $status === 409 && $this->writes => 'ApiException unknown 409',
            $status >= 400 => "ApiException $no $status",
            default => $this->notUnderstood($status),
        };
    }

    /** @return array<string, string> the forms that a good answer may come in */
    public function goodAnswers(): array
    {
        return ['enveloped' => envelope($this->data)] + ($this->mayBeBare ? ['bare' => $this->data] : []);
    }
}

enum Missing
{
    case Argument;
}

const CONTACT_FIELDS = [
    'contact' => 'contact', 'contact.name' => 'text', 'contact.surname' => 'text', 'contact.email' => 'text', 'contact.tckn' => 'secret, optional',
    'contact.description' => 'text, optional', 'contact.phone' => 'text, optional', 'card' => 'card',
];
const WHICH_FIELDS = ['transactionId' => 'text, chosen', 'referenceNumber' => 'text, chosen', 'clientOrderReferenceCode' => 'text, chosen'];
const CANCEL_FIELDS = ['referenceNumber' => 'text', 'reason' => 'text, optional'];
const REFUND_FIELDS = ['referenceNumber' => 'text', 'amount' => 'money, optional', 'reason' => 'text, optional', 'remainingBefore' => 'money, optional'];

const PWS_PAYMENT = '{"redirectUrl":null,"referenceNumber":"NTH2P00000002249","transactionStatusId":1,"errorMessage":null,"errorCode":null,"isMembershipCompleted":false,'
    . '"currentAccountId":null,"bonusText":null,"memberId":"00000000-0000-0000-0000-000000000000","transactionId":"99248acb-3dbe-4654-9f3f-49f02111ee3e","remainingErrorCount":null}';
const VPWS_PAYMENT = '{"redirectUrl":null,"referenceNumber":"NTH2V00000000001","transactionStatusId":1,"errorMessage":null,"errorCode":null,"transactionId":"99248acb-3dbe-4654-9f3f-49f02111ee3e"}';
const TRANSACTION = '{"clientReferenceNumber":"11001122011","referenceNumber":"NTH2P00000002249","tenantId":"2f1a7a3c-11ec-ee11-98f2-005056b0d2e5",'
    . '"tenantPosId":"384badef-11ec-ee11-98f2-005056b0d2e5","id":"99248acb-3dbe-4654-9f3f-49f02111ee3e","commRate":1.06,"currencyType":"TRY",'
    . '"transactionDate":"2025-10-24T17:23:51.5461093","transactionDetailId":"5b2f4f0e-11ec-ee11-98f2-005056b0d2e5","installment":2,"lastAmount":53.00,'
    . '"lastNetAmount":52.44,"transactionStatusId":1,"cardNumber":"415565******6111"}';
/** The same, as it answers a question by this reference. */
function transactionOf(string ...$asked): string
{
    $values = ['transactionId' => '99248acb-3dbe-4654-9f3f-49f02111ee3e', 'referenceNumber' => 'NTH2P00000002249', 'clientOrderReferenceCode' => '11001122011'];
    $answer = TRANSACTION;
    foreach ($asked as $name => $value) {
        $answer = str_replace("\"$values[$name]\"", json_encode($value), $answer);
    }

    return $answer;
}

const REVERSAL = '{"lastAmount":37.000,"transactionStatusId":1,"errorCode":null,"errorMessage":null,"isSuccess":true}';
const POS_LIST = '[{"name":"POS A","colorCode":"#701f7e","logo":{"id":"f394c327-4425-ed11-98e1-005056b0d2e5","colorCode":"#ffffff","isDefault":true,"logoSmall":"~/x.png",'
    . '"logoMedium":null,"logoBig":null,"installmentCellColor":"#f5ecfe"},"commRates":[{"installment":1,"commApplyTypeId":10,"processCommRate":0.0000,"plusInstallment":0}],'
    . '"isVisibleCommRate":false,"isDefaultPos":false}]';
const PAYMENT_SETS = '[{"id":"18d971fc-97da-4962-88af-02e4f67c94fb","name":"Set A","isDefault":false,"description":"","isActive":true,"isShowNetAmount":false,'
    . '"canUserChangeCommApplyType":false,"erpCode":"SetAErp"}]';

/** @return list<Operation> */
function pwsOperations(): array
{
    return [
        new Operation(Pws::class, 'pay', '/pws/payment', true, pwsArguments(), CONTACT_FIELDS + [
            'agentCode' => 'text', 'amount' => 'money', 'installment' => 'count', 'tenantPosId' => 'guid', 'paymentSetDefinitionId' => 'guid', 'use3D' => 'boolean',
            'returnUrl' => 'url, optional', 'clientOrderReferenceCode' => 'reference, optional',
        ], PWS_PAYMENT, false, ['referenceNumber', 'transactionStatusId', 'transactionId'], 'Payment'),
        new Operation(Pws::class, 'paymentSets', '/pws/paymentSet', false, [], [], PAYMENT_SETS, true, ['0.id', '0.name'], 'array'),
        new Operation(Pws::class, 'paymentOptions', '/pws/paymentOptions', false, ['currency' => Currency::TRY, 'paymentSetId' => PAYMENT_SET], [
            'currency' => 'currency', 'paymentSetId' => 'guid',
        ], POS_LIST, true, [], 'array'),
        new Operation(Pws::class, 'paymentOptionsForBin', '/pws/paymentOptions/', false, ['binNumber' => '415565', 'currency' => Currency::TRY, 'paymentSetId' => PAYMENT_SET], [
            'binNumber' => 'bin', 'currency' => 'currency', 'paymentSetId' => 'guid', 'amount' => 'money, optional',
        ], '{"commApplyTypeId":10,"installmentLowerLimit":0.00,"threeDLimit":50000.00,"poses":' . POS_LIST . ',"generalInstallmentLimit":null}', true, ['poses'], 'BinOptions'),
        new Operation(Pws::class, 'transaction', '/pws/payment/transaction', false, ['referenceNumber' => 'NTH2P00000002249'], WHICH_FIELDS,
            TRANSACTION, true, ['referenceNumber', 'transactionStatusId'], 'Transaction'),
        new Operation(Pws::class, 'cancel', '/pws/payment/cancel', true, ['referenceNumber' => 'NTH2P00000002250'], CANCEL_FIELDS, REVERSAL, false, ['isSuccess'], 'Reversal'),
        new Operation(Pws::class, 'refund', '/pws/payment/refund', true, ['referenceNumber' => 'NTH2P00000002224'], REFUND_FIELDS, REVERSAL, false, ['isSuccess'], 'Reversal'),
    ];
}

/** @return list<Operation> */
function vpwsOperations(): array
{
    return [
        new Operation(Vpws::class, 'pay', '/vpws/payment', true, vpwsArguments(), CONTACT_FIELDS + [
            'amount' => 'money', 'installment' => 'count', 'tenantPosId' => 'guid', 'use3D' => 'boolean', 'returnUrl' => 'url, optional', 'clientOrderReferenceCode' => 'reference, optional',
        ], VPWS_PAYMENT, false, ['referenceNumber', 'transactionStatusId', 'transactionId'], 'Payment'),
        new Operation(Vpws::class, 'paymentOptions', '/vpws/paymentOptions', false, ['currency' => Currency::TRY], ['currency' => 'currency'], POS_LIST, true, [], 'array'),
        new Operation(Vpws::class, 'paymentOptionsForBin', '/vpws/paymentOptions/', false, ['binNumber' => '415565', 'currency' => Currency::TRY], [
            'binNumber' => 'bin', 'currency' => 'currency', 'amount' => 'money, optional',
        ], POS_LIST, true, [], 'array'),
        new Operation(Vpws::class, 'transaction', '/vpws/transaction', false, ['referenceNumber' => 'NTH2P00000003086'], WHICH_FIELDS,
            transactionOf(referenceNumber: 'NTH2P00000003086'), true, ['referenceNumber', 'transactionStatusId'], 'Transaction'),
        new Operation(Vpws::class, 'cancel', '/vpws/payment/cancel', true, ['referenceNumber' => 'NTH2P00000003000'], CANCEL_FIELDS, REVERSAL, false, ['isSuccess'], 'Reversal'),
        new Operation(Vpws::class, 'refund', '/vpws/payment/refund', true, ['referenceNumber' => 'NTH2P00000002974'], REFUND_FIELDS, REVERSAL, false, ['isSuccess'], 'Reversal'),
    ];
}

// ------------------------------------------------------------------------------------------------ bad input

/** Values that a kind of field refuses, by the rule that says so. @return array<string, list<mixed>> */
function badValues(string $kind, bool $required): array
{
    $text = fn (int $limit): array => ['too_long' => [str_repeat('x', $limit + 1)], 'nul' => ["x\0y", "\0"], 'utf8' => INVALID_UTF8];
    $blank = $required ? ['empty' => BLANK] : [];

    return match ($kind) {
        'text' => $text(1000) + $blank,
        'secret', 'reference' => $text(1000) + ['empty' => BLANK],
        'guid' => $text(1000) + $blank + ['guid' => [
            '384badef11ecee1198f2005056b0d2e5', '384badef-11ec-ee11-98f2-005056b0d2e', '384badef-11ec-ee11-98f2-005056b0d2e55', '384badeg-11ec-ee11-98f2-005056b0d2e5',
            '{384badef-11ec-ee11-98f2-005056b0d2e5}', '384badef-11ec-ee11-98f2 005056b0d2e5',
            '384badef_11ec-ee11-98f2-005056b0d2e5', '-', 'x',
        ]],
        'url' => $text(2048) + ['url' => [
            ...BLANK, 'shop.example/ok', '/ok', '//shop.example', 'ftp://shop.example', 'javascript:alert(1)', 'data:text/html,x', 'https://', 'https:///ok', 'https://user:pw@shop.example/',
            'https://shop.example/ ok', "https://shop.example/\r\nX: y", 'https://shop.example\\ok', 'https://shop.example:0/', 'https://shop.example:65536/', 'https://shöp.example/',
        ]],
        'bin' => $text(1000) + $blank + ['digits' => [
            '1', '12345', '1234567', '123456789', '12345a', 'abcdef', '123 456', ' 123456', "123456\n", '-123456', '+12345', '1234.5', '０１２３４５', '..', '123/56', '12345?',
        ]],
        'money' => ['positive' => [lira('0'), kurus(-1), kurus(PHP_INT_MIN)]],
        'count' => ['range' => [0, -1, PHP_INT_MIN]],
        default => [],
    };
}

/** Values of a wrong type, for callers with strict types. @return list<mixed> */
function wrongTypes(string $kind, bool $required): array
{
    $common = [[], new \stdClass(), ...($required ? [null] : [])];

    return [...$common, ...match ($kind) {
        'text', 'secret', 'reference', 'guid', 'url', 'bin' => [5, 1.5, true],
        'money' => [52.0, 52, '52.00', Currency::TRY],
        'count' => ['1', 1.0, 1.5, true],
        'boolean' => [0, 1, 'true', 1.0],
        'currency' => ['TRY', 949, \Payments\PaymentStatus::Succeeded],
        'contact' => ['John', ['name' => 'John'], card()],
        'card' => [CARD_NUMBER, ['number' => CARD_NUMBER], contact()],
    }];
}

/** The changes that give one field a value: an argument, or the member of a group. */
function change(string $field, mixed $value): array
{
    return str_starts_with($field, 'contact.') ? ['contact' => contact(...[substr($field, 8) => $value])] : [$field => $value];
}

/** Every field of every operation, with every value that it must refuse; a row each. */
function refuseBadInput(Table $table, Operation $operation, FakeTransport $transport): void
{
    $service = $operation->fake($transport);
    foreach ($operation->fields as $field => $kind) {
        [$kind, $need] = explode(', ', "$kind, ");
        $title = "{$operation->name()} $field";
        $leaf = str_contains($field, '.') ? substr(strrchr($field, '.'), 1) : $field;
        $others = $need === 'chosen' ? array_fill_keys(array_keys(WHICH_FIELDS), null) : [];
        $call = fn (mixed $value): mixed => $operation->call($service, change($field, $value) + $others);

        foreach (badValues($kind, $need !== 'optional') as $rule => $values) {
            foreach ($values as $value) {
                $table->row("$title $rule " . show($value), "$field $rule", violations(fn () => $call($value)));
            }
        }
        foreach (wrongTypes($kind, $need === '') as $value) {
            $thrown = thrown(fn () => $call($value));
            $table->row("$title " . get_debug_type($value), [\TypeError::class, true], [$thrown::class, str_contains($thrown->getMessage(), "(\$$leaf)")]);
        }
        if ($need === '' && $leaf === $field) {
            // PHP names the one that is missing unless it is the last.
            $thrown = thrown(fn () => $call(Missing::Argument));
            $named = preg_match('/\(\$' . $leaf . '\) not passed| expects .* argument/', $thrown->getMessage());
            $table->row("$title missing", [\ArgumentCountError::class, 1], [$thrown::class, $named]);
        }
    }
    $table->row("{$operation->name()}, a name that it does not have", \Error::class, thrown(fn () => $operation->call($service, ['agent_code' => 'x']))::class);
    $table->row("{$operation->name()}, one argument too many", \ArgumentCountError::class, thrown(fn () => $service->{$operation->method}(...array_fill(0, 20, null)))::class);
}

// ------------------------------------------------------------------------------------------------ bad answers

/** The JSON with one member, given by its dotted path, changed; or, without a value, taken away. */
function patched(string $json, string $path, mixed ...$value): string
{
    $document = json_decode($json, false, 64, JSON_THROW_ON_ERROR);
    $at = &$document;
    $names = explode('.', $path);
    $last = array_pop($names);
    foreach ($names as $name) {
        if (is_array($at)) {
            $at = &$at[(int) $name];
        } else {
            $at = &$at->$name;
        }
    }
    if ($value === []) {
        unset($at->$last);
    } elseif (is_array($at)) {
        $at[(int) $last] = $value[0];
    } else {
        $at->$last = $value[0];
    }

    return json_encode($document, JSON_THROW_ON_ERROR | JSON_PRESERVE_ZERO_FRACTION | JSON_UNESCAPED_SLASHES | JSON_UNESCAPED_UNICODE);
}

/** @return list<string> the dotted path of every member that has no members of its own */
function leaves(mixed $value, string $path = ''): array
{
    if (!is_object($value) && !is_array($value)) {
        return [$path];
    }
    $paths = [];
    foreach ($value as $name => $member) {
        $paths = [...$paths, ...leaves($member, $path === '' ? (string) $name : "$path.$name")];
    }

    return $paths;
}

/** Everything that may come in the place of an answer; a row each. */
function refuseBadAnswers(Table $table, Operation $operation): void
{
    $row = fn (string $title, string $expected, string|Response $answer, mixed ...$options) =>
        $table->row("{$operation->name()}: $title", $expected, $operation->answered($answer, ...$options));
    $bad = $operation->notUnderstood();

    foreach ($operation->goodAnswers() as $form => $good) {
        $row("$form, good", $operation->result, $good);
        $row("$form, with white space around", $operation->result, "\r\n $good\t\n");
        for ($length = 0; $length < strlen($good); $length += 1 + intdiv(strlen($good), 40)) {
            $row("$form, cut at $length", $bad, substr($good, 0, $length));
        }
        $row("$form, without its last byte", $bad, substr($good, 0, -1));
        $row("$form, text after it", $bad, $good . 'x');
        $row("$form, twice", $bad, $good . $good);
        $with = fn (string $json): string => preg_replace('/\{/', '{"extra":' . $json . ',', $good, 1);
        $row("$form, with an unknown member", $operation->result, $with('[{"a":null},[],"",-1.5e-3]'));
        $row("$form, with \\u0000", $operation->result, $with('"a\\\\u0000b"'));
        $row("$form, with a raw NUL", $operation->result, $with("\"\0\""));
        $row("$form, not UTF-8", $operation->result, $with("\"\xff\""));
        $row("$form, larger than may be", $bad, $good . str_repeat(' ', 1048577 - strlen($good)));
        $row("$form, larger than was asked for", $bad, str_pad($good, 2049), maxResponseBytes: 2048);
        $row("$form, as large as may be", $operation->result, str_pad($good, 2048), maxResponseBytes: 2048);
        $data = $form === 'bare' ? '' : 'data.';
        foreach ($operation->required as $member) {
            $row("$form, no $member", $bad, patched($good, $data . $member));
            foreach ([null, 'null', new \stdClass(), [], [1], true] as $value) {
                if ($value === true && $member === 'isSuccess' || $value === [] && $member === 'poses') {
                    continue;
                }
                $row("$form, $member " . json_encode($value), $bad, patched($good, $data . $member, $value));
            }
            $text = '"' . (preg_match('/\d$/', $member) ? $member : preg_replace('/^.*\./', '', $member)) . '":';
            $row("$form, $member twice", $bad, preg_replace('/' . preg_quote($text, '/') . '/', "{$text}1,$text", $good));
        }
        // What is not needed may be of any kind: the answer stays.
        foreach (leaves(json_decode($operation->data)) as $member) {
            if (in_array($member, $operation->required, true)) {
                continue;
            }
            foreach ([null, new \stdClass(), [], 'x', true, -1.5] as $value) {
                $row("$form, $member " . json_encode($value), $operation->result, patched($good, $data . $member, $value));
            }
            $row("$form, no $member", $operation->result, patched($good, $data . $member));
        }
    }

    foreach ([
        'empty' => '', 'blank' => " \r\n", 'words' => 'OK', 'HTML' => '<!DOCTYPE html><html><body>Bakım</body></html>', 'XML' => '<?xml version="1.0"?><data/>', 'a form' => 'statusCode=200',
        'null' => 'null', 'true' => 'true', 'a number' => '200', 'a text' => '"200"', 'an object' => '{}', 'very deep' => str_repeat('[', 5000), 'NUL' => "\0",
        'a list of numbers' => '[1]', 'a list of null' => '[null]', 'a list of lists' => '[[]]', 'a huge number' => '{"statusCode":' . str_repeat('9', 5000) . '}',
    ] as $title => $body) {
        $row($title, $bad, $body);
    }
    // A list may be empty where a list is what was asked for.
    $isList = $operation->result === 'array';
    $row('an empty list', $isList ? 'array' : $bad, '[]');
    $row('an envelope around an empty list', $isList ? 'array' : $bad, envelope('[]'));

    foreach (['null', '{}', '[1]', '"x"', 'true', '0'] as $data) {
        $row("an envelope around $data", $bad, envelope($data));
    }
    $row('an envelope without data', $bad, '{"message":null,"statusCode":200}');
    $row('data twice', $bad, str_replace('"oldData":null', '"data":' . $operation->data, envelope($operation->data)));
    $row('statusCode twice', $bad, str_replace('"oldData":null', '"statusCode":200', envelope($operation->data)));
    foreach (['null', '"OK"', '0', '100', '201', '302', '600', '-200', 'true', '{}', '200.5', '99999999999999999999'] as $code) {
        $row("statusCode $code", $bad, envelope($operation->data, $code));
    }
    foreach (['200', '"200"', '200.0'] as $code) {
        $row("statusCode $code", $operation->result, envelope($operation->data, $code));
    }
    foreach ([400, 401, 403, 404, 408, 409, 422, 429, 499, 500, 503, 599] as $status) {
        $row("statusCode $status in HTTP 200", $operation->refused($status), envelope('null', $status, 'no'));
        $row("statusCode $status as text in HTTP 200", $operation->refused($status), envelope('null', "\"$status\"", 'no'));
        $row("HTTP $status with an envelope", $operation->refused($status), new Response($status, envelope('null', $status, 'no')));
        $row("HTTP $status, empty", $operation->refused($status), new Response($status, ''));
        $row("HTTP $status, HTML", $operation->refused($status), new Response($status, '<html></html>'));
    }
    foreach ([300, 301, 302, 303, 304, 307, 308] as $status) {
        $row("HTTP $status", $operation->notUnderstood($status), new Response($status, envelope($operation->data), ['Location' => 'https://elsewhere.example/']));
    }
    foreach ([201, 202, 204] as $status) {
        $row("HTTP $status, empty", $operation->notUnderstood($status), new Response($status, ''));
    }
}

// ------------------------------------------------------------------------------------------------ flows

/** "Succeeded 52.00 TRY": what the provider's query says of a payment. */
function known(Pws|Vpws $service, string $referenceNumber): string
{
    $transaction = $service->transaction(referenceNumber: $referenceNumber);

    return $transaction->status->name . ' ' . show($transaction->lastAmount);
}

/** "payment 52.00, refund 20.00": what was booked. */
function ledger(Shop $shop): string
{
    return implode(', ', array_map(static fn (array $row): string => "$row[kind] " . number_format((float) $row['amount'], 2, '.', ''), $shop->simulator->bookings()));
}

/** The members of a reversal that a shop looks at. */
function remaining(\Payments\Finrota\Reversal $reversal): string
{
    return sprintf('%s, remaining %s, expected %s: %s', $reversal->rawRemaining, show($reversal->remaining), show($reversal->expectedRemaining), show($reversal->isRemainingAsExpected));
}

// ------------------------------------------------------------------------------------------------ examples

/**
 * One example: the call, what went out, and every field of what came back.
 *
 * @param class-string<Pws|Vpws> $service
 */
function example(string $service, string $title, callable $call, string $answer): void
{
    $transport = new FakeTransport($answer);
    $result = $call(new $service(fakeAccount($transport)));
    $request = $transport->last();
    echo "== $title\n{$request->method()} {$request->url()}\n";
    if ($request->body() !== '') {
        echo $request->body(), "\n";
    }
    $headers = ['Accept' => 'application/json', 'Content-Type' => $request->method() === 'POST' ? 'application/json' : null, 'Authorization' => 'Bearer header.payload.signature'];
    check('headers', array_filter($headers), array_intersect_key($request->headers(), $headers));
    check('moves money', $request->method() === 'POST', $request->isWrite());
    array_map(tree(...), is_array($result) ? $result : [$result]);
}

/** Every public property, and theirs. */
function tree(object $result, string $indent = ''): void
{
    echo $indent, shortName($result), "\n";
    foreach (get_object_vars($result) as $name => $value) {
        if (is_object($value) && str_starts_with($value::class, 'Payments\\Finrota')) {
            echo "$indent  $name:\n";
            tree($value, "$indent    ");
        } elseif (is_array($value) && is_object($value[0] ?? null)) {
            foreach ($value as $i => $item) {
                echo "$indent  {$name}[$i]:\n";
                tree($item, "$indent    ");
            }
        } else {
            echo "$indent  $name: ", show($value instanceof \Payments\ThreeDSecure ? get_object_vars($value) : $value), "\n";
        }
    }
}

// ------------------------------------------------------------------------------------------------ what the browser gets

/** The 3-D step of a payment that is answered with this address. */
function redirect(string $url): \Payments\ThreeDSecure
{
    $data = str_replace(['"redirectUrl":null', '"transactionStatusId":1'], ['"redirectUrl":' . json_encode($url), '"transactionStatusId":4'], PWS_PAYMENT);

    return fakePws(new FakeTransport(envelope($data)))->pay(...pwsArguments(use3D: true, returnUrl: 'https://shop.example/'))->threeDSecure;
}

/** The 3-D step of a payment that is answered with the bank's own page; another provider's, since Finrota has addresses only. */
function page(string $html): \Payments\ThreeDSecure
{
    $answer = ['data' => ['orderId' => '1', 'paymentId' => '1', 'returnType' => 2, 'returnUrl' => null, 'paymentData' => $html, 'status' => 'WAITING'], 'success' => true, 'message' => null, 'resultCode' => null];
    $options = new Options(transport: new FakeTransport(json_encode($answer, JSON_THROW_ON_ERROR)));
    $webPos = new \Payments\HstMobil\WebPos(new \Payments\HstMobil\Account(Environment::Sandbox, apiKey: 'key', options: $options));

    return $webPos->pay(lira('1'), '1', 1, card(), 'https://shop.example/')->threeDSecure;
}
