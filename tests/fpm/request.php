<?php

/**
 * One request of a shop in php-fpm. Its body says what to call, and with which account and options; the answer says
 * what that came to.
 */

declare(strict_types=1);

namespace Payments\Tests;

use Payments\Environment;
use Payments\Finrota\Account;
use Payments\Finrota\Hpm;
use Payments\Hepsipay\Status;
use Payments\Http\Request;
use Payments\Http\Response;
use Payments\Options;
use Payments\Transport;

require __DIR__ . '/../support/shop.php';

final class Ending implements Transport
{
    public function send(Request $request): Response
    {
        exit('in a transport');
    }
}

$job = json_decode(file_get_contents('php://input'), true);
$options = new Options(...$job['options'] + ['retries' => 0]);
$answers = ['worker' => getmypid()];
foreach ($job['calls'] as $call) {
    $answers[] = match ($call) {
        'status' => outcome(fn () => (new Status(merchant($options, ...$job['merchant'] ?? [])))->get($job['token'])),
        'link' => outcome(fn () => (new Hpm(new Account(...$job['keys'] ?? ['demo-api-key', 'demo-secret-key'], ...['environment' => Environment::Sandbox, 'options' => $options])))
            ->createLink(...linkArguments())),
        'exit' => exit('by itself'),
        'exit in a transport' => (new Status(merchant(new Options(transport: new Ending()))))->get('T'),
        'exception' => throw new \DomainException('uncaught'),
        'fatal error' => trigger_error('fatal', E_USER_ERROR),
        'time limit' => set_time_limit(1) . (function (): never {
            while (true);
        })(),
        'ini_set' => show(ini_set('payments.persistent', '1')),
    };
}
echo json_encode($answers);
