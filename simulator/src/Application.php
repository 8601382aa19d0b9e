<?php

declare(strict_types=1);

namespace Simulator;

use Simulator\Http\Request;
use Simulator\Http\RequestReader;
use Simulator\Http\Response;

/** Takes whole requests, finds who answers them, and keeps the record of everything that arrived. */
final class Application
{
    /** Of a longer answer only the beginning is kept. */
    private const LONGEST_ANSWER = 65536;

    /** @var list<array{string, string, callable, Service}> method, pattern, handler, service */
    private array $routes = [];

    /** @var array<int, Connection> */
    private array $stalled = [];
    private int $lastRequest = 0;

    /** @param list<Service> $services */
    public function __construct(
        public readonly World $world,
        public readonly Faults $faults,
        public readonly Connections $connections,
        private readonly Control $control,
        array $services,
    ) {
        foreach ($services as $service) {
            foreach ($service->routes() as [$method, $path, $handler]) {
                $pattern = '#^' . preg_replace('/\\\\\{\w+\\\\\}/', '([^/]+)', preg_quote($path, '#')) . '$#D';
                $this->routes[] = [$method, $pattern, $handler, $service];
            }
        }
    }

    public function nextRequestId(): int
    {
        return ++$this->lastRequest;
    }

    /** @param callable(Response): void $deliver called once, now or later */
    public function answer(Request $request, int $connection, int $number, ?Fault $fault, callable $deliver): void
    {
        if (str_starts_with($request->path(), Control::PREFIX)) {
            $deliver($this->control->answer($request, $this));

            return;
        }
        $processed = $fault === null || $fault->commits();
        $real = match (true) {
            $processed => $this->dispatch($request),
            $fault->is('expired-token') => $this->refuse($request, Refused::unauthorised('the token has expired')),
            default => Response::json(new \stdClass()),
        };
        $finish = function (Response $real) use ($request, $connection, $number, $fault, $processed, $deliver): void {
            $response = $fault?->is('refusal')
                ? $this->refuse($request, new Refused($fault->int('status'), ['as the test ordered'], $fault->text('code')))
                : Answer::spoil($real, $fault);
            $this->connections->request($connection, "$request->method $request->target");
            $this->recordWhole($request, $connection, $number, $fault, $processed, $response);
            $deliver($response);
        };
        $real instanceof Later ? $real->then($finish) : $finish($real);
    }

    /** A request that did not arrive whole. */
    public function recordPart(int $id, int $connection, int $number, RequestReader $part, int $bytes, ?string $fault): void
    {
        $path = $part->target === null ? null : explode('?', $part->target, 2)[0];
        if ($path !== null && str_starts_with($path, Control::PREFIX)) {
            return;
        }
        $this->connections->request($connection, trim("$part->method $part->target") . ' (in part)');
        $this->record([
            'id' => $id, 'time' => Clock::stamp(), 'connection' => $connection, 'number' => $number, 'scheme' => null,
            'method' => $part->method, 'target' => $part->target, 'path' => $path, 'headers' => Json::encode($part->headers),
            'body' => $part->body, 'complete' => 0, 'bytes' => $bytes, 'fault' => $fault, 'processed' => 0, 'status' => null, 'answer' => null,
        ]);
    }

    public function stalled(Connection $connection): void
    {
        $this->stalled[$connection->id] = $connection;
    }

    public function forget(Connection $connection): void
    {
        unset($this->stalled[$connection->id]);
    }

    /** Ends the connections a fault left hanging. */
    public function dropStalled(): void
    {
        foreach ($this->stalled as $connection) {
            if ($connection->isStalled()) {
                $connection->close(rst: true);
            }
        }
        $this->stalled = [];
    }

    private function recordWhole(Request $request, int $connection, int $number, ?Fault $fault, bool $processed, Response $response): void
    {
        $this->record([
            'id' => $request->id, 'time' => Clock::stamp(), 'connection' => $connection, 'number' => $number,
            'scheme' => $request->scheme, 'method' => $request->method, 'target' => $request->target, 'path' => $request->path(),
            'headers' => Json::encode($request->headers), 'body' => $request->body, 'complete' => 1,
            'bytes' => strlen($request->body), 'fault' => $fault?->name, 'processed' => (int) $processed,
            'status' => $response->status, 'answer' => substr($response->body, 0, self::LONGEST_ANSWER),
        ]);
    }

    /** @param array<string, scalar|null> $row */
    private function record(array $row): void
    {
        $this->world->store->delete('requests', 'id = ?', [$row['id']]);
        $this->world->store->insert('requests', $row);
        if ($row['id'] % 500 === 0) {
            $this->world->store->delete('requests', 'id <= ?', [$row['id'] - $this->world->settings->int('recordLimit')]);
        }
    }

    private function dispatch(Request $request): Response|Later
    {
        try {
            [$handler, $service, $names] = $this->route($request);
        } catch (Refused $refused) {
            return Response::json(['error' => $refused->getMessage()], $refused->status);
        }
        try {
            return $handler($request, ...$names);
        } catch (Refused $refused) {
            return $service->refusal($refused);
        } catch (NoService) {
            return Response::json(['error' => 'no service at ' . $request->path()], 404);
        } catch (\Throwable $error) {
            fwrite(STDERR, "simulator: $error\n");

            return Response::json(['error' => 'the simulator failed: ' . $error->getMessage()], 500);
        }
    }

    /** In the shape of the service whose path it is. */
    private function refuse(Request $request, Refused $refused): Response
    {
        try {
            return $this->route($request)[1]->refusal($refused);
        } catch (Refused) {
            return new Response($refused->status);
        }
    }

    /** @return array{callable, Service, list<string>} */
    private function route(Request $request): array
    {
        $allowed = [];
        foreach ($this->routes as [$method, $pattern, $handler, $service]) {
            if (preg_match($pattern, $request->path(), $match) === 1) {
                if ($method === $request->method) {
                    return [$handler, $service, array_map(rawurldecode(...), array_slice($match, 1))];
                }
                $allowed[] = $method;
            }
        }

        throw $allowed === []
            ? Refused::unknown('no service at ' . $request->path())
            : new Refused(405, [$request->path() . ' wants ' . implode(' or ', $allowed) . ", not $request->method"]);
    }
}
