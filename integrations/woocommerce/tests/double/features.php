<?php

/** WooCommerce's classes with a namespace. */

declare(strict_types=1);

namespace Automattic\WooCommerce\Utilities {
    class FeaturesUtil
    {
        /** @var list<string> */
        public static array $declared = [];

        public static function declare_compatibility(string $feature_id, string $plugin_file, bool $positive_compatibility = true): bool
        {
            self::$declared[] = $feature_id;

            return $positive_compatibility;
        }
    }
}

namespace Automattic\WooCommerce\Blocks\Payments\Integrations {
    abstract class AbstractPaymentMethodType
    {
        protected $name = '';
        protected $settings = [];

        public function get_name()
        {
            return $this->name;
        }

        public function is_active()
        {
            return true;
        }

        public function get_payment_method_script_handles()
        {
            return [];
        }

        public function get_payment_method_data()
        {
            return [];
        }
    }
}

namespace Automattic\WooCommerce\Blocks\Payments {
    final class PaymentMethodRegistry
    {
        /** @var array<string, object> */
        public array $registered = [];

        public function register($integration)
        {
            $this->registered[$integration->get_name()] = $integration;

            return true;
        }
    }
}
