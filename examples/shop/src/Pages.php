<?php

declare(strict_types=1);

namespace Shop;

use Payments\Attempt;
use Payments\Capability;
use Payments\Gateway;
use Payments\InstallmentPlan;
use Payments\Verdict;

/** What the customer sees. */
final class Pages
{
    public function __construct(private readonly View $view)
    {
    }

    public function products(): string
    {
        $cards = '';
        foreach (Catalog::PRODUCTS as $product => [$price]) {
            $cards .= '<li class="product"><div class="picture">' . Catalog::drawing($product) . '</div><h2>' . $this->view->say("product.$product") . '</h2><p class="about">'
                . $this->view->say("product.$product.about") . '</p><div class="buy"><strong>' . $this->view->lira($price) . '</strong>' . $this->view->form('/cart')
                . "<input type=\"hidden\" name=\"product\" value=\"$product\"><button class=\"quiet\">" . $this->view->say('cart.add')
                . '<span class="hidden">: ' . $this->view->say("product.$product") . '</span></button></form></div></li>';
        }

        return $this->view->page('products.title', '<div class="hero"><h1>' . $this->view->say('products.title') . '</h1><p>' . $this->view->say('products.about') . "</p></div><ul class=\"products\">$cards</ul>");
    }

    /** @param array<string, int> $items */
    public function cart(array $items): string
    {
        if ($items === []) {
            return $this->view->page('cart.title', $this->calm('cart.empty', 'cart.empty.about', '<a class="button" href="/">' . $this->view->say('cart.back') . '</a>'), here: '/cart');
        }
        $rows = '';
        foreach ($items as $product => $count) {
            $name = $this->view->say("product.$product");
            $rows .= '<li><div class="picture small">' . Catalog::drawing($product) . "</div><div class=\"grow\"><h2>$name</h2><p class=\"about\">" . $this->view->lira(Catalog::price($product)) . '</p>'
                . $this->view->form('/cart', 'class="count-form"') . "<input type=\"hidden\" name=\"product\" value=\"$product\"><label><span class=\"hidden\">" . $this->view->say('cart.count') . ": $name</span>"
                . "<input type=\"number\" name=\"count\" value=\"$count\" min=\"0\" max=\"9\" inputmode=\"numeric\"></label><button class=\"quiet\">" . $this->view->say('cart.change') . '</button></form></div>'
                . '<strong>' . $this->view->lira(Catalog::price($product) * $count) . '</strong></li>';
        }

        return $this->view->page('cart.title', '<h1>' . $this->view->say('cart.title') . "</h1><div class=\"columns\"><ul class=\"panel lines\">$rows</ul><aside class=\"panel\">"
            . $this->sum(Catalog::total($items)) . '<a class="button primary" href="/checkout">' . $this->view->say('cart.checkout') . '</a><p class="hint">' . $this->view->say('cart.free') . '</p></aside></div>', here: '/cart');
    }

    /**
     * @param array<string, int> $items
     * @param array<string, string> $values
     * @param array<string, string> $errors
     */
    public function details(array $items, array $values, array $errors): string
    {
        $get = static fn (string $name): string => $values[$name] ?? '';
        $form = $this->view->form('/checkout', 'class="panel" novalidate') . $this->steps(1) . '<h1>' . $this->view->say('details.title') . '</h1>' . $this->view->problems($errors) . '<div class="fields two">'
            . $this->view->field('name', $errors, $get('name'), 'autocomplete="given-name" required maxlength="100"')
            . $this->view->field('surname', $errors, $get('surname'), 'autocomplete="family-name" required maxlength="100"') . '</div><div class="fields">'
            . $this->view->field('email', $errors, $get('email'), 'type="email" autocomplete="email" inputmode="email" required maxlength="254"')
            . $this->view->field('phone', $errors, $get('phone'), 'type="tel" autocomplete="tel" inputmode="tel" required maxlength="20" placeholder="+90 555 111 22 33"', 'details.phone') . '</div>'
            . $this->view->button('details.next') . '</form>';

        return $this->view->page('details.title', "<div class=\"columns\">$form" . $this->summary($items, Catalog::total($items)) . '</div>');
    }

    /**
     * @param array<string, Gateway> $gateways by name
     * @param list<InstallmentPlan>|null $plans null: no card was typed yet
     * @param array<string, string> $errors
     */
    public function pay(Purchase $purchase, array $gateways, string $gateway, ?array $plans, int $count, array $errors, bool $isOpen): string
    {
        $ways = '';
        foreach (array_keys($gateways) as $name) {
            $ways .= '<li><a class="way" href="?with=' . View::text($name) . '"' . ($name === $gateway ? ' aria-current="true"' : '') . '><strong>' . $this->view->say("way.$name") . '</strong><span>' . $this->view->say("way.$name.about") . '</span></a></li>';
        }
        $notice = $isOpen ? '<div class="notice"><p>' . $this->view->say('pay.open') . ' <a href="/order/' . View::text($purchase->number) . '">' . $this->view->say('pay.open.look') . '</a></p></div>' : '';
        $body = $this->steps(2) . '<h1>' . $this->view->say('pay.title') . '</h1>' . $notice . $this->view->problems($errors) . '<nav aria-label="' . $this->view->say('pay.ways') . "\"><ul class=\"ways\">$ways</ul></nav>"
            . $this->view->form("/pay/$purchase->number", 'id="pay" class="pay" data-once novalidate autocomplete="on"') . '<input type="hidden" name="with" value="' . View::text($gateway) . '">'
            . ($gateways[$gateway]->supports(Capability::Card) ? $this->card($gateways[$gateway], $purchase, $plans, $count, $errors) : '<p class="about">' . $this->view->say("pay.$gateway") . '</p>')
            . '<button class="primary big" data-busy="' . $this->view->say('pay.busy') . '">' . $this->view->say('pay.button', $this->view->lira($purchase->total)) . '</button><p class="hint center">' . $this->view->say('pay.safe') . '</p></form>';

        return $this->view->page('pay.title', "<div class=\"columns\"><section class=\"panel\">$body</section>" . $this->summary($purchase->items, $purchase->total) . '</div>');
    }

    /**
     * The card is never put back into its fields.
     *
     * @param list<InstallmentPlan>|null $plans
     * @param array<string, string> $errors
     */
    private function card(Gateway $gateway, Purchase $purchase, ?array $plans, int $count, array $errors): string
    {
        $hasPlans = $gateway->supports(Capability::InstallmentPlans);
        $digits = 'inputmode="numeric" required spellcheck="false"';
        $fields = '<div class="fields card">' . $this->view->field('number', $errors, '', "$digits autocomplete=\"cc-number\" maxlength=\"23\" placeholder=\"0000 0000 0000 0000\"" . ($hasPlans ? " data-plans=\"/plans/$purchase->number\"" : ''))
            . '<div class="fields two">' . $this->view->field('expiry', $errors, '', "$digits autocomplete=\"cc-exp\" maxlength=\"7\" placeholder=\"" . $this->view->say('pay.expiry') . '"')
            . $this->view->field('cvv', $errors, '', "$digits autocomplete=\"cc-csc\" maxlength=\"4\" placeholder=\"123\"") . '</div>'
            . $this->view->field('holderName', $errors, '', 'autocomplete="cc-name" required maxlength="255" spellcheck="false"') . '</div>';
        $choice = $hasPlans ? '<div id="plans" aria-live="polite">' . ($plans === null ? '' : $this->plans($plans, $count)) . '</div>'
            . ($plans === null ? '<noscript><div class="fields without">' . $this->view->field('bin', $errors, '', 'inputmode="numeric" maxlength="6" pattern="[0-9]{6}"', 'pay.bin.about')
            . "<button class=\"quiet\" formaction=\"/plans/$purchase->number\" formnovalidate>" . $this->view->say('pay.bin') . '</button></div></noscript>' : '') : '';
        $direct = $gateway->supports(Capability::WithoutThreeDSecure)
            ? '<label class="check"><input type="checkbox" name="direct" value="1"> <span>' . $this->view->say('pay.direct') . '</span></label>' : '';

        return $fields . $choice . $direct;
    }

    /** @param list<InstallmentPlan> $plans */
    public function plans(array $plans, int $count): string
    {
        $rows = '';
        foreach ($plans as $plan) {
            $each = $plan->count === 1 ? $this->view->say('plan.one') : $this->view->say('plan.each', $plan->count, $this->view->lira($plan->payments[0]));
            $more = $plan->surcharge->isZero() ? $this->view->say('plan.free') : $this->view->say($plan->surcharge->isNegative() ? 'plan.less' : 'plan.more', $this->view->lira($plan->surcharge->isNegative() ? $plan->surcharge->negate() : $plan->surcharge));
            $rows .= "<label class=\"plan\"><input type=\"radio\" name=\"count\" value=\"$plan->count:{$plan->total->minor}\"" . ($plan->count === $count ? ' checked' : '') . ' data-total="' . View::text($this->view->lira($plan->total)) . "\"><span class=\"grow\">$each<small>$more</small></span><strong>" . $this->view->lira($plan->total) . '</strong></label>';
        }

        return $plans === [] ? '<p class="hint">' . $this->view->say('plan.none') . '</p>' : '<fieldset class="plans"><legend>' . $this->view->say('plan.title') . "</legend>$rows</fieldset>";
    }

    public function frame(Purchase $purchase, string $url): string
    {
        return $this->view->page('pay.title', '<section class="panel narrow"><h1>' . $this->view->say('frame.title') . '</h1><p class="about">' . $this->view->say('frame.about', $this->view->lira($purchase->total))
            . '</p><iframe class="frame" title="' . $this->view->say('frame.title') . '" src="' . View::text($url) . '"></iframe><p class="hint"><a href="/order/' . View::text($purchase->number) . '">' . $this->view->say('frame.done') . '</a></p></section>');
    }

    /** Leaves the frame for the page of the order. */
    public function out(string $number): string
    {
        return $this->view->page('out.title', $this->calm('out.title', 'out.about', '<a class="button primary" target="_top" data-out href="/order/' . View::text($number) . '">' . $this->view->say('out.go') . '</a>'));
    }

    /** The result. What is not known is never called a failure. */
    public function order(Purchase $purchase, ?Attempt $attempt, bool $pageIsOpen): string
    {
        $state = self::state($purchase, $attempt);
        $link = fn (string $text, string $class = 'button'): string => "<a class=\"$class\" href=\"/pay/" . View::text($purchase->number) . '">' . $this->view->say($text) . '</a>';
        $more = match ($state) {
            'paid' => '<a class="button" href="/">' . $this->view->say('order.more') . '</a>',
            'failed' => ($attempt?->reason === null ? '' : '<p class="reason">' . $this->view->say('order.reason', $attempt->reason) . '</p>') . $link('order.again', 'button primary'),
            'new' => $link('order.pay', 'button primary'),
            'wait' => '<p><a href="/order/' . View::text($purchase->number) . '">' . $this->view->say('order.refresh') . '</a></p>' . ($pageIsOpen ? '<p class="hint">' . $this->view->say('order.left') . ' ' . $link('order.return', 'plain') . '</p>' : ''),
            default => '',
        };
        $poll = in_array($state, ['wait', 'look'], true) ? ' data-poll="/order/' . View::text($purchase->number) . "/state\" data-state=\"$state\"" : '';
        $head = $state === 'wait' ? '<noscript><meta http-equiv="refresh" content="4"></noscript>' : '';
        $paid = $state === 'paid' ? ($purchase->paid ?? $purchase->total) : $purchase->total;
        $body = "<div class=\"columns\"><section class=\"panel result $state\"$poll role=\"status\"><span class=\"mark\" aria-hidden=\"true\"></span><h1>" . $this->view->say("order.$state") . '</h1><p>'
            . $this->view->say("order.$state.about", $this->view->lira($paid)) . "</p>$more<p class=\"hint\">" . $this->view->say('order.number') . ' <code>' . View::text($purchase->number) . '</code></p></section>'
            . $this->summary($purchase->items, $purchase->total, $paid) . '</div>';

        return $this->view->page("order.$state", $body, $head);
    }

    /** new, paid, failed, wait or look: what the order's page says. */
    public static function state(Purchase $purchase, ?Attempt $attempt): string
    {
        return match (true) {
            $purchase->state === 'paid' => 'paid',
            $purchase->look !== '' => 'look',
            $attempt === null => 'new',
            default => match ($attempt->verdict()) {
                Verdict::Paid, Verdict::Wait => 'wait',     // Paid: the handler has not booked it yet
                Verdict::NotPaid => 'failed',
                Verdict::Look => 'look',
            },
        };
    }

    public function message(string $name): string
    {
        return $this->view->page("$name.title", $this->calm("$name.title", "$name.about", '<a class="button" href="/">' . $this->view->say('cart.back') . '</a>'));
    }

    private function calm(string $title, string $about, string $more): string
    {
        return '<section class="panel narrow center"><h1>' . $this->view->say($title) . '</h1><p class="about">' . $this->view->say($about) . "</p>$more</section>";
    }

    private function steps(int $now): string
    {
        $steps = '';
        foreach ([1 => 'step.details', 2 => 'step.pay', 3 => 'step.done'] as $step => $name) {
            $steps .= '<li' . ($step === $now ? ' aria-current="step"' : '') . ">" . $this->view->say($name) . '</li>';
        }

        return "<ol class=\"steps\">$steps</ol>";
    }

    private function sum(int $total, ?int $paid = null): string
    {
        $more = $paid === null || $paid === $total ? '' : '<div><dt>' . $this->view->say('sum.interest') . '</dt><dd>' . $this->view->lira($paid - $total) . '</dd></div>';

        return '<dl class="sum"><div><dt>' . $this->view->say('sum.goods') . '</dt><dd>' . $this->view->lira($total) . '</dd></div><div><dt>' . $this->view->say('sum.delivery') . '</dt><dd>' . $this->view->say('sum.free')
            . "</dd></div>$more<div class=\"total\"><dt>" . $this->view->say('sum.total') . '</dt><dd data-sum>' . $this->view->lira($paid ?? $total) . '</dd></div></dl>';
    }

    /** @param array<string, int> $items */
    private function summary(array $items, int $total, ?int $paid = null): string
    {
        $rows = '';
        foreach ($items as $product => $count) {
            $rows .= '<li><div class="picture small">' . Catalog::drawing($product) . "<span class=\"times\">$count</span></div><span class=\"grow\">" . $this->view->say("product.$product") . '</span><span>' . $this->view->lira(Catalog::price($product) * $count) . '</span></li>';
        }

        return '<aside class="panel summary"><details open data-fold><summary><h2>' . $this->view->say('sum.title') . '</h2><strong data-sum>' . $this->view->lira($paid ?? $total) . '</strong></summary>'
            . "<ul class=\"lines\">$rows</ul>" . $this->sum($total, $paid) . '</details></aside>';
    }
}
