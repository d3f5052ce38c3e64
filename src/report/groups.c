/* Who may be told of together: teams that are large enough, and the small ones in company. */
#include <stdlib.h>

#include "groups.h"
#include "people.h"

/* ---- how large ------------------------------------------------------------------------------- */

/* Five who are here of whom one writes are one, and so are five of whom one is still here. */
static size_t size_of(const tf_group *group)
{
    return group->here < group->wrote ? group->here : group->wrote;
}

bool tf_group_may_show(const tf_group *group)
{
    return size_of(group) >= TF_THRESHOLD;
}

static bool has_written(const tf_person *person, tf_date today)
{
    for (size_t i = 0; i < person->reflections.n; i++)
        if (person->reflections.at[i]->date != TF_NO_DATE &&
            person->reflections.at[i]->date <= today)
            return true;
    return false;
}

static void add_person(tf_arena *arena, tf_group *group, const tf_person *person, tf_date today)
{
    *TF_PUSH(arena, &group->people) = person;
    group->here += tf_person_is_here(person, today);
    group->wrote += has_written(person, today);
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
        add_person(arena, &groups->school, person, snapshot->today);
        add_person(arena, group_of(arena, groups, &known, person), person, snapshot->today);
    }
    tf_map_release(&known);
}

/* ---- together -------------------------------------------------------------------------------- */

static int by_size(const void *a, const void *b)
{
    const tf_group *one = a, *other = b;
    size_t first = size_of(one), second = size_of(other);

    return first != second ? (first > second) - (first < second)
                           : tf_str_cmp(one->fold, other->fold);
}

/* Teams by name, then those in no team, then those that are told of together. */
static int place_of(const tf_group *group)
{
    return group->together ? 2 : !group->fold.n;
}

static int by_place(const void *a, const void *b)
{
    const tf_group *one = a, *other = b;
    int order = place_of(one) - place_of(other);

    order = order ? order : tf_name_order(one->title, other->title);
    return order ? order : tf_str_cmp(one->fold, other->fold);
}

static int titles_by_name(const void *a, const void *b)
{
    const tf_str *one = a, *other = b;
    int order = tf_name_order(*one, *other);

    return order ? order : tf_str_cmp(*one, *other);
}

static void join(tf_arena *arena, tf_group *together, const tf_group *team)
{
    for (size_t i = 0; i < team->people.n; i++)
        *TF_PUSH(arena, &together->people) = team->people.at[i];
    *TF_PUSH(arena, &together->titles) = team->titles.at[0];
    together->here += team->here;
    together->wrote += team->wrote;
}

/*
 * The small teams go together, and where that is still too few, the next smallest team joins them:
 * what is left of the school's figures when all others are taken away is then theirs, and tells of
 * no fewer.
 */
void tf_groups_read(tf_arena *arena, const tf_snapshot *snapshot, tf_groups *groups)
{
    tf_group together = {.title = TF_STR("The smaller teams together"), .together = true};
    size_t joined = 0;

    *groups = (tf_groups){0};
    read_teams(arena, snapshot, groups);
    if (groups->found.n)
        qsort(groups->found.at, groups->found.n, sizeof(tf_group), by_size);
    while (joined < groups->found.n && (!tf_group_may_show(&groups->found.at[joined]) ||
                                        (together.people.n && !tf_group_may_show(&together))))
        join(arena, &together, &groups->found.at[joined++]);
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
        qsort(groups->found.at, groups->found.n, sizeof(tf_group), by_place);
}
