/*
 * base: the toolbox that every layer stands on.
 *
 * Slices, arenas, buffers, vectors, maps, UTF-8, dates, errors, open files and the terminal. Nothing here
 * knows about schools, Markdown or git.
 *
 * Ownership in one paragraph: `tf_str` borrows, `tf_buf` owns, and everything that lives as long
 * as a snapshot is taken from an arena and never freed on its own. `_release` functions accept a
 * zeroed object, so one clean-up label is enough. No memory left is a bug that no caller can mend:
 * these functions say so and abort, and so none of them returns NULL.
 */
#ifndef TWOFOLD_BASE_H
#define TWOFOLD_BASE_H

#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#define TF_PRINTF(at, first) __attribute__((format(printf, at, first)))
#define TF_COUNT(array) (sizeof(array) / sizeof((array)[0]))

/* ---- slices ---------------------------------------------------------------------------------- */

/* Borrowed bytes, not NUL-terminated: `n` bytes at `p`. The zero value is the empty slice. */
typedef struct {
    const char *p;
    size_t n;
} tf_str;

/* A half-open range of bytes of one file. */
typedef struct {
    size_t from, to;
} tf_span;

/* A slice of a string literal. TF_STR_INIT is the same for a static initialiser. */
#define TF_STR(literal) ((tf_str){"" literal, sizeof(literal) - 1})
#define TF_STR_INIT(literal)            \
    {                                   \
        "" literal, sizeof(literal) - 1 \
    }

/* For printf: "%.*s" with TF_ARG(s). */
#define TF_ARG(s) (int)(s).n, (s).p

/* Small ones are inline: they are asked for every word of a school. */

/* A slice of the NUL-terminated `z`; NULL gives the empty slice. */
static inline tf_str tf_str_z(const char *z)
{
    return z ? (tf_str){z, strlen(z)} : (tf_str){0};
}

/* The part of `s` from byte `from` up to `to`, cut to what `s` has. */
static inline tf_str tf_str_sub(tf_str s, size_t from, size_t to)
{
    if (to > s.n)
        to = s.n;
    if (from > to)
        from = to;
    return (tf_str){s.p ? s.p + from : NULL, to - from};
}

static inline tf_str tf_str_span(tf_str s, tf_span span)
{
    return tf_str_sub(s, span.from, span.to);
}

static inline bool tf_str_eq(tf_str a, tf_str b)
{
    /* memcmp must not be given NULL, which an empty slice may hold. */
    return a.n == b.n && (!a.n || memcmp(a.p, b.p, a.n) == 0);
}

static inline bool tf_str_is(tf_str a, const char *z)
{
    return tf_str_eq(a, tf_str_z(z));
}

static inline bool tf_str_starts(tf_str s, tf_str with)
{
    return s.n >= with.n && tf_str_eq(tf_str_sub(s, 0, with.n), with);
}

static inline bool tf_str_ends(tf_str s, tf_str with)
{
    return s.n >= with.n && tf_str_eq(tf_str_sub(s, s.n - with.n, s.n), with);
}

/* `s` without ASCII white space at both ends. */
tf_str tf_str_trim(tf_str s);
/* Order by bytes: negative, zero or positive, as memcmp. */
int tf_str_cmp(tf_str a, tf_str b);
/* Offset of the first `c`, or of the first occurrence of `part`; s.n when there is none. */
size_t tf_str_find(tf_str s, char c);
size_t tf_str_find_str(tf_str s, tf_str part);

/* Goes on with a hash over the bytes of `s` (FNV-1a, 64 bits: Fowler, Noll and Vo,
 * draft-eastlake-fnv); the first starts from TF_HASH. It withstands no attack. */
#define TF_HASH UINT64_C(0xcbf29ce484222325)
uint64_t tf_str_hash(uint64_t hash, tf_str s);

/* A text file that was made part of the program, and its name without folder and ending. */
typedef struct {
    tf_str name, text;
} tf_embedded;

/* ---- memory of its own ----------------------------------------------------------------------- */

/* `n` zeroed bytes, to be given back to free(). */
void *tf_alloc(size_t n);

/* ---- arena ----------------------------------------------------------------------------------- */

/*
 * Memory that is freed all at once. Built with TF_PLAIN_MALLOC (as the sanitised and valgrind
 * builds are) each piece is a malloc of its own, so that an overrun is seen.
 */
typedef struct tf_arena {
    struct tf_arena_chunk *chunks;
    char *at, *end;
    size_t total; /* bytes taken from the system */
} tf_arena;

/* `n` zeroed bytes, aligned for any type. */
void *tf_arena_alloc(tf_arena *arena, size_t n);
/* `n` bytes that are aligned and not zeroed: for what is written before it is read. */
void *tf_arena_room(tf_arena *arena, size_t n);
/* `n` bytes that are not zeroed and not aligned: for text. */
char *tf_arena_bytes(tf_arena *arena, size_t n);
#define TF_NEW(arena, type) ((type *)tf_arena_alloc((arena), sizeof(type)))
#define TF_NEW_N(arena, type, n) ((type *)tf_arena_alloc((arena), sizeof(type) * (n)))
/* A copy of `s`, followed by a NUL that is not counted. */
tf_str tf_arena_str(tf_arena *arena, tf_str s);
/* `folder/name` in the same way, or `name` alone where there is no folder. */
tf_str tf_arena_path(tf_arena *arena, tf_str folder, tf_str name);
/* Several texts as one, in the same way: TF_CONCAT(arena, a, b, c). */
tf_str tf_arena_concat(tf_arena *arena, const tf_str *parts, size_t n);
#define TF_CONCAT(arena, ...)                         \
    tf_arena_concat((arena), (tf_str[]){__VA_ARGS__}, \
                    sizeof((tf_str[]){__VA_ARGS__}) / sizeof(tf_str))
tf_str tf_arena_printf(tf_arena *arena, const char *format, ...) TF_PRINTF(2, 3);
tf_str tf_arena_vprintf(tf_arena *arena, const char *format, va_list args) TF_PRINTF(2, 0);
/* Moves all that `other` holds, where it stands, to `arena`; `other` is empty then. */
void tf_arena_join(tf_arena *arena, tf_arena *other);
/* Empties the arena and keeps one chunk for what comes next: for scratch space in a loop. */
void tf_arena_reset(tf_arena *arena);
void tf_arena_release(tf_arena *arena);

/* ---- vector ---------------------------------------------------------------------------------- */

/* A growing array in an arena: `TF_VEC(tf_person) people = {0};`. Its members are read freely. */
#define TF_VEC(type)   \
    struct {           \
        type *at;      \
        size_t n, cap; \
    }
/* Adds room for one zeroed item and gives its address, which holds until the next push. */
#define TF_PUSH(arena, vec)                                                               \
    ((vec)->n == (vec)->cap                                                               \
         ? ((vec)->at = tf_vec_grow((arena), (vec)->at, &(vec)->cap, sizeof(*(vec)->at))) \
         : (vec)->at,                                                                     \
     &(vec)->at[(vec)->n++])
void *tf_vec_grow(tf_arena *arena, void *at, size_t *cap, size_t size);

/* ---- buffer ---------------------------------------------------------------------------------- */

/* Bytes that are owned and grow. The zero value is empty; `p` is NUL-terminated once written. */
typedef struct {
    char *p;
    size_t n, cap;
} tf_buf;

/* Makes room for `more` bytes beyond those written, and gives the address where they go. */
char *tf_buf_room(tf_buf *buf, size_t more);

/* Inline too: a site is made of many millions of these. */

static inline void tf_buf_put(tf_buf *buf, tf_str s)
{
    char *to = s.n < buf->cap - buf->n ? buf->p + buf->n : tf_buf_room(buf, s.n);

    if (s.n)
        memcpy(to, s.p, s.n);
    to[s.n] = '\0';
    buf->n += s.n;
}

static inline void tf_buf_putz(tf_buf *buf, const char *z)
{
    tf_buf_put(buf, tf_str_z(z));
}

static inline void tf_buf_putc(tf_buf *buf, char c)
{
    char *to = buf->cap - buf->n > 1 ? buf->p + buf->n : tf_buf_room(buf, 1);

    to[0] = c;
    to[1] = '\0';
    buf->n++;
}

void tf_buf_printf(tf_buf *buf, const char *format, ...) TF_PRINTF(2, 3);
void tf_buf_vprintf(tf_buf *buf, const char *format, va_list args) TF_PRINTF(2, 0);
static inline tf_str tf_buf_str(const tf_buf *buf)
{
    return (tf_str){buf->p, buf->n};
}

/* A copy of what it holds, in the arena and followed by a NUL; the buffer is released. */
tf_str tf_buf_take(tf_buf *buf, tf_arena *arena);
void tf_buf_clear(tf_buf *buf);
void tf_buf_release(tf_buf *buf);

/* ---- map ------------------------------------------------------------------------------------- */

/* From text to pointers. Keys are borrowed and must outlive the map; the zero value is empty. */
typedef struct {
    struct tf_map_entry *entries;
} tf_map;

/* Sets `key` to `value` and gives what was there before, or NULL. */
void *tf_map_put(tf_map *map, tf_str key, void *value);
void *tf_map_get(const tf_map *map, tf_str key);
size_t tf_map_count(const tf_map *map);
void tf_map_release(tf_map *map);

/* ---- UTF-8 ----------------------------------------------------------------------------------- */

/*
 * Decodes the character at the start of `s` (The Unicode Standard, table 3-7: no surrogates, no
 * overlong forms). Gives the bytes that it takes, 1 to 4, or 0 where they are not UTF-8 or `s` is
 * empty; `*c` is then U+FFFD.
 */
size_t tf_utf8_next(tf_str s, uint32_t *c);
/* Offset of the first byte that is not UTF-8, or s.n. */
size_t tf_utf8_check(tf_str s);
/* Appends a character as UTF-8. */
void tf_utf8_put(tf_buf *buf, uint32_t c);
/* Code points in `s`; a byte that is not UTF-8 counts as one. */
size_t tf_utf8_length(tf_str s);
/* Cells on a terminal: 0 for combining marks, 2 for wide characters. A tab counts as one. */
size_t tf_utf8_cells(uint32_t c);
/* The character in lower case. */
uint32_t tf_utf8_lower(uint32_t c);
/* Whether a character is a letter, mark, digit or joins words (`_`): Unicode's L, M, N and Pc. */
bool tf_utf8_is_word(uint32_t c);
/* A copy in which names that people would call the same are equal: compatibility case folding
 * (UAX #31 NFKC_Casefold by utf8proc), and runs of white space as one space, none at the ends. */
tf_str tf_utf8_fold(tf_arena *arena, tf_str s);
/* A copy of what is folded already without accents and other marks: "sian" for "siân". */
tf_str tf_utf8_bare(tf_arena *arena, tf_str fold);
/* Edits (insert, delete, replace, swap neighbours) that turn a into b, counted in code points;
 * gives `limit` + 1 as soon as there are more than `limit`. */
size_t tf_utf8_distance(tf_str a, tf_str b, size_t limit);
/* The one of `n` names that someone who wrote `wrote` most likely meant, or the empty slice. */
tf_str tf_suggest(tf_arena *arena, tf_str wrote, const tf_str *names, size_t n);

/* ---- dates ----------------------------------------------------------------------------------- */

/* A day of the proleptic Gregorian calendar, as days since 1970-01-01. */
typedef int32_t tf_date;
#define TF_NO_DATE INT32_MIN

/* Reads exactly `YYYY-MM-DD` (RFC 3339 full-date, years 0001 to 9999); false when it is no day. */
bool tf_date_parse(tf_str s, tf_date *date);
/* Its year, month (from 1) and day of the month. */
void tf_date_parts(tf_date date, int *year, int *month, int *day);
/* Appends `4 November 2021`. */
void tf_date_put_words(tf_buf *buf, tf_date date);
/* Appends the months of two days: `November 2021`, `September to December 2021`, `December 2021 to
 * January 2022`. */
void tf_date_put_months(tf_buf *buf, tf_date from, tf_date to);
/* The last and the first day of the month that a day is in. */
tf_date tf_date_month_end(tf_date date);
tf_date tf_date_month_start(tf_date date);
/* Appends `2021-11-04`. */
void tf_date_put(tf_buf *buf, tf_date date);
/* The same two, as texts with a NUL behind them. */
tf_str tf_date_words(tf_arena *arena, tf_date date);
tf_str tf_date_str(tf_arena *arena, tf_date date);
/* Today where the user is (TZ). */
tf_date tf_date_today(void);

/* ---- errors ---------------------------------------------------------------------------------- */

/*
 * Why the world failed us, in words for the user; empty while nothing has. Functions that can fail
 * so take one last, and return 0 or -1. On the way up each caller may put its own words in front.
 */
typedef struct {
    tf_buf message;
} tf_error;

/* Sets the message unless one is there already (the deeper cause wins), and gives -1. */
int tf_fail(tf_error *error, const char *format, ...) TF_PRINTF(2, 3);
/* The same with ": " and the words of errno behind it. */
int tf_fail_errno(tf_error *error, const char *format, ...) TF_PRINTF(2, 3);
/* Puts "words: " in front, and gives -1. */
int tf_context(tf_error *error, const char *format, ...) TF_PRINTF(2, 3);
void tf_error_release(tf_error *error);
/* For bugs of ours and for no memory: says so on standard error and aborts. */
_Noreturn void tf_die(const char *why);

/* ---- files that are open --------------------------------------------------------------------- */

/* Writes all of `s`; -1, with errno, where that cannot be. */
int tf_write_all(int fd, tf_str s);
/* Appends what there is to read up to the end, or until it is more than `most` bytes: of a larger
 * file some more, so that it can be told. -1, with errno, where that cannot be. */
int tf_read_all(int fd, size_t most, tf_buf *out);

/* ---- threads --------------------------------------------------------------------------------- */

/* Processors that this process may use, at most `most`. TWOFOLD_THREADS overrides it. */
size_t tf_threads(size_t most);
/* Runs work(context, 0) … work(context, n - 1) side by side and waits for all of them. */
void tf_parallel(size_t n, void (*work)(void *context, size_t worker), void *context);

/* `n` pieces of work, of which workers take `share` at a time; the rest is zeroed. */
typedef struct {
    size_t n, share;
    _Atomic size_t next;
} tf_turns;

/* Takes the pieces from `*from` up to `*to`; false when none are left. */
bool tf_turns_take(tf_turns *turns, size_t *from, size_t *to);

/* ---- terminal -------------------------------------------------------------------------------- */

/* Whether a character steers a terminal, reorders what stands around it, or cannot be seen. */
bool tf_utf8_is_hidden(uint32_t c);
/*
 * Appends `s` so that it cannot steer a terminal or mislead a reader: C0, C1 and DEL, bidirectional
 * overrides, zero-width characters and broken UTF-8 come out as visible escapes (`<U+202E>`,
 * `<0x9B>`). Tabs and newlines are escaped too.
 */
void tf_put_safe(tf_buf *buf, tf_str s);
/* The same for one decoded character; gives the cells that it takes. */
size_t tf_put_safe_char(tf_buf *buf, uint32_t c);

typedef enum { TF_COLOUR_AUTO, TF_COLOUR_ALWAYS, TF_COLOUR_NEVER } tf_colour_when;
/* Whether to colour what goes to `stream`: NO_COLOR and TERM=dumb say no, then only a terminal. */
bool tf_term_colour(tf_colour_when when, FILE *stream);
/* Columns of the terminal at `stream`, or `otherwise`. */
size_t tf_term_width(FILE *stream, size_t otherwise);
/* Its lines. */
size_t tf_term_height(FILE *stream, size_t otherwise);
/* Writes all of `s` to standard output; says in `error` what went wrong (a full disk). A reader
 * that went away (EPIPE) is nobody's error: it gives 1 and sets nothing. */
int tf_term_write(tf_str s, tf_error *error);

#endif
