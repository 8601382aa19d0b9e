<?php

declare(strict_types=1);

namespace Payments\Psr\Tests;

use Payments\Attempt;
use Payments\Capability;
use Payments\Card;
use Payments\Fact;
use Payments\Finding;
use Payments\Gateway;
use Payments\Limits;
use Payments\Notice;
use Payments\Order;
use Payments\Page;
use Payments\PageKind;
use Payments\Proof;

/** A gateway whose pages are paid at once, and which keeps what it was given. */
final class StubGateway implements Gateway
{
    /** @var array<mixed> */
    public array $form = ['none'];
    public string $body = '';
    /** @var array<string, string> */
    public array $headers = [];

    public function __construct(private Fact $state = Fact::Paid)
    {
    }

    /** What the provider says from now on. */
    public function is(Fact $state): void
    {
        $this->state = $state;
    }

    public function name(): string
    {
        return 'stub';
    }

    public function supports(Capability $what): bool
    {
        return $what === Capability::HostedPage || $what === Capability::Notice || $what === Capability::Query;
    }

    public function limits(): Limits
    {
        return new Limits(false, false, false, 600, 60);
    }

    public function start(Attempt $attempt, Order $order, ?Card $card): Finding
    {
        return new Finding(Fact::Shown, Proof::Answer, page: new Page(PageKind::Html, '<form>the bank</form>'));
    }

    public function ask(Attempt $attempt): Finding
    {
        return new Finding($this->state, Proof::Asked, paid: $this->state === Fact::Paid ? $attempt->amount : null);
    }

    public function returned(Attempt $attempt, #[\SensitiveParameter] array $form): Finding
    {
        $this->form = $form;

        return $this->ask($attempt);
    }

    public function notified(#[\SensitiveParameter] string $body, array $headers): Notice
    {
        [$this->body, $this->headers] = [$body, $headers];

        return new Notice($body);
    }

    public function judge(Attempt $attempt, Notice $notice): null
    {
        return null;
    }

    public function refund(Attempt $payment, Attempt $refund): Finding
    {
        return new Finding(Fact::Done, Proof::Answer);
    }

    public function cancel(Attempt $payment, Attempt $cancel): Finding
    {
        return new Finding(Fact::Done, Proof::Answer);
    }

    public function reversal(Attempt $reversal, Attempt $payment, Finding $now): null
    {
        return null;
    }
}
