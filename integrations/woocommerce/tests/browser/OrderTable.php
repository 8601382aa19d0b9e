<?php

declare(strict_types=1);

namespace Payments\WooCommerce\Tests\Browser;

/** Orders and refunds of the double in WordPress' database: one row each, with its notes. */
final class OrderTable
{
    /** @return array{id: int, class: class-string, data: array<string, mixed>, meta: list<array{string, mixed}>, items: array<int, \WC_Order_Item_Fee>}|null */
    public function find(int $id): ?array
    {
        $row = $this->run('SELECT data FROM double_orders WHERE id = %d', $id)[0] ?? null;

        return is_string($row) ? unserialize(base64_decode($row)) : null;
    }

    /** @param array{id: int, class: class-string, data: array<string, mixed>, meta: list<array{string, mixed}>, items: array<int, \WC_Order_Item_Fee>} $row */
    public function store(array $row): int
    {
        global $wpdb;

        if ($row['id'] === 0) {
            $wpdb->query("INSERT INTO double_orders (notes) VALUES ('')");
            $row['id'] = $wpdb->insert_id;
        }
        $this->run('UPDATE double_orders SET data = %s WHERE id = %d', base64_encode(serialize($row)), $row['id']);

        return $row['id'];
    }

    /** @return array<int, array{id: int, class: class-string, data: array<string, mixed>, meta: list<array{string, mixed}>, items: array<int, \WC_Order_Item_Fee>}> */
    public function all(): array
    {
        $rows = array_map(static fn (string $row): array => unserialize(base64_decode($row)), $this->run('SELECT data FROM double_orders WHERE data IS NOT NULL AND id > %d', 0));

        return array_combine(array_column($rows, 'id'), $rows);
    }

    public function forget(int $id): void
    {
        $this->run('UPDATE double_orders SET data = NULL WHERE id = %d', $id);
    }

    public function note(int $id, string $note): void
    {
        $this->run("UPDATE double_orders SET notes = CONCAT(notes, %s, '|') WHERE id = %d", base64_encode($note), $id);
    }

    /** @return list<string> */
    public function notes(int $id): array
    {
        $notes = explode('|', (string) ($this->run('SELECT notes FROM double_orders WHERE id = %d', $id)[0] ?? ''));

        return array_values(array_filter(array_map(base64_decode(...), $notes)));
    }

    /** @return list<mixed> of the first column */
    private function run(string $sql, string|int ...$values): array
    {
        global $wpdb;

        return $wpdb->get_col($wpdb->prepare($sql, ...$values));
    }
}
