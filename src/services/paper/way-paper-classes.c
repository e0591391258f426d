/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n.h>

#include "way-paper-private.h"

void
way_paper_set_class (WayPaper *self, WayInfoClass info_class)
{
  g_return_if_fail (WAY_IS_PAPER (self) && info_class < WAY_N_INFO_CLASSES);

  self->info_class = info_class;
}

static gboolean
says_something (const WayBlock *block)
{
  switch (block->kind) {
  case WAY_BLOCK_RULE:
  case WAY_BLOCK_SPACE:
  case WAY_BLOCK_LINES:
    return FALSE;
  case WAY_BLOCK_TITLE:
  case WAY_BLOCK_HEADING:
  case WAY_BLOCK_TEXT:
  case WAY_BLOCK_PAIR:
  case WAY_BLOCK_ROW:
  case WAY_BLOCK_DRAWING:
  default:
    return !block->is_notice;
  }
}

WaySet
way_paper_get_classes (WayPaper *self)
{
  WaySet classes = { 0 };

  g_return_val_if_fail (WAY_IS_PAPER (self), classes);

  if (self->left != NULL)
    classes = WAY_SET_OF (WAY_INFO_IDENTITY);
  for (guint i = 0; i < self->blocks->len; i++) {
    const WayBlock *block = g_ptr_array_index (self->blocks, i);

    if (says_something (block))
      classes.bits |= WAY_SET_OF (block->info_class).bits;
  }

  return classes;
}

void
way_paper_filter (WayPaper *self, WaySet allowed, const WayGateResult *gate)
{
  g_return_if_fail (WAY_IS_PAPER (self) && self->table == NULL);

  for (guint i = self->blocks->len; i > 0; i--) {
    const WayBlock *block = g_ptr_array_index (self->blocks, i - 1);

    if (!block->is_notice && !way_set_has (allowed, block->info_class))
      g_ptr_array_remove_index (self->blocks, i - 1);
  }
  if (!way_set_has (allowed, WAY_INFO_IDENTITY))
    way_paper_set_head (self, NULL, self->right);

  g_array_set_size (self->fragments, 0); /* they pointed into it */
  self->n_pages = 0;
  g_free (self->gate);
  self->gate = gate != NULL ? g_memdup2 (gate, sizeof *gate) : NULL;
}

const WayGateResult *
way_paper_get_gate (WayPaper *self)
{
  g_return_val_if_fail (WAY_IS_PAPER (self), NULL);

  return self->gate;
}

void
way_paper_add_notice (WayPaper *self, const char *statement, const char *const *scopes)
{
  g_return_if_fail (WAY_IS_PAPER (self) && self->table == NULL && statement != NULL);

  if (self->blocks->len > 0 &&
      ((WayBlock *)g_ptr_array_index (self->blocks, self->blocks->len - 1))->is_notice)
    return;

  self->in_notice = TRUE;
  way_paper_add_rule (self);
  way_paper_add_text (self, 0, WAY_PAPER_SMALL, statement);
  for (guint i = 0; scopes != NULL && scopes[i] != NULL; i++) {
    way_paper_begin_group (self);
    way_paper_add_text (self, 0, WAY_PAPER_BOLD | WAY_PAPER_SMALL, _ ("What the consent covers"));
    way_paper_add_text (self, 0, WAY_PAPER_SMALL, scopes[i]);
    way_paper_end_group (self);
  }
  self->in_notice = FALSE;
}
