/* Checks libcurl once for each process, and keeps it loaded. */
#include "libcurl.h"

#include <string.h>

#include <openssl/crypto.h>

#if defined(__linux__) || defined(__FreeBSD__) || defined(__APPLE__)
#include <dlfcn.h>
#include <stdint.h>

/*
 * libcurl stays loaded until the process ends: a thread of its resolver that was abandoned returns into libcurl's
 * code when the name server answers at last.
 */
static void pin_libcurl(void)
{
    Dl_info info;
    void *library;

    if (dladdr((void *)(uintptr_t)&curl_easy_init, &info) &&
        (library = dlopen(info.dli_fname, RTLD_NOW | RTLD_NOLOAD | RTLD_NODELETE))) {
        dlclose(library); /* the mark stays */
    }
}
#else
static void pin_libcurl(void) {}
#endif

/* Both are written by the first start of the process, before there is a second thread; later starts find the same. */
static const char *problem = "libcurl was not started";
static const char *bundle;

/* "OpenSSL/3.0.17": the version of the library that libcurl does TLS with. */
static bool has_our_openssl(const char *tls)
{
    static const char name[] = "OpenSSL/";

    return tls && strncmp(tls, name, sizeof(name) - 1) == 0 &&
           strcmp(tls + sizeof(name) - 1, OpenSSL_version(OPENSSL_VERSION_STRING)) == 0;
}

static const char *find_problem(void)
{
    const curl_version_info_data *version = curl_version_info(CURLVERSION_NOW);

    if (version->version_num < 0x075700) {
        return "libcurl 7.87 or newer is needed";
    }
    if (!has_our_openssl(version->ssl_version)) {
        return "libcurl must do TLS with the same OpenSSL 3 as this extension; it uses another library";
    }
    return NULL;
}

static const char *find_bundle(void)
{
    CURL *easy = curl_easy_init();
    char *found = NULL;

    if (easy) {
        curl_easy_getinfo(easy, CURLINFO_CAINFO, &found); /* static text of libcurl's */
        curl_easy_cleanup(easy);
    }
    return found;
}

/* Only a change is written: other threads may be reading. */
static void store_changed(const char **kept, const char *found)
{
    if (*kept != found) {
        *kept = found;
    }
}

void pay_libcurl_start(void)
{
    /* Counted by libcurl, under its own lock. */
    if (curl_global_init(CURL_GLOBAL_DEFAULT) != CURLE_OK) {
        store_changed(&problem, "libcurl cannot start");
        return;
    }
    store_changed(&problem, find_problem());
    store_changed(&bundle, find_bundle());
    pin_libcurl();
}

void pay_libcurl_stop(void)
{
    curl_global_cleanup();
}

const char *pay_libcurl_problem(void)
{
    return problem;
}

const char *pay_libcurl_bundle(void)
{
    return bundle;
}
