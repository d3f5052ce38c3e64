/*
 * git's commit-graph, whole and damaged. One whose checksum does not hold is as good as none; of one
 * whose checksum holds, whatever is in it, we say what git says, or what the commits themselves do.
 */
#include "../../src/git/graph.h"
#include "../../src/git/internal.h"
#include "../../src/git/sha1.h"
#include "histories.h"

enum { COMMITS = 60, DAMAGES = 150 };

/* ---- a history --------------------------------------------------------------------------------- */

/* Branches that are merged, by two and by five. */
static void make_history(void)
{
    tf_buf stream = {0};

    for (int i = 1; i <= COMMITS; i++) {
        tf_buf_printf(&stream,
                      "commit refs/heads/main\nmark :%d\ncommitter A <a@b> %d +0000\ndata 1\nc\n",
                      i, 1767225600 + i * 3600);
        if (i > 1)
            tf_buf_printf(&stream, "from :%d\n", i - 1);
        for (int back = 2; i > 9 && i % 5 == 0 && back <= (i % 10 ? 2 : 5); back++)
            tf_buf_printf(&stream, "merge :%d\n", i - back);
        tf_buf_printf(&stream, "M 644 inline a\ndata 2\n%02d\n\n", i);
    }
    import(&stream, "");
    run_line(NULL,
             "git rev-list main >ids; git commit-graph write --reachable 2>/dev/null; chmod u+w "
             ".git/objects/info/commit-graph; cp .git/objects/info/commit-graph whole");
    tf_buf_release(&stream);
}

/* ---- what is said of it ------------------------------------------------------------------------ */

/* A line a commit, by their ids: "ID TREE PARENT… TIME". False where git says nothing. */
static bool git_says(tf_buf *out, bool graph)
{
    tf_buf line = {0};

    tf_buf_clear(out);
    tf_buf_printf(&line,
                  "git -c core.commitGraph=%s log --no-walk --stdin --format='%%H %%T %%P %%ct' "
                  "<ids 2>/dev/null "
                  ">said && sort said | tr -s ' ' || :",
                  graph ? "true" : "false");
    run_line(out, line.p);
    tf_buf_release(&line);
    return out->n;
}

static void put_id(tf_buf *out, const git_oid *id)
{
    char hex[GIT_OID_HEXSZ + 1];

    tf_buf_putz(out, git_oid_tostr(hex, sizeof(hex), id));
}

/* The same from the graph: of one that cannot be used, nothing. */
static void graph_says(tf_buf *out, git_repository *repository, tf_str truth)
{
    tf_graph graph;

    tf_buf_clear(out);
    tf_graph_open(&graph, repository);
    while (truth.n) {
        tf_str line = tf_str_sub(truth, 0, tf_str_find(truth, '\n'));
        tf_arena arena = {0};
        git_oid id, tree;
        int64_t time;
        uint32_t *parents;
        size_t n;
        truth = tf_str_sub(truth, line.n + 1, truth.n);
        assert_int_equal(git_oid_fromstrn(&id, line.p, GIT_OID_HEXSZ), 0);
        uint32_t number = tf_graph_find(&graph, &id);
        if (number != TF_GRAPH_NONE) {
            tf_graph_read(&graph, number, &arena, &tree, &time, &parents, &n);
            put_id(out, &id);
            tf_buf_putc(out, ' ');
            put_id(out, &tree);
            for (size_t i = 0; i < n; i++) {
                git_oid parent;
                tf_graph_id(&graph, parents[i], &parent);
                tf_buf_putc(out, ' ');
                put_id(out, &parent);
            }
            tf_buf_printf(out, " %lld\n", (long long)time);
        }
        tf_arena_release(&arena);
    }
    tf_graph_close(&graph);
}

/* ---- damages ----------------------------------------------------------------------------------- */

static void read_whole(tf_buf *bytes)
{
    run_line(bytes, "cat whole");
}

static void write_graph(const tf_buf *bytes, bool sealed)
{
    tf_buf path = {0};
    FILE *file;

    if (sealed && bytes->n > TF_SHA1_SIZE) {
        tf_sha1 sha1;
        tf_sha1_begin(&sha1);
        tf_sha1_put(&sha1, bytes->p, bytes->n - TF_SHA1_SIZE);
        tf_sha1_end(&sha1, (unsigned char *)bytes->p + bytes->n - TF_SHA1_SIZE);
    }
    tf_buf_printf(&path, "%s/.git/objects/info/commit-graph", folder);
    file = fopen(path.p, "w");
    assert_non_null(file);
    assert_int_equal(fwrite(bytes->p, 1, bytes->n, file), bytes->n);
    assert_int_equal(fclose(file), 0);
    tf_buf_release(&path);
}

/* Somewhere, by one bit, byte or four, or cut. */
static void damage(tf_buf *bytes)
{
    size_t at = (size_t)rand() % bytes->n;

    switch (rand() % 5) {
    case 0:
        bytes->n = at;
        break;
    case 1:
        bytes->p[at] = (char)rand();
        break;
    case 2:
        for (size_t i = at & ~(size_t)3; i < bytes->n && i < (at & ~(size_t)3) + 4; i++)
            bytes->p[i] = (char)(i % 4 == 3 ? rand() % COMMITS : 0);
        break;
    default:
        bytes->p[at] = (char)(bytes->p[at] ^ 1 << rand() % 8);
    }
}

static void open_repository(git_repository **repository)
{
    tf_error error = {0};

    assert_int_equal(tf_git_start(&error), 0);
    assert_int_equal(git_repository_open(repository, folder), 0);
}

static void whole(void **state)
{
    tf_buf truth = {0}, said = {0};
    git_repository *repository;

    (void)state;
    make_history();
    open_repository(&repository);
    assert_true(git_says(&truth, false));
    graph_says(&said, repository, tf_buf_str(&truth));
    assert_string_equal(said.p, truth.p);
    git_repository_free(repository);
    tf_buf_release(&truth);
    tf_buf_release(&said);
}

/* Every line of `said` is one of `truth` or of `other`, though git itself never tells the time that
 * the graph has. */
static void says_no_more(tf_str said, tf_str truth, tf_str other)
{
    while (said.n) {
        tf_str line = tf_str_sub(said, 0, tf_str_find(said, '\n') + 1), known = line;
        while (other.n && !tf_str_ends(known, TF_STR(" ")))
            known.n--;
        if (tf_str_find_str(truth, known) == truth.n && tf_str_find_str(other, known) == other.n)
            fail_msg("what is not so: %.*s", TF_ARG(line));
        said = tf_str_sub(said, line.n, said.n);
    }
}

static void damaged(bool sealed)
{
    tf_buf truth = {0}, said = {0}, others = {0};
    git_repository *repository;
    size_t used = 0;

    make_history();
    open_repository(&repository);
    assert_true(git_says(&truth, false));
    for (int i = 0; i < DAMAGES; i++) {
        tf_buf bytes = {0};
        read_whole(&bytes);
        damage(&bytes);
        write_graph(&bytes, sealed);
        graph_says(&said, repository, tf_buf_str(&truth));
        if (sealed && said.n)
            git_says(&others, true);
        says_no_more(tf_buf_str(&said), tf_buf_str(&truth), tf_buf_str(&others));
        used += said.n > 0;
        tf_buf_release(&bytes);
    }
    assert_true(!sealed || used > 5); /* else this compares nothing */
    git_repository_free(repository);
    tf_buf_release(&truth);
    tf_buf_release(&said);
    tf_buf_release(&others);
}

static void a_wrong_checksum_is_seen(void **state)
{
    (void)state;
    srand(11);
    damaged(false);
}

static void with_a_right_checksum_git_says_so_too(void **state)
{
    (void)state;
    srand(12);
    damaged(true);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(whole, fresh, remove_folder),
        cmocka_unit_test_setup_teardown(a_wrong_checksum_is_seen, fresh, remove_folder),
        cmocka_unit_test_setup_teardown(with_a_right_checksum_git_says_so_too, fresh,
                                        remove_folder),
    };

    be_nobody();
    return cmocka_run_group_tests_name("git-graph", tests, NULL, stop);
}
