/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-letter-values.h"

#include <glib/gi18n.h>

#include "way-appointment.h"
#include "way-calendar-repo.h"
#include "way-calendar-words.h"
#include "way-catalog.h"
#include "way-client.h"
#include "way-goal.h"
#include "way-instruments.h"
#include "way-letter-field.h"
#include "way-letter-repo.h"
#include "way-letter-text.h"
#include "way-letter-words.h"
#include "way-measure-words.h"
#include "way-measure.h"
#include "way-need.h"
#include "way-now.h"
#include "way-plan-kind.h"
#include "way-record-repo.h"
#include "way-when.h"
#include "way-workspace-private.h"

#define COUNTED_DAYS 90 /* how far back attendance is told */
#define AHEAD_DAYS   180
#define MAX_WORDS    5 /* needs, goals */

typedef struct {
  WayId          client_id;
  WayLetterForm *form;
  WayStaff      *staff;
  WayDate        today;
} Request;

static void
request_free (gpointer data)
{
  Request *self = data;

  way_letter_form_unref (self->form);
  g_object_unref (self->staff);
  g_free (self);
}

/* --- on the worker --- */

static char *
dup_or_null (char *text)
{
  if (text != NULL && *text == '\0')
    g_clear_pointer (&text, g_free);
  return text;
}

/* A letter to a stranger names a person as papers do. */
static char *
formal_name (WayClient *client)
{
  if (client->legal_given != NULL && client->legal_family != NULL)
    return g_strdup_printf ("%s %s", client->legal_given, client->legal_family);
  return way_client_dup_name (client);
}

static GListModel *
model_of (WayDb *db, const WayId *client_id, GType type, GError **error)
{
  g_autoptr (WayQuery) query = way_query_new_of (type, "client_id", client_id);
  g_autoptr (GPtrArray) records = way_record_repo_list (db, query, error);
  GListStore *list;

  if (records == NULL)
    return NULL;

  list = g_list_store_new (type);
  for (guint i = 0; i < records->len; i++)
    g_list_store_append (list, g_ptr_array_index (records, i));
  return G_LIST_MODEL (list);
}

/* “Find a safe place; see the children”: what is open of the plan. */
static gboolean
list_of_plan (WayDb *db, const WayId *client_id, GType type, char **words, GError **error)
{
  g_autoptr (GListModel) list = model_of (db, client_id, type, error);
  GString *all = g_string_new (NULL);
  guint    n = 0;

  for (guint i = 0; list != NULL && i < g_list_model_get_n_items (list) && n < MAX_WORDS; i++) {
    g_autoptr (WayRecord) record = g_list_model_get_item (list, i);
    const char *text = NULL;

    if (!way_plan_record_is_open (record))
      continue;
    text = WAY_IS_NEED (record) ? WAY_NEED (record)->text : WAY_GOAL (record)->text;
    if (text != NULL)
      g_string_append_printf (all, "%s%s", n++ > 0 ? "; " : "", text);
  }

  *words = dup_or_null (g_string_free (all, FALSE));
  return list != NULL;
}

/* “PHQ-9: 14; GAD-7: 9”. */
static gboolean
list_scores (WayDb *db, const WayId *client_id, char **words, GError **error)
{
  g_autoptr (GListModel) assessments = model_of (db, client_id, WAY_TYPE_ASSESSMENT, error);
  g_autoptr (GListModel) scores =
    assessments != NULL ? model_of (db, client_id, WAY_TYPE_SCORE, error) : NULL;
  g_auto (GStrv) dirs = way_instruments_get_default_dirs ();
  g_autoptr (WayInstruments) instruments =
    way_instruments_load ((const char *const *)dirs, NULL); /* none: nothing can be said */
  g_autoptr (GPtrArray) measures = NULL;
  GString *all = g_string_new (NULL);

  if (scores != NULL && instruments != NULL)
    measures = way_measures_collect (instruments, assessments, scores);
  for (guint i = 0; measures != NULL && i < measures->len; i++) {
    WayMeasure *measure = g_ptr_array_index (measures, i);
    g_autoptr (WaySeries) series = way_measure_make_series (measure, 0, NULL);
    WayDate          day = WAY_DATE_NONE;
    g_autofree char *latest = way_measure_words_latest (measure, series, &day);
    g_autofree char *when = way_when_write (day);

    if (latest != NULL)
      g_string_append_printf (all, "%s%s: %s (%s)", all->len > 0 ? "; " : "", measure->name, latest,
                              when);
  }

  *words = dup_or_null (g_string_free (all, FALSE));
  return scores != NULL;
}

static gboolean
read_next (WayDb *db, const Request *request, char **values, GError **error)
{
  const WayTime         now = way_now ();
  const WayCalendarSpan span = {
    .from = now,
    .to = { now.us + AHEAD_DAYS * G_TIME_SPAN_DAY },
    .client_id = &request->client_id,
  };
  g_autoptr (GPtrArray) all = way_calendar_repo_list (db, &span, error);

  for (guint i = 0; all != NULL && i < all->len; i++) {
    const WayOccurrence *one = g_ptr_array_index (all, i);
    g_autofree char     *day = NULL;
    g_autofree char     *hours = NULL;

    if (one->appointment->status != WAY_APPOINTMENT_BOOKED || one->starts_at.us < now.us)
      continue;
    day = way_when_write_day (way_calendar_words_day (one->starts_at));
    hours = way_calendar_words_span (one);
    values[WAY_LETTER_FIELD_NEXT_APPOINTMENT] = g_strdup_printf ("%s, %s", day, hours);
    values[WAY_LETTER_FIELD_NEXT_PLACE] = g_strdup (one->appointment->place);
    break;
  }

  return all != NULL;
}

static gboolean
read_attendance (WayDb *db, const Request *request, char **values, GError **error)
{
  g_autoptr (WayCatalog) catalog = way_catalog_new (way_letter_form_get_language (request->form));
  WayAttendance attendance;

  if (!way_letter_repo_read_attendance (db, &request->client_id,
                                        way_date_add_days (request->today, -COUNTED_DAYS),
                                        &attendance, error))
    return FALSE;

  values[WAY_LETTER_FIELD_SINCE] = dup_or_null (way_when_write (attendance.first));
  values[WAY_LETTER_FIELD_LAST_CONTACT] = dup_or_null (way_when_write (attendance.last));
  if (attendance.planned > 0)
    values[WAY_LETTER_FIELD_CAME] =
      way_letter_words_came (catalog, attendance.kept, attendance.planned, COUNTED_DAYS);
  return TRUE;
}

static gboolean
read_values (WayDb *db, const Request *request, char **values, GError **error)
{
  g_autoptr (WayClient) client =
    way_record_repo_get (db, WAY_TYPE_CLIENT, &request->client_id, error);
  const WayField *role = way_record_find_field (request->staff, "role");

  if (client == NULL)
    return FALSE;

  values[WAY_LETTER_FIELD_CLIENT] = formal_name (client);
  values[WAY_LETTER_FIELD_CALLED] = way_client_dup_name (client);
  values[WAY_LETTER_FIELD_BIRTH_DATE] = dup_or_null (way_when_write (client->birth_date));
  values[WAY_LETTER_FIELD_WORKER] = g_strdup (request->staff->name);
  values[WAY_LETTER_FIELD_ROLE] = g_strdup (gettext (role->labels[request->staff->role]));
  if (client->own_date.ymd != 0 && client->own_date.ymd <= request->today.ymd) {
    const guint days = (guint)way_date_days_between (client->own_date, request->today);

    values[WAY_LETTER_FIELD_OWN_DAYS] =
      g_strdup_printf (g_dngettext (NULL, "%u day", "%u days", days), days);
  }
  values[WAY_LETTER_FIELD_TODAY] = way_when_write (request->today);
  return read_attendance (db, request, values, error) && read_next (db, request, values, error) &&
         list_of_plan (db, &request->client_id, WAY_TYPE_NEED, &values[WAY_LETTER_FIELD_NEEDS],
                       error) &&
         list_of_plan (db, &request->client_id, WAY_TYPE_GOAL, &values[WAY_LETTER_FIELD_GOALS],
                       error) &&
         list_scores (db, &request->client_id, &values[WAY_LETTER_FIELD_SCORES], error);
}

static char *
value_of (const char *name, WaySet *classes, gpointer user_data)
{
  char                **values = user_data;
  const WayLetterField *field = way_letter_field_find (name);

  if (field == NULL || values[field->id] == NULL)
    return NULL;

  *classes = field->classes;
  return g_strdup (values[field->id]);
}

static gpointer
fill_run (WayDb *db, gpointer data, GError **error)
{
  const Request *request = data;
  char          *values[WAY_LETTER_N_FIELDS] = { NULL };
  g_autoptr (GPtrArray) parts =
    way_letter_text_read (way_letter_form_get_text (request->form), error);
  const gboolean is_read = parts != NULL && read_values (db, request, values, error);

  if (is_read)
    way_letter_text_fill (parts, value_of, values);
  for (guint i = 0; i < WAY_LETTER_N_FIELDS; i++)
    g_free (values[i]);
  return is_read ? way_letter_text_write (parts) : NULL;
}

void
way_workspace_fill_letter_async (WayWorkspace       *self,
                                 const WayId        *client_id,
                                 WayLetterForm      *form,
                                 WayDate             today,
                                 GCancellable       *cancellable,
                                 GAsyncReadyCallback callback,
                                 gpointer            user_data)
{
  static const WayVerb verb = { fill_run, NULL, request_free, g_free, TRUE };
  Request             *request = g_new0 (Request, 1);

  request->client_id = *client_id;
  request->form = way_letter_form_ref (form);
  request->staff = g_object_ref (way_workspace_get_staff (self));
  request->today = today;
  way_workspace_submit (self, &verb, request, cancellable, callback, user_data);
}

char *
way_workspace_fill_letter_finish (WayWorkspace *self, GAsyncResult *result, GError **error)
{
  return way_workspace_finish (self, result, error);
}
