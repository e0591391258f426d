/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-need-now.h"

#include <glib/gi18n.h>

#include "way-error.h"

const char *const way_need_now_kind_words[] = { "food",     "shelter", "medication",
                                                "phone",    "id",      "transport",
                                                "clothing", "other",   NULL };
const char *const way_need_now_kind_labels[] = {
  N_ ("Food"),      N_ ("Shelter"),  N_ ("Medication"), N_ ("Phone"), N_ ("ID papers"),
  N_ ("Transport"), N_ ("Clothing"), N_ ("Other"),      NULL
};

static const char *const status_words[] = { "asked", "given", "elsewhere", "not-needed", NULL };
static const char *const status_labels[] = { N_ ("Asked for"), N_ ("Given"), N_ ("Found elsewhere"),
                                             N_ ("No longer needed"), NULL };

const char *const way_need_now_means_words[] = { "stock", "cash", "voucher", "other", NULL };
const char *const way_need_now_means_labels[] = { N_ ("From stock"), N_ ("Petty cash"),
                                                  N_ ("Voucher"), N_ ("Other"), NULL };

static const WayField fields[] = {
  WAY_FIELD (WayNeedNow,
             client_id,
             .label = N_ ("Client"),
             .target = "client",
             .required = TRUE,
             .hidden = TRUE,
             .owner = TRUE),
  WAY_FIELD (WayNeedNow,
             kind,
             .label = N_ ("Kind"),
             .words = way_need_now_kind_words,
             .labels = way_need_now_kind_labels),
  WAY_FIELD (WayNeedNow, words, .label = N_ ("In words")),
  WAY_FIELD (WayNeedNow, asked_on, .label = N_ ("Asked on"), .required = TRUE),
  WAY_FIELD (WayNeedNow,
             status,
             .label = N_ ("Status"),
             .words = status_words,
             .labels = status_labels),
  WAY_FIELD (WayNeedNow, given_on, .label = N_ ("Given on")),
  WAY_FIELD (WayNeedNow, given_words, .label = N_ ("What was given")),
  WAY_FIELD (WayNeedNow, given_by, .label = N_ ("Given by"), .target = "staff"),
  WAY_FIELD (WayNeedNow,
             means,
             .label = N_ ("Paid from"),
             .words = way_need_now_means_words,
             .labels = way_need_now_means_labels),
  WAY_FIELD (WayNeedNow, cost, .label = N_ ("Cost"), .min = 0, .max = 100000000, .money = TRUE),
};

static gboolean
refuse (GError **error, const char *words)
{
  g_set_error_literal (error, WAY_ERROR, WAY_ERROR_INVALID, words);
  return FALSE;
}

/* What was given says when, and nothing else has a day or a cost, so that a tally can be trusted.
 */
static gboolean
check (gpointer record, GError **error)
{
  WayNeedNow    *self = record;
  const gboolean is_given = self->status == WAY_NEED_NOW_GIVEN;

  if (self->kind == WAY_NEED_NOW_OTHER && self->words == NULL)
    return refuse (error, "“words” is missing");
  if (is_given && self->given_on.ymd == 0)
    return refuse (error, "“given_on” is missing");
  if (!is_given && (self->given_on.ymd != 0 || self->cost != WAY_INT_NONE))
    return refuse (error, "“given_on” and “cost” are only of what was given");
  if (is_given && self->given_on.ymd < self->asked_on.ymd)
    return refuse (error, "“given_on” is before “asked_on”");

  return TRUE;
}

WAY_DEFINE_RECORD (WayNeedNow, way_need_now, "need_now", N_ ("Need of the day"), fields, check)

const char *
way_need_now_get_title (const WayNeedNow *self)
{
  return self->kind == WAY_NEED_NOW_OTHER && self->words != NULL
         ? self->words
         : gettext (way_need_now_kind_labels[self->kind]);
}
