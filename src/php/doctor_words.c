/* The sentences of Payments\Diagnosis, in English and Turkish. */
#include "doctor_parts.h"

/* The first row that fits counts; NULL fits everything. %s is the value. */
typedef struct sentence {
    const char *check, *state, *value;
    const char *english, *turkish;
} sentence;

static const sentence sentences[] = {
    {"php", NULL, NULL, "PHP %s", "PHP %s"},
    {"extension", NULL, NULL, "The extension payments %s", "payments eklentisi %s"},
    {"libcurl", "wrong", NULL, "libcurl cannot be used: %s", "libcurl kullanılamıyor: %s"},
    {"libcurl", NULL, NULL, "libcurl %s", "libcurl %s"},
    {"openssl", NULL, NULL, "%s", "%s"},
    {"sapi", NULL, NULL, "PHP runs as %s", "PHP %s olarak çalışıyor"},
    {"opcache", NULL, "on", "opcache is on", "opcache açık"},
    {"opcache", NULL, NULL, "opcache is off here: a shop is slower without it",
     "opcache burada kapalı: mağaza onsuz daha yavaştır"},
    {"persistent", NULL, "on", "Connections and tokens stay in the worker",
     "Bağlantılar ve token'lar worker'da kalıyor"},
    {"persistent", NULL, NULL, "payments.persistent is off: each request makes its connection and token anew",
     "payments.persistent kapalı: her istek bağlantısını ve token'ını yeniden alır"},
    {"environment", NULL, NULL, "The account is of the environment %s", "Hesap %s ortamının"},
    {"ca", "wrong", NULL, "The CA file %s cannot be read, or has no certificate: give Options::$caFile",
     "CA dosyası %s okunamıyor ya da içinde sertifika yok: Options::$caFile verin"},
    {"ca", NULL, NULL, "The CA file is %s", "CA dosyası %s"},
    {"proxy", NULL, "set", "A proxy is set", "Bir proxy ayarlı"},
    {"proxy", NULL, NULL, "No proxy is set", "Proxy ayarlı değil"},
    {"addresses", "undecided", NULL, "The name %s was not resolved here", "%s adı burada çözülmedi"},
    {"addresses", NULL, NULL, "The host has addresses of %s", "Sunucunun adresleri: %s"},
    {"host", "wrong", NULL, "The host cannot be reached: %s", "Sunucuya ulaşılamıyor: %s"},
    {"host", "undecided", NULL, "Whether the host can be reached is not known: %s",
     "Sunucuya ulaşılıp ulaşılamadığı bilinmiyor: %s"},
    {"host", NULL, NULL, "The host answers: %s", "Sunucu yanıt veriyor: %s"},
    {"clock", "wrong", NULL, "The clock differs from the provider's by %s seconds: set it",
     "Saat sağlayıcınınkinden %s saniye farklı: ayarlayın"},
    {"clock", "undecided", NULL, "The provider does not say its time", "Sağlayıcı saatini söylemiyor"},
    {"clock", NULL, NULL, "The clock agrees with the provider's (%s seconds)",
     "Saat sağlayıcınınkiyle uyuşuyor (%s saniye)"},
    {"credentials", "good", NULL, "The credentials are accepted", "Anahtarlar kabul ediliyor"},
    {"credentials", "wrong", "401", "The credentials are refused (401): check the keys",
     "Anahtarlar reddediliyor (401): anahtarları kontrol edin"},
    {"credentials", "wrong", "403", "The credentials have no permission (403): ask the provider for it",
     "Anahtarların izni yok (403): sağlayıcıdan isteyin"},
    {"credentials", "wrong", "422", "The provider does not understand the credentials (422): check their form",
     "Sağlayıcı anahtarları anlamıyor (422): biçimlerini kontrol edin"},
    {"credentials", NULL, NULL, "Whether the credentials are right is not known: %s",
     "Anahtarların doğru olup olmadığı bilinmiyor: %s"},
    {"pws", NULL, "allowed", "The account may use PWS", "Hesap PWS'yi kullanabilir"},
    {"pws", NULL, "403", "The account has no permission for PWS (403)", "Hesabın PWS izni yok (403)"},
    {"pws", NULL, NULL, "Whether the account may use PWS is not known: %s",
     "Hesabın PWS'yi kullanıp kullanamayacağı bilinmiyor: %s"},
    {"vpws", NULL, "allowed", "The account may use VPWS", "Hesap VPWS'yi kullanabilir"},
    {"vpws", NULL, "403", "The account has no permission for VPWS (403)", "Hesabın VPWS izni yok (403)"},
    {"vpws", NULL, NULL, "Whether the account may use VPWS is not known: %s",
     "Hesabın VPWS'yi kullanıp kullanamayacağı bilinmiyor: %s"},
    {"erp", NULL, "allowed", "The account may use the ERP service", "Hesap ERP hizmetini kullanabilir"},
    {"erp", NULL, "403", "The account has no permission for the ERP service (403)", "Hesabın ERP izni yok (403)"},
    {"erp", NULL, NULL, "Whether the account may use the ERP service is not known: %s",
     "Hesabın ERP hizmetini kullanıp kullanamayacağı bilinmiyor: %s"},
    {"missingTransaction", "found", NULL, "A transaction that does not exist is answered with %s",
     "Olmayan bir işlem %s ile yanıtlanıyor"},
    {"missingTransaction", NULL, NULL, "How a transaction that does not exist is answered is not known: %s",
     "Olmayan bir işlemin nasıl yanıtlandığı bilinmiyor: %s"},
    {"reversalsPath", "found", NULL, "Erp: reversalsPath is %s", "Erp: reversalsPath %s"},
    {"reversalsPath", NULL, NULL, "Erp: which reversalsPath is right is not known: %s",
     "Erp: hangi reversalsPath'in doğru olduğu bilinmiyor: %s"},
    {"erpCodePath", "found", NULL, "Erp: erpCodePath is %s", "Erp: erpCodePath %s"},
    {"erpCodePath", NULL, NULL, "Erp: which erpCodePath is right is not known: %s",
     "Erp: hangi erpCodePath'in doğru olduğu bilinmiyor: %s"},
    {"erpStatus", "found", "yes", "Erp: a listed payment has its status", "Erp: listelenen ödemenin durumu var"},
    {"erpStatus", "found", NULL, "Erp: a listed payment has no status: ask transaction()",
     "Erp: listelenen ödemenin durumu yok: transaction()'a sorun"},
    {"erpStatus", NULL, NULL, "Erp: no payment is listed yet: %s", "Erp: henüz listelenen ödeme yok: %s"},
    {"erpPastEnd", "found", NULL, "Erp: after the last page comes %s", "Erp: son sayfadan sonra gelen: %s"},
    {"erpPastEnd", NULL, NULL, "Erp: what comes after the last page is not known: %s",
     "Erp: son sayfadan sonra ne geldiği bilinmiyor: %s"},
    {"hpmThroughPws", "found", "yes", "PWS finds the payment of the link: give HpmGateway through",
     "PWS bağlantının ödemesini buluyor: HpmGateway'e through verin"},
    {"hpmThroughPws", "found", NULL, "PWS does not find the payment of the link", "PWS bağlantının ödemesini bulmuyor"},
    {"hpmThroughPws", NULL, NULL, "Whether PWS finds payments of links is not known: %s",
     "PWS'nin bağlantı ödemelerini bulup bulmadığı bilinmiyor: %s"},
    {"signature", "found", NULL, "The signature is read as SignatureScheme \"%s\"",
     "İmza \"%s\" SignatureScheme'i ile okunuyor"},
    {"signature", "wrong", NULL, "No reading of the signature is accepted: check merchantNo, terminalNo and secretKey",
     "İmzanın hiçbir okuması kabul edilmiyor: merchantNo, terminalNo ve secretKey'i kontrol edin"},
    {"signature", NULL, NULL, "Which reading of the signature is right is not known: %s",
     "İmzanın hangi okumasının doğru olduğu bilinmiyor: %s"},
    {"yourSignature", "wrong", NULL, "The merchant is set to another reading, \"%s\"",
     "Üye iş yeri başka bir okumaya ayarlı: \"%s\""},
    {"signatureNo", "found", "needed", "The header signature-no is needed: sendSignatureNo",
     "signature-no başlığı gerekli: sendSignatureNo"},
    {"signatureNo", "found", NULL, "The header signature-no is not needed", "signature-no başlığı gerekli değil"},
    {"signatureNo", NULL, NULL, "Whether the header signature-no is needed is not known: %s",
     "signature-no başlığının gerekip gerekmediği bilinmiyor: %s"},
    {"installments", "found", NULL, "The installments have the form %s", "Taksitlerin biçimi: %s"},
    {"installments", NULL, NULL, "The form of the installments is not known: %s", "Taksitlerin biçimi bilinmiyor: %s"},
    {NULL, NULL, NULL, "%s", "%s"},
};

static bool fits_row(const char *wanted, pay_text given)
{
    return !wanted || pay_text_equals(pay_text_of(wanted), given);
}

const char *payments_doctor_words(pay_text check, pay_text state, pay_text value, bool is_turkish)
{
    const sentence *row = sentences;

    while (!fits_row(row->check, check) || !fits_row(row->state, state) || !fits_row(row->value, value)) {
        row++;
    }
    return is_turkish ? row->turkish : row->english;
}
