/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-paper-maker.h"
#include "way-time.h"
#include "way-workspace.h"

G_BEGIN_DECLS

/* What one looks at before a client comes in, on one page. */

typedef struct {
  char    *text;
  char    *detail; /* below it; or NULL */
  char    *mark;   /* beside it, short; or NULL */
  gboolean late;   /* the mark asks for something */
} WayPreparationLine;

typedef struct {
  const char *title;   /* N_() */
  const char *empty;   /* N_(): what stands there when there is nothing */
  const char *section; /* of the client’s page, where there is more */
  GPtrArray  *lines;   /* of WayPreparationLine */
} WayPreparationPart;

/* Never changes once it is made. */
#define WAY_TYPE_PREPARATION (way_preparation_get_type ())
G_DECLARE_FINAL_TYPE (WayPreparation, way_preparation, WAY, PREPARATION, GObject)

const char               *way_preparation_get_name (WayPreparation *self);
guint                     way_preparation_get_n_parts (WayPreparation *self);
const WayPreparationPart *way_preparation_get_part (WayPreparation *self, guint n); /* borrowed */

void            way_workspace_prepare_async (WayWorkspace       *self,
                                             const WayId        *client_id,
                                             WayDate             today,
                                             GCancellable       *cancellable,
                                             GAsyncReadyCallback callback,
                                             gpointer            user_data);
WayPreparation *way_workspace_prepare_finish (WayWorkspace *self,
                                              GAsyncResult *result,
                                              GError      **error) G_GNUC_WARN_UNUSED_RESULT;

/* The same on paper; its parameter is the WayPreparation that is seen. */
extern const WayPaperKind way_preparation_paper;

G_END_DECLS
