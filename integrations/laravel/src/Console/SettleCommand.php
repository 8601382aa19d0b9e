<?php

declare(strict_types=1);

namespace Payments\Laravel\Console;

use Illuminate\Console\Command;
use Illuminate\Contracts\Debug\ExceptionHandler;
use Payments\Attempt;
use Payments\Laravel\Merchants;
use Psr\Log\LoggerInterface;

/** For each minute. Several at the same time share the work. Fails when a listener, a gateway or the store did. */
final class SettleCommand extends Command
{
    protected $signature = 'payments:settle {--merchant= : only this one} {--limit=100 : the most attempts of a merchant}';
    protected $description = 'Asks about payments that are open and due, and dispatches the events of those that have ended';

    public function handle(Merchants $merchants, ExceptionHandler $exceptions, LoggerInterface $log): int
    {
        $only = $this->option('merchant');
        $limit = filter_var($this->option('limit'), FILTER_VALIDATE_INT, ['options' => ['min_range' => 1, 'max_range' => 100000]]);
        if ($limit === false) {
            $this->error('--limit must be between 1 and 100000');

            return self::INVALID;
        }
        $failed = false;
        foreach (is_string($only) ? [$only] : $merchants->names() as $name) {
            try {
                $settlement = $merchants->checkout($name)->settle($limit);
            } catch (\Throwable $thrown) {           // of one merchant: the others go on
                $exceptions->report($thrown);
                $this->error("$name: {$thrown->getMessage()}");
                $failed = true;
                continue;
            }
            $this->line("$name: asked $settlement->asked, settled $settlement->settled, open $settlement->open");
            foreach ($settlement->look as $attempt) {
                $this->look($attempt, $name, $log);
            }
            foreach ($settlement->errors as $error) {
                $exceptions->report($error);
                $this->error("$name: {$error->getMessage()}");
                $failed = true;
            }
        }

        return $failed ? self::FAILURE : self::SUCCESS;
    }

    /** The scheduler drops what is printed: it is logged, too. */
    private function look(Attempt $attempt, string $merchant, LoggerInterface $log): void
    {
        $this->warn("look at $attempt->order $attempt->gateway $attempt->reference: " . ($attempt->reason ?? $attempt->state->value));
        $log->warning('a payment needs a person', [
            'merchant' => $merchant, 'order' => $attempt->order, 'gateway' => $attempt->gateway, 'reference' => $attempt->reference, 'state' => $attempt->state->value,
        ]);
    }
}
