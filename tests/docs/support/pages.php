<?php

/** The pages for people, as the tests see them: blocks of code, names in code spans, links. */

declare(strict_types=1);

namespace Payments\Tests\Docs;

use Payments\Card;
use Payments\Currency;
use Payments\Environment;
use Payments\Finrota;
use Payments\Hepsipay;
use Payments\Money;
use Payments\Options;
use Simulator\Client;

/** @return array<string, Page> by file, from the project's root */
function pages(): array
{
    $pages = [];
    foreach (['README.md', 'CONTRIBUTING.md', ...glob('docs/*.md'), ...glob('docs/*/*.md'), ...glob('docs/*/*/*.md')] as $file) {
        $pages[$file] = new Page($file, file_get_contents($file));
    }

    return $pages;
}

/**
 * The English page of a Turkish one whose blocks are the same, byte for byte: they need not run twice.
 *
 * @param array<string, Page> $pages
 * @return Page|null null: the page is not translated, or has blocks of its own
 */
function original(Page $page, array $pages): ?Page
{
    if (!str_starts_with($page->file, 'docs/tr/')) {
        return null;
    }
    $english = $pages[$page->file === 'docs/tr/start.md' ? 'README.md' : 'docs/' . substr($page->file, strlen('docs/tr/'))] ?? null;

    return $english !== null && $english->fences() === $page->fences() ? $english : null;
}

/**
 * What the blocks of a page find there: a shop with one paid order at Finrota and at Hepsipay. Blocks of one page share their variables and their
 * imports, as they do for a reader. A block whose fence says "php no-run" is compiled only.
 */
final class Page
{
    private const SMALL = ['Ç' => 'ç', 'Ğ' => 'ğ', 'İ' => 'i', 'Ö' => 'ö', 'Ş' => 'ş', 'Ü' => 'ü'];

    private const ENVIRONMENT = [
        'FINROTA_API_KEY' => 'demo-api-key', 'FINROTA_SECRET_KEY' => 'demo-secret-key',
        'FINROTA_DEALER_API_KEY' => 'dealer-one-api-key', 'FINROTA_DEALER_SECRET_KEY' => 'dealer-one-secret-key',
        'HSTMOBIL_USER' => '5000000000', 'HSTMOBIL_PASSWORD' => 'Test1234',
        'HEPSIPAY_MERCHANT_NO' => '10019', 'HEPSIPAY_TERMINAL_NO' => '1019', 'HEPSIPAY_SECRET_KEY' => 'TestSecretKey',
        'HEPSIPAY_CALLBACK_KEY' => 'TestCallbackKey', 'TOKEN_STORE_KEY' => '0123456789abcdef0123456789abcdef',
    ];

    /** @var list<array{line: int, code: string, run: bool, output: string|null}> */
    private readonly array $blocks;

    public function __construct(public readonly string $file, private readonly string $text)
    {
        $pattern = '/^```php(?<mode>| no-run)\n(?<code>.*?)^```\n(?:\n```\n(?<output>.*?)^```\n)?/ms';
        preg_match_all($pattern, $text, $found, PREG_SET_ORDER | PREG_OFFSET_CAPTURE | PREG_UNMATCHED_AS_NULL);
        $this->blocks = array_map(static fn (array $block): array => [
            'line' => substr_count($text, "\n", 0, $block[0][1]) + 1,
            'code' => $block['code'][0],
            'run' => $block['mode'][0] === '',
            'output' => $block['output'][0] ?? null,
        ], $found);
    }

    public function blocks(): int
    {
        return count($this->blocks);
    }

    /** @return list<int> the lines of the blocks that decide about an order, by their place on the page */
    public function deciding(): array
    {
        $deciding = array_filter($this->blocks, static fn (array $block): bool => preg_match('/\bmatch \(.*->verdict\(/', $block['code']) === 1);

        return array_map(static fn (array $block): int => $block['line'], $deciding);
    }

    public function code(int $block): string
    {
        return $this->blocks[$block]['code'];
    }

    /**
     * Runs one block as a reader would who has run those before it, and has this order to decide about.
     *
     * @param object $orders keeps what the blocks make of an order
     * @param array<string, string> $changes of the code: what a state takes in the place of what the page says
     * @param \Closure(array<string, mixed>): array<string, mixed> $arrange is given the page's variables before the block, and changes some
     * @param \Closure(array<string, mixed>): mixed $after is given them after the block
     */
    public function decide(Client $simulator, int $block, object $orders, array $changes, \Closure $arrange, \Closure $after): void
    {
        self::enter();
        $scope = new Scope(['orders' => $orders] + $this->shop($simulator));
        $imports = '';
        foreach (array_slice($this->blocks, 0, $block + 1) as $number => $one) {
            if ($number === $block) {
                $scope->change($arrange($scope->variables()));
                $orders->forget();
            }
            $code = strtr($one['run'] ? self::atHome($one['code']) : "return;\n{$one['code']}", $changes);
            $scope->run(self::missing($imports, $code) . $code);
            preg_match_all('/^use .*;$/m', $one['code'], $uses);
            $imports .= implode("\n", $uses[0]) . "\n";
        }
        $after($scope->variables());
    }

    private static function enter(): void
    {
        foreach (self::ENVIRONMENT as $name => $value) {
            putenv("$name=$value");
        }
    }

    /** @return list<string> every block, of whatever language; without pictures */
    public function fences(): array
    {
        preg_match_all('/^```(?!mermaid).*?^```$/ms', $this->text, $found);

        return $found[0];
    }

    /** @return list<string> the blocks of PHP */
    public function codes(): array
    {
        return array_column($this->blocks, 'code');
    }

    /** @return list<string> problems */
    public function run(Client $simulator): array
    {
        $simulator->reset();
        self::enter();
        $scope = new Scope($this->shop($simulator));
        $problems = [];
        $imports = '';
        foreach ($this->blocks as $block) {
            $code = $block['run'] ? self::atHome($block['code']) : "return;\n{$block['code']}";
            try {
                $seen = $scope->run(self::missing($imports, $code) . $code);
                if ($block['output'] !== null && $seen !== $block['output']) {
                    $problems[] = "block of line {$block['line']} printed: $seen";
                }
            } catch (\Throwable $thrown) {
                $problems[] = "block of line {$block['line']}: " . get_debug_type($thrown) . ": {$thrown->getMessage()}";
            }
            preg_match_all('/^use .*;$/m', $block['code'], $uses);
            $imports .= implode("\n", $uses[0]) . "\n";
        }

        return $problems;
    }

    /**
     * Every Class::$property, Class::method(name: ...) and Class::CASE in a code span must be there.
     *
     * @return list<string> problems
     */
    public function unknownNames(): array
    {
        $prose = preg_replace('/^```.*?^```$/ms', '', $this->text);
        preg_match_all('/`(?<class>[A-Z]\w*(?:\\\\\w+)*)::(?<member>\$?\w+)(?<call>\([^`]*\))?[^`]*`/', $prose, $found, PREG_SET_ORDER);
        $problems = [];
        foreach ($found as $name) {
            $classes = array_filter(
                (new \ReflectionExtension('payments'))->getClassNames(),
                static fn (string $class): bool => str_ends_with("\\$class", "\\{$name['class']}"),
            );
            $known = array_filter($classes, static fn (string $class): bool => self::hasMember($class, $name['member'], $name['call'] ?? ''));
            if ($known === []) {
                $problems[] = "no {$name[0]}";
            }
        }

        return $problems;
    }

    /**
     * What this page does not say of a namespace: a class or a method whose name is not there; with details, an argument
     * or a property, too.
     *
     * @return list<string> problems
     */
    public function unsaid(string $namespace, bool $details): array
    {
        $problems = [];
        foreach ((new \ReflectionExtension('payments'))->getClasses() as $class) {
            if ($class->getNamespaceName() === $namespace && !$class->isEnum()) {
                foreach (self::names($class, $details) as $name) {
                    if (preg_match('/\b' . preg_quote($name, '/') . '\b/', $this->text) !== 1) {
                        $problems[] = "does not say {$class->getShortName()}, $name";
                    }
                }
            }
        }

        return $problems;
    }

    /** @return list<string> what a reader may want to know of a class */
    private static function names(\ReflectionClass $class, bool $details): array
    {
        $names = [$class->getShortName()];
        if ($class->implementsInterface(\Payments\Gateway::class)) { // docs/gateways.md says what all of them do
            return [...$names, ...($details ? array_column($class->getConstructor()->getParameters(), 'name') : [])];
        }
        foreach ($class->getMethods(\ReflectionMethod::IS_PUBLIC) as $method) {
            if ($method->name !== 'jsonSerialize' && $method->class === $class->name) {
                $names[] = $method->name;
                array_push($names, ...($details ? array_column($method->getParameters(), 'name') : []));
            }
        }
        array_push($names, ...($details ? array_column($class->getProperties(\ReflectionProperty::IS_PUBLIC), 'name') : []));

        return array_values(array_unique(array_diff($names, ['__construct'])));
    }

    /**
     * Links within the project: the file must be there, and the heading.
     *
     * @param array<string, Page> $pages
     * @return list<string> problems
     */
    public function deadLinks(array $pages): array
    {
        $isArchive = !file_exists('dev'); // it lacks whole folders, which the pages lead to
        preg_match_all('/\]\((?!https?:)([^)#]*)(?:#([^)]*))?\)/', $this->text, $found, PREG_SET_ORDER);
        $problems = [];
        foreach ($found as $link) {
            $path = $link[1] === '' ? $this->file : ltrim(self::joined(dirname($this->file), $link[1]), '/');
            $heading = $link[2] ?? '';
            if ($isArchive && str_contains($path, '/') && !file_exists(strstr($path, '/', true))) {
                continue;
            }
            if (!file_exists($path) || ($heading !== '' && !in_array($heading, $pages[$path]->anchors(), true))) {
                $problems[] = "dead link $link[0]";
            }
        }

        return $problems;
    }

    /** @return list<string> of the headings, as GitHub makes them */
    private function anchors(): array
    {
        preg_match_all('/^#+ (.*)$/m', $this->text, $headings);

        return array_map(
            static fn (string $heading): string => str_replace(' ', '-', preg_replace('/[^\w -]/u', '', strtolower(strtr($heading, self::SMALL)))),
            $headings[1],
        );
    }

    /** @return array<string, mixed> */
    private function shop(Client $simulator): array
    {
        $options = new Options(caFile: $simulator->caFile(), baseUrl: $simulator->url());
        $merchant = new Hepsipay\Merchant('10019', '1019', 'TestSecretKey', Environment::Sandbox, options: $options);
        $payment = $simulator->createHepsipayPayment(['amount' => 15000, 'merchantOrderNumber' => '1234']);

        return [
            'hereOptions' => $options,
            'herePosted' => self::posted($payment),
            'hereForm' => static fn (array $seen): array => self::form($simulator, $seen),
            'merchant' => $merchant,
            'refund' => new Hepsipay\Refund($merchant),
            'token' => $payment['token'],
            'paymentId' => $payment['paymentId'],
            'referenceNo' => $payment['referenceNo'],
            'referenceNumber' => self::paid($options)->referenceNumber,
            'orderNumber' => '1234',
            'pdo' => $this->database(),
            'orders' => new class () {
                public function __call(string $name, array $arguments): void
                {
                }
            },
        ];
    }

    /** With the tables that the page's SQL makes. */
    public function database(string $file = ':memory:'): \PDO
    {
        $pdo = new \PDO("sqlite:$file");
        preg_match_all('/^```sql\n(.*?)^```$/ms', $this->text, $found);
        array_map($pdo->exec(...), $found[1]);

        return $pdo;
    }

    private static function paid(Options $options): Finrota\Payment
    {
        $pws = new Finrota\Pws(new Finrota\Account('demo-api-key', 'demo-secret-key', Environment::Sandbox, $options));

        return $pws->pay(
            new Finrota\Contact('John', 'Doe', 'test@example.com'),
            new Card('4155650100416111', 'Test Test', 1, 2050, '715'),
            'NT53240185',
            Money::of('52.00', Currency::TRY),
            1,
            '384badef-11ec-ee11-98f2-005056b0d2e5',
            '504978bf-bebd-40c5-89aa-b76f3a20341c',
            false,
        );
    }

    /**
     * What a provider posts, by the method that reads it.
     *
     * @param array<string, mixed> $payment at Hepsipay
     * @return array<string, string>
     */
    private static function posted(array $payment): array
    {
        $conversation = bin2hex(random_bytes(16));
        $hash = hash('sha256', "TestCallbackKey###SUCCESS###WAITING###$payment[paymentId]######$conversation###");
        $event = json_encode([
            'Status' => 'SUCCESS', 'CompleteStatus' => 'WAITING', 'PaymentId' => (int) $payment['paymentId'], 'ConversationData' => null,
            'ConversationId' => $conversation, 'CallbackStatus' => null, 'MdStatus' => 1, 'Hash' => $hash,
            'MerchantOrderNumber' => '1234', 'IsPaymentSuccessful' => true, 'PaymentType' => '2', 'PaymentTypeDescription' => 'Saklı Kart',
        ]);

        return [
            'parseWebhook' => '{"Id":"d6a1f4b2-1c3e-4a21-9b1e-11aa22bb33cc","TransactionStatusId":1,"OrderReference":"HPM-20251201-00001",'
                . '"ClientOrderReference":"0005","PureAmount":150.00,"CurrencyId":"TRY","VPosErrorCode":null,"VPosErrorMessage":null}',
            'parse' => $event,
            'verify' => $event,
            'parseQuery' => '{"binNumber":"123456","orderNumber":"1234","customerEmail":"test@hepsipay.com","customerGsm":"05000000000"}',
        ];
    }

    /**
     * The form that the customer's browser brings back, of what the page has begun.
     *
     * @param array<string, mixed> $seen the page's variables
     * @return array<string, string>
     */
    private static function form(Client $simulator, array $seen): array
    {
        $page = isset($seen['session'])
            ? $simulator->payFrame($seen['session']->frameUrl)
            : $simulator->threeDSecure($seen['payment']->threeDSecure->redirectUrl ?? $seen['payment']->threeDSecure->body());

        return $page['next']['fields'];
    }

    /** The same code, but what it calls is the simulator, and what it is sent comes from there. */
    private static function atHome(string $code): string
    {
        $code = preg_replace('/(\w+)\(\(string\) file_get_contents\(\'php:\/\/input\'\)\)/', '$1(\$herePosted[\'$1\'])', $code);
        $code = str_replace('$_POST', '$hereForm(get_defined_vars())', $code);

        return preg_replace('/Environment::Sandbox(?![^();]*\b(?i:options)\b)/', 'Environment::Sandbox, options: $hereOptions', $code);
    }

    /** The imports of earlier blocks that this one does not repeat. */
    private static function missing(string $imports, string $code): string
    {
        $lines = array_unique(array_filter(explode("\n", $imports)));

        return implode("\n", array_filter($lines, static fn (string $line): bool => !str_contains($code, $line))) . "\n";
    }

    private static function hasMember(string $class, string $member, string $call): bool
    {
        if ($member[0] === '$') {
            return property_exists($class, substr($member, 1));
        }
        if ($call === '') {
            return defined("$class::$member");
        }
        if (!method_exists($class, $member)) {
            return false;
        }
        preg_match_all('/(?:\b(\w+):(?!:)|\$(\w+))/', $call, $arguments);
        $wanted = array_filter([...$arguments[1], ...$arguments[2]]);
        $there = array_map(static fn (\ReflectionParameter $parameter): string => $parameter->name, (new \ReflectionMethod($class, $member))->getParameters());

        return array_diff($wanted, $there) === [];
    }

    private static function joined(string $folder, string $path): string
    {
        $parts = [];
        foreach (explode('/', ($folder === '.' ? '' : "$folder/") . $path) as $part) {
            if ($part === '..') {
                array_pop($parts);
            } elseif ($part !== '') {
                $parts[] = $part;
            }
        }

        return implode('/', $parts);
    }
}

/** Variables that live from block to block. */
final class Scope
{
    /** @param array<string, mixed> $variables */
    public function __construct(private array $variables)
    {
    }

    /** @return array<string, mixed> */
    public function variables(): array
    {
        return $this->variables;
    }

    /** @param array<string, mixed> $changes */
    public function change(array $changes): void
    {
        $this->variables = $changes + $this->variables;
    }

    /** @return string what the code printed */
    public function run(string $here): string
    {
        ob_start();
        set_error_handler(static fn (int $level, string $message): bool => (error_reporting() & $level) !== 0
            ? throw new \ErrorException($message, 0, $level)
            : false);
        try {
            $this->variables = (static function (string $here, array $variables): array {
                extract($variables);
                eval($here);

                return array_diff_key(get_defined_vars(), ['here' => 0, 'variables' => 0]);
            })($here, $this->variables);
        } finally {
            restore_error_handler();
            $printed = (string) ob_get_clean();
        }

        return $printed;
    }
}
