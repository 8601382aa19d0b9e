--TEST--
Payments\Testing\Webhooks::hepsipay(): makes no message whose hash would fit another one too
--EXTENSIONS--
payments
--FILE--
<?php
namespace Payments\Tests;

use Payments\Environment;
use Payments\Exception\{SignatureException, SignatureProblem};
use Payments\Hepsipay\{Merchant, Webhook};
use Payments\Testing\Webhooks;

require __DIR__ . '/../support/checks.php';

$webhook = new Webhook(new Merchant('1', '2', 's', Environment::Sandbox, 'k'));
foreach (['conversationId', 'status', 'completeStatus', 'conversationData', 'callbackStatus'] as $member) {
    foreach (['a###b', '###', '####', '#', '#a', 'a#', 'a##', "\u{e7}###"] as $text) {
        $message = "Payments\Testing\Webhooks::hepsipay(): \$$member must not hold \"###\", nor begin or end with \"#\"";
        throws(\ValueError::class, $message, fn () => Webhooks::hepsipay('k', '1', ...[$member => $text]), "$member $text");
    }
    foreach (['a##b', 'a#b#c', '', "\u{e7}"] as $text) {
        holds($webhook->verify(Webhooks::hepsipay('k', '1', ...[$member => $text]))->isSigned, "$member '$text' verifies");
    }
}

// The hash covers neither of these, and a message without a hash proves nothing anyway.
holds($webhook->verify(Webhooks::hepsipay('k', 'a###b', paymentTypeDescription: '###'))->isSigned, 'what is not covered may hold it');
same('a###b', $webhook->parse(Webhooks::hepsipayNon3ds('1', conversationId: 'a###b'))->conversationId, 'without a hash');

// Such a message itself is still refused.
$body = json_encode(['ConversationId' => 'a###b'] + json_decode(Webhooks::hepsipay('k', '1', conversationId: 'a'), true));
try {
    $webhook->verify($body);
} catch (SignatureException $refusal) {
    same(SignatureProblem::Ambiguous, $refusal->problem, 'from elsewhere');
}
done();
?>
--EXPECT--
done
