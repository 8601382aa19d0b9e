<?php

declare(strict_types=1);

namespace Simulator;

/** Opens the ports, says where they are, and runs the loop until told to stop. */
final class Server
{
    private const PARENT_CHECK_MS = 250;

    private readonly Loop $loop;
    private readonly Application $application;
    private readonly string $folder;
    private readonly bool $ownFolder;
    private int $lastConnection = 0;

    /** @var array<string, Listener> */
    private array $listeners = [];

    public function __construct(private readonly Options $options)
    {
        $this->ownFolder = $options->state === null;
        $this->folder = $this->makeFolder();
        $certificates = new Certificates($this->folder);

        $this->loop = new Loop();
        $settings = new Settings();
        $settings->changeByText($options->settings);
        $settings->keep();
        $database = $options->databaseFile ? "$this->folder/state.sqlite" : ':memory:';
        @unlink("$this->folder/state.sqlite");
        $store = new Store($database);
        $webhooks = new Webhooks($store, $settings, $this->loop, $certificates->caFile);
        $world = new World($store, $settings, new Clock($settings), $this->loop, $webhooks);

        $tokens = new Finrota\Tokens($world);
        $signature = new Hepsipay\Signature($settings);
        $payments = new Hepsipay\Payments($world);
        $otp = new OtpPage($world);
        $transactions = new Finrota\Transactions($world, $otp);
        $account = new HstMobil\Account($world);
        $installments = new Hepsipay\Installments($world, $certificates->caFile);
        $services = [
            $otp,
            $tokens,
            new Finrota\Hpm($world, $tokens, $transactions),
            new Finrota\Pws($world, $tokens, $transactions),
            new Finrota\Vpws($world, $tokens, $transactions),
            new Finrota\Erp($world, $tokens),
            $account,
            new HstMobil\WebPos($world, $account, $otp),
            new Hepsipay\Status($signature, $payments),
            new Hepsipay\Refund($world, $signature, $payments, $settings),
            new Hepsipay\Frame($world, $signature, $payments),
            new Hepsipay\FramePage($world, $payments, $installments, $otp),
            new Hepsipay\SampleShop(),
        ];
        $control = new Control($world, $payments, $transactions);
        $this->application = new Application($world, new Faults(), new Connections(), $control, $services);

        $this->listen($certificates);
        $world->origin = $this->url('https');
        $world->plainOrigin = $this->url('http');
        $this->writeReady($certificates);
    }

    public function run(): void
    {
        foreach ($this->listeners as $listener) {
            $this->loop->onReadable($listener->socket, fn () => $this->accept($listener));
        }
        $this->stopOnSignal();
        $this->watchParent();
        $this->print();
        $this->loop->run();
        $this->cleanUp();
    }

    private function accept(Listener $listener): void
    {
        $stream = @stream_socket_accept($listener->socket, 0, $peer);
        if ($stream === false) {
            return;
        }
        $id = ++$this->lastConnection;
        $this->application->connections->accepted($id, $listener->name, (string) $peer);
        (new Connection($id, $listener, $stream, $this->loop, $this->application))->open();
    }

    private function listen(Certificates $certificates): void
    {
        $host = $this->options->host;
        $this->add(Listener::https('https', $host, $this->options->port, $certificates->serverFile));
        $this->add(Listener::http('http', $host, $this->options->httpPort));
        $this->add(Listener::http('control', $host, 0));
        if ($this->options->tlsCases) {
            $this->add(Listener::https('expired', $host, 0, $certificates->expired()));
            $this->add(Listener::https('wrongHost', $host, 0, $certificates->wrongHost()));
            $this->add(Listener::https('selfSigned', $host, 0, $certificates->selfSigned()));
            $this->add(Listener::https('unknownCa', $host, 0, $certificates->unknownCa()));
            $this->add(Listener::https('renewedCa', $host, 0, $certificates->renewedCa()));
            $this->add(Listener::oldTls('tls10', $host, $certificates->serverFile, STREAM_CRYPTO_METHOD_TLSv1_0_SERVER));
            $this->add(Listener::oldTls('tls11', $host, $certificates->serverFile, STREAM_CRYPTO_METHOD_TLSv1_1_SERVER));
        }
    }

    private function add(Listener $listener): void
    {
        $this->listeners[$listener->name] = $listener;
    }

    private function url(string $name): string
    {
        $listener = $this->listeners[$name];
        $address = str_contains($this->options->host, ':') ? "[{$this->options->host}]" : $this->options->host;

        return $listener->cryptoMethod === null
            ? "http://$address:$listener->port"
            : "https://localhost:$listener->port";
    }

    private function writeReady(Certificates $certificates): void
    {
        $tls = new \stdClass();
        foreach (array_keys($this->listeners) as $name) {
            if (!in_array($name, ['https', 'http', 'control'], true)) {
                $tls->{$name} = $this->url($name);
            }
        }
        $ready = [
            'url' => $this->url('https'), 'httpUrl' => $this->url('http'), 'controlUrl' => $this->url('control'),
            'caFile' => $certificates->caFile, 'serverFile' => $certificates->serverFile,
            'host' => $this->options->host, 'port' => $this->listeners['https']->port, 'httpPort' => $this->listeners['http']->port,
            'pid' => getmypid(), 'tls' => $tls,
        ];
        file_put_contents("$this->folder/ready.json.new", Json::encode($ready) . "\n");
        rename("$this->folder/ready.json.new", "$this->folder/ready.json");
    }

    private function makeFolder(): string
    {
        $folder = $this->options->state ?? sys_get_temp_dir() . '/payments-simulator-' . getmypid();
        if (!is_dir($folder) && !(mkdir($folder, 0700, true) && chmod($folder, 0711))) {
            throw new \RuntimeException("cannot make the folder $folder");
        }
        @unlink("$folder/ready.json");

        return realpath($folder);
    }

    private function stopOnSignal(): void
    {
        pcntl_async_signals(true);
        foreach ([SIGTERM, SIGINT, SIGHUP] as $signal) {
            pcntl_signal($signal, fn () => $this->loop->stop());
        }
    }

    private function watchParent(): void
    {
        $parent = $this->options->parent;
        if ($parent === null) {
            return;
        }
        $this->loop->every(self::PARENT_CHECK_MS, function () use ($parent): void {
            if (!self::isAlive($parent)) {
                $this->loop->stop();
            }
        });
        if ((fstat(STDIN)['mode'] & 0170000) === 0010000) {
            stream_set_blocking(STDIN, false);
            $this->loop->onReadable(STDIN, function (): void {
                if (fread(STDIN, 1024) === '' && feof(STDIN)) {
                    $this->loop->stop();
                }
            });
        }
    }

    private static function isAlive(int $pid): bool
    {
        $state = @file_get_contents("/proc/$pid/stat");
        if ($state !== false) {
            return preg_match('/\) Z /', $state) !== 1;
        }

        return function_exists('posix_kill') && posix_kill($pid, 0);
    }

    private function print(): void
    {
        if ($this->options->quiet) {
            echo $this->url('https'), "\n";

            return;
        }
        echo Guide::text($this->url('https'), $this->url('http'), $this->folder);
    }

    private function cleanUp(): void
    {
        @unlink("$this->folder/ready.json");
        if ($this->ownFolder) {
            array_map(unlink(...), glob("$this->folder/*"));
            @rmdir($this->folder);
        }
    }
}
