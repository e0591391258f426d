/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-draft.h"

WayDraft *
way_draft_new (const char *form, const WayId *about, gint64 revision, GVariant *texts)
{
  WayDraft *self = g_atomic_rc_box_new0 (WayDraft);

  self->form = g_strdup (form);
  self->about = *about;
  self->revision = revision;
  self->texts = g_variant_ref_sink (texts);

  return self;
}

WayDraft *
way_draft_ref (WayDraft *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
draft_clear (gpointer data)
{
  WayDraft *self = data;

  g_free (self->form);
  g_variant_unref (self->texts);
}

void
way_draft_unref (WayDraft *self)
{
  g_atomic_rc_box_release_full (self, draft_clear);
}

const char *
way_draft_get_text (const WayDraft *self, const char *field)
{
  const char *text = NULL;

  g_variant_lookup (self->texts, field, "&s", &text);
  return text;
}
