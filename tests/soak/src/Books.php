<?php

declare(strict_types=1);

namespace Payments\Soak;

use Simulator\Client;

/** What the simulator carried out, by name: "pws payment 0000002a" => how often. */
final class Books
{
    private const PAGE = 2000;

    /** Table of the simulator => member of the answer. */
    private const TABLES = ['bookings' => 'bookings', 'hstmobil/payments' => 'payments', 'hepsipay/payments' => 'payments'];

    /** What the shop's calls are about, as the simulator writes it. */
    private const AMOUNTS = [
        'hpm link' => '150.00', 'pws payment' => '52.00', 'pws cancel' => '52.00', 'pws refund' => '1.000', 'vpws payment' => '250.00', 'vpws cancel' => '250.00', 'vpws refund' => '1.00',
        'hstmobil payment' => '10.00', 'hepsipay refund' => '100',
    ];

    /** @var array<string, int> */
    public array $booked = [];

    /** @var array<string, int> the last row read of each table */
    private array $read = [];

    public function __construct(private readonly Client $simulator)
    {
    }

    /** Reads what is new. */
    public function read(): void
    {
        foreach (self::TABLES as $table => $member) {
            do {
                $after = $this->read[$table] ?? 0;
                $answer = $this->simulator->request('GET', $this->simulator->httpUrl() . "/_simulator/$table?after=$after&limit=" . self::PAGE);
                $rows = json_decode($answer['body'], true, 64, JSON_THROW_ON_ERROR)[$member];
                foreach ($rows as $row) {
                    $this->read[$table] = $row['id'];
                    if ($table === 'hepsipay/payments' && $row['init'] === null) {
                        continue;                        // made by the soak, not by a call
                    }
                    $name = match ($table) {
                        'bookings' => self::movement($row),
                        'hstmobil/payments' => self::name('hstmobil', 'start', $row['orderId']),
                        'hepsipay/payments' => self::name('hepsipay', 'start', (string) $row['merchantOrderNumber']),
                    };
                    $this->booked[$name] = ($this->booked[$name] ?? 0) + 1;
                }
            } while (count($rows) === self::PAGE);
        }
    }

    /** @param array<string, mixed> $row of the bookings; with another amount than that of the call it is nothing that was called for */
    private static function movement(array $row): string
    {
        $name = self::name($row['service'], $row['kind'], in_array($row['kind'], ['cancel', 'refund'], true) ? $row['reference'] : $row['orderReference']);

        return $row['amount'] === (self::AMOUNTS["$row[service] $row[kind]"] ?? null) ? $name : "$name of $row[amount] $row[currency]";
    }

    /** What the simulator has on it, for a complaint. */
    public function told(string $name): string
    {
        [, $kind, $of] = explode(' ', $name, 3);
        $column = in_array($kind, ['cancel', 'refund'], true) ? 'reference' : 'orderReference';

        return $this->simulator->request('GET', $this->simulator->httpUrl() . "/_simulator/bookings?$column=$of")['body'];
    }

    public static function name(string $service, string $kind, string $of): string
    {
        return "$service $kind $of";
    }

    /** Whether money moved: links and sessions, and payments that only began, move none. */
    public static function isMoney(string $name): bool
    {
        return in_array(explode(' ', $name)[1], ['payment', 'cancel', 'refund'], true);
    }
}
