<?php

declare(strict_types=1);

namespace Payments\Laravel;

use Illuminate\Contracts\Cache\Repository;
use Illuminate\Contracts\Container\Container;
use Illuminate\Contracts\Routing\UrlGenerator;
use Illuminate\Contracts\View\Factory;
use Payments\Page;
use Payments\PageKind;
use Payments\Psr\HttpFoundation;
use Payments\Psr\OpenSslCipher;
use Payments\ReturnPage;
use Payments\Step;
use Payments\StepKind;
use Symfony\Component\HttpFoundation\Response;

/** What the customer's browser is sent, and the addresses that the providers are given. */
final class Pages
{
    /** How long a bank's page waits for the browser, in seconds. */
    private const LIFETIME = 120;

    public function __construct(private readonly Container $container, private readonly Settings $settings)
    {
    }

    /**
     * The answer to the button "Pay": the bank's page, a page with the provider's frame, or a redirect to the page of the order. Right
     * for all five kinds of steps, where the browser itself posted the form.
     */
    public function response(Step $step): Response
    {
        return match ($step->kind) {
            StepKind::Redirect, StepKind::Html => HttpFoundation::response(self::pageOf($step)),
            StepKind::Frame => new Response(
                $this->container->make(Factory::class)->make('payments::frame', ['url' => self::pageOf($step)->url()])->render(),
                headers: ['Cache-Control' => 'no-store', 'Referrer-Policy' => 'strict-origin'],
            ),
            StepKind::Done, StepKind::Wait => $this->toOrder($step->attempt->order),
        };
    }

    /**
     * Where a script sends the browser: location = url, for Livewire and Inertia. A bank's page of HTML, which may hold the card, waits
     * in the cache for two minutes and is given out once; it is encrypted, and only this address has the key.
     *
     * The address of a Frame belongs into an iframe.
     */
    public function url(Step $step): string
    {
        return match ($step->kind) {
            StepKind::Redirect, StepKind::Frame => self::pageOf($step)->url(),
            StepKind::Html => $this->keep(self::pageOf($step)),
            StepKind::Done, StepKind::Wait => $this->orderUrl($step->attempt->order),
        };
    }

    /** 303 to the page of the order. */
    public function toOrder(string $number): Response
    {
        return HttpFoundation::response(new ReturnPage($this->orderUrl($number)));
    }

    /** The page of an order, by "order_page" of config/payments.php. */
    public function orderUrl(string $number): string
    {
        return $this->urls()->to(str_replace('{order}', rawurlencode($number), $this->settings->text('order_page') ?? '/orders/{order}'));
    }

    /** For Order::$returnUrl. */
    public function returnUrl(string $merchant): string
    {
        return $this->route('return', $merchant) . '/{reference}';
    }

    /** For Order::$notifyUrl. */
    public function notifyUrl(string $merchant, string $gateway): string
    {
        return $this->route('notice', $merchant) . "/$gateway?r={reference}&s={secret}";
    }

    /**
     * A page that url() kept, once.
     *
     * @param string $key of the address
     * @return Page|null null: too late, or given out before
     */
    public function take(#[\SensitiveParameter] string $key): ?Page
    {
        $bytes = ctype_xdigit($key) && strlen($key) === 64 ? (string) hex2bin($key) : null;
        if ($bytes === null) {
            return null;
        }
        $sealed = $this->cache()->pull(self::name($key));
        $decoded = is_string($sealed) ? base64_decode($sealed, true) : false;
        $html = is_string($decoded) ? (new OpenSslCipher($bytes))->open($decoded, 'page') : null;

        return $html === null ? null : new Page(PageKind::Html, $html);
    }

    private function keep(Page $page): string
    {
        $bytes = random_bytes(32);
        $key = bin2hex($bytes);
        $sealed = base64_encode((new OpenSslCipher($bytes))->seal($page->body(), 'page'));
        $this->cache()->put(self::name($key), $sealed, self::LIFETIME) || throw new \RuntimeException('the cache did not keep the page of the bank');

        return $this->urls()->route('payments.page', ['key' => $key]);
    }

    private static function name(string $key): string
    {
        return 'payments.page.' . hash('sha256', $key);
    }

    private static function pageOf(Step $step): Page
    {
        return $step->page ?? throw new \LogicException('this step has no page');
    }

    /** A base of an address, without what Laravel would encode. */
    private function route(string $name, string $merchant): string
    {
        $url = $this->urls()->route("payments.$name", ['merchant' => $merchant, ...($name === 'return' ? ['reference' => '-'] : ['gateway' => '-'])]);

        return substr($url, 0, -2);
    }

    private function urls(): UrlGenerator
    {
        return $this->container->make(UrlGenerator::class);
    }

    private function cache(): Repository
    {
        return $this->container->make('cache')->store($this->settings->text('page_cache'));
    }
}
