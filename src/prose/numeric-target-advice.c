/* What is said of a target, and what one might write instead. */
#include "numeric-target.h"

const tf_advice tf_target_share = {
    "sets a share to reach",
    "Say what you want to become different for these pupils, families or colleagues, and what you "
    "will try with whom; then your reflections can tell what you noticed."};
const tf_advice tf_target_grade = {
    "sets a grade or standard to reach",
    "Say what you want pupils to be able to do or to enjoy, and how you will work on it together; "
    "the grade will say what it says."};
const tf_advice tf_target_change = {
    "sets how far a number is to move",
    "Keep the direction and leave the figure out: what would you like to see more or less of, and "
    "what will you try for it?"};
const tf_advice tf_target_count = {
    "sets a number to reach",
    "Leave the number out and say whom you have in mind and what you hope will change for them."};
const tf_advice tf_target_limit = {
    "sets a limit to be kept to", "Say what it should feel like for the people in it, and what you "
                                  "will try, rather than how many "
                                  "or how long."};
const tf_advice tf_target_benchmark = {
    "sets a comparison to come out of well",
    "Say what you want your pupils to gain, whoever they might be compared with."};
const tf_advice tf_target_money = {
    "sets a sum to reach",
    "Say what the money is for and whom you will bring together; the sum can stand in a budget."};
