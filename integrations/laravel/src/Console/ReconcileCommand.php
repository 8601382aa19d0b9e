<?php

declare(strict_types=1);

namespace Payments\Laravel\Console;

use Illuminate\Console\Command;
use Payments\Discrepancies;
use Payments\Discrepancy;
use Payments\Finrota\Erp;
use Payments\Laravel\Merchants;
use Payments\Laravel\Settings;
use Payments\Reconciliation;
use Psr\Log\LoggerInterface;

/** For each night. Fails while a discrepancy was not settled, but for those that nobody can be asked about. */
final class ReconcileCommand extends Command
{
    protected $signature = 'payments:reconcile {--merchant= : only this one} {--from=-25 hours : attempts that were made since} {--until=-1 hour : and before}'
        . ' {--apply : settle what is certain} {--erp : read the lists of Finrota, too} {--concurrency=10 : so many questions at once} {--lang=en : en or tr}'
        . ' {--json : a line of JSON for each, for a program}';
    protected $description = 'Compares the attempts of a period with what the providers know; moves no money';

    private bool $fails = false;

    public function handle(Merchants $merchants, Settings $settings, LoggerInterface $log): int
    {
        $only = $this->given('merchant');
        $this->fails = false;
        try {
            [$from, $until] = [new \DateTimeImmutable($this->given('from') ?? ''), new \DateTimeImmutable($this->given('until') ?? '')];
            $concurrency = filter_var($this->option('concurrency'), FILTER_VALIDATE_INT);
            foreach ($only === null ? $merchants->names() : [$only] as $name) {
                $walk = $this->reconciliation($merchants, $settings, $name)->compare($from, $until, $this->option('apply') === true, $concurrency === false ? 0 : $concurrency);
                $this->show($walk, $name, $log);
            }
        } catch (\Throwable $thrown) {
            $this->error($thrown->getMessage());

            return self::INVALID;
        }

        return $this->fails ? self::FAILURE : self::SUCCESS;
    }

    private function reconciliation(Merchants $merchants, Settings $settings, string $name): Reconciliation
    {
        if ($this->option('erp') !== true) {
            return new Reconciliation($merchants->checkout($name));
        }
        $account = $merchants->makeGateways($name)->finrota('finrota.pws');
        $paths = array_filter([
            'paymentsPath' => $settings->text("merchants.$name.erp.payments_path"),
            'reversalsPath' => $settings->text("merchants.$name.erp.reversals_path"),
        ], is_string(...));

        return new Reconciliation($merchants->checkout($name), new Erp($account, ...$paths));
    }

    private function show(Discrepancies $walk, string $merchant, LoggerInterface $log): void
    {
        foreach ($walk as $one) {
            $isOver = $one->applied && $one->remedy->value === 'settle' || $one->kind->value === 'not-asked';
            $this->fails = $this->fails || !$isOver;
            $this->line($this->option('json') === true ? self::encode(['merchant' => $merchant, 'discrepancy' => $one]) : $this->row($one, $merchant));
            if ($one->isDefect()) {           // the scheduler drops what is printed
                $log->warning('a payment and its provider differ', [
                    'merchant' => $merchant, 'kind' => $one->kind->value, 'remedy' => $one->remedy->value, 'applied' => $one->applied,
                    'order' => $one->attempt?->order, 'gateway' => $one->attempt?->gateway, 'reference' => $one->attempt->reference ?? $one->listedPayment?->referenceNumber,
                ]);
            }
        }
        $sum = $walk->summary();
        $this->line($this->option('json') === true
            ? self::encode(['merchant' => $merchant, 'summary' => $sum])
            : "$merchant: $sum->compared of $sum->attempts compared, $sum->defects wrong, $sum->applied settled, $sum->unanswered without an answer, $sum->notAsked not asked");
    }

    private function row(Discrepancy $one, string $merchant): string
    {
        $attempt = $one->attempt;
        $who = $attempt !== null ? "$attempt->order $attempt->gateway $attempt->reference" : ($one->listedPayment->referenceNumber ?? $one->listedReversal->reversalId ?? 'the list');

        return sprintf('%-15s %-9s %s %s: %s', $one->kind->value, $one->applied ? 'settled' : $one->remedy->value, $merchant, $who, $one->words($this->given('lang') ?? 'en'));
    }

    /** @param array<string, mixed> $line */
    private static function encode(array $line): string
    {
        return json_encode($line, JSON_UNESCAPED_SLASHES | JSON_UNESCAPED_UNICODE | JSON_THROW_ON_ERROR);
    }

    private function given(string $option): ?string
    {
        $value = $this->option($option);

        return is_string($value) && $value !== '' ? $value : null;
    }
}
