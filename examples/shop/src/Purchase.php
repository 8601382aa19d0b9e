<?php

declare(strict_types=1);

namespace Shop;

/** An order as the shop keeps it. */
final class Purchase
{
    /** @param array<string, int> $items how many of each product */
    public function __construct(
        public readonly string $number,
        /** "open" or "paid" */
        public readonly string $state,
        /** Why a person looks; "" when nobody has to. */
        public readonly string $look,
        /** In kurus. */
        public readonly int $total,
        /** In kurus, what was taken; null while nothing was. */
        public readonly ?int $paid,
        public readonly array $items,
        public readonly string $name,
        public readonly string $surname,
        public readonly string $email,
        public readonly string $phone,
        /** UTC seconds */
        public readonly int $created,
    ) {
    }

    /** @param array<string, string> $row */
    public static function fromRow(array $row): self
    {
        $items = [];
        foreach ((array) json_decode($row['items'], true) as $product => $count) {
            $items[(string) $product] = is_int($count) ? $count : 0;
        }

        return new self(
            $row['number'],
            $row['state'],
            $row['look'],
            (int) $row['total'],
            $row['paid'] === '' ? null : (int) $row['paid'],
            $items,
            $row['name'],
            $row['surname'],
            $row['email'],
            $row['phone'],
            (int) $row['created'],
        );
    }
}
