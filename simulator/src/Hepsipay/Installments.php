<?php

declare(strict_types=1);

namespace Simulator\Hepsipay;

use Simulator\Clock;
use Simulator\Field;
use Simulator\Http\Call;
use Simulator\Json;
use Simulator\JsonError;
use Simulator\World;

/** Asks the merchant's installment service, and judges its answer. */
final class Installments
{
    private const TIMEOUT_MS = 5000;

    public function __construct(private readonly World $world, private readonly string $caFile)
    {
    }

    /**
     * Asks for the options of a card. Every query and answer is on record.
     *
     * @param array<string, mixed> $payment
     * @param callable(array<int, array<string, mixed>>, list<string>): void $then options by installment, problems
     */
    public function ask(array $payment, string $bin, callable $then): void
    {
        $url = $this->world->settings->text('installmentUrl');
        $isMail = str_contains($payment['accountKey'], '@');
        $request = Json::encode([
            'binNumber' => $bin,
            'orderNumber' => $payment['merchantOrderNumber'] ?? '',
            'customerEmail' => $isMail ? $payment['accountKey'] : 'test@hepsipay.com',
            'customerGsm' => $isMail ? '05000000000' : '0' . substr($payment['accountKey'], 2),
        ]);
        $ended = function (array $result) use ($payment, $url, $request, $then): void {
            [$options, $problems] = $result['status'] === 200
                ? $this->read($result['body'], $payment['amount'])
                : [[], [$result['error'] ?? "answered {$result['status']}"]];
            $this->world->store->insert('installment_queries', [
                'time' => Clock::stamp(), 'token' => $payment['token'], 'url' => $url, 'request' => $request, 'status' => $result['status'],
                'answer' => $result['body'], 'error' => $result['error'], 'problems' => implode('; ', $problems),
            ]);
            $then($options, $problems);
        };
        Call::post($this->world->loop, $url, ['Content-Type' => 'application/json'], $request, $this->caFile, self::TIMEOUT_MS, $ended);
    }

    /** @return array{array<int, array<string, mixed>>, list<string>} */
    private function read(string $body, int $amount): array
    {
        try {
            $answer = Json::decode($body);
        } catch (JsonError $error) {
            return [[], ['not JSON: ' . $error->getMessage()]];
        }
        $answer = self::oneSpelling($answer);
        $detail = Field::object([
            'ActualInstallmentNumber' => Field::integer(1),
            'DisplayInstallmentNumber' => Field::integer(1),
            'InstallmentPrice' => Field::integer(1),
            'TotalPrice' => Field::integer(1),
            'PosAlias' => Field::text()->optional(),
            'InterestAmount' => Field::number()->optional(),
        ]);
        $offer = Field::object([
            'Price' => Field::integer(1),
            'Force3ds' => Field::boolean(),
            'InstallmentsPriceDetails' => Field::listOf($detail),
        ]);
        $problems = Field::object(['Installments' => Field::listOf($offer)])->problems($answer, '');
        if ($problems !== []) {
            return [[], $problems];
        }

        return $this->options($answer->Installments, $amount);
    }

    /** @param list<\stdClass> $offers */
    private function options(array $offers, int $amount): array
    {
        $options = [];
        $problems = [];
        foreach ($offers as $offer) {
            if ($offer->Price->toInt() !== $amount) {
                $problems[] = "Price: is {$offer->Price->text}, the order is $amount";
            }
            foreach ($offer->InstallmentsPriceDetails as $detail) {
                $count = $detail->ActualInstallmentNumber->toInt();
                $shown = $detail->DisplayInstallmentNumber->toInt();
                $total = $detail->TotalPrice->toInt();
                if (abs($detail->InstallmentPrice->toInt() * $shown - $total) >= $shown) {
                    $problems[] = "TotalPrice: is $total, $shown times {$detail->InstallmentPrice->text} is not";
                }
                $options[$count] = [
                    'shown' => $shown, 'each' => $detail->InstallmentPrice->toInt(), 'total' => $total,
                    'pos' => $detail->PosAlias ?? null, 'force3ds' => $offer->Force3ds,
                ];
            }
        }

        return $problems === [] ? [$options, []] : [[], $problems];
    }

    /** The provider's table and sample spell two names differently; both are taken, the two together must agree. */
    private static function oneSpelling(mixed $answer): mixed
    {
        if (!$answer instanceof \stdClass || !is_array($answer->Installments ?? null)) {
            return $answer;
        }
        foreach ($answer->Installments as $offer) {
            foreach (['force3d' => 'Force3ds', 'InstallmentPriceDetails' => 'InstallmentsPriceDetails'] as $table => $sample) {
                if ($offer instanceof \stdClass && property_exists($offer, $table)
                    && (!property_exists($offer, $sample) || Json::encode($offer->{$sample}) === Json::encode($offer->{$table}))) {
                    $offer->{$sample} = $offer->{$table};
                    unset($offer->{$table});
                }
            }
        }

        return $answer;
    }
}
