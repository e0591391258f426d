/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-handed-page-private.h"

#include <glib/gi18n.h>

#include "way-answer-keys.h"
#include "way-text-scale.h"

enum {
  SIGNAL_GIVE_BACK,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static const char *const size_classes[] = { "way-small", NULL, "way-big" };

G_DEFINE_FINAL_TYPE (WayHandedPage, way_handed_page, ADW_TYPE_BIN)

static void
changed_cb (WayHandedPage *self)
{
  WayInstrument *instrument = way_handed_form_get_instrument (self->form);
  const gboolean other = instrument != self->shown;

  if (other) {
    self->shown = instrument;
    g_clear_pointer (&self->words, way_catalog_free);
    self->words = way_catalog_new (way_instrument_get_language (instrument));
  }
  way_handed_page_show_question (self, other);
}

static void
failed_cb (WayHandedPage *self)
{
  way_handed_page_show_text (
    self->message,
    way_handed_page_say (self, N_ ("The answers cannot be stored at the moment; the program "
                                   "tries again. Please leave the computer on.")));
}

static void
kept_cb (WayHandedPage *self)
{
  if (way_handed_form_is_kept (self->form))
    way_handed_page_show_text (self->message, NULL);
}

/* --- moving --- */

/* What the form leaves out by its own rules is passed over. */
static gboolean
is_asked (WayHandedPage *self, guint item)
{
  return way_handed_page_get_answer (self, item).state != WAY_ANSWER_SKIPPED;
}

/* A number that was typed and not ended is not lost. */
static void
end_number (WayHandedPage *self)
{
  int value;

  if (self->typed->len > 0 && self->current < way_handed_page_get_n (self) &&
      way_answer_key_press (
        way_instrument_get_item (way_handed_form_get_instrument (self->form), self->current), '\n',
        self->typed, &value) == WAY_ANSWER_KEY_CHOSEN)
    way_handed_form_answer (self->form, self->current, value);
  g_string_truncate (self->typed, 0);
}

static void
go_to (WayHandedPage *self, guint item)
{
  end_number (self);
  self->current = item;
  way_handed_page_show_question (self, TRUE);
}

static void
next_cb (WayHandedPage *self)
{
  guint item = self->current + 1;

  while (item < way_handed_page_get_n (self) && !is_asked (self, item))
    item++;
  if (self->current < way_handed_page_get_n (self))
    go_to (self, item);
}

static void
back_cb (WayHandedPage *self)
{
  guint item = self->current;

  while (item > 0 && !is_asked (self, item - 1))
    item--;
  if (item > 0)
    go_to (self, item - 1);
}

static void
refuse_cb (WayHandedPage *self)
{
  if (self->current < way_handed_page_get_n (self) &&
      way_handed_form_refuse (self->form, self->current))
    next_cb (self);
}

static void
open_cb (WayHandedPage *self)
{
  guint item;

  if (way_handed_page_find_open (self, &item))
    go_to (self, item);
}

static void
give_back_cb (WayHandedPage *self)
{
  if (self->form != NULL)
    end_number (self);
  g_signal_emit (self, signals[SIGNAL_GIVE_BACK], 0);
}

static void
size_cb (WayHandedPage *self, GtkToggleButton *button)
{
  for (guint i = 0; i < WAY_HANDED_SIZES; i++) {
    if (size_classes[i] == NULL)
      continue;
    if (gtk_toggle_button_get_active (self->sizes[i]))
      gtk_widget_add_css_class (GTK_WIDGET (self->stack), size_classes[i]);
    else
      gtk_widget_remove_css_class (GTK_WIDGET (self->stack), size_classes[i]);
  }
}

static void
language_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  WayHandedPage *self = WAY_HANDED_PAGE (widget);

  if (self->form != NULL)
    way_handed_form_set_language (self->form, g_variant_get_string (parameter, NULL));
}

static gboolean
choose_by_key (WayHandedPage *self, guint keyval)
{
  const WayInstrumentItem *item =
    way_instrument_get_item (way_handed_form_get_instrument (self->form), self->current);
  const gboolean enter = keyval == GDK_KEY_Return || keyval == GDK_KEY_KP_Enter;
  int            value;
  WayAnswerKey   pressed =
    way_answer_key_press (item, enter ? '\n' : gdk_keyval_to_unicode (keyval), self->typed, &value);

  if (pressed == WAY_ANSWER_KEY_CHOSEN)
    way_handed_form_answer (self->form, self->current, value);
  else if (pressed == WAY_ANSWER_KEY_NONE && enter)
    next_cb (self);

  return pressed != WAY_ANSWER_KEY_NONE || enter;
}

static gboolean
key_cb (WayHandedPage *self, guint keyval, guint keycode, GdkModifierType state)
{
  GtkRoot   *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  /* On a button Enter presses it. */
  if (self->form == NULL || self->row == NULL || focus == NULL ||
      gtk_widget_get_ancestor (focus, WAY_TYPE_ANSWER_ROW) == NULL ||
      (state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK)) != 0)
    return FALSE;

  switch (keyval) {
  case GDK_KEY_Up:
  case GDK_KEY_KP_Up:
    way_answer_row_move (self->row, -1);
    return TRUE;
  case GDK_KEY_Down:
  case GDK_KEY_KP_Down:
    way_answer_row_move (self->row, 1);
    return TRUE;
  case GDK_KEY_Page_Up:
  case GDK_KEY_KP_Page_Up:
    back_cb (self);
    return TRUE;
  case GDK_KEY_Page_Down:
  case GDK_KEY_KP_Page_Down:
    next_cb (self);
    return TRUE;
  default:
    return choose_by_key (self, keyval);
  }
}

/* --- its shape --- */

static void
height_folded_cb (WayHandedPage *self)
{
  if (way_fold_get_folded (self->height_fold))
    gtk_widget_add_css_class (GTK_WIDGET (self), "way-short");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "way-short");
}

static void
top_folded_cb (WayHandedPage *self, GParamSpec *property, WayFold *fold)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->top), way_fold_get_folded (fold)
                                                                ? GTK_ORIENTATION_VERTICAL
                                                                : GTK_ORIENTATION_HORIZONTAL);
}

static void
bottom_folded_cb (WayHandedPage *self, GParamSpec *property, WayFold *fold)
{
  gtk_widget_set_visible (GTK_WIDGET (self->who_sees), !way_fold_get_folded (fold));
}

/* --- the widget --- */

static void
way_handed_page_dispose (GObject *object)
{
  WayHandedPage *self = WAY_HANDED_PAGE (object);

  if (self->form != NULL)
    g_signal_handlers_disconnect_by_data (self->form, self);
  g_clear_object (&self->form);

  G_OBJECT_CLASS (way_handed_page_parent_class)->dispose (object);
}

static void
way_handed_page_finalize (GObject *object)
{
  WayHandedPage *self = WAY_HANDED_PAGE (object);

  g_clear_pointer (&self->words, way_catalog_free);
  g_string_free (self->typed, TRUE);

  G_OBJECT_CLASS (way_handed_page_parent_class)->finalize (object);
}

static void
way_handed_page_class_init (WayHandedPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = way_handed_page_dispose;
  G_OBJECT_CLASS (klass)->finalize = way_handed_page_finalize;

  signals[SIGNAL_GIVE_BACK] = g_signal_new ("give-back", WAY_TYPE_HANDED_PAGE, G_SIGNAL_RUN_LAST, 0,
                                            NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_install_action (widget_class, "handed.language", "s", language_action);

  g_type_ensure (WAY_TYPE_FOLD);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/waymark/Waymark/ui/way-handed-page.ui");
  gtk_widget_class_bind_template_child (widget_class, WayHandedPage, height_fold);
  gtk_widget_class_bind_template_child (widget_class, WayHandedPage, cover);
  gtk_widget_class_bind_template_child (widget_class, WayHandedPage, cover_words);
  gtk_widget_class_bind_template_child (widget_class, WayHandedPage, top);
  gtk_widget_class_bind_template_child (widget_class, WayHandedPage, position);
  gtk_widget_class_bind_template_child (widget_class, WayHandedPage, progress);
  gtk_widget_class_bind_template_child_full (widget_class, "small", FALSE,
                                             G_STRUCT_OFFSET (WayHandedPage, sizes[0]));
  gtk_widget_class_bind_template_child_full (widget_class, "medium", FALSE,
                                             G_STRUCT_OFFSET (WayHandedPage, sizes[1]));
  gtk_widget_class_bind_template_child_full (widget_class, "large", FALSE,
                                             G_STRUCT_OFFSET (WayHandedPage, sizes[2]));
  gtk_widget_class_bind_template_child (widget_class, WayHandedPage, language);
  gtk_widget_class_bind_template_child (widget_class, WayHandedPage, languages);
  gtk_widget_class_bind_template_child (widget_class, WayHandedPage, give_back);
  gtk_widget_class_bind_template_child (widget_class, WayHandedPage, clamp);
  gtk_widget_class_bind_template_child (widget_class, WayHandedPage, stack);
  gtk_widget_class_bind_template_child (widget_class, WayHandedPage, scroller);
  gtk_widget_class_bind_template_child (widget_class, WayHandedPage, instructions);
  gtk_widget_class_bind_template_child (widget_class, WayHandedPage, stem);
  gtk_widget_class_bind_template_child (widget_class, WayHandedPage, place);
  gtk_widget_class_bind_template_child (widget_class, WayHandedPage, thanks);
  gtk_widget_class_bind_template_child (widget_class, WayHandedPage, please);
  gtk_widget_class_bind_template_child (widget_class, WayHandedPage, care);
  gtk_widget_class_bind_template_child (widget_class, WayHandedPage, open_words);
  gtk_widget_class_bind_template_child (widget_class, WayHandedPage, open);
  gtk_widget_class_bind_template_child (widget_class, WayHandedPage, message);
  gtk_widget_class_bind_template_child (widget_class, WayHandedPage, bottom);
  gtk_widget_class_bind_template_child (widget_class, WayHandedPage, back);
  gtk_widget_class_bind_template_child (widget_class, WayHandedPage, refuse);
  gtk_widget_class_bind_template_child (widget_class, WayHandedPage, who_sees);
  gtk_widget_class_bind_template_child (widget_class, WayHandedPage, next);
  gtk_widget_class_bind_template_callback (widget_class, height_folded_cb);
  gtk_widget_class_bind_template_callback (widget_class, top_folded_cb);
  gtk_widget_class_bind_template_callback (widget_class, bottom_folded_cb);
  gtk_widget_class_bind_template_callback (widget_class, size_cb);
  gtk_widget_class_bind_template_callback (widget_class, give_back_cb);
  gtk_widget_class_bind_template_callback (widget_class, back_cb);
  gtk_widget_class_bind_template_callback (widget_class, refuse_cb);
  gtk_widget_class_bind_template_callback (widget_class, next_cb);
  gtk_widget_class_bind_template_callback (widget_class, open_cb);
}

static void
way_handed_page_init (WayHandedPage *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->typed = g_string_new (NULL);
  gtk_widget_init_template (GTK_WIDGET (self));
  way_text_scale_clamp (self->clamp);

  /* Before the radio buttons, to which arrows and Enter mean a choice. */
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

static void
fill_languages (WayHandedPage *self)
{
  GPtrArray *all = way_handed_form_get_languages (self->form);

  g_menu_remove_all (self->languages);
  for (guint i = 0; all->len > 1 && i < all->len; i++) {
    g_autoptr (GMenuItem) item =
      g_menu_item_new (way_instrument_get_language_name (g_ptr_array_index (all, i)), NULL);

    g_menu_item_set_action_and_target (item, "handed.language", "s",
                                       way_instrument_get_language (g_ptr_array_index (all, i)));
    g_menu_append_item (self->languages, item);
  }
  gtk_widget_set_visible (GTK_WIDGET (self->language), all->len > 1);
}

static void
forget (WayHandedPage *self)
{
  if (self->form != NULL)
    g_signal_handlers_disconnect_by_data (self->form, self);
  g_clear_object (&self->form);
  adw_bin_set_child (self->place, NULL);
  self->row = NULL;
  self->shown = NULL;
  way_handed_page_show_text (self->instructions, NULL);
  way_handed_page_show_text (self->stem, NULL);
  way_handed_page_show_text (self->message, NULL);
  gtk_button_set_label (self->give_back, "");
  gtk_label_set_text (self->who_sees, "");
  gtk_label_set_text (self->please, "");
  gtk_label_set_text (self->care, "");
}

void
way_handed_page_show (WayHandedPage *self, WayHandedForm *form)
{
  g_return_if_fail (WAY_IS_HANDED_PAGE (self));

  forget (self);
  if (form == NULL)
    return;

  self->form = g_object_ref (form);
  g_signal_connect_object (form, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (form, "failed", G_CALLBACK (failed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (form, "notify::kept", G_CALLBACK (kept_cb), self, G_CONNECT_SWAPPED);
  fill_languages (self);
  if (!way_handed_page_find_open (self, &self->current))
    self->current = 0;
  way_handed_page_cover (self, FALSE);
  changed_cb (self);
}

void
way_handed_page_cover (WayHandedPage *self, gboolean covered)
{
  g_return_if_fail (WAY_IS_HANDED_PAGE (self));

  gtk_stack_set_visible_child_name (self->cover, covered ? "covered" : "form");
}

void
way_handed_page_focus (WayHandedPage *self)
{
  g_return_if_fail (WAY_IS_HANDED_PAGE (self));

  if (self->row != NULL)
    way_answer_row_focus (self->row);
  else
    gtk_widget_grab_focus (GTK_WIDGET (self->give_back));
}

const char *
way_handed_page_say_return (WayHandedPage *self)
{
  g_return_val_if_fail (WAY_IS_HANDED_PAGE (self) && self->words != NULL, NULL);

  return way_handed_page_say (self, N_ ("Back to the questions"));
}
