/* Names for findings that stay while lines move, and what is new by them. */
#include <inttypes.h>
#include <string.h>

#include <twofold/diag.h>

/* A byte that is in no text keeps neighbouring parts apart. */
static uint64_t add(uint64_t hash, tf_str s)
{
    return tf_str_hash(tf_str_hash(hash, s), TF_STR("\xff"));
}

void tf_diag_fingerprint(const tf_diag *diag, size_t nth, char out[17])
{
    uint64_t hash = add(TF_HASH, tf_rule_info_of(diag->rule)->id);
    char number[24];

    hash = add(hash, diag->path);
    hash = add(hash, diag->message);
    hash = add(hash, tf_str_span(diag->bytes, diag->span));
    snprintf(number, sizeof(number), "%zu", nth);
    hash = add(hash, tf_str_z(number));
    snprintf(out, 17, "%016" PRIx64, hash);
}

/* ---- what is new ----------------------------------------------------------------------------- */

size_t *tf_diag_count_of(tf_map *seen, tf_arena *arena, const tf_diag *diag)
{
    char name[17];
    size_t *count;

    tf_diag_fingerprint(diag, 0, name);
    count = tf_map_get(seen, tf_str_z(name));
    if (!count) {
        count = TF_NEW(arena, size_t);
        tf_map_put(seen, tf_arena_str(arena, tf_str_z(name)), count);
    }
    return count;
}

void tf_diags_drop_known(tf_diags *diags, const tf_diags *before,
                         bool (*spare)(void *context, const tf_diag *diag), void *context)
{
    tf_map seen = {0};
    tf_arena arena = {0};
    size_t kept = 0;

    for (size_t i = 0; i < before->found.n; i++)
        ++*tf_diag_count_of(&seen, &arena, &before->found.at[i]);
    for (size_t i = 0; i < diags->found.n; i++) {
        tf_diag diag = diags->found.at[i];
        size_t *count = tf_diag_count_of(&seen, &arena, &diag);
        bool known = *count > 0;
        *count -= known;
        if (!known || (spare && spare(context, &diag)))
            diags->found.at[kept++] = diag;
    }
    diags->found.n = kept;
    tf_map_release(&seen);
    tf_arena_release(&arena);
}
