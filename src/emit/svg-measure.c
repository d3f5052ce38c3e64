/* How wide text is, and cutting and breaking it to the room there is. */
#include <string.h>

#include "direction.h"
#include "svg.h"

#define ELLIPSIS "\u2026"

/* Advance widths of U+0020 to U+007E, in hundredths of the size: of each character the widest that
 * the usual sans serif types have it (Liberation Sans, which is as wide as Arial and Helvetica; and
 * DejaVu Sans, which is as wide as Verdana). First regular, then bold. */
static const unsigned char ascii[2][95] = {
    {32, 41, 46, 84, 64, 96, 78, 28, 40, 40, 50, 84, 32, 37,  32, 34, 64, 64, 64,
     64, 64, 64, 64, 64, 64, 64, 34, 34, 84, 84, 84, 56, 102, 69, 69, 73, 78, 67,
     62, 78, 76, 30, 50, 67, 56, 87, 75, 79, 67, 79, 73, 67,  62, 74, 69, 99, 69,
     67, 69, 40, 34, 40, 84, 56, 50, 62, 64, 55, 64, 62, 36,  64, 64, 28, 28, 58,
     28, 98, 64, 62, 64, 64, 42, 53, 40, 64, 60, 82, 60, 60,  53, 64, 34, 64, 84},
    {35, 46,  53, 84, 70, 101, 88, 31,  46, 46, 53, 84, 38, 42,  38, 37, 70, 70,  70,
     70, 70,  70, 70, 70, 70,  70, 40,  40, 84, 84, 84, 62, 100, 78, 77, 74, 84,  69,
     69, 83,  84, 38, 56, 78,  64, 100, 84, 86, 74, 86, 78, 73,  69, 82, 78, 111, 78,
     73, 73,  46, 37, 46, 84,  56, 50,  68, 72, 60, 72, 68, 44,  72, 72, 35, 35,  67,
     35, 105, 72, 69, 72, 72,  50, 60,  48, 72, 66, 93, 65, 66,  59, 72, 37, 72,  84},
};

/* Beyond ASCII, by ranges, the first that fits: small letters, and all else in it. Rather too wide
 * than too narrow, since the type may be any. */
static const struct {
    uint32_t from, to;
    unsigned small, other;
} ranges[] = {
    {0xA9, 0xAE, 104, 104},       {0xBC, 0xBE, 104, 104},       {0xC6, 0xC6, 104, 104},
    {0xE6, 0xE6, 104, 104},       {0x132, 0x133, 104, 104},     {0x152, 0x153, 108, 108},
    {0x1C4, 0x1CC, 146, 146},     {0x1F1, 0x1F3, 146, 146},     {0x80, 0x24F, 70, 88},
    {0x300, 0x36F, 0, 0},         {0x370, 0x52F, 95, 100},      {0x591, 0x5C7, 0, 0},
    {0x5C8, 0x5F4, 76, 76},       {0x64B, 0x65F, 0, 0},         {0x670, 0x670, 0, 0},
    {0x600, 0x6FF, 98, 98},       {0x1E00, 0x1EFF, 72, 102},    {0x200C, 0x200F, 0, 0},
    {0x2030, 0x2031, 180, 180},   {0x2010, 0x2027, 105, 105},   {0x2E3A, 0x2E3B, 320, 320},
    {0xFE00, 0xFE0F, 0, 0},       {0xFDF0, 0xFDFF, 1300, 1300}, {0x12000, 0x1254F, 500, 500},
    {0x1F000, 0x1FFFF, 140, 140},
};

static const struct {
    double size;
    bool bold;
} styles[] = {
    [TF_TEXT_LABEL] = {13, false},
    [TF_TEXT_HEAD] = {13, true},
    [TF_TEXT_SMALL] = {12, false},
    [TF_TEXT_OPEN] = {12, false},
};

static unsigned beyond_ascii(uint32_t c)
{
    for (size_t i = 0; i < TF_COUNT(ranges); i++)
        if (c >= ranges[i].from && c <= ranges[i].to)
            return tf_utf8_lower(c) == c ? ranges[i].small : ranges[i].other;
    switch (tf_utf8_cells(c)) {
    case 0:
        return 50; /* marks that some scripts set beside their letter */
    case 1:
        return 125;
    default:
        return 105;
    }
}

static double width_of(tf_text_style style, uint32_t c)
{
    bool bold = styles[style].bold;

    if (c >= 0x20 && c < 0x7F)
        return ascii[bold][c - 0x20] * styles[style].size / 100;
    return beyond_ascii(c) * styles[style].size * (bold ? 1.15 : 1) / 100;
}

double tf_svg_width(tf_text_style style, tf_str text)
{
    double width = 0;

    for (size_t at = 0; at < text.n;) {
        uint32_t c;
        size_t n = tf_utf8_next(tf_str_sub(text, at, text.n), &c);
        width += width_of(style, c);
        at += n ? n : 1;
    }
    return width;
}

/* Whether a character only shapes its neighbours: marks, and what joins emoji. */
static bool is_joined(uint32_t c)
{
    return c == 0x200C || c == 0x200D || (c > 0x7F && !tf_utf8_is_hidden(c) && !tf_utf8_cells(c));
}

static bool is_printable_ascii(tf_str text)
{
    size_t at = 0;

    while (at < text.n && text.p[at] >= ' ' && text.p[at] < 0x7F)
        at++;
    return at == text.n;
}

tf_str tf_svg_clean(tf_arena *arena, tf_str text)
{
    tf_buf clean = {0};
    size_t marks = 0;

    if (is_printable_ascii(text))
        return tf_str_trim(text);
    for (size_t at = 0; at < text.n;) {
        uint32_t c;
        size_t n = tf_utf8_next(tf_str_sub(text, at, text.n), &c);
        at += n ? n : 1;
        marks = is_joined(c) ? marks + 1 : 0;
        if (marks > 2) /* piled up, they would reach into the lines above */
            continue;
        if (c == '\t' || c == '\n' || c == '\r' || c == 0x2028 || c == 0x2029)
            c = ' ';
        if (marks || !tf_utf8_is_hidden(c))
            tf_utf8_put(&clean, c);
    }
    tf_str kept = tf_arena_str(arena, tf_str_trim(tf_buf_str(&clean)));
    tf_buf_release(&clean);
    return kept;
}

/* Bytes of `text` that fit; never between a letter and its marks. `*last` is the last letter. */
static size_t fitting(tf_text_style style, double room, tf_str text, uint32_t *last)
{
    size_t fits = 0;
    double width = 0;

    for (size_t at = 0; at < text.n;) {
        uint32_t c;
        size_t n = tf_utf8_next(tf_str_sub(text, at, text.n), &c);
        if (!is_joined(c))
            fits = at;
        width += width_of(style, c);
        if (width > room)
            return fits;
        if (tf_utf8_is_word(c))
            *last = c;
        at += n ? n : 1;
    }
    return text.n;
}

tf_str tf_svg_fit(tf_arena *arena, tf_text_style style, double room, tf_str clean)
{
    uint32_t last = 0;

    if (fitting(style, room, clean, &last) == clean.n)
        return clean;
    double left = room - tf_svg_width(style, TF_STR(ELLIPSIS));
    if (left < 0)
        return TF_STR("");
    tf_str cut = tf_str_trim(tf_str_sub(clean, 0, fitting(style, left, clean, &last)));
    /* A mark keeps the ellipsis at the end of what is read from right to left. */
    return tf_arena_printf(arena, "%.*s" ELLIPSIS "%s", TF_ARG(cut),
                           tf_is_right_to_left(last) ? "\u200f" : "");
}

/* Where the first line ends: at the last space that fits, or where nothing more does. */
static size_t line_end(tf_text_style style, double room, tf_str text)
{
    uint32_t last;
    size_t fits = fitting(style, room, text, &last);

    if (fits == text.n || text.p[fits] == ' ')
        return fits;
    for (size_t at = fits; at > 0; at--)
        if (text.p[at - 1] == ' ')
            return at - 1;
    return fits;
}

/* Fills lines one after the other; `*whole` says whether all of the text is in them. */
static size_t fill(tf_arena *arena, tf_text_style style, double room, tf_str rest, size_t most,
                   tf_str *lines, bool *whole)
{
    size_t n = 0;

    *whole = true;
    while (n + 1 < most && rest.n) {
        size_t end = line_end(style, room, rest);
        if (!end) /* no room for a single letter */
            break;
        lines[n++] = tf_str_trim(tf_str_sub(rest, 0, end));
        rest = tf_str_trim(tf_str_sub(rest, end, rest.n));
    }
    if (rest.n) {
        lines[n] = tf_svg_fit(arena, style, room, rest);
        *whole = lines[n++].p == rest.p;
    }
    return n;
}

/* Whether a line ends within a word, where another could end between two. */
static bool is_broken(tf_str clean, const tf_str *lines, size_t n)
{
    for (size_t i = 0; i + 1 < n; i++)
        if (lines[i].p[lines[i].n] != ' ' && lines[i].p + lines[i].n < clean.p + clean.n)
            return true;
    return false;
}

/* Lines of about one length look better than a full one and a single word: room is taken away for
 * as long as the text needs no more lines and no word is broken. */
size_t tf_svg_wrap(tf_arena *arena, tf_text_style style, double room, tf_str clean, size_t most,
                   tf_str *lines)
{
    bool whole;
    size_t n = fill(arena, style, room, clean, most, lines, &whole);
    tf_str tried[TF_SVG_LINES];

    for (double less = 0.95; whole && n > 1 && n <= TF_SVG_LINES && less > 0.4; less -= 0.05) {
        if (fill(arena, style, room * less, clean, n, tried, &whole) != n || !whole ||
            is_broken(clean, tried, n))
            break;
        memcpy(lines, tried, n * sizeof(*lines));
    }
    return n;
}
