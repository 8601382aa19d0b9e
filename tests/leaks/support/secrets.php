<?php

/** Secrets that were never anywhere before, a shop that takes payments with them, and a search for what stays of them. */

declare(strict_types=1);

namespace Payments\Tests;

require_once __DIR__ . '/../../support/shop.php';
require_once __DIR__ . '/memory.php';

const SERVICES = ['pws' => '/pws/payment', 'webpos' => '/api/Payments/Payment', 'refund' => '/payment/refund'];
const ENDINGS = [
    'success', 'decline', 'time-out', 'broken connection', 'echo of all that was sent', 'exception that nobody catches', 'exit in an observer',
    'fatal error in an observer', 'memory limit in an observer',
];
const DECLINED = '4155650100000519';

/** A text, and what it is to be XORed with. */
function masked(string $secret): array
{
    $mask = random_bytes(strlen($secret));

    return [base64_encode($secret ^ $mask), base64_encode($mask)];
}

function digits(int $count): string
{
    return implode('', array_map(fn (): int => random_int(0, 9), range(1, $count)));
}

final class Secrets
{
    /** @var array<string, array<string, string>> by service */
    public readonly array $accounts;

    /** @var array<string, true> */
    private array $tokens = [];

    private int $seen = 0;

    public function __construct(public readonly Shop $shop)
    {
        $this->accounts = [
            'pws' => ['apiKey' => bin2hex(random_bytes(14)), 'secretKey' => bin2hex(random_bytes(15))],
            'webpos' => ['password' => 'Pw' . bin2hex(random_bytes(8))],
            'refund' => ['secretKey' => bin2hex(random_bytes(16))],
        ];
        $shop->simulator->settings([
            'finrotaApiKey' => $this->accounts['pws']['apiKey'], 'finrotaSecretKey' => $this->accounts['pws']['secretKey'],
            'hstPassword' => $this->accounts['webpos']['password'], 'secretKey' => $this->accounts['refund']['secretKey'],
        ]);
        $shop->payment(paymentId: '4711', amount: 100000);
    }

    /** @return array<string, string> a card; a new one each time, but for the number of one that the bank declines */
    public function card(string $ending = ''): array
    {
        return ['number' => $ending === 'decline' ? DECLINED : '415565' . digits(10), 'holder' => 'HOLDER ' . bin2hex(random_bytes(6)), 'cvv' => digits(3)];
    }

    /** What request.php is to do, as JSON; and what the provider is to do with it. */
    public function job(string $service, string $ending, array $card, array $more = []): string
    {
        $options = ['baseUrl' => $this->shop->simulator->url(), 'caFile' => $this->shop->simulator->caFile()];
        $account = $this->accounts[$service];
        $sent = $service === 'refund' ? '4711' : $card['number'];
        [$fault, $parameters] = match ($ending) {
            'time-out' => ['no-answer', []],
            'broken connection' => ['close-before-answer', []],
            'exception that nobody catches' => ['status', ['status' => 500]],
            'decline' => $service === 'pws' ? [null, []] : ['replace-body', ['status' => 400, 'body' => '{"message":"declined","success":false,"resultCode":"51"}']],
            'echo of all that was sent' => ['replace-body', ['status' => 400, 'body' => json_encode(['message' => "no $sent", 'data' => ($service === 'refund' ? [] : $card) + $account])]],
            default => [null, []],
        };
        if ($fault !== null) {
            $this->shop->simulator->fault($fault, SERVICES[$service], $parameters);
        }

        return json_encode($more + [
            'service' => $service, 'ending' => $ending, 'options' => $options + ($ending === 'time-out' ? ['timeoutMs' => 1000] : []),
            'card' => array_map(masked(...), $card), 'account' => array_map(masked(...), $account),
        ]);
    }

    /** @return array<string, string> what to look for: this card, every account, every token so far */
    public function needles(array $card): array
    {
        $requests = $this->shop->simulator->requests();
        foreach (array_slice($requests, $this->seen) as $request) {
            foreach ($request['headers'] as [$name, $value]) {
                if (strcasecmp($name, 'Authorization') === 0 && str_starts_with($value, 'Bearer ')) {
                    $this->tokens[substr($value, 7)] = true;
                }
            }
        }
        $this->seen = count($requests);
        $needles = ['number' => $card['number'], 'holder' => $card['holder'], 'code, to Finrota' => "\"cvv\":\"$card[cvv]\"", 'code, to HstMobil' => "\"cvc\":\"$card[cvv]\""];
        foreach ($this->accounts as $service => $account) {
            foreach ($account as $name => $secret) {
                $needles["$name of $service"] = $secret;
            }
        }
        $needles['hash of the password'] = hash('sha512', $this->accounts['webpos']['password']);
        foreach (array_keys($this->tokens) as $number => $token) {
            $needles["token $number"] = $token;
        }

        return $needles;
    }
}
