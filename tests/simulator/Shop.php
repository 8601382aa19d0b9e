<?php

declare(strict_types=1);

namespace Simulator\Tests;

use Simulator\Client;

/** A merchant's side of every provider, in a few lines, for the tests. */
final class Shop
{
    public const COMPANY = ['demo-api-key', 'demo-secret-key'];
    public const DEALER_ONE = ['dealer-one-api-key', 'dealer-one-secret-key'];
    public const DEALER_TWO = ['dealer-two-api-key', 'dealer-two-secret-key'];
    public const SET = '504978bf-bebd-40c5-89aa-b76f3a20341c';

    /** @var array<string, string> */
    private array $tokens = [];

    public function __construct(public readonly Client $simulator)
    {
    }

    public function forgetTokens(): void
    {
        $this->tokens = [];
    }

    /** @param array{string, string} $keys */
    public function token(array $keys = self::COMPANY): string
    {
        return $this->tokens[$keys[0]] ??= $this->decode($this->post(
            '/auth/api/token/connect',
            json_encode(['apiKey' => $keys[0], 'secretKey' => $keys[1]]),
        ))['token'];
    }

    /** @param array<string, string> $headers */
    public function post(string $path, string $body, array $headers = []): array
    {
        return $this->simulator->request('POST', $this->simulator->url() . $path, $headers + ['Content-Type' => 'application/json'], $body);
    }

    public function finrota(string $method, string $path, string $body = '', array $keys = self::COMPANY): array
    {
        $headers = ['Authorization' => 'Bearer ' . $this->token($keys)] + ($body === '' ? [] : ['Content-Type' => 'application/json']);

        return $this->simulator->request($method, $this->simulator->url() . $path, $headers, $body);
    }

    /** @param array<string, mixed> $changes a null removes the member */
    public function linkBody(array $changes = [], string $amount = '150.00'): string
    {
        $order = array_filter($changes + [
            'currencyCode' => 'TRY', 'clientOrderReference' => '0005', 'amount' => '@', 'paymentSetId' => self::SET,
            'description' => 'test', 'customer' => ['email' => 'test@example.com', 'gsm' => '5000000000', 'name' => 'Test', 'surname' => 'User'],
            'successURL' => 'https://shop.example/ok', 'failURL' => 'https://shop.example/fail',
            'userVerificationBy' => 'Email', 'userVerificationFailBehavior' => 'Create',
            'additionalData' => ['1606_Dinamik_Alan_tr' => '4', '1606_dinamik_Alan_tr' => '55'],
        ], static fn (mixed $value): bool => $value !== null);

        return str_replace('"@"', $amount, json_encode($order, JSON_UNESCAPED_SLASHES | JSON_UNESCAPED_UNICODE));
    }

    /** @param array<string, mixed> $changes */
    public function link(array $changes = [], string $amount = '150.00'): string
    {
        return $this->decode($this->finrota('POST', '/hpm', $this->linkBody($changes, $amount)))['data']['link'];
    }

    /** @return array<string, string> */
    public function signed(string $url, string $body = '', string $scheme = 'P2', string $secret = 'TestSecretKey'): array
    {
        $base = "{$url}100191019$body";
        $signature = match ($scheme) {
            'P1' => hash('sha512', $base),
            'P2' => hash('sha512', $base . $secret),
            'P3' => hash('sha512', $secret . $base),
            'P4' => hash_hmac('sha512', $base, $secret),
        };

        return ['merchant-no' => '10019', 'terminal-no' => '1019', 'signature' => $signature] + ($body === '' ? [] : ['Content-Type' => 'application/json']);
    }

    public function hepsipay(string $method, string $path, string $body = '', string $scheme = 'P2'): array
    {
        $url = $this->simulator->url() . $path;

        return $this->simulator->request($method, $url, $this->signed($url, $body, $scheme), $body);
    }

    public function status(string $token): array
    {
        return $this->decode($this->hepsipay('GET', "/payment/$token/status"));
    }

    public function decode(array $answer): array
    {
        return json_decode($answer['body'], true, 64, JSON_THROW_ON_ERROR);
    }
}
