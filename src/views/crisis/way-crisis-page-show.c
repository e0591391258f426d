/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-crisis-page-private.h"

#include <glib/gi18n.h>

#include "way-catalog.h"
#include "way-client-name.h"
#include "way-client-words.h"
#include "way-client.h"
#include "way-contact-point.h"
#include "way-crisis-reading.h"
#include "way-crisis-text.h"
#include "way-crisis-words.h"
#include "way-label.h"
#include "way-now.h"
#include "way-record-words.h"
#include "way-safety-plan.h"

gboolean
way_crisis_page_is_open (WayCrisisPage *self)
{
  return self->crisis != NULL && self->crisis->status == WAY_CRISIS_OPEN;
}

/* While it is not known yet which crisis it is, the client of the page counts. */
gboolean
way_crisis_page_is_unknown (WayCrisisPage *self)
{
  WayPage *page = WAY_PAGE (self);

  if (self->crisis != NULL)
    return way_id_is_none (&self->crisis->client_id);

  return way_id_is_none (way_page_get_client (page)) &&
         way_id_is_none (way_page_get_subject (page));
}

/* --- rows --- */

static GtkWidget *
add_row (WayCrisisPage *self, AdwPreferencesGroup *group, const char *title, const char *subtitle)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  if (subtitle != NULL)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  gtk_widget_add_css_class (row, "way-clear");
  adw_preferences_group_add (group, row);
  g_object_set_data (G_OBJECT (row), "group", group);
  g_ptr_array_add (self->rows, row);
  return row;
}

static void
clear_rows (WayCrisisPage *self)
{
  for (guint i = 0; i < self->rows->len; i++) {
    GtkWidget *row = g_ptr_array_index (self->rows, i);

    adw_preferences_group_remove (g_object_get_data (G_OBJECT (row), "group"), row);
  }
  g_ptr_array_set_size (self->rows, 0);
}

/* The last time that it was done; NULL: it was not.  Borrowed from the list. */
static WayCrisisAction *
find_action (WayCrisisPage *self, WayCrisisActionKind kind, const char *text, const char *number)
{
  GListModel      *list = self->lists[WAY_CRISIS_LIST_ACTIONS];
  WayCrisisAction *last = NULL;

  for (guint i = 0; list != NULL && i < g_list_model_get_n_items (list); i++) {
    g_autoptr (WayCrisisAction) action = g_list_model_get_item (list, i);

    if (action->kind == kind && (number == NULL || g_strcmp0 (action->number, number) == 0) &&
        g_strcmp0 (action->text, text) == 0)
      last = action;
  }

  return last;
}

/* --- steps --- */

static void
step_cb (WayCrisisPage *self, GtkCheckButton *check)
{
  const char      *text = g_object_get_data (G_OBJECT (check), "text");
  WayCrisisAction *action = find_action (self, WAY_CRISIS_ACTION_STEP, text, NULL);

  if (self->showing || self->crisis == NULL)
    return;

  if (gtk_check_button_get_active (check) && action == NULL)
    way_crisis_page_do (self, WAY_CRISIS_ACTION_STEP, text, NULL);
  else if (!gtk_check_button_get_active (check) && action != NULL)
    way_crisis_page_undo (self, action);
}

static void
add_step (WayCrisisPage *self, const char *text)
{
  WayCrisisAction *action = find_action (self, WAY_CRISIS_ACTION_STEP, text, NULL);
  GtkWidget       *row = add_row (self, self->steps, text, NULL);
  GtkWidget       *check = gtk_check_button_new ();

  gtk_widget_set_valign (check, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  g_object_set_data_full (G_OBJECT (check), "text", g_strdup (text), g_free);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), action != NULL);
  gtk_widget_set_sensitive (check, way_crisis_page_is_open (self));
  g_signal_connect_object (check, "toggled", G_CALLBACK (step_cb), self, G_CONNECT_SWAPPED);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), check);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), check);
  if (action != NULL) {
    g_autofree char *clock = way_record_words_clock (action->at);
    g_autofree char *isolated = way_client_words_isolate (clock);
    GtkWidget       *label = gtk_label_new (isolated);

    gtk_widget_add_css_class (label, "numeric");
    gtk_widget_add_css_class (label, "caption");
    adw_action_row_add_suffix (ADW_ACTION_ROW (row), label);
  }
}

static void
show_steps (WayCrisisPage *self)
{
  const WayCrisisKind kind = self->crisis != NULL ? self->crisis->kind : WAY_CRISIS_KIND_UNSAID;
  g_autofree char    *text = way_crisis_text_choose (self->lists[WAY_CRISIS_LIST_STEPS],
                                                     WAY_CRISIS_STEPS, way_program_language ());
  g_auto (GStrv) steps = way_crisis_steps_read (text, kind);
  GListModel *done = self->lists[WAY_CRISIS_LIST_ACTIONS];

  for (guint i = 0; steps[i] != NULL; i++)
    add_step (self, steps[i]);

  /* What was done as another kind, or when the site worded it otherwise, stays to be seen. */
  for (guint i = 0; done != NULL && i < g_list_model_get_n_items (done); i++) {
    g_autoptr (WayCrisisAction) action = g_list_model_get_item (done, i);

    if (action->kind == WAY_CRISIS_ACTION_STEP &&
        !g_strv_contains ((const char *const *)steps, action->text))
      add_step (self, action->text);
  }
}

/* --- whom to call --- */

static void
called_cb (WayCrisisPage *self, GtkButton *button)
{
  if (self->crisis != NULL)
    way_crisis_page_do (self, WAY_CRISIS_ACTION_CALL, g_object_get_data (G_OBJECT (button), "text"),
                        g_object_get_data (G_OBJECT (button), "number"));
}

static void
add_number (WayCrisisPage       *self,
            AdwPreferencesGroup *group,
            const char          *name,
            const char          *note,
            const char          *number)
{
  WayCrisisAction *action = find_action (self, WAY_CRISIS_ACTION_CALL, name, number);
  GtkWidget       *row = add_row (self, group, name, note);
  g_autofree char *isolated = way_client_words_isolate (number);
  g_autofree char *clock = action != NULL ? way_record_words_clock (action->at) : NULL;
  g_autofree char *words =
    action != NULL ? g_strdup_printf ("✓ %s", clock) : g_strdup (_ ("Called"));
  /* Translators: a name and a number; what a button says to who cannot see it. */
  g_autofree char *spoken = g_strdup_printf (_ ("Called: %s, %s"), name, number);
  GtkWidget       *label = gtk_label_new (isolated);
  GtkWidget       *button = gtk_button_new_with_label (words);

  gtk_widget_add_css_class (label, "title-4");
  gtk_widget_add_css_class (label, "numeric");
  gtk_label_set_selectable (GTK_LABEL (label), TRUE);
  gtk_widget_set_focusable (label, FALSE); /* Tab goes from button to button */
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "way-called");
  if (action != NULL)
    gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, _ ("Note that this was called now"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken,
                                  -1);
  gtk_widget_set_sensitive (button, way_crisis_page_is_open (self));
  g_object_set_data_full (G_OBJECT (button), "text", g_strdup (name), g_free);
  g_object_set_data_full (G_OBJECT (button), "number", g_strdup (number), g_free);
  g_signal_connect_object (button, "clicked", G_CALLBACK (called_cb), self, G_CONNECT_SWAPPED);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), label);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
}

/* The rule stands before the number, as it does everywhere. */
static void
show_contacts (WayCrisisPage *self)
{
  GListModel *contacts = self->lists[WAY_CRISIS_LIST_CONTACTS];
  const guint n = contacts != NULL ? g_list_model_get_n_items (contacts) : 0;

  for (guint i = 0; i < n; i++) {
    g_autoptr (WayContactPoint) point = g_list_model_get_item (contacts, i);
    g_autofree char *rules = way_client_words_rules (point->rules);
    g_autofree char *note = NULL;
    const char      *whose = point->whose != NULL ? point->whose : _ ("Own phone");

    if (rules != NULL && point->rule_words != NULL)
      note = g_strdup_printf ("%s %s", rules, point->rule_words);
    else
      note = g_strdup (rules != NULL ? rules : point->rule_words);

    if (point->system == WAY_CONTACT_POINT_PHONE)
      add_number (self, point->whose != NULL ? self->call : self->reach, whose, note, point->value);
    else
      add_row (self, self->reach, point->value, note != NULL ? note : point->whose);
  }
  if (n == 0 && self->crisis != NULL && !way_id_is_none (&self->crisis->client_id))
    add_row (self, self->reach, _ ("No number and no address is written"), NULL);
}

static void
show_numbers (WayCrisisPage *self)
{
  g_autofree char *text = way_crisis_text_choose (self->lists[WAY_CRISIS_LIST_NUMBERS],
                                                  WAY_CRISIS_NUMBERS, way_program_language ());
  g_autoptr (GPtrArray) numbers = way_crisis_numbers_read (text);

  for (guint i = 0; i < numbers->len; i++) {
    const WayCrisisNumber *number = g_ptr_array_index (numbers, i);

    if (number->number != NULL)
      add_number (self, self->call, number->name, number->note, number->number);
    else
      add_row (self, self->call, number->name, number->note);
  }
}

/* --- the safety plan --- */

static void
add_part (WayCrisisPage *self, const char *title, const char *words)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_box_append (GTK_BOX (box), way_label_new (title, "caption-heading"));
  gtk_box_append (GTK_BOX (box), way_label_new (words, NULL));
  gtk_box_append (self->plan_parts, box);
}

static WaySafetyPlan *
find_plan (WayCrisisPage *self)
{
  GListModel *plans = self->lists[WAY_CRISIS_LIST_PLANS];
  g_autoptr (WaySafetyPlan) best = NULL;

  /* The one that was agreed on; where none was yet, what was begun is better than nothing. */
  for (guint i = 0; plans != NULL && i < g_list_model_get_n_items (plans); i++) {
    g_autoptr (WaySafetyPlan) plan = g_list_model_get_item (plans, i);

    if (plan->status == WAY_SAFETY_PLAN_CURRENT ||
        (best == NULL && plan->status == WAY_SAFETY_PLAN_DRAFT))
      g_set_object (&best, plan);
  }

  return g_steal_pointer (&best);
}

static void
show_plan (WayCrisisPage *self)
{
  const gboolean known = self->crisis != NULL && !way_id_is_none (&self->crisis->client_id);
  g_autoptr (WaySafetyPlan) plan = find_plan (self);
  GtkWidget *child;

  gtk_widget_set_visible (self->plan, known);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->plan_parts))) != NULL)
    gtk_box_remove (self->plan_parts, child);

  for (guint part = 0; plan != NULL && part < WAY_SAFETY_N_PARTS; part++) {
    const char *words = way_safety_plan_get_part (plan, part);

    if (words != NULL)
      add_part (self, way_safety_part_get_title (part), words);
  }
  if (plan != NULL) {
    g_autofree char *warning = way_safety_plan_dup_warning (plan);

    if (warning != NULL)
      gtk_box_append (self->plan_parts, way_label_new (warning, NULL));
  } else {
    gtk_box_append (self->plan_parts,
                    way_label_new (_ ("There is none yet. The section “Safety” is where it is "
                                      "written together."),
                                   NULL));
  }
}

/* --- who, kind, end --- */

static void
show_person (WayCrisisPage *self)
{
  GListModel *clients = self->lists[WAY_CRISIS_LIST_CLIENT];
  g_autoptr (WayClient) client = clients != NULL ? g_list_model_get_item (clients, 0) : NULL;
  const gboolean   unknown = way_crisis_page_is_unknown (self);
  g_autofree char *name = client != NULL ? way_client_name_show (client) : NULL;
  g_autofree char *facts = client != NULL ? way_client_words_facts (client) : NULL;
  const char      *how = client != NULL ? client->work_with_me : NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->who), unknown);
  gtk_widget_set_sensitive (GTK_WIDGET (self->who), self->crisis != NULL);
  gtk_widget_set_visible (self->person, !unknown);
  gtk_label_set_text (self->name, name != NULL ? name : "");
  gtk_label_set_text (self->facts, facts != NULL ? facts : "");
  gtk_label_set_text (self->how, how != NULL ? how : "");
  gtk_widget_set_visible (GTK_WIDGET (self->how), how != NULL);
}

static void
show_kind (WayCrisisPage *self)
{
  const WayCrisisKind kind = self->crisis != NULL ? self->crisis->kind : WAY_CRISIS_KIND_UNSAID;

  for (guint i = 0; i < self->kind_pills->len; i++)
    gtk_toggle_button_set_active (g_ptr_array_index (self->kind_pills, i), kind == i + 1);
}

static void
show_follow_up (WayCrisisPage *self)
{
  const WayTime now = way_now ();
  const WayTime chosen = self->crisis != NULL ? self->crisis->follow_up_at : WAY_TIME_NONE;
  g_autoptr (GArray) times = way_crisis_words_list_follow_ups (now);
  g_autoptr (GtkStringList) model = gtk_string_list_new (NULL);
  guint selected = 0;

  gtk_string_list_append (model, _ ("Not said yet"));
  for (guint i = 0; i < times->len; i++) {
    if (g_array_index (times, WayTime, i).us == chosen.us)
      selected = i + 1;
  }
  if (selected == 0 && chosen.us != 0) { /* time went on, or another program said it */
    g_array_prepend_val (times, chosen);
    selected = 1;
  }
  for (guint i = 0; i < times->len; i++) {
    g_autofree char *words = way_crisis_words_moment (g_array_index (times, WayTime, i), now);

    gtk_string_list_append (model, words);
  }

  g_array_unref (self->follow_ups);
  self->follow_ups = g_steal_pointer (&times);
  adw_combo_row_set_model (self->follow_up, G_LIST_MODEL (model));
  adw_combo_row_set_selected (self->follow_up, selected);
}

void
way_crisis_page_show_state (WayCrisisPage *self)
{
  GtkWidget       *widget = GTK_WIDGET (self);
  const gboolean   stored = self->crisis != NULL && self->crisis->parent.revision > 0;
  const gboolean   open = way_crisis_page_is_open (self);
  const gboolean   known = self->crisis != NULL && !way_id_is_none (&self->crisis->client_id);
  WayCrisisLacks   lacks = 0;
  g_autofree char *words = NULL;
  g_autoptr (WayCrisis) typed = self->crisis != NULL ? way_form_read (self->form, NULL) : NULL;

  if (typed != NULL)
    lacks = way_crisis_get_lacks (typed, way_now ());
  if (self->crisis != NULL && stored && !open) {
    g_autofree char *moment = way_crisis_words_moment (self->crisis->closed_at, way_now ());

    words = g_strdup_printf (_ ("Closed. %s"), moment);
  } else {
    words = way_crisis_words_lacks (lacks);
  }
  gtk_label_set_text (self->missing, words);

  gtk_widget_action_set_enabled (widget, "crisis.close",
                                 stored && open && lacks == 0 && !self->saving);
  gtk_widget_action_set_enabled (widget, "crisis.reopen", stored && !open);
  gtk_widget_action_set_enabled (widget, "crisis.remove", stored && open);
  gtk_widget_action_set_enabled (widget, "crisis.consult", open);
  gtk_widget_action_set_enabled (widget, "crisis.recurrence", known);
  gtk_widget_action_set_enabled (widget, "crisis.tell", known && stored);
  gtk_widget_set_visible (self->close, self->crisis == NULL || open);
  gtk_widget_set_visible (self->reopen, stored && !open);
  gtk_widget_set_visible (self->mistake, stored && open);
  gtk_widget_set_visible (self->recurrence, known);
}

static void
show_head (WayCrisisPage *self)
{
  g_autofree char *moment = NULL;
  g_autofree char *words = NULL;

  if (self->crisis != NULL && self->crisis->parent.revision > 0) {
    moment = way_crisis_words_moment (self->crisis->started_at, way_now ());
    words = g_strdup_printf (_ ("Since %s"), moment);
  }
  way_page_set_subtitle (WAY_PAGE (self), words);

  if (self->crisis != NULL && self->crisis->consult_at.us != 0) {
    g_autofree char *clock = way_record_words_clock (self->crisis->consult_at);
    g_autofree char *asked = g_strdup_printf ("✓ %s", clock);

    gtk_button_set_label (self->consult_now, asked);
  } else {
    gtk_button_set_label (self->consult_now, _ ("Asked Now"));
  }
}

static void
show_sensitive (WayCrisisPage *self)
{
  const gboolean open = way_crisis_page_is_open (self);
  GtkWidget     *controls[] = {
        GTK_WIDGET (self->kinds),
        GTK_WIDGET (self->place),
        GTK_WIDGET (self->words),
        GTK_WIDGET (self->screen),
        GTK_WIDGET (self->screen_answers),
        GTK_WIDGET (self->level),
        GTK_WIDGET (self->consult_name),
        GTK_WIDGET (self->consult_words),
        GTK_WIDGET (self->notified),
        GTK_WIDGET (self->disposition),
        GTK_WIDGET (self->disposition_words),
        GTK_WIDGET (self->follow_up),
        GTK_WIDGET (self->follow_up_words),
        GTK_WIDGET (self->plan_reviewed),
  };

  for (guint i = 0; i < G_N_ELEMENTS (controls); i++)
    gtk_widget_set_sensitive (controls[i], open);
}

/* Whoever stands in a row that is made anew stands in the new one again. */
static int
find_focused (WayCrisisPage *self)
{
  GtkRoot   *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  for (guint i = 0; focus != NULL && i < self->rows->len; i++) {
    if (gtk_widget_is_ancestor (focus, g_ptr_array_index (self->rows, i)) ||
        focus == g_ptr_array_index (self->rows, i))
      return (int)i;
  }

  return -1;
}

void
way_crisis_page_show (WayCrisisPage *self)
{
  const int focused = find_focused (self);

  g_clear_handle_id (&self->show_id, g_source_remove);
  self->showing = TRUE;
  show_head (self);
  show_person (self);
  show_kind (self);
  clear_rows (self);
  show_steps (self);
  show_contacts (self);
  show_numbers (self);
  show_plan (self);
  show_follow_up (self);
  show_sensitive (self);
  way_crisis_page_show_state (self);
  self->showing = FALSE;

  if (focused >= 0 && (guint)focused < self->rows->len)
    gtk_widget_child_focus (g_ptr_array_index (self->rows, (guint)focused), GTK_DIR_TAB_FORWARD);
}

static gboolean
show_cb (gpointer user_data)
{
  WayCrisisPage *self = user_data;

  self->show_id = 0;
  way_crisis_page_show (self);
  return G_SOURCE_REMOVE;
}

void
way_crisis_page_show_soon (WayCrisisPage *self)
{
  if (self->show_id == 0)
    self->show_id = g_idle_add (show_cb, self);
}
