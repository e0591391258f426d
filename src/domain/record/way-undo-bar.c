/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-undo-bar.h"

/* Signed, or a part of what is signed. */
static const char *const kept[] = { "assessment", "score", "alert", NULL };

void
way_act_pointer_clear (WayActPointer *self)
{
  g_free (self->who);
  *self = (WayActPointer){ 0 };
}

void
way_undo_bar_clear (WayUndoBar *self)
{
  g_free (self->table);
  g_free (self->field);
  way_act_pointer_clear (&self->by);
  *self = (WayUndoBar){ 0 };
}

WayUndoKind
way_undo_kind_of (const char *table, const char *verb)
{
  if (g_strv_contains (kept, table))
    return WAY_UNDO_KEPT;
  if (g_str_equal (table, "client") && g_str_equal (verb, "create"))
    return WAY_UNDO_CLIENT;
  return WAY_UNDO_FREE;
}
