/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What a column of a file of clients holds. */
typedef enum {
  WAY_CLIENT_COLUMN_NONE, /* it is left out */
  WAY_CLIENT_COLUMN_NUMBER,
  WAY_CLIENT_COLUMN_NAME_TO_USE,
  WAY_CLIENT_COLUMN_LEGAL_GIVEN,
  WAY_CLIENT_COLUMN_LEGAL_FAMILY,
  WAY_CLIENT_COLUMN_ALIASES,
  WAY_CLIENT_COLUMN_PRONOUNS,
  WAY_CLIENT_COLUMN_BIRTH_DATE,
  WAY_CLIENT_COLUMN_PHONE,
  WAY_CLIENT_COLUMN_EMAIL,
  WAY_CLIENT_COLUMN_LANGUAGE,
  WAY_CLIENT_COLUMN_PROGRAM,
  WAY_CLIENT_COLUMN_WORKER,
  WAY_CLIENT_COLUMN_STATUS,
} WayClientColumn;

#define WAY_CLIENT_N_COLUMNS (WAY_CLIENT_COLUMN_STATUS + 1)

typedef enum {
  WAY_COLUMN_MATCH_NONE,
  WAY_COLUMN_MATCH_GUESS,   /* a part of the heading says so: somebody should look */
  WAY_COLUMN_MATCH_SYNONYM, /* another word for it, in English or Spanish */
  WAY_COLUMN_MATCH_EXACT,   /* the heading that this program writes */
} WayColumnMatch;

const char *way_client_column_get_name (WayClientColumn column); /* “birth_date”; "" for none */
const char *way_client_column_get_label (WayClientColumn column); /* for people, translated */

/* How well a heading says that its column is this one. */
WayColumnMatch way_client_column_match (WayClientColumn column, const char *heading);

/* Gives each of the n headings a column, the best matches first and none twice; NONE is left where
 * nothing matches.  matches may be NULL.  The number of columns that were matched. */
guint way_client_columns_match (const char *const *headings,
                                guint              n,
                                WayClientColumn   *columns,
                                WayColumnMatch    *matches);

/* A client needs a name: one of the three columns of names must be among them, and none may stand
 * twice.  Fails with WAY_ERROR_INVALID, in words for people. */
gboolean way_client_columns_check (const WayClientColumn *columns, guint n, GError **error);

G_END_DECLS
