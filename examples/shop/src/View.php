<?php

declare(strict_types=1);

namespace Shop;

use Payments\Money;

/** A page's frame, its texts, and how amounts and times are written. All that is written into a page goes through text() or say(). */
final class View
{
    /** @var array<string, string> */
    private readonly array $texts;

    public function __construct(
        /** "tr" or "en" */
        public readonly string $language,
        /** Of the forms of this session. */
        private readonly string $token,
        private readonly int $inCart,
        private readonly string $flash,
        /** The field of the forms that has the token. */
        private readonly string $tokenField = 'csrf',
    ) {
        $texts = require __DIR__ . "/../texts/$language.php";
        /** @var array<string, string> $texts */
        $this->texts = $texts;
    }

    /** For a page, escaped. */
    public static function text(string|int $text): string
    {
        return htmlspecialchars((string) $text, ENT_QUOTES | ENT_SUBSTITUTE | ENT_HTML5, 'UTF-8');
    }

    /** A text in the customer's language, escaped; the values stand in place of {0}, {1}. */
    public function say(string $name, string|int ...$values): string
    {
        $text = self::text($this->texts[$name] ?? $name);
        foreach (array_values($values) as $i => $value) {
            $text = str_replace("{{$i}}", self::text($value), $text);
        }

        return $text;
    }

    public function knows(string $name): bool
    {
        return isset($this->texts[$name]);
    }

    /** "₺1.249,00", or "₺1,249.00" in English */
    public function lira(int|Money $kurus): string
    {
        $kurus = $kurus instanceof Money ? $kurus->minor : $kurus;
        [$thousands, $point] = $this->language === 'tr' ? ['.', ','] : [',', '.'];
        $major = strrev(implode($thousands, str_split(strrev((string) intdiv(abs($kurus), 100)), 3)));

        return ($kurus < 0 ? '−' : '') . '₺' . $major . $point . sprintf('%02d', abs($kurus) % 100);
    }

    public static function moment(int $seconds): string
    {
        return date('Y-m-d H:i', $seconds);
    }

    /** What begins each form of the shop's own. */
    public function form(string $action, string $attributes = ''): string
    {
        return '<form method="post" action="' . self::text($action) . "\" $attributes><input type=\"hidden\" name=\"$this->tokenField\" value=\"" . self::text($this->token) . '">';
    }

    public function button(string $text, string $class = 'primary'): string
    {
        return "<button class=\"$class\">" . $this->say($text) . '</button>';
    }

    /**
     * A labelled field with the problem that it has.
     *
     * @param array<string, string> $errors by field
     * @param string $attributes in HTML
     */
    public function field(string $name, array $errors, string $value, string $attributes, string $hint = ''): string
    {
        $problem = isset($errors[$name]) ? '<p class="problem" id="' . $name . '-problem">' . $this->say($errors[$name]) . '</p>' : '';
        $described = trim(($problem === '' ? '' : "$name-problem ") . ($hint === '' ? '' : "$name-hint"));
        $aria = ($problem === '' ? '' : ' aria-invalid="true"') . ($described === '' ? '' : " aria-describedby=\"$described\"");

        return "<div class=\"field $name\"><label for=\"$name\">" . $this->say("field.$name") . "</label><input id=\"$name\" name=\"$name\" value=\"" . self::text($value) . "\" $attributes$aria>"
            . ($hint === '' ? '' : "<p class=\"hint\" id=\"$name-hint\">" . $this->say($hint) . '</p>') . "$problem</div>";
    }

    /** @param array<string, string> $errors */
    public function problems(array $errors): string
    {
        return $errors === [] ? '' : '<div class="notice bad" role="alert" tabindex="-1" autofocus><p>' . $this->say(isset($errors['']) ? $errors[''] : 'error.fields') . '</p></div>';
    }

    /** The whole page. */
    public function page(string $title, string $body, string $head = '', string $here = ''): string
    {
        $title = $this->say($title);
        $other = $this->language === 'tr' ? 'en' : 'tr';
        $links = '';
        foreach (['/orders' => 'nav.orders', '/log' => 'nav.log', '/faults' => 'nav.faults'] as $path => $name) {
            $links .= "<a href=\"$path\"" . ($path === $here ? ' aria-current="page"' : '') . '>' . $this->say($name) . '</a>';
        }
        $flash = $this->flash === '' ? '' : '<div class="notice" role="status"><p>' . self::text($this->flash) . '</p></div>';

        return "<!doctype html>\n<html lang=\"$this->language\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">"
            . "<meta name=\"color-scheme\" content=\"light dark\"><title>$title · Kıyı</title><link rel=\"stylesheet\" href=\"/shop.css\"><link rel=\"icon\" href=\"/icon.svg\" type=\"image/svg+xml\">$head"
            . '<script src="/shop.js" defer></script></head><body><a class="skip" href="#content">' . $this->say('nav.skip') . '</a>'
            . '<header><div class="bar"><a class="brand" href="/">Kıyı</a><nav aria-label="' . $this->say('nav.shop') . '">'
            . '<a href="/cart"' . ($here === '/cart' ? ' aria-current="page"' : '') . '>' . $this->say('nav.cart') . ($this->inCart > 0 ? " <span class=\"count\">$this->inCart</span>" : '') . '</a>'
            . "<a href=\"?lang=$other\" lang=\"$other\" hreflang=\"$other\">" . ($other === 'tr' ? 'Türkçe' : 'English') . "</a></nav></div></header><main id=\"content\">$flash$body</main>"
            . '<footer><div class="bar"><p>' . $this->say('foot.simulator') . '</p><nav aria-label="' . $this->say('nav.behind') . "\">$links</nav></div></footer></body></html>\n";
    }
}
