"""Judges front matter with PyYAML and jsonschema, and says where twofold sees it otherwise.

Standard input has, for each document, a line `SCHEMA VALID LENGTH LENGTH`, then the front matter,
then the tree that twofold made of it: a line for each node, as `dump` writes them here.
"""

import datetime
import json
import re
import sys

import jsonschema
import yaml

# The core schema of YAML 1.2.2, 10.3.2. PyYAML's own is YAML 1.1's.
CORE = [
    ("null", r"null|Null|NULL|~|"),
    ("bool", r"true|True|TRUE|false|False|FALSE"),
    ("int", r"[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+"),
    ("float", r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?"
              r"|[-+]?(\.inf|\.Inf|\.INF)|\.nan|\.NaN|\.NAN"),
]


def kind(node):
    if isinstance(node, yaml.SequenceNode):
        return "list"
    if isinstance(node, yaml.MappingNode):
        return "map"
    if node.style is None:
        for name, pattern in CORE:
            if re.fullmatch(pattern, node.value):
                return name
    return "text"


def dump(node, at):
    """Scalars and flow collections with their places; the ends of block ones are a matter of taste."""
    exact = not getattr(node, "style", None) in ("|", ">") and getattr(node, "flow_style", True)
    place = f"{at(node.start_mark.index)}-{at(node.end_mark.index)}" if exact else "-"
    if kind(node) == "list":
        return [f"list {place}"] + [line for item in node.value for line in dump(item, at)] + ["."]
    if kind(node) == "map":
        lines = [f"map {place}"]
        for key, value in node.value:
            lines += [f"key {at(key.start_mark.index)}-{at(key.end_mark.index)} {key.value}"]
            lines += dump(value, at)
        return lines + ["."]
    return [f"{kind(node)} {place} {node.value}"]


def value(node):
    if kind(node) == "list":
        return [value(item) for item in node.value]
    if kind(node) == "map":
        return {key.value: value(member) for key, member in node.value}
    stand_in = {"null": None, "bool": node.value.lower() == "true", "int": 1, "float": 1.5}
    return stand_in.get(kind(node), node.value)


def is_date(text):
    try:
        return bool(re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", text)) and datetime.date.fromisoformat(text) is not None
    except ValueError:
        return False


def is_interval(text):
    days = text.split("/")
    return len(days) == 2 and all(map(is_date, days)) and days[0] <= days[1]


def pattern(validator, source, instance, schema):
    """As ECMA-262 has it: `$` is the very end."""
    if isinstance(instance, str) and not re.search(re.sub(r"\$$", r"\\Z", source), instance):
        yield jsonschema.ValidationError("pattern")


def validators():
    formats = jsonschema.FormatChecker(formats=())
    formats.checks("date")(lambda text: not isinstance(text, str) or is_date(text))
    formats.checks("date-interval")(lambda text: not isinstance(text, str) or is_interval(text))
    strict = jsonschema.validators.extend(jsonschema.Draft202012Validator, {"pattern": pattern})
    for name in ("school", "profile", "commitment", "reflection"):
        with open(f"schema/{name}.json", encoding="utf-8") as file:
            schema = json.load(file)
        strict.check_schema(schema)
        yield name, strict(schema, format_checker=formats)


def main():
    judges = dict(validators())
    seen = {(name, valid): 0 for name in judges for valid in (True, False)}
    stream = sys.stdin.buffer
    wrong = 0
    while header := stream.readline().split():
        name, valid = header[0].decode(), header[1] == b"1"
        text = stream.read(int(header[2])).decode()
        tree = stream.read(int(header[3])).decode()
        root = yaml.compose(text, Loader=yaml.SafeLoader)
        ours = "\n".join(dump(root, lambda index: len(text[:index].encode()))) + "\n"
        judged = judges[name].is_valid(value(root))
        seen[name, judged] += 1
        if ours != tree or judged != valid:
            wrong += 1
            print(f"{name}: twofold {valid}, jsonschema {judged}\n{text}\ntwofold:\n{tree}PyYAML:\n{ours}")
    if min(seen.values()) < 20:
        sys.exit(f"too few of one kind: {seen}")
    sys.exit(f"{wrong} differ" if wrong else 0)


main()
