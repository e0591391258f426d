/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-referral-page-private.h"

#include <glib/gi18n.h>

#include "way-calendar-words.h"
#include "way-history-link.h"
#include "way-now.h"
#include "way-record-words.h"
#include "way-resource-words.h"
#include "way-task.h"
#include "way-when.h"

static void
empty (GtkListBox *list)
{
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (list))) != NULL)
    gtk_list_box_remove (list, row);
}

/* What people wrote is no markup. */
static GtkWidget *
add_row (GtkListBox *list, const char *title, const char *subtitle)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  if (subtitle != NULL)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  gtk_list_box_append (list, row);
  return row;
}

/* --- the course --- */

static void
show_steps (WayReferralPage *self)
{
  const WayReferral *referral = self->whole->item->referral;
  g_autofree char   *made = way_when_write_day (referral->made_on);

  empty (self->steps);
  add_row (self->steps, _ ("Written down"), made);
  for (guint i = 0; i < self->whole->steps->len; i++) {
    const WayReferralStep *step = g_ptr_array_index (self->whole->steps, i);
    g_autofree char       *day = way_when_write_day (step->happened_on);
    g_autofree char       *both =
      step->words != NULL ? g_strdup_printf ("%s\n%s", day, step->words) : g_strdup (day);

    add_row (self->steps, gettext (way_referral_status_labels[step->status]), both);
  }
}

static void
show_tasks (WayReferralPage *self)
{
  empty (self->tasks);
  for (guint i = 0; i < self->whole->tasks->len; i++) {
    const WayTask   *task = g_ptr_array_index (self->whole->tasks, i);
    g_autofree char *due = way_calendar_words_due (task, way_today ());
    GtkWidget       *row;

    row = add_row (self->tasks, task->words,
                   way_task_is_done (task) ? (task->outcome != NULL ? task->outcome : _ ("Done"))
                                           : due);
    adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                               gtk_image_new_from_icon_name ("go-next-symbolic"));
    gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  }
  if (self->whole->tasks->len == 0)
    add_row (self->tasks, _ ("A task to ask after it is made when it is sent."), NULL);
}

static void
show_facts (WayReferralPage *self)
{
  static const char *const told[] = { "method",         "shared",         "shared_words",
                                      "appointment_on", "appointment_at", "transport_words",
                                      "barriers",       "barrier_words",  "client_rating",
                                      "client_words",   "minutes" };
  WayReferral             *referral = self->whole->item->referral;

  empty (self->facts);
  for (guint i = 0; i < G_N_ELEMENTS (told); i++) {
    const WayField  *field = way_record_find_field (referral, told[i]);
    g_autofree char *text = NULL;
    g_autofree char *words = NULL;

    if (way_field_is_none (field, referral))
      continue;
    text = way_field_to_text (field, referral);
    words = way_record_words_plain (WAY_TYPE_REFERRAL, field, text, NULL);
    add_row (self->facts, gettext (field->label), words);
  }
}

/* --- what comes next --- */

gboolean
way_referral_page_get_next (WayReferralPage *self, WayReferralStatus *status)
{
  const guint chosen = adw_combo_row_get_selected (self->next);

  if (self->offered == NULL || chosen >= self->offered->len)
    return FALSE;

  *status = g_array_index (self->offered, WayReferralStatus, chosen);
  return TRUE;
}

static void
offer (WayReferralPage *self)
{
  const WaySet next = way_referral_get_next (self->whole->item->referral->status);
  g_autoptr (GtkStringList) lines = gtk_string_list_new (NULL);

  if (self->offered == NULL)
    self->offered = g_array_new (FALSE, FALSE, sizeof (WayReferralStatus));
  g_array_set_size (self->offered, 0);
  for (WayReferralStatus i = 0; i < WAY_REFERRAL_N_STATUSES; i++) {
    if (!way_set_has (next, i))
      continue;
    gtk_string_list_append (lines, gettext (way_referral_status_labels[i]));
    g_array_append_val (self->offered, i);
  }
  self->syncing = TRUE;
  adw_combo_row_set_model (self->next, G_LIST_MODEL (lines));
  self->syncing = FALSE;
}

/* Why it cannot be sent stands there before anybody tries. */
void
way_referral_page_show_next (WayReferralPage *self)
{
  WayReferralStatus status;
  const gboolean    sends = self->whole != NULL && way_referral_page_get_next (self, &status) &&
                         status == WAY_REFERRAL_SENT;
  const gboolean refused = sends && !self->whole->may_send;

  gtk_label_set_text (self->why, sends ? self->whole->send_words : "");
  gtk_widget_set_visible (GTK_WIDGET (self->why), sends);
  if (refused)
    gtk_widget_add_css_class (GTK_WIDGET (self->why), "way-late");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->why), "way-late");
  gtk_widget_set_visible (self->new_consent, refused);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "referral.move",
                                 self->whole != NULL && !self->moving && !refused);
}

/* --- the whole --- */

static void
show_text (GtkLabel *label, const char *text)
{
  gtk_label_set_text (label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL);
}

void
way_referral_page_show (WayReferralPage *self)
{
  WayReferralItem *item = self->whole != NULL ? self->whole->item : NULL;
  const char      *need = item != NULL ? way_referral_item_get_need (item) : NULL;
  g_autofree char *status = NULL;
  g_autofree char *outcome = NULL;
  g_autofree char *stale = NULL;

  gtk_stack_set_visible_child_name (self->stack, item != NULL ? "referral" : "none");
  way_page_set_action_sensitive (WAY_PAGE (self), item != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "referral.edit", item != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "referral.print", item != NULL);
  if (item == NULL) {
    way_referral_page_show_next (self);
    return;
  }

  status = way_referral_item_words_status (item, way_today ());
  outcome = way_referral_item_words_outcome (item);
  stale = way_resource_words_stale (item->resource, way_today ());
  gtk_label_set_text (self->need, need != NULL ? need : _ ("Not said"));
  gtk_widget_set_visible (self->to_need, item->need != NULL);
  gtk_label_set_text (self->place, item->resource->name);
  gtk_label_set_text (self->status, status);
  show_text (self->outcome, outcome);
  way_late_mark_set (self->stale, stale);
  way_history_link_set (GTK_ACTIONABLE (self->history), "referral", &item->referral->parent.id);
  show_steps (self);
  show_tasks (self);
  show_facts (self);
  offer (self);
  way_referral_page_show_next (self);
}
