<?php

/**
 * One request of a shop that ends by a fatal error in its own transport, in the middle of a method. The body names the method; with
 * "held" the answer is how much memory of the engine the worker holds, in kB.
 */

declare(strict_types=1);

namespace Payments\Tests;

use Payments\Environment;
use Payments\HstMobil;
use Payments\Http\Request;
use Payments\Http\Response;
use Payments\Options;
use Payments\Testing\Webhooks;
use Payments\Transport;

require __DIR__ . '/../support/shop.php';

error_reporting(E_ALL & ~E_DEPRECATED); // PHP 8.4 advises against E_USER_ERROR, whose message the test looks for

/** What no core dump has is the engine's. */
function held(): int
{
    $held = 0;
    foreach (preg_split('/^(?=[0-9a-f]+-)/m', file_get_contents('/proc/self/smaps')) as $area) {
        $held += preg_match('/^VmFlags:.* dd\b/m', $area) && preg_match('/^Rss: *(\d+)/m', $area, $match) ? (int) $match[1] : 0;
    }

    return $held;
}

final class Ending implements Transport
{
    public function send(Request $request): Response
    {
        trigger_error('ended', E_USER_ERROR); // PHP does not come back to who called

        return new Response(500);
    }
}

$pos = new HstMobil\WebPos(new HstMobil\Account(Environment::Sandbox, userName: '5000000000', password: 'Test1234', options: new Options(transport: new Ending())));
echo match (file_get_contents('php://input')) {
    'held' => held(),
    'result' => $pos->result('A', 'B'),
    'complete' => $pos->complete(Webhooks::hstMobilCallback('A', lira('1'), errorMessage: str_repeat('x', 100_000)), 'A', lira('1')),
};
