/* The front page of a site: the questions, the people, what the school is after. */
#include "document-html.h"

static void put_text(tf_html *html, const char *open, tf_str text, const char *close)
{
    if (!text.n)
        return;
    tf_buf_putz(html->out, open);
    tf_html_put(html->out, text);
    tf_buf_putz(html->out, close);
}

static void put_card(tf_html *html, const tf_card *card)
{
    tf_buf_putz(html->out, "<li><h3><a href=\"");
    tf_html_put_address(html->out, card->href);
    put_text(html, "\">", card->title, "</a></h3>\n");
    put_text(html, "<p class=\"asks\">", card->question, "</p>\n");
    put_text(html, "<p>", card->says, "</p>\n");
    tf_buf_putz(html->out, "</li>\n");
}

static void put_cards(tf_html *html, const tf_front *front)
{
    if (!front->cards.n)
        return;
    tf_buf_putz(html->out, "<h2 id=\"questions\">What would you like to know?</h2>\n"
                           "<ul class=\"cards\">\n");
    for (size_t i = 0; i < front->cards.n; i++)
        put_card(html, &front->cards.at[i]);
    tf_buf_putz(html->out, "</ul>\n");
}

static void put_index(tf_html *html, const tf_front_index *index)
{
    tf_buf_putz(html->out, "<ul class=\"names\">\n");
    for (size_t i = 0; i < index->ways.n; i++) {
        const tf_way *way = &index->ways.at[i];
        tf_buf_putz(html->out, "<li>");
        if (way->href.n) {
            tf_buf_putz(html->out, "<a href=\"");
            tf_html_put_address(html->out, way->href);
            tf_buf_putz(html->out, "\">");
        }
        put_text(html, "<bdi>", way->text, "</bdi>");
        tf_buf_printf(html->out, "%s</li>\n", way->href.n ? "</a>" : "");
    }
    tf_buf_putz(html->out, "</ul>\n");
}

static void put_priorities(tf_html *html, const tf_front *front)
{
    if (!front->priorities.n)
        return;
    tf_buf_putz(html->out, "<h2 id=\"priorities\">What we are after</h2>\n"
                           "<div class=\"priorities\">\n");
    for (size_t i = 0; i < front->priorities.n; i++) {
        tf_buf_putz(html->out, "<div>");
        put_text(html, "<h3>", front->priorities.at[i].title, "</h3>\n");
        put_index(html, &front->priorities.at[i]);
        tf_buf_putz(html->out, "</div>\n");
    }
    tf_buf_putz(html->out, "</div>\n");
}

static void put_people(tf_html *html, const tf_front *front)
{
    if (!front->people.ways.n)
        return;
    tf_buf_putz(html->out, "<h2 id=\"people\">");
    tf_html_put(html->out, front->people.title);
    tf_buf_putz(html->out, "</h2>\n");
    put_index(html, &front->people);
}

void tf_front_put_html(tf_buf *out, const tf_front *front, const tf_pages *pages)
{
    tf_html html = {.out = out, .pages = pages, .level = 1};
    tf_html_page page = {.title = front->school,
                         .school = front->school,
                         .cycle = front->when,
                         .skip = "Skip to the questions",
                         .snapshot = front->snapshot,
                         .source = front->source};

    tf_html_begin(&html, &page);
    put_text(&html, "<h1>", front->cycle.n ? front->cycle : front->school, "</h1>\n");
    tf_buf_putz(out, "<p class=\"question\">How our commitments pull together, what we are "
                     "learning, and with whom to talk next.</p>\n"
                     "<p class=\"notice\">These pages tell of colleagues by name. They are for "
                     "those who work here; please pass on none but the page for governors.</p>\n");
    put_cards(&html, front);
    tf_html_closing(&html, "invitations", "What we could do or ask next", front->invitations.at,
                    front->invitations.n);
    put_priorities(&html, front);
    put_people(&html, front);
    tf_html_closing(&html, "left-out", "What was left out", front->left_out.at, front->left_out.n);
    tf_html_end(&html, &page);
    tf_html_release(&html);
}
