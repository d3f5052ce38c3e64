/* The store over a folder, as threads use it. */
#include <fcntl.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <unistd.h>

#include <cmocka.h>

#include <twofold/store.h>

struct reading {
    tf_store *store;
    int fd;
};

static void open_one(void *context, size_t worker)
{
    struct reading *reading = context;
    tf_reader *reader = NULL;
    tf_error error = {0};

    if (worker == 0)
        return;
    assert_int_equal(reading->store->ops->open(reading->store, &reader, &error), 0);
    reading->fd = open("/dev/null", O_RDONLY | O_CLOEXEC);
    reading->store->ops->close(reader);
}

/* Libraries share what they have open between threads: a thread that reads a folder may use them. */
static void a_reader_leaves_open_files_shared(void **state)
{
    struct reading reading = {.fd = -1};
    tf_error error = {0};

    (void)state;
    assert_int_equal(
        tf_store_folder("/", TF_STR(""), TF_STR(""), TF_STR("the folder"), &reading.store, &error),
        0);
    tf_parallel(2, open_one, &reading);
    assert_true(reading.fd >= 0);
    assert_int_equal(close(reading.fd), 0);
    tf_store_free(reading.store);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_reader_leaves_open_files_shared),
    };

    return cmocka_run_group_tests_name("store-folder", tests, NULL, NULL);
}
