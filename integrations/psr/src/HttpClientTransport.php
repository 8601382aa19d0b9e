<?php

declare(strict_types=1);

namespace Payments\Psr;

use Payments\Exception\TransportException;
use Payments\Http\Request;
use Payments\Http\Response;
use Payments\Outcome;
use Payments\Transport;
use Psr\Http\Client\ClientInterface;
use Psr\Http\Message\RequestFactoryInterface;
use Psr\Http\Message\RequestInterface;
use Psr\Http\Message\StreamFactoryInterface;

/**
 * Sends requests through a client of PSR-18, where all traffic has to go through it. Without need, leave it out: the
 * extension's own wire proves more. What is given up:
 *
 * - Outcome: PSR-18 does not say how far a request got. Every failure of a write is Unknown, a refused connection too;
 *   the extension's own wire says NotSent where that is proven.
 * - At most once: the client, a middleware of it, or libcurl inside of it may send a request again. Give one without
 *   retries.
 * - Redirects: a client that follows them sends card and keys to another host. Switch it off; Symfony's follows by
 *   default.
 * - Memory: card, keys and answer are copied into strings of PHP that nobody wipes. The client reads an answer of any
 *   size.
 * - TLS: versions, certificates, proxy and the environment's proxy variables are the client's. Options::$caFile, $proxy,
 *   $connectTimeoutMs and $keepAlive have no effect.
 * - Time: a client of PSR-18 has its own time limit. A closure is given the milliseconds that are left.
 *
 * An exception of the client holds the request, and so the card: its class is told, and nothing else of it.
 */
final class HttpClientTransport implements Transport
{
    /** @var \Closure(int): ClientInterface */
    private readonly \Closure $client;

    /**
     * @param ClientInterface|\Closure(int): ClientInterface $client a closure is given the milliseconds that the
     *     request may take
     */
    public function __construct(
        ClientInterface|\Closure $client,
        private readonly RequestFactoryInterface $requests,
        private readonly StreamFactoryInterface $streams,
    ) {
        $this->client = $client instanceof \Closure ? $client : static fn (int $milliseconds): ClientInterface => $client;
    }

    /** @throws TransportException Unknown: the client does not say how far the request got */
    public function send(Request $request): Response
    {
        try {
            $answer = ($this->client)($request->timeoutMs())->sendRequest($this->message($request));

            return new Response($answer->getStatusCode(), (string) $answer->getBody(), $answer->getHeaders());
        } catch (\Exception $thrown) {
            throw new TransportException("{$request->operation()}: the HTTP client threw " . $thrown::class, Outcome::Unknown);
        }
    }

    private function message(Request $request): RequestInterface
    {
        $message = $this->requests->createRequest($request->method(), $request->url());
        foreach ($request->headers() as $name => $value) {
            $message = $message->withHeader($name, $value);
        }

        return $request->body() === '' ? $message : $message->withBody($this->streams->createStream($request->body()));
    }
}
