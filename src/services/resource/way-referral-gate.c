/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-referral-gate.h"

#include <glib/gi18n.h>

#include "way-consent-repo.h"
#include "way-now.h"

/* For what a consent may have been given that a referral for this need serves. */
static guint
find_purposes (WayReferralItem *item, WayPurpose purposes[2])
{
  purposes[0] = WAY_PURPOSE_REFERRAL;
  switch (item->need != NULL ? item->need->area : WAY_NEED_AREA_UNSAID) {
  case WAY_NEED_AREA_HOME:
    purposes[1] = WAY_PURPOSE_HOUSING;
    return 2;
  case WAY_NEED_AREA_MONEY:
    purposes[1] = WAY_PURPOSE_BENEFITS;
    return 2;
  case WAY_NEED_AREA_WORK:
  case WAY_NEED_AREA_LEARNING:
    purposes[1] = WAY_PURPOSE_WORK_SCHOOL;
    return 2;
  case WAY_NEED_AREA_UNSAID:
  case WAY_NEED_AREA_HEALTH:
  case WAY_NEED_AREA_SUBSTANCES:
  case WAY_NEED_AREA_MENTAL_HEALTH:
  case WAY_NEED_AREA_FAMILY:
  case WAY_NEED_AREA_COMMUNITY:
  case WAY_NEED_AREA_LEGAL:
  case WAY_NEED_AREA_SAFETY:
  case WAY_NEED_AREA_MEANING:
  default:
    return 1;
  }
}

/* What it is said for, whatever it is ticked as: that somebody comes from here is attendance. */
static WaySet
find_classes (const WayReferral *referral)
{
  WaySet classes = referral->shared;

  classes.bits |= WAY_SET_OF (WAY_INFO_ATTENDANCE).bits;
  return classes;
}

static void
say_allowed (WayReferralLeave *leave, WayReferralItem *item)
{
  g_autofree char *classes = way_info_classes_to_words (leave->result.allowed);

  leave->may = TRUE;
  g_free (leave->words);
  /* Translators: a place, and classes of information. */
  leave->words = g_strdup_printf (_ ("%s may be told: %s."), item->resource->name, classes);
}

/* What is not covered, why, and what would help. */
static void
say_refused (WayReferralLeave *leave, WaySet refused, WayReferralItem *item)
{
  g_autofree char *classes = way_info_classes_to_words (refused);
  const char      *why = NULL, *remedy = NULL;

  for (guint i = 0; i < WAY_N_INFO_CLASSES && why == NULL; i++) {
    if (way_set_has (refused, i)) {
      why = way_gate_decision_to_words (&leave->result.decisions[i]);
      remedy = way_gate_decision_to_remedy (&leave->result.decisions[i]);
    }
  }
  g_free (leave->words);
  /* Translators: a place, classes of information, and a sentence that says why. */
  leave->words =
    g_strdup_printf (_ ("%s may not be told: %s. %s%s%s"), item->resource->name, classes, why,
                     remedy != NULL ? " " : "", remedy != NULL ? remedy : "");
}

static WayAddressee *
make_addressee (const WayResource *resource, WayPurpose purpose)
{
  const gboolean known = !way_id_is_none (&resource->organization_id);

  return way_addressee_new (
    &(WayAddresseeDetails){ .kind = known ? WAY_PARTY_ORGANIZATION : WAY_PARTY_NAMED,
                            .organization_id = resource->organization_id,
                            .name = resource->name,
                            .address = resource->address,
                            .purpose = purpose });
}

gboolean
way_referral_gate_ask (WayDb            *db,
                       WayReferralItem  *item,
                       WayTime           now,
                       WayReferralLeave *leave,
                       GError          **error)
{
  const WaySet classes = find_classes (item->referral);
  g_autoptr (GTimeZone) zone = g_time_zone_new_local ();
  WayPurpose  purposes[2];
  const guint n = find_purposes (item, purposes);

  if (!way_referral_tells (item->referral)) {
    leave->may = TRUE;
    leave->words = g_strdup (_ ("The client goes there alone, and the place is told nothing."));
    return TRUE;
  }

  for (guint i = 0; i < n && !leave->may; i++) {
    WaySet refused;

    g_clear_object (&leave->addressee);
    leave->addressee = make_addressee (item->resource, purposes[i]);
    if (!way_consent_repo_ask (db, &item->client->parent.id, leave->addressee, classes, now, zone,
                               &leave->result, error))
      return FALSE;

    refused.bits = classes.bits & ~leave->result.allowed.bits;
    if (refused.bits == 0)
      say_allowed (leave, item);
    else
      say_refused (leave, refused, item);
  }
  return TRUE;
}

WayId
way_referral_leave_get_consent (const WayReferralLeave *self)
{
  const WayId none = { { 0 } };

  return self->addressee != NULL ? self->result.decisions[WAY_INFO_ATTENDANCE].consent_id : none;
}

gboolean
way_referral_gate_account (WayWorkspace           *workspace,
                           WayReferralItem        *item,
                           const WayReferralLeave *leave,
                           WayWriter              *writer,
                           GError                **error)
{
  g_autoptr (GPtrArray) entries = way_consent_repo_make_entries (
    leave->addressee, &item->client->parent.id, &way_workspace_get_staff (workspace)->parent.id,
    &leave->result, gettext (way_referral_method_labels[item->referral->method]), way_now ());

  for (guint i = 0; i < entries->len; i++) {
    if (way_writer_save (writer, way_record_publish (g_ptr_array_index (entries, i)), error) ==
        NULL)
      return FALSE;
  }
  return TRUE;
}

void
way_referral_leave_clear (WayReferralLeave *self)
{
  g_clear_object (&self->addressee);
  g_free (self->words);
  *self = (WayReferralLeave){ 0 };
}
