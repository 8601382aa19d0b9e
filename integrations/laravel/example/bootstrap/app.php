<?php

declare(strict_types=1);

use App\Http\Middleware\Customers;
use Illuminate\Foundation\Application;
use Illuminate\Foundation\Configuration\Middleware;

return Application::configure(basePath: dirname(__DIR__))
    ->withRouting(web: __DIR__ . '/../routes/web.php')
    ->withMiddleware(static function (Middleware $middleware): void {
        $middleware->web(append: [Customers::class]);
    })
    ->withExceptions()
    ->create()
    ->useStoragePath(getenv('SHOP_STORAGE') ?: dirname(__DIR__) . '/storage');
