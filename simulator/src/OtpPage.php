<?php

declare(strict_types=1);

namespace Simulator;

use Simulator\Http\Request;
use Simulator\Http\Response;

/**
 * The bank's 3-D page. A service opens a session and gets a URL; when the customer is through, the service's own
 * handler hears the result - RIGHT, WRONG, CANCELLED or TIMED_OUT - and says where the browser goes.
 */
final class OtpPage implements Service
{
    public const RIGHT = 'right';
    public const WRONG = 'wrong';
    public const CANCELLED = 'cancelled';
    public const TIMED_OUT = 'timed out';

    private const PATHS = ['finrota' => '/ThreeDForm/Pg3ds', 'other' => '/bank/otp'];

    /** @var array<string, callable(Request, string, string): Response> kind => handler(request, reference, result) */
    private array $handlers = [];

    public function __construct(private readonly World $world)
    {
    }

    /** @param callable(Request, string, string): Response $handler */
    public function on(string $kind, callable $handler): void
    {
        $this->handlers[$kind] = $handler;
    }

    /**
     * The URL of a new session.
     *
     * @param array<string, string> $facts what the page shows
     */
    public function open(string $kind, string $reference, array $facts, string $path = 'other'): string
    {
        $token = World::guid();
        $this->world->store->insert('otp_sessions', [
            'token' => $token, 'kind' => $kind, 'reference' => $reference, 'facts' => Json::encode($facts), 'state' => 'open',
            'expires' => $this->world->clock->now() + $this->world->settings->int('otpLifetimeSeconds'),
            'tries' => max(1, $this->world->settings->int('otpTries')),
        ]);

        return $this->world->pages() . self::PATHS[$path] . "?token=$token";
    }

    /** Whether the session of this payment is over without the customer having done anything. */
    public function hasLapsed(string $kind, string $reference): bool
    {
        $session = $this->world->store->find('otp_sessions', ['kind' => $kind, 'reference' => $reference]);

        return $session !== null && $session['state'] === 'open' && $session['expires'] <= $this->world->clock->now();
    }

    public function routes(): array
    {
        $routes = [];
        foreach (self::PATHS as $path) {
            array_push($routes, ['GET', $path, $this->show(...)], ['POST', $path, $this->act(...)]);
        }

        return $routes;
    }

    public function refusal(Refused $refused): Response
    {
        return Page::message('3D Secure', $refused->getMessage(), $refused->status);
    }

    private function show(Request $request): Response
    {
        $session = $this->session($request);

        return $this->page($session);
    }

    private function act(Request $request): Response
    {
        $session = $this->session($request);
        $form = $request->form();
        if ($session['expires'] <= $this->world->clock->now()) {
            return $this->end($request, $session, self::TIMED_OUT);
        }

        return match ($form['action'] ?? 'submit') {
            'submit' => $this->check($request, $session, trim($form['otp'] ?? '')),
            'cancel' => $this->end($request, $session, self::CANCELLED),
            'timeout' => $this->end($request, $session, self::TIMED_OUT),
            default => throw Refused::malformed('action must be submit, cancel or timeout'),
        };
    }

    /** @param array<string, mixed> $session */
    private function check(Request $request, array $session, string $code): Response
    {
        if ($code === Bank::OTP) {
            return $this->end($request, $session, self::RIGHT);
        }
        if ($session['tries'] > 1) {
            $this->world->store->update('otp_sessions', $session['id'], ['tries' => $session['tries'] - 1]);

            return $this->page($session, 'Hatalı şifre, yeniden deneyin.');
        }

        return $this->end($request, $session, self::WRONG);
    }

    /** @param array<string, mixed> $session */
    private function end(Request $request, array $session, string $result): Response
    {
        $this->world->store->update('otp_sessions', $session['id'], ['state' => $result]);
        $answer = $this->handlers[$session['kind']]($request, $session['reference'], $result);

        return $result === self::TIMED_OUT ? Page::message('3D Secure', Bank::TIMED_OUT[1], 410) : $answer;
    }

    /** @return array<string, mixed> */
    private function session(Request $request): array
    {
        $token = array_column($request->queryPairs(), 1, 0)['token'] ?? '';
        $session = $this->world->store->find('otp_sessions', ['token' => $token]) ?? throw Refused::unknown('token: is not known');
        if ($session['state'] !== 'open') {
            throw new Refused(410, ["this 3-D session is over: {$session['state']}"]);
        }

        return $session;
    }

    /** @param array<string, mixed> $session */
    private function page(array $session, ?string $note = null): Response
    {
        $facts = get_object_vars(Json::decode($session['facts']));

        return Page::form(
            '3D Secure',
            $facts + ($note === null ? [] : ['Uyarı' => $note]) + ['Simülatör' => 'SMS şifresi ' . Bank::OTP],
            ['submit' => 'Onayla', 'cancel' => 'İptal', 'timeout' => 'Süreyi doldur'],
            ['otp' => 'SMS şifresi'],
        );
    }
}
