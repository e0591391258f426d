/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-answering-private.h"

#include <string.h>

gboolean
way_answering_choose_language (WayAnswering *self, const char *language)
{
  WayInstruments *instruments = way_workspace_get_instruments (self->workspace);
  WayInstrument  *found =
    instruments != NULL
       ? way_instruments_lookup (instruments, way_instrument_get_id (self->instrument), language)
       : NULL;

  if (found == NULL || g_strcmp0 (way_instrument_get_version (found),
                                  way_instrument_get_version (self->instrument)) != 0)
    return FALSE;

  way_instrument_ref (found);
  way_instrument_unref (self->instrument);
  self->instrument = found;
  return TRUE;
}

WayAssessmentMode
way_answering_get_mode (WayAnswering *self)
{
  g_return_val_if_fail (WAY_IS_ANSWERING (self), WAY_ASSESSMENT_MODE_WORKER);

  return self->mode;
}

void
way_answering_set_mode (WayAnswering *self, WayAssessmentMode mode)
{
  g_return_if_fail (WAY_IS_ANSWERING (self));

  if (way_answering_is_loading (self) || self->signing || self->mode == mode)
    return;

  self->mode = mode;
  way_answering_changed (self);
}

gboolean
way_answering_set_language (WayAnswering *self, const char *language)
{
  g_return_val_if_fail (WAY_IS_ANSWERING (self), FALSE);

  if (g_strcmp0 (way_instrument_get_language (self->instrument), language) == 0)
    return TRUE;
  if (way_answering_is_loading (self) || self->signing ||
      !way_answering_choose_language (self, language))
    return FALSE;

  way_answering_changed (self);
  return TRUE;
}

char *
way_answering_dup_context (WayAnswering *self, const char *key)
{
  g_auto (GStrv) pairs = NULL;
  const size_t length = strlen (key);

  g_return_val_if_fail (WAY_IS_ANSWERING (self), NULL);

  pairs = g_strsplit (self->context != NULL ? self->context : "", " ", -1);
  for (guint i = 0; pairs[i] != NULL; i++) {
    if (strncmp (pairs[i], key, length) == 0 && pairs[i][length] == '=')
      return g_strdup (pairs[i] + length + 1);
  }

  return NULL;
}

void
way_answering_set_context (WayAnswering *self, const char *key, const char *value)
{
  g_autofree char *old = way_answering_dup_context (self, key);
  g_auto (GStrv) pairs = NULL;
  g_autoptr (GString) context = g_string_new (NULL);
  const size_t length = strlen (key);

  if (way_answering_is_loading (self) || self->signing || g_strcmp0 (old, value) == 0)
    return;

  pairs = g_strsplit (self->context != NULL ? self->context : "", " ", -1);
  for (guint i = 0; pairs[i] != NULL; i++) {
    if (pairs[i][0] != '\0' && !(strncmp (pairs[i], key, length) == 0 && pairs[i][length] == '='))
      g_string_append_printf (context, "%s%s", context->len > 0 ? " " : "", pairs[i]);
  }
  if (value != NULL)
    g_string_append_printf (context, "%s%s=%s", context->len > 0 ? " " : "", key, value);

  g_free (self->context);
  self->context = context->len > 0 ? g_strdup (context->str) : NULL;
  way_answering_changed (self);
}
