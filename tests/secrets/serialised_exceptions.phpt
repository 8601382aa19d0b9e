--TEST--
Exceptions of a call: they serialise with arguments in their traces, and nothing in them is a secret
--INI--
zend.exception_ignore_args=0
zend.exception_string_param_max_len=100
--EXTENSIONS--
payments
--FILE--
<?php
namespace Payments\Tests;

use Payments\{Card, Currency, Environment, Money, Options, Outcome};
use Payments\Exception\{ApiException, ConnectException, DeclinedException, Failure, PaymentsException, SignatureException, SignatureProblem, ValidationException};
use Payments\Finrota\{Account, Contact, Customer, Pws, Vpws};
use Payments\Hepsipay\{Merchant, Webhook};
use Payments\HstMobil;
use Payments\Testing\{Answer, FakeTransport, FinrotaAnswers};

require __DIR__ . '/../support/checks.php';
require __DIR__ . '/../support/leaks.php';

/** What a shop makes of its own. */
class OutOfStock extends ConnectException
{
    public string $note = 'kept';
    private ?\Closure $unset = null;
}

/** An exception of another library: it holds the request, and a closure. */
class Foreign extends \DomainException
{
    public function __construct(string $message, public readonly mixed $request, ?\Throwable $previous = null)
    {
        parent::__construct($message, 7, $previous);
    }
}

/** Its code is a text, as PDO's is. */
class Coded extends \Exception
{
    protected $code = '42S02';
}

$secrets = ['number' => '4155650012346111', 'security code' => '9371', 'holder' => 'Ayşe Gizli', 'key' => 'k-8f3d2c51', 'secret' => 's-a97b66e0', 'national id' => '10000000146'];
$card = new Card($secrets['number'], $secrets['holder'], 11, 2467, $secrets['security code']);
$contact = new Contact('C', 'D', 'a@b.example', $secrets['national id']);
$guid = '504978bf-bebd-40c5-89aa-b76f3a20341c';
$lira = Money::of('150.00', Currency::TRY);
$pay = fn (mixed ...$answers) => (new Vpws(new Account($secrets['key'], $secrets['secret'], Environment::Sandbox, new Options(transport: new FakeTransport(...$answers), retries: 0))))
    ->pay($contact, $card, $lira, 1, $guid, false);
$foreign = fn ($request) => throw new Foreign("no: {$request->body()} 4111111111111111", [$request, fn () => 1], new \Error('deep', 0, new Coded('deeper')));

$calls = [
    'a declined payment' => fn () => $pay(FinrotaAnswers::declined('51', "card {$secrets['number']}"))->orThrow(),
    'a refusal' => fn () => $pay(FinrotaAnswers::refused(422, 'no')),
    'a lost connection' => fn () => $pay(Answer::connectionLostAfterSend()),
    'a transport that throws' => fn () => $pay($foreign),
    'a transport that throws a number' => fn () => $pay(fn () => throw new \Exception('4155650012346111')),
    'a page' => fn () => $pay(Answer::html("<p>{$secrets['number']}")),
    'arguments' => fn () => (new Vpws(new Account('k', 's', Environment::Sandbox)))->pay($contact, $card, $lira, 0, 'x', false),
    'a card' => fn () => new Card('4155650012346111x', $secrets['holder'], 13, 2030, '93'),
    'an account' => fn () => new Account($secrets['key'] . "\0", $secrets['secret'], Environment::Sandbox),
    'a signature' => fn () => (new Webhook(new Merchant('1', '2', 's', Environment::Sandbox, 'k')))->verify('{"PaymentId":1,"IsPaymentSuccessful":true}'),
    'a shop\'s own' => fn () => throw new OutOfStock('own', Outcome::NotSent, true, new ConnectException('cause')),
];
foreach ($calls as $case => $call) {
    $thrown = null;
    try {
        // The shop's own frames have arguments too: a card in the clear is the shop's, a closure is nobody's.
        (function (mixed ...$arguments) use ($call) { $call(); })($card, fn () => 1, $secrets['number'], STDIN);
    } catch (PaymentsException $thrown) {
    }
    holds($thrown instanceof Failure && isset($thrown->getTrace()[0]['args']), "$case: thrown, with arguments in its trace");
    $text = serialize($thrown);
    same([], leaks([$case => preg_replace('/\bline";i:\d+|s:\d+:/', '', $text)], $secrets), "$case: nothing is to be seen");
    holds(!str_contains($text, '"args"'), "$case: no arguments");

    $back = unserialize($text);
    same($thrown::class, $back::class, "$case: its class");
    same([$thrown->getMessage(), $thrown->getCode(), $thrown->getFile(), $thrown->getLine(), $thrown->outcome(), $thrown->isRetryable()],
        [$back->getMessage(), $back->getCode(), $back->getFile(), $back->getLine(), $back->outcome(), $back->isRetryable()], "$case: what it says");
    same(json_encode([get_object_vars($thrown), $thrown->exchange()]), json_encode([get_object_vars($back), $back->exchange()]), "$case: its properties");
    same(array_map(fn ($frame) => $frame['function'], $thrown->getTrace()), array_map(fn ($frame) => $frame['function'], $back->getTrace()), "$case: its trace");
    same($text, serialize($back), "$case: once more");
    holds(str_contains((string) $back, $thrown->getMessage()), "$case: as a text");
    same($text, serialize($thrown), "$case: the exception itself is what it was");
    serialize(new \RuntimeException('wrapped by code without arguments', 0, $back));

    match ($case) {
        'a declined payment' => same([$thrown->reference, $thrown->payment->rawStatus, $thrown->payment->orThrow(...)::class], [$back->reference, $back->payment->rawStatus, \Closure::class], 'the payment'),
        'arguments' => same(json_encode($thrown->violations), json_encode($back->violations), 'the violations'),
        'a signature' => same(SignatureProblem::NoHash, $back->problem, 'the problem'),
        'a shop\'s own' => same(['kept', ConnectException::class, 'cause'], [$back->note, $back->getPrevious()::class, $back->getPrevious()->getMessage()], 'what the shop added'),
        'a transport that throws' => [
            same([\Exception::class, 7], [$back->getPrevious()::class, $back->getPrevious()->getCode()], 'the foreign exception'),
            same(Foreign::class, $back->getPrevious()->getMessage(), 'its class, and not its message'),
            same('Error', $back->getPrevious()->getPrevious()->getMessage(), 'its cause'),
            same([Coded::class, 0], [$back->getPrevious()->getPrevious()->getPrevious()->getMessage(), $back->getPrevious()->getPrevious()->getPrevious()->getCode()], 'the cause of that, whose code is a text'),
            same([$thrown->getPrevious()->getFile(), $thrown->getPrevious()->getLine()], [$back->getPrevious()->getFile(), $back->getPrevious()->getLine()], 'its place'),
            same(Foreign::class, $thrown->getPrevious()::class, 'the exception itself keeps it'),
        ],
        default => null,
    };
}

// Whatever the setting is.
ini_set('zend.exception_ignore_args', '1');
foreach ($calls as $case => $call) {
    try {
        $call();
    } catch (PaymentsException $thrown) {
        same($thrown->getMessage(), unserialize(serialize($thrown))->getMessage(), "$case: without arguments");
    }
}
done();
?>
--EXPECT--
done
