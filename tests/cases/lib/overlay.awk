# Takes the examples out of a page, for overlay.bash to lay over a school:
#   awk -v out=DIR [-v whole=1] -f overlay.awk PAGE
#
# An example is fenced blocks of `~~~ KIND: PATH` with nothing but blank lines between them; with
# `whole` it is all blocks of the page. Each becomes a folder DIR/001, DIR/002 … which holds the heading it
# stands under (`heading`), its blocks in order (`1`, `2` …) and what they are (`plan`: KIND PATH).
function begin() {
    dir = sprintf("%s/%03d", out, ++examples)
    system("mkdir -p '" dir "'")
    print heading > (dir "/heading")
    blocks = 0
}
/^~~~ [a-z]+/ && !inside {
    if (!examples || (prose && !whole)) begin()
    prose = 0
    inside = 1
    what = substr($0, 5)
    sub(/:/, "", what)
    print what > (dir "/plan")
    block = dir "/" ++blocks
    printf "" > block
    next
}
/^~~~$/ && inside { inside = 0; close(block); next }
inside { print > block; next }
/^## / { heading = substr($0, 4) }
NF { prose = 1 }
