/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-crisis-who.h"

#include <glib/gi18n.h>

#include "way-client-name.h"
#include "way-client-words.h"
#include "way-columns.h"
#include "way-crisis-words.h"
#include "way-now.h"
#include "way-workspace-crises.h"

#define MAX_ROWS 6

struct _WayCrisisWho {
  AdwBin parent_instance;

  WayWorkspace *workspace;
  WayPagedList *clients; /* NULL: nothing was searched yet */
  gboolean      lists_open;

  GtkEditable *search;
  GtkListBox  *results;
  GtkListBox  *open;
  GtkEditable *caller;
  GtkEditable *call_back;
};

enum {
  SIGNAL_CHOSEN,
  SIGNAL_OPEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (WayCrisisWho, way_crisis_who, ADW_TYPE_BIN)

/* --- rows --- */

static void
clear (GtkListBox *box)
{
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (box))) != NULL)
    gtk_list_box_remove (box, row);
  gtk_widget_set_visible (GTK_WIDGET (box), FALSE);
}

/* signal: which one is given when the row is activated, and with what. */
static void
add_row (GtkListBox *box, const char *title, const char *subtitle, guint signal, const WayId *id)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                             gtk_image_new_from_icon_name ("go-next-symbolic"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_object_set_data (G_OBJECT (row), "signal", GUINT_TO_POINTER (signal));
  g_object_set_data_full (G_OBJECT (row), "id", g_memdup2 (id, sizeof *id), g_free);
  gtk_list_box_append (box, row);
  gtk_widget_set_visible (GTK_WIDGET (box), TRUE);
}

static void
row_cb (WayCrisisWho *self, GtkListBoxRow *row)
{
  const guint  signal = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (row), "signal"));
  const WayId *shown = g_object_get_data (G_OBJECT (row), "id");
  const WayId  id = *shown; /* the row may go meanwhile */

  g_signal_emit (self, signals[signal], 0, &id);
}

/* --- searching --- */

static void
show_results (WayCrisisWho *self)
{
  const char *typed = gtk_editable_get_text (self->search);
  guint       n;

  clear (self->results);
  if (self->clients == NULL || *typed == '\0')
    return;

  n = g_list_model_get_n_items (G_LIST_MODEL (self->clients));
  for (guint i = 0; i < MIN (n, MAX_ROWS); i++) {
    g_autoptr (WayRow) row = g_list_model_get_item (G_LIST_MODEL (self->clients), i);
    WayClient       *client = way_row_get_item (row); /* asks for it, where it is not there yet */
    g_autofree char *name = client != NULL ? way_client_name_show (client) : NULL;
    g_autofree char *facts = client != NULL ? way_client_words_facts (client) : NULL;

    if (client != NULL)
      add_row (self->results, name, facts, SIGNAL_CHOSEN, &client->parent.id);
  }
}

static void
search_cb (WayCrisisWho *self)
{
  const WayClientFilter filter = { .search = gtk_editable_get_text (self->search) };

  if (self->workspace == NULL)
    return;

  if (*filter.search != '\0' && self->clients == NULL) {
    self->clients = way_workspace_list_clients (self->workspace, &filter);
    g_signal_connect_object (self->clients, "items-changed", G_CALLBACK (show_results), self,
                             G_CONNECT_SWAPPED);
    g_signal_connect_object (self->clients, "page-read", G_CALLBACK (show_results), self,
                             G_CONNECT_SWAPPED);
  } else if (*filter.search != '\0') {
    way_workspace_filter_clients (self->workspace, self->clients, &filter);
  }
  show_results (self);
  gtk_widget_set_visible (GTK_WIDGET (self->open),
                          *filter.search == '\0' &&
                            gtk_widget_get_first_child (GTK_WIDGET (self->open)) != NULL);
}

/* Enter takes the best match. */
static void
activate_cb (WayCrisisWho *self)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->results, 0);

  if (row != NULL && gtk_widget_get_visible (GTK_WIDGET (self->results)))
    row_cb (self, row);
}

/* Escape empties the search; from an empty one it leads back, as everywhere. */
static void
stop_cb (WayCrisisWho *self)
{
  if (*gtk_editable_get_text (self->search) != '\0')
    gtk_editable_set_text (self->search, "");
  else
    gtk_widget_activate_action (GTK_WIDGET (self), "win.back", NULL);
}

/* --- what is open --- */

static void
listed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (WayCrisisWho) self = user_data;
  g_autoptr (GPtrArray) waiting =
    way_workspace_list_crises_finish (WAY_WORKSPACE (source), result, NULL);

  /* What cannot be read here is found again by the client. */
  if (waiting == NULL || self->workspace != WAY_WORKSPACE (source))
    return;

  clear (self->open);
  for (guint i = 0; i < waiting->len; i++) {
    const WayCrisisWait *wait = g_ptr_array_index (waiting, i);
    g_autofree char     *name = way_client_name_show_text (wait->name);
    const char          *who = name != NULL ? name : _ ("Unknown caller");
    g_autofree char     *since = way_crisis_words_moment (wait->at, way_now ());
    g_autofree char     *words = NULL;

    if (wait->kind == WAY_CRISIS_WAIT_OPEN)
      /* Translators: a kind of crisis, and since when: “Open: Suicide, Today, 13:15”. */
      words = g_strdup_printf (_ ("Open: %s. %s"), way_crisis_kind_to_words (wait->crisis), since);
    else if (wait->kind == WAY_CRISIS_WAIT_ALERT)
      words = g_strdup_printf (_ ("Open: an answer asked for help. %s"), since);
    else
      continue;
    add_row (self->open, who, words,
             wait->kind == WAY_CRISIS_WAIT_OPEN ? SIGNAL_OPEN : SIGNAL_CHOSEN,
             wait->kind == WAY_CRISIS_WAIT_OPEN ? &wait->id : &wait->client_id);
  }
  gtk_widget_set_visible (GTK_WIDGET (self->open),
                          self->lists_open && *gtk_editable_get_text (self->search) == '\0' &&
                            gtk_widget_get_first_child (GTK_WIDGET (self->open)) != NULL);
}

/* --- the widget --- */

static gboolean
way_crisis_who_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (WAY_CRISIS_WHO (widget)->search));
}

static void
way_crisis_who_dispose (GObject *object)
{
  WayCrisisWho *self = WAY_CRISIS_WHO (object);

  g_clear_object (&self->clients);
  g_clear_object (&self->workspace);

  G_OBJECT_CLASS (way_crisis_who_parent_class)->dispose (object);
}

static void
way_crisis_who_class_init (WayCrisisWhoClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = way_crisis_who_dispose;
  widget_class->grab_focus = way_crisis_who_grab_focus;

  signals[SIGNAL_CHOSEN] = g_signal_new ("chosen", WAY_TYPE_CRISIS_WHO, G_SIGNAL_RUN_LAST, 0, NULL,
                                         NULL, NULL, G_TYPE_NONE, 1, WAY_TYPE_ID);
  signals[SIGNAL_OPEN] = g_signal_new ("open", WAY_TYPE_CRISIS_WHO, G_SIGNAL_RUN_LAST, 0, NULL,
                                       NULL, NULL, G_TYPE_NONE, 1, WAY_TYPE_ID);

  g_type_ensure (WAY_TYPE_COLUMNS);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/waymark/Waymark/ui/way-crisis-who.ui");
  gtk_widget_class_bind_template_child (widget_class, WayCrisisWho, search);
  gtk_widget_class_bind_template_child (widget_class, WayCrisisWho, results);
  gtk_widget_class_bind_template_child (widget_class, WayCrisisWho, open);
  gtk_widget_class_bind_template_child (widget_class, WayCrisisWho, caller);
  gtk_widget_class_bind_template_child (widget_class, WayCrisisWho, call_back);
  gtk_widget_class_bind_template_callback (widget_class, search_cb);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_cb);
  gtk_widget_class_bind_template_callback (widget_class, stop_cb);
}

static void
way_crisis_who_init (WayCrisisWho *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  /* An input method must not learn who calls. */
  g_object_set (gtk_editable_get_delegate (self->search), "input-hints", GTK_INPUT_HINT_PRIVATE,
                NULL);
}

void
way_crisis_who_set_workspace (WayCrisisWho *self, WayWorkspace *workspace)
{
  g_return_if_fail (WAY_IS_CRISIS_WHO (self));

  if (self->clients != NULL)
    g_signal_handlers_disconnect_by_data (self->clients, self);
  g_clear_object (&self->clients);
  g_set_object (&self->workspace, workspace);
  gtk_editable_set_text (self->search, "");
  clear (self->results);
  clear (self->open);
}

void
way_crisis_who_set_lists_open (WayCrisisWho *self, gboolean lists_open)
{
  g_return_if_fail (WAY_IS_CRISIS_WHO (self));

  if (self->lists_open == lists_open)
    return;

  self->lists_open = lists_open;
  if (lists_open && self->workspace != NULL)
    way_workspace_list_crises_async (self->workspace, FALSE, MAX_ROWS, NULL, listed_cb,
                                     g_object_ref (self));
  else
    clear (self->open);
}

GtkEditable *
way_crisis_who_get_caller (WayCrisisWho *self)
{
  g_return_val_if_fail (WAY_IS_CRISIS_WHO (self), NULL);

  return self->caller;
}

GtkEditable *
way_crisis_who_get_call_back (WayCrisisWho *self)
{
  g_return_val_if_fail (WAY_IS_CRISIS_WHO (self), NULL);

  return self->call_back;
}
