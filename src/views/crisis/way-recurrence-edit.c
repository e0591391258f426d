/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-recurrence-edit.h"

#include <glib/gi18n.h>

#include "way-client.h"
#include "way-crisis-acts.h"
#include "way-now.h"
#include "way-when.h"

#define IN_CRISIS "in-crisis" /* the subject is the crisis in which it is told */

struct _WayRecurrenceEdit {
  WayEditPage parent_instance;

  WayDateRow  *happened_on;
  AdwEntryRow *substance;
  AdwEntryRow *amount;
  GtkTextView *circumstances;
  GtkTextView *helped_stop;
  GtkTextView *learned;
  AdwComboRow *medical;
  AdwEntryRow *medical_words;
  GtkTextView *plan_changes;
  AdwComboRow *date_choice;
  GtkWidget   *date_row; /* changes the date, when the client said so */
  GtkLabel    *own_date;
};

G_DEFINE_FINAL_TYPE (WayRecurrenceEdit, way_recurrence_edit, WAY_TYPE_EDIT_PAGE)

static void
way_recurrence_edit_show (WayEditPage *page)
{
  WayRecurrenceEdit *self = WAY_RECURRENCE_EDIT (page);
  g_autofree char   *choice = NULL;
  g_autoptr (WayClient) client = way_edit_page_dup_first (page, WAY_TYPE_CLIENT);
  g_autofree char *date = client != NULL ? way_when_write (client->own_date) : NULL;
  g_autofree char *words = NULL;

  if (way_edit_page_get_record (page) != NULL)
    choice = way_form_dup_text (way_edit_page_get_form (page), "date_choice");
  if (date != NULL && *date != '\0')
    /* Translators: %s is a date. */
    words = g_strdup_printf (_ ("The client counts from %s. It stays so until the client says "
                                "otherwise."),
                             date);
  gtk_label_set_text (self->own_date, words != NULL ? words : _ ("The client has no date yet."));
  gtk_widget_set_visible (self->date_row, g_strcmp0 (choice, "reset") == 0);
}

/* --- saving and removing --- */

static WayEvent *
find_event (WayEditPage *page, const WayId *id)
{
  GListModel *events = way_edit_page_get_list (page, WAY_TYPE_EVENT);

  for (guint i = 0; i < g_list_model_get_n_items (events); i++) {
    g_autoptr (WayEvent) event = g_list_model_get_item (events, i);

    if (way_id_equal (&event->parent.id, id))
      return g_steal_pointer (&event);
  }

  return NULL;
}

static WayChange *
way_recurrence_edit_make_change (WayEditPage *page, gpointer record)
{
  WayUseRecurrence *recurrence = record;
  g_autoptr (WayEvent) event = find_event (page, &recurrence->event_id);

  return way_use_recurrence_save (way_page_get_workspace (WAY_PAGE (page)), recurrence, event);
}

static WayChange *
way_recurrence_edit_make_removal (WayEditPage *page, gpointer record)
{
  WayUseRecurrence *recurrence = record;
  g_autoptr (WayEvent) event = find_event (page, &recurrence->event_id);

  return way_use_recurrence_remove (recurrence, event);
}

/* --- the client’s own date: an act of its own --- */

static void
date_saved_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (WayEditPage) page = user_data;
  g_autoptr (GError) error = NULL;
  gint64 act = 0;
  g_autoptr (WayRecord) saved =
    way_workspace_save_finish (WAY_WORKSPACE (source), result, &act, &error);

  if (error != NULL)
    way_page_fail (WAY_PAGE (page), error);
  else
    way_page_tell (WAY_PAGE (page), _ ("The client’s own date was changed."), act);
  way_edit_page_changed (page);
}

static void
date_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  WayEditPage     *page = WAY_EDIT_PAGE (widget);
  g_autofree char *text = way_form_dup_text (way_edit_page_get_form (page), "happened_on");
  g_autoptr (WayClient) client = way_edit_page_dup_first (page, WAY_TYPE_CLIENT);
  g_autoptr (WayClient) copy = NULL;
  WayDate day;

  if (client == NULL || !way_date_from_text (text, &day) || !way_date_is_full (day))
    return;

  /* The first day without is the one after. */
  copy = way_record_copy (client);
  way_set (copy, own_date, way_date_add_days (day, 1));
  way_workspace_save_async (way_page_get_workspace (WAY_PAGE (page)), copy, NULL, NULL,
                            date_saved_cb, g_object_ref (page));
}

/* --- filling --- */

static gpointer
way_recurrence_edit_find (WayEditPage *page)
{
  GListModel *crises = way_edit_page_get_list (page, WAY_TYPE_CRISIS);

  if (crises != NULL && g_list_model_get_n_items (crises) == 0)
    return NULL;
  return WAY_EDIT_PAGE_CLASS (way_recurrence_edit_parent_class)->find (page);
}

/* A new one; told in a crisis, it is that of its client. */
static void
way_recurrence_edit_start (WayEditPage *page, gpointer record)
{
  WayUseRecurrence *recurrence = record;
  g_autoptr (WayCrisis) crisis = way_edit_page_dup_first (page, WAY_TYPE_CRISIS);

  way_set (recurrence, client_id,
           crisis != NULL ? crisis->client_id : *way_page_get_client (WAY_PAGE (page)));
  way_set (recurrence, happened_on, way_today ());
  if (crisis != NULL)
    way_set (recurrence, crisis_id, crisis->parent.id);
}

static void
way_recurrence_edit_filled (WayEditPage *page, gpointer record)
{
  WayUseRecurrence *recurrence = record;

  way_edit_page_follow (page, WAY_TYPE_EVENT, "client_id", &recurrence->client_id);
  way_edit_page_follow (page, WAY_TYPE_CLIENT, "id", &recurrence->client_id);
}

static void
way_recurrence_edit_set_subject (WayPage *page, const WayId *subject, const char *detail)
{
  if (g_strcmp0 (detail, IN_CRISIS) == 0)
    way_edit_page_follow (WAY_EDIT_PAGE (page), WAY_TYPE_CRISIS, "id", subject);
  else
    WAY_PAGE_CLASS (way_recurrence_edit_parent_class)->set_subject (page, subject, detail);
}

static GtkWidget *
way_recurrence_edit_get_first (WayEditPage *page)
{
  return GTK_WIDGET (WAY_RECURRENCE_EDIT (page)->happened_on);
}

/* --- the page --- */

static void
way_recurrence_edit_class_init (WayRecurrenceEditClass *klass)
{
  GtkWidgetClass   *widget_class = GTK_WIDGET_CLASS (klass);
  WayEditPageClass *edit_class = WAY_EDIT_PAGE_CLASS (klass);

  WAY_PAGE_CLASS (klass)->set_subject = way_recurrence_edit_set_subject;
  edit_class->record_type = WAY_TYPE_USE_RECURRENCE;
  edit_class->added = N_ ("It was written down. It stands on the chart.");
  edit_class->saved = edit_class->added;
  edit_class->removed = N_ ("It was removed, from the chart too.");
  edit_class->find = way_recurrence_edit_find;
  edit_class->start = way_recurrence_edit_start;
  edit_class->filled = way_recurrence_edit_filled;
  edit_class->get_first = way_recurrence_edit_get_first;
  edit_class->show = way_recurrence_edit_show;
  edit_class->make_change = way_recurrence_edit_make_change;
  edit_class->make_removal = way_recurrence_edit_make_removal;

  gtk_widget_class_install_action (widget_class, "recurrence.date", NULL, date_action);

  g_type_ensure (WAY_TYPE_DATE_ROW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/waymark/Waymark/ui/way-recurrence-edit.ui");
#define BIND(member) gtk_widget_class_bind_template_child (widget_class, WayRecurrenceEdit, member)
  BIND (happened_on);
  BIND (substance);
  BIND (amount);
  BIND (circumstances);
  BIND (helped_stop);
  BIND (learned);
  BIND (medical);
  BIND (medical_words);
  BIND (plan_changes);
  BIND (date_choice);
  BIND (date_row);
  BIND (own_date);
#undef BIND
}

static void
way_recurrence_edit_init (WayRecurrenceEdit *self)
{
  WayForm *form = way_edit_page_get_form (WAY_EDIT_PAGE (self));

  gtk_widget_init_template (GTK_WIDGET (self));
  way_form_add_date (form, "happened_on", self->happened_on);
  way_form_add_entry (form, "substance", GTK_EDITABLE (self->substance));
  way_form_add_entry (form, "amount", GTK_EDITABLE (self->amount));
  way_form_add_text (form, "circumstances", self->circumstances);
  way_form_add_text (form, "helped_stop", self->helped_stop);
  way_form_add_text (form, "learned", self->learned);
  way_form_add_combo (form, "medical", self->medical);
  way_form_add_entry (form, "medical_words", GTK_EDITABLE (self->medical_words));
  way_form_add_text (form, "plan_changes", self->plan_changes);
  way_form_add_combo (form, "date_choice", self->date_choice);
}

WayPage *
way_recurrence_edit_new_in_crisis (WayCrisis *crisis)
{
  WayPage *self = g_object_new (WAY_TYPE_RECURRENCE_EDIT, NULL);

  way_page_set_subject (self, &crisis->parent.id, IN_CRISIS);
  return self;
}
