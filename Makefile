# twofold: `make` builds build/twofold; `make help` lists the rest.

VERSION := 0.1.0
PREFIX  ?= /usr/local
DESTDIR ?=
SAN     ?=
COVER   ?=
V       ?=

# A sanitised build, another compiler or coverage gets a folder of its own below the plain one.
VARIANT := $(if $(SAN),san)$(if $(COVER),cover)$(if $(filter-out cc gcc,$(CC)),$(notdir $(CC)))
BUILD   ?= build$(if $(VARIANT),/$(VARIANT))
Q       := $(if $(V),,@)
SUB     := $(MAKE) --no-print-directory

LIBRARIES := libgit2 md4c yaml-0.1 jansson libutf8proc libpcre2-8
PKG_CFLAGS = $(shell pkg-config --cflags $(LIBRARIES))
PKG_LIBS   = $(shell pkg-config --libs $(LIBRARIES))

WARNINGS := -Wall -Wextra -Wconversion -Wshadow -Werror
HARDEN   := -fstack-protector-strong -fPIE -D_FORTIFY_SOURCE=2
CFLAGS   ?= -O2 -g
TF_CFLAGS = -std=c17 -D_GNU_SOURCE -DTF_VERSION='"$(VERSION)"' -Iinclude $(WARNINGS) -pthread -MMD -MP $(PKG_CFLAGS)
TF_LDFLAGS = -pthread -pie -Wl,-z,relro,-z,now
ifneq ($(SAN),)
TF_CFLAGS += -fsanitize=$(SAN) -fno-sanitize-recover=all -fno-omit-frame-pointer -fPIE -DTF_PLAIN_MALLOC
TF_LDFLAGS += -fsanitize=$(SAN)
else
TF_CFLAGS += $(HARDEN)
endif
ifneq ($(COVER),)
TF_CFLAGS += --coverage -O0
TF_LDFLAGS += --coverage
endif

# ---- the program ------------------------------------------------------------------------------

SOURCES := $(sort $(wildcard src/*/*.c))
MAIN    := src/cmd/main.c
EMBED   := awk -f src/embed.awk
GEN     := $(BUILD)/gen
OBJECTS := $(patsubst src/%.c,$(BUILD)/obj/%.o,$(filter-out $(MAIN),$(SOURCES)))
EMBEDDED := $(GEN)/schema.o $(GEN)/pages.o

all: $(BUILD)/twofold ## build the program (the default)

$(BUILD)/twofold: $(BUILD)/obj/cmd/main.o $(BUILD)/libtwofold.a
	@echo "  link    $@"
	$(Q)$(CC) $(CFLAGS) $(TF_LDFLAGS) $(LDFLAGS) -o $@ $^ $(PKG_LIBS) $(LDLIBS)

$(BUILD)/libtwofold.a: $(OBJECTS) $(EMBEDDED)
	@echo "  archive $@"
	$(Q)rm -f $@ && $(AR) rcs $@ $^

$(BUILD)/obj/%.o: src/%.c Makefile
	@mkdir -p $(@D)
	@echo "  cc      $<"
	$(Q)$(CC) $(CPPFLAGS) $(TF_CFLAGS) $(CFLAGS) -c -o $@ $<

$(GEN)/schema.c: $(sort $(wildcard schema/*.json)) src/embed.awk
	@mkdir -p $(@D)
	$(Q)$(EMBED) -v table=tf_schema_files $(filter %.json,$^) > $@.tmp && mv $@.tmp $@

$(GEN)/pages.c: $(sort $(wildcard src/rule/*.md)) src/embed.awk
	@mkdir -p $(@D)
	$(Q)$(EMBED) -v table=tf_rule_pages $(filter %.md,$^) > $@.tmp && mv $@.tmp $@

$(GEN)/%.o: $(GEN)/%.c
	@echo "  cc      $<"
	$(Q)$(CC) $(TF_CFLAGS) $(CFLAGS) -c -o $@ $<

# ---- tests ------------------------------------------------------------------------------------

UNIT := $(patsubst tests/unit/%.c,$(BUILD)/unit/%,$(wildcard tests/unit/*.c))
FUZZ := $(patsubst tests/fuzz/%.c,%,$(filter-out tests/fuzz/driver.c,$(wildcard tests/fuzz/*.c)))

$(BUILD)/unit/%: tests/unit/%.c $(BUILD)/libtwofold.a
	@mkdir -p $(@D)
	@echo "  cc      $<"
	$(Q)$(CC) $(TF_CFLAGS) $(CFLAGS) $(TF_LDFLAGS) -o $@ $< $(BUILD)/libtwofold.a $(PKG_LIBS) -lcmocka

# A fuzz target with the driver that replays its corpus, for any compiler.
$(BUILD)/replay/%: tests/fuzz/%.c tests/fuzz/driver.c tests/fuzz/fuzz.h $(BUILD)/libtwofold.a
	@mkdir -p $(@D)
	@echo "  cc      $<"
	$(Q)$(CC) $(TF_CFLAGS) $(CFLAGS) $(TF_LDFLAGS) -o $@ $< tests/fuzz/driver.c $(BUILD)/libtwofold.a $(PKG_LIBS)

test: packages-test ## install what is missing and run every test
	$(Q)$(SUB) all
	$(Q)$(SUB) lint layers
	$(Q)$(SUB) unit replay cases SAN=address,undefined
	$(Q)$(SUB) valgrind growth
	$(Q)$(SUB) clang
	@echo "All tests passed."

unit: $(UNIT) ## run the unit tests
	$(Q)for t in $(UNIT); do $$t || exit 1; done

replay: $(FUZZ:%=$(BUILD)/replay/%) ## run the fuzz targets on their corpora
	$(Q)for t in $(FUZZ); do $(BUILD)/replay/$$t tests/fuzz/corpus/$$t || exit 1; done

cases: $(BUILD)/twofold ## run the tests of the commands
	$(Q)TWOFOLD=$(CURDIR)/$(BUILD)/twofold bats --jobs 2 tests/cases

# The unit tests once more, with every piece of memory watched.
valgrind: $(UNIT) $(BUILD)/twofold ## run the tests under valgrind
	$(Q)TWOFOLD=$(CURDIR)/$(BUILD)/twofold tests/valgrind $(UNIT)

growth: $(BUILD)/twofold ## check that twice the text takes at most twice the work
	$(Q)TWOFOLD=$(CURDIR)/$(BUILD)/twofold tests/growth

# Its sanitisers see what gcc's do not, such as steps from NULL.
clang: ## build with clang, and replay the fuzz targets' corpora
	$(Q)$(SUB) CC=clang SAN=address,undefined all replay

fuzz: ## fuzz each target for SECONDS (60)
	$(Q)tests/fuzz/run $(or $(SECONDS),60) $(FUZZ)

cover: ## measure which lines the tests reach
	$(Q)$(SUB) COVER=1 unit replay cases
	$(Q)gcovr --root . --filter src/ --object-directory build/cover --print-summary --sort-percentage | tail -n 40

bench: packages-bench ## measure speed against the floor and against git
	$(Q)$(SUB) all $(patsubst tests/bench/%.c,$(BUILD)/bench/%,$(wildcard tests/bench/*.c))
	$(Q)tests/bench/run $(CURDIR)/$(BUILD)/twofold $(CURDIR)/$(BUILD)/bench

$(BUILD)/bench/%: tests/bench/%.c
	@mkdir -p $(@D)
	$(Q)$(CC) $(TF_CFLAGS) $(CFLAGS) $(TF_LDFLAGS) -o $@ $<

lint: ## check style and look for mistakes
	$(Q)clang-format --dry-run --Werror $$(find src include tests -name '*.[ch]')
	$(Q)cppcheck --quiet --error-exitcode=1 --std=c11 --enable=warning,performance,portability \
		--inline-suppr --library=tests/lint/cppcheck.cfg -Iinclude -D_GNU_SOURCE src
	$(Q)shellcheck $$(git ls-files | xargs -r grep -slE '^#!/(bin/sh|usr/bin/env bash)')

layers: ## check that no layer looks up at another
	$(Q)tests/lint/layers

# ---- for people ---------------------------------------------------------------------------------

demo: packages-build ## make a school's repository, check it, break it, mend it
	$(Q)$(SUB) all
	$(Q)tests/demo/run.sh $(CURDIR)/$(BUILD)/twofold $(CURDIR)/$(BUILD)/demo

MAN := $(BUILD)/man/twofold.1 $(BUILD)/man/twofold.5

install: all ## install into $(DESTDIR)$(PREFIX)
	install -D -m 755 $(BUILD)/twofold $(DESTDIR)$(PREFIX)/bin/twofold

clean: ## remove what was built
	rm -rf build

packages-build:
	$(Q).ci/packages .ci/packages-build

packages-test:
	$(Q).ci/packages .ci/packages-build .ci/packages-test

packages-bench:
	$(Q).ci/packages .ci/packages-build .ci/packages-bench

help: ## show this list
	@sed -n 's/^\([a-z]*\):.*## \(.*\)/  make \1#\2/p' Makefile | column -t -s '#'

.PHONY: all unit replay cases valgrind growth clang fuzz cover bench lint layers demo install clean test \
	packages-build packages-test packages-bench help

-include $(shell find $(BUILD) -name '*.d' 2>/dev/null)
