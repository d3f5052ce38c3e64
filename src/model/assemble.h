/*
 * Files that were read, put together into people: inside the model layer only.
 */
#ifndef TWOFOLD_MODEL_ASSEMBLE_H
#define TWOFOLD_MODEL_ASSEMBLE_H

#include <twofold/model.h>

/* A listed file and what it says: a tf_school, tf_person, tf_commitment or tf_reflection. */
struct tf_slot {
    tf_file file;
    const tf_entry *entry; /* NULL: it is nothing of ours */
    void *says;            /* NULL when it could not be read */
};

typedef struct {
    struct tf_slot *at;
    size_t n;
} tf_slots;

/* Whether an entry is a file of ours, or stands where a folder of ours should. */
bool tf_slot_belongs(const tf_entry *entry, const tf_place_of *place);

/* Fills the school, people and files of a snapshot. The slots stay where they are. */
void tf_assemble(tf_snapshot *snapshot, tf_slots *slots, tf_arena *arena);

#endif
