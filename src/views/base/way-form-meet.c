/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-form-private.h"

#include <glib/gi18n.h>

/* Before the name of a field, in a draft: the text that was typed over. */
#define WAS "was."

/* --- what the controls say --- */

static char *
stored_text (const WayField *field, gpointer record)
{
  char *text = way_field_to_text (field, record);

  return text != NULL ? text : g_strdup ("");
}

static char *
typed_text (WayForm *self, WayControl *control, gpointer scratch)
{
  char *text = way_control_to_text (control, way_form_field_of (self, control), scratch);

  return text != NULL ? text : g_strdup ("");
}

char *
way_form_dup_text (WayForm *self, const char *field)
{
  g_autoptr (WayRecord) scratch = NULL;

  g_return_val_if_fail (WAY_IS_FORM (self), NULL);
  g_return_val_if_fail (self->record != NULL, NULL);

  scratch = way_record_copy (self->record);
  for (guint i = 0; i < self->controls->len; i++) {
    WayControl *control = g_ptr_array_index (self->controls, i);

    if (g_str_equal (control->field, field))
      return typed_text (self, control, scratch);
  }

  g_return_val_if_reached (NULL);
}

gboolean
way_form_is_changed (WayForm *self)
{
  g_autoptr (WayRecord) scratch = NULL;

  g_return_val_if_fail (WAY_IS_FORM (self), FALSE);

  if (self->record == NULL)
    return FALSE;

  scratch = way_record_copy (self->record);
  for (guint i = 0; i < self->controls->len; i++) {
    WayControl      *control = g_ptr_array_index (self->controls, i);
    g_autofree char *before = stored_text (way_form_field_of (self, control), self->record);
    g_autofree char *now = typed_text (self, control, scratch);

    if (!g_str_equal (before, now))
      return TRUE;
  }

  return FALSE;
}

/* --- drafts --- */

/* A new record has nothing behind it: its draft holds all.  That of a stored one must not bring old
 * texts back into fields on which nobody typed. */
WayDraft *
way_form_make_draft (WayForm *self)
{
  GVariantBuilder texts = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("a{ss}"));
  g_autoptr (WayRecord) scratch = NULL;

  g_return_val_if_fail (WAY_IS_FORM (self), NULL);
  g_return_val_if_fail (self->record != NULL, NULL);

  scratch = way_record_copy (self->record);
  for (guint i = 0; i < self->controls->len; i++) {
    WayControl      *control = g_ptr_array_index (self->controls, i);
    g_autofree char *before = stored_text (way_form_field_of (self, control), self->record);
    g_autofree char *now = typed_text (self, control, scratch);
    g_autofree char *key = g_strconcat (WAS, control->field, NULL);

    if (self->record->revision != 0 && g_str_equal (before, now))
      continue;

    g_variant_builder_add (&texts, "{ss}", control->field, now);
    if (self->record->revision != 0)
      g_variant_builder_add (&texts, "{ss}", key, control->was != NULL ? control->was : before);
  }

  return way_draft_new (WAY_RECORD_GET_CLASS (self->record)->table, &self->about,
                        self->record->revision, g_variant_builder_end (&texts));
}

/* --- what somebody else wrote --- */

/* was: what was typed over.  The draft keeps it, so that the same is said when it comes back. */
static void
note (WayForm *self, WayControl *control, const char *was)
{
  const WayField  *field = way_form_field_of (self, control);
  g_autofree char *theirs = way_control_to_words (control, field, self->record);
  g_autofree char *words = NULL;

  if (theirs != NULL)
    words = g_strdup_printf (_ ("Somebody wrote “%s” meanwhile. Saving puts yours in its place."),
                             theirs);
  else if (way_field_is_none (field, self->record))
    words = g_strdup (_ ("Somebody emptied this meanwhile. Saving puts yours there again."));
  else
    words = g_strdup (_ ("Somebody changed this meanwhile. Saving puts yours in its place."));
  way_control_note (control, words);

  if (control->was == NULL)
    control->was = g_strdup (was);
}

void
way_form_meet_draft (WayForm *self, const WayDraft *draft)
{
  g_autoptr (WayRecord) scratch = way_record_copy (self->record);

  for (guint i = 0; i < self->controls->len; i++) {
    WayControl      *control = g_ptr_array_index (self->controls, i);
    g_autofree char *now = stored_text (way_form_field_of (self, control), self->record);
    g_autofree char *typed = typed_text (self, control, scratch);
    g_autofree char *key = g_strconcat (WAS, control->field, NULL);
    const char      *was = way_draft_get_text (draft, key);

    if (g_str_equal (typed, now))
      continue;
    if (was != NULL ? !g_str_equal (was, now) : draft->revision != self->record->revision)
      note (self, control, was);
  }
}

void
way_form_meet_newer (WayForm *self, gpointer newer)
{
  g_autoptr (WayRecord) older = NULL;
  g_autoptr (WayRecord) scratch = NULL;

  g_return_if_fail (WAY_IS_FORM (self));
  g_return_if_fail (self->record != NULL);
  g_return_if_fail (G_OBJECT_TYPE (newer) == G_OBJECT_TYPE (self->record));

  older = g_steal_pointer (&self->record);
  self->record = g_object_ref (newer);
  scratch = way_record_copy (newer);
  self->filling = TRUE;

  for (guint i = 0; i < self->controls->len; i++) {
    WayControl      *control = g_ptr_array_index (self->controls, i);
    const WayField  *field = way_form_field_of (self, control);
    g_autofree char *was = stored_text (field, older);
    g_autofree char *now = stored_text (field, newer);
    g_autofree char *typed = typed_text (self, control, scratch);

    if (g_str_equal (typed, was))
      way_control_from_text (control, field, scratch, now);
    else if (!g_str_equal (was, now) && !g_str_equal (typed, now))
      note (self, control, was);
  }

  self->filling = FALSE;
  way_form_keep_soon (self);
}
