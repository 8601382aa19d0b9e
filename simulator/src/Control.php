<?php

declare(strict_types=1);

namespace Simulator;

use Simulator\Finrota\Transactions;
use Simulator\Hepsipay\Payments;
use Simulator\Http\Request;
use Simulator\Http\Response;

/** The tester's own door, under /_simulator/: no authorisation, JSON in and out. Nothing here is on record. */
final class Control
{
    public const PREFIX = '/_simulator/';

    public function __construct(private readonly World $world, private readonly Payments $hepsipay, private readonly Transactions $finrota)
    {
    }

    public function answer(Request $request, Application $application): Response
    {
        try {
            $path = substr($request->path(), strlen(self::PREFIX));
            $answer = $this->call($request->method, explode('/', $path), $request, $application);

            return $answer === null
                ? Response::json(['error' => "no control call $request->method {$request->path()}"], 404)
                : Response::json($answer);
        } catch (BadControl | JsonError $error) {
            return Response::json(['error' => $error->getMessage()], 400);
        } catch (\PDOException $error) {
            return Response::json(['error' => $error->getMessage()], 409);
        } catch (\Throwable $error) {
            fwrite(STDERR, "simulator: $error\n");

            return Response::json(['error' => 'the simulator failed: ' . $error->getMessage()], 500);
        }
    }

    private function call(string $method, array $path, Request $request, Application $application): mixed
    {
        $store = $this->world->store;
        $filter = array_column($request->queryPairs(), 1, 0);

        return match ([$method, ...$path]) {
            ['GET', 'requests'] => $this->requests($filter),
            ['GET', 'connections'] => $application->connections->describe(),
            ['GET', 'bookings'] => $this->bookings($filter),
            ['GET', 'webhooks'] => ['webhooks' => $this->world->webhooks->describe()],
            ['GET', 'settings'] => $this->world->settings->all(),
            ['POST', 'settings'] => $this->settings(self::body($request)),
            ['GET', 'faults'] => ['faults' => $application->faults->describe()],
            ['GET', 'faults', 'rotation'] => $application->faults->describeRotation(),
            ['POST', 'faults', 'rotation'] => $application->faults->rotate(self::body($request)),
            ['POST', 'faults'] => $application->faults->add(self::body($request))->describe(),
            ['DELETE', 'faults'] => self::done($application->faults->clear(...)),
            ['POST', 'tokens', 'revoke'] => $this->revoke(),
            ['POST', 'reset'] => $this->reset($application),
            ['GET', 'transactions'] => ['transactions' => $this->rows('transactions', $filter)],
            ['GET', 'hstmobil', 'payments'] => ['payments' => $this->rows('hst_payments', $filter)],
            ['GET', 'hepsipay', 'installment-queries'] => ['queries' => $store->all('installment_queries')],
            ['GET', 'hepsipay', 'payments'] => ['payments' => $this->rows('hepsipay_payments', $filter)],
            ['POST', 'hepsipay', 'payments'] => $this->hepsipay->createByControl(self::body($request)),
            default => match (true) {
                $method === 'POST' && preg_match('#^webhooks/(\d+)/redeliver$#', implode('/', $path), $match) === 1
                    => $this->world->webhooks->redeliver((int) $match[1]) ? ['ok' => true] : null,
                $method === 'POST' && count($path) === 3 && [$path[0], $path[1]] === ['hepsipay', 'payments']
                    => $this->hepsipay->changeByControl(rawurldecode($path[2]), self::body($request)),
                $method === 'POST' && count($path) === 2 && $path[0] === 'transactions'
                    => $this->setTransaction(rawurldecode($path[1]), self::body($request)),
                default => null,
            },
        };
    }

    /** @param array<string, string> $filter path, by prefix; method; after, a request number */
    private function requests(array $filter): array
    {
        $requests = [];
        foreach ($this->world->store->all('requests') as $row) {
            $wanted = str_starts_with((string) $row['path'], $filter['path'] ?? '')
                && (!isset($filter['method']) || $row['method'] === $filter['method'])
                && $row['id'] > (int) ($filter['after'] ?? 0);
            if ($wanted) {
                $row['headers'] = Json::decode($row['headers']);
                $row['complete'] = (bool) $row['complete'];
                $row['processed'] = (bool) $row['processed'];
                $requests[] = self::readable($row, 'body', 'answer');
            }
        }

        return ['count' => count($requests), 'requests' => $requests];
    }

    /** Gives a Finrota transaction another status, as if something had happened at the bank. */
    private function setTransaction(string $reference, \stdClass $change): ?array
    {
        $problems = Field::object(['transactionStatusId' => Field::integer()])->problems($change, '');
        if ($problems !== []) {
            throw new BadControl(implode('; ', $problems));
        }

        return $this->finrota->set($reference, $change->transactionStatusId->toInt());
    }

    /** @param array<string, string> $filter service, kind, orderReference, reference; after, limit */
    private function bookings(array $filter): array
    {
        $bookings = $this->rows('bookings', $filter, 'service', 'kind', 'orderReference', 'reference');

        return ['count' => count($bookings), 'bookings' => $bookings];
    }

    /** Those after the number `after`, at most `limit` of them. */
    private function rows(string $table, array $filter, string ...$columns): array
    {
        return $this->world->store->all(
            $table,
            array_intersect_key($filter, array_flip($columns)),
            (int) ($filter['limit'] ?? -1),
            (int) ($filter['after'] ?? 0),
        );
    }

    private function settings(\stdClass $changes): array
    {
        $this->world->settings->change($changes);

        return $this->world->settings->all();
    }

    /** Every token given out so far is worth nothing any more. */
    private function revoke(): array
    {
        $revoked = 0;
        foreach ($this->world->store->all('tokens', ['revoked' => 0]) as $token) {
            $this->world->store->update('tokens', $token['id'], ['revoked' => 1]);
            $revoked++;
        }

        return ['revoked' => $revoked];
    }

    /** All is as after the start, but connections stay open and tokens stay good. */
    private function reset(Application $application): array
    {
        $this->world->store->clearAllBut('tokens');
        $this->world->settings->reset();
        $this->world->webhooks->forget();
        $application->faults->clear();
        $application->dropStalled();
        $application->connections->reset();

        return ['ok' => true];
    }

    private static function done(callable $action): array
    {
        $action();

        return ['ok' => true];
    }

    private static function body(Request $request): \stdClass
    {
        $body = $request->body === '' ? new \stdClass() : Json::decode($request->body);

        return $body instanceof \stdClass ? $body : throw new BadControl('the body must be a JSON object');
    }

    /** Bytes that are not UTF-8 travel as base64, under the name with "Base64" added. */
    private static function readable(array $row, string ...$columns): array
    {
        foreach ($columns as $column) {
            if ($row[$column] !== null && preg_match('//u', $row[$column]) !== 1) {
                $row["{$column}Base64"] = base64_encode($row[$column]);
                $row[$column] = null;
            }
        }

        return $row;
    }
}
