# twofold: `make` builds build/twofold; `make help` lists the rest.

VERSION := 0.1.0
PREFIX  ?= /usr/local
DESTDIR ?=
SAN     ?=
V       ?=

# A sanitised build, another compiler or coverage gets a folder of its own beside the plain one.
VARIANT := $(if $(SAN),san)$(if $(COVER),cover)$(if $(filter-out cc gcc,$(CC)),$(notdir $(CC)))
BUILD   ?= build$(if $(VARIANT),/$(VARIANT))
Q       := $(if $(V),,@)

LIBRARIES := libgit2 md4c yaml-0.1 jansson libutf8proc libpcre2-8
PKG_CFLAGS = $(shell pkg-config --cflags $(LIBRARIES))
PKG_LIBS   = $(shell pkg-config --libs $(LIBRARIES))

WARNINGS := -Wall -Wextra -Wconversion -Wshadow -Werror
HARDEN   := -fstack-protector-strong -fPIE -D_FORTIFY_SOURCE=2
CFLAGS   ?= -O2 -g
TF_CFLAGS = -std=c17 -D_GNU_SOURCE -DTF_VERSION='"$(VERSION)"' -Iinclude $(WARNINGS) -pthread -MMD -MP $(PKG_CFLAGS)
TF_LDFLAGS = -pthread -pie -Wl,-z,relro,-z,now
ifneq ($(SAN),)
TF_CFLAGS += -fsanitize=$(SAN) -fno-sanitize-recover=all -fno-omit-frame-pointer -DTF_PLAIN_MALLOC
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
EMBEDDED := $(patsubst %,$(GEN)/%.o,$(if $(wildcard schema/*.json),schema) $(if $(wildcard src/rule/*.md),pages))

all: $(BUILD)/twofold ## build the program

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

$(BUILD)/unit/%: tests/unit/%.c $(BUILD)/libtwofold.a
	@mkdir -p $(@D)
	@echo "  cc      $<"
	$(Q)$(CC) $(TF_CFLAGS) $(CFLAGS) $(TF_LDFLAGS) -o $@ $< $(BUILD)/libtwofold.a $(PKG_LIBS) -lcmocka

unit: $(UNIT) ## run the unit tests
	$(Q)for t in $(UNIT); do $$t || exit 1; done

.PHONY: all unit test packages-build packages-test

packages-build:
	$(Q).ci/packages .ci/packages-build

packages-test:
	$(Q).ci/packages .ci/packages-build .ci/packages-test

test: packages-test ## install what is missing and run every test
	$(Q)$(MAKE) --no-print-directory unit

-include $(shell find $(BUILD) -name '*.d' 2>/dev/null)
