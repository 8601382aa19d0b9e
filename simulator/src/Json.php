<?php

declare(strict_types=1);

namespace Simulator;

/**
 * JSON that loses nothing: numbers keep their own digits (150.00 stays 150.00), members keep their order, a name given
 * twice is an error. Objects become stdClass, arrays become lists, numbers become Number.
 */
final class Json
{
    private const DEEPEST = 64;

    private int $at = 0;

    private function __construct(private readonly string $text)
    {
    }

    /** @throws JsonError */
    public static function decode(string $text): mixed
    {
        if (preg_match('//u', $text) !== 1) {
            throw new JsonError('not valid UTF-8');
        }
        $reader = new self($text);
        $value = $reader->value(0);
        $reader->blank();
        if ($reader->at !== strlen($text)) {
            throw $reader->error('text after the document');
        }

        return $value;
    }

    public static function encode(mixed $value): string
    {
        return match (true) {
            $value === null => 'null',
            is_bool($value) => $value ? 'true' : 'false',
            is_int($value) => (string) $value,
            is_float($value) => json_encode($value, JSON_THROW_ON_ERROR),
            is_string($value) => self::text($value),
            $value instanceof Number => $value->text,
            $value instanceof \stdClass => self::members($value),
            is_array($value) && array_is_list($value) => '[' . implode(',', array_map(self::encode(...), $value)) . ']',
            is_array($value) => self::members($value),
            default => throw new \LogicException('no JSON for ' . get_debug_type($value)),
        };
    }

    /** What a value is called in JSON. */
    public static function typeOf(mixed $value): string
    {
        return match (true) {
            $value === null => 'null',
            is_bool($value) => 'boolean',
            is_string($value) => 'string',
            is_array($value) => 'array',
            $value instanceof Number, is_int($value) => 'number',
            default => 'object',
        };
    }

    private static function text(string $value): string
    {
        $flags = JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_SLASHES | JSON_UNESCAPED_LINE_TERMINATORS | JSON_THROW_ON_ERROR;

        return json_encode($value, $flags);
    }

    /** @param iterable<string, mixed>|\stdClass $members */
    private static function members(iterable|\stdClass $members): string
    {
        $parts = [];
        foreach ($members as $name => $value) {
            $parts[] = self::text((string) $name) . ':' . self::encode($value);
        }

        return '{' . implode(',', $parts) . '}';
    }

    private function value(int $depth): mixed
    {
        if ($depth > self::DEEPEST) {
            throw $this->error('nested too deeply');
        }
        $this->blank();

        return match ($this->text[$this->at] ?? '') {
            '{' => $this->object($depth),
            '[' => $this->list($depth),
            '"' => $this->string(),
            't' => $this->word('true', true),
            'f' => $this->word('false', false),
            'n' => $this->word('null', null),
            default => $this->number(),
        };
    }

    private function object(int $depth): \stdClass
    {
        $object = new \stdClass();
        $this->at++;
        if ($this->next() === '}') {
            $this->at++;

            return $object;
        }
        for (;;) {
            if ($this->next() !== '"') {
                throw $this->error('a member name is expected');
            }
            $name = $this->string();
            if (str_contains($name, "\0")) {
                throw $this->error('a member name holds a zero byte');
            }
            if (property_exists($object, $name)) {
                throw $this->error("member \"$name\" is given twice");
            }
            if ($this->next() !== ':') {
                throw $this->error('a colon is expected');
            }
            $this->at++;
            $object->{$name} = $this->value($depth + 1);
            $mark = $this->next();
            if ($mark !== ',' && $mark !== '}') {
                throw $this->error('a comma or closing brace is expected');
            }
            $this->at++;
            if ($mark === '}') {
                return $object;
            }
        }
    }

    /** @return list<mixed> */
    private function list(int $depth): array
    {
        $list = [];
        $this->at++;
        if ($this->next() === ']') {
            $this->at++;

            return $list;
        }
        for (;;) {
            $list[] = $this->value($depth + 1);
            $mark = $this->next();
            if ($mark !== ',' && $mark !== ']') {
                throw $this->error('a comma or closing bracket is expected');
            }
            $this->at++;
            if ($mark === ']') {
                return $list;
            }
        }
    }

    private function string(): string
    {
        $pattern = '/\G"(?:[^"\\\\\x00-\x1f]++|\\\\(?:["\\\\\/bfnrt]|u[0-9a-fA-F]{4}))*+"/';
        if (preg_match($pattern, $this->text, $match, 0, $this->at) !== 1) {
            throw $this->error('not a string');
        }
        $this->at += strlen($match[0]);
        if (!str_contains($match[0], '\\')) {
            return substr($match[0], 1, -1);
        }
        $value = json_decode($match[0]);
        if (!is_string($value)) {
            throw $this->error('a string with a lone surrogate');
        }

        return $value;
    }

    private function number(): Number
    {
        if (preg_match('/\G-?(?:0|[1-9]\d*+)(?:\.\d++)?(?:[eE][+-]?\d++)?/', $this->text, $match, 0, $this->at) !== 1) {
            throw $this->error('a value is expected');
        }
        $this->at += strlen($match[0]);

        return new Number($match[0]);
    }

    private function word(string $word, ?bool $value): ?bool
    {
        if (substr_compare($this->text, $word, $this->at, strlen($word)) !== 0) {
            throw $this->error('a value is expected');
        }
        $this->at += strlen($word);

        return $value;
    }

    private function next(): string
    {
        $this->blank();

        return $this->text[$this->at] ?? '';
    }

    private function blank(): void
    {
        $this->at += strspn($this->text, " \t\r\n", $this->at);
    }

    private function error(string $what): JsonError
    {
        return new JsonError("$what, at byte $this->at");
    }
}
