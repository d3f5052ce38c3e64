/* Which file is what, by its path alone. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <twofold/model.h>

static const struct {
    const char *path;
    tf_file_kind kind;
    const char *slug, *name;
} places[] = {
    {"school.md", TF_FILE_SCHOOL, "", ""},
    {"School.md", TF_FILE_OTHER, "", ""},
    {"README.md", TF_FILE_OTHER, "", ""},
    {"staff", TF_FILE_OTHER, "", ""},
    {"staff/a", TF_FILE_OTHER, "a", ""},
    {"staff/README.md", TF_FILE_OTHER, "README.md", ""},
    {"staff/a/profile.md", TF_FILE_PROFILE, "a", ""},
    {"staff/a/classroom-practice.md", TF_FILE_COMMITMENT, "a", ""},
    {"staff/a/recovery-plan.md", TF_FILE_COMMITMENT, "a", ""},
    {"staff/a/Recovery-Plan.md", TF_FILE_EXTRA, "a", ""},
    {"staff/a/recovery-plan.MD", TF_FILE_EXTRA, "a", ""},
    {"staff/a/wellbeing.markdown", TF_FILE_EXTRA, "a", ""},
    {"staff/a/.draft.md", TF_FILE_OTHER, "a", ""},
    {"staff/a/photo.png", TF_FILE_OTHER, "a", ""},
    {"staff/a/reflections/2026-01-05.md", TF_FILE_REFLECTION, "a", "2026-01-05"},
    {"staff/a/reflections/2026-01-05-talk.md", TF_FILE_REFLECTION, "a", "2026-01-05-talk"},
    {"staff/a/reflections/2026-01-05.MD", TF_FILE_REFLECTION, "a", "2026-01-05.MD"},
    {"staff/a/reflections/old/2026-01-05.md", TF_FILE_OTHER, "a", ""},
    {"staff/.a/profile.md", TF_FILE_OTHER, "", ""},
    {"staff/a/earlier/oak/recovery-plan.md", TF_FILE_OTHER, "a", ""},
};

static void places_by_path(void **state)
{
    (void)state;
    for (size_t i = 0; i < TF_COUNT(places); i++) {
        tf_place_of place = tf_layout_place(tf_str_z(places[i].path));
        if (place.kind != places[i].kind || !tf_str_is(place.slug, places[i].slug) ||
            !tf_str_is(place.name, places[i].name))
            fail_msg("%s: kind %d, slug %.*s, name %.*s", places[i].path, place.kind,
                     TF_ARG(place.slug), TF_ARG(place.name));
    }
}

static void folders_that_are_entered(void **state)
{
    static const char *const in[] = {"staff", "staff/a", "staff/a/reflections"};
    static const char *const out[] = {"",
                                      "docs",
                                      "staff/a/earlier",
                                      "staff/.a",
                                      "staff/a/notes",
                                      "staff/a/reflections/b",
                                      "staffroom",
                                      "staff/a/pictures"};

    (void)state;
    for (size_t i = 0; i < TF_COUNT(in); i++)
        assert_true(tf_layout_enters(tf_str_z(in[i])));
    for (size_t i = 0; i < TF_COUNT(out); i++)
        assert_false(tf_layout_enters(tf_str_z(out[i])));
}

static void folders_by_name(void **state)
{
    static const char *const out[] = {"",
                                      "school.md",
                                      "staff/a",
                                      "staff/reflections",
                                      "staff/.a/reflections",
                                      "staff/a/reflections/b"};

    (void)state;
    assert_true(tf_layout_is_folder(TF_STR("staff")));
    assert_true(tf_layout_is_folder(TF_STR("staff/a/reflections")));
    for (size_t i = 0; i < TF_COUNT(out); i++)
        assert_false(tf_layout_is_folder(tf_str_z(out[i])));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(places_by_path),
        cmocka_unit_test(folders_that_are_entered),
        cmocka_unit_test(folders_by_name),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
