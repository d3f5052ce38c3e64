# Turns text files into one C table of name and contents, in the order given:
#   awk -v table=tf_schema_files -f embed.awk a.json b.json
function base(path) { sub(/.*\//, "", path); sub(/\.[a-z]+$/, "", path); return path }
BEGIN {
    print "/* Made by embed.awk: edit the files themselves. */"
    print "#include <twofold/base.h>"
    printf "extern const tf_embedded %s[];\nextern const size_t %s_n;\n", table, table
    printf "const tf_embedded %s[] = {\n", table
}
FNR == 1 { if (n++) print "    )},"; printf "    {TF_STR_INIT(\"%s\"), TF_STR_INIT(\n", base(FILENAME) }
{ gsub(/\\/, "&&"); gsub(/"/, "\\\""); gsub(/\r/, "\\r"); gsub(/\?/, "\\?"); printf "        \"%s\\n\"\n", $0 }
END { print "    )},"; print "};"; printf "const size_t %s_n = TF_COUNT(%s);\n", table, table }
