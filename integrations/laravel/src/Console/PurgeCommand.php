<?php

declare(strict_types=1);

namespace Payments\Laravel\Console;

use Illuminate\Console\Command;
use Payments\Laravel\Merchants;

/** For each day. */
final class PurgeCommand extends Command
{
    protected $signature = 'payments:purge';
    protected $description = 'Erases links, texts and tokens of payments that ended long ago';

    public function handle(Merchants $merchants): int
    {
        foreach ($merchants->names() as $name) {
            $this->line("$name: {$merchants->checkout($name)->purge()} attempts changed or deleted");
        }

        return self::SUCCESS;
    }
}
