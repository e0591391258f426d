/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-client.h"

G_BEGIN_DECLS

/* What becomes of two records of one person, row by row.  Fields that say one thing together, such
 * as a risk and when it was asked, are one row. */
typedef enum {
  WAY_MERGING_NAME_TO_USE,
  WAY_MERGING_LEGAL_GIVEN,
  WAY_MERGING_LEGAL_FAMILY,
  WAY_MERGING_PRONOUNS,
  WAY_MERGING_BIRTH_DATE,
  WAY_MERGING_LANGUAGE,
  WAY_MERGING_INTERPRETER,
  WAY_MERGING_WORK_WITH_ME,
  WAY_MERGING_PROGRAM,
  WAY_MERGING_WORKER,
  WAY_MERGING_STATUS,
  WAY_MERGING_RISK,
  WAY_MERGING_REASON_WORDS,
  WAY_MERGING_OWN_DATE,
} WayMergingRow;

#define WAY_MERGING_N_ROWS (WAY_MERGING_OWN_DATE + 1)

typedef enum {
  WAY_MERGING_KEEP, /* what the remaining record says */
  WAY_MERGING_TAKE, /* what the other one says */
  WAY_MERGING_BOTH, /* one below the other; only of texts */
} WayMergingChoice;

/* The fields of a row, NULL after the last; the first one names it. */
const char *const *way_merging_get_fields (WayMergingRow row);
gboolean           way_merging_allows_both (WayMergingRow row);

/* Whether there is anything to choose: both say something, and not the same. */
gboolean way_merging_differs (WayMergingRow row, WayClient *remaining, WayClient *other);

/* What a careful person would choose: what is said rather than nothing, the higher risk, the one
 * who is still accompanied, both texts. */
WayMergingChoice way_merging_propose (WayMergingRow row, WayClient *remaining, WayClient *other);

/* The remaining record as it will be, not published.  Names that were not chosen become other
 * names, the reasons of both are joined, and who is not archived in one record is not archived. */
WayClient *way_merging_make (WayClient              *remaining,
                             WayClient              *other,
                             const WayMergingChoice *choices) G_GNUC_WARN_UNUSED_RESULT;

/* Every line of both texts once, those of the first one first; NULL for none. */
char *way_merging_join_lines (const char *text, const char *other) G_GNUC_WARN_UNUSED_RESULT;

/* Separates a text again: its lines without those that came by joining, which are the ones in
 * “joined” that were not in “before”.  What was written since stays. */
char *way_merging_part_lines (const char *now,
                              const char *before,
                              const char *joined) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
