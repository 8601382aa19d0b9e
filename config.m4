dnl payments: see README.md. The one list of sources is here; ./dev sources writes those of config.w32 and package.xml.

PHP_ARG_ENABLE([payments],
  [whether to enable payments],
  [AS_HELP_STRING([--enable-payments], [Enable payments])])

PHP_ARG_ENABLE([payments-dev],
  [whether warnings of payments are errors],
  [AS_HELP_STRING([--enable-payments-dev], [Build payments as its developers do: every warning is an error])],
  [no],
  [no])

dnl PAYMENTS_LIBRARY(name, pkg-config module, oldest version, Debian package, reason for the version)
AC_DEFUN([PAYMENTS_LIBRARY], [
  AC_MSG_CHECKING([for $1 >= $3])
  if $PKG_CONFIG --exists "$2 >= $3"; then
    AC_MSG_RESULT([$($PKG_CONFIG --modversion $2)])
  elif $PKG_CONFIG --exists "$2"; then
    AC_MSG_ERROR([payments needs $1 $3 or newer ($5); found $($PKG_CONFIG --modversion $2). Debian/Ubuntu package: $4])
  else
    AC_MSG_ERROR([payments needs $1 $3 or newer, which is missing. Debian/Ubuntu package: $4])
  fi
  PHP_EVAL_INCLINE([$($PKG_CONFIG --cflags $2)])
  PHP_EVAL_LIBLINE([$($PKG_CONFIG --libs $2)], [PAYMENTS_SHARED_LIBADD])
])

if test "$PHP_PAYMENTS" != "no"; then
  if test -z "$PKG_CONFIG"; then
    AC_PATH_PROG([PKG_CONFIG], [pkg-config], [no])
  fi
  if test "$PKG_CONFIG" = "no"; then
    AC_MSG_ERROR([payments finds its libraries with pkg-config, which is missing. Debian/Ubuntu package: pkg-config])
  fi

  PAYMENTS_LIBRARY([libcurl], [libcurl], [7.87.0], [libcurl4-openssl-dev], [CURLOPT_QUICK_EXIT])
  PAYMENTS_LIBRARY([cJSON], [libcjson], [1.7.15], [libcjson-dev], [cJSON_ParseWithLengthOpts])
  PAYMENTS_LIBRARY([OpenSSL], [openssl], [3.0.0], [libssl-dev], [EVP_MAC])

  PAYMENTS_CFLAGS="-I@ext_srcdir@ -I@ext_srcdir@/src -D_GNU_SOURCE -DZEND_ENABLE_STATIC_TSRMLS_CACHE=1 -fvisibility=hidden"
  if test "$PHP_PAYMENTS_DEV" = "yes"; then
    PAYMENTS_CFLAGS="$PAYMENTS_CFLAGS -std=gnu11 -Wall -Wextra -Werror -Wstrict-prototypes -Wvla -Wno-unused-parameter -Wno-missing-field-initializers"
  fi

  PAYMENTS_SOURCES="
    src/module.c
    src/declines.c
    src/providers.c
    src/core/address.c
    src/core/arena.c
    src/core/attempt.c
    src/core/attempt_row.c
    src/core/authorise.c
    src/core/buffer.c
    src/core/call.c
    src/core/call_state.c
    src/core/characters.c
    src/core/clock.c
    src/core/code.c
    src/core/compare.c
    src/core/connect.c
    src/core/connection.c
    src/core/currency.c
    src/core/date.c
    src/core/decimal.c
    src/core/digest.c
    src/core/engine.c
    src/core/finding.c
    src/core/form.c
    src/core/gateway.c
    src/core/gateway_answer.c
    src/core/hex.c
    src/core/http.c
    src/core/installment.c
    src/core/json.c
    src/core/json_gate.c
    src/core/json_write.c
    src/core/judge.c
    src/core/libcurl.c
    src/core/memory.c
    src/core/message.c
    src/core/money.c
    src/core/money_locale.c
    src/core/order.c
    src/core/pages.c
    src/core/pool.c
    src/core/process.c
    src/core/random.c
    src/core/read.c
    src/core/reader.c
    src/core/record.c
    src/core/redact.c
    src/core/redirect.c
    src/core/request.c
    src/core/response.c
    src/core/scrub.c
    src/core/scrub_known.c
    src/core/show.c
    src/core/text.c
    src/core/tls.c
    src/core/token.c
    src/core/trust.c
    src/core/url.c
    src/core/validate.c
    src/core/verdict.c
    src/core/wait.c
    src/core/write.c
    src/finrota/erp.c
    src/finrota/finrota.c
    src/finrota/gateway.c
    src/finrota/hpm.c
    src/finrota/payments.c
    src/finrota/pws.c
    src/finrota/vpws.c
    src/hepsipay/frame.c
    src/hepsipay/gateway.c
    src/hepsipay/hepsipay.c
    src/hepsipay/installments.c
    src/hepsipay/refund.c
    src/hepsipay/status.c
    src/hepsipay/webhook.c
    src/hstmobil/gateway.c
    src/hstmobil/hstmobil.c
    src/hstmobil/webpos.c
    src/php/account.c
    src/php/arguments.c
    src/php/attempt.c
    src/php/attempt_cells.c
    src/php/attempt_enums.c
    src/php/attempt_sql.c
    src/php/batch.c
    src/php/batch_source.c
    src/php/bind.c
    src/php/browser.c
    src/php/build.c
    src/php/ca_file.c
    src/php/card.c
    src/php/checkout.c
    src/php/checkout_case.c
    src/php/checkout_click.c
    src/php/checkout_gateway.c
    src/php/checkout_installments.c
    src/php/checkout_notice.c
    src/php/checkout_pay.c
    src/php/checkout_refund.c
    src/php/checkout_reversal.c
    src/php/checkout_settle.c
    src/php/checkout_store.c
    src/php/claims.c
    src/php/confirmation.c
    src/php/discrepancy.c
    src/php/doctor.c
    src/php/doctor_finrota.c
    src/php/doctor_hepsipay.c
    src/php/doctor_hstmobil.c
    src/php/doctor_php.c
    src/php/doctor_probes.c
    src/php/doctor_words.c
    src/php/enums.c
    src/php/erp_rows.c
    src/php/exchange.c
    src/php/failure.c
    src/php/finding.c
    src/php/finrota.c
    src/php/finrota_erp.c
    src/php/gateway.c
    src/php/gateway_finrota.c
    src/php/gateway_hepsipay.c
    src/php/gateway_hstmobil.c
    src/php/hepsipay.c
    src/php/hepsipay_installments.c
    src/php/hepsipay_webhook.c
    src/php/hooks.c
    src/php/hstmobil.c
    src/php/http_message.c
    src/php/installment.c
    src/php/message.c
    src/php/money.c
    src/php/money_arithmetic.c
    src/php/money_locale.c
    src/php/object.c
    src/php/options.c
    src/php/order.c
    src/php/page.c
    src/php/pdo.c
    src/php/pdo_attempt_history.c
    src/php/pdo_attempt_store.c
    src/php/pdo_work.c
    src/php/reconciliation.c
    src/php/reconciliation_compare.c
    src/php/reconciliation_listing.c
    src/php/reconciliation_side.c
    src/php/register.c
    src/php/resolve.c
    src/php/return_page.c
    src/php/scheduler.c
    src/php/scope.c
    src/php/status.c
    src/php/serialised.c
    src/php/service.c
    src/php/service_gateway.c
    src/php/service_gateway_call.c
    src/php/three_d_secure.c
    src/php/value.c
    src/php/verdict.c
    src/testing/answer.c
    src/testing/answers.c
    src/testing/assertions.c
    src/testing/attempt_store.c
    src/testing/conformance.c
    src/testing/conformance_promises.c
    src/testing/conformance_refusals.c
    src/testing/failures.c
    src/testing/fake.c
    src/testing/register.c
    src/testing/results.c
    src/testing/template.c
    src/testing/transport.c
    src/testing/webhooks.c
  "
  PAYMENTS_FOLDERS=
  for payments_source in $PAYMENTS_SOURCES; do
    PAYMENTS_FOLDERS="$PAYMENTS_FOLDERS $ext_builddir/$(dirname $payments_source)"
  done

  PHP_NEW_EXTENSION([payments], [$PAYMENTS_SOURCES], [$ext_shared],, [$PAYMENTS_CFLAGS])
  PHP_ADD_BUILD_DIR([$PAYMENTS_FOLDERS], [1])
  PHP_SUBST([PAYMENTS_SHARED_LIBADD])
  PHP_ADD_EXTENSION_DEP([payments], [date])
  PHP_ADD_EXTENSION_DEP([payments], [json])
  PHP_ADD_EXTENSION_DEP([payments], [spl])
fi
