<?php

/**
 * Every way in which a connection can break under a write: families of cases, each made for one operation.
 */

declare(strict_types=1);

namespace Payments\Faults;

require_once __DIR__ . '/../../simulator/src/Http/OddHead.php';

const NOT_SENT = ['NotSent'];
const REJECTED = ['Rejected'];
const UNANSWERED = ['Unanswered'];
const UNKNOWN = ['Unknown'];
const COMPLETED = ['Completed'];

/** The ways in which a connection ends. */
const ENDINGS = ['FIN' => [], 'FIN without close_notify' => ['closeNotify' => false], 'reset' => ['rst' => true]];

/**
 * A limit for what stalls: short, but mostly enough for a handshake. A busy machine may exceed it, and may let a call see what
 * comes after it: what depends on that is allowed to end in more than one way.
 */
const STALL_MS = 100;

/** An answer larger than a shop takes. */
const HUGE = ['huge', ['bytes' => 1100000]];

/**
 * What a client that speaks HTTP/1.1 may be told by a server that speaks HTTP/2 all the same. Frames of HTTP/2.
 */
const FRAMES = [
    'SETTINGS' => '000000040000000000',
    'SETTINGS, GOAWAY' => '000000040000000000' . '0000080700000000000000000000000000',
    'GOAWAY with a later stream' => '00000807000000000000000001' . '00000000',
    'GOAWAY, ENHANCE_YOUR_CALM' => '0000080700000000000000000' . '00000000b',
    'RST_STREAM, REFUSED_STREAM' => '00000403000000000100000007',
    'SETTINGS, RST_STREAM, REFUSED_STREAM' => '000000040000000000' . '00000403000000000100000007',
    'RST_STREAM, CANCEL' => '00000403000000000100000008',
];

/** Unknown, unless the call was cut short before the request was whole. */
function inDoubt(Evidence $evidence): array
{
    return $evidence->arrivedWhole() > 0 ? UNKNOWN : ['Unknown', 'NotSent'];
}

/** How many bytes: every one of 0 or 1 to $last, or so many of them, first and last among them, spread evenly. */
function bytes(int $first, int $last, ?int $some): array
{
    if ($some === null || $some >= $last - $first + 1) {
        return range($first, $last);
    }
    $bytes = [];
    for ($i = 0; $i < $some; $i++) {
        $bytes[] = $first + intdiv($i * ($last - $first), max(1, $some - 1));
    }

    return array_values(array_unique($bytes));
}

/** The endings, taken in turn. @return array{string, array<string, mixed>} */
function ending(int $turn): array
{
    $name = array_keys(ENDINGS)[$turn % 3];

    return [$name, ENDINGS[$name]];
}

/**
 * @param bool $full every byte, or a few
 * @return array<string, \Closure(Operation): iterable<Trial>>
 */
function families(Bench $bench, bool $full): array
{
    return [
        'nothing' => static function (Operation $o) use ($full): iterable {
            foreach ([Way::Fresh, Way::Reused] as $way) {
                yield new Trial('no fault', [], COMPLETED, $way);
            }
            foreach (ENDINGS as $name => $ending) {
                yield new Trial("closed by $name", [], COMPLETED, Way::Closed, ending: $ending);
            }
            // The request may go into a connection whose end has not arrived yet; then nobody can know.
            for ($i = 0; $i < ($full ? 60 : 3); $i++) {
                [$name, $ending] = ending($i);
                yield new Trial("being closed by $name, $i", [], ['Completed', 'Unknown', 'NotSent'], Way::Closing, ['retries' => 2], ending: $ending);
            }
        },

        'no connection' => static function (Operation $o) use ($bench, $full): iterable {
            $simulator = $bench->simulator;
            $addresses = [
                'no such name' => 'https://payments.invalid', 'refused' => 'https://localhost:1', 'refused, IPv4' => 'https://127.0.0.1:1',
                'certificate expired' => $simulator->tlsUrl('expired'), 'certificate of another host' => $simulator->tlsUrl('wrongHost'),
                'certificate self-signed' => $simulator->tlsUrl('selfSigned'), 'certificate of an unknown CA' => $simulator->tlsUrl('unknownCa'),
                'TLS alert' => $simulator->tlsUrl('tls11'),
            ];
            foreach ($addresses as $title => $url) {
                yield new Trial($title, [], NOT_SENT, options: ['baseUrl' => $url]);
                if ($full && $title !== 'no such name') {
                    yield new Trial("$title, with retries", [], NOT_SENT, options: ['baseUrl' => $url, 'retries' => 1, 'deadlineMs' => 1000]);
                    yield new Trial("$title, without a token", [], NOT_SENT, options: ['baseUrl' => $url], withoutToken: true);
                }
            }
            yield new Trial('trusts another CA', [], NOT_SENT, options: ['caFile' => otherCa($bench)]);
            foreach (['reset at accept' => ['reset-before-read', ['at' => 'accept'], '*'], 'garbage' => ['garbage', [], '*']] as $title => $fault) {
                yield new Trial($title, [$fault], NOT_SENT);
                yield new Trial("$title, closed before", [$fault], NOT_SENT, Way::Closed);
                if ($full) {
                    yield new Trial("$title, once, with retries", [$fault], COMPLETED, options: ['retries' => 1]);
                    yield new Trial("$title, twice, with one retry", [$fault, $fault], NOT_SENT, options: ['retries' => 1]);
                    yield new Trial("$title, closed before, with retries", [$fault], COMPLETED, Way::Closed, ['retries' => 1]);
                }
            }
            foreach (['accept', 'tls'] as $at) {
                foreach ($full ? ['connectTimeoutMs', 'timeoutMs', 'deadlineMs'] : ['deadlineMs'] as $limit) {
                    yield new Trial("stall at $at, $limit", [['stall', ['at' => $at], '*']], NOT_SENT, options: [$limit => 60]);
                }
                if ($full) {
                    yield new Trial("stall at $at, closed before", [['stall', ['at' => $at], '*']], NOT_SENT, Way::Closed, ['connectTimeoutMs' => 60]);
                    yield new Trial("stall at $at, ends after the limit", [['stall', ['at' => $at, 'ms' => 100], '*']], ['NotSent', 'Completed'], options: ['connectTimeoutMs' => 60]);
                    yield new Trial("stall at $at, once, with retries", [['stall', ['at' => $at], '*']], COMPLETED, options: ['connectTimeoutMs' => 3 * STALL_MS, 'retries' => 5]);
                }
            }
        },

        'no token' => static function (Operation $o) use ($full): iterable {
            if ($o->login === null) {
                return;
            }
            foreach ([
                'reset' => ['reset-before-read'], 'dropped' => ['drop-before-commit'], 'lost' => ['close-before-answer'], 'lost, reset' => ['close-before-answer', ['rst' => true]],
                '500' => ['500-after-commit'], '503' => ['status', ['status' => 503]], '401' => ['status', ['status' => 401]], 'HTML' => ['html'], 'half of it' => ['truncated-json'],
                'too large' => HUGE, 'redirect' => ['redirect'], 'not HTTP' => ['not-http', ['hex' => FRAMES['SETTINGS, GOAWAY']]],
            ] as $title => $fault) {
                yield new Trial("$title", [[$fault[0], $fault[1] ?? [], $o->login]], NOT_SENT, withoutToken: true);
            }
            foreach (bytes(1, 400, $full ? 40 : 2) as $i => $bytes) {
                yield new Trial("request cut after $bytes", [['cut-request', ['bytes' => $bytes], $o->login]], NOT_SENT, withoutToken: true);
                yield new Trial("answer cut after $bytes", [['cut-answer', ['bytes' => min($bytes, 200)] + ending($i)[1], $o->login]], NOT_SENT, withoutToken: true);
            }
            $stalls = [['no-answer'], ['stall', ['at' => 'answer-body', 'bytes' => 5]], ['stall', ['at' => 'request', 'bytes' => 20]]];
            foreach ($full ? $stalls : array_slice($stalls, 0, 1) as $fault) {
                foreach ($full ? ['timeoutMs', 'deadlineMs'] : ['deadlineMs'] as $limit) {
                    yield new Trial("$fault[0] until $limit", [[$fault[0], $fault[1] ?? [], $o->login]], NOT_SENT, options: [$limit => 60], withoutToken: true);
                }
            }
            if ($full) {
                yield new Trial('lost, once, with retries', [['close-before-answer', [], $o->login]], COMPLETED, options: ['retries' => 1], withoutToken: true);
            }
            // A refused token proves that the call was not carried out: one more try with a new one, and not a third.
            yield new Trial('refused once', [['expired-token']], COMPLETED, mostSent: 2);
            yield new Trial('refused once, reused', [['expired-token']], COMPLETED, Way::Reused, mostSent: 2);
            yield new Trial('refused twice', [['expired-token', ['times' => 5]]], REJECTED, options: ['retries' => 2], mostSent: 2);
            foreach (ENDINGS as $name => $ending) {
                yield new Trial("refused once, then lost by $name", [['expired-token'], ['close-before-answer', $ending]], UNKNOWN, options: ['retries' => 2], mostSent: 2);
                yield new Trial("refused once, then dropped by $name", [['expired-token'], ['drop-before-commit', $ending]], UNKNOWN, options: ['retries' => 2], mostSent: 2);
            }
            yield new Trial('refused once, then no token', [['expired-token'], ['close-before-answer', ['times' => 9], $o->login]], ['NotSent', 'Rejected'], mostSent: 2);
        },

        'request cut' => static function (Operation $o) use ($full): iterable {
            $maybe = ['NotSent', 'Unknown', 'Completed'];       // tried again only when it was not sent
            foreach ([Way::Fresh, Way::Reused] as $way) {
                yield new Trial('reset before it is read', [['reset-before-read']], $maybe, $way, ['retries' => $full ? 2 : 0]);
                foreach (bytes(1, $o->requestBytes, $full ? null : 6) as $bytes) {
                    yield new Trial("after $bytes", [['cut-request', ['bytes' => $bytes]]], $maybe, $way, ['retries' => $bytes % 8 === 0 ? 2 : 0]);
                }
            }
            foreach (bytes(1, $o->requestBytes, $full ? 60 : 2) as $i => $bytes) {
                yield new Trial("after $bytes", [['cut-request', ['bytes' => $bytes]]], $maybe, Way::Closed, ['retries' => 2], ending: ending($i)[1]);
            }
        },

        'large request cut' => static function (Operation $o) use ($full): iterable {
            if ($o->large === null || (!$full && $o->name !== 'HPM link')) {
                return;
            }
            foreach ($full ? [1, 17, 200, 2000, 20000, 65536, 1000000, 4000000] : [2000] as $bytes) {
                foreach ($full ? [Way::Fresh, Way::Reused] : [Way::Fresh] as $way) {
                    yield new Trial("after $bytes", [['cut-request', ['bytes' => $bytes]]], NOT_SENT, $way, ['maxTextCharacters' => 65536], true);
                }
            }
            if ($full) {
                yield new Trial('stall', [['stall', ['at' => 'request', 'bytes' => 1000]]], NOT_SENT, options: ['maxTextCharacters' => 65536, 'timeoutMs' => 500], large: true);
            }
        },

        'answered early' => static function (Operation $o) use ($full): iterable {
            if ($o->large === null || (!$full && $o->name !== 'HPM link')) {
                return;
            }
            // Whatever it says: the request never arrived whole.
            foreach ([200, 204, 400, 413, 500] as $status) {
                foreach ($full ? [1, 100, 65536, 1000000] : [100] as $bytes) {
                    yield new Trial("HTTP $status after $bytes", [['early-answer', ['status' => $status, 'bytes' => $bytes]]], NOT_SENT, $bytes % 2 === 0 ? Way::Reused : Way::Fresh, ['maxTextCharacters' => 65536, 'retries' => 0], true);
                }
            }
        },

        'request taken in pieces' => static function (Operation $o) use ($full): iterable {
            if ($o->large === null || (!$full && $o->name !== 'HPM link')) {
                return;
            }
            // The server reads on after a pause: until then the connection takes only a part of the request.
            foreach ($full ? [1, 1000, 65536, 1000000] : [1000] as $bytes) {
                yield new Trial("after $bytes", [['stall', ['at' => 'request', 'bytes' => $bytes, 'ms' => 50]]], ['Completed', 'Rejected'], $bytes % 2 === 0 ? Way::Reused : Way::Fresh, ['maxTextCharacters' => 65536], true);
            }
        },

        'request read, then nothing' => static function (Operation $o) use ($full): iterable {
            foreach ($full ? [Way::Fresh, Way::Reused, Way::Closed] : [Way::Reused] as $way) {
                foreach (ENDINGS as $name => $ending) {
                    yield new Trial("dropped by $name", [['drop-before-commit', $ending]], UNKNOWN, $way, ['retries' => 2]);
                    yield new Trial("carried out, lost by $name", [['close-before-answer', $ending]], UNKNOWN, $way, ['retries' => 2]);
                }
            }
        },

        'answer cut' => static function (Operation $o) use ($full): iterable {
            foreach (ENDINGS as $name => $ending) {
                foreach (bytes(0, $o->answerBytes - 1, $full ? null : 4) as $bytes) {
                    $way = $full ? Way::Fresh : [Way::Fresh, Way::Reused][$bytes % 2];
                    yield new Trial("$name after $bytes", [['cut-answer', ['bytes' => $bytes] + $ending]], cutAnswer($o, $bytes, $ending), $way, ['retries' => 2]);
                }
            }
            foreach ($full ? bytes(0, $o->answerBytes - 1, null) : [] as $bytes) {
                [$name, $ending] = ending($bytes);
                yield new Trial("$name after $bytes", [['cut-answer', ['bytes' => $bytes] + $ending]], cutAnswer($o, $bytes, $ending), Way::Reused, ['retries' => 2]);
            }
            foreach ($full ? bytes(0, $o->answerBytes - 1, 60) : [] as $i => $bytes) {
                [$name, $ending] = ending($bytes);
                yield new Trial("$name after $bytes", [['cut-answer', ['bytes' => $bytes] + $ending]], cutAnswer($o, $bytes, $ending), Way::Closed, ['retries' => 2], ending: ending($i)[1]);
            }
            foreach (ENDINGS as $name => $ending) {
                yield new Trial("$name after all of it", [['cut-answer', ['bytes' => 1 << 20] + $ending]], $name === 'reset' ? ['Completed', 'Unknown'] : COMPLETED, Way::Reused);
            }
        },

        'answer of unsaid length cut' => static function (Operation $o) use ($full): iterable {
            foreach (['chunks', 'none'] as $framing) {
                foreach (bytes(0, $o->answerBytes + 60, $full ? 150 : 4) as $i => $bytes) {
                    [$name, $ending] = ending($i);
                    yield new Trial("$framing, $name after $bytes", [['cut-answer', ['bytes' => $bytes, 'framing' => $framing] + $ending]], ['Completed', 'Unknown'], [Way::Fresh, Way::Reused][$i % 2], ['retries' => 2]);
                }
                foreach (ENDINGS as $name => $ending) {
                    $allowed = match (true) {
                        $name === 'reset' => ['Completed', 'Unknown'],
                        $framing === 'none' && $ending !== [] => UNKNOWN,       // nobody vouches for the end
                        default => COMPLETED,
                    };
                    yield new Trial("$framing, $name after all of it", [['cut-answer', ['bytes' => 1 << 20, 'framing' => $framing] + $ending]], $allowed);
                }
            }
        },

        'stall' => static function (Operation $o) use ($full): iterable {
            $time = $full ? STALL_MS : intdiv(STALL_MS, 2);
            $limits = $full ? ['timeoutMs', 'deadlineMs'] : ['timeoutMs'];
            foreach ($full ? [Way::Fresh, Way::Reused] : [Way::Reused] as $way) {
                foreach ($limits as $limit) {
                    foreach (bytes(0, $o->requestBytes, $full ? 5 : 1) as $bytes) {
                        yield new Trial("request, $bytes read", [['stall', ['at' => 'request', 'bytes' => $bytes]]], ['Unknown', 'NotSent'], $way, [$limit => $time, 'retries' => 2]);
                    }
                    foreach (bytes(0, $o->answerHeadBytes, $full ? 4 : 1) as $bytes) {
                        yield new Trial("answer's head, $bytes sent", [['stall', ['at' => 'answer-head', 'bytes' => $bytes]]], inDoubt(...), $way, [$limit => $time, 'retries' => 2]);
                    }
                    foreach (bytes(1, $o->answerBytes - $o->answerHeadBytes - 1, $full ? 4 : 1) as $bytes) {
                        yield new Trial("answer's body, $bytes sent", [['stall', ['at' => 'answer-body', 'bytes' => $bytes]]], inDoubt(...), $way, [$limit => $time, 'retries' => 2]);
                    }
                    yield new Trial("no answer, $limit", [['no-answer']], inDoubt(...), $way, [$limit => $time, 'retries' => 2]);
                    if ($full) {
                        yield new Trial("no answer, not carried out, $limit", [['no-answer', ['commit' => false]]], inDoubt(...), $way, [$limit => $time, 'retries' => 2]);
                    }
                }
                if ($full) {
                    yield new Trial('an answer that is late', [['delay', ['ms' => $time * 2]]], static fn (Evidence $evidence): array => [...inDoubt($evidence), 'Completed'], $way, ['timeoutMs' => $time]);
                    yield new Trial('an answer that drips', [['dribble', ['ms' => 20]]], inDoubt(...), $way, ['timeoutMs' => $time]);
                }
                yield new Trial('an answer that drips, in time', [['dribble', ['ms' => 1, 'bytesPerTick' => 50]]], COMPLETED, $way);
            }
            // Read and carried out when nobody waits for it any more: resolve() comes after that.
            foreach ($full ? [1, 50, $o->requestBytes] : ($o->name === 'PWS pay' ? [50] : []) as $bytes) {
                yield new Trial("carried out too late, $bytes read", [['stall', ['at' => 'request', 'bytes' => $bytes, 'ms' => $time * 2]]], ['Unknown', 'NotSent', 'Completed'], Way::Reused, ['timeoutMs' => $time], late: true);
            }
        },

        'answer with an odd head' => static function (Operation $o) use ($full): iterable {
            foreach (array_keys(\Simulator\Http\OddHead::FORMS) as $i => $form) {
                foreach ($full ? [[Way::Fresh, true], [Way::Fresh, false], [Way::Reused, true], [Way::Reused, false]] : [[[Way::Fresh, Way::Reused][$i % 2], true]] as [$way, $commit]) {
                    yield new Trial($form . ($commit ? ', carried out' : ''), [['odd-head', ['form' => $form, 'commit' => $commit]]], UNKNOWN, $way, ['retries' => 2]);
                }
            }
        },

        'a second answer' => static function (Operation $o) use ($full): iterable {
            // Left by the call before: it is nobody's answer, least of all this one's. One that comes later than its own
            // answer can meet the next request on its way, and nobody can know; tests/core/pool_test.c has what can be told apart.
            foreach ([200, 500] as $status) {
                $stray = ['status' => $status, 'body' => '{"success":true,"statusCode":200}'];
                $leave = static function (Bench $bench) use ($stray): void {
                    $bench->simulator->fault('second-answer', '/payment/warm', $stray);
                    $bench->warm();
                };
                yield new Trial("HTTP $status", [], COMPLETED, Way::Kept, arrange: $leave);
                yield new Trial("HTTP $status, then refused", [['status', ['status' => 400]]], REJECTED, Way::Kept, arrange: $leave);
                yield new Trial("HTTP $status, with its own answer", [['second-answer', ['status' => $status]]], COMPLETED, Way::Reused);
            }
        },

        'another answer' => static function (Operation $o) use ($full): iterable {
            $answers = [];
            foreach ([500, 502, 503, 504, 408, 301, 304, 307] as $status) {
                foreach ([false, true] as $commit) {
                    $answers["$status" . ($commit ? ', carried out' : '')] = [['status', ['status' => $status, 'commit' => $commit]], UNKNOWN];
                }
            }
            $answers['503, carried out, asks to wait'] = [['status', ['status' => 503, 'commit' => true, 'headers' => ['Retry-After' => '0']]], UNKNOWN];
            foreach ([400, 403, 404, 422, 429] as $status) {
                $answers["$status"] = [['status', ['status' => $status]], REJECTED];
            }
            // Finrota's may say that the same request came before: docs/providers/finrota.md.
            $answers['409'] = [['status', ['status' => 409]], $o->login === FINROTA_LOGIN ? UNKNOWN : REJECTED];
            $answers['429, asks to wait'] = [['status', ['status' => 429, 'headers' => ['Retry-After' => '0']]], REJECTED];
            $answers['too large'] = [HUGE, UNKNOWN];
            foreach (['html', 'not-json', 'truncated-json', '500-after-commit'] as $fault) {
                $answers[$fault] = [[$fault], UNKNOWN];
            }
            $answers['gzip'] = [['gzip'], UNKNOWN];
            $answers['empty'] = [['replace-body'], UNKNOWN];
            $answers['not carried out, {}'] = [['replace-body', ['body' => '{}', 'commit' => false]], UNKNOWN];
            $answers['redirect'] = [['redirect', ['commit' => true]], UNKNOWN];
            foreach (['wrong-content-type', 'chunked', 'no-length', 'early-hints'] as $fault) {
                $answers[$fault] = [[$fault], COMPLETED];
            }
            foreach (FRAMES as $title => $hex) {
                foreach ([true, false] as $commit) {
                    $answers["HTTP/2: $title" . ($commit ? ', carried out' : '')] = [['not-http', ['hex' => $hex, 'commit' => $commit]], UNKNOWN];
                }
            }
            $ways = [Way::Fresh, Way::Reused];
            foreach (array_keys($answers) as $i => $title) {
                [$fault, $allowed] = $answers[$title];
                foreach ($full ? $ways : ($i % 3 === 0 || $title === 409 ? [$ways[$i % 2]] : []) as $way) {
                    yield new Trial("$title", [$fault], $allowed, $way, ['retries' => 2]);
                }
            }
        },
    ];
}

/** An answer that says its length is understood when all of it is there, and not before. */
function cutAnswer(Operation $operation, int $bytes, array $ending): \Closure
{
    return static function (Evidence $evidence) use ($operation, $bytes, $ending): array {
        $whole = $bytes >= $operation->answerHeadBytes + strlen((string) $evidence->answer());

        return !$whole ? UNKNOWN : (isset($ending['rst']) ? ['Completed', 'Unknown'] : COMPLETED);
    };
}

/** The certificate of a CA that signed nothing here. */
function otherCa(Bench $bench): string
{
    $file = $bench->folder() . '/other-ca.pem';
    if (!is_file($file)) {
        $key = openssl_pkey_new(['private_key_type' => OPENSSL_KEYTYPE_EC, 'curve_name' => 'prime256v1']);
        openssl_x509_export_to_file(openssl_csr_sign(openssl_csr_new(['commonName' => 'another CA'], $key), null, $key, 30), $file);
    }

    return $file;
}
