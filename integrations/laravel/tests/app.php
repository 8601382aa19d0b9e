<?php

declare(strict_types=1);

use Illuminate\Foundation\Application;
use Payments\Laravel\PaymentsServiceProvider;

// bootstrap/app.php of the app that Larastan looks into.
return Application::configure(basePath: dirname(__DIR__))->withProviders([PaymentsServiceProvider::class])->withExceptions()->create();
