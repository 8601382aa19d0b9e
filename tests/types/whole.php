<?php

declare(strict_types=1);

/* A shop that leaves nothing out: PHPStan must not complain. */

namespace Lab\Whole;

use Payments\Attempt;
use Payments\Checkout;
use Payments\State;
use Payments\Step;
use Payments\StepKind;
use Payments\Verdict;

function afterPay(Step $step): string
{
    return match ($step->kind) {
        StepKind::Redirect, StepKind::Html => $step->page?->body() ?? '',
        StepKind::Frame => (string) $step->page?->url(),
        StepKind::Done, StepKind::Wait => "/order/{$step->attempt->order}",
    };
}

function order(Attempt $attempt): string
{
    return match ($attempt->verdict()) {
        Verdict::Paid => 'paid',
        Verdict::NotPaid => 'open',
        Verdict::Wait => 'held',
        Verdict::Look => 'for a person',
    };
}

function refund(Attempt $refund): string
{
    return match ($refund->state) {
        State::Done => 'booked',
        State::Refused => 'not carried out',
        State::Starting, State::Waiting => 'not known yet',
        State::Look => 'for a person',
        State::Paid, State::Lapsed, State::Part, State::Back => 'no state of a refund',
    };
}

/** @param Verdict::NotPaid $verdict */
function payAgain(Verdict $verdict): string
{
    return "the order is open: $verdict->value";
}

/** An attempt that is waiting does not get to payAgain(): its type is not the one that is wanted. */
function mayPayAgain(Checkout $checkout, string $reference): string
{
    $verdict = $checkout->ask($reference)->verdict();

    return $verdict === Verdict::NotPaid ? payAgain($verdict) : 'hold';
}
