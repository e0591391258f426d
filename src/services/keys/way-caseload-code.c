/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-caseload-private.h"
#include "way-recovery-code.h"

/* The recovery code, as views show it and ask for it; the verbs are in way-caseload-change.c. */

gboolean
way_caseload_owes_code (WayCaseload *self)
{
  g_return_val_if_fail (WAY_IS_CASELOAD (self), FALSE);

  return self->keys != NULL && way_key_file_owes_code (self->keys);
}

void
way_caseload_set_owes_code (WayCaseload *self, gboolean owes)
{
  g_return_if_fail (WAY_IS_CASELOAD (self));
  g_return_if_fail (self->keys == NULL);

  self->owes_code = owes;
}

void
way_caseload_code_free (char *code)
{
  way_secret_free_text (code);
}

guint
way_caseload_code_count_groups (void)
{
  return WAY_RECOVERY_CODE_GROUPS;
}

gboolean
way_caseload_code_has_group (const char *code, guint group, const char *typed)
{
  return way_recovery_code_has_group (code, group, typed);
}
