<?php

declare(strict_types=1);

namespace Simulator;

use Simulator\Http\Response;

/** The pages a person sees. Buttons have the name "action", so that a program can press them too. */
final class Page
{
    /**
     * @param array<string, string> $facts label => text
     * @param array<string, string> $buttons value => label
     * @param array<string, string> $inputs name => label of a text field
     */
    public static function form(string $title, array $facts, array $buttons, array $inputs = []): Response
    {
        $body = '<dl>';
        foreach ($facts as $label => $text) {
            $body .= '<dt>' . self::text($label) . '</dt><dd>' . self::text($text) . '</dd>';
        }
        $body .= '</dl><form method="post">';
        foreach ($inputs as $name => $label) {
            $body .= '<p><label>' . self::text($label) . ' <input name="' . self::text($name) . '" autocomplete="off"></label></p>';
        }
        foreach ($buttons as $value => $label) {
            $body .= '<button name="action" value="' . self::text($value) . '">' . self::text($label) . '</button> ';
        }

        return self::page($title, $body . '</form>');
    }

    public static function message(string $title, string $text, int $status = 200): Response
    {
        return self::page($title, '<p>' . self::text($text) . '</p>', $status);
    }

    /**
     * A page that posts these fields to $url by itself; without JavaScript a button does it.
     *
     * @param array<string, string> $fields
     */
    public static function autoPost(string $url, array $fields): Response
    {
        $body = '<form id="go" method="post" action="' . self::text($url) . '">';
        foreach ($fields as $name => $value) {
            $body .= '<input type="hidden" name="' . self::text($name) . '" value="' . self::text($value) . '">';
        }
        $body .= '<noscript><button>Devam</button></noscript></form><script>document.getElementById("go").submit()</script>';

        return self::page('Yönlendiriliyorsunuz', $body);
    }

    /** A page that posts this JSON to $url by itself. */
    public static function autoPostJson(string $url, string $json): Response
    {
        $body = '<script type="application/json" id="callback" data-url="' . self::text($url) . '">' . str_replace('<', '\u003c', $json) . '</script>'
            . '<script>const callback = document.getElementById("callback"); fetch(callback.dataset.url, {method: "POST",'
            . ' headers: {"Content-Type": "application/json"}, body: callback.textContent})</script>';

        return self::page('Yönlendiriliyorsunuz', $body);
    }

    public static function text(string $text): string
    {
        return htmlspecialchars($text, ENT_QUOTES | ENT_SUBSTITUTE, 'UTF-8');
    }

    private static function page(string $title, string $body, int $status = 200): Response
    {
        $title = self::text($title);

        return Response::html(
            "<!DOCTYPE html>\n<html lang=\"tr\"><head><meta charset=\"utf-8\"><title>$title</title></head>"
            . "<body><h1>$title</h1>$body<p><small>payments simulator: no money moves here</small></p></body></html>\n",
            $status,
        );
    }
}
