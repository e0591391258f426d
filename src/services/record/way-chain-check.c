/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-chain-check.h"

#include <glib/gi18n.h>

#include "way-error.h"
#include "way-now.h"
#include "way-record-words.h"
#include "way-workspace-private.h"

/* Some milliseconds of work: nobody notices that a save waits for so many entries. */
#define ENTRIES_A_PART 2000

/* How an entry of the log says it. */
#define WHOLE  "whole %" G_GINT64_FORMAT
#define BROKEN "broken %" G_GINT64_FORMAT

void
way_chain_state_free (WayChainState *self)
{
  g_free (self->who);
  g_free (self);
}

/* --- the parts --- */

typedef struct {
  WayLogCheck      check;
  gint64           head;
  WayChainProgress progress;
  gpointer         data;
} Checking;

static gpointer
part_run (WayDb *db, gpointer data, GError **error)
{
  const Checking      *before = data;
  g_autofree Checking *after = g_memdup2 (before, sizeof *before);
  g_autoptr (GError) failure = NULL;
  guint8 hash[WAY_LOG_HASH_SIZE];

  if (!way_log_get_head (db, &after->head, hash, error))
    return NULL;
  if (!way_log_verify_part (db, &after->check, ENTRIES_A_PART, &failure) &&
      !g_error_matches (failure, WAY_ERROR, WAY_ERROR_TAMPERED)) {
    g_propagate_error (error, g_steal_pointer (&failure));
    return NULL;
  }

  return g_steal_pointer (&after);
}

/* --- what it came to --- */

static WayChainState *
make_state (WayWorkspace *workspace, const WayLogCheck *check)
{
  WayChainState *state = g_new0 (WayChainState, 1);

  state->n_entries = check->seq;
  state->bad = check->bad_seq;
  state->at = way_now ();
  state->who = g_strdup (way_workspace_get_staff (workspace)->name);
  return state;
}

/* What was found is true, whether it could be noted or not. */
static void
noted_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  g_autoptr (GError) error = NULL;
  WayChainState *state = g_object_steal_data (G_OBJECT (task), "state");

  if (!way_workspace_note_access_finish (WAY_WORKSPACE (source), result, &error))
    g_message ("The check of the chain could not be noted: %s", error->message);
  g_task_return_pointer (task, state, (GDestroyNotify)way_chain_state_free);
}

static void
end (GTask *task, const WayLogCheck *check)
{
  WayWorkspace    *workspace = g_task_get_source_object (task);
  g_autofree char *words = check->bad_seq != 0 ? g_strdup_printf (BROKEN, check->bad_seq)
                                               : g_strdup_printf (WHOLE, check->seq);

  g_object_set_data (G_OBJECT (task), "state", make_state (workspace, check));
  way_workspace_note_access_async (workspace, "check", NULL, words, NULL, noted_cb, task);
}

/* --- part after part --- */

static void next_part (GTask *task, const Checking *checking);

static void
part_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  GError              *error = NULL;
  g_autofree Checking *checking = way_workspace_finish (WAY_WORKSPACE (source), result, &error);

  if (checking == NULL) {
    g_task_return_error (task, error);
    return;
  }
  if (g_task_return_error_if_cancelled (task))
    return;

  if (checking->progress != NULL && checking->head > 0)
    checking->progress (MIN ((double)checking->check.seq / (double)checking->head, 1.0),
                        checking->data);
  if (checking->check.done || checking->check.bad_seq != 0)
    end (g_steal_pointer (&task), &checking->check);
  else
    next_part (g_steal_pointer (&task), checking);
}

static void
next_part (GTask *task, const Checking *checking)
{
  static const WayVerb verb = { part_run, NULL, g_free, g_free, TRUE };

  way_workspace_submit (g_task_get_source_object (task), &verb,
                        g_memdup2 (checking, sizeof *checking), g_task_get_cancellable (task),
                        part_cb, task);
}

void
way_chain_check_async (WayWorkspace       *workspace,
                       WayChainProgress    progress,
                       gpointer            data,
                       GCancellable       *cancellable,
                       GAsyncReadyCallback callback,
                       gpointer            user_data)
{
  const Checking checking = { .progress = progress, .data = data };

  g_return_if_fail (WAY_IS_WORKSPACE (workspace));

  next_part (g_task_new (workspace, cancellable, callback, user_data), &checking);
}

WayChainState *
way_chain_check_finish (WayWorkspace *workspace, GAsyncResult *result, GError **error)
{
  return way_workspace_finish (workspace, result, error);
}

/* --- the last time --- */

static gpointer
look_run (WayDb *db, gpointer data, GError **error)
{
  g_autoptr (sqlite3_stmt) row =
    way_db_query (db,
                  "SELECT at, content, staff.name FROM log"
                  " LEFT JOIN staff ON staff.id = log.who WHERE verb = 'check'"
                  " ORDER BY log.seq DESC LIMIT 1",
                  WAY_NO_ARGS, error);
  WayStep        step = row != NULL ? way_db_step (db, row, error) : WAY_STEP_ERROR;
  WayChainState *state = NULL;
  const char    *words, *number;

  if (step != WAY_STEP_ROW)
    return NULL;

  words = (const char *)sqlite3_column_text (row, 1);
  number = strchr (words, ' ');
  state = g_new0 (WayChainState, 1);
  state->at.us = sqlite3_column_int64 (row, 0);
  state->who = g_strdup ((const char *)sqlite3_column_text (row, 2));
  *(g_str_has_prefix (words, "broken") ? &state->bad : &state->n_entries) =
    number != NULL ? g_ascii_strtoll (number, NULL, 10) : 0;
  return state;
}

static void
nothing_to_free (gpointer data)
{
}

void
way_chain_look_async (WayWorkspace       *workspace,
                      GCancellable       *cancellable,
                      GAsyncReadyCallback callback,
                      gpointer            user_data)
{
  static const WayVerb verb = { look_run, NULL, nothing_to_free,
                                (GDestroyNotify)way_chain_state_free, TRUE };

  way_workspace_submit (workspace, &verb, NULL, cancellable, callback, user_data);
}

WayChainState *
way_chain_look_finish (WayWorkspace *workspace, GAsyncResult *result, GError **error)
{
  return way_workspace_finish (workspace, result, error);
}

char *
way_chain_words (const WayChainState *state, WayDate today)
{
  g_autofree char *moment = NULL;

  if (state == NULL)
    return NULL;

  moment = way_record_words_moment (state->at, today);
  if (state->bad != 0)
    /* Translators: the number of an entry, and when: “today, 07:55”. */
    return g_strdup_printf (_ ("Entry %lld of the history is not as it was written. Checked %s."),
                            (long long)state->bad, moment);

  return g_strdup_printf (
    /* Translators: a number with marks for thousands, and when: “today, 07:55”. */
    g_dngettext (NULL, "The chain of %'lld entry is whole, checked %s",
                 "The chain of %'lld entries is whole, checked %s", (gulong)state->n_entries),
    (long long)state->n_entries, moment);
}
