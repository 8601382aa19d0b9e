<?php

declare(strict_types=1);

namespace Payments\Docs;

/** Links of a page of the project: to a file, from that page's folder. */
final class Links
{
    private const PATTERN = '/\[((?:[^\[\]]|\[[^\[\]]*\])*)\]\((?!https?:|mailto:|#)([^)#\s]+)(#[^)\s]*)?\)/';

    /** @return list<string> the files, from the project's root */
    public static function of(string $file): array
    {
        preg_match_all(self::PATTERN, self::prose((string) file_get_contents($file)), $found);

        return array_values(array_unique(array_map(static fn (string $path): string => self::joined(dirname($file), $path), $found[2])));
    }

    /**
     * The same text for the site: what is a page there is linked to, of all else only the words stay.
     *
     * @param array<string, string> $places pages by the file
     */
    public static function rewrite(string $text, string $file, array $places): string
    {
        $parts = preg_split('/(^```.*?^```$)/ms', $text, flags: PREG_SPLIT_DELIM_CAPTURE);
        foreach ($parts as $i => $part) {
            if ($i % 2 === 0) {
                $parts[$i] = preg_replace_callback(self::PATTERN, static function (array $link) use ($file, $places): string {
                    $target = self::joined(dirname($file), $link[2]);
                    $page = $places[$target] ?? $places["$target/README.md"] ?? null;

                    return $page === null ? $link[1] : "[$link[1]](" . self::way($places[$file], $page) . ($link[3] ?? '') . ')';
                }, $part);
            }
        }

        return implode('', $parts);
    }

    /** From one page to another. */
    public static function way(string $from, string $to): string
    {
        return str_repeat('../', substr_count($from, '/')) . (str_contains($from, '/') ? '' : './') . $to;
    }

    private static function prose(string $text): string
    {
        return (string) preg_replace('/^```.*?^```$/ms', '', $text);
    }

    private static function joined(string $folder, string $path): string
    {
        $parts = [];
        foreach (explode('/', ($folder === '.' ? '' : "$folder/") . $path) as $part) {
            if ($part === '..') {
                array_pop($parts);
            } elseif ($part !== '' && $part !== '.') {
                $parts[] = $part;
            }
        }

        return implode('/', $parts);
    }
}
