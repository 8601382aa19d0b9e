<?php

declare(strict_types=1);

namespace Payments\Faults;

use Payments\Environment;
use Payments\Exchange;
use Payments\Finrota;
use Payments\Hepsipay;
use Payments\HstMobil;
use Payments\Observer;
use Payments\Options;
use Payments\TokenStore;
use Simulator\Client;

use function Payments\Tests\descriptors;
use function Payments\Tests\peers;

/** A token that the shop keeps for one account, whichever address it calls. */
final class Wallet implements TokenStore
{
    public ?string $token = null;

    public function get(string $key): ?string
    {
        return $this->token;
    }

    public function put(string $key, string $token, int $lifetimeSeconds): void
    {
        $this->token = $token;
    }

    public function forget(string $key): void
    {
        $this->token = null;
    }
}

/** Every exchange of one call: what it was, when it began and when it ended. */
final class Exchanges implements Observer
{
    /** @var list<array{operation: string, began: float, ended: float, reused: bool}> milliseconds */
    public array $all = [];

    public function exchanged(Exchange $exchange): void
    {
        $now = hrtime(true) / 1e6;
        $this->all[] = ['operation' => $exchange->operation, 'began' => $now - $exchange->totalMs, 'ended' => $now, 'reused' => $exchange->reusedConnection];
    }
}

/** The services of one shop, all with the same options. */
final class Services
{
    /** @param array<string, mixed> $options */
    public function __construct(private readonly Bench $bench, private readonly array $options)
    {
    }

    public function hpm(): Finrota\Hpm
    {
        return new Finrota\Hpm($this->finrota('demo', 'company'));
    }

    public function pws(): Finrota\Pws
    {
        return new Finrota\Pws($this->finrota('demo', 'company'));
    }

    public function vpws(): Finrota\Vpws
    {
        return new Finrota\Vpws($this->finrota('dealer-one', 'dealer'));
    }

    public function erp(): Finrota\Erp
    {
        return new Finrota\Erp($this->finrota('demo', 'company'));
    }

    public function webPos(): HstMobil\WebPos
    {
        return new HstMobil\WebPos(new HstMobil\Account(Environment::Sandbox, userName: '5000000000', password: 'Test1234', options: $this->options('user')));
    }

    public function refund(): Hepsipay\Refund
    {
        return new Hepsipay\Refund($this->merchant());
    }

    public function frame(): Hepsipay\Frame
    {
        return new Hepsipay\Frame($this->merchant());
    }

    public function status(): Hepsipay\Status
    {
        return new Hepsipay\Status($this->merchant());
    }

    private function finrota(string $keys, string $wallet): Finrota\Account
    {
        return new Finrota\Account("$keys-api-key", "$keys-secret-key", Environment::Sandbox, $this->options($wallet));
    }

    private function merchant(): Hepsipay\Merchant
    {
        return new Hepsipay\Merchant('10019', '1019', 'TestSecretKey', Environment::Sandbox, options: $this->options(null));
    }

    private function options(?string $wallet): Options
    {
        return new Options(...$this->options + ['tokenStoreKey' => str_repeat('k', 32), 'tokenStore' => $wallet === null ? null : $this->bench->wallets[$wallet]]);
    }
}

/**
 * The simulator, and the ways to it. A kept connection belongs to an address and the name of a CA file; so names for it
 * decide which calls share one:
 *   aside()  prepares and resolves, on a connection of its own that no fault touches
 *   fresh()  is on a connection nobody has used
 *   kept()   shares one connection; warm() puts it there
 */
final class Bench
{
    /** Enough for every call that is not told to stall; a call that hangs is found. */
    public const DEADLINE_MS = 60_000;
    private const LIMITS = ['connectTimeoutMs' => 30_000, 'timeoutMs' => 30_000, 'deadlineMs' => self::DEADLINE_MS];

    public readonly Client $simulator;

    /** @var array<string, Wallet> */
    public readonly array $wallets;

    private readonly string $folder;
    private readonly Services $aside;
    private readonly int $others; // connections of this process that are none of the extension's
    private int $connections = 0;
    private int $subjects = 0;

    /** The options with all limits; one that a trial gives lowers those that are parts of its time. */
    private static function limits(array $options): array
    {
        $outer = PHP_INT_MAX;
        foreach (array_reverse(self::LIMITS) as $name => $limit) {
            $options[$name] ??= min($limit, $outer);
            $outer = min($options[$name], $outer);
        }

        return $options;
    }

    public function __construct(public readonly Caller $caller)
    {
        $this->simulator = Client::start(['tlsCases' => true]);
        $this->wallets = ['company' => new Wallet(), 'dealer' => new Wallet(), 'user' => new Wallet()];
        $this->folder = sys_get_temp_dir() . '/payments-faults-' . getmypid();
        mkdir($this->folder, 0700);
        foreach (['aside', 'kept'] as $name) {
            copy($this->simulator->caFile(), "$this->folder/$name.pem");
        }
        $this->settle();
        $this->others = count(peers(descriptors('self')));
        if ($this->others === 0) {
            throw new \RuntimeException('the connection to the simulator is not seen: none would be');
        }
        $this->aside = $this->services(['caFile' => "$this->folder/aside.pem"]);
        $this->takeTokens();
    }

    public function __destruct()
    {
        $this->simulator->stop();
        array_map(unlink(...), glob("$this->folder/*") ?: []);
        @rmdir($this->folder);
    }

    public function folder(): string
    {
        return $this->folder;
    }

    public function aside(): Services
    {
        return $this->aside;
    }

    public function fresh(array $options = []): Services
    {
        @unlink("$this->folder/$this->connections.pem");
        $name = "$this->folder/" . ++$this->connections . '.pem';
        copy("$this->folder/kept.pem", $name);

        return $this->services($options + ['caFile' => $name] + $this->caller->options());
    }

    public function kept(array $options = []): Services
    {
        return $this->services($options + ['caFile' => "$this->folder/kept.pem"] + $this->caller->options());
    }

    /** Asks for the state of a payment that nobody has made: after that the kept connection of this address is there. */
    public function warm(?string $baseUrl = null): void
    {
        try {
            $this->kept(['retries' => 2] + ($baseUrl === null ? [] : ['baseUrl' => $baseUrl]))->status()->get('warm');
        } catch (\Payments\Exception\NotFoundException) {
        }
    }

    /** Fetches the tokens that are not there. */
    public function takeTokens(): void
    {
        if ($this->wallets['company']->token === null) {
            $this->aside->pws()->paymentSets();
        }
        if ($this->wallets['dealer']->token === null) {
            $this->aside->vpws()->paymentOptions(\Payments\Currency::TRY);
        }
        if ($this->wallets['user']->token === null) {
            $this->aside->webPos()->installments();
        }
    }

    public function dropTokens(): void
    {
        foreach ($this->wallets as $wallet) {
            $wallet->token = null;
        }
    }

    /** A reference that was not used before: 32 hex digits, as HstMobil wants them. */
    public function newReference(): string
    {
        return sprintf('%032x', ++$this->subjects);
    }

    /** Rows of the simulator's state for which its client has no method. @return list<array<string, mixed>> */
    public function rows(string $path, string $name): array
    {
        $answer = $this->simulator->request('GET', $this->simulator->httpUrl() . "/_simulator/$path");

        return json_decode($answer['body'], true, 64, JSON_THROW_ON_ERROR)[$name];
    }

    /** Everything the simulator was told before has been done when this returns. */
    public function settle(): void
    {
        $this->simulator->faults();
    }

    /** Connections that are open and that the engine does not know of: nothing would ever close them. */
    public function strayConnections(): int
    {
        $open = count(peers(descriptors('self'))) - $this->others;

        return max(0, $open - \payments_status()['payments_connections']); // Linux lists no kept one that was reset
    }

    /** @param array<string, mixed> $options */
    private function services(array $options): Services
    {
        return new Services($this, self::limits($options) + ['baseUrl' => $this->simulator->url(), 'retries' => 0]);
    }
}
