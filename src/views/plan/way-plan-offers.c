/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-plan-offers.h"

#include <glib/gi18n.h>

#include "way-text-match.h"
#include "way-wrap.h"

/* Nobody reads while typing on. */
#define DELAY 150 /* ms */

struct _WayPlanOffers {
  GtkPopover parent_instance;

  GtkWidget     *text; /* that is typed */
  WayPlanNode   *node;
  WayPlanKeeper *keeper;
  char          *typed;
  guint          timer;
  GCancellable  *cancellable; /* of the search */
  GPtrArray     *offers;      /* as they are shown; NULL: none */

  GtkListBox *list;
};

enum {
  SIGNAL_TAKEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (WayPlanOffers, way_plan_offers, GTK_TYPE_POPOVER)

/* --- rows --- */

/* What was typed is bold. */
static PangoAttrList *
mark_typed (const char *text, const char *typed)
{
  PangoAttrList *attributes = pango_attr_list_new ();
  g_auto (GStrv) words = g_strsplit_set (typed, " \n\t", -1);

  for (guint i = 0; words[i] != NULL; i++) {
    PangoAttribute *bold;
    guint           start, end;

    if (!way_text_match (text, words[i], &start, &end))
      continue;
    bold = pango_attr_weight_new (PANGO_WEIGHT_BOLD);
    bold->start_index = start;
    bold->end_index = end;
    pango_attr_list_insert (attributes, bold);
  }

  return attributes;
}

static char *
say_more (WayPlanOffers *self, const WayPlanOffer *offer)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);

  if (offer->more != NULL && way_plan_node_get_kind (self->node) == WAY_PLAN_KIND_OBJECTIVE)
    g_ptr_array_add (parts, g_strdup_printf (_ ("measured by: %s"), offer->more));
  else if (offer->more != NULL)
    g_ptr_array_add (parts, g_strdup (offer->more));
  if (offer->times > 1)
    g_ptr_array_add (
      parts,
      g_strdup_printf (ngettext ("used %u time", "used %u times", offer->times), offer->times));
  g_ptr_array_add (parts, NULL);
  return g_strjoinv (" · ", (char **)parts->pdata);
}

static GtkWidget *
make_label (const char *text)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  return label;
}

static GtkWidget *
make_row (WayPlanOffers *self, const WayPlanOffer *offer)
{
  GtkWidget       *row = gtk_list_box_row_new ();
  GtkWidget       *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget       *text = make_label (offer->text);
  g_autofree char *more = say_more (self, offer);
  g_autofree char *words =
    more[0] != '\0' ? g_strdup_printf ("%s. %s", offer->text, more) : g_strdup (offer->text);
  PangoAttrList *attributes = mark_typed (offer->text, self->typed);

  gtk_label_set_attributes (GTK_LABEL (text), attributes);
  gtk_label_set_lines (GTK_LABEL (text), 2);
  gtk_label_set_ellipsize (GTK_LABEL (text), PANGO_ELLIPSIZE_END);
  gtk_widget_set_tooltip_text (row, offer->text);
  gtk_box_append (GTK_BOX (box), text);
  if (more[0] != '\0') {
    GtkWidget *label = make_label (more);

    gtk_widget_add_css_class (label, "caption");
    gtk_widget_add_css_class (label, "dim-label");
    gtk_box_append (GTK_BOX (box), label);
  }
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  pango_attr_list_unref (attributes);
  return row;
}

static void
show_offers (WayPlanOffers *self)
{
  GtkWidget *below = gtk_widget_get_parent (GTK_WIDGET (self));
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_list_box_remove (self->list, row);
  for (guint i = 0; i < self->offers->len; i++)
    gtk_list_box_append (self->list, make_row (self, g_ptr_array_index (self->offers, i)));
  gtk_list_box_unselect_all (self->list);

  gtk_widget_set_size_request (GTK_WIDGET (self), gtk_widget_get_width (below), -1);
  gtk_popover_popup (GTK_POPOVER (self));
  gtk_popover_present (GTK_POPOVER (self)); /* the text may have grown */
}

/* --- the search --- */

static gboolean
has_focus_near (WayPlanOffers *self)
{
  GtkRoot   *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && gtk_widget_is_ancestor (focus, gtk_widget_get_parent (GTK_WIDGET (self)));
}

static void
found_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (WayPlanOffers) self = user_data;
  g_autoptr (GError) error = NULL;
  GPtrArray *offers = way_workspace_find_offers_finish (WAY_WORKSPACE (source), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  g_clear_pointer (&self->offers, g_ptr_array_unref);
  self->offers = offers;
  /* Without what was written before one writes on one’s own. */
  if (offers != NULL && offers->len > 0 && has_focus_near (self))
    show_offers (self);
  else
    way_plan_offers_hide (self);
}

static void
stop_looking (WayPlanOffers *self)
{
  g_clear_handle_id (&self->timer, g_source_remove);
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
}

static gboolean
look_cb (gpointer user_data)
{
  WayPlanOffers *self = user_data;

  self->timer = 0;
  self->cancellable = g_cancellable_new ();
  g_object_ref (self);
  if (!way_plan_keeper_find_offers_async (self->keeper, self->node, self->typed, self->cancellable,
                                          found_cb, self))
    g_object_unref (self);
  return G_SOURCE_REMOVE;
}

void
way_plan_offers_look (WayPlanOffers *self, const char *typed)
{
  g_return_if_fail (WAY_IS_PLAN_OFFERS (self));

  stop_looking (self);
  g_free (self->typed);
  self->typed = g_strdup (typed);
  if (typed[0] == '\0')
    way_plan_offers_hide (self);
  else
    self->timer = g_timeout_add (DELAY, look_cb, self);
}

void
way_plan_offers_hide (WayPlanOffers *self)
{
  g_return_if_fail (WAY_IS_PLAN_OFFERS (self));

  stop_looking (self);
  gtk_popover_popdown (GTK_POPOVER (self));
}

/* --- choosing --- */

gboolean
way_plan_offers_enter (WayPlanOffers *self)
{
  GtkListBoxRow *row;

  g_return_val_if_fail (WAY_IS_PLAN_OFFERS (self), FALSE);

  row = gtk_list_box_get_row_at_index (self->list, 0);
  return gtk_widget_get_mapped (GTK_WIDGET (self)) && row != NULL &&
         gtk_widget_grab_focus (GTK_WIDGET (row));
}

/* Back into the text. */
static void
leave (WayPlanOffers *self)
{
  gtk_widget_grab_focus (self->text);
}

static void
row_activated_cb (WayPlanOffers *self, GtkListBoxRow *row)
{
  const WayPlanOffer *offer =
    g_ptr_array_index (self->offers, (guint)gtk_list_box_row_get_index (row));
  g_autofree char *text = g_strdup (offer->text);
  g_autofree char *more = g_strdup (offer->more);

  leave (self);
  g_signal_emit (self, signals[SIGNAL_TAKEN], 0, text, more);
  way_plan_offers_hide (self);
}

static gboolean
key_pressed_cb (WayPlanOffers         *self,
                guint                  keyval,
                guint                  keycode,
                GdkModifierType        state,
                GtkEventControllerKey *keys)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));

  switch (keyval) {
  case GDK_KEY_Escape:
    leave (self);
    way_plan_offers_hide (self);
    return GDK_EVENT_STOP;
  case GDK_KEY_Up:
  case GDK_KEY_KP_Up:
    if (focus != GTK_WIDGET (gtk_list_box_get_row_at_index (self->list, 0)))
      return GDK_EVENT_PROPAGATE;
    leave (self);
    return GDK_EVENT_STOP;
  case GDK_KEY_Tab:
  case GDK_KEY_ISO_Left_Tab:
    leave (self);
    way_plan_offers_hide (self);
    return GDK_EVENT_PROPAGATE;
  default:
    /* Letters go on in the text. */
    if (!g_unichar_isgraph (gdk_keyval_to_unicode (keyval)))
      return GDK_EVENT_PROPAGATE;
    leave (self);
    focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));
    return gtk_event_controller_key_forward (keys, focus);
  }
}

/* --- the object --- */

static void
way_plan_offers_dispose (GObject *object)
{
  WayPlanOffers *self = WAY_PLAN_OFFERS (object);

  stop_looking (self);
  g_clear_object (&self->node);
  g_clear_object (&self->keeper);

  G_OBJECT_CLASS (way_plan_offers_parent_class)->dispose (object);
}

static void
way_plan_offers_finalize (GObject *object)
{
  WayPlanOffers *self = WAY_PLAN_OFFERS (object);

  g_clear_pointer (&self->offers, g_ptr_array_unref);
  g_free (self->typed);

  G_OBJECT_CLASS (way_plan_offers_parent_class)->finalize (object);
}

static void
way_plan_offers_class_init (WayPlanOffersClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = way_plan_offers_dispose;
  G_OBJECT_CLASS (klass)->finalize = way_plan_offers_finalize;

  signals[SIGNAL_TAKEN] = g_signal_new ("taken", WAY_TYPE_PLAN_OFFERS, G_SIGNAL_RUN_LAST, 0, NULL,
                                        NULL, NULL, G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_STRING);

  g_type_ensure (WAY_TYPE_WRAP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/waymark/Waymark/ui/way-plan-offers.ui");
  gtk_widget_class_bind_template_child (widget_class, WayPlanOffers, list);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, key_pressed_cb);
}

static void
way_plan_offers_init (WayPlanOffers *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
way_plan_offers_new (GtkWidget *below, GtkWidget *text, WayPlanNode *node, WayPlanKeeper *keeper)
{
  WayPlanOffers *self = g_object_new (WAY_TYPE_PLAN_OFFERS, NULL);

  self->text = text;
  self->node = g_object_ref (node);
  self->keeper = g_object_ref (keeper);
  gtk_widget_set_parent (GTK_WIDGET (self), below);
  return GTK_WIDGET (self);
}
