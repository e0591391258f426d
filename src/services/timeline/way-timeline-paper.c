/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-timeline-paper.h"

#include <glib/gi18n.h>

#include "way-client.h"
#include "way-day-words.h"
#include "way-record-repo.h"
#include "way-timeline-kind.h"
#include "way-when.h"
#include "way-workspace-assessments.h"

/* Nobody reads more on paper; who needs what is older goes to a date. */
#define MAX_ENTRIES 1000

#define WAY_TYPE_TIMELINE_PARAMS (way_timeline_params_get_type ())
G_DECLARE_FINAL_TYPE (WayTimelineParams, way_timeline_params, WAY, TIMELINE_PARAMS, GObject)

struct _WayTimelineParams {
  GObject parent_instance;

  WayInstruments   *instruments;
  WayTimelineFilter filter;
  WayNoteReader     reader;
  char             *words;
};

G_DEFINE_FINAL_TYPE (WayTimelineParams, way_timeline_params, G_TYPE_OBJECT)

static void
way_timeline_params_finalize (GObject *object)
{
  WayTimelineParams *self = WAY_TIMELINE_PARAMS (object);

  g_clear_pointer (&self->instruments, way_instruments_unref);
  g_free (self->words);

  G_OBJECT_CLASS (way_timeline_params_parent_class)->finalize (object);
}

static void
way_timeline_params_class_init (WayTimelineParamsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = way_timeline_params_finalize;
}

static void
way_timeline_params_init (WayTimelineParams *self)
{
}

GObject *
way_timeline_paper_new_params (WayWorkspace *workspace, const WayTimelineFilter *filter)
{
  WayTimelineParams *self = g_object_new (WAY_TYPE_TIMELINE_PARAMS, NULL);
  WayInstruments    *instruments = way_workspace_get_instruments (workspace);

  self->instruments = instruments != NULL ? way_instruments_ref (instruments) : NULL;
  self->reader.staff_id = way_workspace_get_staff (workspace)->parent.id;
  self->reader.role = way_workspace_get_staff (workspace)->role;
  self->words = g_strdup (filter->words);
  self->filter = *filter;
  self->filter.words = self->words;
  return G_OBJECT (self);
}

/* --- making it --- */

typedef struct {
  WayPaper *paper;
  WayDate   today;
  WayDate   day; /* whose table is begun */
  guint     n;
} Making;

static void
add_item (Making *self, const WayTimelineItem *item)
{
  static const WayPaperColumn columns[] = { { NULL, 1.4, FALSE },
                                            { NULL, 5, FALSE },
                                            { NULL, 5, FALSE } };

  if (item->day.ymd != self->day.ymd) {
    g_autofree char *heading = way_day_words_heading (item->day, self->today);

    if (self->day.ymd != 0)
      way_paper_end_table (self->paper);
    way_paper_add_heading (self->paper, heading);
    way_paper_begin_table (self->paper, columns, G_N_ELEMENTS (columns));
    self->day = item->day;
  }
  way_paper_add_row (self->paper, WAY_PAPER_PLAIN,
                     (const char *[]){ item->clock, item->title, item->detail });
  self->n++;
}

static gboolean
add_items (Making *self, const WayTimelineAsk *ask, const WayTimelineFilter *filter, GError **error)
{
  g_autofree WayTimelinePlace *next = NULL;
  gboolean                     more = TRUE;

  while (more && self->n < MAX_ENTRIES) {
    g_autoptr (WayTimelinePart) part = way_timeline_read (ask, filter, next, error);

    if (part == NULL)
      return FALSE;
    for (guint i = 0; i < part->items->len; i++)
      add_item (self, g_ptr_array_index (part->items, i));
    g_free (next);
    next = g_steal_pointer (&part->next);
    more = next != NULL;
  }

  if (self->day.ymd != 0)
    way_paper_end_table (self->paper);
  if (self->n == 0)
    way_paper_add_text (self->paper, 0, WAY_PAPER_DIM, _ ("There is nothing like that."));
  else if (more)
    way_paper_add_text (self->paper, 0, WAY_PAPER_DIM, _ ("What is older is left out here."));
  return TRUE;
}

/* What was asked for, where that is not everything. */
static void
add_scope (WayPaper *paper, const WayTimelineFilter *filter)
{
  if (filter->from.ymd != 0) {
    g_autofree char *day = way_when_write_day (filter->from);
    g_autofree char *words = g_strdup_printf (_ ("From %s back"), day);

    way_paper_add_text (paper, 0, WAY_PAPER_PLAIN, words);
  }
  if (filter->words != NULL && *filter->words != '\0') {
    g_autofree char *words = g_strdup_printf (_ ("“%s”"), filter->words);

    way_paper_add_text (paper, 0, WAY_PAPER_PLAIN, words);
  }
  for (guint i = 0; filter->kinds != 0 && i < way_timeline_get_n_kinds (); i++) {
    if ((filter->kinds >> i & 1) != 0)
      way_paper_add_text (paper, 0, WAY_PAPER_PLAIN, _ (way_timeline_get_look (i)->label));
  }
}

static WayPaper *
make (WayDb *db, const WayPaperRequest *request, gpointer params, GError **error)
{
  WayTimelineParams   *self = params;
  const WayTimelineAsk ask = { db, self->filter.client_id, self->reader, self->instruments };
  Making               making = { .today = request->today };
  g_autoptr (WayPaper) paper = way_paper_new (request->large);
  g_autoptr (WayClient) client =
    way_record_repo_get (db, WAY_TYPE_CLIENT, &self->filter.client_id, error);
  g_autofree char *name = client != NULL ? way_client_dup_name (client) : NULL;
  g_autofree char *day = way_when_write (request->today);

  if (client == NULL)
    return NULL;

  making.paper = paper;
  way_paper_set_head (paper, name, day);
  way_paper_add_title (paper, _ ("Timeline"));
  add_scope (paper, &self->filter);
  return add_items (&making, &ask, &self->filter, error) ? g_steal_pointer (&paper) : NULL;
}

const WayPaperKind way_timeline_paper = {
  .what = "timeline",
  .purpose = "timeline",
  .title = N_ ("Print the Timeline"),
  .for_third_parties = TRUE, /* of many classes at once: with the whole record alone */
  .make = make,
};
