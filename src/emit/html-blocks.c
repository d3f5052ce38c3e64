/* Tables whose rows are blocks: one below the other, or side by side. They stay tables for who hears
 * them: roles say what they are, since a style that lays them out otherwise would make browsers
 * forget it. */
#include "document-html.h"

enum { WIDTH = 100, HEIGHT = 20 }; /* of a glimpse, which is stretched to the room there is */

/* What a line takes of its height, so that nothing is cut off at an edge. */
static const double edge = .5;

static void put_box(tf_html *html, const tf_box *box)
{
    static const char *const classes[] = {
        [TF_BOX_THERE] = "",
        [TF_BOX_MAY_BE] = " class=\"may\"",
        [TF_BOX_EARLIER] = " class=\"was\"",
    };
    double height = box->height * (HEIGHT - 2 * edge);

    tf_buf_printf(html->out, "<rect%s x=\"%.2f\" y=\"%.2f\" width=\"%.2f\" height=\"%.2f\"/>",
                  classes[box->kind], box->from * WIDTH, HEIGHT - edge - height,
                  (box->to - box->from) * WIDTH, height);
}

/* The small picture of a cell. */
static void put_glimpse(tf_html *html, const tf_glimpse *glimpse)
{
    tf_buf_printf(html->out,
                  "<svg class=\"glimpse\" role=\"none\" aria-hidden=\"true\" viewBox=\"0 0 %d %d\" "
                  "preserveAspectRatio=\"none\">",
                  WIDTH, HEIGHT);
    for (size_t i = 0; i < glimpse->boxes.n; i++)
        put_box(html, &glimpse->boxes.at[i]);
    tf_buf_putz(html->out, "</svg>");
}

static void put_cell(tf_html *html, const tf_sheet *sheet, size_t row, size_t field)
{
    const tf_field_value *value = tf_sheet_value(sheet, row, field);

    if (!field)
        tf_buf_putz(html->out, "<th scope=\"row\" role=\"rowheader\">");
    else
        tf_buf_printf(html->out, "<td role=\"cell\" class=\"%.*s\">",
                      TF_ARG(sheet->fields[field].key));
    if (value->glimpse)
        put_glimpse(html, value->glimpse);
    tf_html_value(html, value);
    tf_buf_putz(html->out, field ? "</td>" : "</th>");
}

static void put_head(tf_html *html, const tf_sheet *sheet)
{
    tf_buf_putz(html->out, "<thead role=\"rowgroup\" class=\"unseen\"><tr role=\"row\">");
    for (size_t field = 0; field < sheet->fields_n; field++) {
        tf_buf_putz(html->out, "<th scope=\"col\" role=\"columnheader\">");
        tf_html_put(html->out, sheet->fields[field].title);
        tf_buf_putz(html->out, "</th>");
    }
    tf_buf_putz(html->out, "</tr></thead>\n<tbody role=\"rowgroup\">\n");
}

void tf_html_blocks(tf_html *html, const tf_sheet *sheet)
{
    /* The heading of its chapter leads to it for all who see. */
    tf_buf_printf(html->out, "<table role=\"table\" class=\"%s %.*s\">\n<caption class=\"unseen\">",
                  sheet->look == TF_SHEET_TILES ? "tiles" : "bars", TF_ARG(sheet->name));
    tf_html_put(html->out, sheet->title);
    tf_buf_putz(html->out, "</caption>\n");
    put_head(html, sheet);
    for (size_t row = 0; row < tf_sheet_rows(sheet); row++) {
        tf_buf_putz(html->out, "<tr role=\"row\">");
        for (size_t field = 0; field < sheet->fields_n; field++)
            put_cell(html, sheet, row, field);
        tf_buf_putz(html->out, "</tr>\n");
    }
    tf_buf_putz(html->out, "</tbody>\n</table>\n");
}
