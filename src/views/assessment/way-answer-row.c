/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-answer-row.h"

#include <glib/gi18n.h>

#include "way-columns.h"
#include "way-scoring-words.h"
#include "way-text-scale.h"

/* The least width of an answer with its words, and of one that is only a number. */
#define WORDS_WIDTH 104

struct _WayAnswerRow {
  GtkBox parent_instance;

  const WayInstrumentItem *item;
  WayInstrument           *instrument; /* holds the item */
  WayAnswerShape           shape;
  gboolean                 in_columns; /* its words stand above the columns */
  gboolean                 is_ruler;   /* most answers are nothing but their number */
  gboolean                 setting;

  GtkLabel  *number;
  GtkLabel  *text;
  GtkLabel  *state;
  GtkBox    *answers;
  GtkBox    *ends;
  GtkLabel  *low;
  GtkLabel  *high;
  GtkWidget *cells;
  GPtrArray *buttons; /* GtkCheckButton, as the item’s answers */
  GPtrArray *words;   /* GtkLabel, as the item’s answers */
};

enum {
  SIGNAL_ANSWERED,
  SIGNAL_ENTERED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (WayAnswerRow, way_answer_row, GTK_TYPE_BOX)

static void
toggled_cb (WayAnswerRow *self, GtkCheckButton *button)
{
  guint n;

  if (self->setting || !gtk_check_button_get_active (button) ||
      !g_ptr_array_find (self->buttons, button, &n))
    return;

  g_signal_emit (self, signals[SIGNAL_ANSWERED], 0, self->item->options->options[n].value);
}

static void
enter_cb (WayAnswerRow *self)
{
  g_signal_emit (self, signals[SIGNAL_ENTERED], 0);
}

static void
way_answer_row_finalize (GObject *object)
{
  WayAnswerRow *self = WAY_ANSWER_ROW (object);

  g_ptr_array_unref (self->buttons);
  g_ptr_array_unref (self->words);
  g_clear_pointer (&self->instrument, way_instrument_unref);

  G_OBJECT_CLASS (way_answer_row_parent_class)->finalize (object);
}

static void
way_answer_row_class_init (WayAnswerRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = way_answer_row_finalize;

  signals[SIGNAL_ANSWERED] = g_signal_new ("answered", WAY_TYPE_ANSWER_ROW, G_SIGNAL_RUN_LAST, 0,
                                           NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);
  signals[SIGNAL_ENTERED] = g_signal_new ("entered", WAY_TYPE_ANSWER_ROW, G_SIGNAL_RUN_LAST, 0,
                                          NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/waymark/Waymark/ui/way-answer-row.ui");
  gtk_widget_class_bind_template_child (widget_class, WayAnswerRow, number);
  gtk_widget_class_bind_template_child (widget_class, WayAnswerRow, text);
  gtk_widget_class_bind_template_child (widget_class, WayAnswerRow, state);
  gtk_widget_class_bind_template_child (widget_class, WayAnswerRow, answers);
  gtk_widget_class_bind_template_child (widget_class, WayAnswerRow, ends);
  gtk_widget_class_bind_template_child (widget_class, WayAnswerRow, low);
  gtk_widget_class_bind_template_child (widget_class, WayAnswerRow, high);
}

static void
way_answer_row_init (WayAnswerRow *self)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();

  self->buttons = g_ptr_array_new ();
  self->words = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));

  g_signal_connect_object (focus, "enter", G_CALLBACK (enter_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);
}

/* --- building --- */

static gboolean
is_only_number (const WayInstrumentOption *option)
{
  g_autofree char *number = g_strdup_printf ("%d", option->value);

  return g_strcmp0 (option->words, number) == 0;
}

static gboolean
looks_like_ruler (const WayInstrumentOptions *options)
{
  guint n = 0;

  for (guint i = 0; i < options->n_options; i++)
    n += is_only_number (&options->options[i]) ? 1 : 0;

  return n > options->n_options - n;
}

static GtkWidget *
make_cell (WayAnswerRow *self, const WayInstrumentOption *option)
{
  GtkWidget *button =
    g_object_new (GTK_TYPE_CHECK_BUTTON, "accessible-role", GTK_ACCESSIBLE_ROLE_RADIO, NULL);
  GtkWidget       *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  g_autofree char *number = g_strdup_printf ("%d", option->value);
  GtkWidget       *key = gtk_label_new (number);
  GtkWidget       *words = gtk_label_new (option->words);
  g_autofree char *name = NULL;

  /* TRANSLATORS: for a screen reader: the text of an item, one of its answers, and its value. */
  name = g_strdup_printf (_ ("%s: %s, %d"), self->item->text, option->words, option->value);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);

  gtk_widget_add_css_class (button, "way-answer");
  gtk_widget_add_css_class (key, "way-answer-key");
  gtk_widget_add_css_class (key, "numeric");
  gtk_widget_set_valign (key, GTK_ALIGN_CENTER);
  gtk_label_set_wrap (GTK_LABEL (words), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (words), PANGO_WRAP_WORD);
  gtk_label_set_xalign (GTK_LABEL (words), 0);
  gtk_widget_set_hexpand (words, TRUE);
  gtk_widget_set_hexpand (box, TRUE);
  gtk_widget_add_css_class (words, "caption");
  gtk_box_append (GTK_BOX (box), key);
  gtk_box_append (GTK_BOX (box), words);
  gtk_check_button_set_child (GTK_CHECK_BUTTON (button), box);

  if (self->buttons->len > 0)
    gtk_check_button_set_group (GTK_CHECK_BUTTON (button), g_ptr_array_index (self->buttons, 0));
  g_ptr_array_add (self->buttons, button);
  g_ptr_array_add (self->words, words);
  g_signal_connect_object (button, "toggled", G_CALLBACK (toggled_cb), self, G_CONNECT_SWAPPED);

  return button;
}

static void
show_ends (WayAnswerRow *self)
{
  const WayInstrumentOptions *options = self->item->options;
  const WayInstrumentOption  *low = &options->options[0];
  const WayInstrumentOption  *high = &options->options[options->n_options - 1];
  g_autofree char            *low_text = g_strdup_printf ("%d  %s", low->value, low->words);
  g_autofree char            *high_text = g_strdup_printf ("%d  %s", high->value, high->words);

  gtk_label_set_text (self->low, low_text);
  gtk_label_set_text (self->high, high_text);
}

static void
set_class (WayAnswerRow *self, const char *name, gboolean has)
{
  if (has)
    gtk_widget_add_css_class (GTK_WIDGET (self), name);
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), name);
}

static void
build_cells (WayAnswerRow *self)
{
  const WayInstrumentOptions *options = self->item->options;

  if (self->is_ruler) {
    self->cells = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, WAY_ANSWER_SPACING);
    gtk_box_set_homogeneous (GTK_BOX (self->cells), TRUE);
    show_ends (self);
  } else {
    self->cells = way_columns_new ();
    g_object_set (self->cells, "max-columns", (int)options->n_options, "spacing",
                  WAY_ANSWER_SPACING, "row-spacing", WAY_ANSWER_SPACING, NULL);
  }
  gtk_widget_set_visible (GTK_WIDGET (self->ends), self->is_ruler);
  set_class (self, "way-ruler", self->is_ruler);

  for (guint i = 0; i < options->n_options; i++) {
    GtkWidget *cell = make_cell (self, &options->options[i]);

    if (self->is_ruler)
      gtk_box_append (GTK_BOX (self->cells), cell);
    else
      way_columns_append (WAY_COLUMNS (self->cells), cell);
  }
  gtk_box_append (self->answers, self->cells);
}

void
way_answer_row_set_item (WayAnswerRow *self, const WayInstrument *instrument, guint index)
{
  g_autofree char *number = g_strdup_printf ("%u", index + 1);
  g_autofree char *name = NULL;

  g_return_if_fail (WAY_IS_ANSWER_ROW (self));
  g_return_if_fail (self->item == NULL);

  self->instrument = way_instrument_ref ((WayInstrument *)instrument);
  self->item = way_instrument_get_item (instrument, index);
  self->in_columns = self->item->options == way_instrument_get_shared_options (instrument);
  self->is_ruler = looks_like_ruler (self->item->options);

  gtk_label_set_text (self->number, number);
  gtk_label_set_text (self->text, self->item->text);
  /* TRANSLATORS: for a screen reader: number and text of an item. */
  name = g_strdup_printf (_ ("Item %u: %s"), index + 1, self->item->text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);

  build_cells (self);
  way_answer_row_set_shape (self, WAY_ANSWER_SHAPE_STACKED);
}

/* --- showing --- */

void
way_answer_row_set_answer (WayAnswerRow *self, WayAnswer answer)
{
  const char *state = way_answer_state_to_words (answer.state);

  g_return_if_fail (WAY_IS_ANSWER_ROW (self));

  self->setting = TRUE;
  for (guint i = 0; i < self->buttons->len; i++) {
    GtkCheckButton *button = g_ptr_array_index (self->buttons, i);
    const gboolean  chosen =
      answer.state == WAY_ANSWER_GIVEN && self->item->options->options[i].value == answer.value;

    gtk_check_button_set_active (button, chosen);
    if (chosen)
      gtk_widget_add_css_class (GTK_WIDGET (button), "way-chosen");
    else
      gtk_widget_remove_css_class (GTK_WIDGET (button), "way-chosen");
  }
  self->setting = FALSE;

  gtk_label_set_text (self->state, state != NULL ? state : "");
  gtk_widget_set_visible (GTK_WIDGET (self->state), state != NULL);
}

/* Words beside their key, or in large type before it. */
static void
show_words (WayAnswerRow *self, GtkWidget *words)
{
  const gboolean large = self->shape == WAY_ANSWER_SHAPE_LARGE;
  const gboolean shown =
    !self->is_ruler && !(self->shape == WAY_ANSWER_SHAPE_COLUMNS && self->in_columns);
  GtkWidget *box = gtk_widget_get_parent (words);
  GtkWidget *key = gtk_widget_get_prev_sibling (words);

  if (key == NULL)
    key = gtk_widget_get_next_sibling (words);
  gtk_box_reorder_child_after (GTK_BOX (box), large ? key : words, large ? words : key);
  gtk_widget_set_visible (words, shown);
  gtk_widget_set_halign (box, shown ? GTK_ALIGN_FILL : GTK_ALIGN_CENTER);
  if (large)
    gtk_widget_remove_css_class (words, "caption");
  else
    gtk_widget_add_css_class (words, "caption");
}

static void
shape_cells (WayAnswerRow *self)
{
  const gboolean large = self->shape == WAY_ANSWER_SHAPE_LARGE;
  const gboolean wide = self->shape == WAY_ANSWER_SHAPE_COLUMNS;

  if (self->cells == NULL || self->is_ruler)
    return;

  g_object_set (self->cells, "max-columns", large ? 1 : (int)self->buttons->len, "row-spacing",
                large ? 2 * WAY_ANSWER_SPACING : WAY_ANSWER_SPACING, "min-column-width",
                wide ? WAY_ANSWER_WIDTH / 2 : WORDS_WIDTH, NULL);
}

void
way_answer_row_set_shape (WayAnswerRow *self, WayAnswerShape shape)
{
  const double   scale = way_text_scale (GTK_WIDGET (self));
  const guint    n = self->buttons->len;
  const gboolean wide = shape == WAY_ANSWER_SHAPE_COLUMNS;
  const gboolean large = shape == WAY_ANSWER_SHAPE_LARGE;

  g_return_if_fail (WAY_IS_ANSWER_ROW (self));

  self->shape = shape;
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self),
                                  wide ? GTK_ORIENTATION_HORIZONTAL : GTK_ORIENTATION_VERTICAL);
  gtk_widget_set_size_request (
    GTK_WIDGET (self->answers),
    wide ? (int)(scale * (n * (WAY_ANSWER_WIDTH + WAY_ANSWER_SPACING) - WAY_ANSWER_SPACING)) : -1,
    -1);
  gtk_box_set_spacing (GTK_BOX (self), wide || large ? 18 : 6);
  gtk_widget_set_hexpand (GTK_WIDGET (self->answers), !wide);
  gtk_widget_set_visible (GTK_WIDGET (self->number), !large);

  shape_cells (self);
  for (guint i = 0; i < n; i++)
    show_words (self, g_ptr_array_index (self->words, i));
  set_class (self, "way-wide", wide);
  set_class (self, "way-large", large);
}

void
way_answer_row_set_current (WayAnswerRow *self, gboolean current)
{
  g_autoptr (PangoAttrList) bold = pango_attr_list_new ();

  g_return_if_fail (WAY_IS_ANSWER_ROW (self));

  pango_attr_list_insert (bold, pango_attr_weight_new (PANGO_WEIGHT_BOLD));
  gtk_label_set_attributes (self->text, current ? bold : NULL);

  if (current)
    gtk_widget_add_css_class (GTK_WIDGET (self), "way-current");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "way-current");
}

/* --- focus --- */

gboolean
way_answer_row_focus (WayAnswerRow *self)
{
  g_return_val_if_fail (WAY_IS_ANSWER_ROW (self), FALSE);

  for (guint i = 0; i < self->buttons->len; i++) {
    if (gtk_check_button_get_active (g_ptr_array_index (self->buttons, i)))
      return gtk_widget_grab_focus (g_ptr_array_index (self->buttons, i));
  }

  return self->buttons->len > 0 && gtk_widget_grab_focus (g_ptr_array_index (self->buttons, 0));
}

void
way_answer_row_move (WayAnswerRow *self, int step)
{
  g_return_if_fail (WAY_IS_ANSWER_ROW (self));

  for (guint i = 0; i < self->buttons->len; i++) {
    if (!gtk_widget_is_focus (g_ptr_array_index (self->buttons, i)))
      continue;
    if (step > 0 && i + 1 < self->buttons->len)
      gtk_widget_grab_focus (g_ptr_array_index (self->buttons, i + 1));
    else if (step < 0 && i > 0)
      gtk_widget_grab_focus (g_ptr_array_index (self->buttons, i - 1));
    return;
  }
}
