<?php

declare(strict_types=1);

namespace Payments\Faults;

/** A relay before the simulator that breaks connections by the bytes of TCP: in the handshake, in the middle of a TLS record. */
final class Relay
{
    /** @var resource */
    private $process;

    /** @var resource */
    private $line;

    private readonly int $port;

    public function __construct(Bench $bench)
    {
        $command = [...\Simulator\Client::findPhp(), __DIR__ . '/../relay.php', (string) parse_url($bench->simulator->url(), PHP_URL_PORT)];
        $this->process = proc_open($command, [['socket'], ['pipe', 'w']], $pipes);
        $this->line = $pipes[0];
        $this->port = (int) fgets($pipes[1]);
    }

    public function __destruct()
    {
        fclose($this->line);
        proc_close($this->process);
    }

    public function url(): string
    {
        return "https://localhost:$this->port";
    }

    /**
     * @param string $which next or last
     * @param string $how fin, rst or hold
     */
    public function cut(string $which, string $direction, int $bytes, string $how): void
    {
        $this->say("cut $which $direction $bytes $how");
    }

    /** @return array{up: int, down: int, open: int} bytes since the last command, and connections */
    public function whole(): array
    {
        return array_combine(['up', 'down', 'open'], array_map(intval(...), explode(' ', $this->say('whole'))));
    }

    private function say(string $command): string
    {
        fwrite($this->line, "$command\n");

        return trim(fgets($this->line) ?: throw new \RuntimeException('the relay has ended'));
    }
}
