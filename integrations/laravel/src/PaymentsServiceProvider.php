<?php

declare(strict_types=1);

namespace Payments\Laravel;

use Illuminate\Console\Scheduling\Schedule;
use Illuminate\Contracts\Container\Container;
use Illuminate\Contracts\Debug\ExceptionHandler;
use Illuminate\Foundation\Exceptions\Handler;
use Illuminate\Support\Facades\Route;
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
        $this->app->bind(Pages::class, static fn (Container $app): Pages => new Pages($app, $app->make(Settings::class)));
        $this->app->scoped(Merchants::class, static fn (Container $app): Merchants => new Merchants($app, $app->make(Settings::class)));
        $this->app->scoped(Shop::class, static fn (Container $app): Shop => new Shop($app->make(Merchants::class), $app->make(Pages::class)));
        $this->app->scoped(Checkout::class, static fn (Container $app): Checkout => $app->make(Merchants::class)->checkout());
    }

    public function boot(): void
    {
        $this->publishes([self::ROOT . '/config/payments.php' => config_path('payments.php')], 'payments-config');
        $this->publishesMigrations([self::ROOT . '/database/migrations' => database_path('migrations')], 'payments-migrations');
        $this->publishes([self::ROOT . '/lang' => $this->app->langPath('vendor/payments')], 'payments-lang');
        $this->publishes([self::ROOT . '/resources/views' => resource_path('views/vendor/payments')], 'payments-views');
        $this->loadMigrationsFrom(self::ROOT . '/database/migrations');
        $this->loadTranslationsFrom(self::ROOT . '/lang', 'payments');
        $this->loadViewsFrom(self::ROOT . '/resources/views', 'payments');
        $this->addRoutes();
        $this->commands([Console\CheckCommand::class, Console\DoctorCommand::class, Console\PurgeCommand::class, Console\ReconcileCommand::class, Console\SettleCommand::class]);
        $this->callAfterResolving(Schedule::class, $this->addSchedule(...));
        $this->callAfterResolving(ExceptionHandler::class, $this->keepCardsOutOfSessions(...));
    }

    /** A form that is shown again after an error is kept in the session, but for these fields. */
    private function keepCardsOutOfSessions(ExceptionHandler $handler): void
    {
        if ($handler instanceof Handler) {
            $handler->dontFlash($this->app->make(Settings::class)->texts('card_fields'));
        }
    }

    private function addSchedule(Schedule $schedule): void
    {
        if ($this->app->make(Settings::class)->isOn('schedule')) {
            $schedule->command(Console\SettleCommand::class)->everyMinute();
            $schedule->command(Console\PurgeCommand::class)->daily();
        }
    }

    /** Without the group "web", which starts a session and asks for a token. */
    private function addRoutes(): void
    {
        $settings = $this->app->make(Settings::class);
        if ($settings->isOn('routes.enabled')) {
            $domain = $settings->text('routes.domain');
            Route::group(
                ['prefix' => $settings->text('routes.prefix') ?? 'payments'] + ($domain === null ? [] : ['domain' => $domain]),
                fn () => $this->loadRoutesFrom(self::ROOT . '/routes/payments.php'),
            );
        }
    }
}
