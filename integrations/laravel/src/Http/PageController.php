<?php

declare(strict_types=1);

namespace Payments\Laravel\Http;

use Payments\Laravel\Pages;
use Payments\Psr\HttpFoundation;
use Symfony\Component\HttpFoundation\Response;
use Symfony\Component\HttpKernel\Exception\HttpException;

/**
 * A bank's page, alone: without a layout, a session or a policy for scripts.
 *
 * @internal
 */
final class PageController
{
    public function __construct(private readonly Pages $pages)
    {
    }

    public function __invoke(#[\SensitiveParameter] string $key): Response
    {
        return HttpFoundation::response($this->pages->take($key) ?? throw new HttpException(410));
    }
}
