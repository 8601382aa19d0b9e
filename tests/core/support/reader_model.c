#include "reader_model.h"

#include <assert.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

/* --- an outcome in words --------------------------------------------------- */

static void add_bytes(reader_outcome *outcome, const char *bytes, size_t length)
{
    if (outcome->length + length + 1 > outcome->capacity) {
        outcome->capacity = (outcome->length + length + 1) * 2;
        outcome->text = realloc(outcome->text, outcome->capacity);
        assert(outcome->text);
    }
    memcpy(outcome->text + outcome->length, bytes, length);
    outcome->length += length;
    outcome->text[outcome->length] = '\0';
}

static void add_string(reader_outcome *outcome, const char *string)
{
    add_bytes(outcome, string, strlen(string));
}

static void add_number(reader_outcome *outcome, const char *before, long long number)
{
    char text[64];

    snprintf(text, sizeof(text), "%s%lld", before, number);
    add_string(outcome, text);
}

static void begin_outcome(reader_outcome *outcome)
{
    *outcome = (reader_outcome){.text = outcome->text, .capacity = outcome->capacity};
    add_string(outcome, "");
}

static void add_status(reader_outcome *outcome, int status)
{
    outcome->status = status;
    add_number(outcome, "", status);
    add_string(outcome, " ");
}

static void add_field(reader_outcome *outcome, pay_text name, pay_text value)
{
    add_string(outcome, "[");
    add_bytes(outcome, name.bytes, name.length);
    add_string(outcome, "=");
    add_bytes(outcome, value.bytes, value.length);
    add_string(outcome, "] ");
}

static void add_body(reader_outcome *outcome, pay_text piece)
{
    if (!outcome->is_in_body) {
        add_string(outcome, "<");
        outcome->is_in_body = true;
    }
    add_bytes(outcome, piece.bytes, piece.length);
    outcome->body_bytes += piece.length;
}

static void end_outcome(reader_outcome *outcome, pay_reader_event event)
{
    static const char *const words[] = {
        [PAY_READER_END] = "END",
        [PAY_READER_CUT] = "CUT",
        [PAY_READER_REFUSED] = "REFUSED",
        [PAY_READER_TOO_LARGE] = "TOO_LARGE",
        [PAY_READER_NO_MEMORY] = "NO_MEMORY",
    };

    outcome->end = event;
    add_string(outcome, outcome->is_in_body ? "> " : "");
    add_string(outcome, words[event]);
}

static void add_connection(reader_outcome *outcome, bool closes, int64_t keep_alive_s, size_t left)
{
    add_string(outcome, closes ? " closes" : "");
    if (keep_alive_s) {
        add_number(outcome, " keep=", keep_alive_s);
    }
    if (left) {
        add_number(outcome, " left=", (long long)left);
    }
}

void reader_outcome_free(reader_outcome *outcome)
{
    free(outcome->text);
    *outcome = (reader_outcome){0};
}

/* --- the reader ------------------------------------------------------------ */

#if defined(__has_feature)
#if __has_feature(address_sanitizer)
#define COPIES_PIECES 1
#endif
#elif defined(__SANITIZE_ADDRESS__)
#define COPIES_PIECES 1
#endif

/* With AddressSanitizer a piece ends where its memory ends, so that a read past it is seen. */
static const char *copy_piece(pay_text piece)
{
#ifdef COPIES_PIECES
    char *copy = malloc(piece.length);

    assert(copy);
    return memcpy(copy, piece.bytes, piece.length);
#else
    return piece.bytes;
#endif
}

static void free_piece(const char *bytes)
{
#ifdef COPIES_PIECES
    free((void *)bytes);
#else
    (void)bytes;
#endif
}

static size_t random_length(uint64_t *seed, size_t most)
{
    *seed = *seed * 6364136223846793005u + 1442695040888963407u;
    return 1 + (size_t)(*seed >> 33) % most;
}

/* One event, that is not MORE, into the outcome. True when it is the last one. */
static bool record_event(reader_outcome *outcome, const pay_reader *reader, pay_reader_event event, pay_text given)
{
    switch (event) {
    case PAY_READER_STATUS:
        add_status(outcome, reader->status);
        return false;
    case PAY_READER_FIELD:
        add_field(outcome, reader->name, reader->value);
        return false;
    case PAY_READER_BODY:
        assert(reader->piece.length > 0 && reader->piece.bytes >= given.bytes &&
               reader->piece.bytes + reader->piece.length <= given.bytes + given.length);
        add_body(outcome, reader->piece);
        return false;
    default:
        end_outcome(outcome, event);
        return true;
    }
}

/* Gives one piece to the reader. True when the answer has ended; `left` counts what it did not take. */
static bool read_piece(pay_reader *reader, pay_text piece, reader_outcome *outcome, size_t *left)
{
    pay_text copy = {copy_piece(piece), piece.length};
    pay_text input = copy;
    bool is_over = false;

    while (!is_over) {
        size_t before = input.length;
        pay_reader_event event = pay_reader_next(reader, &input);

        assert(input.length <= before && input.bytes == copy.bytes + (copy.length - input.length));
        if (event == PAY_READER_MORE) {
            assert(input.length == 0);
            break;
        }
        is_over = record_event(outcome, reader, event, copy);
        assert(is_over || input.length < before);
    }
    *left = input.length;
    free_piece(copy.bytes);
    return is_over;
}

/* The last event stays, whatever comes after it. */
static void check_stays(pay_reader *reader, pay_reader_event event)
{
    pay_text more = PAY_TEXT("HTTP/1.1 200 OK\r\n\r\n");
    pay_text none = {NULL, 0};

    assert(pay_reader_next(reader, &more) == event && more.length == 19);
    assert(pay_reader_next(reader, &none) == event);
    assert(pay_reader_finish(reader, true) == event);
    assert(pay_reader_finish(reader, false) == event);
    assert(event == PAY_READER_END || reader->closes);
    assert((reader->problem != NULL) == (event == PAY_READER_REFUSED));
}

void reader_outcome_of_pieces(reader_outcome *outcome, const reader_setting *setting, pay_text answer, reader_cuts cuts)
{
    pay_reader reader = {.max_body = setting->max_body, .head_bytes = setting->used_head};
    size_t at = 0, left = 0, length = cuts.first;
    bool is_over = false;

    begin_outcome(outcome);
    while (!is_over && at < answer.length) {
        if (length > answer.length - at) {
            length = answer.length - at;
        }
        is_over = read_piece(&reader, (pay_text){answer.bytes + at, length}, outcome, &left);
        at += length;
        length = cuts.seed ? random_length(&cuts.seed, cuts.others) : cuts.others;
    }
    if (!is_over) {
        end_outcome(outcome, pay_reader_finish(&reader, setting->is_clean));
    }
    if (outcome->end == PAY_READER_END) {
        add_connection(outcome, reader.closes, reader.keep_alive_s, left + answer.length - at);
    }
    outcome->problem = reader.problem;
    outcome->has_begun = pay_reader_has_begun(&reader);
    assert(reader.body_bytes == outcome->body_bytes && reader.status == outcome->status);
    check_stays(&reader, outcome->end);
    pay_reader_free(&reader);
}

/* --- the model ------------------------------------------------------------- */

typedef struct model {
    pay_text rest; /* of the answer */
    size_t room;   /* bytes that lines may still take */
    size_t max_body;
    bool is_clean;
    reader_outcome *outcome;
    char line[PAY_READER_HEAD_BYTES + 1]; /* the one at hand, without CRLF, NUL-terminated */

    int status;
    bool is_old, keeps, closes, has_length, is_chunked;
    unsigned long long length;
    int64_t keep_alive_s;
} model;

/* Ends the reading; false, for the caller to hand on. */
static bool end_model(model *m, pay_reader_event event)
{
    end_outcome(m->outcome, event);
    return false;
}

static void pass_over(model *m, size_t count)
{
    m->rest.bytes += count;
    m->rest.length -= count;
}

/* RFC 9112 2.2: a line ends in CRLF. `start`: what it has to begin with, as far as it came. */
static bool take_model_line(model *m, const char *start)
{
    const char *end = m->rest.length ? memchr(m->rest.bytes, '\n', m->rest.length) : NULL;
    size_t length = end ? (size_t)(end + 1 - m->rest.bytes) : m->rest.length;

    for (size_t i = 0; start[i] && i < length && i < m->room; i++) {
        if (m->rest.bytes[i] != start[i]) {
            return end_model(m, PAY_READER_REFUSED);
        }
    }
    if (length > m->room) {
        return end_model(m, PAY_READER_TOO_LARGE);
    }
    if (!end) {
        return end_model(m, PAY_READER_CUT);
    }
    memcpy(m->line, m->rest.bytes, length);
    m->room -= length;
    pass_over(m, length);
    if (length < 2 || m->line[length - 2] != '\r') {
        return end_model(m, PAY_READER_REFUSED);
    }
    m->line[length - 2] = '\0';
    for (size_t i = 0; i < length - 2; i++) {
        if (m->line[i] != '\t' && ((m->line[i] >= 0 && m->line[i] < 32) || m->line[i] == 127)) {
            return end_model(m, PAY_READER_REFUSED);
        }
    }
    return true;
}

/* RFC 9112 4. */
static bool read_model_status(model *m)
{
    if (!take_model_line(m, "HTTP/1.")) {
        return false;
    }
    m->is_old = strncmp(m->line, "HTTP/1.0 ", 9) == 0;
    m->keeps = false;
    if ((!m->is_old && strncmp(m->line, "HTTP/1.1 ", 9) != 0) || strspn(m->line + 9, "0123456789") != 3 ||
        m->line[9] == '0' || (m->line[12] && m->line[12] != ' ')) {
        return end_model(m, PAY_READER_REFUSED);
    }
    m->status = atoi(m->line + 9);
    return true;
}

/* Cuts blanks off both ends. */
static char *trim_string(char *text)
{
    size_t length;

    text += strspn(text, " \t");
    length = strlen(text);
    while (length && strchr(" \t", text[length - 1])) {
        text[--length] = '\0';
    }
    return text;
}

/* Nothing but 1 to 18 digits. */
static bool is_number(const char *text)
{
    size_t length = strlen(text);

    return length >= 1 && length <= 18 && strspn(text, "0123456789") == length;
}

static void read_model_list(model *m, const char *name, const char *value)
{
    char list[PAY_READER_HEAD_BYTES + 1], *rest = NULL, *member;

    strcpy(list, value);
    for (member = strtok_r(list, ",", &rest); member; member = strtok_r(NULL, ",", &rest)) {
        member = trim_string(member);
        if (strcasecmp(name, "connection") == 0) {
            m->closes = m->closes || strcasecmp(member, "close") == 0;
            m->keeps = m->keeps || strcasecmp(member, "keep-alive") == 0;
        } else if (strncasecmp(member, "timeout=", 8) == 0 && is_number(member + 8)) {
            m->keep_alive_s = atoll(member + 8);
            m->closes = m->closes || m->keep_alive_s == 0;
        }
    }
}

/* What a field says of the framing. False: nothing that we take. */
static bool read_model_framing(model *m, const char *name, const char *value)
{
    bool is_interim = m->status < 200;

    if (strcasecmp(name, "content-length") == 0) {
        if (is_interim || m->has_length || !is_number(value)) {
            return false;
        }
        m->has_length = true;
        m->length = strtoull(value, NULL, 10);
    } else if (strcasecmp(name, "transfer-encoding") == 0) {
        if (is_interim || m->is_old || m->is_chunked || strcasecmp(value, "chunked") != 0) {
            return false;
        }
        m->is_chunked = true;
    } else if (strcasecmp(name, "content-encoding") == 0) {
        return !value[0] || strcasecmp(value, "identity") == 0;
    } else if (strcasecmp(name, "connection") == 0 || strcasecmp(name, "keep-alive") == 0) {
        read_model_list(m, name, value);
    }
    return true;
}

/* RFC 9112 5: the lines up to an empty one, of a head or of a trailer. */
static bool read_model_fields(model *m, bool is_trailer)
{
    static const char token[] = "!#$%&'*+-.^_`|~0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";

    while (take_model_line(m, "")) {
        char *colon = strchr(m->line, ':'), *value;

        if (!m->line[0]) {
            return true;
        }
        if (!colon || colon == m->line || strspn(m->line, token) != (size_t)(colon - m->line)) {
            return end_model(m, PAY_READER_REFUSED);
        }
        *colon = '\0';
        value = trim_string(colon + 1);
        if (!is_trailer && !read_model_framing(m, m->line, value)) {
            return end_model(m, PAY_READER_REFUSED);
        }
        if (!is_trailer && m->status >= 200) {
            add_field(m->outcome, pay_text_of(m->line), pay_text_of(value));
        }
    }
    return false;
}

/* Interim answers, then the head of the final one. */
static bool read_model_heads(model *m)
{
    for (int interim = 0; read_model_status(m); interim++) {
        if (m->status >= 200) {
            add_status(m->outcome, m->status);
            return read_model_fields(m, false);
        }
        if (m->status == 101 || interim == PAY_READER_INTERIM) {
            return end_model(m, PAY_READER_REFUSED);
        }
        if (!read_model_fields(m, false)) {
            return false;
        }
    }
    return false;
}

static bool take_model_body(model *m, unsigned long long length)
{
    bool is_whole = m->rest.length >= length;
    size_t count = is_whole ? (size_t)length : m->rest.length;

    if (count) {
        add_body(m->outcome, (pay_text){m->rest.bytes, count});
    }
    pass_over(m, count);
    return is_whole || end_model(m, PAY_READER_CUT);
}

/* RFC 9112 7.1. */
static bool read_model_chunk(model *m, bool *is_last)
{
    size_t digits;
    unsigned long long size;
    const char *after;

    if (!take_model_line(m, "")) {
        return false;
    }
    digits = strspn(m->line, "0123456789abcdefABCDEF");
    after = m->line + digits + strspn(m->line + digits, " \t");
    if (digits < 1 || digits > 15 || (*after && *after != ';')) {
        return end_model(m, PAY_READER_REFUSED);
    }
    size = strtoull(m->line, NULL, 16);
    if (size > m->max_body - m->outcome->body_bytes) {
        return end_model(m, PAY_READER_TOO_LARGE);
    }
    m->room += digits + 2;
    *is_last = size == 0;
    if (*is_last) {
        return read_model_fields(m, true);
    }
    if (!take_model_body(m, size)) {
        return false;
    }
    for (int i = 0; i < 2; i++) {
        if (m->rest.length == 0 || m->rest.bytes[0] != "\r\n"[i]) {
            return end_model(m, m->rest.length == 0 ? PAY_READER_CUT : PAY_READER_REFUSED);
        }
        pass_over(m, 1);
    }
    return true;
}

static bool read_model_chunks(model *m)
{
    bool is_last = false;

    while (!is_last) {
        if (!read_model_chunk(m, &is_last)) {
            return false;
        }
    }
    return true;
}

/* RFC 9112 6.3. */
static bool read_model_body(model *m)
{
    if (m->has_length && m->is_chunked) {
        return end_model(m, PAY_READER_REFUSED);
    }
    m->closes = m->closes || (m->is_old && !m->keeps);
    if (m->status == 204 || m->status == 304) {
        bool says_body = m->is_chunked || (m->status == 204 && m->length > 0);
        return says_body ? end_model(m, PAY_READER_REFUSED) : true;
    }
    if (m->is_chunked) {
        return read_model_chunks(m);
    }
    if (m->has_length) {
        return m->length > m->max_body ? end_model(m, PAY_READER_TOO_LARGE) : take_model_body(m, m->length);
    }
    m->closes = true;
    if (m->rest.length > m->max_body) {
        take_model_body(m, m->max_body);
        return end_model(m, PAY_READER_TOO_LARGE);
    }
    return take_model_body(m, m->rest.length) && (m->is_clean || end_model(m, PAY_READER_CUT));
}

void reader_outcome_of_model(reader_outcome *outcome, const reader_setting *setting, pay_text answer)
{
    static _Thread_local model m;

    begin_outcome(outcome);
    m.rest = answer;
    m.room = PAY_READER_HEAD_BYTES - setting->used_head;
    m.max_body = setting->max_body;
    m.is_clean = setting->is_clean;
    m.outcome = outcome;
    m.is_old = m.keeps = m.closes = m.has_length = m.is_chunked = false;
    m.length = 0;
    m.keep_alive_s = 0;
    if (read_model_heads(&m) && read_model_body(&m)) {
        end_outcome(outcome, PAY_READER_END);
        add_connection(outcome, m.closes, m.keep_alive_s, m.rest.length);
    }
    outcome->has_begun = answer.length > 0 || setting->used_head > 0;
}
