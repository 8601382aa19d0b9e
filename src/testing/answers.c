/* Payments\Testing\*Answers: what the providers answer, in the words and the order of their pages. */
#include "answers.h"

#include "zend_attributes.h"
#include "zend_interfaces.h"

#include "answer.h"
#include "providers.h"
#include "core/operation.h"

#include "../../stubs/testing_answers_arginfo.h"

/* `operations`: those that it answers, see payments_answer(). */
#define ANSWER(class, method, operations, template)                                                                    \
    ZEND_METHOD(class, method)                                                                                         \
    {                                                                                                                  \
        payments_answer(INTERNAL_FUNCTION_PARAM_PASSTHRU, operations, template);                                       \
    }
#define REFUSAL(class, method, operations, status, template)                                                           \
    ZEND_METHOD(class, method)                                                                                         \
    {                                                                                                                  \
        payments_answer_refusal(INTERNAL_FUNCTION_PARAM_PASSTHRU, operations, template, status);                       \
    }

/* --- Finrota ------------------------------------------------------------- */

#define FINROTA(method, operations, template) ANSWER(Payments_Testing_FinrotaAnswers, method, operations, template)

/* An operation of both services for cards. */
#define BOTH(operation) "finrota.pws." operation ", finrota.vpws." operation

#define ENVELOPE(message, data)                                                                                        \
    "{'message':" message ",'statusCode':200,'exceptions':null,'data':" data ",'oldData':null,'errors':null}"

FINROTA(token, "finrota.token.connect", "{'expiry':<expiry>,'token':<token>,'type':'Bearer'}")
FINROTA(link, "finrota.hpm.createLink", ENVELOPE("null", "{'link':<link>,'expiryUtc':<expiryUtc>}"))

/* PWS answers with more members than VPWS. */
#define PAYMENT(status)                                                                                                \
    ENVELOPE("null", "{'redirectUrl':<redirectUrl>,'referenceNumber':<referenceNumber>,'transactionStatusId':" status  \
                     ",'errorMessage':<errorMessage>,'errorCode':<errorCode>,"                                         \
                     "<if finrota.pws.>'isMembershipCompleted':false,'currentAccountId':null,'bonusText':null,"        \
                     "'memberId':'00000000-0000-0000-0000-000000000000',<end>"                                         \
                     "'transactionId':<transactionId>"                                                                 \
                     "<if finrota.pws.>,'remainingErrorCount':null<end>}")

FINROTA(paid, BOTH("pay"), PAYMENT("1"))
FINROTA(declined, BOTH("pay"), PAYMENT("2"))
FINROTA(pending, BOTH("pay"), PAYMENT("3"))
FINROTA(threeDSecure, BOTH("pay"), PAYMENT("4"))

/* In an envelope from PWS, bare from VPWS. */
FINROTA(transaction, BOTH("transaction"),
        "<if finrota.pws.>{'message':null,'statusCode':200,'exceptions':null,'data':<end>"
        "{'clientReferenceNumber':<clientOrderReferenceCode|clientReferenceNumber>,"
        "'referenceNumber':<referenceNumber|referenceCode='NTH2P00000002249'>,"
        "'tenantId':'0f0a9f6c-5c1f-4f0e-9e0a-6a4b1c2d3e4f','tenantPosId':'384badef-11ec-ee11-98f2-005056b0d2e5',"
        "'commRate':0.0000,'currencyType':<amount:currency>,'transactionDate':'2025-10-24T17:23:51.5461093',"
        "'transactionDetailId':'7d1c2b3a-4f5e-4a6b-8c7d-9e0f1a2b3c4d','installment':<installment>,"
        "'lastAmount':<amount>,'lastNetAmount':<amount>,"
        "'id':<transactionId='99248acb-3dbe-4654-9f3f-49f02111ee3e'>,'transactionStatusId':<transactionStatusId>}"
        "<if finrota.pws.>,'oldData':null,'errors':null}<end>")

FINROTA(cancelled, BOTH("cancel"),
        ENVELOPE("''", "{'lastAmount':0.0,'transactionStatusId':1,'errorCode':null,'isSuccess':true,"
                       "'errorMessage':null}"))
/* The samples of the two services differ in the status. */
FINROTA(refunded, BOTH("refund"),
        ENVELOPE("null", "{'lastAmount':<remaining=0.000>,'transactionStatusId':"
                         "<if finrota.pws.>1<end><if finrota.vpws.>6<end>,"
                         "'errorCode':null,'errorMessage':null,'isSuccess':true}"))
FINROTA(notReversed, "finrota.pws.cancel, finrota.pws.refund, finrota.vpws.cancel, finrota.vpws.refund",
        ENVELOPE("null", "{'lastAmount':<remaining>,'transactionStatusId':1,'errorCode':<errorCode>,"
                         "'errorMessage':<errorMessage>,'isSuccess':false}"))

FINROTA(paymentSets, "finrota.pws.paymentSets",
        "[{'id':<id>,'name':<name>,'isDefault':false,'description':'','isActive':true,"
        "'isShowNetAmount':false,'canUserChangeCommApplyType':false,'erpCode':'SetAErp'}]")

#define LOGO                                                                                                           \
    "'logo':{'id':'f394c327-4425-ed11-98e1-005056b0d2e5','colorCode':'#ffffff','isDefault':true,"                      \
    "'logoSmall':'~/x.png','logoMedium':null,'logoBig':null,'installmentCellColor':'#f5ecfe'}"
#define COMM_RATES                                                                                                     \
    "'commRates':[{'installment':1,'commApplyTypeId':10,'processCommRate':0.0000,'plusInstallment':0},"                \
    "{'installment':2,'commApplyTypeId':10,'processCommRate':1.0600,'plusInstallment':0}]"

FINROTA(paymentOptions, "finrota.pws.paymentOptions, finrota.vpws.paymentOptions, finrota.vpws.paymentOptionsForBin",
        "[{<if tenantPosId>'tenantPosId':<tenantPosId>,<end>'name':<name>,'colorCode':'#701f7e'," LOGO "," COMM_RATES
        ",'isVisibleCommRate':false,'isDefaultPos':false"
        "<if finrota.vpws.>,'posTypeId':1,'partnerId':0<end>}]")

FINROTA(binOptions, "finrota.pws.paymentOptionsForBin",
        "{'commApplyTypeId':10,'installmentLowerLimit':0,'threeDLimit':<threeDLimit>,"
        "'poses':[{'paymentSetPosId':'5b0f4a0e-1f0e-4c59-9f6e-2f7a1b3c4d5e','tenantPosId':<tenantPosId>,'vPosApiId':1,"
        "'threeDStatus':1,'isCvvUse':true,'isDefaultPos':false,'name':<name>," LOGO "," COMM_RATES
        ",'posCurrencyDefinitionId':'2a3b4c5d-6e7f-4a8b-9c0d-1e2f3a4b5c6d','creditCardTypeId':1,"
        "'creditCardProgramId':1,'isBusinessCard':false,'savedCreditCardUseCvv':false,'hasCampaign':false,"
        "'partnerApiDefinition':null,'binFilterId':null,'maxMaturityDayCount':0,'posTypeId':1,'nonBinPos':false}],"
        "'generalInstallmentLimit':null}")

/* One row. The walk through a list asks for the page after it: erpNothing(), or the same page again, ends it. */
#define ERP_PAYMENT                                                                                                    \
    "{'clientReferenceNumber':<clientOrderReferenceCode>,'referenceNumber':<referenceNumber>,"                         \
    "'tenantId':'2e64d939-d56f-4c78-a76f-84d0d445067b','tenantPosId':'a17b5b02-388e-f011-98fc-005056b0d2e5',"          \
    "'commRate':0.0000,'currencyType':<amount:currency>,'transactionDate':<transactionDate>,"                          \
    "'transactionDetailId':'f12b4f75-590e-46c2-a6e7-08ddf12841c8','installment':1,'lastAmount':<amount>,"              \
    "'lastNetAmount':<amount>,'id':<transactionId>,'vposCommRate':0.0000,'bankPaymentDays':null,"                      \
    "'paymentSetErpCode':'Kobi','vPosERPCode':'','impersonated':true,'paidTenantId':null,'rePayPlanCode':null,"        \
    "'agent':{'agentId':'1f9c9e65-1bf3-48fc-887a-42c325d21cd2','name':'John','email':'test@example.com',"              \
    "'agentCode':'NT53240185','erpCode':'','workplaceCode':null},"                                                     \
    "'vposTransactionDetails':{'erpTransactionCode':<erpTransactionCode>,'erpTransactionCodeUpdateDate':null}"         \
    "<if transactionStatusId>,'transactionStatusId':<transactionStatusId><end>}"

FINROTA(erpPayment, "finrota.erp.payments", "{'data':[" ERP_PAYMENT "]}")
FINROTA(erpReversal, "finrota.erp.reversals",
        "{'data':[{'proccessAmount':<reversed>,'proccessNetAmount':<reversed>,'reversalDate':<reversalDate>,"
        "'reversalDesrcription':<reason>,'reversalId':<reversalId>,'reversalType':<reversalType>,'vPosERPCode':null,"
        "'erpCode':null,'currencyId':null,'payment':" ERP_PAYMENT "}]}")
FINROTA(erpNothing, "finrota.erp.payments, finrota.erp.reversals", "{'data':[]}")
FINROTA(erpCode, "finrota.erp.setErpCode",
        "[{'ReferenceCode':<referenceNumber|referenceCode>,'ClientReferenceCode':<clientOrderReferenceCode>,"
        "'ErpTransactionCode':<erpTransactionCode>,'Message':<message>,'MessageCode':<messageCode>}]")
FINROTA(representatives, "finrota.erp.representatives",
        "[{'id':<id>,'isActive':true,'name':<name>,'surname':'Doe','email':'test@example.com','gsm':'5000000000'}]")

REFUSAL(Payments_Testing_FinrotaAnswers, refused, "finrota.*", "statusCode",
        "{'message':<message>,'statusCode':<statusCode>,'exceptions':null,'data':null,'oldData':null,"
        "'errors':[<message>]}")

/* --- HstMobil ------------------------------------------------------------ */

#define HSTMOBIL(method, operations, template) ANSWER(Payments_Testing_HstMobilAnswers, method, operations, template)

HSTMOBIL(token, "hstmobil.auth.login",
         "{'data':{'token':<token>,'expiration':<expiration>},'success':true,'message':null,"
         "'resultCode':'0000'}")

#define PREPARED(type)                                                                                                 \
    "{'data':{'responseMessage':'ok','orderId':<orderId>,'returnUrl':<returnUrl>,'errorCode':null,'status':'SUCCESS'," \
    "'paymentId':<paymentId|orderId>,'paymentData':<paymentData>,'returnType':" type "},"                              \
    "'success':true,'message':null,'resultCode':'0000'}"

HSTMOBIL(redirect, "hstmobil.webpos.pay", PREPARED("1"))
HSTMOBIL(html, "hstmobil.webpos.pay", PREPARED("2"))
HSTMOBIL(declined, "hstmobil.webpos.pay",
         "{'data':{'responseMessage':<responseMessage>,'orderId':<orderId>,'returnUrl':null,'errorCode':<errorCode>,"
         "'status':'FAILED','paymentId':<paymentId|orderId>,'paymentData':null,'returnType':1},"
         "'success':false,'message':<responseMessage>,'resultCode':'9999'}")

/* `succeeded` is false in the page's own sample of a payment that succeeded. */
HSTMOBIL(result, "hstmobil.webpos.result",
         "{'data':{'paymentId':null,'orderId':<orderId>,'amount':<amount:lira>,"
         "'firstInquiryTime':'0001-01-01T00:00:00','inquiryAlreadyCalled':false,'operationDate':null,"
         "'status':<status>,'code':<code>,'message':<message|status>,'operation':null,"
         "'transactionOrderId':<orderId>},'errorInfo':null,'messages':null,'succeeded':false}")

REFUSAL(Payments_Testing_HstMobilAnswers, refused, "hstmobil.*", "status",
        "{'data':null,'success':false,'message':<message>,'resultCode':'<status>'}")

/* --- Hepsipay ------------------------------------------------------------ */

#define HEPSIPAY(method, operations, template) ANSWER(Payments_Testing_HepsipayAnswers, method, operations, template)

#define DONE(text)                                                                                                     \
    "'Success':true,'MessageCode':'0000','Message':'" text "','UserMessageTitle':null,'UserMessage':'" text "'"

/* `Success` is the answer itself here. */
HEPSIPAY(available, "hepsipay.frame.checkAvailability",
         "{'Success':<hasStoredCard>,'IsAccountAlreadyLinked':<isAccountAlreadyLinked>,"
         "'MessageCode':'0000','Message':'ok','UserMessageTitle':null,'UserMessage':'ok'}")
HEPSIPAY(session, "hepsipay.frame.init",
         "{'FrameUrl':'https://pf-ui-pwh-qa.hepsipay.com/?token=<token:url>','Token':<token>," DONE("ok") "}")
HEPSIPAY(state, "hepsipay.payment.status",
         "{'StatusDescription':<statusDescription>,'Status':<status>,'Amount':<amount:kurus>,"
         "'InstallmentCount':<installmentCount>,'CreateDate':'2024-05-22T10:10:26.829888',"
         "'ReferenceNo':<referenceNo>,'CraftgatePaymentId':<paymentId:digits>,'PaymentId':<paymentId>,"
         "'MerchantOrderNumber':<merchantOrderNumber>,'PaymentType':<paymentType>,"
         "'PaymentTypeDescription':<paymentTypeDescription>,'PosAlias':null,'BinNumber':<binNumber>," DONE(
             "İşlem Başarıyla Gerçekleştirildi.") "}")
HEPSIPAY(refunded, "hepsipay.payment.refund", "{" DONE("Islem Basariyla Gerceklestirildi.") "}")
HEPSIPAY(refused, "hepsipay.frame.init, hepsipay.payment.*",
         "{'Success':false,'MessageCode':<messageCode>,'Message':<message>,'UserMessageTitle':null,"
         "'UserMessage':<userMessage>}")

/* --- tokens -------------------------------------------------------------- */

static const pay_provider *provider_of_token(const char *operation)
{
    PAYMENTS_EACH_PROVIDER(provider) {
        if ((*provider)->token && strcmp((*provider)->token->name, operation) == 0) {
            return *provider;
        }
    }
    return NULL;
}

bool payments_is_token_operation(const char *operation)
{
    return provider_of_token(operation) != NULL;
}

/* Asks the provider's factory, token(): what a token looks like is in its stub. */
void payments_answer_token(zval *answer, const char *operation)
{
    zend_string *name = zend_strpprintf(0, "Payments\\Testing\\%sAnswers", provider_of_token(operation)->title);
    zend_class_entry *ce = zend_lookup_class(name);

    zend_string_release(name);
    if (ce) {
        zend_call_method(NULL, ce, NULL, "token", strlen("token"), answer, 0, NULL, NULL);
    } else if (!EG(exception)) {
        zend_throw_error(NULL, "there is no answer to %s", operation);
    }
}

void payments_answers_register(void)
{
    register_class_Payments_Testing_FinrotaAnswers();
    register_class_Payments_Testing_HstMobilAnswers();
    register_class_Payments_Testing_HepsipayAnswers();
}
