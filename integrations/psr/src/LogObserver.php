<?php

declare(strict_types=1);

namespace Payments\Psr;

use Payments\Exception\PaymentsException;
use Payments\Exchange;
use Payments\Observer;
use Payments\Outcome;
use Psr\Log\LoggerInterface;
use Psr\Log\LogLevel;

/**
 * Logs each exchange through PSR-3, one line each. No body, unless asked for; no query of a URL; names of the context are
 * OpenTelemetry's.
 *
 * The level says what the exchange looks like: info for an answer, warning for one of 4xx, error for one of 5xx or 408
 * and for none. What it means for the money is known to the call: failed() logs its exception, by its outcome.
 */
final class LogObserver implements Observer
{
    /** @param bool $bodies whether to log both bodies, as PersonalData::body() shows them */
    public function __construct(private readonly LoggerInterface $logger, private readonly bool $bodies = false)
    {
    }

    public function exchanged(Exchange $exchange): void
    {
        $context = Attributes::ofSpan($exchange) + ['http.client.request.duration' => $exchange->totalMs / 1000];
        if ($this->bodies) {
            $context += array_map(PersonalData::body(...), array_filter(
                ['payments.request.body' => $exchange->requestBody, 'payments.response.body' => $exchange->responseBody],
                is_string(...),
            ));
        }
        $context = ['status' => $exchange->httpStatus ?? 'no answer'] + $context;
        $this->logger->log(self::level($exchange->httpStatus), '{payments.operation}: {status}', $context);
    }

    /**
     * Logs how a call ended that threw. Unknown is critical: the charge may have been made, and somebody must ask;
     * Unanswered is an error, NotSent a warning, Rejected a notice.
     */
    public function failed(PaymentsException $failure): void
    {
        $exchange = $failure->exchange();
        $level = match ($failure->outcome()) {
            Outcome::Unknown => LogLevel::CRITICAL,
            Outcome::Unanswered => LogLevel::ERROR,
            Outcome::NotSent => LogLevel::WARNING,
            Outcome::Rejected => LogLevel::NOTICE,
        };
        $this->logger->log($level, '{payments.outcome}: {exception.message}', [
            'payments.outcome' => $failure->outcome()->value,
            'payments.retryable' => $failure->isRetryable(),
            'exception.type' => $failure::class,
            'exception.message' => PersonalData::text($failure->getMessage()),
        ] + ($exchange === null ? [] : Attributes::ofSpan($exchange)));
    }

    private static function level(?int $status): string
    {
        return match (true) {
            $status === null, $status >= 500, $status === 408 => LogLevel::ERROR,
            $status >= 400 => LogLevel::WARNING,
            default => LogLevel::INFO,
        };
    }
}
