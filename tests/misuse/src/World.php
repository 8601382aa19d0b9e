<?php

declare(strict_types=1);

namespace Payments\Misuse;

use Payments\Card;
use Payments\Currency;
use Payments\Http\Request;
use Payments\Http\Response;
use Payments\Options;
use Payments\Testing\Answer;
use Payments\Testing\FakeTransport;
use Payments\Testing\Results;
use Payments\Tests\Late;

use function Payments\Tests\classesThat;
use function Payments\Tests\isService;
use function Payments\Tests\typesOf;
use function Payments\Tests\underConstruction;

/**
 * An object of the class whose constructor did not run; where PHP refuses that, one whose constructor did not get to its
 * end; null where there is no way.
 */
function hollow(string $class): ?object
{
    $reflection = new \ReflectionClass($class);
    try {
        return $reflection->newInstanceWithoutConstructor();
    } catch (\ReflectionException) {
    }
    $taken = null;
    foreach ($reflection->getConstructor()?->getParameters() ?? [] as $parameter) {
        if (in_array('string', typesOf($parameter), true)) {
            $throws = new Late(function () use (&$taken, $class) {
                $taken = underConstruction($class);
                throw new Thrown('text');
            });
            try {
                $reflection->newInstanceArgs([$parameter->name => $throws] + World::$now->arguments($reflection->getConstructor(), false));
            } catch (\Throwable) {
            }
            if ($taken !== null) {
                return $taken;
            }
        }
    }

    return null;
}

/**
 * All objects that there are, and what may befall them. No class of the extension is listed here: they are found by
 * reflection, and so is how to make them.
 *
 * A call must never leave this machine. So whatever constructs an account or options gives it options or a transport
 * (see arguments(), account() and options()): each call ends in a hook or in the simulator.
 */
final class World
{
    public const DEEPEST = 6;
    private const KEPT = 6;

    public static self $now;

    /** How many things are being done within one another. */
    public int $depth = 0;

    /** @var array<string, string> what must be seen nowhere, by name */
    public static array $secrets = [];
    public readonly string $securityCode;

    /** @var \WeakMap<\Throwable, true> exceptions of the extension's classes that the extension did not make */
    public \WeakMap $foreign;

    /** @var array<string, int> how often something could happen, by where */
    public array $events = [];

    /** @var list<\ReflectionClass> */
    public readonly array $classes;

    /** Not in a destructor: nobody would catch it. */
    public bool $mayThrow = true;
    public bool $maySuspend = true;

    /** While PHP unserializes. */
    public bool $isReading = false;

    /** How the process ends, in the middle of a hook; null when it just ends. */
    public ?string $ending = null;
    public bool $tells = false;

    /** @var array<string, list<object>> by class */
    private array $things = [];

    /** @var array<int, object> on which methods are being called */
    private array $inUse = [];
    private int $calls = 0;

    /** @var list<\Fiber> suspended in a hook */
    private array $fibers = [];
    private readonly Deeds $deeds;

    /** @var array<string, list<\ReflectionMethod>> makers of answers by provider, and of messages */
    private array $makers = ['messages' => []];

    /** @param array{url: string, caFile: string, credentials: array<string, array<string, string>>}|null $simulator */
    public function __construct(int $seed, private readonly ?array $simulator = null)
    {
        self::$now = $this;
        mt_srand($seed);
        $this->foreign = new \WeakMap();
        $this->classes = classesThat(fn ($class) => !$class->isInterface());
        $this->deeds = new Deeds($this);
        $this->securityCode = (string) mt_rand(100, 999);
        $this->plantSecrets();
        $this->findMakers();
        set_error_handler($this->handleError(...));
        $this->populate();
    }

    /** What a dump of an exception shows, whose trace leads here. */
    public function __debugInfo(): array
    {
        return [];
    }

    public function run(int $rounds): void
    {
        for ($round = 0; $round < $rounds; $round++) {
            if (oneIn(40)) {
                $this->populate();
            }
            if (oneIn(5)) {
                $this->continueOne(new \Fiber(fn () => $this->deeds->one()), 'start');
            } else {
                $this->deeds->one();
            }
        }
    }

    /** What is done in a shutdown function, however the script ended. */
    public function close(): void
    {
        $this->ending = null;
        $this->depth = 0;
        set_error_handler($this->handleError(...)); // a fatal error of E_USER_ERROR takes it away
        for ($i = 0; $i < 5; $i++) {
            $this->deeds->one();
        }
        $this->rest();
    }

    /** Nothing happens any more, not even where objects end; what a suspended fiber was to print is gone. */
    public function rest(): void
    {
        $this->depth = self::DEEPEST;
        $this->fibers = [];
        while (ob_get_level() > 0) {
            ob_end_clean();
        }
    }

    public function tell(string $what): void
    {
        if ($this->tells) {
            fwrite(STDERR, '~ ' . str_repeat('  ', max(0, $this->depth)) . $what . "\n");
        }
    }

    // ------------------------------------------------------------------------------------------ things

    public function keep(mixed $value): void
    {
        foreach (is_array($value) ? array_slice($value, 0, 5) : [] as $one) {
            is_object($one) && $this->keep($one);
        }
        $class = is_object($value) && !$value instanceof \UnitEnum ? $this->classOf($value) : null;
        if ($class !== null) {
            $this->put($class, $value);
        }
    }

    /** The extension's class that it is of, if there is one. */
    private function classOf(object $value): ?string
    {
        for ($class = new \ReflectionClass($value); $class; $class = $class->getParentClass()) {
            if ($class->getExtensionName() === 'payments') {
                return $class->name;
            }
        }

        return null;
    }

    private function put(string $class, object $value): void
    {
        $this->things[$class][] = $value;
        if (count($this->things[$class]) > self::KEPT) {
            $old = $this->things[$class];
            array_splice($old, mt_rand(0, self::KEPT - 1), 1);
            $this->things[$class] = $old;
        }
    }

    /** An object of the class: one of those that there are, a hollow one, a new one; null where there can be none. */
    public function object(string $class): ?object
    {
        if (!class_exists($class) && !interface_exists($class)) {
            return null; // PDO, in a PHP without it
        }
        $reflection = new \ReflectionClass($class);
        if ($reflection->isEnum()) {
            return $class === Currency::class && !oneIn(4) ? Currency::TRY : one($class::cases());
        }
        if ($reflection->isInterface() || $reflection->isAbstract()) {
            $known = array_filter($this->classes, fn ($other) => $other->isSubclassOf($class) && $other->isInstantiable());
            $hooks = array_filter([new Hooks(), new Thrown('argument'), new ThrownError('argument')], fn ($hook) => $hook instanceof $class);

            return $known && (!$hooks || oneIn(4)) ? $this->object(one($known)->name) : ($hooks ? one($hooks) : null);
        }
        if (oneIn(16) && $hollow = hollow($class)) {
            oneIn(3) && $this->put($class, $hollow);

            return $hollow;
        }
        if (empty($this->things[$class]) || oneIn(20)) {
            $made = $this->made($reflection);
            $made && $this->put($class, $made);
        }

        return empty($this->things[$class]) ? hollow($class) : one($this->things[$class]);
    }

    /** Of any class, or a foreign value. */
    public function anything(): mixed
    {
        return oneIn(2) ? $this->object(one($this->classes)->name) : anyForeign();
    }

    private function made(\ReflectionClass $class): ?object
    {
        $constructor = $class->getConstructor();
        if ($class->name === Card::class || $class->name === Options::class) {
            return $class->name === Card::class ? $this->card() : $this->options();
        }
        $factories = array_filter($class->getMethods(\ReflectionMethod::IS_STATIC), fn ($method) => (string) $method->getReturnType() === $class->name);
        if ($constructor && !$constructor->isPublic() && !$factories) {
            return null;
        }
        for ($try = 0; $try < 5; $try++) {
            try {
                $made = Judge::quietly(fn () => $factories ? $this->make(one($factories), []) : $class->newInstanceArgs($constructor ? $this->arguments($constructor, false) : []));
                if ($made instanceof \Throwable) {
                    $this->foreign[$made] = true;
                }

                return $made;
            } catch (\Throwable) {
            }
        }

        return null;
    }

    // ------------------------------------------------------------------------------------------ arguments

    /** A value for a parameter or property; of another type at times. */
    public function value(\ReflectionParameter|\ReflectionProperty $of, bool $mayBeWrong = true): mixed
    {
        if ($of->getType() === null || ($mayBeWrong && oneIn(25))) {
            return $this->anything();
        }
        $types = typesOf($of);
        $type = one($types);

        return match ($type) {
            'string' => oneIn(6) && $mayBeWrong ? (oneIn(2) ? new Text(anyText()) : anyText()) : $this->textFor($of->name),
            'int' => match (true) {
                $of->name === 'withinMs' => one([-1, 0, 1, 5, 20, 600001, PHP_INT_MAX]), // it is how long a call waits
                !oneIn(5) => match ($of->name) {
                    'expiryYear' => 2050, 'expiryMonth' => 12, 'installment', 'installmentCount' => 1, 'status' => 200, default => 5
                },
                default => anyInteger(),
            },
            'bool' => oneIn(2),
            'float' => anyFloat(),
            'null' => null,
            'array' => oneIn(6) && $mayBeWrong ? anyArray() : $this->listFor($of->name),
            'callable' => anyCallable(),
            'mixed', 'object', 'iterable', 'self', 'static' => $this->anything(),
            default => $this->object($type),
        };
    }

    /** Something that would do, by the name of what wants it. */
    private function textFor(string $name): string
    {
        return match (true) {
            (bool) preg_match('/^(body|form)$/', $name) => is_string($message = $this->message()) ? $message : http_build_query($message),
            (bool) preg_match('/email/i', $name) => 'a@b.example',
            (bool) preg_match('/url|link/i', $name) => 'https://shop.example/back',
            (bool) preg_match('/ip$/i', $name) => '192.0.2.1',
            (bool) preg_match('/bin/i', $name) => '415565',
            (bool) preg_match('/amount/i', $name) => '12.50',
            (bool) preg_match('/date|expiry/i', $name) => '2099-01-01T00:00:00Z',
            (bool) preg_match('/gsm|phone/i', $name) => '905551112233',
            (bool) preg_match('/tckn/i', $name) => '10000000146',
            (bool) preg_match('/(id|set|definition)$/i', $name) => '504978bf-bebd-40c5-89aa-b76f3a20341c',
            (bool) preg_match('/behavior/i', $name) => 'Create',
            $name === 'operation' => one(['finrota.pws.pay', 'hepsipay.payment.refund', 'x']),
            default => 'r-' . mt_rand(0, 9),
        };
    }

    private function listFor(string $name): array
    {
        return match (true) {
            (bool) preg_match('/items/i', $name) => [$this->object(\Payments\Hepsipay\BasketItem::class)],
            (bool) preg_match('/details/i', $name) => [$this->object(\Payments\Hepsipay\InstallmentPrice::class)],
            (bool) preg_match('/^(body|form)$/', $name) => is_array($message = $this->message()) ? $message : ['x' => $message],
            (bool) preg_match('/headers/i', $name) => one([[], ['Retry-After' => one(['0', ['0'], '99999', anyText()])], [anyText() => new Ending()], ['x' => anyArray()]]),
            default => [],
        };
    }

    /**
     * Arguments by name or by place, too few and too many at times. For what makes an account or options whole: always
     * with options or a transport that go nowhere.
     */
    public function arguments(\ReflectionMethod $method, bool $mayBeWrong = true): array
    {
        $arguments = [];
        $guarded = $method->isConstructor() && ($method->class === Options::class || $this->isAccount($method->class));
        foreach ($method->getParameters() as $parameter) {
            if ($parameter->isVariadic()) {
                for ($i = mt_rand(0, 3); $i > 0 && !$this->hasNames($arguments); $i--) {
                    $arguments[] = $this->value($parameter, $mayBeWrong);
                }
            } elseif ($guarded && in_array($parameter->name, ['options', 'transport', 'baseUrl'], true)) {
                $arguments[$parameter->name] = match ($parameter->name) {
                    'options' => $this->object(Options::class) ?? $this->options(), 'transport' => new Hooks(), 'baseUrl' => 'https://127.0.0.1:1'
                };
            } elseif (!$parameter->isOptional() || oneIn(2)) {
                $arguments[$parameter->name] = $this->value($parameter, $mayBeWrong);
            }
        }
        if ($guarded || !$mayBeWrong) {
            return $arguments;
        }
        switch (mt_rand(0, 15)) {
            case 0:
                array_pop($arguments);
                break;
            case 1:
                return [...array_values($arguments), $this->anything(), $this->anything()];
            case 2:
                return $arguments + [one(['unknown', 'This', '']) => $this->anything()];
            case 3:
            case 4:
            case 5:
                return array_values($arguments);
            case 6:
                foreach (array_keys($arguments) as $name) {
                    $values[$name] = $arguments[$name];
                    $arguments[$name] = &$values[$name];
                }
                break;
        }

        return $arguments;
    }

    private function hasNames(array $arguments): bool
    {
        return !array_is_list($arguments);
    }

    // ------------------------------------------------------------------------------------------ secrets, accounts, hooks

    private function isAccount(string $class): bool
    {
        static $accounts = null;
        $accounts ??= array_map(fn ($service) => typesOf($service->getProperty('account'))[0], array_filter($this->classes, isService(...)));

        return in_array($class, $accounts, true);
    }

    /** A secret for each sensitive argument of an account, a card number, and the token that hooks answer. */
    private function plantSecrets(): void
    {
        $secrets = ['token' => 'S3cretToken' . dechex(mt_rand()) . dechex(mt_rand())];
        foreach ($this->classes as $class) {
            if ($this->isAccount($class->name)) {
                foreach ($this->sensitive($class->getConstructor()) as $parameter) {
                    $secrets["$class->name: $parameter->name"] = $this->simulator['credentials'][$class->name][$parameter->name]
                        ?? "S3cret$parameter->name" . dechex(mt_rand()) . dechex(mt_rand());
                }
            }
        }
        $number = '41556' . mt_rand(1000000000, 2000000000);
        $sum = 0;
        foreach (str_split($number) as $place => $digit) {
            $sum += $place % 2 ? (int) $digit : array_sum(str_split((string) (2 * (int) $digit)));
        }
        self::$secrets = $secrets + ['card number' => $number . (10 - $sum % 10) % 10];
    }

    /** @return list<\ReflectionParameter> */
    private function sensitive(\ReflectionMethod $method): array
    {
        return array_filter($method->getParameters(), fn ($parameter) => $parameter->getAttributes(\SensitiveParameter::class) !== []);
    }

    private function card(): Card
    {
        return new Card(self::$secrets['card number'], 'A', 12, 2050, $this->securityCode);
    }

    private function options(): Options
    {
        $hooks = new Hooks();
        $where = $this->simulator
            ? ['baseUrl' => $this->simulator['url'], 'caFile' => $this->simulator['caFile']]
            : ['baseUrl' => 'https://127.0.0.1:1', 'transport' => oneIn(8) ? new FakeTransport(...array_map(fn () => $this->answerOf(null), range(1, 3))) : $hooks];
        $options = new Options(...$where, tokenStore: oneIn(2) ? $hooks : null, tokenStoreKey: str_repeat('k', 32), observer: oneIn(4) ? null : $hooks, retries: oneIn(12) ? 1 : 0, deadlineMs: one([50, 500, 2000]));
        $hooks->holds = oneIn(2) ? $options : null;

        return $options;
    }

    /** An account of the class, its secrets planted. */
    private function account(\ReflectionClass $class): ?object
    {
        $constructor = $class->getConstructor();
        for ($try = 0; $try < 1000; $try++) { // which arguments go together is not known
            $arguments = ['options' => $this->options()] + $this->arguments($constructor, false);
            $arguments['options'] = $this->options();
            foreach ($this->sensitive($constructor) as $parameter) {
                if (!$parameter->isOptional() || isset($arguments[$parameter->name])) {
                    $arguments[$parameter->name] = self::$secrets["$class->name: $parameter->name"];
                }
            }
            foreach ($this->simulator['credentials'][$class->name] ?? [] as $name => $value) {
                $arguments[$name] = $value;
            }
            try {
                return Judge::quietly(fn () => $class->newInstanceArgs($arguments));
            } catch (\Throwable) {
            }
        }

        return null;
    }

    /** New options, accounts and services in the places of old ones. */
    public function populate(): void
    {
        $this->put(Options::class, $this->options());
        foreach ($this->classes as $class) {
            if ($this->isAccount($class->name)) {
                $account = $this->account($class);
                Judge::holds($account !== null, "$class->name can be made");
                $account && $this->put($class->name, $account);
            }
        }
        foreach ($this->classes as $class) {
            if (isService($class)) {
                $accounts = array_filter($this->things[typesOf($class->getProperty('account'))[0]] ?? [], fn ($account) => (new \ReflectionProperty($account, 'environment'))->isInitialized($account));
                $accounts && $this->put($class->name, $class->newInstance(end($accounts)));
            }
        }
        $this->put(Card::class, $this->card());
    }

    /** Everything is let go, but for what is in use further out. */
    public function drop(bool $everything): void
    {
        if ($everything) {
            $this->things = $this->inUse = [];
        } elseif ($this->things) {
            unset($this->things[array_rand($this->things)]);
        }
        gc_collect_cycles();
    }

    /** Services, accounts and options that know each other. */
    public function tie(): void
    {
        foreach ($this->things[Options::class] ?? [] as $options) {
            if ((new \ReflectionProperty($options, 'observer'))->isInitialized($options) && $options->observer instanceof Hooks) {
                $observer = $options->observer;
                $observer->holds = [$options, new Ending(), $this->object(one($this->classes)->name)];
            }
        }
    }

    // ------------------------------------------------------------------------------------------ answers and messages

    /** Static methods of the testing classes make what a provider would say. */
    private function findMakers(): void
    {
        foreach (classesThat(fn ($class) => $class->getNamespaceName() === 'Payments\Testing' && $class->name !== Results::class) as $class) {
            foreach ($class->getMethods(\ReflectionMethod::IS_STATIC) as $method) {
                $this->makers[(string) $method->getReturnType() === Answer::class ? strtolower($class->getShortName()) : 'messages'][] = $method;
            }
        }
    }

    private function answerOf(?Request $request): Answer
    {
        $operation = $request?->operation() ?? '';
        $provider = strstr($operation, '.', true) . 'answers';
        $makers = $this->makers[isset($this->makers[$provider]) && !oneIn(10) ? $provider : one(array_diff(array_keys($this->makers), ['messages']))];
        $isForToken = (bool) preg_match('/token|login/', $operation);
        if ($isForToken && !oneIn(10)) {
            $makers = array_filter($makers, $this->sensitive(...)) ?: $makers;
        }
        for ($try = 0; $try < 30; $try++) {
            try {
                $answer = $this->make(one($makers), $isForToken ? ['token'] : []);
                if ($request === null || oneIn(20) || self::fits($answer, $operation)) {
                    return $answer;
                }
            } catch (\Throwable) {
            }
        }

        return Answer::status(500);
    }

    private static function fits(Answer $answer, string $operation): bool
    {
        $operations = (new \ReflectionProperty(Answer::class, 'operations'))->getValue($answer) ?? '*';

        return array_filter(explode(', ', $operations), fn (string $pattern): bool => fnmatch($pattern, $operation)) !== [];
    }

    /** @param list<string> $secrets which of them go into it, by the ends of their names */
    private function make(\ReflectionMethod $maker, array $secrets): mixed
    {
        return Judge::quietly(function () use ($maker, $secrets) {
            $arguments = oneIn(3) ? $this->arguments($maker, false) : [];
            foreach ($maker->getParameters() as $parameter) {
                if (!$parameter->isOptional() && !isset($arguments[$parameter->name])) {
                    $arguments[$parameter->name] = $this->value($parameter, false);
                }
            }
            foreach ($this->sensitive($maker) as $parameter) {
                $names = in_array($parameter->name, $secrets, true) ? array_filter(array_keys(self::$secrets), fn ($name) => str_ends_with($name, $parameter->name)) : [];
                $arguments[$parameter->name] = $names ? self::$secrets[one($names)] : 'r-' . mt_rand(0, 9);
            }

            return $maker->invokeArgs(null, $arguments);
        });
    }

    /** What a transport answers. */
    public function answer(?Request $request): Response
    {
        if ($request && oneIn(6)) {
            return $this->echo($request);
        }
        if (!$request || oneIn(4)) {
            return new Response(oneIn(4) ? one([204, 302, 400, 401, 403, 404, 408, 429, 500, 599]) : 200, anyBody(), $this->listFor('headers'));
        }

        return (new FakeTransport($this->answerOf($request)))->answerTokens(null)->send($request);
    }

    /** A refusal that says what was sent, secrets and all. */
    private function echo(Request $request): Response
    {
        $words = one([$request->body(), preg_replace('/[{}":,]+/', ' ', $request->body()), implode(' ', $request->headers()), $request->url()]);
        $refusal = ['success' => false, 'Success' => false, 'statusCode' => 400, 'MessageCode' => '9999', 'data' => null, 'message' => $words, 'Message' => $words, 'UserMessage' => $words, 'code' => $words];

        return new Response(one([200, 400, 401, 404, 500]), oneIn(2) ? json_encode($refusal, JSON_INVALID_UTF8_SUBSTITUTE) : $words);
    }

    private function message(): string|array
    {
        try {
            return $this->make(one($this->makers['messages']), ['callbackKey']);
        } catch (\Throwable) {
            return anyText();
        }
    }

    // ------------------------------------------------------------------------------------------ what happens

    /** Calls something of an object that nobody but the world and the call itself hold. */
    public function using(object $object, \Closure $call): mixed
    {
        $number = ++$this->calls;
        $this->inUse[$number] = $object;
        unset($object);
        try {
            return $call(fn () => $this->inUse[$number] ?? throw new Thrown('let go'));
        } finally {
            unset($this->inUse[$number]);
        }
    }

    /** Anything may happen here: in a hook, a text, an error handler, a destructor. */
    public function happen(string $where, ?object $given = null): void
    {
        if ($this->depth >= self::DEEPEST) {
            return;
        }
        $this->events[$where] = ($this->events[$where] ?? 0) + 1;
        $this->depth++;
        $mayThrow = $this->mayThrow;
        $this->mayThrow = $mayThrow && $where !== 'destructor' && $where !== 'generator'; // a generator ends as an object does
        try {
            $this->befall($where, $given);
        } finally {
            $this->mayThrow = $mayThrow;
            $this->depth--;
        }
    }

    private function befall(string $where, ?object $given): void
    {
        if ($this->ending !== null && in_array($where, ['send', 'exchanged', 'get', 'put'], true)) {
            $this->end();
        }
        $what = one(['nothing', 'nothing', 'nothing', 'nothing', 'nothing', 'nothing', 'deed', 'deed', 'again', 'throw', 'wipe', 'drop', 'let go', 'suspend', 'continue', 'trouble', 'settings', 'collect', 'keep', 'construct', 'construct', 'capture', 'register']);
        $what === 'nothing' || $this->tell("in $where: $what");
        switch ($what) {
            case 'deed':
                $this->deeds->one();
                break;
            case 'again':
                $this->inUse ? $this->deeds->call(one($this->inUse)) : $this->deeds->one();
                break;
            case 'throw':
                if ($this->mayThrow) {
                    throw $this->throwable($where);
                }
                break;
            case 'wipe':
                array_map(fn (Card $card) => $card->wipe(), $this->things[Card::class] ?? []);
                break;
            case 'drop':
                $this->drop(true);
                break;
            case 'let go':
                $this->drop(false);
                break;
            case 'suspend':
                if ($this->maySuspend && \Fiber::getCurrent()) {
                    Judge::attempt('suspend', fn () => \Fiber::suspend(), false);
                }
                break;
            case 'continue':
                $this->continueAny();
                break;
            case 'trouble':
                trigger_error('trouble', one([E_USER_NOTICE, E_USER_WARNING, E_USER_DEPRECATED]));
                break;
            case 'settings':
                $this->deeds->settings();
                break;
            case 'collect':
                gc_collect_cycles();
                break;
            case 'keep':
                $this->keep($given);
                break;
            case 'construct':
                ($object = $this->running()) && $this->deeds->constructAgain($object);
                break;
            case 'capture':
                foreach (debug_backtrace(DEBUG_BACKTRACE_PROVIDE_OBJECT | DEBUG_BACKTRACE_IGNORE_ARGS, 12) as $frame) {
                    $this->keep($frame['object'] ?? null);
                }
                break;
            case 'register':
                if (oneIn(20)) {
                    register_shutdown_function($this->deeds->one(...));
                }
                break;
        }
    }

    /** An object whose constructor or method is running right now. */
    private function running(): ?object
    {
        $objects = array_column(debug_backtrace(DEBUG_BACKTRACE_PROVIDE_OBJECT | DEBUG_BACKTRACE_IGNORE_ARGS, 15), 'object');
        $ours = array_filter($objects, fn ($object) => $this->classOf($object) !== null);

        return $ours ? one($ours) : null;
    }

    /** What a hook may throw: anything. */
    public function throwable(string $where): \Throwable
    {
        if (oneIn(3)) {
            $failures = array_filter($this->classes, fn ($class) => $class->isSubclassOf(\Throwable::class) && $class->isInstantiable());
            $thrown = $this->object(one($failures)->name);
            $this->foreign[$thrown] = true;

            return $thrown;
        }

        return oneIn(2) ? new Thrown($where) : new ThrownError($where);
    }

    public function handleError(int $level, string $message): bool
    {
        Judge::text('a warning', $message);
        if ($level === E_USER_ERROR) {
            return false;
        }
        set_error_handler($this->handleError(...)); // PHP has none while this one runs
        if (error_reporting() & $level) {
            $this->happen('error handler');
        }

        return true;
    }

    // ------------------------------------------------------------------------------------------ fibers

    public function continueAny(): void
    {
        if (!$this->fibers) {
            return;
        }
        $at = array_rand($this->fibers);
        $fiber = $this->fibers[$at];
        unset($this->fibers[$at]);
        if (!oneIn(4) && $fiber->isSuspended()) { // else it is dropped
            $this->continueOne($fiber, oneIn(4) ? 'throw' : 'resume');
        }
    }

    private function continueOne(\Fiber $fiber, string $how): void
    {
        $value = $how === 'resume' ? anyForeign() : null; // not an argument alone: PHP's collector never learns of an array in itself that only an argument held
        Judge::attempt("fiber: $how", fn () => match ($how) {
            'start' => $fiber->start(), 'resume' => $fiber->resume($value), 'throw' => $fiber->throw($this->throwable('fiber'))
        }, false);
        if ($fiber->isSuspended() && count($this->fibers) < 20) {
            $this->fibers[] = $fiber;
        }
    }

    // ------------------------------------------------------------------------------------------ the end

    /** The process ends here, unless what was planned does not come about. */
    private function end(): void
    {
        $ending = $this->ending;
        $this->ending = null;
        $this->tell("the end: $ending");
        switch ($ending) {
            case 'exit':
                exit(0);
            case 'fatal':
                trigger_error('fatal', E_USER_ERROR);
                break;
            case 'memory':
                ini_set('memory_limit', (string) (memory_get_usage(true) + (1 << 22)));
                for ($hoard = []; count($hoard) < 300;) {
                    $hoard[] = str_repeat('x', 1 << 16);
                }
                ini_set('memory_limit', '256M');
                break;
            case 'time':
                set_time_limit(1);
                for ($until = hrtime(true) + 3_000_000_000; hrtime(true) < $until;);
                set_time_limit(0);
                break;
        }
    }
}
