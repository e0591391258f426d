/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-accounting-paper.h"

#include <glib/gi18n.h>

#include "way-client.h"
#include "way-disclosure-entry.h"
#include "way-record-repo.h"
#include "way-rights-due.h"
#include "way-when.h"

struct _WayAccountingPeriod {
  GObject parent_instance;

  WayDate from;
  WayDate to;
};

G_DEFINE_FINAL_TYPE (WayAccountingPeriod, way_accounting_period, G_TYPE_OBJECT)

static void
way_accounting_period_class_init (WayAccountingPeriodClass *klass)
{
}

static void
way_accounting_period_init (WayAccountingPeriod *self)
{
}

WayAccountingPeriod *
way_accounting_period_new (WayDate from, WayDate to)
{
  WayAccountingPeriod *self = g_object_new (WAY_TYPE_ACCOUNTING_PERIOD, NULL);

  self->from = from;
  self->to = to;
  return self;
}

/* --- what belongs to it --- */

typedef enum {
  PART_CONSENT,
  PART_EMERGENCY,
  PART_LAW,
  N_PARTS,
} Part;

static const struct {
  const char *title;
  const char *nothing;
} parts[N_PARTS] = {
  [PART_CONSENT] = { N_ ("With Your Consent"), N_ ("Nothing was shared with your consent.") },
  [PART_EMERGENCY] = { N_ ("In a Medical Emergency"),
                       N_ ("Nothing was told without consent in an emergency.") },
  [PART_LAW] = { N_ ("As the Law Allows"), N_ ("Nothing else was shared.") },
};

static gboolean
find_part (const WayDisclosureEntry *entry, Part *part)
{
  switch (entry->basis) {
  case WAY_BASIS_CLIENT:
  case WAY_BASIS_PROGRAM:
    return FALSE; /* it stayed with the client or within the program */
  case WAY_BASIS_CONSENT:
    *part = PART_CONSENT;
    return TRUE;
  case WAY_BASIS_EMERGENCY:
    *part = PART_EMERGENCY;
    return TRUE;
  case WAY_BASIS_QSO:
  case WAY_BASIS_CHILD_ABUSE:
  case WAY_BASIS_CRIME:
  case WAY_BASIS_COURT_ORDER:
  case WAY_BASIS_SUBPOENA:
  case WAY_BASIS_AUDIT:
  case WAY_BASIS_RESEARCH:
  case WAY_BASIS_NOT_IDENTIFYING:
  default:
    *part = PART_LAW;
    return TRUE;
  }
}

static WayDate
day_of (WayTime time)
{
  g_autoptr (GDateTime) at = g_date_time_new_from_unix_local (time.us / G_USEC_PER_SEC);

  return way_date_of (at);
}

/* One that was entered in error, and the one that says so, tell of nothing that happened. */
static gboolean
is_error (const WayDisclosureEntry *entry, GPtrArray *all)
{
  if (!way_id_is_none (&entry->corrects_id))
    return TRUE;

  for (guint i = 0; i < all->len; i++) {
    const WayDisclosureEntry *other = g_ptr_array_index (all, i);

    if (way_id_equal (&other->corrects_id, &entry->parent.id))
      return TRUE;
  }

  return FALSE;
}

/* --- writing --- */

static char *
say_whom (const WayDisclosureEntry *entry)
{
  return entry->address != NULL ? g_strdup_printf ("%s\n%s", entry->recipient, entry->address)
                                : g_strdup (entry->recipient);
}

static char *
say_what (const WayDisclosureEntry *entry)
{
  g_autofree char *classes = way_info_classes_to_words (entry->classes);

  return *classes != '\0' ? g_strdup_printf ("%s: %s", entry->what, classes)
                          : g_strdup (entry->what);
}

static char *
say_why (const WayDisclosureEntry *entry)
{
  const char *purpose =
    entry->purpose_words != NULL ? entry->purpose_words : _ (way_purpose_labels[entry->purpose]);
  GString *why = g_string_new (purpose);

  if (entry->basis != WAY_BASIS_CONSENT && entry->basis != WAY_BASIS_EMERGENCY)
    g_string_append_printf (why, "\n%s", _ (way_basis_labels[entry->basis]));
  if (entry->authority != NULL)
    g_string_append_printf (why, "\n%s", entry->authority);
  return g_string_free (why, FALSE);
}

static void
add_row (WayPaper *paper, const WayDisclosureEntry *entry)
{
  g_autofree char *day = way_when_write (day_of (entry->made_at));
  g_autofree char *whom = say_whom (entry);
  g_autofree char *what = say_what (entry);
  g_autofree char *why = say_why (entry);

  way_paper_add_row (paper, WAY_PAPER_PLAIN, (const char *const[]){ day, whom, what, why });
}

/* The four facts of 2.51(c). */
static void
add_facts (WayPaper *paper, const WayDisclosureEntry *entry)
{
  g_autoptr (GDateTime) at =
    g_date_time_new_from_unix_local (entry->emergency_at.us / G_USEC_PER_SEC);
  g_autofree char *moment =
    entry->emergency_at.us != 0 ? g_date_time_format (at, "%Y-%m-%d %H:%M") : NULL;

  way_paper_begin_group (paper);
  way_paper_add_pair (paper, 1, _ ("Received by"), entry->emergency_received_by);
  way_paper_add_pair (paper, 1, _ ("Told by"), entry->emergency_disclosed_by);
  way_paper_add_pair (paper, 1, _ ("When"), moment);
  way_paper_add_pair (paper, 1, _ ("The emergency"), entry->emergency_nature);
  way_paper_end_group (paper);
  way_paper_add_space (paper, .5);
}

static void
begin_table (WayPaper *paper)
{
  const WayPaperColumn columns[] = { { _ ("Date"), 2, FALSE },
                                     { _ ("To whom"), 4, FALSE },
                                     { _ ("What"), 4, FALSE },
                                     { _ ("Why"), 3, FALSE } };

  way_paper_begin_table (paper, columns, G_N_ELEMENTS (columns));
}

static void
add_part (WayPaper *paper, Part part, GPtrArray *entries)
{
  way_paper_add_heading (paper, _ (parts[part].title));
  if (entries->len == 0) {
    way_paper_add_text (paper, 0, WAY_PAPER_PLAIN, _ (parts[part].nothing));
    return;
  }

  if (part != PART_EMERGENCY)
    begin_table (paper);
  for (guint i = 0; i < entries->len; i++) {
    const WayDisclosureEntry *entry = g_ptr_array_index (entries, i);

    if (part == PART_EMERGENCY)
      begin_table (paper);
    add_row (paper, entry);
    if (part == PART_EMERGENCY) {
      way_paper_end_table (paper);
      add_facts (paper, entry);
    }
  }
  if (part != PART_EMERGENCY)
    way_paper_end_table (paper);
}

/* --- what it says about itself --- */

/* The one before the last that was asked for; WAY_DATE_NONE: there was none. */
static gboolean
find_before (WayDb                 *db,
             const WayPaperRequest *request,
             WayDate               *last,
             WayDate               *before,
             GError               **error)
{
  g_autoptr (WayQuery) query = way_query_order_by (
    way_query_where (way_query_new_of (WAY_TYPE_RIGHTS_REQUEST, "client_id", &request->client_id),
                     "kind", "accounting"),
    "received_on", TRUE);
  guint total;
  g_autoptr (GPtrArray) asked = way_record_repo_page (db, query, 0, 2, &total, error);

  if (asked == NULL)
    return FALSE;
  if (asked->len > 0)
    *last = ((WayRightsRequest *)g_ptr_array_index (asked, 0))->received_on;
  if (asked->len > 1)
    *before = ((WayRightsRequest *)g_ptr_array_index (asked, 1))->received_on;
  return TRUE;
}

static gboolean
add_fee (WayPaper *paper, WayDb *db, const WayPaperRequest *request, GError **error)
{
  WayDate last = WAY_DATE_NONE;
  WayDate before = WAY_DATE_NONE;

  if (!find_before (db, request, &last, &before, error))
    return FALSE;

  way_paper_add_rule (paper);
  way_paper_add_text (
    paper, 0, WAY_PAPER_PLAIN,
    way_rights_accounting_is_free (last.ymd != 0 ? last : request->today, before)
      ? _ (
          "You get one such list in any twelve months for free (45 CFR 164.528(c)(2)). This one is "
          "free.")
      : _ (
          "You get one such list in any twelve months for free (45 CFR 164.528(c)(2)). You had one "
          "already; what another one costs is told before, so that you may withdraw or change what "
          "you ask for."));
  way_paper_add_text (
    paper, 0, WAY_PAPER_DIM,
    _ ("Rules: 42 CFR 2.25, 45 CFR 164.528. What you were given yourself, and what "
       "stayed within the program, is not in the list."));
  return TRUE;
}

static gboolean
begin (WayPaper              *paper,
       WayDb                 *db,
       const WayPaperRequest *request,
       WayDate                from,
       WayDate                to,
       GError               **error)
{
  g_autoptr (WayClient) client =
    way_record_repo_get (db, WAY_TYPE_CLIENT, &request->client_id, error);
  g_autofree char *day = way_when_write (request->today);
  g_autofree char *first = way_when_write (from);
  g_autofree char *last = way_when_write (to);
  g_autofree char *name = NULL;
  /* Translators: from one day to another. */
  g_autofree char *span = g_strdup_printf (_ ("From %s to %s"), first, last);

  if (client == NULL)
    return FALSE;

  name = way_client_dup_name (client);
  way_paper_set_head (paper, name, day);
  way_paper_add_title (paper, _ ("What Was Shared About You"));
  way_paper_add_text (paper, 0, WAY_PAPER_BIG, name);
  way_paper_add_text (paper, 0, WAY_PAPER_PLAIN, span);
  return TRUE;
}

static gboolean
collect (WayDb                 *db,
         const WayPaperRequest *request,
         WayDate                from,
         WayDate                to,
         GPtrArray             *told[N_PARTS],
         GError               **error)
{
  g_autoptr (WayQuery) query = way_query_order_by (
    way_query_new_of (WAY_TYPE_DISCLOSURE_ENTRY, "client_id", &request->client_id), "made_at",
    FALSE);
  g_autoptr (GPtrArray) all = way_record_repo_list (db, query, error);

  for (guint i = 0; all != NULL && i < all->len; i++) {
    WayDisclosureEntry *entry = g_ptr_array_index (all, i);
    const WayDate       day = day_of (entry->made_at);
    Part                part;

    if (day.ymd >= from.ymd && day.ymd <= to.ymd && !is_error (entry, all) &&
        find_part (entry, &part))
      g_ptr_array_add (told[part], g_object_ref (entry));
  }

  return all != NULL;
}

static WayPaper *
make (WayDb *db, const WayPaperRequest *request, gpointer params, GError **error)
{
  const WayAccountingPeriod *period = params;
  const WayDate from = period != NULL ? period->from : way_rights_accounting_from (request->today);
  const WayDate to = period != NULL ? period->to : request->today;
  g_autoptr (WayPaper) paper = way_paper_new (request->large);
  GPtrArray *told[N_PARTS];
  gboolean   done;

  for (guint part = 0; part < N_PARTS; part++)
    told[part] = g_ptr_array_new_with_free_func (g_object_unref);
  done =
    begin (paper, db, request, from, to, error) && collect (db, request, from, to, told, error);
  for (guint part = 0; part < N_PARTS; part++) {
    if (done)
      add_part (paper, part, told[part]);
    g_ptr_array_unref (told[part]);
  }

  return done && add_fee (paper, db, request, error) ? g_steal_pointer (&paper) : NULL;
}

const WayPaperKind way_accounting_paper = {
  .what = "accounting",
  .purpose = "accounting of disclosures",
  .title = N_ ("Print What Was Shared"),
  .make = make,
};
