/* What we write for people: reflections, names of files, subjects of commits. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <stdlib.h>
#include <string.h>

#include <twofold/write.h>

static void is(tf_buf *out, const char *wanted)
{
    assert_string_equal(out->p ? out->p : "", wanted);
    tf_buf_clear(out);
}

/* ---- reflections --------------------------------------------------------------------------------- */

static const tf_str ben[] = {TF_STR_INIT("ben-hall"), TF_STR_INIT("null"), TF_STR_INIT("o\"n\\e")};

static void one_with_a_text(void **state)
{
    tf_note note = {.is_about = {true, true}, .with = ben, .with_n = 3, .share = true};
    tf_buf out = {0};

    (void)state;
    tf_note_put(&out, &note, TF_STR("\n We talked. \n\n"));
    is(&out, "---\nabout: [classroom-practice, recovery-plan]\n"
             "with: [ben-hall, \"null\", \"o\\\"n\\\\e\"]\nshare: true\n---\n\nWe talked.\n");
    note = (tf_note){.is_about = {false, true}, .with = ben, .with_n = 1};
    tf_note_put(&out, &note, TF_STR("We talked."));
    is(&out, "---\nabout: recovery-plan\nwith: ben-hall\n---\n\nWe talked.\n");
    /* What no text has is for the rules to say; nothing of it is lost on the way. */
    tf_note_put(&out, &note, TF_STR("We\0talked."));
    assert_true(tf_str_ends(tf_buf_str(&out), TF_STR("\n\nWe\0talked.\n")));
    tf_buf_release(&out);
}

static void put_template(tf_buf *out)
{
    tf_note note = {.is_about = {true, true}};

    tf_note_put_template(out, &note);
}

/* Puts `text` behind the first `after` in the template. */
static void fill_in(tf_buf *out, const char *after, const char *text)
{
    tf_buf whole = {0};
    size_t at;

    put_template(&whole);
    at = tf_str_find_str(tf_buf_str(&whole), tf_str_z(after)) + strlen(after);
    assert_true(at <= whole.n);
    tf_buf_put(out, tf_str_sub(tf_buf_str(&whole), 0, at));
    tf_buf_putz(out, text);
    tf_buf_put(out, tf_str_sub(tf_buf_str(&whole), at, whole.n));
    tf_buf_release(&whole);
}

static const char front[] = "---\nabout: [classroom-practice, recovery-plan]\n---\n";

static void the_template_leaves_nothing_behind(void **state)
{
    tf_buf whole = {0}, out = {0};

    (void)state;
    put_template(&whole);
    tf_note_tidy(&out, tf_buf_str(&whole));
    is(&out, front);
    tf_buf_release(&whole);
    tf_buf_release(&out);
}

/* Some editors put a byte order mark in front. */
static void nor_does_one_behind_a_mark(void **state)
{
    tf_buf whole = {0}, marked = {0}, out = {0}, wanted = {0};

    (void)state;
    put_template(&whole);
    tf_buf_printf(&marked, "\xEF\xBB\xBF%s", whole.p);
    tf_buf_printf(&wanted, "\xEF\xBB\xBF%s", front);
    tf_note_tidy(&out, tf_buf_str(&marked));
    is(&out, wanted.p);
    tf_buf_release(&whole);
    tf_buf_release(&marked);
    tf_buf_release(&out);
    tf_buf_release(&wanted);
}

static void what_was_filled_in_stays(void **state)
{
    static const struct {
        const char *after, *text, *below;
    } cases[] = {
        {"## What I tried\n", "\nWords.\n", "\n## What I tried\n\nWords.\n"},
        {"## What I noticed\n", "Words.\n", "\n## What I noticed\nWords.\n"},
        {"## What I will try next\n", "\n### A heading of mine\n",
         "\n## What I will try next\n\n### A heading of mine\n"},
        {"---\n\n", "Above it all.\n\n\nWith room.\n\n", "\nAbove it all.\n\n\nWith room.\n"},
        {"## What I tried\n", "\n    ## What I tried\n\n\n## What I noticed more\n",
         "\n## What I tried\n\n    ## What I tried\n\n\n## What I noticed more\n"},
    };
    tf_buf whole = {0}, out = {0}, wanted = {0};

    (void)state;
    for (size_t i = 0; i < TF_COUNT(cases); i++) {
        fill_in(&whole, cases[i].after, cases[i].text);
        tf_note_tidy(&out, tf_buf_str(&whole));
        tf_buf_printf(&wanted, "%s%s", front, cases[i].below);
        is(&out, wanted.p);
        tf_buf_clear(&whole);
        tf_buf_clear(&wanted);
    }
    tf_buf_release(&whole);
    tf_buf_release(&out);
    tf_buf_release(&wanted);
}

/* What nobody of us put there is never touched, and to tidy twice is to tidy once. */
static void what_is_not_ours_stays_as_it_is(void **state)
{
    static const char *const texts[] = {
        "",
        "\n",
        "Words.\n",
        "Words.\r\n\r\n\r\nMore.\r\n",
        "---\nabout: recovery-plan\nwith: [a, b]\n---\n\n<!-- mine -->\n\n\n\nWords.\n",
        "---\nabout: recovery-plan\n---\n\nWords.\n\nwith: []\nshare: false\n\n---\n\n",
        "\xEF\xBB\xBF---\nabout: recovery-plan\n---\nWords.\n",
        "```\n## Mine\n```\n",
    };
    tf_buf once = {0}, twice = {0};

    (void)state;
    for (size_t i = 0; i < TF_COUNT(texts); i++) {
        tf_str text = tf_str_z(texts[i]);
        while (text.n && strchr("\r\n", text.p[text.n - 1]))
            text.n--;
        tf_note_tidy(&once, tf_str_z(texts[i]));
        assert_true(tf_str_starts(tf_buf_str(&once), text));
        assert_true(once.n <= text.n + 2);
        tf_note_tidy(&twice, tf_buf_str(&once));
        assert_true(tf_str_eq(tf_buf_str(&once), tf_buf_str(&twice)));
        tf_buf_clear(&once);
        tf_buf_clear(&twice);
    }
    tf_buf_release(&once);
    tf_buf_release(&twice);
}

static void its_first_words(void **state)
{
    static const struct {
        const char *text, *words;
    } cases[] = {
        {"# A heading\n\nFreddie *put* up\nhis hand.\n\nMore.", "Freddie put up\nhis hand."},
        {"---\nabout: recovery-plan\n---\n\n- an item\n- another\n", "an item"},
        {"<!-- a comment -->\n\n`code`", "code"},
        {"---\nabout: recovery-plan\n---\n\n## Only a heading\n\n<!-- and a hint -->\n", ""},
        {"…\n\nÉlan.", "Élan."},
        {"", ""},
    };
    tf_arena arena = {0};

    (void)state;
    for (size_t i = 0; i < TF_COUNT(cases); i++) {
        tf_str words = tf_str_trim(tf_note_first_words(&arena, tf_str_z(cases[i].text)));
        if (!tf_str_is(words, cases[i].words))
            fail_msg("%s: %.*s", cases[i].text, TF_ARG(words));
    }
    tf_arena_release(&arena);
}

/* ---- names of files ------------------------------------------------------------------------------ */

static void words_as_names(void **state)
{
    static const struct {
        const char *words, *name;
    } cases[] = {
        {"Talk Partners, again!", "talk-partners-again"},
        {"Freddie didn’t put his hand up", "freddie-didnt-put-his-hand-up"},
        {"  --../..\\ :*? ", ""},
        {"É Ł 声 Ωmega 3", "é-ł-声-ωmega-3"},
        {"snake_case\nnew\tline", "snake-case-new-line"},
        {"\xff\xfe raw", "raw"},
    };
    tf_buf out = {0};

    (void)state;
    for (size_t i = 0; i < TF_COUNT(cases); i++) {
        tf_name_put(&out, tf_str_z(cases[i].words));
        is(&out, cases[i].name);
    }
    for (int i = 0; i < 100; i++)
        tf_buf_putz(&out, "word ");
    tf_buf longest = {0};
    tf_name_put(&longest, tf_buf_str(&out));
    assert_in_range(longest.n, 50, 70);
    tf_buf_release(&out);
    tf_buf_release(&longest);
}

/* ---- subjects ------------------------------------------------------------------------------------ */

#define AT(file) TF_STR_INIT("staff/amara-okafor/" file)

#define REFLECTION                                      \
    {                                                   \
        TF_DEED_WRITE, AT("reflections/2021-11-04.md"), \
        {                                               \
            true, false                                 \
        }                                               \
    }

static void deeds_in_a_line(void **state)
{
    static const struct {
        tf_deed deeds[4];
        size_t n;
        const char *name, *subject;
    } cases[] = {
        {{REFLECTION},
         1,
         "Amara Okafor",
         "Reflect on classroom practice: Amara Okafor, 4 November 2021"},
        {{{TF_DEED_REWORD, AT("recovery-plan.md"), {0}}},
         1,
         "Amara Okafor",
         "Reword recovery plan: Amara Okafor"},
        {{{TF_DEED_REWORD, AT("reflections/2021-11-04-talk.md"), {0}}},
         1,
         "Amara Okafor",
         "Reword reflection: Amara Okafor, 4 November 2021"},
        {{{TF_DEED_REMOVE, AT("reflections/2021-11-04.md"), {0}},
          {TF_DEED_REMOVE, AT("reflections/2021-11-05.md"), {0}}},
         2,
         "Amara Okafor",
         "Remove reflections: Amara Okafor"},
        {{REFLECTION, {TF_DEED_WRITE, AT("wall.svg"), {0}}},
         2,
         "Amara Okafor",
         "Reflect on classroom practice, add wall.svg: Amara Okafor, 4 November 2021"},
        {{{TF_DEED_WRITE, AT("classroom-practice.md"), {0}},
          {TF_DEED_WRITE, AT("profile.md"), {0}},
          {TF_DEED_WRITE, AT("recovery-plan.md"), {0}}},
         3,
         "Amara Okafor",
         "Write classroom practice, recovery plan and profile: Amara Okafor"},
        {{{TF_DEED_REWORD, AT("classroom-practice.md"), {0}},
          {TF_DEED_WRITE, AT("seating.svg"), {0}}},
         2,
         "Amara Okafor",
         "Reword classroom practice, add seating.svg: Amara Okafor"},
        {{{TF_DEED_CHANGE, AT("profile.md"), {0}},
          REFLECTION,
          {TF_DEED_WRITE, AT("classroom-practice.md"), {0}},
          {TF_DEED_WRITE, AT("wall.svg"), {0}}},
         4,
         "Amara Okafor",
         "Write classroom practice, reflect on classroom practice, add wall.svg, change profile: "
         "Amara Okafor"},
        {{{TF_DEED_CHANGE, TF_STR_INIT("school.md"), {0}}}, 1, "", "Change school.md"},
        {{{TF_DEED_WRITE, TF_STR_INIT("staff/README.md"), {0}}}, 1, "", "Add staff/README.md"},
    };
    tf_buf out = {0};

    (void)state;
    for (size_t i = 0; i < TF_COUNT(cases); i++) {
        tf_deeds_put_subject(&out, cases[i].deeds, cases[i].n, tf_str_z(cases[i].name));
        is(&out, cases[i].subject);
    }
    tf_buf_release(&out);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(one_with_a_text),
        cmocka_unit_test(the_template_leaves_nothing_behind),
        cmocka_unit_test(nor_does_one_behind_a_mark),
        cmocka_unit_test(what_was_filled_in_stays),
        cmocka_unit_test(what_is_not_ours_stays_as_it_is),
        cmocka_unit_test(its_first_words),
        cmocka_unit_test(words_as_names),
        cmocka_unit_test(deeds_in_a_line),
    };

    return cmocka_run_group_tests_name("what we write", tests, NULL, NULL);
}
