/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-answering-private.h"

#include "way-error.h"

/* A disk that failed may be well again. */
#define KEEP_AGAIN_AFTER_MS 2000

static gboolean
keep_again_cb (gpointer user_data)
{
  WayAnswering *self = user_data;

  self->keep_id = 0;
  way_answering_keep (self);
  return G_SOURCE_REMOVE;
}

static void
kept_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (WayAnswering) self = user_data;
  g_autoptr (GError) error = NULL;

  if (way_workspace_keep_draft_finish (WAY_WORKSPACE (source), result, &error)) {
    self->failing = FALSE;
    return;
  }

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) ||
      g_error_matches (error, WAY_ERROR, WAY_ERROR_LOCKED))
    return;

  self->dirty = TRUE;
  if (self->keep_id == 0 && !self->signing)
    self->keep_id = g_timeout_add (KEEP_AGAIN_AFTER_MS, keep_again_cb, self);
  /* It is told once, however often it is tried. */
  if (!self->failing) {
    self->failing = TRUE;
    way_answering_fail (self, error);
  }
}

static void
put (GVariantBuilder *texts, const char *name, const char *value)
{
  if (value != NULL && value[0] != '\0')
    g_variant_builder_add (texts, "{ss}", name, value);
}

WayDraft *
way_answering_make_draft (WayAnswering *self)
{
  g_autofree char *answers = way_answers_to_text (self->answers);
  g_autofree char *done = g_strdup_printf ("%" G_GUINT64_FORMAT, self->done.bits);
  g_autoptr (GString) alerts = g_string_new (NULL);
  GVariantBuilder texts;

  for (guint i = 0; i < self->alerts->len; i++) {
    g_autofree char *id = way_id_to_text (&WAY_RECORD (g_ptr_array_index (self->alerts, i))->id);

    g_string_append_printf (alerts, "%s%s", i > 0 ? " " : "", id);
  }

  g_variant_builder_init (&texts, G_VARIANT_TYPE ("a{ss}"));
  put (&texts, "answers", answers);
  put (&texts, "mode", way_assessment_mode_to_text (self->mode));
  put (&texts, "language", way_instrument_get_language (self->instrument));
  put (&texts, "context", self->context);
  put (&texts, "alerts", alerts->str);
  put (&texts, "done", self->done.bits != 0 ? done : NULL);
  put (&texts, "done_words", self->done_words);
  put (&texts, "mark", self->mark);
  return way_draft_new (self->form, &self->client_id, 0, g_variant_builder_end (&texts));
}

void
way_answering_keep (WayAnswering *self)
{
  g_autoptr (WayDraft) draft = NULL;

  g_clear_handle_id (&self->keep_id, g_source_remove);
  if (self->signing || !self->draft_read)
    return;

  self->dirty = FALSE;
  draft = way_answering_make_draft (self);
  way_workspace_keep_draft_async (self->workspace, draft, NULL, kept_cb, g_object_ref (self));
}
