/* What no caller can mend. */
#include <stdlib.h>

#include <twofold/base.h>

void tf_die(const char *why)
{
    fprintf(stderr, "twofold: %s\n", why);
    abort();
}

void *tf_alloc(size_t n)
{
    void *p = calloc(1, n);

    if (!p)
        tf_die("no memory left");
    return p;
}
