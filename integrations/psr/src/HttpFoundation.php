<?php

declare(strict_types=1);

namespace Payments\Psr;

use Payments\Attempt;
use Payments\Checkout;
use Payments\Page;
use Payments\Receipt;
use Payments\ReturnPage;
use Payments\ThreeDSecure;
use Symfony\Component\HttpFoundation\Request;
use Symfony\Component\HttpFoundation\Response;

/** Requests and responses of HttpFoundation, as Psr7 does for those of PSR-7: Symfony, Laravel. */
final class HttpFoundation
{
    /**
     * The provider sent a message.
     *
     * @param string|null $secret of the address, as of Checkout::notified()
     * @return Response the answer to the provider
     * @throws \Payments\Exception\PaymentsException of Checkout::notified()
     */
    public static function notified(
        Checkout $checkout,
        string $gateway,
        Request $request,
        #[\SensitiveParameter] ?string $secret = null,
    ): Response {
        return self::response($checkout->notified($gateway, $request->getContent(), self::headers($request), $secret));
    }

    /**
     * The browser came back from the bank. Answer it with response(new ReturnPage(...)).
     *
     * @throws \Payments\Exception\PaymentsException of Checkout::returned()
     */
    public static function returned(Checkout $checkout, string $reference, Request $request): Attempt
    {
        return $checkout->returned($reference, self::form($request));
    }

    /**
     * A page to pay on, a redirect, or the answer to a message, with headers that fit it.
     *
     * @throws \LogicException of a Frame, and of a ThreeDSecure that is not usable
     */
    public static function response(Page|ThreeDSecure|ReturnPage|Receipt $what): Response
    {
        $answer = Answer::of($what);

        return new Response($answer->body, $answer->status, $answer->headers);
    }

    /** @return array<string> by name */
    public static function headers(Request $request): array
    {
        return array_map(static fn (array $values): string => implode(', ', $values), $request->headers->all());
    }

    /**
     * What the browser posted, and nothing of the address; empty where it came by GET.
     *
     * @return array<mixed>
     */
    public static function form(Request $request): array
    {
        return $request->isMethod('POST') ? $request->request->all() : [];
    }
}
