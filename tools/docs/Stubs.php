<?php

declare(strict_types=1);

namespace Payments\Docs;

use PhpParser\Node;
use PhpParser\Node\Stmt;
use PhpParser\NodeTraverser;
use PhpParser\NodeVisitor\NameResolver;
use PhpParser\ParserFactory;

/** The classes of the stubs, by their full names. */
final class Stubs
{
    /** @var array<string, Stmt\ClassLike> */
    public readonly array $classes;
    /** @var list<Stmt\Function_> */
    public readonly array $functions;

    /** @param list<string> $files */
    public function __construct(array $files)
    {
        $parser = (new ParserFactory())->create(ParserFactory::PREFER_PHP7);
        $classes = $functions = [];
        foreach ($files as $file) {
            $traverser = new NodeTraverser();
            $traverser->addVisitor(new NameResolver());
            $nodes = $traverser->traverse($parser->parse((string) file_get_contents($file)) ?? []);
            foreach (self::statements($nodes) as $node) {
                if ($node instanceof Stmt\ClassLike) {
                    $classes[$node->namespacedName->toString()] = $node;
                } elseif ($node instanceof Stmt\Function_) {
                    $functions[] = $node;
                }
            }
        }
        $classes !== [] || fail('the stubs have no class');
        ksort($classes);
        $this->classes = $classes;
        $this->functions = $functions;
    }

    /** The class without the namespace of all: "Finrota\Pws". */
    public static function short(string $class): string
    {
        return preg_replace('/^\\\\?Payments\\\\/', '', $class);
    }

    /**
     * What a name in a docblock means there: "Attempt" in Payments\Finrota.
     *
     * @return string|null null: no class of ours
     */
    public function find(string $name, string $namespace): ?string
    {
        $name = ltrim($name, '\\');
        foreach (["$namespace\\$name", $name, "Payments\\$name"] as $class) {
            if (isset($this->classes[$class])) {
                return $class;
            }
        }

        return null;
    }

    /**
     * @param Node[] $nodes
     * @return list<Node>
     */
    private static function statements(array $nodes): array
    {
        $found = [];
        foreach ($nodes as $node) {
            $found = $node instanceof Stmt\Namespace_ || $node instanceof Stmt\If_
                ? [...$found, ...self::statements($node->stmts)]
                : [...$found, $node];
        }

        return $found;
    }
}
