--TEST--
Misuse: a card that is wiped while it is being paid with: the call goes on as it began, and tells no secret
--EXTENSIONS--
payments
--FILE--
<?php
namespace Payments\Tests;

use Payments\{Card, Currency, Environment, Exchange, Money, Observer, Options, TokenStore};
use Payments\Exception\PaymentsException;
use Payments\Finrota\{Account, Contact, Vpws};
use Payments\Http\{Request, Response};

require __DIR__ . '/../support/checks.php';
require __DIR__ . '/../support/answers.php';
require __DIR__ . '/../support/leaks.php';

/** Wipes the card at one of the moments at which a shop's code runs during a call. */
final class Wiper implements TokenStore, Observer
{
    /** @var list<Exchange> */
    public array $exchanges = [];

    public function __construct(private readonly string $when, private readonly Card $card)
    {
    }

    public function at(string $moment): void
    {
        if ($moment === $this->when) {
            $this->card->wipe();
        }
    }

    public function get(string $key): ?string
    {
        $this->at('get');

        return null;
    }

    public function put(string $key, #[\SensitiveParameter] string $token, int $lifetimeSeconds): void
    {
        $this->at('put');
    }

    public function forget(string $key): void
    {
    }

    public function exchanged(Exchange $exchange): void
    {
        $this->exchanges[] = $exchange;
        $this->at('exchanged');
    }
}

$guid = '504978bf-bebd-40c5-89aa-b76f3a20341c';
foreach (['get', 'put', 'exchanged', 'token', 'send', 'never'] as $when) {
    foreach ([200, 400, 500] as $status) {
        $card = new Card('4155650012346111', 'Ayşe Gizli', 12, 2030, '937');
        $wiper = new Wiper($when, $card);
        $paid = [];
        $transport = new Answers(function (Request $request) use ($wiper, $status, &$paid) {
            if ($request->operation() === 'finrota.token.connect') {
                $wiper->at('token');

                return new Response(200, sprintf(Answers::TOKEN, bin2hex(random_bytes(8))));
            }
            $paid[] = json_decode($request->body(), true);
            $wiper->at('send');
            $echo = 'not with 4155650012346111 937';

            $data = ['transactionStatusId' => 2, 'referenceNumber' => 'r', 'transactionId' => 't', 'errorCode' => '51', 'errorMessage' => $echo];

            return new Response($status, json_encode(['data' => $data, 'message' => $echo, 'statusCode' => $status]));
        });
        $options = new Options(transport: $transport, tokenStore: $wiper, tokenStoreKey: str_repeat('k', 32), observer: $wiper, retries: 0);
        $vpws = new Vpws(new Account('key', 'secret', Environment::Sandbox, $options));
        $result = null;
        try {
            $result = $vpws->pay(new Contact('C', 'D', 'a@b.example'), $card, Money::of('10', Currency::TRY), 1, $guid, false);
        } catch (PaymentsException $result) {
        }
        $case = "wiped at $when, HTTP $status";
        same(1, count($paid), "$case: paid once");
        holds(str_contains(json_encode($paid), '4155650012346111'), "$case: with the card as it was");
        $texts = ['result' => $result instanceof \Throwable ? (string) $result . $result->providerMessage : json_encode($result), 'exchanges' => json_encode($wiper->exchanges)];
        same([], leaks($texts, ['number' => '4155650012346111', 'security code' => '937']), "$case: nothing is told");
        if ($when === 'never') {
            same('415565', $card->bin(), "$case: the card is what it was");
        } else {
            throws(\Error::class, 'Payments\Card was wiped', fn () => $card->bin(), "$case: the card is wiped");
        }
    }
}

done();
?>
--EXPECT--
done
