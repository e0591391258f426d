/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-date-row.h"

#include <glib/gi18n.h>

#include "way-now.h"
#include "way-when.h"

struct _WayDateRow {
  AdwEntryRow parent_instance;

  gboolean partial;
  gboolean filling;

  GtkLabel    *meaning;
  GtkPopover  *popover;
  GtkCalendar *calendar;
};

enum {
  PROP_0,
  PROP_PARTIAL,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (WayDateRow, way_date_row, ADW_TYPE_ENTRY_ROW)

static char *
dup_typed (WayDateRow *self)
{
  return g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self))));
}

static void
set_error (WayDateRow *self, gboolean error)
{
  if (error)
    gtk_widget_add_css_class (GTK_WIDGET (self), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "error");
}

/* What was understood; where the text says it already, only what weekday that is. */
static void
show_meaning (WayDateRow *self)
{
  g_autofree char *typed = dup_typed (self);
  g_autofree char *written = NULL;
  g_autofree char *words = NULL;
  WayDate          date;

  if (typed[0] == '\0') {
    gtk_label_set_text (self->meaning, "");
    return;
  }

  if (!way_date_row_get_date (self, &date)) {
    gtk_label_set_text (self->meaning, _ ("not a date yet"));
    return;
  }

  written = way_when_write (date);
  words =
    g_strcmp0 (written, typed) == 0 ? way_when_write_weekday (date) : way_when_write_day (date);
  gtk_label_set_text (self->meaning, g_strcmp0 (words, typed) == 0 ? "" : words);
}

static void
changed_cb (WayDateRow *self)
{
  if (self->filling)
    return;

  set_error (self, FALSE);
  show_meaning (self);
}

static void
left_cb (WayDateRow *self)
{
  g_autofree char *typed = dup_typed (self);
  WayDate          date;

  if (typed[0] == '\0')
    return;

  if (way_date_row_get_date (self, &date))
    way_date_row_set_date (self, date);
  else
    set_error (self, TRUE);
}

static void
shown_cb (WayDateRow *self)
{
  g_autoptr (GDateTime) day = NULL;
  WayDate date;

  if (!way_date_row_get_date (self, &date) || !way_date_is_full (date))
    date = way_today ();
  day = g_date_time_new_local ((int)way_date_get_year (date), (int)way_date_get_month (date),
                               (int)way_date_get_day (date), 0, 0, 0);
  if (day == NULL)
    return;

  self->filling = TRUE;
  gtk_calendar_select_day (self->calendar, day);
  self->filling = FALSE;
}

static void
day_selected_cb (WayDateRow *self)
{
  g_autoptr (GDateTime) day = NULL;

  if (self->filling)
    return;

  day = gtk_calendar_get_date (self->calendar);
  way_date_row_set_date (self, way_date_of (day));
  gtk_popover_popdown (self->popover);
}

static void
way_date_row_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_PARTIAL)
    g_value_set_boolean (value, WAY_DATE_ROW (object)->partial);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
way_date_row_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  if (id == PROP_PARTIAL)
    WAY_DATE_ROW (object)->partial = g_value_get_boolean (value);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
way_date_row_class_init (WayDateRowClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = way_date_row_get_property;
  object_class->set_property = way_date_row_set_property;

  properties[PROP_PARTIAL] =
    g_param_spec_boolean ("partial", NULL, NULL, FALSE, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/waymark/Waymark/ui/way-date-row.ui");
  gtk_widget_class_bind_template_child (widget_class, WayDateRow, meaning);
  gtk_widget_class_bind_template_child (widget_class, WayDateRow, popover);
  gtk_widget_class_bind_template_child (widget_class, WayDateRow, calendar);
  gtk_widget_class_bind_template_callback (widget_class, day_selected_cb);
}

static void
way_date_row_init (WayDateRow *self)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();

  gtk_widget_init_template (GTK_WIDGET (self));

  g_signal_connect_swapped (focus, "leave", G_CALLBACK (left_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);
  g_signal_connect (self, "changed", G_CALLBACK (changed_cb), NULL);
  g_signal_connect (self, "entry-activated", G_CALLBACK (left_cb), NULL);
  g_signal_connect_object (self->popover, "show", G_CALLBACK (shown_cb), self, G_CONNECT_SWAPPED);
}

GtkWidget *
way_date_row_new (void)
{
  return g_object_new (WAY_TYPE_DATE_ROW, NULL);
}

gboolean
way_date_row_get_date (WayDateRow *self, WayDate *date)
{
  g_autofree char *typed = NULL;

  g_return_val_if_fail (WAY_IS_DATE_ROW (self), FALSE);

  typed = dup_typed (self);
  if (typed[0] == '\0') {
    *date = WAY_DATE_NONE;
    return TRUE;
  }

  return way_when_parse (typed, way_today (), way_when_get_order (), self->partial, date);
}

void
way_date_row_set_date (WayDateRow *self, WayDate date)
{
  g_autofree char *words = NULL;

  g_return_if_fail (WAY_IS_DATE_ROW (self));

  words = way_when_write (date);
  set_error (self, FALSE);
  if (g_strcmp0 (words, gtk_editable_get_text (GTK_EDITABLE (self))) != 0)
    gtk_editable_set_text (GTK_EDITABLE (self), words);
  show_meaning (self);
}

char *
way_date_row_to_text (WayDateRow *self)
{
  WayDate date;

  g_return_val_if_fail (WAY_IS_DATE_ROW (self), NULL);

  if (!way_date_row_get_date (self, &date))
    return dup_typed (self);

  return date.ymd == 0 ? g_strdup ("") : way_date_to_text (date);
}

void
way_date_row_from_text (WayDateRow *self, const char *text)
{
  WayDate date;

  g_return_if_fail (WAY_IS_DATE_ROW (self));

  if (text != NULL && way_date_from_text (text, &date)) {
    way_date_row_set_date (self, date);
    return;
  }

  gtk_editable_set_text (GTK_EDITABLE (self), text != NULL ? text : "");
  show_meaning (self);
}
