<?php

declare(strict_types=1);

namespace Simulator\Hepsipay;

use Simulator\Check;
use Simulator\Field;
use Simulator\Http\Request;
use Simulator\Http\Response;
use Simulator\Json;
use Simulator\Refused;
use Simulator\Service;
use Simulator\World;

/** The hosted frame, seen from the merchant's server: check availability, init; and APIPay's account check. */
final class Frame implements Service
{
    /** AccountKey => [has an account with a stored card, is linked with the merchant]; everybody else has no account. */
    public const ACCOUNTS = [
        '905551112233' => [true, true],
        'customer@hepsipay.com' => [true, true],
        '905551112244' => [true, false],
        '905110001111' => [true, true],
    ];

    public function __construct(
        private readonly World $world,
        private readonly Signature $signature,
        private readonly Payments $payments,
    ) {
    }

    public function routes(): array
    {
        return [
            ['POST', '/v2/hepsipayframe/checkavailability', $this->checkAvailability(...)],
            ['POST', '/v2/hepsipayframe/init', $this->init(...)],
            ['GET', '/apipay/accounts', $this->accounts(...)],
        ];
    }

    public function refusal(Refused $refused): Response
    {
        return Base::refusal($refused);
    }

    /** @return array<string, Field> */
    private function orderFields(): array
    {
        return [
            'Amount' => Field::integer(1),
            'AccountKey' => Field::matching('/^(905\d{9}|[^\s@]+@[^\s@]+)$/D', 'must be a GSM number such as 905551112233, or an e-mail address'),
            'MerchantCallBackUrl' => Field::url(),
            'BasketItems' => Field::listOf(Field::object([
                'Product' => Field::text(),
                'Price' => Field::integer(0),
                'SubMerchantMemberId' => Field::integer(1)->optional(),
                'SubMerchantMemberPrice' => Field::integer(0)->optional(),
                'CategoryId' => Field::text(),
                'ExternalId' => Field::text()->optional(),
            ]))->must(static fn (array $items): bool => $items !== [], 'must not be empty'),
            'IsGuestUser' => Field::boolean()->optional(),
            'Force3ds' => Field::boolean()->optional(),
            'AllowedInstallments' => Field::listOf(Field::integer(1))->optional(),
            'MerchantOrderNumber' => Field::text()->optional(),
        ];
    }

    private function checkAvailability(Request $request): Response
    {
        $this->signature->check($request);
        $order = $this->readOrder($request, $this->orderFields());
        [$hasCard, $linked] = self::ACCOUNTS[$order->AccountKey] ?? [false, false];
        $base = $hasCard ? Base::ok('ok') : [
            'Success' => false, 'MessageCode' => '9420', 'Message' => 'not a customer', 'UserMessageTitle' => null, 'UserMessage' => null,
        ];

        return Response::json(['IsAccountAlreadyLinked' => $linked] + $base);
    }

    private function init(Request $request): Response
    {
        $this->signature->check($request);
        $order = $this->readOrder($request, $this->orderFields() + [
            'FrameType' => Field::integer(1)->optional(),
            'CheckoutMerchantUrl' => Field::text()->optional(),
            'BankOrderId' => Field::guid()->optional(),
            'PosAlias' => Field::text()->optional(),
            'ExternalId' => Field::guid()->optional(),
        ]);
        $basket = [];
        foreach ($order->BasketItems as $number => $item) {
            $basket[] = ['id' => (string) (630436 + $number), 'amount' => $item->Price->toInt()];
        }
        $payment = $this->payments->create([
            'amount' => $order->Amount->toInt(),
            'merchantOrderNumber' => $order->MerchantOrderNumber ?? null,
            'posAlias' => null,
            'basket' => Json::encode($basket),
            'init' => $request->body,
            'accountKey' => $order->AccountKey,
        ]);
        $url = $this->world->pages() . FramePage::PATH . '?token=' . $payment['token'];
        $answer = ['FrameUrl' => $url, 'Token' => $payment['token']] + Base::ok('ok');

        return Response::json($this->world->settings->flag('initWrapped') ? ['RequestUrl' => $request->url(), 'Response' => $answer] : $answer);
    }

    /** @param array<string, Field> $fields */
    private function readOrder(Request $request, array $fields): \stdClass
    {
        $order = Check::json($request, $fields);
        $sum = array_sum(array_map(static fn (\stdClass $item): int => $item->Price->toInt(), $order->BasketItems));
        if ($sum !== $order->Amount->toInt()) {
            throw Refused::malformed("BasketItems: the prices add up to $sum, Amount is {$order->Amount->text}");
        }

        return $order;
    }

    private function accounts(Request $request): Response
    {
        $this->signature->check($request);
        Check::noBody($request);
        $query = Check::query($request, ['accountKey' => ['/./', true], 'merchantLinkRelationValue' => ['/./', false]]);
        [$hasCard, $linked] = self::ACCOUNTS[$query['accountKey']] ?? [false, false];

        return Response::json(['HasStoredCard' => $hasCard, 'AlreadyLinked' => $linked] + Base::ok('ok'));
    }
}
