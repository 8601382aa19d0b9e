<?php

declare(strict_types=1);

namespace Simulator;

/** The simulator's memory: SQLite tables, written and read a row at a time. */
final class Store
{
    private const TABLES = [
        'requests' => 'time TEXT, connection INTEGER, number INTEGER, scheme TEXT, method TEXT, target TEXT, path TEXT,'
            . ' headers TEXT, body BLOB, complete INTEGER, bytes INTEGER, fault TEXT, processed INTEGER, status INTEGER, answer BLOB',
        'bookings' => 'time TEXT, service TEXT, kind TEXT, reference TEXT, orderReference TEXT, amount TEXT, currency TEXT, request INTEGER',
        'webhooks' => 'time TEXT, service TEXT, url TEXT, contentType TEXT, body TEXT, state TEXT, reason TEXT',
        'deliveries' => 'webhook INTEGER, time TEXT, milliseconds REAL, status INTEGER, answer BLOB, error TEXT',
        'tokens' => 'token TEXT UNIQUE, service TEXT, owner TEXT, expires REAL, revoked INTEGER DEFAULT 0',
        'hpm_links' => 'guid TEXT UNIQUE, timestamp TEXT, sign TEXT, expires REAL, state TEXT, amount TEXT, currency TEXT,'
            . ' reference TEXT, clientReference TEXT, description TEXT, successUrl TEXT, failUrl TEXT, webhookUrl TEXT, request TEXT',
        'transactions' => 'guid TEXT UNIQUE, detailGuid TEXT, reference TEXT UNIQUE, family TEXT, owner TEXT, clientReference TEXT, amount TEXT,'
            . ' lastAmount TEXT, currency TEXT, installment INTEGER, posId TEXT, setId TEXT, agentCode TEXT, commRate TEXT, card TEXT, outcome TEXT,'
            . ' status INTEGER, errorCode TEXT, errorMessage TEXT, date TEXT, returnUrl TEXT, contact TEXT, email TEXT, queries INTEGER DEFAULT 0,'
            . ' erpCode TEXT, erpCodeDate TEXT',
        'reversals' => 'reversalGuid TEXT UNIQUE, payment INTEGER, reversalAmount TEXT, type INTEGER, reversalDate TEXT, reason TEXT',
        'otp_sessions' => 'token TEXT UNIQUE, kind TEXT, reference TEXT, facts TEXT, state TEXT, expires REAL, tries INTEGER',
        'hst_payments' => 'orderId TEXT UNIQUE, paymentId TEXT, owner TEXT, amount TEXT, card TEXT, installment INTEGER, callbackUrl TEXT, state TEXT,'
            . ' errorCode TEXT, errorMessage TEXT, inquired TEXT, operationDate TEXT',
        'installment_queries' => 'time TEXT, token TEXT, url TEXT, request TEXT, status INTEGER, answer TEXT, error TEXT, problems TEXT',
        'hepsipay_payments' => 'token TEXT UNIQUE, status INTEGER, statusDescription TEXT, amount INTEGER, installmentCount INTEGER,'
            . ' createDate TEXT, referenceNo TEXT UNIQUE, paymentId TEXT, merchantOrderNumber TEXT, paymentType INTEGER,'
            . ' paymentTypeDescription TEXT, posAlias TEXT, binNumber TEXT, refunded INTEGER DEFAULT 0, basket TEXT, init TEXT,'
            . ' accountKey TEXT',
    ];

    /** What is looked for, beside what is unique. */
    private const INDEXES = [
        'requests' => ['path'], 'deliveries' => ['webhook'], 'bookings' => ['reference', 'orderReference'], 'transactions' => ['clientReference'],
        'otp_sessions' => ['reference'], 'hepsipay_payments' => ['paymentId'],
    ];

    private readonly \PDO $db;

    /** @var array<string, \PDOStatement> */
    private array $statements = [];

    public function __construct(string $file)
    {
        $this->db = new \PDO("sqlite:$file", null, null, [
            \PDO::ATTR_ERRMODE => \PDO::ERRMODE_EXCEPTION,
            \PDO::ATTR_DEFAULT_FETCH_MODE => \PDO::FETCH_ASSOC,
        ]);
        $this->db->exec('PRAGMA synchronous = OFF; PRAGMA journal_mode = MEMORY; PRAGMA locking_mode = EXCLUSIVE');
        foreach (self::TABLES as $table => $columns) {
            $this->db->exec("CREATE TABLE $table (id INTEGER PRIMARY KEY, $columns)");
        }
        foreach (self::INDEXES as $table => $columns) {
            foreach ($columns as $column) {
                $this->db->exec("CREATE INDEX {$table}_$column ON $table ($column)");
            }
        }
    }

    /** Forgets every row of every table but these. */
    public function clearAllBut(string ...$kept): void
    {
        foreach (array_diff(array_keys(self::TABLES), $kept) as $table) {
            $this->db->exec("DELETE FROM $table");
        }
    }

    /** @param array<string, scalar|null> $row */
    public function insert(string $table, array $row): int
    {
        $names = implode(', ', array_keys($row));
        $marks = implode(', ', array_fill(0, count($row), '?'));
        $this->execute("INSERT INTO $table ($names) VALUES ($marks)", array_values($row));

        return (int) $this->db->lastInsertId();
    }

    /** @param array<string, scalar|null> $changes */
    public function update(string $table, int $id, array $changes): void
    {
        $set = implode(', ', array_map(static fn (string $name): string => "$name = ?", array_keys($changes)));
        $this->execute("UPDATE $table SET $set WHERE id = ?", [...array_values($changes), $id]);
    }

    public function delete(string $table, string $condition, array $values): void
    {
        $this->execute("DELETE FROM $table WHERE $condition", $values);
    }

    /**
     * The first row whose columns have these values.
     *
     * @param array<string, scalar|null> $values
     * @return array<string, mixed>|null
     */
    public function find(string $table, array $values): ?array
    {
        return $this->all($table, $values, 1)[0] ?? null;
    }

    /**
     * Every row after number $after whose columns have these values, oldest first.
     *
     * @param array<string, scalar|null> $values
     * @return list<array<string, mixed>>
     */
    public function all(string $table, array $values = [], int $limit = -1, int $after = 0): array
    {
        $conditions = array_map(static fn (string $name): string => "$name IS ?", array_keys($values));
        if ($after > 0) {
            $conditions[] = 'id > ?';
            $values[] = $after;
        }
        $where = implode(' AND ', $conditions);
        $sql = "SELECT * FROM $table" . ($where === '' ? '' : " WHERE $where") . ' ORDER BY id LIMIT ' . $limit;

        return $this->execute($sql, array_values($values))->fetchAll();
    }

    /**
     * So many rows that fulfil a condition, from a place in their order on.
     *
     * @param list<scalar> $values
     * @return list<array<string, mixed>>
     */
    public function page(string $tables, string $where, array $values, string $order, int $limit, int $offset): array
    {
        return $this->execute("SELECT * FROM $tables WHERE $where ORDER BY $order LIMIT $limit OFFSET $offset", $values)->fetchAll();
    }

    /** @param list<scalar> $values */
    public function count(string $tables, string $where, array $values): int
    {
        return (int) $this->execute("SELECT COUNT(*) FROM $tables WHERE $where", $values)->fetchColumn();
    }

    /** @param list<scalar|null> $values */
    private function execute(string $sql, array $values): \PDOStatement
    {
        $statement = $this->statements[$sql] ??= $this->db->prepare($sql);
        foreach ($values as $index => $value) {
            $type = match (true) {
                is_int($value), is_bool($value) => \PDO::PARAM_INT,
                $value === null => \PDO::PARAM_NULL,
                default => \PDO::PARAM_STR,
            };
            $statement->bindValue($index + 1, is_float($value) ? (string) $value : $value, $type);
        }
        $statement->execute();

        return $statement;
    }
}
