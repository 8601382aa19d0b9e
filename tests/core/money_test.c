/* Money: amounts by their digits, and the table of currencies. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "money.h"
#include "money_locale.h"

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

static const pay_currency *currency(const char *code)
{
    const pay_currency *found = pay_currency_by_code(pay_text_of(code));
    assert_non_null(found);
    return found;
}

typedef struct parse_case {
    const char *text;
    const char *currency;
    pay_money_result result;
    int64_t minor;
} parse_case;

static void assert_parses(const parse_case *cases, size_t count, bool wire)
{
    for (size_t i = 0; i < count; i++) {
        int64_t minor = -99;
        pay_money_result result =
            pay_money_parse(pay_text_of(cases[i].text), currency(cases[i].currency), wire, &minor);
        int64_t expected = cases[i].result == PAY_MONEY_OK ? cases[i].minor : -99;
        if (result != cases[i].result || minor != expected) {
            fail_msg("\"%s\" %s: result %d, minor %lld", cases[i].text, cases[i].currency, (int)result,
                     (long long)minor);
        }
    }
}

static void parses_what_a_person_writes(void **state)
{
    (void)state;
    static const parse_case cases[] = {
        {"150", "TRY", PAY_MONEY_OK, 15000},
        {"150.0", "TRY", PAY_MONEY_OK, 15000},
        {"150.00", "TRY", PAY_MONEY_OK, 15000},
        {"0.5", "TRY", PAY_MONEY_OK, 50},
        {"0.05", "TRY", PAY_MONEY_OK, 5},
        {"0", "TRY", PAY_MONEY_OK, 0},
        {"-0", "TRY", PAY_MONEY_OK, 0},
        {"-0.01", "TRY", PAY_MONEY_OK, -1},
        {"-150.25", "TRY", PAY_MONEY_OK, -15025},
        {"0150.00", "TRY", PAY_MONEY_OK, 15000},
        {"0.29", "TRY", PAY_MONEY_OK, 29},
        {"1.15", "TRY", PAY_MONEY_OK, 115},
        {"1000", "JPY", PAY_MONEY_OK, 1000},
        {"1.234", "KWD", PAY_MONEY_OK, 1234},
        {"1.2", "KWD", PAY_MONEY_OK, 1200},
        {"1.2345", "CLF", PAY_MONEY_OK, 12345},
        {"92233720368547758.07", "TRY", PAY_MONEY_OK, INT64_MAX},
        {"-92233720368547758.08", "TRY", PAY_MONEY_OK, INT64_MIN},
        {"9223372036854775807", "JPY", PAY_MONEY_OK, INT64_MAX},
        {"922337203685477.5807", "CLF", PAY_MONEY_OK, INT64_MAX},
    };
    assert_parses(cases, COUNT(cases), false);
    assert_parses(cases, COUNT(cases), true);
}

static void refuses_malformed_amounts(void **state)
{
    (void)state;
    static const char *const malformed[] = {
        "",         " ",        "150 ",  " 150", "+150",  "150.",     ".5",   "-",    "-.5",     "1,50",
        "1.500,00", "1 500",    "1_500", "0x10", "1.5.0", "--1",      "1-",   "1.-5", "TRY 150", "150TL",
        "NaN",      "Infinity", "150\n", "1\t5", "-1.",   "\xD9\xA1", "1.5 ", "one",  "1.x",     "\xE2\x82\xBA 1",
        "1e",       "1e+",      "e2",
    };
    for (size_t i = 0; i < COUNT(malformed); i++) {
        parse_case bad = {malformed[i], "TRY", PAY_MONEY_MALFORMED, 0};
        assert_parses(&bad, 1, false);
        assert_parses(&bad, 1, true);
    }
    int64_t minor;
    assert_int_equal(pay_money_parse((pay_text){NULL, 0}, currency("TRY"), false, &minor), PAY_MONEY_MALFORMED);
    assert_int_equal(pay_money_parse((pay_text){NULL, 0}, currency("TRY"), true, &minor), PAY_MONEY_MALFORMED);
    assert_int_equal(pay_money_parse(PAY_TEXT("1\0"), currency("TRY"), false, &minor), PAY_MONEY_MALFORMED);
    assert_int_equal(pay_money_parse(PAY_TEXT("1\0"), currency("TRY"), true, &minor), PAY_MONEY_MALFORMED);
}

static void a_person_is_held_to_the_digits_of_the_currency(void **state)
{
    (void)state;
    static const parse_case cases[] = {
        {"150.0000", "TRY", PAY_MONEY_OK, 15000},
        {"150.0001", "TRY", PAY_MONEY_TOO_PRECISE, 0},
        {"0.000", "TRY", PAY_MONEY_OK, 0},
        {"1000.0", "JPY", PAY_MONEY_OK, 1000},
        {"-150.2500", "TRY", PAY_MONEY_OK, -15025},
        {"150.", "TRY", PAY_MONEY_MALFORMED, 0},
        {"150.001", "TRY", PAY_MONEY_TOO_PRECISE, 0},
        {"0.1", "JPY", PAY_MONEY_TOO_PRECISE, 0},
        {"1.2345", "KWD", PAY_MONEY_TOO_PRECISE, 0},
        {"1e2", "TRY", PAY_MONEY_MALFORMED, 0},
        {"1E2", "TRY", PAY_MONEY_MALFORMED, 0},
        {"1.5e1", "TRY", PAY_MONEY_MALFORMED, 0},
    };
    assert_parses(cases, COUNT(cases), false);
}

static void the_wire_may_carry_any_json_number(void **state)
{
    (void)state;
    static const parse_case cases[] = {
        {"1498.500", "TRY", PAY_MONEY_OK, 149850},
        {"150.0000000000000000000000000", "TRY", PAY_MONEY_OK, 15000},
        {"1000.0", "JPY", PAY_MONEY_OK, 1000},
        {"1.5e2", "TRY", PAY_MONEY_OK, 15000},
        {"1.5E+2", "TRY", PAY_MONEY_OK, 15000},
        {"15000e-2", "TRY", PAY_MONEY_OK, 15000},
        {"1e-2", "TRY", PAY_MONEY_OK, 1},
        {"0e99999999999999999999", "TRY", PAY_MONEY_OK, 0},
        {"1498.501", "TRY", PAY_MONEY_TOO_PRECISE, 0},
        {"1e-3", "TRY", PAY_MONEY_TOO_PRECISE, 0},
        {"1e-99999999999999999999", "TRY", PAY_MONEY_TOO_PRECISE, 0},
        {"0.1", "JPY", PAY_MONEY_TOO_PRECISE, 0},
        {"1e17", "TRY", PAY_MONEY_TOO_LARGE, 0},
        {"1e99999999999999999999", "TRY", PAY_MONEY_TOO_LARGE, 0},
    };
    assert_parses(cases, COUNT(cases), true);
}

static void refuses_what_does_not_fit(void **state)
{
    (void)state;
    static const parse_case cases[] = {
        {"92233720368547758.08", "TRY", PAY_MONEY_TOO_LARGE, 0},
        {"-92233720368547758.09", "TRY", PAY_MONEY_TOO_LARGE, 0},
        {"92233720368547759", "TRY", PAY_MONEY_TOO_LARGE, 0},
        {"9223372036854775808", "JPY", PAY_MONEY_TOO_LARGE, 0},
        {"922337203685477.5808", "CLF", PAY_MONEY_TOO_LARGE, 0},
        {"18446744073709551616", "JPY", PAY_MONEY_TOO_LARGE, 0},
        {"184467440737095516.16", "TRY", PAY_MONEY_TOO_LARGE, 0},
        {"100000000000000000000000000000000000000000", "TRY", PAY_MONEY_TOO_LARGE, 0},
    };
    assert_parses(cases, COUNT(cases), false);
    assert_parses(cases, COUNT(cases), true);
}

static void writes_decimals(void **state)
{
    (void)state;
    static const struct {
        int64_t minor;
        const char *currency;
        const char *decimal;
    } cases[] = {
        {15000, "TRY", "150.00"},
        {0, "TRY", "0.00"},
        {5, "TRY", "0.05"},
        {50, "TRY", "0.50"},
        {-1, "TRY", "-0.01"},
        {-15025, "TRY", "-150.25"},
        {0, "JPY", "0"},
        {-7, "JPY", "-7"},
        {1000, "JPY", "1000"},
        {1, "KWD", "0.001"},
        {12345, "CLF", "1.2345"},
        {INT64_MAX, "TRY", "92233720368547758.07"},
        {INT64_MIN, "TRY", "-92233720368547758.08"},
        {INT64_MIN, "JPY", "-9223372036854775808"},
        {INT64_MIN, "CLF", "-922337203685477.5808"},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        char decimal[PAY_MONEY_DECIMAL_SIZE];
        size_t length = pay_money_decimal((pay_money){cases[i].minor, currency(cases[i].currency)}, decimal);
        assert_string_equal(decimal, cases[i].decimal);
        assert_int_equal(length, strlen(cases[i].decimal));
    }
}

/* Every amount of the small numbers, and those around each power of ten, in every currency. */
static void what_is_written_is_read_back(void **state)
{
    (void)state;
    for (size_t c = 0; c < pay_currency_count; c++) {
        for (int64_t power = 1; power <= 1000000000000000000 / 10; power *= 10) {
            for (int64_t minor = power - 3; minor <= power + 3; minor++) {
                char decimal[PAY_MONEY_DECIMAL_SIZE];
                size_t length = pay_money_decimal((pay_money){minor, &pay_currencies[c]}, decimal);
                int64_t plain;
                int64_t wire;
                pay_text text = {decimal, length};
                assert_int_equal(pay_money_parse(text, &pay_currencies[c], false, &plain), PAY_MONEY_OK);
                assert_int_equal(pay_money_parse(text, &pay_currencies[c], true, &wire), PAY_MONEY_OK);
                assert_true(plain == minor && wire == minor);
            }
        }
    }
}

static void adds_and_subtracts(void **state)
{
    (void)state;
    static const struct {
        int64_t a;
        int64_t b;
        bool fits;
        int64_t sum;
    } cases[] = {
        {1, 2, true, 3},
        {-1, 1, true, 0},
        {INT64_MAX, 0, true, INT64_MAX},
        {INT64_MAX - 1, 1, true, INT64_MAX},
        {INT64_MAX, 1, false, 0},
        {1, INT64_MAX, false, 0},
        {INT64_MAX, INT64_MAX, false, 0},
        {INT64_MIN, 0, true, INT64_MIN},
        {INT64_MIN + 1, -1, true, INT64_MIN},
        {INT64_MIN, -1, false, 0},
        {-1, INT64_MIN, false, 0},
        {INT64_MIN, INT64_MIN, false, 0},
        {INT64_MAX, INT64_MIN, true, -1},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        int64_t result = 77;
        assert_int_equal(pay_integer_add(cases[i].a, cases[i].b, &result), cases[i].fits);
        assert_true(result == (cases[i].fits ? cases[i].sum : 77));
        if (cases[i].fits) {
            int64_t back = 77;
            assert_true(pay_integer_subtract(cases[i].sum, cases[i].b, &back));
            assert_true(back == cases[i].a);
        }
    }
    int64_t result = 77;
    assert_false(pay_integer_subtract(INT64_MIN, 1, &result));
    assert_false(pay_integer_subtract(INT64_MAX, -1, &result));
    assert_false(pay_integer_subtract(0, INT64_MIN, &result));
    assert_false(pay_integer_subtract(-2, INT64_MAX, &result));
    assert_true(result == 77);
    assert_true(pay_integer_subtract(INT64_MIN + 1, 1, &result));
    assert_true(result == INT64_MIN);
    assert_true(pay_integer_subtract(INT64_MAX - 1, -1, &result));
    assert_true(result == INT64_MAX);
    assert_true(pay_integer_subtract(5, -3, &result));
    assert_true(result == 8);
    assert_true(pay_integer_subtract(-1, INT64_MIN, &result));
    assert_true(result == INT64_MAX);
}

static bool is_code(const char *code)
{
    for (int i = 0; i < 3; i++) {
        if (code[i] < 'A' || code[i] > 'Z') {
            return false;
        }
    }
    return code[3] == '\0';
}

static void the_table_is_sorted_and_well_formed(void **state)
{
    (void)state;
    assert_int_equal(pay_currency_count, 178);
    for (size_t i = 0; i < pay_currency_count; i++) {
        const pay_currency *own = &pay_currencies[i];
        assert_true(is_code(own->code));
        assert_true(own->number >= 1 && own->number <= 999);
        assert_true(own->minor_units == 0 || (own->minor_units >= 2 && own->minor_units <= 4));
        assert_true(i == 0 || strcmp(pay_currencies[i - 1].code, own->code) < 0);
        for (size_t other = 0; other < i; other++) {
            assert_int_not_equal(pay_currencies[other].number, own->number);
        }
    }
}

static void every_currency_is_found(void **state)
{
    (void)state;
    for (size_t i = 0; i < pay_currency_count; i++) {
        assert_ptr_equal(pay_currency_by_code(pay_text_of(pay_currencies[i].code)), &pay_currencies[i]);
        assert_ptr_equal(pay_currency_by_number(pay_currencies[i].number), &pay_currencies[i]);
    }
}

static void unknown_currencies_are_not_found(void **state)
{
    (void)state;
    static const char *const codes[] = {"",    "T",   "TR",  "TRYX", "try", "Try", "TRL", "AAA", "ZZZ", "949",
                                        "ANG", "BGN", "CUC", "HRK",  "SLL", "VEF", "YTL", "ZWL", "   ", "TR\xC4"};
    for (size_t i = 0; i < COUNT(codes); i++) {
        assert_null(pay_currency_by_code(pay_text_of(codes[i])));
    }
    assert_null(pay_currency_by_code((pay_text){NULL, 0}));
    assert_null(pay_currency_by_code(PAY_TEXT("TR\0")));
    static const int64_t numbers[] = {0,   -1,  -949, 1,    191,         694,       792,
                                      931, 932, 975,  1000, 949 + 65536, INT64_MAX, INT64_MIN};
    for (size_t i = 0; i < COUNT(numbers); i++) {
        assert_null(pay_currency_by_number(numbers[i]));
    }
}

static void well_known_currencies(void **state)
{
    (void)state;
    static const pay_currency known[] = {
        {"AED", 784, 2}, {"ALL", 8, 2},   {"AUD", 36, 2},  {"AZN", 944, 2}, {"BHD", 48, 3},  {"BIF", 108, 0},
        {"CHF", 756, 2}, {"CLF", 990, 4}, {"CLP", 152, 0}, {"DJF", 262, 0}, {"EUR", 978, 2}, {"GBP", 826, 2},
        {"GNF", 324, 0}, {"IQD", 368, 3}, {"IRR", 364, 2}, {"ISK", 352, 0}, {"JOD", 400, 3}, {"JPY", 392, 0},
        {"KMF", 174, 0}, {"KRW", 410, 0}, {"KWD", 414, 3}, {"LYD", 434, 3}, {"MGA", 969, 2}, {"MRU", 929, 2},
        {"OMR", 512, 3}, {"PYG", 600, 0}, {"RUB", 643, 2}, {"RWF", 646, 0}, {"SAR", 682, 2}, {"SLE", 925, 2},
        {"SYP", 760, 2}, {"TND", 788, 3}, {"TRY", 949, 2}, {"UAH", 980, 2}, {"UGX", 800, 0}, {"USD", 840, 2},
        {"UYI", 940, 0}, {"UYW", 927, 4}, {"VED", 926, 2}, {"VES", 928, 2}, {"VND", 704, 0}, {"VUV", 548, 0},
        {"XAD", 396, 2}, {"XAF", 950, 0}, {"XAU", 959, 0}, {"XCG", 532, 2}, {"XOF", 952, 0}, {"XPF", 953, 0},
        {"XTS", 963, 0}, {"XXX", 999, 0}, {"ZWG", 924, 2},
    };
    for (size_t i = 0; i < COUNT(known); i++) {
        const pay_currency *found = currency(known[i].code);
        assert_int_equal(found->number, known[i].number);
        assert_int_equal(found->minor_units, known[i].minor_units);
    }
}

static void multiplies_exactly_and_rounds_half_up(void **state)
{
    (void)state;
    static const struct {
        int64_t minor;
        const char *factor;
        unsigned shift;
        pay_money_result result;
        int64_t product;
    } cases[] = {
        {15000, "1", 0, PAY_MONEY_OK, 15000},
        {15000, "0", 0, PAY_MONEY_OK, 0},
        {0, "-1.5", 0, PAY_MONEY_OK, 0},
        {15000, "-2", 0, PAY_MONEY_OK, -30000},
        {-15000, "-2.0", 0, PAY_MONEY_OK, 30000},
        {10, "007.500", 0, PAY_MONEY_OK, 75},
        {5, "0.5", 0, PAY_MONEY_OK, 3},
        {-5, "0.5", 0, PAY_MONEY_OK, -3},
        {5, "-0.5", 0, PAY_MONEY_OK, -3},
        {5, "0.49999999999999999999", 0, PAY_MONEY_OK, 2},
        {1, "0.5", 0, PAY_MONEY_OK, 1},
        {1, "0.4", 0, PAY_MONEY_OK, 0},
        {1, "0.00000001", 0, PAY_MONEY_OK, 0},
        {0, "0.00", 2, PAY_MONEY_OK, 0},
        {-1, "0.4", 0, PAY_MONEY_OK, 0},
        {1, "0.04", 0, PAY_MONEY_OK, 0},
        {9, "0.05", 0, PAY_MONEY_OK, 0},
        {10, "0.05", 0, PAY_MONEY_OK, 1},
        {1015, "1.15", 0, PAY_MONEY_OK, 1167},
        {1000, "18", 2, PAY_MONEY_OK, 180},
        {333, "2.75", 2, PAY_MONEY_OK, 9},
        {1, "100", 2, PAY_MONEY_OK, 1},
        {INT64_MAX, "1", 0, PAY_MONEY_OK, INT64_MAX},
        {INT64_MIN, "1", 0, PAY_MONEY_OK, INT64_MIN},
        {INT64_MIN, "-1", 0, PAY_MONEY_TOO_LARGE, 0},
        {INT64_MAX, "100", 2, PAY_MONEY_OK, INT64_MAX},
        {INT64_MAX, "1.0000000000000000001", 0, PAY_MONEY_TOO_LARGE, 0},
        {INT64_MAX, "1.00000000000000000001", 0, PAY_MONEY_OK, INT64_MAX},
        {INT64_MAX, "-1", 0, PAY_MONEY_OK, -INT64_MAX},
        {INT64_MAX, "9999999999999999999999999999999999999999", 0, PAY_MONEY_TOO_LARGE, 0},
        {1, "99999999999999999999999999999999999999999", 0, PAY_MONEY_TOO_PRECISE, 0},
        {1, "0.00000000000000000000000000000000000000001", 0, PAY_MONEY_TOO_PRECISE, 0},
        {1, "", 0, PAY_MONEY_MALFORMED, 0},
        {1, "-", 0, PAY_MONEY_MALFORMED, 0},
        {1, "1e2", 0, PAY_MONEY_MALFORMED, 0},
        {1, "1,5", 0, PAY_MONEY_MALFORMED, 0},
        {1, "1.", 0, PAY_MONEY_MALFORMED, 0},
        {1, "+1", 0, PAY_MONEY_MALFORMED, 0},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        int64_t product = -99;
        pay_money_result result =
            pay_money_multiply(cases[i].minor, pay_text_of(cases[i].factor), cases[i].shift, &product);
        int64_t expected = cases[i].result == PAY_MONEY_OK ? cases[i].product : -99;
        if (result != cases[i].result || product != expected) {
            fail_msg("%lld times %s: result %d, %lld", (long long)cases[i].minor, cases[i].factor, (int)result,
                     (long long)product);
        }
    }
}

/* Against the arithmetic of the compiler, where it is wide enough. */
static void multiplies_as_wide_integers_do(void **state)
{
    (void)state;
    uint64_t random = 88172645463325252;
    for (int i = 0; i < 20000; i++) {
        random ^= random << 13, random ^= random >> 7, random ^= random << 17;
        int64_t minor = (int64_t)(random % 2000000001) - 1000000000;
        int64_t factor = (int64_t)(random >> 32) % 2000001 - 1000000;
        char text[32];
        int64_t product;
        snprintf(text, sizeof(text), "%s%lld.%03lld", factor < 0 ? "-" : "", (long long)llabs(factor) / 1000,
                 (long long)llabs(factor) % 1000);
        int64_t magnitude = (llabs(minor) * llabs(factor) + 500) / 1000;
        assert_int_equal(pay_money_multiply(minor, pay_text_of(text), 0, &product), PAY_MONEY_OK);
        assert_int_equal(product, (minor < 0) != (factor < 0) ? -magnitude : magnitude);
    }
}

static const pay_number_style turkish = {
    .decimal_point = {",", 1},
    .grouping = {".", 1},
    .minus = {"-", 1},
    .sign = {"\xE2\x82\xBA", 3},
    .zero = {"0", 1},
    .group = 3,
    .other_group = 3,
};
static const pay_number_style french = {
    .decimal_point = {",", 1},
    .grouping = {"\xE2\x80\xAF", 3},
    .minus = {"-", 1},
    .sign = {"\xE2\x82\xAC", 3},
    .zero = {"0", 1},
    .group = 3,
    .other_group = 3,
};
static const pay_number_style indian = {
    .decimal_point = {".", 1},
    .grouping = {",", 1},
    .minus = {"-", 1},
    .sign = {"\xE2\x82\xB9", 3},
    .zero = {"\xE0\xA5\xA6", 3},
    .group = 3,
    .other_group = 2,
};

/* Minus and digits of its own, and no groups. */
static const pay_number_style own = {
    .decimal_point = {"\xD9\xAB", 2},
    .minus = {"\xE2\x80\x8Fneg", 6},
    .zero = {"\xD9\xA0", 2},
};
static const pay_number_style ungrouped = {.decimal_point = {".", 1}, .group = 3, .other_group = 3};
static const pay_number_style bare = {.decimal_point = {".", 1}, .grouping = {",", 1}};

static void reads_what_the_people_of_a_country_write(void **state)
{
    (void)state;
    static const struct {
        const char *text;
        const pay_number_style *style;
        const char *currency;
        pay_money_result result;
        int64_t minor;
    } cases[] = {
        {"1.500,50", &turkish, "TRY", PAY_MONEY_OK, 150050},
        {"1500,5", &turkish, "TRY", PAY_MONEY_OK, 150050},
        {"1.500", &turkish, "TRY", PAY_MONEY_OK, 150000},
        {"1.234.567,89 TL", &turkish, "TRY", PAY_MONEY_OK, 123456789},
        {"\xE2\x82\xBA"
         "1.500,50",
         &turkish, "TRY", PAY_MONEY_OK, 150050},
        {"-\xE2\x82\xBA"
         "0,05",
         &turkish, "TRY", PAY_MONEY_OK, -5},
        {"\xE2\x82\xBA -0,05", &turkish, "TRY", PAY_MONEY_OK, -5},
        {"\xE2\x88\x92"
         "5",
         &turkish, "TRY", PAY_MONEY_OK, -500},
        {" \xC2\xA0"
         "5 TRY\n",
         &turkish, "TRY", PAY_MONEY_OK, 500},
        {"1.50", &turkish, "TRY", PAY_MONEY_MALFORMED, 0},
        {"1.5000", &turkish, "TRY", PAY_MONEY_MALFORMED, 0},
        {"1500.000", &turkish, "TRY", PAY_MONEY_MALFORMED, 0},
        {"1.500.50", &turkish, "TRY", PAY_MONEY_MALFORMED, 0},
        {"1,500.50", &turkish, "TRY", PAY_MONEY_MALFORMED, 0},
        {"1,5,5", &turkish, "TRY", PAY_MONEY_MALFORMED, 0},
        {"1,500", &turkish, "TRY", PAY_MONEY_TOO_PRECISE, 0},
        {"1,50 $", &turkish, "TRY", PAY_MONEY_MALFORMED, 0},
        {"1,50 TL", &turkish, "EUR", PAY_MONEY_MALFORMED, 0},
        {"TL 1,50 TL", &turkish, "TRY", PAY_MONEY_MALFORMED, 0},
        {"--5", &turkish, "TRY", PAY_MONEY_MALFORMED, 0},
        {"-5-", &turkish, "TRY", PAY_MONEY_MALFORMED, 0},
        {",5", &turkish, "TRY", PAY_MONEY_MALFORMED, 0},
        {".500", &turkish, "TRY", PAY_MONEY_MALFORMED, 0},
        {"5,", &turkish, "TRY", PAY_MONEY_MALFORMED, 0},
        {"1 500,50", &turkish, "TRY", PAY_MONEY_MALFORMED, 0},
        {"", &turkish, "TRY", PAY_MONEY_MALFORMED, 0},
        {"TL", &turkish, "TRY", PAY_MONEY_MALFORMED, 0},
        {"1e3", &turkish, "TRY", PAY_MONEY_MALFORMED, 0},
        {"99999999999999999999", &turkish, "TRY", PAY_MONEY_TOO_LARGE, 0},
        {"99999999999999999999999999999999999999999999", &turkish, "TRY", PAY_MONEY_MALFORMED, 0},
        {"0,99999999999999999999999999999999999999999999", &turkish, "TRY", PAY_MONEY_MALFORMED, 0},
        {"1 500,50 \xE2\x82\xAC", &french, "EUR", PAY_MONEY_OK, 150050},
        {"1\xC2\xA0"
         "500,50",
         &french, "EUR", PAY_MONEY_OK, 150050},
        {"1\xE2\x80\xAF"
         "500,50\xC2\xA0\xE2\x82\xAC",
         &french, "EUR", PAY_MONEY_OK, 150050},
        {"15 00", &french, "EUR", PAY_MONEY_MALFORMED, 0},
        {"12,34,567.89", &indian, "INR", PAY_MONEY_OK, 123456789},
        {"1,234,567.89", &indian, "INR", PAY_MONEY_MALFORMED, 0},
        {"\xE0\xA5\xA7\xE0\xA5\xA8.5", &indian, "INR", PAY_MONEY_OK, 1250},
        {"neg\xD9\xA1\xD9\xAB\xD9\xA5", &own, "TRY", PAY_MONEY_OK, -150},
        {"1,500", &own, "TRY", PAY_MONEY_MALFORMED, 0},
        {"1,500", &ungrouped, "TRY", PAY_MONEY_MALFORMED, 0},
        {"1500.5", &ungrouped, "TRY", PAY_MONEY_OK, 150050},
        {"1,500", &bare, "TRY", PAY_MONEY_MALFORMED, 0},
        {"\xE0\xA5\xA7", &bare, "TRY", PAY_MONEY_MALFORMED, 0},
        {"1\xE2\x82\xBA", &bare, "TRY", PAY_MONEY_OK, 100},
        {"1 \xE2\x82\xBA", &bare, "USD", PAY_MONEY_MALFORMED, 0},
        {"1-", &turkish, "TRY", PAY_MONEY_OK, -100},
        {"1.", &turkish, "TRY", PAY_MONEY_MALFORMED, 0},
        {"1.00000000000000000000000000000000000000000000", &turkish, "TRY", PAY_MONEY_MALFORMED, 0},
        {"1 x", &french, "EUR", PAY_MONEY_MALFORMED, 0},
        {"1", &french, "EUR", PAY_MONEY_OK, 100},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        int64_t minor = -99;
        pay_money_result result =
            pay_money_parse_style(pay_text_of(cases[i].text), cases[i].style, currency(cases[i].currency), &minor);
        int64_t expected = cases[i].result == PAY_MONEY_OK ? cases[i].minor : -99;
        if (result != cases[i].result || minor != expected) {
            fail_msg("\"%s\": result %d, minor %lld", cases[i].text, (int)result, (long long)minor);
        }
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(parses_what_a_person_writes),
        cmocka_unit_test(refuses_malformed_amounts),
        cmocka_unit_test(a_person_is_held_to_the_digits_of_the_currency),
        cmocka_unit_test(the_wire_may_carry_any_json_number),
        cmocka_unit_test(refuses_what_does_not_fit),
        cmocka_unit_test(writes_decimals),
        cmocka_unit_test(what_is_written_is_read_back),
        cmocka_unit_test(adds_and_subtracts),
        cmocka_unit_test(multiplies_exactly_and_rounds_half_up),
        cmocka_unit_test(multiplies_as_wide_integers_do),
        cmocka_unit_test(reads_what_the_people_of_a_country_write),
        cmocka_unit_test(the_table_is_sorted_and_well_formed),
        cmocka_unit_test(every_currency_is_found),
        cmocka_unit_test(unknown_currencies_are_not_found),
        cmocka_unit_test(well_known_currencies),
    };
    return cmocka_run_group_tests_name("money", tests, NULL, NULL);
}
