#!/usr/bin/env bats
# What reports say, worked out from the files of small schools at random by somebody else.

@test "coverage, alignment, collaboration and rhythm say what the files of a dozen schools say" {
    python3 "$BATS_TEST_DIRNAME/../oracle/reports.py" "$TWOFOLD" 12 9
}
