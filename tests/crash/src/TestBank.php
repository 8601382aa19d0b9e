<?php

declare(strict_types=1);

namespace Payments\Crash;

use Payments\Attempt;
use Payments\Card;
use Payments\Page;

/** bank.php, and gateways to it in PHP. */
final class TestBank implements Provider
{
    private readonly Bank $pages;
    private readonly Bank $cards;

    public function __construct(int $port)
    {
        $this->pages = new Bank($port, 'bank.page', false);
        $this->cards = new Bank($port, 'bank.card', true);
    }

    public function gateways(): array
    {
        return [$this->pages, $this->cards];
    }

    public function ways(): array
    {
        return [...self::PAGES, ...self::CARDS, 'notice'];
    }

    public function way(string $how): array
    {
        return $how === 'page' || $how === 'html' ? ['bank.page', true, null] : ['bank.card', false, new Card('4111111111111111', 'Ada Lovelace', 12, 2099, '123')];
    }

    public function customerPays(Attempt $attempt, ?Page $page): array
    {
        return [substr((string) $this->pages->call(['do' => 'customer', 'reference' => $attempt->reference])['notify'], -32), []];
    }

    public function customerPaysMailed(): void
    {
        throw new \LogicException('the bank mails nothing');
    }

    public function notice(string $reference): string
    {
        return json_encode(['reference' => $reference], JSON_THROW_ON_ERROR);
    }

    public function notices(): array
    {
        return []; // it can be asked
    }

    public function loseRefund(bool $isCarriedOut = true): void
    {
        $this->pages->call(['do' => 'lose', 'what' => $isCarriedOut ? 'answer' : 'request']);
    }

    public function loseQuestion(): void
    {
        $this->pages->call(['do' => 'lose', 'what' => 'question']);
    }

    public function panel(string $reference): ?int
    {
        $payment = $this->pages->call(['do' => 'panel', 'reference' => $reference]);

        return $payment['charges'] > 0 ? $payment['left'] : null;
    }

    public function resolve(): void
    {
        $this->pages->call(['do' => 'resolve']);
    }

    public function books(array $rows): array
    {
        return $this->pages->call(['do' => 'books']);
    }
}
