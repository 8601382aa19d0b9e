<?php

declare(strict_types=1);

namespace App\Http\Controllers;

use App\Http\Front;
use App\Models\Order;
use Illuminate\Http\Request;
use Payments\Capability;
use Payments\Card;
use Payments\Exception\PaymentsException;
use Payments\InstallmentPlan;
use Payments\Laravel\Facades\Payments;
use Payments\Laravel\Rules\CardExpiry;
use Payments\Laravel\Rules\CardHolder;
use Payments\Laravel\Rules\CardNumber;
use Payments\Laravel\Rules\SecurityCode;
use Payments\State;
use Payments\StepKind;
use Payments\Verdict;
use Shop\Pages;
use Symfony\Component\HttpFoundation\Response;

/** The page that asks for the payment, the button "Pay", and the page that says what became of it. */
final class PaymentController
{
    public function __construct(private readonly Front $front, private readonly Request $request)
    {
    }

    public function choose(Order $order): Response
    {
        return $this->form($order, null, []);
    }

    /** The installments of a card: a part of the page for its script, else the page again. */
    public function plans(Order $order): Response
    {
        $bin = $this->request->string('bin')->value();
        $isBin = preg_match('/^\d{6}$/D', $bin) === 1;
        $plans = $isBin ? $this->offered($order, $bin) : [];
        if ($this->request->boolean('part')) {
            return Front::answer($this->front->pages()->plans($plans, max(1, $this->request->integer('count'))));
        }

        return $this->form($order, $isBin ? $plans : null, $isBin ? [] : ['bin' => 'error.bin']);
    }

    public function pay(Order $order): Response
    {
        if ($order->state !== 'open' || $order->look !== '') {
            return redirect(Payments::orderUrl($order->number), 303);
        }
        $isChosen = preg_match('/^(\d{1,2}):(\d{1,15})$/D', $this->request->string('count')->value(), $chosen) === 1;
        [$count, $total] = $isChosen ? [(int) $chosen[1], (int) $chosen[2]] : [1, $order->total->minor];
        $takesCard = Payments::gateways()[$this->way()]->supports(Capability::Card);
        $errors = $takesCard ? $this->cardProblems() : [];
        if ($errors !== []) {
            return $this->form($order, null, $errors, $count);
        }
        try {
            $card = $takesCard ? $this->card() : null;
            $plans = $card === null ? [] : $this->offered($order, $card->bin());
            // What the customer saw and agreed to. The plan is asked for again: another card may cost more.
            $plan = array_values(array_filter($plans, static fn (InstallmentPlan $plan): bool => $plan->count === $count && $plan->total->minor === $total))[0] ?? null;
            if ($plan === null && ($count !== 1 || $total !== $order->total->minor)) {
                return $this->form($order, null, ['' => 'error.plan']);
            }
            $step = Payments::checkout()->pay($this->way(), $order->request($plan, !$this->request->boolean('direct')), $card);
        } catch (PaymentsException $exception) {             // nothing was sent
            report($exception);

            return $this->form($order, null, ['' => 'error.unsent'], $count);
        } catch (\Throwable $thrown) {                       // of a listener; all is stored, and the event comes again
            report($thrown);

            return redirect(Payments::orderUrl($order->number), 303);
        }

        return $step->kind === StepKind::Frame ? $this->frame($order, Payments::url($step)) : Payments::response($step);
    }

    /** What is not known is never called a failure. */
    public function show(Order $order, string $what = ''): Response
    {
        $attempt = Payments::checkout()->order($order->number);
        if ($attempt !== null && in_array($attempt->verdict(), [Verdict::Wait, Verdict::Look], true)) {
            $attempt = Payments::checkout()->ask($attempt->reference);
        }
        $purchase = $order->refresh()->purchase();           // after the question: its answer may have booked it

        return $what === 'state' ? response(Pages::state($purchase, $attempt))->header('Content-Type', 'text/plain')
            : Front::answer($this->front->pages()->order($purchase, $attempt, $attempt?->state === State::Waiting));
    }

    /**
     * @param list<InstallmentPlan>|null $plans null: no card was typed yet
     * @param array<string, string> $errors
     */
    private function form(Order $order, ?array $plans, array $errors, int $count = 1): Response
    {
        $attempt = Payments::checkout()->order($order->number);
        if (in_array(Pages::state($order->purchase(), $attempt), ['paid', 'look'], true)) {
            return redirect(Payments::orderUrl($order->number), 303);
        }
        $html = $this->front->pages()->pay($order->purchase(), Payments::gateways(), $this->way(), $plans, $count, $errors, $attempt?->verdict() === Verdict::Wait);

        return Front::answer($html, $errors === [] ? 200 : 422, forms: "'self' https: http://127.0.0.1:*");    // the 303 to the bank is a form's way, too
    }

    private function frame(Order $order, string $url): Response
    {
        $origin = preg_match('~^https?://[^/?#\s;,\']+~', $url, $found) === 1 ? $found[0] : '';

        return Front::answer($this->front->pages()->frame($order->purchase(), $url), frames: "'self' https: $origin");
    }

    /** The way that the customer chose of those that there are. */
    private function way(): string
    {
        $way = $this->request->string('with')->value();
        $ways = Payments::gateways();

        return isset($ways[$way]) ? $way : (string) array_key_first($ways);
    }

    /** @return list<InstallmentPlan> empty: a single payment; also when the provider cannot be asked */
    private function offered(Order $order, string $bin): array
    {
        try {
            return Payments::gateways()[$this->way()]->supports(Capability::InstallmentPlans) ? Payments::checkout()->installments($this->way(), $order->request(), $bin) : [];
        } catch (PaymentsException) {
            return [];
        }
    }

    /** @return array<string, string> the fields' problems, as texts of the shop */
    private function cardProblems(): array
    {
        $rules = ['number' => new CardNumber(), 'holderName' => new CardHolder(), 'expiry' => new CardExpiry(), 'cvv' => new SecurityCode()];
        $validator = validator($this->request->only(array_keys($rules)), array_map(static fn (object $rule): array => ['required', $rule], $rules));
        $errors = [];
        foreach (array_keys($validator->errors()->messages()) as $name) {
            $errors[$name] = "error.$name";
        }

        return $errors;
    }

    private function card(): Card
    {
        [$month, $year] = CardExpiry::split($this->request->string('expiry')->value()) ?? ['', ''];
        [$number, $holder, $code] = array_map(fn (string $name): string => $this->request->string($name)->value(), ['number', 'holderName', 'cvv']);

        return new Card($number, $holder, $month, $year, $code);
    }
}
