/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-rights-due.h"

#define ACCOUNTING_MONTHS 36
#define FREE_MONTHS       12

/* Where no rule sets a time a request would wait for ever: those two are the program’s own. */
static const WayRightsTerm terms[WAY_RIGHTS_N_KINDS] = {
  [WAY_RIGHTS_ACCESS] = { 30, 30, TRUE, "45 CFR 164.524(b)(2)" },
  [WAY_RIGHTS_AMENDMENT] = { 60, 30, TRUE, "45 CFR 164.526(b)(2)" },
  [WAY_RIGHTS_RESTRICTION] = { 30, 0, FALSE, "42 CFR 2.26, 45 CFR 164.522(a)" },
  [WAY_RIGHTS_ACCOUNTING] = { 60, 30, TRUE, "42 CFR 2.25, 45 CFR 164.528(c)(1)" },
  [WAY_RIGHTS_CONFIDENTIAL] = { 7, 0, FALSE, "45 CFR 164.522(b)" },
};

const WayRightsTerm *
way_rights_term (WayRightsKind kind)
{
  g_return_val_if_fail (kind < WAY_RIGHTS_N_KINDS, NULL);

  return &terms[kind];
}

WayDate
way_rights_due_first (WayRightsKind kind, WayDate received_on)
{
  g_return_val_if_fail (kind < WAY_RIGHTS_N_KINDS, WAY_DATE_NONE);

  return way_date_add_days (received_on, (int)terms[kind].days);
}

gboolean
way_rights_is_extended (const WayRightsRequest *self)
{
  return terms[self->kind].extension > 0 && self->extension_reason != NULL &&
         self->extended_on.ymd >= self->received_on.ymd &&
         self->extended_on.ymd <= way_rights_due_first (self->kind, self->received_on).ymd;
}

WayDate
way_rights_due (const WayRightsRequest *self)
{
  const WayDate first = way_rights_due_first (self->kind, self->received_on);

  return way_rights_is_extended (self) ? way_date_add_days (first, (int)terms[self->kind].extension)
                                       : first;
}

gboolean
way_rights_is_done (const WayRightsRequest *self)
{
  if (self->answer == WAY_RIGHTS_GRANTED || self->answer == WAY_RIGHTS_PARTLY)
    return self->given_on.ymd != 0;

  return self->answer != WAY_RIGHTS_OPEN;
}

WayDate
way_rights_accounting_from (WayDate requested_on)
{
  return way_date_add_months (requested_on, -ACCOUNTING_MONTHS);
}

gboolean
way_rights_accounting_is_free (WayDate requested_on, WayDate before)
{
  return before.ymd == 0 || way_date_add_months (before, FREE_MONTHS).ymd <= requested_on.ymd;
}
