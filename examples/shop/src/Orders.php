<?php

declare(strict_types=1);

namespace Shop;

use Payments\Money;

/** The shop's own tables: orders, credit notes, and the log of what was exchanged with providers. */
final class Orders
{
    public function __construct(private readonly \PDO $pdo)
    {
    }

    public function createTables(): void
    {
        $id = $this->pdo->getAttribute(\PDO::ATTR_DRIVER_NAME) === 'pgsql' ? 'BIGSERIAL PRIMARY KEY' : 'INTEGER PRIMARY KEY';
        $this->pdo->exec("CREATE TABLE IF NOT EXISTS orders (number VARCHAR(64) PRIMARY KEY, state VARCHAR(16) NOT NULL, look TEXT NOT NULL, total BIGINT NOT NULL,
            paid BIGINT, items TEXT NOT NULL, name TEXT NOT NULL, surname TEXT NOT NULL, email TEXT NOT NULL, phone TEXT NOT NULL, created BIGINT NOT NULL)");
        $this->pdo->exec("CREATE TABLE IF NOT EXISTS credit_notes (reference VARCHAR(96) PRIMARY KEY, number VARCHAR(64) NOT NULL, note VARCHAR(63) NOT NULL,
            amount BIGINT NOT NULL, state VARCHAR(16) NOT NULL)");
        $this->pdo->exec("CREATE TABLE IF NOT EXISTS exchanges (id $id, moment BIGINT NOT NULL, exchange TEXT NOT NULL)");
    }

    /**
     * @param list<string|int|null> $values
     * @return list<array<string, string>>
     */
    private function run(string $sql, array $values = []): array
    {
        $statement = $this->pdo->prepare($sql);
        $statement->execute($values);
        $rows = [];
        while ($statement->columnCount() > 0 && is_array($row = $statement->fetch(\PDO::FETCH_ASSOC))) {
            $texts = [];
            foreach ($row as $name => $value) {
                $texts[(string) $name] = is_scalar($value) ? (string) $value : '';
            }
            $rows[] = $texts;
        }

        return $rows;
    }

    /**
     * A new order. Its number cannot be guessed: who has the address of its page may see it.
     *
     * @param array<string, int> $items
     * @param array<string, string> $customer name, surname, email, phone
     */
    public function take(array $items, int $total, array $customer): string
    {
        $letters = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';
        $number = implode('', array_map(static fn (): string => $letters[random_int(0, 31)], range(1, 16)));
        $number = implode('-', str_split($number, 4));
        $this->run("INSERT INTO orders VALUES (?, 'open', '', ?, NULL, ?, ?, ?, ?, ?, ?)", [
            $number, $total, json_encode($items, JSON_THROW_ON_ERROR), $customer['name'], $customer['surname'], $customer['email'], $customer['phone'], time(),
        ]);

        return $number;
    }

    public function find(string $number): ?Purchase
    {
        $rows = $this->run('SELECT * FROM orders WHERE number = ?', [$number]);

        return $rows === [] ? null : Purchase::fromRow($rows[0]);
    }

    /** @return list<Purchase> the newest first */
    public function newest(int $limit = 50): array
    {
        return array_map(Purchase::fromRow(...), $this->run('SELECT * FROM orders ORDER BY created DESC, number LIMIT ' . $limit));
    }

    public function paid(string $number, Money $paid): void
    {
        $this->run("UPDATE orders SET state = 'paid', look = '', paid = ? WHERE number = ? AND state = 'open'", [$paid->minor, $number]);
    }

    public function look(string $number, string $reason): void
    {
        $this->run('UPDATE orders SET look = ? WHERE number = ?', [$reason, $number]);
    }

    /** A person has looked. */
    public function looked(string $number): void
    {
        $this->run("UPDATE orders SET look = '' WHERE number = ?", [$number]);
    }

    /** Noted before the call. The same reference again changes nothing, and is false. */
    public function reversing(string $reference, string $number, string $note, Money $amount): bool
    {
        $statement = $this->pdo->prepare("INSERT INTO credit_notes VALUES (?, ?, ?, ?, 'starting') ON CONFLICT (reference) DO NOTHING");
        $statement->execute([$reference, $number, $note, $amount->minor]);

        return $statement->rowCount() === 1;
    }

    public function reversed(string $reference, string $state): void
    {
        $this->run('UPDATE credit_notes SET state = ? WHERE reference = ?', [$state, $reference]);
    }

    /** Nothing was sent, so there is no credit note either. */
    public function unreverse(string $reference): void
    {
        $this->run("DELETE FROM credit_notes WHERE reference = ? AND state = 'starting'", [$reference]);
    }

    /** @return list<array<string, string>> reference, number, note, amount, state */
    public function creditNotes(string $number): array
    {
        return $this->run('SELECT * FROM credit_notes WHERE number = ? ORDER BY note', [$number]);
    }

    public function log(string $exchange): void
    {
        $this->run('INSERT INTO exchanges (moment, exchange) VALUES (?, ?)', [time(), $exchange]);
    }

    /** @return list<array<string, string>> id, moment, exchange; the newest first */
    public function exchanges(int $after, int $limit = 60): array
    {
        return $this->run('SELECT * FROM exchanges WHERE id > ? ORDER BY id DESC LIMIT ' . $limit, [$after]);
    }
}
