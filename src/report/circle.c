/* Who names whom. */
#include <stdlib.h>

#include "circle.h"

/* ---- reading ---------------------------------------------------------------------------------- */

/* The number of whoever a name means, or SIZE_MAX: nobody here, or the writer. */
static size_t number_of(const tf_circle *circle, size_t self, const tf_name *name)
{
    const tf_person *person = tf_snapshot_person(circle->snapshot, name->text);
    uintptr_t number = person ? (uintptr_t)tf_map_get(&circle->numbers, person->slug) : 0;

    return number && number - 1 != self ? number - 1 : SIZE_MAX;
}

static int by_number(const void *a, const void *b)
{
    size_t one = *(const size_t *)a, other = *(const size_t *)b;

    return (one > other) - (one < other);
}

/* Whether a commitment may be worked on with somebody who could not be found. */
static bool is_unsure(const tf_circle *circle, const tf_commitment *commitment)
{
    bool unsure = commitment->with.broken || (commitment->file && !commitment->file->sound);

    for (size_t i = 0; i < commitment->with.n && !unsure; i++)
        unsure = !tf_snapshot_person(circle->snapshot, commitment->with.at[i].text);
    return unsure;
}

/* In order, and each once. */
static void tidy(size_t *at, size_t *n)
{
    size_t kept = 0;

    if (*n)
        qsort(at, *n, sizeof(size_t), by_number);
    for (size_t i = 0; i < *n; i++)
        if (!kept || at[kept - 1] != at[i])
            at[kept++] = at[i];
    *n = kept;
}

static void read_commitments(tf_arena *arena, const tf_circle *circle, size_t self)
{
    tf_member *node = &circle->nodes[self];

    for (int kind = 0; kind < TF_COMMITMENT_KINDS; kind++) {
        const tf_commitment *commitment = &node->person->commitments[kind];
        node->writes = node->writes || (commitment->file && commitment->file->written);
        node->unsure = node->unsure || is_unsure(circle, commitment);
        for (size_t i = 0; i < commitment->with.n; i++) {
            size_t number = number_of(circle, self, &commitment->with.at[i]);
            if (number != SIZE_MAX)
                *TF_PUSH(arena, &node->names) = number;
        }
    }
    tidy(node->names.at, &node->names.n);
}

static void read_reflections(tf_arena *arena, const tf_circle *circle, size_t self)
{
    tf_member *node = &circle->nodes[self];

    for (size_t i = 0; i < node->person->reflections.n; i++) {
        const tf_names *with = &node->person->reflections.at[i]->with;
        for (size_t j = 0; j < with->n; j++) {
            size_t number = number_of(circle, self, &with->at[j]);
            if (number != SIZE_MAX)
                *TF_PUSH(arena, &node->notes) = number;
        }
    }
    tidy(node->notes.at, &node->notes.n);
}

static void add_nodes(tf_circle *circle, const tf_request *request, const tf_team *team)
{
    for (size_t i = 0; i < team->people.n; i++) {
        tf_member *node = &circle->nodes[circle->n++];
        node->person = team->people.at[i];
        node->team = team;
        node->asked = tf_request_has(request, node->person);
        tf_map_put(&circle->numbers, node->person->slug, (void *)circle->n);
    }
}

void tf_circle_read(tf_arena *arena, const tf_request *request, tf_circle *circle)
{
    tf_teams *teams = TF_NEW(arena, tf_teams);
    tf_request whole = *request;

    whole.team = TF_STR("");
    tf_teams_read(arena, &whole, teams);
    *circle = (tf_circle){.snapshot = request->snapshot};
    circle->nodes = TF_NEW_N(arena, tf_member, request->snapshot->people.n + 1);
    for (size_t i = 0; i < teams->found.n; i++)
        add_nodes(circle, request, &teams->found.at[i]);
    for (size_t i = 0; i < circle->n; i++) {
        read_commitments(arena, circle, i);
        read_reflections(arena, circle, i);
        for (size_t j = 0; j < circle->nodes[i].names.n; j++)
            *TF_PUSH(arena, &circle->nodes[circle->nodes[i].names.at[j]].named_by) = i;
    }
}

void tf_circle_release(tf_circle *circle)
{
    tf_map_release(&circle->numbers);
}

/* ---- ties ------------------------------------------------------------------------------------ */

static bool holds(const size_t *at, size_t n, size_t number)
{
    return n && bsearch(&number, at, n, sizeof(size_t), by_number);
}

static bool commits_with(const tf_circle *circle, size_t a, size_t b)
{
    return holds(circle->nodes[a].names.at, circle->nodes[a].names.n, b);
}

bool tf_circle_answers(const tf_circle *circle, size_t a, size_t b)
{
    return commits_with(circle, a, b) ||
           holds(circle->nodes[a].notes.at, circle->nodes[a].notes.n, b);
}

bool tf_circle_together(const tf_circle *circle, size_t a, size_t b)
{
    return (commits_with(circle, a, b) && tf_circle_answers(circle, b, a)) ||
           (commits_with(circle, b, a) && tf_circle_answers(circle, a, b));
}

/* Whether a tie is told at `a`: a mutual one once, a one-sided one where it is named. With a team,
 * ties that one of its people has. */
static bool tells(const tf_circle *circle, size_t a, size_t b, bool mutual)
{
    return (circle->nodes[a].asked || circle->nodes[b].asked) &&
           (!mutual || a < b || !commits_with(circle, b, a));
}

void tf_circle_ties(const tf_circle *circle,
                    void (*tie)(void *context, size_t a, size_t b, bool mutual), void *context)
{
    for (size_t a = 0; a < circle->n; a++)
        for (size_t i = 0; i < circle->nodes[a].names.n; i++) {
            size_t b = circle->nodes[a].names.at[i];
            bool mutual = tf_circle_answers(circle, b, a);
            if (tells(circle, a, b, mutual))
                tie(context, a, b, mutual);
        }
}
