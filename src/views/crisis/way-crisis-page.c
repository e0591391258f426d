/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-crisis-page-private.h"

#include <glib/gi18n.h>

#include "way-columns.h"
#include "way-crisis-text.h"
#include "way-pill.h"
#include "way-recurrence-edit.h"
#include "way-tell-edit.h"
#include "way-text-scale.h"

#define CLOCK_S 30 /* what is missing changes with the time too */

G_DEFINE_FINAL_TYPE (WayCrisisPage, way_crisis_page, WAY_TYPE_PAGE)

/* --- what people do --- */

/* The first thing that is done or typed makes it; after that typing is a draft until the focus
 * leaves. */
static void
changed_cb (WayCrisisPage *self)
{
  if (self->crisis != NULL && self->crisis->parent.revision == 0 && !self->saving)
    way_crisis_page_wish (self, WAY_CRISIS_WISH_SAVE);
  gtk_label_set_text (self->state, _ ("Kept as you go"));
  way_crisis_page_show_state (self);
}

static void
kept_cb (WayCrisisPage *self)
{
  gtk_label_set_text (self->state, _ ("✓ Kept"));
}

static gboolean
save_changed_cb (gpointer user_data)
{
  WayCrisisPage *self = user_data;

  if (way_page_get_workspace (WAY_PAGE (self)) != NULL && self->crisis != NULL &&
      way_crisis_page_is_open (self) && way_form_is_changed (self->form))
    way_crisis_page_wish (self, WAY_CRISIS_WISH_SAVE);
  return G_SOURCE_REMOVE;
}

static void
left_cb (WayCrisisPage *self)
{
  g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, save_changed_cb, g_object_ref (self), g_object_unref);
}

static void
failed_cb (WayCrisisPage *self, const GError *error)
{
  way_page_fail (WAY_PAGE (self), error);
}

static void
taken_cb (WayCrisisPage *self, gboolean goes_on)
{
  if (goes_on) {
    g_set_object (&self->crisis, WAY_CRISIS (way_form_get_record (self->form)));
    way_crisis_page_wish (self, WAY_CRISIS_WISH_SAVE);
  } else {
    way_page_leave (WAY_PAGE (self));
  }
}

static void
chosen_cb (WayCrisisPage *self, const WayId *client_id)
{
  if (self->crisis == NULL)
    return;

  if (self->crisis->parent.revision > 0 || self->saving) {
    way_crisis_page_wish_client (self, client_id);
  } else {
    /* Nothing is written yet: as if it had been opened with the client, who may have an open one.
     */
    const WayId id = *client_id;

    way_page_set_client (WAY_PAGE (self), &id);
    way_form_clear (self->form);
    g_clear_object (&self->crisis);
    way_crisis_page_begin (self);
  }
  gtk_widget_grab_focus (GTK_WIDGET (self->place));
}

static void
open_cb (WayCrisisPage *self, const WayId *crisis_id)
{
  WayPage *page = g_object_new (WAY_TYPE_CRISIS_PAGE, NULL);

  way_page_set_subject (page, crisis_id, NULL);
  way_page_replace (WAY_PAGE (self), page);
}

static void
pill_cb (WayCrisisPage *self, GtkToggleButton *pill)
{
  guint n;

  if (!self->showing && self->crisis != NULL && gtk_toggle_button_get_active (pill) &&
      g_ptr_array_find (self->kind_pills, pill, &n))
    way_crisis_page_wish_kind (self, n + 1);
}

static void
follow_up_cb (WayCrisisPage *self)
{
  const guint n = adw_combo_row_get_selected (self->follow_up);

  if (self->showing || self->crisis == NULL || n == GTK_INVALID_LIST_POSITION ||
      n > self->follow_ups->len)
    return;

  way_crisis_page_wish_follow_up (self, n == 0 ? WAY_TIME_NONE
                                               : g_array_index (self->follow_ups, WayTime, n - 1));
}

static void
kind_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  WayCrisisPage *self = WAY_CRISIS_PAGE (widget);
  const guint    n = (guint)g_variant_get_int32 (parameter);

  if (n < self->kind_pills->len)
    gtk_toggle_button_set_active (g_ptr_array_index (self->kind_pills, n), TRUE);
}

static void
wish_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  WayCrisisPage *self = WAY_CRISIS_PAGE (widget);

  if (self->crisis == NULL)
    return;

  if (g_str_equal (name, "crisis.consult"))
    way_crisis_page_wish (self, WAY_CRISIS_WISH_CONSULT);
  else if (g_str_equal (name, "crisis.close"))
    way_crisis_page_wish (self, WAY_CRISIS_WISH_CLOSE);
  else if (g_str_equal (name, "crisis.reopen"))
    way_crisis_page_wish (self, WAY_CRISIS_WISH_REOPEN);
  else if (g_str_equal (name, "crisis.remove"))
    way_crisis_page_wish (self, WAY_CRISIS_WISH_REMOVE);
}

static void
recurrence_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  WayCrisisPage *self = WAY_CRISIS_PAGE (widget);

  if (self->crisis != NULL)
    way_page_push (WAY_PAGE (self), way_recurrence_edit_new_in_crisis (self->crisis));
}

static void
tell_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  WayCrisisPage *self = WAY_CRISIS_PAGE (widget);

  if (self->crisis != NULL)
    way_page_push (WAY_PAGE (self), way_tell_edit_new_in_crisis (self->crisis));
}

/* --- the page --- */

static gboolean
clock_cb (gpointer user_data)
{
  way_crisis_page_show_soon (user_data);
  return G_SOURCE_CONTINUE;
}

static void
way_crisis_page_set_workspace (WayPage *page, WayWorkspace *workspace)
{
  WayCrisisPage *self = WAY_CRISIS_PAGE (page);

  way_crisis_page_forget_wishes (self);
  g_clear_handle_id (&self->show_id, g_source_remove);
  g_clear_handle_id (&self->clock_id, g_source_remove);
  way_form_clear (self->form); /* what was being typed is kept */
  way_form_meeting_end (self->meeting);
  way_crisis_page_drop_list (self, &self->found);
  for (guint i = 0; i < WAY_CRISIS_N_LISTS; i++)
    way_crisis_page_drop_list (self, &self->lists[i]);
  g_clear_object (&self->crisis);
  self->begun = FALSE;
  way_crisis_who_set_workspace (self->who, workspace);
  if (workspace != NULL) {
    self->lists[WAY_CRISIS_LIST_NUMBERS] = way_crisis_page_follow (
      self, way_workspace_list_crisis_texts (workspace, WAY_CRISIS_NUMBERS));
    self->lists[WAY_CRISIS_LIST_STEPS] =
      way_crisis_page_follow (self, way_workspace_list_crisis_texts (workspace, WAY_CRISIS_STEPS));
    self->clock_id = g_timeout_add_seconds (CLOCK_S, clock_cb, self);
  }
  way_crisis_page_show (self);
}

static void
way_crisis_page_shown (WayPage *page)
{
  WayCrisisPage *self = WAY_CRISIS_PAGE (page);

  if (way_page_get_workspace (page) == NULL || self->begun)
    return;

  way_crisis_page_begin (self);
  way_crisis_page_show (self);
  if (way_crisis_page_is_unknown (self))
    gtk_widget_grab_focus (GTK_WIDGET (self->who));
  else if (self->kind_pills->len > 0)
    gtk_widget_grab_focus (g_ptr_array_index (self->kind_pills, 0));
}

static void
way_crisis_page_dispose (GObject *object)
{
  WayCrisisPage *self = WAY_CRISIS_PAGE (object);

  g_clear_handle_id (&self->show_id, g_source_remove);
  g_clear_handle_id (&self->clock_id, g_source_remove);
  way_crisis_page_forget_wishes (self);
  way_crisis_page_drop_list (self, &self->found);
  for (guint i = 0; i < WAY_CRISIS_N_LISTS; i++)
    way_crisis_page_drop_list (self, &self->lists[i]);
  g_clear_object (&self->meeting);
  g_clear_object (&self->form);
  g_clear_object (&self->crisis);
  g_clear_pointer (&self->follow_ups, g_array_unref);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_pointer (&self->kind_pills, g_ptr_array_unref);

  G_OBJECT_CLASS (way_crisis_page_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
#define BIND(member) gtk_widget_class_bind_template_child (widget_class, WayCrisisPage, member)
  BIND (clamp);
  BIND (editing);
  BIND (conflict);
  BIND (person);
  BIND (name);
  BIND (facts);
  BIND (how);
  BIND (who);
  BIND (kinds);
  BIND (steps);
  BIND (reach);
  BIND (call);
  BIND (plan);
  BIND (plan_parts);
  BIND (plan_reviewed);
  BIND (place);
  BIND (words);
  BIND (screen);
  BIND (screen_answers);
  BIND (level);
  BIND (consult_name);
  BIND (consult_now);
  BIND (consult_words);
  BIND (notified);
  BIND (disposition);
  BIND (disposition_words);
  BIND (follow_up);
  BIND (follow_up_words);
  BIND (state);
  BIND (missing);
  BIND (recurrence);
  BIND (mistake);
  BIND (reopen);
  BIND (close);
#undef BIND
}

static void
way_crisis_page_class_init (WayCrisisPageClass *klass)
{
  static const char *const wishes[] = { "crisis.consult", "crisis.close", "crisis.reopen",
                                        "crisis.remove" };
  GtkWidgetClass          *widget_class = GTK_WIDGET_CLASS (klass);
  WayPageClass            *page_class = WAY_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = way_crisis_page_dispose;
  page_class->set_workspace = way_crisis_page_set_workspace;
  page_class->shown = way_crisis_page_shown;
  page_class->wide = TRUE;

  gtk_widget_class_install_action (widget_class, "crisis.kind", "i", kind_action);
  for (guint i = 0; i < G_N_ELEMENTS (wishes); i++)
    gtk_widget_class_install_action (widget_class, wishes[i], NULL, wish_action);
  gtk_widget_class_install_action (widget_class, "crisis.recurrence", NULL, recurrence_action);
  gtk_widget_class_install_action (widget_class, "crisis.tell", NULL, tell_action);
  /* Where nobody types, a digit is a kind. */
  for (int i = 0; i < WAY_CRISIS_N_KINDS - 1; i++)
    gtk_widget_class_add_binding_action (widget_class, GDK_KEY_1 + (guint)i, 0, "crisis.kind", "i",
                                         i);

  g_type_ensure (WAY_TYPE_COLUMNS);
  g_type_ensure (WAY_TYPE_CONFLICT_VIEW);
  g_type_ensure (WAY_TYPE_CRISIS_WHO);
  g_type_ensure (WAY_TYPE_WRAP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/waymark/Waymark/ui/way-crisis-page.ui");
  bind_children (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, open_cb);
  gtk_widget_class_bind_template_callback (widget_class, follow_up_cb);
}

static void
add_entry (WayCrisisPage *self, const char *field, GtkEditable *entry)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();

  way_form_add_entry (self->form, field, entry);
  g_signal_connect_object (focus, "leave", G_CALLBACK (left_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (entry), focus);
}

static void
make_form (WayCrisisPage *self)
{
  self->form = way_form_new ();
  add_entry (self, "caller", way_crisis_who_get_caller (self->who));
  add_entry (self, "call_back", way_crisis_who_get_call_back (self->who));
  add_entry (self, "place", GTK_EDITABLE (self->place));
  add_entry (self, "words", GTK_EDITABLE (self->words));
  add_entry (self, "screen", GTK_EDITABLE (self->screen));
  add_entry (self, "screen_answers", GTK_EDITABLE (self->screen_answers));
  add_entry (self, "consult_name", GTK_EDITABLE (self->consult_name));
  add_entry (self, "consult_words", GTK_EDITABLE (self->consult_words));
  add_entry (self, "notified", GTK_EDITABLE (self->notified));
  add_entry (self, "disposition_words", GTK_EDITABLE (self->disposition_words));
  add_entry (self, "follow_up_words", GTK_EDITABLE (self->follow_up_words));
  way_form_add_combo (self->form, "level", self->level);
  way_form_add_combo (self->form, "disposition", self->disposition);
  way_form_add_switch (self->form, "plan_reviewed", self->plan_reviewed);
  g_signal_connect_object (self->form, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->form, "kept", G_CALLBACK (kept_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->form, "restored", G_CALLBACK (changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->form, "failed", G_CALLBACK (failed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->level, "notify::selected", G_CALLBACK (left_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->disposition, "notify::selected", G_CALLBACK (left_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->plan_reviewed, "notify::active", G_CALLBACK (left_cb), self,
                           G_CONNECT_SWAPPED);
  self->meeting = way_form_meeting_new (self->form, self->conflict, self->editing);
  g_signal_connect_object (self->meeting, "taken", G_CALLBACK (taken_cb), self, G_CONNECT_SWAPPED);
}

static void
way_crisis_page_init (WayCrisisPage *self)
{
  self->follow_ups = g_array_new (FALSE, FALSE, sizeof (WayTime));
  self->rows = g_ptr_array_new ();
  self->kind_pills = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  way_text_scale_clamp (self->clamp);

  for (guint kind = 1; kind < WAY_CRISIS_N_KINDS; kind++) {
    GtkWidget *pill = g_object_new (WAY_TYPE_PILL, "words", way_crisis_kind_to_words (kind), NULL);

    if (kind > 1)
      gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (pill),
                                   g_ptr_array_index (self->kind_pills, 0));
    g_ptr_array_add (self->kind_pills, pill);
    g_signal_connect_object (pill, "toggled", G_CALLBACK (pill_cb), self, G_CONNECT_SWAPPED);
    way_wrap_append (self->kinds, pill);
  }
  make_form (self);
  way_crisis_page_show (self);
}
