/* Packs, as the real git makes them: what is unpacked is what git says, and damage harms nobody. */
#include "folder.h"

#include "../../src/git/delta.h"
#include "../../src/git/unpack.h"

/* ---- packs of all kinds ---------------------------------------------------------------------- */

/* Texts that grow and change here and there, so that most are kept as differences. */
static void put_text(tf_buf *out, int version)
{
    tf_buf text = {0};

    for (int line = 0; line < 20 + version % 50; line++)
        tf_buf_printf(&text, "Line %d says %d.\n", line * 7919 % 1000,
                      (version + line) % 9 ? line : line * version);
    tf_buf_printf(out, "data %zu\n%s\n", text.n, text.p);
    tf_buf_release(&text);
}

static void make_repository(int versions, const char *then)
{
    tf_buf stream = {0};

    for (int i = 0; i < versions; i++) {
        tf_buf_printf(&stream, "commit refs/heads/main\ncommitter A <a@b> %d +0000\ndata 0\n",
                      1767225600 + i);
        tf_buf_printf(&stream, "M 644 inline staff/p%d/recovery-plan.md\n", i % 7);
        put_text(&stream, i);
        tf_buf_printf(&stream, "M 644 inline empty%d\ndata 0\n\n", i % 30);
    }
    run_line(NULL, "git init -q -b main .; git config fastimport.unpackLimit 1");
    import(&stream, "--depth=4095");
    run_line(NULL, "git tag -a -m Tag tag");
    run_line(NULL, then);
    tf_buf_release(&stream);
}

struct packed {
    tf_packs packs;
    tf_unpacker *unpacker;
};

static void open_packs(struct packed *packed)
{
    tf_buf objects = {0};

    tf_buf_printf(&objects, "%s/.git/objects/", folder);
    tf_packs_open(&packed->packs, objects.p);
    packed->unpacker = tf_unpacker_new(&packed->packs);
    tf_buf_release(&objects);
}

static void close_packs(struct packed *packed)
{
    tf_unpacker_free(packed->unpacker);
    tf_packs_close(&packed->packs);
}

/* ---- as git has it --------------------------------------------------------------------------- */

/* An object as `git cat-file --batch` prints it; `*rest` moves behind it. */
struct object {
    git_oid id;
    tf_str type, bytes;
};

static struct object next_object(tf_str *rest)
{
    tf_str line = tf_str_sub(*rest, 0, tf_str_find(*rest, '\n'));
    struct object object;
    size_t n;

    assert_int_equal(git_oid_fromstrn(&object.id, line.p, GIT_OID_HEXSZ), 0);
    object.type = tf_str_sub(line, GIT_OID_HEXSZ + 1, line.n);
    object.type.n = tf_str_find(object.type, ' ');
    n = strtoul(object.type.p + object.type.n, NULL, 10);
    object.bytes = tf_str_sub(*rest, line.n + 1, line.n + 1 + n);
    *rest = tf_str_sub(*rest, line.n + n + 2, rest->n);
    return object;
}

static bool is_so(struct packed *packed, const struct object *object, size_t want)
{
    tf_raw *raw = tf_unpack(packed->unpacker, &object->id, want);
    bool found = raw != NULL;

    if (raw) {
        assert_string_equal(git_object_type2string(raw->type),
                            tf_str_starts(object->type, TF_STR("blob"))     ? "blob"
                            : tf_str_starts(object->type, TF_STR("tree"))   ? "tree"
                            : tf_str_starts(object->type, TF_STR("commit")) ? "commit"
                                                                            : "tag");
        assert_int_equal(raw->whole, object->bytes.n);
        assert_true(raw->n >= (want < raw->whole ? want : raw->whole));
        assert_true(tf_str_eq((tf_str){raw->p, raw->n}, tf_str_sub(object->bytes, 0, raw->n)));
    }
    tf_raw_free(raw);
    return found;
}

/* Gives how many were not unpacked. */
static size_t compare_all(struct packed *packed, size_t want)
{
    tf_buf all = {0};
    size_t missed = 0;

    run_line(&all, "git cat-file --batch-all-objects --batch");
    for (tf_str rest = tf_buf_str(&all); rest.n;) {
        struct object object = next_object(&rest);
        missed += !is_so(packed, &object, want == SIZE_MAX - 1 ? (size_t)rand() % 3000 + 1 : want);
    }
    tf_buf_release(&all);
    return missed;
}

static void packs_of_all_kinds(void **state)
{
    static const char *const kinds[] = {
        "git repack -dq",
        "git repack -adfq --depth=50 --window=10",
        "git -c repack.useDeltaBaseOffset=false repack -adfq",
        "git gc --aggressive -q",
        "git repack -adfq --max-pack-size=1m --window=250 --depth=250",
    };
    /* Also in turn and at random, so that what is kept is now longer than wanted, now shorter. */
    static const size_t wants[] = {TF_RAW_ALL, 1, 128, 700, SIZE_MAX - 1, SIZE_MAX - 1, TF_RAW_ALL};

    srand(9);
    for (size_t kind = 0; kind < TF_COUNT(kinds); kind++) {
        struct packed packed;
        make_folder();
        make_repository(200, kinds[kind]);
        open_packs(&packed);
        assert_true(packed.packs.found.n > 0);
        for (size_t i = 0; i < TF_COUNT(wants); i++)
            assert_int_equal(compare_all(&packed, wants[i]), 0);
        close_packs(&packed);
        for (size_t i = 0; i < TF_COUNT(wants); i++) {
            open_packs(&packed);
            assert_int_equal(compare_all(&packed, wants[i]), 0);
            close_packs(&packed);
        }
        remove_folder(state);
    }
}

/* Differences on differences without end are for libgit2, and the rest is read. */
static void very_long_chains(void **state)
{
    struct packed packed;
    size_t missed;

    make_folder();
    make_repository(700, "git repack -dq");
    open_packs(&packed);
    missed = compare_all(&packed, TF_RAW_ALL);
    assert_true(missed > 0 && missed < 700);
    close_packs(&packed);
    remove_folder(state);
}

/* ---- damage ---------------------------------------------------------------------------------- */

/* A copy of the file at `path` with some bytes changed, and perhaps its end cut off. */
static void damage(const char *path, tf_str sound)
{
    tf_buf bytes = {0};
    FILE *file;

    tf_buf_put(&bytes, sound);
    for (int n = 1 + rand() % 20; n-- > 0;)
        bytes.p[(size_t)rand() % bytes.n] = (char)rand();
    if (rand() % 3 == 0)
        bytes.n = (size_t)rand() % bytes.n;
    file = fopen(path, "w");
    assert_non_null(file);
    assert_int_equal(fwrite(bytes.p, 1, bytes.n, file), bytes.n);
    assert_int_equal(fclose(file), 0);
    tf_buf_release(&bytes);
}

static void read_file(const char *path, tf_buf *bytes)
{
    FILE *file = fopen(path, "r");

    assert_non_null(file);
    bytes->n = fread(tf_buf_room(bytes, 1 << 20), 1, 1 << 20, file);
    fclose(file);
}

/* What comes out of a damaged pack is as it was, or nothing does. */
static void damaged(void **state)
{
    tf_buf all = {0};

    make_folder();
    srand(10);
    make_repository(60, "git repack -adfq; mv .git/objects/pack/*.pack .git/objects/pack/one.pack;"
                        "mv .git/objects/pack/*.idx .git/objects/pack/one.idx;"
                        "chmod u+w .git/objects/pack/one.*");
    run_line(&all, "git cat-file --batch-all-objects --batch");
    for (int which = 0; which < 2; which++) {
        tf_buf path = {0}, sound = {0};
        tf_buf_printf(&path, "%s/.git/objects/pack/one.%s", folder, which ? "idx" : "pack");
        read_file(path.p, &sound);
        for (int round = 0; round < 200; round++) {
            struct packed packed;
            damage(path.p, tf_buf_str(&sound));
            open_packs(&packed);
            for (tf_str rest = tf_buf_str(&all); rest.n;) {
                struct object object = next_object(&rest);
                is_so(&packed, &object, rand() % 2 ? TF_RAW_ALL : (size_t)rand() % 500);
            }
            close_packs(&packed);
        }
        damage(path.p, tf_buf_str(&sound));
        FILE *file = fopen(path.p, "w");
        assert_non_null(file);
        assert_int_equal(fwrite(sound.p, 1, sound.n, file), sound.n);
        assert_int_equal(fclose(file), 0);
        tf_buf_release(&path);
        tf_buf_release(&sound);
    }
    tf_buf_release(&all);
    remove_folder(state);
}

/* ---- deltas ---------------------------------------------------------------------------------- */

static void deltas(void **state)
{
    static const char base[] = "0123456789";
    static const struct {
        tf_str bytes;
        size_t want;
        const char *wanted; /* NULL: it is not in order */
    } cases[] = {
        {TF_STR_INIT("\x0a\x03\x03"
                     "abc"),
         SIZE_MAX, "abc"},
        {TF_STR_INIT("\x0a\x05\x91\x02\x03\x02"
                     "ab"),
         SIZE_MAX, "234ab"},
        {TF_STR_INIT("\x0a\x05\x91\x02\x03\x02"
                     "ab"),
         2, "23"},
        /* The end is not looked at where it is not wanted. */
        {TF_STR_INIT("\x0a\x05\x91\x02\x03"), 3, "234"},
        {TF_STR_INIT("\x0a\x05\x91\x02\x03"), 4, NULL},
        /* Beyond the base; a stretch of no length is 64 KiB. */
        {TF_STR_INIT("\x0a\x05\x91\x08\x03\x02"
                     "ab"),
         SIZE_MAX, NULL},
        {TF_STR_INIT("\x0a\x80\x80\x04\x80"), SIZE_MAX, NULL},
        /* More and less than was said, or more behind it. */
        {TF_STR_INIT("\x0a\x02\x03"
                     "abc"),
         SIZE_MAX, NULL},
        {TF_STR_INIT("\x0a\x04\x03"
                     "abc"),
         SIZE_MAX, NULL},
        {TF_STR_INIT("\x0a\x03\x03"
                     "abc\x01"
                     "d"),
         SIZE_MAX, NULL},
        /* What is kept for later; cut off; nothing; a size without end. */
        {TF_STR_INIT("\x0a\x03\x00"
                     "abc"),
         SIZE_MAX, NULL},
        {TF_STR_INIT("\x0a\x03\x91\x02"), SIZE_MAX, NULL},
        {TF_STR_INIT("\x0a"), SIZE_MAX, NULL},
        {TF_STR_INIT("\xff\xff\xff\xff\xff\xff\xff\xff"), SIZE_MAX, NULL},
    };

    (void)state;
    for (size_t i = 0; i < TF_COUNT(cases); i++) {
        char out[16] = "";
        tf_delta delta;
        bool sound = tf_delta_read(cases[i].bytes, true, cases[i].want, &delta);
        assert_int_equal(sound, cases[i].wanted != NULL);
        if (!sound)
            continue;
        size_t room = cases[i].want < delta.whole ? cases[i].want : delta.whole;
        assert_int_equal(delta.base, sizeof(base) - 1);
        assert_int_equal(tf_delta_apply(&delta, TF_STR("0123456789"), out, room), room);
        assert_string_equal(out, cases[i].wanted);
        /* With no more of the base than it needs it is the same; with less it stops there. */
        assert_int_equal(tf_delta_apply(&delta, (tf_str){base, delta.needs}, out, room), room);
        if (delta.needs)
            assert_true(tf_delta_apply(&delta, (tf_str){base, delta.needs - 1}, out, room) < room);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(packs_of_all_kinds),
        cmocka_unit_test(very_long_chains),
        cmocka_unit_test(damaged),
        cmocka_unit_test(deltas),
    };

    setenv("GIT_CONFIG_GLOBAL", "/dev/null", 1);
    setenv("GIT_CONFIG_NOSYSTEM", "1", 1);
    setenv("GIT_COMMITTER_NAME", "A", 1);
    setenv("GIT_COMMITTER_EMAIL", "a@oak.example", 1);
    return cmocka_run_group_tests(tests, NULL, NULL);
}
