<?php

declare(strict_types=1);

namespace App\Models;

use Illuminate\Foundation\Auth\User as Authenticatable;

/**
 * A customer with an account.
 *
 * @property string $name
 */
final class User extends Authenticatable
{
    protected $hidden = ['password', 'remember_token'];
    protected $casts = ['password' => 'hashed'];
}
