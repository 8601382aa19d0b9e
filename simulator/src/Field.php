<?php

declare(strict_types=1);

namespace Simulator;

/**
 * What one JSON member must look like. A service writes its request down as a table of these; nothing that is not in
 * the table is accepted, nothing is converted.
 */
final class Field
{
    private bool $required = true;

    /** @var list<array{callable(mixed): bool, string}> */
    private array $checks = [];

    /** @param array<string, self>|null $members */
    private function __construct(private readonly string $type, private readonly ?array $members = null, private readonly ?self $item = null)
    {
    }

    /** Text that is not empty. */
    public static function text(): self
    {
        return self::anyText()->must(static fn (string $text): bool => trim($text) !== '', 'must not be empty');
    }

    public static function anyText(): self
    {
        return new self('string');
    }

    public static function number(): self
    {
        return (new self('number'))->must(
            static fn (Number $number): bool => $number->isDecimal(),
            'must be plain digits with at most 6 decimals, no exponent',
        );
    }

    public static function positive(): self
    {
        return self::number()->must(static fn (Number $number): bool => $number->isPositive(), 'must be positive');
    }

    public static function integer(int $from = PHP_INT_MIN, int $to = PHP_INT_MAX): self
    {
        return (new self('number'))
            ->must(static fn (Number $number): bool => $number->isInteger(), 'must be an integer')
            ->must(static fn (Number $number): bool => $number->toInt() >= $from && $number->toInt() <= $to, match (true) {
                $to === PHP_INT_MAX => "must be at least $from",
                default => "must be between $from and $to",
            });
    }

    public static function boolean(): self
    {
        return new self('boolean');
    }

    public static function guid(): self
    {
        return self::matching('/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/Di', 'must be a GUID');
    }

    public static function currency(): self
    {
        return self::matching('/^[A-Z]{3}$/D', 'must be an ISO 4217 code such as TRY');
    }

    public static function url(): self
    {
        return self::matching('/^https?:\/\/[^\s\/?#]+([\/?#]\S*)?$/Di', 'must be an absolute http or https URL');
    }

    public static function email(): self
    {
        return self::matching('/^[^\s@]+@[^\s@]+$/D', 'must be an e-mail address');
    }

    public static function matching(string $pattern, string $otherwise): self
    {
        return self::anyText()->must(static fn (string $text): bool => preg_match($pattern, $text) === 1, $otherwise);
    }

    public static function oneOf(string ...$words): self
    {
        return self::anyText()->must(
            static fn (string $text): bool => in_array($text, $words, true),
            'must be exactly one of ' . implode(', ', $words),
        );
    }

    /** A number that the provider's page also shows in quotes; its text must match. */
    public static function numberOrText(string $pattern, string $otherwise): self
    {
        return (new self('number or string'))->must(
            static fn (Number|string $value): bool => preg_match($pattern, $value instanceof Number ? $value->text : $value) === 1,
            $otherwise,
        );
    }

    /** @param array<string, self> $members */
    public static function object(array $members): self
    {
        return new self('object', $members);
    }

    /** An object with names of the sender's choice. */
    public static function dictionary(self $value): self
    {
        return new self('object', null, $value);
    }

    public static function listOf(self $item): self
    {
        return new self('array', null, $item);
    }

    /** May be absent. Given as null it is refused all the same: no sample does that. */
    public function optional(): self
    {
        $this->required = false;

        return $this;
    }

    /** @param callable(mixed): bool $holds */
    public function must(callable $holds, string $otherwise): self
    {
        $this->checks[] = [$holds, $otherwise];

        return $this;
    }

    /** @return list<string> what is wrong with $value, each beginning with the field's name */
    public function problems(mixed $value, string $name): array
    {
        $type = Json::typeOf($value);
        if (!in_array($type, explode(' or ', $this->type), true)) {
            return [($name === '' ? 'body' : $name) . ": must be a JSON $this->type, is $type"];
        }
        $problems = match (true) {
            $this->members !== null => $this->memberProblems($value, $name),
            $this->item !== null => $this->itemProblems($value, $name),
            default => [],
        };
        foreach ($problems === [] ? $this->checks : [] as [$holds, $otherwise]) {
            if (!$holds($value)) {
                return ["$name: $otherwise"];
            }
        }

        return $problems;
    }

    /** @return list<string> */
    private function memberProblems(\stdClass $object, string $name): array
    {
        $prefix = $name === '' ? '' : "$name.";
        $problems = [];
        foreach ($object as $member => $value) {
            $field = $this->members[$member] ?? null;
            array_push($problems, ...($field === null
                ? [$prefix . $member . ': is not a field of this request']
                : $field->problems($value, $prefix . $member)));
        }
        foreach ($this->members as $member => $field) {
            if ($field->required && !property_exists($object, $member)) {
                $problems[] = "$prefix$member: is required";
            }
        }

        return $problems;
    }

    /** @return list<string> */
    private function itemProblems(\stdClass|array $items, string $name): array
    {
        $problems = [];
        foreach ($items as $key => $value) {
            array_push($problems, ...$this->item->problems($value, is_array($items) ? "{$name}[$key]" : "$name.$key"));
        }

        return $problems;
    }
}
