<?php

/*
 * The pages of the site, made of the project's files:
 *
 *   php tools/docs/build.php WORK
 *
 * WORK/pages gets them. WORK/attempts.md and WORK/gateways.json hold what the programs print that read the tables of the
 * C sources.
 */

declare(strict_types=1);

namespace Payments\Docs;

require '/usr/share/php/PhpParser/autoload.php';
foreach (['Docblock', 'Pages', 'Links', 'Stubs', 'Reference', 'Pictures', 'Exceptions', 'Texts'] as $class) {
    require __DIR__ . "/$class.php";
}

/** Both languages; the first has no folder of its own. */
const LANGUAGES = ['en', 'tr'];

function fail(string $why): never
{
    fwrite(STDERR, "error: $why\n");
    exit(1);
}

[, $work] = $argv + [1 => ''];
chdir(dirname(__DIR__, 2));
is_dir("$work/pages") || fail('usage: php tools/docs/build.php WORK');

$stubs = new Stubs(glob('stubs/*.stub.php'));
$reference = new Reference($stubs);
$pages = new Pages("$work/pages", new Pictures($work), new Texts());
$pages->addProject();
$pages->addMade($reference->pages());
$pages->addMade((new Exceptions($stubs))->pages());
$pages->write();
$pages->checkNavigation();
file_put_contents("$work/pages/reference.json", json_encode($reference->navigation(), JSON_PRETTY_PRINT | JSON_UNESCAPED_SLASHES));
