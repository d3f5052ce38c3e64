/*
 * Where findings go while rules run: inside the rule layer only.
 */
#ifndef TWOFOLD_RULE_SINK_H
#define TWOFOLD_RULE_SINK_H

#include <twofold/prose.h>
#include <twofold/rule.h>

struct tf_sink {
    tf_arena *keep;          /* of the thread that runs the rule */
    const tf_parsed *parsed; /* the file at hand, NULL once all is read */
    const tf_prose *prose;   /* of the rules that read prose */
    tf_diags *diags;
    tf_rule_id rule; /* the rule that is running */
};

#endif
