<?php

declare(strict_types=1);

namespace Payments\Laravel\Console;

use Payments\Currency;
use Payments\Exception\ApiException;
use Payments\Exception\AuthenticationException;
use Payments\Exception\PaymentsException;
use Payments\Exception\PermissionException;
use Payments\Exception\RateLimitException;
use Payments\Finrota;
use Payments\Hepsipay;
use Payments\HstMobil;
use Payments\Laravel\Gateways;

/**
 * One question to each provider that moves no money and changes nothing.
 *
 * @internal
 */
final class Questions
{
    public function __construct(private readonly Gateways $gateways)
    {
    }

    /**
     * @return string|null what came of it; null of a gateway of the shop's own
     * @throws PaymentsException when the keys were refused, or no answer came
     */
    public function ask(string $gateway): ?string
    {
        return match ($gateway) {
            'finrota.pws', 'finrota.hpm' => $this->paymentSets($gateway),
            'finrota.vpws' => sprintf('the keys are good: %d POS', count((new Finrota\Vpws($this->gateways->finrota($gateway)))->paymentOptions(Currency::TRY))),
            'hstmobil.webpos' => (new HstMobil\WebPos($this->gateways->hstMobil()))->installments() === null ? 'the keys are good: no installments' : 'the keys are good',
            'hepsipay.frame' => $this->unknownPayment(),
            default => null,
        };
    }

    /** Of an account that may make links only, the token is all that the keys open. */
    private function paymentSets(string $gateway): string
    {
        try {
            return sprintf('the keys are good: %d payment sets', count((new Finrota\Pws($this->gateways->finrota($gateway)))->paymentSets()));
        } catch (PermissionException $exception) {
            return $gateway === 'finrota.hpm' ? 'the keys are good' : throw $exception;
        }
    }

    /** Hepsipay has no other question: it is asked about a payment that there is not, and says so. */
    private function unknownPayment(): string
    {
        try {
            (new Hepsipay\Status($this->gateways->hepsipay()))->get(str_repeat('0', 96));
        } catch (AuthenticationException | PermissionException | RateLimitException $exception) {
            throw $exception;
        } catch (ApiException) {
            return 'it answers, and did not refuse the keys';
        }

        return 'it answers';
    }
}
