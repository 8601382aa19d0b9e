<?php

declare(strict_types=1);

namespace Simulator\Finrota;

use Simulator\Check;
use Simulator\Http\Request;
use Simulator\Refused;

/** What PWS and VPWS queries have in common. */
final class Patterns
{
    public const GUID = '/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/Di';
    public const AMOUNT = '/^\d{1,12}(\.\d{1,6})?$/D';

    /** @throws Refused */
    public static function checkBin(string $bin): void
    {
        if (preg_match('/^(\d{6}|\d{8})$/D', $bin) !== 1) {
            throw Refused::malformed('binNumber: must be 6 or 8 digits');
        }
    }

    /**
     * The transaction the query names by exactly one of these keys.
     *
     * @param array<string, string> $keys query key => column
     * @return array<string, mixed>
     * @throws Refused 404 for several keys (as the provider says), 400 for none (our choice), 404 for an unknown value
     */
    public static function findOne(Request $request, Transactions $transactions, string $family, array $keys): array
    {
        $query = Check::query($request, array_fill_keys(array_keys($keys), ['/./', false]));
        if ($query === []) {
            throw Refused::malformed(implode(', ', array_keys($keys)) . ': one of them is required');
        }
        if (count($query) > 1) {
            throw Refused::unknown(implode(', ', array_keys($query)) . ': only one identifier may be given');
        }
        $key = array_key_first($query);
        $value = $keys[$key] === 'guid' ? strtolower($query[$key]) : $query[$key];

        return $transactions->find($family, $keys[$key], $value) ?? throw Refused::unknown("$key: no such transaction");
    }
}
