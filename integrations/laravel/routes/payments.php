<?php

use Illuminate\Support\Facades\Route;
use Payments\Laravel\Http\InstallmentsController;
use Payments\Laravel\Http\NoticeController;
use Payments\Laravel\Http\PageController;
use Payments\Laravel\Http\ReturnController;

// No session, no cookie, no token of a form: other sites send the browser and the messages to these.
Route::match(['GET', 'POST'], '{merchant}/return/{reference}', ReturnController::class)->name('payments.return');
Route::post('{merchant}/notice/{gateway}', NoticeController::class)->name('payments.notice');
Route::post('{merchant}/installments', InstallmentsController::class)->name('payments.installments');
Route::get('page/{key}', PageController::class)->name('payments.page');
