/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-import-columns.h"
#include "way-import-page.h"
#include "way-import.h"

G_BEGIN_DECLS

struct _WayImportPage {
  WayPage parent_instance;

  const WayImportKind *kind;

  GtkStack         *stack;
  AdwStatusPage    *start;
  GtkButton        *choose;
  GtkButton        *choose_folder;
  GtkButton        *choose_other;
  GtkButton        *windows;
  GtkButton        *cancel;
  GtkButton        *check;
  GtkButton        *take;
  GtkButton        *leave;
  AdwStatusPage    *broken;
  AdwStatusPage    *busy;
  AdwStatusPage    *done;
  GtkProgressBar   *progress;
  WayImportColumns *columns;
  GtkLabel         *match_problem;
  GtkLabel         *summary;
  GtkWidget        *alike_group;
  AdwActionRow     *alike_row;
  GtkSwitch        *alike;
  GtkWidget        *refused_box;
  GtkListView      *refused;

  GtkFileChooserNative *chooser;
  gboolean              of_folders; /* it chooses them */
  WayImport            *import;     /* NULL until there is a file */
  GCancellable         *cancellable;
  guint                 timer;
};

/* way-import-page-choose.c: the dialog for the file, or for a folder. */
void way_import_page_choose_file (WayImportPage *self);
void way_import_page_choose_folder (WayImportPage *self);
void way_import_page_drop_chooser (WayImportPage *self);

G_END_DECLS
