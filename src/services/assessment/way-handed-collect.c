/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-answering-private.h"
#include "way-error.h"
#include "way-handed-form.h"
#include "way-handed-text.h"

/* Collecting goes: the draft comes back; its mark must be that of the answers; they take the place
 * of those in the draft, which is kept; the alerts that they ask for are raised and saved. */
typedef struct {
  WayHandedText *text;
  WayAnswering  *answering;
  gboolean       taken;
  gboolean       kept;
} Collecting;

static void
collecting_free (gpointer data)
{
  Collecting *self = data;

  way_handed_text_free (self->text);
  if (self->answering != NULL)
    g_object_unref (self->answering);
  g_free (self);
}

static void
done (GTask *task, GError *error)
{
  Collecting *self = g_task_get_task_data (task);

  g_signal_handlers_disconnect_by_data (self->answering, task);
  if (error != NULL)
    g_task_return_error (task, error);
  else
    g_task_return_boolean (task, TRUE);
  g_object_unref (task);
}

static void
done_if_saved (GTask *task)
{
  Collecting *self = g_task_get_task_data (task);

  if (self->kept && !self->answering->saving)
    done (task, NULL);
}

static void
kept_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  Collecting *self = g_task_get_task_data (task);
  GError     *error = NULL;

  if (!way_workspace_keep_draft_finish (WAY_WORKSPACE (source), result, &error)) {
    done (task, error);
    return;
  }

  self->kept = TRUE;
  done_if_saved (task);
}

static void
take (GTask *task)
{
  Collecting      *self = g_task_get_task_data (task);
  WayAnswering    *answering = self->answering;
  g_autofree char *taken = g_strconcat ("taken ", self->text->mark, NULL);
  g_autoptr (WayAnswers) answers = NULL;
  g_autoptr (WayDraft) draft = NULL;

  if (g_strcmp0 (answering->mark, self->text->mark) != 0) {
    done (task, g_strcmp0 (answering->mark, taken) == 0
                  ? g_error_new_literal (WAY_ERROR, WAY_ERROR_EXISTS, "They were taken before")
                  : g_error_new_literal (WAY_ERROR, WAY_ERROR_NOT_FOUND,
                                         "No form waits for these answers"));
    return;
  }

  answers = way_answers_new_from_text (self->text->answers_text,
                                       way_instrument_get_n_items (answering->instrument), NULL);
  if (answers == NULL || !way_instrument_check_answers (answering->instrument, answers, NULL)) {
    done (task,
          g_error_new_literal (WAY_ERROR, WAY_ERROR_DAMAGED, "The answers are for another form"));
    return;
  }

  self->taken = TRUE;
  way_answering_choose_language (answering, self->text->language);
  way_answers_free (answering->answers);
  answering->answers = g_steal_pointer (&answers);
  answering->mode = WAY_ASSESSMENT_MODE_CLIENT;
  g_free (answering->mark);
  answering->mark = g_steal_pointer (&taken);
  draft = way_answering_make_draft (answering);
  way_workspace_keep_draft_async (answering->workspace, draft, NULL, kept_cb, g_object_ref (task));
  way_answering_changed (answering);
}

static void
changed_cb (GTask *task)
{
  Collecting *self = g_task_get_task_data (task);

  if (self->taken)
    done_if_saved (task);
  else if (!way_answering_is_loading (self->answering))
    take (task);
}

static void
failed_cb (GTask *task, const GError *error)
{
  done (task, g_error_copy (error));
}

void
way_handed_form_collect_async (WayWorkspace       *workspace,
                               const char         *text,
                               GAsyncReadyCallback callback,
                               gpointer            user_data)
{
  GTask          *task = g_task_new (workspace, NULL, callback, user_data);
  Collecting     *self = g_new0 (Collecting, 1);
  WayInstruments *instruments;
  WayInstrument  *instrument;
  GError         *error = NULL;

  g_return_if_fail (WAY_IS_WORKSPACE (workspace));
  g_return_if_fail (text != NULL);

  g_task_set_source_tag (task, way_handed_form_collect_async);
  self->text = way_handed_text_read (text, &error);
  if (self->text == NULL) {
    g_free (self);
    g_task_return_error (task, error);
    g_object_unref (task);
    return;
  }

  g_task_set_task_data (task, self, collecting_free);
  instruments = way_workspace_get_instruments (workspace);
  instrument = instruments != NULL
               ? way_instruments_lookup (instruments, self->text->instrument, self->text->language)
               : NULL;
  if (instrument == NULL) {
    g_task_return_new_error (task, WAY_ERROR, WAY_ERROR_NOT_FOUND,
                             "The questionnaire is not installed");
    g_object_unref (task);
    return;
  }

  self->answering = way_answering_new (workspace, instrument, &self->text->client_id);
  g_signal_connect_swapped (self->answering, "changed", G_CALLBACK (changed_cb), task);
  g_signal_connect_swapped (self->answering, "failed", G_CALLBACK (failed_cb), task);
}

gboolean
way_handed_form_collect_finish (WayWorkspace *workspace,
                                GAsyncResult *result,
                                WayId        *client_id,
                                char        **instrument_id,
                                GError      **error)
{
  Collecting *self;

  g_return_val_if_fail (g_task_is_valid (result, workspace), FALSE);

  if (!g_task_propagate_boolean (G_TASK (result), error))
    return FALSE;

  self = g_task_get_task_data (G_TASK (result));
  *client_id = self->text->client_id;
  *instrument_id = g_strdup (self->text->instrument);
  return TRUE;
}
