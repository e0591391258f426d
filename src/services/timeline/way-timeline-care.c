/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Contacts, notes, appointments, crises, milestones and referrals, on a timeline. */
#include "way-timeline-kind.h"

#include <glib/gi18n.h>

#include "way-appointment.h"
#include "way-client.h"
#include "way-contact-words.h"
#include "way-contact.h"
#include "way-crisis.h"
#include "way-milestone.h"
#include "way-note-section.h"
#include "way-note.h"
#include "way-record-repo.h"
#include "way-workspace-referrals-private.h"

/* --- contacts --- */

static const WayTimelineSource contacts = { "contact", "happened_on", TRUE, "began", NULL };

static gboolean
say_contact (const WayTimelineAsk *ask,
             const WayTimelineHit *hit,
             WayTimelineItem      *item,
             GError              **error)
{
  g_autoptr (WayContact) contact =
    way_record_repo_get (ask->db, WAY_TYPE_CONTACT, &hit->key.id, error);

  if (contact == NULL)
    return FALSE;

  g_free (item->clock);
  item->clock = g_strdup (contact->began);
  item->title = way_contact_words_title (contact);
  item->detail = way_contact_words_about (contact);
  item->more = way_contact_words_next (contact);
  return TRUE;
}

const WayTimelineKind way_timeline_contacts = {
  .look = { N_ ("Contacts"), "way-talk-symbolic" },
  .source = &contacts,
  .section = "contacts",
  .say = say_contact,
};

/* --- notes --- */

static const WayTimelineSource notes = { "note", "served_on", TRUE, NULL, NULL };

/* All that it says, for a search. */
static char *
join_sections (const WayNote *note)
{
  guint                 n;
  const WayNoteSection *sections = way_note_get_all_sections (&n);
  GString              *text = g_string_new (NULL);

  for (guint i = 0; i < n; i++) {
    const char *part = way_note_get_text (note, sections[i].field);

    if (part != NULL)
      g_string_append_printf (text, "%s\n", part);
  }
  return g_string_free (text, FALSE);
}

static gboolean
say_note (const WayTimelineAsk *ask,
          const WayTimelineHit *hit,
          WayTimelineItem      *item,
          GError              **error)
{
  g_autoptr (WayNote) note = way_record_repo_get (ask->db, WAY_TYPE_NOTE, &hit->key.id, error);
  g_autoptr (WayClient) client =
    note != NULL ? way_record_repo_get (ask->db, WAY_TYPE_CLIENT, &note->client_id, error) : NULL;

  if (client == NULL)
    return FALSE;

  if (way_note_is_draft (note))
    item->title = g_strdup (_ ("Note, not signed"));
  else if (note->status == WAY_NOTE_ENTERED_IN_ERROR)
    item->title = g_strdup (_ ("Note, entered in error"));
  else
    item->title = g_strdup (C_ ("record", "Note"));

  /* What is not for this reader is not told, and not found. */
  if (way_note_can_be_read (note, &ask->reader, &client->worker_id)) {
    item->detail = way_note_dup_beginning (note);
    item->more = join_sections (note);
    item->clock = g_strdup (note->began);
  } else {
    item->detail = g_strdup (way_note_hidden_to_words (note));
  }
  return TRUE;
}

const WayTimelineKind way_timeline_notes = {
  .look = { N_ ("Notes"), "way-text-symbolic" },
  .source = &notes,
  .section = "notes",
  .say = say_note,
};

/* --- appointments --- */

/* Of a series only those that differ are stored; the others are in the calendar. */
static const WayTimelineSource appointments = { "appointment", "starts_at", FALSE, NULL,
                                                " AND rule IS NULL" };

static gboolean
say_appointment (const WayTimelineAsk *ask,
                 const WayTimelineHit *hit,
                 WayTimelineItem      *item,
                 GError              **error)
{
  g_autoptr (WayAppointment) appointment =
    way_record_repo_get (ask->db, WAY_TYPE_APPOINTMENT, &hit->key.id, error);

  if (appointment == NULL)
    return FALSE;

  /* Translators: a kind of appointment, and what became of it: “Session: arrived”. */
  item->title = g_strdup_printf (_ ("%s: %s"), way_appointment_get_kind_label (appointment),
                                 way_appointment_get_status_label (appointment));
  item->detail = g_strdup (appointment->words != NULL ? appointment->words : appointment->place);
  item->more = g_strdup (appointment->reason);
  return TRUE;
}

const WayTimelineKind way_timeline_appointments = {
  .look = { N_ ("Appointments"), "x-office-calendar-symbolic" },
  .source = &appointments,
  .section = "overview",
  .say = say_appointment,
};

/* --- crises --- */

static const WayTimelineSource crises = { "crisis", "started_at", FALSE, NULL, NULL };

static gboolean
say_crisis (const WayTimelineAsk *ask,
            const WayTimelineHit *hit,
            WayTimelineItem      *item,
            GError              **error)
{
  g_autoptr (WayCrisis) crisis =
    way_record_repo_get (ask->db, WAY_TYPE_CRISIS, &hit->key.id, error);

  if (crisis == NULL)
    return FALSE;

  if (crisis->kind == WAY_CRISIS_KIND_UNSAID)
    item->title = g_strdup (C_ ("record", "Crisis"));
  else
    /* Translators: %s is what kind of crisis it was. */
    item->title = g_strdup_printf (_ ("Crisis: %s"), way_crisis_kind_to_words (crisis->kind));
  item->detail = g_strdup (crisis->status == WAY_CRISIS_OPEN ? _ ("It is still open.")
                                                             : crisis->disposition_words);
  item->more = g_strdup (crisis->words);
  return TRUE;
}

const WayTimelineKind way_timeline_crises = {
  .look = { N_ ("Crises"), "way-crisis-symbolic" },
  .source = &crises,
  .section = "safety",
  .say = say_crisis,
};

/* --- milestones --- */

static const WayTimelineSource milestones = { "milestone", "reached_on", TRUE, NULL, NULL };

static gboolean
say_milestone (const WayTimelineAsk *ask,
               const WayTimelineHit *hit,
               WayTimelineItem      *item,
               GError              **error)
{
  g_autoptr (WayMilestone) milestone =
    way_record_repo_get (ask->db, WAY_TYPE_MILESTONE, &hit->key.id, error);

  if (milestone == NULL)
    return FALSE;

  item->title = way_milestone_dup_title (milestone);
  item->detail =
    g_strdup (milestone->celebrated_words != NULL ? milestone->celebrated_words : milestone->wish);
  return TRUE;
}

const WayTimelineKind way_timeline_milestones = {
  .look = { N_ ("Milestones"), "starred-symbolic" },
  .source = &milestones,
  .section = "milestones",
  .say = say_milestone,
};

/* --- referrals --- */

static const WayTimelineSource referrals = { "referral", "made_on", TRUE, NULL, NULL };

static gboolean
say_referral (const WayTimelineAsk *ask,
              const WayTimelineHit *hit,
              WayTimelineItem      *item,
              GError              **error)
{
  g_autoptr (WayReferralItem) referral = way_referral_item_read (ask->db, &hit->key.id, error);

  if (referral == NULL)
    return FALSE;

  /* Translators: a place, and what a referral to it came to: “Referral to Bay Shelter: Sent”. */
  item->title = g_strdup_printf (_ ("Referral to %s: %s"), referral->resource->name,
                                 gettext (way_referral_status_labels[referral->referral->status]));
  item->detail = g_strdup (way_referral_item_get_need (referral));
  item->more = way_referral_item_words_outcome (referral);
  item->record = "referral";
  item->record_id = hit->key.id;
  return TRUE;
}

const WayTimelineKind way_timeline_referrals = {
  .look = { N_ ("Referrals"), "way-resources-symbolic" },
  .source = &referrals,
  .section = "referrals",
  .say = say_referral,
};
