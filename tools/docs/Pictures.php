<?php

declare(strict_types=1);

namespace Payments\Docs;

/** The pictures of the pages, drawn from the tables and the source of the engine. A page asks for one in a comment. */
final class Pictures
{
    /** What each step of src/core/call.c is called, in the order in which a call comes to it. */
    private const STEPS = [
        'check_arguments' => ['en' => 'check the arguments', 'tr' => 'argümanları denetle'],
        'choose_base_url' => ['en' => 'choose the host', 'tr' => 'sunucuyu seç'],
        'write_request' => ['en' => 'write URL and body, once', 'tr' => 'URL ve gövdeyi bir kez yaz'],
        'add_headers' => ['en' => 'add token or signature', 'tr' => 'token\'ı ya da imzayı ekle'],
        'send_request' => ['en' => 'send, and count the bytes', 'tr' => 'gönder, baytları say'],
        'pay_judge' => ['en' => 'judge: HTTP, then the answer', 'tr' => 'karar ver: HTTP, sonra yanıt'],
        'may_renew_token' => ['en' => 'was the token refused?', 'tr' => 'token mı reddedildi?'],
        'may_repeat' => ['en' => 'a read, or a write that was not sent?', 'tr' => 'okuma mı, ya da gönderilmemiş yazma mı?'],
    ];
    /** What they call, too, and is no step. */
    private const NO_STEPS = ['is_aborted', 'fail_aborted', 'pay_call_fail', 'pay_call_is_write', 'pay_call_exchange', 'pay_call_outcome', 'forget', 'observe', 'next_wait', 'attempt', 'is_forked', 'abandon', 'pause'];

    private const WORDS = [
        'en' => [
            'browser' => 'browser', 'shop' => 'shop', 'bank' => 'the bank', 'plans' => 'the installments of a card', 'pay' => 'the button "Pay"', 'pay card' => 'the button "Pay", with the card',
            'stored' => 'the attempt is stored', 'page' => 'a page', 'redirect' => 'redirect', 'html' => 'the page of the bank', 'redirect or html' => 'redirect, or the page of the bank', 'frame' => 'a frame in the page of the shop',
            'confirms' => 'the customer confirms', 'pays' => 'the customer pays', 'notice' => 'webhook: it is time to ask', 'notice word' => 'webhook: the only message about the result', 'back' => 'back to the shop', 'returned' => 'returnUrl', 'form' => 'returnUrl, with a form',
            'ask' => 'what became of it?', 'where' => 'where the account shows it', 'state' => 'state and amount', 'order' => '303 to the page of the order', 'refund' => 'money back, once',
            'nothing' => 'NotSent: nothing happened', 'lost' => 'before the last byte: NotSent. After it: Unknown', 'no' => 'Rejected, or Unknown', 'result' => 'the result', 'yes' => 'yes', 'renew' => 'yes, one fresh token', 'else' => 'no', 'thrown' => 'an exception with its outcome',
        ],
        'tr' => [
            'browser' => 'tarayıcı', 'shop' => 'mağaza', 'bank' => 'banka', 'plans' => 'kartın taksit seçenekleri', 'pay' => '"Öde" düğmesi', 'pay card' => '"Öde" düğmesi, kartla',
            'stored' => 'deneme kaydedilir', 'page' => 'bir sayfa', 'redirect' => 'yönlendirme', 'html' => 'bankanın sayfası', 'redirect or html' => 'yönlendirme ya da bankanın sayfası', 'frame' => 'mağazanın sayfasında çerçeve',
            'confirms' => 'müşteri onaylar', 'pays' => 'müşteri öder', 'notice' => 'webhook: sorma zamanı', 'notice word' => 'webhook: sonuç hakkındaki tek mesaj', 'back' => 'mağazaya dönüş', 'returned' => 'returnUrl', 'form' => 'returnUrl, bir formla',
            'ask' => 'ne oldu?', 'where' => 'hesap gösteriyorsa', 'state' => 'durum ve tutar', 'order' => 'sipariş sayfasına 303', 'refund' => 'iade, bir kez',
            'nothing' => 'NotSent: hiçbir şey olmadı', 'lost' => 'son bayttan önce: NotSent. Sonra: Unknown', 'no' => 'Rejected ya da Unknown', 'result' => 'sonuç', 'yes' => 'evet', 'renew' => 'evet, bir kez taze token', 'else' => 'hayır', 'thrown' => 'sonucunu (outcome) bildiren exception',
        ],
    ];

    private const TURKISH_TABLE = [
        'A payment:' => 'Bir ödeme:', 'A refund or a cancel:' => 'Bir iade ya da iptal:', 'The same as a picture, a payment:' => 'Aynısı resim olarak, bir ödeme:',
        '| fact | weakest proof |' => '| olgu | en zayıf kanıt |',
    ];

    /** @var array<string, array<string, mixed>> */
    private readonly array $gateways;
    /** What docs/attempts.md has to have, by the language. */
    private readonly string $attempts;

    public function __construct(string $work)
    {
        $gateways = json_decode((string) file_get_contents("$work/gateways.json"), true, flags: JSON_THROW_ON_ERROR);
        $gateways !== [] || fail('no table of a gateway');
        $this->gateways = array_column($gateways, null, 'name');
        $this->attempts = trim((string) file_get_contents("$work/attempts.md"));
        str_contains($this->attempts, 'stateDiagram') || fail('src/core/attempt.c gives no picture');
    }

    /** The text of a page with the pictures that it asks for. */
    public function into(string $text, string $language, string $file): string
    {
        if (preg_match('/^<!-- the table: .*?-->\n(.*?)^<!-- end of the table -->$/ms', $text, $made) === 1 && $language === 'en') {
            trim($made[1]) === $this->attempts || fail("$file has another table than src/core/attempt.c: run ./dev model --docs");
        }

        $text = str_replace('<!-- the table of attempts -->', $language === 'tr' ? strtr($this->attempts, self::TURKISH_TABLE) : $this->attempts, $text);

        return (string) preg_replace_callback('/^<!-- picture: (.*?) -->$/m', function (array $asked) use ($language, $file): string {
            $picture = match (true) {
                $asked[1] === 'one call' => $this->call($language),
                preg_match('/^the way of (\S+)$/', $asked[1], $way) === 1 && isset($this->gateways[$way[1]]) => $this->way($this->gateways[$way[1]], $language),
                default => fail("$file asks for a picture that there is not: $asked[1]"),
            };

            return "```mermaid\n$picture\n```";
        }, $text);
    }

    /** @param array<string, mixed> $gateway */
    private function way(array $gateway, string $language): string
    {
        $say = static fn (string $word): string => self::WORDS[$language][$word];
        $can = static fn (string $what): bool => in_array($what, $gateway['capabilities'], true);
        $operation = static fn (string $name): string => "{$gateway[$name]['method']} {$gateway[$name]['path']}";
        $bank = $can('Card') ? 'K' : 'P';
        $lines = ['sequenceDiagram', "participant B as {$say('browser')}", "participant S as {$say('shop')}", "participant P as $gateway[provider]"];
        if ($bank === 'K') {
            $lines[] = "participant K as {$say('bank')}";
        }
        if ($can('InstallmentPlans')) {
            array_push($lines, "S->>P: {$operation('quote')}", "P-->>S: {$say('plans')}");
        }
        array_push($lines, "B->>S: {$say($can('Card') ? 'pay card' : 'pay')}", "Note over S: {$say('stored')}", "S->>P: {$operation('start')}", "P-->>S: {$say('page')}");
        $lines[] = "S-->>B: {$say(implode(' or ', $gateway['pages']))}";
        $lines[] = "B->>$bank: {$say($can('Card') ? 'confirms' : 'pays')}";
        if ($gateway['notice']) {
            $lines[] = "P->>S: {$say($gateway['asksBy'] ? 'notice word' : 'notice')}";
        }
        array_push($lines, "$bank-->>B: {$say('back')}", "B->>S: {$say($gateway['form'] ? 'form' : 'returned')}");
        $where = $gateway['asksBy'] ? ", {$say('where')}" : '';
        array_push($lines, "S->>P: {$operation('ask')}$where", "P-->>S: {$say('state')}", "S-->>B: {$say('order')}");
        if ($can('Refund')) {
            $lines[] = "S->>P: {$operation('refund')} ({$say('refund')})";
        }

        return implode("\n    ", $lines);
    }

    /** A call, with the steps of src/core/call.c in the order in which they are there. */
    private function call(string $language): string
    {
        $steps = $this->steps();
        $steps === array_keys(self::STEPS) || fail('src/core/call.c has other steps than the picture: ' . implode(', ', $steps));
        $say = static fn (string $word): string => self::WORDS[$language][$word];
        $lines = ['flowchart TB'];
        foreach (self::STEPS as $step => $words) {
            $lines[] = str_starts_with($step, 'may_') ? "{$step}{\"$words[$language]\"}" : "{$step}[\"$words[$language]\"]";
        }
        array_push(
            $lines,
            'check_arguments --> choose_base_url --> write_request --> add_headers --> send_request --> pay_judge',
            "pay_judge --> result([\"{$say('result')}\"])",
            "check_arguments & choose_base_url & write_request -.-> nothing([\"{$say('nothing')}\"])",
            "send_request -. \"{$say('lost')}\" .-> may_renew_token",
            "pay_judge -. \"{$say('no')}\" .-> may_renew_token",
            "may_renew_token -- \"{$say('renew')}\" --> add_headers",
            "may_renew_token -- \"{$say('else')}\" --> may_repeat",
            "may_repeat -- \"{$say('yes')}\" --> add_headers",
            "may_repeat -- \"{$say('else')}\" --> thrown([\"{$say('thrown')}\"])",
        );

        return implode("\n    ", $lines);
    }

    /** @return list<string> what run_call() calls, with what attempt() calls in its place */
    private function steps(): array
    {
        $source = (string) file_get_contents('src/core/call.c');
        $steps = [];
        foreach ($this->calls($source, 'run_call') as $name) {
            $steps = [...$steps, ...($name === 'attempt' ? $this->calls($source, 'attempt') : [$name])];
        }

        return array_values(array_unique(array_diff($steps, self::NO_STEPS)));
    }

    /** @return list<string> functions that are given the call, in their order */
    private function calls(string $source, string $function): array
    {
        preg_match("/^static bool $function\\(pay_call \\*call\\)\n\\{\n(.*?)^\\}/ms", $source, $body) === 1 || fail("src/core/call.c has no $function()");
        preg_match_all('/\b(\w+)\(call[,)]/', $body[1], $found);

        return $found[1];
    }
}
