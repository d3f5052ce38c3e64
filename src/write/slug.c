/* Names of folders, readable to people and harmless to every tool. */
#include <string.h>

#include <twofold/write.h>

enum { SLUG_MOST = 60 };

/* What stands within a word without parting it: apostrophes, and signs that no letter was found
 * for. */
static bool is_within_word(uint32_t c)
{
    return c == '\'' || c == '`' || c == 0xB4 || c == 0x2018 || c == 0x2019 || c == 0x201B ||
           (c >= 0x2B0 && c <= 0x36F) || (c >= 0x200B && c <= 0x200D);
}

static char letter(uint32_t c)
{
    if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'))
        return (char)c;
    return c >= 'A' && c <= 'Z' ? (char)(c | 0x20) : 0;
}

/* Words joined by hyphens, as many of them as there is room for. */
static void put_words(tf_buf *out, tf_str text)
{
    bool apart = false;
    size_t n;

    for (; text.n && out->n < SLUG_MOST; text = tf_str_sub(text, n, text.n)) {
        uint32_t c;
        n = tf_utf8_next(text, &c);
        n = n ? n : 1;
        if (letter(c)) {
            if (apart && out->n)
                tf_buf_putc(out, '-');
            tf_buf_putc(out, letter(c));
            apart = false;
        } else {
            apart |= !is_within_word(c);
        }
    }
    while (out->n && (out->n > SLUG_MOST || out->p[out->n - 1] == '-'))
        out->n--;
}

/* Words that are something else to Windows (which has no such files) or to YAML. */
static bool is_taken_word(tf_str slug)
{
    static const char *const words[] = {"con", "prn", "aux", "nul", "null", "true", "false",
                                        "yes", "no",  "on",  "off", "y",    "n"};

    for (size_t i = 0; i < TF_COUNT(words); i++)
        if (tf_str_is(slug, words[i]))
            return true;
    return slug.n == 4 &&
           (tf_str_starts(slug, TF_STR("com")) || tf_str_starts(slug, TF_STR("lpt"))) &&
           slug.p[3] <= '9';
}

int tf_slug_of(tf_latin *latin, tf_arena *arena, tf_str name, tf_str *slug, tf_error *error)
{
    tf_buf text = {0}, words = {0};
    int failed = tf_latin_put(latin, name, &text, error);

    if (!failed) {
        put_words(&words, tf_buf_str(&text));
        *slug = tf_buf_str(&words);
        if (!slug->n)
            *slug = TF_STR("staff-member");
        else if ((slug->p[0] >= '0' && slug->p[0] <= '9') || is_taken_word(*slug))
            *slug = tf_arena_printf(arena, "staff-%.*s", TF_ARG(*slug));
        *slug = tf_arena_str(arena, *slug);
    }
    tf_buf_release(&text);
    tf_buf_release(&words);
    return failed;
}

bool tf_slug_is(tf_str slug)
{
    tf_latin none = {0};
    tf_arena arena = {0};
    tf_error error = {0};
    tf_str made = {0};
    bool is = true;

    for (size_t i = 0; i < slug.n; i++)
        is = is && (unsigned char)slug.p[i] < 0x80;
    is = is && slug.n && tf_slug_of(&none, &arena, slug, &made, &error) == 0 &&
         tf_str_eq(slug, made);
    tf_arena_release(&arena);
    return is;
}

tf_str tf_slug_unique(tf_arena *arena, tf_map *taken, tf_str slug, tf_str suffix)
{
    tf_str tried = slug;

    if (tf_map_get(taken, tried) && suffix.n)
        tried = slug = tf_arena_printf(arena, "%.*s-%.*s", TF_ARG(slug), TF_ARG(suffix));
    for (unsigned number = 2; tf_map_get(taken, tried); number++)
        tried = tf_arena_printf(arena, "%.*s-%u", TF_ARG(slug), number);
    tf_map_put(taken, tried, (void *)slug.p);
    return tried;
}
