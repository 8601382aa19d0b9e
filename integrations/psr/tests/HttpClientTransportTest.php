<?php

declare(strict_types=1);

namespace Payments\Psr\Tests;

use GuzzleHttp\Client as Guzzle;
use GuzzleHttp\Psr7\HttpFactory;
use Payments\Exception\NotFoundException;
use Payments\Exception\PaymentsException;
use Payments\Exception\TransportException;
use Payments\Options;
use Payments\Outcome;
use Payments\Psr\HttpClientTransport;
use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\TestCase;
use Psr\Http\Client\ClientInterface;
use Simulator\Client;
use Symfony\Component\HttpClient\HttpClient;
use Symfony\Component\HttpClient\Psr18Client;

/**
 * Through Guzzle and Symfony's client, at the simulator.
 *
 * @phpstan-type Make \Closure(string, float): ClientInterface
 */
final class HttpClientTransportTest extends TestCase
{
    private Client $simulator;

    protected function setUp(): void
    {
        $this->simulator = Shop::simulator();
    }

    /** @param Make $make */
    #[DataProvider('clients')]
    public function testPaysAndAsks(\Closure $make): void
    {
        $options = $this->options($make);
        $payment = Shop::pay($options);
        $transaction = Shop::pws($options)->transaction(clientOrderReferenceCode: '1001');

        self::assertTrue($payment->status->isPaid());
        self::assertTrue($transaction->status->isPaid());
        self::assertCount(1, $this->simulator->bookings('payment'));
        $pws = $this->simulator->requests('/pws/payment', 'POST');
        self::assertCount(1, $pws);
        self::assertStringContainsString('Züleyha', json_encode($pws, JSON_THROW_ON_ERROR | JSON_UNESCAPED_UNICODE));
    }

    /** @param Make $make */
    #[DataProvider('clients')]
    public function testALostAnswerOfAWriteIsUnknownAndSentOnce(\Closure $make): void
    {
        $this->simulator->fault('close-before-answer', '/pws/payment', ['method' => 'POST']);
        $failure = self::failure(fn () => Shop::pay($this->options($make)));

        self::assertSame(Outcome::Unknown, $failure->outcome());
        self::assertInstanceOf(TransportException::class, $failure);
        self::assertCount(1, $this->simulator->requests('/pws/payment', 'POST'));
        self::assertCount(1, $this->simulator->bookings('payment'));
    }

    /** @param Make $make */
    #[DataProvider('clients')]
    public function testARefusedConnectionIsUnknownToo(\Closure $make): void
    {
        $nowhere = stream_socket_server('tcp://127.0.0.1:0');
        self::assertIsResource($nowhere);
        $address = stream_socket_get_name($nowhere, false);
        fclose($nowhere);
        $options = $this->options($make)->with(retries: 0, baseUrl: "http://$address", tokenStore: new KnownToken(), tokenStoreKey: str_repeat('k', 32));

        self::assertSame(Outcome::Unknown, self::failure(static fn () => Shop::pay($options))->outcome());
        self::assertSame(Outcome::Unanswered, self::failure(static fn () => Shop::pws($options)->transaction(clientOrderReferenceCode: '1'))->outcome());
    }

    /** @param Make $make */
    #[DataProvider('clients')]
    public function testWhatAClientThrowsIsNotKept(\Closure $make): void
    {
        $this->simulator->fault('close-before-answer', '/pws/payment', ['method' => 'POST']);
        $failure = self::failure(fn () => Shop::pay($this->options($make)));

        self::assertNull($failure->getPrevious());
        self::assertMatchesRegularExpression('/the HTTP client threw [\w\\\\]+Exception/', $failure->getMessage());
        foreach ([(string) $failure, print_r($failure, true), serialize($failure)] as $shown) {
            self::assertStringNotContainsString(Shop::CARD, $shown);
            self::assertStringNotContainsString('715', preg_replace('/\d{4,}|:\d+|\(\d+\)/', '', $shown) ?? '');
        }
    }

    /** @param Make $make */
    #[DataProvider('clients')]
    public function testFollowsNoRedirect(\Closure $make): void
    {
        $this->simulator->fault('redirect', '/pws/payment', ['method' => 'POST', 'location' => $this->simulator->url() . '/elsewhere']);
        self::failure(fn () => Shop::pay($this->options($make)));

        self::assertCount(1, $this->simulator->requests('/pws/payment', 'POST'));
        self::assertCount(0, $this->simulator->requests('/elsewhere'));
    }

    /** @param Make $make */
    #[DataProvider('clients')]
    public function testAnAnswerOfAnyStatusIsReturned(\Closure $make): void
    {
        $this->simulator->fault('status', '/pws/payment/transaction', ['status' => 404]);
        self::assertInstanceOf(NotFoundException::class, self::failure(fn () => Shop::pws($this->options($make))->transaction(clientOrderReferenceCode: '1')));
        $this->simulator->fault('status', '/pws/payment', ['status' => 500]);
        self::assertSame(Outcome::Unknown, self::failure(fn () => Shop::pay($this->options($make)))->outcome());
    }

    public function testAClosureIsGivenTheTimeThatIsLeft(): void
    {
        $given = [];
        $factory = new HttpFactory();
        $client = function (int $milliseconds) use (&$given): ClientInterface {
            $given[] = $milliseconds;

            return new Guzzle(['verify' => $this->simulator->caFile()]);
        };
        Shop::pay(new Options(timeoutMs: 654_321, deadlineMs: 700_000, baseUrl: $this->simulator->url(), transport: new HttpClientTransport($client, $factory, $factory)));

        self::assertNotSame([], $given);
        foreach ($given as $milliseconds) {
            self::assertLessThanOrEqual(654_321, $milliseconds);
            self::assertGreaterThan(60_000, $milliseconds); // the default of a call
        }
    }

    public function testAClientAsItIs(): void
    {
        $factory = new HttpFactory();
        $transport = new HttpClientTransport(new Guzzle(['verify' => $this->simulator->caFile()]), $factory, $factory);
        Shop::pay(new Options(baseUrl: $this->simulator->url(), transport: $transport));

        self::assertCount(1, $this->simulator->bookings('payment'));
    }

    /** Why the README says to switch it off. */
    public function testSymfonysClientFollowsARedirectByDefault(): void
    {
        $this->simulator->fault('redirect', '/pws/payment', ['method' => 'POST', 'location' => $this->simulator->url() . '/elsewhere']);
        $factory = new HttpFactory();
        $client = new Psr18Client(HttpClient::create(['cafile' => $this->simulator->caFile()]));
        self::failure(fn () => Shop::pay(new Options(baseUrl: $this->simulator->url(), transport: new HttpClientTransport($client, $factory, $factory))));

        self::assertCount(1, $this->simulator->requests('/elsewhere'));
    }

    /** @return iterable<string, array{Make}> */
    public static function clients(): iterable
    {
        yield 'Guzzle' => [static fn (string $caFile, float $seconds): ClientInterface => new Guzzle(['verify' => $caFile, 'timeout' => $seconds])];
        yield 'Symfony' => [static fn (string $caFile, float $seconds): ClientInterface => new Psr18Client(
            HttpClient::create(['cafile' => $caFile, 'max_redirects' => 0, 'timeout' => $seconds, 'max_duration' => $seconds]),
        )];
    }

    /** @param Make $make */
    private function options(\Closure $make): Options
    {
        $factory = new HttpFactory();
        $caFile = $this->simulator->caFile();
        $client = static fn (int $milliseconds): ClientInterface => $make($caFile, $milliseconds / 1000);

        return new Options(baseUrl: $this->simulator->url(), transport: new HttpClientTransport($client, $factory, $factory));
    }

    private static function failure(callable $call): PaymentsException
    {
        try {
            $call();
        } catch (PaymentsException $failure) {
            return $failure;
        }
        self::fail('nothing was thrown');
    }
}
