/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-paragraph.h"

struct _WayParagraph {
  GtkWidget parent_instance;

  char          *text;
  PangoAttrList *attributes;
  PangoLayout   *layout; /* NULL: to be made */
};

G_DEFINE_FINAL_TYPE (WayParagraph, way_paragraph, GTK_TYPE_WIDGET)

static PangoLayout *
ensure_layout (WayParagraph *self)
{
  GtkWidget *widget = GTK_WIDGET (self);

  if (self->layout == NULL) {
    self->layout = gtk_widget_create_pango_layout (widget, self->text);
    pango_layout_set_attributes (self->layout, self->attributes);
    pango_layout_set_wrap (self->layout, PANGO_WRAP_WORD_CHAR);
    pango_layout_set_alignment (self->layout, gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL
                                                ? PANGO_ALIGN_RIGHT
                                                : PANGO_ALIGN_LEFT);
  }

  return self->layout;
}

static void
forget_layout (WayParagraph *self)
{
  g_clear_object (&self->layout);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

static void
way_paragraph_measure (GtkWidget     *widget,
                       GtkOrientation orientation,
                       int            for_size,
                       int           *minimum,
                       int           *natural,
                       int           *minimum_baseline,
                       int           *natural_baseline)
{
  PangoLayout *layout = ensure_layout (WAY_PARAGRAPH (widget));
  const int    width = pango_layout_get_width (layout);
  int          length;

  if (orientation == GTK_ORIENTATION_VERTICAL) {
    pango_layout_set_width (layout, for_size >= 0 ? for_size * PANGO_SCALE : width);
    pango_layout_get_pixel_size (layout, NULL, &length);
    *minimum = *natural = length;
    *minimum_baseline = *natural_baseline = PANGO_PIXELS (pango_layout_get_baseline (layout));
    return;
  }

  pango_layout_set_width (layout, -1);
  pango_layout_get_pixel_size (layout, &length, NULL);
  pango_layout_set_width (layout, width);
  *minimum = 0;
  *natural = length;
}

static GtkSizeRequestMode
way_paragraph_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
way_paragraph_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  PangoLayout *layout = ensure_layout (WAY_PARAGRAPH (widget));
  GdkRGBA      color;

  gtk_style_context_get_color (gtk_widget_get_style_context (widget), &color);
  pango_layout_set_width (layout, gtk_widget_get_width (widget) * PANGO_SCALE);
  gtk_snapshot_append_layout (snapshot, layout, &color);
}

static void
way_paragraph_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  g_clear_object (&WAY_PARAGRAPH (widget)->layout);
  GTK_WIDGET_CLASS (way_paragraph_parent_class)->css_changed (widget, change);
}

static void
way_paragraph_direction_changed (GtkWidget *widget, GtkTextDirection before)
{
  forget_layout (WAY_PARAGRAPH (widget));
  GTK_WIDGET_CLASS (way_paragraph_parent_class)->direction_changed (widget, before);
}

/* The size of text was changed. */
static void
way_paragraph_system_setting_changed (GtkWidget *widget, GtkSystemSetting setting)
{
  forget_layout (WAY_PARAGRAPH (widget));
  GTK_WIDGET_CLASS (way_paragraph_parent_class)->system_setting_changed (widget, setting);
}

static void
way_paragraph_finalize (GObject *object)
{
  WayParagraph *self = WAY_PARAGRAPH (object);

  g_clear_object (&self->layout);
  g_clear_pointer (&self->attributes, pango_attr_list_unref);
  g_free (self->text);

  G_OBJECT_CLASS (way_paragraph_parent_class)->finalize (object);
}

static void
way_paragraph_class_init (WayParagraphClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = way_paragraph_finalize;
  widget_class->measure = way_paragraph_measure;
  widget_class->get_request_mode = way_paragraph_get_request_mode;
  widget_class->snapshot = way_paragraph_snapshot;
  widget_class->css_changed = way_paragraph_css_changed;
  widget_class->direction_changed = way_paragraph_direction_changed;
  widget_class->system_setting_changed = way_paragraph_system_setting_changed;

  gtk_widget_class_set_css_name (widget_class, "label");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LABEL);
}

static void
way_paragraph_init (WayParagraph *self)
{
  self->text = g_strdup ("");
}

void
way_paragraph_set_text (WayParagraph *self, const char *text, PangoAttrList *attributes)
{
  g_return_if_fail (WAY_IS_PARAGRAPH (self));
  g_return_if_fail (text != NULL);

  if (g_str_equal (self->text, text) && pango_attr_list_equal (self->attributes, attributes))
    return;

  g_free (self->text);
  self->text = g_strdup (text);
  g_clear_pointer (&self->attributes, pango_attr_list_unref);
  self->attributes = attributes != NULL ? pango_attr_list_ref (attributes) : NULL;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  forget_layout (self);
}

const char *
way_paragraph_get_text (WayParagraph *self)
{
  g_return_val_if_fail (WAY_IS_PARAGRAPH (self), NULL);

  return self->text;
}
