<?php

declare(strict_types=1);

namespace Payments\Crash;

use Payments\Attempt;
use Payments\Capability;
use Payments\Card;
use Payments\Exception\ResponseException;
use Payments\Exception\ServerErrorException;
use Payments\Fact;
use Payments\Finding;
use Payments\Gateway;
use Payments\Limits;
use Payments\Money;
use Payments\Notice;
use Payments\Order;
use Payments\Outcome;
use Payments\Page;
use Payments\PageKind;
use Payments\Proof;

/** The gateway to bank.php. Order::$description says how it answers. */
final class Bank implements Gateway
{
    public function __construct(private readonly int $port, private readonly string $name, private readonly bool $mayChargeWithoutPage) {}

    public function name(): string
    {
        return $this->name;
    }

    public function supports(Capability $what): bool
    {
        return true;
    }

    public function limits(): Limits
    {
        return new Limits($this->mayChargeWithoutPage, false, false, 1800, 60);
    }

    /**
     * @param array<string, mixed> $request
     * @return array<string, mixed>
     */
    public function call(array $request): array
    {
        $socket = @stream_socket_client("tcp://127.0.0.1:$this->port", $code, $text, 10);
        if ($socket === false) {
            throw new ServerErrorException('no connection', Outcome::NotSent);
        }
        fwrite($socket, json_encode($request, JSON_THROW_ON_ERROR) . "\n");
        $answer = fgets($socket);
        fclose($socket);

        return $answer === false ? throw new ServerErrorException('no answer', Outcome::Unknown) : json_decode($answer, true, 16, JSON_THROW_ON_ERROR);
    }

    public function start(Attempt $attempt, Order $order, ?Card $card): Finding
    {
        $how = $order->description;
        $this->call([
            'do' => 'start', 'how' => $how, 'reference' => $attempt->reference, 'order' => $order->number, 'amount' => $attempt->amount->minor,
            'notify' => $order->notifyUrl,
        ]);
        $page = "https://bank.example/$attempt->reference";
        $end = new \DateTimeImmutable('@' . ($attempt->createdAt + 1800));

        return match ($how) {
            'page' => new Finding(Fact::Shown, Proof::Answer, handles: ['link' => $page], page: new Page(PageKind::Redirect, $page), endsAt: $end),
            'html' => new Finding(Fact::Shown, Proof::Answer, page: new Page(PageKind::Html, '<form>'), endsAt: $end),
            'direct' => new Finding(Fact::Paid, Proof::Answer, paid: $attempt->amount, left: $attempt->amount),
            'declined' => new Finding(Fact::Declined, Proof::Answer, reason: 'the card was declined'),
            'pending' => new Finding(Fact::Pending, Proof::Answer),
        };
    }

    public function ask(Attempt $attempt): ?Finding
    {
        $payment = $this->call(['do' => 'ask', 'reference' => $attempt->reference]);
        if ($payment['state'] !== 'paid') {
            return new Finding(Fact::from($payment['state']), Proof::Asked);
        }
        $money = fn (int $minor): Money => Money::ofMinor($minor, $attempt->amount->currency);
        $fact = $payment['left'] === $payment['paid'] ? Fact::Paid : ($payment['left'] > 0 ? Fact::Part : Fact::Back);

        return new Finding($fact, Proof::Asked, paid: $money($payment['paid']), left: $money($payment['left']));
    }

    public function returned(Attempt $attempt, array $form): ?Finding
    {
        return $this->ask($attempt);
    }

    public function notified(string $body, array $headers): Notice
    {
        $message = json_decode($body, true) ?? throw new ResponseException('cannot be read');

        return new Notice($message['reference']);
    }

    public function judge(Attempt $attempt, Notice $notice): ?Finding
    {
        return new Finding(Fact::Paid, Proof::SecretUrl, paid: $attempt->amount);
    }

    public function refund(Attempt $payment, Attempt $refund): Finding
    {
        $own = explode(':', $refund->reference, 2)[1];
        $answer = $this->call(['do' => 'refund', 'reference' => $payment->reference, 'own' => $own, 'amount' => $refund->amount->minor]);

        return new Finding($answer['done'] ? Fact::Done : Fact::NotSent, Proof::Answer);
    }

    public function cancel(Attempt $payment, Attempt $cancel): Finding
    {
        return $this->refund($payment, $cancel);
    }

    /** As Finrota's: what is left is the only evidence. */
    public function reversal(Attempt $reversal, Attempt $payment, Finding $now): ?Finding
    {
        $left = $now->left?->minor;
        $before = $reversal->before?->minor;

        return match (true) {
            $before !== null && $left === $before - $reversal->amount->minor => new Finding(Fact::Done, Proof::Asked),
            $left === $before => null,
            default => new Finding(Fact::Unclear, Proof::Asked, reason: 'another amount is left'),
        };
    }
}
