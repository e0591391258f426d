/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-plan-words.h"

struct _WayPlanWords {
  GtkWidget parent_instance;

  GtkWidget *overlay;
  GtkWidget *view;
  GtkWidget *placeholder;
  gboolean   setting;
};

enum {
  SIGNAL_CHANGED,
  SIGNAL_KEY,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (WayPlanWords, way_plan_words, GTK_TYPE_WIDGET)

static void
buffer_changed_cb (WayPlanWords *self, GtkTextBuffer *buffer)
{
  gtk_widget_set_visible (self->placeholder, gtk_text_buffer_get_char_count (buffer) == 0);
  if (!self->setting)
    g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

/* Whether the cursor cannot go further up or down within the text. */
static gboolean
is_at_edge (WayPlanWords *self, gboolean up)
{
  GtkTextView   *view = GTK_TEXT_VIEW (self->view);
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (view);
  GtkTextIter    iter;
  int            line;

  gtk_text_buffer_get_iter_at_mark (buffer, &iter, gtk_text_buffer_get_insert (buffer));
  if (!up)
    return !gtk_text_view_forward_display_line (view, &iter);

  /* Moving back from the middle of the first line succeeds, to its beginning. */
  line = gtk_text_iter_get_offset (&iter);
  gtk_text_view_backward_display_line_start (view, &iter);
  return gtk_text_iter_get_offset (&iter) == 0 && line >= 0;
}

static gboolean
is_empty (WayPlanWords *self)
{
  return gtk_text_buffer_get_char_count (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->view))) ==
         0;
}

static gboolean
key_pressed_cb (WayPlanWords          *self,
                guint                  keyval,
                guint                  keycode,
                GdkModifierType        state,
                GtkEventControllerKey *controller)
{
  GdkEvent   *event = gtk_event_controller_get_current_event (GTK_EVENT_CONTROLLER (controller));
  const char *action = NULL;
  gboolean    done = FALSE;

  if ((state & gtk_accelerator_get_default_mod_mask ()) != 0)
    return GDK_EVENT_PROPAGATE;

  g_signal_emit (self, signals[SIGNAL_KEY], 0, keyval, &done);
  if (done)
    return GDK_EVENT_STOP;

  if (keyval == GDK_KEY_Return || keyval == GDK_KEY_KP_Enter || keyval == GDK_KEY_ISO_Enter)
    action = "plan.another";
  else if (keyval == GDK_KEY_Up && is_at_edge (self, TRUE))
    action = "plan.previous";
  else if (keyval == GDK_KEY_Down && is_at_edge (self, FALSE))
    action = "plan.next";
  else if (keyval == GDK_KEY_BackSpace && is_empty (self))
    action = "plan.give-up";
  else
    return GDK_EVENT_PROPAGATE;

  /* It may end what an input method composes. */
  if (gtk_text_view_im_context_filter_keypress (GTK_TEXT_VIEW (self->view), event))
    return GDK_EVENT_STOP;

  gtk_widget_activate_action (GTK_WIDGET (self), action, NULL);
  return GDK_EVENT_STOP;
}

static gboolean
way_plan_words_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (WAY_PLAN_WORDS (widget)->view);
}

static gboolean
way_plan_words_focus (GtkWidget *widget, GtkDirectionType direction)
{
  WayPlanWords *self = WAY_PLAN_WORDS (widget);

  return !gtk_widget_has_focus (self->view) && gtk_widget_grab_focus (self->view);
}

static void
way_plan_words_dispose (GObject *object)
{
  g_clear_pointer (&WAY_PLAN_WORDS (object)->overlay, gtk_widget_unparent);

  G_OBJECT_CLASS (way_plan_words_parent_class)->dispose (object);
}

static void
way_plan_words_class_init (WayPlanWordsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = way_plan_words_dispose;
  widget_class->grab_focus = way_plan_words_grab_focus;
  widget_class->focus = way_plan_words_focus;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);

  signals[SIGNAL_CHANGED] = g_signal_new ("changed", WAY_TYPE_PLAN_WORDS, G_SIGNAL_RUN_LAST, 0,
                                          NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_KEY] =
    g_signal_new ("key", WAY_TYPE_PLAN_WORDS, G_SIGNAL_RUN_LAST, 0,
                  g_signal_accumulator_true_handled, NULL, NULL, G_TYPE_BOOLEAN, 1, G_TYPE_UINT);
}

static void
way_plan_words_init (WayPlanWords *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->view = gtk_text_view_new ();
  /* An input method must not learn what is written about a client. */
  gtk_text_view_set_input_hints (GTK_TEXT_VIEW (self->view), GTK_INPUT_HINT_PRIVATE);
  gtk_text_view_set_wrap_mode (GTK_TEXT_VIEW (self->view), GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_accepts_tab (GTK_TEXT_VIEW (self->view), FALSE);
  gtk_text_view_set_left_margin (GTK_TEXT_VIEW (self->view), 9);
  gtk_text_view_set_right_margin (GTK_TEXT_VIEW (self->view), 9);
  gtk_text_view_set_top_margin (GTK_TEXT_VIEW (self->view), 6);
  gtk_text_view_set_bottom_margin (GTK_TEXT_VIEW (self->view), 6);
  gtk_widget_add_css_class (self->view, "way-plan-words");

  self->placeholder = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->placeholder), 0);
  gtk_label_set_ellipsize (GTK_LABEL (self->placeholder), PANGO_ELLIPSIZE_END);
  gtk_widget_set_margin_start (self->placeholder, 9);
  gtk_widget_set_margin_end (self->placeholder, 9);
  gtk_widget_set_margin_top (self->placeholder, 6);
  gtk_widget_set_valign (self->placeholder, GTK_ALIGN_START);
  gtk_widget_set_can_target (self->placeholder, FALSE);
  gtk_widget_add_css_class (self->placeholder, "dim-label");

  self->overlay = gtk_overlay_new ();
  gtk_overlay_set_child (GTK_OVERLAY (self->overlay), self->view);
  gtk_overlay_add_overlay (GTK_OVERLAY (self->overlay), self->placeholder);
  gtk_widget_set_parent (self->overlay, GTK_WIDGET (self));

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (self->view, keys);
  g_signal_connect_swapped (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->view)), "changed",
                            G_CALLBACK (buffer_changed_cb), self);
}

GtkWidget *
way_plan_words_new (const char *name, const char *placeholder)
{
  WayPlanWords *self = g_object_new (WAY_TYPE_PLAN_WORDS, NULL);

  gtk_label_set_label (GTK_LABEL (self->placeholder), placeholder);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  GTK_ACCESSIBLE_PROPERTY_PLACEHOLDER, placeholder, -1);
  return GTK_WIDGET (self);
}

char *
way_plan_words_get_text (WayPlanWords *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->view));
  GtkTextIter    start, end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  return gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
}

void
way_plan_words_set_text (WayPlanWords *self, const char *text)
{
  g_autofree char *now = way_plan_words_get_text (self);

  if (g_str_equal (now, text))
    return;

  self->setting = TRUE;
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->view)), text, -1);
  self->setting = FALSE;
}

void
way_plan_words_replace_text (WayPlanWords *self, const char *text)
{
  GtkTextBuffer *buffer;
  GtkTextIter    start, end;

  g_return_if_fail (WAY_IS_PLAN_WORDS (self));

  buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->view));
  gtk_text_buffer_begin_user_action (buffer);
  gtk_text_buffer_get_bounds (buffer, &start, &end);
  gtk_text_buffer_delete (buffer, &start, &end);
  gtk_text_buffer_insert (buffer, &start, text, -1);
  gtk_text_buffer_end_user_action (buffer);
}
