<?php

declare(strict_types=1);

namespace App\Http\Middleware;

use App\Models\Order;
use Closure;
use Illuminate\Http\Request;
use Symfony\Component\HttpFoundation\Response;

/** For each page that has the customer's session. The routes of banks and providers have none, and come not here. */
final class Customers
{
    public function handle(Request $request, Closure $next): Response
    {
        if (Order::query()->where('number', $request->session()->get('order'))->where('state', 'paid')->exists()) {
            $request->session()->forget(['order', 'cart']);  // the cart is empty once its order is paid
        }
        $language = $request->query('lang');
        if (in_array($language, ['tr', 'en'], true)) {
            return redirect($request->url(), 303)->withCookie(cookie('lang', $language, 525600));
        }
        $answer = $next($request);

        return $answer instanceof Response ? $answer : throw new \LogicException('no answer');
    }
}
