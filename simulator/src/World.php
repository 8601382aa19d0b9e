<?php

declare(strict_types=1);

namespace Simulator;

use Simulator\Http\Request;

/** What every provider service works with. */
final class World
{
    /** The simulator's own https origin, without a slash at the end; known once the ports are open. */
    public string $origin = '';

    /** The same over http. */
    public string $plainOrigin = '';

    public function __construct(
        public readonly Store $store,
        public readonly Settings $settings,
        public readonly Clock $clock,
        public readonly Loop $loop,
        public readonly Webhooks $webhooks,
    ) {
    }

    /** Where the pages are that a customer opens, without a slash at the end. */
    public function pages(): string
    {
        return $this->settings->flag('plainPages') ? $this->plainOrigin : $this->origin;
    }

    /** Notes a booked movement, so that a test can ask what happened. */
    public function book(
        ?Request $request,
        string $service,
        string $kind,
        string $reference,
        ?string $orderReference,
        string $amount,
        string $currency,
    ): void {
        $this->store->insert('bookings', [
            'time' => Clock::stamp(), 'service' => $service, 'kind' => $kind, 'reference' => $reference,
            'orderReference' => $orderReference, 'amount' => $amount, 'currency' => $currency, 'request' => $request?->id,
        ]);
    }

    public static function guid(): string
    {
        $hex = bin2hex(random_bytes(16));
        $hex[12] = '4';
        $hex[16] = '89ab'[hexdec($hex[16]) & 3];

        return preg_replace('/^(.{8})(.{4})(.{4})(.{4})(.{12})$/', '$1-$2-$3-$4-$5', $hex);
    }
}
