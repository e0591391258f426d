/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-client-match.h"

#include <glib/gi18n.h>

#include "way-error.h"

static const char *const verdict_words[] = { "same", "different", NULL };
static const char *const verdict_labels[] = { N_ ("One person"), N_ ("Two people"), NULL };

static const WayField fields[] = {
  WAY_FIELD (WayClientMatch,
             client_id,
             .label = N_ ("Client"),
             .target = "client",
             .required = TRUE,
             .hidden = TRUE,
             .owner = TRUE),
  WAY_FIELD (WayClientMatch,
             other_id,
             .label = N_ ("Other record"),
             .target = "client",
             .required = TRUE,
             .owner = TRUE),
  WAY_FIELD (WayClientMatch,
             verdict,
             .label = N_ ("Decision"),
             .words = verdict_words,
             .labels = verdict_labels),
};

static gboolean
check (gpointer record, GError **error)
{
  WayClientMatch *self = record;

  if (way_id_compare (&self->client_id, &self->other_id) != 0)
    return TRUE;

  g_set_error_literal (error, WAY_ERROR, WAY_ERROR_INVALID,
                       "“other_id” is the client to whom it is compared");
  return FALSE;
}

WAY_DEFINE_RECORD (WayClientMatch,
                   way_client_match,
                   "client_match",
                   N_ ("Decision about duplicates"),
                   fields,
                   check)
