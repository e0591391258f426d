/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-paper-maker.h"

#include <glib/gi18n.h>

#include "way-workspace-private.h"

typedef struct {
  const WayPaperKind *kind;
  WayPaperRequest     request;
  gpointer            params;
} Making;

static void
making_free (gpointer data)
{
  Making *self = data;

  g_clear_object (&self->params);
  g_free (self);
}

static gpointer
make_run (WayDb *db, gpointer data, GError **error)
{
  Making *self = data;

  return self->kind->make (db, &self->request, self->params, error);
}

void
way_paper_make_async (WayWorkspace          *workspace,
                      const WayPaperKind    *kind,
                      const WayPaperRequest *request,
                      gpointer               params,
                      GCancellable          *cancellable,
                      GAsyncReadyCallback    callback,
                      gpointer               user_data)
{
  static const WayVerb verb = { make_run, NULL, making_free, g_object_unref, TRUE };
  Making              *self = g_new0 (Making, 1);

  g_return_if_fail (WAY_IS_WORKSPACE (workspace));

  self->kind = kind;
  self->request = *request;
  self->params = params != NULL ? g_object_ref (params) : NULL;
  way_workspace_submit (workspace, &verb, self, cancellable, callback, user_data);
}

WayPaper *
way_paper_make_finish (WayWorkspace *workspace, GAsyncResult *result, GError **error)
{
  return way_workspace_finish (workspace, result, error);
}

void
way_paper_ask_async (WayWorkspace          *workspace,
                     const WayPaperKind    *kind,
                     const WayPaperRequest *request,
                     WayFormat              format,
                     GCancellable          *cancellable,
                     GAsyncReadyCallback    callback,
                     gpointer               user_data)
{
  const WayDisclosureRequest passage = {
    .client_id = way_id_is_none (&request->client_id) ? NULL : &request->client_id,
    .recipient = request->recipient,
    .what = kind->what,
    .purpose = kind->purpose,
    .format = format,
    .mark = kind->about_nobody != NULL ? gettext (kind->about_nobody) : NULL,
  };

  way_disclosure_ask_async (workspace, &passage, cancellable, callback, user_data);
}

static gboolean
write_rows (WayPaper *self, WayDisclosure *door, GFile *file, GError **error)
{
  g_autoptr (GPtrArray) rows = way_paper_list_rows (self);

  if (!way_disclosure_open_text (door, file, error))
    return FALSE;
  for (guint i = 0; i < rows->len; i++) {
    if (!way_disclosure_add_row (door, g_ptr_array_index (rows, i), error))
      return FALSE;
  }

  return way_disclosure_finish (door, error);
}

gboolean
way_paper_write (WayPaper      *self,
                 WayDisclosure *door,
                 GFile         *file,
                 double         width,
                 double         height,
                 GError       **error)
{
  guint    n;
  cairo_t *cr;

  if (way_disclosure_get_format (door) == WAY_FORMAT_CSV)
    return write_rows (self, door, file, error);

  n = way_paper_layout (self, width, height, way_disclosure_get_foot_height ());
  g_return_val_if_fail (n == 1 || way_disclosure_get_format (door) == WAY_FORMAT_PDF, FALSE);
  cr = way_disclosure_open_pages (door, file, width, height, error);
  for (guint i = 0; cr != NULL && i < n; i++) {
    if (i > 0)
      way_disclosure_end_page (door);
    way_paper_draw (self, cr, i);
  }

  return cr != NULL && way_disclosure_finish (door, error);
}
