<?php

declare(strict_types=1);

use Illuminate\Database\Migrations\Migration;
use Illuminate\Database\Schema\Blueprint;
use Illuminate\Support\Facades\Schema;

return new class () extends Migration {
    public function up(): void
    {
        Schema::create('orders', static function (Blueprint $table): void {
            $table->string('number', 64)->primary();
            $table->string('state', 16)->default('open');    // open, paid
            $table->text('look')->default('');               // why a person looks
            $table->bigInteger('total');                     // kurus
            $table->bigInteger('paid')->nullable();
            $table->json('items');
            foreach (['name', 'surname', 'email', 'phone'] as $field) {
                $table->text($field);
            }
            $table->bigInteger('created');                   // UTC seconds
        });
        Schema::create('credit_notes', static function (Blueprint $table): void {
            $table->string('reference', 96)->primary();      // of the refund
            $table->string('number', 64)->index();
            $table->string('note', 63);
            $table->bigInteger('amount');
            $table->string('state', 16)->default('starting');
        });
        Schema::create('users', static function (Blueprint $table): void {
            $table->id();
            $table->string('name');
            $table->string('email')->unique();
            $table->string('password');
            $table->rememberToken();
            $table->timestamps();
        });
    }
};
