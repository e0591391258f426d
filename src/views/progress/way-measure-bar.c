/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-measure-bar.h"

#include "way-measure-pill.h"
#include "way-wrap.h"

#define FEW 5 /* so many have a pill, though nobody chose them */

struct _WayMeasureBar {
  AdwBin parent_instance;

  GHashTable *kept; /* keys that had a pill already: it stays while one chooses */
  gboolean    showing;

  WayWrap       *pills;
  GtkMenuButton *more;
  GtkPopover    *popover;
  GtkBox        *list;
};

enum {
  SIGNAL_CHOSEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (WayMeasureBar, way_measure_bar, ADW_TYPE_BIN)

static void
toggled_cb (WayMeasureBar *self, WayMeasurePill *pill)
{
  if (!self->showing)
    g_signal_emit (self, signals[SIGNAL_CHOSEN], 0, way_measure_pill_get_key (pill),
                   gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (pill)));
}

static void
clicked_cb (WayMeasureBar *self, GtkButton *button)
{
  g_autofree char *key = g_strdup (g_object_get_data (G_OBJECT (button), "key"));

  gtk_popover_popdown (self->popover);
  g_hash_table_add (self->kept, g_strdup (key));
  g_signal_emit (self, signals[SIGNAL_CHOSEN], 0, key, TRUE);
}

static GtkWidget *
make_button (WayMeasureBar *self, const WayMeasure *measure)
{
  GtkWidget *button = gtk_button_new_with_label (measure->name);

  gtk_widget_add_css_class (button, "flat");
  gtk_label_set_xalign (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (button))), 0);
  g_object_set_data_full (G_OBJECT (button), "key", g_strdup (measure->key), g_free);
  g_signal_connect_object (button, "clicked", G_CALLBACK (clicked_cb), self, G_CONNECT_SWAPPED);
  return button;
}

static GtkWidget *
make_pill (WayMeasureBar *self, const WayMeasure *measure)
{
  GtkWidget *pill = way_measure_pill_new (measure);

  g_signal_connect_object (pill, "toggled", G_CALLBACK (toggled_cb), self, G_CONNECT_SWAPPED);
  return pill;
}

static gboolean
has_pill (WayMeasureBar *self, const WayMeasure *measure)
{
  return g_hash_table_contains (self->kept, measure->key);
}

/* Those that are chosen, and the first others while there are few. */
static void
keep (WayMeasureBar *self, GPtrArray *measures, const WayMeasureChoice *choice)
{
  for (int chosen = 1; chosen >= 0; chosen--)
    for (guint i = 0; i < measures->len; i++) {
      const WayMeasure *measure = g_ptr_array_index (measures, i);

      if (chosen ? way_measure_choice_find (choice, measure->key, NULL)
                 : g_hash_table_size (self->kept) < FEW)
        g_hash_table_add (self->kept, g_strdup (measure->key));
    }
}

/* Do the pills that are there stand for just these? */
static gboolean
is_built (WayMeasureBar *self, GPtrArray *measures)
{
  GtkWidget *pill = gtk_widget_get_first_child (GTK_WIDGET (self->pills));

  for (guint i = 0; i < measures->len; i++) {
    const WayMeasure *measure = g_ptr_array_index (measures, i);

    if (!has_pill (self, measure))
      continue;
    if (!WAY_IS_MEASURE_PILL (pill) ||
        !g_str_equal (way_measure_pill_get_key (WAY_MEASURE_PILL (pill)), measure->key))
      return FALSE;
    pill = gtk_widget_get_next_sibling (pill);
  }
  return pill == GTK_WIDGET (self->more);
}

static void
build (WayMeasureBar *self, GPtrArray *measures)
{
  GtkWidget *child;
  gboolean   rest = FALSE;

  g_object_ref (self->more);
  way_wrap_remove_all (self->pills);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_box_remove (self->list, child);

  for (guint i = 0; i < measures->len; i++) {
    const WayMeasure *measure = g_ptr_array_index (measures, i);

    if (has_pill (self, measure))
      way_wrap_append (self->pills, make_pill (self, measure));
    else
      gtk_box_append (self->list, make_button (self, measure));
    rest |= !has_pill (self, measure);
  }
  way_wrap_append (self->pills, GTK_WIDGET (self->more));
  gtk_widget_set_visible (GTK_WIDGET (self->more), rest);
  g_object_unref (self->more);
}

void
way_measure_bar_show (WayMeasureBar *self, GPtrArray *measures, const WayMeasureChoice *choice)
{
  g_autoptr (GPtrArray) none = g_ptr_array_new ();

  g_return_if_fail (WAY_IS_MEASURE_BAR (self));

  if (measures == NULL) {
    g_hash_table_remove_all (self->kept);
    measures = none;
  }
  self->showing = TRUE;
  keep (self, measures, choice);
  if (!is_built (self, measures))
    build (self, measures);
  for (GtkWidget *pill = gtk_widget_get_first_child (GTK_WIDGET (self->pills)); pill != NULL;
       pill = gtk_widget_get_next_sibling (pill)) {
    guint mark = 0;

    if (WAY_IS_MEASURE_PILL (pill))
      way_measure_pill_show (
        WAY_MEASURE_PILL (pill),
        way_measure_choice_find (choice, way_measure_pill_get_key (WAY_MEASURE_PILL (pill)), &mark)
          ? (int)mark
          : -1);
  }
  self->showing = FALSE;
}

static void
way_measure_bar_finalize (GObject *object)
{
  g_hash_table_unref (WAY_MEASURE_BAR (object)->kept);

  G_OBJECT_CLASS (way_measure_bar_parent_class)->finalize (object);
}

static void
way_measure_bar_class_init (WayMeasureBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = way_measure_bar_finalize;

  signals[SIGNAL_CHOSEN] = g_signal_new ("chosen", WAY_TYPE_MEASURE_BAR, G_SIGNAL_RUN_LAST, 0, NULL,
                                         NULL, NULL, G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_BOOLEAN);

  g_type_ensure (WAY_TYPE_WRAP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/waymark/Waymark/ui/way-measure-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, WayMeasureBar, pills);
  gtk_widget_class_bind_template_child (widget_class, WayMeasureBar, more);
  gtk_widget_class_bind_template_child (widget_class, WayMeasureBar, popover);
  gtk_widget_class_bind_template_child (widget_class, WayMeasureBar, list);
}

static void
way_measure_bar_init (WayMeasureBar *self)
{
  self->kept = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  gtk_widget_init_template (GTK_WIDGET (self));
}
