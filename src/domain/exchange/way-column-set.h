/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum {
  WAY_COLUMN_MATCH_NONE,
  WAY_COLUMN_MATCH_GUESS,   /* a part of the heading says so: somebody should look */
  WAY_COLUMN_MATCH_SYNONYM, /* another word for it, in English or Spanish */
  WAY_COLUMN_MATCH_EXACT,   /* the heading that this program writes */
} WayColumnMatch;

/* What a column of a file may hold.  The first of a set is what is left out, with the name "". */
typedef struct {
  const char *name;     /* “birth_date” */
  const char *label;    /* N_() */
  const char *synonyms; /* folded, way_text_fold(), and parted by commas */
} WayColumn;

typedef struct {
  const WayColumn   *columns;
  guint              n;
  const char *const *general; /* words that stand in headings of all kinds and say nothing there */

  /* Whether the columns that were chosen make a record; WAY_ERROR_INVALID, in words for people. */
  gboolean (*check) (const guint *columns, guint n, GError **error);
} WayColumnSet;

const char *way_column_set_get_label (const WayColumnSet *self, guint column); /* translated */

/* How well a heading says that its column is this one. */
WayColumnMatch way_column_set_match_one (const WayColumnSet *self,
                                         guint               column,
                                         const char         *heading);

/* Gives each of the n headings a column, the best matches first and none twice; 0 is left where
 * nothing matches.  matches may be NULL.  The number of columns that were matched. */
guint way_column_set_match (const WayColumnSet *self,
                            const char *const  *headings,
                            guint               n,
                            guint              *columns,
                            WayColumnMatch     *matches);

/* None may stand twice; then what the set itself wants.  Fails with WAY_ERROR_INVALID, in words for
 * people. */
gboolean way_column_set_check (const WayColumnSet *self,
                               const guint        *columns,
                               guint               n,
                               GError            **error);

G_END_DECLS
