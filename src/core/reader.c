/* An HTTP/1.1 answer as a state machine over the bytes that come. */
#include "reader.h"
#include "hex.h"

#include <string.h>

static pay_reader_event stop_reading(pay_reader *reader, pay_reader_event event)
{
    reader->place = PAY_READER_STOPPED;
    reader->stopped_by = event;
    reader->closes = true;
    return event;
}

static pay_reader_event refuse_answer(pay_reader *reader, const char *problem)
{
    reader->problem = problem;
    return stop_reading(reader, PAY_READER_REFUSED);
}

static pay_text after(pay_text text, size_t count)
{
    return (pay_text){text.bytes + count, text.length - count};
}

static bool is_blank(char c)
{
    return c == ' ' || c == '\t';
}

static pay_text trim_optional_space(pay_text text)
{
    while (text.length > 0 && is_blank(text.bytes[0])) {
        text = after(text, 1);
    }
    while (text.length > 0 && is_blank(text.bytes[text.length - 1])) {
        text.length--;
    }
    return text;
}

/* Takes bytes from the front of the input. */
static pay_text take_bytes(pay_text *input, size_t count)
{
    pay_text taken = {input->bytes, count};

    *input = after(*input, count);
    return taken;
}

/* --- lines ---------------------------------------------------------------- */

/* A line that cannot become a status line is refused at its first wrong byte, not when its end comes. */
static bool may_be_status(pay_text line)
{
    pay_text start = PAY_TEXT("HTTP/1.");

    if (line.length < start.length) {
        start.length = line.length;
    }
    return pay_text_starts_with(line, start);
}

/* Joins a part of a line with those before it; a line that came in one piece stays where it is. */
static bool join_parts(pay_reader *reader, pay_text part, bool is_last, pay_text *line)
{
    *line = part;
    if (is_last && reader->line.length == 0) {
        return true;
    }
    pay_buffer_append_text(&reader->line, part);
    reader->line_is_over = is_last;
    *line = pay_buffer_text(&reader->line);
    return !reader->line.failed;
}

/* The rules for every line. It ends in a line feed; its CRLF is cut off. */
static pay_reader_event check_line(pay_reader *reader, pay_text *line)
{
    if (line->length < 2 || line->bytes[line->length - 2] != '\r') {
        return refuse_answer(reader, "a line does not end in CRLF");
    }
    line->length -= 2;
    return pay_text_is_field_value(*line) ? PAY_READER_FIELD
                                          : refuse_answer(reader, "a line has a control character in it");
}

/*
 * Takes a line, without its CRLF; `line` lies in the input or in reader->line. MORE when the line is not whole yet. The
 * event that says that there is a line is FIELD, whatever the line is. However a line is cut, the same is checked
 * first: each byte against the start of a status line and the limit, then the whole line.
 */
static pay_reader_event take_line(pay_reader *reader, pay_text *input, pay_text *line)
{
    const char *end = memchr(input->bytes, '\n', input->length);
    size_t length = end ? (size_t)(end - input->bytes) + 1 : input->length;
    size_t room = PAY_READER_HEAD_BYTES - reader->head_bytes;
    bool fits = length <= room;
    pay_text part = take_bytes(input, fits ? length : room);

    if (reader->line_is_over) {
        pay_buffer_truncate(&reader->line, 0);
        reader->line_is_over = false;
    }
    reader->head_bytes += part.length;
    if (!join_parts(reader, part, fits && end, line)) {
        return stop_reading(reader, PAY_READER_NO_MEMORY);
    }
    if (reader->place == PAY_READER_AT_STATUS && !may_be_status(*line)) {
        return refuse_answer(reader, "it does not begin with an HTTP/1.1 status line");
    }
    if (!fits) {
        return stop_reading(reader, PAY_READER_TOO_LARGE);
    }
    return end ? check_line(reader, line) : PAY_READER_MORE;
}

/* --- the head ------------------------------------------------------------- */

/* `HTTP/1.1 200 OK`; take_line() has checked its start. The reason may be missing, and the blank before it. 0: not one.
 */
static int parse_status(pay_text line)
{
    const char *at = line.bytes;

    if (line.length < sizeof("HTTP/1.1 200") - 1 || (at[7] != '0' && at[7] != '1') || at[8] != ' ' || at[9] == '0' ||
        !pay_text_is_digits((pay_text){at + 9, 3}) || (line.length > 12 && at[12] != ' ')) {
        return 0;
    }
    return (at[9] - '0') * 100 + (at[10] - '0') * 10 + (at[11] - '0');
}

static pay_reader_event read_status_line(pay_reader *reader, pay_text line)
{
    int status = parse_status(line);

    if (status == 0) {
        return refuse_answer(reader, "it does not begin with an HTTP/1.1 status line");
    }
    reader->place = PAY_READER_AT_FIELD;
    reader->is_old = line.bytes[7] == '0';
    reader->keeps = false; /* an interim answer's keep-alive does not count for the final one */
    reader->is_interim = status < 200;
    if (!reader->is_interim) {
        reader->status = status;
        return PAY_READER_STATUS;
    }
    if (status == 101) {
        return refuse_answer(reader, "it switches to another protocol");
    }
    if (++reader->interim > PAY_READER_INTERIM) {
        return refuse_answer(reader, "too many interim answers came before it");
    }
    return PAY_READER_MORE;
}

/* Digits and nothing else; 18 of them fit. */
static bool parse_length(pay_text value, uint64_t *length)
{
    *length = 0;
    if (!pay_text_is_digits(value) || value.length > 18) {
        return false;
    }
    for (size_t i = 0; i < value.length; i++) {
        *length = *length * 10 + (uint64_t)(value.bytes[i] - '0');
    }
    return true;
}

static const char *read_content_length(pay_reader *reader)
{
    if (reader->has_length) {
        return "it has more than one Content-Length";
    }
    reader->has_length = true;
    return parse_length(reader->value, &reader->length) ? NULL : "its Content-Length is not one number";
}

static const char *read_transfer_encoding(pay_reader *reader)
{
    if (reader->is_chunked || !pay_text_equals_nocase(reader->value, PAY_TEXT("chunked"))) {
        return "it has a transfer coding other than chunked";
    }
    if (reader->is_old) {
        return "HTTP/1.0 has no chunked coding";
    }
    reader->is_chunked = true;
    return NULL;
}

static const char *read_content_encoding(pay_reader *reader)
{
    bool none = reader->value.length == 0 || pay_text_equals_nocase(reader->value, PAY_TEXT("identity"));

    return none ? NULL : "it has a content coding, which was not asked for";
}

/* The next member of a list with commas; false at its end. */
static bool next_member(pay_text *list, pay_text *member)
{
    const char *comma;

    if (list->length == 0) {
        return false;
    }
    comma = memchr(list->bytes, ',', list->length);
    *member = trim_optional_space(take_bytes(list, comma ? (size_t)(comma - list->bytes) : list->length));
    if (comma) {
        take_bytes(list, 1);
    }
    return true;
}

static const char *read_connection(pay_reader *reader)
{
    pay_text list = reader->value, member;

    while (next_member(&list, &member)) {
        reader->closes = reader->closes || pay_text_equals_nocase(member, PAY_TEXT("close"));
        reader->keeps = reader->keeps || pay_text_equals_nocase(member, PAY_TEXT("keep-alive"));
    }
    return NULL;
}

/* A hint: what cannot be understood in it is passed over. */
static const char *read_keep_alive(pay_reader *reader)
{
    pay_text list = reader->value, member, timeout = PAY_TEXT("timeout=");
    uint64_t seconds;

    while (next_member(&list, &member)) {
        if (member.length > timeout.length &&
            pay_text_equals_nocase((pay_text){member.bytes, timeout.length}, timeout) &&
            parse_length(after(member, timeout.length), &seconds)) {
            reader->keep_alive_s = (int64_t)seconds;
            reader->closes = reader->closes || seconds == 0;
        }
    }
    return NULL;
}

/* The fields that say how the answer and the connection end. Each reads reader->value; NULL or a problem. */
static const struct {
    pay_text name;
    const char *(*read)(pay_reader *reader);
    bool only_final; /* an interim answer has no body, and a field that gives it one is refused */
} framing[] = {
    {{"Content-Length", 14}, read_content_length, true},
    {{"Transfer-Encoding", 17}, read_transfer_encoding, true},
    {{"Content-Encoding", 16}, read_content_encoding, false},
    {{"Connection", 10}, read_connection, false},
    {{"Keep-Alive", 10}, read_keep_alive, false},
};

static const char *read_framing(pay_reader *reader)
{
    for (size_t i = 0; i < sizeof(framing) / sizeof(framing[0]); i++) {
        if (pay_text_equals_nocase(reader->name, framing[i].name)) {
            return reader->is_interim && framing[i].only_final ? "an interim answer has a body"
                                                               : framing[i].read(reader);
        }
    }
    return NULL;
}

/* Splits a line into reader->name and reader->value. NULL or a problem. */
static const char *split_field(pay_reader *reader, pay_text line)
{
    const char *colon = memchr(line.bytes, ':', line.length);

    if (is_blank(line.bytes[0])) {
        return "a line is folded";
    }
    if (!colon) {
        return "a line of its head has no colon";
    }
    reader->name = (pay_text){line.bytes, (size_t)(colon - line.bytes)};
    reader->value = trim_optional_space(after(line, reader->name.length + 1));
    return pay_text_is_token(reader->name) ? NULL : "the name of a field is not one";
}

/* The head is whole: what comes now? */
static pay_reader_event begin_body(pay_reader *reader)
{
    bool has_body = reader->status != 204 && reader->status != 304;

    if (reader->has_length && reader->is_chunked) {
        return refuse_answer(reader, "it has a Content-Length and is chunked");
    }
    if (!has_body && (reader->is_chunked || (reader->status == 204 && reader->length > 0))) {
        return refuse_answer(reader, "its status says that it has no body, its head that it has one");
    }
    reader->closes = reader->closes || (reader->is_old && !reader->keeps);
    if (!has_body) {
        reader->place = PAY_READER_AT_END;
    } else if (reader->is_chunked) {
        reader->place = PAY_READER_AT_CHUNK;
    } else if (!reader->has_length) {
        reader->place = PAY_READER_AT_BODY_OF_CONNECTION;
        reader->closes = true;
    } else if (reader->length > reader->max_body) {
        return stop_reading(reader, PAY_READER_TOO_LARGE);
    } else {
        reader->left = (size_t)reader->length;
        reader->place = reader->left > 0 ? PAY_READER_AT_BODY : PAY_READER_AT_END;
    }
    return PAY_READER_MORE;
}

static pay_reader_event read_field(pay_reader *reader, pay_text line)
{
    const char *problem;

    if (line.length == 0) {
        if (reader->is_interim) {
            reader->place = PAY_READER_AT_STATUS;
            return PAY_READER_MORE;
        }
        return begin_body(reader);
    }
    problem = split_field(reader, line);
    if (!problem) {
        problem = read_framing(reader);
    }
    if (problem) {
        return refuse_answer(reader, problem);
    }
    return reader->is_interim ? PAY_READER_MORE : PAY_READER_FIELD;
}

/* --- the body ------------------------------------------------------------- */

static pay_reader_event take_body(pay_reader *reader, pay_text *input, size_t most)
{
    size_t count = input->length < most ? input->length : most;

    reader->piece = take_bytes(input, count);
    reader->body_bytes += count;
    return PAY_READER_BODY;
}

/* A part whose length is known and not more than max_body allows. After it comes `next`. */
static pay_reader_event take_counted(pay_reader *reader, pay_text *input, pay_reader_place next)
{
    pay_reader_event event = take_body(reader, input, reader->left);

    reader->left -= reader->piece.length;
    if (reader->left == 0) {
        reader->place = next;
    }
    return event;
}

/* A part that ends with the connection. The caller gets as much as max_body allows, however it is cut. */
static pay_reader_event take_uncounted(pay_reader *reader, pay_text *input)
{
    size_t room = reader->max_body - reader->body_bytes;

    return room == 0 ? stop_reading(reader, PAY_READER_TOO_LARGE) : take_body(reader, input, room);
}

/* `1a2b` or `1a2b;extension`; the extension is passed over. 15 digits fit. */
static pay_reader_event read_chunk_line(pay_reader *reader, pay_text line)
{
    uint64_t size = 0;
    size_t digits = 0;
    pay_text rest;

    while (digits < line.length && digits < 15 && pay_is_hex(line.bytes[digits])) {
        char digit = pay_lower(line.bytes[digits++]);
        size = size * 16 + (uint64_t)(pay_is_digit(digit) ? digit - '0' : digit - 'a' + 10);
    }
    rest = trim_optional_space(after(line, digits));
    if (digits == 0 || (rest.length > 0 && rest.bytes[0] != ';')) {
        return refuse_answer(reader, "the size of a chunk is not a number");
    }
    if (size > reader->max_body - reader->body_bytes) {
        return stop_reading(reader, PAY_READER_TOO_LARGE);
    }
    reader->head_bytes -= digits + 2; /* only extensions count: a long body may have many chunks */
    reader->left = (size_t)size;
    reader->place = size > 0 ? PAY_READER_AT_CHUNK_BODY : PAY_READER_AT_TRAILER;
    return PAY_READER_MORE;
}

static pay_reader_event take_chunk_end(pay_reader *reader, pay_text *input)
{
    static const char expected[] = "\r\n";

    while (reader->left < 2 && input->length > 0) {
        if (take_bytes(input, 1).bytes[0] != expected[reader->left++]) {
            return refuse_answer(reader, "a chunk is not as long as it says");
        }
    }
    if (reader->left == 2) {
        reader->place = PAY_READER_AT_CHUNK;
    }
    return PAY_READER_MORE;
}

/* A field after the last chunk. Nothing in it is used, a length least of all. */
static pay_reader_event read_trailer(pay_reader *reader, pay_text line)
{
    const char *problem = line.length > 0 ? split_field(reader, line) : NULL;

    if (line.length == 0) {
        reader->place = PAY_READER_AT_END;
    }
    return problem ? refuse_answer(reader, problem) : PAY_READER_MORE;
}

/* --- one step after the other --------------------------------------------- */

static pay_reader_event read_line(pay_reader *reader, pay_text *input)
{
    pay_text line;
    pay_reader_event event = take_line(reader, input, &line);

    if (event != PAY_READER_FIELD) {
        return event;
    }
    switch (reader->place) {
    case PAY_READER_AT_STATUS:
        return read_status_line(reader, line);
    case PAY_READER_AT_FIELD:
        return read_field(reader, line);
    case PAY_READER_AT_CHUNK:
        return read_chunk_line(reader, line);
    default:
        return read_trailer(reader, line);
    }
}

/* MORE while there is input: nothing that the caller has to know, go on. */
static pay_reader_event take_step(pay_reader *reader, pay_text *input)
{
    switch (reader->place) {
    case PAY_READER_AT_BODY:
        return take_counted(reader, input, PAY_READER_AT_END);
    case PAY_READER_AT_BODY_OF_CONNECTION:
        return take_uncounted(reader, input);
    case PAY_READER_AT_CHUNK_BODY:
        return take_counted(reader, input, PAY_READER_AT_CHUNK_END);
    case PAY_READER_AT_CHUNK_END:
        return take_chunk_end(reader, input);
    default:
        return read_line(reader, input);
    }
}

pay_reader_event pay_reader_next(pay_reader *reader, pay_text *input)
{
    pay_reader_event event = PAY_READER_MORE;

    while (event == PAY_READER_MORE) {
        if (reader->place == PAY_READER_AT_END) {
            return PAY_READER_END;
        }
        if (reader->place == PAY_READER_STOPPED) {
            return reader->stopped_by;
        }
        if (input->length == 0) {
            return PAY_READER_MORE;
        }
        event = take_step(reader, input);
    }
    return event;
}

pay_reader_event pay_reader_finish(pay_reader *reader, bool is_clean)
{
    if (reader->place == PAY_READER_AT_BODY_OF_CONNECTION && is_clean) {
        reader->place = PAY_READER_AT_END;
    }
    if (reader->place == PAY_READER_AT_END) {
        return PAY_READER_END;
    }
    return reader->place == PAY_READER_STOPPED ? reader->stopped_by : stop_reading(reader, PAY_READER_CUT);
}

bool pay_reader_has_begun(const pay_reader *reader)
{
    return reader->head_bytes > 0;
}

void pay_reader_free(pay_reader *reader)
{
    pay_buffer_free(&reader->line);
}
