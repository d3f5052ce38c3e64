/* What something that the school is after means, in its own first words. */
#include <twofold/prose.h>

#include "governors.h"
#include "pieces.h"
#include "vocabulary.h"

/* ---- the passage below a heading ------------------------------------------------------------- */

static bool is_heading_of(const tf_passage *passage, const tf_name *thing)
{
    return passage->place == TF_IN_HEADING && passage->events_n &&
           passage->events[0].span.from >= thing->span.from &&
           passage->events[0].span.from < thing->span.to;
}

/* ---- its first words ------------------------------------------------------------------------- */

/* As many whole sentences as the room holds; else whole words and an ellipsis. */
tf_str tf_governors_cut(tf_arena *arena, tf_str text, size_t most)
{
    size_t letters = 0, sentence = 0, word = 0;

    for (size_t i = 0; i < text.n; i++) {
        letters += ((unsigned char)text.p[i] & 0xC0) != 0x80;
        if (letters > most)
            break;
        if (i + 1 < text.n && tf_sentence_ends(text, i + 1))
            sentence = i + 1;
        if (text.p[i] == ' ' || text.p[i] == '\n')
            word = i;
    }
    if (letters <= most)
        return tf_arena_str(arena, text);
    if (sentence)
        return tf_arena_str(arena, tf_str_sub(text, 0, sentence));
    while (word && (text.p[word - 1] == ',' || text.p[word - 1] == ';' || text.p[word - 1] == ':'))
        word--;
    return word ? tf_arena_printf(arena, "%.*s…", (int)word, text.p) : TF_STR("");
}

/* Names stand with a capital; `may` and `hope` are words. */
static bool names_somebody(const tf_map *names, tf_arena *scratch, tf_str text)
{
    tf_piece piece;

    for (size_t at = 0; tf_piece_next(text, &at, &piece);)
        if (!piece.lower && tf_names_have(names, scratch, piece.text))
            return true;
    return false;
}

/* ---- all of them ----------------------------------------------------------------------------- */

struct reading {
    tf_arena *arena, scratch;
    tf_map names;
    tf_passages passages;
};

/* In one line; nothing where code stands in it. */
static tf_str plain(tf_arena *arena, const tf_passage *passage)
{
    tf_str text = passage->text;
    char *made = tf_arena_bytes(arena, text.n + 1);

    if (passage->place != TF_IN_PARAGRAPH || passage->quoted ||
        tf_str_find_str(text, TF_STR("\xEF\xBF\xBC")) < text.n)
        return TF_STR("");
    for (size_t i = 0; i < text.n; i++)
        made[i] = text.p[i] == '\n' ? ' ' : text.p[i];
    return tf_str_trim((tf_str){made, text.n});
}

static tf_str meaning_of(struct reading *reading, const tf_name *thing)
{
    const tf_passages *passages = &reading->passages;
    tf_str text = TF_STR("");

    for (size_t i = 0; i + 1 < passages->found.n; i++)
        if (is_heading_of(&passages->found.at[i], thing)) {
            text = tf_governors_cut(reading->arena,
                                    plain(&reading->scratch, &passages->found.at[i + 1]),
                                    TF_MEANING_MOST);
            break;
        }
    return names_somebody(&reading->names, &reading->scratch, text) ? TF_STR("") : text;
}

void tf_governors_read_meanings(tf_arena *arena, const tf_snapshot *snapshot, size_t things_most,
                                tf_str *meanings[TF_SECTIONS])
{
    const tf_file *file = snapshot->school.file;
    struct reading reading = {.arena = arena};
    tf_md md;

    if (file && file->sound) {
        /* What stands before a text that is made to blow up is the school's all the same. */
        (void)tf_md_parse(&reading.scratch, file->bytes,
                          (tf_span){file->after_front, file->bytes.n}, &md);
        tf_passages_read(&reading.scratch, &md, &reading.passages);
    }
    tf_names_read(&reading.scratch, snapshot, &reading.names);
    for (int kind = 0; kind < TF_SECTIONS; kind++) {
        const tf_section *section = &snapshot->school.sections[kind];
        size_t n = section->names.n <= things_most ? section->names.n : 0;
        meanings[kind] = TF_NEW_N(arena, tf_str, n);
        for (size_t i = 0; i < n; i++)
            meanings[kind][i] = meaning_of(&reading, &section->names.at[i]);
    }
    tf_map_release(&reading.names);
    tf_arena_release(&reading.scratch);
}
