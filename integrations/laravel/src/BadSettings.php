<?php

declare(strict_types=1);

namespace Payments\Laravel;

use Payments\Exception\ConfigurationException;
use Payments\Outcome;

/** config/payments.php cannot work. Nothing was sent. */
final class BadSettings extends ConfigurationException
{
    public static function of(string $path, string $rule): self
    {
        return new self("config/payments.php: \"$path\" $rule", Outcome::NotSent);
    }
}
