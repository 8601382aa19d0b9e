<?php

declare(strict_types=1);

namespace Payments\Psr;

use Payments\Exchange;
use Payments\Observer;

/** Several observers in the place of one: a log and a trace. */
final class Observers implements Observer
{
    /** @var array<Observer> */
    private readonly array $observers;

    public function __construct(Observer ...$observers)
    {
        $this->observers = $observers;
    }

    /**
     * Each is called, also after one that throws; the first exception is thrown then, and the extension makes it a
     * warning.
     */
    public function exchanged(Exchange $exchange): void
    {
        $thrown = null;
        foreach ($this->observers as $observer) {
            try {
                $observer->exchanged($exchange);
            } catch (\Throwable $one) {
                $thrown ??= $one;
            }
        }
        if ($thrown !== null) {
            throw $thrown;
        }
    }
}
