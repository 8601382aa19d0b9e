<?php

declare(strict_types=1);

namespace App\Http;

use Illuminate\Http\Request;
use Illuminate\Http\Response;
use Shop\Desk;
use Shop\Pages;
use Shop\View;

/** The pages of examples/shop for one request: in the customer's language, with the session's cart and token. */
final class Front
{
    private ?View $view = null;

    public function __construct(private readonly Request $request)
    {
    }

    public function view(): View
    {
        $flash = fn (): string => is_string($text = $this->request->session()->pull('flash')) ? $text : '';

        return $this->view ??= new View($this->language(), (string) csrf_token(), array_sum($this->cart()), $flash(), '_token');
    }

    public function pages(): Pages
    {
        return new Pages($this->view());
    }

    public function desk(): Desk
    {
        return new Desk($this->view());
    }

    /** A text for the next page, such as of a redirect. */
    public function flash(string $name, string|int ...$values): void
    {
        $this->request->session()->put('flash', html_entity_decode($this->view()->say($name, ...$values), ENT_QUOTES | ENT_HTML5));
    }

    /** A page of the shop's own. A bank's page has another policy: Payments::response() sends it. */
    public static function answer(string $html, int $status = 200, string $forms = "'self'", string $frames = "'none'"): Response
    {
        return new Response($html, $status, [
            'Cache-Control' => 'no-store', 'Referrer-Policy' => 'same-origin', 'X-Content-Type-Options' => 'nosniff',
            'Content-Security-Policy' => "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self'; base-uri 'none'; "
                . "form-action $forms; frame-src $frames; frame-ancestors 'none'",
        ]);
    }

    /** @return array<string, int> how many of each product */
    public function cart(): array
    {
        $cart = [];
        foreach ((array) $this->request->session()->get('cart', []) as $product => $count) {
            $cart[(string) $product] = is_int($count) ? $count : 0;
        }

        return $cart;
    }

    private function language(): string
    {
        $chosen = $this->request->cookie('lang');

        return in_array($chosen, ['tr', 'en'], true) ? $chosen : ($this->request->getPreferredLanguage(['en', 'tr']) ?? 'en');
    }
}
