<?php

/**
 * What a worker keeps, in figures.
 *
 * @generate-function-entries
 */

/**
 * What this process (in a threaded PHP: this thread) keeps between calls and has done since it started, for Prometheus and
 * the like: the names are those of metrics, what ends in "_total" only grows. A php-fpm pool has as many of these as it has
 * workers: give each a label such as the process id. No call is made, and nothing in it is secret.
 *
 * - payments_connections: connections kept now
 * - payments_requests_total: exchanges tried
 * - payments_connects_total: connections made
 * - payments_reuses_total: exchanges on a kept connection
 * - payments_evictions_total: kept connections that gave way to another origin's
 * - payments_tokens: access tokens kept now
 * - payments_tokens_fetched_total: access tokens fetched from providers
 *
 * @return array<string, int> figure by name
 */
function payments_status(): array {}
