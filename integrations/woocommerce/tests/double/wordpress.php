<?php

/** What the plugin needs of WordPress, as small as it can be. SignaturesTest compares it with php-stubs/wordpress-stubs. */

declare(strict_types=1);

use Payments\WooCommerce\Tests\World;

function add_filter($hook_name, $callback, $priority = 10, $accepted_args = 1)
{
    World::$hooks[$hook_name][$priority][] = [$callback, $accepted_args];

    return true;
}

function add_action($hook_name, $callback, $priority = 10, $accepted_args = 1)
{
    return add_filter($hook_name, $callback, $priority, $accepted_args);
}

function has_filter($hook_name, $callback = false, $priority = false)
{
    return isset(World::$hooks[$hook_name]);
}

function apply_filters($hook_name, $value, ...$args)
{
    $hooks = World::$hooks[$hook_name] ?? [];
    ksort($hooks);
    foreach (array_merge(...array_values($hooks)) as [$callback, $count]) {
        $value = $callback(...array_slice([$value, ...$args], 0, $count));
    }

    return $value;
}

function do_action($hook_name, ...$arg)
{
    $hooks = World::$hooks[$hook_name] ?? [];
    ksort($hooks);
    foreach (array_merge(...array_values($hooks)) as [$callback, $count]) {
        $callback(...array_slice($arg, 0, $count));
    }
}

function __($text, $domain = 'default')
{
    return World::translate($text);
}

function esc_html($text)
{
    return htmlspecialchars((string) $text, ENT_QUOTES);
}

function esc_html__($text, $domain = 'default')
{
    return esc_html(__($text, $domain));
}

function esc_attr($text)
{
    return htmlspecialchars((string) $text, ENT_QUOTES);
}

function esc_attr__($text, $domain = 'default')
{
    return esc_attr(__($text, $domain));
}

function esc_url($url, $protocols = null, $_context = 'display')
{
    return preg_match('~^https?://|^/~', $url) === 1 ? esc_html($url) : '';
}

function wp_kses_post($data)
{
    return $data;
}

function wpautop($text, $br = true)
{
    return "<p>$text</p>\n";
}

function wp_unslash($value)
{
    return is_array($value) ? array_map(wp_unslash(...), $value) : (is_string($value) ? stripslashes($value) : $value);
}

function wp_json_encode($value, $flags = 0, $depth = 512)
{
    return json_encode($value, $flags, $depth);
}

function home_url($path = '', $scheme = null)
{
    return World::$home . $path;
}

function plugins_url($path = '', $plugin = '')
{
    return World::$home . "/wp-content/plugins/payments-woocommerce/$path";
}

function add_query_arg(...$args)
{
    return "?$args[0]=$args[1]";
}

function is_ssl()
{
    return true;
}

function determine_locale()
{
    return World::$locale;
}

function get_temp_dir()
{
    return sys_get_temp_dir() . '/';
}

function get_option($option, $default_value = false)
{
    return World::$options[$option] ?? $default_value;
}

function delete_option($option)
{
    unset(World::$options[$option]);

    return true;
}

function set_transient($transient, $value, $expiration = 0)
{
    World::$transients[$transient] = $value;

    return true;
}

function get_transient($transient)
{
    return World::$transients[$transient] ?? false;
}

function delete_transient($transient)
{
    unset(World::$transients[$transient]);

    return true;
}

function clean_post_cache($post)
{
}

function get_query_var($query_var, $default_value = '')
{
    return World::$query[$query_var] ?? $default_value;
}

function current_user_can($capability, ...$args)
{
    return true;
}

function wp_create_nonce($action = -1)
{
    return "nonce-$action";
}

function wp_verify_nonce($nonce, $action = -1)
{
    return $nonce === "nonce-$action" ? 1 : false;
}

function check_ajax_referer($action = -1, $query_arg = false, $stop = true)
{
    return wp_verify_nonce($_POST[$query_arg] ?? '', $action) ?: throw new RuntimeException('-1');
}

function wp_send_json($response, $status_code = null, $flags = 0)
{
    World::$json = $response;
}

function wp_mail($to, $subject, $message, $headers = '', $attachments = array(), $embeds = array())
{
    World::$mails[] = [$to, $subject, $message];

    return true;
}

function wp_next_scheduled($hook, $args = array())
{
    return World::$cron[$hook] ?? false;
}

function wp_schedule_event($timestamp, $recurrence, $hook, $args = array(), $wp_error = false)
{
    World::$cron[$hook] = $timestamp;

    return true;
}

function wp_clear_scheduled_hook($hook, $args = array(), $wp_error = false)
{
    unset(World::$cron[$hook]);

    return 1;
}

function wp_print_inline_script_tag($data, $attributes = array())
{
    echo "<script>$data</script>\n";
}

function wp_enqueue_style($handle, $src = '', $deps = array(), $ver = false, $media = 'all')
{
}

function wp_enqueue_script($handle, $src = '', $deps = array(), $ver = false, $args = array())
{
    World::$scripts[$handle] = $src;
}

function wp_register_script($handle, $src, $deps = array(), $ver = false, $args = array())
{
    World::$scripts[$handle] = $src;

    return true;
}

function wp_add_inline_script($handle, $data, $position = 'after')
{
    World::$scripts["$handle-data"] = $data;

    return true;
}

function wp_add_privacy_policy_content($plugin_name, $policy_text)
{
}

function plugin_basename($file)
{
    return 'payments-woocommerce/' . basename($file);
}

function load_plugin_textdomain($domain, $deprecated = false, $plugin_rel_path = false)
{
    return true;
}

function register_deactivation_hook($file, $callback)
{
}

function is_wp_error($thing)
{
    return $thing instanceof WP_Error;
}

/* For the real wpdb. */

function is_multisite()
{
    return false;
}

function wp_load_translations_early()
{
}

function mbstring_binary_safe_encoding($reset = false)
{
}

function reset_mbstring_encoding()
{
}

class WP_Error
{
    public $errors = array();

    public function __construct($code = '', $message = '', $data = '')
    {
        $this->errors[$code][] = $message;
    }

    public function get_error_message($code = '')
    {
        return array_values($this->errors)[0][0] ?? '';
    }
}
