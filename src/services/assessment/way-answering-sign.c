/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-answering-private.h"

#include <glib/gi18n.h>

#include "way-error.h"
#include "way-site-choices.h"

gboolean
way_answering_may_sign (WayAnswering *self)
{
  g_return_val_if_fail (WAY_IS_ANSWERING (self), FALSE);

  return !way_answering_is_loading (self) && !self->saving && !self->signing &&
         way_answers_count (self->answers, WAY_ANSWER_OPEN) <
           way_answers_get_n_items (self->answers) &&
         way_answering_get_alert (self, NULL) == NULL;
}

static void
form_signed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  WayAnswering *self = g_task_get_source_object (task);
  GError       *error = NULL;
  WayId         id;

  if (!way_workspace_sign_assessment_finish (WAY_WORKSPACE (source), result, &id, &error)) {
    self->signing = FALSE;
    if (self->dirty)
      way_answering_keep (self);
    g_task_return_error (task, error);
    way_answering_tell_changed (self);
    return;
  }

  g_task_return_pointer (task, g_memdup2 (&id, sizeof id), g_free);
}

void
way_answering_sign_async (WayAnswering *self, GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (self, NULL, callback, user_data);
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *context =
    way_site_choices_add_context (self->choices, self->instrument, self->context);
  WayFilledForm form = {
    .instrument = self->instrument,
    .answers = self->answers,
    .context = context,
    .client_id = self->client_id,
    .mode = self->mode,
    .taken_on = way_date_of (now),
    .alerts = self->alerts,
  };

  g_task_set_source_tag (task, way_answering_sign_async);
  if (!way_answering_may_sign (self)) {
    g_task_return_new_error (task, WAY_ERROR, WAY_ERROR_INVALID,
                             _ ("The form cannot be signed yet"));
    return;
  }

  self->dirty = self->dirty || self->keep_id != 0;
  g_clear_handle_id (&self->keep_id, g_source_remove);
  self->signing = TRUE;
  way_workspace_sign_assessment_async (self->workspace, &form, NULL, form_signed_cb,
                                       g_steal_pointer (&task));
}

gboolean
way_answering_sign_finish (WayAnswering *self,
                           GAsyncResult *result,
                           WayId        *assessment_id,
                           GError      **error)
{
  g_autofree WayId *id = NULL;

  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  id = g_task_propagate_pointer (G_TASK (result), error);
  if (id == NULL)
    return FALSE;

  if (assessment_id != NULL)
    *assessment_id = *id;
  return TRUE;
}
