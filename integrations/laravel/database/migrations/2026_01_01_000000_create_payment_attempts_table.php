<?php

use Illuminate\Database\Migrations\Migration;
use Illuminate\Support\Facades\DB;
use Payments\Laravel\Database;
use Payments\Laravel\Merchants;
use Payments\Laravel\Settings;

/** The extension makes the table of each merchant, so that it is always the one that the extension needs. */
return new class () extends Migration {
    /** The table is made on a connection of its own. */
    public $withinTransaction = false;

    public function up(): void
    {
        $connection = app(Settings::class)->text('connection');
        if (DB::connection($connection)->pretending() || app(Database::class)->isInMemory($connection)) { // in tests: Payments::fake()
            return;
        }
        $merchants = app(Merchants::class);
        foreach ($merchants->names() as $name) {
            $merchants->store($name)->ofOrder('none');
        }
    }

    /** Nothing: the attempts are the only record of what was charged. Drop the table by hand. */
    public function down(): void
    {
    }
};
