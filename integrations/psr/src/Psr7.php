<?php

declare(strict_types=1);

namespace Payments\Psr;

use Payments\Attempt;
use Payments\Checkout;
use Payments\Page;
use Payments\Receipt;
use Payments\ReturnPage;
use Payments\ThreeDSecure;
use Psr\Http\Message\ResponseFactoryInterface;
use Psr\Http\Message\ResponseInterface;
use Psr\Http\Message\ServerRequestInterface;
use Psr\Http\Message\StreamFactoryInterface;

/** Requests and responses of PSR-7 for a Checkout: webhooks, the way back from the bank, pages to pay on. */
final class Psr7
{
    public function __construct(private readonly ResponseFactoryInterface $responses, private readonly StreamFactoryInterface $streams)
    {
    }

    /**
     * The provider sent a message.
     *
     * @param string|null $secret of the address, as of Checkout::notified()
     * @return ResponseInterface the answer to the provider
     * @throws \Payments\Exception\PaymentsException of Checkout::notified()
     */
    public function notified(
        Checkout $checkout,
        string $gateway,
        ServerRequestInterface $request,
        #[\SensitiveParameter] ?string $secret = null,
    ): ResponseInterface {
        return $this->response($checkout->notified($gateway, self::body($request), self::headers($request), $secret));
    }

    /**
     * The browser came back from the bank. Answer it with response(new ReturnPage(...)).
     *
     * @throws \Payments\Exception\PaymentsException of Checkout::returned()
     */
    public function returned(Checkout $checkout, string $reference, ServerRequestInterface $request): Attempt
    {
        return $checkout->returned($reference, self::form($request));
    }

    /**
     * A page to pay on, a redirect, or the answer to a message, with headers that fit it.
     *
     * @throws \LogicException of a Frame, and of a ThreeDSecure that is not usable
     */
    public function response(Page|ThreeDSecure|ReturnPage|Receipt $what): ResponseInterface
    {
        $answer = Answer::of($what);
        $response = $this->responses->createResponse($answer->status);
        foreach ($answer->headers as $name => $value) {
            $response = $response->withHeader($name, $value);
        }

        return $answer->body === '' ? $response : $response->withBody($this->streams->createStream($answer->body));
    }

    /** The body as it came, from its begin, whoever has read of it before. */
    public static function body(ServerRequestInterface $request): string
    {
        return (string) $request->getBody();
    }

    /** @return array<string> by name */
    public static function headers(ServerRequestInterface $request): array
    {
        return array_map(static fn (array $values): string => implode(', ', $values), $request->getHeaders());
    }

    /**
     * What the browser posted, and nothing of the address; empty where it came by GET.
     *
     * @return array<mixed>
     */
    public static function form(ServerRequestInterface $request): array
    {
        if ($request->getMethod() !== 'POST') {
            return [];
        }
        $form = $request->getParsedBody();
        if (!is_array($form) && preg_match('~^application/x-www-form-urlencoded\b~i', $request->getHeaderLine('Content-Type')) === 1) {
            parse_str(self::body($request), $form); // nobody has parsed it
        }

        return is_array($form) ? $form : [];
    }
}
