<?php

/*
 * Whether PHPStan complains where a shop forgets a payment that is not known.
 *
 *   php tools/types.php cut FOLDER FILE...          the files with one case less in one match, each in a file of its own
 *   php tools/types.php judge FOLDER SAID FILE...   what PHPStan, whose JSON is in SAID, must have said and did not, or the other way
 *
 * `cut` takes each case of CASES out of each match that names it. A match that has a default is an error of its own: it
 * would swallow what is left out. `judge` reads the FOLDER of `cut`, and FILEs that say where they are wrong: "// error: IDENTIFIER".
 */

declare(strict_types=1);

/** What is not known, or is for a person. */
const CASES = ['Verdict::Wait', 'Verdict::Look', 'StepKind::Wait', 'State::Starting', 'State::Waiting', 'State::Look'];

/** These have each case of Verdict and StepKind in a match at least once. */
const MUST_DECIDE = ['README.md.php', 'docs/checkout.md.php', 'examples/checkout.php'];

/**
 * The arms of the match that begins at this token.
 *
 * @param list<PhpToken> $tokens
 * @return array{int, list<array{from: int, arrow: int, to: int}>} where it ends; its arms, by their first token, their arrow, their comma
 */
function arms(array $tokens, int $at): array
{
    while ($tokens[$at]->text !== '{') {
        $at++;
    }
    $arms = [];
    $from = $at + 1;
    $arrow = null;
    for ($depth = 1, $i = $at + 1; $depth > 0; $i++) {
        $text = $tokens[$i]->text;
        $depth += (int) in_array($text, ['{', '(', '[', '{$', '${', '#['], true) - (int) in_array($text, ['}', ')', ']'], true);
        if ($depth === 1 && $tokens[$i]->is(T_DOUBLE_ARROW)) {
            $arrow ??= $i;
        } elseif ($arrow !== null && ($depth === 0 || ($depth === 1 && $text === ',' && $i > $arrow))) {
            $arms[] = ['from' => $from, 'arrow' => $arrow, 'to' => $i];
            [$from, $arrow] = [$i + 1, null];
        }
    }

    return [$i, $arms];
}

/** @param list<PhpToken> $tokens */
function text(array $tokens, int $from, int $to): string
{
    return implode('', array_column(array_slice($tokens, $from, $to - $from), 'text'));
}

/**
 * The conditions of an arm; what is said of the arm before it, behind its comma, is left out.
 *
 * @param list<PhpToken> $tokens
 * @param array{from: int, arrow: int, to: int} $arm
 * @return list<string>
 */
function conditions(array $tokens, array $arm): array
{
    $code = array_filter(array_slice($tokens, $arm['from'], $arm['arrow'] - $arm['from']), static fn (PhpToken $token): bool => !$token->is(T_COMMENT));

    return array_map(trim(...), explode(',', implode('', array_column($code, 'text'))));
}

/**
 * The code with one case of an arm less, on the same lines; the whole arm when it has no other.
 *
 * @param list<PhpToken> $tokens
 * @param array{from: int, arrow: int, to: int} $arm
 */
function without(array $tokens, array $arm, string $case): string
{
    $left = array_diff(conditions($tokens, $arm), [$case]);
    $end = $tokens[$arm['to']]->text === ',' ? $arm['to'] + 1 : $arm['to'];
    $lines = static fn (int $from, int $to): string => str_repeat("\n", substr_count(text($tokens, $from, $to), "\n"));
    $kept = $left === [] ? $lines($arm['from'], $end) : $lines($arm['from'], $arm['arrow']) . implode(', ', $left) . ' ' . text($tokens, $arm['arrow'], $end);

    return text($tokens, 0, $arm['from']) . $kept . text($tokens, $end, count($tokens));
}

/** @return list<array{line: int, case: string, code: string}> of one file, and on standard output what is wrong with it */
function variants(string $name, string $code): array
{
    $tokens = PhpToken::tokenize($code);
    $variants = [];
    foreach ($tokens as $at => $token) {
        if (!$token->is(T_MATCH)) {
            continue;
        }
        [$end, $arms] = arms($tokens, $at);
        $all = array_merge(...array_map(static fn (array $arm): array => conditions($tokens, $arm), $arms));
        if (in_array('default', $all, true) && preg_grep('/^(Verdict|StepKind|State)::/', $all) !== []) {
            echo "$name:$token->line: error: a match over states has a default [types]\n";
        }
        foreach ($arms as $arm) {
            foreach (array_intersect(CASES, conditions($tokens, $arm)) as $case) {
                $variants[] = ['line' => $token->line, 'case' => $case, 'code' => without($tokens, $arm, $case)];
            }
        }
    }

    return $variants;
}

/** @param list<string> $files as FOLDER:NAME, a file and what it is called */
function cut(string $folder, array $files): void
{
    is_dir($folder) || mkdir($folder, recursive: true);
    $expected = [];
    foreach ($files as $file) {
        [$root, $name] = explode(':', $file, 2);
        $variants = variants($name, (string) file_get_contents("$root/$name"));
        foreach ($variants as $i => ['line' => $line, 'case' => $case, 'code' => $code]) {
            $written = "$folder/" . strtr($name, '/', '-') . ".$i.php";
            file_put_contents($written, $code);
            $expected[] = ['file' => $written, 'name' => $name, 'line' => $line, 'case' => $case];
        }
        $missing = in_array($name, MUST_DECIDE, true) ? array_diff(['Verdict::Wait', 'Verdict::Look', 'StepKind::Wait'], array_column($variants, 'case')) : [];
        $missing === [] || print("$name:1: error: no match has " . implode(', ', $missing) . " [types]\n");
    }
    file_put_contents("$folder/expected.json", json_encode($expected, JSON_THROW_ON_ERROR));
}

/**
 * @param array<string, list<array{line: int, identifier: string, message: string}>> $said
 * @param list<string> $files
 */
function judge(string $folder, array $said, array $files): void
{
    foreach (json_decode((string) file_get_contents("$folder/expected.json"), true, 4, JSON_THROW_ON_ERROR) as $expected) {
        $found = array_filter($said[$expected['file']] ?? [], static fn (array $one): bool => $one['line'] === $expected['line']
            && $one['identifier'] === 'match.unhandled' && str_ends_with($one['message'], "\\$expected[case]"));
        $found !== [] || print("$expected[name]:$expected[line]: error: PHPStan says nothing when $expected[case] is left out of this match [types]\n");
    }
    foreach ($files as $file) {
        $must = [];
        foreach (file($file) ?: [] as $i => $line) {
            if (preg_match('~// error: (\S+)$~', rtrim($line), $comment) === 1) {
                $must[] = ($i + 1) . ": error: $comment[1]";
            }
        }
        $does = array_map(static fn (array $one): string => "$one[line]: error: $one[identifier]", $said[realpath($file)] ?? []);
        foreach ([' is not said by PHPStan' => array_diff($must, $does), ' is said by PHPStan, and must not be' => array_diff($does, $must)] as $what => $lines) {
            array_map(static fn (string $line) => print("$file:$line$what [types]\n"), $lines);
        }
    }
}

[, $command, $folder] = $argv;
if ($command === 'cut') {
    cut($folder, array_slice($argv, 3));
} else {
    $json = json_decode((string) file_get_contents($argv[3]), true, 16, JSON_THROW_ON_ERROR);
    array_map(static fn (string $error) => print("phpstan:1: error: $error\n"), $json['errors']);
    judge($folder, array_map(static fn (array $file): array => array_map(
        static fn (array $one): array => ['line' => $one['line'], 'identifier' => $one['identifier'] ?? '', 'message' => $one['message']],
        $file['messages'],
    ), $json['files']), array_slice($argv, 4));
}
