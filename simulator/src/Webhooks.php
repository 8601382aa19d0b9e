<?php

declare(strict_types=1);

namespace Simulator;

use Simulator\Http\Call;

/** Webhooks: kept, delivered on the loop to loopback addresses only, each try on record. */
final class Webhooks
{
    /** @var list<int> webhooks that wait for others, to go out in reverse order */
    private array $reordered = [];
    private int $flush = 0;

    public function __construct(
        private readonly Store $store,
        private readonly Settings $settings,
        private readonly Loop $loop,
        private readonly string $caFile,
    ) {
    }

    /** Queues a webhook and returns its number. */
    public function send(string $service, string $url, string $body, string $contentType = 'application/json; charset=utf-8'): int
    {
        $reason = Call::refusal($url);
        $id = $this->store->insert('webhooks', [
            'time' => Clock::stamp(), 'service' => $service, 'url' => $url, 'contentType' => $contentType, 'body' => $body,
            'state' => $reason === null ? 'waiting' : 'refused', 'reason' => $reason,
        ]);
        if ($reason === null && !$this->settings->flag('webhooksHeld')) {
            for ($copy = 0; $copy <= $this->settings->int('webhookDuplicates'); $copy++) {
                $this->queue($id);
            }
        }

        return $id;
    }

    /** Sends a webhook once more, whatever became of it before. */
    public function redeliver(int $id): bool
    {
        $row = $this->store->find('webhooks', ['id' => $id]);
        if ($row === null || $row['state'] === 'refused') {
            return false;
        }
        $this->deliver($id, 0);

        return true;
    }

    public function forget(): void
    {
        $this->reordered = [];
    }

    /** @return list<array<string, mixed>> */
    public function describe(): array
    {
        $webhooks = $this->store->all('webhooks');
        foreach ($webhooks as &$webhook) {
            $webhook['deliveries'] = $this->store->all('deliveries', ['webhook' => $webhook['id']]);
        }

        return $webhooks;
    }

    private function queue(int $id): void
    {
        $together = $this->settings->int('webhookReorder');
        if ($together < 2) {
            $this->loop->after($this->settings->int('webhookDelayMs'), fn () => $this->deliver($id, $this->settings->int('webhookRetries')));

            return;
        }
        $this->reordered[] = $id;
        $this->loop->cancel($this->flush);
        if (count($this->reordered) >= $together) {
            $this->flush();
        } else {
            $this->flush = $this->loop->after($this->settings->int('webhookReorderMs'), $this->flush(...));
        }
    }

    /** One after the other, the last that came first. */
    private function flush(): void
    {
        $id = array_pop($this->reordered);
        if ($id !== null) {
            $this->deliver($id, 0, $this->flush(...));
        }
    }

    private function deliver(int $id, int $retries, ?callable $then = null): void
    {
        $webhook = $this->store->find('webhooks', ['id' => $id]);
        if ($webhook === null) {
            return;
        }
        $headers = ['Content-Type' => $webhook['contentType'], 'Accept' => '*/*', 'User-Agent' => 'payments-simulator'];
        $ended = function (array $result) use ($id, $retries, $then): void {
            $this->note($id, $result);
            if ($retries > 0 && ($result['status'] ?? 0) !== 200) {
                $this->loop->after($this->settings->int('webhookRetryDelayMs'), fn () => $this->deliver($id, $retries - 1));
            }
            if ($then !== null) {
                $then();
            }
        };
        $timeout = $this->settings->int('webhookTimeoutMs');
        Call::post($this->loop, $webhook['url'], $headers, $webhook['body'], $this->caFile, $timeout, $ended);
    }

    private function note(int $id, array $result): void
    {
        if ($this->store->find('webhooks', ['id' => $id]) === null) {
            return;                                       // forgotten by a reset while it was under way
        }
        $this->store->insert('deliveries', [
            'webhook' => $id, 'time' => Clock::stamp(), 'milliseconds' => $result['ms'], 'status' => $result['status'],
            'answer' => $result['body'], 'error' => $result['error'],
        ]);
        $this->store->update('webhooks', $id, [
            'state' => $result['status'] === 200 ? 'delivered' : 'failed',
            'reason' => $result['status'] === 200 ? null : ($result['error'] ?? 'answered ' . $result['status']),
        ]);
    }
}
