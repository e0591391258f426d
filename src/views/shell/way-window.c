/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-window-private.h"

#include <glib/gi18n.h>

#include "way-client-name.h"
#include "way-demo-opener.h"
#include "way-error.h"
#include "way-focus-keeper.h"
#include "way-gate.h"
#include "way-places.h"
#include "way-watch.h"

enum {
  PROP_0,
  PROP_HIDE_NAMES,
};

enum {
  SIGNAL_DEMO,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (WayWindow, way_window, ADW_TYPE_APPLICATION_WINDOW)

WayWorkspace *
way_window_get_workspace (WayWindow *self)
{
  return self->caseload != NULL ? way_caseload_get_workspace (self->caseload) : NULL;
}

gboolean
way_window_is_working (WayWindow *self)
{
  return way_work_is_entered (self->work);
}

void
way_window_enable_actions (WayWindow *self)
{
  static const char *const actions[] = {
    "win.show-place",   "win.leave-client",
    "win.open-client",  "win.show-section",
    "win.search",       "win.lock",
    "win.close-day",    "win.preferences",
    "win.note-contact", "win.nobodys-contacts",
    "win.crisis",       "win.register",
    "win.given",        "win.search-all",
  };
  const gboolean working = way_window_is_working (self);
  GtkWidget     *widget = GTK_WIDGET (self);

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_action_set_enabled (widget, actions[i], working);
  gtk_widget_action_set_enabled (widget, "win.undo", working && self->acts->len > 0);
  gtk_widget_action_set_enabled (widget, "win.import", working && way_places_get_import () != 0);
}

/* --- opening and locking --- */

void
way_window_arm_watch (WayWindow *self)
{
  way_watch_arm (self->watch, (guint)g_settings_get_int (self->settings, "idle-minutes"));
}

void
way_window_enter_work (WayWindow *self)
{
  WayWorkspace *workspace = way_window_get_workspace (self);

  way_window_show_stage (self, "work"); /* first, so that the page can take the focus */
  way_work_enter (self->work, workspace);
  way_window_arm_watch (self);
  way_window_enable_actions (self);
  way_window_prepare_crisis (self);
  if (way_caseload_used_previous_keys (self->caseload))
    way_work_warn (
      self->work, _ ("The file with the keys was damaged, so its previous copy opened the records. "
                     "Nothing is lost. Make a backup, and have the disk looked at."));
}

static void
opened_cb (WayWindow *self)
{
  if (way_window_get_workspace (self) != NULL && self->locks == 0 && !self->handing &&
      !way_window_collect (self))
    way_window_enter_work (self);
}

void
way_window_close_dialogs (WayWindow *self)
{
  GListModel *windows = gtk_window_get_toplevels ();
  g_autoptr (GPtrArray) ours = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++) {
    g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);

    if (gtk_window_get_transient_for (window) == GTK_WINDOW (self))
      g_ptr_array_add (ours, g_object_ref (window));
  }

  for (guint i = 0; i < ours->len; i++) {
    GtkWindow *window = g_ptr_array_index (ours, i);

    /* The overlay of shortcuts belongs to the window and comes again. */
    if (GTK_IS_SHORTCUTS_WINDOW (window))
      gtk_widget_set_visible (GTK_WIDGET (window), FALSE);
    else
      gtk_window_destroy (window);
  }
}

/* Nothing of a client stays on the screen, nor in what can be read of it. */
void
way_window_leave_work (WayWindow *self)
{
  way_watch_disarm (self->watch);
  way_window_drop_crisis (self);
  gtk_widget_set_visible (GTK_WIDGET (self->warning), FALSE);
  way_window_show_stage (self, "gate");
  way_work_leave (self->work);
  way_window_close_dialogs (self);
  way_window_drop_toasts (self);
  g_array_set_size (self->acts, 0);
  way_copied_forget (self->copied);
  way_window_enable_actions (self);
}

static void
locked_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (WayWindow) self = user_data;
  g_autoptr (GError) error = NULL;

  self->locks--;
  if (!way_caseload_lock_finish (WAY_CASELOAD (source), result, &error) &&
      WAY_CASELOAD (source) == self->caseload)
    way_gate_lock_failed (self->gate, error);
  way_watch_locked (self->watch);
}

void
way_window_lock (WayWindow *self)
{
  g_return_if_fail (WAY_IS_WINDOW (self));

  if (self->caseload == NULL) {
    way_watch_locked (self->watch);
    return;
  }

  way_window_end_handing (self);

  if (way_window_get_workspace (self) != NULL) {
    way_window_leave_work (self);
    way_gate_lock (self->gate);
  }

  /* Also while nothing is open: an opening may be under way, and what it opens locks again before
   * anything of it is shown. */
  self->locks++;
  way_caseload_lock_async (self->caseload, locked_cb, g_object_ref (self));
}

static void
workspace_cb (WayWindow *self)
{
  if (way_window_get_workspace (self) != NULL) {
    if (self->locks > 0 || self->handing)
      way_caseload_lock_async (self->caseload, NULL, NULL); /* it hides at once */
    else
      way_window_arm_watch (self); /* also for the pages before work, such as the recovery code */
    return;
  }

  /* It was closed by something else than us. */
  if (way_window_is_working (self)) {
    way_window_leave_work (self);
    way_gate_lock (self->gate);
  }
  way_watch_disarm (self->watch);
  gtk_widget_set_visible (GTK_WIDGET (self->warning), FALSE);
}

static void
warn_cb (WayWindow *self, guint seconds)
{
  g_autofree char *text = NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->warning), seconds > 0);
  if (seconds == 0)
    return;

  text = g_strdup_printf (
    g_dngettext (NULL, "Locks in %u second. Press a key or move the mouse to go on.",
                 "Locks in %u seconds. Press a key or move the mouse to go on.", seconds),
    seconds);
  gtk_label_set_text (self->warning, text);
}

static void
idle_minutes_cb (WayWindow *self)
{
  if (way_window_get_workspace (self) != NULL)
    way_window_arm_watch (self);
}

static void
demo_cb (WayWindow *self)
{
  g_signal_emit (self, signals[SIGNAL_DEMO], 0);
}

/* --- toasts and undo --- */

static void
toast_dismissed_cb (WayWindow *self, AdwToast *toast)
{
  if (self->toasts_shown != NULL) /* a window that closes takes its toasts with it */
    g_ptr_array_remove (self->toasts_shown, toast);
}

void
way_window_drop_toasts (WayWindow *self)
{
  for (guint i = self->toasts_shown->len; i > 0; i--)
    adw_toast_dismiss (g_ptr_array_index (self->toasts_shown, i - 1));
}

void
way_window_tell (WayWindow *self, const char *text, gint64 act)
{
  AdwToast        *toast;
  g_autofree char *title = g_markup_escape_text (text, -1);

  toast = adw_toast_new (title);
  if (act > 0) {
    g_array_append_val (self->acts, act);
    adw_toast_set_button_label (toast, _ ("_Undo"));
    adw_toast_set_action_name (toast, "win.undo");
  }
  g_ptr_array_add (self->toasts_shown, g_object_ref (toast));
  g_signal_connect_object (toast, "dismissed", G_CALLBACK (toast_dismissed_cb), self,
                           G_CONNECT_SWAPPED);
  adw_toast_overlay_add_toast (self->toasts, toast);
  way_window_enable_actions (self);
}

/* --- closing --- */

static gboolean
close_cb (gpointer user_data)
{
  way_window_close_dialogs (user_data);
  gtk_window_close (GTK_WINDOW (user_data));
  return G_SOURCE_REMOVE;
}

/* Not at once: the window must outlive the question that is being answered. */
static void
leave_code_cb (WayWindow *self)
{
  way_gate_drop_code (self->gate);
  g_idle_add_full (G_PRIORITY_DEFAULT, close_cb, g_object_ref (self), g_object_unref);
}

static void
ask_about_code (WayWindow *self)
{
  GtkWidget        *widget = adw_message_dialog_new (GTK_WINDOW (self), NULL, NULL);
  AdwMessageDialog *dialog = ADW_MESSAGE_DIALOG (widget);

  adw_message_dialog_set_heading (dialog, _ ("Close Without the Recovery Code?"));
  adw_message_dialog_set_body (
    dialog, _ ("Nobody has shown yet that the recovery code is on paper, and this one cannot be "
               "shown again. The next opening makes a new one; until then a forgotten passphrase "
               "closes these records for good."));
  adw_message_dialog_add_responses (dialog, "cancel", _ ("_Go Back"), "close",
                                    _ ("_Close Without It"), NULL);
  adw_message_dialog_set_response_appearance (dialog, "close", ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_default_response (dialog, "cancel");
  g_signal_connect_object (dialog, "response::close", G_CALLBACK (leave_code_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (widget));
}

static gboolean
way_window_close_request (GtkWindow *window)
{
  WayWindow *self = WAY_WINDOW (window);

  if (self->handing)
    return TRUE; /* only the worker’s passphrase leads out */

  if (way_gate_holds_code (self->gate)) {
    way_window_close_dialogs (self); /* one question at a time */
    ask_about_code (self);
    return TRUE;
  }

  /* The forms keep what is typed as they go; the application closes the caseload after that. */
  way_work_leave (self->work);
  way_copied_forget (self->copied);

  return GTK_WINDOW_CLASS (way_window_parent_class)->close_request (window);
}

static void
way_window_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_HIDE_NAMES)
    g_value_set_boolean (value, way_client_name_is_hidden ());
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
way_window_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  if (id == PROP_HIDE_NAMES)
    way_window_hide_names (WAY_WINDOW (object), g_value_get_boolean (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
way_window_dispose (GObject *object)
{
  WayWindow *self = WAY_WINDOW (object);

  if (self->caseload != NULL)
    g_signal_handlers_disconnect_by_data (self->caseload, self);
  g_clear_object (&self->caseload);
  way_window_drop_crisis (self);
  g_clear_object (&self->crisis);
  g_clear_object (&self->handed);
  g_clear_object (&self->settings);
  g_clear_object (&self->watch);
  g_clear_object (&self->copied);
  g_clear_weak_pointer (&self->focus_before);
  g_clear_pointer (&self->covered, g_ptr_array_unref);
  g_clear_pointer (&self->acts, g_array_unref);
  g_clear_pointer (&self->toasts_shown, g_ptr_array_unref);
  g_clear_pointer (&self->before_cover, g_free);

  G_OBJECT_CLASS (way_window_parent_class)->dispose (object);
}

static void
way_window_class_init (WayWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = way_window_dispose;
  G_OBJECT_CLASS (klass)->get_property = way_window_get_property;
  G_OBJECT_CLASS (klass)->set_property = way_window_set_property;
  GTK_WINDOW_CLASS (klass)->close_request = way_window_close_request;

  signals[SIGNAL_DEMO] =
    g_signal_new ("demo", WAY_TYPE_WINDOW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_object_class_install_property (
    G_OBJECT_CLASS (klass), PROP_HIDE_NAMES,
    g_param_spec_boolean ("hide-names", NULL, NULL, FALSE,
                          G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS));
  way_window_install_actions (widget_class);

  g_type_ensure (WAY_TYPE_GATE);
  g_type_ensure (WAY_TYPE_HANDED_PAGE);
  g_type_ensure (WAY_TYPE_WORK);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/waymark/Waymark/ui/way-window.ui");
  gtk_widget_class_bind_template_child (widget_class, WayWindow, stage);
  gtk_widget_class_bind_template_child (widget_class, WayWindow, gate);
  gtk_widget_class_bind_template_child (widget_class, WayWindow, work);
  gtk_widget_class_bind_template_child (widget_class, WayWindow, cover);
  gtk_widget_class_bind_template_child (widget_class, WayWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, WayWindow, warning);
  gtk_widget_class_bind_template_child (widget_class, WayWindow, handed_page);
  gtk_widget_class_bind_template_callback (widget_class, opened_cb);
  gtk_widget_class_bind_template_callback (widget_class, demo_cb);
  gtk_widget_class_bind_template_callback_full (widget_class, "hand_cb",
                                                G_CALLBACK (way_window_hand));
  gtk_widget_class_bind_template_callback_full (widget_class, "give_back_cb",
                                                G_CALLBACK (way_window_give_back));
  gtk_widget_class_bind_template_callback_full (widget_class, "return_cb",
                                                G_CALLBACK (way_window_return_to_client));
  gtk_widget_class_bind_template_callback_full (widget_class, "tell_cb",
                                                G_CALLBACK (way_window_tell));
}

static GtkWidget *
page_in_front (GtkWindow *window)
{
  WayPage *page = way_work_get_page (WAY_WINDOW (window)->work);

  return page != NULL && gtk_widget_get_mapped (GTK_WIDGET (page)) ? GTK_WIDGET (page) : NULL;
}

static void
way_window_init (WayWindow *self)
{
  GtkEventController *events = gtk_event_controller_legacy_new ();

  self->acts = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->toasts_shown = g_ptr_array_new_with_free_func (g_object_unref);
  self->settings = g_settings_new ("org.waymark.Waymark");
  self->watch = way_watch_new ();
  self->copied = way_copied_new (gtk_widget_get_display (GTK_WIDGET (self)));

  gtk_widget_init_template (GTK_WIDGET (self));

  g_settings_bind (self->settings, "window-width", self, "default-width", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (self->settings, "window-height", self, "default-height",
                   G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (self->settings, "hide-names", self, "hide-names", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (self->settings, "window-maximized", self, "maximized", G_SETTINGS_BIND_DEFAULT);
  g_signal_connect_object (self->settings, "changed::idle-minutes", G_CALLBACK (idle_minutes_cb),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->watch, "lock", G_CALLBACK (way_window_lock), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->watch, "warn", G_CALLBACK (warn_cb), self, G_CONNECT_SWAPPED);

  g_signal_connect (self, "notify::is-active", G_CALLBACK (way_window_active_changed), NULL);
  g_signal_connect (self, "notify::focus-widget", G_CALLBACK (way_window_focus_changed), NULL);
  way_focus_keeper_attach (GTK_WINDOW (self), page_in_front);
  way_window_add_steps (self);
  gtk_event_controller_set_propagation_phase (events, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (events, "event", G_CALLBACK (way_window_event), self);
  gtk_widget_add_controller (GTK_WIDGET (self), events);
  way_window_enable_actions (self);
}

void
way_window_set_caseload (WayWindow *self, WayCaseload *caseload)
{
  g_return_if_fail (WAY_IS_WINDOW (self));
  g_return_if_fail (WAY_IS_CASELOAD (caseload));

  if (self->caseload != NULL) {
    way_window_leave_work (self);
    g_signal_handlers_disconnect_by_data (self->caseload, self);
  }
  g_set_object (&self->caseload, caseload);
  way_gate_set_caseload (self->gate, caseload);
  way_window_end_handing (self);
  g_clear_object (&self->handed);
  g_clear_object (&self->crisis);
  self->crisis = way_crisis_notice_new (caseload);
  g_signal_connect_object (caseload, "notify::workspace", G_CALLBACK (workspace_cb), self,
                           G_CONNECT_SWAPPED);
}

void
way_window_set_demo (WayWindow *self, WayCaseload *caseload)
{
  way_window_set_caseload (self, caseload);
  way_gate_set_demo (self->gate, WAY_DEMO_PASSPHRASE);
}

void
way_window_demo_failed (WayWindow *self, const GError *error)
{
  g_return_if_fail (WAY_IS_WINDOW (self));

  way_gate_show_error (self->gate, error);
}

void
way_window_start (WayWindow *self)
{
  g_return_if_fail (WAY_IS_WINDOW (self));

  way_gate_start (self->gate);
}

gboolean
way_window_is_hidden (WayWindow *self)
{
  g_return_val_if_fail (WAY_IS_WINDOW (self), FALSE);

  return self->before_cover != NULL;
}

WayWork *
way_window_get_work (WayWindow *self)
{
  g_return_val_if_fail (WAY_IS_WINDOW (self), NULL);

  return self->work;
}
