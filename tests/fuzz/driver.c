/*
 * Replays a fuzz target's corpus with any compiler: every file of the folders and files named, each
 * in a process of its own, so that all that fail are told and a leak is laid at the right door.
 */
#include <dirent.h>
#include <errno.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include <twofold/base.h>

enum { SECONDS_MOST = 60 }; /* for one input, with sanitisers and on a slow machine */

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

struct tally {
    size_t replayed, failed;
};

static bool read_file(const char *path, tf_buf *buf)
{
    FILE *file = fopen(path, "rb");
    size_t n;
    bool sound;

    if (!file)
        return false;
    do {
        n = fread(tf_buf_room(buf, 65536), 1, 65536, file);
        buf->n += n;
    } while (n);
    sound = !ferror(file);
    fclose(file);
    return sound;
}

/* In memory of its own, to the byte, so that a step beyond it is seen. */
static _Noreturn void run(tf_buf *input)
{
    uint8_t *data = tf_alloc(input->n);
    size_t n = input->n;

    if (n)
        memcpy(data, input->p, n);
    tf_buf_release(input);
    alarm(SECONDS_MOST);
    LLVMFuzzerTestOneInput(data, n);
    free(data);
    exit(EXIT_SUCCESS);
}

static void replay(const char *path, struct tally *tally)
{
    tf_buf input = {0};
    int status = -1;
    pid_t child;

    tally->replayed++;
    if (read_file(path, &input)) {
        child = fork();
        if (child == 0)
            run(&input);
        if (child < 0 || waitpid(child, &status, 0) < 0)
            status = -1;
    }
    tf_buf_release(&input);
    if (status != 0) {
        fprintf(stderr, "%s: %s\n", path, status < 0 ? "could not be replayed" : "failed");
        tally->failed++;
    }
}

static int is_shown(const struct dirent *entry)
{
    return entry->d_name[0] != '.';
}

static void replay_all(const char *path, struct tally *tally)
{
    struct dirent **entries;
    int n = scandir(path, &entries, is_shown, alphasort);

    if (n < 0) {
        replay(path, tally);
        return;
    }
    for (int i = 0; i < n; i++) {
        tf_buf file = {0};
        tf_buf_printf(&file, "%s/%s", path, entries[i]->d_name);
        replay_all(file.p, tally);
        tf_buf_release(&file);
        free(entries[i]);
    }
    free(entries);
}

int main(int argc, char **argv)
{
    struct tally tally = {0};
    bool fine;

    for (int i = 1; i < argc; i++)
        replay_all(argv[i], &tally);
    fine = tally.replayed && !tally.failed;
    if (!tally.replayed)
        fprintf(stderr, "%s: there is nothing to replay\n", program_invocation_short_name);
    else if (fine)
        printf("%s: replayed %zu inputs\n", program_invocation_short_name, tally.replayed);
    else
        fprintf(stderr, "%s: %zu of %zu inputs failed\n", program_invocation_short_name,
                tally.failed, tally.replayed);
    return fine ? EXIT_SUCCESS : EXIT_FAILURE;
}
