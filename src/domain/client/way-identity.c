/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-identity.h"

#include <glib/gi18n.h>

static const WayField fields[] = {
  WAY_FIELD (WayIdentity,
             client_id,
             .label = N_ ("Client"),
             .target = "client",
             .required = TRUE,
             .hidden = TRUE,
             .owner = TRUE),
  WAY_FIELD (WayIdentity, accommodation, .label = N_ ("Hearing, seeing, moving")),
  WAY_FIELD (WayIdentity, literacy, .label = N_ ("Reading and writing")),
  WAY_FIELD (WayIdentity, interpreter_agency, .label = N_ ("Agency of the interpreter")),
  WAY_FIELD (WayIdentity, worker_gender, .label = N_ ("Worker preferred")),
  WAY_FIELD (WayIdentity, faith, .label = N_ ("Faith")),
  WAY_FIELD (WayIdentity, culture, .label = N_ ("Culture or tribe")),
  WAY_FIELD (WayIdentity, community, .label = N_ ("Community")),
  WAY_FIELD (WayIdentity, food, .label = N_ ("Food")),
  WAY_FIELD (WayIdentity, customs, .label = N_ ("Customs")),
  WAY_FIELD (WayIdentity, healing, .label = N_ ("What heals")),
  WAY_FIELD (WayIdentity, systems, .label = N_ ("Hard times with agencies")),
  WAY_FIELD (WayIdentity, immigration_worry, .label = N_ ("Worried about immigration")),
};

WAY_DEFINE_RECORD (WayIdentity, way_identity, "identity", N_ ("How to work with me"), fields, NULL)

gboolean
way_identity_is_empty (WayIdentity *self)
{
  const WayRecordClass *klass = WAY_RECORD_GET_CLASS (self);

  for (guint i = WAY_RECORD_N_COMMON + 1; i < klass->n_fields; i++) {
    if (klass->fields[i].type == WAY_FIELD_TEXT && !way_field_is_none (&klass->fields[i], self))
      return FALSE;
  }

  return !self->immigration_worry;
}

WayIdentity *
way_identity_join (WayIdentity *const *identities, guint n)
{
  WayIdentity *joined = n > 0 ? way_record_copy (identities[0]) : NULL;

  for (guint i = 1; i < n; i++) {
    const WayRecordClass *klass = WAY_RECORD_GET_CLASS (joined);

    for (guint f = WAY_RECORD_N_COMMON + 1; f < klass->n_fields; f++) {
      if (way_field_is_none (&klass->fields[f], joined))
        way_field_copy (&klass->fields[f], identities[i], joined);
    }
    if (identities[i]->immigration_worry)
      way_set (joined, immigration_worry, TRUE);
  }

  return joined;
}
