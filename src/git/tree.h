/*
 * A tree as git stores it: "MODE NAME NUL ID" for each entry, in order.
 */
#ifndef TWOFOLD_GIT_TREE_H
#define TWOFOLD_GIT_TREE_H

#include "internal.h"

/* An open tree, and the entry that it has come to. The zero value is an empty tree. */
typedef struct {
    tf_raw *tree;
    tf_str rest;   /* behind that entry */
    size_t length; /* of the entry */
    bool on;       /* there is an entry */
    tf_str name;   /* a slice of the tree */
    tf_object at;
} tf_tree_cursor;

/* Stands before the first entry; `tree` is taken over. */
void tf_tree_open(tf_raw *tree, tf_tree_cursor *cursor);
/* Goes to the next entry. Behind the last one, and where the bytes are none, it is on none. */
void tf_tree_step(tf_tree_cursor *cursor);
/* Behind the last entry: whether there are bytes that are none. */
bool tf_tree_is_damaged(const tf_tree_cursor *cursor);
void tf_tree_shut(tf_tree_cursor *cursor);

/* The mode that an entry has for git, by what was written. */
uint32_t tf_tree_mode(uint32_t written);

/* Whether all of a tree is entries. */
bool tf_tree_is_sound(const tf_raw *tree);

#endif
