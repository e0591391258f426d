/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-referral-item.h"

#include <glib/gi18n.h>

#include "way-client-words.h"
#include "way-day-words.h"
#include "way-record-words.h"
#include "way-when.h"

G_DEFINE_FINAL_TYPE (WayReferralItem, way_referral_item, G_TYPE_OBJECT)

static void
way_referral_item_finalize (GObject *object)
{
  WayReferralItem *self = WAY_REFERRAL_ITEM (object);

  g_clear_object (&self->referral);
  g_clear_object (&self->client);
  g_clear_object (&self->resource);
  g_clear_object (&self->need);

  G_OBJECT_CLASS (way_referral_item_parent_class)->finalize (object);
}

static void
way_referral_item_class_init (WayReferralItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = way_referral_item_finalize;
}

static void
way_referral_item_init (WayReferralItem *self)
{
}

const char *
way_referral_item_get_need (WayReferralItem *self)
{
  return self->need != NULL ? self->need->text : self->referral->need_words;
}

static char *
write_appointment (const WayReferral *referral)
{
  g_autofree char *day = way_when_write_day (referral->appointment_on);
  g_autofree char *clock =
    referral->appointment_at != NULL ? way_client_words_isolate (referral->appointment_at) : NULL;

  return clock != NULL ? g_strdup_printf ("%s, %s", day, clock) : g_steal_pointer (&day);
}

char *
way_referral_item_words_status (WayReferralItem *self, WayDate today)
{
  const WayReferral *referral = self->referral;
  const char        *status = gettext (way_referral_status_labels[referral->status]);
  g_autofree char   *when = NULL;

  if (referral->status == WAY_REFERRAL_SCHEDULED && referral->appointment_on.ymd != 0) {
    when = write_appointment (referral);
    /* Translators: a status, and the day of an appointment. */
    return g_strdup_printf (_ ("%s: %s"), status, when);
  }
  if (referral->status_on.ymd == 0)
    return g_strdup (status);

  when = referral->status_on.ymd <= today.ymd ? way_day_words_ago (referral->status_on, today)
                                              : way_when_write (referral->status_on);
  /* Translators: a status, and how long ago that was: “Sent, 3 days ago”. */
  return g_strdup_printf (_ ("%s, %s"), status, when);
}

char *
way_referral_item_words_outcome (WayReferralItem *self)
{
  WayReferral     *referral = self->referral;
  const WayField  *field = way_record_find_field (referral, "barriers");
  g_autofree char *text = NULL;
  g_autofree char *barriers = NULL;

  if (referral->outcome != NULL)
    return g_strdup (referral->outcome);
  if (referral->barriers.bits == 0)
    return g_strdup (referral->barrier_words);

  text = way_field_to_text (field, referral);
  barriers = way_record_words_plain (WAY_TYPE_REFERRAL, field, text, NULL);
  /* Translators: %s is one thing or several, such as “Cost”. */
  return g_strdup_printf (_ ("In the way: %s"), barriers);
}
