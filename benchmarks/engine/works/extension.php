<?php

/* The work of a call without its network, by the extension: extension.php CALLS WORK */

declare(strict_types=1);

namespace Payments\Benchmarks;

use Payments\Currency;
use Payments\Environment;
use Payments\Exception\PaymentsException;
use Payments\Exchange;
use Payments\Finrota\Account;
use Payments\Finrota\Pws;
use Payments\Hepsipay\Merchant;
use Payments\Hepsipay\Refund;
use Payments\Hepsipay\SignatureScheme;
use Payments\Hepsipay\Webhook;
use Payments\Http\Request;
use Payments\Http\Response;
use Payments\Money;
use Payments\Observer;
use Payments\Options;
use Payments\Transport;

require __DIR__ . '/../../wire/peers/peer.php';
require __DIR__ . '/works.php';

/** A wire that always says the same. */
final class Fixed implements Transport
{
    private readonly Response $response;

    public function __construct(string $body)
    {
        $this->response = new Response(200, $body);
    }

    public function send(Request $request): Response
    {
        return $this->response;
    }
}

/** The same behind a service that gives tokens. */
final class FixedWithToken implements Transport
{
    public function __construct(private readonly Transport $wire) {}

    public function send(Request $request): Response
    {
        return str_ends_with($request->url(), '/token/connect')
            ? new Response(200, '{"token":"an-access-token","expiry":"2100-01-01T00:00:00Z"}')
            : $this->wire->send($request);
    }
}

/** Is told of each exchange, and looks at what was answered or not. */
final class Onlooker implements Observer
{
    public int $bytes = 0;

    public function __construct(private readonly bool $looks) {}

    public function exchanged(Exchange $exchange): void
    {
        $this->bytes = $this->looks ? strlen($exchange->responseBody) : 1;
    }
}

function merchant(?string $answer = null, ?Observer $observer = null): Merchant
{
    $transport = $answer === null ? null : new Fixed($answer);

    return new Merchant(
        MERCHANT_NO,
        TERMINAL_NO,
        SECRET_KEY,
        Environment::Sandbox,
        callbackKey: CALLBACK_KEY,
        signatureScheme: SignatureScheme::Appended,
        options: new Options(transport: $transport, observer: $observer),
    );
}

/** @return callable(int): void */
function refund(string $answer, ?Observer $observer = null): callable
{
    $service = new Refund(merchant($answer, $observer));

    return static function (int $number) use ($service): void {
        $refunded = $service->byPaymentId(paymentId($number), Money::ofMinor(refundAmount($number), Currency::TRY), CLIENT_IP);
        if ($refunded->messageCode !== '0000') {
            throw new \RuntimeException("not a refund: $refunded->messageCode");
        }
    };
}

/** @return callable(int): void */
function refusedRefund(string $answer, ?Onlooker $observer = null): callable
{
    $refund = refund($answer, $observer);

    return static function (int $number) use ($refund, $observer): void {
        try {
            $refund($number);
            throw new \RuntimeException('this is no answer to a refund');
        } catch (PaymentsException) {
            if ($observer?->bytes === 0) {
                throw new \RuntimeException('the observer saw nothing');
            }
        }
    };
}

/** @return callable(int): void */
function webhook(): callable
{
    $webhook = new Webhook(merchant());
    $body = webhookBody();

    return static function () use ($webhook, $body): void {
        if ($webhook->verify($body)->merchantOrderNumber !== ORDER) {
            throw new \RuntimeException('not the order of the message');
        }
    };
}

/** @return callable(int): void */
function paymentOptions(): callable
{
    $wire = new FixedWithToken(new Fixed(posList()));
    $pws = new Pws(new Account('api-key', 'secret-key', Environment::Sandbox, new Options(transport: $wire, maxResponseBytes: 4_000_000)));

    return static function () use ($pws): void {
        if (count($pws->paymentOptions(Currency::TRY, PAYMENT_SET)) !== POS_COUNT) {
            throw new \RuntimeException('not all of them');
        }
    };
}

[, $calls, $work] = $argv;
measure((int) $calls, match ($work) {
    'refund' => refund(REFUNDED),
    'observed' => refund(REFUNDED, new Onlooker(false)),
    'webhook' => webhook(),
    'options' => paymentOptions(),
    'digits' => refusedRefund(digits(), new Onlooker(true)),
    'unreadable' => refusedRefund(unreadable()),
}, warmUp($work));
