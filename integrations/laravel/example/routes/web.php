<?php

declare(strict_types=1);

use App\Http\Controllers\AccountController;
use App\Http\Controllers\CartController;
use App\Http\Controllers\DeskController;
use App\Http\Controllers\PaymentController;
use Illuminate\Support\Facades\Route;

Route::controller(CartController::class)->group(static function (): void {
    Route::get('/', 'products');
    Route::get('/cart', 'cart');
    Route::post('/cart', 'change');
    Route::get('/checkout', 'details');
    Route::post('/checkout', 'place');
});
Route::controller(PaymentController::class)->group(static function (): void {
    Route::get('/pay/{order}', 'choose');
    Route::post('/pay/{order}', 'pay');
    Route::post('/plans/{order}', 'plans');
    Route::get('/order/{order}', 'show');
    Route::get('/order/{order}/{what}', 'show')->whereIn('what', ['state']);
});
Route::controller(AccountController::class)->group(static function (): void {
    Route::get('/account', 'show');
    Route::post('/account', 'register');
});
Route::controller(DeskController::class)->group(static function (): void {
    Route::get('/orders', 'orders');
    Route::post('/orders/reverse', 'reverse');
    Route::post('/orders/decide', 'decide');
    Route::post('/orders/looked', 'looked');
    Route::post('/settle', 'settle');
    Route::get('/log', 'log');
    Route::get('/log/{what}', 'log')->whereIn('what', ['rows']);
    Route::get('/faults', 'faults');
    Route::post('/faults', 'orderFault');
});
