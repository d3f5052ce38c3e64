# twofold: `make` builds build/twofold; `make help` lists the rest.

VERSION := 0.1.0
PREFIX  ?= /usr/local
DESTDIR ?=
SAN     ?=
COVER   ?=
V       ?=

# A sanitised build, another compiler or coverage gets a folder of its own below the plain one.
# The usual sanitisers are `san`; others, which link with nothing that is built with these, have theirs.
comma   := ,
OTHERS  := $(if $(filter-out address$(comma)undefined,$(SAN)),-$(subst $(comma),-,$(SAN)))
VARIANT := $(if $(SAN),san$(OTHERS))$(if $(COVER),cover)$(if $(filter-out cc gcc,$(CC)),$(notdir $(CC)))
BUILD   ?= build$(if $(VARIANT),/$(VARIANT))
Q       := $(if $(V),,@)
SUB     := $(MAKE) --no-print-directory
JOBS    := $(shell nproc)

PKG_CONFIG ?= pkg-config
LIBRARIES  := libgit2 zlib md4c yaml-0.1 libutf8proc libpcre2-8
PKG_CFLAGS  = $(shell $(PKG_CONFIG) --cflags $(LIBRARIES))
PKG_LIBS    = $(shell $(PKG_CONFIG) --libs $(LIBRARIES)) -lm

WARNINGS := -Wall -Wextra -Wconversion -Wshadow -Werror
HARDEN   := -fstack-protector-strong -fPIE -D_FORTIFY_SOURCE=2
CFLAGS   ?= -O2 -g
TF_CFLAGS = -std=c17 -D_GNU_SOURCE -DTF_VERSION='"$(VERSION)"' -Iinclude $(WARNINGS) -pthread -MMD -MP $(PKG_CFLAGS)
TF_LDFLAGS = -pthread -pie -Wl,-z,relro,-z,now
ifneq ($(SAN),)
TF_CFLAGS += -fsanitize=$(SAN) -fno-sanitize-recover=all -fno-omit-frame-pointer -fPIE -DTF_PLAIN_MALLOC
TF_LDFLAGS += -fsanitize=$(SAN)
else
# Debugging information without the folder of the build: the same program wherever it is built.
TF_CFLAGS += $(HARDEN) -fdebug-prefix-map=$(CURDIR)=.
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
EMBEDDED := $(GEN)/schema.o $(GEN)/pages.o $(GEN)/completion.o $(GEN)/templates.o $(GEN)/styles.o
MAN      := $(BUILD)/man/twofold.1 $(BUILD)/man/twofold.5
COMPLETE := $(addprefix $(BUILD)/completion/,twofold.bash _twofold twofold.fish)

all: $(BUILD)/twofold $(MAN) $(COMPLETE) ## build the program and its manual (the default)

$(BUILD)/twofold: $(BUILD)/obj/cmd/main.o $(BUILD)/libtwofold.a
	@echo "  link    $@"
	$(Q)$(CC) $(CFLAGS) $(TF_LDFLAGS) $(LDFLAGS) -o $@ $^ $(PKG_LIBS) $(LDLIBS)

$(BUILD)/libtwofold.a: $(OBJECTS) $(EMBEDDED)
	@echo "  archive $@"
	$(Q)rm -f $@ && $(AR) rcs $@ $^

# What reads every sentence gains a twelfth by it, what counts every word a seventh.
$(BUILD)/obj/prose/%.o $(BUILD)/obj/report/vocabulary.o: CFLAGS := $(CFLAGS:-O2=-O3)

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

$(GEN)/templates.c: $(sort $(wildcard src/write/templates/*)) src/embed.awk
	@mkdir -p $(@D)
	$(Q)$(EMBED) -v table=tf_write_templates $(filter src/write/templates/%,$^) > $@.tmp && mv $@.tmp $@

# The styles of pages: without comments and indentation, as one text, with the hash that a page's
# policy names.
$(GEN)/style.css: $(sort $(wildcard src/emit/style/*.css))
	@mkdir -p $(@D)
	$(Q)sed -e 's,/\*[^*]*\*/,,g' -e '/\/\*/,/\*\//d' -e 's/^ *//' -e '/^$$/d' $^ > $@.tmp && mv $@.tmp $@

$(GEN)/hash.txt: $(GEN)/style.css
	$(Q)sha256sum < $< | tr -d ' -' | tr a-f A-F | basenc --base16 -d | base64 > $@.tmp && mv $@.tmp $@

$(GEN)/styles.c: $(GEN)/style.css $(GEN)/hash.txt src/embed.awk
	$(Q)$(EMBED) -v table=tf_styles $(filter-out %.awk,$^) > $@.tmp && mv $@.tmp $@

$(GEN)/completion.c: $(sort $(wildcard src/cmd/*.completion)) src/embed.awk
	@mkdir -p $(@D)
	$(Q)$(EMBED) -v table=tf_completion_texts $(filter %.completion,$^) > $@.tmp && mv $@.tmp $@

$(GEN)/%.o: $(GEN)/%.c
	@echo "  cc      $<"
	$(Q)$(CC) $(TF_CFLAGS) $(CFLAGS) -c -o $@ $<

# ---- what the program says of itself ------------------------------------------------------------

# The manual and the completions are printed by the program, from its own tables. A cross build
# cannot run what it builds, and asks a plain build for this machine (NATIVE: another that runs).
machine = $(firstword $(subst -, ,$(shell $(1) -dumpmachine 2>/dev/null)))
HERE   := $(call machine,cc)
CROSS  := $(if $(HERE),$(filter-out $(HERE),$(call machine,$(CC))))
NATIVE ?= $(if $(CROSS),build/native,$(BUILD))/twofold

$(MAN): $(BUILD)/man/%: src/cmd/% $(NATIVE)
	@mkdir -p $(@D)
	$(Q)$(NATIVE) manual < $< > $@.tmp && mv $@.tmp $@

$(COMPLETE): $(NATIVE)
	@mkdir -p $(@D)
	$(Q)$(NATIVE) completion $(SHELL_OF_$(@F)) > $@.tmp && mv $@.tmp $@

SHELL_OF_twofold.bash := bash
SHELL_OF__twofold     := zsh
SHELL_OF_twofold.fish := fish

ifneq ($(BUILD),build/native)
build/native/twofold: $(SOURCES) $(wildcard schema/*.json src/rule/*.md src/cmd/*.completion src/emit/style/*.css)
	+$(Q)$(SUB) $@ BUILD=build/native CC=cc PKG_CONFIG=pkg-config SAN= COVER= CFLAGS=-O1 \
		CPPFLAGS= LDFLAGS= LDLIBS=
endif

# ---- tests ------------------------------------------------------------------------------------

UNIT := $(patsubst tests/unit/%.c,$(BUILD)/unit/%,$(wildcard tests/unit/*.c))
FUZZ := $(patsubst tests/fuzz/%.c,%,$(filter-out tests/fuzz/driver.c,$(wildcard tests/fuzz/*.c)))

$(BUILD)/unit/%: tests/unit/%.c $(BUILD)/libtwofold.a
	@mkdir -p $(@D)
	@echo "  cc      $<"
	$(Q)$(CC) $(TF_CFLAGS) $(CFLAGS) $(TF_LDFLAGS) -o $@ $< $(BUILD)/libtwofold.a $(PKG_LIBS) -lcmocka -ljansson

# A fuzz target with the driver that replays its corpus, for any compiler.
$(BUILD)/replay/%: tests/fuzz/%.c tests/fuzz/driver.c tests/fuzz/fuzz.h $(BUILD)/libtwofold.a
	@mkdir -p $(@D)
	@echo "  cc      $<"
	$(Q)$(CC) $(TF_CFLAGS) $(CFLAGS) $(TF_LDFLAGS) -o $@ $< tests/fuzz/driver.c $(BUILD)/libtwofold.a $(PKG_LIBS)

test: packages-test ## install what is missing and run every test
	+$(Q)$(SUB) -j$(JOBS) programs
	$(Q)$(SUB) lint layers
	+$(Q)$(SUB) -j$(JOBS) programs SAN=address,undefined
	$(Q)$(SUB) unit replay cases SAN=address,undefined
	+$(Q)$(SUB) -j$(JOBS) valgrind growth attack
	$(Q)tests/soak/run --share $(CURDIR)/$(BUILD)/twofold
	+$(Q)$(SUB) -j$(JOBS) programs CC=clang SAN=address,undefined
	$(Q)$(SUB) clang browser
	@echo "All tests passed."

# Built side by side, they are run one after the other.
programs: all $(UNIT) $(FUZZ:%=$(BUILD)/replay/%) ## build the program and its tests

unit: $(UNIT) ## run the unit tests
	$(Q)for t in $(UNIT); do $$t || exit 1; done

replay: $(FUZZ:%=$(BUILD)/replay/%) ## run the fuzz targets on their corpora
	$(Q)for t in $(FUZZ); do $(BUILD)/replay/$$t tests/fuzz/corpus/$$t || exit 1; done

# They wait for disks and children half of the time, so there are twice as many as processors.
cases: all ## run the tests of the commands
	$(Q)TWOFOLD=$(CURDIR)/$(BUILD)/twofold bats --print-output-on-failure \
		--jobs $$(($(JOBS) * 2)) tests/cases

# The unit tests once more, with every piece of memory watched.
valgrind: $(UNIT) $(BUILD)/twofold ## run the tests under valgrind
	$(Q)TWOFOLD=$(CURDIR)/$(BUILD)/twofold tests/valgrind $(UNIT)

growth: $(BUILD)/twofold ## check that twice as much takes at most twice the work
	$(Q)TWOFOLD=$(CURDIR)/$(BUILD)/twofold tests/growth
	$(Q)TWOFOLD=$(CURDIR)/$(BUILD)/twofold tests/growth-reports

# Its sanitisers see what gcc's do not, such as steps from NULL.
clang: ## build with clang, and replay the fuzz targets' corpora
	$(Q)$(SUB) CC=clang SAN=address,undefined all replay

# Pages as people see them: in Chromium, which npm's packages drive.
browser: packages-browser $(BUILD)/twofold ## open the sites of two schools in a real browser
	$(Q)tests/browser/run $(CURDIR)/$(BUILD)/twofold $(CURDIR)/$(BUILD)/browser

# Programs that withhold too little, for what the attack must see through.
$(BUILD)/attack/%: tests/attack/%.c $(BUILD)/obj/cmd/main.o $(BUILD)/libtwofold.a
	@mkdir -p $(@D)
	@echo "  cc      $<"
	$(Q)$(CC) $(TF_CFLAGS) $(CFLAGS) $(TF_LDFLAGS) $(LDFLAGS) -o $@ $< $(filter %.o %.a,$^) $(PKG_LIBS) $(LDLIBS)

WEAK := $(patsubst tests/attack/%.c,%,$(wildcard tests/attack/*.c))
attack: $(BUILD)/twofold $(WEAK:%=$(BUILD)/attack/%) ## try to work out what reports withhold
	$(Q)tests/attack/attack $(SCHOOLS:%=--schools %) $(BUILD)/twofold
	$(Q)for program in $(WEAK); do \
		tests/attack/attack --schools 6 $(BUILD)/attack/$$program | grep -q ' [1-9][0-9]* things were worked out' || \
			{ echo "The attack does not see through $$program."; exit 1; }; \
	done

# What a disk and a power cut can do, at every system call; `test` does a share of it.
soak: packages-test ## kill, fill up and crowd every writing command
	$(Q)$(SUB) all
	$(Q)tests/soak/run $(CURDIR)/$(BUILD)/twofold

fuzz: ## fuzz each target for SECONDS (60)
	$(Q)tests/fuzz/run $(or $(SECONDS),60) $(FUZZ)

cover: packages-cover ## measure which lines the tests reach
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
	$(Q)shellcheck $$(git ls-files | xargs -r grep -snE '^#!/(bin/sh|usr/bin/env bash)' | sed -n 's/:1:#!.*//p')

layers: ## check that no layer looks up at another
	$(Q)tests/lint/layers

# ---- for people ---------------------------------------------------------------------------------

demo: packages-build ## make a school's repository, check it, break it, mend it
	+$(Q)$(SUB) -j$(JOBS) all
	$(Q)tests/demo/run.sh $(CURDIR)/$(BUILD)/twofold $(CURDIR)/$(BUILD)/demo

# What is installed, each as FILE=PLACE below PREFIX. Debian's zsh looks for the completions of
# packages in vendor-completions, and for those of /usr/local in site-functions.
ZSH := share/zsh/$(if $(filter /usr,$(PREFIX)),vendor-completions,site-functions)
INSTALLED := \
	$(BUILD)/twofold=bin/twofold \
	$(BUILD)/man/twofold.1=share/man/man1/twofold.1 \
	$(BUILD)/man/twofold.5=share/man/man5/twofold.5 \
	$(BUILD)/completion/twofold.bash=share/bash-completion/completions/twofold \
	$(BUILD)/completion/_twofold=$(ZSH)/_twofold \
	$(BUILD)/completion/twofold.fish=share/fish/vendor_completions.d/twofold.fish \
	$(foreach file,$(sort $(wildcard schema/*.json schema/*/*.json)),$(file)=share/twofold/$(file))
PLACE := $(DESTDIR)$(PREFIX)

install: all ## install into $(DESTDIR)$(PREFIX)
	$(Q)for file in $(INSTALLED); do \
		case $$file in *=bin/*) mode=755 ;; *) mode=644 ;; esac; \
		echo "  install $(PLACE)/$${file#*=}"; \
		install -D -m $$mode "$${file%%=*}" "$(PLACE)/$${file#*=}" || exit 1; \
	done

uninstall: ## remove what install put there
	$(Q)for file in $(INSTALLED); do rm -f "$(PLACE)/$${file#*=}" || exit 1; done
	$(Q)for folder in /schema/output /schema ''; do \
		rmdir "$(PLACE)/share/twofold$$folder" 2>/dev/null || :; \
	done

clean: ## remove what was built
	rm -rf build

packages-build:
	$(Q).ci/packages .ci/packages-build

packages-test:
	$(Q).ci/packages .ci/packages-build .ci/packages-test

# Node.js may come from elsewhere than Debian.
packages-browser: packages-test
	$(Q)command -v node >/dev/null && command -v npm >/dev/null || .ci/packages .ci/packages-node

packages-cover:
	$(Q).ci/packages .ci/packages-build .ci/packages-test .ci/packages-cover

packages-bench:
	$(Q).ci/packages .ci/packages-build .ci/packages-bench

help: ## show this list
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-11s%s\n", $$1, $$2 }' Makefile

.PHONY: all programs unit replay cases valgrind growth attack soak clang browser fuzz cover bench lint layers demo install uninstall clean test \
	packages-build packages-test packages-browser packages-bench packages-cover help

-include $(shell find $(BUILD) -name '*.d' 2>/dev/null)
