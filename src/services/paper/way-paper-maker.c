/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-paper-maker.h"

#include <glib/gi18n.h>

#include "way-consent-repo.h"
#include "way-error.h"
#include "way-notice.h"
#include "way-now.h"
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
  g_clear_object (&self->request.addressee);
  g_free (self);
}

/* Somebody outside gets what the consent covers, and the notice with it. */
static gboolean
make_for_third_party (Making *self, WayDb *db, WayPaper *paper, GError **error)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_local ();
  g_auto (GStrv) scopes = NULL;
  WayGateResult result;

  if (!way_consent_repo_ask (db, &self->request.client_id, self->request.addressee,
                             way_paper_get_classes (paper), way_now (), zone, &result, error))
    return FALSE;

  way_paper_filter (paper, result.allowed, &result);
  scopes = way_notice_list_scopes (db, &result, error);
  if (scopes == NULL)
    return FALSE;
  if (way_notice_is_due (&result))
    way_paper_add_notice (paper, way_notice_get_long (), (const char *const *)scopes);
  return TRUE;
}

static gpointer
make_run (WayDb *db, gpointer data, GError **error)
{
  Making         *self = data;
  WayPaperRequest request = self->request;
  g_autoptr (WayPaper) paper = NULL;

  if (request.recipient != WAY_RECIPIENT_THIRD_PARTY || way_id_is_none (&request.client_id))
    return self->kind->make (db, &request, self->params, error);
  if (!self->kind->for_third_parties || request.addressee == NULL) {
    g_set_error_literal (error, WAY_ERROR, WAY_ERROR_REFUSED,
                         _ ("This is not made for anybody outside."));
    return NULL;
  }

  request.recipient = WAY_RECIPIENT_CLIENT; /* nothing that is for the program alone */
  paper = self->kind->make (db, &request, self->params, error);
  return paper != NULL && make_for_third_party (self, db, paper, error) ? g_steal_pointer (&paper)
                                                                        : NULL;
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
  if (request->addressee != NULL)
    g_object_ref (request->addressee);
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
    .addressee = request->addressee,
    .classes = request->classes,
    .left_out = request->left_out,
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
way_paper_let_through (WayPaper *self, WayDisclosure *door, GError **error)
{
  if (!way_disclosure_check (door, error))
    return FALSE;
  if (!way_disclosure_lets_pass (door, way_paper_get_classes (self))) {
    g_set_error_literal (error, WAY_ERROR, WAY_ERROR_REFUSED,
                         _ ("There is more in it than was asked about. Nothing was given out."));
    return FALSE;
  }
  if (way_disclosure_has_notice (door))
    way_paper_add_notice (self, way_notice_get_long (), way_disclosure_get_scopes (door));
  return TRUE;
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

  if (!way_paper_let_through (self, door, error))
    return FALSE;
  if (way_disclosure_get_format (door) == WAY_FORMAT_CSV)
    return write_rows (self, door, file, error);

  n = way_paper_layout (self, width, height, way_disclosure_get_foot_height ());
  if (n > 1 && way_disclosure_get_format (door) != WAY_FORMAT_PDF) {
    g_set_error_literal (error, WAY_ERROR, WAY_ERROR_REFUSED,
                         _ ("It does not fit on one page. Save it as PDF."));
    return FALSE;
  }
  cr = way_disclosure_open_pages (door, file, width, height, error);
  for (guint i = 0; cr != NULL && i < n; i++) {
    if (i > 0)
      way_disclosure_end_page (door);
    way_paper_draw (self, cr, i);
  }

  return cr != NULL && way_disclosure_finish (door, error);
}
