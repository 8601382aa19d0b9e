<?php

declare(strict_types=1);

namespace Payments\Psr;

/** Authenticated encryption with a key that its constructor was given. */
interface Cipher
{
    /**
     * @param string $context what the text belongs to: it opens with the same one only
     * @return string bytes
     */
    public function seal(#[\SensitiveParameter] string $text, string $context): string;

    /** @return string|null null: made with another key or for another context, or changed since */
    public function open(string $sealed, string $context): ?string;
}
