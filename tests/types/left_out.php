<?php

declare(strict_types=1);

/* A payment that is not known, or not known yet, is left out: PHPStan must complain in each place. */

namespace Lab\LeftOut;

use Payments\Attempt;
use Payments\Checkout;
use Payments\Order;
use Payments\State;
use Payments\StepKind;
use Payments\Verdict;

function waiting(Attempt $attempt): string
{
    return match ($attempt->verdict()) { // error: match.unhandled
        Verdict::Paid => 'paid',
        Verdict::NotPaid => 'open',
        Verdict::Look => 'for a person',
    };
}

function forPerson(Attempt $attempt): string
{
    return match ($attempt->verdict()) { // error: match.unhandled
        Verdict::Paid => 'paid',
        Verdict::NotPaid, Verdict::Wait => 'open',
    };
}

function stepThatWaits(Checkout $checkout, Order $order): string
{
    $step = $checkout->pay('hepsipay.frame', $order);

    return match ($step->kind) { // error: match.unhandled
        StepKind::Redirect, StepKind::Html, StepKind::Frame => 'the page',
        StepKind::Done => 'the order',
    };
}

function refundThatIsNotKnown(Attempt $refund): string
{
    return match ($refund->state) { // error: match.unhandled
        State::Done => 'booked',
        State::Refused => 'not carried out',
        State::Look => 'for a person',
        State::Waiting, State::Paid, State::Lapsed, State::Part, State::Back => 'no state of a refund',
    };
}
