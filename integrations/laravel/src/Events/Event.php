<?php

declare(strict_types=1);

namespace Payments\Laravel\Events;

use Payments\Attempt;

/**
 * An attempt came to an end. Dispatched after the attempt is stored and outside of the app's transactions, at least once: a crash, or
 * a listener that throws, makes payments:settle dispatch it again, to all listeners. So what a listener writes carries a condition
 * of its own.
 *
 * For a queue the attempt is written without the links and tokens with which a payment can be gone on with.
 */
abstract class Event
{
    /** @param string $merchant of config/payments.php */
    final public function __construct(public readonly string $merchant, public readonly Attempt $attempt)
    {
    }

    /** @return array{merchant: string, attempt: array<string, int|string|null>} */
    public function __serialize(): array
    {
        return ['merchant' => $this->merchant, 'attempt' => ['handles' => '{}', 'secret_hash' => null] + $this->attempt->toArray()];
    }

    /** @param array{merchant: string, attempt: array<string, int|string|null>} $data */
    public function __unserialize(array $data): void
    {
        $this->merchant = $data['merchant'];
        $this->attempt = Attempt::fromArray($data['attempt']);
    }
}
