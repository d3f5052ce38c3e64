/*
 * Any script in Latin letters, by ICU's transliterator. Linked, ICU would cost the start of every
 * command some 2 ms; only names beyond ASCII need it, so it is loaded when the first of them comes
 * (its rules then take 20 ms).
 */
#include <dlfcn.h>
#include <stdlib.h>
#include <uchar.h>

#include <unicode/uclean.h>
#include <unicode/utrans.h>

#include <twofold/write.h>

enum { UNITS_MOST = 400, ROOM = 16 * 1024 }; /* of UTF-16: of a name that count, and of letters */

struct tf_icu {
    void *library;
    UTransliterator *made;
    __typeof__(&utrans_openU) open;
    __typeof__(&utrans_transUChars) transliterate;
    __typeof__(&utrans_close) close;
    __typeof__(&u_cleanup) clean_up;
};

/* Functions are called after the version that the headers are of: utrans_openU_72. */
#define WORDS(x) WORDS_OF(x)
#define WORDS_OF(x) #x
#define FIND(icu, member, function) \
    (((icu)->member = (__typeof__(&function))dlsym((icu)->library, WORDS(function))) != NULL)

static bool load(struct tf_icu *icu)
{
    UErrorCode wrong = U_ZERO_ERROR;

    icu->library = dlopen("libicui18n.so." U_ICU_VERSION_SHORT, RTLD_NOW | RTLD_LOCAL);
    if (!icu->library || !FIND(icu, open, utrans_openU) ||
        !FIND(icu, transliterate, utrans_transUChars) || !FIND(icu, close, utrans_close) ||
        !FIND(icu, clean_up, u_cleanup))
        return false;
    icu->made = icu->open(u"Any-Latin; Latin-ASCII", -1, UTRANS_FORWARD, NULL, 0, NULL, &wrong);
    return U_SUCCESS(wrong);
}

void tf_latin_release(tf_latin *latin)
{
    if (latin->icu && latin->icu->made)
        latin->icu->close(latin->icu->made);
    if (latin->icu && latin->icu->clean_up)
        latin->icu->clean_up();
    if (latin->icu && latin->icu->library)
        dlclose(latin->icu->library);
    free(latin->icu);
    *latin = (tf_latin){0};
}

/* ---- UTF-16, which ICU speaks ---------------------------------------------------------------- */

static int32_t to_units(tf_str text, UChar *units)
{
    int32_t n = 0;

    while (text.n && n + 1 < UNITS_MOST) {
        uint32_t c;
        size_t bytes = tf_utf8_next(text, &c);
        if (c >= 0x10000) {
            units[n++] = (UChar)(0xD7C0 + (c >> 10));
            units[n++] = (UChar)(0xDC00 + (c & 0x3FF));
        } else {
            units[n++] = (UChar)c;
        }
        text = tf_str_sub(text, bytes ? bytes : 1, text.n);
    }
    return n;
}

static void put_units(tf_buf *out, const UChar *units, int32_t n)
{
    for (int32_t i = 0; i < n; i++) {
        bool pair = (units[i] & 0xFC00) == 0xD800 && i + 1 < n;
        tf_utf8_put(out, pair ? ((units[i] - 0xD7C0U) << 10) + (units[i + 1] & 0x3FFU) : units[i]);
        i += pair;
    }
}

/* ---- a name ---------------------------------------------------------------------------------- */

static bool is_ascii(tf_str text)
{
    for (size_t i = 0; i < text.n; i++)
        if ((unsigned char)text.p[i] >= 0x80)
            return false;
    return true;
}

static int start(tf_latin *latin, tf_error *error)
{
    if (latin->icu)
        return 0;
    latin->icu = tf_alloc(sizeof(*latin->icu));
    if (load(latin->icu))
        return 0;
    tf_latin_release(latin);
    return tf_fail(error, "It takes the library ICU to write this in Latin letters, and it is not "
                          "here (Debian: libicu" U_ICU_VERSION_SHORT ")");
}

int tf_latin_put(tf_latin *latin, tf_str text, tf_buf *out, tf_error *error)
{
    UErrorCode wrong = U_ZERO_ERROR;
    int32_t n, limit;
    UChar *units;

    if (is_ascii(text)) {
        tf_buf_put(out, text);
        return 0;
    }
    if (start(latin, error) < 0)
        return -1;
    units = tf_alloc(ROOM * sizeof(*units));
    n = limit = to_units(text, units);
    latin->icu->transliterate(latin->icu->made, units, &n, ROOM, 0, &limit, &wrong);
    /* What has no room or no rules stays as it was, for the caller to leave out. */
    if (U_SUCCESS(wrong))
        put_units(out, units, n);
    free(units);
    return 0;
}
