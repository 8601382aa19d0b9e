<?php

declare(strict_types=1);

namespace Payments\Misuse;

use function Payments\Tests\isService;
use function Payments\Tests\methodsOf;

/** Everything that can be done to a class or an object, right and wrong. */
final class Deeds
{
    /** How often each is done, held against the others. */
    private const WEIGHTS = [
        'callAny' => 30, 'callService' => 60, 'construct' => 8, 'constructAgainAny' => 6, 'subclass' => 3, 'copy' => 2, 'look' => 6, 'unserialize' => 5, 'property' => 8, 'reflect' => 3,
        'compare' => 3, 'iterate' => 3, 'tie' => 2, 'collect' => 2, 'continue' => 5, 'settings' => 1,
    ];

    /** @var list<string> each as often as it is done */
    private readonly array $names;

    /** @var list<\ReflectionMethod> of all services */
    private ?array $calls = null;

    /** @var array<string, list<\Closure(array): object>> makers of objects of subclasses */
    private array $subclasses = [];

    public function __construct(private readonly World $world)
    {
        $names = [];
        foreach (self::WEIGHTS as $name => $weight) {
            array_push($names, ...array_fill(0, $weight, $name));
        }
        $this->names = $names;
    }

    public function __debugInfo(): array
    {
        return [];
    }

    /** Does one thing. What it throws is judged; exit and fatal errors pass. */
    public function one(): void
    {
        $this->{one($this->names)}();
    }

    private function class(): \ReflectionClass
    {
        return one($this->world->classes);
    }

    private function some(): ?object
    {
        return $this->world->object($this->class()->name);
    }

    // ------------------------------------------------------------------------------------------ methods

    private function callAny(): void
    {
        $object = $this->some();
        $object && $this->call($object);
    }

    /** As a shop would, as often as not: these are the calls that get as far as a hook. */
    private function callService(): void
    {
        $this->calls ??= array_merge(...array_map(methodsOf(...), array_values(array_filter($this->world->classes, isService(...)))));
        $method = one($this->calls);
        $service = $this->world->object($method->class);
        $service && $this->call($service, $method, oneIn(3));
    }

    public function call(object $object, ?\ReflectionMethod $method = null, bool $mayBeWrong = true): void
    {
        $methods = array_filter((new \ReflectionClass($object))->getMethods(\ReflectionMethod::IS_PUBLIC), fn ($method) => !$method->isConstructor() && !$method->isAbstract());
        $method ??= $methods ? one($methods) : null;
        if ($method === null) {
            return;
        }
        $isService = isService(new \ReflectionClass($method->class));
        if ($isService && !$this->staysHere($object)) {
            return;
        }
        $what = $object::class . "::$method->name()";
        $arguments = $this->world->arguments($method, $mayBeWrong);
        $isOurs = $method->getDeclaringClass()->getExtensionName() === 'payments';
        $value = $this->world->using($object, function (\Closure $it) use ($what, $method, $arguments, $isOurs, $isService, &$object) {
            $object = null;
            $name = $method->name;

            return Judge::attempt($what, function () use ($it, $method, $name, $arguments) {
                ob_start();
                try {
                    return match ($method->isStatic() ? mt_rand(2, 4) : mt_rand(0, 6)) {
                        0 => $it()->$name(...$arguments),
                        1 => weakly([$it(), $name], $arguments),
                        2 => $method->invokeArgs($method->isStatic() ? null : $it(), $arguments),
                        3 => call_user_func_array([$it(), $name], $arguments),
                        4 => weakly([$it(), $name], $arguments),
                        5 => ($it()->$name(...))(...$arguments),
                        // No names: a debug PHP asserts that no internal function with any of them is below a suspended fiber.
                        6 => \Closure::fromCallable([$it(), $name])->call($it(), ...array_values($arguments)),
                    };
                } finally {
                    ob_end_clean();
                }
            }, $isOurs, $isService);
        });
        $this->world->keep($value);
    }

    /** Whether a call goes to a hook or to this machine, or cannot be made at all. It should; reflection may have written elsewhere. */
    private function staysHere(object $service): bool
    {
        $account = $this->read($service, 'account');
        $options = is_object($account) ? $this->read($account, 'options') : null;
        if (!is_object($account) || !(new \ReflectionProperty($account, 'environment'))->isInitialized($account)) {
            return true;
        }

        return $options instanceof \Payments\Options && (($this->read($options, 'transport')) !== null || str_starts_with((string) $this->read($options, 'baseUrl'), 'https://127.0.0.1')
            || str_starts_with((string) $this->read($options, 'baseUrl'), 'https://localhost'));
    }

    private function read(object $object, string $name): mixed
    {
        for ($class = new \ReflectionClass($object); $class; $class = $class->getParentClass()) {
            if ($class->hasProperty($name)) {
                $property = $class->getProperty($name);

                return $property->isInitialized($object) ? $property->getValue($object) : null;
            }
        }

        return null;
    }

    // ------------------------------------------------------------------------------------------ constructors

    private function construct(): void
    {
        $class = $this->class();
        $constructor = $class->getConstructor();
        $arguments = $constructor ? $this->world->arguments($constructor) : [];
        $name = $class->name;
        $made = Judge::attempt("new $name", fn () => match (mt_rand(0, 2)) {
            0 => $class->newInstanceArgs($arguments),
            1 => $class->newInstance(...array_values($arguments)), // see call()
            2 => new $name(...$arguments),
        }, true);
        if ($made instanceof \Throwable) {
            $this->world->foreign[$made] = true;
        }
        $this->world->keep($made);
    }

    private function constructAgainAny(): void
    {
        $object = oneIn(2) ? $this->some() : $this->prefilled();
        $object && $this->constructAgain($object);
    }

    /** An object whose constructor did not run, and whose properties have values all the same. */
    private function prefilled(): ?object
    {
        $class = $this->class();
        $object = $class->isEnum() || $class->isAbstract() || $class->isInterface() ? null : hollow($class->name);
        foreach ($object ? $class->getProperties() : [] as $property) {
            if (!$property->isStatic() && oneIn(2)) {
                Judge::attempt("setValue of $class->name::\$$property->name", fn () => $property->setValue($object, $this->world->value($property, false)), false);
            }
        }
        if ($object instanceof \Throwable) {
            $this->world->foreign[$object] = true;
        }
        $this->world->keep($object);

        return $object;
    }

    /** Of an object that is finished, hollow, or half-made. */
    public function constructAgain(object $object): void
    {
        $constructor = (new \ReflectionClass($object))->getConstructor();
        if (!$constructor || $object instanceof \UnitEnum) {
            return;
        }
        $arguments = $this->world->arguments($constructor);
        if ($object instanceof \Throwable) {
            $this->world->foreign[$object] = true;
        }
        Judge::attempt($object::class . '::__construct() once more', fn () => oneIn(2) || !$constructor->isPublic()
            ? $constructor->invokeArgs($object, $arguments)
            : $object->__construct(...$arguments), true);
    }

    /** Classes of the shop's own: whose constructor does nothing, too much, or hands on rubbish. */
    private function subclass(): void
    {
        $class = one(array_filter($this->world->classes, fn ($class) => !$class->isFinal() && !$class->isEnum()));
        $abstract = $class->isAbstract() ? 'final public function unused(): void {}' : '';
        $parent = $class->getConstructor();
        $arguments = $parent ? $this->world->arguments($parent) : [];
        $this->subclasses[$class->name] ??= array_map(fn (string $body) => eval("return static fn (\$arguments) => new class(\$arguments) extends \\$class->name {
            public mixed \$own = null;
            public function __construct(array \$arguments) { $body }
            public function __destruct() { \\Payments\\Misuse\\World::\$now->happen('destructor'); }
            $abstract
        };"), [
            '',
            '\Payments\Misuse\World::$now->keep($this); parent::__construct(...$arguments);',
            'parent::__construct(...$arguments); $this->own = $this; parent::__construct(...$arguments);',
            'try { parent::__construct(...$arguments); } catch (\Throwable $thrown) { $this->own = $thrown; \Payments\Misuse\World::$now->keep($this); throw $thrown; }',
        ]);
        $made = Judge::attempt("a subclass of $class->name", fn () => one($this->subclasses[$class->name])($arguments), true);
        if ($made instanceof \Throwable) {
            $this->world->foreign[$made] = true;
        }
        $this->world->keep($made);
    }

    private function copy(): void
    {
        $object = $this->some();
        if ($object) {
            $copy = Judge::attempt('clone ' . $object::class, fn () => clone $object, false);
            if ($copy instanceof \Throwable) {
                $this->world->foreign[$copy] = true;
            }
            $this->world->keep($copy);
        }
    }

    // ------------------------------------------------------------------------------------------ from outside

    private function look(): void
    {
        $object = $this->some();
        if (!$object || $object instanceof \Throwable) {
            return;
        }
        $ways = [
            'var_dump' => fn () => var_dump($object), 'print_r' => fn () => print_r([$object]), 'var_export' => fn () => var_export($object),
            'debug_zval_refcount' => fn () => debug_zval_refcount($object), 'json_encode' => fn () => print json_encode($object, JSON_PARTIAL_OUTPUT_ON_ERROR),
            'serialize' => fn () => print serialize([$object, &$object]), '(array)' => fn () => print_r((array) $object), 'get_object_vars' => fn () => print_r(get_object_vars($object)),
            '(string)' => fn () => print (string) $object, 'reflection' => fn () => print new \ReflectionObject($object), 'http_build_query' => fn () => print http_build_query([$object]),
        ];
        unset($ways['debug_zval_refcount']);
        $ways['debug_zval_dump'] = fn () => debug_zval_dump($object);
        $way = array_rand($ways);
        $text = '';
        Judge::attempt("$way of " . $object::class, function () use ($ways, $way, &$text) {
            ob_start();
            try {
                $ways[$way]();
            } finally {
                $text = (string) ob_get_clean();
            }
        }, false);
        Judge::text("$way of " . $object::class, $text);
        if ($way === 'serialize' && $text !== '' && oneIn(2)) {
            $this->world->keep($this->made('what was serialized', $text));
        }
    }

    /** A text that says it were an object of the class. */
    private function unserialize(): void
    {
        $class = $this->class();
        if ($class->isEnum()) {
            $case = $class->name . ':' . one([...array_column($class->name::cases(), 'name'), 'Missing', '']);
            $text = one(['E:' . strlen($case) . ":\"$case\";", 'O:' . strlen($class->name) . ":\"$class->name\":1:{s:4:\"name\";s:1:\"x\";}", "a:2:{i:0;E:" . strlen($case) . ":\"$case\";i:1;R:2;}"]);
        } else {
            $text = $this->payload($class, 0);
        }
        if (oneIn(10)) {
            $text = substr_replace($text, chr(mt_rand(0, 255)), mt_rand(0, strlen($text) - 1), mt_rand(0, 2));
        }
        $isTied = oneIn(3);
        if ($isTied) { // the second element is a reference to something in the first: also to what is readonly
            $text = "a:2:{i:0;{$text}i:1;R:" . mt_rand(2, 8) . ';}';
        }
        $made = $this->made('unserialize ' . $class->name, $text, one([[], ['max_depth' => 3], ['allowed_classes' => [$class->name]]]));
        if ($isTied && is_array($made) && isset($made[0]) && is_object($made[0])) {
            $object = $made[0];
            Judge::attempt('write to a part of ' . $class->name, function () use (&$made) {
                $made[1] = $this->world->anything();
            }, false);
            $made = $object;
        }
        if ($made instanceof \Throwable) {
            $this->world->foreign[$made] = true;
        }
        $this->world->keep($made);
    }

    /**
     * What one script unserializes at a time, PHP takes for one text, whatever fiber it is in: none is suspended meanwhile, and none
     * begun by a handler of the warnings of another, whose numbers of values would be mixed up (PHP then reads memory given back).
     */
    private function made(string $what, string $text, array $options = []): mixed
    {
        if ($this->world->isReading) {
            return null;
        }
        $maySuspend = $this->world->maySuspend;
        $this->world->maySuspend = false;
        $this->world->isReading = true;
        try {
            return Judge::attempt($what, fn () => unserialize($text, $options), false);
        } finally {
            $this->world->maySuspend = $maySuspend;
            $this->world->isReading = false;
        }
    }

    private function payload(\ReflectionClass $class, int $depth): string
    {
        if ($class->isEnum()) {
            $case = $class->name . ':' . one($class->name::cases())->name;

            return 'E:' . strlen($case) . ":\"$case\";";
        }
        $start = strlen($class->name) . ":\"$class->name\":";
        if (oneIn(10)) {
            return one(["C:{$start}2:{{}}", "C:{$start}0:{}", "O:{$start}0:{}", "O:{$start}5:{}"]);
        }
        $members = [];
        foreach ($class->getProperties() as $property) {
            if ($property->isStatic() || oneIn(5)) {
                continue;
            }
            $name = match (oneIn(10) ? 0 : $property->getModifiers() & (\ReflectionProperty::IS_PRIVATE | \ReflectionProperty::IS_PROTECTED)) {
                \ReflectionProperty::IS_PRIVATE => "\0$property->class\0$property->name",
                \ReflectionProperty::IS_PROTECTED => "\0*\0$property->name",
                default => $property->name,
            };
            $type = $property->getType() instanceof \ReflectionNamedType ? $property->getType()->getName() : 'string';
            $members[] = 's:' . strlen($name) . ":\"$name\";" . match (true) {
                oneIn(8) => one(['R:1;', 'R:2;', 'r:1;', 'r:3;', 'i:5;', 'N;', 'b:1;', 's:1:"x";', 'a:1:{i:0;R:1;}']),
                class_exists($type) && $depth < 3 && (new \ReflectionClass($type))->getExtensionName() === 'payments' => $this->payload(new \ReflectionClass($type), $depth + 1),
                default => match ($type) {
                    'int' => 'i:' . anyInteger() . ';', 'string' => 's:1:"x";', 'bool' => 'b:1;', 'float' => 'd:0.5;', 'array' => one(['a:0:{}', 'a:1:{i:0;s:1:"x";}']), default => 'N;'
                },
            };
        }
        if (oneIn(6)) {
            $members[] = one(['s:5:"extra";i:1;', 's:0:"";i:1;', 'i:7;i:7;', "s:3:\"\0x\0\";i:1;", $members[0] ?? 's:1:"a";R:1;']);
        }

        return "O:$start" . (count($members) + (oneIn(12) ? 1 : 0)) . ':{' . implode('', $members) . '}';
    }

    private function property(): void
    {
        $object = $this->some();
        if (!$object) {
            return;
        }
        $properties = (new \ReflectionClass($object))->getProperties();
        $property = $properties ? one($properties) : null;
        $name = $property && !oneIn(6) ? $property->name : one(['undeclared', '', '0', "\0x", 'account']);
        $value = $property ? $this->world->value($property) : anyForeign();
        $ways = [
            'read' => fn () => $object->$name, 'isset' => fn () => isset($object->$name, $object->$name->x), 'empty' => fn () => empty($object->$name),
            'write' => fn () => $object->$name = $value,
            'unset' => function () use ($object, $name) {
                unset($object->$name);
            },
            'append' => fn () => $object->$name[] = $value, 'increment' => fn () => $object->$name++, 'concat' => fn () => $object->$name .= 'x', 'coalesce' => fn () => $object->$name ??= $value,
            'reference' => function () use ($object, $name, $value) {
                $reference = &$object->$name;
                $reference = $value;
            },
            'in its own' => fn () => $object->$name->$name = $value,
            'static' => fn () => $object::$$name,
            'constant' => fn () => constant($object::class . "::$name"),
            'setValue' => fn () => $property?->setValue($object, $value),
            'getValue' => fn () => $property?->getValue($object),
            'isInitialized' => fn () => $property?->isInitialized($object),
            'as an array' => fn () => $object[$name],
            'call' => fn () => $object->$name($value),
        ];
        $way = array_rand($ways);
        Judge::attempt("$way of property " . $object::class . '::$' . addcslashes($name, "\0"), $ways[$way], false);
    }

    private function reflect(): void
    {
        $class = $this->class();
        $object = $this->world->object($class->name);
        $ways = [
            'bind' => function () use ($object, $class) {
                $write = fn () => array_map(fn ($name) => $this->$name = 1, array_keys(get_object_vars($this)));
                $bound = oneIn(2) ? \Closure::bind($write, $object, $class->name) : \Closure::bind($write, $object);

                return $bound ? $bound() : null;
            },
            'lazy ghost' => fn () => $class->newLazyGhost(fn ($ghost) => $ghost->__construct()),
            'lazy proxy' => fn () => $class->newLazyProxy(fn () => $object),
            'reset as lazy' => fn () => $class->resetAsLazyGhost($object, fn () => null),
            'static' => fn () => $class->setStaticPropertyValue('x', 1),
            'set state' => fn () => $class->name::__set_state(['x' => $object]),
            'alias' => fn () => class_alias($class->name, 'Payments\Misuse\Alias' . mt_rand()),
            'weak' => function () use (&$object) {
                $weak = \WeakReference::create($object);
                $map = new \WeakMap();
                $map[$object] = $object;
                $object = null;
                $this->world->drop(false);

                return [$weak->get(), count($map)];
            },
            'closures' => fn () => array_map(fn ($method) => $method->getClosure($method->isStatic() ? null : $object), $class->getMethods()),
            'hash' => fn () => [spl_object_id($object), spl_object_hash($object), (new \SplObjectStorage())->attach($object)],
            'attributes' => fn () => array_map(fn ($attribute) => $attribute->newInstance(), $class->getAttributes()),
            'unset the hook of a method' => fn () => (new \ReflectionMethod($class->name, '__construct'))->invoke($object),
        ];
        unset($ways['unset the hook of a method']);
        $way = array_rand($ways);
        Judge::attempt("$way: $class->name", $ways[$way], false);
    }

    private function compare(): void
    {
        [$one, $two] = [$this->some(), oneIn(2) ? $this->some() : anyForeign()];
        if ($one instanceof \Throwable || $two instanceof \Throwable || is_array($two)) {
            return; // the arguments in their traces may be deeper than PHP compares
        }
        $ways = [
            fn () => $one == $two, fn () => $one <=> $two, fn () => $one === $two, fn () => in_array($one, [$two, 1, 'x']), fn () => max($one, $two), fn () => $one . $two, fn () => $one + $two,
            fn () => -$one, fn () => (int) $one, fn () => (bool) $one, fn () => match ($one) {
                $two => 1,
            },
            function () use ($one, $two) {
                $list = [$one, 1, $two, 'x', null, $one];
                sort($list);

                return array_unique([$one, $one], SORT_REGULAR);
            },
            fn () => [(string) $one => $two], fn () => clone $one == $one,
        ];
        Judge::attempt('compare ' . get_debug_type($one) . ' and ' . get_debug_type($two), one($ways), false);
    }

    private function iterate(): void
    {
        $object = $this->some();
        if (!$object || $object instanceof \UnitEnum) {
            return;
        }
        $ways = [
            'foreach' => function () use ($object) {
                foreach ($object as $name => $value) {
                    $this->world->keep($value);
                }
            },
            'foreach by reference' => function () use ($object) {
                foreach ($object as $name => &$value) {
                    $value = oneIn(2) ? $value : anyForeign();
                }
            },
            'array_walk' => fn () => array_walk($object, fn () => null),
            'yield from' => fn () => iterator_to_array((function () use ($object) {
                yield from $object;
            })()),
            'reset' => fn () => [@reset($object), @next($object), @key($object), @end($object)],
            'array_walk_recursive' => fn () => array_walk_recursive($object, fn () => null),
            'unpack' => fn () => [...$object],
            'settype' => function () use ($object) {
                settype($object, 'array');
                $object[] = 1;
            },
        ];
        $way = array_rand($ways);
        Judge::attempt("$way: " . $object::class, $ways[$way], false);
    }

    // ------------------------------------------------------------------------------------------ around

    private function tie(): void
    {
        $this->world->tie();
    }

    private function collect(): void
    {
        $this->world->drop(oneIn(10));
        $this->world->populate();
    }

    private function continue(): void
    {
        $this->world->continueAny();
    }

    public function settings(): void
    {
        match (mt_rand(0, 7)) {
            0 => ini_set('precision', one(['-1', '17', '3'])),
            1 => ini_set('serialize_precision', one(['-1', '17', '0'])),
            2 => ini_set('payments.persistent', '0'),
            3 => setlocale(LC_ALL, one(['C', 'tr_TR.UTF-8', 'de_DE'])),
            4 => date_default_timezone_set(one(['UTC', 'Europe/Istanbul'])),
            5 => ini_set('default_charset', one(['UTF-8', 'ISO-8859-9'])),
            6 => oneIn(2) ? gc_enable() : gc_disable(),
            7 => set_time_limit(100),
        };
    }
}
