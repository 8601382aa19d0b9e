<?php

/**
 * Looks at values in every way that PHP has, and for secrets in what is then to be seen.
 */

declare(strict_types=1);

namespace Payments\Tests;

/**
 * Every way to look at a value: its name and the text that it gave, or the exception that it ended in.
 *
 * @return array<string, string>
 */
function views(mixed $value): array
{
    $ways = [
        'var_dump' => fn () => var_dump($value),
        'var_dump in an array' => fn () => var_dump([['deep' => $value]]),
        'print_r' => fn () => print_r($value),
        'var_export' => fn () => var_export($value),
        'debug_zval_dump' => fn () => debug_zval_dump($value),
        'json_encode' => fn () => print json_encode($value),
        'json_encode in pieces' => fn () => print json_encode([$value], JSON_PRETTY_PRINT | JSON_PARTIAL_OUTPUT_ON_ERROR | JSON_FORCE_OBJECT),
        'serialize' => fn () => print serialize($value),
        'serialize in an array' => fn () => print serialize([[$value]]),
        'string cast' => fn () => print (string) $value,
        'strval' => fn () => print strval($value),
        'sprintf' => fn () => printf('%s', $value),
        'concatenation' => fn () => print 'x' . $value,
        'implode' => fn () => print implode(',', [$value]),
        'array cast' => fn () => print_r((array) $value),
        'array cast exported' => fn () => var_export((array) $value),
        'object cast' => fn () => print_r((object) $value),
        'settype array' => function () use ($value) {
            $copy = $value;
            settype($copy, 'array');
            print_r($copy);
        },
        'settype string' => function () use ($value) {
            $copy = $value;
            settype($copy, 'string');
            print_r($copy);
        },
        'get_object_vars' => fn () => print_r(get_object_vars($value)),
        'get_mangled_object_vars' => fn () => print_r(get_mangled_object_vars($value)),
        'foreach' => function () use ($value) {
            foreach ($value as $name => $property) {
                print "$name => " . print_r($property, true);
            }
        },
        'iterator_to_array' => fn () => print_r(iterator_to_array($value)),
        'ArrayIterator' => fn () => print_r(iterator_to_array(new \ArrayIterator($value))),
        'ArrayObject' => fn () => print_r((new \ArrayObject($value))->getArrayCopy()),
        'http_build_query' => fn () => print http_build_query(['value' => $value]),
        'clone' => fn () => var_dump(clone $value),
        'reflection' => fn () => print new \ReflectionObject($value),
        'reflection of properties' => function () use ($value) {
            for ($class = new \ReflectionObject($value); $class; $class = $class->getParentClass()) {
                foreach ($class->getProperties() as $property) {
                    print "$property->name => " . ($property->isInitialized($value) ? print_r($property->getValue($value), true) : 'nothing') . "\n";
                }
                print_r($class->getDefaultProperties());
            }
        },
        'a closure in its scope' => fn () => print_r(@\Closure::bind(fn () => get_object_vars($value), null, $value::class)?->__invoke()),
        'a closure as its method' => fn () => print_r(@\Closure::bind(function () { return get_object_vars($this); }, $value)?->__invoke()),
        'no match' => fn () => match ($value) {
            0 => 0,
        },
        'a type error' => fn () => strlen($value),
        'arithmetic' => fn () => print $value + 1,
        'an exception that it was given to' => function () use ($value) {
            $thrown = (fn ($argument) => new \LogicException('with an argument'))($value);
            print $thrown;
            print_r($thrown->getTrace());
            var_dump($thrown);
        },
        'debug_print_backtrace' => fn () => (fn ($argument) => debug_print_backtrace())($value),
        'debug_backtrace' => fn () => print_r((fn ($argument) => debug_backtrace(DEBUG_BACKTRACE_PROVIDE_OBJECT))($value)),
    ];
    $texts = [];
    foreach ($ways as $way => $look) {
        ob_start();
        try {
            $look();
            $texts[$way] = ob_get_clean();
        } catch (\Throwable $thrown) {
            $texts[$way] = ob_get_clean() . $thrown::class . ': ' . $thrown->getMessage();
        }
    }

    return $texts;
}

/** The forms in which a secret may turn up. */
function disguises(string $secret): array
{
    return array_unique([
        $secret,
        rawurlencode($secret),
        urlencode($secret),
        trim(json_encode($secret), '"'),
        trim(json_encode($secret, JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_SLASHES), '"'),
        trim(var_export($secret, true), "'"),
        addslashes($secret),
        htmlspecialchars($secret),
        base64_encode($secret),
        bin2hex($secret),
        chunk_split($secret, 4, ' '),
        strrev($secret),
    ]);
}

/**
 * Whether a number as short as a security code stands somewhere by itself. Inside a longer number it may be by chance, as
 * in what PHP counts: lengths, lines, object numbers, and the milliseconds of an exchange.
 */
function showsCode(string $text, #[\SensitiveParameter] string $code): bool
{
    $counted = '/Ms\W*(?:float\(|d:|5D=)?[\d.E+-]+|\b(?:string|array|object|refcount)\(\d+\)|#\d+|\b[sOaE]:\d+|\.php[(:]\d+|\bline\W{1,12}(?:i:)?\d+/i';

    return preg_match("/(?<![\\d.])$code(?!\\.?\\d)/", preg_replace($counted, '', $text)) === 1;
}

/**
 * Where secrets are to be seen.
 *
 * @param array<string, string> $texts by name
 * @param array<string, string> $secrets by name
 * @return list<string>
 */
function leaks(array $texts, array $secrets): array
{
    $found = [];
    foreach ($texts as $place => $text) {
        foreach ($secrets as $name => $secret) {
            if (preg_match('/^\d{3,5}$/', $secret)) {
                $found += showsCode($text, $secret) ? ["$place shows the $name" => true] : [];
                continue;
            }
            foreach (disguises($secret) as $form) {
                if (stripos($text, trim($form)) !== false) {
                    $found["$place shows the $name"] = true;
                }
            }
        }
    }

    return array_keys($found);
}

/** Checks that no way to look at the value shows one of the secrets; of which this function's own frame shows none. */
function opaque(mixed $value, #[\SensitiveParameter] array $secrets, #[\SensitiveParameter] string $case): void
{
    same([], leaks(views($value), $secrets), $case);
}
