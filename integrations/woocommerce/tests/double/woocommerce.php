<?php

/** What the plugin needs of WooCommerce, as small as it can be. SignaturesTest compares it with php-stubs/woocommerce-stubs. */

declare(strict_types=1);

use Payments\WooCommerce\Tests\World;

function WC()
{
    return WooCommerce::instance();
}

function wc_get_order($the_order = false)
{
    return World::find((int) $the_order);
}

function wc_get_orders($args)
{
    $found = array_values(array_filter(World::all(), static fn (array $row): bool => $row['class'] === WC_Order::class && $row['data']['billing_email'] === $args['billing_email']));

    return array_map(static fn (array $row) => World::find($row['id']), array_slice($found, ($args['page'] - 1) * $args['limit'], $args['limit']));
}

function wc_create_refund($args = array())
{
    $args += ['amount' => 0, 'reason' => null, 'order_id' => 0, 'refund_payment' => false];
    $order = wc_get_order($args['order_id']);
    $refund = new WC_Order_Refund();
    $refund->set_amount($args['amount']);
    $refund->set_parent_id($args['order_id']);
    $refund->set_reason((string) $args['reason']);
    $refund->set_currency($order->get_currency());
    do_action('woocommerce_create_refund', $refund, $args);
    $refund->save();
    if ($args['refund_payment']) {
        $result = World::method($order->get_payment_method())->process_refund($order->get_id(), $refund->get_amount(), $refund->get_reason());
        if ($result !== true) {
            $refund->delete();

            return $result instanceof WP_Error ? $result : new WP_Error('error', 'An error occurred while attempting to create the refund using the payment gateway API.');
        }
        $refund->set_refunded_payment(true);
        $refund->save();
    }
    $given = array_sum(array_map(static fn (WC_Order_Refund $one): int => (int) str_replace('.', '', $one->get_amount()), $order->get_refunds()));
    if ($given >= (int) str_replace('.', '', $order->get_total())) {
        wc_get_order($order->get_id())->update_status('refunded');
    }

    return $refund;
}

function wc_add_notice($message, $notice_type = 'success', $data = array())
{
    World::$notices[] = [$notice_type, $message];
}

function wc_setcookie($name, $value, $expire = 0, $secure = false, $httponly = false)
{
    World::$cookies[$name] = [$value, $secure, $httponly];
}

function wc_get_logger()
{
    return new WC_Logger();
}

function wc_get_container()
{
    throw new LogicException('there are no caches here');
}

function wc_format_decimal($number, $dp = false, $trim_zeros = false)
{
    return number_format((float) $number, $dp === false ? 2 : (int) $dp, '.', '');
}

function wc_get_price_decimals()
{
    return 2;
}

function wc_get_price_thousand_separator()
{
    return '.';
}

function wc_get_price_decimal_separator()
{
    return ',';
}

function get_woocommerce_currency()
{
    return World::$currency;
}

function get_woocommerce_currency_symbol($currency = '')
{
    return '&#8378;';
}

function get_woocommerce_price_format()
{
    return '%1$s%2$s';
}

function is_checkout()
{
    return true;
}

final class WooCommerce
{
    public $cart = null;
    public $session = null;
    protected static $_instance = null;

    public static function instance()
    {
        return self::$_instance ??= new self();
    }
}

class WC_Session
{
    public function get($key, $default_value = null)
    {
        return World::$session[$key] ?? $default_value;
    }

    public function set($key, $value)
    {
        World::$session[$key] = $value;
    }
}

class WC_Cart
{
    public function empty_cart($clear_persistent_cart = true)
    {
        World::$cart = '0.00';
        do_action('woocommerce_cart_emptied', $clear_persistent_cart);
    }

    public function get_cart_hash()
    {
        return md5(World::$cart);
    }

    public function get_total($context = 'view')
    {
        return World::$cart;
    }
}

class WC_Logger
{
    public function error($message, $context = array())
    {
        World::$log[] = $message;
    }

    public function warning($message, $context = array())
    {
        World::$log[] = $message;
    }
}

class WC_Geolocation
{
    public static function get_ip_address()
    {
        return '203.0.113.7';
    }
}

class WC_AJAX
{
    public static function get_endpoint($request = '')
    {
        return "/?wc-ajax=$request";
    }
}

class WC_Meta_Data
{
    public $key = '';
    public $value = '';

    public function __construct($meta = array())
    {
        [$this->key, $this->value] = [$meta['key'], $meta['value']];
    }

    public function get_data()
    {
        return ['key' => $this->key, 'value' => $this->value];
    }
}

/** An object of a database: several of one row may be there, and each saves only what it changed. */
abstract class WC_Data
{
    protected $id = 0;
    protected $data = array();
    protected $changes = array();
    protected $meta_data = null;

    public function get_id()
    {
        return $this->id;
    }

    public function get_meta($key = '', $single = true, $context = 'view')
    {
        $found = array_values(array_filter($this->meta_data ?? [], static fn (array $meta): bool => $meta[0] === $key));

        return $single ? ($found[0][1] ?? '') : array_map(static fn (array $meta) => new WC_Meta_Data(['key' => $meta[0], 'value' => $meta[1]]), $found);
    }

    public function add_meta_data($key, $value, $unique = false)
    {
        $unique && $this->delete_meta_data($key);
        $this->meta_data[] = [$key, $value];
    }

    public function update_meta_data($key, $value, $meta_id = 0)
    {
        $this->delete_meta_data($key);
        $this->meta_data[] = [$key, $value];
    }

    public function delete_meta_data($key)
    {
        $this->meta_data = array_values(array_filter($this->meta_data ?? [], static fn (array $meta): bool => $meta[0] !== $key));
    }
}

class WC_Order_Item_Fee extends WC_Data
{
    public function set_name($value)
    {
        $this->data['name'] = $value;
    }

    public function get_name($context = 'view')
    {
        return $this->data['name'];
    }

    public function set_tax_status($value)
    {
    }

    public function set_amount($value)
    {
        $this->data['amount'] = $value;
    }

    public function set_total($amount)
    {
        $this->data['total'] = $amount;
    }

    public function get_total($context = 'view')
    {
        return $this->data['total'];
    }
}

abstract class WC_Abstract_Order extends WC_Data
{
    /** @var array<int, WC_Order_Item_Fee> */
    protected $items = array();
    private array $stored = array();

    public function restore(array $row)
    {
        [$this->id, $this->data, $this->meta_data, $this->items] = [$row['id'], $row['data'], $row['meta'], $row['items']];
        $this->stored = $row['data'];

        return $this;
    }

    public function save()
    {
        $changed = array_filter($this->data, fn (mixed $value, string $name): bool => serialize($this->stored[$name] ?? null) !== serialize($value), ARRAY_FILTER_USE_BOTH);
        $this->data = $this->stored = $changed + (World::row($this->id)['data'] ?? []);

        return $this->id = World::store($this->id, static::class, $this->data, $this->meta_data ?? [], $this->items);
    }

    public function get_currency($context = 'view')
    {
        return $this->data['currency'] ?? 'TRY';
    }

    public function set_currency($value)
    {
        $this->data['currency'] = $value;
    }

    public function get_total($context = 'view')
    {
        return $this->data['total'] ?? '0.00';
    }

    public function set_parent_id($value)
    {
        $this->data['parent_id'] = $value;
    }

    public function get_parent_id($context = 'view')
    {
        return $this->data['parent_id'] ?? 0;
    }

    public function get_status($context = 'view')
    {
        return $this->data['status'];
    }

    public function has_status($status)
    {
        return in_array($this->get_status(), (array) $status, true);
    }

    public function get_items($types = 'line_item')
    {
        return $this->items;
    }

    public function add_item($item)
    {
        $this->items[] = $item;
    }

    public function remove_item($item_id)
    {
        unset($this->items[$item_id]);
    }

    public function set_total($value, $deprecated = '')
    {
        $this->data['total'] = $value;
    }

    public function get_date_created($context = 'view')
    {
        return new WC_DateTime();
    }
}

class WC_DateTime extends DateTime
{
}

class WC_Order extends WC_Abstract_Order
{
    public function update_status($new_status, $note = '', $manual = false)
    {
        $this->set_status($new_status, $note, $manual);
        $this->save();

        return true;
    }

    public function set_status($new_status, $note = '', $manual_update = false)
    {
        World::$statuses[$this->id][] = $new_status;
        $this->data['status'] = $new_status;
        $note === '' || $this->add_order_note($note);
    }

    public function payment_complete($transaction_id = '')
    {
        World::$crash === null || (World::$crash)();
        World::$completed[] = $this->id;
        if ($this->has_status(['on-hold', 'pending', 'failed', 'cancelled'])) {
            $this->data['transaction_id'] = $transaction_id;
            $this->data['date_paid'] = new WC_DateTime();
            $this->set_status('processing');
            $this->save();
        }

        return true;
    }

    public function add_order_note($note, $is_customer_note = 0, $added_by_user = false, $meta_data = array())
    {
        World::note($this->id, $note);

        return 1;
    }

    public function get_date_paid($context = 'view')
    {
        return $this->data['date_paid'] ?? null;
    }

    public function get_transaction_id($context = 'view')
    {
        return $this->data['transaction_id'] ?? '';
    }

    public function has_cart_hash($cart_hash = '')
    {
        return hash_equals((string) ($this->data['cart_hash'] ?? ''), $cart_hash);
    }

    public function get_order_key($context = 'view')
    {
        return "wc_order_$this->id";
    }

    public function get_payment_method($context = 'view')
    {
        return $this->data['payment_method'];
    }

    public function get_billing_first_name($context = 'view')
    {
        return 'Züleyha';
    }

    public function get_billing_last_name($context = 'view')
    {
        return 'Işık';
    }

    public function get_billing_email($context = 'view')
    {
        return $this->data['billing_email'];
    }

    public function get_billing_phone($context = 'view')
    {
        return '0532 123 45 67';
    }

    public function get_checkout_order_received_url()
    {
        return World::$home . "/checkout/order-received/$this->id/?key=" . $this->get_order_key();
    }

    public function get_refunds()
    {
        $rows = array_filter(World::all(), fn (array $row): bool => $row['class'] === WC_Order_Refund::class && $row['data']['parent_id'] === $this->id);

        return array_values(array_map(static fn (array $row) => (new WC_Order_Refund())->restore($row), $rows));
    }
}

class WC_Order_Refund extends WC_Abstract_Order
{
    public function set_amount($value)
    {
        $this->data['amount'] = $value;
    }

    public function get_amount($context = 'view')
    {
        return $this->data['amount'];
    }

    public function set_reason($value)
    {
        $this->data['reason'] = $value;
    }

    public function get_reason($context = 'view')
    {
        return $this->data['reason'];
    }

    public function set_refunded_payment($value)
    {
        $this->data['refunded_payment'] = $value;
    }

    public function get_refunded_payment($context = 'view')
    {
        return $this->data['refunded_payment'] ?? false;
    }

    public function delete($force_delete = false)
    {
        World::forget($this->id);

        return true;
    }
}

abstract class WC_Settings_API
{
    public $plugin_id = 'woocommerce_';
    public $id = '';
    public $errors = array();
    public $settings = array();
    public $form_fields = array();
    protected $data = array();

    public function get_option_key()
    {
        return $this->plugin_id . $this->id . '_settings';
    }

    public function get_field_key($key)
    {
        return $this->plugin_id . $this->id . '_' . $key;
    }

    public function init_settings()
    {
        $this->settings = World::$options[$this->get_option_key()] ?? [];
    }

    public function get_option($key, $empty_value = null)
    {
        return $this->settings[$key] ?? $this->form_fields[$key]['default'] ?? $empty_value;
    }

    public function set_post_data($data = array())
    {
        $this->data = $data;
    }

    public function process_admin_options()
    {
        foreach ($this->form_fields as $key => $field) {
            $value = $this->data[$this->get_field_key($key)] ?? null;
            try {
                $this->settings[$key] = match (true) {
                    is_callable([$this, "validate_{$field['type']}_field"]) => $this->{"validate_{$field['type']}_field"}($key, $value),
                    $field['type'] === 'checkbox' => $value === null ? 'no' : 'yes',
                    default => trim((string) $value),
                };
            } catch (Exception $exception) {
                $this->add_error($exception->getMessage());
            }
        }
        World::$options[$this->get_option_key()] = $this->settings;

        return true;
    }

    public function add_error($error)
    {
        $this->errors[] = $error;
    }

    public function admin_options()
    {
        echo '<table class="form-table">';
        foreach ($this->form_fields as $key => $field) {
            echo is_callable([$this, "generate_{$field['type']}_html"]) ? $this->{"generate_{$field['type']}_html"}($key, $field) : $this->row($key, $field);
        }
        echo '</table>';
    }

    private function row(string $key, array $field): string
    {
        [$name, $value] = [esc_attr($this->get_field_key($key)), (string) $this->get_option($key)];
        $options = '';
        foreach ($field['options'] ?? [] as $option => $text) {
            $options .= sprintf('<option value="%s"%s>%s</option>', esc_attr($option), $option === $value ? ' selected' : '', esc_html($text));
        }
        $input = match ($field['type']) {
            'select' => "<select id=\"$name\" name=\"$name\">$options</select>",
            'checkbox' => "<input type=\"checkbox\" id=\"$name\" name=\"$name\" value=\"1\"" . ($value === 'yes' ? ' checked' : '') . '>',
            default => "<input id=\"$name\" name=\"$name\" value=\"" . esc_attr($value) . '">',
        };

        return "<tr><th><label for=\"$name\">" . esc_html($field['title']) . "</label></th><td>$input</td></tr>";
    }
}

abstract class WC_Payment_Gateway extends WC_Settings_API
{
    public $enabled = 'yes';
    public $title;
    public $description;
    public $method_title = '';
    public $method_description = '';
    public $has_fields;
    public $supports = array('products');

    public function is_available()
    {
        return $this->enabled === 'yes';
    }

    public function get_title()
    {
        return $this->title;
    }

    public function get_description()
    {
        return $this->description;
    }

    public function get_method_title()
    {
        return $this->method_title;
    }

    public function needs_setup()
    {
        return false;
    }

    public function process_payment($order_id)
    {
        return array();
    }

    public function process_refund($order_id, $amount = null, $reason = '')
    {
        return false;
    }

    public function validate_fields()
    {
        return true;
    }

    public function payment_fields()
    {
    }

    public function supports($feature)
    {
        return in_array($feature, $this->supports, true);
    }
}
