<?php

declare(strict_types=1);

namespace Payments\Laravel\Http;

use Illuminate\Contracts\Container\Container;
use Illuminate\Http\Request;
use Payments\Exception\ConfigurationException;
use Payments\Exception\ResponseException;
use Payments\Hepsipay\Installments;
use Payments\Laravel\Installments as Offers;
use Payments\Laravel\Merchants;
use Symfony\Component\HttpFoundation\Response;
use Symfony\Component\HttpKernel\Exception\HttpException;

/**
 * Hepsipay asks what an order costs in installments. Its page documents no proof of who asks.
 *
 * @internal
 */
final class InstallmentsController
{
    public function __construct(private readonly Container $container, private readonly Merchants $merchants)
    {
    }

    public function __invoke(Request $request, string $merchant): Response
    {
        if (!$this->container->bound(Offers::class)) {
            throw new HttpException(404);
        }
        try {
            $service = new Installments($this->merchants->makeGateways($this->merchants->name($merchant))->hepsipay());
            $query = $service->parseQuery($request->getContent());
        } catch (ConfigurationException $exception) {
            throw new HttpException(404, previous: $exception);
        } catch (ResponseException $exception) {
            throw new HttpException(400, previous: $exception);
        }
        $offers = $this->container->make(Offers::class)->offers($merchant, $query);

        return new Response($service->respond(...$offers), headers: ['Content-Type' => 'application/json', 'Cache-Control' => 'no-store']);
    }
}
