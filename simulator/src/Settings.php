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
        'hpmThroughPws' => true,
        'permissions' => 'hpm,pws,vpws,erp',
        'uniqueClientReference' => false,
        'pwsTransactionInEnvelope' => true,
        'pwsListTenantPosId' => false,
        'vpwsListTenantPosId' => true,
        'foreignTransactionStatus' => 404,
        'cancelIsIdempotent' => false,
        'cancelledStatus' => 1,
        'returnMethod' => 'GET',
        'returnParameters' => false,
        'erpPaths' => 'both',
        'erpShowsStatus' => false,
        'erpListsFailed' => false,
        'erpListsHpm' => true,
        'erpReversalsByPaymentDate' => true,
        'erpOrder' => 'newest',
        'erpPastEnd' => 'empty',
        'erpEmptyAs' => 'data',
        'erpDetailsAs' => 'object',
        'erpSecondMarkStatus' => 200,
        'erpZoneMinutes' => 0,
        // the bank's 3-D page
        'otpLifetimeSeconds' => 300,
        'otpTries' => 1,
        // HstMobil
        'hstUserName' => '5000000000',
        'hstPassword' => 'Test1234',
        'hstOtherUserName' => '5000000001',
        'hstOtherPassword' => 'Test5678',
        'hstTokenLifetimeSeconds' => 3600,
        'hstUnauthorisedStatus' => 401,
        'hstReturnType' => 0,
        'hstOwnPaymentId' => false,
        'hstResultCompletes' => true,
        'hstTextTypes' => false,
        // Hepsipay
        'merchantNo' => '10019',
        'terminalNo' => '1019',
        'secretKey' => 'TestSecretKey',
        'callbackKey' => 'TestCallbackKey',
        'signatureScheme' => 'P4',
        'acceptSignatureNo' => false,
        'signatureHeader' => 'signature',
        'acceptRefundList' => false,
        'frameLifetimeSeconds' => 1800,
        'initWrapped' => false,
        'installmentUrl' => '',
        'callbackAs' => 'form',
        'hepsipayWebhookUrl' => '',
        'hepsipayWebhookOnFailure' => false,
        'hepsipayWebhookHash' => 'right',
        // webhooks
        'webhookDelayMs' => 0,
        'webhookDuplicates' => 0,
        'webhookReorder' => 0,
        'webhookReorderMs' => 1000,
        'webhookRetries' => 0,
        'webhookRetryDelayMs' => 200,
        'webhookTimeoutMs' => 5000,
        'webhooksHeld' => false,
        // all
        'plainPages' => false,
        'clockOffsetSeconds' => 0,
        'keepAliveTimeoutMs' => 0,
        'recordLimit' => 20000,
    ];

    private const CHOICES = [
        'signatureScheme' => ['P1', 'P2', 'P3', 'P4', 'P5', 'P6'],
        'cancelledStatus' => [1, 5],
        'signatureHeader' => ['signature', 'signature-no'],
        'erpPaths' => ['both', 'printed', 'erp'],
        'erpOrder' => ['newest', 'oldest'],
        'erpPastEnd' => ['empty', 'last', 'first'],
        'erpEmptyAs' => ['data', 'list', 'null'],
        'erpDetailsAs' => ['object', 'list'],
        'erpSecondMarkStatus' => [200, 409],
        'returnMethod' => ['GET', 'POST'],
        'hstReturnType' => [0, 1, 2],
        'callbackAs' => ['form', 'json', 'none'],
        'hepsipayWebhookHash' => ['right', 'wrong', 'none'],
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

    /**
     * From the command line, where everything is text.
     *
     * @param array<string, string> $texts
     * @throws BadControl
     */
    public function changeByText(array $texts): void
    {
        foreach ($texts as $name => $text) {
            $this->change([$name => match (get_debug_type(self::DEFAULTS[$name] ?? '')) {
                'int' => preg_match('/^-?\d{1,12}$/D', $text) === 1 ? (int) $text : $text,
                'bool' => ['true' => true, 'false' => false][$text] ?? $text,
                default => $text,
            }]);
        }
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
