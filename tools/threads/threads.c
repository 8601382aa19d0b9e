/*
 * threads THREADS REQUESTS INI SCRIPT: many threads of one process, each with requests of its own, all at once.
 *
 * Every thread starts a request, runs SCRIPT, ends the request, and so on; it ends the thread when all are done. The
 * exit code is 0 if every script ran to its end and said so with its last line, "done". It is built and run under
 * ThreadSanitizer, which says what it found in files of its own and in the exit code.
 */
#include <pthread.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <sapi/embed/php_embed.h>

ZEND_TSRMLS_CACHE_DEFINE()

enum { THREADS_MAX = 64, OUTPUT_MAX = 4096 };

static const char *script;
static long requests;
static atomic_long scripts_done;
static pthread_barrier_t start;

/* What the request at hand of this thread printed, as far as there is room. */
static _Thread_local char output[OUTPUT_MAX];
static _Thread_local size_t output_length;

static size_t write_output(const char *text, size_t length)
{
    size_t room = OUTPUT_MAX - output_length;
    size_t taken = length < room ? length : room;

    memcpy(output + output_length, text, taken);
    output_length += taken;
    return length;
}

static void flush_output(void *context)
{
    (void)context;
}

static bool ended_well(void)
{
    static const char end[] = "done\n";
    size_t length = sizeof(end) - 1;

    return output_length >= length && memcmp(output + output_length - length, end, length) == 0;
}

static void run_script(void)
{
    zend_file_handle file;

    output_length = 0;
    if (php_request_startup() == FAILURE) {
        fputs("a request did not start\n", stderr);
        return;
    }
    SG(headers_sent) = 1;
    SG(request_info).no_headers = 1;
    zend_first_try
    {
        zend_stream_init_filename(&file, script);
        php_execute_script(&file);
        zend_destroy_file_handle(&file);
    }
    zend_end_try();
    php_request_shutdown(NULL);

    if (ended_well()) {
        atomic_fetch_add(&scripts_done, 1);
    } else {
        fprintf(stderr, "-- a script ended with\n%.*s\n", (int)output_length, output);
    }
}

static void *run_thread(void *argument)
{
    (void)argument;
    (void)ts_resource(0);
    ZEND_TSRMLS_CACHE_UPDATE();
    pthread_barrier_wait(&start);
    for (long i = 0; i < requests; i++) {
        run_script();
    }
    ts_free_thread();
    return NULL;
}

static void run_threads(long count)
{
    pthread_t threads[THREADS_MAX];

    pthread_barrier_init(&start, NULL, (unsigned)count);
    for (long i = 0; i < count; i++) {
        if (pthread_create(&threads[i], NULL, run_thread, NULL) != 0) {
            fputs("a thread did not start\n", stderr);
            exit(2);
        }
    }
    for (long i = 0; i < count; i++) {
        pthread_join(threads[i], NULL);
    }
    pthread_barrier_destroy(&start);
}

int main(int argc, char **argv)
{
    long count = argc == 5 ? strtol(argv[1], NULL, 10) : 0;

    requests = argc == 5 ? strtol(argv[2], NULL, 10) : 0;
    if (count < 1 || count > THREADS_MAX || requests < 1) {
        fputs("usage: threads THREADS REQUESTS INI SCRIPT\n", stderr);
        return 2;
    }
    script = argv[4];
    setenv("USE_ZEND_ALLOC", "0", 1); /* every allocation is one that the sanitizer sees */

    php_embed_module.php_ini_path_override = argv[3];
    php_embed_module.ub_write = write_output;
    php_embed_module.flush = flush_output;
    if (php_embed_init(1, argv) == FAILURE) {
        fputs("PHP did not start\n", stderr);
        return 2;
    }
    run_threads(count);
    php_embed_shutdown();

    printf("%ld of %ld scripts done\n", atomic_load(&scripts_done), count * requests);
    return atomic_load(&scripts_done) == count * requests ? 0 : 1;
}
