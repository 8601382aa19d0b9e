<?php

declare(strict_types=1);

namespace Payments\Docs;

/** The texts for customers of examples/texts, as a table. */
final class Texts
{
    /** The text of a page with the table that it asks for. */
    public function into(string $text, string $language): string
    {
        return (string) preg_replace_callback('/^<!-- texts for customers: (\w+) -->$/m', static fn (array $asked): string => self::table($asked[1], $language), $text);
    }

    private static function table(string $group, string $language): string
    {
        $texts = array_map(static fn (string $file): array => require $file, array_combine(LANGUAGES, array_map(static fn (string $one): string => "examples/texts/$one.php", LANGUAGES)));
        $rows = '';
        foreach ($texts['en'] as $name => $english) {
            if (str_starts_with($name, "$group.")) {
                $rows .= '| `' . substr($name, strlen($group) + 1) . "` | {$texts['tr'][$name]} | $english |\n";
            }
        }
        $rows !== '' || fail("examples/texts has no $group");

        return ($language === 'tr' ? '| kod | Türkçe | İngilizce |' : '| code | Turkish | English |') . "\n| --- | --- | --- |\n" . rtrim($rows);
    }
}
