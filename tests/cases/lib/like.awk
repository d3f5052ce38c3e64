# Whether the second file's lines are those of the first, where a line `…` stands for any number,
# and `[01]` for either status.
function alike(want, line) {
    return want == line || (want == "[01]" && (line == "[0]" || line == "[1]"))
}

NR == FNR { want[++wants] = $0; next }
{ got[++gots] = $0 }

END {
    w = g = 1
    while (g <= gots) {
        if (w <= wants && want[w] ~ /^ *…$/) {
            star = w++
            back = g
        } else if (w <= wants && alike(want[w], got[g])) {
            w++
            g++
            if (w > furthest)
                furthest = w
        } else if (star) {
            w = star + 1
            g = ++back
        } else {
            break
        }
    }
    while (w <= wants && want[w] ~ /^ *…$/)
        w++
    if (g <= gots || w <= wants) {
        print "README is not what came at: " want[furthest ? furthest : 1]
        exit 1
    }
}
