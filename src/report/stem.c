/*
 * Stems, by libstemmer (Snowball's English stemmer, "Porter2"). It is loaded when the first is
 * wanted: no other command waits for it.
 */
#include <dlfcn.h>
#include <stdlib.h>

#include <libstemmer.h>

#include "stem.h"

struct tf_stemmer {
    void *library;
    struct sb_stemmer *made;
    __typeof__(&sb_stemmer_new) open;
    __typeof__(&sb_stemmer_stem) stem;
    __typeof__(&sb_stemmer_length) length;
    __typeof__(&sb_stemmer_delete) close;
};

#define FIND(stemmer, member, function) \
    (((stemmer)->member = (__typeof__(&function))dlsym((stemmer)->library, #function)) != NULL)

static bool load(tf_stemmer *stemmer)
{
    stemmer->library = dlopen("libstemmer.so.0d", RTLD_NOW | RTLD_LOCAL);
    if (!stemmer->library || !FIND(stemmer, open, sb_stemmer_new) ||
        !FIND(stemmer, stem, sb_stemmer_stem) || !FIND(stemmer, length, sb_stemmer_length) ||
        !FIND(stemmer, close, sb_stemmer_delete))
        return false;
    stemmer->made = stemmer->open("english", "UTF_8");
    return stemmer->made != NULL;
}

tf_stemmer *tf_stemmer_new(void)
{
    tf_stemmer *stemmer = tf_alloc(sizeof(*stemmer));

    if (load(stemmer))
        return stemmer;
    tf_stemmer_free(stemmer);
    return NULL;
}

tf_str tf_stem(tf_stemmer *stemmer, tf_str word)
{
    const sb_symbol *stem;

    if (!stemmer)
        return word;
    stem = stemmer->stem(stemmer->made, (const sb_symbol *)word.p, (int)word.n);
    if (!stem)
        tf_die("no memory left");
    return (tf_str){(const char *)stem, (size_t)stemmer->length(stemmer->made)};
}

void tf_stemmer_free(tf_stemmer *stemmer)
{
    if (!stemmer)
        return;
    if (stemmer->made)
        stemmer->close(stemmer->made);
    if (stemmer->library)
        dlclose(stemmer->library);
    free(stemmer);
}
