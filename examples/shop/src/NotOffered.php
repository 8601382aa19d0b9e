<?php

declare(strict_types=1);

namespace Shop;

/** The number of installments is not offered for this card, or at another price than the customer saw. */
final class NotOffered extends \RuntimeException
{
}
