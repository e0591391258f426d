/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-complaint-edit.h"

#include <glib/gi18n.h>

#include "way-catalog.h"
#include "way-complaint-step.h"
#include "way-crisis-text.h"
#include "way-now.h"
#include "way-paper-page.h"
#include "way-receipt-paper.h"
#include "way-rights-row.h"
#include "way-rights-words.h"
#include "way-when.h"
#include "way-worker-row.h"

struct _WayComplaintEdit {
  WayEditPage parent_instance;

  GListModel *texts; /* what the site wants done about one */
  GPtrArray  *rows;  /* of the steps */
  gboolean    to_print;
  gboolean    showing; /* what changes is not a hand */
  gint64      shown;   /* which steps stand there: their number and revisions */

  WayDateRow          *received_on;
  AdwEntryRow         *made_by;
  GtkTextView         *text;
  GtkTextView         *wish;
  AdwPreferencesGroup *steps;
  WayDateRow          *outside_told_on;
  AdwComboRow         *outcome;
  WayDateRow          *closed_on;
  AdwEntryRow         *outcome_words;
  WayDateRow          *answered_on;
  AdwComboRow         *retaliation;
  WayDateRow          *retaliation_on;
  AdwEntryRow         *retaliation_words;
  WayWorkerRow        *worker;
};

G_DEFINE_FINAL_TYPE (WayComplaintEdit, way_complaint_edit, WAY_TYPE_EDIT_PAGE)

/* --- steps: each is saved as it is ticked --- */

static void
ticked_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (WayComplaintEdit) self = user_data;
  g_autoptr (GError) error = NULL;
  gint64 act = 0;
  g_autoptr (WayRecord) saved =
    way_workspace_save_finish (WAY_WORKSPACE (source), result, &act, &error);

  if (way_page_get_workspace (WAY_PAGE (self)) == NULL)
    return;
  if (saved != NULL)
    way_page_tell (WAY_PAGE (self), _ ("The step was saved."), act);
  else
    way_page_fail (WAY_PAGE (self), error);
}

static void
toggled_cb (GtkCheckButton *check, gpointer record)
{
  WayComplaintEdit *self = WAY_COMPLAINT_EDIT (way_page_of (GTK_WIDGET (check)));
  g_autoptr (WayComplaintStep) step = NULL;

  if (self == NULL || self->showing)
    return;

  step = way_record_copy (record);
  way_set (step, done_on, gtk_check_button_get_active (check) ? way_today () : WAY_DATE_NONE);
  way_workspace_save_async (way_page_get_workspace (WAY_PAGE (self)), step, NULL, NULL, ticked_cb,
                            g_object_ref (self));
}

static char *
say_step (const WayComplaintStep *step)
{
  g_autofree char *done = way_when_write (step->done_on);

  if (step->done_on.ymd != 0)
    /* Translators: %s is a date. */
    return g_strdup_printf (_ ("Done on %s"), done);
  return step->due_on.ymd != 0 ? way_rights_words_by (step->due_on, way_today (), NULL) : NULL;
}

static void
add_step (WayComplaintEdit *self, WayComplaintStep *step)
{
  GtkWidget       *row = adw_action_row_new ();
  GtkWidget       *check = gtk_check_button_new ();
  g_autofree char *words = say_step (step);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), step->text);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), words);
  gtk_widget_set_valign (check, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL, step->text,
                                  -1);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), step->done_on.ymd != 0);
  g_signal_connect_data (check, "toggled", G_CALLBACK (toggled_cb), g_object_ref (step),
                         (GClosureNotify)g_object_unref, 0);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), check);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), check);
  adw_preferences_group_add (self->steps, row);
  g_ptr_array_add (self->rows, row);
}

static int
compare_steps (gconstpointer a, gconstpointer b)
{
  const WayComplaintStep *one = *(WayComplaintStep *const *)a;
  const WayComplaintStep *other = *(WayComplaintStep *const *)b;

  return one->position < other->position ? -1 : one->position > other->position;
}

/* Changes with each step that comes, goes or is ticked. */
static gint64
sum_up (GPtrArray *steps)
{
  gint64 sum = steps->len + 1;

  for (guint i = 0; i < steps->len; i++)
    sum = sum * 31 + ((const WayRecord *)g_ptr_array_index (steps, i))->revision;
  return sum;
}

/* The row that has the keyboard; -1: none of them. */
static int
find_focused (WayComplaintEdit *self)
{
  for (guint i = 0; i < self->rows->len; i++) {
    if (gtk_widget_get_focus_child (g_ptr_array_index (self->rows, i)) != NULL)
      return (int)i;
  }

  return -1;
}

static void
fill_steps (WayComplaintEdit *self, GPtrArray *steps)
{
  const int focused = find_focused (self);

  self->showing = TRUE;
  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (self->steps, g_ptr_array_index (self->rows, i));
  g_ptr_array_set_size (self->rows, 0);
  for (guint i = 0; i < steps->len; i++)
    add_step (self, g_ptr_array_index (steps, i));
  self->showing = FALSE;
  if (focused >= 0 && (guint)focused < self->rows->len)
    gtk_widget_child_focus (g_ptr_array_index (self->rows, (guint)focused), GTK_DIR_TAB_FORWARD);
}

static void
show_steps (WayComplaintEdit *self)
{
  GListModel *list = way_edit_page_get_list (WAY_EDIT_PAGE (self), WAY_TYPE_COMPLAINT_STEP);
  const guint n = list != NULL ? g_list_model_get_n_items (list) : 0;
  g_autoptr (GPtrArray) steps = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < n; i++)
    g_ptr_array_add (steps, g_list_model_get_item (list, i));
  g_ptr_array_sort (steps, compare_steps);
  if (self->shown == sum_up (steps))
    return;

  self->shown = sum_up (steps);
  fill_steps (self, steps);
  adw_preferences_group_set_description (
    self->steps, steps->len > 0
                   ? NULL
                   : _ ("They are made when the complaint is saved, as the preferences say it."));
}

/* --- what is asked for here --- */

static void
show_rows (WayComplaintEdit *self)
{
  const gboolean closed = adw_combo_row_get_selected (self->outcome) != WAY_COMPLAINT_OPEN;
  const gboolean looked =
    adw_combo_row_get_selected (self->retaliation) != WAY_COMPLAINT_RETALIATION_UNCHECKED;

  gtk_widget_set_visible (GTK_WIDGET (self->closed_on), closed);
  gtk_widget_set_visible (GTK_WIDGET (self->outcome_words), closed);
  gtk_widget_set_visible (GTK_WIDGET (self->answered_on), closed);
  gtk_widget_set_visible (GTK_WIDGET (self->retaliation_on), looked);
  gtk_widget_set_visible (GTK_WIDGET (self->retaliation_words), looked);
}

/* What was chosen has its day, today’s most often; what was taken back has none. */
static void
keep_day (WayDateRow *row, gboolean has_day)
{
  WayDate day;

  if (!way_date_row_get_date (row, &day))
    return; /* the form says what is wrong with it */
  if (has_day && day.ymd == 0)
    way_date_row_set_date (row, way_today ());
  else if (!has_day && day.ymd != 0)
    way_date_row_set_date (row, WAY_DATE_NONE);
}

static void
chosen_cb (WayComplaintEdit *self)
{
  show_rows (self);
}

static gboolean
way_complaint_edit_check_rows (WayEditPage *page)
{
  WayComplaintEdit *self = WAY_COMPLAINT_EDIT (page);

  keep_day (self->closed_on, adw_combo_row_get_selected (self->outcome) != WAY_COMPLAINT_OPEN);
  keep_day (self->retaliation_on,
            adw_combo_row_get_selected (self->retaliation) != WAY_COMPLAINT_RETALIATION_UNCHECKED);
  return TRUE;
}

static gboolean
refuse_early (WayEditPage *page, WayDateRow *row, WayDate day, WayDate received)
{
  return day.ymd == 0 || day.ymd >= received.ymd ||
         way_edit_page_refuse (page, GTK_WIDGET (row), _ ("This is before the complaint came in."));
}

static gboolean
way_complaint_edit_check (WayEditPage *page, gpointer record)
{
  WayComplaintEdit   *self = WAY_COMPLAINT_EDIT (page);
  const WayComplaint *complaint = record;

  if (complaint->received_on.ymd == 0)
    return way_edit_page_refuse (page, GTK_WIDGET (self->received_on),
                                 _ ("On which day did it come in?"));
  if (complaint->text == NULL)
    return way_edit_page_refuse (page, GTK_WIDGET (self->text),
                                 _ ("What is the complaint? A few words are enough."));

  return refuse_early (page, self->closed_on, complaint->closed_on, complaint->received_on) &&
         refuse_early (page, self->answered_on, complaint->answered_on, complaint->received_on) &&
         refuse_early (page, self->retaliation_on, complaint->retaliation_on,
                       complaint->received_on);
}

/* A new one comes with its steps. */
static WayChange *
way_complaint_edit_make_change (WayEditPage *page, gpointer record)
{
  WayComplaintEdit *self = WAY_COMPLAINT_EDIT (page);
  WayChange        *change =
    WAY_EDIT_PAGE_CLASS (way_complaint_edit_parent_class)->make_change (page, record);

  if (way_edit_page_is_new (page)) {
    g_autofree char *text =
      way_crisis_text_choose (self->texts, WAY_COMPLAINT_STEPS, way_program_language ());
    g_autoptr (GPtrArray) steps = way_complaint_steps_read (text, record, way_now ().us);

    for (guint i = 0; i < steps->len; i++)
      way_change_save (change, g_ptr_array_index (steps, i));
  }

  return change;
}

/* --- the page --- */

static void
way_complaint_edit_start (WayEditPage *page, gpointer record)
{
  WayComplaint *complaint = record;

  way_set (complaint, client_id, *way_page_get_client (WAY_PAGE (page)));
  way_set (complaint, received_on, way_today ());
  way_set (complaint, worker_id,
           way_workspace_get_staff (way_page_get_workspace (WAY_PAGE (page)))->parent.id);
}

static GtkWidget *
way_complaint_edit_get_first (WayEditPage *page)
{
  return GTK_WIDGET (WAY_COMPLAINT_EDIT (page)->text);
}

static void
way_complaint_edit_show (WayEditPage *page)
{
  WayComplaintEdit *self = WAY_COMPLAINT_EDIT (page);

  show_rows (self);
  show_steps (self);
  gtk_widget_action_set_enabled (GTK_WIDGET (page), "complaint.receipt",
                                 way_edit_page_is_ready (page));
}

static void
receipt_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  WAY_COMPLAINT_EDIT (widget)->to_print = TRUE;
  way_edit_page_save (WAY_EDIT_PAGE (widget));
}

static void
way_complaint_edit_save (WayEditPage *page)
{
  WAY_COMPLAINT_EDIT (page)->to_print = FALSE;
  WAY_EDIT_PAGE_CLASS (way_complaint_edit_parent_class)->save (page);
}

static void
way_complaint_edit_ended (WayEditPage *page, gpointer record)
{
  if (WAY_COMPLAINT_EDIT (page)->to_print && record != NULL)
    way_page_replace (WAY_PAGE (page), way_paper_page_new (&way_complaint_receipt_paper, record));
  else
    WAY_EDIT_PAGE_CLASS (way_complaint_edit_parent_class)->ended (page, record);
}

static void
way_complaint_edit_set_workspace (WayPage *page, WayWorkspace *workspace)
{
  WayComplaintEdit *self = WAY_COMPLAINT_EDIT (page);

  g_clear_object (&self->texts);
  if (workspace != NULL)
    self->texts = way_workspace_list_crisis_texts (workspace, WAY_COMPLAINT_STEPS);
  way_worker_row_set_workspace (self->worker, workspace);
  WAY_PAGE_CLASS (way_complaint_edit_parent_class)->set_workspace (page, workspace);
}

static void
way_complaint_edit_set_subject (WayPage *page, const WayId *subject, const char *detail)
{
  if (!way_id_is_none (subject))
    way_edit_page_follow (WAY_EDIT_PAGE (page), WAY_TYPE_COMPLAINT_STEP, "complaint_id", subject);
  WAY_PAGE_CLASS (way_complaint_edit_parent_class)->set_subject (page, subject, detail);
}

static void
way_complaint_edit_dispose (GObject *object)
{
  WayComplaintEdit *self = WAY_COMPLAINT_EDIT (object);

  g_clear_object (&self->texts);
  g_clear_pointer (&self->rows, g_ptr_array_unref);

  G_OBJECT_CLASS (way_complaint_edit_parent_class)->dispose (object);
}

#define BIND(child) gtk_widget_class_bind_template_child (widget_class, WayComplaintEdit, child)

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/waymark/Waymark/ui/way-complaint-edit.ui");
  BIND (received_on);
  BIND (made_by);
  BIND (text);
  BIND (wish);
  BIND (steps);
  BIND (outside_told_on);
  BIND (outcome);
  BIND (closed_on);
  BIND (outcome_words);
  BIND (answered_on);
  BIND (retaliation);
  BIND (retaliation_on);
  BIND (retaliation_words);
  BIND (worker);
  gtk_widget_class_bind_template_callback (widget_class, chosen_cb);
}

static void
way_complaint_edit_class_init (WayComplaintEditClass *klass)
{
  GtkWidgetClass   *widget_class = GTK_WIDGET_CLASS (klass);
  WayEditPageClass *edit_class = WAY_EDIT_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = way_complaint_edit_dispose;
  WAY_PAGE_CLASS (klass)->set_workspace = way_complaint_edit_set_workspace;
  WAY_PAGE_CLASS (klass)->set_subject = way_complaint_edit_set_subject;
  edit_class->record_type = WAY_TYPE_COMPLAINT;
  edit_class->stored_title = N_ ("Complaint");
  edit_class->added = N_ ("The complaint was added.");
  edit_class->saved = N_ ("The complaint was saved.");
  edit_class->removed = N_ ("The complaint was removed.");
  edit_class->start = way_complaint_edit_start;
  edit_class->get_first = way_complaint_edit_get_first;
  edit_class->show = way_complaint_edit_show;
  edit_class->check_rows = way_complaint_edit_check_rows;
  edit_class->check = way_complaint_edit_check;
  edit_class->make_change = way_complaint_edit_make_change;
  edit_class->save = way_complaint_edit_save;
  edit_class->ended = way_complaint_edit_ended;
  gtk_widget_class_install_action (widget_class, "complaint.receipt", NULL, receipt_action);

  g_type_ensure (WAY_TYPE_DATE_ROW);
  g_type_ensure (WAY_TYPE_WORKER_ROW);
  bind_template (widget_class);
}

static void
way_complaint_edit_init (WayComplaintEdit *self)
{
  WayForm *form = way_edit_page_get_form (WAY_EDIT_PAGE (self));

  self->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  way_form_add_date (form, "received_on", self->received_on);
  way_form_add_entry (form, "made_by", GTK_EDITABLE (self->made_by));
  way_form_add_text (form, "text", self->text);
  way_form_add_text (form, "wish", self->wish);
  way_form_add_date (form, "outside_told_on", self->outside_told_on);
  way_form_add_combo (form, "outcome", self->outcome);
  way_rights_row_tell_chosen (self->outcome);
  way_form_add_date (form, "closed_on", self->closed_on);
  way_form_add_entry (form, "outcome_words", GTK_EDITABLE (self->outcome_words));
  way_form_add_date (form, "answered_on", self->answered_on);
  way_form_add_combo (form, "retaliation", self->retaliation);
  way_rights_row_tell_chosen (self->retaliation);
  way_form_add_date (form, "retaliation_on", self->retaliation_on);
  way_form_add_entry (form, "retaliation_words", GTK_EDITABLE (self->retaliation_words));
  way_form_add_entry (form, "worker_id", way_worker_row_get_editable (self->worker));
  show_rows (self);
  show_steps (self);
}
