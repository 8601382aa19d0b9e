--TEST--
Value objects: the national id is masked in their JSON, however they are nested
--EXTENSIONS--
payments
--FILE--
<?php
namespace Payments\Tests;

use Payments\Finrota\Customer;

require __DIR__ . '/../support/checks.php';
require __DIR__ . '/../support/leaks.php';

$secrets = ['national id' => '10000000146'];
$customer = new Customer('a@b.example', '+905551112233', '10000000146', 'C1', 'Ayşe', 'Yılmaz', 'E1');
$nested = ['order' => (object) ['customers' => [$customer, clone $customer]]];

$texts = [
    'json_encode' => json_encode($customer),
    'json_encode, nested' => json_encode($nested),
    'json_encode, pretty' => json_encode($nested, JSON_PRETTY_PRINT | JSON_UNESCAPED_UNICODE),
    'jsonSerialize' => print_r($customer->jsonSerialize(), true),
    'jsonSerialize of a clone' => print_r((clone $customer)->jsonSerialize(), true),
    'jsonSerialize of a copy' => print_r(unserialize(serialize($customer))->jsonSerialize(), true),
];
same([], leaks($texts, $secrets), 'JSON');
same(5, substr_count(implode($texts), '"***"'), 'masked in each JSON text, once for each customer');
same('10000000146', $customer->tckn, 'its own property is what was given');
same(null, (new Customer('a@b.example'))->jsonSerialize()['tckn'], 'none is none');
same('***', (new Customer('a@b.example', tckn: ''))->jsonSerialize()['tckn'], 'an empty one is masked');

done();
?>
--EXPECT--
done
