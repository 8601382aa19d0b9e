<?php

declare(strict_types=1);

namespace Simulator\Hepsipay;

use Simulator\BadControl;
use Simulator\Clock;
use Simulator\Field;
use Simulator\Json;
use Simulator\Number;
use Simulator\World;

/** The payments of the status and refund services. */
final class Payments
{
    private const TABLE = 'hepsipay_payments';

    public function __construct(private readonly World $world)
    {
    }

    /**
     * Makes a payment; what is not given is invented. A payment in a paid state has an id, others have none.
     *
     * @param array<string, mixed> $given columns of the table
     * @return array<string, mixed>
     */
    public function create(array $given): array
    {
        $status = $given['status'] ?? State::INITIALIZED;
        $type = $given['paymentType'] ?? null;
        $amount = $given['amount'] ?? 1000;
        $payment = $given + [
            'token' => strtoupper(bin2hex(random_bytes(48))),
            'status' => $status,
            'statusDescription' => State::DESCRIPTIONS[$status] ?? null,
            'amount' => $amount,
            'installmentCount' => 1,
            'createDate' => Clock::iso($this->world->clock->now(), 6),
            'referenceNo' => World::guid(),
            'paymentId' => State::isPaid($status) || $status === State::REFUNDED ? self::paymentId() : null,
            'merchantOrderNumber' => '1234',
            'paymentType' => $type,
            'paymentTypeDescription' => $type === null ? null : (State::TYPES[$type] ?? null),
            'posAlias' => null,
            'binNumber' => $type === 2 ? '37442500' : null,
            'basket' => Json::encode([['id' => '630436', 'amount' => $amount]]),
            'refunded' => $status === State::REFUNDED ? $amount : 0,
        ];

        return $this->find('id', $this->world->store->insert(self::TABLE, $payment));
    }

    /** @return array<string, mixed>|null */
    public function find(string $column, string|int $value): ?array
    {
        return $this->world->store->find(self::TABLE, [$column => $value]);
    }

    /**
     * @param array<string, mixed> $payment
     * @param array<string, mixed> $changes
     */
    public function change(array $payment, array $changes): void
    {
        if (isset($changes['status'])) {
            $changes += ['statusDescription' => State::DESCRIPTIONS[$changes['status']] ?? null];
        }
        $this->world->store->update(self::TABLE, $payment['id'], $changes);
    }

    public static function paymentId(): string
    {
        return (string) random_int(10_000_000, 99_999_999);
    }

    /** @throws BadControl */
    public function createByControl(\stdClass $order): array
    {
        return $this->create($this->readControl($order) + ['status' => State::NON_THREE_D_DONE, 'amount' => 1236, 'installmentCount' => 3, 'paymentType' => 2]);
    }

    /** @throws BadControl */
    public function changeByControl(string $token, \stdClass $order): ?array
    {
        $payment = $this->find('token', $token);
        if ($payment !== null) {
            $this->change($payment, $this->readControl($order));
        }

        return $this->find('token', $token);
    }

    /** @return array<string, mixed> */
    private function readControl(\stdClass $order): array
    {
        $problems = Field::object([
            'token' => Field::text()->optional(),
            'status' => Field::integer()->optional(),
            'statusDescription' => Field::anyText()->optional(),
            'amount' => Field::integer(0)->optional(),
            'installmentCount' => Field::integer()->optional(),
            'createDate' => Field::text()->optional(),
            'referenceNo' => Field::text()->optional(),
            'paymentId' => Field::text()->optional(),
            'merchantOrderNumber' => Field::text()->optional(),
            'paymentType' => Field::integer()->optional(),
            'paymentTypeDescription' => Field::anyText()->optional(),
            'posAlias' => Field::text()->optional(),
            'binNumber' => Field::text()->optional(),
            'refunded' => Field::integer(0)->optional(),
            'basket' => Field::listOf(Field::object(['id' => Field::text(), 'amount' => Field::integer(1)]))->optional(),
        ])->problems($order, '');
        if ($problems !== []) {
            throw new BadControl(implode('; ', $problems));
        }
        $values = [];
        foreach ($order as $name => $value) {
            $values[$name] = match (true) {
                $value instanceof Number => $value->toInt(),
                is_array($value) => Json::encode($value),
                default => $value,
            };
        }

        return $values;
    }
}
