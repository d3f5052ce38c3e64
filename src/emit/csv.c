/* Cells of CSV. */
#include "csv.h"

/* What makes a formula of a cell: also the full-width forms, which spreadsheets take as well. */
static const tf_str formulas[] = {
    TF_STR_INIT("="),  TF_STR_INIT("+"),  TF_STR_INIT("-"),  TF_STR_INIT("@"),  TF_STR_INIT("\t"),
    TF_STR_INIT("\n"), TF_STR_INIT("＝"), TF_STR_INIT("＋"), TF_STR_INIT("－"), TF_STR_INIT("＠"),
};

static bool is_formula(tf_str s)
{
    for (size_t i = 0; i < TF_COUNT(formulas); i++)
        if (tf_str_starts(s, formulas[i]))
            return true;
    return false;
}

/* Where a comma is a decimal sign, spreadsheets take a semicolon for what is between cells. */
static bool needs_quotes(tf_str s)
{
    static const char marks[] = ",;\"\n";

    for (size_t i = 0; marks[i]; i++)
        if (tf_str_find(s, marks[i]) < s.n)
            return true;
    return false;
}

static void put_char(tf_buf *out, uint32_t c)
{
    if (c == '"')
        tf_buf_putz(out, "\"\"");
    else if (c == '\t' || c == '\n' || (c >= ' ' && c < 0x7f))
        tf_buf_putc(out, (char)c);
    else
        tf_put_safe_char(out, c);
}

void tf_csv_put(tf_buf *out, tf_str s)
{
    bool quoted = needs_quotes(s);

    if (quoted)
        tf_buf_putc(out, '"');
    if (is_formula(s))
        tf_buf_putc(out, '\'');
    for (size_t at = 0; at < s.n;) {
        uint32_t c;
        size_t n = tf_utf8_next(tf_str_sub(s, at, s.n), &c);
        put_char(out, c);
        at += n ? n : 1;
    }
    if (quoted)
        tf_buf_putc(out, '"');
}

void tf_csv_join(tf_buf *cell, size_t number, tf_str item)
{
    tf_buf_putz(cell, number ? "; " : "");
    for (size_t i = 0; i < item.n; i++)
        tf_buf_putc(cell, item.p[i] == ';' ? ',' : item.p[i]);
}
