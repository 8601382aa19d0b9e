<?php

/*
 * What the tests ran of the C sources, from the counters that gcc's --coverage left beside the objects:
 *
 *   php tools/coverage.php EXPLAINED FOLDER...
 *
 * FOLDER is one build of the sources with its counters; what any of them has run, has been run. EXPLAINED says which
 * lines and branches no test runs, and why; its head describes it. Ends with 1 when a line or branch of the engine is
 * neither run nor explained, and when an explanation does not fit.
 */

declare(strict_types=1);

/** Everything below these must be run or explained; the rest of src is only counted. */
const STRICT = ['src/core/', 'src/finrota/', 'src/hepsipay/', 'src/hstmobil/'];

/** One line of C: how often it ran, and how often each of its branches was taken. */
final class Line
{
    public int $count = 0;
    /** @var list<int> */
    public array $branches = [];
    public bool $explained = false;

    public function __construct(public readonly string $function, public readonly string $text)
    {
    }

    /** @param array{count: int, branches: list<array{count: int}>} $counted one build's counters */
    public function add(array $counted): void
    {
        $this->count += $counted['count'];
        foreach ($counted['branches'] as $index => $branch) {
            $this->branches[$index] = ($this->branches[$index] ?? 0) + $branch['count'];
        }
    }

    public function taken(): int
    {
        return count(array_filter($this->branches));
    }

    /** What is missing: '' when nothing is. */
    public function gap(): string
    {
        $missing = count($this->branches) - $this->taken();

        return match (true) {
            $this->count === 0 => 'not run',
            $missing === 0 => '',
            default => sprintf('%d of %d', $missing, count($this->branches)),
        };
    }

    /** As a row of the explanations. */
    public function row(string $file, ?string $gap = null): string
    {
        return sprintf('%s | %s | %s | %s', $file, $this->function, $gap ?? $this->gap(), $this->text);
    }

    public function depth(): int
    {
        return strspn($this->text, ' ');
    }
}

function fail(string $why): never
{
    fwrite(STDERR, "$why\n");
    exit(2);
}

/**
 * What gcov says of every object below the folder.
 *
 * @return iterable<array{files: list<array{file: string, lines: list<array>}>}>
 */
function counters(string $folder): iterable
{
    $notes = [];
    foreach (new RecursiveIteratorIterator(new RecursiveDirectoryIterator($folder, FilesystemIterator::SKIP_DOTS)) as $file) {
        if ($file->getExtension() === 'gcno' && str_contains($file->getPathname(), "$folder/src/")) {
            $notes[] = $file->getPathname();
        }
    }
    if ($notes === []) {
        fail("nothing in $folder/src was built with --coverage");
    }
    sort($notes);
    foreach ($notes as $note) {
        exec('gcov --json-format --stdout --branch-probabilities ' . escapeshellarg($note) . ' 2>/dev/null', $output, $code);
        if ($code !== 0) {
            fail("gcov cannot read $note");
        }
        foreach ($output as $json) {
            yield json_decode($json, true, flags: JSON_THROW_ON_ERROR);
        }
        $output = [];
    }
}

/**
 * All lines of the sources that are code.
 *
 * @param list<string> $folders
 * @return array<string, array<int, Line>> by file and number
 */
function measured(array $folders): array
{
    $lines = [];
    $sources = [];
    foreach ($folders as $folder) {
        foreach (counters($folder) as $object) {
            foreach ($object['files'] as ['file' => $path, 'lines' => $counted]) {
                // A relative path, or one into the folder; of a source that is there no more, nothing is left but notes.
                $file = str_starts_with($path, "$folder/") ? substr($path, strlen($folder) + 1) : $path;
                if (!str_starts_with($file, 'src/') || !is_file($file)) {
                    continue;
                }
                $sources[$file] ??= file($file, FILE_IGNORE_NEW_LINES);
                foreach ($counted as $line) {
                    $number = $line['line_number'];
                    $lines[$file][$number] ??= new Line($line['function_name'] ?? '', $sources[$file][$number - 1]);
                    $lines[$file][$number]->add($line);
                }
            }
        }
    }
    ksort($lines);
    foreach (array_keys($lines) as $file) {
        ksort($lines[$file]);
    }

    return $lines;
}

/**
 * The rows of the explanations.
 *
 * @return list<string>
 */
function explanations(string $path): array
{
    $rows = [];
    foreach (file($path, FILE_IGNORE_NEW_LINES) as $line) {
        if (str_starts_with($line, '    ')) {
            $rows[] = trim($line);
        }
    }

    return $rows;
}

/** The gap of a row whose test is still to be written: until then the line may be run or not. */
const OWED = 'owed';

/**
 * Marks what the rows explain, and what is nested in it, and was never run either.
 *
 * @param array<string, array<int, Line>> $lines
 * @param list<string> $rows
 * @return list<string> rows that explain nothing
 */
function explain(array $lines, array $rows): array
{
    $unused = array_fill_keys($rows, true);
    foreach ($lines as $file => $fileLines) {
        $depth = null;
        foreach ($fileLines as $line) {
            $row = preg_replace('/ +/', ' ', $line->row($file));
            $owed = preg_replace('/ +/', ' ', $line->row($file, OWED));
            if (isset($unused[$owed])) {
                $unused[$owed] = false;
                $line->explained = $line->gap() !== '';
                $depth = $line->depth();
            } elseif ($line->gap() !== '' && isset($unused[$row])) {
                $unused[$row] = false;
                $line->explained = true;
                $depth = $line->depth();
            } elseif ($depth !== null && $line->depth() > $depth && $line->count === 0) {
                $line->explained = true;
            } else {
                $depth = null;
            }
        }
    }

    return array_keys(array_filter($unused));
}

/** Sums of lines and branches: covered, explained, all. */
final class Sum
{
    /** @var array{int, int, int} */
    public array $lines = [0, 0, 0];
    /** @var array{int, int, int} */
    public array $branches = [0, 0, 0];

    public function add(Line $line): void
    {
        $ran = $line->count > 0;
        $this->lines[0] += (int) $ran;
        $this->lines[1] += (int) (!$ran && $line->explained);
        $this->lines[2]++;
        $this->branches[0] += $line->taken();
        $this->branches[1] += $line->explained ? count($line->branches) - $line->taken() : 0;
        $this->branches[2] += count($line->branches);
    }

    public function print(string $name): void
    {
        printf("%-32s %6d %10d %6d    %6d %10d %6d\n", $name, ...$this->lines, ...$this->branches);
    }
}

function is_strict(string $file): bool
{
    return array_filter(STRICT, static fn (string $folder): bool => str_starts_with($file, $folder)) !== [];
}

if ($argc < 3) {
    fail('usage: php tools/coverage.php EXPLAINED FOLDER...');
}
[, $path] = $argv;
$lines = measured(array_slice($argv, 2));
$unused = explain($lines, explanations($path));

printf("\n%-32s %24s    %24s\n", '', 'lines', 'branches');
printf("%-32s %6s %10s %6s    %6s %10s %6s\n", 'file', 'run', 'explained', 'all', 'taken', 'explained', 'all');
$total = new Sum();
$rest = new Sum();
$gaps = [];
foreach ($lines as $file => $fileLines) {
    $sum = new Sum();
    foreach ($fileLines as $number => $line) {
        $sum->add($line);
        if (!is_strict($file)) {
            $rest->add($line);
            continue;
        }
        $total->add($line);
        if ($line->gap() !== '' && !$line->explained) {
            $gaps[] = sprintf('%5d  %s', $number, preg_replace('/ +/', ' ', $line->row($file)));
        }
    }
    if (is_strict($file)) {
        $sum->print($file);
    }
}
$total->print('the engine');
$rest->print('its PHP side (for information)');

if ($gaps !== []) {
    echo "\nNeither run nor explained (line number, then as a row of $path):\n", implode("\n", $gaps), "\n";
}
if ($unused !== []) {
    echo "\nIn $path, but run, or not in the sources like that:\n    ", implode("\n    ", $unused), "\n";
}
printf(
    "\n%d of %d lines run, %d of %d branches taken; %d explained; neither: %d\n",
    $total->lines[0],
    $total->lines[2],
    $total->branches[0],
    $total->branches[2],
    $total->lines[1] + $total->branches[1],
    count($gaps),
);
exit((int) ($gaps !== [] || $unused !== []));
