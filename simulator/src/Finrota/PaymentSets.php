<?php

declare(strict_types=1);

namespace Simulator\Finrota;

/** The payment sets the company has defined. */
final class PaymentSets
{
    public const DEFAULT = '504978bf-bebd-40c5-89aa-b76f3a20341c';

    /** id => [name, description, erpCode, isDefault] */
    public const ALL = [
        self::DEFAULT => ['Default Set', '', 'DefaultSetErp', true],
        '18d971fc-97da-4962-88af-02e4f67c94fb' => ['Set A', '', 'SetAErp', false],
    ];
}
