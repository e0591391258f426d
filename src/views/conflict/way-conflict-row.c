/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-conflict-row.h"

#include <glib/gi18n.h>

#include "way-columns.h"
#include "way-marked-label.h"
#include "way-now.h"
#include "way-record-words.h"
#include "way-text-diff.h"

struct _WayConflictRow {
  AdwPreferencesRow parent_instance;

  WayConflict *conflict;
  guint        field;
  gboolean     filling; /* nobody chooses */
  gboolean     has_marks;

  GtkLabel       *label;
  GtkLabel       *was;
  GtkCheckButton *mine;
  GtkLabel       *mine_words;
  GtkCheckButton *theirs;
  GtkLabel       *theirs_caption;
  GtkLabel       *theirs_words;
  GtkCheckButton *both;
  GtkLabel       *both_words;
  GtkCheckButton *own;
  GtkWidget      *own_card;
  GtkTextView    *own_text;
};

G_DEFINE_FINAL_TYPE (WayConflictRow, way_conflict_row, ADW_TYPE_PREFERENCES_ROW)

static const WayConflictField *
get_field (WayConflictRow *self)
{
  return way_conflict_get_field (self->conflict, self->field);
}

static GtkTextBuffer *
get_buffer (WayConflictRow *self)
{
  return gtk_text_view_get_buffer (self->own_text);
}

/* --- choosing --- */

static GtkCheckButton *
button_of (WayConflictRow *self, WayConflictSide side)
{
  switch (side) {
  case WAY_SIDE_MINE:
    return self->mine;
  case WAY_SIDE_THEIRS:
    return self->theirs;
  case WAY_SIDE_BOTH:
    return self->both;
  case WAY_SIDE_OWN:
    return self->own;
  case WAY_SIDE_OPEN:
  default:
    return NULL;
  }
}

static void
show_chosen (WayConflictRow *self)
{
  for (guint side = WAY_SIDE_MINE; side <= WAY_SIDE_OWN; side++) {
    GtkCheckButton *button = button_of (self, (WayConflictSide)side);

    if (gtk_check_button_get_active (button))
      gtk_widget_add_css_class (GTK_WIDGET (button), "way-chosen");
    else
      gtk_widget_remove_css_class (GTK_WIDGET (button), "way-chosen");
  }
  gtk_widget_set_visible (self->own_card, gtk_check_button_get_active (self->own));
}

/* Other words begin with what was chosen last. */
static void
begin_own (WayConflictRow *self)
{
  const WayConflictField *field = get_field (self);
  const WayConflictSide   side = field->side != WAY_SIDE_OPEN ? field->side : WAY_SIDE_MINE;

  if (field->texts[WAY_SIDE_OWN] == NULL)
    gtk_text_buffer_set_text (get_buffer (self), field->texts[side], -1);
  else
    way_conflict_choose (self->conflict, self->field, WAY_SIDE_OWN);
}

static void
toggled_cb (WayConflictRow *self, GtkCheckButton *button)
{
  if (self->filling || !gtk_check_button_get_active (button))
    return;

  if (button == self->own)
    begin_own (self);
  else
    way_conflict_choose (self->conflict, self->field,
                         button == self->mine     ? WAY_SIDE_MINE
                         : button == self->theirs ? WAY_SIDE_THEIRS
                                                  : WAY_SIDE_BOTH);
  show_chosen (self);
  if (button == self->own)
    gtk_widget_grab_focus (GTK_WIDGET (self->own_text));
}

static void
typed_cb (WayConflictRow *self)
{
  GtkTextIter      start, end;
  g_autofree char *text = NULL;

  if (self->filling)
    return;

  gtk_text_buffer_get_bounds (get_buffer (self), &start, &end);
  text = gtk_text_buffer_get_text (get_buffer (self), &start, &end, FALSE);
  way_conflict_write (self->conflict, self->field, text);
}

/* --- what it says --- */

/* Where words stayed, it shows what came and what went since both began. */
static void
show_side (WayConflictRow *self, GtkCheckButton *button, GtkLabel *label, WayConflictSide side)
{
  const WayConflictField *field = get_field (self);
  const char             *was = field->texts[WAY_SIDE_OPEN];
  g_autoptr (WayMarkedText) words = way_marked_text_new ();

  if (field->field->type == WAY_FIELD_TEXT && !g_str_equal (was, field->texts[side]) &&
      way_text_diff_shares (was, field->texts[side]))
    way_marked_text_append_difference (words, was, field->texts[side], TRUE);
  else
    way_marked_text_append (words, field->words[side]);
  if (way_marked_text_has (words, WAY_MARK_ADDED) ||
      way_marked_text_has (words, WAY_MARK_REMOVED)) {
    g_autofree char *speech = way_marked_text_to_speech (words);

    self->has_marks = TRUE;
    gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                    speech, -1);
  }
  way_marked_label_show (label, words);
}

static void
name_button (GtkCheckButton *button, const char *caption, const char *words)
{
  g_autofree char *name = g_strdup_printf ("%s: %s", caption, words);

  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
show_was (WayConflictRow *self)
{
  const WayConflictField *field = get_field (self);
  g_autofree char        *words = *field->texts[WAY_SIDE_OPEN] != '\0'
                                  ? g_strdup_printf (_ ("It was: %s"), field->words[WAY_SIDE_OPEN])
                                  : g_strdup (_ ("It was empty"));

  gtk_label_set_text (self->was, words);
  gtk_widget_set_visible (GTK_WIDGET (self->was), field->kind == WAY_CONFLICT_BOTH);
}

static char *
their_caption (const WayConflictField *field)
{
  g_autofree char *moment = NULL;

  if (field->kind == WAY_CONFLICT_MINE)
    return g_strdup (_ ("As it was"));

  moment = way_record_words_moment (field->by.at, way_today ());
  /* Translators: a person, and when. */
  return g_strdup_printf (_ ("%s, %s"), field->by.who != NULL ? field->by.who : _ ("Somebody else"),
                          moment);
}

static void
show (WayConflictRow *self)
{
  const WayConflictField *field = get_field (self);
  const char             *label = way_record_words_label (field->field, field->field->name);
  const char             *own = field->kind == WAY_CONFLICT_THEIRS ? _ ("As it was") : _ ("Yours");
  g_autofree char        *their = their_caption (field);

  gtk_label_set_text (self->label, label);
  show_was (self);
  show_side (self, self->mine, self->mine_words, WAY_SIDE_MINE);
  show_side (self, self->theirs, self->theirs_words, WAY_SIDE_THEIRS);
  gtk_label_set_text (self->theirs_caption, their);
  name_button (self->mine, own, field->words[WAY_SIDE_MINE]);
  name_button (self->theirs, their, field->words[WAY_SIDE_THEIRS]);
  gtk_widget_set_visible (GTK_WIDGET (self->both), field->texts[WAY_SIDE_BOTH] != NULL);
  if (field->texts[WAY_SIDE_BOTH] != NULL) {
    show_side (self, self->both, self->both_words, WAY_SIDE_BOTH);
    name_button (self->both, _ ("Both together"), field->words[WAY_SIDE_BOTH]);
  }
  gtk_widget_set_visible (GTK_WIDGET (self->own), field->field->type == WAY_FIELD_TEXT);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

void
way_conflict_row_refresh (WayConflictRow *self)
{
  const WayConflictField *field;
  GtkCheckButton         *chosen;

  g_return_if_fail (WAY_IS_CONFLICT_ROW (self));

  field = get_field (self);
  chosen = button_of (self, field->side);
  self->filling = TRUE;
  for (guint side = WAY_SIDE_MINE; side <= WAY_SIDE_OWN; side++) {
    GtkCheckButton *button = button_of (self, (WayConflictSide)side);

    if (gtk_check_button_get_active (button) != (button == chosen))
      gtk_check_button_set_active (button, button == chosen);
  }
  if (field->texts[WAY_SIDE_OWN] != NULL && field->side == WAY_SIDE_OWN &&
      !gtk_widget_has_focus (GTK_WIDGET (self->own_text)))
    gtk_text_buffer_set_text (get_buffer (self), field->texts[WAY_SIDE_OWN], -1);
  self->filling = FALSE;
  show_chosen (self);
}

gboolean
way_conflict_row_has_marks (WayConflictRow *self)
{
  g_return_val_if_fail (WAY_IS_CONFLICT_ROW (self), FALSE);

  return self->has_marks;
}

/* --- the widget --- */

static void
way_conflict_row_dispose (GObject *object)
{
  g_clear_object (&WAY_CONFLICT_ROW (object)->conflict);

  G_OBJECT_CLASS (way_conflict_row_parent_class)->dispose (object);
}

static void
way_conflict_row_class_init (WayConflictRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = way_conflict_row_dispose;

  g_type_ensure (WAY_TYPE_COLUMNS);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/waymark/Waymark/ui/way-conflict-row.ui");
  gtk_widget_class_bind_template_child (widget_class, WayConflictRow, label);
  gtk_widget_class_bind_template_child (widget_class, WayConflictRow, was);
  gtk_widget_class_bind_template_child (widget_class, WayConflictRow, mine);
  gtk_widget_class_bind_template_child (widget_class, WayConflictRow, mine_words);
  gtk_widget_class_bind_template_child (widget_class, WayConflictRow, theirs);
  gtk_widget_class_bind_template_child (widget_class, WayConflictRow, theirs_caption);
  gtk_widget_class_bind_template_child (widget_class, WayConflictRow, theirs_words);
  gtk_widget_class_bind_template_child (widget_class, WayConflictRow, both);
  gtk_widget_class_bind_template_child (widget_class, WayConflictRow, both_words);
  gtk_widget_class_bind_template_child (widget_class, WayConflictRow, own);
  gtk_widget_class_bind_template_child (widget_class, WayConflictRow, own_card);
  gtk_widget_class_bind_template_child (widget_class, WayConflictRow, own_text);
  gtk_widget_class_bind_template_callback (widget_class, toggled_cb);
}

static void
way_conflict_row_init (WayConflictRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (get_buffer (self), "changed", G_CALLBACK (typed_cb), self,
                           G_CONNECT_SWAPPED);
}

GtkWidget *
way_conflict_row_new (WayConflict *conflict, guint field)
{
  WayConflictRow *self = g_object_new (WAY_TYPE_CONFLICT_ROW, NULL);

  self->conflict = g_object_ref (conflict);
  self->field = field;
  show (self);
  way_conflict_row_refresh (self);
  return GTK_WIDGET (self);
}
