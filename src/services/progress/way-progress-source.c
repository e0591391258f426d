/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-progress-source.h"

#include "way-error.h"
#include "way-event.h"
#include "way-now.h"
#include "way-objective.h"
#include "way-progress-reading.h"
#include "way-site-choices.h"
#include "way-workspace-assessments.h"

#define KEEP_AFTER_S 1 /* whoever goes on choosing is not written down at every step */

enum {
  LIST_CLIENT,
  LIST_ASSESSMENTS,
  LIST_SCORES,
  LIST_EVENTS,
  LIST_OBJECTIVES,
  LIST_CHOICES, /* of the site */
  N_LISTS,
};

struct _WayProgressSource {
  GObject parent_instance;

  WayWorkspace *workspace;
  WayId         client_id;
  GListModel   *lists[N_LISTS];
  GCancellable *cancellable;
  GPtrArray    *versions; /* of objectives; NULL until they are read */
  gboolean      asking;   /* for versions */
  gboolean      stale;    /* they changed while they were read */

  WayMeasureChoice *choice;
  WayPeriod         period;
  gboolean          is_chosen; /* by somebody: else it is what is looked at first */
  gboolean          has_asked; /* what was chosen is known */

  GPtrArray   *measures;
  WayProgress *progress;
  guint        refresh_id;
  guint        keep_id;
};

enum {
  SIGNAL_CHANGED,
  SIGNAL_FAILED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (WayProgressSource, way_progress_source, G_TYPE_OBJECT)

static void
fail (WayProgressSource *self, const GError *error)
{
  if (!g_error_matches (error, WAY_ERROR, WAY_ERROR_LOCKED) &&
      !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_signal_emit (self, signals[SIGNAL_FAILED], 0, error);
}

/* --- putting it together --- */

static gboolean
is_read (WayProgressSource *self)
{
  for (guint i = 0; i < N_LISTS; i++)
    if (way_live_list_is_loading (WAY_LIVE_LIST (self->lists[i])))
      return FALSE;
  return self->has_asked && self->versions != NULL;
}

static void
make_progress (WayProgressSource *self)
{
  g_autoptr (WayClient) client = g_list_model_get_item (self->lists[LIST_CLIENT], 0);
  const WayProgressRecords records = {
    .measures = self->measures,
    .events = self->lists[LIST_EVENTS],
    .objectives = self->lists[LIST_OBJECTIVES],
    .versions = self->versions,
    .client = client,
    .choices = self->lists[LIST_CHOICES],
  };

  g_clear_pointer (&self->progress, way_progress_unref);
  self->progress = way_progress_records_make (&records, self->choice, way_today ());
}

static gboolean
refresh_cb (gpointer user_data)
{
  WayProgressSource *self = user_data;
  WayInstruments    *instruments = way_workspace_get_instruments (self->workspace);

  self->refresh_id = 0;
  if (!is_read (self) || instruments == NULL)
    return G_SOURCE_REMOVE;

  g_clear_pointer (&self->measures, g_ptr_array_unref);
  self->measures =
    way_measures_collect (instruments, self->lists[LIST_ASSESSMENTS], self->lists[LIST_SCORES]);
  if (!self->is_chosen) {
    g_clear_pointer (&self->choice, way_measure_choice_free);
    self->choice = way_measure_choice_new_default (self->measures);
  }
  make_progress (self);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
  return G_SOURCE_REMOVE;
}

/* Several lists change with one act; they are looked at once. */
static void
refresh_soon (WayProgressSource *self)
{
  if (self->refresh_id == 0)
    self->refresh_id = g_idle_add (refresh_cb, self);
}

/* --- reading --- */

static void ask_versions (WayProgressSource *self);

static void
versions_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (WayProgressSource) self = user_data;
  g_autoptr (GError) error = NULL;
  GPtrArray *versions = way_workspace_list_versions_finish (WAY_WORKSPACE (source), result, &error);

  self->asking = FALSE;
  if (versions == NULL) {
    fail (self, error);
    return;
  }
  g_clear_pointer (&self->versions, g_ptr_array_unref);
  self->versions = versions;
  if (self->stale)
    ask_versions (self);
  else
    refresh_soon (self);
}

static void
ask_versions (WayProgressSource *self)
{
  self->stale = self->asking;
  if (self->asking)
    return;

  self->asking = TRUE;
  way_workspace_list_versions_async (self->workspace, WAY_TYPE_OBJECTIVE, &self->client_id,
                                     self->cancellable, versions_cb, g_object_ref (self));
}

static void
found_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (WayProgressSource) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GVariant) texts =
    way_workspace_find_choice_finish (WAY_WORKSPACE (source), result, &error);
  WayMeasureChoice *choice;

  if (error != NULL)
    fail (self, error);
  if (self->has_asked) /* something was chosen meanwhile */
    return;

  self->has_asked = TRUE;
  choice = way_progress_choice_from_texts (texts, &self->period);
  if (choice != NULL) {
    way_measure_choice_free (self->choice);
    self->choice = choice;
    self->is_chosen = TRUE;
  }
  refresh_soon (self);
}

/* Takes the list. */
static GListModel *
follow_list (WayProgressSource *self, GListModel *list)
{
  g_signal_connect_object (list, "items-changed", G_CALLBACK (refresh_soon), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (list, "notify::loading", G_CALLBACK (refresh_soon), self,
                           G_CONNECT_SWAPPED);
  return list;
}

static GListModel *
follow (WayProgressSource *self, GType type, const char *field)
{
  return follow_list (
    self, way_workspace_list (self->workspace, way_query_new_of (type, field, &self->client_id)));
}

WayProgressSource *
way_progress_source_new (WayWorkspace *workspace, const WayId *client_id)
{
  WayProgressSource *self = g_object_new (WAY_TYPE_PROGRESS_SOURCE, NULL);

  self->workspace = g_object_ref (workspace);
  self->client_id = *client_id;
  self->lists[LIST_CLIENT] = follow (self, WAY_TYPE_CLIENT, "id");
  self->lists[LIST_ASSESSMENTS] = follow (self, WAY_TYPE_ASSESSMENT, "client_id");
  self->lists[LIST_SCORES] = follow (self, WAY_TYPE_SCORE, "client_id");
  self->lists[LIST_EVENTS] = follow (self, WAY_TYPE_EVENT, "client_id");
  self->lists[LIST_OBJECTIVES] = follow (self, WAY_TYPE_OBJECTIVE, "client_id");
  self->lists[LIST_CHOICES] = follow_list (self, way_workspace_list_site_choices (workspace));
  g_signal_connect_object (self->lists[LIST_OBJECTIVES], "items-changed", G_CALLBACK (ask_versions),
                           self, G_CONNECT_SWAPPED);
  ask_versions (self);
  way_workspace_find_choice_async (workspace, WAY_PROGRESS_VIEW, client_id, self->cancellable,
                                   found_cb, g_object_ref (self));
  return self;
}

/* --- choosing --- */

static void
kept_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (WayProgressSource) self = user_data;
  g_autoptr (GError) error = NULL;

  if (!way_workspace_keep_choice_finish (WAY_WORKSPACE (source), result, &error))
    fail (self, error);
}

void
way_progress_source_flush (WayProgressSource *self)
{
  g_return_if_fail (WAY_IS_PROGRESS_SOURCE (self));

  if (self->keep_id == 0)
    return;

  g_clear_handle_id (&self->keep_id, g_source_remove);
  way_workspace_keep_choice_async (
    self->workspace, WAY_PROGRESS_VIEW, &self->client_id,
    way_progress_choice_to_texts (self->is_chosen ? self->choice : NULL, &self->period), NULL,
    kept_cb, g_object_ref (self));
}

static gboolean
keep_cb (gpointer user_data)
{
  way_progress_source_flush (user_data);
  return G_SOURCE_REMOVE;
}

static void
keep_soon (WayProgressSource *self)
{
  if (self->keep_id == 0)
    self->keep_id = g_timeout_add_seconds (KEEP_AFTER_S, keep_cb, self);
}

static const WayMeasure *
find_measure (WayProgressSource *self, const char *key)
{
  for (guint i = 0; self->measures != NULL && i < self->measures->len; i++) {
    const WayMeasure *measure = g_ptr_array_index (self->measures, i);

    if (g_str_equal (measure->key, key))
      return measure;
  }
  return NULL;
}

/* What was chosen once and has no results any more must not take the place of another. */
static void
forget_gone (WayProgressSource *self)
{
  for (guint i = way_measure_choice_get_n (self->choice); i > 0; i--) {
    const WayChosenMeasure *chosen = way_measure_choice_get (self->choice, i - 1);

    if (find_measure (self, chosen->key) == NULL)
      way_measure_choice_remove (self->choice, chosen->key);
  }
}

gboolean
way_progress_source_choose (WayProgressSource *self, const char *key, gboolean shown)
{
  const WayMeasure *measure = find_measure (self, key);

  g_return_val_if_fail (measure != NULL, FALSE);

  if (way_measure_choice_find (self->choice, key, NULL) == shown)
    return TRUE;
  forget_gone (self);
  if (!shown)
    way_measure_choice_remove (self->choice, key);
  else if (!way_measure_choice_add (self->choice, key, measure->score->mark))
    return FALSE;

  self->is_chosen = TRUE;
  keep_soon (self);
  make_progress (self);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
  return TRUE;
}

void
way_progress_source_set_period (WayProgressSource *self, const WayPeriod *period)
{
  g_return_if_fail (WAY_IS_PROGRESS_SOURCE (self));

  if (way_period_equal (&self->period, period))
    return;

  self->period = *period;
  self->has_asked = TRUE;
  keep_soon (self);
}

/* --- what there is --- */

WayProgress *
way_progress_source_get_progress (WayProgressSource *self)
{
  return self->progress;
}

GPtrArray *
way_progress_source_get_measures (WayProgressSource *self)
{
  return self->measures;
}

const WayMeasureChoice *
way_progress_source_get_choice (WayProgressSource *self)
{
  return self->choice;
}

WayPeriod
way_progress_source_get_period (WayProgressSource *self)
{
  return self->period;
}

/* --- the object --- */

static void
way_progress_source_dispose (GObject *object)
{
  WayProgressSource *self = WAY_PROGRESS_SOURCE (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_handle_id (&self->refresh_id, g_source_remove);
  g_clear_handle_id (&self->keep_id, g_source_remove);
  for (guint i = 0; i < N_LISTS; i++)
    g_clear_object (&self->lists[i]);
  g_clear_object (&self->workspace);

  G_OBJECT_CLASS (way_progress_source_parent_class)->dispose (object);
}

static void
way_progress_source_finalize (GObject *object)
{
  WayProgressSource *self = WAY_PROGRESS_SOURCE (object);

  g_object_unref (self->cancellable);
  g_clear_pointer (&self->versions, g_ptr_array_unref);
  g_clear_pointer (&self->measures, g_ptr_array_unref);
  g_clear_pointer (&self->progress, way_progress_unref);
  way_measure_choice_free (self->choice);

  G_OBJECT_CLASS (way_progress_source_parent_class)->finalize (object);
}

static void
way_progress_source_class_init (WayProgressSourceClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = way_progress_source_dispose;
  object_class->finalize = way_progress_source_finalize;

  signals[SIGNAL_CHANGED] = g_signal_new ("changed", WAY_TYPE_PROGRESS_SOURCE, G_SIGNAL_RUN_LAST, 0,
                                          NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_FAILED] = g_signal_new ("failed", WAY_TYPE_PROGRESS_SOURCE, G_SIGNAL_RUN_LAST, 0,
                                         NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_ERROR);
}

static void
way_progress_source_init (WayProgressSource *self)
{
  self->cancellable = g_cancellable_new ();
  self->choice = way_measure_choice_new ();
}
