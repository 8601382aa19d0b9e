<?php

declare(strict_types=1);

namespace Payments\WooCommerce;

use Payments\ReturnPage;

/** What a route answers. */
final class Response
{
    /** @param array<string, string> $headers */
    public function __construct(public readonly int $status, public readonly array $headers = [], public readonly string $body = '')
    {
    }

    public static function go(string $url): self
    {
        $page = new ReturnPage($url);

        return new self($page->status(), $page->headers());
    }

    /** Alone: nothing of the theme, and no policy of another plugin's, which would stop a bank's page. */
    public function send(): never
    {
        while (ob_get_level() > 0 && ob_end_clean()) {
            continue;
        }
        header_remove('Content-Security-Policy');
        status_header($this->status);                        // WooCommerce has sent a status line, which http_response_code() leaves
        foreach (['Cache-Control' => 'no-store'] + $this->headers as $name => $value) {
            header("$name: $value");
        }
        echo $this->body;
        exit;
    }
}
