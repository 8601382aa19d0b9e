<?php

declare(strict_types=1);

namespace Payments\Docs;

/** The pages of the site: which file becomes which, in which language. */
final class Pages
{
    /** The project's own pages that are not in docs/. */
    private const OTHERS = ['README.md' => 'start.md', 'SECURITY.md' => 'security.md', 'CHANGELOG.md' => 'changelog.md', 'CONTRIBUTING.md' => 'contributing.md'];

    /** @var array<string, string> the file of the project, and its page */
    private array $places = [];
    /** @var array<string, string> the page, and its text */
    private array $texts = [];

    public function __construct(private readonly string $folder, private readonly Pictures $pictures, private readonly Texts $customerTexts)
    {
    }

    /** What is in docs/, and what that links to; not what those others link to. */
    public function addProject(): void
    {
        $files = [...array_keys(self::OTHERS), ...self::documents('docs')];
        $linked = array_filter(array_merge(...array_map(Links::of(...), $files)), self::isPage(...));
        foreach ([...$files, ...$linked] as $file) {
            $this->places[$file] = self::place($file);
        }
        foreach ($this->places as $file => $page) {
            isset($this->texts[$page]) && fail("$file and another file become $page");
            $this->texts[$page] = $this->text($file);
        }
    }

    /** @param array<string, string> $pages texts by the page */
    public function addMade(array $pages): void
    {
        foreach ($pages as $page => $text) {
            isset($this->texts[$page]) && fail("two pages are $page");
            $this->texts[$page] = $text;
        }
    }

    /** A page that is not translated is there in Turkish, too, with the way to the English one. */
    public function write(): void
    {
        foreach (array_keys($this->texts) as $page) {
            if (!str_starts_with($page, 'tr/') && !isset($this->texts["tr/$page"])) {
                $this->texts["tr/$page"] = $this->untranslated($page);
            }
        }
        foreach ($this->texts as $page => $text) {
            $file = "$this->folder/$page";
            is_dir(dirname($file)) || mkdir(dirname($file), recursive: true);
            file_put_contents($file, $text);
        }
    }

    /** Every page of docs/ is in the navigation, and every page of the navigation is there. */
    public function checkNavigation(): void
    {
        $named = [];
        foreach (json_decode((string) file_get_contents('site/navigation.json'), true, flags: JSON_THROW_ON_ERROR) as $group) {
            foreach ($group['pages'] as $page => $titles) {
                $named[] = "$page.md";
                count(array_intersect_key($titles, array_flip(LANGUAGES))) === 2 || fail("site/navigation.json: $page has no title in both languages");
            }
        }
        foreach (array_diff($named, array_keys($this->texts)) as $page) {
            fail("site/navigation.json names $page, which is not there");
        }
        $english = array_filter($this->places, static fn (string $page, string $file): bool => preg_match('~^docs/(?!tr/)~', $file) === 1, ARRAY_FILTER_USE_BOTH);
        foreach (array_diff($english, $named) as $page) {
            fail("site/navigation.json does not name $page");
        }
    }

    /** @return list<string> */
    private static function documents(string $folder): array
    {
        $found = [];
        foreach (new \RecursiveIteratorIterator(new \RecursiveDirectoryIterator($folder, \FilesystemIterator::SKIP_DOTS)) as $file) {
            if ($file->getExtension() === 'md') {
                $found[] = $file->getPathname();
            }
        }
        sort($found);

        return $found;
    }

    /** Whether a file that a page links to is shown on the site; of others only the name is. */
    private static function isPage(string $file): bool
    {
        return is_file($file) && (str_ends_with($file, '.md') || preg_match('~^examples/(\w|-)+(/\w+)?\.php$~', $file) === 1);
    }

    private static function place(string $file): string
    {
        return self::OTHERS[$file] ?? (str_starts_with($file, 'docs/')
            ? substr($file, 5)
            : preg_replace(['~/README\.md$~', '~\.php$~'], '.md', "project/$file"));
    }

    private function text(string $file): string
    {
        $text = (string) file_get_contents($file);
        if (str_ends_with($file, '.php')) {
            return "# " . basename($file) . "\n\n`$file`\n\n```php\n" . rtrim($text) . "\n```\n";
        }
        $language = str_starts_with($file, 'docs/tr/') ? 'tr' : 'en';
        $text = $this->pictures->into($this->customerTexts->into($text, $language), $language, $file);
        // The fences' second word is for the tests.
        $text = preg_replace('/^(```\w+) \S.*$/m', '$1', $text);

        return Links::rewrite($text, $file, $this->places);
    }

    private function untranslated(string $page): string
    {
        preg_match('/^# (.*)$/m', $this->texts[$page], $title);
        $title = $title[1] ?? $page;
        $up = str_repeat('../', substr_count($page, '/') + 1);

        return "---\nsearch: false\naside: false\nsidebar: false\nuntranslated: true\n---\n# $title\n\nBu sayfa yalnızca İngilizce: [$title]($up$page).\n";
    }
}
