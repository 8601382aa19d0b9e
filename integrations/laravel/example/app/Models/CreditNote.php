<?php

declare(strict_types=1);

namespace App\Models;

use Illuminate\Database\Eloquent\Model;

/**
 * @property string $reference of the refund or cancel
 * @property string $number of the order
 * @property string $note its own number
 * @property int $amount in kurus
 * @property string $state of the refund's attempt
 */
final class CreditNote extends Model
{
    public $incrementing = false;
    public $timestamps = false;
    protected $primaryKey = 'reference';
    protected $keyType = 'string';
    protected $guarded = [];
    protected $casts = ['amount' => 'integer'];
}
