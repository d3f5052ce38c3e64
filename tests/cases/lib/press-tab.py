#!/usr/bin/env python3
"""Types lines into a shell as a person does, and says what became of each.

    press-tab.py SHELL SETUP [LINE...]

Starts bash, zsh or fish in a terminal of its own without anybody's settings, lets it run SETUP and
types each LINE (in which a tab is the tab key). For each it prints the words that then stand there,
each in brackets: [twofold][explain][alone].
"""
import os
import pty
import re
import select
import sys

PATIENCE = int(os.environ.get("PATIENCE", "300"))  # seconds of silence
# How each is started, and what makes its prompt
SHELLS = {
    "bash": (["bash", "--norc", "--noprofile", "-i"], "PS1={}"),
    "zsh": (["zsh", "-f", "-i"], "PS1={}"),
    "fish": (["fish", "--no-config", "--private", "-i"], "function fish_prompt; printf %s {}; end"),
}

name, setup, *lines = sys.argv[1:]
command, prompt = SHELLS[name]


def read_until(terminal, pattern):
    """What the shell shows up to `pattern`, without the sequences that draw it."""
    seen = ""
    while not re.search(pattern, seen):
        if not select.select([terminal], [], [], PATIENCE)[0]:
            sys.exit(f"{name} does not answer; so far it said:\n{seen}")
        try:
            seen += os.read(terminal, 4096).decode(errors="replace")
        except OSError:
            sys.exit(f"{name} has gone; it said:\n{seen}")
        seen = re.sub(r"\x1b(\[[0-9;?>=]*[@-~]|[()].|[=>])|\x1b\][^\x07]*\x07", "", seen)
    return seen


def type_in(terminal, text):
    os.write(terminal, text.encode())


process, terminal = pty.fork()
if process == 0:
    os.environ.update(TERM="xterm", COLUMNS="200", LINES="50", HISTFILE="", INPUTRC="/dev/null", PROMPT_COMMAND="")
    os.execvp(command[0], command)

# What is typed is shown as well, so what is waited for is typed in pieces.
type_in(terminal, f"{setup}; {prompt.format('rea' + chr(39) * 2 + 'dy:')}\r")
read_until(terminal, "ready:")
for line in lines:
    # Control-A goes to the beginning of the line, where what prints its words is put in front.
    type_in(terminal, f"{line}\x01printf '[%s]' he're': \r")
    seen = read_until(terminal, r"\[here:\](\[[^\]]*\])*[^\[\]]*ready:")
    print(re.search(r"\[here:\]((\[[^\]]*\])*)", seen).group(1), flush=True)
os.close(terminal)
