/* Who names whom. */
#include <stdlib.h>

#include "circle.h"
#include "supports.h"

/* ---- reading ---------------------------------------------------------------------------------- */

static int by_number(const void *a, const void *b)
{
    size_t one = *(const size_t *)a, other = *(const size_t *)b;

    return (one > other) - (one < other);
}

/* Everyone once, in order. */
static void sort(tf_numbers *numbers)
{
    size_t kept = 0;

    if (numbers->found.n)
        qsort(numbers->found.at, numbers->found.n, sizeof(size_t), by_number);
    for (size_t i = 0; i < numbers->found.n; i++)
        if (!kept || numbers->found.at[kept - 1] != numbers->found.at[i])
            numbers->found.at[kept++] = numbers->found.at[i];
    numbers->found.n = kept;
}

static bool has(const tf_numbers *numbers, size_t number)
{
    return numbers->found.n &&
           bsearch(&number, numbers->found.at, numbers->found.n, sizeof(size_t), by_number) != NULL;
}

/* Adds whoever is named and here, but for the writer. */
static void add_names(tf_arena *arena, const tf_circle *circle, size_t self, const tf_names *with,
                      tf_numbers *numbers)
{
    for (size_t i = 0; i < with->n; i++) {
        const tf_person *person = tf_snapshot_person(circle->snapshot, with->at[i].text);
        uintptr_t number = person ? (uintptr_t)tf_map_get(&circle->numbers, person->slug) : 0;
        if (number && number - 1 != self)
            *TF_PUSH(arena, &numbers->found) = number - 1;
    }
}

/* Whether a commitment may be worked on with somebody who could not be found. */
static bool is_unsure(const tf_circle *circle, const tf_commitment *commitment)
{
    bool unsure = commitment->with.broken || (commitment->file && !commitment->file->sound);

    for (size_t i = 0; i < commitment->with.n && !unsure; i++)
        unsure = !tf_snapshot_person(circle->snapshot, commitment->with.at[i].text);
    return unsure;
}

static void read_names(tf_arena *arena, tf_circle *circle, size_t self)
{
    tf_member *node = &circle->nodes[self];
    const tf_person *person = node->person;

    for (int kind = 0; kind < TF_COMMITMENT_KINDS; kind++) {
        const tf_commitment *commitment = &person->commitments[kind];
        bool there = tf_commitment_is_there(commitment);
        node->writes = node->writes || (commitment->file && commitment->file->written);
        node->unsure = node->unsure || is_unsure(circle, commitment);
        add_names(arena, circle, self, &commitment->with, there ? &node->names : &node->mentions);
    }
    for (size_t i = 0; i < person->reflections.n; i++)
        add_names(arena, circle, self, &person->reflections.at[i]->with, &node->mentions);
    sort(&node->names);
    sort(&node->mentions);
    for (size_t i = 0; i < node->names.found.n; i++)
        *TF_PUSH(arena, &circle->nodes[node->names.found.at[i]].named_by.found) = self;
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
    for (size_t i = 0; i < circle->n; i++)
        read_names(arena, circle, i);
}

void tf_circle_release(tf_circle *circle)
{
    tf_map_release(&circle->numbers);
}

/* ---- ties ------------------------------------------------------------------------------------ */

bool tf_circle_answers(const tf_circle *circle, size_t a, size_t b)
{
    return has(&circle->nodes[a].names, b) || has(&circle->nodes[a].mentions, b);
}

bool tf_circle_together(const tf_circle *circle, size_t a, size_t b)
{
    return (has(&circle->nodes[a].names, b) && tf_circle_answers(circle, b, a)) ||
           (has(&circle->nodes[b].names, a) && tf_circle_answers(circle, a, b));
}

/* Whether a tie is told at `a`: a mutual one once, a one-sided one where it is named. With a team,
 * ties that one of its people has. */
static bool tells(const tf_circle *circle, size_t a, size_t b, bool mutual)
{
    return (circle->nodes[a].asked || circle->nodes[b].asked) &&
           (!mutual || a < b || !has(&circle->nodes[b].names, a));
}

void tf_circle_ties(const tf_circle *circle,
                    void (*tie)(void *context, size_t a, size_t b, bool mutual), void *context)
{
    for (size_t a = 0; a < circle->n; a++)
        for (size_t i = 0; i < circle->nodes[a].names.found.n; i++) {
            size_t b = circle->nodes[a].names.found.at[i];
            bool mutual = tf_circle_answers(circle, b, a);
            if (tells(circle, a, b, mutual))
                tie(context, a, b, mutual);
        }
}
