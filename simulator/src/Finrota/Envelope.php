<?php

declare(strict_types=1);

namespace Simulator\Finrota;

use Simulator\Http\Response;
use Simulator\Refused;

/** The answer around the answer: HPM, PWS and VPWS share it. */
final class Envelope
{
    public static function ok(mixed $data, ?string $message = null): Response
    {
        return Response::json([
            'message' => $message, 'statusCode' => 200, 'exceptions' => null, 'data' => $data, 'oldData' => null, 'errors' => null,
        ]);
    }

    /** The codes of PWS and VPWS, and the `statusCode` of each. From 600 on none is a status of HTTP. */
    private const STATUS_CODES = [
        'P001' => 400, 'P002' => 401, 'P003' => 403, 'P004' => 404, 'P005' => 409, 'P006' => 422, 'P007' => 429, 'P008' => 500, 'P009' => 503, 'P010' => 504,
        'P011' => 600, 'P012' => 601, 'P013' => 602, 'P014' => 603, 'P015' => 604, 'P016' => 605, 'P017' => 606, 'P018' => 607, 'P019' => 608, 'P020' => 609,
    ];

    /** Which status of HTTP goes with 600 and above, no page says: 200 here. */
    private const BEYOND_HTTP = 200;

    /** HPM's page has no codes and does not show what is in `errors`: here texts that name every field. */
    public static function refusal(Refused $refused): Response
    {
        return self::refuse($refused->status, $refused, $refused->problems);
    }

    /** As the pages of PWS and VPWS print it, with a code for each problem. */
    public static function codedRefusal(Refused $refused): Response
    {
        $code = $refused->providerCode ?? (array_search($refused->status, self::STATUS_CODES, true) ?: null);

        return self::refuse(self::STATUS_CODES[$code] ?? $refused->status, $refused, array_map(static fn (string $problem): array => ['code' => $code, 'message' => $problem], $refused->problems));
    }

    /** @param list<mixed> $errors */
    private static function refuse(int $statusCode, Refused $refused, array $errors): Response
    {
        return Response::json([
            'message' => $refused->problems[0], 'statusCode' => $statusCode, 'exceptions' => null, 'data' => null, 'oldData' => null, 'errors' => $errors,
        ], $statusCode > 599 ? self::BEYOND_HTTP : $statusCode);
    }
}
