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

    /** The provider's own form of a refusal is unknown; this one names every field. */
    public static function refusal(Refused $refused): Response
    {
        return Response::json([
            'message' => $refused->problems[0], 'statusCode' => $refused->status, 'exceptions' => null, 'data' => null,
            'oldData' => null, 'errors' => $refused->problems,
        ], $refused->status);
    }
}
