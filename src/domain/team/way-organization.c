/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-organization.h"

#include <glib/gi18n.h>

#include "way-error.h"
#include "way-former-name.h"

const char *const way_organization_kind_words[] = { "health-care", "health-plan", "payer",
                                                    "social",      "housing",     "court",
                                                    "school",      "employer",    "government",
                                                    "community",   "other",       NULL };
const char *const way_organization_kind_labels[] = { N_ ("Health care"),
                                                     N_ ("Health plan"),
                                                     N_ ("Other payer"),
                                                     N_ ("Social services"),
                                                     N_ ("Housing or shelter"),
                                                     N_ ("Court, probation or police"),
                                                     N_ ("School"),
                                                     N_ ("Employer"),
                                                     N_ ("Government office"),
                                                     N_ ("Community or faith group"),
                                                     N_ ("Other organization"),
                                                     NULL };

static const WayField fields[] = {
  WAY_FIELD (WayOrganization, name, .label = N_ ("Name"), .required = TRUE),
  WAY_FIELD (WayOrganization,
             kind,
             .label = N_ ("Kind"),
             .words = way_organization_kind_words,
             .labels = way_organization_kind_labels),
  WAY_FIELD (WayOrganization, phone, .label = N_ ("Phone")),
  WAY_FIELD (WayOrganization, fax, .label = N_ ("Fax")),
  WAY_FIELD (WayOrganization, email, .label = N_ ("Email")),
  WAY_FIELD (WayOrganization, address, .label = N_ ("Address")),
  WAY_FIELD (WayOrganization, website, .label = N_ ("Website")),
  WAY_FIELD (WayOrganization, qso, .label = N_ ("Qualified service organization")),
  WAY_FIELD (WayOrganization, qso_on, .label = N_ ("Agreement from")),
  WAY_FIELD (WayOrganization, qso_until, .label = N_ ("Agreement until")),
  WAY_FIELD (WayOrganization, qso_words, .label = N_ ("What it does for the program")),
  WAY_FIELD (WayOrganization, former_names, .label = N_ ("Former names")),
  WAY_FIELD (WayOrganization, same_as_id, .label = N_ ("Same as"), .target = "organization"),
  WAY_FIELD (WayOrganization, note, .label = N_ ("Note")),
};

/* An agreement has a day, and what it is about; nothing is the same as itself. */
static gboolean
check (gpointer record, GError **error)
{
  const WayOrganization *self = record;

  if (self->qso && (self->qso_on.ymd == 0 || self->qso_words == NULL)) {
    g_set_error_literal (error, WAY_ERROR, WAY_ERROR_INVALID,
                         "“qso_on” and “qso_words” are of every agreement");
    return FALSE;
  }
  if (self->qso_until.ymd != 0 && self->qso_until.ymd < self->qso_on.ymd) {
    g_set_error_literal (error, WAY_ERROR, WAY_ERROR_INVALID, "“qso_until” is before “qso_on”");
    return FALSE;
  }
  if (way_id_equal (&self->same_as_id, &self->parent.id)) {
    g_set_error_literal (error, WAY_ERROR, WAY_ERROR_INVALID, "“same_as_id” is itself");
    return FALSE;
  }

  return TRUE;
}

WAY_DEFINE_RECORD (WayOrganization,
                   way_organization,
                   "organization",
                   N_ ("Organization"),
                   fields,
                   check)

gboolean
way_organization_is_qso_on (const WayOrganization *self, WayDate day)
{
  return self->qso && self->qso_on.ymd != 0 && self->qso_on.ymd <= day.ymd &&
         (self->qso_until.ymd == 0 || day.ymd <= self->qso_until.ymd);
}

gboolean
way_organization_has_name (const WayOrganization *self, const char *name)
{
  return way_former_name_match (self->name, self->former_names, name);
}
