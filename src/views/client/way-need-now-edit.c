/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-need-now-edit.h"

#include <glib/gi18n.h>

#include "way-need-now.h"
#include "way-now.h"

struct _WayNeedNowEdit {
  WayEditPage parent_instance;

  AdwComboRow *kind;
  AdwEntryRow *words;
  WayDateRow  *asked_on;
  AdwComboRow *status;
  GtkWidget   *given;
  WayDateRow  *given_on;
  AdwEntryRow *given_words;
  AdwComboRow *means;
  AdwEntryRow *cost;
};

G_DEFINE_FINAL_TYPE (WayNeedNowEdit, way_need_now_edit, WAY_TYPE_EDIT_PAGE)

static gboolean
is_given (WayNeedNowEdit *self)
{
  return adw_combo_row_get_selected (self->status) == WAY_NEED_NOW_GIVEN;
}

/* It does not look at the form, whose rows are filled one by one. */
static void
show_rows (WayNeedNowEdit *self)
{
  gtk_widget_set_visible (self->given, is_given (self));
}

/* Who writes down that it was given gave it; what was not given has no day and no cost. */
static void
settle (WayEditPage *page, WayNeedNow *need)
{
  if (need->status != WAY_NEED_NOW_GIVEN) {
    way_set (need, given_on, WAY_DATE_NONE);
    way_set (need, given_by, (WayId){ 0 });
    way_set (need, cost, WAY_INT_NONE);
    return;
  }

  if (need->given_on.ymd == 0)
    way_set (need, given_on, way_today ());
  if (way_id_is_none (&need->given_by))
    way_set (need, given_by,
             way_workspace_get_staff (way_page_get_workspace (WAY_PAGE (page)))->parent.id);
}

static gboolean
way_need_now_edit_check (WayEditPage *page, gpointer record)
{
  WayNeedNowEdit *self = WAY_NEED_NOW_EDIT (page);
  WayNeedNow     *need = record;

  settle (page, need);
  if (need->kind == WAY_NEED_NOW_OTHER && need->words == NULL)
    return way_edit_page_refuse (page, GTK_WIDGET (self->words),
                                 _ ("Say in a few words what is needed."));
  if (need->status == WAY_NEED_NOW_GIVEN && need->given_on.ymd < need->asked_on.ymd)
    return way_edit_page_refuse (page, GTK_WIDGET (self->given_on),
                                 _ ("It was given before it was asked for: look at the days."));
  return TRUE;
}

static const char *
way_need_now_edit_say_saved (WayEditPage *page, gpointer record)
{
  return is_given (WAY_NEED_NOW_EDIT (page)) ? _ ("What was given is written down.")
                                             : _ ("The need was saved.");
}

static void
way_need_now_edit_start (WayEditPage *page, gpointer record)
{
  WayNeedNow *need = record;

  way_set (need, client_id, *way_page_get_client (WAY_PAGE (page)));
  way_set (need, kind, WAY_NEED_NOW_OTHER); /* the others are added by one click */
  way_set (need, asked_on, way_today ());
}

/* It is being given now: what is known is filled in. */
static void
way_need_now_edit_filled (WayEditPage *page, gpointer record)
{
  WayNeedNowEdit *self = WAY_NEED_NOW_EDIT (page);
  WayDate         day;

  if (g_strcmp0 (way_page_get_detail (WAY_PAGE (page)), "give") != 0)
    return;

  adw_combo_row_set_selected (self->status, WAY_NEED_NOW_GIVEN);
  if (way_date_row_get_date (self->given_on, &day) && day.ymd == 0)
    way_date_row_set_date (self->given_on, way_today ());
}

static GtkWidget *
way_need_now_edit_get_first (WayEditPage *page)
{
  WayNeedNowEdit *self = WAY_NEED_NOW_EDIT (page);

  return is_given (self) ? GTK_WIDGET (self->given_words) : GTK_WIDGET (self->words);
}

static void
way_need_now_edit_class_init (WayNeedNowEditClass *klass)
{
  GtkWidgetClass   *widget_class = GTK_WIDGET_CLASS (klass);
  WayEditPageClass *edit_class = WAY_EDIT_PAGE_CLASS (klass);

  edit_class->record_type = WAY_TYPE_NEED_NOW;
  edit_class->stored_title = N_ ("Edit the Need");
  edit_class->removed = N_ ("The need was removed.");
  edit_class->start = way_need_now_edit_start;
  edit_class->filled = way_need_now_edit_filled;
  edit_class->get_first = way_need_now_edit_get_first;
  edit_class->check = way_need_now_edit_check;
  edit_class->say_saved = way_need_now_edit_say_saved;

  g_type_ensure (WAY_TYPE_DATE_ROW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/waymark/Waymark/ui/way-need-now-edit.ui");
  gtk_widget_class_bind_template_callback (widget_class, show_rows);
  gtk_widget_class_bind_template_child (widget_class, WayNeedNowEdit, kind);
  gtk_widget_class_bind_template_child (widget_class, WayNeedNowEdit, words);
  gtk_widget_class_bind_template_child (widget_class, WayNeedNowEdit, asked_on);
  gtk_widget_class_bind_template_child (widget_class, WayNeedNowEdit, status);
  gtk_widget_class_bind_template_child (widget_class, WayNeedNowEdit, given);
  gtk_widget_class_bind_template_child (widget_class, WayNeedNowEdit, given_on);
  gtk_widget_class_bind_template_child (widget_class, WayNeedNowEdit, given_words);
  gtk_widget_class_bind_template_child (widget_class, WayNeedNowEdit, means);
  gtk_widget_class_bind_template_child (widget_class, WayNeedNowEdit, cost);
}

static void
way_need_now_edit_init (WayNeedNowEdit *self)
{
  WayForm *form = way_edit_page_get_form (WAY_EDIT_PAGE (self));

  gtk_widget_init_template (GTK_WIDGET (self));
  way_form_add_combo (form, "kind", self->kind);
  way_form_add_entry (form, "words", GTK_EDITABLE (self->words));
  way_form_add_date (form, "asked_on", self->asked_on);
  way_form_add_combo (form, "status", self->status);
  way_form_add_date (form, "given_on", self->given_on);
  way_form_add_entry (form, "given_words", GTK_EDITABLE (self->given_words));
  way_form_add_combo (form, "means", self->means);
  way_form_add_entry (form, "cost", GTK_EDITABLE (self->cost));
}
