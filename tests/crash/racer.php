<?php

/**
 * One of the shop's processes of the race: racer.php DSN USER PORT BUG. Reads jobs, a line of JSON each, and answers with what it was told.
 */

declare(strict_types=1);

namespace Payments\Crash;

use Payments\Attempt;
use Payments\AttemptKind;
use Payments\Repeat;

require __DIR__ . '/autoload.php';

$bug = $argv[4] ?? '';
$shops = array_map(
    static fn (Repeat $repeat): Shop => new Shop(Setup::fromArguments($argv), $bug === '' ? null : $bug, $repeat),
    ['after-asking' => Repeat::AfterAsking, 'refuse' => Repeat::Refuse],
);
$says = static fn (?Attempt $attempt): string => $attempt === null
    ? 'nothing' : $attempt->state->value . ($attempt->kind === AttemptKind::Payment ? " {$attempt->verdict()->value}" : '');

/** @var array<string, \Payments\Step> $pages by order */
$pages = [];

/** @param array<string, mixed> $job */
$play = static function (Shop $shop, array $job) use ($says, &$pages): mixed {
    usleep($job['wait'] ?? 0);
    $number = $job['order'] ?? '';
    switch ($job['do']) {
        case 'install':
            $shop->install();

            return true;
        case 'take':
            $shop->take($number);

            return true;
        case 'click':
            $step = $shop->pay($number, $job['how']);
            $pages[$number] = $step;
            if ($job['pays'] ?? false) {
                $shop->customerPays($step);
            }

            return [$says($step->attempt), $step->attempt->reference];
        case 'customer': // at the page that this process got
            return $shop->customerPays($pages[$number]);
        case 'due':
            $shop->makeDue($number);

            return true;
        case 'notice':
            $shop->notice($job['reference'], $job['secret']);

            return ['noticed'];
        case 'return':
            return [$says($shop->checkout->returned($job['reference'], $job['form'] ?? []))];
        case 'settle':
            $shop->checkout->settle();

            return ['settled'];
        case 'refund':
            try {
                return [$says($shop->checkout->refund($shop->checkout->order($number)->reference, Shop::money(300), $job['own']))];
            } catch (\Payments\Exception\RefundOpenException) {
                return ['another refund is open'];
            }
        case 'end':
            $payment = $shop->checkout->order($number);

            return $says($payment) . " {$payment?->reference} {$payment?->left?->minor}";
        case 'compare':
            $shop->days();
            $books = new Books($shop);

            return ['found' => $books->found, 'states' => $books->states];
    }
};

while (($line = fgets(STDIN)) !== false) {
    $job = json_decode($line, true, 8, JSON_THROW_ON_ERROR);
    try {
        $answer = $play($shops[$job['repeat'] ?? 'after-asking'], $job);
    } catch (\Payments\Exception\PaymentsException $e) {
        $answer = ['threw ' . $e::class . ': ' . $e->getMessage()];
    }
    fwrite(STDOUT, json_encode($answer, JSON_THROW_ON_ERROR | JSON_UNESCAPED_UNICODE) . "\n");
}
