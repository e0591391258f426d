/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-conflict-card.h"

#include <glib/gi18n.h>

#include "way-conflict-row.h"
#include "way-now.h"
#include "way-record-words.h"

struct _WayConflictCard {
  AdwBin parent_instance;

  WayConflict *conflict;
  GPtrArray   *rows; /* WayConflictRow */
  gboolean     filling;

  GtkLabel            *name;
  AdwPreferencesGroup *fate;
  AdwActionRow        *keep_row;
  GtkCheckButton      *keep;
  AdwActionRow        *let_go_row;
  GtkCheckButton      *let_go;
  GtkWidget           *typed;
  GtkLabel            *typed_words;
  GtkWidget           *fields;
  AdwPreferencesGroup *both;
  AdwPreferencesGroup *apart;
};

G_DEFINE_FINAL_TYPE (WayConflictCard, way_conflict_card, ADW_TYPE_BIN)

/* --- what becomes of the record --- */

static const char *
who_was_last (WayConflictCard *self)
{
  const WayActPointer *last = way_conflict_get_last (self->conflict);

  return last->who != NULL ? last->who : _ ("Somebody else");
}

/* One field a line: to be read, and to be copied. */
static char *
list_fields (WayConflictCard *self, WayConflictSide side)
{
  GString *lines = g_string_new (NULL);

  for (guint i = 0; i < way_conflict_get_n_fields (self->conflict); i++) {
    const WayConflictField *field = way_conflict_get_field (self->conflict, i);
    const gboolean          mine = field->kind != WAY_CONFLICT_THEIRS;

    if (mine == (side == WAY_SIDE_MINE))
      /* Translators: a field and what stands in it. */
      g_string_append_printf (lines, "%s%s: %s", lines->len > 0 ? "\n" : "",
                              way_record_words_label (field->field, field->field->name),
                              field->words[side]);
  }

  return g_string_free (lines, FALSE);
}

static void
name_choice (AdwActionRow *row, GtkCheckButton *button, const char *name)
{
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
show_fate (WayConflictCard *self)
{
  const gboolean       gone = way_conflict_get_fate (self->conflict) == WAY_FATE_THEY_REMOVED;
  const WayActPointer *last = way_conflict_get_last (self->conflict);
  g_autofree char     *moment = way_record_words_moment (last->at, way_today ());
  g_autofree char     *words = list_fields (self, gone ? WAY_SIDE_MINE : WAY_SIDE_THEIRS);
  g_autofree char     *title = NULL;
  g_autofree char     *markup = NULL;

  title = g_strdup_printf (gone ? _ ("%s removed it while you were writing, %s.")
                                : _ ("%s changed what you want to remove, %s."),
                           who_was_last (self), moment);
  markup = g_markup_escape_text (title, -1);
  adw_preferences_group_set_description (self->fate, markup);
  name_choice (self->keep_row, self->keep,
               gone ? _ ("Bring it back with what you typed") : _ ("Keep it as it is now"));
  name_choice (self->let_go_row, self->let_go, gone ? _ ("Let it go") : _ ("Remove it anyway"));
  gtk_label_set_text (self->typed_words, words);
  gtk_widget_set_visible (self->typed, *words != '\0');
}

static void
copy_cb (WayConflictCard *self)
{
  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self)),
                          gtk_label_get_text (self->typed_words));
}

static void
decided_cb (WayConflictCard *self, GtkCheckButton *button)
{
  if (!self->filling && gtk_check_button_get_active (button))
    way_conflict_decide (self->conflict,
                         button == self->keep ? WAY_DECISION_KEEP : WAY_DECISION_LET_GO);
}

/* --- its fields --- */

static void
add_rows (WayConflictCard *self)
{
  guint n_both = 0, n_apart = 0;

  for (guint i = 0; i < way_conflict_get_n_fields (self->conflict); i++) {
    const gboolean both = way_conflict_get_field (self->conflict, i)->kind == WAY_CONFLICT_BOTH;
    GtkWidget     *row = way_conflict_row_new (self->conflict, i);

    adw_preferences_group_add (both ? self->both : self->apart, row);
    g_ptr_array_add (self->rows, row);
    n_both += both;
    n_apart += !both;
  }

  gtk_widget_set_visible (GTK_WIDGET (self->both), n_both > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->apart), n_apart > 0);
}

/* What was chosen may have been chosen by a button for all. */
static void
refresh (WayConflictCard *self)
{
  const WayConflictFate     fate = way_conflict_get_fate (self->conflict);
  const WayConflictDecision decision = way_conflict_get_decision (self->conflict);

  self->filling = TRUE;
  gtk_check_button_set_active (self->keep, decision == WAY_DECISION_KEEP);
  gtk_check_button_set_active (self->let_go, decision == WAY_DECISION_LET_GO);
  self->filling = FALSE;
  for (guint i = 0; i < self->rows->len; i++)
    way_conflict_row_refresh (g_ptr_array_index (self->rows, i));
  gtk_widget_set_visible (self->fields,
                          fate == WAY_FATE_CHANGED ||
                            (fate == WAY_FATE_THEY_REMOVED && decision == WAY_DECISION_KEEP));
}

gboolean
way_conflict_card_has_marks (WayConflictCard *self)
{
  g_return_val_if_fail (WAY_IS_CONFLICT_CARD (self), FALSE);

  for (guint i = 0; gtk_widget_get_visible (self->fields) && i < self->rows->len; i++) {
    if (way_conflict_row_has_marks (g_ptr_array_index (self->rows, i)))
      return TRUE;
  }

  return FALSE;
}

/* --- the widget --- */

static void
way_conflict_card_dispose (GObject *object)
{
  WayConflictCard *self = WAY_CONFLICT_CARD (object);

  g_clear_object (&self->conflict);
  g_clear_pointer (&self->rows, g_ptr_array_unref);

  G_OBJECT_CLASS (way_conflict_card_parent_class)->dispose (object);
}

static void
way_conflict_card_class_init (WayConflictCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = way_conflict_card_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/waymark/Waymark/ui/way-conflict-card.ui");
  gtk_widget_class_bind_template_child (widget_class, WayConflictCard, name);
  gtk_widget_class_bind_template_child (widget_class, WayConflictCard, fate);
  gtk_widget_class_bind_template_child (widget_class, WayConflictCard, keep_row);
  gtk_widget_class_bind_template_child (widget_class, WayConflictCard, keep);
  gtk_widget_class_bind_template_child (widget_class, WayConflictCard, let_go_row);
  gtk_widget_class_bind_template_child (widget_class, WayConflictCard, let_go);
  gtk_widget_class_bind_template_child (widget_class, WayConflictCard, typed);
  gtk_widget_class_bind_template_child (widget_class, WayConflictCard, typed_words);
  gtk_widget_class_bind_template_child (widget_class, WayConflictCard, fields);
  gtk_widget_class_bind_template_child (widget_class, WayConflictCard, both);
  gtk_widget_class_bind_template_child (widget_class, WayConflictCard, apart);
  gtk_widget_class_bind_template_callback (widget_class, decided_cb);
  gtk_widget_class_bind_template_callback (widget_class, copy_cb);
}

static void
way_conflict_card_init (WayConflictCard *self)
{
  self->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
way_conflict_card_new (WayConflict *conflict, gboolean with_name)
{
  WayConflictCard *self = g_object_new (WAY_TYPE_CONFLICT_CARD, NULL);
  const char      *the = way_conflict_get_the (conflict);
  g_autofree char *name = the != NULL ? way_record_words_begin (the) : NULL;

  self->conflict = g_object_ref (conflict);
  gtk_label_set_text (self->name, name != NULL ? name : "");
  gtk_widget_set_visible (GTK_WIDGET (self->name), with_name && name != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->fate),
                          way_conflict_get_fate (conflict) != WAY_FATE_CHANGED);
  show_fate (self);
  if (way_conflict_get_fate (conflict) != WAY_FATE_I_REMOVE)
    add_rows (self);
  refresh (self);
  g_signal_connect_object (conflict, "changed", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}
