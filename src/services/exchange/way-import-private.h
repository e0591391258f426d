/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-import-look.h"
#include "way-import.h"

G_BEGIN_DECLS

struct _WayImport {
  GObject parent_instance;

  WayWorkspace        *workspace;
  const WayImportKind *kind;
  GFile               *file;
  WayEncoding          encoding;
  gboolean             take_alike;

  WayImportLook  *look; /* NULL until it was looked at */
  guint          *columns;
  WayColumnMatch *matches;
  WayWhenOrder    order;

  guint       n_good;
  GListStore *refused;
  int         permille; /* written by the thread that works */
};

G_END_DECLS
