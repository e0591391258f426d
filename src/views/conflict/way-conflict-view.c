/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-conflict-view.h"

#include <glib/gi18n.h>

#include "way-conflict-card.h"
#include "way-now.h"
#include "way-record-words.h"
#include "way-text-scale.h"
#include "way-wrap.h"

struct _WayConflictView {
  AdwBin parent_instance;

  GPtrArray *conflicts;

  AdwClamp  *clamp;
  GtkLabel  *who;
  GtkWidget *legend;
  GtkBox    *cards;
  GtkLabel  *state;
  GtkWidget *save;
};

enum {
  SIGNAL_RESOLVED,
  SIGNAL_LEFT,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (WayConflictView, way_conflict_view, ADW_TYPE_BIN)

static WayConflict *
nth (WayConflictView *self, guint n)
{
  return g_ptr_array_index (self->conflicts, n);
}

/* --- what it says --- */

/* Everybody who wrote meanwhile, the last one with the time. */
static void
show_who (WayConflictView *self)
{
  const WayActPointer *last = NULL;
  g_autofree char     *moment = NULL;
  g_autofree char     *words = NULL;

  for (guint i = 0; i < self->conflicts->len; i++) {
    const WayActPointer *by = way_conflict_get_last (nth (self, i));

    if (last == NULL || by->act > last->act)
      last = by;
  }

  g_return_if_fail (last != NULL);

  moment = way_record_words_moment (last->at, way_today ());
  /* Translators: a person, and when: “today, 10:41”. */
  words = g_strdup_printf (_ ("%s changed it while you were writing, %s. Nothing is lost: choose "
                              "what stays, then save."),
                           last->who != NULL ? last->who : _ ("Somebody else"), moment);
  gtk_label_set_text (self->who, words);
}

static void
show_legend (WayConflictView *self)
{
  gboolean has_marks = FALSE;

  for (GtkWidget *card = gtk_widget_get_first_child (GTK_WIDGET (self->cards)); card != NULL;
       card = gtk_widget_get_next_sibling (card))
    has_marks |= way_conflict_card_has_marks (WAY_CONFLICT_CARD (card));
  gtk_widget_set_visible (self->legend, has_marks);
}

static void
show_state (WayConflictView *self)
{
  g_autofree char *words = NULL;
  guint            n = 0;

  show_legend (self);

  for (guint i = 0; i < self->conflicts->len; i++)
    n += way_conflict_count_open (nth (self, i));

  words = n == 0 ? g_strdup (_ ("Everything is chosen"))
                 : g_strdup_printf (g_dngettext (NULL, "%u thing is still to be chosen",
                                                 "%u things are still to be chosen", n),
                                    n);
  gtk_label_set_text (self->state, words);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "conflict.save", n == 0);
  gtk_widget_set_tooltip_text (self->save, words);
}

static void
clear (WayConflictView *self)
{
  GtkWidget *child;

  for (guint i = 0; i < self->conflicts->len; i++)
    g_signal_handlers_disconnect_by_data (nth (self, i), self);
  g_ptr_array_set_size (self->conflicts, 0);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->cards))) != NULL)
    gtk_box_remove (self->cards, child);
}

void
way_conflict_view_show (WayConflictView *self, GPtrArray *conflicts)
{
  g_return_if_fail (WAY_IS_CONFLICT_VIEW (self));

  clear (self);
  if (conflicts == NULL)
    return;

  for (guint i = 0; i < conflicts->len; i++) {
    WayConflict *conflict = g_ptr_array_index (conflicts, i);
    GtkWidget   *card = way_conflict_card_new (
        conflict, conflicts->len > 1 || way_conflict_get_fate (conflict) != WAY_FATE_CHANGED);

    g_ptr_array_add (self->conflicts, g_object_ref (conflict));
    g_signal_connect_object (conflict, "changed", G_CALLBACK (show_state), self, G_CONNECT_SWAPPED);
    gtk_box_append (self->cards, card);
  }
  show_who (self);
  show_state (self);
}

void
way_conflict_view_focus (WayConflictView *self)
{
  g_return_if_fail (WAY_IS_CONFLICT_VIEW (self));

  gtk_widget_child_focus (GTK_WIDGET (self->cards), GTK_DIR_TAB_FORWARD);
}

/* --- choosing --- */

static void
choose_all (WayConflictView *self, WayConflictSide side)
{
  for (guint i = 0; i < self->conflicts->len; i++)
    way_conflict_choose_all (nth (self, i), side);
}

static void
all_mine_cb (WayConflictView *self)
{
  choose_all (self, WAY_SIDE_MINE);
}

static void
all_theirs_cb (WayConflictView *self)
{
  choose_all (self, WAY_SIDE_THEIRS);
}

static void
save_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_signal_emit (widget, signals[SIGNAL_RESOLVED], 0);
}

static void
leave_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_signal_emit (widget, signals[SIGNAL_LEFT], 0);
}

/* --- the widget --- */

static void
way_conflict_view_dispose (GObject *object)
{
  WayConflictView *self = WAY_CONFLICT_VIEW (object);

  g_clear_pointer (&self->conflicts, g_ptr_array_unref);

  G_OBJECT_CLASS (way_conflict_view_parent_class)->dispose (object);
}

static void
way_conflict_view_class_init (WayConflictViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = way_conflict_view_dispose;
  signals[SIGNAL_RESOLVED] = g_signal_new ("resolved", WAY_TYPE_CONFLICT_VIEW, G_SIGNAL_RUN_LAST, 0,
                                           NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_LEFT] = g_signal_new ("left", WAY_TYPE_CONFLICT_VIEW, G_SIGNAL_RUN_LAST, 0, NULL,
                                       NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_install_action (widget_class, "conflict.save", NULL, save_action);
  gtk_widget_class_install_action (widget_class, "conflict.leave", NULL, leave_action);

  g_type_ensure (WAY_TYPE_WRAP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/waymark/Waymark/ui/way-conflict-view.ui");
  gtk_widget_class_bind_template_child (widget_class, WayConflictView, clamp);
  gtk_widget_class_bind_template_child (widget_class, WayConflictView, who);
  gtk_widget_class_bind_template_child (widget_class, WayConflictView, legend);
  gtk_widget_class_bind_template_child (widget_class, WayConflictView, cards);
  gtk_widget_class_bind_template_child (widget_class, WayConflictView, state);
  gtk_widget_class_bind_template_child (widget_class, WayConflictView, save);
  gtk_widget_class_bind_template_callback (widget_class, all_mine_cb);
  gtk_widget_class_bind_template_callback (widget_class, all_theirs_cb);
}

static void
way_conflict_view_init (WayConflictView *self)
{
  self->conflicts = g_ptr_array_new_with_free_func (g_object_unref);
  gtk_widget_init_template (GTK_WIDGET (self));
  way_text_scale_clamp (self->clamp);
}
