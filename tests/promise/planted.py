"""Breaches of the promise, planted into what a report said."""
import json
import re

SENTENCES = (
    "{name} has written 12 reflections.",
    "{name}: 60 % in place.",
    "{name} wrote at 14:30.",
    "{name} often writes on Tuesdays.",
    "{name} has met her commitment.",
    "Of all, {name} is the most active.",
    "{name} was last seen in spring.",
    "{name} failed to write.",
    "Rank 1: {name}",
    "{last}, {first} and {middle} work together.",
)


def plant_sentence(kind, text, sentence):
    if kind == "json":
        report = json.loads(text)
        report["invitations"].append(sentence)
        return json.dumps(report, ensure_ascii=False)
    if kind == "html":
        return text.replace("</main>", f"<p>{sentence}</p></main>", 1) if "</main>" in text else text.replace("</body>", f"<p>{sentence}</p></body>", 1)
    if kind == "csv":
        return None
    return f"{text}\n\n{sentence}\n"


def people_rows(school, rows, key):
    return [row for row in rows if isinstance(row.get(key), str) and row[key] in school.by_text]


def plant_tables(school, text):
    """Rows turned round, cells turned round, and a column of numbers, in each table of people."""
    for table, rows in json.loads(text)["tables"].items():
        for key in rows[0] if rows else ():
            people = people_rows(school, rows, key)
            names = {school.by_text[row[key]][0] for row in people}
            if len(people) == len(rows) and len(names) > 2 and key == next(iter(rows[0])):
                report = json.loads(text)
                report["tables"][table] = rows[::-1]
                yield f"rows of {table} turned round", json.dumps(report)
                report["tables"][table] = [{**row, "notes": number} for number, row in enumerate(rows)]
                yield f"numbers in rows of {table}", json.dumps(report)
        for number, row in enumerate(rows):
            for key, cell in row.items():
                names = [school.by_text[each][0] for each in cell if each in school.by_text] if isinstance(cell, list) else []
                if len(set(names)) > 1:
                    report = json.loads(text)
                    report["tables"][table][number][key] = cell[::-1]
                    yield f"a cell of {table} turned round", json.dumps(report)


def plant_rows(school, kind, text):
    """The first two rows about different people changed places, where they are lines or elements."""
    if kind == "html":
        rows = re.findall(r"<tr.*?</tr>", text, flags=re.S)
    else:
        rows = [line for line in text.splitlines() if line.startswith("|") or kind == "csv"]
    starts = [(row, match) for row in rows if (match := school.persons.match(re.sub(r"^(<[^>]*>|[|\s\[\"])+", "", row)))]
    names = {match[0]: row for row, match in starts}
    if len(names) > 3 and len(starts) > len(rows) / 3:
        ordered = [row for row, _ in starts]
        first, last = ordered[0], ordered[-1]
        if first != last:
            yield "rows that changed places", text.replace(first, "\x00", 1).replace(last, first, 1).replace("\x00", last, 1)


def plant(school, kind, text):
    names = sorted((person[0] for person in school.people), key=lambda each: each.casefold())
    for sentence in SENTENCES:
        said = sentence.format(name=names[0], first=names[0], middle=names[1], last=names[-1])
        breached = plant_sentence(kind, text, said)
        if breached:
            yield said, breached
    if kind == "json":
        yield from plant_tables(school, text)
    if kind in ("csv", "markdown", "html"):
        yield from plant_rows(school, kind, text)
