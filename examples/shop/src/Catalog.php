<?php

declare(strict_types=1);

namespace Shop;

/** What the shop sells. */
final class Catalog
{
    /** Product => price in kurus, drawing. */
    public const PRODUCTS = [
        'cup' => [34900, '<path d="M26 30h44v30a18 18 0 0 1-18 18h-8a18 18 0 0 1-18-18z"/><path d="M70 38h6a10 10 0 0 1 0 20h-6" class="line"/><path d="M38 22c0-6 6-6 6-12M52 22c0-6 6-6 6-12" class="line"/>'],
        'towel' => [52500, '<path d="M24 18h44a8 8 0 0 1 8 8v56H32V26a8 8 0 0 0-16 0v10h16"/><path d="M32 62h44M32 70h44" class="cut"/>'],
        'lamp' => [189000, '<path d="M34 16h32l12 34H22z"/><path d="M50 50v28M34 82h32" class="line"/>'],
        'kettle' => [129900, '<path d="M32 34h38l8 46H24z"/><path d="M38 34a13 13 0 0 1 26 0" class="line"/><path d="M30 46 16 38" class="line"/><circle cx="51" cy="17" r="4"/>'],
        'blanket' => [98000, '<rect x="18" y="26" width="64" height="50" rx="8"/><path d="M18 42h64M18 58h64M38 26v50M60 26v50" class="cut"/>'],
        'soap' => [8900, '<rect x="18" y="40" width="64" height="36" rx="16"/><circle cx="66" cy="24" r="8" class="line"/><circle cx="44" cy="22" r="5" class="line"/><path d="M36 58h28" class="cut"/>'],
    ];

    public static function price(string $product): int
    {
        return self::PRODUCTS[$product][0] ?? 0;
    }

    /** @param array<string, int> $items */
    public static function total(array $items): int
    {
        return array_sum(array_map(static fn (string $product, int $count): int => self::price($product) * $count, array_keys($items), $items));
    }

    public static function drawing(string $product): string
    {
        return '<svg viewBox="0 0 100 100" aria-hidden="true" focusable="false">' . (self::PRODUCTS[$product][1] ?? '') . '</svg>';
    }
}
