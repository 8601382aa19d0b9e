<?php

declare(strict_types=1);

namespace Payments\Misuse;

use Payments\Exception\PaymentsException;
use Payments\Exchange;
use Payments\Outcome;
use Payments\Testing\AssertionFailed;

use function Payments\Tests\shown;

/** What must hold, whatever was done. */
final class Judge
{
    /** Why an answer is not sent to the browser. */
    private const NOT_SENT = '/bank\'s page cannot be used: |::send\(\): output was sent before, |a frame belongs into a page of the shop|a page of HTML has no address|a refund or cancel has no verdict/';

    /**
     * What an Error of the extension's methods says, or PHP in its name. (The last one: PHP ends a generator in the scope of the
     * class whose property held it.)
     */
    private const MISUSE = '/ was (not )?(constructed|made)|was wiped, or its|must not be accessed before init| asks for a page already$| has no row here$|^Unknown named parameter|^Named parameter |'
        . '^Cannot (use positional|switch fibers|instantiate|modify|unpack)|does not accept (unknown )?named|^Call to (private|protected|undefined)|^Object of class \S+ could not be converted|'
        . 'not passed|^Argument #\d+ .* must be passed|Maximum call stack|^Cannot access private property Payments.Misuse/';

    /** How often what happened: for the figures. */
    public static array $ended = ['value' => 0, 'failure' => 0, 'type or value' => 0, 'misuse' => 0, 'on purpose' => 0, 'assertion' => 0];

    /** @var list<string> what did not hold */
    public static array $problems = [];

    /** As the function, and kept: what it prints may be in a buffer that is thrown away. */
    public static function holds(bool $holds, string $case): void
    {
        \Payments\Tests\holds($holds, $case);
        if (!$holds) {
            self::$problems[] = $case;
        }
    }

    /** What a deed returned; null for what it threw, which must be of the kinds that were promised. */
    public static function attempt(string $what, \Closure $deed, bool $isOurs, bool $isService = false): mixed
    {
        World::$now->tell($what);
        $mayThrow = World::$now->mayThrow;
        World::$now->mayThrow = true;
        try {
            $value = $deed();
        } catch (\Throwable $thrown) {
            self::thrown($what, $thrown, $isOurs, $isService);

            return null;
        } finally {
            World::$now->mayThrow = $mayThrow;
        }
        self::$ended['value'] += (int) $isOurs;

        return $value;
    }

    private static function thrown(string $what, \Throwable $thrown, bool $isOurs, bool $isService): void
    {
        self::text("$what: " . $thrown::class, textOf($thrown));
        $kind = match (true) {
            $thrown instanceof PaymentsException => 'failure',
            $thrown instanceof OnPurpose => 'on purpose',
            $thrown instanceof AssertionFailed => 'assertion',
            $thrown instanceof \TypeError, $thrown instanceof \ValueError => 'type or value',
            default => 'misuse',
        };
        self::$ended[$kind] += (int) $isOurs;
        match (true) {
            $kind === 'failure' => self::failure($what, $thrown),
            $kind === 'on purpose' => self::holds(!$isService || !in_array($thrown->where(), ['send', 'get', 'put', 'forget', 'exchanged'], true), "$what: what a hook threw is not thrown on: " . $thrown->where()),
            $kind === 'misuse' && $isOurs => self::holds(
                $thrown instanceof \ReflectionException || ($thrown instanceof \Error && preg_match(self::MISUSE, $thrown->getMessage()) === 1)
                    || ($thrown::class === \LogicException::class && preg_match(self::NOT_SENT, $thrown->getMessage()) === 1),
                "$what: no such exception was promised: " . shown($thrown),
            ),
            default => null,
        };
    }

    private static function failure(string $what, PaymentsException $failure): void
    {
        $outcome = $failure->outcome();
        self::holds($outcome instanceof Outcome, "$what: outcome");
        self::holds(json_encode($failure->getMessage()) !== false, "$what: message in UTF-8");
        if (!isset(World::$now->foreign[$failure])) {
            self::holds(!$failure->isRetryable() || $outcome !== Outcome::Unknown, "$what: what may have been carried out is not to be repeated: " . shown($failure));
        }
        if ($exchange = $failure->exchange()) {
            self::exchange($exchange);
        }
        World::$now->keep($failure);
    }

    public static function exchange(Exchange $exchange): void
    {
        $json = Judge::quietly(fn () => json_encode($exchange, JSON_THROW_ON_ERROR));
        self::holds(is_string($json), 'an exchange in UTF-8');
        self::text('an exchange', (string) $json . print_r($exchange, true));
        self::holds(!str_contains((string) $exchange->requestBody, '"' . World::$now->securityCode . '"'), 'an exchange without the security code');
        World::$now->keep($exchange);
    }

    /** No secret is in the text. */
    public static function text(string $where, string $text): void
    {
        foreach (World::$secrets as $name => $secret) {
            if (str_contains($text, $secret)) {
                self::holds(false, "$where shows the $name");
            }
        }
    }

    /** Without the world's misfortunes. */
    public static function quietly(\Closure $deed): mixed
    {
        $depth = World::$now->depth;
        World::$now->depth = World::DEEPEST;
        try {
            return $deed();
        } catch (\JsonException) {
            return null;
        } finally {
            World::$now->depth = $depth;
        }
    }
}

/** Message, trace and all previous ones. What was made by a text of anything may have none: PHP finds something else in the message. */
function textOf(\Throwable $thrown): string
{
    try {
        return Judge::quietly(fn () => (string) $thrown);
    } catch (\Error $error) {
        return $error->getMessage();
    }
}
