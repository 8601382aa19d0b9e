<?php

declare(strict_types=1);

namespace Payments\WooCommerce;

use Payments\Attempt;
use Payments\Money;
use Payments\State;
use Payments\Verdict;

/** The handlers of the checkout: the only place that books an order. Called at least once, by any number of workers. */
final class Book
{
    /** The order's total that was asked for, as text. */
    public const ASKED = '_payments_asked';
    /** A try to pay is under way, or not proven to have failed. */
    public const TRIED = '_payments_tried';
    /** The attempt that paid the order. */
    public const PAID = '_payments_paid';
    /** The plugin put the order on hold. */
    public const HELD = '_payments_held';
    /** Of notes: what they are about was said already. */
    private const SAID = '_payments_said';
    /** Of a fee line: it is the surcharge. Of a refund: the attempt that gave the money back. */
    public const OWN = '_payments_reference';
    private const REFUND_SECONDS = 300;

    /** @param \Closure(string): ?Attempt $current the payment of an order, as Checkout::order() */
    public function __construct(private readonly Lock $lock, private readonly \Closure $current)
    {
    }

    /** Checkout::with(onPayment: ...) */
    public function payment(Attempt $attempt): void
    {
        $this->change($attempt->order, fn (\WC_Order $order) => match ($attempt->verdict()) {
            Verdict::Paid => $this->paid($order, $attempt),
            Verdict::NotPaid => $this->notPaid($order, $attempt),
            Verdict::Look => $this->look($order, $attempt),
            Verdict::Wait => null,
        });
    }

    /** Checkout::with(onReversal: ...) */
    public function reversal(Attempt $attempt): void
    {
        $this->change($attempt->order, fn (\WC_Order $order) => match ($attempt->state) {
            State::Done => $this->givenBack($order, $attempt),
            State::Refused => $this->say($order, $attempt, sprintf(
                /* translators: %s: amount */
                __('The refund of %s was not carried out: the provider refused it. The money is still here.', 'payments-woocommerce'),
                Amount::words($attempt->amount),
            )),
            State::Look => $this->say($order, $attempt, sprintf(
                /* translators: 1: amount 2: reference */
                __('Nobody can find out whether the refund of %1$s was carried out. Please look into the provider\'s panel (%2$s), then run "wp payments decide".', 'payments-woocommerce'),
                Amount::words($attempt->amount),
                $attempt->reference,
            )),
            default => null,
        });
    }

    /** The outcome is not known: the order waits, and cannot be paid again. */
    public function hold(string $number): void
    {
        $this->change($number, function (\WC_Order $order) use ($number): void {
            if (!$this->isOver($number) && $order->has_status(['pending', 'failed', 'checkout-draft'])) {
                $order->update_meta_data(self::HELD, 'yes');
                $order->update_status('on-hold', __('Whether the payment was made is not known yet. It is asked about by itself; the order is not to be paid again or cancelled before that.', 'payments-woocommerce'));
            }
        });
    }

    /** Proven: the order was not paid. Another worker may have learnt it just now; who holds the order then, holds it for ever. */
    public function isOver(string $number): bool
    {
        try {
            $current = ($this->current)($number);
        } catch (\Throwable) {
            return false;
        }

        return $current === null || $current->verdict() === Verdict::NotPaid;
    }

    private function paid(\WC_Order $order, Attempt $attempt): void
    {
        if ($order->get_meta(self::PAID) === $attempt->reference) {
            return;
        }
        $paid = $attempt->paid ?? $attempt->amount;
        if ($order->get_date_paid() !== null || !$order->has_status(['on-hold', 'pending', 'failed', 'cancelled', 'checkout-draft'])) {
            $this->say($order, $attempt, sprintf(
                /* translators: 1: amount 2: reference */
                __('A card payment of %1$s arrived (%2$s), but the order was completed in another way. Please give one of them back.', 'payments-woocommerce'),
                Amount::words($paid),
                $attempt->reference,
            ));

            return;
        }
        if (!$this->fits($order, $attempt, $paid)) {
            $this->onHold($order);
            $this->say($order, $attempt, sprintf(
                /* translators: 1: amount 2: reference 3: order total */
                __('Paid: %1$s (%2$s). The order was changed meanwhile and costs %3$s now. Please decide.', 'payments-woocommerce'),
                Amount::words($paid),
                $attempt->reference,
                Amount::words(Amount::ofOrder($order)),
            ));

            return;
        }
        $this->complete($order, $attempt, $paid);
    }

    private function complete(\WC_Order $order, Attempt $attempt, Money $paid): void
    {
        $order->has_status('checkout-draft') && $order->set_status('pending');
        $order->update_meta_data(self::PAID, $attempt->reference);      // saved with the new status, in one save
        $order->delete_meta_data(self::HELD);
        if (!$order->payment_complete($attempt->reference)) {
            throw new \RuntimeException("WooCommerce did not complete order $attempt->order");      // settle() tries again
        }
        $this->say($order, $attempt, sprintf(
            /* translators: 1: amount 2: reference */
            __('Paid: %1$s. Reference at the provider: %2$s.', 'payments-woocommerce'),
            Amount::words($paid),
            $attempt->reference,
        ));
    }

    /** Whether the order costs what was asked for. The rest of what was paid becomes its fee line. */
    private function fits(\WC_Order $order, Attempt $attempt, Money $paid): bool
    {
        $costs = Amount::ofOrder($order);
        foreach ($order->get_items('fee') as $id => $item) {
            if ($item instanceof \WC_Order_Item_Fee && $item->get_meta(self::OWN) !== '') {         // a crash came after it
                $costs = $costs->subtract(Amount::of($item->get_total('edit'), $costs->currency->value));
                $order->remove_item((int) $id);
            }
        }
        $asked = $order->get_meta(self::ASKED);
        $asked = is_string($asked) && $asked !== '' ? Amount::of($asked, $paid->currency->value) : $attempt->amount;
        if (!$costs->equals($asked)) {
            return false;
        }
        $surcharge = $paid->subtract($costs);
        $surcharge->isZero() || $order->add_item($this->fee($attempt, $surcharge));
        $order->set_total($paid->decimal());
        $order->save();

        return true;
    }

    private function fee(Attempt $attempt, Money $surcharge): \WC_Order_Item_Fee
    {
        $fee = new \WC_Order_Item_Fee();
        $fee->set_name(__('Installment surcharge', 'payments-woocommerce'));
        $fee->set_tax_status('none');
        $fee->set_amount($surcharge->decimal());
        $fee->set_total($surcharge->decimal());
        $fee->add_meta_data(self::OWN, $attempt->reference, true);

        return $fee;
    }

    private function notPaid(\WC_Order $order, Attempt $attempt): void
    {
        $current = ($this->current)($attempt->order);
        if ($current !== null && $current->verdict() !== Verdict::NotPaid) {
            return;                                          // another attempt of the order is open, or paid it
        }
        $isOurs = $order->has_status('pending') || ($order->has_status('on-hold') && $order->get_meta(self::HELD) === 'yes');
        $order->delete_meta_data(self::TRIED);
        if ($isOurs && $order->get_meta(self::PAID) === '') {
            $order->delete_meta_data(self::HELD);
            $order->set_status('failed');
        }
        $order->save();
        $reason = $attempt->reason ?? '';
        $this->say($order, $attempt, trim(($attempt->state === State::Lapsed
            ? __('The customer did not pay in time. Nothing was charged; the order can be paid again.', 'payments-woocommerce')
            : __('The payment was declined. Nothing was charged; the order can be paid again.', 'payments-woocommerce')) . ($reason === '' ? '' : " ($reason)")));
    }

    private function look(\WC_Order $order, Attempt $attempt): void
    {
        $order->get_meta(self::PAID) === '' && $this->onHold($order);
        $this->say($order, $attempt, sprintf(
            /* translators: 1: reference 2: reason */
            __('Please look at this payment in the provider\'s panel (%1$s): %2$s. Then run "wp payments decide".', 'payments-woocommerce'),
            $attempt->reference,
            $attempt->reason ?? $attempt->state->value,
        ));
    }

    private function onHold(\WC_Order $order): void
    {
        if ($order->has_status(['pending', 'failed', 'cancelled', 'checkout-draft'])) {
            $order->update_meta_data(self::HELD, 'yes');
            $order->update_status('on-hold');
        }
    }

    /**
     * The money is back. WooCommerce's own refund made it, or is made here: WooCommerce drops the one whose answer was lost.
     *
     * While process_refund() is at work the refund is there and not marked: nothing is changed, and settle() comes again.
     */
    private function givenBack(\WC_Order $order, Attempt $attempt): void
    {
        $own = (int) preg_replace('/^.*:wc-/', '', $attempt->reference);
        foreach ($order->get_refunds() as $refund) {
            if ($refund->get_meta(self::OWN) === $attempt->reference) {
                return;
            }
            if ($refund->get_id() === $own) {
                $age = time() - ($refund->get_date_created()?->getTimestamp() ?? 0);
                if (!Refunds::isAtWork($own) && !$refund->get_refunded_payment() && $age < self::REFUND_SECONDS) {
                    throw new \RuntimeException("refund $own is at work");
                }
                $refund->update_meta_data(self::OWN, $attempt->reference);
                $refund->save();
                $this->sayGivenBack($order, $attempt);

                return;
            }
        }
        $refund = wc_create_refund(['order_id' => $order->get_id(), 'amount' => $attempt->amount->decimal(), 'reason' => __('Refunded at the provider.', 'payments-woocommerce'), 'refund_payment' => false]);
        if ($refund instanceof \WC_Order_Refund) {
            $refund->update_meta_data(self::OWN, $attempt->reference);
            $refund->set_refunded_payment(true);
            $refund->save();
        }
        $this->sayGivenBack($order, $attempt);
    }

    private function sayGivenBack(\WC_Order $order, Attempt $attempt): void
    {
        /* translators: %s: amount */
        $this->say($order, $attempt, sprintf(__('Given back to the card: %s.', 'payments-woocommerce'), Amount::words($attempt->amount)));
    }

    /** Once for each state of an attempt. */
    private function say(\WC_Order $order, Attempt $attempt, string $note): void
    {
        $said = "$attempt->reference:{$attempt->state->value}";
        foreach ($order->get_meta(self::SAID, false) as $meta) {
            if ($meta instanceof \WC_Meta_Data && $meta->get_data()['value'] === $said) {
                return;
            }
        }
        $order->add_meta_data(self::SAID, $said);
        $order->save();
        $order->add_order_note($note);
    }

    /** @param \Closure(\WC_Order): mixed $change gets the order as it is stored now */
    private function change(string $number, \Closure $change): void
    {
        $this->lock->run("order-$number", function () use ($number, $change): void {
            $order = self::fresh($number);
            $order === null ? wc_get_logger()->warning("order $number of a payment is not there any more", ['source' => 'payments']) : $change($order);
        });
    }

    /** Past the caches of this request: another worker may have changed it. */
    private static function fresh(string $number): ?\WC_Order
    {
        clean_post_cache((int) $number);
        $cache = 'Automattic\\WooCommerce\\Caches\\OrderCache';
        if (class_exists($cache)) {
            $orders = wc_get_container()->get($cache);
            $orders instanceof $cache && is_callable([$orders, 'remove']) && $orders->remove((int) $number);
        }
        $order = wc_get_order((int) $number);

        return $order instanceof \WC_Order ? $order : null;
    }
}
