<?php

/**
 * The shop of ./dev browser: a router script of PHP's own web server.
 *
 * Each route is what a shop's controller would do, with a provider that answers from a queue.
 */

declare(strict_types=1);

use Payments\Card;
use Payments\Currency;
use Payments\Environment;
use Payments\HstMobil\Account;
use Payments\HstMobil\WebPos;
use Payments\Money;
use Payments\Options;
use Payments\ReturnPage;
use Payments\Testing\Answer;
use Payments\Testing\FakeTransport;
use Payments\Testing\HstMobilAnswers;
use Payments\ThreeDSecure;

/** The bank's step of a payment that the provider answered so. */
function step(Answer $answer): ThreeDSecure
{
    $options = new Options(transport: new FakeTransport($answer));
    $webPos = new WebPos(new Account(Environment::Sandbox, apiKey: 'key', options: $options));

    return $webPos->pay(
        amount: Money::of('10.00', Currency::TRY),
        orderId: WebPos::newOrderId(),
        installment: 1,
        card: new Card('4155650100416111', 'Test Test', 12, 2050, '000'),
        callbackUrl: 'https://shop.example/back',
    )->threeDSecure;
}

function page(): ThreeDSecure
{
    $page = file_get_contents(__DIR__ . '/pages/' . basename($_GET['page']) . '.html');

    return step(HstMobilAnswers::html(str_replace('{BANK}', $_GET['bank'], $page)));
}

/** The session as shops set it up: the customer's browser keeps it for requests from the shop's own pages. */
function session(string $sameSite = 'Lax'): void
{
    session_start(['cookie_samesite' => $sameSite, 'cookie_httponly' => true, 'name' => "shop$sameSite"]);
}

function account(): void
{
    echo '<!doctype html><meta charset="utf-8"><title>Account</title><h1 id="who">', htmlspecialchars($_SESSION['customer'] ?? 'nobody'), '</h1>';
}

ini_set('display_errors', '1');
match (parse_url($_SERVER['REQUEST_URI'], PHP_URL_PATH)) {
    '/page' => page()->send(),
    '/address' => step(HstMobilAnswers::redirect($_GET['address']))->send(),
    '/page-under-policy' => (function (): void {
        header("Content-Security-Policy: default-src 'self'; form-action 'self'");
        header("Content-Security-Policy: script-src 'nonce-abc'", false);
        page()->send();
    })(),
    '/page-by-framework' => (function (): void {
        $step = page();
        http_response_code($step->status());
        foreach ($step->headers() as $name => $value) {
            header("$name: $value");
        }
        echo $step->body();
    })(),
    '/page-of-psr' => (function (): void { // as integrations/psr answers, its headers too
        require __DIR__ . '/../../integrations/psr/src/Answer.php';
        $answer = Payments\Psr\Answer::of(page());
        http_response_code($answer->status);
        foreach ($answer->headers as $name => $value) {
            header("$name: $value");
        }
        echo $answer->body;
    })(),
    '/page-after-buffered-output' => (function (): void {
        ob_start();
        echo '<!doctype html><html><body><script>var layout = "';
        page()->send();
    })(),
    '/page-after-output' => (function (): void {
        echo '<!doctype html><html><body><script>var layout = "";</script>';
        flush();
        page()->send();
    })(),
    '/login' => (function (): void {
        foreach (['Lax', 'Strict'] as $sameSite) {
            session($sameSite);
            $_SESSION['customer'] = 'Ada';
            session_write_close();
        }
        account();
    })(),
    '/account' => (function (): void {
        session($_GET['same-site'] ?? 'Lax');
        account();
    })(),
    '/back-with-session' => (function (): void {
        session();
        header('Location: /account', true, 303);
    })(),
    '/back' => (new ReturnPage('/account?order=' . rawurlencode($_POST['orderId'])))->send(),
    '/back-strict' => (new ReturnPage('/account?same-site=Strict'))->send(),
    '/back-after-output' => (function (): void {
        echo 'Thank you';
        flush();
        (new ReturnPage('/account'))->send();
    })(),
    default => http_response_code(404),
};
