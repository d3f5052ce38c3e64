#!/usr/bin/env python3
"""Every id of a page is there once and has no blank in it, and every link within it leads to one: ids.py PAGE…"""
import collections
import html
import pathlib
import re
import sys
import urllib.parse


def find(page):
    """What is wrong with the ids of a page."""
    ids = collections.Counter(html.unescape(each) for each in re.findall(r"""\sid=["']([^"']*)["']""", page))
    links = {urllib.parse.unquote(html.unescape(each)) for each in re.findall(r"""\shref=["']#([^"']*)["']""", page)}
    yield from (f"the id {each!r} is there {n} times" for each, n in ids.items() if n > 1)
    yield from (f"{each!r} is no id" for each in ids if not each or re.search(r"\s", each))
    yield from (f"there is no id {each!r} to lead to" for each in links - set(ids))


if __name__ == "__main__":
    found = [f"{page}: {what}" for page in sys.argv[1:] for what in find(pathlib.Path(page).read_text(encoding="utf-8"))]
    print("\n".join(found))
    sys.exit(bool(found) or len(sys.argv) < 2)
