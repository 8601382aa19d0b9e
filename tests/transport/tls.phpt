--TEST--
TLS: who cannot prove to be the host gets nothing, and the message says why
--EXTENSIONS--
payments
--FILE--
<?php
namespace Payments\Tests;

require __DIR__ . '/../support/shop.php';

$shop = new Shop(simulator: ['tlsCases' => true]);
$calls = [
    'read' => fn (mixed ...$options) => $shop->status(...$options)->get('T'),
    'refund' => fn (mixed ...$options) => $shop->refund(...$options)->byPaymentId('1', kurus(1)),
    'link' => fn (mixed ...$options) => $shop->hpm(...$options)->createLink(...linkArguments()),
];

/** The same for every call, or the outcomes side by side; our own words, and whether the reason is among the library's. */
function line(string $title, string $reason, mixed ...$options): void
{
    global $calls;

    $lines = [];
    foreach ($calls as $call) {
        $thrown = thrown(fn () => $call(...$options));
        [, $ours, $theirs] = explode(': ', $thrown->getMessage(), 3) + ['', '', ''];
        $lines[] = failure($thrown) . "; $ours" . (preg_match($reason, $theirs) ? '' : " FAILED: $theirs");
    }
    echo "$title: ", implode("\n  ", array_unique($lines)), "\n";
}

line('expired', '/expired/', baseUrl: $shop->simulator->tlsUrl('expired'));
line('of another host', '/localhost/', baseUrl: $shop->simulator->tlsUrl('wrongHost'));
line('self-signed', '/self.signed/', baseUrl: $shop->simulator->tlsUrl('selfSigned'));
line('of an unknown CA', '/issuer|unknown|verif/', baseUrl: $shop->simulator->tlsUrl('unknownCa'));
line('of a CA with a trusted one\'s name and another key', '/./', baseUrl: $shop->simulator->tlsUrl('renewedCa'));
line('TLS 1.0 only', '/version|protocol/', baseUrl: $shop->simulator->tlsUrl('tls10'));
line('TLS 1.1 only', '/version|protocol/', baseUrl: $shop->simulator->tlsUrl('tls11'));
line('the system\'s CAs do not know it', '/issuer|unknown|verif/', caFile: null);
$file = tempnam(sys_get_temp_dir(), 'payments-test-ca');
file_put_contents($file, otherCa());
line('a caFile of another CA', '/issuer|unknown|verif/', caFile: $file);
file_put_contents($file, "no certificate\n");
line('a caFile without a certificate', '/BEGIN CERTIFICATE/', caFile: $file);
file_put_contents($file, otherCa());
$emptied = new \Payments\Options(caFile: $file, baseUrl: $shop->simulator->url(), retries: 0);
file_put_contents($file, "no certificate\n");
echo 'a caFile that is emptied later: ', failure(thrown(fn () => (new \Payments\Hepsipay\Status(merchant($emptied)))->get('T'))), "\n";
unlink($file);
line('nobody there', '/connect/i', baseUrl: 'https://localhost:1');

check('nothing arrived', 0, $shop->arrived());
check('and it works with the right ones', 'NotFoundException unanswered 404 9404', outcome($calls['read']));
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
expired: ConnectException unanswered -; the certificate of localhost is not trusted; check it, or name its CA in caFile
  ConnectException not-sent -; the certificate of localhost is not trusted; check it, or name its CA in caFile
of another host: ConnectException unanswered -; the certificate of localhost is not trusted; check it, or name its CA in caFile
  ConnectException not-sent -; the certificate of localhost is not trusted; check it, or name its CA in caFile
self-signed: ConnectException unanswered -; the certificate of localhost is not trusted; check it, or name its CA in caFile
  ConnectException not-sent -; the certificate of localhost is not trusted; check it, or name its CA in caFile
of an unknown CA: ConnectException unanswered -; the certificate of localhost is not trusted; check it, or name its CA in caFile
  ConnectException not-sent -; the certificate of localhost is not trusted; check it, or name its CA in caFile
of a CA with a trusted one's name and another key: ConnectException unanswered -; the certificate of localhost is not trusted; check it, or name its CA in caFile
  ConnectException not-sent -; the certificate of localhost is not trusted; check it, or name its CA in caFile
TLS 1.0 only: ConnectException unanswered -; localhost does not speak TLS 1.2 or newer, which is required
  ConnectException not-sent -; localhost does not speak TLS 1.2 or newer, which is required
TLS 1.1 only: ConnectException unanswered -; localhost does not speak TLS 1.2 or newer, which is required
  ConnectException not-sent -; localhost does not speak TLS 1.2 or newer, which is required
the system's CAs do not know it: ConnectException unanswered -; the certificate of localhost is not trusted; check it, or name its CA in caFile
  ConnectException not-sent -; the certificate of localhost is not trusted; check it, or name its CA in caFile
a caFile of another CA: ConnectException unanswered -; the certificate of localhost is not trusted; check it, or name its CA in caFile
  ConnectException not-sent -; the certificate of localhost is not trusted; check it, or name its CA in caFile
a caFile without a certificate: ConfigurationException not-sent -; $caFile must hold a certificate in PEM
a caFile that is emptied later: ConfigurationException unanswered -
nobody there: ConnectException unanswered - retryable; cannot connect to localhost
  ConnectException not-sent - retryable; cannot connect to localhost
ok: nothing arrived
ok: and it works with the right ones
ok: with TLS 1.2 or newer
