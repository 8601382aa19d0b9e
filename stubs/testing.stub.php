<?php

/**
 * For the tests of a shop: a transport without a network, what the providers answer, and the messages they send. The
 * answers have the members of the providers' pages, in their order.
 *
 * @generate-class-entries
 */

namespace Payments\Testing;

/**
 * What a test expected of a fake did not happen. It leaves a call as it is, and is neither a PaymentsException nor an
 * \Exception: a catch block for those, in the shop, does not hide it. A callable of a FakeTransport may throw one too.
 */
class AssertionFailed extends \AssertionError {}

/** A request for which a FakeTransport has no answer. */
class UnexpectedRequest extends AssertionFailed {}

/**
 * What a FakeTransport answers. One object may be given as often as needed.
 *
 * The answers that stand for a broken connection are judged by the library as the real thing is: the exception, its
 * outcome, and whether the request is tried again.
 *
 * @strict-properties
 * @not-serializable
 */
final class Answer
{
    /** null: no answer came. */
    private readonly ?int $status;
    private readonly string $body;
    /** @var array<string, mixed>|null the values of the holes in $body; null when it has none */
    private readonly ?array $values;
    /** @var string[]|string[][] */
    private readonly array $headers;
    /** How the connection broke. */
    private readonly ?string $failure;
    /** The operations that it answers, separated by ", "; one that ends in "*" stands for all that begin so. null: any. */
    private readonly ?string $operations;
    /** The method that made it; null when it answers any operation. */
    private readonly ?string $factory;

    private function __construct() {}

    /**
     * Any JSON.
     *
     * @param mixed[]|string $body a string is answered as it is, JSON or not
     * @param int $status of HTTP, 100 to 599
     * @param string[]|string[][] $headers of which Retry-After is read
     * @throws \ValueError on a status out of range, or an array that JSON cannot express
     */
    public static function json(array|string $body, int $status = 200, array $headers = []): Answer {}

    /**
     * An answer without a body.
     *
     * @param int $status of HTTP, 100 to 599
     * @param string[]|string[][] $headers of which Retry-After is read
     * @throws \ValueError on a status out of range
     */
    public static function status(int $status, array $headers = []): Answer {}

    /**
     * A page of whoever stands between the shop and the provider.
     *
     * @param int $status of HTTP, 100 to 599
     * @throws \ValueError on a status out of range
     */
    public static function html(string $body = '<!DOCTYPE html><html><body>Bad Gateway</body></html>', int $status = 502): Answer {}

    /** No connection: ConnectException, NotSent. */
    public static function connectFailed(): Answer {}

    /** Time was over before the whole request was sent: TimeoutException, NotSent. */
    public static function timeoutBeforeSend(): Answer {}

    /** Time was over while waiting for the answer: TimeoutException, Unknown where money may move. */
    public static function timeoutAfterSend(): Answer {}

    /** The connection broke before the whole request was sent: ConnectionLostException, NotSent. */
    public static function connectionLostBeforeSend(): Answer {}

    /** The connection broke before the answer came: ConnectionLostException, Unknown where money may move. */
    public static function connectionLostAfterSend(): Answer {}
}

/**
 * A transport that answers from queues and keeps the requests that came: new Options(transport: $fake). Everything
 * else is as in production: arguments are checked, the request is written and signed, the answer is read and judged,
 * and what may be tried again is tried again, as often as Options::$retries says.
 *
 * Requests for a token, "finrota.token.connect" and "hstmobil.auth.login", are answered by themselves, with a valid
 * token that is kept for further calls through the same fake. They take nothing from the queue, and no assertion counts
 * them unless it names them.
 *
 * An answer of FinrotaAnswers and its like to an operation that it does not answer is an AssertionFailed.
 *
 * An AssertionFailed that was thrown while sending is remembered: if the shop caught it, every later assertion throws it
 * again. Where PHPUnit is loaded, each assertion that holds is one of PHPUnit's too.
 *
 * @strict-properties
 * @not-serializable
 */
final class FakeTransport implements \Payments\Transport
{
    /**
     * A queue of answers, as of push().
     *
     * @phpstan-param Answer|\Payments\Http\Response|\Throwable|(callable(\Payments\Http\Request): (Answer|\Payments\Http\Response)) ...$answers
     * @throws \TypeError on anything else
     */
    public function __construct(Answer|\Payments\Http\Response|\Throwable|callable ...$answers) {}

    /**
     * Adds to the queue; each answers one request. An exception is thrown to the library, as by any transport. A
     * callable is given the Http\Request and returns an Answer or an Http\Response, or throws. An \Error in it, or an
     * assertion of PHPUnit's that fails, is the test's own: it leaves the call as an AssertionFailed.
     *
     * @phpstan-param Answer|\Payments\Http\Response|\Throwable|(callable(\Payments\Http\Request): (Answer|\Payments\Http\Response)) ...$answers
     * @throws \TypeError on anything else
     */
    public function push(Answer|\Payments\Http\Response|\Throwable|callable ...$answers): static {}

    /**
     * Answers requests of one operation: each answer one request, in this order, and before the queue is asked.
     *
     * @param string $operation "finrota.pws.pay"
     * @phpstan-param Answer|\Payments\Http\Response|\Throwable|(callable(\Payments\Http\Request): (Answer|\Payments\Http\Response)) ...$answers
     * @throws \TypeError on anything else
     * @throws \ValueError on an operation that there is not
     */
    public function respondTo(string $operation, Answer|\Payments\Http\Response|\Throwable|callable ...$answers): static {}

    /**
     * Answers every request that finds the queues empty.
     *
     * @phpstan-param Answer|\Payments\Http\Response|\Throwable|(callable(\Payments\Http\Request): (Answer|\Payments\Http\Response)) $answer
     */
    public function otherwise(Answer|\Payments\Http\Response|\Throwable|callable $answer): static {}

    /**
     * Answers every request for a token; null: those take from the queue like any other.
     *
     * @phpstan-param Answer|\Payments\Http\Response|\Throwable|(callable(\Payments\Http\Request): (Answer|\Payments\Http\Response))|null $answer
     */
    public function answerTokens(Answer|\Payments\Http\Response|\Throwable|callable|null $answer): static {}

    /** @throws UnexpectedRequest when there is no answer */
    public function send(\Payments\Http\Request $request): \Payments\Http\Response {}

    /**
     * What was sent, in order; without requests for tokens, unless their operation is named.
     *
     * @param string|null $operation only these: "finrota.pws.pay"
     * @return list<\Payments\Http\Request>
     * @throws \ValueError on an operation that there is not
     */
    public function requests(?string $operation = null): array {}

    /**
     * @param string $operation "finrota.pws.pay"
     * @param callable|null $check is given each Http\Request of the operation. One for which it returns false does not
     *     count; one for which it returns nothing, asserting by itself, does
     * @param int|null $times exactly so often; null: at least once
     * @phpstan-param (callable(\Payments\Http\Request): mixed)|null $check
     * @throws AssertionFailed
     * @throws \ValueError on an operation that there is not, or on negative $times
     */
    public function assertSent(string $operation, ?callable $check = null, ?int $times = null): void {}

    /** @throws AssertionFailed */
    public function assertNothingSent(): void {}

    /**
     * The queues are empty.
     *
     * @throws AssertionFailed
     */
    public function assertAllUsed(): void {}
}

/**
 * What Finrota answers: HPM, PWS and VPWS. An answer takes the form of the service that asks.
 *
 * @strict-properties
 * @not-serializable
 */
final class FinrotaAnswers
{
    private function __construct() {}

    /**
     * A token. FakeTransport gives this one by itself.
     *
     * @param string $expiry in UTC; when it has passed, the token is used once and not kept
     */
    public static function token(
        #[\SensitiveParameter] string $token = 'header.payload.signature',
        string $expiry = '2099-09-18T09:07:17.6884225Z',
    ): Answer {}

    /** A payment link, for Hpm::createLink(). */
    public static function link(
        string $link = 'https://testportal.netfinans.com/netahsilat/hpm?id=3e1c720e-baa1-4672-955f-07bad7a23133&timestamp=1764601213815&sign=b5c709a40eeeee308cf2f32a40457a2b8a8e88711352c93a4f91d109d7d23fd3',
        string $expiryUtc = '2099-12-01T15:15:13.8152725',
    ): Answer {}

    /** Paid without 3-D Secure, for pay(): status 1. */
    public static function paid(
        string $referenceNumber = 'NTH2P00000002249',
        string $transactionId = '99248acb-3dbe-4654-9f3f-49f02111ee3e',
    ): Answer {}

    /** A decline, for pay(): status 2. The provider publishes no list of codes. */
    public static function declined(
        ?string $errorCode = '51',
        ?string $errorMessage = 'Yetersiz bakiye',
        string $referenceNumber = 'NTH2P00000002249',
        string $transactionId = '99248acb-3dbe-4654-9f3f-49f02111ee3e',
    ): Answer {}

    /** The step of 3-D Secure, for pay() with $use3D: status 4. */
    public static function threeDSecure(
        string $redirectUrl = 'https://test_pgwapi.e-cozum.com/ThreeDForm/Pg3ds?token=b80fbf89-9264-49c2-bf85-38ad89dc1c6d',
        string $referenceNumber = 'NTH2P00000002248',
        string $transactionId = 'f9f0d542-e5e7-433e-be73-84a5aa0d2c56',
    ): Answer {}

    /** Neither paid nor declined yet, for pay(): status 3. */
    public static function pending(
        string $referenceNumber = 'NTH2P00000002249',
        string $transactionId = '99248acb-3dbe-4654-9f3f-49f02111ee3e',
    ): Answer {}

    /**
     * The transaction, for transaction(), resolve() and Hpm::confirm(). References that are not given are those that
     * were asked by.
     *
     * @param \Payments\Money $amount what is left of the payment
     * @param int $transactionStatusId 1 paid, 2 failed, 3 pending, 4 awaiting 3-D Secure, 5 cancelled, 6 refunded
     */
    public static function transaction(
        \Payments\Money $amount,
        int $transactionStatusId = 1,
        ?string $referenceNumber = null,
        ?string $transactionId = null,
        ?string $clientOrderReferenceCode = null,
        int $installment = 1,
    ): Answer {}

    /** For cancel(). */
    public static function cancelled(): Answer {}

    /**
     * For refund().
     *
     * @param \Payments\Money|null $remaining what is left of the payment; null: nothing
     */
    public static function refunded(?\Payments\Money $remaining = null): Answer {}

    /**
     * A cancel() or refund() that was turned down: ApiException, Rejected.
     *
     * @param \Payments\Money|null $remaining what is left of the payment
     */
    public static function notReversed(
        string $errorCode = 'R02',
        string $errorMessage = 'The amount is more than what is left',
        ?\Payments\Money $remaining = null,
    ): Answer {}

    /** One payment set, for Pws::paymentSets(). */
    public static function paymentSets(
        string $id = '18d971fc-97da-4962-88af-02e4f67c94fb',
        string $name = 'Set A',
    ): Answer {}

    /**
     * One POS, for paymentOptions(), and for Vpws::paymentOptionsForBin().
     *
     * @param string|null $tenantPosId not among the members that the pages name
     */
    public static function paymentOptions(?string $tenantPosId = null, string $name = 'POS A'): Answer {}

    /**
     * One POS, for Pws::paymentOptionsForBin().
     *
     * @param \Payments\Money|null $threeDLimit from this amount on 3-D Secure is mandatory
     */
    public static function binOptions(
        string $tenantPosId = '384badef-11ec-ee11-98f2-005056b0d2e5',
        string $name = 'POS A',
        ?\Payments\Money $threeDLimit = null,
    ): Answer {}

    /**
     * The whole call refused: ApiException or one of its kind by the status; ServerErrorException from 500 on.
     * 404 says that the transaction is not known: NotFoundException, and null of resolve().
     *
     * @param int $statusCode of HTTP and in the body, 400 to 599
     * @throws \ValueError on a status out of range
     */
    public static function refused(int $statusCode = 400, string $message = 'The request was refused'): Answer {}
}

/**
 * What HstMobil answers. An order id that is not given is that of the request.
 *
 * @strict-properties
 * @not-serializable
 */
final class HstMobilAnswers
{
    private function __construct() {}

    /**
     * A token. FakeTransport gives this one by itself.
     *
     * @param string $expiration in UTC; when it has passed, the token is used once and not kept
     */
    public static function login(
        #[\SensitiveParameter] string $token = 'header.payload.signature',
        string $expiration = '2099-01-01T12:00:00',
    ): Answer {}

    /** The step of 3-D Secure as an address, for pay(): "returnType" 1. */
    public static function redirect(
        string $returnUrl = 'https://bank.example/3ds?id=1',
        ?string $orderId = null,
        ?string $paymentId = null,
    ): Answer {}

    /** The step of 3-D Secure as a page, for pay(): "returnType" 2. */
    public static function html(
        string $paymentData = '<!DOCTYPE html><html><body><script>document.forms[0].submit()</script></body></html>',
        ?string $orderId = null,
        ?string $paymentId = null,
    ): Answer {}

    /** A decline, for pay(). The provider publishes no list of codes. */
    public static function declined(
        ?string $errorCode = '51',
        ?string $responseMessage = 'Yetersiz bakiye',
        ?string $orderId = null,
        ?string $paymentId = null,
    ): Answer {}

    /**
     * For result() and complete().
     *
     * @param \Payments\Money $amount in TRY
     * @param string $status "SUCCESS", "PENDING" or another
     * @param string|null $message the status when it is not given
     */
    public static function result(
        \Payments\Money $amount,
        string $status = 'SUCCESS',
        ?string $code = null,
        ?string $message = null,
        ?string $orderId = null,
    ): Answer {}

    /**
     * For installments(); what it looks like, the provider does not say.
     *
     * @param mixed[] $body
     */
    public static function installments(array $body = []): Answer {}

    /**
     * The whole call refused: ApiException or one of its kind by the status; ServerErrorException from 500 on.
     * The provider answers 500 to an order id that was used before.
     *
     * @param int $status of HTTP, 400 to 599
     * @throws \ValueError on a status out of range
     */
    public static function refused(int $status = 400, string $message = 'The request was refused'): Answer {}
}

/**
 * What Hepsipay answers.
 *
 * @strict-properties
 * @not-serializable
 */
final class HepsipayAnswers
{
    private function __construct() {}

    /** For Frame::checkAvailability(). */
    public static function available(bool $hasStoredCard = true, bool $isAccountAlreadyLinked = false): Answer {}

    /** For Frame::init(). */
    public static function session(
        #[\SensitiveParameter] string $token = '0123456789ABCDEF0123456789ABCDEF0123456789ABCDEF0123456789ABCDEF0123456789ABCDEF0123456789ABCDEF',
    ): Answer {}

    /**
     * For Status::get() and Webhook::confirm().
     *
     * @param \Payments\Money $amount in TRY
     * @param string $merchantOrderNumber of the order; the request does not carry it
     * @param int $status 1 to 15: 4, 5, 12, 14 paid; 3, 6, 7, 13, 15 failed; 1 and 2 open; 8 to 11 about refunds
     * @param string|null $paymentId null until the payment is completed
     * @param int|null $paymentType 1 wallet, 2 stored card, 3 shopping loan
     */
    public static function state(
        \Payments\Money $amount,
        string $merchantOrderNumber,
        int $status = 5,
        ?string $paymentId = '632146',
        ?string $referenceNo = '2c3e3fa7-d8af-4a6f-a8ed-f49d45a935c0',
        int $installmentCount = 1,
        ?int $paymentType = 2,
        ?string $paymentTypeDescription = 'Saklı Kart',
        ?string $binNumber = '37442500',
        ?string $statusDescription = null,
    ): Answer {}

    /** For every method of Refund. */
    public static function refunded(): Answer {}

    /** Refused, by any operation but checkAvailability(): ApiException, Rejected. Only "0000" is known of the codes. */
    public static function refused(
        string $messageCode = '9999',
        ?string $message = 'The request was refused',
        ?string $userMessage = 'İşlem gerçekleştirilemedi.',
    ): Answer {}
}

/**
 * What the providers send to the shop: bodies to post to its own routes.
 *
 * @strict-properties
 * @not-serializable
 */
final class Webhooks
{
    private function __construct() {}

    /**
     * A webhook of Hepsipay after 3-D Secure, whose hash holds.
     *
     * @param string $callbackKey of the merchant
     * @param string $paymentId digits
     * @param string|null $conversationId null: a new GUID. Two webhooks of the same ids have the same hash, and
     *     Webhook::verify() takes the second for a copy
     * @param string $status of 3-D Secure: "SUCCESS" or "FAILURE"
     * @param string $paymentType "1" wallet, "2" stored card, "3" shopping loan
     * @return string JSON
     */
    public static function hepsipay(
        #[\SensitiveParameter] string $callbackKey,
        string $merchantOrderNumber,
        string $paymentId = '24112596',
        ?string $conversationId = null,
        string $status = 'SUCCESS',
        string $completeStatus = 'WAITING',
        ?string $conversationData = null,
        ?string $callbackStatus = null,
        int $mdStatus = 1,
        bool $isPaymentSuccessful = true,
        string $paymentType = '1',
        string $paymentTypeDescription = 'Cüzdan',
    ): string {}

    /**
     * A webhook of Hepsipay without 3-D Secure: it has no hash, and never verifies.
     *
     * @param string $paymentId digits
     * @param string|null $conversationId null: a new GUID
     * @param string $paymentType "1" wallet, "2" stored card, "3" shopping loan
     * @return string JSON
     */
    public static function hepsipayNon3ds(
        string $merchantOrderNumber,
        string $paymentId = '24112596',
        ?string $conversationId = null,
        bool $isPaymentSuccessful = true,
        string $paymentType = '1',
        string $paymentTypeDescription = 'Cüzdan',
    ): string {}

    /**
     * What the browser posts after the frame of Hepsipay.
     *
     * @return array<string, string> the form
     */
    public static function hepsipayFrameCallback(#[\SensitiveParameter] string $token, string $merchantOrderNumber): array {}

    /**
     * What Hepsipay asks the shop's installment service.
     *
     * @param \Payments\Money|null $rewardAmount in TRY
     * @return string JSON
     */
    public static function hepsipayInstallmentQuery(
        string $orderNumber,
        string $binNumber = '123456',
        string $customerEmail = 'test@hepsipay.com',
        string $customerGsm = '05000000000',
        ?\Payments\Money $rewardAmount = null,
    ): string {}

    /**
     * The webhook of a payment link of Finrota, which nothing proves.
     *
     * @param \Payments\Money $amount "PureAmount" and "CurrencyId"
     * @param int $transactionStatusId 1 paid, 2 failed
     * @param string $id of the transaction
     * @return string JSON
     */
    public static function finrotaHpm(
        string $clientOrderReference,
        \Payments\Money $amount,
        int $transactionStatusId = 1,
        string $id = 'd6a1f4b2-1c3e-4a21-9b1e-11aa22bb33cc',
        string $orderReference = 'HPM-20251201-00001',
        ?string $vPosErrorCode = null,
        ?string $vPosErrorMessage = null,
    ): string {}

    /**
     * What the browser posts when it comes back from the bank to the shop of HstMobil. How the provider makes the hash
     * is not known: the one here stands for it.
     *
     * @param \Payments\Money $amount in TRY
     * @param string|null $paymentId null: the order id
     * @return array<string, string> the form
     */
    public static function hstMobilCallback(
        string $orderId,
        \Payments\Money $amount,
        ?string $paymentId = null,
        string $status = 'SUCCESS',
        string $errorCode = '',
        string $errorMessage = '',
        string $operationDate = '2025-12-01T15:15:13',
        string $bankAuthCode = '123456',
    ): array {}
}

/**
 * The results of calls, for doubles of the services: what a mock of Pws returns from pay().
 *
 * @strict-properties
 * @not-serializable
 */
final class Results
{
    private function __construct() {}

    /**
     * A result whose properties have these values: Results::make(Payment::class, status: PaymentStatus::Failed, ...).
     *
     * $values are properties by their names. A property that is not given is null where it may be; a text is then its own name, and a list is empty. Any other
     * must be given. Nothing else is checked: the provider may never answer so. An answer of FinrotaAnswers and its
     * like, read by a service with a FakeTransport, is what the provider answers.
     *
     * @template T of object
     * @param string $class final, readonly, and made by the extension alone: Payment, Transaction, Confirmation
     * @return T
     * @phpstan-param class-string<T> $class
     * @throws \ValueError when the class is no such class, or a value is missing
     * @throws \TypeError when a value is not of its property's type
     * @throws \Error on a name that is no property's
     */
    public static function make(string $class, mixed ...$values): object {}
}
