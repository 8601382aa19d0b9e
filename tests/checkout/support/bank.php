<?php

/** A bank of one process, and a gateway to it in PHP: what a test wants is set, what was called is counted. */

declare(strict_types=1);

namespace Payments\Tests;

use Payments\Attempt;
use Payments\Capability;
use Payments\Card;
use Payments\Currency;
use Payments\Customer;
use Payments\Exception\ResponseException;
use Payments\Exception\ServerErrorException;
use Payments\Fact;
use Payments\Finding;
use Payments\Gateway;
use Payments\Limits;
use Payments\Money;
use Payments\Notice;
use Payments\OffersInstallments;
use Payments\Order;
use Payments\Outcome;
use Payments\Page;
use Payments\PageKind;
use Payments\Proof;

/** What the bank knows of a payment. */
final class BankPayment
{
    public Fact $state = Fact::Open;
    public int $paid = 0;
    public int $left = 0;
}

class BankGateway implements Gateway
{
    /** @var array<string, BankPayment> by reference */
    public array $payments = [];
    /** @var list<string> "start", "ask", ... */
    public array $calls = [];
    /** What start() does: page, paid, declined, pending, lost (after it was paid), lost-unpaid, not-sent, or a \Closure. */
    public mixed $start = 'page';
    /** What refund() and cancel() do: done, lost (after it was done), lost-undone, not-sent. */
    public string $refund = 'done';
    public bool $answers = true;
    /** @var list<Capability> */
    public array $lacks = [];
    public ?Order $order = null;

    public function __construct(private readonly string $name = 'bank', public Limits $limits = new Limits(false, false, false, 1800, 60)) {}

    public function name(): string
    {
        return $this->name;
    }

    public function supports(Capability $what): bool
    {
        return !in_array($what, $this->lacks, true) && ($what !== Capability::InstallmentPlans || $this instanceof OffersInstallments);
    }

    public function limits(): Limits
    {
        return $this->limits;
    }

    public function start(Attempt $attempt, Order $order, ?Card $card): Finding
    {
        $this->calls[] = 'start';
        $this->order = $order;
        $payment = $this->payments[$attempt->reference] = new BankPayment();
        $how = $this->start instanceof \Closure ? ($this->start)($attempt, $payment) : $this->start;
        if ($how instanceof Finding) {
            return $how;
        }
        if ($how === 'paid' || $how === 'lost') {
            $this->pay($attempt->reference, $attempt->amount->minor);
        } elseif ($how === 'declined') {
            $payment->state = Fact::Declined;
        } elseif ($how === 'pending') {
            $payment->state = Fact::Pending;
        } elseif ($how === 'not-sent') {
            unset($this->payments[$attempt->reference]);
        }

        return match ($how) {
            'page' => new Finding(Fact::Shown, Proof::Answer, handles: ['link' => "https://bank.example/$attempt->reference"],
                page: new Page(PageKind::Redirect, "https://bank.example/$attempt->reference"), endsAt: new \DateTimeImmutable('@' . ($attempt->createdAt + 1800))),
            'html' => new Finding(Fact::Shown, Proof::Answer, page: new Page(PageKind::Html, '<form>'), endsAt: new \DateTimeImmutable('@' . ($attempt->createdAt + 1800))),
            'paid' => new Finding(Fact::Paid, Proof::Answer, paid: $attempt->amount, left: $attempt->amount),
            'declined' => new Finding(Fact::Declined, Proof::Answer, reason: 'the card was declined'),
            'pending' => new Finding(Fact::Pending, Proof::Answer),
            'lost', 'lost-unpaid' => throw new ServerErrorException('no answer', Outcome::Unknown),
            'not-sent' => throw new ServerErrorException('not sent', Outcome::NotSent),
        };
    }

    /** The customer, or the bank, has paid. */
    public function pay(string $reference, int $minor): void
    {
        $payment = $this->payments[$reference];
        $payment->state = Fact::Paid;
        $payment->paid += $minor;
        $payment->left += $minor;
    }

    public function ask(Attempt $attempt): ?Finding
    {
        $this->calls[] = 'ask';
        if (!$this->answers) {
            throw new ServerErrorException('no answer');
        }
        $payment = $this->payments[$attempt->reference] ?? null;
        if ($payment === null) {
            return new Finding(Fact::NotFound, Proof::Asked);
        }
        if ($payment->paid === 0) {
            return new Finding($payment->state, Proof::Asked);
        }
        $money = fn (int $minor): Money => Money::ofMinor($minor, $attempt->amount->currency);
        $fact = $payment->left === $payment->paid ? Fact::Paid : ($payment->left > 0 ? Fact::Part : Fact::Back);

        return new Finding($fact, Proof::Asked, paid: $money($payment->paid), left: $money($payment->left));
    }

    public function returned(Attempt $attempt, array $form): ?Finding
    {
        $this->calls[] = 'returned';

        return $this->ask($attempt);
    }

    public function notified(string $body, array $headers): Notice
    {
        $message = json_decode($body, true);
        if (!is_array($message)) {
            throw new ResponseException('cannot be read');
        }

        return new Notice($message['reference'] ?? null, new Finding(Fact::from($message['fact'] ?? 'paid'), Proof::SecretUrl,
            paid: isset($message['paid']) ? Money::ofMinor($message['paid'], Currency::TRY) : null));
    }

    public function judge(Attempt $attempt, Notice $notice): ?Finding
    {
        $this->calls[] = 'judge';

        return $notice->finding;
    }

    public function refund(Attempt $payment, Attempt $refund): Finding
    {
        $this->calls[] = $refund->kind->value;
        $at = $this->payments[$payment->reference];
        if (str_starts_with($this->refund, 'not-sent')) {
            throw new ServerErrorException('not sent', Outcome::NotSent);
        }
        if ($this->refund !== 'lost-undone') {
            $at->left -= $refund->amount->minor;
        }

        return $this->refund === 'done' ? new Finding(Fact::Done, Proof::Answer) : throw new ServerErrorException('no answer', Outcome::Unknown);
    }

    public function cancel(Attempt $payment, Attempt $cancel): Finding
    {
        return $this->refund($payment, $cancel);
    }

    public function reversal(Attempt $reversal, Attempt $payment, Finding $now): ?Finding
    {
        $left = $now->left?->minor;
        $before = $reversal->before->minor;

        return match (true) {
            $left === $before - $reversal->amount->minor => new Finding(Fact::Done, Proof::Asked),
            $left === $before => null,
            default => new Finding(Fact::Unclear, Proof::Asked, reason: 'another amount is left'),
        };
    }
}

function order(string $number = '42', int $minor = 1000, mixed ...$parts): Order
{
    return new Order(...$parts + [
        'number' => $number, 'amount' => Money::ofMinor($minor, Currency::TRY), 'customer' => new Customer('Ada', 'Lovelace', 'ada@example.com'),
        'returnUrl' => 'https://shop.example/back?r={reference}', 'notifyUrl' => 'https://shop.example/notice?r={reference}&s={secret}',
    ]);
}
