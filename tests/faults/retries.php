<?php

/**
 * The retry policy: what is tried again, how often, after which wait, and until when.
 */

declare(strict_types=1);

namespace Payments\Faults;

use Payments\Currency;
use Payments\Exception\PaymentsException;
use Payments\Finrota\ErpFilter;

use function Payments\Tests\frameArguments;

use const Payments\Tests\PAYMENT_SET;

/** One operation that only reads; a call for a token is one, too. */
final class Read
{
    /**
     * @param string $operation as Exchange names it
     * @param \Closure(Services): mixed $call
     */
    public function __construct(
        public readonly string $name,
        public readonly string $path,
        public readonly string $operation,
        public readonly \Closure $call,
        public readonly bool $isToken = false,
    ) {
    }
}

/** @return list<Read> what is asked is there: see Policy::prepare() */
function reads(): array
{
    return [
        new Read('Status', '/payment/', 'hepsipay.payment.status', static fn (Services $s) => $s->status()->get('T')),
        new Read('PWS transaction', '/pws/payment/transaction', 'finrota.pws.transaction', static fn (Services $s) => $s->pws()->transaction(clientOrderReferenceCode: 'read')),
        new Read('VPWS transaction', '/vpws/transaction', 'finrota.vpws.transaction', static fn (Services $s) => $s->vpws()->transaction(clientOrderReferenceCode: 'read')),
        new Read('PWS sets', '/pws/paymentSet', 'finrota.pws.paymentSets', static fn (Services $s) => $s->pws()->paymentSets()),
        new Read('PWS options', '/pws/paymentOptions', 'finrota.pws.paymentOptions', static fn (Services $s) => $s->pws()->paymentOptions(Currency::TRY, PAYMENT_SET)),
        new Read('PWS by BIN', '/pws/paymentOptions/', 'finrota.pws.paymentOptionsForBin', static fn (Services $s) => $s->pws()->paymentOptionsForBin('415565', Currency::TRY, PAYMENT_SET)),
        new Read('VPWS options', '/vpws/paymentOptions', 'finrota.vpws.paymentOptions', static fn (Services $s) => $s->vpws()->paymentOptions(Currency::TRY)),
        new Read('VPWS by BIN', '/vpws/paymentOptions/', 'finrota.vpws.paymentOptionsForBin', static fn (Services $s) => $s->vpws()->paymentOptionsForBin('415565', Currency::TRY)),
        new Read('ERP payments', '/erp/payments', 'finrota.erp.payments', static fn (Services $s) => iterator_to_array($s->erp()->payments(new ErpFilter(referenceNumber: 'none')))),
        new Read('ERP reversals', '/api/erp/getReversals', 'finrota.erp.reversals', static fn (Services $s) => iterator_to_array($s->erp()->reversals(new ErpFilter(referenceNumber: 'none')))),
        new Read('ERP representatives', '/erp/agent/', 'finrota.erp.representatives', static fn (Services $s) => $s->erp()->representatives('NT53240185')),
        new Read('WebPos rates', '/api/Payments/Get-All-Installment', 'hstmobil.webpos.installments', static fn (Services $s) => $s->webPos()->installments()),
        new Read('Frame availability', '/v2/hepsipayframe/checkavailability', 'hepsipay.frame.checkAvailability', static fn (Services $s) => $s->frame()->checkAvailability(...frameArguments())),
        new Read('Finrota token', FINROTA_LOGIN, 'finrota.token.connect', static fn (Services $s) => $s->pws()->paymentSets(), true),
        new Read('HstMobil login', HSTMOBIL_LOGIN, 'hstmobil.auth.login', static fn (Services $s) => $s->webPos()->installments(), true),
    ];
}

final class Policy
{
    /** The longest time by which a call was after its deadline. */
    public float $latestMs = 0;

    public function __construct(private readonly Bench $bench, private readonly Judge $judge, private readonly bool $full)
    {
    }

    /** Reads are tried again within their number of tries, and no more. */
    public function tries(Read $read): void
    {
        $broken = [
            'reset' => ['reset-before-read'], 'dropped' => ['drop-before-commit'], 'lost' => ['close-before-answer'], 'cut' => ['cut-answer', ['bytes' => 60]],
            'cut by reset' => ['cut-answer', ['bytes' => 60, 'rst' => true]], '500' => ['status', ['status' => 500]], '503' => ['status', ['status' => 503]],
            '408' => ['status', ['status' => 408]], '429' => ['status', ['status' => 429]],
        ];
        foreach ($this->full ? $broken : array_slice($broken, 2, 1) as $title => $fault) {
            foreach ($this->full ? [[1, 0], [1, 1], [3, 2]] : [[1, 0], [1, 1]] as [$fails, $retries]) {
                [$outcome, $exchanges] = $this->call($read, $fault, $fails, ['retries' => $retries]);
                $this->expect($read, "$title $fails times, $retries retries", $fails > $retries ? UNANSWERED : COMPLETED, $outcome, min($fails, $retries) + 1, count($exchanges));
            }
        }
        $final = [
            '400' => ['status', ['status' => 400]], '403' => ['status', ['status' => 403]], '404' => ['status', ['status' => 404]], 'half of it' => ['truncated-json'],
            'too large' => HUGE, 'redirect' => ['redirect'],
        ];
        foreach ($this->full ? $final : array_slice($final, 0, 2) as $title => $fault) {
            [$outcome, $exchanges] = $this->call($read, $fault, 5, ['retries' => 3]);
            $this->expect($read, "$title is final", UNANSWERED, $outcome, 1, count($exchanges));
        }
    }

    /** Retry-After is a wait that is kept, or a reason to give up when it does not fit. */
    public function retryAfter(Read $read): void
    {
        $date = static fn (int $seconds): string => gmdate('D, d M Y H:i:s', time() + $seconds) . ' GMT';
        $cases = [
            // value => [deadlineMs, tries, least wait]
            '0' => [8000, 2, 0], '1' => [8000, 2, 990], '3600' => [8000, 1, 0], ' 1 ' => [700, 1, 0], '99999999999999999999' => [8000, 1, 0],
            'soon' => [8000, 2, 0], '-1' => [8000, 2, 0], $date(3600) => [8000, 1, 0], $date(-3600) => [8000, 2, 0],
        ];
        foreach ($this->full ? [503, 429] : [503] as $status) {
            foreach ($cases as $value => [$deadline, $tries, $wait]) {
                if (!$this->full && $wait > 0) {
                    continue;
                }
                [$outcome, $exchanges] = $this->call($read, ['status', ['status' => $status, 'headers' => ['Retry-After' => (string) $value]]], 1, ['retries' => 2, 'deadlineMs' => $deadline]);
                $this->expect($read, "$status, Retry-After: $value", $tries === 1 ? UNANSWERED : COMPLETED, $outcome, $tries, count($exchanges));
                if ($wait > 0 && count($exchanges) > 1 && $exchanges[1]['began'] - $exchanges[0]['ended'] < $wait) {
                    $this->judge->complain('wrong', "$read->name, Retry-After: $value: tried again after " . round($exchanges[1]['began'] - $exchanges[0]['ended']) . ' ms');
                }
            }
        }
    }

    /** The waits are random. The C unit tests show their bounds, on a clock of their own. */
    public function jitter(Read $read): void
    {
        $first = [];
        for ($round = 0; $round < ($this->full ? 12 : 1); $round++) {
            $fails = $this->full && $round === 0 ? 4 : 1;
            [$outcome, $exchanges] = $this->call($read, ['status', ['status' => 503]], $fails, ['retries' => $fails]);
            $this->expect($read, "waits, round $round", COMPLETED, $outcome, $fails + 1, count($exchanges));
            $first[] = isset($exchanges[1]) ? $exchanges[1]['began'] - $exchanges[0]['ended'] : 0;
        }
        if ($this->full && max($first) - min($first) < 10) {
            $this->judge->complain('wrong', "$read->name: twelve waits are all alike");
        }
    }

    /** A whole call, token and tries and waits, ends with its deadline. */
    public function deadline(Read|Operation $what): void
    {
        $token = $what instanceof Read ? $what->isToken : false;
        $login = $what instanceof Operation ? $what->login : null;
        foreach ($this->full ? [100, 300] : [100] as $deadline) {
            foreach ([
                'no answer' => [['no-answer', ['commit' => false], null]],
                'every connection stalls' => [['stall', ['at' => 'tls'], '*']],
                'busy' => [['status', ['status' => 503], null]],
                'busy, asks to wait' => [['status', ['status' => 503, 'headers' => ['Retry-After' => '1']], null]],
                'drips' => [['dribble', ['ms' => 40], null]],
                'no token' => $login === null ? null : [['no-answer', [], $login]],
                'no token, busy' => $login === null ? null : [['status', ['status' => 503], $login]],
                'a slow token, no answer' => $login === null ? null : [['delay', ['ms' => 60], $login], ['no-answer', ['commit' => false], null]],
            ] as $title => $faults) {
                if ($faults === null || (!$this->full && !in_array($title, ['no answer', 'busy'], true))) {
                    continue;
                }
                $this->bench->simulator->reset();
                $this->bench->takeTokens();
                $subject = $what instanceof Operation ? ($what->prepare)($this->bench) : [];
                if ($token || str_contains($title, 'token')) {
                    $this->bench->dropTokens();
                }
                foreach ($faults as [$name, $parameters, $path]) {
                    $this->bench->simulator->fault($name, $path ?? $what->path, $parameters + ['times' => 1000]);
                }
                $exchanges = new Exchanges();
                $services = $this->bench->fresh(['deadlineMs' => $deadline, 'retries' => 10, 'observer' => $exchanges]);
                $began = hrtime(true);
                $outcome = $this->outcome($this->bench, fn () => $what instanceof Read ? ($what->call)($services) : ($what->call)($services, $subject));
                $late = (hrtime(true) - $began) / 1e6 - $deadline;
                $this->latestMs = max($this->latestMs, $late);
                $this->bench->simulator->clearFaults();
                $sent = $what instanceof Read ? [] : array_filter($this->bench->simulator->requests($what->path), static fn (array $row): bool => $row['path'] === $what->path && $row['complete']);
                $this->judge->count('deadline', $what->name, $outcome, 0);
                $case = "$what->name, deadline $deadline ms, $title: $outcome, " . count($exchanges->all) . ' tries';
                if ($outcome === 'Completed' || $outcome === 'none') {
                    $this->judge->complain('wrong', $case);
                }
                if ($late > Judge::SLACK_MS) {
                    $this->judge->complain('wrong', sprintf('%s, %.0f ms after it', $case, $late));
                }
                if (count($exchanges->all) > 12 || count($sent) > 1) {
                    $this->judge->complain(count($sent) > 1 ? 'twice' : 'wrong', "$case, sent " . count($sent) . ' times');
                }
            }
        }
    }

    /** @return array{string, list<array<string, mixed>>} outcome, and the exchanges of the operation at hand */
    private function call(Read $read, array $fault, int $times, array $options): array
    {
        $bench = $this->bench;
        $bench->simulator->reset();
        $bench->takeTokens();
        $bench->simulator->createHepsipayPayment(['token' => 'T']);
        if (str_contains($read->name, 'transaction')) {
            $read->name === 'PWS transaction'
                ? $bench->aside()->pws()->pay(...\Payments\Tests\pwsArguments(clientOrderReferenceCode: 'read'))
                : $bench->aside()->vpws()->pay(...\Payments\Tests\vpwsArguments(clientOrderReferenceCode: 'read'));
        }
        if ($read->isToken) {
            $bench->dropTokens();
        }
        $bench->simulator->fault($fault[0], $read->path, ($fault[1] ?? []) + ['times' => $times]);
        $exchanges = new Exchanges();
        $services = $bench->fresh($options + ['observer' => $exchanges]);
        $outcome = $this->outcome($bench, fn () => ($read->call)($services));
        $bench->simulator->clearFaults();

        return [$outcome, array_values(array_filter($exchanges->all, static fn (array $exchange): bool => $exchange['operation'] === $read->operation))];
    }

    private function outcome(Bench $bench, \Closure $call): string
    {
        try {
            $bench->caller->run($call);
        } catch (PaymentsException $failure) {
            return $failure->outcome()->name;
        } catch (\Throwable $thrown) {
            return 'none';
        }

        return 'Completed';
    }

    private function expect(Read $read, string $title, array $allowed, string $outcome, int $tries, int $made): void
    {
        $this->judge->count('tried again', $read->name, $outcome, 0);
        if (!in_array($outcome, $allowed, true) || $tries !== $made) {
            $this->judge->complain('wrong', "$read->name, $title: $outcome after $made tries; expected " . implode(' or ', $allowed) . " after $tries");
        }
    }
}
