<?php

declare(strict_types=1);

namespace Simulator\Finrota;

use Simulator\Check;
use Simulator\Clock;
use Simulator\Decimal;
use Simulator\Field;
use Simulator\Http\Request;
use Simulator\Http\Response;
use Simulator\NoService;
use Simulator\Number;
use Simulator\Refused;
use Simulator\Service;
use Simulator\World;

/** The ERP service: lists what the simulator has booked, page by page, and marks payments. */
final class Erp implements Service
{
    private const LARGEST_PAGE = 100;
    private const USUAL_PAGE = 10;

    /** Query name => column; exactly these names, any other is answered with an empty list. */
    private const FILTERS = ['clientReferenceCode' => 'clientReference', 'referenceCode' => 'reference', 'transactionId' => 'guid'];
    private const OTHERS = ['page', 'pageSize', 'NonIntegrated', 'StartDate', 'EndDate', 'userCode', 'vendorErpCode'];

    private const USER = 'api-user';
    private const VENDOR = 'PosErp';

    /** Agent code => representatives. */
    private const AGENTS = [
        'NT53240185' => [],
        'NT52247291' => [['id' => '6a97fdef-0b22-469f-ed1c-08dc3f2f0a70', 'isActive' => false, 'name' => 'John', 'surname' => 'Doe', 'email' => 'test@example.com', 'gsm' => '5000000000']],
    ];

    public function __construct(private readonly World $world, private readonly Tokens $tokens)
    {
    }

    public function routes(): array
    {
        return [
            ['GET', '/erp/payments', $this->payments(...)],
            ['GET', '/api/erp/getReversals', $this->reversals(...)],
            ['GET', '/erp/getReversals', $this->reversals(...)],
            ['PUT', '/api/setPaymentErpCode', $this->mark(...)],
            ['PUT', '/erp/setPaymentErpCode', $this->mark(...)],
            ['GET', '/erp/agent/{Code}/representatives', $this->representatives(...)],
        ];
    }

    public function refusal(Refused $refused): Response
    {
        return Response::json(['statusCode' => $refused->status, 'error' => self::kind($refused->status), 'message' => $refused->problems[0]], $refused->status);
    }

    private static function kind(int $status): string
    {
        return [400 => 'Bad Request', 401 => 'Unauthorized', 403 => 'Forbidden', 404 => 'Not Found', 409 => 'Conflict', 422 => 'Unprocessable Entity', 429 => 'Too Many Requests'][$status] ?? 'Error';
    }

    private function payments(Request $request): Response
    {
        $this->begin($request);
        $query = self::query($request);
        [$where, $values] = $this->conditions($query, 'date');
        if (!$this->world->settings->flag('erpListsFailed')) {
            $where .= ' AND status IN (' . implode(', ', [Transactions::SUCCESSFUL, Transactions::CANCELLED, Transactions::REFUNDED]) . ')';
        }

        return $this->page($query, 'transactions', $where, $values, $this->payment(...));
    }

    private function reversals(Request $request): Response
    {
        $this->begin($request);
        $query = self::query($request);
        [$where, $values] = $this->conditions($query, $this->world->settings->flag('erpReversalsByPaymentDate') ? 'date' : 'reversalDate');

        return $this->page($query, 'reversals JOIN transactions ON transactions.id = reversals.payment', $where, $values, $this->reversal(...));
    }

    private function mark(Request $request): Response
    {
        $this->begin($request);
        $order = Check::json($request, ['referenceCode' => Field::text(), 'erpTransactionCode' => Field::text()]);
        $row = $this->world->store->find('transactions', ['reference' => $order->referenceCode]);
        if ($row === null) {
            return Response::json([self::result($order->referenceCode, null, null, 'Record Not Found', '100')]);
        }
        if ($row['erpCode'] !== null) {
            if ($this->world->settings->int('erpSecondMarkStatus') === 409) {
                throw new Refused(409, ['erpTransactionCode: the payment has been transferred before']);
            }

            return Response::json([self::result($row['reference'], $row['clientReference'], $row['erpCode'], 'Previously Transferred', '100')]);
        }
        $this->world->store->update('transactions', $row['id'], ['erpCode' => $order->erpTransactionCode, 'erpCodeDate' => Clock::iso($this->world->clock->now())]);
        $this->world->book($request, 'erp', 'mark', $row['reference'], $row['clientReference'], $row['amount'], $row['currency']);

        return Response::json([self::result($row['reference'], $row['clientReference'], $order->erpTransactionCode, 'Successful', '00')]);
    }

    /** @return array<string, string|null> in the capitals of the page */
    private static function result(string $reference, ?string $client, ?string $code, string $message, string $messageCode): array
    {
        return ['ReferenceCode' => $reference, 'ClientReferenceCode' => $client, 'ErpTransactionCode' => $code, 'Message' => $message, 'MessageCode' => $messageCode];
    }

    private function representatives(Request $request, string $code): Response
    {
        $this->begin($request);
        Check::query($request, ['dealerCode' => ['/./', false], 'customerCode' => ['/./', false]]);

        return Response::json(self::AGENTS[$code] ?? throw Refused::unknown('Code: no such dealer or customer'));
    }

    /** The path exists, and the caller may. */
    private function begin(Request $request): void
    {
        $prefix = $this->world->settings->text('erpPaths');
        $isPrinted = preg_match('#^/(erp/payments|erp/agent/|api/)#', $request->path()) === 1;
        $isErp = str_starts_with($request->path(), '/erp/');
        if (($prefix === 'printed' && !$isPrinted) || ($prefix === 'erp' && !$isErp)) {
            throw new NoService();
        }
        $this->tokens->owner($request, 'erp');
        if ($request->method === 'GET') {
            Check::noBody($request);
        }
    }

    /** @return array<string, string>|null null for a name that the service does not know */
    private static function query(Request $request): ?array
    {
        $query = [];
        foreach ($request->queryPairs() as [$name, $value]) {
            if (!isset(self::FILTERS[$name]) && !in_array($name, self::OTHERS, true)) {
                return null;
            }
            $query[$name] = $value;
        }
        $problems = [];
        foreach (['page' => 1_000_000, 'pageSize' => self::LARGEST_PAGE] as $name => $most) {
            if (isset($query[$name]) && (preg_match('/^\d{1,7}$/D', $query[$name]) !== 1 || $query[$name] < 1 || $query[$name] > $most)) {
                $problems[] = "$name: must be between 1 and $most";
            }
        }
        foreach (['StartDate', 'EndDate'] as $name) {
            if (isset($query[$name]) && preg_match('/^\d{4}-\d\d-\d\d(T\d\d:\d\d:\d\d(\.\d{1,7})?)?$/D', $query[$name]) !== 1) {
                $problems[] = "$name: must be a date and time";
            }
        }
        if (isset($query['NonIntegrated']) && !in_array($query['NonIntegrated'], ['true', 'false'], true)) {
            $problems[] = 'NonIntegrated: must be true or false';
        }
        if ($problems !== []) {
            throw Refused::malformed(...$problems);
        }

        return $query;
    }

    /**
     * @param array<string, string>|null $query
     * @return array{string, list<scalar>}
     */
    private function conditions(?array $query, string $date): array
    {
        $where = $this->world->settings->flag('erpListsHpm') ? "family IN ('hpm', 'pws', 'vpws')" : "family IN ('pws', 'vpws')";
        $values = [];
        foreach ($query ?? [] as $name => $value) {
            $condition = match ($name) {
                'StartDate' => "$date >= ?",
                'EndDate' => "$date <= ?",
                'NonIntegrated' => $value === 'true' ? 'transactions.erpCode IS NULL' : 'transactions.erpCode IS NOT NULL',
                'userCode' => $value === self::USER ? '1' : '0',
                'vendorErpCode' => $value === self::VENDOR ? '1' : '0',
                default => isset(self::FILTERS[$name]) ? 'transactions.' . self::FILTERS[$name] . ' = ?' : null,
            };
            if ($condition === null) {
                continue;
            }
            $where .= " AND $condition";
            if (str_ends_with($condition, '?')) {
                $values[] = match ($name) {
                    'StartDate', 'EndDate' => $this->shifted($value, -1),
                    'transactionId' => strtolower($value),
                    default => $value,
                };
            }
        }

        return [$where, $values];
    }

    /**
     * @param array<string, string>|null $query
     * @param list<scalar> $values
     * @param callable(array<string, mixed>): array<string, mixed> $row
     */
    private function page(?array $query, string $table, string $where, array $values, callable $row): Response
    {
        $settings = $this->world->settings;
        $size = (int) ($query['pageSize'] ?? self::USUAL_PAGE);
        $page = (int) ($query['page'] ?? 1);
        $order = ($table === 'transactions' ? 'transactions.id' : 'reversals.id') . ($settings->text('erpOrder') === 'newest' ? ' DESC' : '');
        $rows = [];
        if ($query !== null) {
            if ($settings->text('erpPastEnd') === 'first') {
                $page = 1;
            }
            $rows = $this->world->store->page($table, $where, $values, $order, $size, ($page - 1) * $size);
            if ($rows === [] && $page > 1 && $settings->text('erpPastEnd') === 'last') {
                $count = $this->world->store->count($table, $where, $values);
                $rows = $this->world->store->page($table, $where, $values, $order, $size, $count === 0 ? 0 : intdiv($count - 1, $size) * $size);
            }
        }
        $data = array_map($row, $rows);

        return Response::json(match ($data === [] ? $settings->text('erpEmptyAs') : 'data') {
            'data' => ['data' => $data],
            'list' => $data,
            default => ['data' => null],
        });
    }

    /** @param array<string, mixed> $transaction */
    private function payment(array $transaction): array
    {
        $rate = $transaction['commRate'];
        $marks = ['erpTransactionCode' => $transaction['erpCode'], 'erpTransactionCodeUpdateDate' => $transaction['erpCodeDate'] === null ? null : $this->shifted($transaction['erpCodeDate'], 1)];
        $payment = [
            'clientReferenceNumber' => $transaction['clientReference'],
            'referenceNumber' => $transaction['reference'],
            'tenantId' => '2f1a7a3c-11ec-ee11-98f2-005056b0d2e5',
            'tenantPosId' => $transaction['posId'],
            'commRate' => new Number($rate),
            'currencyType' => $transaction['currency'],
            'transactionDate' => $this->shifted($transaction['date'], 1),
            'transactionDetailId' => $transaction['detailGuid'],
            'installment' => $transaction['installment'],
            'lastAmount' => Decimal::of($transaction['lastAmount'])->number(),
            'lastNetAmount' => Decimal::of($transaction['lastAmount'])->lessPercent($rate)->number(),
            'id' => $transaction['guid'],
            'vposCommRate' => new Number($rate),
            'bankPaymentDays' => null,
            'paymentSetErpCode' => PaymentSets::ALL[strtolower((string) $transaction['setId'])][2] ?? '',
            'vPosERPCode' => self::VENDOR,
            'impersonated' => false,
            'paidTenantId' => null,
            'rePayPlanCode' => null,
            'agent' => ['agentId' => '1f9c9e65-1bf3-48fc-887a-42c325d21cd2', 'name' => $transaction['contact'], 'email' => $transaction['email'], 'agentCode' => $transaction['agentCode'], 'erpCode' => '', 'workplaceCode' => null],
            'vposTransactionDetails' => $this->world->settings->text('erpDetailsAs') === 'list' ? [$marks] : $marks,
        ];

        return $this->world->settings->flag('erpShowsStatus') ? $payment + ['transactionStatusId' => $transaction['status']] : $payment;
    }

    /** The spelling is the page's. @param array<string, mixed> $reversal */
    private function reversal(array $reversal): array
    {
        $amount = Decimal::of($reversal['reversalAmount']);

        return [
            'proccessAmount' => $amount->number(),
            'proccessNetAmount' => $amount->lessPercent($reversal['commRate'])->number(),
            'reversalDate' => $this->shifted($reversal['reversalDate'], 1),
            'reversalDesrcription' => $reversal['reason'],
            'reversalId' => $reversal['reversalGuid'],
            'reversalType' => $reversal['type'],
            'vPosERPCode' => null,
            'erpCode' => null,
            'currencyId' => null,
            'payment' => $this->payment($reversal),
        ];
    }

    /** A date without a zone, in the service's own (1) or back (-1). */
    private function shifted(string $date, int $direction): string
    {
        $minutes = $direction * $this->world->settings->int('erpZoneMinutes');
        if ($minutes === 0) {
            return $date;
        }
        [$seconds, $fraction] = explode('.', $date) + [1 => null];
        $moved = (new \DateTimeImmutable($seconds, new \DateTimeZone('UTC')))->modify("$minutes minutes")->format('Y-m-d\TH:i:s');

        return $fraction === null ? $moved : "$moved.$fraction";
    }
}
