/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-saved-filters.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "way-now.h"
#include "way-page.h"
#include "way-pill.h"

struct _WaySavedFilters {
  GObject parent_instance;

  WayWrap        *wrap; /* which lives longer */
  WayWorkspace   *workspace;
  GListModel     *filters; /* WaySavedFilter, by name */
  GPtrArray      *pills;
  WayClientFilter shown;
  gboolean        syncing;
};

enum {
  SIGNAL_APPLIED,
  SIGNAL_LISTED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (WaySavedFilters, way_saved_filters, G_TYPE_OBJECT)

static void
say (WaySavedFilters *self, const char *words, gint64 act)
{
  WayPage *page = way_page_of (GTK_WIDGET (self->wrap));

  if (page != NULL)
    way_page_tell (page, words, act);
}

static void
fail (WaySavedFilters *self, const GError *error)
{
  WayPage *page = way_page_of (GTK_WIDGET (self->wrap));

  if (page != NULL)
    way_page_fail (page, error);
}

/* --- saving, renaming, removing --- */

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (WaySavedFilters) self = user_data;
  g_autoptr (GError) error = NULL;
  gint64 act = 0;
  g_autoptr (WaySavedFilter) saved =
    way_workspace_save_finish (WAY_WORKSPACE (source), result, &act, &error);
  g_autofree char *words = NULL;

  if (saved == NULL) {
    fail (self, error);
    return;
  }

  words = g_strdup_printf (_ ("The filter “%s” is kept."), saved->name);
  say (self, words, act);
}

static void
removed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (WaySavedFilters) self = user_data;
  g_autoptr (GError) error = NULL;
  gint64 act = 0;

  if (way_workspace_commit_finish (WAY_WORKSPACE (source), result, &act, &error))
    say (self, _ ("The filter was removed."), act);
  else
    fail (self, error);
}

static void
save (WaySavedFilters *self, WaySavedFilter *filter)
{
  if (self->workspace != NULL)
    way_workspace_save_async (self->workspace, filter, NULL, NULL, saved_cb, g_object_ref (self));
}

/* The question for a name; what it is for hangs on the dialog. */
typedef struct {
  WaySavedFilters *self; /* weak: the lock takes it away */
  WaySavedFilter  *filter;
  GtkEditable     *name;
} Naming;

static void
naming_free (gpointer data, GClosure *closure)
{
  Naming *naming = data;

  g_clear_weak_pointer (&naming->self);
  g_object_unref (naming->filter);
  g_free (naming);
}

static void
named_cb (AdwMessageDialog *dialog, const char *response, Naming *naming)
{
  g_autofree char *name = g_strstrip (g_strdup (gtk_editable_get_text (naming->name)));

  if (naming->self == NULL || *name == '\0' || g_strcmp0 (response, "save") != 0)
    return;

  way_set (naming->filter, name, name);
  save (naming->self, naming->filter);
}

static void
typed_cb (GtkEditable *name, AdwMessageDialog *dialog)
{
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (name)));

  adw_message_dialog_set_response_enabled (dialog, "save", *text != '\0');
}

/* Takes the filter, which is not published. */
static void
ask_name (WaySavedFilters *self, WaySavedFilter *filter, const char *heading, const char *name)
{
  GtkRoot          *root = gtk_widget_get_root (GTK_WIDGET (self->wrap));
  GtkWidget        *entry = gtk_entry_new ();
  GtkWidget        *widget = adw_message_dialog_new (GTK_WINDOW (root), heading, NULL);
  AdwMessageDialog *dialog = ADW_MESSAGE_DIALOG (widget);
  Naming           *naming = g_new0 (Naming, 1);

  g_set_weak_pointer (&naming->self, self);
  naming->filter = filter;
  naming->name = GTK_EDITABLE (entry);
  adw_message_dialog_set_body (dialog, _ ("It keeps what is searched for, the conditions and the "
                                          "order, and is seen by you only."));
  gtk_entry_set_input_hints (GTK_ENTRY (entry), GTK_INPUT_HINT_PRIVATE);
  gtk_entry_set_activates_default (GTK_ENTRY (entry), TRUE);
  gtk_editable_set_text (GTK_EDITABLE (entry), name != NULL ? name : "");
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Name of the filter"), -1);
  adw_message_dialog_set_extra_child (dialog, entry);
  adw_message_dialog_add_responses (dialog, "cancel", _ ("_Cancel"), "save", _ ("_Save"), NULL);
  adw_message_dialog_set_response_appearance (dialog, "save", ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (dialog, "save");
  adw_message_dialog_set_close_response (dialog, "cancel");
  g_signal_connect_data (dialog, "response", G_CALLBACK (named_cb), naming, naming_free, 0);
  g_signal_connect (entry, "changed", G_CALLBACK (typed_cb), dialog);
  typed_cb (GTK_EDITABLE (entry), dialog);
  gtk_window_present (GTK_WINDOW (widget));
  gtk_widget_grab_focus (entry);
}

void
way_saved_filters_save (WaySavedFilters *self, const char *proposal)
{
  WaySavedFilter *filter;

  g_return_if_fail (WAY_IS_SAVED_FILTERS (self));

  if (self->workspace == NULL)
    return;

  filter = way_workspace_create (self->workspace, WAY_TYPE_SAVED_FILTER);
  way_set (filter, staff_id, way_workspace_get_staff (self->workspace)->parent.id);
  way_saved_filter_set (filter, &self->shown);
  ask_name (self, filter, _ ("Save This Filter"), proposal);
}

/* --- the menu of a toggle --- */

static WaySavedFilter *
filter_of (GtkWidget *pill)
{
  return g_object_get_data (G_OBJECT (pill), "way-saved-filter");
}

static void
rename_cb (GSimpleAction *action, GVariant *parameter, gpointer pill)
{
  WaySavedFilters *self = g_object_get_data (G_OBJECT (pill), "way-saved-filters");

  ask_name (self, way_record_copy (filter_of (pill)), _ ("Rename the Filter"),
            filter_of (pill)->name);
}

static void
replace_cb (GSimpleAction *action, GVariant *parameter, gpointer pill)
{
  WaySavedFilters *self = g_object_get_data (G_OBJECT (pill), "way-saved-filters");
  g_autoptr (WaySavedFilter) changed = way_record_copy (filter_of (pill));

  way_saved_filter_set (changed, &self->shown);
  save (self, changed);
}

static void
remove_cb (GSimpleAction *action, GVariant *parameter, gpointer pill)
{
  WaySavedFilters *self = g_object_get_data (G_OBJECT (pill), "way-saved-filters");
  WayChange       *change;

  if (self->workspace == NULL)
    return;

  change = way_change_new ();
  way_change_remove (change, filter_of (pill));
  way_workspace_commit_async (self->workspace, change, NULL, removed_cb, g_object_ref (self));
}

static void
show_menu (GtkWidget *pill)
{
  GtkWidget *popover = g_object_get_data (G_OBJECT (pill), "way-menu");
  g_autoptr (GMenu) menu = NULL;

  if (popover == NULL) {
    menu = g_menu_new ();
    g_menu_append (menu, _ ("_Rename…"), "saved-filter.rename");
    g_menu_append (menu, _ ("Re_place by What Is Shown"), "saved-filter.replace");
    g_menu_append (menu, _ ("Re_move"), "saved-filter.remove");
    popover = gtk_popover_menu_new_from_model (G_MENU_MODEL (menu));
    gtk_widget_set_parent (popover, pill);
    g_object_set_data (G_OBJECT (pill), "way-menu", popover);
    g_signal_connect_swapped (pill, "destroy", G_CALLBACK (gtk_widget_unparent), popover);
  }
  gtk_popover_popup (GTK_POPOVER (popover));
}

static void
pressed_cb (GtkWidget *pill)
{
  show_menu (pill);
}

static gboolean
menu_key_cb (GtkWidget *pill, GVariant *args, gpointer data)
{
  show_menu (pill);
  return TRUE;
}

static void
add_menu (GtkWidget *pill)
{
  static const GActionEntry entries[] = {
    { .name = "rename", .activate = rename_cb },
    { .name = "replace", .activate = replace_cb },
    { .name = "remove", .activate = remove_cb },
  };
  g_autoptr (GSimpleActionGroup) actions = g_simple_action_group_new ();
  GtkGesture         *click = gtk_gesture_click_new ();
  GtkEventController *keys = gtk_shortcut_controller_new ();

  g_action_map_add_action_entries (G_ACTION_MAP (actions), entries, G_N_ELEMENTS (entries), pill);
  gtk_widget_insert_action_group (pill, "saved-filter", G_ACTION_GROUP (actions));
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), GDK_BUTTON_SECONDARY);
  g_signal_connect_swapped (click, "pressed", G_CALLBACK (pressed_cb), pill);
  gtk_widget_add_controller (pill, GTK_EVENT_CONTROLLER (click));
  gtk_shortcut_controller_add_shortcut (
    GTK_SHORTCUT_CONTROLLER (keys),
    gtk_shortcut_new (gtk_shortcut_trigger_parse_string ("Menu|<Shift>F10"),
                      gtk_callback_action_new (menu_key_cb, NULL, NULL)));
  gtk_shortcut_controller_add_shortcut (
    GTK_SHORTCUT_CONTROLLER (keys),
    gtk_shortcut_new (gtk_shortcut_trigger_parse_string ("Delete|KP_Delete"),
                      gtk_named_action_new ("saved-filter.remove")));
  gtk_widget_add_controller (pill, keys);
}

/* --- the toggles --- */

static void
toggled_cb (WaySavedFilters *self, GtkToggleButton *pill)
{
  if (!self->syncing)
    g_signal_emit (self, signals[SIGNAL_APPLIED], 0,
                   gtk_toggle_button_get_active (pill) ? filter_of (GTK_WIDGET (pill)) : NULL);
}

static void
press_shown (WaySavedFilters *self)
{
  self->syncing = TRUE;
  for (guint i = 0; i < self->pills->len; i++) {
    GtkWidget            *pill = g_ptr_array_index (self->pills, i);
    const WayClientFilter filter = way_saved_filter_get (filter_of (pill), way_today ());

    gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (pill),
                                  way_client_filter_equal (&filter, &self->shown));
  }
  self->syncing = FALSE;
}

static void
filters_cb (WaySavedFilters *self)
{
  for (guint i = 0; i < self->pills->len; i++)
    way_wrap_remove (self->wrap, g_ptr_array_index (self->pills, i));
  g_ptr_array_set_size (self->pills, 0);

  for (guint i = 0; self->filters != NULL && i < g_list_model_get_n_items (self->filters); i++) {
    WaySavedFilter  *filter = g_list_model_get_item (self->filters, i);
    GtkWidget       *pill = g_object_new (WAY_TYPE_PILL, "words", filter->name, NULL);
    g_autofree char *tip = i < 9
                           /* Translators: %u is a digit: the key that applies a saved filter. */
                           ? g_strdup_printf (_ ("Your filter (Ctrl+%u)"), i + 1)
                           : g_strdup (_ ("Your filter"));

    g_object_set_data_full (G_OBJECT (pill), "way-saved-filter", filter, g_object_unref);
    g_object_set_data (G_OBJECT (pill), "way-saved-filters", self);
    gtk_widget_set_tooltip_text (pill, tip);
    gtk_widget_add_css_class (pill, "way-saved");
    add_menu (pill);
    g_signal_connect_object (pill, "toggled", G_CALLBACK (toggled_cb), self, G_CONNECT_SWAPPED);
    way_wrap_append (self->wrap, pill);
    g_ptr_array_add (self->pills, pill);
  }
  press_shown (self);
  g_signal_emit (self, signals[SIGNAL_LISTED], 0);
}

void
way_saved_filters_show (WaySavedFilters *self, const WayClientFilter *filter)
{
  g_return_if_fail (WAY_IS_SAVED_FILTERS (self));

  way_client_filter_clear (&self->shown);
  self->shown = way_client_filter_copy (filter);
  press_shown (self);
}

void
way_saved_filters_press (WaySavedFilters *self, guint n)
{
  GtkToggleButton *pill;

  g_return_if_fail (WAY_IS_SAVED_FILTERS (self));

  pill = n < self->pills->len ? g_ptr_array_index (self->pills, n) : NULL;
  if (pill != NULL)
    gtk_toggle_button_set_active (pill, !gtk_toggle_button_get_active (pill));
}

void
way_saved_filters_set_workspace (WaySavedFilters *self, WayWorkspace *workspace)
{
  g_return_if_fail (WAY_IS_SAVED_FILTERS (self));

  if (self->filters != NULL)
    g_signal_handlers_disconnect_by_data (self->filters, self);
  g_clear_object (&self->filters);
  g_set_object (&self->workspace, workspace);
  if (workspace != NULL) {
    const WayId *me = &way_workspace_get_staff (workspace)->parent.id;

    self->filters = way_workspace_list (
      workspace,
      way_query_order_by (way_query_new_of (WAY_TYPE_SAVED_FILTER, "staff_id", me), "name", FALSE));
    g_signal_connect_object (self->filters, "items-changed", G_CALLBACK (filters_cb), self,
                             G_CONNECT_SWAPPED);
  } else {
    way_client_filter_clear (&self->shown);
  }
  filters_cb (self);
}

static void
way_saved_filters_finalize (GObject *object)
{
  WaySavedFilters *self = WAY_SAVED_FILTERS (object);

  way_client_filter_clear (&self->shown);
  g_clear_object (&self->filters);
  g_clear_object (&self->workspace);
  g_ptr_array_unref (self->pills);

  G_OBJECT_CLASS (way_saved_filters_parent_class)->finalize (object);
}

static void
way_saved_filters_class_init (WaySavedFiltersClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = way_saved_filters_finalize;

  signals[SIGNAL_APPLIED] = g_signal_new ("applied", WAY_TYPE_SAVED_FILTERS, G_SIGNAL_RUN_LAST, 0,
                                          NULL, NULL, NULL, G_TYPE_NONE, 1, WAY_TYPE_SAVED_FILTER);
  signals[SIGNAL_LISTED] = g_signal_new ("listed", WAY_TYPE_SAVED_FILTERS, G_SIGNAL_RUN_LAST, 0,
                                         NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
way_saved_filters_init (WaySavedFilters *self)
{
  self->pills = g_ptr_array_new ();
}

WaySavedFilters *
way_saved_filters_new (WayWrap *wrap)
{
  WaySavedFilters *self = g_object_new (WAY_TYPE_SAVED_FILTERS, NULL);

  self->wrap = wrap;
  return self;
}
