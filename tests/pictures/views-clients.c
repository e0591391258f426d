/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "views-clients.h"

#include "pictures.h"
#include "views-client.h"
#include "way-client-match.h"
#include "way-client.h"
#include "way-columns-window.h"
#include "way-doubles-page.h"
#include "way-filter-bar.h"
#include "way-hand-over.h"
#include "way-merge-page.h"
#include "way-paper-sheet.h"
#include "way-roster-layout.h"
#include "way-window.h"

static WayWorkspace *
workspace (void)
{
  return way_caseload_get_workspace (pictures_caseload ());
}

/* As nobody has used it yet: it keeps what was chosen in it. */
static GtkWidget *
show_list (GtkWidget *window, const WayClientFilter *filter)
{
  static const WayClientFilter active = { .statuses = WAY_SET_OF (WAY_CLIENT_ACTIVE) };
  GtkWidget                   *page = GTK_WIDGET (pictures_clients_page (window));
  GtkWidget                   *bar = pictures_find (page, WAY_TYPE_FILTER_BAR, NULL);
  g_autoptr (WayRosterLayout) layout = way_roster_layout_new ();

  way_roster_layout_reset (layout);
  way_filter_bar_set_filter (WAY_FILTER_BAR (bar), filter != NULL ? filter : &active);
  g_signal_emit_by_name (bar, "changed");
  pictures_settle ();
  return page;
}

static void
search (GtkWidget *window, const char *words)
{
  GtkWidget *page = show_list (window, NULL);
  GtkWidget *entry = pictures_find (page, GTK_TYPE_SEARCH_ENTRY, "search");

  gtk_editable_set_text (GTK_EDITABLE (entry), words);
  g_signal_emit_by_name (entry, "search-changed");
  pictures_settle ();
}

/* --- states --- */

void
pictures_clients (GtkWidget *window)
{
  show_list (window, NULL);
}

void
pictures_clients_found (GtkWidget *window)
{
  search (window, "an");
}

void
pictures_clients_nobody (GtkWidget *window)
{
  search (window, "Mirasol");
}

void
pictures_clients_archived (GtkWidget *window)
{
  GtkWidget *page = show_list (window, NULL);

  gtk_toggle_button_set_active (
    GTK_TOGGLE_BUTTON (pictures_find (page, GTK_TYPE_TOGGLE_BUTTON, "archived")), TRUE);
  pictures_settle ();
}

/* What a worker chooses in a day: several rows, conditions, a filter with a name, other columns. */
void
pictures_clients_selected (GtkWidget *window)
{
  GtkWidget         *page = show_list (window, NULL);
  GtkWidget         *view = pictures_find (page, GTK_TYPE_COLUMN_VIEW, NULL);
  GtkSelectionModel *model = gtk_column_view_get_model (GTK_COLUMN_VIEW (view));

  for (guint i = 1; i < 6; i++)
    gtk_selection_model_select_item (model, i, FALSE);
  pictures_settle ();
}

static void
save_filter (const char *name, const WayClientFilter *filter)
{
  g_autoptr (WaySavedFilter) saved = way_workspace_create (workspace (), WAY_TYPE_SAVED_FILTER);

  way_set (saved, staff_id, way_workspace_get_staff (workspace ())->parent.id);
  way_set (saved, name, name);
  way_saved_filter_set (saved, filter);
  pictures_save (saved);
}

void
pictures_clients_conditions (GtkWidget *window)
{
  static gboolean       saved;
  const WayClientFilter to_ask = { .statuses = WAY_SET_OF (WAY_CLIENT_ACTIVE),
                                   .risks = WAY_SET_OF (WAY_CLIENT_RISK_NOT_ASKED) };
  const WayClientFilter filter = { .program = "Walk-in",
                                   .statuses = { 1 << WAY_CLIENT_ACTIVE | 1 << WAY_CLIENT_PAUSED },
                                   .sort = WAY_CLIENT_SORT_RISK,
                                   .descending = TRUE };

  if (!saved) {
    save_filter ("To be asked about risk", &to_ask);
    save_filter ("Walk-in", &filter);
  }
  saved = TRUE;
  show_list (window, &filter);
}

void
pictures_clients_columns (GtkWidget *window)
{
  static const WayRosterColumn columns[] = { WAY_ROSTER_NAME,      WAY_ROSTER_AGE,
                                             WAY_ROSTER_RISK,      WAY_ROSTER_CONTACT,
                                             WAY_ROSTER_ASSESSED,  WAY_ROSTER_OWN_DAYS,
                                             WAY_ROSTER_LEGAL_NAME };
  g_autoptr (WayRosterLayout) layout = way_roster_layout_new ();

  show_list (window, NULL);
  way_roster_layout_set_columns (layout, columns, G_N_ELEMENTS (columns));
  pictures_settle ();
}

GtkWidget *
pictures_make_columns (void)
{
  g_autoptr (WayRosterLayout) layout = way_roster_layout_new ();

  way_roster_layout_reset (layout);
  return way_columns_window_new (NULL, layout);
}

GtkWidget *
pictures_make_hand_over (void)
{
  return way_hand_over_new (NULL, workspace (), 12);
}

static gboolean
has_sheet (gpointer page)
{
  return pictures_find (page, WAY_TYPE_PAPER_SHEET, NULL) != NULL;
}

void
pictures_clients_print (GtkWidget *window)
{
  GtkWidget *page = show_list (window, NULL);

  gtk_widget_activate_action (page, "clients.print", NULL);
  pictures_wait (has_sheet, window, "the pages");
  pictures_settle ();
}

/* --- duplicates --- */

typedef struct {
  WayId ids[4];
} Doubles;

/* Two pairs that may be one person each; made once. */
static const Doubles *
get_doubles (void)
{
  static Doubles doubles;
  static const struct {
    const char *name, *given, *family, *born, *work;
  } people[] = {
    { "Mari", "Maria", "Vega", "1991-11-03", "Speak slowly." },
    { "Marisol", "María Soledad", "Vega Núñez", "1991-11-03",
      "No jokes about the weather. My daughter comes along when the school is closed." },
    { "Thi Lan Nguyen", NULL, NULL, "1985-04-12", NULL },
    { "Nguyen Thi Lan", NULL, NULL, "1985-04-12", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (people) && way_id_is_none (&doubles.ids[i]); i++) {
    g_autoptr (WayClient) client = way_workspace_create (workspace (), WAY_TYPE_CLIENT);
    WayDate born = WAY_DATE_NONE;

    way_date_from_text (people[i].born, &born);
    way_set (client, name_to_use, people[i].name);
    way_set (client, legal_given, people[i].given);
    way_set (client, legal_family, people[i].family);
    way_set (client, birth_date, born);
    way_set (client, work_with_me, people[i].work);
    way_set (client, pronouns, i == 1 ? "she/her" : NULL);
    way_set (client, program, i % 2 == 0 ? "Outpatient" : "Recovery home");
    way_set (client, risk, i == 0 ? WAY_CLIENT_RISK_LOW : WAY_CLIENT_RISK_MODERATE);
    way_set (client, status, i == 1 ? WAY_CLIENT_PAUSED : WAY_CLIENT_ACTIVE);
    pictures_save (client);
    doubles.ids[i] = client->parent.id;
  }

  return &doubles;
}

void
pictures_merge (GtkWidget *window)
{
  WayPage       *page = pictures_clients_page (window);
  const Doubles *doubles = get_doubles ();

  way_page_push (page, way_merge_page_new_pair (&doubles->ids[0], &doubles->ids[1]));
  pictures_settle ();
}

void
pictures_doubles (GtkWidget *window)
{
  WayPage *page = pictures_clients_page (window);

  get_doubles ();
  way_page_push (page, g_object_new (WAY_TYPE_DOUBLES_PAGE, NULL));
  pictures_settle ();
}

/* The page of somebody into whom another record was merged; made once, by the last pair. */
void
pictures_overview_merged (GtkWidget *window)
{
  static gboolean merged;
  const Doubles  *doubles = get_doubles ();

  if (!merged) {
    g_autoptr (WayClientMatch) match = way_workspace_create (workspace (), WAY_TYPE_CLIENT_MATCH);

    way_set (match, client_id, doubles->ids[2]);
    way_set (match, other_id, doubles->ids[3]);
    pictures_save (match);
  }
  merged = TRUE;
  way_work_open_client (way_window_get_work (WAY_WINDOW (window)), &doubles->ids[2], "overview");
  pictures_settle ();
}
