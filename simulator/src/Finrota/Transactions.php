<?php

declare(strict_types=1);

namespace Simulator\Finrota;

use Simulator\Bank;
use Simulator\Clock;
use Simulator\Decimal;
use Simulator\Field;
use Simulator\Http\Request;
use Simulator\Http\Response;
use Simulator\OtpPage;
use Simulator\Page;
use Simulator\Refused;
use Simulator\World;

/** Card payments of PWS and VPWS: one ledger, two doors. */
final class Transactions
{
    public const SUCCESSFUL = 1;
    public const FAILED = 2;
    public const PENDING = 3;
    public const WAITING_FOR_3D = 4;
    public const CANCELLED = 5;
    public const REFUNDED = 6;

    /** A payment of this amount cannot be cancelled, a refund of this amount is turned down. */
    public const NO_CANCEL = '7.77';
    public const NO_REFUND = '6.66';

    /** "reversalType": 50 in the page's sample of a cancel; what a refund has is not documented. */
    private const CANCEL = 50;
    private const REFUND = 60;

    private const TABLE = 'transactions';
    private const PREFIX = ['pws' => 'NTH2P', 'vpws' => 'NTH2V'];

    public function __construct(private readonly World $world, private readonly OtpPage $otp)
    {
        $otp->on('finrota', $this->afterOtp(...));
    }

    /** The members PWS and VPWS payments have in common. @return array<string, Field> */
    public static function paymentFields(): array
    {
        return [
            'contact' => Field::object([
                'name' => Field::text(),
                'surname' => Field::text(),
                'email' => Field::email(),
                'tckn' => Field::text()->optional(),
                'description' => Field::anyText()->optional(),
                'phone' => Field::text()->optional(),
            ]),
            'card' => Field::object([
                'cardNumber' => Field::matching('/^\d{12,19}$/D', 'must be 12 to 19 digits'),
                'cardHolderName' => Field::text(),
                'cvv' => Field::matching('/^\d{3,4}$/D', 'must be 3 or 4 digits'),
                'expMonth' => Field::integer(1, 12),
                'expYear' => Field::integer(2000, 2999),
            ]),
            'amount' => Field::positive(),
            'installment' => Field::integer(1),
            'tenantPosId' => Field::guid(),
            'currencyCode' => Field::currency(),
            'use3D' => Field::boolean(),
            'returnUrl' => Field::url()->optional(),
            'clientOrderReferenceCode' => Field::text()->optional(),
        ];
    }

    /**
     * Carries a payment out, or prepares its 3-D step.
     *
     * @param array<string, array<string, mixed>> $poses the POS the caller may use
     * @return array{array<string, mixed>, string|null} the transaction, and the 3-D page
     * @throws Refused
     */
    public function pay(Request $request, string $family, string $owner, \stdClass $order, array $poses): array
    {
        $posId = strtolower($order->tenantPosId);
        $pos = $poses[$posId] ?? throw Refused::malformed('tenantPosId: is not among the payment options of the caller');
        if ($order->use3D && !isset($order->returnUrl)) {
            throw Refused::malformed('returnUrl: is required when use3D is true');
        }
        $installment = $order->installment->toInt();
        if (!isset(PaymentSets::forBin($pos, $order->card->cardNumber)['rates'][$installment])) {
            throw Refused::malformed("installment: $installment is not among the payment options for this card");
        }
        $client = $order->clientOrderReferenceCode ?? null;
        $unique = $this->world->settings->flag('uniqueClientReference');
        if ($unique && $client !== null && $this->world->store->find(self::TABLE, ['family' => $family, 'clientReference' => $client]) !== null) {
            throw new Refused(409, ['clientOrderReferenceCode: has been used']);
        }
        $transaction = $this->insert($family, $owner, $order, $posId, $pos['rates'][$installment]);

        return $this->begin($request, $transaction, $order);
    }

    /**
     * Whether the company sees what came of its payment links through PWS, its account decides.
     *
     * @return array<string, mixed>|null the newest transaction of this family with that value
     */
    public function find(string $family, string $column, string $value): ?array
    {
        $found = null;
        foreach ($family === 'pws' && $this->world->settings->flag('hpmThroughPws') ? ['hpm', 'pws'] : [$family] as $one) {
            $rows = $this->world->store->all(self::TABLE, ['family' => $one, $column => $value]);
            $row = end($rows);
            $found = $row !== false && ($found === null || $row['id'] > $found['id']) ? $row : $found;
        }

        return $found === null ? null : $this->catchUp($found);
    }

    /**
     * Keeps what came of a payment link. The page took the card; the link's request says the rest.
     *
     * @param array<string, mixed> $link
     * @return string its guid
     */
    public function ofLink(array $link, int $status, ?string $errorCode, ?string $errorText): string
    {
        $order = json_decode($link['request']);
        $set = strtolower($order->paymentSetId);
        $poses = PaymentSets::ofSet($set, $link['currency']);
        $posId = array_key_first($poses);
        $guid = World::guid();
        $this->world->store->insert(self::TABLE, [
            'guid' => $guid, 'detailGuid' => World::guid(), 'family' => 'hpm', 'owner' => 'company', 'reference' => $link['reference'],
            'clientReference' => $link['clientReference'], 'amount' => $link['amount'], 'lastAmount' => $link['amount'],
            'currency' => $link['currency'], 'installment' => 1, 'posId' => $posId, 'setId' => $set, 'agentCode' => $order->customer->code ?? null,
            'commRate' => $posId === null ? '0' : $poses[$posId]['rates'][1], 'card' => '4155650100416111', 'outcome' => Bank::APPROVES,
            'status' => $status, 'errorCode' => $errorCode, 'errorMessage' => $errorText, 'date' => Clock::iso($this->world->clock->now()),
            'contact' => trim(($order->customer->name ?? '') . ' ' . ($order->customer->surname ?? '')), 'email' => $order->customer->email,
        ]);

        return $guid;
    }

    /** What a query notices: a 3-D step that was never finished, and pending payments that have come through. */
    public function asked(array $transaction): array
    {
        if ($transaction['status'] === self::PENDING && $transaction['outcome'] === Bank::PENDING_ONCE) {
            if ($transaction['queries'] > 0) {
                return $this->settle(null, $transaction, self::SUCCESSFUL);
            }
            $this->world->store->update(self::TABLE, $transaction['id'], ['queries' => 1]);
        }

        return $transaction;
    }

    /** For the tester: any status, from outside. */
    public function set(string $reference, int $status): ?array
    {
        $row = $this->world->store->find(self::TABLE, ['reference' => $reference]);

        return $row === null ? null : $this->settle(null, $row, $status);
    }

    /**
     * @param array<string, mixed> $transaction
     * @return array<string, mixed> lastAmount, transactionStatusId (what the provider's sample shows), errorCode, errorMessage, isSuccess
     */
    public function cancel(Request $request, array $transaction, ?string $reason = null): array
    {
        $isCancelled = $transaction['status'] === self::CANCELLED
            || ($transaction['status'] === self::SUCCESSFUL && Decimal::of($transaction['lastAmount'])->isZero());
        $problem = match (true) {
            $isCancelled && $this->world->settings->flag('cancelIsIdempotent') => null,
            $isCancelled || $transaction['status'] !== self::SUCCESSFUL => ['C01', 'Only a successful transaction can be cancelled'],
            $transaction['amount'] === self::NO_CANCEL => ['C02', 'Provizyon süresi geçmiş'],
            default => null,
        };
        if ($problem === null && !$isCancelled) {
            $status = $this->world->settings->int('cancelledStatus');
            $this->world->store->update(self::TABLE, $transaction['id'], ['status' => $status, 'lastAmount' => '0.0']);
            $this->book($request, $transaction, 'cancel', $transaction['lastAmount']);
            $this->keepReversal($transaction, self::CANCEL, $transaction['lastAmount'], $reason);
        }

        return self::reversal($transaction, $problem, Decimal::of($problem === null ? '0.0' : $transaction['lastAmount']));
    }

    /**
     * @param array<string, mixed> $transaction
     * @return array<string, mixed> as cancel()
     */
    public function refund(Request $request, array $transaction, ?Decimal $amount, ?string $reason = null): array
    {
        $last = Decimal::of($transaction['lastAmount']);
        $amount ??= $last;
        $problem = match (true) {
            !in_array($transaction['status'], [self::SUCCESSFUL, self::REFUNDED], true) || $last->isZero() => ['R01', 'Nothing to refund'],
            $amount->compare($last) > 0 => ['R02', 'The amount is more than what is left'],
            $amount->compare(Decimal::of(self::NO_REFUND)) === 0 => ['R03', 'İade bankaca reddedildi'],
            default => null,
        };
        if ($problem === null) {
            $last = $last->minus($amount);
            $this->world->store->update(self::TABLE, $transaction['id'], ['status' => self::REFUNDED, 'lastAmount' => $last->text()]);
            $this->book($request, $transaction, 'refund', $amount->text(2));
            $this->keepReversal($transaction, self::REFUND, $amount->text(2), $reason);
        }

        return self::reversal($transaction, $problem, $last);
    }

    /**
     * @param array<string, mixed> $transaction
     * @param array{string, string}|null $problem
     */
    private static function reversal(array $transaction, ?array $problem, Decimal $last): array
    {
        return [
            'lastAmount' => $last, 'transactionStatusId' => $problem === null ? self::SUCCESSFUL : $transaction['status'],
            'errorCode' => $problem[0] ?? null, 'errorMessage' => $problem[1] ?? null, 'isSuccess' => $problem === null,
        ];
    }

    /** For the list of the ERP service. @param array<string, mixed> $transaction */
    private function keepReversal(array $transaction, int $type, string $amount, ?string $reason): void
    {
        $this->world->store->insert('reversals', [
            'reversalGuid' => World::guid(), 'payment' => $transaction['id'], 'reversalAmount' => $amount, 'type' => $type,
            'reversalDate' => Clock::iso($this->world->clock->now()), 'reason' => $reason,
        ]);
    }

    private function insert(string $family, string $owner, \stdClass $order, string $posId, string $rate): array
    {
        [$outcome] = Bank::judge($order->card->cardNumber);
        $amount = Decimal::of($order->amount->text)->text(2);
        $id = $this->world->store->insert(self::TABLE, [
            'guid' => World::guid(), 'detailGuid' => World::guid(), 'family' => $family, 'owner' => $owner,
            'clientReference' => $order->clientOrderReferenceCode ?? null, 'amount' => $amount, 'lastAmount' => $amount,
            'currency' => $order->currencyCode, 'installment' => $order->installment->toInt(), 'posId' => $posId,
            'setId' => $order->paymentSetDefinitionId ?? null, 'agentCode' => $order->agentCode ?? null, 'commRate' => $rate,
            'card' => $order->card->cardNumber, 'outcome' => $outcome, 'status' => self::PENDING,
            'date' => Clock::iso($this->world->clock->now()), 'returnUrl' => $order->returnUrl ?? null,
            'contact' => "{$order->contact->name} {$order->contact->surname}", 'email' => $order->contact->email,
        ]);
        $this->world->store->update(self::TABLE, $id, ['reference' => sprintf('%s%011d', self::PREFIX[$family], 2247 + $id)]);

        return $this->world->store->find(self::TABLE, ['id' => $id]);
    }

    /** @return array{array<string, mixed>, string|null} */
    private function begin(Request $request, array $transaction, \stdClass $order): array
    {
        if (!$order->use3D) {
            $tooMuch = Decimal::of($transaction['amount'])->compare(Decimal::of(PaymentSets::THREE_D_LIMIT)) >= 0;

            return [$tooMuch
                ? $this->settle($request, $transaction, self::FAILED, ['3D0', 'Bu tutar için 3D zorunludur'])
                : $this->authorise($request, $transaction), null];
        }
        if ($transaction['outcome'] === Bank::NO_THREE_D) {
            return [$this->authorise($request, $transaction), null];
        }
        $url = $this->otp->open('finrota', $transaction['reference'], [
            'Tutar' => "{$transaction['amount']} {$transaction['currency']}", 'Kart' => Bank::mask($transaction['card']),
            'Referans' => $transaction['reference'],
        ], 'finrota');

        return [$this->settle($request, $transaction, self::WAITING_FOR_3D), $url];
    }

    /** Asks the bank. */
    private function authorise(?Request $request, array $transaction): array
    {
        [$outcome, $code, $text] = Bank::judge($transaction['card']);

        return match ($outcome) {
            Bank::APPROVES => $this->settle($request, $transaction, self::SUCCESSFUL),
            Bank::PENDING, Bank::PENDING_ONCE => $this->settle($request, $transaction, self::PENDING),
            default => $this->settle($request, $transaction, self::FAILED, [$code, $text]),
        };
    }

    /** @param array{string, string}|null $problem */
    private function settle(?Request $request, array $transaction, int $status, ?array $problem = null): array
    {
        $changes = ['status' => $status, 'errorCode' => $problem[0] ?? null, 'errorMessage' => $problem[1] ?? null];
        $this->world->store->update(self::TABLE, $transaction['id'], $changes);
        if ($status === self::SUCCESSFUL && $transaction['status'] !== self::SUCCESSFUL) {
            $this->book($request, $transaction, 'payment', $transaction['amount']);
        }

        return $changes + $transaction;
    }

    private function catchUp(array $transaction): array
    {
        return $transaction['status'] === self::WAITING_FOR_3D && $this->otp->hasLapsed('finrota', $transaction['reference'])
            ? $this->settle(null, $transaction, self::FAILED, Bank::TIMED_OUT)
            : $transaction;
    }

    /** Auto-commit: the bank has told the provider; the browser only comes home. */
    private function afterOtp(Request $request, string $reference, string $result): Response
    {
        $transaction = $this->world->store->find(self::TABLE, ['reference' => $reference]);
        $transaction = match ($result) {
            OtpPage::RIGHT => $this->authorise($request, $transaction),
            OtpPage::WRONG => $this->settle($request, $transaction, self::FAILED, Bank::WRONG_OTP),
            OtpPage::CANCELLED => $this->settle($request, $transaction, self::FAILED, Bank::CANCELLED),
            OtpPage::TIMED_OUT => $this->settle($request, $transaction, self::FAILED, Bank::TIMED_OUT),
        };
        $fields = $this->world->settings->flag('returnParameters')
            ? ['referenceNumber' => $transaction['reference'], 'transactionId' => $transaction['guid'], 'transactionStatusId' => (string) $transaction['status']]
            : [];
        $url = $transaction['returnUrl'];
        if ($this->world->settings->text('returnMethod') === 'POST') {
            return Page::autoPost($url, $fields);
        }

        return Response::redirect($fields === [] ? $url : $url . (str_contains($url, '?') ? '&' : '?') . http_build_query($fields));
    }

    private function book(?Request $request, array $transaction, string $kind, string $amount): void
    {
        $this->world->book(
            $request,
            $transaction['family'],
            $kind,
            $transaction['reference'],
            $transaction['clientReference'],
            $amount,
            $transaction['currency'],
        );
    }
}
