<?php

declare(strict_types=1);

namespace Simulator;

use Simulator\Http\Response;

/** What a fault makes of the real answer. How the bytes then travel is Connection's business. */
final class Answer
{
    private const PAGE = "<!DOCTYPE html>\n<html><head><title>Bakım</title></head><body><h1>Hizmet geçici olarak kullanılamıyor</h1></body></html>\n";

    public static function spoil(Response $real, ?Fault $fault): Response
    {
        $json = ['Content-Type' => 'application/json; charset=utf-8'];

        return match ($fault?->name) {
            'status' => new Response(
                $fault->int('status'),
                $fault->text('body'),
                $fault->parameters['headers'] + ($fault->text('contentType') === null ? [] : ['Content-Type' => $fault->text('contentType')]),
            ),
            '500-after-commit' => new Response(500),
            'html' => Response::html(self::PAGE, $fault->int('status')),
            'wrong-content-type' => $real->with(headers: ['Content-Type' => $fault->text('contentType')]),
            'huge' => self::huge($fault),
            'not-json' => $real->with(200, 'OK', $json),
            'truncated-json' => $real->with(body: substr($real->body, 0, intdiv(strlen($real->body), 2))),
            'replace-body' => $real->with($fault->int('status'), $fault->text('body'), $fault->parameters['headers']),
            'json-patch' => $real->with($fault->int('status'), self::patch($real->body, $fault)),
            'redirect' => Response::redirect($fault->text('location'), $fault->int('status')),
            'gzip' => $real->with(body: gzencode($real->body), headers: ['Content-Encoding' => 'gzip']),
            default => $real,
        };
    }

    /** Valid JSON of about the size asked for. */
    private static function huge(Fault $fault): Response
    {
        $body = '{"filler":"' . str_repeat('x', max(0, $fault->int('bytes') - 13)) . '"}';
        $headers = ['Content-Type' => 'application/json; charset=utf-8'];

        return $fault->flag('gzip')
            ? new Response(200, gzencode($body), $headers + ['Content-Encoding' => 'gzip'])
            : new Response(200, $body, $headers);
    }

    /** Sets and removes members by dotted path ("data.link", "0.name"); every other member keeps its place. */
    private static function patch(string $body, Fault $fault): string
    {
        try {
            $document = Json::decode($body);
        } catch (JsonError) {
            return $body;
        }
        foreach ($fault->parameters['set'] ?? [] as $path => $value) {
            self::change($document, explode('.', (string) $path), static function (&$place) use ($value): void {
                $place = $value;
            });
        }
        foreach ($fault->parameters['remove'] as $path) {
            $steps = explode('.', $path);
            $last = array_pop($steps);
            self::change($document, $steps, static function (&$place) use ($last): void {
                if ($place instanceof \stdClass) {
                    unset($place->{$last});
                } elseif (is_array($place)) {
                    unset($place[(int) $last]);
                    $place = array_values($place);
                }
            });
        }

        return Json::encode($document);
    }

    /** @param list<string> $steps */
    private static function change(mixed &$place, array $steps, callable $do): void
    {
        if ($steps === []) {
            $do($place);

            return;
        }
        $step = array_shift($steps);
        if (is_array($place)) {
            $step = (int) $step;
            if (!array_key_exists($step, $place)) {
                $place[$step] = null;
            }
            self::change($place[$step], $steps, $do);

            return;
        }
        if (!$place instanceof \stdClass) {
            $place = new \stdClass();
        }
        if (!property_exists($place, $step)) {
            $place->{$step} = null;
        }
        self::change($place->{$step}, $steps, $do);
    }
}
