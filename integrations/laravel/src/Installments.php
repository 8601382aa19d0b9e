<?php

declare(strict_types=1);

namespace Payments\Laravel;

use Payments\Hepsipay\InstallmentOffer;
use Payments\Hepsipay\InstallmentQuery;

/** Hepsipay's installment service: bind a class of yours to it, and give Hepsipay the address of the route "payments.installments". */
interface Installments
{
    /**
     * @param string $merchant of config/payments.php
     * @return list<InstallmentOffer> none of an order that the shop does not know
     */
    public function offers(string $merchant, InstallmentQuery $query): array;
}
