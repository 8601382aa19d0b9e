<?php

declare(strict_types=1);

/* Müşteriye gösterilecek metinler, Türkçe. Dosyayı kopyalayın, dilediğiniz gibi değiştirin; hangisinin ne zaman kullanılacağı
   docs/tr/customer-texts.md sayfasındadır. */

return [
    'payment.paid' => 'Teşekkürler. Ödemeniz alındı.',
    'payment.not-paid' => 'Ödeme tamamlanmadı. Yeniden deneyebilir ya da başka bir yolla ödeyebilirsiniz.',
    'payment.declined' => 'Bankanız ödemeyi onaylamadı. Kartınızdan çekim olmadı. Başka bir kart deneyebilirsiniz.',
    'payment.wait' => 'Ödemenizin sonucunu henüz bilmiyoruz. Lütfen yeniden ödemeyin. Öğrenir öğrenmez size yazacağız.',
    'payment.look' => 'Ödemenizi kontrol ediyoruz. Lütfen yeniden ödemeyin. Sizinle iletişime geçeceğiz.',
    'payment.cancelled' => 'Bankanın sayfasından ayrıldınız. Siparişiniz açık: şimdi ödeyebilirsiniz.',
    'payment.lapsed' => 'Ödeme süresi doldu. Yeniden ödeyebilirsiniz.',
    'payment.refund-done' => 'İadeniz bankanıza gönderildi. Hesabınızda görünmesi birkaç gün sürebilir.',
    'payment.refund-wait' => 'İadeniz işleniyor.',

    'decline.soft' => 'Bankanız ödemeyi şu anda onaylamadı. Kartınızdan çekim olmadı. Daha sonra yeniden deneyebilir ya da başka bir kart kullanabilirsiniz.',
    'decline.hard' => 'Bankanız bu kartla ödemeyi onaylamadı. Kartınızdan çekim olmadı. Lütfen başka bir kart kullanın ya da başka bir yolla ödeyin.',
    'decline.fix' => 'Lütfen kart numarasını, son kullanma tarihini, güvenlik kodunu ve bankanın gönderdiği şifreyi kontrol edin. Kartınızdan çekim olmadı. Yeniden deneyebilirsiniz.',
    'decline.fraud' => 'Bankanız ödemeyi onaylamadı. Kartınızdan çekim olmadı. Lütfen bankanızı arayın ya da başka bir yolla ödeyin.',
    'decline.other' => 'Bankanız ödemeyi onaylamadı. Kartınızdan çekim olmadı. Başka bir kart deneyebilir ya da başka bir yolla ödeyebilirsiniz.',

    'rule.required' => 'Lütfen bu alanı doldurun.',
    'rule.empty' => 'Lütfen bu alanı doldurun.',
    'rule.too_long' => 'Bu metin çok uzun.',
    'rule.digits' => 'Lütfen hane sayısını kontrol edin.',
    'rule.range' => 'Bu değer burada kullanılamaz.',
    'rule.card' => 'Bu kart türü burada kullanılamıyor. Lütfen başka bir kart kullanın.',
    'rule.bin' => 'Lütfen kartınızın en az ilk 6 hanesini yazın.',
    'rule.phone' => 'Lütfen telefon numarasını ülke koduyla yazın: +90 555 111 22 33',
    'rule.line_break' => 'Lütfen tek satırda yazın.',
    'rule.stray' => 'Lütfen baştaki ya da sondaki boşluğu silin.',
    'rule.positive' => 'Tutar sıfırdan büyük olmalı.',
    'rule.currency' => 'Bu para birimi burada kullanılamıyor.',
    'rule.mismatch' => 'Fiyat değişti. Lütfen taksiti yeniden seçin.',
    'rule.type' => 'Lütfen bu değeri kontrol edin.',
    'rule.utf8' => 'Bu metinde kullanılamayan karakterler var.',
    'rule.nul' => 'Bu metinde kullanılamayan karakterler var.',
    'rule.other' => 'Bizden kaynaklanan bir sorun var. Kartınızdan çekim olmadı. Lütfen daha sonra yeniden deneyin.',

    'field.number' => 'Kart numarası',
    'field.card.number' => 'Kart numarası',
    'field.holderName' => 'Kartın üzerindeki ad',
    'field.expiryMonth' => 'Son kullanma ayı',
    'field.expiryYear' => 'Son kullanma yılı',
    'field.cvv' => 'Güvenlik kodu (CVV)',
    'field.card.cvv' => 'Güvenlik kodu (CVV)',
    'field.card' => 'Kart',
    'field.bin' => 'Kart numarası',
    'field.amount' => 'Tutar',
    'field.customer.name' => 'Ad',
    'field.customer.surname' => 'Soyad',
    'field.customer.email' => 'E-posta',
    'field.customer.phone' => 'Telefon',
    'field.customer.identityNumber' => 'T.C. kimlik numarası',
    'field.installment' => 'Taksit',

    'failure.not-sent' => 'Ödeme hizmetine ulaşamadık. Kartınızdan çekim olmadı. Lütfen biraz sonra yeniden deneyin.',
    'failure.rejected' => 'Ödeme hizmeti ödemeyi kabul etmedi. Kartınızdan çekim olmadı. Lütfen başka bir kart ya da başka bir ödeme yolu deneyin.',
    'failure.configuration' => 'Kartla ödeme şu an kullanılamıyor. Kartınızdan çekim olmadı.',
    'failure.plans' => 'Taksitler şu an gösterilemiyor. Tek çekimle ödeyebilirsiniz.',
    'failure.refund-open' => 'Bu siparişin başka bir iadesi hâlâ işleniyor.',
];
