/* Prose as mdoc(7). */
#include <string.h>

#include "mdoc.h"

enum { WIDTH = 78 };

/* ---- characters ------------------------------------------------------------------------------ */

static void put_char(tf_buf *out, uint32_t c, bool code)
{
    static const struct {
        uint32_t c;
        bool in_code_only;
        const char *escape;
    } escapes[] = {
        {'\\', false, "\\e"},  {'"', false, "\\(dq"}, {'^', false, "\\(ha"}, {'~', false, "\\(ti"},
        {'`', false, "\\(ga"}, {'-', true, "\\-"},    {'\'', true, "\\(aq"},
    };

    for (size_t i = 0; i < TF_COUNT(escapes); i++)
        if (escapes[i].c == c && (code || !escapes[i].in_code_only)) {
            tf_buf_putz(out, escapes[i].escape);
            return;
        }
    if (c < 0x80)
        tf_buf_putc(out, (char)c);
    else
        tf_buf_printf(out, "\\[u%04X]", (unsigned)c);
}

static void put(tf_buf *out, tf_str text, bool code)
{
    for (size_t at = 0; at < text.n;) {
        uint32_t c;
        size_t n = tf_utf8_next(tf_str_sub(text, at, text.n), &c);
        put_char(out, c, code);
        at += n ? n : 1;
    }
}

/* Quotes keep words together; `\&` keeps what looks like a macro or a delimiter from being one. */
void tf_mdoc_put_argument(tf_buf *out, tf_str text)
{
    bool several = tf_str_find(text, ' ') < text.n;

    tf_buf_putz(out, several ? "\"" : "");
    tf_buf_putz(out, text.n <= 3 ? "\\&" : "");
    put(out, text, true);
    tf_buf_putz(out, several ? "\"" : "");
}

/* ---- prose ----------------------------------------------------------------------------------- */

/* A paragraph being filled. */
struct filler {
    tf_buf *out;
    const char *code;
    size_t column; /* 0: at the start of a line */
};

static void end_line(struct filler *filler)
{
    if (filler->column)
        tf_buf_putc(filler->out, '\n');
    filler->column = 0;
}

static bool ends_sentence(tf_str word)
{
    while (word.n && strchr(")\"'", word.p[word.n - 1]))
        word.n--;
    return word.n && strchr(".?!", word.p[word.n - 1]);
}

/* It is not to be broken at its hyphens, nor shown with other ones. */
static bool is_file_name(tf_str word)
{
    return tf_str_find_str(word, TF_STR(".md")) < word.n;
}

static void put_word(struct filler *filler, tf_str word)
{
    size_t cells = tf_utf8_length(word);

    if (filler->column && filler->column + 1 + cells > WIDTH)
        end_line(filler);
    if (filler->column)
        tf_buf_putc(filler->out, ' ');
    else if (word.p[0] == '.' || word.p[0] == '\'')
        tf_buf_putz(filler->out, "\\&");
    put(filler->out, word, is_file_name(word));
    filler->column += cells + 1;
    if (ends_sentence(word))
        end_line(filler);
}

/* Delimiters beside a macro's argument, each a word of its own (mdoc(7), "Delimiters"). */
static void put_delimiters(tf_buf *out, tf_str text, const char *known)
{
    for (size_t i = 0; i < text.n; i++)
        if (strchr(known, text.p[i]))
            tf_buf_printf(out, " %c", text.p[i]);
        else
            tf_die("prose for the manual has something other than delimiters beside code");
}

/* A word with something in backticks: a line of its own, `.Ql ( twofold ) ,`. */
static void put_code(struct filler *filler, tf_str word, size_t from, size_t to)
{
    end_line(filler);
    tf_buf_printf(filler->out, ".%s", filler->code);
    put_delimiters(filler->out, tf_str_sub(word, 0, from), "([");
    tf_buf_putc(filler->out, ' ');
    tf_mdoc_put_argument(filler->out, tf_str_sub(word, from + 1, to));
    put_delimiters(filler->out, tf_str_sub(word, to + 1, word.n), ".,:;)]?!");
    tf_buf_putc(filler->out, '\n');
}

static size_t end_of_run(tf_str text, size_t at, const char *but)
{
    while (at < text.n && !strchr(but, text.p[at]))
        at++;
    return at;
}

/*
 * Where the word at the start of `text` ends: at white space that is not within backticks. These
 * stand at `*from` and `*to`, or both at the end.
 */
static size_t end_of_word(tf_str text, size_t *from, size_t *to)
{
    size_t at = end_of_run(text, 0, " \n`");

    *from = *to = text.n;
    if (at < text.n && text.p[at] == '`') {
        *from = at;
        *to = end_of_run(text, at + 1, "`");
        at = *to;
    }
    return end_of_run(text, at, " \n");
}

void tf_mdoc_put_prose(tf_buf *out, tf_str text, const char *code)
{
    struct filler filler = {out, code, 0};

    text = tf_str_trim(text);
    while (text.n) {
        size_t from, to, end = end_of_word(text, &from, &to);
        if (to < text.n)
            put_code(&filler, tf_str_sub(text, 0, end), from, to);
        else
            put_word(&filler, tf_str_sub(text, 0, end));
        text = tf_str_sub(text, end, text.n);
        if (tf_str_starts(text, TF_STR("\n\n"))) {
            end_line(&filler);
            tf_buf_putz(out, ".Pp\n");
        }
        text = tf_str_trim(text);
    }
    end_line(&filler);
}

void tf_mdoc_put_sentence(tf_buf *out, tf_str phrase, const char *code)
{
    tf_buf sentence = {0};
    uint32_t c;

    tf_buf_put(&sentence, phrase);
    if (!ends_sentence(phrase))
        tf_buf_putc(&sentence, '.');
    tf_utf8_next(phrase, &c);
    if (c >= 'a' && c <= 'z')
        sentence.p[0] = (char)(c - 'a' + 'A');
    tf_mdoc_put_prose(out, tf_buf_str(&sentence), code);
    tf_buf_release(&sentence);
}
