/*
 * After an exchange nothing of the request and of the answer is left in the memory of the process: neither in use nor
 * freed, the engine's, libcurl's and OpenSSL's. However the exchange ended.
 *
 * The server is a process of its own, since it has what was sent. The secrets themselves are in memory that cannot be
 * written, where nobody looks for them.
 */
#include "bench.h"

#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

#include <openssl/ssl.h>

#include "clock_ahead.h"
#include "interpose.h"

/* ASAN overwrites what is freed; here that is left to the engine. */
const char *__asan_default_options(void)
{
    return "max_free_fill_size=0";
}

/* --- what is in memory -------------------------------------------------------- */

#define ANSWER_BODY "ANSWER-BODY-a8f13c55d0"
#define ANSWER_LINE "ANSWER-LINE-6613be02f7"

/* The last is for the search's own test. */
static const char *const needles[] = {"SECRET-BODY-4155650100416111", "SECRET-TOKEN", ANSWER_BODY, ANSWER_LINE,
                                      "OTHER-51c09b77e2"};
enum { SECRETS = COUNT(needles) - 1 };

enum { PAGE = 4096, PAGES = 256 };

typedef struct search {
    int memory, pages;
    char *buffer; /* PAGES long, in a mapping of its own, and one needle more */
    size_t counts[COUNT(needles)];
    uintptr_t places[COUNT(needles)]; /* the last */
} search;

static void look_into_buffer(search *s, uintptr_t start, size_t length)
{
    for (size_t i = 0; i < COUNT(needles); i++) {
        size_t size = strlen(needles[i]);
        char *at = s->buffer;

        while ((at = memmem(at, length - (size_t)(at - s->buffer), needles[i], size))) {
            s->counts[i]++;
            s->places[i] = start + (uintptr_t)(at - s->buffer);
            at += size;
        }
    }
}

/* A run of pages that are there; ASAN has reserved much that is not. */
static void look_into_pages(search *s, uintptr_t start, uintptr_t end)
{
    for (uintptr_t at = start; at < end; at += PAGE * (uintptr_t)(PAGES - 1)) {
        size_t length = end - at < PAGE * PAGES ? end - at : PAGE * PAGES;
        ssize_t got = pread(s->memory, s->buffer, length, (off_t)at);

        if (got > 0) {
            look_into_buffer(s, at, (size_t)got);
        }
    }
}

static void look_into_range(search *s, uintptr_t start, uintptr_t end)
{
    uintptr_t begun = 0;

    for (uintptr_t at = start; at < end; at += PAGE) {
        uint64_t entry = 0;
        bool is_there = pread(s->pages, &entry, sizeof(entry), (off_t)(at / PAGE * sizeof(entry))) == sizeof(entry) &&
                        entry >> 62 != 0;

        if (is_there && !begun) {
            begun = at;
        } else if (!is_there && begun) {
            look_into_pages(s, begun, at);
            begun = 0;
        }
    }
    if (begun) {
        look_into_pages(s, begun, end);
    }
}

/* How often each needle is in memory that can be written. */
static search search_memory(void)
{
    static const size_t largest = (size_t)1 << 32; /* larger is ASAN's own account of memory */
    search s = {.memory = open("/proc/self/mem", O_RDONLY), .pages = open("/proc/self/pagemap", O_RDONLY)};
    FILE *maps = fopen("/proc/self/maps", "r");
    char line[512];
    unsigned long start, end;
    char rights[8];

    s.buffer = mmap(NULL, PAGE * PAGES, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    assert_true(s.memory >= 0 && s.pages >= 0 && maps && s.buffer != MAP_FAILED);
    while (fgets(line, sizeof(line), maps)) {
        bool is_own = sscanf(line, "%lx-%lx %7s", &start, &end, rights) == 3 && rights[0] == 'r' && rights[1] == 'w' &&
                      end - start <= largest;

        if (!is_own) {
            continue;
        }
        /* Not the buffer itself, which the kernel may have joined to its neighbours. */
        uintptr_t before = (uintptr_t)s.buffer, after = before + PAGE * PAGES;
        look_into_range(&s, start, before > start && before < end ? before : before == start ? start : end);
        if (before >= start && before < end) {
            look_into_range(&s, after, end);
        }
    }
    fclose(maps);
    close(s.memory);
    close(s.pages);
    munmap(s.buffer, PAGE * PAGES);
    return s;
}

static void expect_nothing(const char *when, const char *name)
{
    search s = search_memory();

    for (size_t i = 0; i < SECRETS; i++) {
        if (s.counts[i] > 0) {
            fail_msg("%s, %s: the secret %zu is there, %zu times, at %#zx", name, when, i, s.counts[i],
                     (size_t)s.places[i]);
        }
    }
}

/* It finds what is there, in use and freed. */
static void test_the_search_finds(void **state)
{
    size_t size = 2000;
    char *copy = malloc(size);

    (void)state;
    expect_nothing("before anything", "search");
    memset(copy, '.', size);
    memcpy(copy + 700, needles[SECRETS], strlen(needles[SECRETS]));
    __asm__ volatile("" : : "r"(copy) : "memory"); /* somebody reads it: the kernel */
    assert_int_equal(search_memory().counts[SECRETS], 1);
    free(copy);
    assert_int_equal(search_memory().counts[SECRETS], 1);
}

/* --- exchanges ------------------------------------------------------------------ */

#define HEAD "HTTP/1.1 200 OK\r\nX-Session: " ANSWER_LINE "\r\n"

static const struct exchange_case {
    const char *name;
    fault_step step;
    pay_http_failure failure;
    bool is_big;
    size_t most; /* of the answer's body; 0: as usual */
    bool ends_time;
    size_t send_fails_at;
} cases[] = {
    {"success", {.answer = HEAD "Content-Length: 22\r\n\r\n" ANSWER_BODY}, PAY_HTTP_OK},
    {"success again", {.answer = HEAD "Content-Length: 22\r\n\r\n" ANSWER_BODY}, PAY_HTTP_OK},
    {"in small records", {.answer = HEAD "Content-Length: 22\r\n\r\n" ANSWER_BODY, .record = 41}, PAY_HTTP_OK},
    {"chunks",
     {.answer = HEAD "Transfer-Encoding: chunked\r\n\r\n16;a=" ANSWER_LINE "\r\n" ANSWER_BODY
                     "\r\n0\r\nX-Late: " ANSWER_LINE "\r\n\r\n",
      .record = 70},
     PAY_HTTP_OK},
    {"the end is that of the connection", {.answer = HEAD "\r\n" ANSWER_BODY, .end = FAULT_CLOSE}, PAY_HTTP_OK},
    {"close", {.answer = HEAD "Connection: close\r\nContent-Length: 22\r\n\r\n" ANSWER_BODY}, PAY_HTTP_OK},
    {"bytes after the answer", {.answer = HEAD "Content-Length: 0\r\n\r\n" ANSWER_BODY}, PAY_HTTP_OK},
    {"a second answer", {.second = HEAD "Content-Length: 22\r\n\r\n" ANSWER_BODY}, PAY_HTTP_OK},
    {"after the second answer", {.answer = HEAD "Content-Length: 22\r\n\r\n" ANSWER_BODY}, PAY_HTTP_OK},
    {"cut in a line", {.answer = HEAD, .answer_bytes = sizeof(HEAD) - 3, .end = FAULT_FIN}, PAY_HTTP_LOST},
    {"cut in the body", {.answer = HEAD "Content-Length: 99\r\n\r\n" ANSWER_BODY, .end = FAULT_FIN}, PAY_HTTP_LOST},
    {"reset in the body", {.answer = HEAD "Content-Length: 99\r\n\r\n" ANSWER_BODY, .end = FAULT_RST}, PAY_HTTP_LOST},
    {"no answer", {.answer = "", .end = FAULT_RST}, PAY_HTTP_LOST},
    {"a folded line", {.answer = HEAD " " ANSWER_LINE "\r\n\r\n" ANSWER_BODY}, PAY_HTTP_NOT_UNDERSTOOD},
    {"two lengths",
     {.answer = HEAD "Content-Length: 22\r\nContent-Length: 2\r\n\r\n" ANSWER_BODY, .record = 50},
     PAY_HTTP_NOT_UNDERSTOOD},
    {"too large", {.answer = HEAD "Content-Length: 22\r\n\r\n" ANSWER_BODY}, PAY_HTTP_TOO_LARGE, .most = 10},
    {"chunks that become too large",
     {.answer = HEAD "Transfer-Encoding: chunked\r\n\r\n16\r\n" ANSWER_BODY "\r\n16\r\n" ANSWER_BODY "\r\n0\r\n\r\n"},
     PAY_HTTP_TOO_LARGE,
     .most = 30},
    {"time is over in the answer",
     {.answer = HEAD "Content-Length: 99\r\n\r\n" ANSWER_BODY, .end = FAULT_STALL},
     PAY_HTTP_TIMEOUT,
     .ends_time = true},
    {"a body that was not sent whole", {.read = 100, .answer = "", .end = FAULT_RST}, PAY_HTTP_LOST, .is_big = true},
    {"an early answer",
     {.read = 100, .answer = HEAD "Content-Length: 22\r\n\r\n" ANSWER_BODY, .end = FAULT_STALL},
     PAY_HTTP_LOST,
     .is_big = true},
    /* The step of the next one, too: nothing waits for the server here, so either of the two may come first. */
    {"a send that fails",
     {.answer = HEAD "Content-Length: 22\r\n\r\n" ANSWER_BODY},
     PAY_HTTP_LOST,
     .send_fails_at = 120},
    {"success at last", {.answer = HEAD "Content-Length: 22\r\n\r\n" ANSWER_BODY}, PAY_HTTP_OK},
};

static size_t send_fails_at, bytes_sent;

static CURLcode failing_send(CURL *easy, const void *bytes, size_t length, size_t *sent)
{
    size_t most = send_fails_at - bytes_sent < length ? send_fails_at - bytes_sent : length;
    CURLcode code;

    *sent = 0;
    if (most == 0) {
        return CURLE_SEND_ERROR;
    }
    code = hooks_real_send(easy, bytes, most, sent);
    bytes_sent += *sent;
    return code;
}

static void end_time(CURL *easy)
{
    (void)easy;
    clock_ahead_s += 1000;
}

/* In pages that nobody can write. */
static pay_text big_body(void)
{
    size_t size = 16 * 1024 * 1024, length = strlen(needles[0]);
    char *bytes = mmap(NULL, size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);

    memset(bytes, 'x', size);
    for (size_t at = 0; at + length < size; at += 4001) {
        memcpy(bytes + at, needles[0], length);
    }
    assert_int_equal(mprotect(bytes, size, PROT_READ), 0);
    return (pay_text){bytes, size};
}

static void run_case(bench *b, const struct exchange_case *c)
{
    pay_text big = {0};

    hooks_reset();
    bytes_sent = 0;
    bench_set_body(b, BODY);
    b->request.max_response_bytes = c->most ? c->most : 100000;
    if (c->is_big) {
        big = big_body();
        b->request.body = big;
    }
    if (c->ends_time) {
        hooks_now.received = end_time;
    }
    if (c->send_fails_at) {
        send_fails_at = c->send_fails_at;
        hooks_now.send = failing_send;
    }
    if (bench_run(b) != c->failure) {
        fail_msg("%s: failure %d, %s", c->name, b->response.failure, b->response.message);
    }
    pay_http_response_free(&b->response);
    if (c->is_big) {
        munmap((void *)(uintptr_t)big.bytes, big.length);
    }
    hooks_reset();
    if (c->step.second && pay_http_pool_count(b->pool).origins > 0) {
        bench_await_idle_input(b);
    }
    expect_nothing("after the exchange", c->name);
}

/* --- the server ------------------------------------------------------------------- */

typedef struct server_process {
    pid_t id;
    int end; /* closing it ends the process */
    int port;
    char ca_file[64]; /* empty when it is plain */
} server_process;

static const fault_options kinds[] = {{0}, {.max_version = TLS1_2_VERSION}, {.plain = true}};
static server_process servers[COUNT(kinds)];

static void serve(const fault_options *options, int report, int end)
{
    fault_server *server = fault_server_start(options);
    fault_step steps[COUNT(cases)];
    server_process told = {0};
    char byte;

    if (!server) {
        _exit(1);
    }
    for (size_t i = 0; i < COUNT(cases); i++) {
        steps[i] = cases[i].step;
    }
    fault_server_script(server, steps, COUNT(cases));
    told.port = fault_server_port(server);
    snprintf(told.ca_file, sizeof(told.ca_file), "%s", options->plain ? "" : fault_server_ca_file(server));
    if (write(report, &told, sizeof(told)) != sizeof(told) || read(end, &byte, 1) != 0) {
        _exit(1);
    }
    unlink(told.ca_file);
    _exit(0);
}

static bool start_server(server_process *started, const fault_options *options)
{
    int report[2], end[2];
    bool is_handled;

    if (pipe2(report, O_CLOEXEC) != 0 || pipe2(end, O_CLOEXEC) != 0) {
        return false;
    }
    pid_t id = fork();
    if (id == 0) {
        close(end[1]);
        for (size_t i = 0; i < COUNT(kinds); i++) {
            if (servers[i].id) {
                close(servers[i].end);
            }
        }
        serve(options, report[1], end[0]);
    }
    close(report[1]);
    close(end[0]);
    is_handled = read(report[0], started, sizeof(*started)) == sizeof(*started);
    close(report[0]);
    started->id = id;
    started->end = end[1];
    return is_handled;
}

static void test_nothing_is_left(void **state)
{
    (void)state;
    for (size_t k = 0; k < COUNT(kinds); k++) {
        server_process *server = &servers[k];
        char url[64];
        bench b;

        bench_open_plain(&b); /* of its server nothing is used */
        snprintf(url, sizeof(url), "%s://127.0.0.1:%d/", kinds[k].plain ? "http" : "https", server->port);
        bench_set_url(&b, url);
        b.request.ca_file = kinds[k].plain ? NULL : server->ca_file;
        for (size_t i = 0; i < COUNT(cases); i++) {
            run_case(&b, &cases[i]);
        }
        pay_http_pool_clear(b.pool);
        expect_nothing("after the pool was cleared", "all");
        bench_close(&b);
        expect_nothing("at the end", "all");
    }
}

/*
 * When the dynamic linker finds a function at its first call, it keeps all registers on the stack meanwhile, and with
 * them what was copied last. So all functions are found before anything else.
 */
static bool bind_now(char **arguments)
{
    if (getenv("LD_BIND_NOW")) {
        return true;
    }
    setenv("LD_BIND_NOW", "1", 1);
    execv("/proc/self/exe", arguments);
    return false;
}

int main(int count, char **arguments)
{
    const struct CMUnitTest tests[] = {
        BENCH_TEST(test_the_search_finds),
        BENCH_TEST(test_nothing_is_left),
    };
    int failed;

    (void)count;
    if (!bind_now(arguments)) {
        return 1;
    }
    for (size_t i = 0; i < COUNT(kinds); i++) {
        if (!start_server(&servers[i], &kinds[i])) {
            return 1;
        }
    }
    failed = BENCH_MAIN("wiping", tests);
    for (size_t i = 0; i < COUNT(kinds); i++) {
        close(servers[i].end);
        waitpid(servers[i].id, NULL, 0);
    }
    return failed;
}
