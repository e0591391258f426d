/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-worked-on.h"

#include <glib/gi18n.h>

#include "way-intervention.h"
#include "way-note-link.h"
#include "way-objective-due.h"
#include "way-objective.h"
#include "way-plan-kind.h"

struct _WayWorkedOn {
  AdwBin parent_instance;

  WayWorkspace *workspace;
  WayNote      *note;
  GListModel   *objectives;
  GListModel   *interventions;
  GListModel   *links; /* of the note */
  GPtrArray    *rows;  /* of GtkWidget, in the list */
  gboolean      filling;

  GtkListBox  *list;
  GtkWidget   *nothing;
  AdwEntryRow *reason;
  GtkLabel    *lack;
};

enum {
  SIGNAL_CHANGED,
  SIGNAL_FAILED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (WayWorkedOn, way_worked_on, ADW_TYPE_BIN)

/* The link to an objective, or to an intervention of it; NULL for none. */
static WayNoteLink *
find_link (WayWorkedOn *self, const WayId *id)
{
  for (guint i = 0; i < g_list_model_get_n_items (self->links); i++) {
    g_autoptr (WayNoteLink) link = g_list_model_get_item (self->links, i);
    const WayId *named =
      way_id_is_none (&link->intervention_id) ? &link->objective_id : &link->intervention_id;

    if (way_id_equal (named, id))
      return g_steal_pointer (&link);
  }

  return NULL;
}

static void
kept_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (WayWorkedOn) self = user_data;
  g_autoptr (GError) error = NULL;

  if (!way_workspace_commit_finish (WAY_WORKSPACE (source), result, NULL, &error))
    g_signal_emit (self, signals[SIGNAL_FAILED], 0, error);
}

static void
toggled_cb (GtkCheckButton *check, WayWorkedOn *self)
{
  WayRecord     *record = g_object_get_data (G_OBJECT (check), "record");
  const gboolean is_help = WAY_IS_INTERVENTION (record);
  g_autoptr (WayNoteLink) link = NULL;
  WayChange *change;

  if (self->filling || self->workspace == NULL)
    return;

  link = find_link (self, &record->id);
  if (gtk_check_button_get_active (check) == (link != NULL))
    return;

  change = way_change_new ();
  if (link != NULL) {
    way_change_remove (change, link);
  } else {
    link = way_workspace_create (self->workspace, WAY_TYPE_NOTE_LINK);
    way_set (link, client_id, self->note->client_id);
    way_set (link, note_id, self->note->parent.id);
    way_set (link, objective_id, is_help ? WAY_INTERVENTION (record)->objective_id : record->id);
    if (is_help)
      way_set (link, intervention_id, record->id);
    way_change_save (change, link);
  }
  way_workspace_commit_async (self->workspace, change, NULL, kept_cb, g_object_ref (self));
}

/* --- rows --- */

static void
add_row (WayWorkedOn *self, gpointer record, const char *text, const char *detail)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *check = gtk_check_button_new ();
  g_autoptr (WayNoteLink) link = find_link (self, &WAY_RECORD (record)->id);

  g_object_set (row, "use-markup", FALSE, "title-lines", 0, "subtitle-lines", 0, "title", text,
                NULL);
  if (detail != NULL)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row), detail);
  if (WAY_IS_INTERVENTION (record))
    gtk_widget_set_margin_start (check, 24);
  gtk_widget_set_valign (check, GTK_ALIGN_CENTER);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), link != NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  g_object_set_data_full (G_OBJECT (check), "record", g_object_ref (record), g_object_unref);
  g_signal_connect_object (check, "toggled", G_CALLBACK (toggled_cb), self, 0);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), check);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), check);
  gtk_list_box_insert (self->list, row, (int)self->rows->len);
  g_ptr_array_add (self->rows, row);
}

static void
add_interventions (WayWorkedOn *self, WayObjective *objective)
{
  for (guint i = 0; i < g_list_model_get_n_items (self->interventions); i++) {
    g_autoptr (WayIntervention) help = g_list_model_get_item (self->interventions, i);
    g_autoptr (WayNoteLink) link = find_link (self, &help->parent.id);

    if (way_id_equal (&help->objective_id, &objective->parent.id) &&
        (link != NULL || way_plan_record_is_open (help)))
      add_row (self, help, help->text, help->who);
  }
}

static gboolean
is_loading (GListModel *list)
{
  return list == NULL || way_live_list_is_loading (WAY_LIVE_LIST (list));
}

/* Rows that are there keep the focus: a tick only changes what is ticked. */
static void
refresh (WayWorkedOn *self)
{
  for (guint i = 0; i < self->rows->len; i++) {
    GtkWidget *check = GTK_WIDGET (adw_action_row_get_activatable_widget (self->rows->pdata[i]));
    WayRecord *record = g_object_get_data (G_OBJECT (check), "record");
    g_autoptr (WayNoteLink) link = find_link (self, &record->id);

    gtk_check_button_set_active (GTK_CHECK_BUTTON (check), link != NULL);
  }
}

static void
show_links (WayWorkedOn *self)
{
  if (is_loading (self->links))
    return;

  self->filling = TRUE;
  refresh (self);
  self->filling = FALSE;
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
show (WayWorkedOn *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    gtk_list_box_remove (self->list, self->rows->pdata[i]);
  g_ptr_array_set_size (self->rows, 0);
  if (is_loading (self->objectives) || is_loading (self->interventions) || is_loading (self->links))
    return;

  self->filling = TRUE;
  for (guint i = 0; i < g_list_model_get_n_items (self->objectives); i++) {
    g_autoptr (WayObjective) objective = g_list_model_get_item (self->objectives, i);
    g_autoptr (WayNoteLink) link = find_link (self, &objective->parent.id);
    g_autofree char *due = way_objective_due_to_words (objective);

    if (link == NULL && !way_plan_record_is_open (objective))
      continue;
    add_row (self, objective, objective->text, due);
    add_interventions (self, objective);
  }
  self->filling = FALSE;
  gtk_widget_set_visible (self->nothing, self->rows->len == 0);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

/* --- the widget --- */

static void
clear (WayWorkedOn *self)
{
  g_clear_object (&self->objectives);
  g_clear_object (&self->interventions);
  g_clear_object (&self->links);
  g_clear_object (&self->note);
  g_clear_object (&self->workspace);
}

static void
way_worked_on_dispose (GObject *object)
{
  WayWorkedOn *self = WAY_WORKED_ON (object);

  clear (self);
  g_clear_pointer (&self->rows, g_ptr_array_unref);

  G_OBJECT_CLASS (way_worked_on_parent_class)->dispose (object);
}

static void
way_worked_on_class_init (WayWorkedOnClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = way_worked_on_dispose;

  signals[SIGNAL_CHANGED] = g_signal_new ("changed", WAY_TYPE_WORKED_ON, G_SIGNAL_RUN_LAST, 0, NULL,
                                          NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_FAILED] = g_signal_new ("failed", WAY_TYPE_WORKED_ON, G_SIGNAL_RUN_LAST, 0, NULL,
                                         NULL, NULL, G_TYPE_NONE, 1, G_TYPE_ERROR);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/waymark/Waymark/ui/way-worked-on.ui");
  gtk_widget_class_bind_template_child (widget_class, WayWorkedOn, list);
  gtk_widget_class_bind_template_child (widget_class, WayWorkedOn, nothing);
  gtk_widget_class_bind_template_child (widget_class, WayWorkedOn, reason);
  gtk_widget_class_bind_template_child (widget_class, WayWorkedOn, lack);
}

static void
way_worked_on_init (WayWorkedOn *self)
{
  self->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

static GListModel *
follow (WayWorkedOn *self, WayQuery *query, GCallback func)
{
  GListModel *list = way_workspace_list (self->workspace, query);

  g_signal_connect_object (list, "items-changed", func, self, G_CONNECT_SWAPPED);
  g_signal_connect_object (list, "notify::loading", G_CALLBACK (show), self, G_CONNECT_SWAPPED);
  return list;
}

void
way_worked_on_set_note (WayWorkedOn *self, WayWorkspace *workspace, WayNote *note)
{
  g_return_if_fail (WAY_IS_WORKED_ON (self));
  g_return_if_fail ((workspace == NULL) == (note == NULL));

  clear (self);
  if (note != NULL) {
    self->workspace = g_object_ref (workspace);
    self->note = g_object_ref (note);
    self->objectives =
      follow (self, way_query_new_of (WAY_TYPE_OBJECTIVE, "client_id", &note->client_id),
              G_CALLBACK (show));
    self->interventions =
      follow (self, way_query_new_of (WAY_TYPE_INTERVENTION, "client_id", &note->client_id),
              G_CALLBACK (show));
    self->links = follow (self, way_query_new_of (WAY_TYPE_NOTE_LINK, "note_id", &note->parent.id),
                          G_CALLBACK (show_links));
  }
  show (self);
}

guint
way_worked_on_count (WayWorkedOn *self)
{
  g_return_val_if_fail (WAY_IS_WORKED_ON (self), 0);

  return self->links != NULL ? g_list_model_get_n_items (self->links) : 0;
}

GtkEditable *
way_worked_on_get_reason (WayWorkedOn *self)
{
  g_return_val_if_fail (WAY_IS_WORKED_ON (self), NULL);

  return GTK_EDITABLE (self->reason);
}

void
way_worked_on_set_lack (WayWorkedOn *self, const char *words)
{
  g_return_if_fail (WAY_IS_WORKED_ON (self));

  gtk_label_set_text (self->lack, words != NULL ? words : "");
  gtk_widget_set_visible (GTK_WIDGET (self->lack), words != NULL);
  if (words != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (self->reason), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->reason), "error");
}

void
way_worked_on_focus (WayWorkedOn *self)
{
  g_return_if_fail (WAY_IS_WORKED_ON (self));

  if (self->rows->len > 0)
    gtk_widget_grab_focus (adw_action_row_get_activatable_widget (self->rows->pdata[0]));
  else
    gtk_widget_grab_focus (GTK_WIDGET (self->reason));
}
