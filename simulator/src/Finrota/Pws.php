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

/** The company's payment web service. */
final class Pws implements Service
{
    public const AGENT = 'NT53240185';

    public function __construct(
        private readonly World $world,
        private readonly Tokens $tokens,
        private readonly Transactions $transactions,
    ) {
    }

    public function routes(): array
    {
        return [
            ['GET', '/pws/paymentSet', $this->paymentSets(...)],
            ['GET', '/pws/paymentOptions', $this->options(...)],
            ['GET', '/pws/paymentOptions/{binNumber}', $this->optionsForBin(...)],
            ['POST', '/pws/payment', $this->pay(...)],
            ['GET', '/pws/payment/transaction', $this->transaction(...)],
            ['POST', '/pws/payment/cancel', $this->cancel(...)],
            ['POST', '/pws/payment/refund', $this->refund(...)],
        ];
    }

    public function refusal(Refused $refused): Response
    {
        return Envelope::codedRefusal($refused);
    }

    private function paymentSets(Request $request): Response
    {
        $this->tokens->owner($request, 'pws');
        Check::noBody($request);
        Check::query($request, []);
        $sets = [];
        foreach (PaymentSets::ALL as $id => [$name, $description, $erpCode, $isDefault]) {
            $sets[] = [
                'id' => $id, 'name' => $name, 'isDefault' => $isDefault, 'description' => $description, 'isActive' => true,
                'isShowNetAmount' => false, 'canUserChangeCommApplyType' => false, 'erpCode' => $erpCode,
            ];
        }

        return Response::json($sets);
    }

    private function options(Request $request): Response
    {
        $this->tokens->owner($request, 'pws');
        Check::noBody($request);
        $query = Check::query($request, ['currency' => ['/^[A-Z]{3}$/D', true], 'paymentSetId' => [Patterns::GUID, true]]);
        $list = [];
        foreach ($this->poses($query['paymentSetId'], $query['currency']) as $id => $pos) {
            $member = [
                'name' => $pos['name'], 'colorCode' => '#701f7e', 'logo' => PaymentSets::logo(), 'commRates' => PaymentSets::rates($pos['rates']),
                'isVisibleCommRate' => false, 'isDefaultPos' => $pos['default'],
            ];
            $list[] = $this->world->settings->flag('pwsListTenantPosId') ? $member + ['tenantPosId' => $id] : $member;
        }

        return Response::json($list);
    }

    private function optionsForBin(Request $request, string $bin): Response
    {
        $this->tokens->owner($request, 'pws');
        Check::noBody($request);
        Patterns::checkBin($bin);
        $query = Check::query($request, [
            'currency' => ['/^[A-Z]{3}$/D', true], 'paymentSetId' => [Patterns::GUID, true], 'amount' => [Patterns::AMOUNT, false],
        ]);
        $poses = [];
        foreach ($this->poses($query['paymentSetId'], $query['currency']) as $id => $pos) {
            $poses[] = [
                'paymentSetPosId' => '9' . substr($id, 1), 'tenantPosId' => $id, 'vPosApiId' => 1, 'threeDStatus' => 1, 'isCvvUse' => true,
                'isDefaultPos' => $pos['default'], 'name' => $pos['name'], 'logo' => PaymentSets::logo(),
                'commRates' => PaymentSets::rates(PaymentSets::forBin($pos, $bin)['rates']),
                'posCurrencyDefinitionId' => '0c2b1de5-4425-ed11-98e1-005056b0d2e5', 'creditCardTypeId' => 1, 'creditCardProgramId' => 1,
                'isBusinessCard' => false, 'savedCreditCardUseCvv' => true, 'hasCampaign' => false, 'partnerApiDefinition' => null,
                'binFilterId' => null, 'maxMaturityDayCount' => 0, 'posTypeId' => 1, 'nonBinPos' => false,
            ];
        }

        return Response::json([
            'commApplyTypeId' => 10, 'installmentLowerLimit' => new Number('0.00'), 'threeDLimit' => new Number(PaymentSets::THREE_D_LIMIT),
            'poses' => $poses, 'generalInstallmentLimit' => null,
        ]);
    }

    private function pay(Request $request): Response
    {
        $owner = $this->tokens->owner($request, 'pws');
        $order = Check::json($request, Transactions::paymentFields() + [
            'agentCode' => Field::text()->must(static fn (string $code): bool => $code === self::AGENT, 'is not a known agent'),
            'paymentSetDefinitionId' => Field::guid()->must(
                static fn (string $id): bool => isset(PaymentSets::ALL[strtolower($id)]),
                'is not a known payment set',
            ),
        ], typeRequired: false);
        $poses = $this->poses($order->paymentSetDefinitionId, $order->currencyCode);
        [$transaction, $page] = $this->transactions->pay($request, 'pws', $owner, $order, $poses);

        return Envelope::ok([
            'redirectUrl' => $page,
            'referenceNumber' => $transaction['reference'],
            'transactionStatusId' => $transaction['status'],
            'errorMessage' => $transaction['errorMessage'],
            'errorCode' => $transaction['errorCode'],
            'isMembershipCompleted' => false,
            'currentAccountId' => null,
            'bonusText' => null,
            'memberId' => '00000000-0000-0000-0000-000000000000',
            'transactionId' => $transaction['guid'],
            'remainingErrorCount' => null,
        ]);
    }

    private function transaction(Request $request): Response
    {
        $this->tokens->owner($request, 'pws');
        Check::noBody($request);
        $transaction = Patterns::findOne($request, $this->transactions, 'pws', [
            'transactionId' => 'guid', 'referenceNumber' => 'reference',
            'clientReferenceNumber' => 'clientReference', 'clientOrderReferenceCode' => 'clientReference',
        ]);
        $transaction = $this->transactions->asked($transaction);
        $rate = $transaction['commRate'];
        $data = [
            'clientReferenceNumber' => $transaction['clientReference'],
            'referenceNumber' => $transaction['reference'],
            'tenantId' => '2f1a7a3c-11ec-ee11-98f2-005056b0d2e5',
            'tenantPosId' => $transaction['posId'],
            'commRate' => new Number($rate),
            'currencyType' => $transaction['currency'],
            'transactionDate' => $transaction['date'],
            'transactionDetailId' => $transaction['detailGuid'],
            'installment' => $transaction['installment'],
            'lastAmount' => Decimal::of($transaction['lastAmount'])->number(),
            'lastNetAmount' => Decimal::of($transaction['lastAmount'])->lessPercent($rate)->number(),
            'id' => $transaction['guid'],
            'vposCommRate' => new Number($rate),
            'bankPaymentDays' => null,
            'paymentSetErpCode' => PaymentSets::ALL[strtolower($transaction['setId'])][2],
            'vPosERPCode' => 'PosErp',
            'impersonated' => false,
            'paidTenantId' => null,
            'rePayPlanCode' => null,
            'agent' => ['agentId' => $transaction['agentCode'], 'name' => $transaction['contact'], 'email' => $transaction['email']],
            'vposTransactionDetails' => ['erpTransactionCode' => $transaction['erpCode']],
            'transactionStatusId' => $transaction['status'],
            'errorCode' => $transaction['errorCode'],
            'errorMessage' => $transaction['errorMessage'],
            'cardNumber' => Bank::mask($transaction['card']),
        ];

        return $this->world->settings->flag('pwsTransactionInEnvelope') ? Envelope::ok($data) : Response::json($data);
    }

    private function cancel(Request $request): Response
    {
        $this->tokens->owner($request, 'pws');
        $order = Check::json($request, ['referenceCode' => Field::text(), 'reason' => Field::anyText()->optional()], typeRequired: false);
        $result = $this->transactions->cancel($request, $this->known($order->referenceCode), $order->reason ?? null);

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
        $this->tokens->owner($request, 'pws');
        $order = Check::json($request, [
            'amount' => Field::positive()->optional(),
            'refundAmount' => Field::positive()->optional(),
            'referenceCode' => Field::text(),
            'reason' => Field::anyText()->optional(),
        ], typeRequired: false);
        $amounts = [];
        foreach (['amount', 'refundAmount'] as $name) {
            if (isset($order->{$name})) {
                $amounts[] = Decimal::of($order->{$name}->text);
            }
        }
        if (count($amounts) === 2 && $amounts[0]->compare($amounts[1]) !== 0) {
            throw Refused::malformed('amount, refundAmount: are both given, with different values');
        }
        $result = $this->transactions->refund($request, $this->known($order->referenceCode), $amounts[0] ?? null, $order->reason ?? null);

        return Envelope::ok(['lastAmount' => $result['lastAmount']->number(3)] + $result);
    }

    /** @return array<string, array<string, mixed>> */
    private function poses(string $set, string $currency): array
    {
        if (!isset(PaymentSets::ALL[strtolower($set)])) {
            throw Refused::unknown('paymentSetId: is not a known payment set');
        }

        return PaymentSets::ofSet($set, $currency);
    }

    /** @return array<string, mixed> */
    private function known(string $reference): array
    {
        return $this->transactions->find('pws', 'reference', $reference) ?? throw Refused::unknown('referenceCode: no such transaction');
    }
}
