<?php

/** Everything that a seed needs. */

declare(strict_types=1);

require_once __DIR__ . '/../../support/checks.php';
require_once __DIR__ . '/../../support/values.php';
foreach (['values', 'weakly', 'Judge', 'Hooks', 'World', 'Deeds'] as $file) {
    require_once __DIR__ . "/$file.php";
}
