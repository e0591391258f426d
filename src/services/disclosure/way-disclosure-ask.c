/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n.h>

#include "way-consent-repo.h"
#include "way-disclosure-private.h"
#include "way-error.h"
#include "way-notice.h"
#include "way-now.h"
#include "way-workspace-private.h"

/* A passage is not kept for later: after so long the question is asked anew. */
#define STALE_AFTER (15 * 60 * G_USEC_PER_SEC)

/* One question at the door, and what the worker writes down of it. */
typedef struct {
  WayWorkspace  *workspace;
  WayDisclosure *door;
  WayNews       *news;
  WaySet         classes;
  WaySet         left_out;
  gboolean       names_nobody;
  char          *purpose;
  char          *subject; /* in words, for the accounting */
} Asking;

static void
asking_free (gpointer data)
{
  Asking *self = data;

  g_object_unref (self->workspace);
  g_object_unref (self->door);
  way_news_free (self->news);
  g_free (self->purpose);
  g_free (self->subject);
  g_free (self);
}

/* --- what it rests on --- */

static gboolean
is_ground (gpointer record)
{
  static const char *const tables[] = { "consent",     "consent_recipient", "organization",
                                        "team_member", "client_match",      "restriction" };
  const char              *table = WAY_RECORD_GET_CLASS (record)->table;

  for (guint i = 0; i < G_N_ELEMENTS (tables); i++) {
    if (g_str_equal (tables[i], table))
      return TRUE;
  }

  return FALSE;
}

static void
written_cb (WayDisclosure *self, GPtrArray *records)
{
  self->outdated |= records == NULL;
  for (guint i = 0; records != NULL && i < records->len; i++)
    self->outdated |= is_ground (g_ptr_array_index (records, i));
}

void
way_disclosure_watch (WayDisclosure *self, WayWorkspace *workspace)
{
  g_set_weak_pointer (&self->workspace, workspace);
  self->written_id = g_signal_connect_swapped (workspace, "written", G_CALLBACK (written_cb), self);
}

void
way_disclosure_stop_watching (WayDisclosure *self)
{
  if (self->workspace != NULL && self->written_id != 0)
    g_signal_handler_disconnect (self->workspace, self->written_id);
  self->written_id = 0;
  g_clear_weak_pointer (&self->workspace);
}

gboolean
way_disclosure_check (WayDisclosure *self, GError **error)
{
  g_autoptr (GTimeZone) zone = NULL;
  WayTime now;

  g_return_val_if_fail (WAY_IS_DISCLOSURE (self), FALSE);

  if (self->recipient != WAY_RECIPIENT_THIRD_PARTY || !self->about_client)
    return TRUE;

  /* With another day a consent may be over; a lock takes everything back. */
  zone = g_time_zone_new_local ();
  now = way_now ();
  if (!self->outdated && self->workspace != NULL && now.us >= self->asked_at.us &&
      now.us - self->asked_at.us < STALE_AFTER &&
      way_consent_day_of (now, zone).ymd == way_consent_day_of (self->asked_at, zone).ymd)
    return TRUE;

  g_set_error_literal (error, WAY_ERROR, WAY_ERROR_REFUSED,
                       _ ("What this rests on has changed meanwhile. Nothing was given out. Ask "
                          "again."));
  return FALSE;
}

gboolean
way_disclosure_lets_pass (WayDisclosure *self, WaySet classes)
{
  g_return_val_if_fail (WAY_IS_DISCLOSURE (self), FALSE);

  return self->recipient != WAY_RECIPIENT_THIRD_PARTY || !self->about_client ||
         (classes.bits & ~self->result.allowed.bits) == 0;
}

/* --- on the worker --- */

/* The first class that may not go says why. */
static char *
say_why (const WayGateResult *result)
{
  for (guint i = 0; i < WAY_N_INFO_CLASSES; i++) {
    const WayGateDecision *decision = &result->decisions[i];
    const char            *remedy;

    if (!way_set_has (result->asked, i) || way_set_has (result->allowed, i))
      continue;
    remedy = way_gate_decision_to_remedy (decision);
    return remedy != NULL ? g_strdup_printf ("%s %s", way_gate_decision_to_words (decision), remedy)
                          : g_strdup (way_gate_decision_to_words (decision));
  }

  return g_strdup (_ ("There is nothing in it that this recipient may have."));
}

static gboolean
write_entries (Asking *self, WayWriter *writer, GError **error)
{
  WayDisclosure *door = self->door;
  WayStaff      *staff = way_workspace_get_staff (self->workspace);
  g_autoptr (GPtrArray) entries =
    way_consent_repo_make_entries (door->addressee, &door->client_id, &staff->parent.id,
                                   &door->result, self->subject, door->asked_at);

  for (guint i = 0; i < entries->len; i++) {
    if (way_writer_save (writer, g_ptr_array_index (entries, i), error) == NULL)
      return FALSE;
  }

  return TRUE;
}

static const char *
get_name (WayDisclosure *door)
{
  switch (door->recipient) {
  case WAY_RECIPIENT_CLIENT:
    return "own copy";
  case WAY_RECIPIENT_PROGRAM:
    return "within the program";
  case WAY_RECIPIENT_THIRD_PARTY:
  default:
    return door->addressee != NULL && way_addressee_get (door->addressee)->name != NULL
           ? way_addressee_get (door->addressee)->name
           : "third party";
  }
}

/* Whether it may, and in “why” the reason if not. */
static gboolean
decide (Asking *self, WayDb *db, char **why, GError **error)
{
  WayDisclosure *door = self->door;
  g_autoptr (GTimeZone) zone = g_time_zone_new_local ();

  if (door->recipient != WAY_RECIPIENT_THIRD_PARTY)
    return TRUE;
  if (!door->about_client) {
    *why = self->names_nobody
           ? NULL
           : g_strdup (_ ("It is about more than one person, or nobody said about "
                          "whom. It stays within the program."));
    return TRUE;
  }
  if (door->addressee == NULL || door->format == WAY_FORMAT_ICAL) {
    *why = g_strdup (door->addressee == NULL
                       ? _ ("It is not said who receives it. Choose or name a recipient.")
                       : _ ("A calendar cannot carry the notice that goes with records. Print it, "
                            "or save it as PDF."));
    return TRUE;
  }

  if (!way_consent_repo_ask (db, &door->client_id, door->addressee,
                             self->classes.bits != 0 ? self->classes : self->left_out,
                             door->asked_at, zone, &door->result, error))
    return FALSE;
  if (self->classes.bits == 0 || door->result.allowed.bits != self->classes.bits) {
    *why = say_why (&door->result);
    return TRUE;
  }

  door->scopes = way_notice_list_scopes (db, &door->result, error);
  return door->scopes != NULL;
}

static gpointer
ask_run (WayDb *db, gpointer data, GError **error)
{
  Asking          *self = data;
  WayDisclosure   *door = self->door;
  g_autofree char *why = NULL;
  g_autofree char *words =
    g_strdup_printf ("%s, %s, %s: %s", door->what, way_format_get_ending (door->format),
                     get_name (door), self->purpose);
  const char *verb = door->format == WAY_FORMAT_PRINT ? "print" : "export";
  g_autoptr (WayWriter) writer = way_workspace_new_writer (self->workspace, db, error);

  door->asked_at = way_now ();
  if (writer == NULL || !decide (self, db, &why, error))
    return NULL;
  if (why == NULL && door->recipient == WAY_RECIPIENT_THIRD_PARTY && door->about_client &&
      !write_entries (self, writer, error))
    return NULL;
  if (!way_writer_note (writer, why != NULL ? "denied" : verb,
                        door->about_client ? &door->client_id : NULL, words, error) ||
      !way_news_take (self->news, db, writer, error))
    return NULL;

  return why != NULL ? g_steal_pointer (&why) : g_strdup ("");
}

static void
ask_apply (gpointer source, gpointer data, gpointer result)
{
  way_news_tell (((Asking *)data)->news, source);
}

/* --- on the main thread --- */

static void
asked_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  GError          *error = NULL;
  g_autofree char *why = way_workspace_finish (WAY_WORKSPACE (source), result, &error);

  if (why == NULL)
    g_task_return_error (task, error);
  else if (why[0] != '\0')
    g_task_return_new_error (task, WAY_ERROR, WAY_ERROR_REFUSED, "%s", why);
  else
    g_task_return_pointer (task, g_object_ref (g_task_get_task_data (task)), g_object_unref);
}

void
way_disclosure_ask_async (WayWorkspace               *workspace,
                          const WayDisclosureRequest *request,
                          GCancellable               *cancellable,
                          GAsyncReadyCallback         callback,
                          gpointer                    user_data)
{
  static const WayVerb verb = { ask_run, ask_apply, asking_free, g_free, FALSE };
  WayDisclosure       *self;
  Asking              *asking;
  GTask               *task;

  g_return_if_fail (WAY_IS_WORKSPACE (workspace));
  g_return_if_fail (request->what != NULL && request->purpose != NULL);

  self = g_object_new (WAY_TYPE_DISCLOSURE, NULL);
  self->recipient = request->recipient;
  self->format = request->format;
  self->what = g_strdup (request->what);
  self->mark = g_strdup (request->mark);
  self->about_client = request->client_id != NULL;
  if (request->client_id != NULL)
    self->client_id = *request->client_id;
  g_set_object (&self->addressee, request->addressee);
  if (request->recipient == WAY_RECIPIENT_THIRD_PARTY)
    way_disclosure_watch (self, workspace);

  task = g_task_new (workspace, cancellable, callback, user_data);
  g_task_set_task_data (task, self, g_object_unref);
  asking = g_new0 (Asking, 1);
  asking->workspace = g_object_ref (workspace);
  asking->door = g_object_ref (self);
  asking->news = way_workspace_new_news (workspace);
  asking->classes = request->classes;
  asking->left_out = request->left_out;
  asking->names_nobody = request->names_nobody;
  asking->purpose = g_strdup (request->purpose);
  asking->subject = g_strdup (request->subject != NULL ? request->subject : request->what);
  way_workspace_submit (workspace, &verb, asking, cancellable, asked_cb, task);
}

WayDisclosure *
way_disclosure_ask_finish (WayWorkspace *workspace, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, workspace), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
