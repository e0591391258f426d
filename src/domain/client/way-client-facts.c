/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-client-facts.h"

WayClientFacts *
way_client_facts_new (GPtrArray *contacts,
                      WayDate    assessed_on,
                      WayDate    contacted_on,
                      WayTime    next_at)
{
  WayClientFacts        *self = g_atomic_rc_box_new0 (WayClientFacts);
  const WayContactPoint *first = NULL;

  for (guint i = 0; i < contacts->len; i++) {
    const WayContactPoint *point = g_ptr_array_index (contacts, i);

    self->rules.bits |= point->rules.bits;
    if (first == NULL ||
        (first->system != WAY_CONTACT_POINT_PHONE && point->system == WAY_CONTACT_POINT_PHONE))
      first = point;
  }

  self->contact = first != NULL ? g_strdup (first->value) : NULL;
  self->assessed_on = assessed_on;
  self->contacted_on = contacted_on;
  self->next_at = next_at;
  return self;
}

WayClientFacts *
way_client_facts_ref (WayClientFacts *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
facts_clear (gpointer data)
{
  g_free (((WayClientFacts *)data)->contact);
}

void
way_client_facts_unref (WayClientFacts *self)
{
  g_atomic_rc_box_release_full (self, facts_clear);
}
