<?php

declare(strict_types=1);

namespace Payments\Soak;

use Payments\Tests\Fpm;
use Payments\Tests\Nginx;
use Simulator\Client;

/** What the soak runs on: the simulator, a php-fpm that calls it, and an nginx before that. */
final class Stage
{
    public const WORKERS = 4;

    /** The connections that a worker keeps: docs/options.md. */
    public const BOUND = 16;

    /** More tenants than a worker keeps connections: so some give way. */
    public const TENANTS = 24;

    /** Short, so that what stalls costs little; a call that a busy machine makes late is one more Unknown, and not wrong. */
    public const LIMITS = ['connectTimeoutMs' => 800, 'timeoutMs' => 800, 'deadlineMs' => 3000, 'retries' => 1];

    public readonly Client $simulator;
    public readonly int $port;
    private ?Fpm $fpm;
    private ?Nginx $nginx;
    private readonly string $folder;

    public function __construct()
    {
        $this->simulator = Client::start(['settings' => ['recordLimit' => 2000]]);
        $this->folder = sys_get_temp_dir() . '/payments-soak-' . getmypid();
        mkdir($this->folder, 0700);
        for ($tenant = 0; $tenant < self::TENANTS; $tenant++) {
            copy($this->simulator->caFile(), $this->caFile($tenant));
        }
        $this->fpm = new Fpm(
            ['zend_extension' => 'opcache', 'opcache.enable' => '1', 'opcache.validate_timestamps' => '0', 'display_errors' => '0', 'log_errors' => '1'],
            ['pm.max_children' => (string) self::WORKERS],
        );
        $script = dirname(__DIR__) . '/shop.php';
        $this->nginx = new Nginx("$this->folder/nginx", 1, fn (int $port): string => <<<CONF
                access_log off;
                keepalive_requests 1000000;
                server {
                    listen 127.0.0.1:$port;
                    location / {
                        fastcgi_pass unix:{$this->fpm->socket()};
                        fastcgi_param SCRIPT_FILENAME $script;
                        fastcgi_param REQUEST_METHOD \$request_method;
                        fastcgi_param CONTENT_TYPE \$content_type;
                        fastcgi_param CONTENT_LENGTH \$content_length;
                        fastcgi_param SERVER_PROTOCOL \$server_protocol;
                        fastcgi_param REQUEST_URI \$request_uri;
                    }
                }
            CONF);
        $this->port = $this->nginx->ports[0];
    }

    public function __destruct()
    {
        $this->nginx = $this->fpm = null;
        $this->simulator->stop();
        array_map(unlink(...), glob("$this->folder/*") ?: []);
        rmdir($this->folder);
    }

    public function url(): string
    {
        return "http://127.0.0.1:$this->port/";
    }

    public function caFile(int $tenant): string
    {
        return "$this->folder/tenant-$tenant.pem";
    }

    /** @return list<string> */
    public function caFiles(): array
    {
        return array_map($this->caFile(...), range(0, self::TENANTS - 1));
    }

    public function providersPort(): int
    {
        return (int) parse_url($this->simulator->url(), PHP_URL_PORT);
    }

    /** Ends php-fpm; what it, nginx and the simulator complained of. */
    public function end(): string
    {
        return $this->fpm->stop() . implode("\n", preg_grep('/\[(warn|error|crit|alert|emerg)\]/', explode("\n", $this->nginx->errors())))
            . trim(str_replace($this->simulator->url(), '', $this->simulator->log()));
    }
}
