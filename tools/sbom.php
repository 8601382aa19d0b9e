<?php

/*
 * The bill of materials of a release's archive, as SPDX 2.3 in JSON:
 *
 *   php tools/sbom.php make ARCHIVE        prints it: the archive, and what it is linked with; config.m4 and package.xml say the versions
 *   php tools/sbom.php check SBOM ARCHIVE  prints what SPDX requires and it lacks, or has otherwise than the archive; fails when there is any
 *   php tools/sbom.php self-test ARCHIVE   takes each required thing away, and has check find out
 *   php tools/sbom.php linked MODULE       compares what a built payments.so names with what make names
 */

declare(strict_types=1);

/** What config.m4 calls a library, and what is not in config.m4 about it: licence, home, who makes it as vulnerability lists say, and its files. */
const LIBRARIES = [
    'libcurl' => ['curl', 'https://curl.se', 'haxx:libcurl', ['libcurl']],
    'cJSON' => ['MIT', 'https://github.com/DaveGamble/cJSON', 'davegamble:cjson', ['libcjson']],
    'OpenSSL' => ['Apache-2.0', 'https://openssl-library.org', 'openssl:openssl', ['libssl', 'libcrypto']],
];
/** What every program is linked with, and no list of a release names. */
const SYSTEM = ['libc', 'libm', 'libdl', 'libpthread', 'ld-linux-x86-64', 'ld-linux-aarch64', 'libgcc_s'];

function fail(string $why): never
{
    fwrite(STDERR, "error: $why\n");
    exit(1);
}

/** @return array<string, string> a library's oldest version by its name, as config.m4 requires it */
function required_libraries(): array
{
    preg_match_all('/^  PAYMENTS_LIBRARY\(\[(.+?)], \[.+?], \[(.+?)],/m', (string) file_get_contents('config.m4'), $found);
    $found[1] !== [] || fail('config.m4 has no PAYMENTS_LIBRARY');
    array_diff($found[1], array_keys(LIBRARIES)) === [] || fail('LIBRARIES lacks ' . implode(', ', array_diff($found[1], array_keys(LIBRARIES))));

    return array_combine($found[1], $found[2]);
}

/** @return array{name: string, version: string, php: string, author: string, licence: string} */
function release(): array
{
    $xml = simplexml_load_file('package.xml') ?: fail('there is no package.xml');

    return [
        'name' => (string) $xml->name, 'version' => (string) $xml->version->release, 'php' => (string) $xml->dependencies->required->php->min,
        'author' => (string) $xml->lead->name, 'licence' => (string) $xml->license,
    ];
}

/** The time of the archive's own files: the same archive has the same bill. */
function time_of(string $archive): string
{
    foreach (new PharData($archive) as $file) {
        return gmdate('Y-m-d\TH:i:s\Z', $file->getMTime());
    }
    fail("$archive is empty");
}

/** @return array<string, mixed> */
function package(string $id, string $name, string $version, string $licence, array $more): array
{
    return [
        'SPDXID' => "SPDXRef-$id", 'name' => $name, 'versionInfo' => $version, 'supplier' => 'NOASSERTION', 'downloadLocation' => 'NOASSERTION', 'filesAnalyzed' => false,
        'licenseConcluded' => $licence, 'licenseDeclared' => $licence, 'copyrightText' => 'NOASSERTION',
    ] + $more;
}

function library(string $name, string $oldest, string $licence, string $home, string $maker): array
{
    return package($name, $name, ">= $oldest", $licence, [
        'homepage' => $home, 'primaryPackagePurpose' => 'LIBRARY', 'comment' => 'Not in the archive: of the system, in this version or a newer one.',
        'externalRefs' => [['referenceCategory' => 'SECURITY', 'referenceType' => 'cpe23Type', 'referenceLocator' => "cpe:2.3:a:$maker:*:*:*:*:*:*:*:*"]],
    ]);
}

function relation(string $from, string $type, string $to): array
{
    return ['spdxElementId' => "SPDXRef-$from", 'relationshipType' => $type, 'relatedSpdxElement' => "SPDXRef-$to"];
}

/** @return array<string, mixed> */
function bill(string $archive): array
{
    $release = release();
    $hash = hash_file('sha256', $archive);
    $name = "$release[name]-$release[version]";
    $composer = json_decode((string) file_get_contents('composer.json'), true, flags: JSON_THROW_ON_ERROR);
    $packages = [array_replace(package($release['name'], $release['name'], $release['version'], $release['licence'], [
        'packageFileName' => basename($archive), 'primaryPackagePurpose' => 'SOURCE',
        'checksums' => [['algorithm' => 'SHA256', 'checksumValue' => $hash]],
        'comment' => 'The archive holds no code of others.',
        'externalRefs' => [['referenceCategory' => 'PACKAGE-MANAGER', 'referenceType' => 'purl', 'referenceLocator' => "pkg:composer/$composer[name]@$release[version]"]],
    ]), ['supplier' => "Organization: $release[author]", 'copyrightText' => trim(explode("\n", (string) file_get_contents('LICENSE'))[2])])];
    $packages[] = library('PHP', $release['php'], 'PHP-3.01', 'https://www.php.net', 'php:php');
    $relations = [relation('DOCUMENT', 'DESCRIBES', $release['name']), relation($release['name'], 'DEPENDS_ON', 'PHP')];
    foreach (required_libraries() as $library => $oldest) {
        [$licence, $home, $maker] = LIBRARIES[$library];
        $packages[] = library($library, $oldest, $licence, $home, $maker);
        $relations[] = relation($release['name'], 'DYNAMIC_LINK', $library);
    }

    return [
        'spdxVersion' => 'SPDX-2.3', 'dataLicense' => 'CC0-1.0', 'SPDXID' => 'SPDXRef-DOCUMENT', 'name' => $name,
        'documentNamespace' => "https://spdx.org/spdxdocs/$name-" . vsprintf('%s-%s-%s-%s-%s', sscanf($hash, '%8s%4s%4s%4s%12s')),
        'creationInfo' => ['created' => time_of($archive), 'creators' => ["Organization: $release[author]", "Tool: $release[name]-sbom-$release[version]"]],
        'packages' => $packages, 'relationships' => $relations,
    ];
}

/** @return list<string> what a package lacks */
function problems_of_package(array $package): array
{
    $id = is_string($package['SPDXID'] ?? null) ? $package['SPDXID'] : 'a package';
    $wanted = [
        'SPDXID' => '/^SPDXRef-[A-Za-z0-9.-]+$/', 'name' => '/./', 'versionInfo' => '/\d/', 'supplier' => '/^((Organization|Person): .|NOASSERTION$)/',
        'downloadLocation' => '/^(https:.+|NONE|NOASSERTION)$/', 'licenseConcluded' => '/^[A-Za-z0-9.-]+$/', 'licenseDeclared' => '/^[A-Za-z0-9.-]+$/',
        'copyrightText' => '/./',
    ];
    $wrong = array_filter($wanted, static fn (string $pattern, string $field): bool => !is_string($package[$field] ?? null) || preg_match($pattern, $package[$field]) !== 1, ARRAY_FILTER_USE_BOTH);
    $problems = array_map(static fn (string $field): string => "$id has no right $field", array_keys($wrong));
    if (($package['filesAnalyzed'] ?? true) !== false) {
        $problems[] = "$id lists no files, but does not say so: filesAnalyzed";
    }

    return $problems;
}

/** @return list<string> what the document itself lacks */
function problems_of_document(array $bill): array
{
    $wanted = [
        'spdxVersion' => '/^SPDX-2\.3$/', 'dataLicense' => '/^CC0-1\.0$/', 'SPDXID' => '/^SPDXRef-DOCUMENT$/', 'name' => '/./',
        'documentNamespace' => '~^https://[^\s#]+$~',
    ];
    $problems = [];
    foreach ($wanted as $field => $pattern) {
        if (!is_string($bill[$field] ?? null) || preg_match($pattern, $bill[$field]) !== 1) {
            $problems[] = "the document has no right $field";
        }
    }
    if (preg_match('/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/', $bill['creationInfo']['created'] ?? '') !== 1) {
        $problems[] = 'the document has no right creationInfo.created';
    }
    $creators = $bill['creationInfo']['creators'] ?? [];
    if ($creators === [] || preg_grep('/^(Person|Organization|Tool): ./', $creators, PREG_GREP_INVERT) !== []) {
        $problems[] = 'the document has no right creationInfo.creators';
    }

    return $problems;
}

/** @return list<string> what the relationships lack */
function problems_of_relations(array $bill): array
{
    $ids = ['SPDXRef-DOCUMENT', ...array_column($bill['packages'] ?? [], 'SPDXID')];
    $problems = count($ids) === count(array_unique($ids)) ? [] : ['two packages have one SPDXID'];
    $said = [];
    foreach ($bill['relationships'] ?? [] as $relation) {
        $ends = [$relation['spdxElementId'] ?? '', $relation['relatedSpdxElement'] ?? ''];
        if (array_diff($ends, $ids) !== []) {
            $problems[] = 'a relationship names what is not there: ' . implode(', ', array_diff($ends, $ids));
        }
        $said[] = implode(' ', [$ends[0], $relation['relationshipType'] ?? '', $ends[1]]);
    }
    $wanted = ['SPDXRef-DOCUMENT DESCRIBES SPDXRef-payments', 'SPDXRef-payments DEPENDS_ON SPDXRef-PHP'];
    foreach (array_keys(required_libraries()) as $library) {
        $wanted[] = "SPDXRef-payments DYNAMIC_LINK SPDXRef-$library";
    }

    return [...$problems, ...array_map(static fn (string $relation): string => "no relationship says: $relation", array_values(array_diff($wanted, $said)))];
}

/** @return list<string> what the bill says otherwise than the archive and config.m4 */
function problems_with_archive(array $bill, string $archive): array
{
    $packages = array_column($bill['packages'] ?? [], null, 'SPDXID');
    $payments = $packages['SPDXRef-payments'] ?? [];
    $sum = ['algorithm' => 'SHA256', 'checksumValue' => hash_file('sha256', $archive)];
    $problems = in_array($sum, $payments['checksums'] ?? [], true) ? [] : ['the checksum is not that of the archive'];
    foreach (['versionInfo' => release()['version'], 'licenseDeclared' => release()['licence'], 'packageFileName' => basename($archive)] as $field => $value) {
        if (($payments[$field] ?? null) !== $value) {
            $problems[] = "$field is not $value";
        }
    }
    foreach (required_libraries() + ['PHP' => release()['php']] as $library => $oldest) {
        if (($packages["SPDXRef-$library"]['versionInfo'] ?? null) !== ">= $oldest") {
            $problems[] = "the version of $library is not >= $oldest";
        }
    }

    return $problems;
}

/** @return list<string> */
function problems(array $bill, string $archive): array
{
    $packages = array_map(problems_of_package(...), array_values($bill['packages'] ?? []));

    return [...problems_of_document($bill), ...array_merge(...$packages), ...problems_of_relations($bill), ...problems_with_archive($bill, $archive)];
}

/** The places of a document whose loss check must find, as paths. @return list<list<string|int>> */
function required_places(array $bill): array
{
    $places = array_map(static fn (string $name): array => [$name], ['spdxVersion', 'dataLicense', 'SPDXID', 'name', 'documentNamespace', 'creationInfo', 'packages', 'relationships']);
    array_push($places, ['creationInfo', 'created'], ['creationInfo', 'creators'], ['packages', 0, 'checksums'], ['packages', 0, 'packageFileName']);
    foreach (array_keys($bill['packages']) as $i) {
        array_push($places, ['packages', $i]);
        foreach (['SPDXID', 'name', 'versionInfo', 'supplier', 'downloadLocation', 'filesAnalyzed', 'licenseConcluded', 'licenseDeclared', 'copyrightText'] as $field) {
            $places[] = ['packages', $i, $field];
        }
    }
    foreach (array_keys($bill['relationships']) as $i) {
        $places[] = ['relationships', $i];
    }

    return $places;
}

/** The bill without one of its places. */
function without(array $bill, array $place): array
{
    $last = array_pop($place);
    $inside = &$bill;
    foreach ($place as $key) {
        $inside = &$inside[$key];
    }
    unset($inside[$last]);

    return $bill;
}

/** @return list<string> losses that check does not see */
function unseen_losses(string $archive): array
{
    $bill = bill($archive);
    $unseen = array_map(static fn (string $problem): string => "the whole bill: $problem", problems($bill, $archive));
    $other = $bill;
    $other['packages'][0]['checksums'][0]['checksumValue'] = str_repeat('0', 64);
    if (problems($other, $archive) === []) {
        $unseen[] = 'another checksum is not seen';
    }
    foreach (required_places($bill) as $place) {
        if (problems(without($bill, $place), $archive) === []) {
            $unseen[] = 'the loss of ' . implode('.', $place) . ' is not seen';
        }
    }

    return $unseen;
}

/** @return list<string> how a built module is linked otherwise than the bill says */
function unnamed_links(string $module): array
{
    exec('readelf -d ' . escapeshellarg($module), $lines, $code);
    preg_match_all('/\(NEEDED\).*\[([^].]+)\.so/', implode("\n", $lines), $found);
    $code === 0 && $found[1] !== [] || fail("readelf finds no library in $module");
    $named = array_merge(...array_column(array_intersect_key(LIBRARIES, required_libraries()), 3));

    return [
        ...array_map(static fn (string $library): string => "the bill does not name $library", array_values(array_diff($found[1], $named, SYSTEM))),
        ...array_map(static fn (string $library): string => "the module is not linked with $library", array_values(array_diff($named, $found[1]))),
    ];
}

[, $command, $file, $archive] = $argv + [1 => '', '', ''];
$file === '' || $file = realpath($file) ?: fail("there is no $file");
$archive === '' || $archive = realpath($archive) ?: fail("there is no $archive");
chdir(dirname(__DIR__));
if ($command === 'make' && $file !== '') {
    echo json_encode(bill($file), JSON_PRETTY_PRINT | JSON_UNESCAPED_SLASHES | JSON_UNESCAPED_UNICODE | JSON_THROW_ON_ERROR), "\n";
    exit;
}
$problems = match (true) {
    $command === 'check' && $archive !== '' => problems(json_decode((string) file_get_contents($file), true, flags: JSON_THROW_ON_ERROR), $archive),
    $command === 'self-test' && $file !== '' => unseen_losses($file),
    $command === 'linked' && $file !== '' => unnamed_links($file),
    default => fail('usage: php tools/sbom.php make ARCHIVE | check SBOM ARCHIVE | self-test ARCHIVE | linked MODULE'),
};
echo implode("\n", $problems), $problems === [] ? '' : "\n";
exit($problems === [] ? 0 : 1);
