--TEST--
examples/texts: both languages have the same texts, one for each rule that the sources know or the text of all others
--FILE--
<?php
chdir(__DIR__ . '/../..');
$texts = array_map(static fn (string $language): array => require "examples/texts/$language.php", ['tr' => 'tr', 'en' => 'en']);
echo implode("\n", [...array_keys(array_diff_key($texts['tr'], $texts['en'])), ...array_keys(array_diff_key($texts['en'], $texts['tr']))]);
echo array_keys($texts['tr']) === array_keys($texts['en']) ? "the same order\n" : "another order\n";
foreach ($texts as $language => $all) {
    foreach ($all as $name => $text) {
        echo trim($text) !== '' && preg_match('/^[a-z]/', $text) !== 1 ? '' : "$language: $name begins with a small letter, or is empty\n";
    }
}

// One for each class of a decline.
preg_match('/^enum DeclineClass: string\n\{(.*?)^\}/ms', file_get_contents('stubs/value.stub.php'), $enum);
preg_match_all("/case \w+ = '(\w+)';/", $enum[1], $classes);
echo implode(' ', $classes[1]), "\n";
echo array_map(static fn (string $class): string => "decline.$class", $classes[1]) === array_values(array_filter(array_keys($texts['en']), static fn (string $name): bool => str_starts_with($name, 'decline.'))) ? "a text for each class\n" : "a class has no text\n";

// The rules that Violation::$rule names.
preg_match('~/\*\*((?:(?!\*/).)*)\*/\s*public readonly string \$rule;~s', file_get_contents('stubs/value.stub.php'), $said);
preg_match_all('/"([a-z0-9_]+)"/', $said[1], $rules);
$rules = $rules[1];
echo count($rules) >= 20 ? "rules found\n" : 'too few rules: ' . implode(' ', $rules) . "\n";
// Of a developer's mistakes: the text "other".
$forDevelopers = ['guid', 'url', 'ip', 'one_of', 'exactly_one', 'name', 'path', 'header', 'sum', 'unexpected', 'placeholder', 'language', 'characters'];
$named = array_map(static fn (string $name): string => substr($name, 5), array_filter(array_keys($texts['en']), static fn (string $name): bool => str_starts_with($name, 'rule.')));
foreach (array_diff($named, [...$rules, 'other']) as $rule) {
    echo "no rule is called $rule\n";
}
foreach (array_diff($rules, [...$named, ...$forDevelopers]) as $rule) {
    echo "no text for the rule $rule\n";
}
?>
--EXPECT--
the same order
soft hard fix fraud other
a text for each class
rules found
