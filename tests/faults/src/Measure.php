<?php

declare(strict_types=1);

namespace Payments\Faults;

/** How many bytes an operation's request and answer have, as a fault counts them. */
final class Measure
{
    public static function of(Bench $bench, Operation $operation): void
    {
        $subject = self::begin($bench, $operation);
        ($operation->call)($bench->fresh(), $subject);
        $row = self::last($bench, $operation);
        $operation->requestBytes = strlen(self::head($row)) + strlen((string) $row['body']);
        $operation->answerBytes = self::answerBytes($bench, $operation);
    }

    /** @param array<string, mixed> $row of the record */
    private static function head(array $row): string
    {
        $head = "$row[method] $row[target] HTTP/1.1\r\n";
        foreach ($row['headers'] as [$name, $value]) {
            $head .= "$name: $value\r\n";
        }

        return "$head\r\n";
    }

    /** The smallest cut that leaves the answer whole. */
    private static function answerBytes(Bench $bench, Operation $operation): int
    {
        [$broken, $whole] = [0, 65536];
        while ($whole - $broken > 1) {
            $middle = intdiv($broken + $whole, 2);
            $subject = self::begin($bench, $operation);
            $bench->simulator->fault('cut-answer', $operation->path, ['bytes' => $middle]);
            try {
                ($operation->call)($bench->fresh(), $subject);
                $whole = $middle;
                $operation->answerHeadBytes = $middle;
                $answer = self::last($bench, $operation)['answer'];
            } catch (\Payments\Exception\PaymentsException) {
                $broken = $middle;
            }
        }
        $operation->answerHeadBytes = $whole - strlen($answer);

        return $whole;
    }

    /** @return array<string, mixed> */
    private static function begin(Bench $bench, Operation $operation): array
    {
        $bench->simulator->reset();
        $bench->takeTokens();

        return ($operation->prepare)($bench);
    }

    /** @return array<string, mixed> */
    private static function last(Bench $bench, Operation $operation): array
    {
        $rows = array_filter($bench->simulator->requests(), static fn (array $row): bool => $row['path'] === $operation->path);

        return array_pop($rows);
    }
}
