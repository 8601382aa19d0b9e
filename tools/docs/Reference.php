<?php

declare(strict_types=1);

namespace Payments\Docs;

use PhpParser\Node;
use PhpParser\Node\Stmt;
use PhpParser\PrettyPrinter\Standard;

/** The reference: a page for each class, made of the stubs. */
final class Reference
{
    private readonly Standard $printer;

    public function __construct(private readonly Stubs $stubs)
    {
        $this->printer = new Standard();
    }

    /** @return array<string, string> texts by the page */
    public function pages(): array
    {
        $pages = ['reference/index.md' => $this->index()];
        foreach ($this->stubs->classes as $name => $class) {
            $pages[self::page($name)] = $this->page_of($name, $class);
        }

        return $pages;
    }

    /** @return list<array{text: string, items: list<array{text: string, link: string}>}> for the side of the site */
    public function navigation(): array
    {
        $groups = [];
        foreach ($this->groups() as $namespace => $names) {
            $groups[] = ['text' => $namespace, 'items' => array_map(static fn (string $name): array => [
                'text' => (string) preg_replace('/^.*\\\\/', '', $name), 'link' => '/' . substr(self::page($name), 0, -3),
            ], $names)];
        }

        return $groups;
    }

    private static function page(string $class): string
    {
        return 'reference/' . str_replace('\\', '/', Stubs::short($class)) . '.md';
    }

    /** @return array<string, list<string>> the classes of each namespace */
    private function groups(): array
    {
        $groups = [];
        foreach (array_keys($this->stubs->classes) as $name) {
            $groups[(string) preg_replace('/\\\\\w+$/', '', $name)][] = $name;
        }
        ksort($groups);

        return $groups;
    }

    private function index(): string
    {
        $text = "# Reference\n\nEvery class, interface and enum of the extension, made of its stubs.\n";
        foreach ($this->groups() as $namespace => $names) {
            $text .= "\n## $namespace\n\n| | |\n| --- | --- |\n";
            foreach ($names as $name) {
                $said = self::sentence($this->doc($this->stubs->classes[$name])->text);
                $text .= '| ' . $this->link($name, 'reference/index.md') . ' | ' . $this->cell($said, $name, 'reference/index.md') . " |\n";
            }
        }

        return $text;
    }

    private function page_of(string $name, Stmt\ClassLike $class): string
    {
        $short = Stubs::short($name);
        $page = self::page($name);
        $text = "# $short\n\n```php\n" . $this->head($name, $class) . "\n```\n\n" . $this->prose($this->doc($class)->text, $name, $page);
        $text .= $this->relatives($name, $class, $page);
        $text .= $this->cases($name, $class, $page) . $this->constants($name, $class, $page) . $this->properties($name, $class, $page);
        foreach ($class->getMethods() as $method) {
            if (!$method->isPrivate() && $method->name->toString() !== 'jsonSerialize') {
                $text .= $this->method($name, $method, $page);
            }
        }

        return "---\noutline: 2\n---\n" . rtrim($text) . "\n";
    }

    /** "final readonly class Payments\Card implements \JsonSerializable" */
    private function head(string $name, Stmt\ClassLike $class): string
    {
        $head = match (true) {
            $class instanceof Stmt\Interface_ => "interface $name",
            $class instanceof Stmt\Enum_ => "enum $name" . ($class->scalarType === null ? '' : ": $class->scalarType"),
            $class instanceof Stmt\Class_ => ($class->isAbstract() ? 'abstract ' : '') . ($class->isFinal() ? 'final ' : '') . ($class->isReadonly() ? 'readonly ' : '') . "class $name",
            default => "trait $name",
        };
        $extends = $class instanceof Stmt\Class_ && $class->extends !== null ? [$class->extends] : ($class instanceof Stmt\Interface_ ? $class->extends : []);
        $implements = $class instanceof Stmt\Class_ || $class instanceof Stmt\Enum_ ? $class->implements : [];
        foreach (['extends' => $extends, 'implements' => $implements] as $word => $others) {
            $head .= $others === [] ? '' : " $word " . implode(', ', array_map(static fn (Node\Name $other): string => $other->toString(), $others));
        }

        return $head;
    }

    /** What it extends, and what extends it. */
    private function relatives(string $name, Stmt\ClassLike $class, string $page): string
    {
        $rows = [];
        foreach ($this->stubs->classes as $other => $node) {
            $parents = [...($node instanceof Stmt\Class_ && $node->extends !== null ? [$node->extends] : []), ...($node instanceof Stmt\Interface_ ? $node->extends : []),
                ...($node instanceof Stmt\Class_ || $node instanceof Stmt\Enum_ ? $node->implements : [])];
            foreach ($parents as $parent) {
                if ($parent->toString() === $name) {
                    $rows['Known classes'][] = $this->link($other, $page);
                } elseif ($other === $name && isset($this->stubs->classes[$parent->toString()])) {
                    $rows['Is also'][] = $this->link($parent->toString(), $page);
                }
            }
        }
        if (str_starts_with($name, 'Payments\Exception\\') && Exceptions::has($name)) {
            $rows['What to do'][] = '[what happened, was money moved, what to do](' . Links::way($page, Exceptions::page($name)) . ')';
        }
        ksort($rows);

        return implode('', array_map(static fn (string $word, array $links): string => "$word: " . implode(', ', $links) . "\n\n", array_keys($rows), $rows));
    }

    private function cases(string $name, Stmt\ClassLike $class, string $page): string
    {
        $rows = '';
        foreach ($class->stmts as $case) {
            if ($case instanceof Stmt\EnumCase) {
                $value = $case->expr === null ? '' : '`' . $this->printer->prettyPrintExpr($case->expr) . '`';
                $rows .= "| `$case->name` | $value | " . $this->cell($this->doc($case)->text, $name, $page) . " |\n";
            }
        }

        return $rows === '' ? '' : "## Cases\n\n| case | value | |\n| --- | --- | --- |\n$rows\n";
    }

    private function constants(string $name, Stmt\ClassLike $class, string $page): string
    {
        $rows = '';
        foreach ($class->getConstants() as $constant) {
            foreach ($constant->isPrivate() ? [] : $constant->consts as $one) {
                $rows .= "| `$one->name` | `" . $this->printer->prettyPrintExpr($one->value) . '` | ' . $this->cell($this->doc($constant)->text, $name, $page) . " |\n";
            }
        }

        return $rows === '' ? '' : "## Constants\n\n| constant | value | |\n| --- | --- | --- |\n$rows\n";
    }

    private function properties(string $name, Stmt\ClassLike $class, string $page): string
    {
        $constructor = $class->getMethod('__construct');
        $said = $constructor === null ? [] : $this->doc($constructor)->parameters;
        $rows = '';
        foreach ($class->getProperties() as $property) {
            foreach ($property->isPrivate() ? [] : $property->props as $one) {
                $doc = $this->doc($property);
                [$type, $words] = self::typed($doc->var);
                $text = trim("$doc->text $words");
                $text = $text !== '' ? $text : ($said[$one->name->toString()] ?? '');
                $rows .= "| `\$$one->name` | " . $this->type($property->type, $type, $name, $page) . ' | ' . $this->cell($text, $name, $page) . " |\n";
            }
        }

        return $rows === '' ? '' : "## Properties\n\n| property | type | |\n| --- | --- | --- |\n$rows\n";
    }

    private function method(string $name, Stmt\ClassMethod $method, string $page): string
    {
        $doc = $this->doc($method);
        $title = $method->name->toString();
        $text = "## $title()\n\n```php\n" . $this->signature($method) . "\n```\n\n" . $this->prose($doc->text, $name, $page);
        $rows = '';
        foreach ($method->params as $parameter) {
            $variable = $parameter->var instanceof Node\Expr\Variable && is_string($parameter->var->name) ? $parameter->var->name : '';
            $default = $parameter->default === null ? '' : '`' . $this->expression($parameter->default) . '`';
            $rows .= "| `\$$variable` | " . $this->type($parameter->type, '', $name, $page) . " | $default | " . $this->cell($doc->parameters[$variable] ?? '', $name, $page) . " |\n";
        }
        $text .= $rows === '' ? '' : "| parameter | type | default | |\n| --- | --- | --- | --- |\n$rows\n";
        [$type, $words] = self::typed($doc->return);
        if ($method->returnType !== null && $title !== '__construct') {
            $text .= 'Returns ' . $this->type($method->returnType, $type, $name, $page) . ($words === '' ? '' : ': ' . $this->line($words, $name, $page)) . "\n\n";
        }

        return $text . $this->throws($doc, $name, $page);
    }

    private function throws(Docblock $doc, string $name, string $page): string
    {
        if ($doc->throws === []) {
            return '';
        }
        $rows = '';
        foreach ($doc->throws as $thrown) {
            [$class, $when] = [...explode(' ', $thrown, 2), ''];
            $found = $this->stubs->find($class, self::space($name));
            $rows .= '| ' . ($found === null ? "`$class`" : $this->link($found, $page)) . ' | ' . $this->cell($when, $name, $page) . " |\n";
        }

        return "| throws | when |\n| --- | --- |\n$rows\n";
    }

    private function signature(Stmt\ClassMethod $method): string
    {
        $parameters = array_map(function (Node\Param $parameter): string {
            $type = $parameter->type === null ? '' : $this->typeName($parameter->type) . ' ';
            $name = '$' . ($parameter->var instanceof Node\Expr\Variable && is_string($parameter->var->name) ? $parameter->var->name : '');

            return $type . ($parameter->variadic ? '...' : '') . $name . ($parameter->default === null ? '' : ' = ' . $this->expression($parameter->default));
        }, $method->params);
        $head = ($method->isStatic() ? 'public static ' : 'public ') . "function {$method->name}(";
        $end = ')' . ($method->returnType === null ? '' : ': ' . $this->typeName($method->returnType));
        $line = $head . implode(', ', $parameters) . $end;

        return strlen($line) <= 90 ? $line : "$head\n    " . implode(",\n    ", $parameters) . ",\n$end";
    }

    private function expression(Node\Expr $expression): string
    {
        return preg_replace('/\\\\?Payments\\\\/', '', $this->printer->prettyPrintExpr($expression));
    }

    private function typeName(Node $type): string
    {
        return match (true) {
            $type instanceof Node\NullableType => '?' . $this->typeName($type->type),
            $type instanceof Node\UnionType => implode('|', array_map($this->typeName(...), $type->types)),
            $type instanceof Node\Name => Stubs::short($type->toString()),
            default => (string) $type,
        };
    }

    /** Of a row: what the docblock says is more than PHP's own. */
    private function type(?Node $type, string $said, string $class, string $page): string
    {
        $words = $said !== '' && !str_contains($said, '[]') ? $said : ($type === null ? '' : $this->typeName($type));
        if ($words === '') {
            return '';
        }
        $parts = preg_split('/([A-Za-z_\\\\][\w\\\\]*)/', $words, flags: PREG_SPLIT_DELIM_CAPTURE);
        $text = '';
        foreach ($parts as $i => $part) {
            $found = $i % 2 === 1 && preg_match('/[A-Z]/', $part) === 1 ? $this->stubs->find($part, self::space($class)) : null;
            $text .= $found === null ? htmlspecialchars($part) : '<a href="' . self::address($page, self::page($found)) . '">' . Stubs::short($found) . '</a>';
        }

        return '<code>' . str_replace('|', '&#124;', $text) . '</code>';
    }

    /** Without the page's ending, as a browser asks for it. */
    private static function address(string $from, string $to): string
    {
        return substr(Links::way($from, $to), 0, -3) . '.html';
    }

    /** @return array{string, string} "list<Attempt> by their age" as its type and its words */
    private static function typed(string $said): array
    {
        for ($i = $depth = 0; $i < strlen($said) && ($depth > 0 || $said[$i] !== ' ' || ($i > 0 && in_array($said[$i - 1], [':', ','], true))); $i++) {
            $depth += in_array($said[$i], ['<', '{', '('], true) ? 1 : (in_array($said[$i], ['>', '}', ')'], true) ? -1 : 0);
        }

        return [substr($said, 0, $i), trim(substr($said, $i))];
    }

    private function link(string $class, string $from): string
    {
        return '[`' . Stubs::short($class) . '`](' . Links::way($from, self::page($class)) . ')';
    }

    /** Names become code, and links where they are classes or methods of ours. */
    private function line(string $text, string $class, string $page): string
    {
        $text = preg_replace('/\s*\n\s*/', ' ', trim($text));
        $pattern = '/("[^"]*"|(?<![\w\\\\])(?:[A-Z]\w*\\\\)*[A-Z]\w*::\$?\w+(?:\(\))?|\$\w+(?:->\w+)*|(?<![\w\\\\])(?:[A-Z]\w*\\\\)+[A-Z]\w*|\b[A-Za-z_]\w*\(\)|\bdocs\/[\w\/-]+\.md(?:#[\w-]+)?)/';
        $parts = preg_split($pattern, $text, flags: PREG_SPLIT_DELIM_CAPTURE);
        foreach ($parts as $i => $part) {
            $parts[$i] = $i % 2 === 0 ? strtr(htmlspecialchars($part, ENT_NOQUOTES), ['{{' => '&#123;&#123;', '*' => '\*']) : $this->name($part, $class, $page);
        }

        return implode('', $parts);
    }

    private function name(string $part, string $class, string $page): string
    {
        if (preg_match('~^docs/(.*?\.md)(#.*)?$~', $part, $way) === 1) {
            return "[$way[1]](" . Links::way($page, $way[1]) . ($way[2] ?? '') . ')';
        }
        if ($part[0] === '"') {
            return '`' . substr($part, 1, -1) . '`';
        }
        [$owner, $member] = [...explode('::', $part, 2), ''];
        $found = $member === '' && !str_contains($part, '\\') ? null : $this->stubs->find($owner, self::space($class));
        if ($found === null || $found === $class) {
            return "`$part`";
        }
        $anchor = preg_match('/^(\w+)\(\)$/', $member, $method) === 1 && $this->stubs->classes[$found]->getMethod($method[1]) !== null
            ? '#' . strtolower($method[1]) : '';

        return "[`$part`](" . Links::way($page, self::page($found)) . "$anchor)";
    }

    private function cell(string $text, string $class, string $page): string
    {
        return str_replace('|', '\|', $this->line($text, $class, $page));
    }

    /** Paragraphs; four blanks before a line make it an example. */
    private function prose(string $text, string $class, string $page): string
    {
        $made = '';
        foreach (preg_split('/\n\s*\n/', $text) as $paragraph) {
            if (trim($paragraph) === '') {
                continue;
            }
            $made .= preg_match('/^ {4}/', $paragraph) === 1
                ? "```php\n" . preg_replace('/^ {4}/m', '', $paragraph) . "\n```\n\n"
                : $this->line($paragraph, $class, $page) . "\n\n";
        }

        return $made;
    }

    private function doc(Node $node): Docblock
    {
        return new Docblock((string) $node->getDocComment()?->getText());
    }

    private static function space(string $class): string
    {
        return (string) preg_replace('/\\\\\w+$/', '', $class);
    }

    private static function sentence(string $text): string
    {
        return preg_match('/^.*?[.:](?=\s|$)/s', $text, $found) === 1 ? rtrim($found[0], ':') : $text;
    }
}
