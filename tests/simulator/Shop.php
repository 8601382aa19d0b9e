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
    public function signed(string $url, string $body = '', string $scheme = 'P4', string $secret = 'TestSecretKey'): array
    {
        $base = "{$url}100191019$body";
        $signature = match ($scheme) {
            'P1' => hash('sha512', $base),
            'P2' => hash('sha512', $base . $secret),
            'P3' => hash('sha512', $secret . $base),
            'P4' => hash_hmac('sha512', $base, $secret),
            'P5' => hash('sha512', "{$url}100191019$secret$body"),
            'P6' => hash_hmac('sha512', $secret . $base, $secret),
        };

        return ['merchant-no' => '10019', 'terminal-no' => '1019', 'signature' => $signature] + ($body === '' ? [] : ['Content-Type' => 'application/json']);
    }

    public function hepsipay(string $method, string $path, string $body = '', string $scheme = 'P4'): array
    {
        $url = $this->simulator->url() . $path;

        return $this->simulator->request($method, $url, $this->signed($url, $body, $scheme), $body);
    }

    public function status(string $token): array
    {
        return $this->decode($this->hepsipay('GET', "/payment/$token/status"));
    }

    /**
     * A PWS or VPWS payment body, as the provider's samples print it.
     *
     * @param array<string, mixed> $changes a null removes the member
     */
    public function cardBody(string $family, array $changes = [], string $amount = '52', string $card = '4155650100416111'): string
    {
        $order = [
            'contact' => [
                'name' => 'John', 'surname' => 'Doe', 'email' => 'test@example.com', 'tckn' => '00000000000', 'description' => 'test', 'phone' => '5000000000',
            ],
            'card' => ['cardNumber' => $card, 'cardHolderName' => 'Test Çağlar', 'cvv' => '715', 'expMonth' => 1, 'expYear' => 2050],
        ];
        $order += $family === 'pws' ? ['agentCode' => 'NT53240185'] : [];
        $order += [
            'amount' => '@', 'installment' => 1,
            'tenantPosId' => $family === 'pws' ? '384badef-11ec-ee11-98f2-005056b0d2e5' : '03cbbf3e-ff9e-ee11-98ef-005056b0d2e5',
        ];
        $order += $family === 'pws' ? ['paymentSetDefinitionId' => self::SET] : [];
        $order += ['currencyCode' => 'TRY', 'use3D' => false, 'returnUrl' => 'https://google.com', 'clientOrderReferenceCode' => '11001122010'];
        $order = array_filter($changes + $order, static fn (mixed $value): bool => $value !== null);

        return str_replace('"@"', $amount, json_encode($order, JSON_UNESCAPED_SLASHES | JSON_UNESCAPED_UNICODE));
    }

    /** @return array<string, mixed> the `data` of a payment */
    public function pay(string $family, array $changes = [], string $amount = '52', string $card = '4155650100416111'): array
    {
        $keys = $family === 'pws' ? self::COMPANY : self::DEALER_ONE;
        $answer = $this->finrota('POST', "/$family/payment", $this->cardBody($family, $changes, $amount, $card), $keys);
        same(200, $answer['status'], $answer['body']);

        return $this->decode($answer)['data'];
    }

    /** @return array<string, mixed> */
    public function pwsTransaction(string $reference): array
    {
        return $this->decode($this->finrota('GET', "/pws/payment/transaction?referenceNumber=$reference"))['data'];
    }

    public function hstToken(string $user = '5000000000', string $password = 'Test1234'): string
    {
        return $this->tokens["hst $user"] ??= $this->decode($this->post('/api/Auth/login', json_encode([
            'userName' => $user, 'password' => hash('sha512', $password), 'lat' => '', 'long' => '',
        ])))['data']['token'];
    }

    /** @param array<string, mixed> $changes */
    public function hstBody(array $changes = []): string
    {
        return json_encode(array_filter($changes + [
            'amount' => 10, 'currencyCode' => 949, 'orderId' => bin2hex(random_bytes(16)), 'installment' => 1, 'cardHolderName' => 'İsim Soyisim',
            'cardNumber' => '4589963225894785', 'expireYear' => '2030', 'expireMonth' => '12', 'cvc' => '000', 'isSecureTransaction' => true,
            'callbackUrl' => 'https://shop.example/cb',
        ], static fn (mixed $value): bool => $value !== null), JSON_UNESCAPED_SLASHES | JSON_UNESCAPED_UNICODE);
    }

    public function hst(string $path, string $body = '', ?string $token = null): array
    {
        $headers = ['Authorization' => 'Bearer ' . ($token ?? $this->hstToken())] + ($body === '' ? [] : ['Content-Type' => 'application/json']);

        return $this->simulator->request('POST', $this->simulator->url() . $path, $headers, $body);
    }

    /** @return array<string, mixed> the `data` of a payment result */
    public function hstResult(string $orderId): array
    {
        return $this->decode($this->hst("/api/Payments/PaymentResult?paymentId=$orderId&orderId=$orderId"))['data'];
    }

    /** @param array<string, mixed> $changes */
    public function frameBody(array $changes = [], bool $init = true): string
    {
        $order = [
            'Amount' => 1200, 'AccountKey' => '905551112233', 'MerchantCallBackUrl' => 'https://shop.example/cb',
            'BasketItems' => [[
                'Product' => 'Item', 'Price' => 1200, 'SubMerchantMemberId' => 2, 'SubMerchantMemberPrice' => 100, 'ExternalId' => '12345', 'CategoryId' => '987',
            ]],
            'IsGuestUser' => false, 'Force3ds' => false, 'AllowedInstallments' => [1, 2, 3], 'MerchantOrderNumber' => '1234',
        ];
        $order += $init ? [
            'FrameType' => 1, 'CheckoutMerchantUrl' => 'shop.example/checkout/cart', 'BankOrderId' => 'f5135f15-5484-4312-8591-ba8d94557dde',
            'PosAlias' => 'GARANTI', 'ExternalId' => 'cdfd292d-5111-4f18-9141-4df1860fb20c',
        ] : [];

        return json_encode(array_filter($changes + $order, static fn (mixed $value): bool => $value !== null), JSON_UNESCAPED_SLASHES);
    }

    /** @return array{string, string} frame URL and token */
    public function frame(array $changes = []): array
    {
        $answer = $this->decode($this->hepsipay('POST', '/v2/hepsipayframe/init', $this->frameBody($changes)));

        return [$answer['FrameUrl'], $answer['Token']];
    }

    public function decode(array $answer): array
    {
        return json_decode($answer['body'], true, 64, JSON_THROW_ON_ERROR);
    }
}
