/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-calendar-page.h"

#include <glib/gi18n.h>

#include "way-agenda.h"
#include "way-appointment-acts.h"
#include "way-appointment-edit.h"
#include "way-calendar-export.h"
#include "way-calendar-words.h"
#include "way-day-grid.h"
#include "way-day-header.h"
#include "way-hour.h"
#include "way-now.h"
#include "way-pill.h"
#include "way-status-bin.h"
#include "way-when.h"
#include "way-workspace-calendar.h"
#include "way-wrap.h"

#define AGENDA_DAYS 28
#define NOW_EVERY   60 /* seconds until the line that tells the time moves */

typedef enum {
  VIEW_DAY,
  VIEW_WEEK,
  VIEW_LIST,
  N_VIEWS,
} View;

struct _WayCalendarPage {
  WayPage parent_instance;

  WayWorkspace *followed; /* whose “written” is heard */
  GCancellable *cancellable;
  GPtrArray    *occurrences;
  WayDate       day; /* that is chosen */
  View          view;
  guint         now_id;
  gboolean      focuses;  /* what was asked for takes the focus when it is there */
  gboolean      scrolled; /* to the first hour, once */

  GtkToggleButton   *views[N_VIEWS];
  GtkToggleButton   *everybody;
  GtkStack          *stack;
  WayDayHeader      *header;
  WayDayGrid        *grid;
  GtkScrolledWindow *scrolled_grid;
  WayAgenda         *agenda;
  GtkLabel          *nothing;
};

G_DEFINE_FINAL_TYPE (WayCalendarPage, way_calendar_page, WAY_TYPE_PAGE)

/* Weeks begin on Monday, as everywhere here (way-when.h). */
static WayDate
week_of (WayDate day)
{
  return way_date_add_days (day, -(int)((way_date_get_julian (day) - 1) % 7));
}

static WayDate
first_day (WayCalendarPage *self)
{
  return self->view == VIEW_WEEK ? week_of (self->day) : self->day;
}

static guint
n_days (WayCalendarPage *self)
{
  return self->view == VIEW_WEEK ? 7 : self->view == VIEW_LIST ? AGENDA_DAYS : 1;
}

/* --- what is shown --- */

static void
show_title (WayCalendarPage *self)
{
  const WayDate    first = first_day (self);
  const WayDate    last = way_date_add_days (first, (int)n_days (self) - 1);
  g_autofree char *from =
    self->view == VIEW_DAY ? way_when_write_day (first) : way_when_write (first);
  g_autofree char *to = way_when_write (last);
  /* Translators: from one day to another. */
  g_autofree char *span = g_strdup_printf (_ ("%s – %s"), from, to);

  way_page_set_subtitle (WAY_PAGE (self), self->view == VIEW_DAY ? from : span);
}

static void
focus_day (WayCalendarPage *self)
{
  if (self->view == VIEW_LIST)
    way_agenda_focus (self->agenda);
  else if (!way_day_grid_focus_day (self->grid, self->day))
    way_day_header_focus (self->header, self->day);
}

static void
show_occurrences (WayCalendarPage *self)
{
  const gboolean is_read = self->occurrences != NULL;

  if (self->view == VIEW_LIST) {
    way_agenda_show (self->agenda, self->occurrences, way_today ());
    gtk_stack_set_visible_child_name (self->stack,
                                      is_read && self->occurrences->len == 0 ? "nothing" : "list");
  } else {
    way_day_header_show (self->header, first_day (self), n_days (self), self->day, way_today ());
    way_day_grid_show (self->grid, first_day (self), n_days (self), self->occurrences, way_now ());
    gtk_stack_set_visible_child_name (self->stack, "days");
  }
  gtk_widget_set_visible (GTK_WIDGET (self->nothing),
                          is_read && self->view != VIEW_LIST && way_day_grid_is_empty (self->grid));
  gtk_label_set_text (self->nothing, self->view == VIEW_DAY
                                       ? _ ("Nothing is booked on this day.")
                                       : _ ("Nothing is booked in this week."));
  show_title (self);
}

static gboolean
scroll_cb (gpointer data)
{
  g_autoptr (WayCalendarPage) self = data;

  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scrolled_grid),
                            way_day_grid_get_start (self->grid));
  way_day_header_scroll (self->header, gtk_scrolled_window_get_hadjustment (self->scrolled_grid));
  return G_SOURCE_REMOVE;
}

static void
listed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (WayCalendarPage) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) found =
    way_workspace_list_occurrences_finish (WAY_WORKSPACE (source), result, &error);

  if (g_cancellable_is_cancelled (g_task_get_cancellable (G_TASK (result))))
    return;
  if (found == NULL) {
    if (way_page_get_workspace (WAY_PAGE (self)) != NULL)
      way_page_fail (WAY_PAGE (self), error);
    return;
  }

  g_clear_pointer (&self->occurrences, g_ptr_array_unref);
  self->occurrences = g_steal_pointer (&found);
  show_occurrences (self);
  if (!self->scrolled) { /* once the hours have their heights */
    self->scrolled = TRUE;
    g_idle_add_full (G_PRIORITY_LOW, scroll_cb, g_object_ref (self), NULL);
  }
  if (self->focuses && gtk_widget_get_mapped (GTK_WIDGET (self)))
    focus_day (self);
  self->focuses = FALSE;
}

static void
ask (WayCalendarPage *self)
{
  WayWorkspace  *workspace = way_page_get_workspace (WAY_PAGE (self));
  const WayDate  first = first_day (self);
  const gboolean all = gtk_toggle_button_get_active (self->everybody);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  if (workspace == NULL)
    return;

  self->cancellable = g_cancellable_new ();
  way_workspace_list_occurrences_async (
    workspace, first, way_date_add_days (first, (int)n_days (self) - 1),
    all ? NULL : &way_workspace_get_staff (workspace)->parent.id, NULL, self->cancellable,
    listed_cb, g_object_ref (self));
}

static void
written_cb (WayCalendarPage *self, GPtrArray *records)
{
  if (way_calendar_concerns (records))
    ask (self);
}

static gboolean
now_cb (gpointer data)
{
  WayCalendarPage *self = data;

  /* Whoever is among the blocks with the keyboard is not thrown out by the clock. */
  if (gtk_widget_get_mapped (GTK_WIDGET (self)) && self->view != VIEW_LIST &&
      way_day_grid_get_focused (self->grid) == NULL)
    show_occurrences (self);
  return G_SOURCE_CONTINUE;
}

/* --- moving about --- */

static void
go_to (WayCalendarPage *self, WayDate day)
{
  self->day = day;
  self->focuses = TRUE;
  ask (self);
}

static void
set_view (WayCalendarPage *self, View view)
{
  self->view = view;
  self->scrolled = FALSE;
  for (guint i = 0; i < N_VIEWS; i++)
    gtk_toggle_button_set_active (self->views[i], i == view);
  ask (self);
}

static void
view_cb (WayCalendarPage *self, GtkToggleButton *button)
{
  for (guint i = 0; i < N_VIEWS; i++) {
    if (self->views[i] == button && gtk_toggle_button_get_active (button) && i != self->view)
      set_view (self, i);
  }
}

static void
go_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  WayCalendarPage *self = WAY_CALENDAR_PAGE (widget);

  go_to (self, way_date_add_days (self->day, g_variant_get_int32 (parameter)));
}

static void
step_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  WayCalendarPage *self = WAY_CALENDAR_PAGE (widget);
  const int        by = g_variant_get_int32 (parameter);

  go_to (self, way_date_add_days (self->day, self->view == VIEW_DAY ? by : 7 * by));
}

static void
today_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  go_to (WAY_CALENDAR_PAGE (widget), way_today ());
}

static void
view_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  set_view (WAY_CALENDAR_PAGE (widget), (View)g_variant_get_int32 (parameter));
}

static void
move_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  WayCalendarPage *self = WAY_CALENDAR_PAGE (widget);
  const int        by = g_variant_get_int32 (parameter);

  if (way_day_grid_get_focused (self->grid) == NULL) {
    if (by > 0)
      way_day_grid_focus_day (self->grid, self->day);
  } else if (!way_day_grid_focus_next (self->grid, by) && by < 0) {
    way_day_header_focus (self->header, self->day);
  }
}

static void
day_chosen_cb (WayCalendarPage *self, guint ymd)
{
  self->day = (WayDate){ ymd };
  set_view (self, VIEW_DAY);
}

/* The day of what has the focus is the one that the arrows go on from. */
static void
focused_cb (WayCalendarPage *self, WayOccurrence *one)
{
  self->day = way_calendar_words_day (one->starts_at);
  way_day_header_show (self->header, first_day (self), n_days (self), self->day, way_today ());
}

/* --- acting --- */

static WayOccurrence *
get_focused (WayCalendarPage *self)
{
  return self->view == VIEW_LIST ? way_agenda_get_focused (self->agenda)
                                 : way_day_grid_get_focused (self->grid);
}

static void
opened_cb (WayCalendarPage *self, WayOccurrence *one)
{
  way_appointment_act_open (WAY_PAGE (self), one);
}

static void
act_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  WayCalendarPage *self = WAY_CALENDAR_PAGE (widget);
  WayPage         *page = WAY_PAGE (self);
  WayOccurrence   *one = get_focused (self);

  if (one == NULL)
    return;

  if (g_str_equal (name, "calendar.arrived"))
    way_appointment_act_arrived (page, one);
  else if (g_str_equal (name, "calendar.no-show"))
    way_appointment_act_no_show (page, one);
  else
    way_appointment_act_cancel (page, one);
}

/* What is shown: a day or a week, one’s own or everybody’s. */
static void
print_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  WayCalendarPage *self = WAY_CALENDAR_PAGE (widget);
  WayWorkspace    *workspace = way_page_get_workspace (WAY_PAGE (self));
  const gboolean   all = gtk_toggle_button_get_active (self->everybody);

  if (workspace != NULL)
    way_calendar_print (WAY_PAGE (self), self->view == VIEW_DAY ? self->day : week_of (self->day),
                        self->view == VIEW_DAY ? 1 : 7,
                        all ? NULL : &way_workspace_get_staff (workspace)->parent.id);
}

static void
export_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  if (way_page_get_workspace (WAY_PAGE (widget)) != NULL)
    way_calendar_export (WAY_PAGE (widget));
}

/* Proposes nine o’clock of another day, and the next whole hour of today. */
static void
way_calendar_page_act (WayPage *page)
{
  WayCalendarPage *self = WAY_CALENDAR_PAGE (page);
  WayPage         *edit = g_object_new (WAY_TYPE_APPOINTMENT_EDIT, NULL);
  g_autoptr (GTimeZone) zone = g_time_zone_new_local ();
  g_autofree char *time = way_time_to_text (way_hour_to_time (self->day, 9 * 60, zone));

  way_page_set_subject (edit, NULL, self->day.ymd != way_today ().ymd ? time : NULL);
  way_page_push (page, edit);
}

/* --- the page --- */

static void
forget (WayCalendarPage *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_handle_id (&self->now_id, g_source_remove);
  if (self->followed != NULL)
    g_signal_handlers_disconnect_by_data (self->followed, self);
  g_clear_object (&self->followed);
  g_clear_pointer (&self->occurrences, g_ptr_array_unref);
}

static void
way_calendar_page_set_workspace (WayPage *page, WayWorkspace *workspace)
{
  WayCalendarPage *self = WAY_CALENDAR_PAGE (page);

  forget (self);
  way_day_grid_show (self->grid, first_day (self), n_days (self), NULL, WAY_TIME_NONE);
  way_agenda_show (self->agenda, NULL, self->day);
  gtk_widget_set_visible (GTK_WIDGET (self->nothing), FALSE);
  if (workspace == NULL)
    return;

  self->followed = g_object_ref (workspace);
  g_signal_connect_object (workspace, "written", G_CALLBACK (written_cb), self, G_CONNECT_SWAPPED);
  self->now_id = g_timeout_add_seconds (NOW_EVERY, now_cb, self);
  self->day = way_today ();
  ask (self);
}

static void
way_calendar_page_shown (WayPage *page)
{
  WayCalendarPage *self = WAY_CALENDAR_PAGE (page);

  if (self->occurrences == NULL)
    self->focuses = TRUE;
  else
    focus_day (self);
}

static void
way_calendar_page_dispose (GObject *object)
{
  forget (WAY_CALENDAR_PAGE (object));

  G_OBJECT_CLASS (way_calendar_page_parent_class)->dispose (object);
}

static void
bind_keys (GtkWidgetClass *klass)
{
  static const struct {
    guint       key;
    const char *action;
    int         by; /* 0: no parameter */
  } keys[] = {
    { GDK_KEY_Page_Up, "calendar.go", -7 }, { GDK_KEY_Page_Down, "calendar.go", 7 },
    { GDK_KEY_Up, "calendar.move", -1 },    { GDK_KEY_Down, "calendar.move", 1 },
    { GDK_KEY_t, "calendar.today", 0 },     { GDK_KEY_a, "calendar.arrived", 0 },
    { GDK_KEY_n, "calendar.no-show", 0 },   { GDK_KEY_Delete, "calendar.cancel", 0 },
  };
  static const guint views[N_VIEWS] = { GDK_KEY_d, GDK_KEY_w, GDK_KEY_l };

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_widget_class_add_binding_action (klass, keys[i].key, 0, keys[i].action,
                                         keys[i].by != 0 ? "i" : NULL, keys[i].by);
  for (guint i = 0; i < N_VIEWS; i++)
    gtk_widget_class_add_binding_action (klass, views[i], 0, "calendar.view", "i", (int)i);
}

/* The arrows go where they point, in every language. */
static gboolean
arrow_cb (GtkWidget *widget, GVariant *args, gpointer data)
{
  const gboolean is_rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  const int      by = g_variant_get_int32 (args);

  if (WAY_CALENDAR_PAGE (widget)->view == VIEW_LIST)
    return FALSE;
  return gtk_widget_activate_action (widget, "calendar.go", "i", is_rtl ? -by : by);
}

static void
way_calendar_page_class_init (WayCalendarPageClass *klass)
{
  static const char *const acts[] = { "calendar.arrived", "calendar.no-show", "calendar.cancel" };
  GtkWidgetClass          *widget_class = GTK_WIDGET_CLASS (klass);
  WayPageClass            *page_class = WAY_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = way_calendar_page_dispose;
  page_class->set_workspace = way_calendar_page_set_workspace;
  page_class->act = way_calendar_page_act;
  page_class->shown = way_calendar_page_shown;

  gtk_widget_class_install_action (widget_class, "calendar.go", "i", go_action);
  gtk_widget_class_install_action (widget_class, "calendar.step", "i", step_action);
  gtk_widget_class_install_action (widget_class, "calendar.move", "i", move_action);
  gtk_widget_class_install_action (widget_class, "calendar.today", NULL, today_action);
  gtk_widget_class_install_action (widget_class, "calendar.print", NULL, print_action);
  gtk_widget_class_install_action (widget_class, "calendar.export", NULL, export_action);
  gtk_widget_class_install_action (widget_class, "calendar.view", "i", view_action);
  for (guint i = 0; i < G_N_ELEMENTS (acts); i++)
    gtk_widget_class_install_action (widget_class, acts[i], NULL, act_action);
  bind_keys (widget_class);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_p, GDK_CONTROL_MASK, "calendar.print",
                                       NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Left, 0, arrow_cb, "i", -1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Right, 0, arrow_cb, "i", 1);

  g_type_ensure (WAY_TYPE_AGENDA);
  g_type_ensure (WAY_TYPE_DAY_GRID);
  g_type_ensure (WAY_TYPE_DAY_HEADER);
  g_type_ensure (WAY_TYPE_PILL);
  g_type_ensure (WAY_TYPE_STATUS_BIN);
  g_type_ensure (WAY_TYPE_WRAP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/waymark/Waymark/ui/way-calendar-page.ui");
  gtk_widget_class_bind_template_child_full (widget_class, "view_day", FALSE,
                                             G_STRUCT_OFFSET (WayCalendarPage, views[VIEW_DAY]));
  gtk_widget_class_bind_template_child_full (widget_class, "view_week", FALSE,
                                             G_STRUCT_OFFSET (WayCalendarPage, views[VIEW_WEEK]));
  gtk_widget_class_bind_template_child_full (widget_class, "view_list", FALSE,
                                             G_STRUCT_OFFSET (WayCalendarPage, views[VIEW_LIST]));
  gtk_widget_class_bind_template_child (widget_class, WayCalendarPage, everybody);
  gtk_widget_class_bind_template_child (widget_class, WayCalendarPage, stack);
  gtk_widget_class_bind_template_child (widget_class, WayCalendarPage, header);
  gtk_widget_class_bind_template_child (widget_class, WayCalendarPage, grid);
  gtk_widget_class_bind_template_child (widget_class, WayCalendarPage, scrolled_grid);
  gtk_widget_class_bind_template_child (widget_class, WayCalendarPage, agenda);
  gtk_widget_class_bind_template_child (widget_class, WayCalendarPage, nothing);
  gtk_widget_class_bind_template_callback (widget_class, view_cb);
  gtk_widget_class_bind_template_callback_full (widget_class, "everybody_cb", G_CALLBACK (ask));
  gtk_widget_class_bind_template_callback (widget_class, opened_cb);
  gtk_widget_class_bind_template_callback (widget_class, focused_cb);
  gtk_widget_class_bind_template_callback (widget_class, day_chosen_cb);
}

static void
way_calendar_page_init (WayCalendarPage *self)
{
  self->day = way_today ();
  gtk_widget_init_template (GTK_WIDGET (self));
  way_day_header_show (self->header, self->day, 1, self->day, self->day);
  show_title (self);
}
