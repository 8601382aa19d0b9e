<?php

/*
 * What each exception says to a shop: what happened, whether money was moved, what to do. A page is made of each, in both
 * languages.
 */

return [
    'PaymentsException' => [
        'en' => [
            'what' => 'The interface of everything that the library throws of its own, other than `TypeError` and `ValueError` for misuse. Catch this one where you call a provider.',
            'money' => '`outcome()` says it: `NotSent` and `Rejected`: no. `Unknown`: perhaps. `Unanswered`: a question failed, which says nothing of an earlier payment.',
            'do' => 'Decide by `outcome()` and not by the class: on `Unknown` hold the order and [ask](WAYunknown-outcome.md).',
        ],
        'tr' => [
            'what' => 'Kütüphanenin fırlattığı her şeyin arayüzü; yanlış kullanımdaki `TypeError` ve `ValueError` dışında. Sağlayıcıyı çağırdığınız yerde bunu yakalayın.',
            'money' => '`outcome()` söyler: `NotSent` ve `Rejected`: hayır. `Unknown`: belki. `Unanswered`: bir soru yanıtsız kaldı; önceki bir ödeme hakkında bir şey söylemez.',
            'do' => 'Kararı sınıfa göre değil `outcome()` değerine göre verin: `Unknown` ise siparişi bekletin ve [sorun](WAYunknown-outcome.md).',
        ],
    ],
    'ValidationException' => [
        'en' => [
            'what' => 'Arguments break a rule of the provider\'s page. `$violations` has all of them at once: field, rule, message.',
            'money' => 'No. Nothing was sent.',
            'do' => 'Show the customer [a text of your own](WAYcustomer-texts.md) at the field, or mend the code that made the argument. Never put the card number back into the form.',
        ],
        'tr' => [
            'what' => 'Argümanlar, sağlayıcının sayfasındaki bir kuralı bozuyor. `$violations` hepsini birden verir: alan, kural, mesaj.',
            'money' => 'Hayır. Hiçbir şey gönderilmedi.',
            'do' => 'Müşteriye alanın yanında [kendi metninizi](WAYcustomer-texts.md) gösterin ya da argümanı üreten kodu düzeltin. Kart numarasını forma geri yazmayın.',
        ],
    ],
    'ConfigurationException' => [
        'en' => [
            'what' => 'Options, an account or a gateway cannot work: a key with a line end, times that contradict each other, no live host, a capability that the gateway does not have.',
            'money' => 'No. Nothing was sent.',
            'do' => 'A developer mends the settings. The customer cannot do anything: say that card payments are not available at the moment.',
        ],
        'tr' => [
            'what' => 'Ayarlar, hesap ya da gateway bu hâliyle çalışamaz: satır sonu taşıyan bir anahtar, çelişen süreler, verilmemiş canlı sunucu, gateway\'de olmayan bir yetenek.',
            'money' => 'Hayır. Hiçbir şey gönderilmedi.',
            'do' => 'Ayarları bir geliştirici düzeltir. Müşterinin yapabileceği bir şey yoktur: kartla ödemenin şu an kullanılamadığını söyleyin.',
        ],
    ],
    'ConnectException' => [
        'en' => [
            'what' => 'No connection: DNS, TCP, TLS or the certificate.',
            'money' => 'No, where the call moves money: `NotSent`. Of a question the outcome is `Unanswered`.',
            'do' => 'The library has repeated it within the deadline. Offer to pay again, or another way to pay. Check DNS, firewall and CA file when it stays.',
        ],
        'tr' => [
            'what' => 'Bağlantı kurulamadı: DNS, TCP, TLS ya da sertifika.',
            'money' => 'Para hareket ettiren çağrıda hayır: `NotSent`. Bir sorunun sonucu `Unanswered` olur.',
            'do' => 'Kütüphane süre sınırı içinde yeniden denedi. Yeniden ödemeyi ya da başka bir yolu önerin. Sürerse DNS, güvenlik duvarı ve CA dosyasına bakın.',
        ],
    ],
    'TimeoutException' => [
        'en' => [
            'what' => 'A time limit passed: to connect, of one request, or of the whole call.',
            'money' => 'Look at `outcome()`. `NotSent`: no, the request did not leave whole. `Unknown`: perhaps. `Unanswered`: a question got no answer.',
            'do' => 'On `Unknown` hold the order and ask; never call `pay()` again for it. `Checkout` does this by itself.',
        ],
        'tr' => [
            'what' => 'Bir süre sınırı doldu: bağlantının, tek isteğin ya da bütün çağrının.',
            'money' => '`outcome()` değerine bakın. `NotSent`: hayır, istek bütünüyle çıkmadı. `Unknown`: belki. `Unanswered`: bir soru yanıt alamadı.',
            'do' => '`Unknown` ise siparişi bekletin ve sorun; onun için `pay()` çağrısını yinelemeyin. `Checkout` bunu kendisi yapar.',
        ],
    ],
    'ConnectionLostException' => [
        'en' => [
            'what' => 'The connection broke while the request or its answer was under way.',
            'money' => 'Look at `outcome()`. `NotSent`: no. `Unknown`: perhaps, the whole request may have arrived. `Unanswered`: a question got no answer.',
            'do' => 'As after a time-out: on `Unknown` hold the order and ask.',
        ],
        'tr' => [
            'what' => 'İstek ya da yanıt yoldayken bağlantı koptu.',
            'money' => '`outcome()` değerine bakın. `NotSent`: hayır. `Unknown`: belki, isteğin tamamı ulaşmış olabilir. `Unanswered`: bir soru yanıt alamadı.',
            'do' => 'Zaman aşımındaki gibi: `Unknown` ise siparişi bekletin ve sorun.',
        ],
    ],
    'ServerErrorException' => [
        'en' => [
            'what' => 'HTTP 5xx or 408, or the same in the answer\'s body: the provider\'s server failed while it had the request.',
            'money' => 'Perhaps, where the call moves money: `Unknown`. A server that failed may have charged the card first.',
            'do' => 'Hold the order and ask. `$providerCode` and `exchange()` are what the provider\'s support wants to see.',
        ],
        'tr' => [
            'what' => 'HTTP 5xx ya da 408, ya da yanıtın gövdesinde aynısı: istek elindeyken sağlayıcının sunucusu hata verdi.',
            'money' => 'Para hareket ettiren çağrıda belki: `Unknown`. Hata veren sunucu önce karttan çekmiş olabilir.',
            'do' => 'Siparişi bekletin ve sorun. Sağlayıcının desteği `$providerCode` ile `exchange()` içeriğini görmek ister.',
        ],
    ],
    'TransportException' => [
        'en' => [
            'what' => 'A `Payments\Transport` of yours threw something that is none of the library\'s exceptions; it is the previous one.',
            'money' => 'Perhaps, where the call moves money: `Unknown`. Nobody knows how far the transport got.',
            'do' => 'Hold the order and ask. Let the transport throw a `ConnectException` with `Outcome::NotSent` where it knows that nothing left.',
        ],
        'tr' => [
            'what' => 'Size ait bir `Payments\Transport`, kütüphanenin olmayan bir şey fırlattı; o, previous exception\'dır.',
            'money' => 'Para hareket ettiren çağrıda belki: `Unknown`. Transport\'un nereye kadar geldiğini kimse bilmez.',
            'do' => 'Siparişi bekletin ve sorun. Hiçbir şeyin çıkmadığını bildiği yerde transport, `Outcome::NotSent` ile bir `ConnectException` fırlatsın.',
        ],
    ],
    'ResponseException' => [
        'en' => [
            'what' => 'An answer cannot be read, is too large, contradicts itself, or is not what the provider\'s page promises. Also a webhook or form that cannot be read.',
            'money' => 'Perhaps, where the call moves money: `Unknown`. Of a question, a webhook or a form: `Unanswered`.',
            'do' => 'Hold the order and ask. A webhook that cannot be read is answered with 400. Keep `exchange()`: the provider may have changed its answer.',
        ],
        'tr' => [
            'what' => 'Yanıt okunamıyor, çok büyük, kendisiyle çelişiyor ya da sağlayıcının sayfasında söz verilen değil. Okunamayan bir webhook ya da form da böyledir.',
            'money' => 'Para hareket ettiren çağrıda belki: `Unknown`. Soru, webhook ve formda: `Unanswered`.',
            'do' => 'Siparişi bekletin ve sorun. Okunamayan webhook\'a 400 ile yanıt verilir. `exchange()` içeriğini saklayın: sağlayıcı yanıtını değiştirmiş olabilir.',
        ],
    ],
    'ApiException' => [
        'en' => [
            'what' => 'The provider says no, in its answer or by HTTP 4xx. Its code and texts are in `$providerCode`, `$providerMessage` and `$userMessage`.',
            'money' => 'As a rule no: `Rejected`. A few codes leave a doubt ("already completed", "sent twice"): then `outcome()` is `Unknown`.',
            'do' => 'On `Rejected` the customer may try again. On `Unknown` hold the order and ask.',
        ],
        'tr' => [
            'what' => 'Sağlayıcı yanıtında ya da HTTP 4xx ile hayır diyor. Kodu ve metinleri `$providerCode`, `$providerMessage` ve `$userMessage` içindedir.',
            'money' => 'Kural olarak hayır: `Rejected`. Birkaç kod kuşku bırakır ("zaten tamamlandı", "iki kez gönderildi"): o zaman `outcome()` `Unknown` olur.',
            'do' => '`Rejected` ise müşteri yeniden deneyebilir. `Unknown` ise siparişi bekletin ve sorun.',
        ],
    ],
    'DeclinedException' => [
        'en' => [
            'what' => 'Thrown by `orThrow()` only: the payment failed or was cancelled. `$payment` is the payment, with the bank\'s words in `$decline`.',
            'money' => 'No: `Rejected`, nothing was charged.',
            'do' => 'The customer may pay again, with a new reference. Do not sort the bank\'s codes into kinds: no provider publishes a list.',
        ],
        'tr' => [
            'what' => 'Yalnız `orThrow()` fırlatır: ödeme başarısız oldu ya da iptal edildi. `$payment` ödemedir; bankanın sözleri `$decline` içindedir.',
            'money' => 'Hayır: `Rejected`, karttan çekilmedi.',
            'do' => 'Müşteri yeni bir referansla yeniden ödeyebilir. Bankanın kodlarını türlere ayırmayın: hiçbir sağlayıcı liste yayımlamaz.',
        ],
    ],
    'AuthenticationException' => [
        'en' => [
            'what' => 'HTTP 401: key, token or signature was refused. A refused token was renewed once before you see this.',
            'money' => 'No: `Rejected`.',
            'do' => 'A developer checks keys and environment: sandbox keys do not work at the live host. For Hepsipay check [the scheme of the signature](WAYproviders/hepsipay.md#signature).',
        ],
        'tr' => [
            'what' => 'HTTP 401: anahtar, token ya da imza reddedildi. Reddedilen token, bunu görmenizden önce bir kez yenilendi.',
            'money' => 'Hayır: `Rejected`.',
            'do' => 'Bir geliştirici anahtarlara ve ortama bakar: test anahtarları canlı sunucuda çalışmaz. Hepsipay\'de [imza şemasına](WAY../providers/hepsipay.md#signature) bakın.',
        ],
    ],
    'PermissionException' => [
        'en' => [
            'what' => 'HTTP 403: the account may not do this.',
            'money' => 'No: `Rejected`.',
            'do' => 'Ask the provider to enable the service. Of a question it says nothing about the payment: it may belong to another dealer.',
        ],
        'tr' => [
            'what' => 'HTTP 403: hesabın buna izni yok.',
            'money' => 'Hayır: `Rejected`.',
            'do' => 'Sağlayıcıdan hizmeti açmasını isteyin. Bir sorunun yanıtıysa ödeme hakkında bir şey söylemez: başka bir bayinin olabilir.',
        ],
    ],
    'NotFoundException' => [
        'en' => [
            'what' => 'HTTP 404: the provider does not know what was asked for.',
            'money' => 'Of a refund or cancel: no, `Rejected`. Of a question: it proves little, `Unanswered`. A payment may be on its way through the provider\'s systems.',
            'do' => 'Ask again after some minutes. Let no single 404 make an order "not paid".',
        ],
        'tr' => [
            'what' => 'HTTP 404: sağlayıcı, sorulanı tanımıyor.',
            'money' => 'İade ya da iptalde: hayır, `Rejected`. Bir soruda: pek bir şey kanıtlamaz, `Unanswered`. Ödeme, sağlayıcının sistemlerinde yolda olabilir.',
            'do' => 'Birkaç dakika sonra yeniden sorun. Tek bir 404, siparişi "ödenmedi" yapmasın.',
        ],
    ],
    'RateLimitException' => [
        'en' => [
            'what' => 'HTTP 429: too many requests. `$retryAfterMs` says when to come again, where the provider says it.',
            'money' => 'No: `Rejected`.',
            'do' => 'Wait that long before the next call. Ask about open orders less often.',
        ],
        'tr' => [
            'what' => 'HTTP 429: çok fazla istek. Sağlayıcı söylüyorsa ne zaman yeniden gelineceği `$retryAfterMs` içindedir.',
            'money' => 'Hayır: `Rejected`.',
            'do' => 'Sonraki çağrıdan önce o kadar bekleyin. Açık siparişleri daha seyrek sorun.',
        ],
    ],
    'SignatureException' => [
        'en' => [
            'what' => 'The signature of a webhook proves nothing; `$problem` says why. The message was not used.',
            'money' => 'It says nothing of the money. Without 3-D Secure Hepsipay sends no hash at all.',
            'do' => 'Ask for the state by the token that you kept: `Webhook::parse()` and `Webhook::confirm()`.',
        ],
        'tr' => [
            'what' => 'Bir webhook\'un imzası bir şey kanıtlamıyor; nedeni `$problem` içindedir. Mesaj kullanılmadı.',
            'money' => 'Para hakkında bir şey söylemez. 3-D Secure olmadan Hepsipay hiç hash göndermez.',
            'do' => 'Sakladığınız token ile durumu sorun: `Webhook::parse()` ve `Webhook::confirm()`.',
        ],
    ],
    'AttemptNotFoundException' => [
        'en' => [
            'what' => 'No attempt in the store has this reference.',
            'money' => 'No. Nothing was sent.',
            'do' => 'On the return route answer 404: anybody can call it with any reference. Elsewhere check that all processes use the same database.',
        ],
        'tr' => [
            'what' => 'Depodaki hiçbir denemenin referansı bu değil.',
            'money' => 'Hayır. Hiçbir şey gönderilmedi.',
            'do' => 'Dönüş adresinde 404 ile yanıt verin: herkes oraya herhangi bir referansla gelebilir. Başka yerde, bütün süreçlerin aynı veritabanını kullandığına bakın.',
        ],
    ],
    'RefundOpenException' => [
        'en' => [
            'what' => 'Another refund or cancel of the payment has not ended yet.',
            'money' => 'Not by this call: nothing was sent. What became of the other one is still being found out.',
            'do' => 'Wait for `settle()` to end the other one, then try again with the same credit note.',
        ],
        'tr' => [
            'what' => 'Ödemenin başka bir iadesi ya da iptali henüz bitmedi.',
            'money' => 'Bu çağrıyla hayır: hiçbir şey gönderilmedi. Ötekinin ne olduğu henüz öğreniliyor.',
            'do' => '`settle()` ötekini bitirene kadar bekleyin, sonra aynı iade numarasıyla yeniden deneyin.',
        ],
    ],
    'StoreException' => [
        'en' => [
            'what' => 'An attempt store could not read or write: the shop\'s own database. `$mayBeWritten` says what is known of the write.',
            'money' => 'It says nothing of the provider: `Unanswered`. `Checkout::pay()` and `Checkout::refund()` throw it before the call only; a store that fails after the call raises a warning, and `settle()` finds the attempt.',
            'do' => 'Mend the database. Answer a webhook with 503, so that it comes again.',
        ],
        'tr' => [
            'what' => 'Deneme deposu okuyamadı ya da yazamadı: mağazanın kendi veritabanı. Yazma hakkında bilinen `$mayBeWritten` içindedir.',
            'money' => 'Sağlayıcı hakkında bir şey söylemez: `Unanswered`. `Checkout::pay()` ve `Checkout::refund()` onu yalnız çağrıdan önce fırlatır; çağrıdan sonra bozulan depo bir uyarı verir, denemeyi `settle()` bulur.',
            'do' => 'Veritabanını düzeltin. Webhook\'a 503 ile yanıt verin ki yeniden gelsin.',
        ],
    ],
];
