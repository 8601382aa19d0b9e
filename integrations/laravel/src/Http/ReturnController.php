<?php

declare(strict_types=1);

namespace Payments\Laravel\Http;

use Illuminate\Contracts\Debug\ExceptionHandler;
use Illuminate\Http\Request;
use Payments\Attempt;
use Payments\Exception\AttemptNotFoundException;
use Payments\Exception\ConfigurationException;
use Payments\Laravel\Merchants;
use Payments\Laravel\Pages;
use Payments\Psr\HttpFoundation;
use Symfony\Component\HttpFoundation\Response;
use Symfony\Component\HttpKernel\Exception\HttpException;

/**
 * The browser is back from the bank. It has no session, and must not get one: its cookie would replace the customer's.
 *
 * @internal
 */
final class ReturnController
{
    public function __construct(private readonly Merchants $merchants, private readonly Pages $pages, private readonly ExceptionHandler $exceptions)
    {
    }

    public function __invoke(Request $request, string $merchant, string $reference): Response
    {
        $attempt = $this->find($request, $merchant, $reference);

        return $request->headers->get('Sec-Fetch-Dest') === 'document' ? $this->pages->toOrder($attempt->order) : $this->out($attempt->order);
    }

    /** A listener that throws does not keep the customer from the page of the order: payments:settle dispatches the event again. */
    private function find(Request $request, string $merchant, string $reference): Attempt
    {
        try {
            return $this->merchants->checkout($merchant)->returned($reference, self::form($request));
        } catch (AttemptNotFoundException | ConfigurationException $exception) {
            throw new HttpException(404, previous: $exception);
        } catch (\Throwable $thrown) {
            $this->exceptions->report($thrown);
        }
        try {
            return $this->merchants->store($merchant)->find($reference) ?? throw new HttpException(404);
        } catch (HttpException $exception) {
            throw $exception;
        } catch (\Throwable $thrown) {
            throw new HttpException(503, previous: $thrown, headers: ['Retry-After' => '5']);
        }
    }

    /**
     * As the bank's page posted it. What Laravel made of it has no blanks at the ends and null for an empty text.
     *
     * @return array<mixed>
     */
    private static function form(Request $request): array
    {
        if (!$request->isMethod('POST') || $request->getContent() === '' || $request->getContentTypeFormat() !== 'form') {
            return HttpFoundation::form($request);
        }
        parse_str($request->getContent(), $form);

        return $form;
    }

    /**
     * Within a frame, of the provider's or of the bank's page, the browser sends no cookie of the customer's: a page without a session
     * that leads the whole window to the page of the order. Also for a browser that does not say where it is.
     */
    private function out(string $order): Response
    {
        $html = view('payments::out', ['url' => $this->pages->orderUrl($order)])->render();

        return new Response($html, headers: [
            'Cache-Control' => 'no-store', 'Referrer-Policy' => 'strict-origin', 'Content-Security-Policy' => "frame-ancestors 'self'",
        ]);
    }
}
