/* What two rows of numbers have in common. */
#include <stdlib.h>
#include <string.h>

#include "diff.h"

/* For each number of steps, how far each diagonal got: `x` along a, for diagonals -d to d. */
struct search {
    const uint32_t *a, *b;
    int n, m;
    int **rows;
    int steps;
};

enum { NOWHERE = -1000000000 /* a diagonal that cannot be reached within the texts */ };

/* One step right along a, to diagonal k; `before` starts at diagonal -(d-1). */
static int from_left(const int *before, int d, int k)
{
    return k - 1 >= -(d - 1) ? before[k - 1 + d - 1] + 1 : NOWHERE;
}

static int reach(const int *before, int d, int k)
{
    int right, down;

    if (d == 0)
        return 0;
    right = from_left(before, d, k);
    down = k + 1 <= d - 1 ? before[k + 1 + d - 1] : NOWHERE;
    return right > down ? right : down;
}

/* Gives true when the end was reached in `d` steps. */
static bool advance(struct search *search, int d)
{
    int *row = tf_alloc(sizeof(int) * (size_t)(2 * d + 1));

    search->rows[d] = row;
    search->steps = d;
    for (int k = -d; k <= d; k += 2) {
        int x = reach(d ? search->rows[d - 1] : NULL, d, k), y = x - k;
        while (x >= 0 && y >= 0 && x < search->n && y < search->m && search->a[x] == search->b[y])
            x++, y++;
        row[k + d] = x < 0 || y < 0 || x > search->n || y > search->m ? NOWHERE : x;
        if (x == search->n && y == search->m)
            return true;
    }
    return false;
}

/* Back along the way that reached the end. */
static void mark(const struct search *search, bool *in_a, bool *in_b)
{
    int x = search->n, y = search->m;

    for (int d = search->steps; d >= 0; d--) {
        const int *before = d ? search->rows[d - 1] : NULL;
        int k = x - y, from = reach(before, d, k);
        while (x > from && y > 0 && x > 0) {
            x--, y--;
            in_a[x] = in_b[y] = true;
        }
        if (!d)
            break;
        if (from_left(before, d, k) == from)
            x--;
        else
            y--;
    }
}

static bool find(struct search *search, int most, bool *in_a, bool *in_b)
{
    bool found = false;

    search->rows = tf_alloc(sizeof(int *) * (size_t)(most + 1));
    for (int d = 0; d <= most && !found; d++)
        found = advance(search, d);
    if (found)
        mark(search, in_a, in_b);
    for (int d = 0; d <= search->steps; d++)
        free(search->rows[d]);
    free(search->rows);
    return found;
}

bool tf_diff_common(const uint32_t *a, size_t n, const uint32_t *b, size_t m, size_t most,
                    bool *in_a, bool *in_b)
{
    size_t from = 0;
    struct search search;

    while (from < n && from < m && a[from] == b[from]) {
        in_a[from] = in_b[from] = true;
        from++;
    }
    while (n > from && m > from && a[n - 1] == b[m - 1])
        in_a[--n] = in_b[--m] = true;
    if (n == from || m == from)
        return true;
    search =
        (struct search){.a = a + from, .b = b + from, .n = (int)(n - from), .m = (int)(m - from)};
    if (most > n - from + m - from)
        most = n - from + m - from;
    return find(&search, (int)most, in_a + from, in_b + from);
}
