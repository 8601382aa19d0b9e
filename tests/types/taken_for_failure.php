<?php

declare(strict_types=1);

/* A payment that is not known is taken for one that failed: PHPStan must complain in each place. */

namespace Lab\TakenForFailure;

use Payments\Attempt;
use Payments\Card;
use Payments\Checkout;
use Payments\Exception\DeclinedException;
use Payments\Exception\ConnectionLostException;
use Payments\Order;
use Payments\Verdict;

/** @param Verdict::NotPaid $verdict */
function payAgain(Verdict $verdict): string
{
    return "the order is open: $verdict->value";
}

function allButPaid(Attempt $attempt): string
{
    $verdict = $attempt->verdict();

    return $verdict === Verdict::Paid ? 'paid' : payAgain($verdict); // error: argument.type
}

function noStep(Checkout $checkout, Order $order): string
{
    return $checkout->pay('hepsipay.frame', $order) ? 'paid' : 'failed'; // error: ternary.alwaysTrue
}

function noVerdict(Attempt $attempt): string
{
    if (!$attempt->verdict()) { // error: booleanNot.alwaysFalse
        return 'failed';
    }

    return 'paid';
}

function failureAsException(Checkout $checkout, Order $order, Card $card): string
{
    try {
        $checkout->pay('finrota.pws', $order, $card);
    } catch (DeclinedException) { // error: catch.neverThrown
        return 'declined';
    }

    return 'paid';
}

function lostAnswerAsException(Checkout $checkout, Order $order, Card $card): string
{
    try {
        $checkout->pay('finrota.pws', $order, $card);
    } catch (ConnectionLostException) { // error: catch.neverThrown
        return 'failed: pay again';
    }

    return 'paid';
}

function isPaid(Checkout $checkout, string $reference): bool
{
    return $checkout->returned($reference); // error: return.type
}

function noMoney(Attempt $attempt): string
{
    return $attempt->paid === false ? 'failed' : 'paid'; // error: identical.alwaysFalse
}

function failed(Attempt $attempt): mixed
{
    return $attempt->hasFailed; // error: property.notFound
}

function pageOfEachStep(Checkout $checkout, Order $order): void
{
    $checkout->pay('hepsipay.frame', $order)->page->send(); // error: method.nonObject
}
