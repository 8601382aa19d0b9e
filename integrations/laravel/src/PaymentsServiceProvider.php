<?php

declare(strict_types=1);

namespace Payments\Laravel;

use Illuminate\Contracts\Container\Container;
use Illuminate\Support\ServiceProvider;
use Payments\Checkout;

/** Everything is scoped: nothing of a request, such as a merchant or a connection, is seen by the next one in Octane or a queue worker. */
final class PaymentsServiceProvider extends ServiceProvider
{
    private const ROOT = __DIR__ . '/..';

    public function register(): void
    {
        $this->mergeConfigFrom(self::ROOT . '/config/payments.php', 'payments');
        $this->app->bind(Settings::class, static fn (Container $app): Settings => new Settings($app->make('config')));
        $this->app->bind(Database::class, static fn (Container $app): Database => new Database($app->make('db'), $app->make('db.factory')));
        $this->app->scoped(Merchants::class, static fn (Container $app): Merchants => new Merchants($app, $app->make(Settings::class)));
        $this->app->scoped(Checkout::class, static fn (Container $app): Checkout => $app->make(Merchants::class)->checkout());
    }

    public function boot(): void
    {
        $this->publishes([self::ROOT . '/config/payments.php' => config_path('payments.php')], 'payments-config');
        $this->publishesMigrations([self::ROOT . '/database/migrations' => database_path('migrations')], 'payments-migrations');
        $this->loadMigrationsFrom(self::ROOT . '/database/migrations');
    }
}
