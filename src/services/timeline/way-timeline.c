/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-timeline.h"

#include "way-record-words.h"
#include "way-text-match.h"
#include "way-timeline-kind.h"
#include "way-workspace-assessments.h"
#include "way-workspace-private.h"

/* So many entries are looked at for one answer to a search. */
#define MAX_LOOKED_AT 1000

/* A kind that is a line here is on the timeline, with a filter of its own. */
static const WayTimelineKind *const kinds[] = {
  &way_timeline_contacts,     &way_timeline_notes,  &way_timeline_assessments,
  &way_timeline_appointments, &way_timeline_plans,  &way_timeline_crises,
  &way_timeline_milestones,   &way_timeline_events,
};

struct _WayTimelinePlace {
  WayTimelineKey key;
};

G_DEFINE_FINAL_TYPE (WayTimelineItem, way_timeline_item, G_TYPE_OBJECT)

static void
way_timeline_item_finalize (GObject *object)
{
  WayTimelineItem *self = WAY_TIMELINE_ITEM (object);

  g_free (self->clock);
  g_free (self->title);
  g_free (self->detail);
  g_free (self->more);

  G_OBJECT_CLASS (way_timeline_item_parent_class)->finalize (object);
}

static void
way_timeline_item_class_init (WayTimelineItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = way_timeline_item_finalize;
}

static void
way_timeline_item_init (WayTimelineItem *self)
{
}

guint
way_timeline_get_n_kinds (void)
{
  return G_N_ELEMENTS (kinds);
}

const WayTimelineLook *
way_timeline_get_look (guint kind)
{
  g_return_val_if_fail (kind < G_N_ELEMENTS (kinds), NULL);

  return &kinds[kind]->look;
}

gboolean
way_timeline_item_equal (const WayTimelineItem *self, const WayTimelineItem *other)
{
  return self->kind == other->kind && way_id_equal (&self->record_id, &other->record_id) &&
         self->day.ymd == other->day.ymd && g_strcmp0 (self->clock, other->clock) == 0 &&
         g_strcmp0 (self->title, other->title) == 0 &&
         g_strcmp0 (self->detail, other->detail) == 0 && g_strcmp0 (self->more, other->more) == 0;
}

void
way_timeline_part_free (WayTimelinePart *self)
{
  g_ptr_array_unref (self->items);
  g_free (self->next);
  g_free (self);
}

/* --- reading --- */

static gboolean
says (const WayTimelineItem *item, const char *words)
{
  guint start, end;

  return words == NULL || *words == '\0' || way_text_match (item->title, words, &start, &end) ||
         (item->detail != NULL && way_text_match (item->detail, words, &start, &end)) ||
         (item->more != NULL && way_text_match (item->more, words, &start, &end));
}

static WayTimelineItem *
make_item (const WayTimelineAsk *ask, guint n, const WayTimelineHit *hit, GError **error)
{
  const WayTimelineKind *kind = kinds[n];
  g_autoptr (WayTimelineItem) item = g_object_new (WAY_TYPE_TIMELINE_ITEM, NULL);

  item->kind = n;
  item->day = hit->key.day;
  item->clock = hit->has_clock ? way_record_words_clock ((WayTime){ hit->key.at }) : NULL;
  item->icon = kind->look.icon;
  item->section = kind->section;
  item->record = kind->source->table;
  item->record_id = hit->key.id;
  return kind->say (ask, hit, item, error) ? g_steal_pointer (&item) : NULL;
}

/* The kinds that are asked for, and which they are. */
static guint
choose (guint64 wanted, const WayTimelineSource **sources, guint *numbers)
{
  guint n = 0;

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++) {
    if (wanted != 0 && (wanted >> i & 1) == 0)
      continue;
    sources[n] = kinds[i]->source;
    numbers[n++] = i;
  }
  return n;
}

WayTimelinePart *
way_timeline_read (const WayTimelineAsk    *ask,
                   const WayTimelineFilter *filter,
                   const WayTimelinePlace  *behind,
                   GError                 **error)
{
  g_autoptr (WayTimelinePart) part = g_new0 (WayTimelinePart, 1);
  const WayTimelineSource *sources[G_N_ELEMENTS (kinds)];
  guint                    numbers[G_N_ELEMENTS (kinds)];
  const WayTimelineKey     key = behind != NULL ? behind->key : way_timeline_key_of (filter->from);
  g_autoptr (WayTimelineReader) reader = way_timeline_reader_new (
    ask->db, &filter->client_id, sources, choose (filter->kinds, sources, numbers), &key, error);
  WayTimelineHit hit;
  WayStep        step = WAY_STEP_ERROR;
  guint          looked_at = 0;

  part->items = g_ptr_array_new_with_free_func (g_object_unref);
  while (reader != NULL && part->items->len < WAY_TIMELINE_PART && looked_at < MAX_LOOKED_AT &&
         (step = way_timeline_reader_next (reader, &hit, error)) == WAY_STEP_ROW) {
    g_autoptr (WayTimelineItem) item = make_item (ask, numbers[hit.source], &hit, error);

    if (item == NULL)
      return NULL;
    if (says (item, filter->words))
      g_ptr_array_add (part->items, g_steal_pointer (&item));
    looked_at++;
  }

  if (step == WAY_STEP_ERROR)
    return NULL;
  if (step == WAY_STEP_ROW) {
    part->next = g_new0 (WayTimelinePlace, 1);
    part->next->key = hit.key;
  }
  return g_steal_pointer (&part);
}

/* --- the verb --- */

typedef struct {
  WayTimelineAsk    ask;
  WayTimelineFilter filter;
  char             *words;
  WayTimelinePlace *behind;
} Request;

static void
request_free (gpointer data)
{
  Request *request = data;

  g_clear_pointer (&request->ask.instruments, way_instruments_unref);
  g_free (request->words);
  g_free (request->behind);
  g_free (request);
}

static void
part_free (gpointer part)
{
  way_timeline_part_free (part);
}

static gpointer
read_run (WayDb *db, gpointer data, GError **error)
{
  Request *request = data;

  request->ask.db = db;
  return way_timeline_read (&request->ask, &request->filter, request->behind, error);
}

void
way_workspace_read_timeline_async (WayWorkspace            *self,
                                   const WayTimelineFilter *filter,
                                   const WayTimelinePlace  *behind,
                                   GCancellable            *cancellable,
                                   GAsyncReadyCallback      callback,
                                   gpointer                 user_data)
{
  static const WayVerb verb = { read_run, NULL, request_free, part_free, TRUE };
  Request             *request = g_new0 (Request, 1);
  WayInstruments      *instruments = way_workspace_get_instruments (self);

  request->words = g_strdup (filter->words);
  request->filter = *filter;
  request->filter.words = request->words;
  request->behind = behind != NULL ? g_memdup2 (behind, sizeof *behind) : NULL;
  request->ask.client_id = filter->client_id;
  request->ask.reader.staff_id = way_workspace_get_staff (self)->parent.id;
  request->ask.reader.role = way_workspace_get_staff (self)->role;
  request->ask.instruments = instruments != NULL ? way_instruments_ref (instruments) : NULL;
  way_workspace_submit (self, &verb, request, cancellable, callback, user_data);
}

WayTimelinePart *
way_workspace_read_timeline_finish (WayWorkspace *self, GAsyncResult *result, GError **error)
{
  return way_workspace_finish (self, result, error);
}
