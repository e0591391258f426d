/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-history-foot.h"

#include <glib/gi18n.h>

#include "way-chain-check.h"
#include "way-now.h"

struct _WayHistoryFoot {
  AdwBin parent_instance;

  WayWorkspace *workspace;
  GCancellable *checking; /* NULL: nothing is under way */

  GtkImage       *icon;
  GtkLabel       *state;
  GtkProgressBar *progress;
  GtkWidget      *check;
  GtkWidget      *cancel;
};

enum {
  SIGNAL_FAILED,
  SIGNAL_PRINT,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (WayHistoryFoot, way_history_foot, ADW_TYPE_BIN)

static void
show_words (WayHistoryFoot *self, const char *words)
{
  gtk_label_set_text (self->state, words);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->state), words);
}

static void
show_state (WayHistoryFoot *self, const WayChainState *state)
{
  const gboolean   broken = state != NULL && state->bad != 0;
  g_autofree char *words = way_chain_words (state, way_today ());

  show_words (self, words != NULL ? words : _ ("The chain was not looked through yet"));
  gtk_button_set_label (GTK_BUTTON (self->check),
                        state != NULL ? _ ("Check _Again") : _ ("_Check"));
  gtk_image_set_from_icon_name (self->icon,
                                broken ? "dialog-warning-symbolic" : "changes-prevent-symbolic");
  if (broken)
    gtk_widget_add_css_class (GTK_WIDGET (self), "warning");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "warning");
}

static void
show_checking (WayHistoryFoot *self, gboolean checking)
{
  gtk_progress_bar_set_fraction (self->progress, 0);
  gtk_widget_set_visible (GTK_WIDGET (self->progress), checking);
  gtk_widget_set_visible (self->cancel, checking);
  gtk_widget_set_visible (self->check, !checking);
}

/* --- the last time --- */

static void
looked_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (WayHistoryFoot) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (WayChainState) state = way_chain_look_finish (WAY_WORKSPACE (source), result, &error);

  if (self->workspace != WAY_WORKSPACE (source) || self->checking != NULL)
    return;
  if (error != NULL)
    g_signal_emit (self, signals[SIGNAL_FAILED], 0, error);
  else
    show_state (self, state);
}

static void
look (WayHistoryFoot *self)
{
  if (self->workspace != NULL)
    way_chain_look_async (self->workspace, NULL, looked_cb, g_object_ref (self));
}

/* --- looking through it --- */

static void
progress_cb (double fraction, gpointer data)
{
  gtk_progress_bar_set_fraction (WAY_HISTORY_FOOT (data)->progress, fraction);
}

static void
checked_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (WayHistoryFoot) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (WayChainState) state = way_chain_check_finish (WAY_WORKSPACE (source), result, &error);

  if (self->workspace != WAY_WORKSPACE (source))
    return;

  g_clear_object (&self->checking);
  show_checking (self, FALSE);
  if (state != NULL) {
    show_state (self, state);
    return;
  }

  look (self);
  if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_signal_emit (self, signals[SIGNAL_FAILED], 0, error);
}

static void
check_cb (WayHistoryFoot *self)
{
  if (self->workspace == NULL || self->checking != NULL)
    return;

  self->checking = g_cancellable_new ();
  show_words (self, _ ("Looking through the chain…"));
  show_checking (self, TRUE);
  gtk_widget_grab_focus (self->cancel);
  way_chain_check_async (self->workspace, progress_cb, self, self->checking, checked_cb,
                         g_object_ref (self));
}

static void
cancel_cb (WayHistoryFoot *self)
{
  if (self->checking != NULL)
    g_cancellable_cancel (self->checking);
}

static void
print_cb (WayHistoryFoot *self)
{
  g_signal_emit (self, signals[SIGNAL_PRINT], 0);
}

/* --- the widget --- */

static void
stop (WayHistoryFoot *self)
{
  cancel_cb (self);
  g_clear_object (&self->checking);
  g_clear_object (&self->workspace);
}

static void
way_history_foot_dispose (GObject *object)
{
  stop (WAY_HISTORY_FOOT (object));

  G_OBJECT_CLASS (way_history_foot_parent_class)->dispose (object);
}

static void
way_history_foot_class_init (WayHistoryFootClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = way_history_foot_dispose;
  signals[SIGNAL_FAILED] =
    g_signal_new ("failed", WAY_TYPE_HISTORY_FOOT, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 1, G_TYPE_ERROR | G_SIGNAL_TYPE_STATIC_SCOPE);
  signals[SIGNAL_PRINT] = g_signal_new ("print", WAY_TYPE_HISTORY_FOOT, G_SIGNAL_RUN_LAST, 0, NULL,
                                        NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/waymark/Waymark/ui/way-history-foot.ui");
  gtk_widget_class_bind_template_child (widget_class, WayHistoryFoot, icon);
  gtk_widget_class_bind_template_child (widget_class, WayHistoryFoot, state);
  gtk_widget_class_bind_template_child (widget_class, WayHistoryFoot, progress);
  gtk_widget_class_bind_template_child (widget_class, WayHistoryFoot, check);
  gtk_widget_class_bind_template_child (widget_class, WayHistoryFoot, cancel);
  gtk_widget_class_bind_template_callback (widget_class, check_cb);
  gtk_widget_class_bind_template_callback (widget_class, cancel_cb);
  gtk_widget_class_bind_template_callback (widget_class, print_cb);
}

static void
way_history_foot_init (WayHistoryFoot *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  show_state (self, NULL);
}

void
way_history_foot_set_workspace (WayHistoryFoot *self, WayWorkspace *workspace)
{
  g_return_if_fail (WAY_IS_HISTORY_FOOT (self));

  stop (self);
  g_set_object (&self->workspace, workspace);
  show_checking (self, FALSE);
  show_state (self, NULL);
  look (self);
}
