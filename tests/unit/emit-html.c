/* HTML: escaping, addresses, and what Markdown may and may not become. */
#include "html.h"

#define PNG "\x89PNG\r\n\x1a\n"

/* ---- escaping -------------------------------------------------------------------------------- */

static void text_cannot_become_anything_else(void **state)
{
    static const struct {
        tf_str source;
        const char *wanted;
    } cases[] = {
        {TF_STR_INIT("a<b>&\"c\"'d'"), "a&lt;b&gt;&amp;&quot;c&quot;&#39;d&#39;"},
        {TF_STR_INIT("</style>]]>-->"), "&lt;/style&gt;]]&gt;--&gt;"},
        {TF_STR_INIT("Siân 花 😀 👩‍🏫"), "Siân 花 😀 👩‍🏫"},
        {TF_STR_INIT("a\0b\x1b[31mc\x7f"), "a�b�[31mc�"},
        {TF_STR_INIT("\xc2\x9b"
                     "a\xff\xc3"),
         "�a��"},
        {TF_STR_INIT("a\u202eb\u2066c\u200dd"), "a�b�c\u200dd"},
        {TF_STR_INIT("a\tb\nc"), "a\tb\nc"},
    };

    (void)state;
    for (size_t i = 0; i < TF_COUNT(cases); i++) {
        tf_buf out = {0};
        tf_html_put(&out, cases[i].source);
        is(&out, cases[i].source.p, cases[i].wanted);
    }
}

/* Text is passed over many bytes at a time: each byte is seen wherever it stands among others. */
static void every_byte_is_seen_wherever_it_stands(void **state)
{
    enum { LENGTH = 37 };

    (void)state;
    for (int byte = 0; byte < 256; byte++) {
        char text[LENGTH], one = (char)byte;
        tf_buf alone = {0};
        tf_html_put(&alone, (tf_str){&one, 1});
        for (size_t at = 0; at < LENGTH; at++) {
            tf_buf out = {0}, wanted = {0};
            memset(text, 'x', LENGTH);
            text[at] = one;
            tf_html_put(&out, (tf_str){text, LENGTH});
            tf_buf_put(&wanted, (tf_str){text, at});
            tf_buf_put(&wanted, tf_buf_str(&alone));
            tf_buf_put(&wanted, (tf_str){text + at + 1, LENGTH - at - 1});
            is(&out, "a byte among others", wanted.p);
            tf_buf_release(&wanted);
        }
        tf_buf_release(&alone);
    }
}

static void addresses_hold_what_addresses_hold(void **state)
{
    tf_buf out = {0};

    (void)state;
    tf_html_put_address(&out, TF_STR("https://a/ü \"<>'&?b=%20#c\n"));
    is(&out, "an address", "https://a/%C3%BC%20%22%3C%3E&#39;&amp;?b=%20#c%0A");
}

static void bytes_become_base64(void **state)
{
    static const struct {
        const char *bytes, *wanted;
    } cases[] = {{"", ""}, {"f", "Zg=="}, {"fo", "Zm8="}, {"foo", "Zm9v"}, {"foobar", "Zm9vYmFy"}};

    (void)state;
    for (size_t i = 0; i < TF_COUNT(cases); i++) {
        tf_buf out = {0};
        tf_html_put_base64(&out, tf_str_z(cases[i].bytes));
        is(&out, cases[i].bytes, cases[i].wanted);
    }
}

/* ---- Markdown -------------------------------------------------------------------------------- */

/* Nobody is asked about what leads out of the repository. */
static void stays_within(tf_str dest)
{
    assert_false(tf_str_starts(dest, TF_STR("//")) || tf_str_starts(dest, TF_STR("/\\")) ||
                 tf_str_starts(dest, TF_STR("\\\\")) || tf_str_starts(dest, TF_STR("https:")));
}

static bool put_link(void *context, tf_str from, tf_str dest, tf_buf *href)
{
    (void)context, (void)from;
    stays_within(dest);
    tf_buf_putz(href, "page.html");
    return tf_str_is(dest, "profile.md");
}

static bool put_image(void *context, tf_str from, tf_str dest, tf_arena *arena, tf_str *bytes)
{
    (void)context, (void)from, (void)arena;
    stays_within(dest);
    *bytes = tf_str_is(dest, "p.png")        ? TF_STR(PNG)
             : tf_str_is(dest, "w.webp")     ? TF_STR("RIFF1234WEBPVP8 ")
             : tf_str_is(dest, "closed.png") ? TF_STR("")
                                             : TF_STR("<svg/>");
    return !tf_str_is(dest, "lost.png");
}

static const struct {
    const char *source, *wanted;
} cases[] = {
    /* raw HTML is text, and comments are nowhere */
    {"a <b onclick=\"x\">c</b>\n", "<p>a &lt;b onclick=&quot;x&quot;&gt;c&lt;/b&gt;</p>\n"},
    {"<script>\n  x\n\n</script>\n", "<pre>&lt;script&gt;\n  x\n\n&lt;/script&gt;</pre>\n"},
    {"<!-- twofold allow numeric-target: why -->\n\na <!-- b -->c\n", "<p>a c</p>\n"},
    {"<!-- a\nb --> c\n", "<pre> c</pre>\n"},
    {"a <!-- b\nc --> d\n", "<p>a  d</p>\n"},
    {"# <!-- a -->\n\n<!-- b -->\n", ""},
    /* links by their schemes */
    {"[a](https://b/?c=d&e) [f](MAILTO:g@h)\n",
     "<p><a href=\"https://b/?c=d&amp;e\">a</a> <a href=\"MAILTO:g@h\">f</a></p>\n"},
    {"[a](javascript:b) [c](data:d) [e](vbscript:f) [g](file:///h) [i](x-j:k)\n",
     "<p>a c e g i</p>\n"},
    {"[a](java\\\nscript:b) [c](&#9;javascript:d) [e](&#106;avascript:f) [g](<java\tscript:h>)\n",
     "<p>[a](java<br>\nscript:b) c e g</p>\n"},
    {"<javascript:a> <https://b>\n", "<p>javascript:a <a href=\"https://b\">https://b</a></p>\n"},
    {"[a](//b) [c](/\\d) [e](\\\\\\\\f) [g](h.md) [i](profile.md)\n",
     "<p>a c e g <a href=\"page.html\">i</a></p>\n"},
    /* pictures by their contents */
    {"![a \"b\"](p.png)\n",
     "<p><img src=\"data:image/png;base64,iVBORw0KGgo=\" alt=\"a &quot;b&quot;\"></p>\n"},
    {"![](w.webp)\n", "<p><img src=\"data:image/webp;base64,UklGRjEyMzRXRUJQVlA4IA==\" alt=\"\">"
                      "</p>\n"},
    {"![a](b.svg) ![](c) ![*d* ![e](f) `g`](h)\n", "<p>a [a picture] d e g</p>\n"},
    {"![a](https://b/p.png) ![c](//d/p.png) ![e](javascript:p.png)\n", "<p>a c e</p>\n"},
    {"[![a](p.png)](https://b)\n", "<p><a href=\"https://b\"><img "
                                   "src=\"data:image/png;base64,iVBORw0KGgo=\" alt=\"a\"></a>"
                                   "</p>\n"},
    /* a link that shows nothing is called by where it leads */
    {"[](https://b/c) [<!-- d -->](https://e) [ ](https://f)\n",
     "<p><a href=\"https://b/c\">https://b/c</a> <a href=\"https://e\">https://e</a> "
     "<a href=\"https://f\"> https://f</a></p>\n"},
    {"[![](p.png)](https://b)\n",
     "<p><a href=\"https://b\"><img src=\"data:image/png;base64,iVBORw0KGgo=\" alt=\"a picture\">"
     "</a></p>\n"},
    /* headings go on from the page's own, and skip none */
    {"# a\n### b\n## c\n# d\n", "<h2>a</h2>\n<h3>b</h3>\n<h3>c</h3>\n<h2>d</h2>\n"},
    /* lists, tasks, numbers */
    {"- [ ] a\n- [x] b\n", "<ul><li>[ ] a\n</li>\n<li>[x] b\n</li>\n</ul>\n"},
    {"7) a\n\n   b\n", "<ol start=\"7\"><li><p>a</p>\n<p>b</p>\n</li>\n</ol>\n"},
    /* code keeps its lines */
    {"```x\na\n\n  <b>\n```\n", "<pre><code>a\n\n  &lt;b&gt;</code></pre>\n"},
    {"`a\nb`  ~~c~~ **d** *e*  \nf\n",
     "<p><code>a b</code>  <s>c</s> <strong>d</strong> <em>e</em><br>\nf</p>\n"},
    /* tables */
    {"| a | |\n| --: | --- |\n| `b\\|c` |\n",
     "<div class=\"frame\" tabindex=\"0\"><table><thead><tr>"
     "<th scope=\"col\" class=\"n\">a</th><td></td></tr></thead>\n<tbody><tr><td class=\"n\">"
     "<code>b|c</code></td><td></td></tr>\n</tbody></table></div>\n"},
    {"# \"a\" <!-- b -->*c*\n\n| d | e |\n| --- | --- |\n",
     "<h2>&quot;a&quot; <em>c</em></h2>\n<div class=\"frame\" tabindex=\"0\" role=\"group\" "
     "aria-label=\"Table: &quot;a&quot; c\"><table><thead><tr><th "
     "scope=\"col\">d</th><th scope=\"col\">e</th></tr></thead>\n"
     "</table></div>\n"},
    {"> a\n> > b\n\n---\n",
     "<blockquote><p>a</p>\n<blockquote><p>b</p>\n</blockquote>\n</blockquote>\n<hr>\n"},
};

static void markdown_becomes_nothing_but_ours(void **state)
{
    const tf_pages pages = {.link = put_link, .image = put_image};

    (void)state;
    for (size_t i = 0; i < TF_COUNT(cases); i++) {
        tf_buf out = {0};
        tf_html html = {.out = &out, .pages = &pages, .level = 1, .pictures = 1024};
        tf_html_prose(&html, TF_STR("staff/a/b.md"), tf_str_z(cases[i].source));
        is(&out, cases[i].source, cases[i].wanted);
        tf_html_release(&html);
    }
}

static void pictures_are_put_in_while_there_is_room(void **state)
{
    const tf_pages pages = {.image = put_image};
    tf_buf out = {0};
    tf_html html = {.out = &out, .pages = &pages, .level = 1, .pictures = sizeof(PNG) - 1};

    (void)state;
    tf_html_prose(&html, TF_STR("a.md"), TF_STR("![a](p.png) ![b](p.png)\n"));
    is(&out, "two pictures",
       "<p><img src=\"data:image/png;base64,iVBORw0KGgo=\" alt=\"a\"> b</p>\n");
    tf_html_release(&html);
}

/* Who wrote the page is told what to do about a picture that is not on it, once of each. */
static void pictures_that_are_not_shown_are_told_of(void **state)
{
    static const struct {
        const char *source, *wanted;
    } told[] = {
        {"![a](b.svg) ![c](b.svg)",
         "<li>The picture <code>b.svg</code> in <code>a.md</code> is not shown: pages show PNG, "
         "JPEG, GIF and WebP, since others, such as SVG, can hold more than a picture. Save it as "
         "PNG, and name that file instead.</li>\n"},
        {"![a](https://b/p.png)", "is not shown: it is somewhere else, and pages load nothing. "},
        {"![a](lost.png)", "is not shown: there is no such file.</li>\n"},
        {"![a](closed.png)", "is not shown: it cannot be read, or is larger than 1 MiB. "},
        {"![a](p.png)", NULL},
    };
    const tf_pages pages = {.image = put_image};

    (void)state;
    for (size_t i = 0; i < TF_COUNT(told); i++) {
        tf_document document = {.title = TF_STR("T")};
        tf_look look = {.pages = &pages};
        tf_buf out = {0};
        tf_doc_prose(&document, TF_STR("a.md"), tf_str_z(told[i].source));
        tf_document_put_html(&out, &document, &look);
        const char *said = strstr(out.p, "is not shown");
        if (told[i].wanted) {
            assert_non_null(strstr(out.p, "What was left out"));
            assert_non_null(strstr(out.p, told[i].wanted));
            assert_null(strstr(said + 1, "is not shown"));
        } else {
            assert_null(said);
        }
        tf_document_release(&document);
        tf_buf_release(&out);
    }
}

static void many_pictures_that_are_not_shown_are_told_of_together(void **state)
{
    tf_document document = {.title = TF_STR("T")};
    tf_look look = {0};
    tf_buf out = {0}, source = {0};
    size_t told = 0;

    (void)state;
    for (int i = 0; i < 1000; i++)
        tf_buf_printf(&source, "![a](%d.png)\n", i);
    tf_doc_prose(&document, TF_STR("a.md"), tf_buf_str(&source));
    tf_document_put_html(&out, &document, &look);
    for (const char *at = out.p; (at = strstr(at, "is not shown")); at++)
        told++;
    assert_int_equal(told, 12);
    assert_non_null(strstr(out.p, "<li>Further pictures are not shown, either.</li>"));
    tf_document_release(&document);
    tf_buf_release(&source);
    tf_buf_release(&out);
}

static bool put_large_image(void *context, tf_str from, tf_str dest, tf_arena *arena, tf_str *bytes)
{
    size_t n = TF_HTML_PICTURE_MOST + (tf_str_is(dest, "larger") ? 1 : 0);
    char *large = tf_arena_alloc(arena, n);

    (void)context, (void)from;
    memset(large, 0, n);
    memcpy(large, PNG, sizeof(PNG) - 1);
    *bytes = (tf_str){large, n};
    return true;
}

static void large_pictures_are_told_of(void **state)
{
    const tf_pages pages = {.image = put_large_image};
    tf_buf out = {0};
    tf_html html = {.out = &out, .pages = &pages, .level = 1, .pictures = TF_HTML_PICTURES_MOST};

    (void)state;
    tf_html_prose(&html, TF_STR("a.md"), TF_STR("![a](larger)\n"));
    is(&out, "a large picture", "<p>a</p>\n");
    tf_html_prose(&html, TF_STR("a.md"), TF_STR("![a](large)\n"));
    assert_non_null(strstr(out.p, "<img src="));
    tf_html_release(&html);
    tf_buf_release(&out);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(text_cannot_become_anything_else),
        cmocka_unit_test(every_byte_is_seen_wherever_it_stands),
        cmocka_unit_test(addresses_hold_what_addresses_hold),
        cmocka_unit_test(bytes_become_base64),
        cmocka_unit_test(markdown_becomes_nothing_but_ours),
        cmocka_unit_test(pictures_are_put_in_while_there_is_room),
        cmocka_unit_test(large_pictures_are_told_of),
        cmocka_unit_test(pictures_that_are_not_shown_are_told_of),
        cmocka_unit_test(many_pictures_that_are_not_shown_are_told_of_together),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
