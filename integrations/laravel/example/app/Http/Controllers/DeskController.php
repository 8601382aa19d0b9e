<?php

declare(strict_types=1);

namespace App\Http\Controllers;

use App\Http\Front;
use App\Models\CreditNote;
use App\Models\Order;
use Illuminate\Http\Request;
use Payments\Attempt;
use Payments\Currency;
use Payments\Exception\PaymentsException;
use Payments\Exception\RefundOpenException;
use Payments\Fact;
use Payments\Laravel\Facades\Payments;
use Payments\Money;
use Shop\Desk;
use Simulator\Client;
use Symfony\Component\HttpFoundation\Response;

/** What the people of the shop see. A real shop asks them to log in: this one listens on this machine only. */
final class DeskController
{
    public function __construct(private readonly Front $front, private readonly Request $request)
    {
    }

    /** @param list<string> $problem name of a text, and its values */
    public function orders(array $problem = []): Response
    {
        $orders = [];
        foreach (Order::query()->orderByDesc('created')->orderBy('number')->limit(50)->get() as $order) {
            $notes = CreditNote::query()->where('number', $order->number)->orderBy('note')->get()->all();
            $orders[] = [
                $order->purchase(),
                array_values(array_map(static fn (CreditNote $note): array => ['note' => $note->note, 'amount' => (string) $note->amount, 'state' => $note->state], $notes)),
                Payments::store()->ofOrder($order->number),
            ];
        }

        return Front::answer($this->front->desk()->orders($orders, Payments::gateways(), $problem), $problem === [] ? 200 : 422);
    }

    /** Gives back a part or all, or cancels. The number of the credit note makes it one refund: the same again sends nothing. */
    public function reverse(): Response
    {
        try {
            $refund = $this->giveBack();
        } catch (RefundOpenException) {
            return $this->orders(['desk.refundopen']);
        } catch (PaymentsException | \ValueError $exception) {
            return $this->orders(['desk.refused', $exception->getMessage()]);
        }
        $this->front->flash("credit.{$refund->state->value}.about", $this->request->string('note')->value());

        return redirect('/orders', 303);
    }

    private function giveBack(): Attempt
    {
        $payment = Payments::store()->find($this->request->string('reference')->value()) ?? throw new \ValueError('reference');
        $note = $this->request->string('note')->value();
        preg_match('/^[A-Za-z0-9-]{1,30}$/D', $note) === 1 || throw new \ValueError('note');
        $amount = match ($this->request->string('way')->value()) {
            'part' => Money::of($this->request->string('amount')->trim()->replace(',', '.')->value(), Currency::TRY),
            'full' => $payment->left ?? $payment->paid ?? $payment->amount,
            'cancel' => null,
            default => throw new \ValueError('way'),
        };
        $row = ['number' => $payment->order, 'note' => $note, 'amount' => ($amount ?? $payment->left ?? $payment->paid ?? $payment->amount)->minor];
        $credit = CreditNote::query()->firstOrCreate(['reference' => "$payment->reference:$note"], $row);    // noted before the call
        try {
            return $amount === null ? Payments::checkout()->cancel($payment->reference, $note) : Payments::checkout()->refund($payment->reference, $amount, $note);
        } catch (PaymentsException $exception) {             // nothing was sent
            $credit->wasRecentlyCreated && $credit->delete();
            throw $exception;
        }
    }

    /** A person has looked into the provider's panel. */
    public function decide(): Response
    {
        $fact = $this->request->string('fact')->value() === 'paid' ? Fact::Paid : Fact::Declined;
        try {
            $attempt = Payments::checkout()->decide($this->request->string('reference')->value(), $fact, by: 'desk', note: $this->request->string('note')->value());
        } catch (PaymentsException | \ValueError $exception) {
            return $this->orders(['desk.refused', $exception->getMessage()]);
        }
        $attempt->needsPerson() || Order::query()->where('number', $attempt->order)->update(['look' => '']);

        return redirect('/orders', 303);
    }

    public function looked(): Response
    {
        Order::query()->where('number', $this->request->string('number')->value())->update(['look' => '']);

        return redirect('/orders', 303);
    }

    public function settle(): Response
    {
        $settlement = Payments::checkout()->settle(200);
        $this->front->flash('desk.settled', $settlement->asked, $settlement->settled, $settlement->open, count($settlement->look), count($settlement->errors));

        return redirect('/orders', 303);
    }

    /** The lines of the log channel: without bodies, and without what is personal. */
    public function log(string $what = ''): Response
    {
        $file = storage_path('logs/payments.log');
        $rows = [];
        foreach (is_file($file) ? (array) file($file, FILE_IGNORE_NEW_LINES) : [] as $id => $line) {
            $entry = (array) json_decode((string) $line, true);
            $of = static fn (string $name): mixed => is_array($entry['context'] ?? null) ? $entry['context'][$name] ?? null : null;
            $seconds = $of('http.client.request.duration');
            $rows[] = ['id' => (string) ($id + 1), 'moment' => (string) strtotime(is_string($entry['datetime'] ?? null) ? $entry['datetime'] : ''), 'exchange' => (string) json_encode([
                'operation' => $of('payments.operation'), 'httpStatus' => $of('http.response.status_code'), 'method' => $of('http.request.method'), 'url' => $of('url.full'),
                'totalMs' => is_float($seconds) || is_int($seconds) ? $seconds * 1000 : null,
            ])];
        }
        $rows = array_slice(array_reverse(array_slice($rows, $this->request->integer('after'))), 0, 60);

        return Front::answer($what === 'rows' ? $this->front->desk()->rows($rows) : $this->front->desk()->log($rows));
    }

    /* --- the simulator ------------------------------------------------------------------- */

    public function faults(): Response
    {
        $simulator = self::simulator();
        $charged = array_count_values(array_map(static fn (array $booking): string => is_string($booking['orderReference'] ?? null) ? $booking['orderReference'] : '', $simulator->bookings('payment')));
        $books = [];
        foreach (Order::query()->orderByDesc('created')->orderBy('number')->limit(12)->get() as $order) {
            $attempts = array_filter(Payments::store()->ofOrder($order->number), static fn (Attempt $attempt): bool => $attempt->parent === null);
            $states = implode(', ', array_map(static fn (Attempt $attempt): string => $attempt->state->value, $attempts));
            $books[] = [$order->purchase(), $states, array_sum(array_map(static fn (Attempt $attempt): int => $charged[$attempt->reference] ?? 0, $attempts))];
        }
        $text = static fn (mixed $value): string => is_scalar($value) ? (string) $value : '';
        $waiting = array_map(static fn (array $fault): string => implode(' ', array_map($text, [$fault['fault'] ?? '', $fault['method'] ?? '', $fault['path'] ?? ''])), $simulator->faults());

        return Front::answer($this->front->desk()->faults($waiting, $books, $simulator->settings()));
    }

    public function orderFault(): Response
    {
        [$fault, $setting] = [$this->request->string('fault')->value(), $this->request->string('setting')->value()];
        match (true) {
            isset(Desk::FAULTS[$fault]) => self::simulator()->fault(...Desk::FAULTS[$fault]),
            isset(Desk::SETTINGS[$setting]) => self::simulator()->settings(Desk::SETTINGS[$setting]),
            $this->request->boolean('clear') => self::simulator()->clearFaults(),
            default => null,
        };

        return redirect('/faults', 303);
    }

    private static function simulator(): Client
    {
        require_once dirname(__DIR__, 6) . '/simulator/Client.php';

        return Client::attach((string) getenv('SHOP_SIMULATOR'));
    }
}
