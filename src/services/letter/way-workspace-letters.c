/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-workspace-letters.h"

#include <glib/gi18n.h>

#include "way-consent-repo.h"
#include "way-error.h"
#include "way-letter-text.h"
#include "way-letter-values.h"
#include "way-letter-words.h"
#include "way-now.h"
#include "way-record-repo.h"
#include "way-wording.h"
#include "way-workspace-guarded.h"
#include "way-workspace-private.h"

void
way_letter_reading_free (WayLetterReading *self)
{
  g_free (self->sender);
  g_free (self->whole);
  g_free (self->left_out);
  g_free (self);
}

/* --- on the worker --- */

/* Who was to be chosen and was not: then it is to nobody. */
static gboolean
has_reader (const WayLetter *letter)
{
  switch (letter->reader) {
  case WAY_LETTER_TO_MEMBER:
    return !way_id_is_none (&letter->member_id);
  case WAY_LETTER_TO_ORGANIZATION:
    return !way_id_is_none (&letter->organization_id);
  case WAY_LETTER_TO_NAMED:
    return letter->addressee != NULL;
  case WAY_LETTER_TO_CLIENT:
  default:
    return TRUE;
  }
}

/* How the letters of this site begin, in the language of the letter where it is said in that. */
static gboolean
read_sender (WayDb *db, const WayLetter *letter, char **sender, GError **error)
{
  g_autoptr (WayQuery) query =
    way_query_where (way_query_new (WAY_TYPE_WORDING), "name", WAY_LETTERHEAD);
  g_autoptr (GPtrArray) wordings = way_record_repo_list (db, query, error);

  for (guint i = 0; wordings != NULL && i < wordings->len; i++) {
    const WayWording *wording = g_ptr_array_index (wordings, i);

    if (*sender != NULL && g_strcmp0 (wording->language, letter->language) != 0)
      continue;
    g_free (*sender);
    *sender = g_strdup (wording->text);
  }
  return wordings != NULL;
}

static WaySet
get_told (const WayLetter *letter)
{
  g_autoptr (GPtrArray) parts = way_letter_text_read (letter->body, NULL);
  WaySet told = parts != NULL ? way_letter_text_get_classes (parts) : WAY_SET_OF (WAY_INFO_WHOLE);

  told.bits |= WAY_SET_OF (WAY_INFO_IDENTITY).bits; /* no letter without saying about whom */
  return told;
}

static gboolean
judge (WayDb *db, const WayLetter *letter, WayLetterReading *reading, GError **error)
{
  g_autoptr (WayAddressee) addressee = way_letter_make_addressee (letter);
  g_autoptr (GTimeZone) zone = g_time_zone_new_local ();
  WayGateResult result = { { 0 } };

  if (letter->reader == WAY_LETTER_TO_CLIENT) {
    reading->covered = reading->told;
    reading->decision = (WayGateDecision){ .answer = WAY_GATE_ALLOW,
                                           .reason = WAY_REASON_CLIENT,
                                           .basis = WAY_BASIS_CLIENT };
    return TRUE;
  }
  if (!has_reader (letter)) {
    reading->decision =
      (WayGateDecision){ .answer = WAY_GATE_DENY, .reason = WAY_REASON_NO_RECIPIENT };
    return TRUE;
  }
  if (!way_consent_repo_ask (db, &letter->client_id, addressee, reading->told, way_now (), zone,
                             &result, error))
    return FALSE;

  reading->covered = result.allowed;
  reading->decision = result.decisions[WAY_INFO_IDENTITY];
  return TRUE;
}

static WayLetterReading *
read_letter (WayDb *db, const WayLetter *letter, GError **error)
{
  g_autoptr (WayLetterReading) reading = g_new0 (WayLetterReading, 1);
  WaySet           left_out;
  g_autofree char *words = NULL;

  reading->told = get_told (letter);
  if (!judge (db, letter, reading, error) || !read_sender (db, letter, &reading->sender, error))
    return NULL;

  reading->whole = way_letter_words_whole (letter, reading->sender, reading->covered, &left_out);
  words = way_info_classes_to_words (left_out);
  reading->left_out = *words != '\0' ? g_steal_pointer (&words) : NULL;
  return g_steal_pointer (&reading);
}

/* --- reading --- */

static gpointer
read_run (WayDb *db, gpointer data, GError **error)
{
  return read_letter (db, data, error);
}

void
way_workspace_read_letter_async (WayWorkspace       *self,
                                 WayLetter          *letter,
                                 GCancellable       *cancellable,
                                 GAsyncReadyCallback callback,
                                 gpointer            user_data)
{
  static const WayVerb verb = { read_run, NULL, g_object_unref,
                                (GDestroyNotify)way_letter_reading_free, TRUE };

  way_workspace_submit (self, &verb, g_object_ref (letter), cancellable, callback, user_data);
}

WayLetterReading *
way_workspace_read_letter_finish (WayWorkspace *self, GAsyncResult *result, GError **error)
{
  return way_workspace_finish (self, result, error);
}

/* --- beginning --- */

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  GError    *error = NULL;
  WayLetter *letter = way_workspace_save_finish (WAY_WORKSPACE (source), result, NULL, &error);

  if (letter != NULL)
    g_task_return_pointer (task, letter, g_object_unref);
  else
    g_task_return_error (task, error);
}

static void
filled_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  WayLetter       *letter = g_task_get_task_data (task);
  GCancellable    *cancellable = g_task_get_cancellable (task);
  GError          *error = NULL;
  g_autofree char *body = way_workspace_fill_letter_finish (WAY_WORKSPACE (source), result, &error);

  if (body == NULL) {
    g_task_return_error (task, error);
    return;
  }

  way_set (letter, body, body);
  way_workspace_save_async (WAY_WORKSPACE (source), letter, NULL, cancellable, saved_cb,
                            g_steal_pointer (&task));
}

void
way_workspace_begin_letter_async (WayWorkspace       *self,
                                  const WayId        *client_id,
                                  WayLetterForm      *form,
                                  GCancellable       *cancellable,
                                  GAsyncReadyCallback callback,
                                  gpointer            user_data)
{
  WayLetter *letter = way_workspace_create (self, WAY_TYPE_LETTER);
  GTask     *task = g_task_new (self, cancellable, callback, user_data);

  way_set (letter, client_id, *client_id);
  way_set (letter, worker_id, way_workspace_get_staff (self)->parent.id);
  way_set (letter, form, way_letter_form_get_id (form));
  way_set (letter, language, way_letter_form_get_language (form));
  way_set (letter, title, way_letter_form_get_title (form));
  way_set (letter, written_on, way_today ());
  way_set (letter, reader, way_letter_form_get_to (form));
  way_set (letter, purpose, way_letter_form_get_purpose (form));
  way_set (letter, enclosures, way_letter_form_get_enclosed (form));
  g_task_set_task_data (task, letter, g_object_unref);
  way_workspace_fill_letter_async (self, client_id, form, way_today (), cancellable, filled_cb,
                                   task);
}

WayLetter *
way_workspace_begin_letter_finish (WayWorkspace *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/* --- finishing --- */

static gboolean
refuse (GError **error, const char *words, const char *remedy)
{
  g_set_error (error, WAY_ERROR, WAY_ERROR_REFUSED, "%s%s%s", words, remedy != NULL ? " " : "",
               remedy != NULL ? remedy : "");
  return FALSE;
}

static gboolean
finish_guard (WayDb *db, gpointer record, GError **error)
{
  WayLetter *letter = record;
  g_autoptr (WayLetterReading) reading = read_letter (db, letter, error);
  g_autofree char *missing = NULL;

  if (reading == NULL)
    return FALSE;
  if (!way_gate_decision_lets_pass (&reading->decision))
    return refuse (error, way_gate_decision_to_words (&reading->decision),
                   way_gate_decision_to_remedy (&reading->decision));
  missing = way_letter_words_missing (reading->whole); /* what falls out need not be known */
  if (missing != NULL) {
    /* Translators: %s is a list: “the date of birth, the next appointment”. */
    g_autofree char *words = g_strdup_printf (_ ("Still to be filled in: %s."), missing);

    return refuse (error, words, NULL);
  }

  way_set (letter, final_text, reading->whole);
  way_set (letter, left_out, reading->left_out);
  way_set (letter, consent_id, reading->decision.consent_id);
  way_set (letter, status, WAY_LETTER_FINAL);
  return TRUE;
}

void
way_workspace_finish_letter_async (WayWorkspace       *self,
                                   WayLetter          *letter,
                                   WayDraft           *draft,
                                   GCancellable       *cancellable,
                                   GAsyncReadyCallback callback,
                                   gpointer            user_data)
{
  g_autoptr (WayLetter) copy = way_record_copy (letter);

  way_set (copy, finished_at, way_now ());
  way_set (copy, finished_by, way_workspace_get_staff (self)->parent.id);
  way_workspace_save_guarded_async (self, copy, draft, finish_guard, cancellable, callback,
                                    user_data);
}

WayLetter *
way_workspace_finish_letter_finish (WayWorkspace *self, GAsyncResult *result, GError **error)
{
  return way_workspace_save_guarded_finish (self, result, error);
}
