<?php

declare(strict_types=1);

namespace Simulator;

/** What is known of every connection accepted (those of the control port are not counted). */
final class Connections
{
    /** @var array<int, array<string, mixed>> */
    private array $rows = [];

    public function accepted(int $id, string $listener, string $peer): void
    {
        if ($listener !== 'control') {
            $this->rows[$id] = [
                'id' => $id, 'listener' => $listener, 'peer' => $peer, 'time' => Clock::stamp(), 'handshake' => false, 'resumed' => null,
                'protocol' => null, 'cipher' => null, 'requests' => 0, 'paths' => [], 'open' => true, 'closedBy' => null,
                'fault' => null, 'tlsError' => null,
            ];
        }
    }

    /** @param array<string, mixed> $what */
    public function note(int $id, array $what): void
    {
        if (isset($this->rows[$id])) {
            $this->rows[$id] = array_replace($this->rows[$id], $what);
        }
    }

    public function request(int $id, string $line): void
    {
        if (isset($this->rows[$id])) {
            $this->rows[$id]['requests']++;
            if (count($this->rows[$id]['paths']) < 100) {
                $this->rows[$id]['paths'][] = $line;
            }
        }
    }

    public function closed(int $id, string $by): void
    {
        $this->note($id, ['open' => false, 'closedBy' => $by]);
    }

    /** Forgets the closed ones; open ones stay, with their counts at zero. */
    public function reset(): void
    {
        $this->rows = array_filter($this->rows, static fn (array $row): bool => $row['open']);
        foreach ($this->rows as &$row) {
            $row['requests'] = 0;
            $row['paths'] = [];
            $row['before'] = true;
        }
    }

    /** @return array<string, mixed> */
    public function describe(): array
    {
        $new = array_filter($this->rows, static fn (array $row): bool => !isset($row['before']));

        return [
            'accepted' => count($new),
            'handshakes' => count(array_filter($new, static fn (array $row): bool => $row['handshake'])),
            'resumed' => null,
            'open' => count(array_filter($this->rows, static fn (array $row): bool => $row['open'])),
            'requests' => array_sum(array_column($this->rows, 'requests')),
            'connections' => array_values($this->rows),
        ];
    }
}
