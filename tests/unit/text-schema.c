/* Front matter judged by its schema: what is said, where, and how often (once). */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <twofold/text.h>

static int load(void **state)
{
    tf_error error = {0};

    if (tf_schemas_load((tf_schemas **)state, &error) == 0)
        return 0;
    print_error("%s\n", error.message.p);
    tf_error_release(&error);
    return -1;
}

static int unload(void **state)
{
    tf_schemas_free(*state);
    return 0;
}

/* ---- what is sound --------------------------------------------------------------------------- */

static const struct {
    const char *schema, *front;
} sound[] = {
    {"profile", "name: Amara Okafor\nrole: teacher\n"},
    {"profile",
     "name: '1984'\nrole: support\nteam: Site\nemail: a@b.example\njoined: 2018-04-16\n"},
    {"profile", "name: Yes\nrole: leader\nleft: \"2024-02-29\"\nx-anything: {a: [b, 3]}\nx-: ~\n"},
    {"profile", "name: >\n  Amara\n  Okafor\nrole: teacher\ntitle:\ntags: [a, a]\nlang: en\n"},
    {"commitment", "supports: Talk\n"},
    {"commitment", "supports: [Talk, Look again]\nprinciples: []\nwith:\n  - a\n  - A\n"},
    {"commitment", "supports:\n- Talk\nwith: amara-okafor\nsince: 2021-11-04\nlayout: 3\n"},
    {"reflection", "about: recovery-plan\n"},
    {"reflection", "about: [classroom-practice, recovery-plan]\nshare: TRUE\nwith: [a]\n"},
    {"school", "name: A\ncycle: B 2020-22\nstarts: 2020-09-01\nends: 2022-07-21\n"},
    {"school", "name: A\ncycle: B\nstarts: 2020-09-01\nends: 2022-07-21\nrhythm: 6 weeks\nterms:\n"
               "- 2020-09-01/2020-12-18\n- 2021-01-04/2021-01-04\nprinciples: Ours\n"
               "rules: {alone: off, one-sided: error, unwritten: hint}\n"},
};

static void what_is_sound(void **state)
{
    for (size_t i = 0; i < TF_COUNT(sound); i++) {
        tf_arena arena = {0};
        tf_troubles troubles = {0};
        tf_str bytes = tf_str_z(sound[i].front);
        tf_node *root = tf_yaml_parse(&arena, bytes, (tf_span){0, bytes.n}, &troubles);
        assert_non_null(root);
        tf_schema_check(tf_schemas_get(*state, tf_str_z(sound[i].schema)), root, 0, &arena,
                        &troubles);
        if (troubles.found.n)
            fail_msg("%s\nkind %d, %.*s", sound[i].front, troubles.found.at[0].kind,
                     TF_ARG(troubles.found.at[0].subject));
        tf_arena_release(&arena);
    }
}

/* ---- what is not ----------------------------------------------------------------------------- */

#define SCHOOL "name: A\ncycle: B\nstarts: 2020-09-01\nends: 2022-07-21\n"
#define PROFILE "name: A\nrole: teacher\n"

/* Guillemets stand around the one place; a trouble without them is on line 1. */
static const struct {
    const char *schema, *front;
    tf_trouble_kind kind;
    const char *subject, *detail;
} unsound[] = {
    {"profile", "role: teacher\n", TF_SCHEMA_REQUIRED, "name", ""},
    {"profile", "name: A\n", TF_SCHEMA_REQUIRED, "role", ""},
    {"commitment", "", TF_SCHEMA_REQUIRED, "supports", ""},
    {"commitment", "x-a: b\n", TF_SCHEMA_REQUIRED, "supports", ""},
    /* a key that was meant for the one that is missing is said once */
    {"profile", "«nmae»: A\nrole: teacher\n", TF_SCHEMA_UNKNOWN, "nmae", "name"},
    {"profile", "name: A\n«Role»: teacher\n", TF_SCHEMA_UNKNOWN, "Role", "role"},
    {"commitment", "«support»: Talk\n", TF_SCHEMA_UNKNOWN, "support", "supports"},
    {"commitment", "supports: Talk\n«wiht»: a\n", TF_SCHEMA_UNKNOWN, "wiht", "with"},
    {"commitment", "supports: Talk\nwith: a\n«wiht»: a\n", TF_SCHEMA_UNKNOWN, "wiht", ""},
    {"profile", PROFILE "«shoe size»: 9\n", TF_SCHEMA_UNKNOWN, "shoe size", ""},
    {"profile", PROFILE "«X-y»: 9\n", TF_SCHEMA_UNKNOWN, "X-y", ""},
    {"school", SCHOOL "rules:\n  «aloen»: hint\n", TF_SCHEMA_UNKNOWN, "aloen", "alone"},
    /* why there is no such field */
    {"commitment", "supports: Talk\n«target»: 80%\n", TF_SCHEMA_NO_FIELD, "target",
     "a commitment says in words what you want to work on together, and carries no target to hit "
     "or miss"},
    {"commitment", "supports: Talk\n«Success_Criteria»: x\n", TF_SCHEMA_NO_FIELD,
     "Success_Criteria",
     "a commitment is not measured; what you notice along the way belongs in your reflections"},
    {"commitment", "supports: Talk\n«status»: met\n", TF_SCHEMA_NO_FIELD, "status", NULL},
    {"commitment", "supports: Talk\n«RAG»: green\n", TF_SCHEMA_NO_FIELD, "RAG", NULL},
    {"reflection", "about: recovery-plan\n«score»: 3\n", TF_SCHEMA_NO_FIELD, "score", NULL},
    {"reflection", "about: recovery-plan\n«date»: 2021-11-04\n", TF_SCHEMA_NO_FIELD, "date",
     "the day of a reflection is in the name of its file"},
    {"profile", PROFILE "«rating»: good\n", TF_SCHEMA_NO_FIELD, "rating", NULL},
    {"school", SCHOOL "rules:\n  «numeric-target»: off\n", TF_SCHEMA_NO_FIELD, "numeric-target",
     "errors keep the school's promises and cannot be loosened"},
    /* types, and what YAML makes of what people write */
    {"profile", "name: «1984»\nrole: teacher\n", TF_SCHEMA_TYPE, "name",
     "a name on one line: in quotes, `\"1984\"`"},
    {"profile", "name: «true»\nrole: teacher\n", TF_SCHEMA_TYPE, "name",
     "a name on one line: in quotes, `\"true\"`"},
    {"profile", "name: «[A, B]»\nrole: teacher\n", TF_SCHEMA_TYPE, "name", "a name on one line"},
    {"profile", PROFILE "joined: «2021»\n", TF_SCHEMA_TYPE, "joined", "a date such as 2021-11-04"},
    {"commitment", "supports: «{Talk: 1}»\n", TF_SCHEMA_TYPE, "supports",
     "a name from school.md, or a list of them"},
    {"commitment", "supports: [Talk, «[a]»]\n", TF_SCHEMA_TYPE, "supports", "a name"},
    {"commitment", "supports: [«12»]\n", TF_SCHEMA_TYPE, "supports", "a name: in quotes, `\"12\"`"},
    {"commitment", "supports: Talk\nwith: «3»\n", TF_SCHEMA_TYPE, "with",
     "the name of a colleague's folder in staff/, or a list of them: in quotes, `\"3\"`"},
    {"school", SCHOOL "rules: «off»\n", TF_SCHEMA_TYPE, "rules", NULL},
    {"reflection", "about: recovery-plan\nshare: «yes»\n", TF_SCHEMA_MEANT, "share", "true"},
    {"reflection", "about: recovery-plan\nshare: «\"false\"»\n", TF_SCHEMA_MEANT, "share", "false"},
    {"reflection", "about: recovery-plan\nshare: «perhaps»\n", TF_SCHEMA_TYPE, "share",
     "`true` or `false`"},
    {"reflection", "about: recovery-plan\nshare: «[true]»\n", TF_SCHEMA_TYPE, "share",
     "`true` or `false`"},
    {"reflection", "about: «3»\n", TF_SCHEMA_TYPE, "about",
     "`classroom-practice`, `recovery-plan`, or a list of both"},
    /* choices */
    {"profile", "name: A\nrole: «Teacher»\n", TF_SCHEMA_MEANT, "role", "teacher"},
    {"profile", "name: A\nrole: «techer»\n", TF_SCHEMA_MEANT, "role", "teacher"},
    {"profile", "name: A\nrole: «caretaker»\n", TF_SCHEMA_CHOICE, "role",
     "`teacher`, `leader` or `support`"},
    {"profile", "name: A\nrole: «3»\n", TF_SCHEMA_CHOICE, "role",
     "`teacher`, `leader` or `support`"},
    {"profile", "name: A\nrole: «[teacher, leader]»\n", TF_SCHEMA_CHOICE, "role",
     "`teacher`, `leader` or `support`"},
    {"reflection", "about: «Classroom practice»\n", TF_SCHEMA_MEANT, "about", "classroom-practice"},
    {"reflection", "about: [recovery-plan, «practice»]\n", TF_SCHEMA_CHOICE, "about",
     "`classroom-practice` or `recovery-plan`"},
    {"school", SCHOOL "rules:\n  alone: «warnings»\n", TF_SCHEMA_MEANT, "alone", "warning"},
    {"school", SCHOOL "rules:\n  alone: «false»\n", TF_SCHEMA_CHOICE, "alone", NULL},
    /* formats */
    {"profile", PROFILE "joined: «4/11/2021»\n", TF_SCHEMA_FORMAT, "joined",
     "a date such as 2021-11-04"},
    {"profile", PROFILE "joined: «2021-02-30»\n", TF_SCHEMA_FORMAT, "joined",
     "a day that the calendar has"},
    {"profile", PROFILE "joined: «\"2021-11-04 \"»\n", TF_SCHEMA_FORMAT, "joined",
     "a date such as 2021-11-04"},
    {"profile", PROFILE "email: «amara at school»\n", TF_SCHEMA_FORMAT, "email",
     "an email address"},
    {"profile", "name: «\"A\\nCo-authored-by: B\"»\nrole: teacher\n", TF_SCHEMA_FORMAT, "name",
     "a name on one line"},
    {"school", SCHOOL "rhythm: «often»\n", TF_SCHEMA_FORMAT, "rhythm",
     "a span of time such as 6 weeks"},
    {"school", SCHOOL "terms: [2021-09-06/2021-12-17, «2022-01-04»]\n", TF_SCHEMA_FORMAT, "terms",
     "the first and last day of a term, such as 2021-09-06/2021-12-17"},
    {"school", SCHOOL "terms: «2022-01-04/2022-02-30»\n", TF_SCHEMA_FORMAT, "terms",
     "two days that the calendar has, the earlier one first"},
    {"school", SCHOOL "terms: [«2022-01-04/2022-01-03»]\n", TF_SCHEMA_FORMAT, "terms",
     "two days that the calendar has, the earlier one first"},
    /* empty */
    {"profile", "name:«»\nrole: teacher\n", TF_SCHEMA_EMPTY, "name", ""},
    {"profile", "name: «~»\nrole: teacher\n", TF_SCHEMA_EMPTY, "name", ""},
    {"profile", "name: «\"\"»\nrole: teacher\n", TF_SCHEMA_EMPTY, "name", ""},
    {"profile", "name: «' '»\nrole: teacher\n", TF_SCHEMA_EMPTY, "name", ""},
    {"profile", "name: A\nrole:«»\n", TF_SCHEMA_EMPTY, "role", ""},
    {"profile", "name: A\nrole: «''»\n", TF_SCHEMA_EMPTY, "role", ""},
    {"commitment", "supports: «[]»\n", TF_SCHEMA_EMPTY, "supports", ""},
    {"commitment", "supports:«»\n", TF_SCHEMA_EMPTY, "supports", ""},
    {"commitment", "supports:\n  - Talk\n  -«»\n", TF_SCHEMA_EMPTY, "supports", ""},
    {"commitment", "supports: [Talk, «''»]\n", TF_SCHEMA_EMPTY, "supports", ""},
    {"reflection", "about: «[]»\n", TF_SCHEMA_EMPTY, "about", ""},
    {"reflection", "about: recovery-plan\nwith:«»\n", TF_SCHEMA_EMPTY, "with", ""},
    {"school", SCHOOL "rules:«»\n", TF_SCHEMA_EMPTY, "rules", ""},
    /* repeated */
    {"commitment", "supports: [Talk, Look, «Talk»]\n", TF_SCHEMA_REPEATED, "supports", ""},
    {"reflection", "about:\n- recovery-plan\n- «'recovery-plan'»\n", TF_SCHEMA_REPEATED, "about",
     ""},
};

/* Takes the guillemets out of `text` and gives the span between them, or an empty one at 0. */
static tf_str unmark(tf_arena *arena, const char *text, tf_span *span)
{
    tf_str whole = tf_str_z(text);
    size_t from = tf_str_find_str(whole, TF_STR("«")), to = tf_str_find_str(whole, TF_STR("»"));
    tf_str before = tf_str_sub(whole, 0, from), in = tf_str_sub(whole, from + 2, to);

    *span = (tf_span){0, 0};
    if (from == whole.n)
        return whole;
    *span = (tf_span){from, to - 2};
    return tf_arena_printf(arena, "%.*s%.*s%s", TF_ARG(before), TF_ARG(in), text + to + 2);
}

static void what_is_not(void **state)
{
    for (size_t i = 0; i < TF_COUNT(unsound); i++) {
        tf_arena arena = {0};
        tf_troubles troubles = {0};
        tf_span span;
        tf_str bytes = unmark(&arena, unsound[i].front, &span);
        tf_node *root = tf_yaml_parse(&arena, bytes, (tf_span){0, bytes.n}, &troubles);
        assert_non_null(root);
        tf_schema_check(tf_schemas_get(*state, tf_str_z(unsound[i].schema)), root, 0, &arena,
                        &troubles);
        const tf_trouble *trouble = troubles.found.at;
        if (troubles.found.n != 1)
            fail_msg("%s\n%zu troubles, and not one", unsound[i].front, troubles.found.n);
        if (trouble->kind != unsound[i].kind || trouble->span.from != span.from ||
            trouble->span.to != span.to || !tf_str_is(trouble->subject, unsound[i].subject) ||
            (unsound[i].detail ? !tf_str_is(trouble->detail, unsound[i].detail)
                               : !trouble->detail.n))
            fail_msg("%s\nkind %d at %zu-%zu: %.*s, %.*s", unsound[i].front, trouble->kind,
                     trouble->span.from, trouble->span.to, TF_ARG(trouble->subject),
                     TF_ARG(trouble->detail));
        tf_arena_release(&arena);
    }
}

static void all_that_is_wrong_is_said(void **state)
{
    static const tf_trouble_kind wanted[] = {TF_SCHEMA_REQUIRED, TF_SCHEMA_MEANT, TF_SCHEMA_UNKNOWN,
                                             TF_SCHEMA_FORMAT, TF_SCHEMA_EMPTY};
    tf_arena arena = {0};
    tf_troubles troubles = {0};
    tf_str bytes = TF_STR("role: Leader\nhat: green\njoined: then\nteam:\n");
    tf_node *root = tf_yaml_parse(&arena, bytes, (tf_span){0, bytes.n}, &troubles);

    tf_schema_check(tf_schemas_get(*state, TF_STR("profile")), root, 0, &arena, &troubles);
    assert_int_equal(troubles.found.n, TF_COUNT(wanted));
    for (size_t i = 0; i < TF_COUNT(wanted); i++)
        assert_int_equal(troubles.found.at[i].kind, wanted[i]);
    tf_arena_release(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_is_sound),
        cmocka_unit_test(what_is_not),
        cmocka_unit_test(all_that_is_wrong_is_said),
    };

    return cmocka_run_group_tests(tests, load, unload);
}
