# From the files of a school, in the order of its history, a stream for git fast-import:
#   awk [-v plain=1] -f history.awk FILES
# One commit begins with all but the reflections, without the last lines of commitments; each commitment that is
# written to its end is a commit, and so is each reflection. With `plain` none has a trailer.
function commit(day, subject, trailers,    seconds) {
    seconds = mktime(substr(day, 1, 4) " " substr(day, 6, 2) " " substr(day, 9, 2) " 16 00 00") + commits % 3600
    print "commit refs/heads/main"
    print "mark :" ++commits
    print "author " who " " seconds " +0000"
    print "committer " who " " seconds " +0000"
    print "data <<END_OF_MESSAGE\n" subject (plain ? "" : "\n\n" trailers) "\nEND_OF_MESSAGE"
    if (commits > 1)
        print "from :" commits - 1
}

function put(path, text) {
    print "M 100644 inline " path "\ndata <<END_OF_FILE\n" text "\nEND_OF_FILE"
}

function read(path,    text, line, n) {
    last = ""
    n = 0
    while ((getline line < path) > 0) {
        if (n++)
            text = text (n > 2 ? "\n" : "") last
        last = line
    }
    close(path)
    return text
}

BEGIN { who = "Bench <bench@school.example>" }
{ paths[++n] = $0 }

END {
    commit("2025-09-01", "Begin", "Cycle: Long Division 2025-27")
    for (i = 1; i <= n; i++)
        if (paths[i] !~ /\/reflections\//) {
            text = read(paths[i])
            put(paths[i], text (paths[i] ~ /(profile|school)\.md$/ ? "\n" last : ""))
        }
    for (i = 1; i <= n; i++) {
        split(paths[i], part, "/")
        if (paths[i] ~ /(practice|plan)\.md$/) {
            kind = part[3]
            sub(/\.md$/, "", kind)
            commit("2025-09-15", "Reword " kind, "Staff: " part[2] "\nCommitment: " kind)
        } else if (paths[i] ~ /\/reflections\//) {
            sub(/\.md$/, "", part[4])
            commit(substr(part[4], 1, 10), "Reflect: " part[4], "Staff: " part[2] "\nReflection: " part[4])
        } else {
            continue
        }
        text = read(paths[i])
        put(paths[i], text "\n" last)
    }
    print "done"
}
