<?php

declare(strict_types=1);

namespace Simulator;

use Simulator\Http\Request;

/** Reads a request strictly, by a table. */
final class Check
{
    /**
     * The JSON body, if it is exactly what the table says.
     *
     * @param array<string, Field> $table
     * @throws Refused
     */
    public static function json(Request $request, array $table, bool $typeRequired = true): \stdClass
    {
        $type = $request->contentType();
        if ($type !== 'application/json' && ($typeRequired || $type !== null)) {
            throw new Refused(415, ['Content-Type: must be application/json, is ' . ($type ?? 'absent')]);
        }
        $charset = preg_match('/charset="?([^";]+)/i', (string) $request->header('Content-Type'), $match) === 1 ? $match[1] : 'utf-8';
        if (strcasecmp($charset, 'utf-8') !== 0) {
            throw new Refused(415, ["Content-Type: charset must be utf-8, is $charset"]);
        }
        try {
            $body = Json::decode($request->body);
        } catch (JsonError $error) {
            throw Refused::malformed('body: not JSON: ' . $error->getMessage());
        }
        $problems = Field::object($table)->problems($body, '');
        if ($problems !== []) {
            throw Refused::malformed(...$problems);
        }

        return $body;
    }

    /**
     * The query string, if every parameter is in the table and matches its pattern.
     *
     * @param array<string, array{string, bool}> $table name => [pattern, required]
     * @return array<string, string>
     * @throws Refused
     */
    public static function query(Request $request, array $table): array
    {
        $values = [];
        $problems = [];
        foreach ($request->queryPairs() as [$name, $value]) {
            if (!isset($table[$name])) {
                $problems[] = "$name: is not a parameter of this request";
            } elseif (isset($values[$name])) {
                $problems[] = "$name: is given twice";
            } elseif (preg_match($table[$name][0], $value) !== 1) {
                $problems[] = "$name: is not of the right form";
            }
            $values[$name] = $value;
        }
        foreach ($table as $name => [, $required]) {
            if ($required && !isset($values[$name])) {
                $problems[] = "$name: is required";
            }
        }
        if ($problems !== []) {
            throw Refused::malformed(...$problems);
        }

        return $values;
    }

    /** @throws Refused */
    public static function noBody(Request $request): void
    {
        if ($request->body !== '') {
            throw Refused::malformed('body: must be empty');
        }
    }
}
