/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-referral-paper.h"

#include <glib/gi18n.h>

#include "way-info-class.h"
#include "way-record-words.h"
#include "way-resource-words.h"
#include "way-staff.h"
#include "way-when.h"
#include "way-workspace-referrals-private.h"

static void
add_pair (WayPaper *paper, const char *caption, const char *text)
{
  if (text != NULL && *text != '\0')
    way_paper_add_pair (paper, 0, caption, text);
}

static void
add_place (WayPaper *paper, WayResource *resource)
{
  static const char *const told[] = { "phone", "email", "address", "contact_person", "hours" };

  way_paper_begin_group (paper);
  way_paper_add_heading (paper, _ ("To"));
  way_paper_add_text (paper, 0, WAY_PAPER_BOLD, resource->name);
  for (guint i = 0; i < G_N_ELEMENTS (told); i++) {
    g_autofree char *words = way_resource_words_field (resource, told[i]);

    add_pair (paper, gettext (way_record_find_field (resource, told[i])->label), words);
  }
  way_paper_end_group (paper);
}

static void
add_client (WayPaper *paper, WayClient *client)
{
  g_autofree char *name = way_client_dup_name (client);
  g_autofree char *born = way_when_write (client->birth_date);

  way_paper_begin_group (paper);
  way_paper_add_heading (paper, _ ("Who Comes"));
  add_pair (paper, _ ("Name"), name);
  add_pair (paper, _ ("Pronouns"), client->pronouns);
  add_pair (paper, _ ("Born"), born);
  add_pair (paper, _ ("Language"), client->language);
  way_paper_end_group (paper);
}

static void
add_field (WayPaper *paper, WayReferral *referral, const char *name)
{
  const WayField  *field = way_record_find_field (referral, name);
  g_autofree char *text = NULL;
  g_autofree char *words = NULL;

  if (way_field_is_none (field, referral))
    return;
  text = way_field_to_text (field, referral);
  words = way_record_words_plain (WAY_TYPE_REFERRAL, field, text, NULL);
  way_paper_add_pair (paper, 0, gettext (field->label), words);
}

static void
add_need (WayPaper *paper, WayReferralItem *item)
{
  const char *need = way_referral_item_get_need (item);

  if (need == NULL)
    return;
  way_paper_begin_group (paper);
  way_paper_add_heading (paper, _ ("What For"));
  way_paper_add_text (paper, 0, WAY_PAPER_PLAIN, need);
  way_paper_end_group (paper);
}

static void
add_visit (WayPaper *paper, WayReferral *referral)
{
  if (referral->appointment_on.ymd == 0 && referral->transport_words == NULL)
    return;

  way_paper_begin_group (paper);
  way_paper_add_heading (paper, _ ("When"));
  add_field (paper, referral, "appointment_on");
  add_field (paper, referral, "appointment_at");
  add_field (paper, referral, "transport_words");
  way_paper_end_group (paper);
}

/* Free words are of the one class that they were ticked as, besides that somebody comes; of several
 * nobody can tell which part is which, and then only the whole record covers them. */
static WayInfoClass
find_class (const WayReferral *referral)
{
  WayInfoClass found = WAY_INFO_ATTENDANCE;

  for (guint i = 0; i < WAY_N_INFO_CLASSES; i++) {
    if (i == WAY_INFO_IDENTITY || i == WAY_INFO_ATTENDANCE || !way_set_has (referral->shared, i))
      continue;
    found = found == WAY_INFO_ATTENDANCE ? (WayInfoClass)i : WAY_INFO_WHOLE;
  }
  return found;
}

/* What was written for the place. */
static void
add_words (WayPaper *paper, WayReferral *referral)
{
  if (referral->shared_words == NULL)
    return;

  way_paper_begin_group (paper);
  way_paper_add_heading (paper, _ ("What Is Shared"));
  way_paper_add_text (paper, 0, WAY_PAPER_PLAIN, referral->shared_words);
  way_paper_end_group (paper);
}

static WayPaper *
make (WayDb *db, const WayPaperRequest *request, gpointer params, GError **error)
{
  g_autoptr (WayReferralItem) item = way_referral_item_read (db, &WAY_RECORD (params)->id, error);
  g_autofree char *day = way_when_write (request->today);
  WayPaper        *paper;

  if (item == NULL)
    return NULL;

  paper = way_paper_new (request->large);
  way_paper_set_class (paper, WAY_INFO_IDENTITY);
  way_paper_set_head (paper, _ ("Referral"), day);
  way_paper_add_title (paper, _ ("Referral"));
  add_place (paper, item->resource);
  add_client (paper, item->client);
  way_paper_set_class (paper, WAY_INFO_NEEDS);
  add_need (paper, item);
  way_paper_set_class (paper, WAY_INFO_ATTENDANCE);
  add_visit (paper, item->referral);
  way_paper_set_class (paper, find_class (item->referral));
  add_words (paper, item->referral);
  way_paper_set_class (paper, WAY_INFO_IDENTITY);
  way_paper_add_space (paper, 2);
  way_paper_add_pair (paper, 0, _ ("Signed"), NULL);
  return paper;
}

const WayPaperKind way_referral_paper = {
  .what = "referral",
  .purpose = "referral sheet",
  .title = N_ ("Print the Referral"),
  .for_third_parties = TRUE,
  .make = make,
};
