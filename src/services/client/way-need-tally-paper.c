/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-need-tally-paper.h"

#include <glib/gi18n.h>

#include "way-money.h"
#include "way-need-tally-repo.h"
#include "way-when.h"
#include "way-workspace-private.h"

struct _WayNeedTallyPeriod {
  GObject parent_instance;

  WayDate first, last;
};

G_DEFINE_FINAL_TYPE (WayNeedTallyPeriod, way_need_tally_period, G_TYPE_OBJECT)

static void
way_need_tally_period_class_init (WayNeedTallyPeriodClass *klass)
{
}

static void
way_need_tally_period_init (WayNeedTallyPeriod *self)
{
}

WayNeedTallyPeriod *
way_need_tally_period_new (WayDate first, WayDate last)
{
  WayNeedTallyPeriod *self = g_object_new (WAY_TYPE_NEED_TALLY_PERIOD, NULL);

  self->first = first;
  self->last = last;
  return self;
}

/* --- on paper --- */

static void
add_row (WayPaper *paper, WayPaperHow how, const char *kind, const char *means, WayNeedTallyRow row)
{
  g_autofree char *n = g_strdup_printf ("%u", row.n);
  g_autofree char *unpriced = row.n_unpriced > 0 ? g_strdup_printf ("%u", row.n_unpriced) : NULL;
  g_autofree char *cost = way_money_write (row.cost);

  way_paper_add_row (paper, how, (const char *const[]){ kind, means, n, cost, unpriced });
}

static void
add_table (WayPaper *paper, GArray *rows)
{
  const WayPaperColumn columns[] = {
    { _ ("Given"), 2.4, FALSE }, { _ ("Paid from"), 2, FALSE },       { _ ("Times"), 1, TRUE },
    { _ ("Cost"), 1.3, TRUE },   { _ ("Without a cost"), 1.4, TRUE },
  };

  way_paper_begin_table (paper, columns, G_N_ELEMENTS (columns));
  for (guint i = 0; i < rows->len; i++) {
    const WayNeedTallyRow *row = &g_array_index (rows, WayNeedTallyRow, i);

    add_row (paper, WAY_PAPER_PLAIN, gettext (way_need_now_kind_labels[row->kind]),
             gettext (way_need_now_means_labels[row->means]), *row);
  }
  for (int means = 0; way_need_now_means_words[means] != NULL; means++) {
    const WayNeedTallyRow sum = way_need_tally_sum (rows, -1, means);

    if (sum.n > 0)
      add_row (paper, WAY_PAPER_BOLD, _ ("All"), gettext (way_need_now_means_labels[means]), sum);
  }
  add_row (paper, WAY_PAPER_BOLD, _ ("All"), NULL, way_need_tally_sum (rows, -1, -1));
  way_paper_end_table (paper);
}

static WayPaper *
make (WayDb *db, const WayPaperRequest *request, gpointer params, GError **error)
{
  WayNeedTallyPeriod *period = WAY_NEED_TALLY_PERIOD (params);
  g_autoptr (GArray) rows = way_need_tally_repo_load (db, period->first, period->last, error);
  g_autofree char *from = way_when_write (period->first);
  g_autofree char *to = way_when_write (period->last);
  g_autofree char *day = way_when_write (request->today);
  g_autofree char *span = NULL;
  WayPaper        *paper;

  if (rows == NULL)
    return NULL;

  paper = way_paper_new (request->large);
  if (request->form == WAY_FORMAT_CSV) {
    add_table (paper, rows);
    return paper;
  }

  /* Translators: two dates, the first and the last of a period. */
  span = g_strdup_printf (_ ("%s to %s"), from, to);
  way_paper_set_head (paper, _ ("What Was Given"), day);
  way_paper_add_title (paper, _ ("What Was Given"));
  way_paper_add_text (paper, 0, WAY_PAPER_BIG, span);
  if (rows->len > 0)
    add_table (paper, rows);
  else
    way_paper_add_text (paper, 0, WAY_PAPER_PLAIN, _ ("Nothing was given in this time."));
  way_paper_add_space (paper, 2);
  way_paper_add_pair (paper, 0, _ ("Signed"), NULL);
  return paper;
}

static const WayFormat forms[] = { WAY_FORMAT_PDF, WAY_FORMAT_CSV };

const WayPaperKind way_need_tally_paper = {
  .what = "given",
  .purpose = "tally of what was given",
  .title = N_ ("Save or Print What Was Given"),
  .of_program_only = TRUE,
  .about_nobody = N_ ("Working paper · names nobody"),
  .forms = forms,
  .n_forms = G_N_ELEMENTS (forms),
  .make = make,
};

/* --- on the screen --- */

typedef struct {
  WayDate first, last;
} TallyRequest;

static gpointer
tally_run (WayDb *db, gpointer data, GError **error)
{
  const TallyRequest *request = data;

  return way_need_tally_repo_load (db, request->first, request->last, error);
}

void
way_workspace_tally_needs_async (WayWorkspace       *self,
                                 WayDate             first,
                                 WayDate             last,
                                 GCancellable       *cancellable,
                                 GAsyncReadyCallback callback,
                                 gpointer            user_data)
{
  static const WayVerb verb = { tally_run, NULL, g_free, (GDestroyNotify)g_array_unref, TRUE };
  TallyRequest        *request = g_new0 (TallyRequest, 1);

  *request = (TallyRequest){ first, last };
  way_workspace_submit (self, &verb, request, cancellable, callback, user_data);
}

GArray *
way_workspace_tally_needs_finish (WayWorkspace *self, GAsyncResult *result, GError **error)
{
  return way_workspace_finish (self, result, error);
}
