<?php

declare(strict_types=1);

namespace Payments\Soak;

/** Visitors of the shop: several at a time, each with one request after the other on a connection to nginx. */
final class Visitors
{
    private readonly \CurlMultiHandle $all;

    /** @var list<\CurlHandle> */
    private array $idle = [];

    /** @var array<int, mixed> what the visitors under way came for, by their handle's number */
    private array $underway = [];

    public function __construct(private readonly string $url, int $count)
    {
        $this->all = curl_multi_init();
        for ($i = 0; $i < $count; $i++) {
            $this->idle[] = $visitor = curl_init();
            curl_setopt_array($visitor, [
                CURLOPT_URL => $this->url, CURLOPT_POST => true, CURLOPT_RETURNTRANSFER => true, CURLOPT_TIMEOUT => 120, CURLOPT_PROXY => '',
                CURLOPT_HTTPHEADER => ['Content-Type: application/json', 'Expect:'],
            ]);
        }
    }

    public function areAllBusy(): bool
    {
        return $this->idle === [];
    }

    public function areAllIdle(): bool
    {
        return $this->underway === [];
    }

    /** @param array<string, mixed> $job */
    public function send(array $job, mixed $what): void
    {
        $visitor = array_pop($this->idle);
        curl_setopt($visitor, CURLOPT_POSTFIELDS, json_encode($job, JSON_THROW_ON_ERROR));
        $this->underway[spl_object_id($visitor)] = $what;
        curl_multi_add_handle($this->all, $visitor);
    }

    /**
     * Those who have their answer by now; waits a little for the first.
     *
     * @return list<array{mixed, array<string, mixed>|string}> what they came for, and the answer; a text when it is not one
     */
    public function back(): array
    {
        $back = [];
        curl_multi_exec($this->all, $running);
        if ($running === count($this->underway) && $running > 0) {
            curl_multi_select($this->all, 0.1);
            curl_multi_exec($this->all, $running);
        }
        while (($done = curl_multi_info_read($this->all)) !== false) {
            $visitor = $done['handle'];
            $status = curl_getinfo($visitor, CURLINFO_RESPONSE_CODE);
            $body = (string) curl_multi_getcontent($visitor);
            $answer = json_decode($body, true);
            $back[] = [$this->underway[spl_object_id($visitor)], $status === 200 && is_array($answer) ? $answer : "HTTP $status, " . curl_error($visitor) . substr($body, 0, 500)];
            unset($this->underway[spl_object_id($visitor)]);
            curl_multi_remove_handle($this->all, $visitor);
            $this->idle[] = $visitor;
        }

        return $back;
    }
}
