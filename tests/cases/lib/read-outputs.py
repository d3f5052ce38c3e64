#!/usr/bin/env python3
"""Reads each output by an independent reader of its format: read-outputs.py DIR.

The names of the files in DIR are their formats. Each must be UTF-8 and whole, and hold nothing that steers a
terminal, reorders or hides text; it says so, and how many file names it found in each.
"""
import csv
import io
import json
import pathlib
import re
import sys
import xml.etree.ElementTree

hidden = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]"
    "|[\U000e0000-\U000e0fff]"
)


def read_csv(text):
    rows = list(csv.reader(io.StringIO(text, newline="")))
    assert len({len(row) for row in rows}) == 1, "rows of several lengths"
    assert not [cell for row in rows for cell in row if cell[:1] in ("=", "+", "-", "@", "\t", "\r") and cell]
    return rows


def read_github(text):
    for line in text.splitlines():
        command, _, message = line.removeprefix("::").partition("::")
        kind, _, properties = command.partition(" ")
        assert line.startswith("::") and kind in ("error", "warning", "notice") and message, line
        names = [each.partition("=")[0] for each in properties.split(",")]
        assert names == ["file", "line", "endLine", "col", "endColumn", "title"], line


readers = {
    "json": json.loads,
    "sarif": json.loads,
    "junit": xml.etree.ElementTree.fromstring,
    "csv": read_csv,
    "github": read_github,
    "text": str,
}

wrong = 0
for path in sorted(pathlib.Path(sys.argv[1]).iterdir()):
    text = path.read_bytes().decode()
    kind = path.name.split(".")[-1]
    if kind == "csv":
        text = text.replace("\r\n", "\n")
    try:
        assert text, "nothing was printed"
        assert not hidden.search(text), f"there is {hidden.search(text).group()!a}"
        readers[kind](text)
    except Exception as why:  # whatever a reader has to say
        print(f"{path.name}: {why}", file=sys.stderr)
        wrong = 1
sys.exit(wrong)
