<?php

declare(strict_types=1);

namespace Shop;

use Payments\Card;
use Payments\Currency;
use Payments\Exchange;
use Payments\Money;
use Payments\Observer;
use Payments\Options;
use Payments\Testing\Results;
use Payments\Verdict;

/* What a shop writes. Analysers must complain of the lines that say so, and of no other. */

final class Log implements Observer
{
    public function exchanged(Exchange $exchange): void
    {
        error_log($exchange->operation . ' ' . ($exchange->httpStatus ?? 'no answer'));
    }
}

function price(): Money
{
    return Money::of('12.00', Currency::TRY);
}

function options(): Options
{
    return new Options(retries: 1, observer: new Log());
}

function brand(Card $card): void
{
    error_log($card->brand()); // complain: an enum is no string
}

function decide(Verdict $verdict): string
{
    return match ($verdict) { // complain: two cases are missing
        Verdict::Paid => 'deliver',
        Verdict::NotPaid => 'offer another way to pay',
    };
}

function payment(): \Payments\Finrota\Payment
{
    return Results::make(\Payments\Finrota\Payment::class, status: \Payments\PaymentStatus::Failed);
}

function wrong(): void
{
    new Options(retries: 'many'); // complain: no number
    Money::of('12.00'); // complain: no currency
    price()->cents; // complain: no such property
    payments_statuses(); // complain: no such function
}

/** @return array<string, int> */
function figures(): array
{
    return payments_status();
}
