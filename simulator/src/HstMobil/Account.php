<?php

declare(strict_types=1);

namespace Simulator\HstMobil;

use Simulator\Check;
use Simulator\Clock;
use Simulator\Field;
use Simulator\Http\Request;
use Simulator\Http\Response;
use Simulator\Json;
use Simulator\Refused;
use Simulator\Service;
use Simulator\World;

/** POST /api/Auth/login, and the check of the tokens it gives. */
final class Account implements Service
{
    public function __construct(private readonly World $world)
    {
    }

    public function routes(): array
    {
        return [['POST', '/api/Auth/login', $this->login(...)]];
    }

    public function refusal(Refused $refused): Response
    {
        return self::refuse($refused, $this->world);
    }

    /** The provider's form of a refusal is unknown, but that "401" stands in the body is what its sample client looks for. */
    public static function refuse(Refused $refused, World $world): Response
    {
        if ($refused->status === 500) {
            return new Response(500);
        }
        $status = $refused->status === 401 ? $world->settings->int('hstUnauthorisedStatus') : $refused->status;

        return Response::json([
            'data' => null, 'success' => false, 'message' => $refused->getMessage(), 'resultCode' => (string) $refused->status,
        ], $status);
    }

    /** @throws Refused 401 */
    public function owner(Request $request): string
    {
        if ($request->header('Authorization') === null) {
            throw Refused::unauthorised('Authorization: is required');
        }
        $token = $request->bearer() ?? throw Refused::unauthorised('Authorization: must be "Bearer {token}"');
        $row = $this->world->store->find('tokens', ['token' => $token, 'service' => 'hstmobil']);
        if ($row === null || $row['revoked'] || $row['expires'] <= $this->world->clock->now()) {
            throw Refused::unauthorised('Authorization: the token is unknown, expired or revoked');
        }

        return $row['owner'];
    }

    private function login(Request $request): Response
    {
        $user = Check::json($request, [
            'userName' => Field::text(),
            'password' => Field::matching('/^[0-9a-f]{128}$/D', 'must be the lower-case hex SHA-512 of the password'),
            'lat' => Field::anyText()->optional(),
            'long' => Field::anyText()->optional(),
        ]);
        $settings = $this->world->settings;
        $owner = null;
        foreach (['hst', 'hstOther'] as $prefix) {
            $right = hash('sha512', $settings->text("{$prefix}Password"));
            if ($user->userName === $settings->text("{$prefix}UserName") && hash_equals($right, $user->password)) {
                $owner = $user->userName;
            }
        }
        if ($owner === null) {
            throw Refused::unauthorised('userName, password: no such user');
        }
        $expires = $this->world->clock->now() + $settings->int('hstTokenLifetimeSeconds');
        $token = self::token($owner, $expires);
        $this->world->store->insert('tokens', ['token' => $token, 'service' => 'hstmobil', 'owner' => $owner, 'expires' => $expires]);

        return Response::json([
            'data' => ['token' => $token, 'expiration' => Clock::iso($expires, 0)], 'success' => true, 'message' => null, 'resultCode' => '0000',
        ]);
    }

    private static function token(string $owner, float $expires): string
    {
        $parts = [['alg' => 'HS512', 'typ' => 'JWT'], ['name' => $owner, 'jti' => World::guid(), 'exp' => (int) $expires]];
        $encode = static fn (string $bytes): string => rtrim(strtr(base64_encode($bytes), '+/', '-_'), '=');
        $text = implode('.', array_map(static fn (array $part): string => $encode(Json::encode($part)), $parts));

        return $text . '.' . $encode(hash_hmac('sha512', $text, random_bytes(32), true));
    }
}
