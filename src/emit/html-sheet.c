/* Tables and figures in HTML. */
#include "document-html.h"

enum { FITS_A_PHONE = 3 /* columns */ };

/* ---- tables ---------------------------------------------------------------------------------- */

void tf_html_value(tf_html *html, const tf_field_value *value)
{
    if (value->items.n == 1)
        tf_html_own_line(html, &value->items.at[0]);
    if (value->items.n < 2)
        return;
    tf_buf_putz(html->out, "<ul>");
    for (size_t i = 0; i < value->items.n; i++) {
        tf_buf_putz(html->out, "<li>");
        tf_html_own_line(html, &value->items.at[i]);
        tf_buf_putz(html->out, "</li>");
    }
    tf_buf_putz(html->out, "</ul>");
}

/* Numbers stand below each other; several in one cell are a run. */
static const char *class_of(const tf_field *field)
{
    return !field->number ? "" : field->several ? " class=\"run\"" : " class=\"n\"";
}

static void put_head(tf_html *html, const tf_sheet *sheet, const size_t *fields, size_t n)
{
    tf_buf_putz(html->out, "<thead><tr>");
    for (size_t i = 0; i < n; i++) {
        const tf_field *field = &sheet->fields[fields[i]];
        tf_buf_printf(html->out, "<th scope=\"col\"%s>", class_of(field));
        tf_html_put(html->out, field->title);
        tf_buf_putz(html->out, "</th>");
    }
    tf_buf_putz(html->out, "</tr></thead>\n<tbody>\n");
}

/* The first cell says what its row is about. */
static void put_row(tf_html *html, const tf_sheet *sheet, size_t row, const size_t *fields,
                    size_t n)
{
    tf_buf_putz(html->out, "<tr>");
    for (size_t i = 0; i < n; i++) {
        const tf_field_value *value = tf_sheet_value(sheet, row, fields[i]);
        bool names = fields[i] == 0 && value->items.n && sheet->fields_n > 1;
        tf_buf_putz(html->out, names ? "<th scope=\"row\"" : "<td");
        tf_buf_putz(html->out, class_of(&sheet->fields[fields[i]]));
        tf_buf_putc(html->out, '>');
        tf_html_value(html, value);
        tf_buf_putz(html->out, names ? "</th>" : "</td>");
    }
    tf_buf_putz(html->out, "</tr>\n");
}

static void put_name(tf_html *html, const char *what, tf_str name)
{
    tf_buf_printf(html->out, "%s-", what);
    tf_html_put(html->out, name);
}

/* A table of many columns moves within a frame of its own, which one can reach by keyboard. */
static void put_table(tf_html *html, const tf_sheet *sheet, const size_t *fields, size_t n)
{
    bool wide = n > FITS_A_PHONE;

    if (sheet->look != TF_SHEET_ROWS) {
        tf_html_blocks(html, sheet);
        return;
    }
    if (wide) {
        tf_buf_putz(html->out, "<div class=\"frame\" role=\"group\" tabindex=\"0\" "
                               "aria-labelledby=\"");
        put_name(html, "table", sheet->name);
        tf_buf_putz(html->out, "\">\n");
    }
    tf_buf_printf(html->out, "<table%s>\n<caption%s id=\"", wide ? " class=\"wide\"" : "",
                  tf_str_eq(sheet->title, html->heading) ? " class=\"unseen\"" : "");
    put_name(html, "table", sheet->name);
    tf_buf_putz(html->out, "\">");
    tf_html_own(html, sheet->title);
    tf_buf_putz(html->out, "</caption>\n");
    put_head(html, sheet, fields, n);
    for (size_t row = 0; row < tf_sheet_rows(sheet); row++)
        put_row(html, sheet, row, fields, n);
    tf_buf_printf(html->out, "</tbody>\n</table>\n%s", wide ? "</div>\n" : "");
}

void tf_html_sheet(tf_html *html, const tf_sheet *sheet)
{
    tf_arena scratch = {0};
    size_t *fields, n = tf_sheet_shown(sheet, &scratch, &fields);

    if (n) {
        put_table(html, sheet, fields, n);
    } else {
        tf_buf_putz(html->out, "<p>");
        tf_html_put(html->out, sheet->title);
        tf_buf_putz(html->out, ": there are none.</p>\n");
    }
    tf_arena_release(&scratch);
}

/* ---- figures --------------------------------------------------------------------------------- */

/* What moves sideways can be reached by keyboard. It says what it is: the title is the figure's. An
 * image hides what is in it from who hears the page, so one with links is none. */
static void put_picture(tf_html *html, const tf_figure *figure, bool has_table)
{
    tf_buf svg = {0};
    bool links = tf_figure_put_svg(&svg, figure, html->pages);

    tf_buf_printf(html->out,
                  "<div class=\"frame picture\" role=\"%s\" tabindex=\"0\" aria-label=\"%s%s\">\n",
                  links ? "group" : "img", tf_figure_words(figure->kind),
                  has_table ? "; a table behind it says the same" : "");
    tf_buf_put(html->out, tf_buf_str(&svg));
    tf_buf_putz(html->out, "</div>\n");
    tf_buf_release(&svg);
}

static void put_caption(tf_html *html, const tf_figure *figure)
{
    tf_buf_putz(html->out, "<figcaption><strong id=\"");
    put_name(html, "figure", figure->name);
    tf_buf_putz(html->out, "\">");
    tf_html_put(html->out, figure->title);
    tf_buf_putz(html->out, "</strong> <span>");
    tf_html_put(html->out, figure->about);
    tf_buf_putz(html->out, "</span></figcaption>\n");
}

/* For a search in the page it is there; on paper where it says what a picture does, which not all
 * can see, and not where it says what the text does. */
void tf_html_folded(tf_html *html, const tf_sheet *sheet)
{
    tf_buf_printf(html->out, "<details%s>\n<summary>The same as a table</summary>\n",
                  sheet->told ? " class=\"told\"" : "");
    tf_html_sheet(html, sheet);
    tf_buf_putz(html->out, "</details>\n");
}

/* Who sees the picture can do without the table. */
void tf_html_figure(tf_html *html, const tf_figure *figure, const tf_sheet *sheet)
{
    tf_buf_putz(html->out, "<figure aria-labelledby=\"");
    put_name(html, "figure", figure->name);
    tf_buf_putz(html->out, "\">\n");
    put_caption(html, figure);
    put_picture(html, figure, sheet != NULL);
    if (sheet)
        tf_html_folded(html, sheet);
    tf_buf_putz(html->out, "</figure>\n");
}
