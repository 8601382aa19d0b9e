<?php

declare(strict_types=1);

namespace App\Http\Controllers;

use App\Models\User;
use Illuminate\Contracts\View\View;
use Illuminate\Http\Request;
use Illuminate\Support\Facades\Auth;
use Symfony\Component\HttpFoundation\Response;

/** A customer's account: who comes back from the bank is still logged in. */
final class AccountController
{
    public function show(): View
    {
        return view('account', ['user' => Auth::user()]);
    }

    public function register(Request $request): Response
    {
        $request->validate(['name' => 'required|string|max:100', 'email' => 'required|email:filter|unique:users', 'password' => 'required|string|min:8']);
        $user = new User();
        foreach (['name', 'email', 'password'] as $field) {
            $user->setAttribute($field, $request->string($field)->value());
        }
        $user->save();
        Auth::login($user);
        $request->session()->regenerate();

        return redirect('/account', 303);
    }
}
