/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-plan-field.h"

#include <glib/gi18n.h>
#include <stdlib.h>

#include "way-plan-offers.h"
#include "way-plan-words.h"

/* A ruler that was not used yet stands before 0 and shows nothing. */
#define UNSAID (-1.0)
#define RULER  10

struct _WayPlanField {
  GtkBox parent_instance;

  WayPlanNode    *node;
  WayPlanKeeper  *keeper;
  const WayField *field;
  GtkWidget      *caption;
  GtkWidget      *control;
  WayPlanOffers  *offers; /* of a text that may have been written before; NULL: none */
  gboolean        setting;
};

G_DEFINE_FINAL_TYPE (WayPlanField, way_plan_field, GTK_TYPE_BOX)

static gboolean
is_ruler (const WayField *field)
{
  return field->type == WAY_FIELD_INT && field->max == RULER;
}

static void
type (WayPlanField *self, const char *text)
{
  if (!self->setting)
    way_plan_keeper_type (self->keeper, self->node, self->field->name, text);
}

/* --- text --- */

static void
words_changed_cb (WayPlanField *self)
{
  g_autofree char *text = way_plan_words_get_text (WAY_PLAN_WORDS (self->control));

  type (self, text);
  if (self->offers != NULL && !self->setting)
    way_plan_offers_look (self->offers, text);
}

/* Enter keeps one’s own words. */
static gboolean
words_key_cb (WayPlanField *self, guint keyval)
{
  switch (keyval) {
  case GDK_KEY_Down:
  case GDK_KEY_KP_Down:
    return way_plan_offers_enter (self->offers);
  case GDK_KEY_Escape:
    if (!gtk_widget_get_visible (GTK_WIDGET (self->offers)))
      return FALSE;
    way_plan_offers_hide (self->offers);
    return TRUE;
  case GDK_KEY_Return:
  case GDK_KEY_KP_Enter:
  case GDK_KEY_ISO_Enter:
    way_plan_offers_hide (self->offers);
    return FALSE;
  default:
    return FALSE;
  }
}

/* What it was measured by comes with it where nothing is written yet. */
static void
taken_cb (WayPlanField *self, const char *text, const char *more)
{
  const char *field =
    way_plan_node_get_kind (self->node) == WAY_PLAN_KIND_OBJECTIVE ? "measured_by" : "how_often";
  g_autofree char *there = more != NULL ? way_plan_node_get_text (self->node, field) : NULL;

  way_plan_words_replace_text (WAY_PLAN_WORDS (self->control), text);
  if (there != NULL && there[0] == '\0')
    way_plan_keeper_type (self->keeper, self->node, field, more);
}

static void
left_cb (WayPlanField *self)
{
  way_plan_offers_hide (self->offers);
}

static void
add_offers (WayPlanField *self)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();

  self->offers = WAY_PLAN_OFFERS (
    way_plan_offers_new (GTK_WIDGET (self), self->control, self->node, self->keeper));
  g_signal_connect_swapped (self->offers, "taken", G_CALLBACK (taken_cb), self);
  g_signal_connect_swapped (self->control, "key", G_CALLBACK (words_key_cb), self);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (left_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);
}

static void
entry_changed_cb (WayPlanField *self)
{
  type (self, gtk_editable_get_text (GTK_EDITABLE (self->control)));
}

static void
activate_cb (WayPlanField *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "plan.another", NULL);
}

static GtkWidget *
make_entry (WayPlanField *self, WayPlanFieldSize size, const char *placeholder)
{
  GtkWidget *entry = gtk_entry_new ();
  const int  chars = size == WAY_PLAN_FIELD_WIDE ? 15 : 5;

  gtk_editable_set_width_chars (GTK_EDITABLE (entry), chars);
  gtk_editable_set_max_width_chars (GTK_EDITABLE (entry), chars);
  gtk_entry_set_placeholder_text (GTK_ENTRY (entry), placeholder);
  gtk_entry_set_input_hints (GTK_ENTRY (entry), GTK_INPUT_HINT_PRIVATE);
  g_signal_connect_swapped (entry, "changed", G_CALLBACK (entry_changed_cb), self);
  g_signal_connect_swapped (entry, "activate", G_CALLBACK (activate_cb), self);
  return entry;
}

/* --- rulers --- */

static gboolean
ruler_output_cb (GtkSpinButton *spin, gpointer user_data)
{
  const int        value = gtk_spin_button_get_value_as_int (spin);
  g_autofree char *text = value < 0 ? g_strdup ("") : g_strdup_printf ("%d", value);

  if (!g_str_equal (gtk_editable_get_text (GTK_EDITABLE (spin)), text))
    gtk_editable_set_text (GTK_EDITABLE (spin), text);
  return TRUE;
}

static int
ruler_input_cb (GtkSpinButton *spin, double *value, gpointer user_data)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (spin));
  char       *end;
  long        number = strtol (text, &end, 10);

  if (text[0] == '\0')
    *value = UNSAID;
  else if (*end == '\0')
    *value = (double)number;
  else
    return GTK_INPUT_ERROR;
  return TRUE;
}

/* Scrolling over a plan must not change what a client said. */
static void
ignore_scrolling (GtkWidget *widget)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = g_list_model_get_n_items (controllers); i > 0; i--) {
    g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i - 1);

    if (GTK_IS_EVENT_CONTROLLER_SCROLL (controller))
      gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_NONE);
  }
}

static GtkWidget *
make_ruler (WayPlanField *self)
{
  GtkWidget   *spin = gtk_spin_button_new_with_range (UNSAID, RULER, 1);
  GtkEditable *text = gtk_editable_get_delegate (GTK_EDITABLE (spin));

  gtk_editable_set_width_chars (GTK_EDITABLE (spin), 2);
  gtk_editable_set_max_width_chars (GTK_EDITABLE (spin), 2);
  gtk_text_set_input_hints (GTK_TEXT (text), GTK_INPUT_HINT_PRIVATE);
  gtk_spin_button_set_numeric (GTK_SPIN_BUTTON (spin), TRUE);
  gtk_spin_button_set_update_policy (GTK_SPIN_BUTTON (spin), GTK_UPDATE_IF_VALID);
  g_signal_connect (spin, "output", G_CALLBACK (ruler_output_cb), NULL);
  g_signal_connect (spin, "input", G_CALLBACK (ruler_input_cb), NULL);
  g_signal_connect_swapped (spin, "changed", G_CALLBACK (entry_changed_cb), self);
  g_signal_connect_swapped (text, "activate", G_CALLBACK (activate_cb), self);
  ignore_scrolling (spin);
  return spin;
}

/* --- choices --- */

static void
choice_changed_cb (WayPlanField *self)
{
  const guint selected = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->control));

  if (selected != GTK_INVALID_LIST_POSITION)
    type (self, self->field->words[selected]);
}

/* In the list a choice says what it means. */
static void
setup_choice_cb (WayPlanField *self, GtkListItem *item)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *label = gtk_label_new (NULL);
  GtkWidget *hint = gtk_label_new (NULL);
  GtkWidget *check = gtk_image_new_from_icon_name ("object-select-symbolic");

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_xalign (GTK_LABEL (hint), 0);
  gtk_widget_add_css_class (hint, "caption");
  gtk_widget_add_css_class (hint, "dim-label");
  gtk_widget_set_hexpand (words, TRUE);
  gtk_box_append (GTK_BOX (words), label);
  gtk_box_append (GTK_BOX (words), hint);
  gtk_box_append (GTK_BOX (row), words);
  gtk_box_append (GTK_BOX (row), check);
  g_object_bind_property (item, "selected", check, "visible", G_BINDING_SYNC_CREATE);
  gtk_list_item_set_child (item, row);
}

static void
bind_choice_cb (WayPlanField *self, GtkListItem *item)
{
  const guint      n = gtk_list_item_get_position (item);
  GtkWidget       *row = gtk_list_item_get_child (item);
  GtkWidget       *label = gtk_widget_get_first_child (gtk_widget_get_first_child (row));
  const char      *name = _ (self->field->labels[n]);
  const char      *hint = _ (self->field->hints[n]);
  g_autofree char *words = g_strdup_printf ("%s. %s", name, hint);

  gtk_label_set_label (GTK_LABEL (label), name);
  gtk_label_set_label (GTK_LABEL (gtk_widget_get_next_sibling (label)), hint);
  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_parent (row)),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
}

static GtkListItemFactory *
make_choices_factory (WayPlanField *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_signal_connect_object (factory, "setup", G_CALLBACK (setup_choice_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_choice_cb), self, G_CONNECT_SWAPPED);
  return factory;
}

static GtkWidget *
make_choice (WayPlanField *self)
{
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);
  GtkWidget *choice;

  for (guint i = 0; self->field->labels[i] != NULL; i++)
    gtk_string_list_append (labels, _ (self->field->labels[i]));
  choice = gtk_drop_down_new (G_LIST_MODEL (g_steal_pointer (&labels)), NULL);
  if (self->field->hints != NULL) {
    g_autoptr (GtkListItemFactory) factory = make_choices_factory (self);

    gtk_drop_down_set_list_factory (GTK_DROP_DOWN (choice), factory);
  }
  g_signal_connect_swapped (choice, "notify::selected", G_CALLBACK (choice_changed_cb), self);
  return choice;
}

/* --- the field --- */

static GtkWidget *
make_control (WayPlanField *self, WayPlanFieldSize size, const char *placeholder)
{
  GtkWidget *words;

  if (self->field->type == WAY_FIELD_CHOICE)
    return make_choice (self);
  if (is_ruler (self->field))
    return make_ruler (self);
  if (size != WAY_PLAN_FIELD_WORDS)
    return make_entry (self, size, placeholder);

  words = way_plan_words_new (_ (self->field->label), placeholder != NULL ? placeholder : "");
  g_signal_connect_swapped (words, "changed", G_CALLBACK (words_changed_cb), self);
  return words;
}

static char *
make_caption (const WayField *field)
{
  /* Translators: %s is what is rated on a ruler, such as “Confidence”. */
  return is_ruler (field) ? g_strdup_printf (_ ("%s, 0–10"), _ (field->label))
                          : g_strdup (_ (field->label));
}

static void
way_plan_field_finalize (GObject *object)
{
  WayPlanField *self = WAY_PLAN_FIELD (object);

  g_clear_object (&self->node);
  g_clear_object (&self->keeper);

  G_OBJECT_CLASS (way_plan_field_parent_class)->finalize (object);
}

static void
way_plan_field_class_init (WayPlanFieldClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = way_plan_field_finalize;
}

static void
way_plan_field_init (WayPlanField *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 3);

  self->caption = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->caption), 0);
  gtk_widget_add_css_class (self->caption, "caption");
  gtk_widget_add_css_class (self->caption, "dim-label");
  gtk_box_append (GTK_BOX (self), self->caption);
}

GtkWidget *
way_plan_field_new (WayPlanNode     *node,
                    WayPlanKeeper   *keeper,
                    const char      *name,
                    WayPlanFieldSize size,
                    const char      *placeholder)
{
  WayPlanField    *self = g_object_new (WAY_TYPE_PLAN_FIELD, NULL);
  g_autofree char *caption = NULL;

  self->node = g_object_ref (node);
  self->keeper = g_object_ref (keeper);
  self->field = way_record_find_field (way_plan_node_get_record (node), name);
  caption = make_caption (self->field);
  gtk_label_set_label (GTK_LABEL (self->caption), caption);

  self->setting = TRUE;
  self->control = make_control (self, size, placeholder);
  self->setting = FALSE;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->control), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  caption, -1);
  gtk_label_set_mnemonic_widget (GTK_LABEL (self->caption), self->control);
  gtk_box_append (GTK_BOX (self), self->control);
  if (g_str_equal (name, "text"))
    add_offers (self);
  way_plan_field_refresh (self);
  return GTK_WIDGET (self);
}

const char *
way_plan_field_get_name (WayPlanField *self)
{
  return self->field->name;
}

static void
show_choice (WayPlanField *self, const char *text)
{
  for (guint i = 0; self->field->words[i] != NULL; i++) {
    if (g_str_equal (self->field->words[i], text))
      gtk_drop_down_set_selected (GTK_DROP_DOWN (self->control), i);
  }
}

void
way_plan_field_refresh (WayPlanField *self)
{
  g_autofree char *text = way_plan_node_get_text (self->node, self->field->name);

  self->setting = TRUE;
  if (WAY_IS_PLAN_WORDS (self->control))
    way_plan_words_set_text (WAY_PLAN_WORDS (self->control), text);
  else if (GTK_IS_DROP_DOWN (self->control))
    show_choice (self, text);
  else if (!g_str_equal (gtk_editable_get_text (GTK_EDITABLE (self->control)), text))
    gtk_editable_set_text (GTK_EDITABLE (self->control), text);
  if (GTK_IS_SPIN_BUTTON (self->control))
    gtk_spin_button_update (GTK_SPIN_BUTTON (self->control));
  self->setting = FALSE;
}

void
way_plan_field_hide_caption (WayPlanField *self)
{
  gtk_widget_set_visible (self->caption, FALSE);
}
