# From one section of README a script on standard output, and what that should print in `wanted`.
function quoted(text) {
    gsub(/'/, "'\\''", text)
    return "'" text "'"
}

# The command that was read so far, its status behind what it printed.
function put_command() {
    if (command == "")
        return
    print "printf '%s\\n' " quoted(shown)
    print command
    print "status=$?; printf '[%s]\\n' \"$status\""
    may_find = command ~ /^twofold (check|save)/
    command = ""
}

function put_status() {
    put_command()
    if (open)
        print (may_find ? "[01]" : "[0]") > wanted
    open = 0
}

/^```/ && block != "" {
    if (block == "console")
        put_status()
    else if (block == "file")
        print "END_OF_FILE"
    block = ""
    next
}
block == "" && /^## / { within = $0 == heading }
block == "" && /^```/ && !within { block = "other"; next }
block == "" && /^<!-- file: / && within { path = $3; next }
/^```console/ { block = "console"; next }
/^```/ {
    block = path != "" ? "file" : "other"
    if (block == "file")
        print "cat >" quoted(path) " <<'END_OF_FILE'"
    path = ""
    next
}
block == "file" { print; next }
block != "console" { next }
/^\$ / {
    put_status()
    command = substr($0, 3)
    shown = $0
    open = 1
    print > wanted
    next
}
/^> / && command != "" {
    command = command "\n" substr($0, 3)
    shown = shown "\n" $0
    print > wanted
    next
}
{
    put_command()
    print > wanted
}
