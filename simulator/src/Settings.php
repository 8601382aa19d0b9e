<?php

declare(strict_types=1);

namespace Simulator;

/** What can be changed while the simulator runs. Every setting has one type: that of its default. */
final class Settings
{
    private const DEFAULTS = [
        // Finrota
        'finrotaApiKey' => 'demo-api-key',
        'finrotaSecretKey' => 'demo-secret-key',
        'dealerOneApiKey' => 'dealer-one-api-key',
        'dealerOneSecretKey' => 'dealer-one-secret-key',
        'dealerTwoApiKey' => 'dealer-two-api-key',
        'dealerTwoSecretKey' => 'dealer-two-secret-key',
        'tokenLifetimeSeconds' => 86400,
        'tokenInEnvelope' => false,
        'linkLifetimeSeconds' => 900,
        'permissions' => 'hpm,pws,vpws',
        // Hepsipay
        'merchantNo' => '10019',
        'terminalNo' => '1019',
        'secretKey' => 'TestSecretKey',
        'callbackKey' => 'TestCallbackKey',
        'signatureScheme' => 'P2',
        'acceptSignatureNo' => false,
        'acceptRefundList' => false,
        // webhooks
        'webhookDelayMs' => 0,
        'webhookDuplicates' => 0,
        'webhookReorder' => 0,
        'webhookRetries' => 0,
        'webhookRetryDelayMs' => 200,
        'webhookTimeoutMs' => 5000,
        'webhooksHeld' => false,
        // all
        'clockOffsetSeconds' => 0,
        'keepAliveTimeoutMs' => 0,
        'recordLimit' => 20000,
    ];

    private const CHOICES = [
        'signatureScheme' => ['P1', 'P2', 'P3', 'P4'],
    ];

    /** @var array<string, string|int|bool> */
    private array $values = self::DEFAULTS;

    /** @var array<string, string|int|bool> */
    private array $atStart = self::DEFAULTS;

    public function int(string $name): int
    {
        return $this->values[$name];
    }

    public function text(string $name): string
    {
        return $this->values[$name];
    }

    public function flag(string $name): bool
    {
        return $this->values[$name];
    }

    /** @return array<string, string|int|bool> */
    public function all(): array
    {
        return $this->values;
    }

    /** What is set now is what reset() goes back to. */
    public function keep(): void
    {
        $this->atStart = $this->values;
    }

    public function reset(): void
    {
        $this->values = $this->atStart;
    }

    /**
     * @param iterable<string, mixed>|\stdClass $changes
     * @throws BadControl before anything is changed
     */
    public function change(iterable|\stdClass $changes): void
    {
        $values = $this->values;
        foreach ($changes as $name => $value) {
            if (!array_key_exists($name, self::DEFAULTS)) {
                throw new BadControl("no setting $name; there are " . implode(', ', array_keys(self::DEFAULTS)));
            }
            if ($value instanceof Number && $value->isInteger()) {
                $value = $value->toInt();
            }
            if (get_debug_type($value) !== get_debug_type(self::DEFAULTS[$name])) {
                throw new BadControl("setting $name must be of type " . get_debug_type(self::DEFAULTS[$name]));
            }
            if (isset(self::CHOICES[$name]) && !in_array($value, self::CHOICES[$name], true)) {
                throw new BadControl("setting $name must be one of " . implode(', ', self::CHOICES[$name]));
            }
            $values[$name] = $value;
        }
        $this->values = $values;
    }
}
