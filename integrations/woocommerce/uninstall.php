<?php

/** When the plugin is deleted: the keys go, the record of the payments stays. */

declare(strict_types=1);

defined('WP_UNINSTALL_PLUGIN') || exit;

foreach (['finrota_pws', 'finrota_vpws', 'finrota_hpm', 'hstmobil_webpos', 'hepsipay_frame'] as $payments_method) {
    delete_option("woocommerce_payments_{$payments_method}_settings");
}
