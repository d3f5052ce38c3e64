/* Packs that nobody would make but to harm: what is unpacked takes no more memory than it must. */
#include "folder.h"

#include <sys/resource.h>

#include <zlib.h>

#include "../../src/git/bytes.h"
#include "../../src/git/sha1.h"
#include "../../src/git/unpack.h"

enum { LINKS = 80, EACH = 1900000 /* bytes that every link adds of its own */ };

/* ---- a pack ---------------------------------------------------------------------------------- */

static void put_deflated(tf_buf *pack, tf_str bytes)
{
    uLongf n = compressBound(bytes.n);
    char *room = tf_buf_room(pack, n);

    assert_int_equal(compress((Bytef *)room, &n, (const Bytef *)bytes.p, bytes.n), Z_OK);
    pack->n += n;
}

/* The kind, and the size from its lowest bits up. */
static void put_head(tf_buf *pack, unsigned kind, size_t size)
{
    unsigned c = kind << 4 | (unsigned)(size & 15);

    for (size >>= 4; size; size >>= 7) {
        tf_buf_putc(pack, (char)(c | 128));
        c = (unsigned)(size & 127);
    }
    tf_buf_putc(pack, (char)c);
}

static void put_size(tf_buf *out, size_t size)
{
    for (; size > 127; size >>= 7)
        tf_buf_putc(out, (char)(size | 128));
    tf_buf_putc(out, (char)size);
}

static void put_distance(tf_buf *pack, size_t back)
{
    char bytes[8];
    size_t n = 0;

    bytes[n++] = (char)(back & 127);
    while (back >>= 7)
        bytes[n++] = (char)(128 | (--back & 127));
    while (n--)
        tf_buf_putc(pack, bytes[n]);
}

/* A difference that takes the last byte of what it stands on, and has all the others itself. */
static void put_link(tf_buf *delta, size_t base, int number)
{
    char own[127] = {0};

    tf_buf_clear(delta);
    put_size(delta, base);
    put_size(delta, EACH + 1);
    tf_buf_putz(delta, "\x97");
    for (int i = 0; i < 3; i++)
        tf_buf_putc(delta, (char)((base - 1) >> 8 * i));
    tf_buf_putc(delta, 1);
    snprintf(own, sizeof(own), "%d", number);
    for (size_t left = EACH, n; left; left -= n) {
        n = left < sizeof(own) ? left : sizeof(own);
        tf_buf_putc(delta, (char)n);
        tf_buf_put(delta, (tf_str){own, n});
    }
}

/* Differences one on the other, each as long as the whole. */
static void put_chain(tf_buf *pack)
{
    size_t before = pack->n, base = 1;
    tf_buf delta = {0};

    put_head(pack, GIT_OBJECT_BLOB, 1);
    put_deflated(pack, TF_STR("x"));
    for (int i = 0; i < LINKS; i++) {
        size_t at = pack->n;
        put_link(&delta, base, i);
        put_head(pack, 6, delta.n);
        put_distance(pack, at - before);
        put_deflated(pack, tf_buf_str(&delta));
        before = at;
        base = EACH + 1;
    }
    tf_buf_release(&delta);
}

static void write_pack(void)
{
    tf_buf pack = {0}, path = {0};
    unsigned char sum[TF_SHA1_SIZE], number[4];
    tf_sha1 sha1;
    FILE *file;

    tf_put_be32(number, LINKS + 1);
    tf_buf_put(&pack, (tf_str){"PACK\0\0\0\2", 8});
    tf_buf_put(&pack, (tf_str){(char *)number, sizeof(number)});
    put_chain(&pack);
    tf_sha1_begin(&sha1);
    tf_sha1_put(&sha1, pack.p, pack.n);
    tf_sha1_end(&sha1, sum);
    tf_buf_put(&pack, (tf_str){(char *)sum, sizeof(sum)});
    tf_buf_printf(&path, "%s/.git/objects/pack/pack-0.pack", folder);
    file = fopen(path.p, "w");
    assert_non_null(file);
    assert_int_equal(fwrite(pack.p, 1, pack.n, file), pack.n);
    assert_int_equal(fclose(file), 0);
    tf_buf_release(&pack);
    tf_buf_release(&path);
}

/* ---- what it costs --------------------------------------------------------------------------- */

static long most_memory(void) /* in KiB, so far */
{
    struct rusage usage;

    assert_int_equal(getrusage(RUSAGE_SELF, &usage), 0);
    return usage.ru_maxrss;
}

static tf_raw *unpack(tf_unpacker *unpacker, tf_str hex)
{
    git_oid id;

    assert_int_equal(git_oid_fromstrn(&id, hex.p, GIT_OID_HEXSZ), 0);
    return tf_unpack(unpacker, &id, TF_RAW_ALL);
}

/* The last link is for libgit2, which holds one at a time. */
static void chain_of_large_links(void **state)
{
    tf_buf ids = {0}, objects = {0};
    tf_unpacker *unpacker;
    tf_packs packs = {0};
    tf_raw *raw;
    long before;

    make_folder();
    run_line(NULL, "git init -q .");
    write_pack();
    run_line(NULL, "git index-pack -o .git/objects/pack/pack-0.idx .git/objects/pack/pack-0.pack");
    run_line(&ids, "git verify-pack -v .git/objects/pack/pack-0.idx | grep ' blob ' |"
                   "sort -nk 5 | sed -n '3p;$p'");
    tf_buf_printf(&objects, "%s/.git/objects/", folder);
    tf_packs_open(&packs, objects.p);
    assert_int_equal(packs.found.n, 1);
    unpacker = tf_unpacker_new(&packs);
    before = most_memory();
    assert_null(unpack(
        unpacker, tf_str_sub(tf_buf_str(&ids), tf_str_find(tf_buf_str(&ids), '\n') + 1, ids.n)));
    raw = unpack(unpacker, tf_buf_str(&ids));
    assert_non_null(raw);
    assert_int_equal(raw->n, EACH + 1);
    assert_true(most_memory() - before < 64 << 10);
    tf_raw_free(raw);
    tf_unpacker_free(unpacker);
    tf_packs_close(&packs);
    tf_buf_release(&ids);
    tf_buf_release(&objects);
    remove_folder(state);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(chain_of_large_links)};

    setenv("GIT_CONFIG_GLOBAL", "/dev/null", 1);
    setenv("GIT_CONFIG_NOSYSTEM", "1", 1);
    return cmocka_run_group_tests(tests, NULL, NULL);
}
