/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-signature-area.h"

#include <glib/gi18n.h>

#include "way-signature-pen.h"

#define LEAST_WIDTH   240
#define NATURAL_WIDTH 480

struct _WaySignatureArea {
  GtkWidget parent_instance;

  WaySignature *signature;
  double        from_x, from_y; /* where the pen came down */
};

G_DEFINE_FINAL_TYPE (WaySignatureArea, way_signature_area, GTK_TYPE_WIDGET)

enum { CHANGED, N_SIGNALS };

static guint signals[N_SIGNALS];

static void
describe (WaySignatureArea *self)
{
  gtk_accessible_update_property (
    GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Place to sign"),
    GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
    way_signature_is_empty (self->signature) ? _ ("Nothing is drawn yet") : _ ("Signed"), -1);
}

static void
take (WaySignatureArea *self, double x, double y, gboolean lifts)
{
  const double width = gtk_widget_get_width (GTK_WIDGET (self));
  const double scale = width > 0 ? WAY_SIGNATURE_WIDTH / width : 1;

  way_signature_add (self->signature, x * scale, y * scale, lifts);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
begin_cb (GtkGestureDrag *drag, double x, double y, WaySignatureArea *self)
{
  gtk_gesture_set_state (GTK_GESTURE (drag), GTK_EVENT_SEQUENCE_CLAIMED);
  self->from_x = x;
  self->from_y = y;
  take (self, x, y, TRUE);
}

static void
update_cb (GtkGestureDrag *drag, double x, double y, WaySignatureArea *self)
{
  take (self, self->from_x + x, self->from_y + y, FALSE);
}

static void
end_cb (GtkGestureDrag *drag, double x, double y, WaySignatureArea *self)
{
  describe (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
draw_line (GtkSnapshot *snapshot, const GdkRGBA *color, float width, float height)
{
  GdkRGBA dim = *color;

  dim.alpha *= .35F;
  gtk_snapshot_append_color (snapshot, &dim,
                             &GRAPHENE_RECT_INIT (12, height * .78F, MAX (0, width - 24), 1));
}

static void
way_signature_area_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  WaySignatureArea *self = WAY_SIGNATURE_AREA (widget);
  const float       width = (float)gtk_widget_get_width (widget);
  const float       height = (float)gtk_widget_get_height (widget);
  GdkRGBA           color;
  cairo_t          *cr;

  gtk_style_context_get_color (gtk_widget_get_style_context (widget), &color);
  draw_line (snapshot, &color, width, height);
  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, width, height));
  gdk_cairo_set_source_rgba (cr, &color);
  way_signature_pen_draw (self->signature, cr, width, height);
  cairo_destroy (cr);
}

static GtkSizeRequestMode
way_signature_area_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

/* The shape of the box at every width, so that nothing is drawn where it would be cut off. */
static void
way_signature_area_measure (GtkWidget     *widget,
                            GtkOrientation orientation,
                            int            for_size,
                            int           *minimum,
                            int           *natural,
                            int           *minimum_baseline,
                            int           *natural_baseline)
{
  if (orientation == GTK_ORIENTATION_HORIZONTAL) {
    *minimum = LEAST_WIDTH;
    *natural = NATURAL_WIDTH;
  } else {
    *minimum = *natural =
      (for_size > 0 ? for_size : NATURAL_WIDTH) * WAY_SIGNATURE_HEIGHT / WAY_SIGNATURE_WIDTH;
  }
}

static void
way_signature_area_finalize (GObject *object)
{
  way_signature_free (WAY_SIGNATURE_AREA (object)->signature);

  G_OBJECT_CLASS (way_signature_area_parent_class)->finalize (object);
}

static void
way_signature_area_class_init (WaySignatureAreaClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = way_signature_area_finalize;
  widget_class->snapshot = way_signature_area_snapshot;
  widget_class->measure = way_signature_area_measure;
  widget_class->get_request_mode = way_signature_area_get_request_mode;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);

  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
}

static void
way_signature_area_init (WaySignatureArea *self)
{
  GtkGesture *drag = gtk_gesture_drag_new ();

  self->signature = way_signature_new ();
  g_signal_connect (drag, "drag-begin", G_CALLBACK (begin_cb), self);
  g_signal_connect (drag, "drag-update", G_CALLBACK (update_cb), self);
  g_signal_connect (drag, "drag-end", G_CALLBACK (end_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drag));
  describe (self);
}

GtkWidget *
way_signature_area_new (void)
{
  return g_object_new (WAY_TYPE_SIGNATURE_AREA, NULL);
}

GBytes *
way_signature_area_to_bytes (WaySignatureArea *self)
{
  g_return_val_if_fail (WAY_IS_SIGNATURE_AREA (self), NULL);

  return way_signature_to_bytes (self->signature);
}

void
way_signature_area_show (WaySignatureArea *self, GBytes *bytes)
{
  WaySignature *signature;

  g_return_if_fail (WAY_IS_SIGNATURE_AREA (self));

  signature = way_signature_from_bytes (bytes);
  way_signature_free (self->signature);
  self->signature = signature != NULL ? signature : way_signature_new ();
  describe (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
  g_signal_emit (self, signals[CHANGED], 0);
}
