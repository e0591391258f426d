/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-filter-bar.h"

#include "way-client.h"
#include "way-columns.h"
#include "way-contact.h"
#include "way-filter-popover.h"
#include "way-filter-words.h"
#include "way-now.h"
#include "way-pill.h"
#include "way-saved-filters.h"
#include "way-workspace-clients.h"
#include "way-wrap.h"

struct _WayFilterBar {
  AdwBin parent_instance;

  WayWorkspace    *workspace;
  GListModel      *staff;
  WaySavedFilters *saved;
  WayClientFilter  filter; /* its texts are its own */
  gboolean         syncing;

  GtkSearchEntry   *search;
  GtkToggleButton  *mine;
  GtkToggleButton  *active;
  GtkToggleButton  *high_risk;
  GtkToggleButton  *lost;
  GtkToggleButton  *archived;
  GtkToggleButton  *worker;
  GtkToggleButton  *program;
  GtkToggleButton  *status;
  GtkToggleButton  *risk;
  GtkMenuButton    *more;
  WayFilterPopover *popover;
  WayWrap          *pills; /* of the second line: conditions, then saved filters */
};

enum {
  SIGNAL_CHANGED,
  SIGNAL_ENTERED,
  SIGNAL_DOWN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (WayFilterBar, way_filter_bar, ADW_TYPE_BIN)

static const WayId *
get_me (WayFilterBar *self)
{
  return self->workspace != NULL ? &way_workspace_get_staff (self->workspace)->parent.id : NULL;
}

static gboolean
is_mine (WayFilterBar *self)
{
  return get_me (self) != NULL && way_id_equal (&self->filter.worker_id, get_me (self));
}

/* --- what is shown --- */

/* A condition stands in the bar as long as it holds. */
static void
show_condition (GtkToggleButton *pill, char *words)
{
  g_object_set (pill, "words", words, NULL);
  gtk_widget_set_visible (GTK_WIDGET (pill), words != NULL);
  gtk_toggle_button_set_active (pill, words != NULL);
  g_free (words);
}

static void
show_second_line (WayFilterBar *self)
{
  gboolean any = FALSE;

  for (GtkWidget *pill = gtk_widget_get_first_child (GTK_WIDGET (self->pills)); pill != NULL;
       pill = gtk_widget_get_next_sibling (pill))
    any = any || gtk_widget_get_visible (pill);
  gtk_widget_set_visible (GTK_WIDGET (self->pills), any);
}

static void
show_filter (WayFilterBar *self)
{
  const char *search = self->filter.search != NULL ? self->filter.search : "";

  self->syncing = TRUE;
  if (g_strcmp0 (gtk_editable_get_text (GTK_EDITABLE (self->search)), search) != 0)
    gtk_editable_set_text (GTK_EDITABLE (self->search), search);
  gtk_toggle_button_set_active (self->mine, is_mine (self));
  gtk_toggle_button_set_active (self->active,
                                way_set_is_only (self->filter.statuses, WAY_CLIENT_ACTIVE));
  gtk_toggle_button_set_active (self->high_risk,
                                way_set_is_only (self->filter.risks, WAY_CLIENT_RISK_HIGH));
  gtk_toggle_button_set_active (self->lost, self->filter.lost_since.ymd != 0);
  gtk_toggle_button_set_active (self->archived, self->filter.archived);
  show_condition (self->worker,
                  way_filter_words_worker (&self->filter, self->staff, get_me (self)));
  show_condition (self->program, way_filter_words_program (&self->filter));
  show_condition (self->status, way_filter_words_status (&self->filter));
  show_condition (self->risk, way_filter_words_risk (&self->filter));
  way_filter_popover_show (self->popover, &self->filter);
  way_saved_filters_show (self->saved, &self->filter);
  show_second_line (self);
  self->syncing = FALSE;
}

static void
changed (WayFilterBar *self)
{
  show_filter (self);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

/* --- what was chosen --- */

static void
search_cb (WayFilterBar *self)
{
  if (self->syncing)
    return;

  g_free ((char *)self->filter.search);
  self->filter.search = g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->search)));
  changed (self);
}

/* Who is lost the longest comes first, unless another order was chosen. */
static void
set_lost (WayFilterBar *self, gboolean lost)
{
  const WayClientSort usual = lost ? WAY_CLIENT_SORT_NAME : WAY_CLIENT_SORT_CONTACTED;

  self->filter.lost_since =
    lost ? way_client_filter_lost_since (way_today (), WAY_CONTACT_LOST_DAYS) : WAY_DATE_NONE;
  if (self->filter.sort == usual && !self->filter.descending)
    self->filter.sort = lost ? WAY_CLIENT_SORT_CONTACTED : WAY_CLIENT_SORT_NAME;
}

/* A condition that is asked for every day. */
static void
pill_cb (WayFilterBar *self, GtkToggleButton *pill)
{
  const gboolean on = gtk_toggle_button_get_active (pill);

  if (self->syncing)
    return;

  if (pill == self->mine) {
    self->filter.nobodys = FALSE;
    self->filter.worker_id = on && get_me (self) != NULL ? *get_me (self) : (WayId){ 0 };
  } else if (pill == self->active) {
    self->filter.statuses = on ? WAY_SET_OF (WAY_CLIENT_ACTIVE) : (WaySet){ 0 };
  } else if (pill == self->high_risk) {
    self->filter.risks = on ? WAY_SET_OF (WAY_CLIENT_RISK_HIGH) : (WaySet){ 0 };
  } else if (pill == self->lost) {
    set_lost (self, on);
  } else {
    self->filter.archived = on;
  }
  changed (self);
}

/* A condition of the second line, which stands there pressed. */
static void
let_go_cb (WayFilterBar *self, GtkToggleButton *pill)
{
  if (self->syncing)
    return;

  if (pill == self->worker) {
    self->filter.nobodys = FALSE;
    self->filter.worker_id = (WayId){ 0 };
  } else if (pill == self->program) {
    g_clear_pointer ((char **)&self->filter.program, g_free);
  } else if (pill == self->status) {
    self->filter.statuses = (WaySet){ 0 };
  } else {
    self->filter.risks = (WaySet){ 0 };
  }
  changed (self);
}

static void
popover_cb (WayFilterBar *self)
{
  if (self->syncing)
    return;

  way_filter_popover_apply (self->popover, &self->filter);
  changed (self);
}

static void
applied_cb (WayFilterBar *self, WaySavedFilter *saved)
{
  const WayClientFilter none = { .statuses = WAY_SET_OF (WAY_CLIENT_ACTIVE) };
  const WayClientFilter filter = saved != NULL ? way_saved_filter_get (saved, way_today ()) : none;

  way_filter_bar_set_filter (self, &filter);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
clear_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  WayFilterBar         *self = WAY_FILTER_BAR (widget);
  const WayClientFilter all = { .search = self->filter.search,
                                .sort = self->filter.sort,
                                .descending = self->filter.descending };

  way_filter_bar_set_filter (self, &all);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
save_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  way_filter_bar_save (WAY_FILTER_BAR (widget));
}

static void
programs_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (WayFilterBar) self = user_data;
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) programs =
    way_workspace_list_programs_finish (WAY_WORKSPACE (source), result, &error);

  if (programs == NULL || WAY_WORKSPACE (source) != self->workspace)
    return; /* the ones that were there stay */

  way_filter_popover_set_programs (self->popover, (const char *const *)programs);
  show_filter (self);
}

static void
popover_shown_cb (WayFilterBar *self)
{
  if (self->workspace != NULL)
    way_workspace_list_programs_async (self->workspace, NULL, programs_cb, g_object_ref (self));
}

/* --- keys --- */

static void
entered_cb (WayFilterBar *self)
{
  g_signal_emit (self, signals[SIGNAL_ENTERED], 0);
}

/* The first letter came from the list, whose row may go with the answer. */
static void
started_cb (WayFilterBar *self)
{
  gtk_text_grab_focus_without_selecting (
    GTK_TEXT (gtk_editable_get_delegate (GTK_EDITABLE (self->search))));
}

static void
stop_search_cb (WayFilterBar *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
}

static gboolean
key_cb (WayFilterBar *self, guint key)
{
  if (key != GDK_KEY_Down && key != GDK_KEY_KP_Down)
    return GDK_EVENT_PROPAGATE;

  g_signal_emit (self, signals[SIGNAL_DOWN], 0);
  return GDK_EVENT_STOP;
}

/* --- the widget --- */

static void
way_filter_bar_dispose (GObject *object)
{
  WayFilterBar *self = WAY_FILTER_BAR (object);

  g_clear_object (&self->saved);
  if (self->staff != NULL)
    g_signal_handlers_disconnect_by_data (self->staff, self);
  g_clear_object (&self->staff);
  g_clear_object (&self->workspace);

  G_OBJECT_CLASS (way_filter_bar_parent_class)->dispose (object);
}

static void
way_filter_bar_finalize (GObject *object)
{
  way_client_filter_clear (&WAY_FILTER_BAR (object)->filter);

  G_OBJECT_CLASS (way_filter_bar_parent_class)->finalize (object);
}

#define BIND(name) gtk_widget_class_bind_template_child (widget_class, WayFilterBar, name)
#define CALL(name) gtk_widget_class_bind_template_callback (widget_class, name)

static void
bind_template (GtkWidgetClass *widget_class)
{
  BIND (search);
  BIND (mine);
  BIND (active);
  BIND (high_risk);
  BIND (lost);
  BIND (archived);
  BIND (worker);
  BIND (program);
  BIND (status);
  BIND (risk);
  BIND (more);
  BIND (popover);
  BIND (pills);
  CALL (search_cb);
  CALL (entered_cb);
  CALL (started_cb);
  CALL (stop_search_cb);
  CALL (key_cb);
  CALL (pill_cb);
  CALL (let_go_cb);
  CALL (popover_cb);
  CALL (popover_shown_cb);
}

static void
way_filter_bar_class_init (WayFilterBarClass *klass)
{
  GtkWidgetClass    *widget_class = GTK_WIDGET_CLASS (klass);
  static const char *names[N_SIGNALS] = { "changed", "entered", "down" };

  G_OBJECT_CLASS (klass)->dispose = way_filter_bar_dispose;
  G_OBJECT_CLASS (klass)->finalize = way_filter_bar_finalize;

  for (guint i = 0; i < N_SIGNALS; i++)
    signals[i] = g_signal_new (names[i], WAY_TYPE_FILTER_BAR, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                               NULL, G_TYPE_NONE, 0);

  gtk_widget_class_install_action (widget_class, "filter.clear", NULL, clear_action);
  gtk_widget_class_install_action (widget_class, "filter.save", NULL, save_action);

  g_type_ensure (WAY_TYPE_COLUMNS);
  g_type_ensure (WAY_TYPE_FILTER_POPOVER);
  g_type_ensure (WAY_TYPE_PILL);
  g_type_ensure (WAY_TYPE_WRAP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/waymark/Waymark/ui/way-filter-bar.ui");
  bind_template (widget_class);
}

static void
way_filter_bar_init (WayFilterBar *self)
{
  self->syncing = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  g_object_set (gtk_editable_get_delegate (GTK_EDITABLE (self->search)), "input-hints",
                GTK_INPUT_HINT_PRIVATE, NULL); /* only its text has the property */

  self->saved = way_saved_filters_new (self->pills);
  g_signal_connect_object (self->saved, "applied", G_CALLBACK (applied_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->saved, "listed", G_CALLBACK (show_second_line), self,
                           G_CONNECT_SWAPPED);
  self->filter.statuses = WAY_SET_OF (WAY_CLIENT_ACTIVE);
  show_filter (self);
}

static void
staff_cb (WayFilterBar *self)
{
  way_filter_popover_set_staff (self->popover, self->staff);
  show_filter (self);
}

void
way_filter_bar_set_workspace (WayFilterBar *self, WayWorkspace *workspace)
{
  const WayClientFilter none = { .statuses = WAY_SET_OF (WAY_CLIENT_ACTIVE) };

  g_return_if_fail (WAY_IS_FILTER_BAR (self));

  if (self->staff != NULL)
    g_signal_handlers_disconnect_by_data (self->staff, self);
  g_clear_object (&self->staff);
  g_set_object (&self->workspace, workspace);
  way_saved_filters_set_workspace (self->saved, workspace);
  if (workspace != NULL) {
    self->staff = way_workspace_list (
      workspace, way_query_order_by (way_query_new (WAY_TYPE_STAFF), "name", FALSE));
    g_signal_connect_object (self->staff, "items-changed", G_CALLBACK (staff_cb), self,
                             G_CONNECT_SWAPPED);
  } else {
    gtk_menu_button_popdown (self->more);
    way_filter_popover_set_programs (self->popover, NULL);
  }
  way_filter_popover_set_staff (self->popover, self->staff);
  way_filter_bar_set_filter (self, &none);
}

const WayClientFilter *
way_filter_bar_get_filter (WayFilterBar *self)
{
  g_return_val_if_fail (WAY_IS_FILTER_BAR (self), NULL);

  return &self->filter;
}

void
way_filter_bar_set_filter (WayFilterBar *self, const WayClientFilter *filter)
{
  WayClientFilter copy = way_client_filter_copy (filter); /* it may hold texts of ours */

  g_return_if_fail (WAY_IS_FILTER_BAR (self));

  way_client_filter_clear (&self->filter);
  self->filter = copy;
  show_filter (self);
}

void
way_filter_bar_set_sort (WayFilterBar *self, WayClientSort sort, gboolean descending)
{
  g_return_if_fail (WAY_IS_FILTER_BAR (self));

  self->filter.sort = sort;
  self->filter.descending = descending;
  way_saved_filters_show (self->saved, &self->filter);
}

char *
way_filter_bar_describe (WayFilterBar *self)
{
  g_return_val_if_fail (WAY_IS_FILTER_BAR (self), NULL);

  return way_filter_words_all (&self->filter, self->staff, get_me (self));
}

void
way_filter_bar_save (WayFilterBar *self)
{
  g_autofree char *proposal = way_filter_bar_describe (self);

  g_return_if_fail (WAY_IS_FILTER_BAR (self));

  way_saved_filters_save (self->saved, proposal);
}

void
way_filter_bar_apply (WayFilterBar *self, guint n)
{
  g_return_if_fail (WAY_IS_FILTER_BAR (self));

  way_saved_filters_press (self->saved, n);
}

void
way_filter_bar_focus (WayFilterBar *self)
{
  g_return_if_fail (WAY_IS_FILTER_BAR (self));

  gtk_editable_select_region (GTK_EDITABLE (self->search), 0, -1);
  gtk_widget_grab_focus (GTK_WIDGET (self->search));
}

void
way_filter_bar_set_key_capture (WayFilterBar *self, GtkWidget *widget)
{
  g_return_if_fail (WAY_IS_FILTER_BAR (self));

  gtk_search_entry_set_key_capture_widget (self->search, widget);
}

void
way_filter_bar_say_found (WayFilterBar *self, const char *words)
{
  g_return_if_fail (WAY_IS_FILTER_BAR (self));

  /* A screen reader tells the description of what has the keyboard when it changes. */
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->search),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, words != NULL ? words : "",
                                  -1);
}
