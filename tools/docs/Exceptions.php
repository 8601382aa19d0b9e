<?php

declare(strict_types=1);

namespace Payments\Docs;

use PhpParser\Node\Stmt\Class_;
use PhpParser\Node\Stmt\Interface_;

/** A page for each exception, of the table site/exceptions.php. */
final class Exceptions
{
    private const WORDS = [
        'en' => [
            'title' => 'Exceptions', 'what' => 'What happened', 'money' => 'Was money moved', 'do' => 'What to do', 'read' => 'Reference', 'all' => 'All exceptions', 'exception' => 'exception',
            'intro' => "Everything that the library throws of its own is in `Payments\\Exception` and implements `PaymentsException`. Catch that, and let\n`outcome()` decide: [errors and outcomes](WAYerrors-and-outcomes.md). Each exception has a page:",
        ],
        'tr' => [
            'title' => 'Exception\'lar', 'what' => 'Ne oldu', 'money' => 'Para hareket etti mi', 'do' => 'Ne yapmalı', 'read' => 'Başvuru', 'all' => 'Bütün exception\'lar', 'exception' => 'exception',
            'intro' => "Kütüphanenin fırlattığı her şey `Payments\\Exception` içindedir ve `PaymentsException` arayüzünü uygular. Onu yakalayın, kararı\n`outcome()` versin: [hatalar ve sonuçlar](WAYerrors-and-outcomes.md). Her exception'ın bir sayfası vardır:",
        ],
    ];

    public function __construct(private readonly Stubs $stubs)
    {
        $known = array_map(static fn (string $class): string => "Payments\\Exception\\$class", array_keys(self::table()));
        $there = [];
        foreach ($stubs->classes as $name => $class) {
            if (str_starts_with($name, 'Payments\Exception\\') && ($class instanceof Class_ && !$class->isAbstract() || $class instanceof Interface_)) {
                $there[] = $name;
            }
        }
        foreach (array_diff($there, $known) as $name) {
            fail("site/exceptions.php says nothing of $name");
        }
        foreach (array_diff($known, $there) as $name) {
            fail("site/exceptions.php names $name, which is not there");
        }
    }

    public static function has(string $class): bool
    {
        return isset(self::table()[self::short($class)]);
    }

    public static function page(string $class): string
    {
        return 'exceptions/' . self::short($class) . '.md';
    }

    /** @return array<string, string> texts by the page */
    public function pages(): array
    {
        $pages = [];
        foreach (LANGUAGES as $language) {
            $folder = $language === LANGUAGES[0] ? '' : "$language/";
            $pages["{$folder}exceptions/index.md"] = $this->index($language);
            foreach (array_keys(self::table()) as $class) {
                $pages["{$folder}exceptions/$class.md"] = $this->text($class, $language);
            }
        }

        return $pages;
    }

    /** @return array<string, array<string, array{what: string, money: string, do: string}>> */
    private static function table(): array
    {
        static $table = null;

        return $table ??= require 'site/exceptions.php';
    }

    private static function short(string $class): string
    {
        return (string) preg_replace('/^.*\\\\/', '', $class);
    }

    private function index(string $language): string
    {
        $words = self::WORDS[$language];
        $rows = '';
        foreach (self::table() as $class => $said) {
            $rows .= "| [`$class`](./$class.md) | {$said[$language]['what']} | {$said[$language]['money']} |\n";
        }

        return "# $words[title]\n\n" . str_replace('WAY', '../', $words['intro']) . "\n\n| $words[exception] | $words[what] | $words[money] |\n| --- | --- | --- |\n$rows";
    }

    private function text(string $class, string $language): string
    {
        $words = self::WORDS[$language];
        $said = str_replace('WAY', '../', self::table()[$class][$language]);
        $up = $language === LANGUAGES[0] ? '../' : '../../';

        return "# $class\n\n`Payments\\Exception\\$class`\n\n## $words[what]\n\n$said[what]\n\n## $words[money]\n\n$said[money]\n\n## $words[do]\n\n$said[do]\n\n"
            . "[$words[read]]({$up}reference/Exception/$class.md) · [$words[all]](./index.md)\n";
    }
}
