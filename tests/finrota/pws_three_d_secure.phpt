--TEST--
ThreeDSecure: status, headers and body for the browser; the nonce goes into every script and nowhere else, and ends nothing
--EXTENSIONS--
payments
--FILE--
<?php
declare(strict_types=1);

namespace Payments\Tests;

use Payments\ThreeDSecure;

require __DIR__ . '/../support/finrota.php';

echo "-- an address\n";
$url = 'https://test_pgwapi.e-cozum.com/ThreeDForm/Pg3ds?token=b80fbf89-9264-49c2-bf85-38ad89dc1c6d';
$redirect = redirect($url);
check('status', 303, $redirect->status());
check('headers', ['Cache-Control' => 'no-store', 'Location' => $url], $redirect->headers());
check('the same with a nonce', ['Cache-Control' => 'no-store', 'Location' => $url], $redirect->headers('abc'));
check('no body', ['', ''], [$redirect->body(), $redirect->body('abc')]);
check('properties', ['redirectUrl' => $url, 'html' => null], get_object_vars($redirect));
check('as JSON', ['redirectUrl', 'html'], array_keys($redirect->jsonSerialize()));

echo "-- a page\n";
$html = "<!DOCTYPE html><html><body onload=\"go()\"><form action=\"https://bank.example/3d\"></form><script>go()</script>ışık</body></html>";
$page = page($html);
check('status', 200, $page->status());
check('headers', ['Cache-Control' => 'no-store', 'Content-Type' => 'text/html; charset=utf-8'], $page->headers());
check('headers with a nonce', [
    'Cache-Control' => 'no-store', 'Content-Type' => 'text/html; charset=utf-8', 'Content-Security-Policy' => "script-src 'nonce-abc'; object-src 'none'; base-uri 'none'",
], $page->headers('abc'));
check('the page as it came', $html, $page->body());
check('the page as it came, null for a nonce', $html, $page->body(null));
check('with a nonce', str_replace('<script>', '<script nonce="abc">', $html), $page->body('abc'));
check('and again without', $html, $page->body());
check('properties', ['redirectUrl' => null, 'html' => $html], get_object_vars($page));

echo "-- scripts\n";
$table = new Table();
foreach ([
    '<script>' => '<script nonce="N">', '<script src="x">' => '<script nonce="N" src="x">', "<script\nsrc=x>" => "<script nonce=\"N\"\nsrc=x>", "<script\tasync>" => "<script nonce=\"N\"\tasync>",
    "<script\ftype=a>" => "<script nonce=\"N\"\ftype=a>", "<script\r\n>" => "<script nonce=\"N\"\r\n>", '<script/src=x>' => '<script nonce="N"/src=x>',
    '<SCRIPT>' => '<SCRIPT nonce="N">', '<ScRiPt>' => '<ScRiPt nonce="N">', '<script></script><script></script>' => '<script nonce="N"></script><script nonce="N"></script>',
    '<<script>' => '<<script nonce="N">', '<script nonce="bank">' => '<script nonce="N" nonce="bank">', '<script><script>' => '<script nonce="N"><script nonce="N">',
    // no scripts
    '</script>' => null, '<scripts>' => null, '<script-x>' => null, '<script1>' => null, '<noscript>' => null, '< script>' => null, '<script' => null, 'script>' => null, '<scrıpt>' => null,
    '<style>' => null, '&lt;script>' => null, '<scr' => null, '<' => null, '' => null, 'nonce="N"' => null, "<script\u{a0}>" => null,
] as $from => $to) {
    if ($from === '') {
        continue;
    }
    $table->row("body of $from", $to ?? $from, page((string) $from)->body('N'));
    $table->row("body of $from, without", $from, page((string) $from)->body());
}
$long = str_repeat('<p>x</p><script>y</script>', 20000);
$table->row('a long page', true, page($long)->body('N') === str_replace('<script>', '<script nonce="N">', $long));
$table->end();

echo "-- the nonce\n";
$table = new Table();
foreach (['a', '0', 'AZaz09+/', 'AZaz09-_', 'YWJj', 'YWI=', 'YQ==', '=', '+', '/', '-', '_', str_repeat('a', 1000)] as $nonce) {
    $table->row("$nonce in the header", "script-src 'nonce-$nonce'; object-src 'none'; base-uri 'none'", $page->headers($nonce)['Content-Security-Policy']);
    $table->row("$nonce in the page", 1, substr_count($page->body($nonce), "<script nonce=\"$nonce\">"));
}
foreach (['', ' ', 'a b', "a\n", "a\r\nX: y", "a\0", "\0", 'a"', 'a" onload="x', "a'", "a'; script-src *", 'a;', 'a>', '<', 'a&', 'a,b', 'a.b', 'a%20', 'ş', "\xff", 'a\\', '{a}', '$a', '*', "'unsafe-inline'"] as $nonce) {
    foreach (['headers', 'body'] as $method) {
        foreach (['page' => $page, 'address' => $redirect] as $kind => $step) {
            $table->row("$kind, $method(" . show($nonce) . ')', "ValueError: Payments\\ThreeDSecure::$method(): Argument #1 (\$nonce) must be base64 or base64url text", outcome(fn () => $step->$method($nonce)));
        }
    }
}
foreach ([5, 1.5, true, [], new \stdClass()] as $nonce) {
    foreach (['headers', 'body', 'send'] as $method) {
        $table->row("$method(" . get_debug_type($nonce) . ')', \TypeError::class, thrown(fn () => $page->$method($nonce))::class);
    }
}
foreach (['status', 'headers', 'body', 'send'] as $method) {
    $table->row("$method() with too much", \ArgumentCountError::class, thrown(fn () => $page->$method('a', 'b'))::class);
}
$table->end();

echo "-- others\n";
check('is not made by the shop', \Error::class, thrown(fn () => new ThreeDSecure())::class);
check('a copy is the same', [$url, 303], [(clone $redirect)->redirectUrl, (clone $redirect)->status()]);
echo thrown(function () use ($redirect): void {
    $redirect->redirectUrl = 'https://elsewhere.example/';
})->getMessage(), "\n";

// One that was never filled sends nobody anywhere.
$empty = (new \ReflectionClass(ThreeDSecure::class))->newInstanceWithoutConstructor();
check('status', 200, $empty->status());
check('headers', false, isset($empty->headers('abc')['Location']));
check('body', ['', ''], [$empty->body(), $empty->body('abc')]);
?>
--EXPECT--
-- an address
ok: status
ok: headers
ok: the same with a nonce
ok: no body
ok: properties
ok: as JSON
-- a page
ok: status
ok: headers
ok: headers with a nonce
ok: the page as it came
ok: the page as it came, null for a nonce
ok: with a nonce
ok: and again without
ok: properties
-- scripts
57 rows checked
-- the nonce
145 rows checked
-- others
ok: is not made by the shop
ok: a copy is the same
Cannot modify readonly property Payments\ThreeDSecure::$redirectUrl
ok: status
ok: headers
ok: body
