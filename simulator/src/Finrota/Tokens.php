<?php

declare(strict_types=1);

namespace Simulator\Finrota;

use Simulator\Check;
use Simulator\Clock;
use Simulator\Field;
use Simulator\Http\Request;
use Simulator\Http\Response;
use Simulator\Json;
use Simulator\Refused;
use Simulator\Service;
use Simulator\World;

/** POST /auth/api/token/connect: a key pair becomes a token for a day. */
final class Tokens implements Service
{
    public const COMPANY = 'company';

    private const SCOPES = [
        'company' => ['hpm', 'pws', 'erp'],
        'dealer-one' => ['vpws'],
        'dealer-two' => ['vpws'],
    ];

    public function __construct(private readonly World $world)
    {
    }

    public function routes(): array
    {
        return [['POST', '/auth/api/token/connect', $this->connect(...)]];
    }

    public function refusal(Refused $refused): Response
    {
        return Envelope::refusal($refused);
    }

    /**
     * The owner of the request's token, if it is good for this product ("hpm", "pws", "vpws", "erp").
     *
     * @throws Refused 401 for a token that is absent, unknown, expired or revoked; 403 for one of another product
     */
    public function owner(Request $request, string $product): string
    {
        if ($request->header('Authorization') === null) {
            throw Refused::unauthorised('Authorization: is required');
        }
        $token = $request->bearer() ?? throw Refused::unauthorised('Authorization: must be "Bearer {token}"');
        $row = $this->world->store->find('tokens', ['token' => $token, 'service' => 'finrota']);
        if ($row === null || $row['revoked'] || $row['expires'] <= $this->world->clock->now()) {
            throw Refused::unauthorised('Authorization: the token is unknown, expired or revoked');
        }
        $permitted = explode(',', $this->world->settings->text('permissions'));
        if (!in_array($product, self::SCOPES[$row['owner']], true) || !in_array($product, $permitted, true)) {
            throw Refused::forbidden("this token has no permission for $product");
        }

        return $row['owner'];
    }

    private function connect(Request $request): Response
    {
        $keys = Check::json($request, ['apiKey' => Field::text(), 'secretKey' => Field::text()]);
        $owner = $this->ownerOf($keys->apiKey, $keys->secretKey)
            ?? throw Refused::unauthorised('apiKey, secretKey: no such pair');

        $expires = $this->world->clock->now() + $this->world->settings->int('tokenLifetimeSeconds');
        $token = $this->token($owner, $expires);
        $this->world->store->insert('tokens', ['token' => $token, 'service' => 'finrota', 'owner' => $owner, 'expires' => $expires]);
        $answer = ['expiry' => Clock::iso($expires) . 'Z', 'token' => $token, 'type' => 'Bearer'];

        return $this->world->settings->flag('tokenInEnvelope') ? Envelope::ok($answer) : Response::json($answer);
    }

    private function ownerOf(string $apiKey, string $secretKey): ?string
    {
        $settings = $this->world->settings;
        foreach (['company' => 'finrota', 'dealer-one' => 'dealerOne', 'dealer-two' => 'dealerTwo'] as $owner => $prefix) {
            if ($apiKey === $settings->text("{$prefix}ApiKey") && $secretKey === $settings->text("{$prefix}SecretKey")) {
                return $owner;
            }
        }

        return null;
    }

    /** Looks like the provider's JWT; nobody but the simulator reads it. */
    private function token(string $owner, float $expires): string
    {
        $parts = [
            ['alg' => 'HS256', 'typ' => 'JWT'],
            [
                'scope' => array_map(static fn (string $product): string => "{$product}v1.api", self::SCOPES[$owner]),
                'actort' => $owner, 'role' => 'Api', 'Unique' => World::guid(), 'TenantId' => World::guid(), 'exp' => (int) $expires,
            ],
        ];
        $text = implode('.', array_map(static fn (array $part): string => self::base64(Json::encode($part)), $parts));

        return $text . '.' . self::base64(hash_hmac('sha256', $text, random_bytes(32), true));
    }

    private static function base64(string $bytes): string
    {
        return rtrim(strtr(base64_encode($bytes), '+/', '-_'), '=');
    }
}
