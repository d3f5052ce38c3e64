/*
 * Names of people, to be kept out of what is quoted: inside the report layer.
 */
#ifndef TWOFOLD_REPORT_NAMES_H
#define TWOFOLD_REPORT_NAMES_H

#include <twofold/model.h>

/* The parts of all names of people, folded and bare, as keys of a map, which is to be released. */
void tf_names_read(tf_arena *arena, const tf_snapshot *snapshot, tf_map *names);
bool tf_names_have(const tf_map *names, tf_arena *scratch, tf_str word);

/*
 * Whether no word of a sentence may be somebody's name: none is a colleague's, and none has a capital
 * that could be a child's, a place's or a day's; nor is there a number, which could be a class or an
 * hour. A first word may have its capital where it is a stop word, or `is_usual` (NULL: none is)
 * says so of it in lower case; but not where it is a first name as well.
 */
bool tf_names_nobody(const tf_map *names, tf_arena *scratch, tf_str sentence,
                     bool (*is_usual)(const void *context, tf_str lower), const void *context);

#endif
