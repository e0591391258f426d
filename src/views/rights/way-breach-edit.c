/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-breach-edit.h"

#include <glib/gi18n.h>

#include "way-breach-due.h"
#include "way-now.h"
#include "way-rights-row.h"
#include "way-rights-words.h"
#include "way-when.h"
#include "way-worker-row.h"

struct _WayBreachEdit {
  WayEditPage parent_instance;

  GPtrArray *rows;  /* of the notices */
  char      *shown; /* what they say; NULL: nothing yet */

  AdwPreferencesGroup *notices;
  GtkTextView         *what;
  WayDateRow          *found_on;
  WayDateRow          *happened_on;
  WayDateRow          *ended_on;
  AdwExpanderRow      *data;
  AdwEntryRow         *data_words;
  AdwEntryRow         *people;
  AdwEntryRow         *in_state;
  AdwEntryRow         *factor_data;
  AdwEntryRow         *factor_who;
  AdwEntryRow         *factor_seen;
  AdwEntryRow         *factor_lessened;
  AdwComboRow         *probability;
  WayDateRow          *contained_on;
  AdwEntryRow         *contained_words;
  AdwEntryRow         *lesson;
  WayDateRow          *people_told_on;
  AdwEntryRow         *people_told_how;
  WayDateRow          *hhs_told_on;
  WayDateRow          *media_told_on;
  WayDateRow          *delayed_until;
  WayWorkerRow        *worker;
};

G_DEFINE_FINAL_TYPE (WayBreachEdit, way_breach_edit, WAY_TYPE_EDIT_PAGE)

/* --- who is to be told, as what is typed has it --- */

static char *
say_notice (const WayBreachDue *due)
{
  g_autofree char *sent = way_when_write (due->sent);
  g_autofree char *by = way_rights_words_by (due->due, way_today (), NULL);
  /* Translators: %s is a date. */
  g_autofree char *told = g_strdup_printf (_ ("Told on %s"), sent);

  return g_strdup_printf ("%s (%s)", due->sent.ymd != 0 ? told : by, due->paragraph);
}

static void
add_notice (WayBreachEdit *self, const WayBreachDue *due)
{
  GtkWidget       *row = adw_action_row_new ();
  g_autofree char *words = say_notice (due);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row),
                                 way_breach_notice_to_words (due->notice));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), words);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  adw_preferences_group_add (self->notices, row);
  g_ptr_array_add (self->rows, row);
}

/* What stands in a row as far as it can be read. */
static void
read_row (WayBreachEdit *self, WayBreach *breach, const char *name)
{
  const WayField  *field = way_record_find_field (breach, name);
  g_autofree char *text = way_form_dup_text (way_edit_page_get_form (WAY_EDIT_PAGE (self)), name);

  if (text != NULL && *text != '\0')
    way_record_set_from_text (breach, field, text, NULL); /* what is wrong is said when saving */
}

static WayBreach *
read_notices (WayBreachEdit *self)
{
  static const char *const fields[] = { "found_on",      "people",        "in_state",
                                        "probability",   "delayed_until", "people_told_on",
                                        "media_told_on", "hhs_told_on" };
  const WayId              id = { { 1 } };
  WayBreach               *breach = way_record_new (WAY_TYPE_BREACH, &id);

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    read_row (self, breach, fields[i]);
  return breach;
}

static char *
say_all (const WayBreachDue *dues, guint n)
{
  GString *all = g_string_new (NULL);

  for (guint i = 0; i < n; i++) {
    g_autofree char *words = say_notice (&dues[i]);

    g_string_append_printf (all, "%u %s\n", dues[i].notice, words);
  }

  return g_string_free (all, FALSE);
}

static void
fill_notices (WayBreachEdit *self, const WayBreachDue *dues, guint n)
{
  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (self->notices, g_ptr_array_index (self->rows, i));
  g_ptr_array_set_size (self->rows, 0);
  for (guint i = 0; i < n; i++)
    add_notice (self, &dues[i]);
  adw_preferences_group_set_description (
    self->notices, n > 0
                     ? NULL
                     : _ ("Nobody: the probability that data were misused is low, or the day on "
                          "which it was found is missing."));
}

/* Also after each key: rows are made anew only when they say something else. */
static void
show_notices (WayBreachEdit *self)
{
  WayBreachDue dues[WAY_BREACH_N_NOTICES];
  g_autoptr (WayBreach) breach = NULL;
  g_autofree char *all = NULL;
  guint            n = 0;

  if (way_edit_page_get_record (WAY_EDIT_PAGE (self)) != NULL) {
    breach = read_notices (self);
    n = way_date_is_full (breach->found_on) ? way_breach_list_due (breach, dues) : 0;
  }
  all = say_all (dues, n);
  if (g_strcmp0 (self->shown, all) == 0)
    return;

  fill_notices (self, dues, n);
  g_free (self->shown);
  self->shown = g_steal_pointer (&all);
}

static void
chosen_cb (WayBreachEdit *self)
{
  if (way_edit_page_is_ready (WAY_EDIT_PAGE (self)))
    show_notices (self);
}

/* --- the record --- */

static void
way_breach_edit_start (WayEditPage *page, gpointer record)
{
  WayBreach *breach = record;

  way_set (breach, found_on, way_today ());
  way_set (breach, worker_id,
           way_workspace_get_staff (way_page_get_workspace (WAY_PAGE (page)))->parent.id);
}

static GtkWidget *
way_breach_edit_get_first (WayEditPage *page)
{
  return GTK_WIDGET (WAY_BREACH_EDIT (page)->what);
}

static void
way_breach_edit_show (WayEditPage *page)
{
  show_notices (WAY_BREACH_EDIT (page));
}

static gboolean
check_days (WayBreachEdit *self, const WayBreach *breach)
{
  const struct {
    WayDateRow *row;
    WayDate     day;
  } told[] = { { self->people_told_on, breach->people_told_on },
               { self->hhs_told_on, breach->hhs_told_on },
               { self->media_told_on, breach->media_told_on } };
  WayEditPage *page = WAY_EDIT_PAGE (self);

  for (guint i = 0; i < G_N_ELEMENTS (told); i++) {
    if (told[i].day.ymd != 0 && told[i].day.ymd < breach->found_on.ymd)
      return way_edit_page_refuse (page, GTK_WIDGET (told[i].row),
                                   _ ("This is before the breach was found."));
  }
  if (breach->happened_on.ymd > breach->found_on.ymd)
    return way_edit_page_refuse (page, GTK_WIDGET (self->happened_on),
                                 _ ("It was found before it happened."));
  if (breach->ended_on.ymd != 0 && breach->ended_on.ymd < breach->happened_on.ymd)
    return way_edit_page_refuse (page, GTK_WIDGET (self->ended_on),
                                 _ ("It ended before it began."));
  return TRUE;
}

static gboolean
way_breach_edit_check (WayEditPage *page, gpointer record)
{
  WayBreachEdit   *self = WAY_BREACH_EDIT (page);
  const WayBreach *breach = record;

  if (breach->what == NULL)
    return way_edit_page_refuse (page, GTK_WIDGET (self->what),
                                 _ ("What happened? A few words are enough."));
  if (breach->found_on.ymd == 0)
    return way_edit_page_refuse (page, GTK_WIDGET (self->found_on),
                                 _ ("On which day was it found? The time runs from there."));
  if (breach->in_state != WAY_INT_NONE && breach->in_state > breach->people)
    return way_edit_page_refuse (page, GTK_WIDGET (self->in_state),
                                 _ ("These are more people than there are in all."));
  if (breach->probability == WAY_BREACH_LOW &&
      (breach->factor_data == NULL || breach->factor_who == NULL || breach->factor_seen == NULL ||
       breach->factor_lessened == NULL))
    return way_edit_page_refuse (page, GTK_WIDGET (self->probability),
                                 _ ("That it is low is shown by all four points above."));

  return check_days (self, breach);
}

/* --- the page --- */

static void
way_breach_edit_set_workspace (WayPage *page, WayWorkspace *workspace)
{
  way_worker_row_set_workspace (WAY_BREACH_EDIT (page)->worker, workspace);
  WAY_PAGE_CLASS (way_breach_edit_parent_class)->set_workspace (page, workspace);
}

static void
way_breach_edit_dispose (GObject *object)
{
  g_clear_pointer (&WAY_BREACH_EDIT (object)->rows, g_ptr_array_unref);
  g_clear_pointer (&WAY_BREACH_EDIT (object)->shown, g_free);

  G_OBJECT_CLASS (way_breach_edit_parent_class)->dispose (object);
}

#define BIND(child) gtk_widget_class_bind_template_child (widget_class, WayBreachEdit, child)

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/waymark/Waymark/ui/way-breach-edit.ui");
  BIND (notices);
  BIND (what);
  BIND (found_on);
  BIND (happened_on);
  BIND (ended_on);
  BIND (data);
  BIND (data_words);
  BIND (people);
  BIND (in_state);
  BIND (factor_data);
  BIND (factor_who);
  BIND (factor_seen);
  BIND (factor_lessened);
  BIND (probability);
  BIND (contained_on);
  BIND (contained_words);
  BIND (lesson);
  BIND (people_told_on);
  BIND (people_told_how);
  BIND (hhs_told_on);
  BIND (media_told_on);
  BIND (delayed_until);
  BIND (worker);
  gtk_widget_class_bind_template_callback (widget_class, chosen_cb);
}

static void
way_breach_edit_class_init (WayBreachEditClass *klass)
{
  GtkWidgetClass   *widget_class = GTK_WIDGET_CLASS (klass);
  WayEditPageClass *edit_class = WAY_EDIT_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = way_breach_edit_dispose;
  WAY_PAGE_CLASS (klass)->set_workspace = way_breach_edit_set_workspace;
  edit_class->record_type = WAY_TYPE_BREACH;
  edit_class->stored_title = N_ ("Breach");
  edit_class->added = N_ ("The breach was added.");
  edit_class->saved = N_ ("The breach was saved.");
  edit_class->removed = N_ ("The breach was removed.");
  edit_class->start = way_breach_edit_start;
  edit_class->get_first = way_breach_edit_get_first;
  edit_class->show = way_breach_edit_show;
  edit_class->check = way_breach_edit_check;

  g_type_ensure (WAY_TYPE_DATE_ROW);
  g_type_ensure (WAY_TYPE_WORKER_ROW);
  bind_template (widget_class);
}

static void
way_breach_edit_init (WayBreachEdit *self)
{
  WayForm *form = way_edit_page_get_form (WAY_EDIT_PAGE (self));

  self->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  way_form_add_text (form, "what", self->what);
  way_form_add_date (form, "found_on", self->found_on);
  way_form_add_date (form, "happened_on", self->happened_on);
  way_form_add_date (form, "ended_on", self->ended_on);
  way_form_add_set_rows (form, "data", self->data);
  way_form_add_entry (form, "data_words", GTK_EDITABLE (self->data_words));
  way_form_add_entry (form, "people", GTK_EDITABLE (self->people));
  way_form_add_entry (form, "in_state", GTK_EDITABLE (self->in_state));
  way_form_add_entry (form, "factor_data", GTK_EDITABLE (self->factor_data));
  way_form_add_entry (form, "factor_who", GTK_EDITABLE (self->factor_who));
  way_form_add_entry (form, "factor_seen", GTK_EDITABLE (self->factor_seen));
  way_form_add_entry (form, "factor_lessened", GTK_EDITABLE (self->factor_lessened));
  way_form_add_combo (form, "probability", self->probability);
  way_rights_row_tell_chosen (self->probability);
  way_form_add_date (form, "contained_on", self->contained_on);
  way_form_add_entry (form, "contained_words", GTK_EDITABLE (self->contained_words));
  way_form_add_entry (form, "lesson", GTK_EDITABLE (self->lesson));
  way_form_add_date (form, "people_told_on", self->people_told_on);
  way_form_add_entry (form, "people_told_how", GTK_EDITABLE (self->people_told_how));
  way_form_add_date (form, "hhs_told_on", self->hhs_told_on);
  way_form_add_date (form, "media_told_on", self->media_told_on);
  way_form_add_date (form, "delayed_until", self->delayed_until);
  way_form_add_entry (form, "worker_id", way_worker_row_get_editable (self->worker));
  show_notices (self);
}
