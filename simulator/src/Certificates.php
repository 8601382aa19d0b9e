<?php

declare(strict_types=1);

namespace Simulator;

/**
 * A throw-away certificate authority and the server certificates it signs, good and bad, made anew at every start.
 * Every server file holds certificate, chain and key, as PHP's `local_cert` wants it.
 */
final class Certificates
{
    private const CONFIG = <<<'TXT'
        [req]
        distinguished_name = name
        prompt = no
        [name]
        CN = simulator
        [authority]
        basicConstraints = critical,CA:TRUE
        keyUsage = critical,keyCertSign,cRLSign
        subjectKeyIdentifier = hash
        [local]
        basicConstraints = critical,CA:FALSE
        keyUsage = critical,digitalSignature
        extendedKeyUsage = serverAuth
        subjectAltName = DNS:localhost,IP:127.0.0.1,IP:::1
        [elsewhere]
        basicConstraints = critical,CA:FALSE
        keyUsage = critical,digitalSignature
        extendedKeyUsage = serverAuth
        subjectAltName = DNS:elsewhere.example
        TXT;

    private const CA_NAME = 'Payments simulator, throw-away CA';

    public readonly string $caFile;
    public readonly string $serverFile;
    private readonly string $config;
    private int $serial;

    private \OpenSSLAsymmetricKey $caKey;
    private \OpenSSLCertificate $ca;

    public function __construct(private readonly string $folder)
    {
        $this->config = "$folder/openssl.cnf";
        file_put_contents($this->config, self::CONFIG);
        $this->serial = random_int(1, 1 << 30);

        [$this->ca, $this->caKey] = $this->authority(self::CA_NAME);
        $this->caFile = "$folder/ca.pem";
        openssl_x509_export_to_file($this->ca, $this->caFile);
        chmod($this->caFile, 0644); // the shop may run as another user, in php-fpm
        $this->serverFile = $this->server('server', 'localhost', 'local', 30, $this->ca, $this->caKey);
    }

    /** Right host, trusted authority; over in the second it was made. */
    public function expired(): string
    {
        return $this->server('expired', 'localhost', 'local', 0, $this->ca, $this->caKey);
    }

    public function wrongHost(): string
    {
        return $this->server('wrong-host', 'elsewhere.example', 'elsewhere', 30, $this->ca, $this->caKey);
    }

    public function selfSigned(): string
    {
        return $this->server('self-signed', 'localhost', 'local', 30, null, null);
    }

    public function unknownCa(): string
    {
        [$ca, $key] = $this->authority('Nobody knows this CA');

        return $this->server('unknown-ca', 'localhost', 'local', 30, $ca, $key);
    }

    /** Of an authority by the name of the trusted one that has another key. */
    public function renewedCa(): string
    {
        [$ca, $key] = $this->authority(self::CA_NAME);

        return $this->server('renewed-ca', 'localhost', 'local', 30, $ca, $key);
    }

    /** @return array{\OpenSSLCertificate, \OpenSSLAsymmetricKey} */
    private function authority(string $name): array
    {
        $key = $this->key();
        $request = openssl_csr_new(['commonName' => $name], $key, $this->options('authority'));

        return [openssl_csr_sign($request, null, $key, 30, $this->options('authority'), ++$this->serial), $key];
    }

    private function server(
        string $file,
        string $name,
        string $extensions,
        int $days,
        ?\OpenSSLCertificate $ca,
        ?\OpenSSLAsymmetricKey $caKey,
    ): string {
        $key = $this->key();
        $options = $this->options($extensions);
        $request = openssl_csr_new(['commonName' => $name], $key, $options);
        $certificate = openssl_csr_sign($request, $ca, $caKey ?? $key, $days, $options, ++$this->serial);

        openssl_x509_export($certificate, $pem);
        openssl_pkey_export($key, $keyPem, null, $options);
        $path = "$this->folder/$file.pem";
        touch($path);
        chmod($path, 0600);
        file_put_contents($path, $pem . $keyPem);

        return $path;
    }

    private function key(): \OpenSSLAsymmetricKey
    {
        $key = openssl_pkey_new([
            'private_key_type' => OPENSSL_KEYTYPE_EC,
            'curve_name' => 'prime256v1',
            'private_key_bits' => 2048,          // not used for EC, but asked for
            'config' => $this->config,
        ]);
        if ($key === false) {
            throw new \RuntimeException('cannot make a key: ' . openssl_error_string());
        }

        return $key;
    }

    /** @return array<string, mixed> */
    private function options(string $extensions): array
    {
        return ['config' => $this->config, 'x509_extensions' => $extensions, 'digest_alg' => 'sha256', 'encrypt_key' => false];
    }
}
