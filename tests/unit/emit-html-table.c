/* HTML: tables, and names that are written from right to left. */
#include "html.h"

static const tf_field fields[] = {
    {TF_STR_INIT("who"), TF_STR_INIT("Who"), false, false},
    {TF_STR_INIT("with"), TF_STR_INIT("With"), true, false},
    {TF_STR_INIT("team"), TF_STR_INIT("Team"), false, false},
    {TF_STR_INIT("weeks"), TF_STR_INIT("Weeks"), false, true},
};

static void tables_show_what_they_have(void **state)
{
    static const struct {
        size_t rows;
        bool teams;
        const char *wanted;
    } sheets[] = {
        {0, false, "<p>People: there are none.</p>\n"},
        {1, false,
         "<table>\n<caption id=\"table-p\">People</caption>\n<thead><tr><th scope=\"col\">Who</th>"
         "<th scope=\"col\">With</th><th scope=\"col\" class=\"n\">Weeks</th></tr></thead>\n"
         "<tbody>\n<tr><th scope=\"row\">Ana</th><td><ul><li>Bo</li><li>Cy</li></ul></td>"
         "<td class=\"n\">12</td></tr>\n</tbody>\n</table>\n"},
        {1, true,
         "<div class=\"frame\" role=\"group\" tabindex=\"0\" aria-labelledby=\"table-p\">\n"
         "<table class=\"wide\">\n<caption id=\"table-p\">People</caption>\n<thead><tr>"
         "<th scope=\"col\">Who</th><th scope=\"col\">With</th><th scope=\"col\">Team</th>"
         "<th scope=\"col\" class=\"n\">Weeks</th></tr></thead>\n<tbody>\n"
         "<tr><th scope=\"row\">Ana</th><td><ul><li>Bo</li><li>Cy</li></ul></td><td>Elm</td>"
         "<td class=\"n\">12</td></tr>\n</tbody>\n</table>\n</div>\n"},
    };

    (void)state;
    for (size_t i = 0; i < TF_COUNT(sheets); i++) {
        tf_document document = {0};
        tf_buf out = {0};
        tf_html html = {.out = &out, .level = 1};
        tf_sheet *sheet = tf_doc_table(&document, TF_STR("p"), TF_STR("People"), fields, 4);
        for (size_t row = 0; row < sheets[i].rows; row++) {
            tf_doc_cell_text(&document, sheet, TF_STR("Ana"));
            tf_field_value *with = tf_doc_cell(&document, sheet);
            tf_doc_put(&document, tf_doc_cell_line(&document, with), "Bo");
            tf_doc_put(&document, tf_doc_cell_line(&document, with), "Cy");
            if (sheets[i].teams)
                tf_doc_cell_text(&document, sheet, TF_STR("Elm"));
            else
                tf_doc_cell(&document, sheet);
            tf_doc_cell_number(&document, sheet, 12);
        }
        tf_html_sheet(&html, sheet);
        is(&out, "a table", sheets[i].wanted);
        tf_document_release(&document);
    }
}

/* A row is a block for who sees, and a row of a table for who hears it. */
static void rows_that_are_blocks_stay_rows(void **state)
{
    static const tf_field columns[] = {{TF_STR_INIT("name"), TF_STR_INIT("What"), false, false},
                                       {TF_STR_INIT("people"), TF_STR_INIT("People"), false, true}};
    tf_document document = {0};
    tf_glimpse glimpse = {0};
    tf_buf out = {0};
    tf_html html = {.out = &out, .level = 1};
    tf_sheet *sheet = tf_doc_table(&document, TF_STR("p"), TF_STR("Plan"), columns, 2);

    (void)state;
    sheet->look = TF_SHEET_BARS;
    *TF_PUSH(&document.arena, &glimpse.boxes) = (tf_box){0, .5, 1, TF_BOX_THERE};
    *TF_PUSH(&document.arena, &glimpse.boxes) = (tf_box){.5, .75, 1, TF_BOX_MAY_BE};
    tf_doc_cell_text(&document, sheet, TF_STR("A shelf"));
    tf_doc_cell_number(&document, sheet, 6);
    sheet->values.at[1].glimpse = &glimpse;
    tf_html_sheet(&html, sheet);
    is(&out, "a table of blocks",
       "<table role=\"table\" class=\"bars p\">\n<caption class=\"unseen\">Plan</caption>\n"
       "<thead role=\"rowgroup\" class=\"unseen\"><tr role=\"row\">"
       "<th scope=\"col\" role=\"columnheader\">What</th>"
       "<th scope=\"col\" role=\"columnheader\">People</th></tr></thead>\n"
       "<tbody role=\"rowgroup\">\n<tr role=\"row\">"
       "<th scope=\"row\" role=\"rowheader\">A shelf</th><td role=\"cell\" class=\"people\">"
       "<svg class=\"glimpse\" role=\"none\" aria-hidden=\"true\" viewBox=\"0 0 100 20\" "
       "preserveAspectRatio=\"none\">"
       "<rect x=\"0.00\" y=\"0.50\" width=\"50.00\" height=\"19.00\"/>"
       "<rect class=\"may\" x=\"50.00\" y=\"0.50\" width=\"25.00\" height=\"19.00\"/></svg>"
       "6</td></tr>\n</tbody>\n</table>\n");
    tf_document_release(&document);
}

/* What is written from right to left does not turn round what stands beside it. */
static void other_directions_stand_by_themselves(void **state)
{
    static const tf_field field[] = {{TF_STR_INIT("t"), TF_STR_INIT("Team"), false, false},
                                     {TF_STR_INIT("u"), TF_STR_INIT("U"), false, false}};
    tf_document document = {.title = TF_STR("צוות (א)")};
    tf_look look = {0};
    tf_buf out = {0};

    (void)state;
    tf_doc_put(&document, tf_doc_heading(&document, 2, TF_STR("")), "فريق 1");
    tf_sheet *sheet = tf_doc_table(&document, TF_STR("p"), TF_STR("فريق 1"), field, 2);
    tf_doc_cell_text(&document, sheet, TF_STR("צוות (א)"));
    tf_doc_cell_text(&document, sheet, TF_STR("Siân"));
    tf_doc_put(&document, tf_doc_quote(&document), "فريق 1");
    tf_document_put_html(&out, &document, &look);
    assert_non_null(strstr(out.p, "<blockquote>\n<p dir=\"auto\">فريق 1</p>"));
    assert_non_null(strstr(out.p, "<h2><bdi>فريق 1</bdi></h2>"));
    assert_non_null(strstr(out.p, "<h1><bdi>צוות (א)</bdi></h1>"));
    assert_non_null(strstr(out.p, "><bdi>فريق 1</bdi></caption>"));
    assert_non_null(strstr(out.p, "><bdi>צוות (א)</bdi></th><td>Siân</td>"));
    tf_document_release(&document);
    tf_buf_release(&out);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(tables_show_what_they_have),
        cmocka_unit_test(rows_that_are_blocks_stay_rows),
        cmocka_unit_test(other_directions_stand_by_themselves),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
