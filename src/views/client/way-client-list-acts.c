/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n.h>

#include "way-busy.h"
#include "way-client-edit.h"
#include "way-client-list-private.h"
#include "way-client-name.h"
#include "way-columns-window.h"
#include "way-doubles-page.h"
#include "way-hand-over.h"
#include "way-merge-page.h"
#include "way-paper-page.h"
#include "way-workspace-batch.h"

#define MAX_MERGED 9 /* at once, one pair after the other */

static gboolean
get_only (WayClientList *self, WayId *id)
{
  return way_client_selection_get_only (way_client_table_get_selection (self->table), id);
}

/* --- what can be done now --- */

void
way_client_list_enable_acts (WayClientList *self)
{
  const gboolean open = self->clients != NULL;
  const gboolean archived = way_filter_bar_get_filter (self->filter)->archived;
  const guint    n = open ? way_client_list_get_n_selected (self) : 0;
  const guint    n_listed = way_client_list_count (self->clients);
  const struct {
    const char *action;
    gboolean    enabled;
  } acts[] = {
    { "clients.open", n == 1 },
    { "clients.edit", n == 1 },
    { "clients.hand-over", n > 0 },
    { "clients.merge", n > 1 && n <= MAX_MERGED },
    { "clients.archive", n > 0 && !archived },
    { "clients.bring-back", n > 0 && archived },
    { "clients.unselect", n > 1 },
    { "clients.select-all", n_listed > 0 },
    { "clients.print", n_listed > 0 },
    { "clients.save", n_listed > 0 },
    { "clients.doubles", open },
    { "clients.save-filter", open },
    { "clients.apply-filter", open },
  };

  for (guint i = 0; i < G_N_ELEMENTS (acts); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), acts[i].action, acts[i].enabled);
}

/* --- one --- */

static void
open_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  WayId id;

  if (get_only (WAY_CLIENT_LIST (widget), &id))
    way_page_open_client (WAY_PAGE (widget), &id, NULL);
}

static void
edit_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  WayPage *page;
  WayId    id;

  if (!get_only (WAY_CLIENT_LIST (widget), &id))
    return;

  page = g_object_new (WAY_TYPE_CLIENT_EDIT, NULL);
  way_page_set_subject (page, &id, NULL);
  way_page_push (WAY_PAGE (widget), page);
}

/* --- many --- */

typedef enum {
  ACT_ARCHIVE,
  ACT_BRING_BACK,
  ACT_HAND_OVER,
} ActKind;

typedef struct {
  WayClientList *self;
  ActKind        kind;
  WayHeadway    *headway; /* a lock cancels it */
  WayBusy       *busy;
  char          *whom; /* the name of the only one; NULL: several, or it is not known */
  char          *to;   /* the worker who gets them; NULL: nobody */
} Act;

static void
act_free (Act *act)
{
  way_busy_end (act->busy);
  g_object_unref (act->headway);
  g_free (act->whom);
  g_free (act->to);
  g_object_unref (act->self);
  g_free (act);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Act, act_free)

/* The name, when one alone is selected and its row was read. */
static char *
dup_whom (WayClientList *self)
{
  WayId      id;
  WayClient *client = get_only (self, &id) ? way_paged_list_find (self->clients, &id) : NULL;

  return client != NULL ? way_client_name_show (client) : NULL;
}

static WayClientSet *
dup_selected (WayClientList *self)
{
  return way_client_selection_dup_set (way_client_table_get_selection (self->table));
}

/* Begins to say what is going on. */
static Act *
begin_act (WayClientList *self, ActKind kind, const char *heading)
{
  Act *act = g_new0 (Act, 1);

  act->self = g_object_ref (self);
  act->kind = kind;
  act->headway = way_headway_new ();
  g_signal_connect_object (self->cancellable, "cancelled", G_CALLBACK (g_cancellable_cancel),
                           act->headway, G_CONNECT_SWAPPED);
  act->busy = way_busy_begin (GTK_WIDGET (self), heading, act->headway);
  act->whom = dup_whom (self);
  return act;
}

static char *
say_given (const Act *act, guint n)
{
  if (act->to == NULL)
    return g_strdup_printf (
      g_dngettext (NULL, "%'u client has no worker now.", "%'u clients have no worker now.", n), n);
  if (act->whom != NULL)
    /* Translators: a client, and the worker who gets the client. */
    return g_strdup_printf (_ ("%s was handed over to %s."), act->whom, act->to);
  return g_strdup_printf (g_dngettext (NULL, "%'u client was handed over to %s.",
                                       "%'u clients were handed over to %s.", n),
                          n, act->to);
}

static char *
say_done (const Act *act, guint n)
{
  if (n == 0)
    return g_strdup (_ ("Nothing had to be changed."));

  switch (act->kind) {
  case ACT_ARCHIVE:
    return act->whom != NULL
           ? g_strdup_printf (_ ("%s is in the archive now."), act->whom)
           : g_strdup_printf (g_dngettext (NULL, "%'u client is in the archive now.",
                                           "%'u clients are in the archive now.", n),
                              n);
  case ACT_BRING_BACK:
    return act->whom != NULL
           ? g_strdup_printf (_ ("%s is back in the list."), act->whom)
           : g_strdup_printf (g_dngettext (NULL, "%'u client is back in the list.",
                                           "%'u clients are back in the list.", n),
                              n);
  case ACT_HAND_OVER:
    return say_given (act, n);
  }

  g_return_val_if_reached (NULL);
}

static void
acted_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Act) act = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *words = NULL;
  guint            n = 0;
  gint64           number = 0;
  const gboolean   done =
    way_workspace_batch_finish (WAY_WORKSPACE (source), result, &n, &number, &error);

  if (act->self->workspace == NULL) /* it was locked meanwhile */
    return;
  if (!done) {
    if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
      way_page_fail (WAY_PAGE (act->self), error);
    return;
  }

  words = say_done (act, n);
  way_page_tell (WAY_PAGE (act->self), words, number);
  if (act->whom == NULL) /* one alone keeps the place of the keyboard */
    gtk_selection_model_unselect_all (
      GTK_SELECTION_MODEL (way_client_table_get_selection (act->self->table)));
}

static void
archive_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  WayClientList *self = WAY_CLIENT_LIST (widget);
  const gboolean archives = g_str_equal (name, "clients.archive");
  g_autoptr (WayClientSet) set = dup_selected (self);
  Act *act = begin_act (self, archives ? ACT_ARCHIVE : ACT_BRING_BACK,
                        archives ? _ ("Archiving") : _ ("Bringing Back"));

  way_workspace_archive_async (self->workspace, set, archives, act->headway, acted_cb, act);
}

static void
given_cb (WayClientList *self, WayHandOver *dialog)
{
  g_autoptr (WayClientSet) set = NULL;
  g_autoptr (WayStaff) colleague = NULL;
  WayId worker;
  Act  *act;

  if (self->workspace == NULL)
    return;

  set = dup_selected (self);
  act = begin_act (self, ACT_HAND_OVER, _ ("Handing Over"));
  colleague = way_hand_over_get (dialog, &worker, &act->to);
  way_workspace_hand_over_async (self->workspace, set, &worker, colleague, act->headway, acted_cb,
                                 act);
}

static void
hand_over_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  WayClientList *self = WAY_CLIENT_LIST (widget);
  GtkWidget *dialog = way_hand_over_new (GTK_WINDOW (gtk_widget_get_root (widget)), self->workspace,
                                         way_client_list_get_n_selected (self));

  g_signal_connect_object (dialog, "chosen", G_CALLBACK (given_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
unselect_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  WayClientList     *self = WAY_CLIENT_LIST (widget);
  GtkSelectionModel *model = GTK_SELECTION_MODEL (way_client_table_get_selection (self->table));

  if (g_str_equal (name, "clients.select-all"))
    gtk_selection_model_select_all (model);
  else
    gtk_selection_model_unselect_all (model);
  way_client_table_focus (self->table, -1);
}

/* --- duplicates --- */

/* The others are no rows of their own any more. */
static void
merged_cb (WayClientList *self, WayPage *page)
{
  way_client_selection_select_only (way_client_table_get_selection (self->table),
                                    way_page_get_subject (page));
}

static void
merge_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  WayClientList *self = WAY_CLIENT_LIST (widget);
  g_autoptr (WayClientSet) set = dup_selected (self);
  WayPage *page = way_merge_page_new (set);

  if (page == NULL)
    return;

  g_signal_connect_object (page, "merged", G_CALLBACK (merged_cb), self, G_CONNECT_SWAPPED);
  way_page_push (WAY_PAGE (self), page);
}

static void
doubles_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  way_page_push (WAY_PAGE (widget), g_object_new (WAY_TYPE_DOUBLES_PAGE, NULL));
}

/* --- on paper and into files --- */

/* Those who are selected when there are several, else the whole list as it is shown. */
static guint
count_roster (WayClientList *self)
{
  const guint n_selected = way_client_list_get_n_selected (self);

  return n_selected > 1 ? n_selected : way_client_list_count (self->clients);
}

static WayRoster *
make_roster (WayClientList *self)
{
  const gboolean   some = way_client_list_get_n_selected (self) > 1;
  g_autofree char *about = way_filter_bar_describe (self->filter);
  WayRosterColumn  columns[WAY_ROSTER_N_COLUMNS];
  const guint      n_columns = way_client_table_get_columns (self->table, columns);
  g_autoptr (GHashTable) nobody = g_hash_table_new (way_id_hash, way_id_equal);
  g_autoptr (WayClientSet) set =
    some ? dup_selected (self)
         : way_client_set_new (way_filter_bar_get_filter (self->filter), nobody, TRUE);

  return way_roster_new (set, about, way_workspace_get_staff (self->workspace)->name, columns,
                         n_columns);
}

static void
print_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  WayClientList *self = WAY_CLIENT_LIST (widget);
  g_autoptr (WayRoster) roster = make_roster (self);

  if (count_roster (self) <= WAY_ROSTER_MAX_PRINTED) {
    way_page_push (WAY_PAGE (self), way_paper_page_new (&way_roster_paper, roster));
  } else {
    g_autofree char *words =
      g_strdup_printf (_ ("At most %'u clients go on paper: select some, or save the list as CSV."),
                       (guint)WAY_ROSTER_MAX_PRINTED);

    way_page_tell (WAY_PAGE (self), words, 0);
  }
}

static void
save_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  WayClientList *self = WAY_CLIENT_LIST (widget);
  g_autoptr (WayRoster) roster = make_roster (self);

  if (self->file != NULL)
    way_roster_export_stop (self->file);
  g_clear_object (&self->file);
  self->file = way_roster_export_new (WAY_PAGE (self), roster);
}

/* --- the list itself --- */

static void
set_order (WayClientList *self, WayClientSort sort, gboolean descending)
{
  way_client_table_set_sort (self->table, sort, descending);
  way_filter_bar_set_sort (self->filter, sort, descending);
  way_client_list_ask (self);
}

static void
sort_cb (WayClientList *self, GVariant *parameter)
{
  set_order (self, (WayClientSort)g_variant_get_int32 (parameter),
             way_filter_bar_get_filter (self->filter)->descending);
}

static void
reversed_cb (WayClientList *self)
{
  const WayClientFilter *filter = way_filter_bar_get_filter (self->filter);

  set_order (self, filter->sort, !filter->descending);
}

void
way_client_list_make_order (WayClientList *self)
{
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();

  self->sort = g_simple_action_new_stateful ("sort", G_VARIANT_TYPE_INT32, g_variant_new_int32 (0));
  self->reversed = g_simple_action_new_stateful ("reversed", NULL, g_variant_new_boolean (FALSE));
  g_signal_connect_object (self->sort, "activate", G_CALLBACK (sort_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->reversed, "activate", G_CALLBACK (reversed_cb), self,
                           G_CONNECT_SWAPPED);
  g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (self->sort));
  g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (self->reversed));
  gtk_widget_insert_action_group (GTK_WIDGET (self), "roster", G_ACTION_GROUP (group));
}

void
way_client_list_show_order (WayClientList *self)
{
  const WayClientFilter *filter = way_filter_bar_get_filter (self->filter);

  g_simple_action_set_state (self->reversed, g_variant_new_boolean (filter->descending));
  g_simple_action_set_state (self->sort, g_variant_new_int32 ((gint32)filter->sort));
}

static void
columns_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  WayClientList *self = WAY_CLIENT_LIST (widget);
  GtkWidget     *window = way_columns_window_new (GTK_WINDOW (gtk_widget_get_root (widget)),
                                                  way_client_table_get_layout (self->table));

  gtk_window_present (GTK_WINDOW (window));
}

static void
save_filter_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  way_filter_bar_save (WAY_CLIENT_LIST (widget)->filter);
}

static void
apply_filter_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  way_filter_bar_apply (WAY_CLIENT_LIST (widget)->filter, (guint)g_variant_get_int32 (parameter));
}

void
way_client_list_install_acts (GtkWidgetClass *widget_class)
{
  static const struct {
    const char                 *name;
    const char                 *parameter;
    GtkWidgetActionActivateFunc activate;
  } acts[] = {
    { "clients.open", NULL, open_action },
    { "clients.edit", NULL, edit_action },
    { "clients.hand-over", NULL, hand_over_action },
    { "clients.merge", NULL, merge_action },
    { "clients.archive", NULL, archive_action },
    { "clients.bring-back", NULL, archive_action },
    { "clients.unselect", NULL, unselect_action },
    { "clients.select-all", NULL, unselect_action },
    { "clients.print", NULL, print_action },
    { "clients.save", NULL, save_action },
    { "clients.doubles", NULL, doubles_action },
    { "clients.columns", NULL, columns_action },
    { "clients.save-filter", NULL, save_filter_action },
    { "clients.apply-filter", "i", apply_filter_action },
  };

  for (guint i = 0; i < G_N_ELEMENTS (acts); i++)
    gtk_widget_class_install_action (widget_class, acts[i].name, acts[i].parameter,
                                     acts[i].activate);

  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_p, GDK_CONTROL_MASK, "clients.print",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_d, GDK_CONTROL_MASK,
                                       "clients.save-filter", NULL);
  for (int i = 0; i < 9; i++)
    gtk_widget_class_add_binding_action (widget_class, GDK_KEY_1 + (guint)i, GDK_CONTROL_MASK,
                                         "clients.apply-filter", "i", i);
}
