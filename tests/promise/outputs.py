"""What a report printed, taken apart alike whatever its format: tables of cells, and lines of text."""
import csv
import html
import io
import json
import re


class Output:
    """`tables`: lists of rows, the first one the head; a cell is a list of texts. `lines`: all other text."""

    def __init__(self, tables, lines):
        self.tables, self.lines = tables, lines


def read_json(text):
    report, tables, lines = json.loads(text), [], []
    for rows in report["tables"].values():
        heads = list(dict.fromkeys(key for row in rows for key in row))
        cells = [[row.get(key, "") for key in heads] for row in rows]
        as_lists = [[cell if isinstance(cell, list) else [cell] for cell in row] for row in cells]
        tables.append([[[head] for head in heads]] + as_lists)
    # What people wrote themselves (`quote`, `markdown`) is theirs.
    for block in report["text"]:
        for key in ("heading", "paragraph", "about", "title", "figure"):
            lines += [block[key]] if key in block else []
        lines += block.get("list", [])
    lines += report["left-out"] + report["invitations"] + [report["snapshot"]]
    return Output([[[[str(text) for text in cell] for cell in row] for row in table] for table in tables], lines)


def read_csv(text):
    return Output([[[cell.split("; ") for cell in row] for row in csv.reader(io.StringIO(text, newline=""))]], [])


def read_markdown(text):
    tables, lines, within = [], [], False
    for line in text.splitlines():
        bare = re.sub(r"\[([^]]*)\]\([^)]*\)", r"\1", re.sub(r"(?<!\\)[*_`]+", "", line))
        bare = re.sub(r"\\(.)", r"\1", bare)
        if line.startswith("|"):
            if not within:
                tables.append([])
            if not line.startswith("| ---"):
                tables[-1].append([[cell.strip()] for cell in bare.strip().strip("|").split("|")])
        elif line and not line.startswith(">"):
            lines.append(re.sub(r"^\s*(#+|-|\d+\.) ", "", bare))
        within = line.startswith("|")
    return Output(tables, lines)


def read_html(text):
    body = re.sub(r"<(style|title|head)\b.*?</\1>", "", text, flags=re.S)
    tables = []
    for table in re.findall(r"<table.*?</table>", body, flags=re.S):
        rows = re.findall(r"<tr.*?</tr>", table, flags=re.S)
        tables.append([[[plain(cell)] for cell in re.findall(r"<t[hd]\b.*?</t[hd]>", row, flags=re.S)] for row in rows])
    rest = re.sub(r"<table.*?</table>|<blockquote.*?</blockquote>|<article.*?</article>", "\n", body, flags=re.S)
    rest = re.sub(r"</?(a|b|em|strong|span|code|ins|del|i|time|tspan|bdi|small|mark)\b[^>]*>", "", rest)
    return Output(tables, [line for line in (plain(each) for each in re.split(r"<[^>]*>", rest)) if line])


def plain(markup):
    spaced = re.sub(r"</(li|p|div)>", " \x00", markup)
    return " ".join(html.unescape(re.sub(r"<[^>]*>", "", spaced)).replace("\x00", ", ").split()).strip(", ")


def read_text(text):
    """Paragraphs of lines that were wrapped, joined again, but not lines of tables; quotations are their authors'."""
    lines, within = [""], False
    for line in text.splitlines():
        within = bool(line.strip()) and (within or bool(re.match(r"-+  -", line)))
        if within or not line.strip() or re.match(r"\s*([•→]|[-─]{3,})", line):
            lines.append("")
        if not line.lstrip().startswith("│"):
            lines[-1] += (" " if lines[-1] else "") + line.strip()
    return Output([], [line for line in lines if line])


READERS = {"json": read_json, "csv": read_csv, "markdown": read_markdown, "html": read_html, "text": read_text}


def read_output(kind, text):
    return READERS[kind](text)
