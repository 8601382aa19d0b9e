<?php

declare(strict_types=1);

namespace App\Http\Controllers;

use App\Http\Front;
use App\Models\Order;
use Illuminate\Http\Request;
use Payments\Currency;
use Payments\Money;
use Shop\Catalog;
use Symfony\Component\HttpFoundation\Response;

/** Products, cart, and the customer's details. */
final class CartController
{
    public function __construct(private readonly Front $front)
    {
    }

    public function products(): Response
    {
        return Front::answer($this->front->pages()->products());
    }

    public function cart(): Response
    {
        return Front::answer($this->front->pages()->cart($this->front->cart()));
    }

    public function change(Request $request): Response
    {
        $cart = $this->front->cart();
        $product = $request->string('product')->value();
        if (isset(Catalog::PRODUCTS[$product])) {
            $count = $request->filled('count') ? $request->integer('count') : ($cart[$product] ?? 0) + 1;
            $cart[$product] = max(0, min(9, $count));
            $request->session()->put('cart', array_filter($cart));
            $request->session()->forget('order');            // the order of the cart as it was
        }

        return redirect('/cart', 303);
    }

    public function details(Request $request): Response
    {
        $order = $this->current($request);
        $values = $order === null ? [] : ['name' => $order->name, 'surname' => $order->surname, 'email' => $order->email, 'phone' => $order->phone];

        return $this->front->cart() === [] ? redirect('/cart', 303) : Front::answer($this->front->pages()->details($this->front->cart(), $values, []));
    }

    /** One order for a cart, however often the form comes. */
    public function place(Request $request): Response
    {
        $values = array_map(static fn (string $name): string => $request->string($name)->trim()->value(), ['name' => 'name', 'surname' => 'surname', 'email' => 'email', 'phone' => 'phone']);
        $values['phone'] = (string) preg_replace(['/[\s().-]+/', '/^(00|0)(?=5\d{9}$)/', '/^(?=5\d{9}$)/', '/^00/'], ['', '', '+90', '+'], $values['phone']);
        $rules = ['name' => 'required|max:100', 'surname' => 'required|max:100', 'email' => 'required|email:filter', 'phone' => ['required', 'regex:/^\+[1-9]\d{7,14}$/D']];
        $errors = [];
        foreach (array_keys(validator($values, $rules)->errors()->messages()) as $name) {
            $errors[$name] = "error.$name";
        }
        if ($errors !== [] || $this->front->cart() === []) {
            return Front::answer($this->front->pages()->details($this->front->cart(), $values, $errors), 422);
        }
        $order = $this->current($request);
        if ($order === null || [$order->name, $order->surname, $order->email, $order->phone] !== array_values($values)) {
            $total = Money::ofMinor(Catalog::total($this->front->cart()), Currency::TRY);
            $order = Order::query()->create(['number' => Order::newNumber(), 'total' => $total, 'items' => $this->front->cart(), 'created' => time()] + $values);
            $request->session()->put('order', $order->number);
        }

        return redirect("/pay/$order->number", 303);
    }

    private function current(Request $request): ?Order
    {
        return Order::query()->where('number', $request->session()->get('order'))->first();
    }
}
