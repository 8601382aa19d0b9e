<?php

declare(strict_types=1);

namespace Payments\Laravel\Tests;

use Illuminate\Database\Eloquent\Model;
use Illuminate\Database\Schema\Blueprint;
use Illuminate\Support\Facades\Date;
use Illuminate\Support\Facades\DB;
use Illuminate\Support\Facades\Route;
use Illuminate\Support\Facades\Schema;
use Illuminate\Support\Facades\Validator;
use Payments\Attempt;
use Payments\Currency;
use Payments\Exception\ConfigurationException;
use Payments\Laravel\Casts\AsAttempt;
use Payments\Laravel\Casts\AsMoney;
use Payments\Laravel\Rules\CardExpiry;
use Payments\Laravel\Rules\CardHolder;
use Payments\Laravel\Rules\CardNumber;
use Payments\Laravel\Rules\SecurityCode;
use Payments\Money;
use Payments\State;
use PHPUnit\Framework\Attributes\DataProvider;

/** Casts, the rules of a card's fields, tokens in the cache, and the log. */
final class PiecesTest extends TestCase
{
    use Paying;

    protected function tearDown(): void
    {
        Date::setTestNow();
        parent::tearDown();
    }

    public function testMoneyAndAttemptInAModel(): void
    {
        $this->migrate();
        Schema::create('orders', static function (Blueprint $table): void {
            $table->id();
            $table->bigInteger('total')->nullable();
            $table->bigInteger('price')->nullable();
            $table->string('price_currency')->nullable();
            $table->string('payment', 96)->nullable();
        });
        $attempt = $this->pay('1');
        $order = new ShopOrder();
        [$order->total, $order->price, $order->payment] = [Money::of('12.00', Currency::TRY), Money::of('3.5', Currency::EUR), $attempt];
        $order->save();

        self::assertEquals((object) ['id' => 1, 'total' => 1200, 'price' => 350, 'price_currency' => 'EUR', 'payment' => $attempt->reference], DB::table('orders')->first());
        $order = ShopOrder::query()->sole();
        self::assertEquals([Money::of('12.00', Currency::TRY), Money::of('3.50', Currency::EUR)], [$order->total, $order->price]);
        self::assertSame(State::Paid, $order->payment?->state);
        DB::table('payment_attempts')->update(['state' => 'part', 'version' => 9]);
        self::assertSame(State::Part, $order->payment->state); // as it is now

        [$order->total, $order->price, $order->payment] = [null, null, null];
        $order->save();
        $order = ShopOrder::query()->sole();
        self::assertSame([null, null, null], [$order->total, $order->price, $order->payment]);
    }

    #[DataProvider('wrongValues')]
    public function testWhatAColumnDoesNotTake(string $column, mixed $value, string $message): void
    {
        $this->expectException(\ValueError::class);
        $this->expectExceptionMessage($message);
        (new ShopOrder())->setAttribute($column, $value);
    }

    /** @return iterable<string, array{string, mixed, string}> */
    public static function wrongValues(): iterable
    {
        yield 'another currency' => ['total', Money::of('1', Currency::EUR), 'total takes TRY, not EUR'];
        yield 'a float' => ['price', 12.5, 'price takes a Payments\Money'];
        yield 'an array' => ['payment', [], 'payment takes a Payments\Attempt'];
    }

    #[DataProvider('fields')]
    public function testTheFieldsOfACard(string $field, mixed $value, ?string $english, ?string $turkish): void
    {
        Date::setTestNow('2030-09-30 23:59:59 UTC');
        $rules = ['number' => new CardNumber(), 'holder' => new CardHolder(), 'expiry' => new CardExpiry(), 'cvv' => new SecurityCode()];
        foreach (['en' => $english, 'tr' => $turkish] as $locale => $message) {
            $this->app->setLocale($locale);
            self::assertSame($message ?? '', Validator::make([$field => $value], [$field => $rules[$field]])->errors()->first());
        }
    }

    /** @return iterable<string, array{string, mixed, string|null, string|null}> */
    public static function fields(): iterable
    {
        yield 'number' => ['number', '4155 6501 0041 6111', null, null];
        yield 'mistyped' => ['number', '4155650100416112', 'The card number is mistyped. Please compare it with the card.', 'Kart numarası hatalı yazılmış. Lütfen kartınızla karşılaştırın.'];
        yield 'short' => ['number', '4155', 'The card number has 12 to 19 digits.', 'Kart numarası 12 ile 19 hane arasında olmalıdır.'];
        yield 'a list' => ['number', ['4155650100416111'], 'The card number has 12 to 19 digits.', 'Kart numarası 12 ile 19 hane arasında olmalıdır.'];
        yield 'holder' => ['holder', 'Züleyha Işık', null, null];
        yield 'long holder' => ['holder', str_repeat('a', 256), 'Please enter the name on the card.', 'Lütfen kartın üzerindeki ismi yazın.'];
        foreach (['09/30', '9 / 2030', '0930', '092030', '12-31'] as $good) {
            yield "expiry $good" => ['expiry', $good, null, null];
        }
        yield 'expired' => ['expiry', '08/30', 'The card has expired.', 'Kartın son kullanma tarihi geçmiş.'];
        foreach (['13/30', '00/30', '9', '09/30/2', 'x'] as $bad) {
            yield "expiry $bad" => ['expiry', $bad, 'Please enter the month and year on the card, such as 09/30.', 'Lütfen kartın üzerindeki ay ve yılı yazın, örneğin 09/30.'];
        }
        yield 'cvv' => ['cvv', '715', null, null];
        yield 'short cvv' => ['cvv', '71', 'The security code has 3 or 4 digits.', 'Güvenlik kodu 3 veya 4 haneli olmalıdır.'];
    }

    /** A form with a wrong field is shown again, without the card. */
    public function testACardIsNotKeptInTheSession(): void
    {
        $this->app = $this->boot(['session.driver' => 'array']);
        Route::post('card', static fn (): mixed => request()->validate(['card_number' => new CardNumber(), 'name' => 'required']))->middleware('web')->withoutMiddleware(\Illuminate\Foundation\Http\Middleware\ValidateCsrfToken::class);
        $answer = $this->ask('POST', 'https://shop.example/card', http_build_query(['card_number' => '4155650100416112', 'card_cvv' => '715', 'name' => 'Ada']), ['Content-Type' => 'application/x-www-form-urlencoded']);
        self::assertSame(302, $answer->getStatusCode());
        self::assertSame(['name' => 'Ada'], session()->get('_old_input'));
    }

    public function testTokensAreKeptInTheCacheEncrypted(): void
    {
        $this->migrate();
        self::simulator()->reset();
        $this->app = $this->boot(['payments.token_cache' => 'file', 'cache.stores.file' => ['driver' => 'file', 'path' => "$this->folder/storage/framework/cache/data"]]);
        $this->pay('1');
        $first = count(self::simulator()->requests());
        $this->app->forgetScopedInstances();
        $this->pay('2');
        self::assertSame($first + 1, count(self::simulator()->requests())); // the payment alone
        exec('cat $(find ' . escapeshellarg("$this->folder/storage/framework/cache/data") . ' -type f)', $lines);
        $kept = implode("\n", $lines);
        self::assertNotSame('', $kept);
        self::assertStringNotContainsString('eyJ', $kept);
        self::assertStringNotContainsString('demo-', $kept);

        $this->app->make('config')->set('app.key', '');
        $this->app->forgetScopedInstances();
        $this->expectException(ConfigurationException::class);
        $this->merchants()->checkout();
    }

    public function testTheLogHasNoPersonalData(): void
    {
        $this->migrate();
        $this->app = $this->boot(['payments.log_channel' => 'payments', 'logging.channels.payments' => ['driver' => 'single', 'path' => "$this->folder/storage/logs/payments.log", 'replace_placeholders' => true]]);
        $this->pay('1');
        $log = (string) file_get_contents("$this->folder/storage/logs/payments.log");
        self::assertStringContainsString('finrota.pws.pay: 200', $log);
        foreach (['zuleyha', 'Işık', '415565', '6111', '5551112233', 'demo-'] as $secret) {
            self::assertStringNotContainsStringIgnoringCase($secret, $log);
        }
    }
}

/**
 * @property Money|null $total
 * @property Money|null $price
 * @property Attempt|null $payment
 */
final class ShopOrder extends Model
{
    public $timestamps = false;
    protected $table = 'orders';

    /** @return array<string, string> */
    protected function casts(): array
    {
        return ['total' => AsMoney::class . ':TRY', 'price' => AsMoney::class . ':price_currency', 'payment' => AsAttempt::class];
    }
}
