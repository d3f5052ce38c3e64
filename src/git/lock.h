/*
 * Locks as git has them: a file `X.lock` that only one program can make. Ours can be told from
 * others' and, once their program has died, be taken away:
 *
 * each is a second name (link(2)) of a token in a folder of our own, so that it holds all that it
 * should from its first moment on, and whoever made it keeps the token locked (flock(2)) while it
 * lives. A lock that is no token's is somebody else's and is never touched.
 */
#ifndef TWOFOLD_GIT_LOCK_H
#define TWOFOLD_GIT_LOCK_H

#include <twofold/base.h>

typedef struct {
    int fd;
    bool held;
    tf_buf path, token;
} tf_lock;

/* How long others are waited for, in milliseconds; TWOFOLD_LOCK_PATIENCE overrides it. */
enum { TF_PATIENCE = 5000 };

/*
 * Makes the lock `path`, which is to hold `content`, waiting for others. `tokens`
 * is the folder for tokens, on the same file system. Fails, with who holds it, since when and how to
 * take it away.
 */
int tf_lock_take(tf_lock *lock, const char *tokens, const char *path, tf_str content,
                 tf_error *error);
/* Puts the lock in the place of `to`, for good: what it holds is then what `to` holds. */
int tf_lock_move(tf_lock *lock, const char *to, tf_error *error);
/* Gives it up; a zeroed or released lock is passed over. */
void tf_lock_release(tf_lock *lock);

#endif
