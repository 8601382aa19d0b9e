<?php

declare(strict_types=1);

namespace Payments\Laravel\Models;

use Illuminate\Database\Eloquent\Builder;
use Illuminate\Database\Eloquent\Model;
use Payments\Attempt;
use Payments\AttemptKind;
use Payments\Laravel\Casts\AsMoney;
use Payments\Laravel\Settings;
use Payments\Money;
use Payments\State;

/**
 * A row of the attempts, to list and search them. Read-only: every write is a \LogicException. Texts and JSON leave out the links
 * and tokens, with which an open payment can be gone on with.
 *
 * @property-read string $reference
 * @property-read AttemptKind $kind
 * @property-read string $order_number
 * @property-read string $gateway
 * @property-read State $state
 * @property-read Money $amount
 * @property-read Money|null $paid
 * @property-read Money|null $amount_left
 * @property-read int $due_at UTC seconds
 * @property-read int $created_at UTC seconds
 * @property-read string|null $parent
 * @property-read string|null $reason for a person
 */
final class PaymentAttempt extends Model
{
    public $incrementing = false;
    public $timestamps = false;
    protected $primaryKey = 'reference';
    protected $keyType = 'string';
    protected $guarded = ['*'];
    protected $hidden = ['handles', 'secret_hash', 'open_key', 'won_key'];

    /**
     * The attempts of a merchant.
     *
     * @param string|null $merchant null: the default one
     * @return Builder<self>
     */
    public static function of(?string $merchant = null): Builder
    {
        $settings = app(Settings::class);

        return (new self())->setTable($settings->table($merchant ?? $settings->default()))->newQuery();
    }

    public function getConnectionName(): ?string
    {
        return app(Settings::class)->text('connection');
    }

    public function getTable(): string
    {
        return $this->table ?? app(Settings::class)->table(app(Settings::class)->default());
    }

    public function attempt(): Attempt
    {
        return Attempt::fromArray($this->getAttributes());
    }

    /** @return array<string, string> */
    protected function casts(): array
    {
        $money = AsMoney::class . ':currency';

        return [
            'kind' => AttemptKind::class,
            'state' => State::class,
            'amount' => $money, 'ceiling' => $money, 'paid' => $money, 'amount_left' => $money, 'amount_before' => $money,
            'due_at' => 'integer', 'created_at' => 'integer', 'asked_at' => 'integer', 'ends_at' => 'integer', 'asks' => 'integer', 'version' => 'integer',
            'superseded' => 'boolean', 'three_d' => 'boolean',
        ];
    }

    protected function newBaseQueryBuilder(): ReadOnlyQuery
    {
        $connection = $this->getConnection();

        return new ReadOnlyQuery($connection, $connection->getQueryGrammar(), $connection->getPostProcessor());
    }
}
