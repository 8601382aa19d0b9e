<?php

declare(strict_types=1);

namespace Shop;

use Payments\Attempt;
use Payments\AttemptKind;
use Payments\Capability;
use Payments\Gateway;
use Payments\State;

/** What the people of the shop see: orders, the log, and faults to order. A real shop asks them to log in. */
final class Desk
{
    /** Button => fault, path, parameters. */
    public const FAULTS = [
        'lost' => ['close-before-answer', '/pws/payment', ['method' => 'POST']],
        'timeout' => ['no-answer', '/pws/payment', ['method' => 'POST']],
        'before' => ['drop-before-commit', '/pws/payment', ['method' => 'POST']],
        'after' => ['500-after-commit', '/pws/payment', ['method' => 'POST']],
        'html' => ['html', '/pws/payment', ['method' => 'POST', 'status' => 503]],
        'token' => ['expired-token', '/pws/payment', ['method' => 'POST']],
        'refund' => ['close-before-answer', '/pws/payment/refund', ['method' => 'POST']],
        'question' => ['status', '/pws/payment', ['method' => 'GET', 'status' => 502, 'times' => 3]],
    ];

    /** Button => settings. */
    public const SETTINGS = [
        'held' => ['webhooksHeld' => true],
        'doubled' => ['webhookDuplicates' => 2],
        'late' => ['webhookDelayMs' => 8000],
        'normal' => ['webhooksHeld' => false, 'webhookDuplicates' => 0, 'webhookDelayMs' => 0],
    ];

    public function __construct(private readonly View $view)
    {
    }

    /**
     * @param list<array{Purchase, list<array<string, string>>, list<Attempt>}> $orders with their credit notes and attempts
     * @param array<string, Gateway> $gateways by name
     * @param list<string> $problem names of a text and its values
     */
    public function orders(array $orders, array $gateways, array $problem): string
    {
        $rows = '';
        foreach ($orders as [$purchase, $notes, $attempts]) {
            $rows .= $this->order($purchase, $notes, $attempts, $gateways);
        }
        $alert = $problem === [] ? '' : '<div class="notice bad" role="alert"><p>' . $this->view->say(...$problem) . '</p></div>';

        return $this->view->page('desk.title', '<div class="row"><h1>' . $this->view->say('desk.title') . '</h1>' . $this->view->form('/settle') . $this->view->button('desk.settle', 'quiet')
            . '</form></div><p class="about">' . $this->view->say('desk.about') . "</p>$alert" . ($rows === '' ? '<p class="panel">' . $this->view->say('desk.none') . '</p>' : $rows), here: '/orders');
    }

    /**
     * @param list<array<string, string>> $notes
     * @param list<Attempt> $attempts
     * @param array<string, Gateway> $gateways by name
     */
    private function order(Purchase $purchase, array $notes, array $attempts, array $gateways): string
    {
        $rows = '';
        foreach ($attempts as $attempt) {
            $rows .= $attempt->kind === AttemptKind::Payment ? $this->payment($attempt, $gateways[$attempt->gateway] ?? null) : '';
        }
        $credits = '';
        foreach ($notes as $note) {
            $credits .= '<li><code>' . View::text($note['note']) . '</code> ' . $this->view->lira((int) $note['amount']) . ' <span class="badge">' . $this->view->say("credit.{$note['state']}") . '</span></li>';
        }
        $look = $purchase->look === '' ? '' : '<div class="notice"><p>' . $this->view->say('desk.look', $purchase->look) . '</p>' . $this->view->form('/orders/looked')
            . '<input type="hidden" name="number" value="' . View::text($purchase->number) . '">' . $this->view->button('desk.looked', 'quiet') . '</form></div>';

        return '<article class="panel order"><div class="row"><h2><a href="/order/' . View::text($purchase->number) . '"><code>' . View::text($purchase->number) . "</code></a></h2><span class=\"badge $purchase->state\">"
            . $this->view->say("desk.$purchase->state") . '</span><strong>' . $this->view->lira($purchase->paid ?? $purchase->total) . '</strong><time>' . View::moment($purchase->created) . "</time></div>$look$rows"
            . ($credits === '' ? '' : '<h3>' . $this->view->say('desk.notes') . "</h3><ul class=\"credits\">$credits</ul>") . '</article>';
    }

    private function payment(Attempt $attempt, ?Gateway $gateway): string
    {
        $left = $attempt->left ?? $attempt->paid;
        $may = in_array($attempt->state, [State::Paid, State::Part], true) && $left?->isPositive() === true;
        $refund = '';
        foreach ($may ? ['part' => Capability::PartialRefund, 'full' => Capability::Refund, 'cancel' => Capability::Cancel] : [] as $way => $needed) {
            $refund .= $gateway?->supports($needed) === true ? $this->reversal($attempt, $way, (string) $left?->decimal()) : '';
        }
        $refund = $refund === '' && $may ? '<p class="hint">' . $this->view->say('desk.panel') . '</p>' : $refund;
        $decide = $attempt->state !== State::Look ? '' : $this->view->form('/orders/decide', 'class="reversal"') . '<input type="hidden" name="reference" value="' . View::text($attempt->reference)
            . '"><label><span>' . $this->view->say('desk.seen') . '</span><input name="note" required maxlength="200"></label><button class="quiet" name="fact" value="paid">' . $this->view->say('desk.was.paid')
            . '</button><button class="quiet" name="fact" value="declined">' . $this->view->say('desk.was.declined') . '</button></form>';

        return '<div class="attempt"><p><span class="badge ' . $attempt->state->value . '">' . $this->view->say("state.{$attempt->state->value}") . '</span> ' . $this->view->say("way.$attempt->gateway")
            . ' <span class="about">' . View::text($attempt->reason ?? '') . '</span>' . ($left === null ? '' : ' <span class="about">' . $this->view->say('desk.left', $this->view->lira($left)) . '</span>')
            . '</p>' . ($refund === '' ? '' : '<details><summary>' . $this->view->say('desk.refund') . "</summary>$refund</details>") . "$decide</div>";
    }

    private function reversal(Attempt $attempt, string $way, string $left): string
    {
        $id = "$way-" . substr($attempt->reference, 0, 8);
        $amount = $way === 'part' ? "<label for=\"$id-amount\"><span>" . $this->view->say('desk.amount') . "</span><input id=\"$id-amount\" name=\"amount\" inputmode=\"decimal\" required placeholder=\"" . View::text($left) . '"></label>' : '';

        return $this->view->form('/orders/reverse', 'class="reversal" data-once') . '<input type="hidden" name="reference" value="' . View::text($attempt->reference) . "\"><input type=\"hidden\" name=\"way\" value=\"$way\">$amount"
            . "<label for=\"$id-note\"><span>" . $this->view->say('desk.note') . "</span><input id=\"$id-note\" name=\"note\" required maxlength=\"30\" pattern=\"[A-Za-z0-9\\-]+\" value=\"CN-" . strtoupper(bin2hex(random_bytes(4))) . '"></label>' . $this->view->button("desk.$way", 'quiet') . '</form>';
    }

    /** @param list<array<string, string>> $rows */
    public function log(array $rows): string
    {
        $newest = $rows[0]['id'] ?? '0';

        return $this->view->page('log.title', '<div class="row"><h1>' . $this->view->say('log.title') . '</h1><a class="button quiet" href="/log">' . $this->view->say('log.refresh') . '</a></div><p class="about">' . $this->view->say('log.about')
            . "</p><ol class=\"log panel\" data-log=\"/log/rows\" data-after=\"$newest\" aria-live=\"polite\" aria-relevant=\"additions\">" . $this->rows($rows) . '</ol>'
            . ($rows === [] ? '<p class="about" data-none>' . $this->view->say('log.none') . '</p>' : ''), here: '/log');
    }

    /** @param list<array<string, string>> $rows */
    public function rows(array $rows): string
    {
        $html = '';
        foreach ($rows as $row) {
            $exchange = (array) json_decode($row['exchange'], true);
            $get = static fn (string $name): string => is_scalar($exchange[$name] ?? null) ? (string) $exchange[$name] : '';
            $status = $get('httpStatus') === '' ? $this->view->say('log.silence') : View::text($get('httpStatus'));
            $html .= "<li data-id=\"{$row['id']}\"><details><summary><time>" . date('H:i:s', (int) $row['moment']) . '</time> <strong>' . View::text($get('operation')) . '</strong> <span class="badge ' . ($get('httpStatus') === '200' ? 'paid' : 'look') . "\">$status</span> <span class=\"about\">"
                . View::text((string) (int) $get('totalMs')) . ' ms</span></summary><p class="about"><code>' . View::text($get('method') . ' ' . $get('url')) . '</code></p>' . self::body($get('requestBody')) . self::body($get('responseBody')) . '</details></li>';
        }

        return $html;
    }

    private static function body(string $body): string
    {
        $value = json_decode($body);

        return $body === '' ? '' : '<pre tabindex="0">' . View::text($value === null ? $body : json_encode($value, JSON_PRETTY_PRINT | JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_SLASHES | JSON_THROW_ON_ERROR)) . '</pre>';
    }

    /**
     * @param list<string> $waiting faults that wait for a request
     * @param list<array{Purchase, string, int}> $books an order, the states of its payments, how many payments the providers booked
     * @param array<string, bool|int|string> $settings of the simulator
     */
    public function faults(array $waiting, array $books, array $settings): string
    {
        $buttons = $this->buttons(array_keys(self::FAULTS), 'fault') . $this->buttons(array_keys(self::SETTINGS), 'setting');
        $now = implode('', array_map(fn (string $fault): string => '<li><code>' . View::text($fault) . '</code></li>', $waiting));
        $hooks = $settings['webhooksHeld'] === true ? 'faults.held' : ($settings['webhookDuplicates'] !== 0 ? 'faults.doubled' : ($settings['webhookDelayMs'] !== 0 ? 'faults.late' : 'faults.normal'));
        $rows = '';
        foreach ($books as [$purchase, $states, $charged]) {
            $rows .= '<tr><td><a href="/order/' . View::text($purchase->number) . '"><code>' . View::text($purchase->number) . '</code></a></td><td>' . $this->view->say("desk.$purchase->state") . ($purchase->look === '' ? '' : ' · ' . $this->view->say('state.look'))
                . '</td><td>' . View::text($states) . "</td><td><strong>$charged</strong></td></tr>";
        }
        $cards = '';
        foreach (['4155 6501 0041 6111' => 'card.good', '4589 9632 2589 4781' => 'card.html', '4155 6501 0000 0519' => 'card.poor', '4155 6501 0000 0337' => 'card.slow', '4155 6501 0000 0345' => 'card.never', '4155 6501 0000 0030' => 'card.no3d'] as $card => $text) {
            $cards .= "<tr><td><code>$card</code></td><td>" . $this->view->say($text) . '</td></tr>';
        }

        return $this->view->page('faults.title', '<h1>' . $this->view->say('faults.title') . '</h1><p class="about">' . $this->view->say('faults.about') . "</p>"
            . '<section class="panel" role="status"><h2>' . $this->view->say('faults.waiting') . '</h2><ul>' . ($now === '' ? '<li>' . $this->view->say('faults.none') . '</li>' : $now) . '</ul><p class="about">' . $this->view->say('faults.hooks') . ': ' . $this->view->say($hooks) . '</p>'
            . $this->view->form('/faults') . '<input type="hidden" name="clear" value="1">' . $this->view->button('faults.clear', 'quiet') . '</form></section>'
            . '<section class="panel"><h2>' . $this->view->say('faults.books') . '</h2><div class="scroll" tabindex="0"><table><thead><tr><th>' . $this->view->say('order.number') . '</th><th>' . $this->view->say('faults.shop') . '</th><th>' . $this->view->say('faults.attempts') . '</th><th>' . $this->view->say('faults.charged') . "</th></tr></thead><tbody>$rows</tbody></table></div></section><div class=\"faults\">$buttons</div>"
            . '<section class="panel"><h2>' . $this->view->say('faults.cards') . "</h2><div class=\"scroll\" tabindex=\"0\"><table><tbody>$cards</tbody></table></div><p class=\"about\">" . $this->view->say('faults.code') . '</p></section>', here: '/faults');
    }

    /** @param list<string> $names */
    private function buttons(array $names, string $kind): string
    {
        $html = '';
        foreach ($names as $name) {
            $html .= $this->view->form('/faults', 'class="panel"') . "<input type=\"hidden\" name=\"$kind\" value=\"$name\"><h2>" . $this->view->say("faults.$name") . '</h2><p class="about">' . $this->view->say("faults.$name.about") . '</p>'
                . $this->view->button($kind === 'fault' ? 'faults.order' : 'faults.set', 'quiet') . '</form>';
        }

        return $html;
    }
}
