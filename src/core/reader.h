/*
 * Reads one HTTP/1.1 answer as it comes: bytes in, events out. It knows nothing of sockets and of libcurl.
 *
 * The reader is strict, because an answer that two readers can understand in two ways says nothing about money. It
 * refuses: a line that does not end in CRLF, a folded line, a blank before a colon, control characters in a line, a
 * second Content-Length or a list of lengths, a length beside chunked, any other transfer coding, any content coding
 * (none was asked for), a status line that is not one, more than 16 interim answers, a protocol switch. Everything is
 * bounded.
 */
#ifndef PAYMENTS_CORE_READER_H
#define PAYMENTS_CORE_READER_H

#include "buffer.h"
#include "text.h"

enum {
    PAY_READER_HEAD_BYTES = 65536, /* all lines together: interim answers, fields, chunk extensions, trailers */
    PAY_READER_INTERIM = 16        /* answers with a status of 1xx before the final one */
};

typedef enum pay_reader_event {
    PAY_READER_MORE,      /* the input is used up */
    PAY_READER_STATUS,    /* `status`, of the final answer */
    PAY_READER_FIELD,     /* `name` and `value`, of the final answer's head */
    PAY_READER_BODY,      /* `piece` */
    PAY_READER_END,       /* the answer is whole; what is left of the input does not belong to it */
    PAY_READER_CUT,       /* the connection ended before the answer did */
    PAY_READER_TOO_LARGE, /* more lines than PAY_READER_HEAD_BYTES, or more body than max_body */
    PAY_READER_REFUSED,   /* `problem` */
    PAY_READER_NO_MEMORY
} pay_reader_event;

typedef enum pay_reader_place {
    PAY_READER_AT_STATUS,
    PAY_READER_AT_FIELD,
    PAY_READER_AT_BODY, /* of a known length */
    PAY_READER_AT_BODY_OF_CONNECTION,
    PAY_READER_AT_CHUNK,
    PAY_READER_AT_CHUNK_BODY,
    PAY_READER_AT_CHUNK_END,
    PAY_READER_AT_TRAILER,
    PAY_READER_AT_END,
    PAY_READER_STOPPED /* refused: every further call says so again */
} pay_reader_place;

/* All zero but `max_body` is a reader at its start. Free it with pay_reader_free(). */
typedef struct pay_reader {
    size_t max_body; /* bytes; set by the caller */

    int status;     /* of the final answer; 0 until its status line came */
    pay_text name;  /* these three are valid until the next call */
    pay_text value; /* without blanks around it */
    pay_text piece; /* a part of the input */
    const char *problem;
    bool closes;          /* the connection cannot be used for another request; so it is after anything but END */
    int64_t keep_alive_s; /* what `Keep-Alive: timeout=N` says; 0 when it was not given */
    size_t body_bytes;    /* of all pieces */

    /* The rest belongs to reader.c. */
    pay_reader_place place;
    pay_reader_event stopped_by;
    pay_buffer line; /* a line that did not come in one piece */
    bool line_is_over;
    size_t head_bytes;
    size_t left; /* bytes of the body or chunk to come; after a chunk: bytes of its CRLF that came */
    int interim;
    bool is_interim; /* the fields at hand are those of a 1xx answer */
    bool is_old;     /* HTTP/1.0 */
    bool keeps;      /* Connection: keep-alive */
    bool has_length;
    bool is_chunked;
    uint64_t length;
} pay_reader;

/* Takes bytes from the front of the input and says what they are. */
pay_reader_event pay_reader_next(pay_reader *reader, pay_text *input);

/*
 * The connection has ended. `is_clean`: the other side said so itself (TLS: close_notify), so that nothing can be
 * missing. END or CUT, or what stopped the reader before.
 */
pay_reader_event pay_reader_finish(pay_reader *reader, bool is_clean);

/* Whether any byte of an answer came. */
bool pay_reader_has_begun(const pay_reader *reader);

/* Wipes. */
void pay_reader_free(pay_reader *reader);

#endif
