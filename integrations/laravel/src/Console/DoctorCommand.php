<?php

declare(strict_types=1);

namespace Payments\Laravel\Console;

use Illuminate\Console\Command;
use Payments\Diagnosis;
use Payments\DiagnosisState;
use Payments\Doctor;
use Payments\Finrota;
use Payments\Hepsipay;
use Payments\HstMobil;
use Payments\Laravel\Gateways;
use Payments\Laravel\Merchants;

/** What is wrong with the set-up, and what the providers' pages leave open. Moves no money. */
final class DoctorCommand extends Command
{
    protected $signature = 'payments:doctor {--merchant= : only this one} {--lang=en : en or tr} {--json : for a program}'
        . ' {--hpm= : "Id" of a webhook of HPM: whether PWS finds it} {--probe=* : a probe that changes something, by its name}';
    protected $description = 'Examines the set-up, the keys, and what the providers\' pages leave open, by questions that move no money';

    public function handle(Merchants $merchants): int
    {
        $only = $this->given('merchant');
        try {
            $found = ['-' => (new Doctor())->examine()];
            foreach ($only === null ? $merchants->names() : [$only] as $name) {
                $gateways = $merchants->makeGateways($name);
                foreach (array_keys($merchants->gateways($name)) as $gateway) {
                    $found["$name $gateway"] = $this->examine(self::account($gateways, $gateway));
                }
            }
        } catch (\Throwable $thrown) {
            $this->error($thrown->getMessage());

            return self::INVALID;
        }
        if ($this->option('json') === true) {
            $this->line(json_encode($found, JSON_PRETTY_PRINT | JSON_UNESCAPED_SLASHES | JSON_THROW_ON_ERROR));
        } else {
            $this->show($found);
        }

        return array_filter(array_merge(...array_values($found)), self::isWrong(...)) === [] ? self::SUCCESS : self::FAILURE;
    }

    /** @return list<Diagnosis> of the account alone */
    private function examine(Finrota\Account|HstMobil\Account|Hepsipay\Merchant|null $account): array
    {
        if ($account === null) {
            return [];
        }
        $probes = array_values(array_filter((array) $this->option('probe'), is_string(...)));

        return array_values(array_filter((new Doctor($account))->examine($this->given('hpm'), ...$probes), static fn (Diagnosis $one): bool => $one->provider !== null));
    }

    /** Of a gateway of ours. */
    private static function account(Gateways $gateways, string $gateway): Finrota\Account|HstMobil\Account|Hepsipay\Merchant|null
    {
        return match ($gateway) {
            'finrota.pws', 'finrota.vpws', 'finrota.hpm' => $gateways->finrota($gateway),
            'hstmobil.webpos' => $gateways->hstMobil(),
            'hepsipay.frame' => $gateways->hepsipay(),
            default => null,
        };
    }

    /** @param array<string, list<Diagnosis>> $found */
    private function show(array $found): void
    {
        $language = $this->given('lang') ?? 'en';
        foreach ($found as $where => $diagnoses) {
            foreach ($diagnoses as $one) {
                $this->line(sprintf('%-10s %s: %s', self::isWrong($one) ? 'WRONG' : $one->state->value, $where, $one->words($language)));
            }
        }
    }

    private static function isWrong(Diagnosis $one): bool
    {
        return $one->state === DiagnosisState::Wrong;
    }

    private function given(string $option): ?string
    {
        $value = $this->option($option);

        return is_string($value) && $value !== '' ? $value : null;
    }
}
