<?php

declare(strict_types=1);

namespace Payments\Laravel\Http;

use Illuminate\Http\Request;
use Payments\Exception\ConfigurationException;
use Payments\Laravel\Merchants;
use Payments\Psr\HttpFoundation;
use Symfony\Component\HttpFoundation\Response;
use Symfony\Component\HttpKernel\Exception\HttpException;

/**
 * A provider sent a message. A listener that throws is an answer of 500, so that the provider may send it again.
 *
 * @internal
 */
final class NoticeController
{
    public function __construct(private readonly Merchants $merchants)
    {
    }

    public function __invoke(Request $request, string $merchant, string $gateway): Response
    {
        $secret = $request->query->get('s');
        try {
            $checkout = $this->merchants->checkout($merchant);

            return HttpFoundation::notified($checkout, $gateway, $request, is_string($secret) && $secret !== '' ? $secret : null);
        } catch (ConfigurationException $exception) {
            throw new HttpException(404, previous: $exception);
        }
    }
}
