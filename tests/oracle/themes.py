#!/usr/bin/env python3
"""The words of a school's reflections, read and judged by somebody else: themes.py SCHOOL NOW THEN.

Standard input is what `twofold report themes --format json` said of SCHOOL, a school whose words are their own stems.
NOW and THEN are the two terms as FROM/TO. Its table must be the one that is worked out here, from the files.
"""
import collections
import json
import math
import pathlib
import re
import sys

school, now, then = pathlib.Path(sys.argv[1]), *(each.split("/") for each in sys.argv[2:])
notes = collections.defaultdict(list)  # (person, term) -> [set of words]
for path in sorted(school.glob("staff/*/reflections/*.md")):
    day, body = path.stem[:10], path.read_text().split("---\n", 2)[2]
    words = {word for word in re.findall(r"\w+", body) if word == word.lower() and len(word) >= 3}
    term = "now" if now[0] <= day <= now[1] else "then" if then[0] <= day <= then[1] else None
    for each in {term, "ever"} - {None}:
        notes[path.parts[-3], each].append(words)

weight = {term: collections.Counter() for term in ("now", "then", "ever")}
people = collections.defaultdict(set)
writers = collections.Counter(term for _, term in notes)
for (person, term), theirs in notes.items():
    for word in set().union(*theirs):
        weight[term][word] += sum(word in note for note in theirs) / len(theirs)
        people[term, word].add(person)

total = {term: sum(counts.values()) for term, counts in weight.items()}
prior = 5 * (total["now"] + total["then"]) / (writers["now"] + writers["then"])


def score(word):
    """(22) of Monroe, Colaresi & Quinn (2008)"""
    alpha = prior * weight["ever"][word] / total["ever"]
    y, logs = {}, {}
    for term in ("now", "then"):
        y[term] = weight[term][word] + alpha
        logs[term] = math.log(y[term]) - math.log(total[term] + prior - y[term])
    return (logs["now"] - logs["then"]) / math.sqrt(1 / y["now"] + 1 / y["then"])


wanted = {}
for word in weight["ever"]:
    z, used = score(word), [people[term, word] for term in ("now", "then")]
    if max(map(len, used)) < 5:
        continue
    change = "grew" if z >= 1.96 else "faded" if z <= -1.96 else "stays"
    more = weight["now"][word] / writers["now"] - weight["then"][word] / writers["then"]
    if (abs(z) >= 1 or not all(used)) if change == "stays" else more * z <= 0:
        continue
    wanted[word] = {"word": word, "change": change}
    for term in ("then", "now"):
        rate = 100 * weight[term][word] / writers[term]
        wanted[word][term] = math.floor(rate + 0.5) if len(people[term, word]) >= 5 else None

rows = json.load(sys.stdin)["tables"].get("words", [])
told = {row["word"]: row for row in rows}
assert told and len(told) == len(rows), rows
for word, row in told.items():
    assert row == wanted.get(word), (row, wanted.get(word), score(word))
for change in ("grew", "faded", "stays"):
    ours = [word for word, row in told.items() if row["change"] == change]
    theirs = [word for word, row in wanted.items() if row["change"] == change]
    assert len(ours) == min(8, len(theirs)), (change, ours, theirs)
    if change != "stays":
        scores = [abs(score(word)) for word in ours]
        assert scores == sorted(scores, reverse=True), (change, ours, scores)
        assert not theirs or min(scores) >= sorted((abs(score(word)) for word in theirs), reverse=True)[len(ours) - 1] - 1e-9
print(len(told), "words")
