/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-event-edit.h"

#include <glib/gi18n.h>

#include "way-event.h"
#include "way-now.h"
#include "way-recurrence-edit.h"
#include "way-use-recurrence.h"

struct _WayEventEdit {
  WayEditPage parent_instance;

  AdwComboRow *code;
  WayDateRow  *happened_on;
  AdwEntryRow *words;
};

G_DEFINE_FINAL_TYPE (WayEventEdit, way_event_edit, WAY_TYPE_EDIT_PAGE)

static void
way_event_edit_start (WayEditPage *page, gpointer record)
{
  WayEvent *event = record;

  way_set (event, client_id, *way_page_get_client (WAY_PAGE (page)));
  way_set (event, code, WAY_EVENT_OTHER); /* nobody is said to have used by mistake */
  way_set (event, happened_on, way_today ());
}

/* Something that has no kind is told by its words alone. */
static gboolean
way_event_edit_check (WayEditPage *page, gpointer record)
{
  const WayEvent *event = record;

  if (event->code != WAY_EVENT_OTHER || event->words != NULL)
    return TRUE;
  return way_edit_page_refuse (page, GTK_WIDGET (WAY_EVENT_EDIT (page)->words),
                               _ ("Choose what happened, or say it in a few words."));
}

/* What belongs to a recurrence of use is edited there, and follows. */
static void
way_event_edit_filled (WayEditPage *page, gpointer record)
{
  g_autoptr (WayRecord) told = way_edit_page_dup_first (page, WAY_TYPE_USE_RECURRENCE);
  WayPage *other;

  if (told == NULL)
    return;

  other = g_object_new (WAY_TYPE_RECURRENCE_EDIT, NULL);
  way_page_set_subject (other, &told->id, NULL);
  way_page_replace (WAY_PAGE (page), other);
}

static void
way_event_edit_set_subject (WayPage *page, const WayId *subject, const char *detail)
{
  if (!way_id_is_none (subject))
    way_edit_page_follow (WAY_EDIT_PAGE (page), WAY_TYPE_USE_RECURRENCE, "event_id", subject);

  WAY_PAGE_CLASS (way_event_edit_parent_class)->set_subject (page, subject, detail);
}

static void
way_event_edit_class_init (WayEventEditClass *klass)
{
  GtkWidgetClass   *widget_class = GTK_WIDGET_CLASS (klass);
  WayEditPageClass *edit_class = WAY_EDIT_PAGE_CLASS (klass);

  WAY_PAGE_CLASS (klass)->set_subject = way_event_edit_set_subject;
  edit_class->record_type = WAY_TYPE_EVENT;
  edit_class->stored_title = N_ ("Edit the Event");
  edit_class->added = N_ ("The event was added.");
  edit_class->saved = N_ ("The event was saved.");
  edit_class->removed = N_ ("The event was removed.");
  edit_class->start = way_event_edit_start;
  edit_class->check = way_event_edit_check;
  edit_class->filled = way_event_edit_filled;

  g_type_ensure (WAY_TYPE_DATE_ROW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/waymark/Waymark/ui/way-event-edit.ui");
  gtk_widget_class_bind_template_child (widget_class, WayEventEdit, code);
  gtk_widget_class_bind_template_child (widget_class, WayEventEdit, happened_on);
  gtk_widget_class_bind_template_child (widget_class, WayEventEdit, words);
}

static void
way_event_edit_init (WayEventEdit *self)
{
  WayForm *form = way_edit_page_get_form (WAY_EDIT_PAGE (self));

  gtk_widget_init_template (GTK_WIDGET (self));
  way_form_add_combo (form, "code", self->code);
  way_form_add_date (form, "happened_on", self->happened_on);
  way_form_add_entry (form, "words", GTK_EDITABLE (self->words));
}
