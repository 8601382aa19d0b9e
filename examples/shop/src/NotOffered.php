<?php

declare(strict_types=1);

namespace Shop;

/** The number of installments is not offered for this card. */
final class NotOffered extends \RuntimeException
{
}
