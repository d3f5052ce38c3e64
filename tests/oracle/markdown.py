"""Compares Markdown made into HTML by us with what cmark-gfm makes of it: structure and text.

Standard input holds pairs, each part ended by a NUL: the Markdown, our HTML. Ends with 0 when all
are the same.
"""
import subprocess
import sys
from html.parser import HTMLParser

SAME = {"del": "s", "h1": "h", "h2": "h", "h3": "h", "h4": "h", "h5": "h", "h6": "h"}
EMPTY = {"br", "hr", "img", "input"}
UNSEEN = "".join(map(chr, range(0x7F, 0xA0))) + "\ufffd"  # controls: we show that something is there
# Where md4c takes a mark within a destination for one that opens, and one where it gives up.
KNOWN = b"](~)", b"|a|a|a|a|a|a|a|a|a|a|a|a"


class Shape(HTMLParser):
    """A page as a list of tags and words."""

    def __init__(self):
        super().__init__()
        self.found, self.links, self.raw = [], [], 0

    def handle_starttag(self, tag, attrs):
        attrs = dict(attrs)
        if tag == "div":  # our frame around a table
            return
        if tag == "input":
            self.found.append("[x]" if "checked" in attrs else "[]")
            return
        if tag == "a":  # only welcome links are links with us
            kept = (attrs.get("href") or "").lower().startswith(("http:", "https:", "mailto:"))
            self.links.append(kept)
            if not kept:
                return
        if tag == "img":  # there are no pictures here: their words stand for them
            self.words(attrs.get("alt") or "[a picture]")
            return
        name = SAME.get(tag, tag)
        if tag == "ol" and attrs.get("start", "1") != "1":
            name += attrs["start"]
        if tag in ("td", "th"):
            name = "cell" + ("right" if attrs.get("align") == "right" or attrs.get("class") == "n" else "")
        self.found.append("<" + name)

    def handle_endtag(self, tag):
        if tag == "div" or tag in EMPTY:
            return
        if tag == "a" and not self.links.pop():
            return
        self.found.append("/" + ("cell" if tag in ("td", "th") else SAME.get(tag, tag)))

    def handle_data(self, data):
        self.words(data)

    def handle_comment(self, data):
        self.raw += 1

    def words(self, data):
        self.found.extend("".join(" " if c <= " " or c in UNSEEN else c for c in data).split())


def shape(html):
    page = Shape()
    page.feed(html)
    page.close()
    # Where words break between tags is the eyes' business: letters are joined up.
    joined = []
    for part in page.found:
        if joined and part[0] not in "</" and joined[-1][0] not in "</":
            joined[-1] += part
        else:
            joined.append(part)
    # What is empty, such as a paragraph of comments alone, is not there with us.
    while any(joined[i] == "<" + t and joined[i + 1] == "/" + t for t in ("p", "h")
              for i in range(len(joined) - 1)):
        for i in range(len(joined) - 1):
            if joined[i] in ("<p", "<h") and joined[i + 1] == "/" + joined[i][1]:
                del joined[i:i + 2]
                break
    return joined, page.raw


def main():
    parts = sys.stdin.buffer.read().split(b"\0")[:-1]
    wrong = compared = 0
    for source, ours in zip(parts[::2], parts[1::2]):
        if any(known in source for known in KNOWN):
            continue
        theirs = subprocess.run(
            ["cmark-gfm", "-e", "table", "-e", "tasklist", "-e", "strikethrough"],
            input=source, capture_output=True, check=True).stdout.decode()
        want, raw = shape(theirs)
        if raw:  # they leave raw HTML out, and we show it
            continue
        compared += 1
        have, _ = shape(ours.decode())
        if want != have:
            wrong += 1
            at = next((i for i, (a, b) in enumerate(zip(want, have)) if a != b), min(len(want), len(have)))
            print("For", source[:300], "they have\n ", want[max(0, at - 3):at + 6], "and we have\n ",
                  have[max(0, at - 3):at + 6], file=sys.stderr)
    print(f"{compared} texts compared, {wrong} differ")
    return wrong != 0 or compared < 40


sys.exit(main())
