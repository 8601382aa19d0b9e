<?php

declare(strict_types=1);

namespace Payments\WooCommerce\Tests;

use PHPUnit\Framework\TestCase;

/** Every text of the plugin is there in Turkish, with the same places for values. */
final class LanguageTest extends TestCase
{
    /** @return list<string> the texts that the sources ask for */
    public static function texts(): array
    {
        $texts = [];
        foreach (new \RecursiveIteratorIterator(new \RecursiveDirectoryIterator(dirname(__DIR__) . '/src')) as $file) {
            if (!$file instanceof \SplFileInfo || $file->getExtension() !== 'php') {
                continue;
            }
            $tokens = array_values(array_filter(\PhpToken::tokenize((string) file_get_contents($file->getPathname())), static fn (\PhpToken $token): bool => !$token->isIgnorable()));
            foreach ($tokens as $index => $token) {
                if (in_array($token->text, ['__', 'esc_html__', 'esc_attr__'], true) && $tokens[$index + 2]->is(T_CONSTANT_ENCAPSED_STRING)) {
                    $texts[] = stripslashes(substr($tokens[$index + 2]->text, 1, -1));
                    self::assertSame("'payments-woocommerce'", $tokens[$index + 4]->text, "{$file->getFilename()}: {$tokens[$index + 2]->text}");
                }
            }
        }

        return array_values(array_unique($texts));
    }

    public function testTurkish(): void
    {
        $messages = (require dirname(__DIR__) . '/languages/payments-woocommerce-tr_TR.l10n.php')['messages'];
        $texts = self::texts();
        self::assertGreaterThan(60, count($texts));
        self::assertSame([], array_values(array_diff($texts, array_keys($messages))), 'not translated');
        self::assertSame([], array_values(array_diff(array_keys($messages), $texts)), 'not used any more');
        foreach ($messages as $text => $translated) {
            $places = static function (string $text): array {
                preg_match_all('/%(\d\$)?[sd]/', $text, $found);
                sort($found[0]);

                return $found[0];
            };
            self::assertSame($places($text), $places($translated), $text);
        }
    }
}
