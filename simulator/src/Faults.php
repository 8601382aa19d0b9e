<?php

declare(strict_types=1);

namespace Simulator;

/**
 * The faults that wait to be played. A fault has a phase:
 *   connection - when a TCP connection is accepted; the path cannot be known, the next connection on the listener gets it
 *   reading    - while the request arrives; nothing is carried out
 *   answer     - when the request is whole; `commit` says whether it is carried out
 */
final class Faults
{
    private const ANY = '*';

    /** The listener whose requests the rotation counts. */
    private const ROTATED = 'https';

    /** fault => [phase, parameter => [type, default]]; `stall` and `reset-before-read` take their phase from `at`. */
    private const TABLE = [
        'reset-before-read' => ['reading', ['at' => ['string', 'request']]],
        'cut-request' => ['reading', ['bytes' => ['int', 1]]],
        'early-answer' => ['reading', ['bytes' => ['int', 1], 'status' => ['int', 200], 'body' => ['string', '{}']]],
        'garbage' => ['connection', []],
        'stall' => ['answer', ['at' => ['string', 'answer-head'], 'bytes' => ['int', 0], 'ms' => ['int?', null], 'commit' => ['bool', true]]],
        'drop-before-commit' => ['answer', ['rst' => ['bool', false], 'closeNotify' => ['bool', true], 'commit' => ['bool', false]]],
        'close-before-answer' => ['answer', ['rst' => ['bool', false], 'closeNotify' => ['bool', true], 'commit' => ['bool', true]]],
        'cut-answer' => ['answer', ['bytes' => ['int', 20], 'framing' => ['string', 'length'], 'rst' => ['bool', false], 'closeNotify' => ['bool', true], 'commit' => ['bool', true]]],
        'no-answer' => ['answer', ['commit' => ['bool', true]]],
        'not-http' => ['answer', ['hex' => ['string', '00'], 'commit' => ['bool', true]]],
        'dribble' => ['answer', ['bytesPerTick' => ['int', 1], 'ms' => ['int', 5]]],
        'delay' => ['answer', ['ms' => ['int', 1000]]],
        'close-idle' => ['answer', ['ms' => ['int', 0], 'rst' => ['bool', false], 'closeNotify' => ['bool', true]]],
        'status' => ['answer', ['status' => ['int', 500], 'body' => ['string', ''], 'contentType' => ['string?', null], 'headers' => ['headers', []], 'commit' => ['bool', false]]],
        '500-after-commit' => ['answer', ['commit' => ['bool', true]]],
        'html' => ['answer', ['status' => ['int', 200], 'commit' => ['bool', true]]],
        'wrong-content-type' => ['answer', ['contentType' => ['string', 'text/plain'], 'commit' => ['bool', true]]],
        'huge' => ['answer', ['bytes' => ['int', 10485760], 'gzip' => ['bool', false], 'commit' => ['bool', true]]],
        'not-json' => ['answer', ['commit' => ['bool', true]]],
        'truncated-json' => ['answer', ['commit' => ['bool', true]]],
        'replace-body' => ['answer', ['body' => ['string', ''], 'status' => ['int?', null], 'headers' => ['headers', []], 'commit' => ['bool', true]]],
        'json-patch' => ['answer', ['set' => ['object', null], 'remove' => ['strings', []], 'status' => ['int?', null], 'commit' => ['bool', true]]],
        'expired-token' => ['answer', ['commit' => ['bool', false]]],
        'refusal' => ['answer', ['status' => ['int', 400], 'code' => ['string?', null], 'commit' => ['bool', false]]],
        'redirect' => ['answer', ['status' => ['int', 307], 'location' => ['string', '/elsewhere'], 'commit' => ['bool', false]]],
        'chunked' => ['answer', ['bytes' => ['int', 7]]],
        'gzip' => ['answer', []],
        'no-length' => ['answer', []],
        'early-hints' => ['answer', []],
        'odd-head' => ['answer', ['form' => ['string', 'two-lengths'], 'commit' => ['bool', true]]],
        'second-answer' => ['answer', ['status' => ['int', 500], 'body' => ['string', '{}'], 'ms' => ['int', 0]]],
    ];

    private const STALLS = [
        'accept' => 'connection', 'tls' => 'connection', 'request' => 'reading', 'answer-head' => 'answer', 'answer-body' => 'answer',
    ];

    private const RESETS = ['accept' => 'connection', 'request' => 'reading'];

    private const FRAMINGS = ['length', 'chunks', 'none'];

    /** What every order may say, beside the fault's own parameters. */
    private const COMMON = [
        'path' => ['string', self::ANY], 'method' => ['string?', null], 'listener' => ['string', 'https'],
        'times' => ['int', 1], 'skip' => ['int', 0],
    ];

    /** @var array<int, Fault> */
    private array $waiting = [];
    private int $last = 0;

    /** @var list<Fault> that take turns */
    private array $rotation = [];
    private int $every = 0;
    private int $counted = 0;
    private int $turn = 0;

    /** @var list<Fault> whose turn has come, but which only a connection can meet */
    private array $dueAtConnection = [];

    /** @throws BadControl */
    public function add(\stdClass $order): Fault
    {
        $fault = $this->make($order, self::COMMON);

        return $this->waiting[$fault->id] = $fault;
    }

    /**
     * Every so many requests over https get a fault, and the faults take turns; 0 pauses, without a list the one that is there stays.
     *
     * @throws BadControl
     */
    public function rotate(\stdClass $order): array
    {
        $every = $order->every ?? null;
        if (!$every instanceof Number || !$every->isInteger() || $every->toInt() < 0) {
            throw new BadControl('every must be a number of requests, or 0');
        }
        if (isset($order->faults)) {
            $wanted = array_values((array) $order->faults);
            if (array_filter($wanted, static fn (mixed $one): bool => !$one instanceof \stdClass) !== []) {
                throw new BadControl('faults must be a list of orders');
            }
            $this->rotation = array_map(fn (\stdClass $one): Fault => $this->make($one, []), $wanted);
            $this->counted = $this->turn = 0;
            $this->dueAtConnection = [];
        }
        $this->every = $every->toInt();

        return $this->describeRotation();
    }

    /** @return array<string, mixed> */
    public function describeRotation(): array
    {
        return [
            'every' => $this->every, 'requests' => $this->counted,
            'faults' => array_map(static fn (Fault $fault): array => $fault->describe(), $this->rotation),
        ];
    }

    /**
     * @param array<string, array{string, mixed}> $common parameters the order may have beside the fault's own
     * @throws BadControl
     */
    private function make(\stdClass $order, array $common): Fault
    {
        $given = get_object_vars($order);
        $name = $given['fault'] ?? null;
        if (!is_string($name) || !isset(self::TABLE[$name])) {
            throw new BadControl('fault must be one of ' . implode(', ', array_keys(self::TABLE)));
        }
        [$phase, $known] = self::TABLE[$name];
        unset($given['fault']);
        $values = [];
        foreach ($common + $known as $parameter => [$type, $default]) {
            $values[$parameter] = array_key_exists($parameter, $given)
                ? self::read($parameter, $type, $given[$parameter])
                : $default;
            unset($given[$parameter]);
        }
        if ($given !== []) {
            throw new BadControl("fault $name takes no " . implode(', ', array_keys($given)));
        }
        if (isset($values['at'])) {
            $places = $name === 'stall' ? self::STALLS : self::RESETS;
            $phase = $places[$values['at']]
                ?? throw new BadControl('at must be one of ' . implode(', ', array_keys($places)));
        }
        if (isset($values['framing']) && !in_array($values['framing'], self::FRAMINGS, true)) {
            throw new BadControl('framing must be one of ' . implode(', ', self::FRAMINGS));
        }
        if (isset($values['form']) && !isset(Http\OddHead::FORMS[$values['form']])) {
            throw new BadControl('form must be one of ' . implode(', ', array_keys(Http\OddHead::FORMS)));
        }
        if (isset($values['hex']) && preg_match('/^([0-9a-f]{2})+$/iD', $values['hex']) !== 1) {
            throw new BadControl('hex must be bytes, two digits each');
        }
        $parameters = array_diff_key($values, $common);
        $values += array_map(static fn (array $parameter): mixed => $parameter[1], self::COMMON);

        return new Fault(
            ++$this->last,
            $name,
            $values['path'],
            $values['method'],
            $values['listener'],
            self::number($values['skip']),
            self::number($values['times']),
            $parameters,
            $phase,
        );
    }

    public function clear(): void
    {
        $this->waiting = $this->rotation = $this->dueAtConnection = [];
        $this->every = $this->counted = $this->turn = 0;
    }

    /** @return list<array<string, mixed>> */
    public function describe(): array
    {
        return array_values(array_map(static fn (Fault $fault): array => $fault->describe(), $this->waiting));
    }

    /** The fault for a connection just accepted. */
    public function forConnection(string $listener): ?Fault
    {
        $fault = $this->pick(static fn (Fault $fault): bool => $fault->phase === 'connection' && $fault->listener === $listener);
        if ($fault === null && $listener === self::ROTATED && $this->every > 0 && $this->dueAtConnection !== []) {
            $fault = array_shift($this->dueAtConnection);
            $fault->played++;
        }

        return $fault;
    }

    /** Whether a fault could hit a request of which nothing is known yet but its first byte. */
    public function hitsFirstByte(): bool
    {
        foreach ($this->waiting as $fault) {
            if ($fault->phase === 'reading' && $fault->path === self::ANY && $fault->method === null) {
                return true;
            }
        }

        return false;
    }

    /** The fault for a request; path and method are null while its first line is not there. */
    public function forRequest(string $listener, ?string $method, ?string $path): ?Fault
    {
        $ordered = $this->pick(static fn (Fault $fault): bool => $fault->phase !== 'connection'
            && ($fault->method === null || $fault->method === $method)
            && ($fault->path === self::ANY || ($path !== null && str_starts_with($path, $fault->path))));

        return $ordered ?? ($listener === self::ROTATED ? $this->nextTurn() : null);
    }

    /** Counts a request; the fault whose turn it is with this one, if it is one's turn. */
    private function nextTurn(): ?Fault
    {
        if ($this->every === 0 || $this->rotation === [] || ++$this->counted % $this->every !== 0) {
            return null;
        }
        $fault = $this->rotation[$this->turn++ % count($this->rotation)];
        if ($fault->phase === 'connection') {
            $this->dueAtConnection[] = $fault;

            return null;
        }
        $fault->played++;

        return $fault;
    }

    private function pick(callable $fits): ?Fault
    {
        foreach ($this->waiting as $fault) {
            if (!$fits($fault)) {
                continue;
            }
            if ($fault->skip > 0) {
                $fault->skip--;
                continue;
            }
            if (++$fault->played >= $fault->times) {
                unset($this->waiting[$fault->id]);
            }

            return $fault;
        }

        return null;
    }

    private static function number(Number|int $value): int
    {
        return is_int($value) ? $value : $value->toInt();
    }

    private static function read(string $name, string $type, mixed $value): mixed
    {
        if ($value === null && str_ends_with($type, '?')) {
            return null;
        }
        $fits = match (rtrim($type, '?')) {
            'string' => is_string($value),
            'bool' => is_bool($value),
            'int' => $value instanceof Number && $value->isInteger(),
            'object', 'headers' => $value instanceof \stdClass,
            'strings' => is_array($value) && array_filter($value, 'is_string') === $value,
        };
        if (!$fits) {
            throw new BadControl("$name must be of type " . rtrim($type, '?'));
        }

        return $type === 'headers' ? array_map(strval(...), get_object_vars($value)) : $value;
    }
}
