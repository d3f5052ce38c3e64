/* Which file is what, by its path alone. */
#include <strings.h>

#include <twofold/model.h>

static const tf_str slugs[] = {TF_STR_INIT("classroom-practice"), TF_STR_INIT("recovery-plan")};
static const tf_str words[] = {TF_STR_INIT("classroom practice"), TF_STR_INIT("recovery plan")};

tf_str tf_commitment_slug(tf_commitment_kind kind)
{
    return slugs[kind];
}

tf_str tf_commitment_words(tf_commitment_kind kind)
{
    return words[kind];
}

/* Takes the part of `*path` up to the next slash off its front. */
static tf_str next_part(tf_str *path)
{
    size_t slash = tf_str_find(*path, '/');
    tf_str part = tf_str_sub(*path, 0, slash);

    *path = tf_str_sub(*path, slash + 1, path->n);
    return part;
}

bool tf_layout_is_markdown(tf_str path)
{
    static const tf_str endings[] = {TF_STR_INIT(".md"), TF_STR_INIT(".markdown")};

    for (size_t i = 0; i < TF_COUNT(endings); i++)
        if (path.n > endings[i].n &&
            strncasecmp(path.p + path.n - endings[i].n, endings[i].p, endings[i].n) == 0)
            return true;
    return false;
}

/* Files that begin with a dot belong to editors. */
static bool is_markdown(tf_str name)
{
    return name.p[0] != '.' && tf_layout_is_markdown(name);
}

static void place_in_person(tf_str name, tf_place_of *place)
{
    place->kind = TF_FILE_EXTRA;
    if (tf_str_is(name, "profile.md"))
        place->kind = TF_FILE_PROFILE;
    for (int kind = 0; kind < TF_COMMITMENT_KINDS; kind++)
        if (tf_str_ends(name, TF_STR(".md")) &&
            tf_str_eq(tf_str_sub(name, 0, name.n - 3), slugs[kind])) {
            place->kind = TF_FILE_COMMITMENT;
            place->commitment = (tf_commitment_kind)kind;
        }
}

/* What `path` means from a person's folder. */
static void place_below(tf_str path, tf_place_of *place)
{
    tf_str rest = path, name = next_part(&rest);

    if (!name.n || (!rest.n && !is_markdown(name)))
        return;
    if (!rest.n) {
        place_in_person(name, place);
    } else if (tf_str_is(name, "reflections") && tf_str_find(rest, '/') == rest.n &&
               is_markdown(rest)) {
        place->kind = TF_FILE_REFLECTION;
        /* Another ending stays in the name, where it is no date. */
        place->name = tf_str_ends(rest, TF_STR(".md")) ? tf_str_sub(rest, 0, rest.n - 3) : rest;
    }
}

tf_place_of tf_layout_place(tf_str path)
{
    tf_place_of place = {.kind = TF_FILE_OTHER};
    tf_str rest = path;

    if (tf_str_is(path, "school.md"))
        place.kind = TF_FILE_SCHOOL;
    if (!tf_str_is(next_part(&rest), "staff") || !rest.n)
        return place;
    place.slug = next_part(&rest);
    if (!place.slug.n || place.slug.p[0] == '.')
        return (tf_place_of){.kind = TF_FILE_OTHER};
    place_below(rest, &place);
    return place;
}

/* ---- finished cycles ------------------------------------------------------------------------- */

/* What stands behind "staff/SLUG/earlier/CYCLE/" in a path; false for any other. */
static bool below_earlier(tf_str path, tf_str *slug, tf_str *cycle, tf_str *rest)
{
    *rest = path;
    if (!tf_str_is(next_part(rest), "staff"))
        return false;
    *slug = next_part(rest);
    if (!slug->n || slug->p[0] == '.' || !tf_str_is(next_part(rest), "earlier"))
        return false;
    *cycle = next_part(rest);
    return true;
}

bool tf_layout_earlier(tf_str path, tf_str *cycle, tf_place_of *was)
{
    tf_str rest;

    *was = (tf_place_of){.kind = TF_FILE_OTHER};
    if (!below_earlier(path, &was->slug, cycle, &rest) || !rest.n)
        return false;
    place_below(rest, was);
    return was->kind == TF_FILE_COMMITMENT || was->kind == TF_FILE_REFLECTION;
}

bool tf_layout_enters_earlier(tf_str folder)
{
    tf_str slug, cycle, rest;

    return below_earlier(folder, &slug, &cycle, &rest) &&
           (!rest.n || tf_str_is(rest, "reflections"));
}

bool tf_layout_enters(tf_str folder)
{
    tf_str rest = folder, slug;

    if (!tf_str_is(next_part(&rest), "staff"))
        return false;
    slug = next_part(&rest);
    if (slug.n && slug.p[0] == '.')
        return false;
    return !rest.n || tf_str_is(rest, "reflections");
}

bool tf_layout_is_folder(tf_str path)
{
    tf_str rest = path;

    if (!tf_layout_enters(path))
        return false;
    next_part(&rest);
    next_part(&rest);
    return rest.n || tf_str_is(path, "staff");
}

bool tf_layout_is_ours(tf_str path)
{
    return tf_layout_place(path).kind != TF_FILE_OTHER || tf_layout_enters(path);
}
