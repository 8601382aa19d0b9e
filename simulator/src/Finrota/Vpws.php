<?php

declare(strict_types=1);

namespace Simulator\Finrota;

use Simulator\Bank;
use Simulator\Check;
use Simulator\Decimal;
use Simulator\Field;
use Simulator\Http\Request;
use Simulator\Http\Response;
use Simulator\Number;
use Simulator\Refused;
use Simulator\Service;
use Simulator\World;

/** The dealer's payment web service. */
final class Vpws implements Service
{
    public function __construct(
        private readonly World $world,
        private readonly Tokens $tokens,
        private readonly Transactions $transactions,
    ) {
    }

    public function routes(): array
    {
        return [
            ['GET', '/vpws/paymentOptions', $this->options(...)],
            ['GET', '/vpws/paymentOptions/{binNumber}', $this->optionsForBin(...)],
            ['POST', '/vpws/payment', $this->pay(...)],
            ['GET', '/vpws/transaction', $this->transaction(...)],
            ['POST', '/vpws/payment/cancel', $this->cancel(...)],
            ['POST', '/vpws/payment/refund', $this->refund(...)],
        ];
    }

    public function refusal(Refused $refused): Response
    {
        return Envelope::codedRefusal($refused);
    }

    private function options(Request $request): Response
    {
        $dealer = $this->tokens->owner($request, 'vpws');
        Check::noBody($request);
        $query = Check::query($request, ['currency' => ['/^[A-Z]{3}$/D', true]]);

        return $this->poses(PaymentSets::ofDealer($dealer, $query['currency']));
    }

    private function optionsForBin(Request $request, string $bin): Response
    {
        $dealer = $this->tokens->owner($request, 'vpws');
        Check::noBody($request);
        Patterns::checkBin($bin);
        $query = Check::query($request, ['currency' => ['/^[A-Z]{3}$/D', true], 'amount' => [Patterns::AMOUNT, false]]);

        return $this->poses(array_map(
            static fn (array $pos): array => PaymentSets::forBin($pos, $bin),
            PaymentSets::ofDealer($dealer, $query['currency']),
        ));
    }

    /** @param array<string, array<string, mixed>> $poses */
    private function poses(array $poses): Response
    {
        $list = [];
        foreach ($poses as $id => $pos) {
            $member = [
                'name' => $pos['name'], 'colorCode' => '#701f7e', 'logo' => PaymentSets::logo(), 'commRates' => PaymentSets::rates($pos['rates']),
                'isVisibleCommRate' => false, 'isDefaultPos' => $pos['default'], 'posTypeId' => 1, 'partnerId' => 0,
            ];
            $list[] = $this->world->settings->flag('vpwsListTenantPosId') ? $member + ['tenantPosId' => $id] : $member;
        }

        return Response::json($list);
    }

    private function pay(Request $request): Response
    {
        $dealer = $this->tokens->owner($request, 'vpws');
        $order = Check::json($request, Transactions::paymentFields());
        $poses = PaymentSets::ofDealer($dealer, $order->currencyCode);
        [$transaction, $page] = $this->transactions->pay($request, 'vpws', $dealer, $order, $poses);

        return Envelope::ok([
            'redirectUrl' => $page,
            'referenceNumber' => $transaction['reference'],
            'transactionStatusId' => $transaction['status'],
            'errorMessage' => $transaction['errorMessage'],
            'errorCode' => $transaction['errorCode'],
            'transactionId' => $transaction['guid'],
        ]);
    }

    private function transaction(Request $request): Response
    {
        $dealer = $this->tokens->owner($request, 'vpws');
        Check::noBody($request);
        $found = Patterns::findOne($request, $this->transactions, 'vpws', [
            'referenceCode' => 'reference', 'transactionId' => 'guid', 'clientReferenceNumber' => 'clientReference',
        ]);
        $transaction = $this->transactions->asked($this->own($found, $dealer));

        return Response::json([
            'clientReferenceNumber' => $transaction['clientReference'],
            'referenceNumber' => $transaction['reference'],
            'tenantId' => $dealer === 'dealer-one' ? '3a2b8b4d-ff9e-ee11-98ef-005056b0d2e5' : '4b3c9c5e-ff9e-ee11-98ef-005056b0d2e5',
            'tenantPosId' => $transaction['posId'],
            'id' => $transaction['guid'],
            'commRate' => new Number($transaction['commRate']),
            'currencyType' => $transaction['currency'],
            'transactionDate' => $transaction['date'],
            'installment' => $transaction['installment'],
            'lastAmount' => Decimal::of($transaction['lastAmount'])->number(),
            'lastNetAmount' => Decimal::of($transaction['lastAmount'])->lessPercent($transaction['commRate'])->number(),
            'transactionStatusId' => $transaction['status'],
            'errorCode' => $transaction['errorCode'],
            'errorMessage' => $transaction['errorMessage'],
            'cardNumber' => Bank::mask($transaction['card']),
        ]);
    }

    private function cancel(Request $request): Response
    {
        $dealer = $this->tokens->owner($request, 'vpws');
        $order = Check::json($request, ['referenceCode' => Field::text(), 'reason' => Field::anyText()->optional()]);
        $result = $this->transactions->cancel($request, $this->known($order->referenceCode, $dealer), $order->reason ?? null);

        return Envelope::ok([
            'lastAmount' => $result['lastAmount']->number($result['isSuccess'] ? 1 : 2),
            'transactionStatusId' => $result['transactionStatusId'],
            'errorCode' => $result['errorCode'],
            'isSuccess' => $result['isSuccess'],
            'errorMessage' => $result['errorMessage'],
        ], '');
    }

    private function refund(Request $request): Response
    {
        $dealer = $this->tokens->owner($request, 'vpws');
        $order = Check::json($request, [
            'referenceCode' => Field::text(),
            'amount' => Field::positive()->optional(),
            'reason' => Field::anyText()->optional(),
        ]);
        $amount = isset($order->amount) ? Decimal::of($order->amount->text) : null;
        $result = $this->transactions->refund($request, $this->known($order->referenceCode, $dealer), $amount, $order->reason ?? null);
        if ($result['isSuccess']) {
            $result['transactionStatusId'] = Transactions::REFUNDED;
        }

        return Envelope::ok(['lastAmount' => $result['lastAmount']->number()] + $result);
    }

    /** @return array<string, mixed> */
    private function known(string $reference, string $dealer): array
    {
        $transaction = $this->transactions->find('vpws', 'reference', $reference) ?? throw Refused::unknown('referenceCode: no such transaction');

        return $this->own($transaction, $dealer);
    }

    /** @param array<string, mixed> $transaction */
    private function own(array $transaction, string $dealer): array
    {
        if ($transaction['owner'] !== $dealer) {
            throw new Refused($this->world->settings->int('foreignTransactionStatus'), ['the transaction belongs to another dealer']);
        }

        return $transaction;
    }
}
