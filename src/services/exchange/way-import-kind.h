/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-column-set.h"
#include "way-csv-file.h"
#include "way-import-how.h"

G_BEGIN_DECLS

typedef struct _WayDb          WayDb; /* of the floor below */
typedef struct _WayImportFacts WayImportFacts;

/* What can be imported from a file: what its columns may be, how a row becomes a record, what is
 * taken for the same, and the words for it.  Looking, checking, taking and the page follow from it,
 * so that a new kind is a table and a function. */
typedef struct {
  const char         *name; /* in details of pages, never translated */
  const WayColumnSet *columns;
  guint               date_column; /* that shows the order of dates */

  /* A folder may be read too. */
  gboolean reads_folders;

  /* The record of a row, unpublished, and adds others that come with it; NULL: WAY_ERROR_INVALID,
   * in words for people. */
  gpointer (*make) (const WayImportHow *how, const WayCsvRow *row, GPtrArray *more, GError **error);

  /* By what two are taken for one, and how that is said; line 0: it is in the caseload. */
  char **(*dup_keys) (gpointer record);
  char *(*say_alike) (const char *key, guint line);

  /* On the worker. */
  WayImportFacts *(*load_facts) (WayDb *db, GError **error);

  const char *title;       /* N_(), all: of the page */
  const char *start_title; /* before there is a file */
  const char *start_text;
  const char *choose_title; /* of the dialog */
  const char *alike_title;  /* what is asked about those who are known */
  const char *alike_text;
  const char *empty_words; /* there is no line */
  const char *leave_label;
  const char *leave_place; /* where what was imported is seen; static */

  /* Translated, the caller’s. */
  char *(*say_can) (guint n);   /* “3 clients can be imported.” */
  char *(*say_take) (guint n);  /* “_Import 3 Clients” */
  char *(*say_taken) (guint n); /* “3 Clients Imported” */
  char *(*say_count) (guint n); /* “3 clients” */
} WayImportKind;

extern const WayImportKind way_import_clients;
extern const WayImportKind way_import_resources;

const WayImportKind *way_import_kind_find (const char *name); /* NULL: clients */

G_END_DECLS
