/*
 * The reader of answers: a table of answers, right and wrong, each with what must come of it, however it is cut; the
 * same answers with one byte changed, against a model; limits, missing memory, and how much work reading is.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "reader.h"
#include "reader_model.h"
#include "steps.h"
#include "memory.h"

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

/* The connection ends with close_notify, unless it is cut. max_body 0: enough. */
typedef struct answer_case {
    const char *name;
    pay_text answer;
    const char *text; /* see reader_outcome */
    const char *problem;
    size_t max_body;
    bool is_cut;
} answer_case;

/* Bytes, NUL among them. */
#define BYTES(literal)                                                                                                 \
    {                                                                                                                  \
        (literal), sizeof(literal) - 1                                                                                 \
    }

#define OK        "HTTP/1.1 200 OK\r\n"
#define CHUNKED   OK "Transfer-Encoding: chunked\r\n\r\n"
#define CHUNKS    "200 [Transfer-Encoding=chunked] "
#define GOOD      "{\"Success\":true,\"MessageCode\":\"0000\"}"
#define JSON_GOOD "Content-Type: application/json\r\nContent-Length: 37\r\n\r\n" GOOD
#define INTERIM4                                                                                                       \
    "HTTP/1.1 102 Processing\r\n\r\nHTTP/1.1 100\r\n\r\nHTTP/1.1 103 \r\nLink: </a>\r\n\r\nHTTP/1.1 199 ?\r\n\r\n"
#define SIXTEEN INTERIM4 INTERIM4 INTERIM4 INTERIM4

/* The reader's problems. */
#define NO_STATUS     "it does not begin with an HTTP/1.1 status line"
#define NO_CRLF       "a line does not end in CRLF"
#define CONTROL       "a line has a control character in it"
#define FOLDED        "a line is folded"
#define NO_COLON      "a line of its head has no colon"
#define NO_NAME       "the name of a field is not one"
#define SWITCHES      "it switches to another protocol"
#define TOO_MANY      "too many interim answers came before it"
#define INTERIM_BODY  "an interim answer has a body"
#define LENGTHS       "it has more than one Content-Length"
#define NO_LENGTH     "its Content-Length is not one number"
#define BOTH          "it has a Content-Length and is chunked"
#define CODED         "it has a transfer coding other than chunked"
#define OLD_CHUNKED   "HTTP/1.0 has no chunked coding"
#define CONTENT_CODED "it has a content coding, which was not asked for"
#define NO_BODY       "its status says that it has no body, its head that it has one"
#define NO_SIZE       "the size of a chunk is not a number"
#define CHUNK_LENGTH  "a chunk is not as long as it says"

/* --- the table ------------------------------------------------------------- */

static const answer_case status_lines[] = {
    {"a reason", BYTES("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n"), "200 [Content-Length=0] END"},
    {"an empty reason", BYTES("HTTP/1.1 200 \r\nContent-Length: 0\r\n\r\n"), "200 [Content-Length=0] END"},
    {"no reason, no blank", BYTES("HTTP/1.1 200\r\nContent-Length: 0\r\n\r\n"), "200 [Content-Length=0] END"},
    {"a reason of words", BYTES("HTTP/1.1 404 Not \t Found\r\nContent-Length: 0\r\n\r\n"),
     "404 [Content-Length=0] END"},
    {"a reason in UTF-8",
     BYTES("HTTP/1.1 400 Ge\xc3\xa7"
           "ersiz\r\nContent-Length: 0\r\n\r\n"),
     "400 [Content-Length=0] END"},
    {"the smallest final status", BYTES("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n"), "200 [Content-Length=0] END"},
    {"the largest status", BYTES("HTTP/1.1 999 X\r\nContent-Length: 0\r\n\r\n"), "999 [Content-Length=0] END"},
    {"HTTP/1.0", BYTES("HTTP/1.0 200 OK\r\nContent-Length: 0\r\n\r\n"), "200 [Content-Length=0] END closes"},
    {"HTTP/1.2", BYTES("HTTP/1.2 200 OK\r\nContent-Length: 0\r\n\r\n"), "REFUSED", NO_STATUS},
    {"HTTP/1.", BYTES("HTTP/1. 200 OK\r\n\r\n"), "REFUSED", NO_STATUS},
    {"HTTP/1.10", BYTES("HTTP/1.10 200 OK\r\n\r\n"), "REFUSED", NO_STATUS},
    {"HTTP/2", BYTES("HTTP/2 200\r\n\r\n"), "REFUSED", NO_STATUS},
    {"HTTP/0.9", BYTES(GOOD), "REFUSED", NO_STATUS},
    {"small letters", BYTES("http/1.1 200 OK\r\n\r\n"), "REFUSED", NO_STATUS},
    {"a request", BYTES("GET / HTTP/1.1\r\n\r\n"), "REFUSED", NO_STATUS},
    {"another protocol", BYTES("ICY 200 OK\r\n\r\n"), "REFUSED", NO_STATUS},
    {"another protocol, bare line feed", BYTES("ICY 200 OK\n\n"), "REFUSED", NO_STATUS},
    {"another protocol, without end", BYTES("SSH-2.0-OpenSSH"), "REFUSED", NO_STATUS},
    {"wrong at the last byte of the version", BYTES("HTTP/1,1 200 OK\r\n\r\n"), "REFUSED", NO_STATUS},
    {"a blank before it", BYTES(" " OK "\r\n"), "REFUSED", NO_STATUS},
    {"an empty line before it", BYTES("\r\n" OK "\r\n"), "REFUSED", NO_STATUS},
    {"two blanks", BYTES("HTTP/1.1  200 OK\r\n\r\n"), "REFUSED", NO_STATUS},
    {"a tab", BYTES("HTTP/1.1\t200 OK\r\n\r\n"), "REFUSED", NO_STATUS},
    {"a tab after the status", BYTES("HTTP/1.1 200\tOK\r\n\r\n"), "REFUSED", NO_STATUS},
    {"two digits", BYTES("HTTP/1.1 20 OK\r\n\r\n"), "REFUSED", NO_STATUS},
    {"two digits, no reason", BYTES("HTTP/1.1 20\r\n\r\n"), "REFUSED", NO_STATUS},
    {"four digits", BYTES("HTTP/1.1 2000 OK\r\n\r\n"), "REFUSED", NO_STATUS},
    {"a status of zeros", BYTES("HTTP/1.1 000 OK\r\n\r\n"), "REFUSED", NO_STATUS},
    {"099", BYTES("HTTP/1.1 099 OK\r\n\r\n"), "REFUSED", NO_STATUS},
    {"a negative status", BYTES("HTTP/1.1 -20 OK\r\n\r\n"), "REFUSED", NO_STATUS},
    {"a status of letters", BYTES("HTTP/1.1 2xx OK\r\n\r\n"), "REFUSED", NO_STATUS},
    {"a status with a point", BYTES("HTTP/1.1 200.1 OK\r\n\r\n"), "REFUSED", NO_STATUS},
    {"the version alone", BYTES("HTTP/1.1\r\n\r\n"), "REFUSED", NO_STATUS},
    {"seven bytes", BYTES("HTTP/1.\r\n\r\n"), "REFUSED", NO_STATUS},
    {"NUL in the reason", BYTES("HTTP/1.1 200 O\0K\r\n\r\n"), "REFUSED", CONTROL},
    {"a bare line feed", BYTES("HTTP/1.1 200 OK\nContent-Length: 0\r\n\r\n"), "REFUSED", NO_CRLF},
    {"cut in the version", BYTES("HTTP/1"), "CUT"},
    {"cut before its line feed", BYTES("HTTP/1.1 200 OK\r"), "CUT"},
    {"cut after it", BYTES(OK), "200 CUT"},
    {"nothing", BYTES(""), "CUT"},
};

static const answer_case fields[] = {
    {"values without blanks around", BYTES(OK "A:  b \t\r\nB:c\r\nC:\r\nD:  \r\nContent-Length: 0\r\n\r\n"),
     "200 [A=b] [B=c] [C=] [D=] [Content-Length=0] END"},
    {"blanks and colons within", BYTES(OK "A: b: c\td\r\nContent-Length: 0\r\n\r\n"),
     "200 [A=b: c\td] [Content-Length=0] END"},
    {"any token is a name", BYTES(OK "!#$%&'*+-.^_`|~09azAZ: x\r\nContent-Length: 0\r\n\r\n"),
     "200 [!#$%&'*+-.^_`|~09azAZ=x] [Content-Length=0] END"},
    {"a value in UTF-8", BYTES(OK "A: \xc4\xb1\r\nContent-Length: 0\r\n\r\n"),
     "200 [A=\xc4\xb1] [Content-Length=0] END"},
    {"any byte above 0x7f", BYTES(OK "A: \x80\xff\r\nContent-Length: 0\r\n\r\n"),
     "200 [A=\x80\xff] [Content-Length=0] END"},
    {"the same name twice", BYTES(OK "A: 1\r\nA: 2\r\nContent-Length: 0\r\n\r\n"),
     "200 [A=1] [A=2] [Content-Length=0] END"},
    {"folded with a blank", BYTES(OK "A: b\r\n c\r\n\r\n"), "200 [A=b] REFUSED", FOLDED},
    {"folded with a tab", BYTES(OK "A: b\r\n\tc\r\n\r\n"), "200 [A=b] REFUSED", FOLDED},
    {"folded, the first line", BYTES(OK " Content-Length: 2\r\nContent-Length: 2\r\n\r\n{}"), "200 REFUSED", FOLDED},
    {"folded, the last line", BYTES(OK "Content-Length: 2\r\n \r\n\r\n{}"), "200 [Content-Length=2] REFUSED", FOLDED},
    {"folded, nothing but blanks", BYTES(OK " \r\n\r\n"), "200 REFUSED", FOLDED},
    {"folded in an interim answer", BYTES("HTTP/1.1 103 X\r\nA: b\r\n c\r\n\r\n" OK "\r\n"), "REFUSED", FOLDED},
    {"folded, the first line of an interim answer", BYTES("HTTP/1.1 103 X\r\n A: b\r\n\r\n" OK "\r\n"), "REFUSED",
     FOLDED},
    {"a blank before the colon", BYTES(OK "Content-Length : 0\r\n\r\n"), "200 REFUSED", NO_NAME},
    {"a tab before the colon", BYTES(OK "Content-Length\t: 0\r\n\r\n"), "200 REFUSED", NO_NAME},
    {"a blank in the name", BYTES(OK "Content Length: 0\r\n\r\n"), "200 REFUSED", NO_NAME},
    {"a quote in the name", BYTES(OK "\"A\": 0\r\n\r\n"), "200 REFUSED", NO_NAME},
    {"a slash in the name", BYTES(OK "A/B: 0\r\n\r\n"), "200 REFUSED", NO_NAME},
    {"UTF-8 in the name", BYTES(OK "\xc4\xb1: 0\r\n\r\n"), "200 REFUSED", NO_NAME},
    {"no name", BYTES(OK ": 0\r\n\r\n"), "200 REFUSED", NO_NAME},
    {"no colon", BYTES(OK "Content-Length\r\n\r\n"), "200 REFUSED", NO_COLON},
    {"no colon in an interim answer", BYTES("HTTP/1.1 100 X\r\nA\r\n\r\n" OK "\r\n"), "REFUSED", NO_COLON},
    {"a bare line feed", BYTES(OK "A: b\nContent-Length: 0\r\n\r\n"), "200 REFUSED", NO_CRLF},
    {"a bare line feed for the empty line", BYTES(OK "Content-Length: 0\r\n\n"), "200 [Content-Length=0] REFUSED",
     NO_CRLF},
    {"a line feed first", BYTES(OK "\nContent-Length: 0\r\n\r\n"), "200 REFUSED", NO_CRLF},
    {"a line feed, then a carriage return", BYTES(OK "A: b\n\r\n"), "200 REFUSED", NO_CRLF},
    {"a bare carriage return", BYTES(OK "A: b\rContent-Length: 0\r\n\r\n"), "200 REFUSED", CONTROL},
    {"two carriage returns", BYTES(OK "A: b\r\r\n\r\n"), "200 REFUSED", CONTROL},
    {"a carriage return alone in a line", BYTES(OK "\r\r\n"), "200 REFUSED", CONTROL},
    {"NUL in a value", BYTES(OK "A: b\0c\r\n\r\n"), "200 REFUSED", CONTROL},
    {"NUL in a name", BYTES(OK "A\0: b\r\n\r\n"), "200 REFUSED", CONTROL},
    {"NUL first", BYTES(OK "\0\r\n\r\n"), "200 REFUSED", CONTROL},
    {"0x01", BYTES(OK "A: b\x01\r\n\r\n"), "200 REFUSED", CONTROL},
    {"0x1f", BYTES(OK "A: \x1f\r\n\r\n"), "200 REFUSED", CONTROL},
    {"0x7f", BYTES(OK "A: \x7f\r\n\r\n"), "200 REFUSED", CONTROL},
    {"a vertical tab after chunked", BYTES(OK "Transfer-Encoding: chunked\x0b\r\n\r\n"), "200 REFUSED", CONTROL},
    {"a form feed before the length",
     BYTES(OK "Content-Length: \x0c"
              "2\r\n\r\n{}"),
     "200 REFUSED", CONTROL},
    {"cut in a field", BYTES(OK "Content-Length: 0"), "200 CUT"},
    {"cut before the empty line", BYTES(OK "Content-Length: 0\r\n"), "200 [Content-Length=0] CUT"},
    {"cut in the empty line", BYTES(OK "Content-Length: 0\r\n\r"), "200 [Content-Length=0] CUT"},
};

static const answer_case lengths[] = {
    {"a length", BYTES(OK "Content-Length: 37\r\n\r\n" GOOD), "200 [Content-Length=37] <" GOOD "> END"},
    {"any letters", BYTES(OK "cONTENT-lENGTH: 2\r\n\r\n{}"), "200 [cONTENT-lENGTH=2] <{}> END"},
    {"zeros before it", BYTES(OK "Content-Length: 0002\r\n\r\n{}"), "200 [Content-Length=0002] <{}> END"},
    {"18 digits", BYTES(OK "Content-Length: 000000000000000002\r\n\r\n{}"),
     "200 [Content-Length=000000000000000002] <{}> END"},
    {"19 digits", BYTES(OK "Content-Length: 0000000000000000002\r\n\r\n{}"), "200 REFUSED", NO_LENGTH},
    {"18 nines", BYTES(OK "Content-Length: 999999999999999999\r\n\r\n{}"),
     "200 [Content-Length=999999999999999999] TOO_LARGE"},
    {"2 to the 64th and 2", BYTES(OK "Content-Length: 18446744073709551618\r\n\r\n{}"), "200 REFUSED", NO_LENGTH},
    {"2 to the 32nd and 2", BYTES(OK "Content-Length: 4294967298\r\n\r\n{}"),
     "200 [Content-Length=4294967298] TOO_LARGE"},
    {"a body of any bytes", BYTES(OK "Content-Length: 5\r\n\r\n\r\n\r\n\n"), "200 [Content-Length=5] <\r\n\r\n\n> END"},
    {"the same twice", BYTES(OK "Content-Length: 37\r\nContent-Length: 37\r\n\r\n" GOOD),
     "200 [Content-Length=37] REFUSED", LENGTHS},
    {"two", BYTES(OK "Content-Length: 37\r\nContent-Length: 38\r\n\r\n" GOOD), "200 [Content-Length=37] REFUSED",
     LENGTHS},
    {"two in two spellings", BYTES(OK "Content-Length: 2\r\nA: b\r\ncontent-length: 02\r\n\r\n{}"),
     "200 [Content-Length=2] [A=b] REFUSED", LENGTHS},
    {"two zeros", BYTES(OK "Content-Length: 0\r\nContent-Length: 0\r\n\r\n"), "200 [Content-Length=0] REFUSED",
     LENGTHS},
    {"a list of the same", BYTES(OK "Content-Length: 2, 2\r\n\r\n{}"), "200 REFUSED", NO_LENGTH},
    {"a list without a blank", BYTES(OK "Content-Length: 2,3\r\n\r\n{}"), "200 REFUSED", NO_LENGTH},
    {"a comma after it", BYTES(OK "Content-Length: 2,\r\n\r\n{}"), "200 REFUSED", NO_LENGTH},
    {"two numbers", BYTES(OK "Content-Length: 2 3\r\n\r\n{}"), "200 REFUSED", NO_LENGTH},
    {"none", BYTES(OK "Content-Length:\r\n\r\n{}"), "200 REFUSED", NO_LENGTH},
    {"a plus", BYTES(OK "Content-Length: +2\r\n\r\n{}"), "200 REFUSED", NO_LENGTH},
    {"a minus", BYTES(OK "Content-Length: -2\r\n\r\n{}"), "200 REFUSED", NO_LENGTH},
    {"hex", BYTES(OK "Content-Length: 0x2\r\n\r\n{}"), "200 REFUSED", NO_LENGTH},
    {"a hex digit", BYTES(OK "Content-Length: a\r\n\r\n{}"), "200 REFUSED", NO_LENGTH},
    {"a fraction", BYTES(OK "Content-Length: 2.0\r\n\r\n{}"), "200 REFUSED", NO_LENGTH},
    {"an exponent", BYTES(OK "Content-Length: 1e1\r\n\r\n{}"), "200 REFUSED", NO_LENGTH},
    {"a quoted number", BYTES(OK "Content-Length: \"2\"\r\n\r\n{}"), "200 REFUSED", NO_LENGTH},
    {"digits of another script", BYTES(OK "Content-Length: \xd9\xa2\r\n\r\n{}"), "200 REFUSED", NO_LENGTH},
    {"before chunked", BYTES(OK "Content-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n"),
     "200 [Content-Length=2] [Transfer-Encoding=chunked] REFUSED", BOTH},
    {"after chunked", BYTES(OK "Transfer-Encoding: chunked\r\nContent-Length: 37\r\n\r\n25\r\n" GOOD "\r\n0\r\n\r\n"),
     "200 [Transfer-Encoding=chunked] [Content-Length=37] REFUSED", BOTH},
    {"0 beside chunked", BYTES(OK "Transfer-Encoding: chunked\r\nContent-Length: 0\r\n\r\n0\r\n\r\n"),
     "200 [Transfer-Encoding=chunked] [Content-Length=0] REFUSED", BOTH},
    {"cut in the body", BYTES(OK "Content-Length: 3\r\n\r\n{}"), "200 [Content-Length=3] <{}> CUT"},
    {"cut before the body", BYTES(OK "Content-Length: 3\r\n\r\n"), "200 [Content-Length=3] CUT"},
    {"cut after the body", BYTES(OK "Content-Length: 2\r\n\r\n{}"), "200 [Content-Length=2] <{}> END", .is_cut = true},
    {"as long as it may be", BYTES(OK "Content-Length: 5\r\n\r\n01234"), "200 [Content-Length=5] <01234> END",
     .max_body = 5},
    {"one more than it may be", BYTES(OK "Content-Length: 6\r\n\r\n012345"), "200 [Content-Length=6] TOO_LARGE",
     .max_body = 5},
    {"a byte after it", BYTES(OK "Content-Length: 2\r\n\r\n{}\n"), "200 [Content-Length=2] <{}> END left=1"},
    {"a byte after an empty body", BYTES(OK "Content-Length: 0\r\n\r\n "), "200 [Content-Length=0] END left=1"},
    {"the same answer twice", BYTES(OK JSON_GOOD OK JSON_GOOD),
     "200 [Content-Type=application/json] [Content-Length=37] <" GOOD "> END left=108"},
    {"a second answer", BYTES(OK "Content-Length: 2\r\n\r\n{}" OK "Content-Length: 2\r\n\r\n[]"),
     "200 [Content-Length=2] <{}> END left=40"},
};

static const answer_case codings[] = {
    {"chunked", BYTES(CHUNKED "25\r\n" GOOD "\r\n0\r\n\r\n"), CHUNKS "<" GOOD "> END"},
    {"CHUNKED", BYTES(OK "transfer-encoding:CHUNKED\r\n\r\n0\r\n\r\n"), "200 [transfer-encoding=CHUNKED] END"},
    {"chunked twice in a line", BYTES(OK "Transfer-Encoding: chunked, chunked\r\n\r\n0\r\n\r\n"), "200 REFUSED", CODED},
    {"chunked in two lines", BYTES(OK "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"),
     CHUNKS "REFUSED", CODED},
    {"gzip and chunked", BYTES(OK "Transfer-Encoding: gzip, chunked\r\n\r\n25\r\n" GOOD "\r\n0\r\n\r\n"), "200 REFUSED",
     CODED},
    {"chunked and gzip", BYTES(OK "Transfer-Encoding: chunked, gzip\r\n\r\n0\r\n\r\n"), "200 REFUSED", CODED},
    {"gzip, then chunked", BYTES(OK "Transfer-Encoding: gzip\r\nTransfer-Encoding: chunked\r\n\r\n"), "200 REFUSED",
     CODED},
    {"chunked, then gzip", BYTES(OK "Transfer-Encoding: chunked\r\nTransfer-Encoding: gzip\r\n\r\n"), CHUNKS "REFUSED",
     CODED},
    {"identity", BYTES(OK "Transfer-Encoding: identity\r\n\r\n"), "200 REFUSED", CODED},
    {"an empty coding", BYTES(OK "Transfer-Encoding:\r\n\r\n"), "200 REFUSED", CODED},
    {"a comma after chunked", BYTES(OK "Transfer-Encoding: chunked,\r\n\r\n"), "200 REFUSED", CODED},
    {"a comma before chunked", BYTES(OK "Transfer-Encoding: ,chunked\r\n\r\n"), "200 REFUSED", CODED},
    {"chunked with a parameter", BYTES(OK "Transfer-Encoding: chunked;q=1\r\n\r\n"), "200 REFUSED", CODED},
    {"xchunked", BYTES(OK "Transfer-Encoding: xchunked\r\n\r\n"), "200 REFUSED", CODED},
    {"quoted", BYTES(OK "Transfer-Encoding: \"chunked\"\r\n\r\n"), "200 REFUSED", CODED},
    {"chunked in HTTP/1.0", BYTES("HTTP/1.0 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"), "200 REFUSED",
     OLD_CHUNKED},
    {"a content coding", BYTES(OK "Content-Encoding: gzip\r\nContent-Length: 0\r\n\r\n"), "200 REFUSED", CONTENT_CODED},
    {"br", BYTES(OK "content-encoding: br\r\n\r\n"), "200 REFUSED", CONTENT_CODED},
    {"a content coding of none", BYTES(OK "Content-Encoding: Identity\r\nContent-Length: 0\r\n\r\n"),
     "200 [Content-Encoding=Identity] [Content-Length=0] END"},
    {"an empty content coding", BYTES(OK "Content-Encoding:\r\nContent-Length: 0\r\n\r\n"),
     "200 [Content-Encoding=] [Content-Length=0] END"},
    {"two content codings", BYTES(OK "Content-Encoding: identity, gzip\r\n\r\n"), "200 REFUSED", CONTENT_CODED},
    {"a content coding after none", BYTES(OK "Content-Encoding: identity\r\nContent-Encoding: gzip\r\n\r\n"),
     "200 [Content-Encoding=identity] REFUSED", CONTENT_CODED},
    {"a content coding of an interim answer", BYTES("HTTP/1.1 103 X\r\nContent-Encoding: gzip\r\n\r\n" OK "\r\n"),
     "REFUSED", CONTENT_CODED},
};

static const answer_case chunks[] = {
    {"no chunk but the last", BYTES(CHUNKED "0\r\n\r\n"), CHUNKS "END"},
    {"chunks of one byte", BYTES(CHUNKED "1\r\n{\r\n1\r\n}\r\n0\r\n\r\n"), CHUNKS "<{}> END"},
    {"hex, any letters", BYTES(CHUNKED "a\r\n0123456789\r\nB\r\n0123456789a\r\n0\r\n\r\n"),
     CHUNKS "<01234567890123456789a> END"},
    {"zeros before it", BYTES(CHUNKED "0002\r\n{}\r\n000\r\n\r\n"), CHUNKS "<{}> END"},
    {"15 digits", BYTES(CHUNKED "000000000000002\r\n{}\r\n000000000000000\r\n\r\n"), CHUNKS "<{}> END"},
    {"16 digits", BYTES(CHUNKED "0000000000000002\r\n{}\r\n0\r\n\r\n"), CHUNKS "REFUSED", NO_SIZE},
    {"16 zeros", BYTES(CHUNKED "0000000000000000\r\n\r\n"), CHUNKS "REFUSED", NO_SIZE},
    {"2 to the 64th and 2", BYTES(CHUNKED "10000000000000002\r\n{}\r\n0\r\n\r\n"), CHUNKS "REFUSED", NO_SIZE},
    {"2 to the 32nd and 2", BYTES(CHUNKED "100000002\r\n{}\r\n0\r\n\r\n"), CHUNKS "TOO_LARGE"},
    {"15 times f", BYTES(CHUNKED "fffffffffffffff\r\n{}\r\n0\r\n\r\n"), CHUNKS "TOO_LARGE"},
    {"an extension", BYTES(CHUNKED "2;a=b\r\n{}\r\n0;c\r\n\r\n"), CHUNKS "<{}> END"},
    {"an extension in quotes", BYTES(CHUNKED "2;a=\"; 5\"\r\n{}\r\n0\r\n\r\n"), CHUNKS "<{}> END"},
    {"an empty extension", BYTES(CHUNKED "2;\r\n{}\r\n0;\r\n\r\n"), CHUNKS "<{}> END"},
    {"blanks before an extension", BYTES(CHUNKED "2 \t; a\r\n{}\r\n0\r\n\r\n"), CHUNKS "<{}> END"},
    {"blanks after the size", BYTES(CHUNKED "2 \t\r\n{}\r\n0  \r\n\r\n"), CHUNKS "<{}> END"},
    {"a blank before the size", BYTES(CHUNKED " 2\r\n{}\r\n0\r\n\r\n"), CHUNKS "REFUSED", NO_SIZE},
    {"a word after the size", BYTES(CHUNKED "2 a\r\n{}\r\n0\r\n\r\n"), CHUNKS "REFUSED", NO_SIZE},
    {"two sizes", BYTES(CHUNKED "2 2\r\n{}\r\n0\r\n\r\n"), CHUNKS "REFUSED", NO_SIZE},
    {"a comma", BYTES(CHUNKED "2,a\r\n{}\r\n0\r\n\r\n"), CHUNKS "REFUSED", NO_SIZE},
    {"0x", BYTES(CHUNKED "0x2\r\n{}\r\n0\r\n\r\n"), CHUNKS "REFUSED", NO_SIZE},
    {"a minus", BYTES(CHUNKED "-2\r\n{}\r\n0\r\n\r\n"), CHUNKS "REFUSED", NO_SIZE},
    {"a plus", BYTES(CHUNKED "+2\r\n{}\r\n0\r\n\r\n"), CHUNKS "REFUSED", NO_SIZE},
    {"no hex digit", BYTES(CHUNKED "g\r\n{}\r\n0\r\n\r\n"), CHUNKS "REFUSED", NO_SIZE},
    {"no size", BYTES(CHUNKED "\r\n{}\r\n0\r\n\r\n"), CHUNKS "REFUSED", NO_SIZE},
    {"an extension without a size", BYTES(CHUNKED ";a\r\n{}\r\n0\r\n\r\n"), CHUNKS "REFUSED", NO_SIZE},
    {"no chunks", BYTES(CHUNKED GOOD "\r\n"), CHUNKS "REFUSED", NO_SIZE},
    {"a bare line feed after the size", BYTES(CHUNKED "2\n{}\r\n0\r\n\r\n"), CHUNKS "REFUSED", NO_CRLF},
    {"a bare line feed after the last size", BYTES(CHUNKED "0\n\r\n"), CHUNKS "REFUSED", NO_CRLF},
    {"a bare carriage return after the size", BYTES(CHUNKED "2\r{}\r\n0\r\n\r\n"), CHUNKS "REFUSED", CONTROL},
    {"NUL after the size", BYTES(CHUNKED "2\0\r\n{}\r\n0\r\n\r\n"), CHUNKS "REFUSED", CONTROL},
    {"NUL in an extension", BYTES(CHUNKED "2;\0\r\n{}\r\n0\r\n\r\n"), CHUNKS "REFUSED", CONTROL},
    {"no CRLF after a chunk", BYTES(CHUNKED "2\r\n{}0\r\n\r\n"), CHUNKS "<{}> REFUSED", CHUNK_LENGTH},
    {"a bare line feed after a chunk", BYTES(CHUNKED "2\r\n{}\n0\r\n\r\n"), CHUNKS "<{}> REFUSED", CHUNK_LENGTH},
    {"a bare carriage return after a chunk", BYTES(CHUNKED "2\r\n{}\r0\r\n\r\n"), CHUNKS "<{}> REFUSED", CHUNK_LENGTH},
    {"a chunk longer than it says", BYTES(CHUNKED "1\r\n{}\r\n0\r\n\r\n"), CHUNKS "<{> REFUSED", CHUNK_LENGTH},
    {"a chunk shorter than it says", BYTES(CHUNKED "3\r\n{}\r\n0\r\n\r\n"), CHUNKS "<{}\r> REFUSED", CHUNK_LENGTH},
    {"CRLF as data", BYTES(CHUNKED "4\r\n\r\n\r\n\r\n0\r\n\r\n"), CHUNKS "<\r\n\r\n> END"},
    {"as long as it may be", BYTES(CHUNKED "2\r\n01\r\n3\r\n234\r\n0\r\n\r\n"), CHUNKS "<01234> END", .max_body = 5},
    {"one more than it may be", BYTES(CHUNKED "2\r\n01\r\n4\r\n2345\r\n0\r\n\r\n"), CHUNKS "<01> TOO_LARGE",
     .max_body = 5},
    {"one chunk too large", BYTES(CHUNKED "6\r\n012345\r\n0\r\n\r\n"), CHUNKS "TOO_LARGE", .max_body = 5},
    {"one more byte than it may have", BYTES(CHUNKED "5\r\n01234\r\n1\r\n5\r\n0\r\n\r\n"), CHUNKS "<01234> TOO_LARGE",
     .max_body = 5},
    {"bytes after it", BYTES(CHUNKED "2\r\n{}\r\n0\r\n\r\n\r\n"), CHUNKS "<{}> END left=2"},
    {"a second answer", BYTES(CHUNKED "0\r\n\r\n" CHUNKED "2\r\n{}\r\n0\r\n\r\n"), CHUNKS "END left=59"},
    {"cut before a size", BYTES(CHUNKED), CHUNKS "CUT"},
    {"cut in a size", BYTES(CHUNKED "2"), CHUNKS "CUT"},
    {"cut in a chunk", BYTES(CHUNKED "2\r\n{"), CHUNKS "<{> CUT"},
    {"cut after a chunk", BYTES(CHUNKED "2\r\n{}"), CHUNKS "<{}> CUT"},
    {"cut in the CRLF of a chunk", BYTES(CHUNKED "2\r\n{}\r"), CHUNKS "<{}> CUT"},
    {"cut before the last chunk", BYTES(CHUNKED "2\r\n{}\r\n"), CHUNKS "<{}> CUT"},
    {"cut after the last chunk", BYTES(CHUNKED "2\r\n{}\r\n0\r\n"), CHUNKS "<{}> CUT"},
    {"cut in the last line", BYTES(CHUNKED "2\r\n{}\r\n0\r\n\r"), CHUNKS "<{}> CUT"},
};

static const answer_case trailers[] = {
    {"a trailer", BYTES(CHUNKED "2\r\n{}\r\n0\r\nA: b\r\nB:\r\n\r\n"), CHUNKS "<{}> END"},
    {"a length in it", BYTES(CHUNKED "2\r\n{}\r\n0\r\nContent-Length: 5\r\n\r\n01234"), CHUNKS "<{}> END left=5"},
    {"what nobody wants to read in it", BYTES(CHUNKED "0\r\nTransfer-Encoding: gzip\r\nContent-Encoding: br\r\n\r\n"),
     CHUNKS "END"},
    {"the connection in it", BYTES(CHUNKED "0\r\nConnection: close\r\nKeep-Alive: timeout=5\r\n\r\n"), CHUNKS "END"},
    {"folded", BYTES(CHUNKED "0\r\nA: b\r\n c\r\n\r\n"), CHUNKS "REFUSED", FOLDED},
    {"folded, the first line", BYTES(CHUNKED "0\r\n A: b\r\n\r\n"), CHUNKS "REFUSED", FOLDED},
    {"no colon", BYTES(CHUNKED "0\r\nA\r\n\r\n"), CHUNKS "REFUSED", NO_COLON},
    {"a blank before the colon", BYTES(CHUNKED "0\r\nA : b\r\n\r\n"), CHUNKS "REFUSED", NO_NAME},
    {"a bare line feed", BYTES(CHUNKED "0\r\nA: b\n\r\n"), CHUNKS "REFUSED", NO_CRLF},
    {"a bare line feed at the end", BYTES(CHUNKED "0\r\nA: b\r\n\n"), CHUNKS "REFUSED", NO_CRLF},
    {"NUL", BYTES(CHUNKED "0\r\nA: \0\r\n\r\n"), CHUNKS "REFUSED", CONTROL},
    {"another answer", BYTES(CHUNKED "0\r\n" OK "\r\n"), CHUNKS "REFUSED", NO_COLON},
    {"cut", BYTES(CHUNKED "0\r\nA: b\r\n"), CHUNKS "CUT"},
};

static const answer_case bodies[] = {
    {"no length, ended", BYTES(OK "\r\n" GOOD), "200 <" GOOD "> END closes"},
    {"no length, cut", BYTES(OK "\r\n" GOOD), "200 <" GOOD "> CUT", .is_cut = true},
    {"no length, nothing", BYTES(OK "\r\n"), "200 END closes"},
    {"no length, nothing, cut", BYTES(OK "\r\n"), "200 CUT", .is_cut = true},
    {"no length, kept", BYTES(OK "Connection: keep-alive\r\n\r\n{}"), "200 [Connection=keep-alive] <{}> END closes"},
    {"no length, as long as it may be", BYTES(OK "\r\n01234"), "200 <01234> END closes", .max_body = 5},
    {"no length, one more than it may be", BYTES(OK "\r\n012345"), "200 <01234> TOO_LARGE", .max_body = 5},
    {"no length, much more than it may be", BYTES(OK "\r\n0123456789"), "200 <01234> TOO_LARGE", .max_body = 5},
    {"no length in HTTP/1.0", BYTES("HTTP/1.0 200 OK\r\n\r\n{}"), "200 <{}> END closes"},
    {"no length in HTTP/1.0, cut", BYTES("HTTP/1.0 200 OK\r\n\r\n{}"), "200 <{}> CUT", .is_cut = true},
    {"no length, a second answer is body", BYTES(OK "\r\n{}" OK "\r\n"), "200 <{}" OK "\r\n> END closes"},
    {"204", BYTES("HTTP/1.1 204 No Content\r\n\r\n"), "204 END"},
    {"204, cut after it", BYTES("HTTP/1.1 204 No Content\r\n\r\n"), "204 END", .is_cut = true},
    {"204 of length 0", BYTES("HTTP/1.1 204 No Content\r\nContent-Length: 0\r\n\r\n"), "204 [Content-Length=0] END"},
    {"204 of length 1", BYTES("HTTP/1.1 204 No Content\r\nContent-Length: 1\r\n\r\nx"),
     "204 [Content-Length=1] REFUSED", NO_BODY},
    {"204, chunked", BYTES("HTTP/1.1 204 No Content\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"),
     "204 [Transfer-Encoding=chunked] REFUSED", NO_BODY},
    {"204 and bytes", BYTES("HTTP/1.1 204 No Content\r\n\r\n{}"), "204 END left=2"},
    {"304", BYTES("HTTP/1.1 304 Not Modified\r\n\r\n"), "304 END"},
    {"304 of a length", BYTES("HTTP/1.1 304 Not Modified\r\nContent-Length: 37\r\n\r\n"),
     "304 [Content-Length=37] END"},
    {"304 of a length too large", BYTES("HTTP/1.1 304 Not Modified\r\nContent-Length: 37\r\n\r\n"),
     "304 [Content-Length=37] END", .max_body = 5},
    {"304, chunked", BYTES("HTTP/1.1 304 Not Modified\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"),
     "304 [Transfer-Encoding=chunked] REFUSED", NO_BODY},
    {"304 with two lengths", BYTES("HTTP/1.1 304 X\r\nContent-Length: 1\r\nContent-Length: 1\r\n\r\n"),
     "304 [Content-Length=1] REFUSED", LENGTHS},
    {"304 and bytes", BYTES("HTTP/1.1 304 Not Modified\r\nContent-Length: 2\r\n\r\n{}"),
     "304 [Content-Length=2] END left=2"},
    {"205 has a body like any other", BYTES("HTTP/1.1 205 Reset Content\r\nContent-Length: 1\r\n\r\nx"),
     "205 [Content-Length=1] <x> END"},
    {"500", BYTES("HTTP/1.1 500 X\r\nContent-Length: 2\r\n\r\n{}"), "500 [Content-Length=2] <{}> END"},
};

static const answer_case interim[] = {
    {"100", BYTES("HTTP/1.1 100 Continue\r\n\r\n" OK "Content-Length: 0\r\n\r\n"), "200 [Content-Length=0] END"},
    {"its fields are not the answer's",
     BYTES("HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n" OK "Content-Length: 0\r\n\r\n"),
     "200 [Content-Length=0] END"},
    {"16", BYTES(SIXTEEN OK "Content-Length: 2\r\n\r\n{}"), "200 [Content-Length=2] <{}> END"},
    {"17", BYTES(SIXTEEN "HTTP/1.1 100 X\r\n\r\n" OK "Content-Length: 2\r\n\r\n{}"), "REFUSED", TOO_MANY},
    {"101", BYTES("HTTP/1.1 101 Switching Protocols\r\nUpgrade: h2c\r\n\r\n"), "REFUSED", SWITCHES},
    {"101 after 100", BYTES("HTTP/1.1 100 X\r\n\r\nHTTP/1.1 101 X\r\n\r\n"), "REFUSED", SWITCHES},
    {"101 as the 17th", BYTES(SIXTEEN "HTTP/1.1 101 X\r\n\r\n"), "REFUSED", SWITCHES},
    {"a length", BYTES("HTTP/1.1 100 X\r\nContent-Length: 0\r\n\r\n" OK "\r\n"), "REFUSED", INTERIM_BODY},
    {"chunked", BYTES("HTTP/1.1 100 X\r\nTransfer-Encoding: chunked\r\n\r\n" OK "\r\n"), "REFUSED", INTERIM_BODY},
    {"a body", BYTES("HTTP/1.1 100 X\r\n\r\n{}"), "REFUSED", NO_STATUS},
    {"it closes", BYTES("HTTP/1.1 100 X\r\nConnection: close\r\n\r\n" OK "Content-Length: 0\r\n\r\n"),
     "200 [Content-Length=0] END closes"},
    {"it keeps, the answer is HTTP/1.0",
     BYTES("HTTP/1.1 100 X\r\nConnection: keep-alive\r\n\r\nHTTP/1.0 200 OK\r\nContent-Length: 0\r\n\r\n"),
     "200 [Content-Length=0] END closes"},
    {"it is HTTP/1.0, the answer is not", BYTES("HTTP/1.0 100 X\r\n\r\n" CHUNKED "0\r\n\r\n"), CHUNKS "END"},
    {"a bare line feed after it", BYTES("HTTP/1.1 100 X\r\n\n" OK "\r\n"), "REFUSED", NO_CRLF},
    {"an empty line after it", BYTES("HTTP/1.1 100 X\r\n\r\n\r\n" OK "\r\n"), "REFUSED", NO_STATUS},
    {"cut in it", BYTES("HTTP/1.1 100 X\r\nA: b\r\n"), "CUT"},
    {"cut after it", BYTES("HTTP/1.1 100 X\r\n\r\n"), "CUT"},
};

#define EMPTY    "Content-Length: 0\r\n\r\n"
#define IS_EMPTY "[Content-Length=0] END"

static const answer_case connections[] = {
    {"close", BYTES(OK "Connection: close\r\n" EMPTY), "200 [Connection=close] " IS_EMPTY " closes"},
    {"CLOSE", BYTES(OK "CONNECTION:CLOSE\r\n" EMPTY), "200 [CONNECTION=CLOSE] " IS_EMPTY " closes"},
    {"in a list", BYTES(OK "Connection: TE , \t Close ,x\r\n" EMPTY),
     "200 [Connection=TE , \t Close ,x] " IS_EMPTY " closes"},
    {"in a list with gaps", BYTES(OK "Connection: ,,close,\r\n" EMPTY),
     "200 [Connection=,,close,] " IS_EMPTY " closes"},
    {"in the second field", BYTES(OK "Connection: x\r\nConnection: close\r\n" EMPTY),
     "200 [Connection=x] [Connection=close] " IS_EMPTY " closes"},
    {"beside keep-alive", BYTES(OK "Connection: close, keep-alive\r\n" EMPTY),
     "200 [Connection=close, keep-alive] " IS_EMPTY " closes"},
    {"before keep-alive", BYTES(OK "Connection: close\r\nConnection: keep-alive\r\n" EMPTY),
     "200 [Connection=close] [Connection=keep-alive] " IS_EMPTY " closes"},
    {"closed", BYTES(OK "Connection: closed\r\n" EMPTY), "200 [Connection=closed] " IS_EMPTY},
    {"two words", BYTES(OK "Connection: close x\r\n" EMPTY), "200 [Connection=close x] " IS_EMPTY},
    {"quoted", BYTES(OK "Connection: \"close\"\r\n" EMPTY), "200 [Connection=\"close\"] " IS_EMPTY},
    {"another field", BYTES(OK "X-Connection: close\r\n" EMPTY), "200 [X-Connection=close] " IS_EMPTY},
    {"an empty one", BYTES(OK "Connection:\r\n" EMPTY), "200 [Connection=] " IS_EMPTY},
    {"keep-alive", BYTES(OK "Connection: keep-alive\r\n" EMPTY), "200 [Connection=keep-alive] " IS_EMPTY},
    {"HTTP/1.0, keep-alive", BYTES("HTTP/1.0 200 OK\r\nConnection: Keep-Alive\r\n" EMPTY),
     "200 [Connection=Keep-Alive] " IS_EMPTY},
    {"HTTP/1.0, keep-alive in a list", BYTES("HTTP/1.0 200 OK\r\nConnection: x,KEEP-ALIVE\r\n" EMPTY),
     "200 [Connection=x,KEEP-ALIVE] " IS_EMPTY},
    {"HTTP/1.0, close", BYTES("HTTP/1.0 200 OK\r\nConnection: keep-alive, close\r\n" EMPTY),
     "200 [Connection=keep-alive, close] " IS_EMPTY " closes"},
    {"HTTP/1.0, 204", BYTES("HTTP/1.0 204 OK\r\n\r\n"), "204 END closes"},
    {"a time", BYTES(OK "Keep-Alive: timeout=5\r\n" EMPTY), "200 [Keep-Alive=timeout=5] " IS_EMPTY " keep=5"},
    {"a time in a list", BYTES(OK "keep-alive: max=100 , TIMEOUT=007\r\n" EMPTY),
     "200 [keep-alive=max=100 , TIMEOUT=007] " IS_EMPTY " keep=7"},
    {"a time of 0", BYTES(OK "Keep-Alive: timeout=0\r\n" EMPTY), "200 [Keep-Alive=timeout=0] " IS_EMPTY " closes"},
    {"18 digits", BYTES(OK "Keep-Alive: timeout=999999999999999999\r\n" EMPTY),
     "200 [Keep-Alive=timeout=999999999999999999] " IS_EMPTY " keep=999999999999999999"},
    {"19 digits", BYTES(OK "Keep-Alive: timeout=9999999999999999999\r\n" EMPTY),
     "200 [Keep-Alive=timeout=9999999999999999999] " IS_EMPTY},
    {"no number",
     BYTES(OK "Keep-Alive: timeout=x, timeout=, timeout, timeout=-1, timeout=\"5\", timeout = 5, xtimeout=5\r\n" EMPTY),
     "200 [Keep-Alive=timeout=x, timeout=, timeout, timeout=-1, timeout=\"5\", timeout = 5, xtimeout=5] " IS_EMPTY},
    {"the last time counts", BYTES(OK "Keep-Alive: timeout=9, timeout=5\r\n" EMPTY),
     "200 [Keep-Alive=timeout=9, timeout=5] " IS_EMPTY " keep=5"},
    {"a time, and it closes", BYTES(OK "Keep-Alive: timeout=5\r\nConnection: close\r\n" EMPTY),
     "200 [Keep-Alive=timeout=5] [Connection=close] " IS_EMPTY " closes keep=5"},
    {"HTTP/1.0, a time alone", BYTES("HTTP/1.0 200 OK\r\nKeep-Alive: timeout=5\r\n" EMPTY),
     "200 [Keep-Alive=timeout=5] " IS_EMPTY " closes keep=5"},
};

static const struct {
    const char *name;
    const answer_case *cases;
    size_t count;
} groups[] = {
    {"status lines", status_lines, COUNT(status_lines)},
    {"fields", fields, COUNT(fields)},
    {"lengths", lengths, COUNT(lengths)},
    {"codings", codings, COUNT(codings)},
    {"chunks", chunks, COUNT(chunks)},
    {"trailers", trailers, COUNT(trailers)},
    {"bodies", bodies, COUNT(bodies)},
    {"interim", interim, COUNT(interim)},
    {"connections", connections, COUNT(connections)},
};

/* --- running it ------------------------------------------------------------ */

static const reader_cuts whole = {SIZE_MAX, SIZE_MAX, 0};
static const reader_cuts single_bytes = {1, 1, 0};

static reader_setting setting_of(const answer_case *answer)
{
    return (reader_setting){.max_body = answer->max_body ? answer->max_body : 1 << 20, .is_clean = !answer->is_cut};
}

static reader_outcome outcome; /* its memory is used again */

static int free_outcome(void **state)
{
    (void)state;
    pay_allocation_fail_at(0);
    reader_outcome_free(&outcome);
    return 0;
}

/* The outcome at hand is what the case says. */
static void assert_outcome(const answer_case *answer, const char *how)
{
    if (strcmp(outcome.text, answer->text) != 0) {
        fail_msg("%s, %s: %s, not %s", answer->name, how, outcome.text, answer->text);
    }
    assert_true(outcome.has_begun == (answer->answer.length > 0));
}

static void assert_pieces(const answer_case *answer, reader_cuts cuts, const char *how)
{
    reader_setting setting = setting_of(answer);

    reader_outcome_of_pieces(&outcome, &setting, answer->answer, cuts);
    assert_outcome(answer, how);
    if (answer->problem ? !outcome.problem || strcmp(outcome.problem, answer->problem) != 0 : outcome.problem != NULL) {
        fail_msg("%s, %s: %s, not %s", answer->name, how, outcome.problem, answer->problem);
    }
    assert_int_equal(pay_allocations_live(), 0);
}

static void for_each_case(void (*run)(const answer_case *answer))
{
    for (size_t i = 0; i < COUNT(groups); i++) {
        for (size_t j = 0; j < groups[i].count; j++) {
            run(&groups[i].cases[j]);
        }
    }
}

static void read_whole(const answer_case *answer)
{
    assert_pieces(answer, whole, "in one piece");
}

static void read_bytes(const answer_case *answer)
{
    assert_pieces(answer, single_bytes, "byte by byte");
}

static void read_halves(const answer_case *answer)
{
    for (size_t at = 1; at < answer->answer.length; at++) {
        assert_pieces(answer, (reader_cuts){at, SIZE_MAX, 0}, "in two pieces");
    }
}

static void read_random_pieces(const answer_case *answer)
{
    for (uint64_t seed = 1; seed <= 50; seed++) {
        assert_pieces(answer, (reader_cuts){1 + seed % 7, 2 + seed % 19, seed}, "in random pieces");
    }
}

static void read_with_model(const answer_case *answer)
{
    reader_setting setting = setting_of(answer);

    reader_outcome_of_model(&outcome, &setting, answer->answer);
    assert_outcome(answer, "the model");
}

static void in_one_piece(void **state)
{
    for_each_case(read_whole);
}

static void byte_by_byte(void **state)
{
    for_each_case(read_bytes);
}

static void cut_in_two_everywhere(void **state)
{
    for_each_case(read_halves);
}

static void in_random_pieces(void **state)
{
    for_each_case(read_random_pieces);
}

static void the_model_agrees(void **state)
{
    for_each_case(read_with_model);
}

/* --- against the model ----------------------------------------------------- */

/* The reader and the model say the same. In one piece, byte by byte, and in other pieces, in turns. */
static void assert_agreement(const char *name, reader_setting setting, pay_text answer)
{
    static reader_outcome expected;
    static size_t turn;
    const reader_cuts cuts[] = {whole, single_bytes, {2, 3, 0}};

    reader_outcome_of_model(&expected, &setting, answer);
    reader_outcome_of_pieces(&outcome, &setting, answer, cuts[turn++ % COUNT(cuts)]);
    if (outcome.length != expected.length || memcmp(outcome.text, expected.text, outcome.length) != 0) {
        fail_msg("%s: \"%.*s\" is %s, and %s for the model", name, (int)answer.length, answer.bytes, outcome.text,
                 expected.text);
    }
    reader_outcome_free(&expected);
}

/* One byte is lost, doubled, or another. */
static void read_with_a_wrong_byte(const answer_case *answer)
{
    static const char others[] = {'\0', '\t', '\n', '\r', ' ', ',', '0', ':', ';', 'x', (char)0x80};
    reader_setting setting = setting_of(answer);
    size_t length = answer->answer.length;
    char copy[2048];

    assert_true(length + 1 < sizeof(copy));
    for (size_t at = 0; at < length; at++) {
        memcpy(copy, answer->answer.bytes, at);
        memcpy(copy + at, answer->answer.bytes + at + 1, length - at - 1);
        assert_agreement(answer->name, setting, (pay_text){copy, length - 1});
        memcpy(copy + at, answer->answer.bytes + at, length - at);
        for (size_t i = 0; i < COUNT(others); i++) {
            copy[at] = others[i];
            assert_agreement(answer->name, setting, (pay_text){copy, length});
        }
        memcpy(copy + at + 1, answer->answer.bytes + at, length - at);
        copy[at] = answer->answer.bytes[at];
        assert_agreement(answer->name, setting, (pay_text){copy, length + 1});
    }
}

static void with_a_wrong_byte(void **state)
{
    for_each_case(read_with_a_wrong_byte);
}

static void read_every_start(const answer_case *answer)
{
    reader_setting setting = setting_of(answer);

    for (size_t length = 0; length < answer->answer.length; length++) {
        for (int is_clean = 0; is_clean < 2; is_clean++) {
            setting.is_clean = is_clean;
            assert_agreement(answer->name, setting, (pay_text){answer->answer.bytes, length});
        }
    }
}

static void cut_off_everywhere(void **state)
{
    for_each_case(read_every_start);
}

/* --- limits ---------------------------------------------------------------- */

/* `before`, so many letters, `after`; then `rest`. Freed with free(). */
static pay_text fill_answer(const char *before, size_t letters, const char *after, const char *rest)
{
    size_t lengths[] = {strlen(before), letters, strlen(after), strlen(rest)};
    pay_text answer = {NULL, lengths[0] + lengths[1] + lengths[2] + lengths[3]};
    char *at = malloc(answer.length + 1);

    assert_non_null(at);
    answer.bytes = at;
    at = mempcpy(at, before, lengths[0]);
    at = memset(at, 'a', letters);
    at = mempcpy(at + letters, after, lengths[2]);
    memcpy(at, rest, lengths[3]);
    return answer;
}

/* Where lines take all of PAY_READER_HEAD_BYTES. */
static const struct {
    const char *name;
    const char *before; /* the letters */
    const char *after;  /* them, and counted too */
    const char *rest;
    size_t uncounted; /* bytes of `before` that are no lines, or sizes of chunks */
} full_heads[] = {
    {"a status line", "HTTP/1.1 200 ", "\r\nContent-Length: 2\r\n\r\n", "{}", 0},
    {"the last field", OK "Content-Length: 2\r\nA: ", "\r\n\r\n", "{}", 0},
    {"a field before others", OK "A: ", "\r\nContent-Length: 2\r\n\r\n", "{}", 0},
    {"a name", OK, ":\r\nContent-Length: 2\r\n\r\n", "{}", 0},
    {"a reason of an interim answer", "HTTP/1.1 100 ", "\r\n\r\n" OK "Content-Length: 2\r\n\r\n", "{}", 0},
    {"a field of an interim answer", "HTTP/1.1 100 X\r\nA: ", "\r\n\r\n" OK "Content-Length: 2\r\n\r\n", "{}", 0},
    {"no length", OK "A: ", "\r\n\r\n", "{}", 0},
    {"the size of a chunk has to fit", OK "A: ", "\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n", "{}\r\n0\r\n\r\n", 0},
    {"an extension", CHUNKED "2;", "\r\n", "{}\r\n0\r\n\r\n", 0},
    {"two extensions", CHUNKED "1;0123456789\r\n{\r\n1;", "\r\n", "}\r\n0\r\n\r\n", 3 + 3},
    {"blanks are extensions", CHUNKED "2      ;", "\r\n", "{}\r\n0\r\n\r\n", 0},
    {"the last extension", CHUNKED "2\r\n{}\r\n0;", "\r\n", "\r\n", 3 + 4},
    {"a trailer", CHUNKED "2\r\n{}\r\n0\r\nA: ", "\r\n\r\n", "", 3 + 4 + 3},
    {"a second trailer", CHUNKED "2\r\n{}\r\n0\r\nA: b\r\nB: ", "\r\n\r\n", "", 3 + 4 + 3},
};

static void lines_up_to_the_limit(void **state)
{
    static const reader_cuts cuts[] = {{SIZE_MAX, SIZE_MAX, 0}, {1, 1, 0}, {65535, 1, 0}, {65536, 1, 0}, {7, 4000, 1}};
    const reader_setting setting = {.max_body = 2, .is_clean = true};

    for (size_t i = 0; i < COUNT(full_heads); i++) {
        size_t lines = strlen(full_heads[i].before) + strlen(full_heads[i].after) - full_heads[i].uncounted;

        for (size_t more = 0; more < 4; more++) { /* 2: the limit */
            pay_text answer = fill_answer(full_heads[i].before, PAY_READER_HEAD_BYTES - lines + more - 2,
                                          full_heads[i].after, full_heads[i].rest);

            for (size_t j = 0; j < COUNT(cuts); j++) {
                reader_outcome_of_pieces(&outcome, &setting, answer, cuts[j]);
                if (outcome.end != (more < 3 ? PAY_READER_END : PAY_READER_TOO_LARGE) || !outcome.has_begun) {
                    fail_msg("%s, %d bytes, cut %d: %d", full_heads[i].name, PAY_READER_HEAD_BYTES + (int)more - 2,
                             (int)j, outcome.end);
                }
                assert_agreement(full_heads[i].name, setting, answer);
            }
            free((void *)answer.bytes);
        }
    }
}

/* Of two faults the first byte counts, however the line is cut. */
static void a_long_line_that_is_no_answer(void **state)
{
    static const struct {
        const char *before;
        const char *after;
        pay_reader_event end;
    } lines[] = {
        {"", "", PAY_READER_REFUSED},
        {"", "\r\n\r\n", PAY_READER_REFUSED},
        {"HTTP/1,", "\r\n\r\n", PAY_READER_REFUSED},
        {"HTTP/1.", "", PAY_READER_TOO_LARGE},
        {"HTTP/1.", "\n", PAY_READER_TOO_LARGE},
        {"HTTP/1.1 200 \x01", "\r\n\r\n", PAY_READER_TOO_LARGE},
        {OK " ", "\r\n\r\n", PAY_READER_TOO_LARGE},
        {OK, "\n\r\n", PAY_READER_TOO_LARGE},
        {CHUNKED "x", "", PAY_READER_TOO_LARGE},
    };
    static const reader_cuts cuts[] = {
        {SIZE_MAX, SIZE_MAX, 0}, {1, 1, 0}, {4, SIZE_MAX, 0}, {65536, 1, 0}, {70000, 1, 0}};
    const reader_setting setting = {.max_body = 2, .is_clean = true};

    for (size_t i = 0; i < COUNT(lines); i++) {
        pay_text answer = fill_answer(lines[i].before, 70000, lines[i].after, "");

        for (size_t j = 0; j < COUNT(cuts); j++) {
            reader_outcome_of_pieces(&outcome, &setting, answer, cuts[j]);
            assert_int_equal(outcome.end, lines[i].end);
            assert_true(outcome.has_begun);
            assert_agreement(lines[i].before, setting, answer);
        }
        free((void *)answer.bytes);
    }
}

/* Nothing is allowed, and nothing comes; or one byte. */
static void no_body_allowed(void **state)
{
    static const answer_case answers[] = {
        {"a length of 0", BYTES(OK EMPTY), "200 " IS_EMPTY},
        {"a length of 1", BYTES(OK "Content-Length: 1\r\n\r\nx"), "200 [Content-Length=1] TOO_LARGE"},
        {"no chunk", BYTES(CHUNKED "0\r\n\r\n"), CHUNKS "END"},
        {"a chunk", BYTES(CHUNKED "1\r\nx\r\n0\r\n\r\n"), CHUNKS "TOO_LARGE"},
        {"no length, nothing", BYTES(OK "\r\n"), "200 END closes"},
        {"no length, a byte", BYTES(OK "\r\nx"), "200 TOO_LARGE"},
    };
    const reader_setting setting = {.is_clean = true};

    for (size_t i = 0; i < COUNT(answers); i++) {
        reader_outcome_of_pieces(&outcome, &setting, answers[i].answer, i % 2 ? whole : single_bytes);
        assert_outcome(&answers[i], "no body allowed");
        reader_outcome_of_model(&outcome, &setting, answers[i].answer);
        assert_outcome(&answers[i], "the model");
    }
}

/* --- memory ---------------------------------------------------------------- */

/* Whichever allocation fails, the reader says so and gives everything back; or none was left to fail. */
static long count_allocations(const answer_case *answer, reader_cuts cuts)
{
    reader_setting setting = setting_of(answer);
    long n = 0;

    do {
        pay_allocation_fail_at(++n);
        reader_outcome_of_pieces(&outcome, &setting, answer->answer, cuts);
        pay_allocation_fail_at(0);
        assert_int_equal(pay_allocations_live(), 0);
        assert_true(outcome.has_begun == (answer->answer.length > 0));
    } while (outcome.end == PAY_READER_NO_MEMORY);
    assert_outcome(answer, "with an allocation that fails");
    return n - 1;
}

/* A line that came in one piece takes no memory; those that did not share what the first of them takes. */
static void read_without_memory(const answer_case *answer)
{
    assert_in_range(count_allocations(answer, whole), 0, 1);
    assert_int_equal(count_allocations(answer, single_bytes), answer->answer.length > 0);
}

static void without_memory(void **state)
{
    for_each_case(read_without_memory);
}

/* The memory of a line grows: each of its allocations fails once. */
static void without_memory_for_a_long_line(void **state)
{
    static const char *const before[] = {"HTTP/1.1 200 ", OK "A: ", CHUNKED "0;", CHUNKED "0\r\nA: "};

    for (size_t i = 0; i < COUNT(before); i++) {
        pay_text text = fill_answer(before[i], 2000, "\r\nContent-Length: 0\r\n\r\n", "");
        const reader_setting setting = {.max_body = 2, .is_clean = true};
        answer_case answer = {before[i], text};

        reader_outcome_of_pieces(&outcome, &setting, text, whole);
        assert_int_equal(outcome.end, PAY_READER_END);
        answer.text = strdup(outcome.text);
        assert_in_range(count_allocations(&answer, single_bytes), 3, 6);
        free((void *)answer.text);
        free((void *)text.bytes);
    }
}

/* --- one call after the other ---------------------------------------------- */

static void one_event_for_each_call(void **state)
{
    pay_reader reader = {.max_body = 100};
    pay_text input = PAY_TEXT(OK "Keep-Alive: timeout=7\r\nContent-Length: 5\r\n\r\n01");
    pay_text more = PAY_TEXT("234" OK);

    assert_false(pay_reader_has_begun(&reader));
    assert_int_equal(pay_reader_next(&reader, &(pay_text){NULL, 0}), PAY_READER_MORE);
    assert_false(pay_reader_has_begun(&reader));
    assert_int_equal(pay_reader_next(&reader, &input), PAY_READER_STATUS);
    assert_int_equal(reader.status, 200);
    assert_true(pay_reader_has_begun(&reader));
    assert_int_equal(pay_reader_next(&reader, &input), PAY_READER_FIELD);
    assert_int_equal(pay_reader_next(&reader, &input), PAY_READER_FIELD);
    assert_true(pay_text_equals(reader.name, PAY_TEXT("Content-Length")));
    assert_true(pay_text_equals(reader.value, PAY_TEXT("5")));
    assert_int_equal(pay_reader_next(&reader, &input), PAY_READER_BODY);
    assert_true(pay_text_equals(reader.piece, PAY_TEXT("01")));
    assert_int_equal(pay_reader_next(&reader, &input), PAY_READER_MORE);
    assert_int_equal(pay_reader_next(&reader, &more), PAY_READER_BODY);
    assert_int_equal(reader.body_bytes, 5);
    assert_int_equal(pay_reader_next(&reader, &more), PAY_READER_END);
    assert_int_equal(more.length, strlen(OK));
    assert_int_equal(reader.keep_alive_s, 7);
    assert_false(reader.closes);
    pay_reader_free(&reader);
}

/* --- how much work it is --------------------------------------------------- */

static pay_text repeat_part(const char *before, const char *part, const char *after, size_t size)
{
    pay_text answer = fill_answer(before, size, after, "");

    for (size_t i = 0, length = strlen(part); i < size; i++) {
        ((char *)answer.bytes)[strlen(before) + i] = part[i % length];
    }
    return answer;
}

/* Ten times as many bytes are ten times as much work. Lines keep to their limit, so they are a tenth as long. */
static const struct {
    const char *name;
    const char *before;
    const char *part; /* as often as it takes */
    const char *after;
    size_t size; /* of the smallest: a multiple of the part's length */
} long_answers[] = {
    {"a body", OK "\r\n", "{}", "", 10000},
    {"chunks of one byte", CHUNKED, "1\r\nx\r\n", "0\r\n\r\n", 10002},
    {"chunks of 16 bytes", CHUNKED, "10\r\n0123456789abcdef\r\n", "0\r\n\r\n", 10010},
    {"a long line", OK "A: ", "a", "\r\n" EMPTY, 640},
    {"a long status line", "HTTP/1.1 200 ", "a", "\r\n" EMPTY, 640},
    {"a list of options", OK "Connection: ", "close,", "x\r\n" EMPTY, 642},
    {"a list of nothing", OK "Keep-Alive: ", ",", "\r\n" EMPTY, 640},
    {"short lines", OK, "A:\r\n", EMPTY, 640},
    {"short trailers", CHUNKED "0\r\n", "A:\r\n", "\r\n", 640},
    {"an extension", CHUNKED "0;", "a", "\r\n\r\n", 640},
    {"blanks", OK "A:", " ", "\r\n" EMPTY, 640},
    {"blanks before an extension", CHUNKED "0", " ", ";\r\n\r\n", 640},
};

static uint64_t count_steps(size_t which, size_t size, reader_cuts cuts)
{
    const reader_setting setting = {.max_body = SIZE_MAX, .is_clean = true};
    pay_text answer =
        repeat_part(long_answers[which].before, long_answers[which].part, long_answers[which].after, size);
    uint64_t before = steps_taken();

    reader_outcome_of_pieces(&outcome, &setting, answer, cuts);
    assert_int_equal(outcome.end, PAY_READER_END);
    free((void *)answer.bytes);
    return steps_taken() - before;
}

/* 20 and not 10: the memory of a line doubles, so a line may have been copied just now or not. */
static void work_grows_as_the_bytes_do(void **state)
{
    const reader_cuts cuts[] = {single_bytes, whole, {7, 100, 1}};

    for (size_t i = 0; i < COUNT(long_answers); i++) {
        for (size_t j = 0; j < COUNT(cuts); j++) {
            size_t size = long_answers[i].size;
            uint64_t steps[] = {count_steps(i, size, cuts[j]), count_steps(i, size * 10, cuts[j]),
                                count_steps(i, size * 100, cuts[j])};

            if (steps[0] == 0 || steps[1] > steps[0] * 20 || steps[2] > steps[1] * 20) {
                fail_msg("%s, cut %d: %llu, %llu, %llu steps", long_answers[i].name, (int)j,
                         (unsigned long long)steps[0], (unsigned long long)steps[1], (unsigned long long)steps[2]);
            }
        }
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_teardown(in_one_piece, free_outcome),
        cmocka_unit_test_teardown(byte_by_byte, free_outcome),
        cmocka_unit_test_teardown(cut_in_two_everywhere, free_outcome),
        cmocka_unit_test_teardown(in_random_pieces, free_outcome),
        cmocka_unit_test_teardown(the_model_agrees, free_outcome),
        cmocka_unit_test_teardown(with_a_wrong_byte, free_outcome),
        cmocka_unit_test_teardown(cut_off_everywhere, free_outcome),
        cmocka_unit_test_teardown(lines_up_to_the_limit, free_outcome),
        cmocka_unit_test_teardown(a_long_line_that_is_no_answer, free_outcome),
        cmocka_unit_test_teardown(no_body_allowed, free_outcome),
        cmocka_unit_test_teardown(without_memory, free_outcome),
        cmocka_unit_test_teardown(without_memory_for_a_long_line, free_outcome),
        cmocka_unit_test(one_event_for_each_call),
        cmocka_unit_test_teardown(work_grows_as_the_bytes_do, free_outcome),
    };

    return cmocka_run_group_tests_name("reader", tests, NULL, NULL);
}
