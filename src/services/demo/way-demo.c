/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-demo.h"

#include "way-client.h"
#include "way-contact-point.h"
#include "way-demo-pen.h"
#include "way-error.h"
#include "way-workspace-private.h"

#define TWO_YEARS    730 /* days */
#define REPORT_EVERY 50  /* clients */
#define N_OWN        64  /* of so many clients there is something in the calendar */
#define NINETY       90  /* days */

typedef struct {
  WayWorkspace   *workspace;
  WayInstruments *instruments;
  WayDemoSize     size;
  GCancellable   *cancellable;
  WayDemoProgress progress;
  gpointer        progress_data;
} DemoRequest;

static void
demo_request_free (gpointer data)
{
  DemoRequest *request = data;

  g_object_unref (request->workspace);
  way_instruments_unref (request->instruments);
  g_clear_object (&request->cancellable);
  g_free (request);
}

static char *
make_phone (WayDemoPen *pen)
{
  return g_strdup_printf ("555-01%02d", way_demo_pen_between (pen, 0, 99));
}

static gboolean
add_colleagues (WayDemoPen *pen, WayTime at, GError **error)
{
  static const char *const names[] = { "Alma Reyes (synthetic)", "Dana Whitfield (synthetic)" };
  GPtrArray               *records = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < G_N_ELEMENTS (names); i++) {
    WayStaff *colleague = way_demo_pen_create (pen, WAY_TYPE_STAFF);

    way_set (colleague, name, names[i]);
    way_set (colleague, role, i == 0 ? WAY_STAFF_ROLE_PEER : WAY_STAFF_ROLE_SOCIAL_WORKER);
    pen->staff[i + 1] = colleague->parent.id;
    pen->roles[i + 1] = colleague->role;
    g_ptr_array_add (records, colleague);
  }

  return way_demo_pen_write (pen, &pen->staff[0], at, records, error);
}

static WayClient *
make_client (WayDemoPen *pen, const WayId *worker, WayDate first_day)
{
  WayClient       *client = way_demo_pen_create (pen, WAY_TYPE_CLIENT);
  const char      *given = way_demo_pen_pick (pen, way_demo_given);
  const char      *family = way_demo_pen_pick (pen, way_demo_family);
  g_autofree char *name = g_strconcat (given, " ", family, NULL);
  guint            year = (guint)way_demo_pen_between (pen, 1948, 2006);
  guint            month = (guint)way_demo_pen_between (pen, 1, 12);
  guint            day = (guint)way_demo_pen_between (pen, 1, 28);
  double           known = g_rand_double (pen->rand);

  way_set (client, name_to_use, name);
  way_set (client, legal_given, given);
  way_set (client, legal_family, family);
  if (way_demo_pen_chance (pen, 0.1))
    way_set (client, aliases, way_demo_pen_pick (pen, way_demo_given));
  way_set (client, pronouns, way_demo_pen_pick (pen, way_demo_pronouns));
  way_set (client, birth_date,
           known < 0.9    ? way_date_make (year, month, day)
           : known < 0.95 ? way_date_make (year, month, 0)
                          : way_date_make (year, 0, 0));
  way_set (client, language, way_demo_pen_pick (pen, way_demo_languages));
  way_set (client, interpreter, way_demo_pen_chance (pen, 0.08));
  way_set (client, work_with_me, "This person is made up for the demo (synthetic).");
  way_set (client, program, way_demo_pen_pick (pen, way_demo_programs));
  way_set (client, worker_id, *worker);
  way_set (client, status,
           way_demo_pen_chance (pen, 0.8)   ? WAY_CLIENT_ACTIVE
           : way_demo_pen_chance (pen, 0.5) ? WAY_CLIENT_PAUSED
                                            : WAY_CLIENT_CLOSED);
  way_set (client, risk,
           way_demo_pen_chance (pen, 0.04)   ? WAY_CLIENT_RISK_HIGH
           : way_demo_pen_chance (pen, 0.15) ? WAY_CLIENT_RISK_MODERATE
           : way_demo_pen_chance (pen, 0.8)  ? WAY_CLIENT_RISK_LOW
                                             : WAY_CLIENT_RISK_NOT_ASKED);
  if (client->risk != WAY_CLIENT_RISK_NOT_ASKED)
    way_set (client, risk_asked_on,
             way_date_add_days (pen->today, -way_demo_pen_between (pen, 0, 30)));
  way_set (client, reasons, (WaySet){ (guint64)way_demo_pen_between (pen, 1, 4095) & 0x5f3 });
  if (way_demo_pen_chance (pen, 0.6)) {
    way_set (client, own_date, way_date_add_days (first_day, way_demo_pen_between (pen, 0, 20)));
    way_set (client, own_date_words, "since my first day here");
  }

  return client;
}

/* The first of the one who works has a day to celebrate. */
static void
take_as_own (WayDemoPen *pen, WayClient *client, guint worker)
{
  GArray *own = pen->own[worker];

  if (client->status != WAY_CLIENT_ACTIVE || own->len == N_OWN)
    return;
  if (worker == 0 && own->len == 0) {
    way_set (client, own_date, way_date_add_days (pen->today, -NINETY));
    way_set (client, own_date_words, "since I came home");
  }
  g_array_append_val (own, client->parent.id);
}

static gboolean
write_client (WayDemoPen *pen, GError **error)
{
  const WayId *worker =
    &pen->staff[way_demo_pen_chance (pen, 0.5) ? 0 : way_demo_pen_between (pen, 1, 2)];
  WayDate first_day = way_date_add_days (pen->today, -way_demo_pen_between (pen, 5, TWO_YEARS));
  g_autoptr (WayClient) client = make_client (pen, worker, first_day);
  WayContactPoint *phone = way_demo_pen_create (pen, WAY_TYPE_CONTACT_POINT);
  g_autofree char *number = make_phone (pen);
  GPtrArray       *records = g_ptr_array_new_with_free_func (g_object_unref);
  WayId            client_id = client->parent.id;

  take_as_own (pen, client, way_demo_pen_find_staff (pen, worker));
  pen->client = client;
  way_set (phone, client_id, client_id);
  way_set (phone, value, number);
  if (way_demo_pen_chance (pen, 0.4))
    way_set (phone, rules, (WaySet){ 1 << WAY_CONTACT_POINT_RULE_NO_VOICEMAIL });
  else if (way_demo_pen_chance (pen, 0.3))
    way_set (phone, rules, (WaySet){ 1 << WAY_CONTACT_POINT_RULE_TEXT_FIRST });
  g_ptr_array_add (records, phone); /* before the client, who is then put into the list once */
  g_ptr_array_insert (records, 0, g_object_ref (client));

  return way_demo_pen_write (pen, worker, way_demo_pen_time_of (pen, first_day), records, error) &&
         way_demo_write_course (pen, &client_id, worker, first_day, error);
}

/* --- progress, to the main thread --- */

typedef struct {
  WayDemoProgress progress;
  gpointer        data;
  guint           done, total;
} Report;

static gboolean
report_cb (gpointer data)
{
  Report *report = data;

  report->progress (report->done, report->total, report->data);
  return G_SOURCE_REMOVE;
}

static void
tell (const DemoRequest *request, guint done)
{
  Report *report;

  if (request->progress == NULL || done % REPORT_EVERY != 0)
    return;

  report = g_new0 (Report, 1);
  *report = (Report){ request->progress, request->progress_data, done, request->size.n_clients };
  g_idle_add_full (G_PRIORITY_DEFAULT, report_cb, report, g_free);
}

/* --- all of it --- */

static void
pen_clear (WayDemoPen *pen)
{
  g_array_unref (pen->objectives);
  g_ptr_array_unref (pen->sessions);
  g_clear_pointer (&pen->acts, g_ptr_array_unref);
  for (guint i = 0; i < WAY_DEMO_N_STAFF; i++)
    g_array_unref (pen->own[i]);
  g_rand_free (pen->rand);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (WayDemoPen, pen_clear)

static void
pen_take (WayDemoPen *pen, WayDb *db, const DemoRequest *request)
{
  const WayStaff *staff = way_workspace_get_staff (request->workspace);

  *pen = (WayDemoPen){ .db = db,
                       .rand = g_rand_new_with_seed (request->size.seed),
                       .instruments = request->instruments,
                       .today = request->size.today,
                       .notes_each = request->size.notes_each,
                       .staff[0] = staff->parent.id,
                       .roles[0] = staff->role,
                       .objectives = g_array_new (FALSE, FALSE, sizeof (WayId)),
                       .sessions = g_ptr_array_new () };
  for (guint i = 0; i < WAY_DEMO_N_STAFF; i++)
    pen->own[i] = g_array_new (FALSE, FALSE, sizeof (WayId));
}

/* What the day looks like on which it is opened. */
static gboolean
write_these_days (WayDemoPen *pen, GError **error)
{
  way_demo_pen_begin (pen);
  return way_demo_write_calendar (pen, error) && way_demo_write_unsigned (pen, error) &&
         way_demo_write_open_crises (pen, error) &&
         way_demo_write_milestone_of_today (pen, error) && way_demo_pen_end (pen, error);
}

static gpointer
demo_run (WayDb *db, gpointer data, GError **error)
{
  DemoRequest *request = data;
  g_auto (WayDemoPen) pen = { 0 };
  WayTime begun;

  pen_take (&pen, db, request);
  begun = way_demo_pen_time_of (&pen, way_date_add_days (pen.today, -TWO_YEARS - 1));
  pen.made = begun.us;
  if (!add_colleagues (&pen, begun, error) || !way_demo_write_resources (&pen, begun, error))
    return NULL;

  for (guint i = 0; i < request->size.n_clients; i++) {
    if (g_cancellable_set_error_if_cancelled (request->cancellable, error) ||
        !write_client (&pen, error))
      return NULL;
    tell (request, i + 1);
  }

  return write_these_days (&pen, error) ? GINT_TO_POINTER (TRUE) : NULL;
}

static void
demo_apply (gpointer workspace, gpointer request, gpointer result)
{
  way_workspace_reload_lists (workspace);
}

static void
nothing_to_free (gpointer result)
{
}

void
way_demo_fill_async (WayWorkspace       *workspace,
                     WayInstruments     *instruments,
                     const WayDemoSize  *size,
                     GCancellable       *cancellable,
                     WayDemoProgress     progress,
                     gpointer            progress_data,
                     GAsyncReadyCallback callback,
                     gpointer            user_data)
{
  static const WayVerb verb = { demo_run, demo_apply, demo_request_free, nothing_to_free, FALSE };
  DemoRequest         *request = g_new0 (DemoRequest, 1);

  request->workspace = g_object_ref (workspace);
  request->instruments = way_instruments_ref (instruments);
  request->size = *size;
  request->cancellable = cancellable != NULL ? g_object_ref (cancellable) : NULL;
  request->progress = progress;
  request->progress_data = progress_data;
  way_workspace_submit (workspace, &verb, request, cancellable, callback, user_data);
}

gboolean
way_demo_fill_finish (WayWorkspace *workspace, GAsyncResult *result, GError **error)
{
  return way_workspace_finish (workspace, result, error) != NULL;
}
