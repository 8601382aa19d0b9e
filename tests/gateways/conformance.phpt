--TEST--
GatewayConformance: the five conform, over the simulator; a gateway in PHP that conforms, and what is found of those that do not
--EXTENSIONS--
payments
--FILE--
<?php
namespace Payments\Tests;

use Payments\Attempt;
use Payments\AttemptKind;
use Payments\Capability;
use Payments\Card;
use Payments\Exception\ConfigurationException;
use Payments\Exception\ConnectException;
use Payments\Exception\ResponseException;
use Payments\Exception\ServerErrorException;
use Payments\Fact;
use Payments\Finding;
use Payments\Gateway;
use Payments\InstallmentPlan;
use Payments\Limits;
use Payments\Money;
use Payments\Notice;
use Payments\OffersInstallments;
use Payments\Order;
use Payments\Outcome;
use Payments\Page;
use Payments\PageKind;
use Payments\Proof;
use Payments\Testing\AssertionFailed;
use Payments\Testing\GatewayConformance;
use Payments\Testing\Situation;

require __DIR__ . '/support/gateways.php';

$shop = new Shop();
$simulator = $shop->simulator;

/** The simulator is told what to do with the next call. */
function prepareSimulator(string $name): \Closure
{
    return function (Situation $situation, Attempt $attempt) use ($name): mixed {
        global $simulator;

        $simulator->clearFaults();
        $move = match (true) {
            $attempt->kind === AttemptKind::Payment => START_PATHS[$name],
            $name === 'frame' => '/payment/refund',
            default => "/$name/payment/" . $attempt->kind->value,
        };
        $patch = fn (string $path, array $set): array => $simulator->fault('json-patch', $path, ['set' => $set]);
        $paid = fn (int $left, int $state): mixed => match ($name) {
            'frame' => (fn () => $simulator->changeHepsipayPayment(end($GLOBALS['tokens']), ['status' => $state, 'paymentId' => '4711']))(),
            'webpos' => $patch(ASK_PATHS[$name], ['data.status' => 'SUCCESS']),
            'vpws' => $patch(ASK_PATHS[$name], ['transactionStatusId' => 1, 'lastAmount' => $left / 100]),
            default => $patch(ASK_PATHS[$name], ['data.transactionStatusId' => 1, 'data.lastAmount' => $left / 100]),
        };

        return match ($situation) {
            Situation::Accepts, Situation::Quotes => null,
            Situation::GivesBack => $name === 'frame' ? $simulator->fault('replace-body', $move, ['body' => '{"Success":true,"MessageCode":"0000","Message":"ok"}', 'status' => 200])
                : $simulator->fault('replace-body', $move, ['body' => '{"message":null,"statusCode":200,"exceptions":null,"data":{"lastAmount":null,"transactionStatusId":1,"isSuccess":true},"oldData":null,"errors":null}', 'status' => 200]),
            Situation::Rejects => $simulator->fault('refusal', $move, ['status' => 400]),
            Situation::Loses => $simulator->fault('close-before-answer', $move, ['method' => 'POST']),
            Situation::Unreachable => $simulator->fault('reset-before-read', '*', ['at' => 'accept', 'times' => 9]),
            Situation::Unreadable => $simulator->fault('not-json', ASK_PATHS[$name]),
            Situation::Paid => $paid(1200, 12),
            Situation::GivenBack => $paid(1200 - $attempt->amount->minor, $attempt->amount->minor === 1200 ? 10 : 8),
            Situation::Posts => json_encode($name === 'hpm' ? [
                'Id' => '1', 'TransactionStatusId' => 1, 'OrderReference' => 'H', 'ClientOrderReference' => $attempt->reference, 'PureAmount' => 12.00, 'CurrencyId' => 'TRY',
            ] : ['PaymentId' => '1', 'IsPaymentSuccessful' => true, 'MerchantOrderNumber' => $attempt->reference]),
        };
    };
}

foreach (GATEWAYS as $name) {
    $simulator->reset();
    $tokens = [];
    $gateway = gateway($name, $shop->options(keepAlive: false), ...($name === 'hpm' ? ['through' => null] : []));
    $prepare = prepareSimulator($name);
    $conformance = new GatewayConformance($gateway, order(threeDSecure: true), isCardGateway($name) ? gatewayCard() : null,
        function (Situation $situation, Attempt $attempt) use ($prepare): mixed {
            $GLOBALS['tokens'][] = $attempt->handles['token'] ?? end($GLOBALS['tokens']) ?: null;

            return $prepare($situation, $attempt);
        }, fn (): int => $shop->arrived());
    check($name, [], $conformance->broken());
}

/** A gateway in PHP, over a provider of one variable. Each child breaks one promise. */
class PhpGateway implements Gateway
{
    public ?Situation $situation = null;
    public int $sent = 0;
    /** @var list<Capability> */
    public array $claims = [Capability::HostedPage, Capability::Query, Capability::Notice, Capability::Refund, Capability::PartialRefund];

    public function name(): string
    {
        return 'php';
    }

    public function supports(Capability $what): bool
    {
        return in_array($what, $this->claims, true);
    }

    public function limits(): Limits
    {
        return new Limits(false, false, false, 1800, 60);
    }

    /** The provider: true when it carried something out. */
    protected function send(): void
    {
        match ($this->situation) {
            Situation::Unreachable => throw new ConnectException('nobody there', Outcome::NotSent),
            Situation::Rejects => throw new ServerErrorException('no', Outcome::Rejected),
            default => $this->sent++,
        };
        if ($this->situation === Situation::Loses || $this->situation === Situation::Unreadable) {
            throw new ResponseException('cannot be read', Outcome::Unknown);
        }
    }

    protected function need(Capability $what): void
    {
        if (!$this->supports($what)) {
            throw new ConfigurationException("PhpGateway does not support $what->name", Outcome::NotSent);
        }
    }

    public function start(Attempt $attempt, Order $order, ?Card $card): Finding
    {
        if ($card !== null) {
            $this->need(Capability::Card);
        }
        foreach ([[!$order->threeDSecure, Capability::WithoutThreeDSecure], [$order->installment > 1, Capability::Installments], [$order->plan !== null, Capability::InstallmentPlans], [!$order->ceiling->equals($order->amount), Capability::Surcharge]] as [$asks, $what]) {
            $asks && $this->need($what);
        }
        if ($this->situation === Situation::Rejects) {
            $this->sent++;

            return new Finding(Fact::Declined, Proof::Answer, reason: 'no');
        }
        $this->send();

        return new Finding(Fact::Shown, Proof::Answer, handles: ['link' => 'https://pay.example/1'], page: new Page(PageKind::Redirect, 'https://pay.example/1'));
    }

    public function ask(Attempt $attempt): ?Finding
    {
        $this->need(Capability::Query);
        $this->send();

        return $this->situation === Situation::GivenBack ? new Finding(Fact::Back, Proof::Asked, left: Money::ofMinor(0, $attempt->amount->currency))
            : new Finding(Fact::Paid, Proof::Asked, paid: $attempt->amount, left: $attempt->amount);
    }

    public function returned(Attempt $attempt, array $form): ?Finding
    {
        return $this->ask($attempt);
    }

    public function notified(string $body, array $headers): Notice
    {
        $this->need(Capability::Notice);

        return new Notice(json_decode($body)?->reference ?? throw new ResponseException('cannot be read'), new Finding(Fact::Unclear, Proof::SecretUrl));
    }

    public function judge(Attempt $attempt, Notice $notice): ?Finding
    {
        return $notice->finding;
    }

    public function refund(Attempt $payment, Attempt $refund): Finding
    {
        $this->need(Capability::Refund);
        if ($this->situation === Situation::Rejects) {
            $this->sent++;
        }
        $this->send();

        return new Finding(Fact::Done, Proof::Answer);
    }

    public function cancel(Attempt $payment, Attempt $cancel): Finding
    {
        $this->need(Capability::Cancel);

        return $this->refund($payment, $cancel);
    }

    public function reversal(Attempt $reversal, Attempt $payment, Finding $now): ?Finding
    {
        return new Finding(Fact::Done, Proof::Asked);
    }
}

/** One that offers installments. */
class PlanGateway extends PhpGateway implements OffersInstallments
{
    public array $claims = [Capability::HostedPage, Capability::Query, Capability::Notice, Capability::Refund, Capability::PartialRefund, Capability::Installments, Capability::InstallmentPlans];

    public function installments(Order $order, #[\SensitiveParameter] string $bin): array
    {
        $this->need(Capability::InstallmentPlans);
        $this->send();

        return [new InstallmentPlan($order->amount, 1), new InstallmentPlan($order->amount, 3)];
    }
}

function conformance(PhpGateway $gateway): GatewayConformance
{
    return new GatewayConformance($gateway, order(), null, function (Situation $situation, Attempt $attempt) use ($gateway): mixed {
        $gateway->situation = $situation;

        return $situation === Situation::Posts ? json_encode(['reference' => $attempt->reference]) : null;
    }, fn (): int => $gateway->sent);
}

check('a good one', [], conformance(new PhpGateway())->broken());
conformance(new PhpGateway())->assertHolds();
check('a good one with installments', [], conformance(new PlanGateway())->broken());

$bad = [
    'a name that changes' => new class extends PhpGateway { public function name(): string { return uniqid(); } },
    'an empty name' => new class extends PhpGateway { public function name(): string { return ''; } },
    'claims that change' => new class extends PhpGateway { private int $i = 0; public function supports(Capability $what): bool { return $what === Capability::Surcharge ? (bool) ($this->i++ % 2) : parent::supports($what); } },
    'limits that change' => new class extends PhpGateway { private int $i = 60; public function limits(): Limits { return new Limits(false, false, false, 1800, $this->i++); } },
    'sends without the capability' => new class extends PhpGateway { public function cancel(Attempt $payment, Attempt $cancel): Finding { $this->sent++; throw new ConfigurationException('no', Outcome::NotSent); } },
    'answers without the capability' => new class extends PhpGateway { public function cancel(Attempt $payment, Attempt $cancel): Finding { return new Finding(Fact::Done, Proof::Answer); } },
    'an installment that is not claimed' => new class extends PhpGateway { public function start(Attempt $attempt, Order $order, ?Card $card): Finding { return parent::start($attempt, order(ceiling: $order->ceiling, threeDSecure: $order->threeDSecure, plan: $order->plan), $card); } },
    'a lost answer is a no' => new class extends PhpGateway { protected function send(): void { try { parent::send(); } catch (ResponseException) { throw new ServerErrorException('no', Outcome::Rejected); } } },
    'a lost answer is a page' => new class extends PhpGateway { protected function send(): void { try { parent::send(); } catch (ResponseException) {} } },
    'an answer is a loss' => new class extends PhpGateway { public function start(Attempt $attempt, Order $order, ?Card $card): Finding { parent::start($attempt, $order, $card); return new Finding(Fact::Lost, Proof::Answer); } },
    'a proof that is too strong' => new class extends PhpGateway { public function start(Attempt $attempt, Order $order, ?Card $card): Finding { $f = parent::start($attempt, $order, $card); return new Finding($f->fact, Proof::Asked, page: $f->page); } },
    'another exception' => new class extends PhpGateway { protected function send(): void { try { parent::send(); } catch (ResponseException $e) { throw new \RuntimeException('curl error 28'); } } },
    'no answer is a no' => new class extends PhpGateway { public function ask(Attempt $attempt): ?Finding { try { return parent::ask($attempt); } catch (ResponseException) { return new Finding(Fact::Declined, Proof::Asked); } } },
    'another amount' => new class extends PhpGateway { public function ask(Attempt $attempt): ?Finding { $f = parent::ask($attempt); return $f->fact === Fact::Paid ? new Finding(Fact::Paid, Proof::Asked, paid: lira('1.00')) : $f; } },
    'a refund of no word' => new class extends PhpGateway { public function refund(Attempt $payment, Attempt $refund): Finding { parent::refund($payment, $refund); return new Finding(Fact::Lost, Proof::Answer); } },
    'a reversal that was not' => new class extends PhpGateway { public function reversal(Attempt $reversal, Attempt $payment, Finding $now): ?Finding { return new Finding(Fact::NotDone, Proof::Asked); } },
    'a plan that is not claimed' => new class extends PhpGateway { public function start(Attempt $attempt, Order $order, ?Card $card): Finding { return parent::start($attempt, order(amount: $order->amount, installment: $order->installment, ceiling: $order->ceiling, threeDSecure: $order->threeDSecure), $card); } },
    'a claim without a method' => new class extends PhpGateway { public array $claims = [Capability::HostedPage, Capability::InstallmentPlans]; },
    'a method without a claim' => new class extends PlanGateway { public array $claims = [Capability::HostedPage]; public function installments(Order $order, string $bin): array { $this->sent++; return []; } },
    'no plans' => new class extends PlanGateway { public function installments(Order $order, string $bin): array { return []; } },
    'plans of another amount' => new class extends PlanGateway { public function installments(Order $order, string $bin): array { return [new InstallmentPlan(lira('1.00'), 1)]; } },
    'plans in no order' => new class extends PlanGateway { public function installments(Order $order, string $bin): array { return array_reverse(parent::installments($order, $bin)); } },
    'something else than plans' => new class extends PlanGateway { public function installments(Order $order, string $bin): array { return [3]; } },
    'plans that cannot be had' => new class extends PlanGateway { public function installments(Order $order, string $bin): array { throw new ServerErrorException('no', Outcome::Unanswered); } },
    'plans that break' => new class extends PlanGateway { public function installments(Order $order, string $bin): array { throw new \RuntimeException('curl error 28'); } },
    'a notice of another' => new class extends PhpGateway { public function notified(string $body, array $headers): Notice { parent::notified($body, $headers); return new Notice('another'); } },
    'a notice that reads anything' => new class extends PhpGateway { public function notified(string $body, array $headers): Notice { return new Notice(json_decode($body)?->reference); } },
    'a notice that proves too much' => new class extends PhpGateway { public function judge(Attempt $attempt, Notice $notice): ?Finding { return new Finding(Fact::Paid, Proof::Asked, paid: $attempt->amount); } },
];
foreach ($bad as $what => $gateway) {
    echo "$what\n";
    foreach (conformance($gateway)->broken() as $line) {
        echo "  $line\n";
    }
}
$failed = thrown(fn () => conformance($bad['another amount'])->assertHolds());
check('assertHolds', [AssertionFailed::class, true], [$failed::class, str_contains($failed->getMessage(), "breaks its contract:\n- Paid: ask() must say how much was paid")]);
$own = new GatewayConformance(new PhpGateway(), order(), null, fn () => throw new AssertionFailed('the fake has no answer'), fn (): int => 0);
check('a fake that fails', 'the fake has no answer', thrown(fn () => $own->broken())->getMessage());
check('a counter that does not count', 'TypeError; Payments\Testing\GatewayConformance: the function for $sent must return int, string returned',
    told(fn () => (new GatewayConformance(new PhpGateway(), order(), null, fn () => null, fn () => 'x'))->broken()));
?>
--EXPECT--
ok: pws
ok: vpws
ok: webpos
ok: frame
ok: hpm
ok: a good one
ok: a good one with installments
a name that changes
  name() changes
an empty name
  name() must be 1 to 32 visible ASCII characters
claims that change
  supports(Capability::Surcharge) changes
limits that change
  limits() changes
sends without the capability
  cancel() sends something, though Capability::Cancel is not claimed
answers without the capability
  cancel() must throw a PaymentsException that says NotSent: Capability::Cancel is not claimed
an installment that is not claimed
  start() must throw a PaymentsException that says NotSent: Capability::Installments is not claimed
  start() sends something, though Capability::Installments is not claimed
a lost answer is a no
  Loses: start() throws an exception that says that nothing was carried out
  Loses: refund() throws an exception that says that nothing was carried out
  Loses: refund() throws an exception that says that nothing was carried out
a lost answer is a page
  Loses: start() must not say shown
  Unreadable: ask() says something without an answer: it must return null or throw a PaymentsException
  Loses: refund() must not say done
  Loses: refund() must not say done
an answer is a loss
  Rejects: start() must not say lost
  Accepts: start() must not say lost
a proof that is too strong
  Rejects: start() says so with the proof asked, which must be answer
  Accepts: start() says so with the proof asked, which must be answer
another exception
  Loses: start() throws RuntimeException, which is no PaymentsException: curl error 28
  Unreadable: ask() throws RuntimeException, which is no PaymentsException: curl error 28
  Loses: refund() throws RuntimeException, which is no PaymentsException: curl error 28
  Loses: refund() throws RuntimeException, which is no PaymentsException: curl error 28
no answer is a no
  Unreadable: ask() says something without an answer: it must return null or throw a PaymentsException
another amount
  Paid: ask() must say how much was paid: the order's amount
a refund of no word
  GivesBack: refund() must not say lost
  GivesBack: refund() must not say lost
a reversal that was not
  GivenBack: reversal() must not say not-done
  GivenBack: reversal() must not say not-done
a plan that is not claimed
  start() must throw a PaymentsException that says NotSent: Capability::InstallmentPlans is not claimed
  start() sends something, though Capability::InstallmentPlans is not claimed
a claim without a method
  Accepts: Capability::InstallmentPlans is claimed by a class that is no Payments\OffersInstallments
a method without a claim
  installments() must throw a PaymentsException that says NotSent: Capability::InstallmentPlans is not claimed
  installments() sends something, though Capability::InstallmentPlans is not claimed
no plans
  Quotes: installments() returns none
plans of another amount
  Quotes: installments() has a plan for another amount than the order's
plans in no order
  Quotes: installments() must be sorted by count, with one plan for each
something else than plans
  Quotes: installments() must return a list of InstallmentPlan
plans that cannot be had
  Quotes: installments() throws
plans that break
  Quotes: installments() throws RuntimeException, which is no PaymentsException: curl error 28
a notice of another
  Posts: notified() must give the attempt's reference
a notice that reads anything
  Unreadable: notified() must throw a ResponseException when the body cannot be read
a notice that proves too much
  Posts: judge() says so with the proof asked, which must be secret-url
ok: assertHolds
ok: a fake that fails
ok: a counter that does not count
