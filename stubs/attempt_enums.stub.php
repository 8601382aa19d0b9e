<?php

/**
 * The words in which attempts, gateways and a checkout speak of a payment.
 *
 * @generate-class-entries
 */

namespace Payments;

/** What an attempt moves. */
enum AttemptKind: string
{
    case Payment = 'payment';
    case Refund = 'refund';
    case Cancel = 'cancel';
}

/** The state of an attempt, as it is stored. docs/attempts.md says which fact leads to which state. */
enum State: string
{
    /** Stored before the call; no page was handed out. */
    case Starting = 'starting';
    /** For the customer or the provider. */
    case Waiting = 'waiting';
    case Paid = 'paid';
    /** Proven: no money is held, and none will be. Also a refund or cancel that was not carried out. */
    case Refused = 'refused';
    /** Assumed: the session ended. It is still asked about, and a late payment is found. */
    case Lapsed = 'lapsed';
    /** A person decides. */
    case Look = 'look';
    /** Paid, and part of it was given back. */
    case Part = 'part';
    /** Paid, and all of it was given back. */
    case Back = 'back';
    /** A refund or cancel that was carried out. */
    case Done = 'done';
}

/** What was learnt about an attempt. */
enum Fact: string
{
    /** The provider made a page. */
    case Shown = 'shown';
    /** Charged: within the amount and the ceiling. */
    case Paid = 'paid';
    /** Charged: another amount or currency, or one that cannot be read. */
    case PaidOtherwise = 'paid-otherwise';
    /** The provider's final word. */
    case Declined = 'declined';
    /** The same page may be tried again. */
    case FailedTry = 'failed-try';
    /** The customer is not through. */
    case Open = 'open';
    /** The provider works, or the code of the state is unknown. */
    case Pending = 'pending';
    case NotFound = 'not-found';
    /** The request never left, or was rejected. */
    case NotSent = 'not-sent';
    /** The request may have been carried out. */
    case Lost = 'lost';
    /** Another order, a contradiction, or paid and not confirmed. */
    case Unclear = 'unclear';
    /** Less is left than was paid. */
    case Part = 'part';
    /** Nothing is left. */
    case Back = 'back';
    /** No page was handed out in time. Told by the clock, never by a gateway. */
    case NeverShown = 'never-shown';
    /** The session ended. Told by the clock, never by a gateway. */
    case Expired = 'expired';
    /** A day went by. Told by the clock, never by a gateway. */
    case Overdue = 'overdue';
    /** A refund or cancel was carried out. */
    case Done = 'done';
    /** A refund or cancel was not carried out, and will not be. */
    case NotDone = 'not-done';
}

/** Where a fact comes from, weakest first. */
enum Proof: int
{
    /** Anybody can say it: a notice without its secret. */
    case Hint = 0;
    case Clock = 1;
    /** A notice at the address that only the provider knows. */
    case SecretUrl = 2;
    /** The answer to the call that moves money. */
    case Answer = 3;
    /** The answer to a question. */
    case Asked = 4;
    case Person = 5;
}

/** May a customer start a second attempt while a page of the first one is open? */
enum Repeat: string
{
    case Refuse = 'refuse';
    /** When the provider, asked now, says that nothing was paid. Both may be paid: the second is then for a person. */
    case AfterAsking = 'after-asking';
}

/** What the shop does next. */
enum StepKind: string
{
    /** The order's state is known: show it. */
    case Done = 'done';
    /** The order's state is not known yet: show that, and do not let the customer pay again. */
    case Wait = 'wait';
    /** Send the page. */
    case Redirect = 'redirect';
    /** Send the page. */
    case Html = 'html';
    /** Show the page's URL in an iframe. */
    case Frame = 'frame';
}

/** How a page reaches the customer. */
enum PageKind: string
{
    /** By its address. */
    case Redirect = 'redirect';
    /** As the provider's own HTML, sent alone. */
    case Html = 'html';
    /** By its address, in an iframe of a page of the shop. */
    case Frame = 'frame';
}

/** What a gateway can do. What it cannot is refused before anything is sent. */
enum Capability: string
{
    /** start() takes a card. */
    case Card = 'card';
    /** The customer types the card on a page of the provider. */
    case HostedPage = 'hosted-page';
    /** The provider's page is shown in an iframe. */
    case Frame = 'frame';
    /** A payment without 3-D Secure. */
    case WithoutThreeDSecure = 'without-3d-secure';
    case Installments = 'installments';
    /** The provider says what each number of installments costs: OffersInstallments. */
    case InstallmentPlans = 'installment-plans';
    /** The provider may take more than the amount: interest on installments. */
    case Surcharge = 'surcharge';
    /** ask() */
    case Query = 'query';
    /** The provider posts the result to the shop. */
    case Notice = 'notice';
    case Refund = 'refund';
    case PartialRefund = 'partial-refund';
    case Cancel = 'cancel';
}
