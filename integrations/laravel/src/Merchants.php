<?php

declare(strict_types=1);

namespace Payments\Laravel;

use Illuminate\Contracts\Container\Container;
use Illuminate\Contracts\Events\Dispatcher;
use Payments\Attempt;
use Payments\AttemptStore;
use Payments\Checkout;
use Payments\Gateway;
use Payments\Options;
use Payments\PdoAttemptStore;
use Payments\Repeat;
use Payments\Transport;

/** The checkout of each merchant of config/payments.php, made when it is first asked for. Scoped: a new one for each request and job. */
final class Merchants
{
    /** @var array<string, Checkout> */
    private array $checkouts = [];
    /** @var array<string, AttemptStore> */
    private array $stores = [];
    /** @var array<string, array<string, Gateway>> */
    private array $gateways = [];

    /**
     * @param Transport|null $transport in the place of the network
     * @param (\Closure(string): AttemptStore)|null $makeStore in the place of the app's database; is given the merchant's name
     */
    public function __construct(
        private readonly Container $container,
        private readonly Settings $settings,
        private readonly ?Transport $transport = null,
        private readonly ?\Closure $makeStore = null,
    ) {
    }

    /** @return list<string> */
    public function names(): array
    {
        return $this->settings->merchants();
    }

    /**
     * @param string|null $merchant null: the default one
     * @throws \Payments\Exception\ConfigurationException when there is no such merchant, or its settings cannot work
     */
    public function checkout(?string $merchant = null): Checkout
    {
        $name = $this->name($merchant);

        return $this->checkouts[$name] ??= $this->make($name);
    }

    /**
     * Where the attempts of a merchant are kept.
     *
     * @throws \Payments\Exception\ConfigurationException as checkout()
     */
    public function store(?string $merchant = null): AttemptStore
    {
        $name = $this->name($merchant);

        return $this->stores[$name] ??= ($this->makeStore ?? $this->open(...))($name);
    }

    /**
     * The gateways of a merchant that have keys.
     *
     * @return array<string, Gateway> by name
     * @throws \Payments\Exception\ConfigurationException as checkout()
     */
    public function gateways(?string $merchant = null): array
    {
        $name = $this->name($merchant);

        return $this->gateways[$name] ??= $this->makeGateways($name)->all();
    }

    /** The name of a merchant that there is. */
    public function name(?string $merchant = null): string
    {
        $name = $merchant ?? $this->settings->default();

        return in_array($name, $this->names(), true) ? $name : throw BadSettings::of('merchants', "has no \"$name\"");
    }

    /** @internal */
    public function makeGateways(string $merchant): Gateways
    {
        return new Gateways($this->container, $this->settings, $merchant, (new OptionsFactory($this->container, $this->settings))->make($this->transport));
    }

    private function make(string $name): Checkout
    {
        $path = "merchants.$name.repeat";
        $repeat = Repeat::tryFrom($this->settings->text($path) ?? 'refuse') ?? throw BadSettings::of($path, 'must be "refuse" or "after-asking"');

        $handlers = new Handlers($this->container->make(Dispatcher::class), $name);

        return (new Checkout($this->store($name), ...array_values($this->gateways($name))))->with($handlers->payment(...), $handlers->reversal(...), $repeat);
    }

    private function open(string $name): AttemptStore
    {
        $connection = $this->settings->text('connection');
        foreach ($this->names() as $other) {
            if ($other !== $name && $this->settings->table($other) === $this->settings->table($name)) {
                throw BadSettings::of("merchants.$name.table", "is that of \"$other\": each merchant has a table of its own");
            }
        }
        $database = $this->container->make(Database::class);
        $store = new PdoAttemptStore($database->connect($connection), $database->table($connection, $this->settings->table($name)));

        $jobs = new OpenAttempts($this->container, $this->settings);

        return new CommittedAttempts($store, fn () => $this->container->make('db.transactions'), static fn (Attempt $attempt) => $jobs->inserted($name, $attempt));
    }
}
