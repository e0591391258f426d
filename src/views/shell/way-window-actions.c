/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-window-private.h"

#include <glib/gi18n.h>

#include "way-close-day-page.h"
#include "way-contact-form.h"
#include "way-contacts-page.h"
#include "way-crisis-page.h"
#include "way-history-page.h"
#include "way-need-tally-page.h"
#include "way-places.h"
#include "way-preferences.h"
#include "way-preparation-page.h"
#include "way-rapid-page.h"
#include "way-search-window.h"
#include "way-shortcuts.h"

#define READY_AFTER_MS 2000

static void
undone_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (WayWindow) self = user_data;
  g_autoptr (GError) error = NULL;

  if (way_workspace_undo_finish (WAY_WORKSPACE (source), result, NULL, &error))
    way_window_tell (self, _ ("Undone"), 0);
  else
    way_work_fail (self->work, error);
}

static void
undo_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  WayWindow *self = WAY_WINDOW (widget);
  gint64     act;

  if (self->acts->len == 0 || way_window_get_workspace (self) == NULL)
    return;

  act = g_array_index (self->acts, gint64, self->acts->len - 1);
  g_array_set_size (self->acts, self->acts->len - 1);
  way_window_drop_toasts (self);
  way_workspace_undo_async (way_window_get_workspace (self), act, NULL, undone_cb,
                            g_object_ref (self));
  way_window_enable_actions (self);
}

/* --- the other actions --- */

static void
show_place_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  way_work_show_place (WAY_WINDOW (widget)->work, g_variant_get_string (parameter, NULL));
}

static void
leave_client_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  WayWork *work = WAY_WINDOW (widget)->work;

  way_work_show_place (work, way_work_get_place (work));
}

static void
open_client_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  WayId id;

  if (way_id_from_text (g_variant_get_string (parameter, NULL), &id))
    way_work_open_client (WAY_WINDOW (widget)->work, &id, NULL);
}

static void
show_section_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  way_work_show_section (WAY_WINDOW (widget)->work, g_variant_get_string (parameter, NULL));
}

/* Alt+1, …: the places, and behind them the sections of the open client. */
static void
go_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  WayWindow      *self = WAY_WINDOW (widget);
  const guint     wanted = (guint)g_variant_get_int32 (parameter);
  guint           n_places, n_sections;
  const WayPlace *places = way_places (&n_places);
  const WayPlace *sections = way_sections (&n_sections);

  if (wanted < n_places)
    way_work_show_place (self->work, places[wanted].name);
  else if (wanted - n_places < n_sections)
    way_work_show_section (self->work, sections[wanted - n_places].name);
}

/* To the section, or the place, behind the one that is shown, or before it. */
static void
step_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  WayWork        *work = WAY_WINDOW (widget)->work;
  const char     *section = way_work_get_section (work);
  const char     *shown = section != NULL ? section : way_work_get_place (work);
  const int       step = g_variant_get_int32 (parameter);
  guint           n;
  const WayPlace *all = section != NULL ? way_sections (&n) : way_places (&n);

  for (guint i = 0; i < n; i++) {
    const guint wanted = step > 0 ? i + 1 : i - 1;

    if (g_strcmp0 (all[i].name, shown) != 0 || wanted >= n)
      continue;
    if (section != NULL)
      way_work_show_section (work, all[wanted].name);
    else
      way_work_show_place (work, all[wanted].name);
    return;
  }
}

static void
back_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  WayWindow *self = WAY_WINDOW (widget);

  if (way_window_is_working (self))
    way_work_back (self->work);
  else if (!self->handing)
    way_gate_back (self->gate);
}

static void
act_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  way_work_act (WAY_WINDOW (widget)->work);
}

static void
search_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  way_work_search (WAY_WINDOW (widget)->work);
}

static void
search_all_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  WayWindow *self = WAY_WINDOW (widget);
  GtkWidget *search;

  if (!way_window_is_working (self))
    return;

  search = way_search_window_new (self->work, way_window_get_workspace (self));
  gtk_window_set_transient_for (GTK_WINDOW (search), GTK_WINDOW (self));
  gtk_window_present (GTK_WINDOW (search));
}

static void
lock_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  way_window_lock (WAY_WINDOW (widget));
}

static void
hide_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  WayWindow *self = WAY_WINDOW (widget);

  way_window_set_hidden (self, self->before_cover == NULL);
}

static void
import_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  const GType type = way_places_get_import ();

  if (type == 0)
    return;

  way_work_show_place (WAY_WINDOW (widget)->work, "clients");
  way_work_push (WAY_WINDOW (widget)->work, g_object_new (type, NULL));
}

/* From anywhere: whoever walks in does not wait for a list. */
static void
register_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  WayWork *work = WAY_WINDOW (widget)->work;

  if (WAY_IS_RAPID_PAGE (way_work_get_page (work)))
    return;

  way_work_show_place (work, "clients");
  way_work_push (work, g_object_new (WAY_TYPE_RAPID_PAGE, NULL));
}

/* Of all clients. */
static void
given_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  way_work_show_place (WAY_WINDOW (widget)->work, "clients");
  way_work_push (WAY_WINDOW (widget)->work, g_object_new (WAY_TYPE_NEED_TALLY_PAGE, NULL));
}

/* (table, id): way-history-link.h */
static void
record_history_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  WayWindow  *self = WAY_WINDOW (widget);
  const char *table, *text;
  g_auto (GStrv) parts = NULL;
  WayId id;

  g_variant_get (parameter, "(&s&s)", &table, &text);
  parts = g_strsplit (table, ".", 2);
  if (way_id_from_text (text, &id) && parts[0] != NULL)
    way_work_push (self->work, way_history_page_new_of (&id, parts[0], parts[1]));
}

/* Of all clients. */
static void
history_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  way_work_show_place (WAY_WINDOW (widget)->work, "clients");
  way_work_push (WAY_WINDOW (widget)->work, g_object_new (WAY_TYPE_HISTORY_PAGE, NULL));
}

/* From anywhere, with whoever is open; the one that is being written goes on. */
static void
note_contact_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  WayWindow *self = WAY_WINDOW (widget);
  WayPage   *page = way_work_get_page (self->work);

  if (page == NULL || (WAY_IS_CONTACT_FORM (page) && way_id_is_none (way_page_get_subject (page))))
    return;

  way_work_push (self->work, g_object_new (WAY_TYPE_CONTACT_FORM, NULL));
}

static void
nobodys_contacts_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  way_work_show_place (WAY_WINDOW (widget)->work, "clients");
  way_work_push (WAY_WINDOW (widget)->work, g_object_new (WAY_TYPE_CONTACTS_PAGE, NULL));
}

static void
close_day_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  way_work_show_place (WAY_WINDOW (widget)->work, "today");
  way_work_push (WAY_WINDOW (widget)->work, g_object_new (WAY_TYPE_CLOSE_DAY_PAGE, NULL));
}

/* For whoever is open; twice is once. */
static void
prepare_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  WayWork *work = WAY_WINDOW (widget)->work;

  if (way_work_get_section (work) != NULL && !WAY_IS_PREPARATION_PAGE (way_work_get_page (work)))
    way_work_push (work, g_object_new (WAY_TYPE_PREPARATION_PAGE, NULL));
}

/* Over whatever is there, which keeps what was being typed. */
static void
crisis_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  WayWindow *self = WAY_WINDOW (widget);

  g_autoptr (WayPage) page = g_steal_pointer (&self->ready_crisis);

  if (WAY_IS_CRISIS_PAGE (way_work_get_page (self->work))) {
    self->ready_crisis = g_steal_pointer (&page);
    return;
  }

  if (page == NULL)
    page = g_object_ref_sink (g_object_new (WAY_TYPE_CRISIS_PAGE, NULL));
  way_work_push (self->work, page);
  way_window_prepare_crisis (self);
}

static gboolean
ready_cb (gpointer user_data)
{
  WayWindow *self = user_data;

  self->ready_id = 0;
  if (self->ready_crisis == NULL)
    self->ready_crisis = g_object_ref_sink (g_object_new (WAY_TYPE_CRISIS_PAGE, NULL));
  return G_SOURCE_REMOVE;
}

/* While nothing else is to be done. */
void
way_window_prepare_crisis (WayWindow *self)
{
  if (self->ready_id == 0 && self->ready_crisis == NULL)
    self->ready_id = g_timeout_add_full (G_PRIORITY_LOW, READY_AFTER_MS, ready_cb, self, NULL);
}

void
way_window_drop_crisis (WayWindow *self)
{
  g_clear_handle_id (&self->ready_id, g_source_remove);
  g_clear_object (&self->ready_crisis);
}

static void
preferences_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  WayWindow *self = WAY_WINDOW (widget);
  GtkWidget *preferences = way_preferences_new (self->settings, self->caseload);

  gtk_window_set_transient_for (GTK_WINDOW (preferences), GTK_WINDOW (self));
  gtk_window_present (GTK_WINDOW (preferences));
}

/* Made when somebody asks for it: the window that GTK makes by itself for every application window
 * is some hundred widgets that few ever look at. */
static void
shortcuts_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_autoptr (GtkBuilder) builder =
    gtk_builder_new_from_resource ("/org/waymark/Waymark/shortcuts.ui");
  GtkWindow *shortcuts = GTK_WINDOW (gtk_builder_get_object (builder, "shortcuts"));

  way_shortcuts_add_places (builder);
  gtk_window_set_transient_for (shortcuts, GTK_WINDOW (widget));
  gtk_window_present (shortcuts);
}

void
way_window_install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.show-place", "s", show_place_action);
  gtk_widget_class_install_action (widget_class, "win.leave-client", NULL, leave_client_action);
  gtk_widget_class_install_action (widget_class, "win.open-client", "s", open_client_action);
  gtk_widget_class_install_action (widget_class, "win.show-section", "s", show_section_action);
  gtk_widget_class_install_action (widget_class, "win.go", "i", go_action);
  gtk_widget_class_install_action (widget_class, "win.step", "i", step_action);
  gtk_widget_class_install_action (widget_class, "win.back", NULL, back_action);
  gtk_widget_class_install_action (widget_class, "win.act", NULL, act_action);
  gtk_widget_class_install_action (widget_class, "win.search", NULL, search_action);
  gtk_widget_class_install_action (widget_class, "win.search-all", NULL, search_all_action);
  gtk_widget_class_install_action (widget_class, "win.undo", NULL, undo_action);
  gtk_widget_class_install_action (widget_class, "win.lock", NULL, lock_action);
  gtk_widget_class_install_action (widget_class, "win.hide", NULL, hide_action);
  gtk_widget_class_install_property_action (widget_class, "win.hide-names", "hide-names");
  gtk_widget_class_install_action (widget_class, "win.given", NULL, given_action);
  gtk_widget_class_install_action (widget_class, "win.register", NULL, register_action);
  gtk_widget_class_install_action (widget_class, "win.import", NULL, import_action);
  gtk_widget_class_install_action (widget_class, "win.record-history", "(ss)",
                                   record_history_action);
  gtk_widget_class_install_action (widget_class, "win.history", NULL, history_action);
  gtk_widget_class_install_action (widget_class, "win.close-day", NULL, close_day_action);
  gtk_widget_class_install_action (widget_class, "win.prepare", NULL, prepare_action);
  gtk_widget_class_install_action (widget_class, "win.note-contact", NULL, note_contact_action);
  gtk_widget_class_install_action (widget_class, "win.nobodys-contacts", NULL,
                                   nobodys_contacts_action);
  gtk_widget_class_install_action (widget_class, "win.preferences", NULL, preferences_action);
  gtk_widget_class_install_action (widget_class, "win.shortcuts", NULL, shortcuts_action);
  gtk_widget_class_install_action (widget_class, "win.crisis", NULL, crisis_action);

  /* Bindings, not accelerators: what has the focus comes first, so that Ctrl+Z in an entry takes
   * back what was typed there, and Escape closes a popover. */
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_n, GDK_CONTROL_MASK, "win.act", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_n, GDK_CONTROL_MASK | GDK_SHIFT_MASK,
                                       "win.note-contact", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_z, GDK_CONTROL_MASK, "win.undo", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_f, GDK_CONTROL_MASK, "win.search",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_k, GDK_CONTROL_MASK, "win.search-all",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "win.back", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_l, GDK_CONTROL_MASK | GDK_SHIFT_MASK,
                                       "win.close-day", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_p, GDK_CONTROL_MASK | GDK_SHIFT_MASK,
                                       "win.prepare", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F9, 0, "win.crisis", NULL);
  for (int i = 0; i < 9; i++)
    gtk_widget_class_add_binding_action (widget_class, GDK_KEY_1 + (guint)i, GDK_ALT_MASK, "win.go",
                                         "i", i);
}

static void
add_step (GtkShortcutController *keys, guint key, int step)
{
  GtkShortcut *shortcut = gtk_shortcut_new (gtk_keyval_trigger_new (key, GDK_CONTROL_MASK),
                                            gtk_named_action_new ("win.step"));

  gtk_shortcut_set_arguments (shortcut, g_variant_new_int32 (step));
  gtk_shortcut_controller_add_shortcut (keys, shortcut);
}

/* Before the list or the text that has the keyboard takes them for itself. */
void
way_window_add_steps (WayWindow *self)
{
  GtkEventController *keys = gtk_shortcut_controller_new ();

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  add_step (GTK_SHORTCUT_CONTROLLER (keys), GDK_KEY_Page_Down, 1);
  add_step (GTK_SHORTCUT_CONTROLLER (keys), GDK_KEY_Page_Up, -1);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}
