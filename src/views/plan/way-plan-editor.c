/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-plan-editor-private.h"

#include <glib/gi18n.h>

#include "way-now.h"
#include "way-paper-page.h"
#include "way-plan-check.h"
#include "way-plan-paper.h"
#include "way-rest.h"
#include "way-wrap.h"

/* What is missing is looked for when typing pauses; the plan is painted first. */
#define CHECK_DELAY 250 /* ms */

G_DEFINE_FINAL_TYPE (WayPlanEditor, way_plan_editor, WAY_TYPE_PAGE)

/* --- what it shows --- */

static void
show_kept (WayPlanEditor *self)
{
  const WayPlanKept kept = way_plan_keeper_get_kept (self->keeper);
  const char       *words = kept == WAY_PLAN_KEPT_AS_DRAFT ? _ ("Kept as draft")
                          : kept == WAY_PLAN_TYPING        ? _ ("Typing…")
                          : kept == WAY_PLAN_NOT_KEPT ? _ ("Not kept yet: it will be tried again")
                                                      : _ ("Saved");

  gtk_widget_set_opacity (self->kept_icon, kept == WAY_PLAN_KEPT ? 1 : 0);
  /* Set only when it differs: a screen reader tells it each time. */
  if (!g_str_equal (gtk_label_get_label (self->kept), words))
    gtk_label_set_label (self->kept, words);
}

static gboolean
check_cb (gpointer user_data)
{
  WayPlanEditor *self = user_data;
  g_autoptr (GPtrArray) records = NULL;
  g_autoptr (GArray) misses = NULL;
  g_autofree char *words = NULL;

  self->check_id = 0;
  if (way_plan_tree_get_state (self->tree) != WAY_PLAN_TREE_READY)
    return G_SOURCE_REMOVE;

  records = way_plan_tree_list_records (self->tree, FALSE);
  misses = way_plan_check (records);
  way_plan_side_show (self->side, g_ptr_array_index (records, 0), misses, way_today ());
  /* Translators: a button, and how much is missing. */
  words = misses->len > 0 ? g_strdup_printf (_ ("Before Signing: %u"), misses->len)
                          : g_strdup (_ ("Before Signing"));
  g_object_set (self->side_button, "words", words, NULL);
  return G_SOURCE_REMOVE;
}

/* Each key puts it off, so that none waits for it. */
static void
check_soon (WayPlanEditor *self)
{
  g_clear_handle_id (&self->check_id, g_source_remove);
  self->check_id = g_timeout_add_full (G_PRIORITY_LOW, CHECK_DELAY, check_cb, self, NULL);
}

static void
show_hidden (WayPlanEditor *self)
{
  const guint      n = way_plan_tree_count_hidden (self->tree);
  g_autofree char *words = g_strdup_printf (ngettext ("%u hidden", "%u hidden", n), n);

  gtk_label_set_label (self->hidden, words);
  gtk_widget_set_visible (GTK_WIDGET (self->hidden), n > 0);
}

static void
filter (WayPlanEditor *self)
{
  const gboolean only_open = gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->only_open));

  self->filtered = TRUE;
  way_plan_tree_show_only_open (self->tree, only_open);
}

static void
take_focus (WayPlanEditor *self)
{
  const WayPlanTreeState state = way_plan_tree_get_state (self->tree);

  self->awaited = state == WAY_PLAN_TREE_LOADING;
  if (state == WAY_PLAN_TREE_READY && !way_plan_tree_is_empty (self->tree))
    way_plan_view_focus (self->view);
  else
    gtk_widget_grab_focus (self->words_button);
}

static void
show (WayPlanEditor *self)
{
  const WayPlanTreeState state = way_plan_tree_get_state (self->tree);
  const gboolean         ready = state == WAY_PLAN_TREE_READY;
  const char            *page = "empty";

  if (state == WAY_PLAN_TREE_LOADING)
    page = "loading";
  else if (state == WAY_PLAN_TREE_FAILED)
    page = "failed";
  else if (self->conflict != NULL)
    page = "conflict";
  else if (ready && (self->begun || !way_plan_tree_is_empty (self->tree)))
    page = "plan";

  /* A plan of some size is put into the view when all of it is there. */
  if (ready && !self->filtered) {
    filter (self); /* and is shown once more */
    return;
  }
  way_plan_view_set_tree (self->view, ready ? self->tree : NULL, self->keeper);
  gtk_stack_set_visible_child_name (self->stack, page);
  gtk_widget_set_visible (self->foot, g_str_equal (page, "plan"));
  gtk_widget_set_sensitive (self->words_button, ready);
  gtk_widget_set_sensitive (self->add_button, ready);
  way_page_set_action_sensitive (WAY_PAGE (self), ready);
  show_kept (self);
  show_hidden (self);
  check_soon (self);
  if (self->awaited && gtk_widget_get_mapped (GTK_WIDGET (self)))
    take_focus (self);
}

static void
changed_cb (WayPlanEditor *self)
{
  show_kept (self);
  check_soon (self);
}

static void
told_cb (WayPlanEditor *self, const char *text, gint64 act)
{
  way_page_tell (WAY_PAGE (self), text, act);
}

static void
failed_cb (WayPlanEditor *self, const GError *error)
{
  way_page_fail (WAY_PAGE (self), error);
}

static void
words_clicked_cb (WayPlanEditor *self)
{
  self->begun = TRUE;
  show (self);
  way_plan_view_show (self->view, way_plan_tree_get_plan (self->tree), "vision");
}

static void
add_clicked_cb (WayPlanEditor *self)
{
  way_page_act (WAY_PAGE (self));
}

/* --- only what is open, and the side --- */

static void
only_open_cb (WayPlanEditor *self)
{
  if (way_plan_tree_get_state (self->tree) == WAY_PLAN_TREE_READY)
    filter (self);
}

/* Over the plan it is seen for the moment only. */
static void
folded_cb (WayPlanEditor *self)
{
  adw_flap_set_reveal_flap (self->flap, !adw_flap_get_folded (self->flap) &&
                                          g_settings_get_boolean (self->settings, "plan-side"));
}

static void
side_clicked_cb (WayPlanEditor *self)
{
  if (!adw_flap_get_folded (self->flap))
    g_settings_set_boolean (self->settings, "plan-side", adw_flap_get_reveal_flap (self->flap));
}

static void
show_miss_cb (WayPlanEditor *self, const WayId *id, const char *field)
{
  WayPlanNode *node = way_plan_tree_find (self->tree, id);

  if (adw_flap_get_folded (self->flap))
    adw_flap_set_reveal_flap (self->flap, FALSE);
  if (node != NULL)
    way_plan_view_show (self->view, node, field);
}

static void
only_open_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  gtk_widget_activate (GTK_WIDGET (WAY_PLAN_EDITOR (widget)->only_open));
}

static void
side_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  gtk_widget_activate (GTK_WIDGET (WAY_PLAN_EDITOR (widget)->side_button));
}

/* What is seen goes onto paper: what is hidden does not. */
static void
paper_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  WayPlanEditor *self = WAY_PLAN_EDITOR (widget);
  g_autoptr (GPtrArray) records = NULL;
  g_autoptr (GListStore) shown = g_list_store_new (WAY_TYPE_RECORD);

  if (way_plan_tree_get_state (self->tree) != WAY_PLAN_TREE_READY)
    return;

  records = way_plan_tree_list_records (self->tree, TRUE);
  g_list_store_splice (shown, 0, 0, records->pdata, records->len);
  way_page_push (WAY_PAGE (self), way_paper_page_new (&way_plan_paper, shown));
}

static void
load (WayPlanEditor *self)
{
  WayPage *page = WAY_PAGE (self);

  self->begun = FALSE;
  self->filtered = FALSE;
  if (self->conflict_view != NULL)
    way_conflict_view_show (self->conflict_view, NULL);
  g_clear_object (&self->conflict);
  g_clear_object (&self->met);
  way_plan_view_leave (self->view);
  way_plan_keeper_set_workspace (self->keeper, NULL);
  way_plan_keeper_set_workspace (self->keeper, way_page_get_workspace (page));
  way_plan_tree_load (self->tree, way_page_get_workspace (page), way_page_get_client (page));
}

/* --- somebody else was faster --- */

static void
show_plan (WayPlanEditor *self)
{
  if (self->conflict_view != NULL)
    if (self->conflict_view != NULL)
      way_conflict_view_show (self->conflict_view, NULL);
  g_clear_object (&self->conflict);
  g_clear_object (&self->met);
  show (self);
}

static void resolved_cb (WayPlanEditor *self);
static void left_cb (WayPlanEditor *self);

/* Hardly anybody ever sees it, and everybody waits for a plan: it is made when it is needed. */
static void
make_conflict_view (WayPlanEditor *self)
{
  GtkWidget *view = g_object_new (WAY_TYPE_CONFLICT_VIEW, NULL);

  self->conflict_view = WAY_CONFLICT_VIEW (view);
  g_signal_connect_swapped (view, "resolved", G_CALLBACK (resolved_cb), self);
  g_signal_connect_swapped (view, "left", G_CALLBACK (left_cb), self);
  gtk_stack_add_named (self->stack, view, "conflict");
}

static void
conflict_cb (WayPlanEditor *self, WayPlanNode *node, WayConflict *conflict)
{
  g_autoptr (GPtrArray) all = g_ptr_array_new ();

  if (self->conflict != NULL) /* one after the other: this one is asked again by its next save */
    return;

  if (self->conflict_view == NULL)
    make_conflict_view (self);
  g_ptr_array_add (all, conflict);
  self->conflict = g_object_ref (conflict);
  self->met = g_object_ref (node);
  way_conflict_view_show (self->conflict_view, all);
  show (self);
  way_conflict_view_focus (self->conflict_view);
}

static void
resolved_cb (WayPlanEditor *self)
{
  g_autoptr (WayConflict) conflict = g_steal_pointer (&self->conflict);
  g_autoptr (WayPlanNode) node = g_steal_pointer (&self->met);

  show_plan (self);
  way_plan_keeper_take (self->keeper, node, conflict);
  take_focus (self);
}

static void
left_cb (WayPlanEditor *self)
{
  show_plan (self);
  take_focus (self);
}

/* --- undo and redo --- */

static gboolean
undo_cb (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  WayPlanEditor *self = WAY_PLAN_EDITOR (widget);
  GtkWidget     *focus = gtk_root_get_focus (gtk_widget_get_root (widget));

  /* What was taken back may have had the focus, and nothing has it now. */
  if (!gtk_widget_get_mapped (widget) || (focus != NULL && !gtk_widget_is_ancestor (focus, widget)))
    return GDK_EVENT_PROPAGATE;

  way_plan_view_undo (self->view, g_variant_get_boolean (args));
  return GDK_EVENT_STOP;
}

static void
add_undo_key (GtkShortcutController *keys, const char *trigger, gboolean redo)
{
  GtkShortcut *shortcut = gtk_shortcut_new (gtk_shortcut_trigger_parse_string (trigger),
                                            gtk_callback_action_new (undo_cb, NULL, NULL));

  gtk_shortcut_set_arguments (shortcut, g_variant_new_boolean (redo));
  gtk_shortcut_controller_add_shortcut (keys, shortcut);
}

/* Wherever the focus is in the page, and before the fields. */
static void
add_undo_keys (WayPlanEditor *self)
{
  GtkEventController *keys = gtk_shortcut_controller_new ();

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  gtk_shortcut_controller_set_scope (GTK_SHORTCUT_CONTROLLER (keys), GTK_SHORTCUT_SCOPE_GLOBAL);
  add_undo_key (GTK_SHORTCUT_CONTROLLER (keys), "<Control>z", FALSE);
  add_undo_key (GTK_SHORTCUT_CONTROLLER (keys), "<Control><Shift>z", TRUE);
  add_undo_key (GTK_SHORTCUT_CONTROLLER (keys), "<Control>y", TRUE);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

/* --- as a page --- */

static void
way_plan_editor_set_workspace (WayPage *page, WayWorkspace *workspace)
{
  load (WAY_PLAN_EDITOR (page));
}

static void
way_plan_editor_set_client (WayPage *page, const WayId *client_id)
{
  load (WAY_PLAN_EDITOR (page));
}

static void
way_plan_editor_act (WayPage *page)
{
  WayPlanEditor *self = WAY_PLAN_EDITOR (page);

  if (way_plan_tree_get_state (self->tree) == WAY_PLAN_TREE_READY)
    way_plan_view_add_need (self->view);
}

static void
way_plan_editor_shown (WayPage *page)
{
  WayPlanEditor *self = WAY_PLAN_EDITOR (page);

  /* What was closed since it was looked at last. */
  if (way_plan_tree_get_state (self->tree) == WAY_PLAN_TREE_READY)
    filter (self);
  take_focus (self);
}

static void
way_plan_editor_dispose (GObject *object)
{
  WayPlanEditor *self = WAY_PLAN_EDITOR (object);

  if (self->tree != NULL) {
    way_plan_view_leave (self->view);
    g_signal_handlers_disconnect_by_data (self->tree, self);
    g_signal_handlers_disconnect_by_data (self->keeper, self);
    way_plan_keeper_set_workspace (self->keeper, NULL);
    way_plan_view_set_tree (self->view, NULL, NULL);
    way_plan_tree_load (self->tree, NULL, NULL);
  }
  g_clear_handle_id (&self->check_id, g_source_remove);
  g_clear_object (&self->conflict);
  g_clear_object (&self->met);
  g_clear_object (&self->keeper);
  g_clear_object (&self->tree);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (way_plan_editor_parent_class)->dispose (object);
}

static void
way_plan_editor_class_init (WayPlanEditorClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  WayPageClass   *page_class = WAY_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = way_plan_editor_dispose;
  page_class->set_workspace = way_plan_editor_set_workspace;
  page_class->set_client = way_plan_editor_set_client;
  page_class->act = way_plan_editor_act;
  page_class->shown = way_plan_editor_shown;

  gtk_widget_class_install_action (widget_class, "plan.only-open", NULL, only_open_action);
  gtk_widget_class_install_action (widget_class, "plan.side", NULL, side_action);
  gtk_widget_class_install_action (widget_class, "plan.paper", NULL, paper_action);

  g_type_ensure (WAY_TYPE_PILL);
  g_type_ensure (WAY_TYPE_PLAN_SIDE);
  g_type_ensure (WAY_TYPE_PLAN_VIEW);
  g_type_ensure (WAY_TYPE_REST);
  g_type_ensure (WAY_TYPE_WRAP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/waymark/Waymark/ui/way-plan-editor.ui");
  gtk_widget_class_bind_template_child (widget_class, WayPlanEditor, stack);
  gtk_widget_class_bind_template_child (widget_class, WayPlanEditor, flap);
  gtk_widget_class_bind_template_child (widget_class, WayPlanEditor, view);
  gtk_widget_class_bind_template_child (widget_class, WayPlanEditor, side);
  gtk_widget_class_bind_template_child (widget_class, WayPlanEditor, words_button);
  gtk_widget_class_bind_template_child (widget_class, WayPlanEditor, add_button);
  gtk_widget_class_bind_template_child (widget_class, WayPlanEditor, foot);
  gtk_widget_class_bind_template_child (widget_class, WayPlanEditor, kept_icon);
  gtk_widget_class_bind_template_child (widget_class, WayPlanEditor, kept);
  gtk_widget_class_bind_template_child (widget_class, WayPlanEditor, only_open);
  gtk_widget_class_bind_template_child (widget_class, WayPlanEditor, hidden);
  gtk_widget_class_bind_template_child (widget_class, WayPlanEditor, side_button);
  gtk_widget_class_bind_template_callback (widget_class, add_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, folded_cb);
  gtk_widget_class_bind_template_callback (widget_class, only_open_cb);
  gtk_widget_class_bind_template_callback (widget_class, show_miss_cb);
  gtk_widget_class_bind_template_callback (widget_class, side_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, words_clicked_cb);
}

static void
way_plan_editor_init (WayPlanEditor *self)
{
  self->settings = g_settings_new ("org.waymark.Waymark");
  self->tree = way_plan_tree_new ();
  self->keeper = way_plan_keeper_new (self->tree);
  gtk_widget_init_template (GTK_WIDGET (self));
  add_undo_keys (self);
  g_settings_bind (self->settings, "plan-only-open", self->only_open, "active",
                   G_SETTINGS_BIND_DEFAULT);
  folded_cb (self);
  g_signal_connect_swapped (self->tree, "changed", G_CALLBACK (show), self);
  g_signal_connect_swapped (self->keeper, "changed", G_CALLBACK (changed_cb), self);
  g_signal_connect_swapped (self->keeper, "told", G_CALLBACK (told_cb), self);
  g_signal_connect_swapped (self->keeper, "failed", G_CALLBACK (failed_cb), self);
  g_signal_connect_swapped (self->keeper, "conflict", G_CALLBACK (conflict_cb), self);
  show (self);
}
