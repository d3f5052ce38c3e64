/* Who may be told of together: teams that are large enough, and the small ones in company. */
#include <stdlib.h>

#include "groups.h"
#include "people.h"

bool tf_group_may_show(const tf_group *group)
{
    return group->size >= TF_FEWEST;
}

/* ---- how large ------------------------------------------------------------------------------- */

static bool has_written(const tf_person *person, tf_date today)
{
    for (size_t i = 0; i < person->reflections.n; i++)
        if (person->reflections.at[i]->date != TF_NO_DATE &&
            person->reflections.at[i]->date <= today)
            return true;
    return false;
}

/* Five who are here of whom one writes are one, and so are five of whom one is still here. */
static void measure(tf_group *group, tf_date today)
{
    size_t here = 0, wrote = 0;

    for (size_t i = 0; i < group->people.n; i++) {
        here += tf_person_is_here(group->people.at[i], today);
        wrote += has_written(group->people.at[i], today);
    }
    group->size = here < wrote ? here : wrote;
}

/* ---- teams ----------------------------------------------------------------------------------- */

static tf_group *group_of(tf_arena *arena, tf_groups *groups, tf_map *known,
                          const tf_person *person)
{
    uintptr_t number = (uintptr_t)tf_map_get(known, person->team.fold);

    if (!number) {
        tf_group *group = TF_PUSH(arena, &groups->found);
        group->title = tf_team_title(&(tf_team){.name = person->team.text});
        group->fold = person->team.fold;
        *TF_PUSH(arena, &group->titles) = group->title;
        number = groups->found.n;
        tf_map_put(known, group->fold, (void *)number);
    }
    return &groups->found.at[number - 1];
}

static void read_teams(tf_arena *arena, const tf_snapshot *snapshot, tf_groups *groups)
{
    tf_map known = {0};

    groups->school.title = TF_STR("The school");
    for (size_t i = 0; i < snapshot->people.n; i++) {
        const tf_person *person = snapshot->people.at[i];
        if (!person->profile || !person->profile->sound)
            continue;
        *TF_PUSH(arena, &groups->school.people) = person;
        *TF_PUSH(arena, &group_of(arena, groups, &known, person)->people) = person;
    }
    tf_map_release(&known);
    measure(&groups->school, snapshot->today);
    for (size_t i = 0; i < groups->found.n; i++)
        measure(&groups->found.at[i], snapshot->today);
}

/* ---- together -------------------------------------------------------------------------------- */

static int by_size(const void *a, const void *b)
{
    const tf_group *one = a, *other = b;

    if (one->size != other->size)
        return one->size < other->size ? -1 : 1;
    return tf_str_cmp(one->fold, other->fold);
}

/* Those in no team come behind the teams, and what is told of together last. */
static int by_title(const void *a, const void *b)
{
    const tf_group *one = a, *other = b;
    bool several = one->titles.n > 1, others = other->titles.n > 1;
    int order;

    if (several || others)
        return (int)several - (int)others;
    if (!one->fold.n || !other->fold.n)
        return (int)!one->fold.n - (int)!other->fold.n;
    order = tf_name_order(one->title, other->title);
    return order ? order : tf_str_cmp(one->fold, other->fold);
}

static int titles_by_name(const void *a, const void *b)
{
    return tf_name_order(*(const tf_str *)a, *(const tf_str *)b);
}

static void join(tf_arena *arena, tf_group *together, const tf_group *team)
{
    for (size_t i = 0; i < team->people.n; i++)
        *TF_PUSH(arena, &together->people) = team->people.at[i];
    *TF_PUSH(arena, &together->titles) = team->titles.at[0];
}

/*
 * The small teams go together, and where that is still too few, the next smallest team joins them:
 * what is left of the school's figures when all others are taken away is then theirs, and tells of
 * no fewer.
 */
void tf_groups_read(tf_arena *arena, const tf_snapshot *snapshot, tf_groups *groups)
{
    tf_group together = {.title = TF_STR("The smaller teams together")};
    size_t joined = 0;

    *groups = (tf_groups){0};
    read_teams(arena, snapshot, groups);
    if (groups->found.n)
        qsort(groups->found.at, groups->found.n, sizeof(tf_group), by_size);
    while (joined < groups->found.n && (!tf_group_may_show(&groups->found.at[joined]) ||
                                        (together.people.n && !tf_group_may_show(&together)))) {
        join(arena, &together, &groups->found.at[joined++]);
        measure(&together, snapshot->today);
    }
    if (joined)
        groups->found.at[--joined] = together;
    groups->found.at += joined;
    groups->found.n -= joined;
    groups->found.cap -= joined;
    if (together.titles.n)
        qsort(together.titles.at, together.titles.n, sizeof(tf_str), titles_by_name);
    if (groups->found.n < 2)
        groups->found.n = 0;
    else
        qsort(groups->found.at, groups->found.n, sizeof(tf_group), by_title);
}
