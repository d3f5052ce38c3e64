/* What is said of a verdict, and what one might write instead. */
#include "met-not-met.h"

const tf_advice tf_verdict_met = {
    "says whether a commitment is met",
    "Say instead what you tried, what you noticed and what you will try next; a commitment is a "
    "piece of work that goes on."};
const tf_advice tf_verdict_track = {
    "measures a commitment against a finish",
    "Say where you are in words: what has begun to happen, what has not yet, and what would help."};
const tf_advice tf_verdict_status = {
    "puts a status on the work",
    "Leave the status line out and write a sentence or two on what has changed and what you "
    "wonder about now."};
const tf_advice tf_verdict_colour = {
    "gives the work a colour",
    "Say what lies behind the colour: what goes well, what is hard, and whom you could ask."};
const tf_advice tf_verdict_rating = {
    "gives a grade or score to a person's work",
    "Say what was seen or felt, and what you took from it; the grade "
    "tells the next reader little."};
const tf_advice tf_verdict_criteria = {
    "sets criteria to judge a commitment by",
    "Say what you hope to notice, and how you will look for it together."};
const tf_advice tf_verdict_mark = {"marks the commitment as done or not done",
                                   "Leave the sign out; a reflection can say how it is going."};
