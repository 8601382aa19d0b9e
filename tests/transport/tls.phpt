--TEST--
TLS: who cannot prove to be the host gets nothing, and the message says why
--EXTENSIONS--
payments
--FILE--
<?php
namespace Payments\Tests;

require __DIR__ . '/../support/shop.php';

$shop = new Shop(['retries' => 1], ['tlsCases' => true]);
$calls = [
    'read' => fn (mixed ...$options) => $shop->status(...$options)->get('T'),
    'refund' => fn (mixed ...$options) => $shop->refund(...$options)->byPaymentId('1', kurus(1)),
    'link' => fn (mixed ...$options) => $shop->hpm(...$options)->createLink(...linkArguments()),
];

/** The same for every call, or the outcomes side by side; then the message without port and without what differs between TLS libraries. */
function line(string $title, mixed ...$options): void
{
    global $calls;

    $outcomes = $messages = [];
    foreach ($calls as $call) {
        $thrown = thrown(fn () => $call(...$options));
        $outcomes[] = failure($thrown);
        $messages[] = preg_replace(['/^[\w.]+: /', '/ \(not sent\)$/'], '', $thrown->getMessage());
    }
    echo "$title: ", implode(' | ', array_unique($outcomes)), "\n  ", implode("\n  ", array_unique($messages)), "\n";
}

foreach (['expired', 'wrongHost', 'selfSigned', 'unknownCa', 'tls11'] as $case) {
    line($case, baseUrl: $shop->simulator->tlsUrl($case));
}
line('the system\'s CAs do not know it', caFile: null);
$other = tempnam(sys_get_temp_dir(), 'payments-test-ca');
file_put_contents($other, otherCa());
line('a caFile of another CA', caFile: $other);
file_put_contents($other, "no certificate\n");
line('a caFile without a certificate', caFile: $other);
unlink($other);
line('the address in the place of the name', baseUrl: str_replace('localhost', '127.0.0.2', $shop->simulator->url()));
line('plain http where TLS is spoken', baseUrl: str_replace('https', 'http', $shop->simulator->url()));
line('TLS where plain http is spoken', baseUrl: str_replace(['http', '127.0.0.1'], ['https', 'localhost'], $shop->simulator->httpUrl()));
line('nobody there', baseUrl: 'https://localhost:1');
line('no such host', baseUrl: 'https://payments.invalid', connectTimeoutMs: 3000);

check('nothing arrived', 0, $shop->arrived());
check('and it works with the right ones', 'NotFoundException rejected 404 9404', outcome($calls['read']));
$tls = $shop->simulator->connections()['connections'];
check('with TLS 1.2 or newer', true, in_array(end($tls)['protocol'], ['TLSv1.2', 'TLSv1.3'], true));

/** The certificate of a CA that signed nothing here. */
function otherCa(): string
{
    $key = openssl_pkey_new(['private_key_type' => OPENSSL_KEYTYPE_EC, 'curve_name' => 'prime256v1']);
    $request = openssl_csr_new(['commonName' => 'another CA'], $key);
    openssl_x509_export(openssl_csr_sign($request, null, $key, 30), $certificate);

    return $certificate;
}
?>
--EXPECT--
