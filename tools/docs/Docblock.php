<?php

declare(strict_types=1);

namespace Payments\Docs;

/** What a docblock says: its text and its tags. */
final class Docblock
{
    /** Paragraphs; what is indented stays so. */
    public readonly string $text;
    /** @var array<string, string> by the parameter's name */
    public readonly array $parameters;
    public readonly string $return;
    public readonly string $var;
    /** @var list<string> "Exception\NotFoundException when there is none" */
    public readonly array $throws;

    public function __construct(string $comment)
    {
        $lines = preg_split('/\R/', preg_replace(['~^\s*/\*\*\s?|\s*\*/\s*$~', '~^\s*\* ?~m'], '', $comment));
        $text = $tags = [];
        foreach ($lines as $line) {
            if (preg_match('/^@([\w-]+)\s*(.*)$/', $line, $tag) === 1) {
                $tags[] = [$tag[1], $tag[2]];
            } elseif ($tags !== []) {
                $tags[array_key_last($tags)][1] .= trim($line) === '' ? '' : ' ' . trim($line);
            } else {
                $text[] = $line;
            }
        }
        $this->text = trim(implode("\n", $text));
        $parameters = $throws = [];
        $return = $var = '';
        foreach ($tags as [$name, $said]) {
            if ($name === 'param' && preg_match('/^(.*?)\s*(?:\.\.\.)?\$(\w+)\s*(.*)$/', $said, $part) === 1) {
                $parameters[$part[2]] = trim($part[3]);
            } elseif ($name === 'throws') {
                $throws[] = $said;
            } elseif ($name === 'return') {
                $return = $said;
            } elseif ($name === 'var') {
                $var = $said;
            }
        }
        $this->parameters = $parameters;
        $this->throws = $throws;
        $this->return = $return;
        $this->var = $var;
    }
}
