/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-secret-row.h"

#include <glib/gi18n.h>

#define MAX_LENGTH 1024 /* characters */
#define MAX_DOTS   64   /* more do not fit and say nothing */

struct _WaySecretRow {
  AdwPreferencesRow parent_instance;

  GtkEntryBuffer *buffer;
  GtkIMContext   *im;
  GdkDevice      *keyboard; /* while realized */
  gboolean        caps_lock;

  GtkLabel  *heading;
  GtkLabel  *dots;
  GtkWidget *caret;
  GtkImage  *caps_icon;
};

enum {
  PROP_0,
  PROP_CAPS_LOCK,
  N_PROPS,
};

enum {
  SIGNAL_CHANGED,
  SIGNAL_ENTRY_ACTIVATED,
  N_SIGNALS,
};

static GParamSpec *properties[N_PROPS];
static guint       signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (WaySecretRow, way_secret_row, ADW_TYPE_PREFERENCES_ROW)

static void
show_dots (WaySecretRow *self)
{
  const guint    length = gtk_entry_buffer_get_length (self->buffer);
  const gboolean focus = gtk_widget_has_focus (GTK_WIDGET (self));
  g_autoptr (GString) dots = g_string_new (NULL);

  for (guint i = 0; i < MIN (length, MAX_DOTS); i++)
    g_string_append (dots, "●");

  gtk_label_set_text (self->dots, dots->str);
  gtk_widget_set_opacity (self->caret, focus ? 1 : 0);
}

static void
changed (WaySecretRow *self)
{
  way_secret_row_set_error (self, FALSE);
  show_dots (self);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
type_text (WaySecretRow *self, const char *text)
{
  if (text != NULL && text[0] != '\0' &&
      gtk_entry_buffer_insert_text (self->buffer, gtk_entry_buffer_get_length (self->buffer), text,
                                    -1) > 0)
    changed (self);
}

static void
commit_cb (WaySecretRow *self, const char *text)
{
  type_text (self, text);
}

static void
pasted_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (WaySecretRow) self = user_data;
  g_autofree char *text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, NULL);

  if (text == NULL)
    return; /* there is no text to paste */

  text[strcspn (text, "\r\n")] = '\0';
  type_text (self, text);
  explicit_bzero (text, strlen (text));
}

static void
erase (WaySecretRow *self, gboolean all)
{
  const guint length = gtk_entry_buffer_get_length (self->buffer);

  if (length == 0)
    return;

  gtk_entry_buffer_delete_text (self->buffer, all ? 0 : length - 1, -1);
  changed (self);
}

static gboolean
key_pressed_cb (WaySecretRow *self, guint key, guint code, GdkModifierType state)
{
  const gboolean control = (state & GDK_CONTROL_MASK) != 0;

  if (key == GDK_KEY_BackSpace || key == GDK_KEY_Delete) {
    erase (self, control);
    return GDK_EVENT_STOP;
  }
  if (control && (key == GDK_KEY_u || key == GDK_KEY_U)) {
    erase (self, TRUE);
    return GDK_EVENT_STOP;
  }
  if (control && (key == GDK_KEY_v || key == GDK_KEY_V)) {
    gdk_clipboard_read_text_async (gtk_widget_get_clipboard (GTK_WIDGET (self)), NULL, pasted_cb,
                                   g_object_ref (self));
    return GDK_EVENT_STOP;
  }
  if (key == GDK_KEY_Return || key == GDK_KEY_KP_Enter || key == GDK_KEY_ISO_Enter) {
    g_signal_emit (self, signals[SIGNAL_ENTRY_ACTIVATED], 0);
    return GDK_EVENT_STOP;
  }

  return GDK_EVENT_PROPAGATE;
}

static void
pressed_cb (WaySecretRow *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self));
}

static void
watch_caps_lock (WaySecretRow *self)
{
  const gboolean on = gtk_widget_has_focus (GTK_WIDGET (self)) && self->keyboard != NULL &&
                      gdk_device_get_caps_lock_state (self->keyboard);

  gtk_widget_set_visible (GTK_WIDGET (self->caps_icon), on);
  if (self->caps_lock == on)
    return;

  self->caps_lock = on;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CAPS_LOCK]);
}

static void
focus_cb (WaySecretRow *self)
{
  show_dots (self);
  watch_caps_lock (self);
}

static void
way_secret_row_realize (GtkWidget *widget)
{
  WaySecretRow *self = WAY_SECRET_ROW (widget);
  GdkSeat      *seat;

  GTK_WIDGET_CLASS (way_secret_row_parent_class)->realize (widget);

  gtk_im_context_set_client_widget (self->im, widget);
  seat = gdk_display_get_default_seat (gtk_widget_get_display (widget));
  if (seat != NULL)
    g_set_object (&self->keyboard, gdk_seat_get_keyboard (seat));
  if (self->keyboard != NULL)
    g_signal_connect_object (self->keyboard, "notify::caps-lock-state",
                             G_CALLBACK (watch_caps_lock), self, G_CONNECT_SWAPPED);
}

static void
way_secret_row_unrealize (GtkWidget *widget)
{
  WaySecretRow *self = WAY_SECRET_ROW (widget);

  if (self->keyboard != NULL)
    g_signal_handlers_disconnect_by_data (self->keyboard, self);
  g_clear_object (&self->keyboard);
  gtk_im_context_set_client_widget (self->im, NULL);

  GTK_WIDGET_CLASS (way_secret_row_parent_class)->unrealize (widget);
}

static void
way_secret_row_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_CAPS_LOCK)
    g_value_set_boolean (value, WAY_SECRET_ROW (object)->caps_lock);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
way_secret_row_dispose (GObject *object)
{
  WaySecretRow *self = WAY_SECRET_ROW (object);

  g_clear_object (&self->buffer); /* which wipes its memory */
  g_clear_object (&self->im);
  g_clear_object (&self->keyboard);

  G_OBJECT_CLASS (way_secret_row_parent_class)->dispose (object);
}

static void
way_secret_row_class_init (WaySecretRowClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = way_secret_row_get_property;
  object_class->dispose = way_secret_row_dispose;
  widget_class->realize = way_secret_row_realize;
  widget_class->unrealize = way_secret_row_unrealize;

  properties[PROP_CAPS_LOCK] = g_param_spec_boolean ("caps-lock", NULL, NULL, FALSE,
                                                     G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[SIGNAL_CHANGED] = g_signal_new ("changed", WAY_TYPE_SECRET_ROW, G_SIGNAL_RUN_LAST, 0,
                                          NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_ENTRY_ACTIVATED] = g_signal_new (
    "entry-activated", WAY_TYPE_SECRET_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_TEXT_BOX);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/waymark/Waymark/ui/way-secret-row.ui");
  gtk_widget_class_bind_template_child (widget_class, WaySecretRow, heading);
  gtk_widget_class_bind_template_child (widget_class, WaySecretRow, dots);
  gtk_widget_class_bind_template_child (widget_class, WaySecretRow, caret);
  gtk_widget_class_bind_template_child (widget_class, WaySecretRow, caps_icon);
}

static void
title_cb (WaySecretRow *self)
{
  const char *title = adw_preferences_row_get_title (ADW_PREFERENCES_ROW (self));

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
}

static void
way_secret_row_init (WaySecretRow *self)
{
  GtkEventController *keys;
  GtkGesture         *click;

  gtk_widget_init_template (GTK_WIDGET (self));

  self->buffer = gtk_password_entry_buffer_new ();
  gtk_entry_buffer_set_max_length (self->buffer, MAX_LENGTH);

  self->im = gtk_im_multicontext_new ();
  g_object_set (self->im, "input-purpose", GTK_INPUT_PURPOSE_PASSWORD, "input-hints",
                GTK_INPUT_HINT_PRIVATE | GTK_INPUT_HINT_NO_SPELLCHECK | GTK_INPUT_HINT_NO_EMOJI,
                NULL);
  gtk_im_context_set_use_preedit (self->im, FALSE);
  g_signal_connect_object (self->im, "commit", G_CALLBACK (commit_cb), self, G_CONNECT_SWAPPED);

  keys = gtk_event_controller_key_new ();
  gtk_event_controller_key_set_im_context (GTK_EVENT_CONTROLLER_KEY (keys), self->im);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);

  click = gtk_gesture_click_new ();
  g_signal_connect_swapped (click, "pressed", G_CALLBACK (pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));

  g_signal_connect (self, "notify::has-focus", G_CALLBACK (focus_cb), NULL);
  g_signal_connect (self, "notify::title", G_CALLBACK (title_cb), NULL);
  show_dots (self);
}

GtkWidget *
way_secret_row_new (void)
{
  return g_object_new (WAY_TYPE_SECRET_ROW, NULL);
}

const char *
way_secret_row_get_text (WaySecretRow *self)
{
  g_return_val_if_fail (WAY_IS_SECRET_ROW (self), NULL);

  return gtk_entry_buffer_get_text (self->buffer);
}

guint
way_secret_row_get_length (WaySecretRow *self)
{
  g_return_val_if_fail (WAY_IS_SECRET_ROW (self), 0);

  return gtk_entry_buffer_get_length (self->buffer);
}

void
way_secret_row_set_text (WaySecretRow *self, const char *text)
{
  g_return_if_fail (WAY_IS_SECRET_ROW (self));

  gtk_entry_buffer_delete_text (self->buffer, 0, -1);
  gtk_entry_buffer_insert_text (self->buffer, 0, text != NULL ? text : "", -1);
  changed (self);
}

void
way_secret_row_clear (WaySecretRow *self)
{
  way_secret_row_set_text (self, NULL);
}

void
way_secret_row_set_error (WaySecretRow *self, gboolean error)
{
  g_return_if_fail (WAY_IS_SECRET_ROW (self));

  if (error)
    gtk_widget_add_css_class (GTK_WIDGET (self), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "error");
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_INVALID,
                               error ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE,
                               -1);
}

gboolean
way_secret_row_get_caps_lock (WaySecretRow *self)
{
  g_return_val_if_fail (WAY_IS_SECRET_ROW (self), FALSE);

  return self->caps_lock;
}
