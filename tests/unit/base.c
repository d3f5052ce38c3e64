/* The toolbox: slices, arenas, buffers, maps, UTF-8, names and dates. */
#include <fcntl.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cmocka.h>

#include <twofold/base.h>

#define assert_str(s, z) assert_true(tf_str_is((s), (z)))

static void slices_are_cut_to_what_is_there(void **state)
{
    (void)state;
    tf_str s = TF_STR("classroom");

    assert_str(tf_str_sub(s, 5, 99), "room");
    assert_str(tf_str_sub(s, 99, 100), "");
    assert_str(tf_str_sub((tf_str){0}, 0, 3), "");
    assert_str(tf_str_trim(TF_STR(" \t\r\n a b \n")), "a b");
    assert_true(tf_str_cmp(TF_STR("a"), TF_STR("ab")) < 0);
    assert_true(tf_str_cmp(TF_STR("b"), TF_STR("ab")) > 0);
    assert_int_equal(tf_str_cmp((tf_str){0}, TF_STR("")), 0);
    assert_true(tf_str_starts(s, TF_STR("class")) && tf_str_ends(s, TF_STR("room")));
    assert_false(tf_str_ends(TF_STR("om"), TF_STR("room")));
    assert_int_equal(tf_str_find(s, 'x'), s.n);
    assert_int_equal(tf_str_find_str(s, TF_STR("sr")), 4);
}

static void an_arena_keeps_what_it_gave(void **state)
{
    (void)state;
    tf_arena arena = {0};
    TF_VEC(size_t) numbers = {0};

    tf_str first = tf_arena_str(&arena, TF_STR("first"));
    char *large = tf_arena_bytes(&arena, 3 * 1024 * 1024);
    memset(large, 'x', 3 * 1024 * 1024);
    for (size_t i = 0; i < 10000; i++)
        *TF_PUSH(&arena, &numbers) = i;
    assert_str(first, "first");
    for (size_t i = 0; i < 10000; i++)
        assert_int_equal(numbers.at[i], i);
    assert_int_equal((uintptr_t)tf_arena_alloc(&arena, 1) % _Alignof(max_align_t), 0);
    tf_arena_reset(&arena);
    assert_str(tf_arena_printf(&arena, "%d %s", 4, "terms"), "4 terms");
    tf_arena_release(&arena);
    tf_arena_release(&arena);
}

static void arenas_are_joined(void **state)
{
    (void)state;
    tf_arena arena = {0}, other = {0}, none = {0};

    tf_arena_join(&arena, &none);
    tf_arena_join(&arena, &other);
    tf_str first = tf_arena_str(&other, TF_STR("first"));
    const char *large = tf_arena_alloc(&other, 1024 * 1024);
    tf_arena_join(&arena, &other);
    tf_str second = tf_arena_str(&arena, TF_STR("second"));
    tf_str third = tf_arena_str(&other, TF_STR("third"));
    tf_arena_join(&arena, &other);
    tf_arena_join(&arena, &none);
    tf_str fourth = tf_arena_str(&arena, TF_STR("fourth"));
    assert_true(other.total == 0 && arena.total > 1024 * 1024);
    tf_arena_release(&other);
    for (size_t i = 0; i < 1024 * 1024; i++)
        assert_int_equal(large[i], 0);
    assert_str(first, "first");
    assert_str(second, "second");
    assert_str(third, "third");
    assert_str(fourth, "fourth");
    tf_arena_release(&arena);
}

static void an_arena_gives_places_for_nothing_too(void **state)
{
    (void)state;
    tf_arena arena = {0};

    assert_non_null(tf_arena_alloc(&arena, 0));
    assert_non_null(tf_arena_bytes(&arena, 0));
    tf_arena_release(&arena);
}

static void a_buffer_grows(void **state)
{
    (void)state;
    tf_buf buf = {0};

    for (int i = 0; i < 1000; i++)
        tf_buf_printf(&buf, "%d,", i);
    assert_true(tf_str_ends(tf_buf_str(&buf), TF_STR("998,999,")));
    assert_int_equal(strlen(buf.p), buf.n);
    tf_buf_clear(&buf);
    assert_int_equal(buf.n, 0);
    tf_buf_release(&buf);
}

static void a_map_finds_and_replaces(void **state)
{
    (void)state;
    tf_map map = {0};
    int one = 1, two = 2;

    assert_null(tf_map_get(&map, TF_STR("a")));
    assert_null(tf_map_put(&map, TF_STR("a"), &one));
    assert_null(tf_map_put(&map, (tf_str){0}, &two));
    assert_ptr_equal(tf_map_put(&map, TF_STR("a"), &two), &one);
    assert_ptr_equal(tf_map_get(&map, TF_STR("a")), &two);
    assert_ptr_equal(tf_map_get(&map, TF_STR("")), &two);
    assert_int_equal(tf_map_count(&map), 2);
    tf_map_release(&map);
}

/* Wherever it stands among ASCII, of which many bytes are looked at at once. */
static void a_byte_that_is_not_utf8_is_found(void **state)
{
    (void)state;
    char text[100];

    for (size_t n = 1; n <= sizeof(text); n++)
        for (size_t at = 0; at < n; at++) {
            memset(text, 'a', sizeof(text));
            text[at] = '\xFF';
            assert_int_equal(tf_utf8_check((tf_str){text, n}), at);
            text[at] = '\xC3';
            if (at + 1 < n)
                text[at + 1] = '\xA9';
            assert_int_equal(tf_utf8_check((tf_str){text, n}), at + 1 < n ? n : at);
        }
}

static void utf8_is_strict(void **state)
{
    (void)state;
    static const char *const wrong[] = {
        "\x80", "\xC0\xAF", "\xE0\x80\x80", "\xED\xA0\x80", "\xF4\x90\x80\x80", "\xF0\x80\x80\x80",
        "\xC3", "\xFF",     "\xE2\x82"};
    uint32_t c;

    for (size_t i = 0; i < TF_COUNT(wrong); i++) {
        assert_int_equal(tf_utf8_next(tf_str_z(wrong[i]), &c), 0);
        assert_int_equal(c, 0xFFFD);
        assert_int_equal(tf_utf8_check(tf_str_z(wrong[i])), 0);
    }
    assert_int_equal(tf_utf8_check(TF_STR("sixteen ASCII bytes, é, and \xFF")), 29);
    for (c = 0; c < 0x110000; c += c < 0x3000 ? 1 : 251) {
        tf_buf buf = {0};
        uint32_t back;
        if (c >= 0xD800 && c <= 0xDFFF)
            continue;
        tf_utf8_put(&buf, c);
        assert_int_equal(tf_utf8_next(tf_buf_str(&buf), &back), buf.n);
        assert_int_equal(back, c);
        tf_buf_release(&buf);
    }
    assert_int_equal(tf_utf8_length(TF_STR("Zoë\xFF!")), 5);
}

static void names_fold_as_people_read_them(void **state)
{
    (void)state;
    tf_arena arena = {0};

    assert_str(tf_utf8_fold(&arena, TF_STR("  Reading\tfor \n PLEASURE ")), "reading for pleasure");
    assert_true(tf_str_eq(tf_utf8_fold(&arena, TF_STR("Zoe\u0308")),
                          tf_utf8_fold(&arena, TF_STR("ZO\u00CB"))));
    assert_str(tf_utf8_fold(&arena, TF_STR("")), "");
    assert_str(tf_utf8_fold(&arena, TF_STR("   ")), "");
    assert_str(tf_utf8_fold(&arena, TF_STR("\xFF")), "\xFF");
    tf_arena_release(&arena);
}

static void distance_counts_edits(void **state)
{
    (void)state;
    assert_int_equal(tf_utf8_distance(TF_STR("reading"), TF_STR("reading"), 3), 0);
    assert_int_equal(tf_utf8_distance(TF_STR("raeding"), TF_STR("reading"), 3), 1);
    assert_int_equal(tf_utf8_distance(TF_STR("suports"), TF_STR("supports"), 3), 1);
    assert_int_equal(tf_utf8_distance(TF_STR("Zoe"), TF_STR("Zoë"), 3), 1);
    assert_int_equal(tf_utf8_distance(TF_STR(""), TF_STR("ab"), 3), 2);
    assert_int_equal(tf_utf8_distance(TF_STR("writing"), TF_STR("oracy"), 3), 4);
}

static void suggestions_are_near_or_none(void **state)
{
    (void)state;
    static const tf_str names[] = {TF_STR_INIT("Reading for pleasure"), TF_STR_INIT("Oracy"),
                                   TF_STR_INIT("Belonging")};
    tf_arena arena = {0};

    assert_str(tf_suggest(&arena, TF_STR("oracey"), names, 3), "Oracy");
    assert_str(tf_suggest(&arena, TF_STR("Reading"), names, 3), "Reading for pleasure");
    assert_str(tf_suggest(&arena, TF_STR("Reading for plaesure"), names, 3),
               "Reading for pleasure");
    assert_str(tf_suggest(&arena, TF_STR("Read"), names, 3), "Reading for pleasure");
    assert_str(tf_suggest(&arena, TF_STR("Orca"), names, 3), "");
    assert_str(tf_suggest(&arena, TF_STR("Mathematics"), names, 3), "");
    assert_str(tf_suggest(&arena, TF_STR(""), names, 3), "");
    tf_arena_release(&arena);
}

static void dates_are_days_of_the_calendar(void **state)
{
    (void)state;
    static const char *const wrong[] = {"2021-02-29",
                                        "2021-13-01",
                                        "2021-00-10",
                                        "2021-04-31",
                                        "0000-01-01",
                                        "2021-4-01",
                                        "2021-04-01 ",
                                        "1900-02-29",
                                        "2021/04/01",
                                        "+021-04-01",
                                        ""};
    tf_date date;

    for (size_t i = 0; i < TF_COUNT(wrong); i++)
        assert_false(tf_date_parse(tf_str_z(wrong[i]), &date));
    assert_true(tf_date_parse(TF_STR("1970-01-01"), &date));
    assert_int_equal(date, 0);
    assert_true(tf_date_parse(TF_STR("2000-03-01"), &date));
    assert_int_equal(date, 11017);

    tf_date first, last;
    assert_true(tf_date_parse(TF_STR("0001-01-01"), &first));
    assert_true(tf_date_parse(TF_STR("9999-12-31"), &last));
    for (date = first; date <= last; date += 97) {
        tf_buf buf = {0};
        tf_date back;
        tf_date_put(&buf, date);
        assert_true(tf_date_parse(tf_buf_str(&buf), &back));
        assert_int_equal(back, date);
        tf_buf_release(&buf);
    }
    tf_buf words = {0};
    assert_true(tf_date_parse(TF_STR("2021-11-04"), &date));
    tf_date_put_words(&words, date);
    assert_str(tf_buf_str(&words), "4 November 2021");
    tf_buf_release(&words);
}

static void errors_gain_context(void **state)
{
    (void)state;
    tf_error error = {0};

    assert_int_equal(tf_fail(&error, "no room for %s", "a file"), -1);
    tf_fail(&error, "a later failure, which must not hide the first");
    tf_context(&error, "reading %s", "school.md");
    assert_string_equal(error.message.p, "reading school.md: no room for a file");
    tf_error_release(&error);
}

static void nothing_unsafe_reaches_a_terminal(void **state)
{
    (void)state;
    tf_buf buf = {0};

    tf_put_safe(&buf, TF_STR("a\x1B[31m\u202E\u200B\x7F\xC2\x9B\xFF\r\n\tZoë 日本"));
    assert_str(tf_buf_str(&buf), "a<U+001B>[31m<U+202E><U+200B><U+007F><U+009B><0xFF><U+000D>"
                                 "<U+000A><U+0009>Zoë 日本");
    tf_buf_release(&buf);
    assert_int_equal(tf_utf8_cells(0x65E5), 2);
    assert_int_equal(tf_utf8_cells(0x0301), 0);
    assert_int_equal(tf_utf8_cells('a'), 1);
}

/* Through a pipe that waits for nobody, by way of a child that is slower than we are. */
static void all_of_it_goes_through_a_pipe(void **state)
{
    (void)state;
    enum { MUCH = 1 << 20 };
    tf_buf wrote = {0}, got = {0};
    int ends[2], ended = 1;

    for (int i = 0; wrote.n < MUCH; i++)
        tf_buf_printf(&wrote, "%d,", i);
    assert_int_equal(pipe2(ends, O_NONBLOCK), 0);
    pid_t child = fork();
    if (child == 0)
        _exit(close(ends[0]) < 0 || usleep(50000) < 0 ||
              tf_write_all(ends[1], tf_buf_str(&wrote)) < 0);
    close(ends[1]);
    assert_int_equal(tf_read_all(ends[0], SIZE_MAX, &got), 0);
    close(ends[0]);
    assert_int_equal(waitpid(child, &ended, 0), child);
    assert_int_equal(ended, 0);
    assert_true(tf_str_eq(tf_buf_str(&got), tf_buf_str(&wrote)));
    assert_int_equal(tf_read_all(-1, SIZE_MAX, &got), -1);
    assert_int_equal(tf_write_all(-1, TF_STR("x")), -1);
    tf_buf_release(&wrote);
    tf_buf_release(&got);
}

static void count_worker(void *context, size_t worker)
{
    ((size_t *)context)[worker]++;
}

static void every_worker_runs_once(void **state)
{
    (void)state;
    size_t ran[8] = {0};

    tf_parallel(8, count_worker, ran);
    for (size_t i = 0; i < 8; i++)
        assert_int_equal(ran[i], 1);
    assert_true(tf_threads(1) == 1);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(slices_are_cut_to_what_is_there),
        cmocka_unit_test(an_arena_keeps_what_it_gave),
        cmocka_unit_test(arenas_are_joined),
        cmocka_unit_test(an_arena_gives_places_for_nothing_too),
        cmocka_unit_test(a_buffer_grows),
        cmocka_unit_test(a_map_finds_and_replaces),
        cmocka_unit_test(a_byte_that_is_not_utf8_is_found),
        cmocka_unit_test(utf8_is_strict),
        cmocka_unit_test(names_fold_as_people_read_them),
        cmocka_unit_test(distance_counts_edits),
        cmocka_unit_test(suggestions_are_near_or_none),
        cmocka_unit_test(dates_are_days_of_the_calendar),
        cmocka_unit_test(errors_gain_context),
        cmocka_unit_test(nothing_unsafe_reaches_a_terminal),
        cmocka_unit_test(all_of_it_goes_through_a_pipe),
        cmocka_unit_test(every_worker_runs_once),
    };

    return cmocka_run_group_tests_name("base", tests, NULL, NULL);
}
