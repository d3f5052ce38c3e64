/* What a commit says of itself: whose it is, of which day, and what it was for. */
#include <string.h>

#include "history.h"

enum { DAY = 24 * 60 * 60 };

/* The day where the author was. Years before 1 and after 9999 are no years of ours. */
static tf_date day_of(tf_str author)
{
    tf_date first, last;
    int64_t seconds, zone, day;

    tf_date_parse(TF_STR("0001-01-01"), &first);
    tf_date_parse(TF_STR("9999-12-31"), &last);
    tf_commit_text_time(author, &seconds, &zone);
    day = seconds / DAY;
    if (day > first && day < last)
        day = (seconds + zone) / DAY - ((seconds + zone) % DAY < 0);
    return day < first ? first : day > last ? last : (tf_date)day;
}

/* The name that .mailmap gives for an author's line "NAME <EMAIL> …". */
static tf_str author_of(tf_past *past, tf_str line, tf_str encoding)
{
    size_t open = tf_str_find(line, '<');
    tf_str name = tf_arena_str(&past->arena, tf_str_trim(tf_str_sub(line, 0, open)));
    tf_str email = tf_str_sub(line, open + 1, line.n);
    const char *real_name, *real_email;

    email = tf_arena_str(&past->arena, tf_str_sub(email, 0, tf_str_find(email, '>')));
    name = tf_encoding_read(&past->arena, encoding, name);
    if (past->mailmap &&
        git_mailmap_resolve(&real_name, &real_email, past->mailmap, name.p, email.p) == 0)
        name = tf_encoding_read(&past->arena, TF_STR(""), tf_str_z(real_name));
    return name;
}

/* The lines up to the first empty one, as git has a subject: in one. */
static tf_str subject_of(tf_past *past, tf_str message, tf_str encoding)
{
    tf_buf subject = {0};
    tf_str told;

    while (message.n && (message.p[0] == '\n' || message.p[0] == '\r'))
        message = tf_str_sub(message, 1, message.n);
    while (message.n) {
        size_t end = tf_str_find(message, '\n');
        tf_str line = tf_str_trim(tf_str_sub(message, 0, end));
        if (!line.n)
            break;
        if (subject.n)
            tf_buf_putc(&subject, ' ');
        tf_buf_put(&subject, line);
        message = tf_str_sub(message, end + 1, message.n);
    }
    told = tf_encoding_read(&past->arena, encoding, tf_buf_str(&subject));
    tf_buf_release(&subject);
    return told;
}

static tf_commit *tell(tf_past *past, const tf_point *point, tf_str bytes)
{
    tf_commit *commit = TF_NEW(&past->arena, tf_commit);
    char id[GIT_OID_HEXSZ + 1];
    tf_commit_text text;

    git_oid_tostr(id, sizeof(id), &point->id);
    commit->id = tf_arena_str(&past->arena, tf_str_z(id));
    tf_commit_text_read(bytes, &text);
    commit->day = day_of(text.author);
    commit->author = author_of(past, text.author, text.encoding);
    commit->subject = subject_of(past, text.message, text.encoding);
    return commit;
}

int tf_past_tell(tf_past *past, tf_point *point, const tf_commit **commit, tf_error *error)
{
    tf_raw *object;

    if (!point->commit) {
        int failed = tf_past_object(past, &point->id, GIT_OBJECT_COMMIT, TF_RAW_ALL, &object);
        if (failed)
            return tf_past_fail(past, failed, "commit", &point->id, error);
        point->commit = tell(past, point, (tf_str){object->p, object->n});
        tf_raw_free(object);
    }
    *commit = point->commit;
    return 0;
}
