/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-history-paper.h"

#include <glib/gi18n.h>

#include "way-day-words.h"
#include "way-history-list-private.h"
#include "way-record-words.h"
#include "way-text.h"
#include "way-when.h"
#include "way-workspace-assessments.h"

/* Nobody reads more on paper; who needs what is older chooses a time. */
#define MAX_ENTRIES 2000
#define LOG_A_PART  5000

struct _WayHistorySelection {
  GObject parent_instance;

  WayHistoryFilter *filter;
  WayInstruments   *instruments;
  char             *scope;
};

G_DEFINE_FINAL_TYPE (WayHistorySelection, way_history_selection, G_TYPE_OBJECT)

static void
way_history_selection_finalize (GObject *object)
{
  WayHistorySelection *self = WAY_HISTORY_SELECTION (object);

  g_clear_pointer (&self->filter, way_history_filter_free);
  g_clear_pointer (&self->instruments, way_instruments_unref);
  g_clear_pointer (&self->scope, g_free);

  G_OBJECT_CLASS (way_history_selection_parent_class)->finalize (object);
}

static void
way_history_selection_class_init (WayHistorySelectionClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = way_history_selection_finalize;
}

static void
way_history_selection_init (WayHistorySelection *self)
{
}

WayHistorySelection *
way_history_selection_new (WayWorkspace           *workspace,
                           const WayHistoryFilter *filter,
                           const char             *scope)
{
  WayHistorySelection *self = g_object_new (WAY_TYPE_HISTORY_SELECTION, NULL);
  WayInstruments      *instruments = way_workspace_get_instruments (workspace);

  self->filter = way_history_filter_copy (filter);
  self->instruments = instruments != NULL ? way_instruments_ref (instruments) : NULL;
  self->scope = g_strdup (scope);
  return self;
}

/* --- making it --- */

typedef struct {
  WayHistorySelection   *selection;
  WayDb                 *db;
  WayNames              *names;
  char                  *folded;
  const WayPaperRequest *request;
  WayPaper              *paper;
  WayDate                day;
  GError                *error;
} Making;

static gboolean
says_cb (const WayHistoryDeed *deed, gpointer data)
{
  Making *self = data;

  return self->error == NULL && way_names_add_deed (self->names, self->db, deed, &self->error) &&
         way_history_words_match (
           deed, self->names, way_id_is_none (&self->selection->filter->client_id), self->folded);
}

/* Marks are said in words: paper is read without a screen reader, but not always by its colors. */
static char *
to_text (const WayHistoryWords *words)
{
  g_autofree char *detail =
    words->detail != NULL ? way_marked_text_to_speech (words->detail) : NULL;
  GString *text = g_string_new (words->sentence->text);

  if (words->about != NULL)
    g_string_append_printf (text, " (%s)", words->about);
  if (detail != NULL)
    g_string_append_printf (text, "\n%s", detail);
  if (words->note != NULL)
    g_string_append_printf (text, "\n%s", words->note);
  return g_string_free (text, FALSE);
}

static void
begin_day (Making *self, WayDate day)
{
  static const WayPaperColumn columns[] = { { NULL, 1, FALSE }, { NULL, 9, FALSE } };
  g_autofree char            *heading = way_day_words_heading (day, self->request->today);

  if (self->day.ymd != 0)
    way_paper_end_table (self->paper);
  way_paper_add_heading (self->paper, heading);
  way_paper_begin_table (self->paper, columns, G_N_ELEMENTS (columns));
  self->day = day;
}

static gboolean
add_entry (Making *self, WayHistoryEntry *entry, gboolean of_all, GError **error)
{
  g_autoptr (GDateTime) at = g_date_time_new_from_unix_local (entry->at.us / G_USEC_PER_SEC);
  g_autofree char *clock = self->request->form == WAY_FORMAT_CSV /* it has no headings of days */
                           ? g_date_time_format (at, "%Y-%m-%d %H:%M")
                           : way_record_words_clock (entry->at);
  g_autofree char *text = NULL;
  g_autoptr (WayHistoryWords) words = NULL;

  for (guint i = 0; i < entry->deeds->len; i++) {
    if (!way_names_add_deed (self->names, self->db, g_ptr_array_index (entry->deeds, i), error))
      return FALSE;
  }

  if (way_date_of (at).ymd != self->day.ymd)
    begin_day (self, way_date_of (at));
  words = way_history_words_new (entry, self->names, self->request->today, of_all);
  text = to_text (words);
  way_paper_add_row (self->paper, WAY_PAPER_PLAIN, (const char *const[]){ clock, text });
  return TRUE;
}

static gboolean
add_entries (Making *self, GError **error)
{
  const WayHistoryFilter *filter = self->selection->filter;
  const gboolean          of_all = way_id_is_none (&filter->client_id);
  const gboolean          searches = self->folded != NULL && *self->folded != '\0';
  gint64                  next = G_MAXINT64;
  guint                   left = MAX_ENTRIES;

  while (next != 0 && left > 0) {
    const WayHistorySpan span = { next, left, LOG_A_PART };
    g_autoptr (GPtrArray) entries = NULL;

    if (!way_history_repo_load (self->db, filter, &span, searches ? says_cb : NULL, self, &entries,
                                &next, error))
      return FALSE;
    if (self->error != NULL) {
      g_propagate_error (error, g_steal_pointer (&self->error));
      return FALSE;
    }
    for (guint i = 0; i < entries->len; i++) {
      if (!add_entry (self, g_ptr_array_index (entries, i), of_all, error))
        return FALSE;
    }
    left -= MIN (left, entries->len);
  }

  if (self->day.ymd != 0)
    way_paper_end_table (self->paper);
  else
    way_paper_add_text (self->paper, 0, WAY_PAPER_PLAIN, _ ("Nothing like that was done."));
  if (next != 0)
    way_paper_add_text (self->paper, 0, WAY_PAPER_DIM,
                        _ ("What is older is left out. Choose a time to print it."));
  return TRUE;
}

static gboolean
add_title (Making *self, GError **error)
{
  const WayId     *client_id = &self->selection->filter->client_id;
  g_autofree char *day = way_when_write (self->request->today);
  const char      *name;

  if (!way_names_add (self->names, self->db, "client", client_id, error))
    return FALSE;

  name = way_names_get (self->names, client_id);
  way_paper_set_head (self->paper, name != NULL ? name : "", day);
  way_paper_add_title (self->paper, self->selection->filter->watch != 0
                                      ? _ ("What Left, and Who May Do What")
                                      : _ ("History"));
  if (name != NULL)
    way_paper_add_text (self->paper, 0, WAY_PAPER_BIG, name);
  if (self->selection->scope != NULL)
    way_paper_add_text (self->paper, 0, WAY_PAPER_PLAIN, self->selection->scope);
  return TRUE;
}

static WayPaper *
make (WayDb *db, const WayPaperRequest *request, gpointer params, GError **error)
{
  WayHistorySelection *selection = params;
  g_autoptr (WayNames) names = way_names_new (selection->instruments);
  g_autofree char *folded =
    selection->filter->words != NULL ? way_text_fold (selection->filter->words) : NULL;
  g_autoptr (WayPaper) paper = way_paper_new (request->large);
  Making self = { selection, db, names, folded, request, paper, WAY_DATE_NONE, NULL };

  way_names_set_on_paper (names);
  return add_title (&self, error) && add_entries (&self, error) ? g_steal_pointer (&paper) : NULL;
}

const WayPaperKind way_history_paper_of_client = {
  .what = "history",
  .purpose = "what was done with the record",
  .title = N_ ("Print History"),
  .make = make,
};

const WayPaperKind way_history_paper_of_all = {
  .what = "history",
  .purpose = "what was done with all records",
  .title = N_ ("Print History"),
  .of_program_only = TRUE,
  .make = make,
};

static const WayFormat watch_forms[] = { WAY_FORMAT_PDF, WAY_FORMAT_CSV };

const WayPaperKind way_history_paper_of_watch = {
  .what = "history",
  .purpose = "what left the program, and who may do what",
  .title = N_ ("Print What Left the Program"),
  .of_program_only = TRUE,
  .forms = watch_forms,
  .n_forms = G_N_ELEMENTS (watch_forms),
  .make = make,
};
