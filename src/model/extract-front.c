/* Front matter into people, commitments and reflections. What breaks the schema is passed over. */

#include "extract.h"

/* Slugs and kinds, as most names are, are folded as they stand. */
static tf_str fold_of(tf_arena *keep, tf_str text)
{
    for (size_t i = 0; i < text.n; i++) {
        char c = text.p[i];
        if (!(c >= 'a' && c <= 'z') && !(c >= '0' && c <= '9') && c != '-')
            return tf_utf8_fold(keep, text);
    }
    return text;
}

static tf_name name_of(tf_arena *keep, const tf_node *node)
{
    tf_name name = {0};

    if (node && node->type == TF_TEXT) {
        name.text = tf_arena_str(keep, tf_str_trim(node->text));
        name.fold = fold_of(keep, name.text);
        name.span = node->span;
    }
    return name;
}

/* A list, or one scalar in its place. */
static tf_names names_of(tf_arena *keep, const tf_node *front, const char *key)
{
    const tf_node *node = tf_node_get(front, key);
    const tf_node *item = node && node->type == TF_LIST ? node->first : node;
    tf_names found = {0};
    size_t most = 0;

    if (!node)
        return found;
    for (const tf_node *one = item; one; one = one->next)
        most++;
    found.at = TF_NEW_N(keep, tf_name, node->type == TF_LIST ? most : 1);
    for (; item; item = node->type == TF_LIST ? item->next : NULL) {
        found.broken |= item->type != TF_TEXT || !item->text.n;
        if (item->type == TF_TEXT)
            found.at[found.n++] = name_of(keep, item);
    }
    found.key = node->key_span;
    return found;
}

static tf_date date_of(const tf_node *front, const char *key, tf_span *span)
{
    const tf_node *node = tf_node_get(front, key);
    tf_date date = TF_NO_DATE;

    if (node && span)
        *span = node->span;
    if (!node || node->type != TF_TEXT || !tf_date_parse(node->text, &date))
        return TF_NO_DATE;
    return date;
}

static tf_span key_of(const tf_node *front, const char *key)
{
    const tf_node *node = tf_node_get(front, key);

    return node ? node->key_span : (tf_span){0};
}

static tf_str text_of(tf_arena *keep, const tf_node *front, const char *key)
{
    return name_of(keep, tf_node_get(front, key)).text;
}

void tf_extract_profile(tf_person *person, const tf_parsed *parsed)
{
    const tf_node *role = tf_node_get(parsed->front, "role");

    person->name = name_of(parsed->keep, tf_node_get(parsed->front, "name"));
    person->email = name_of(parsed->keep, tf_node_get(parsed->front, "email"));
    person->name_key = key_of(parsed->front, "name");
    person->email_key = key_of(parsed->front, "email");
    person->team = name_of(parsed->keep, tf_node_get(parsed->front, "team"));
    person->joined = date_of(parsed->front, "joined", &person->joined_span);
    person->left = date_of(parsed->front, "left", &person->left_span);
    if (!role)
        return;
    person->role_span = role->key_span;
    for (tf_role r = TF_TEACHER; r <= TF_SUPPORT; r++)
        if (tf_str_eq(role->text, tf_role_name(r)))
            person->role = r;
}

void tf_extract_commitment(tf_commitment *commitment, const tf_parsed *parsed)
{
    commitment->supports = names_of(parsed->keep, parsed->front, "supports");
    commitment->principles = names_of(parsed->keep, parsed->front, "principles");
    commitment->with = names_of(parsed->keep, parsed->front, "with");
    commitment->since = date_of(parsed->front, "since", NULL);
}

/* `2021-11-04` or `2021-11-04-questioning`. */
static void date_in_name(tf_reflection *reflection, tf_str name)
{
    reflection->date = TF_NO_DATE;
    if (name.n > 10 && (name.p[10] != '-' || name.n == 11))
        return;
    if (tf_date_parse(tf_str_sub(name, 0, 10), &reflection->date))
        reflection->words = tf_str_sub(name, 11, name.n);
}

void tf_extract_reflection(tf_reflection *reflection, const tf_parsed *parsed)
{
    const tf_node *share = tf_node_get(parsed->front, "share");

    date_in_name(reflection, parsed->file->place.name);
    reflection->about = names_of(parsed->keep, parsed->front, "about");
    reflection->with = names_of(parsed->keep, parsed->front, "with");
    reflection->share = share && share->type == TF_BOOL && tf_str_is(share->text, "true");
    for (size_t i = 0; i < reflection->about.n; i++)
        for (int kind = 0; kind < TF_COMMITMENT_KINDS; kind++)
            if (tf_str_eq(reflection->about.at[i].text,
                          tf_commitment_slug((tf_commitment_kind)kind)))
                reflection->is_about[kind] = true;
}

/* ---- the school ------------------------------------------------------------------------------ */

static const struct {
    const char *key;
    tf_str usual;
} sections[TF_SECTIONS] = {
    [TF_LEARNING_PROCESS] = {"classroom-practice-supports",
                             TF_STR_INIT("Compelling Learning Process")},
    [TF_PLAN] = {"recovery-plan-supports", TF_STR_INIT("School recovery plan")},
    [TF_PRINCIPLES] = {"principles", TF_STR_INIT("School development principles")},
};

static void section_titles(tf_school *school, const tf_parsed *parsed)
{
    for (int i = 0; i < TF_SECTIONS; i++) {
        tf_name *title = &school->sections[i].title;
        *title = name_of(parsed->keep, tf_node_get(parsed->front, sections[i].key));
        if (title->text.n)
            continue;
        title->text = sections[i].usual;
        title->fold = tf_utf8_fold(parsed->keep, sections[i].usual);
    }
}

/* The section whose title is a level-2 heading's, or NULL. */
static tf_section *section_called(tf_school *school, tf_str fold)
{
    for (int i = 0; i < TF_SECTIONS; i++)
        if (tf_str_eq(school->sections[i].title.fold, fold))
            return &school->sections[i];
    return NULL;
}

static void section_names(tf_school *school, const tf_parsed *parsed)
{
    tf_section *section = NULL;

    for (size_t i = 0; i < parsed->md.n; i++) {
        const tf_md_event *event = &parsed->md.at[i];
        if (event->kind != TF_MD_HEADING || event->step != TF_MD_ENTER || event->detail > 3)
            continue;
        tf_name name = {.text = tf_extract_text(parsed->keep, event), .span = event->span};
        name.fold = tf_utf8_fold(parsed->keep, name.text);
        if (event->detail < 3) {
            section = event->detail == 2 ? section_called(school, name.fold) : NULL;
            if (section)
                section->found = true;
        } else if (section && name.fold.n) {
            *TF_PUSH(parsed->keep, &section->names) = name;
        }
    }
}

static void terms(tf_school *school, const tf_parsed *parsed)
{
    tf_names found = names_of(parsed->keep, parsed->front, "terms");

    for (size_t i = 0; i < found.n; i++) {
        tf_str text = found.at[i].text;
        tf_interval term = {.span = found.at[i].span};
        if (text.n == 21 && text.p[10] == '/' &&
            tf_date_parse(tf_str_sub(text, 0, 10), &term.from) &&
            tf_date_parse(tf_str_sub(text, 11, 21), &term.to))
            *TF_PUSH(parsed->keep, &school->terms) = term;
    }
}

static void loosened(tf_school *school, const tf_parsed *parsed)
{
    const tf_node *rules = tf_node_get(parsed->front, "rules");

    for (const tf_node *node = rules && rules->type == TF_MAP ? rules->first : NULL; node;
         node = node->next)
        *TF_PUSH(parsed->keep, &school->rules) = (tf_loosened){
            tf_arena_str(parsed->keep, node->key), tf_arena_str(parsed->keep, node->text)};
}

void tf_extract_school(tf_school *school, const tf_parsed *parsed)
{
    school->file = parsed->file;
    school->name = text_of(parsed->keep, parsed->front, "name");
    school->cycle = text_of(parsed->keep, parsed->front, "cycle");
    school->rhythm = text_of(parsed->keep, parsed->front, "rhythm");
    school->starts = date_of(parsed->front, "starts", &school->starts_span);
    school->ends = date_of(parsed->front, "ends", &school->ends_span);
    school->dates_known = school->starts != TF_NO_DATE && school->ends != TF_NO_DATE &&
                          school->starts <= school->ends;
    school->names_known = parsed->file->sound && parsed->file->whole;
    section_titles(school, parsed);
    section_names(school, parsed);
    terms(school, parsed);
    loosened(school, parsed);
}
