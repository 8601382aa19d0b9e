<?php

declare(strict_types=1);

namespace Payments\Laravel\Tests;

use Illuminate\Contracts\Console\Kernel;

/** payments:doctor. */
final class DoctorTest extends TestCase
{
    use Paying;

    protected function setUp(): void
    {
        parent::setUp();
        self::simulator()->reset();
    }

    public function testItFindsWhatThePagesLeaveOpen(): void
    {
        self::simulator()->settings(['erpPaths' => 'erp', 'signatureHeader' => 'signature-no']);
        [$code, $output] = $this->doctor();
        self::assertSame(0, $code, $output);
        foreach (['good       -: PHP ' . PHP_VERSION, 'found      default finrota.pws: Erp: reversalsPath is /erp/getReversals', 'found      default hepsipay.frame: The header signature-no is needed: sendSignatureNo', 'good       default hstmobil.webpos: The credentials are accepted'] as $line) {
            self::assertStringContainsString($line, $output);
        }
        self::assertSame([], self::simulator()->bookings());
        self::assertStringContainsString('default finrota.pws: Anahtarlar kabul ediliyor', $this->doctor(['--lang' => 'tr'])[1]);
        self::simulator()->reset();
    }

    public function testItSaysWhatIsWrongForAProgramToo(): void
    {
        $wrong = self::KEYS;
        $wrong['hstmobil.webpos']['password'] = 'wrong';
        $this->set('merchants.default.gateways', $wrong);
        [$code, $output] = $this->doctor(['--json' => true]);
        self::assertSame(1, $code);
        $found = json_decode($output, true);
        self::assertIsArray($found);
        $said = $found['default hstmobil.webpos'];
        self::assertIsArray($said);
        self::assertContains(['provider' => 'hstmobil', 'check' => 'credentials', 'state' => 'wrong', 'value' => '401'], $said);
        self::assertStringNotContainsString('demo-secret-key', $output);
        self::assertSame(2, $this->doctor(['--probe' => ['pay']])[0]);
        self::assertSame(2, $this->doctor(['--merchant' => 'nobody'])[0]);
    }

    /**
     * @param array<string, mixed> $arguments
     * @return array{int, string}
     */
    private function doctor(array $arguments = []): array
    {
        $this->app->forgetScopedInstances();
        $kernel = $this->app->make(Kernel::class);

        return [$kernel->call('payments:doctor', $arguments), $kernel->output()];
    }
}
