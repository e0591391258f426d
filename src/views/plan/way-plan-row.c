/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-plan-row.h"

#include <glib/gi18n.h>
#include <string.h>

#include "way-late-mark.h"
#include "way-paragraph.h"
#include "way-plan-face.h"
#include "way-plan-own-words.h"
#include "way-plan-say.h"
#include "way-smart-line.h"
#include "way-text-scale.h"

struct _WayPlanRow {
  GtkWidget parent_instance;

  WayPlanNode   *node;
  WayPlanKeeper *keeper;
  gulong         changed_id;
  gboolean       open;

  GtkWidget    *box;
  GtkWidget    *head_box;
  WayParagraph *head;
  WayParagraph *text;

  /* Made when they are needed first: a list holds some hundred rows, and few of them show these. */
  GtkWidget *own_words;
  GtkWidget *late;
  GtkWidget *grip;
  GtkWidget *face;
  GtkWidget *smart;
  GtkWidget *trouble;
};

G_DEFINE_FINAL_TYPE (WayPlanRow, way_plan_row, GTK_TYPE_WIDGET)

/* --- what it shows --- */

static void
set_class (GtkWidget *widget, const char *name, gboolean on)
{
  if (on)
    gtk_widget_add_css_class (widget, name);
  else
    gtk_widget_remove_css_class (widget, name);
}

static void
show_head (WayPlanRow *self)
{
  g_autofree char *label = way_plan_say_kind (self->node);
  g_autofree char *meta = way_plan_say_meta (self->node);
  g_autofree char *words = g_strdup_printf ("%s  %s", label, meta);
  PangoAttrList   *attributes = pango_attr_list_new ();
  PangoAttribute  *bold = pango_attr_weight_new (PANGO_WEIGHT_BOLD);

  bold->end_index = (guint)strlen (label);
  pango_attr_list_insert (attributes, bold);
  way_paragraph_set_text (self->head, words, attributes);
  gtk_widget_set_visible (self->head_box, !self->open);
  pango_attr_list_unref (attributes);
}

static void
show_late (WayPlanRow *self)
{
  g_autofree char *words = self->open ? NULL : way_plan_node_get_late (self->node);

  if (words != NULL && self->late == NULL) {
    self->late = way_late_mark_new ();
    gtk_box_append (GTK_BOX (self->head_box), self->late);
  }
  if (self->late != NULL)
    way_late_mark_set (WAY_LATE_MARK (self->late), words);
}

static void
show_text (WayPlanRow *self)
{
  const WayPlanKind kind = way_plan_node_get_kind (self->node);
  g_autofree char  *text = way_plan_say_text (self->node);
  GtkWidget        *widget = GTK_WIDGET (self->text);

  way_paragraph_set_text (self->text, text != NULL ? text : _ ("Nothing written yet"), NULL);
  set_class (widget, "dim-label", text == NULL);
  set_class (widget, "heading", kind == WAY_PLAN_KIND_NEED && text != NULL);
  set_class (widget, "way-plan-vision", kind == WAY_PLAN_KIND_PLAN);
  gtk_widget_set_visible (widget, !self->open);
}

static void
show_own_words (WayPlanRow *self)
{
  const gboolean wanted = way_plan_node_get_kind (self->node) == WAY_PLAN_KIND_PLAN && !self->open;

  set_class (self->box, "top", way_plan_node_get_kind (self->node) == WAY_PLAN_KIND_PLAN);
  if (wanted && self->own_words == NULL) {
    self->own_words = way_plan_own_words_new ();
    gtk_box_insert_child_after (GTK_BOX (self->box), self->own_words, GTK_WIDGET (self->text));
  }
  if (wanted)
    way_plan_own_words_set (WAY_PLAN_OWN_WORDS (self->own_words),
                            way_plan_node_get_seen (self->node));
  if (self->own_words != NULL)
    gtk_widget_set_visible (self->own_words, wanted);
}

static void
show_smart (WayPlanRow *self)
{
  WaySmart       smart;
  const gboolean wanted = way_plan_node_get_smart (self->node, &smart);

  if (wanted && self->smart == NULL) {
    self->smart = way_smart_line_new ();
    gtk_box_append (GTK_BOX (self->box), self->smart);
  }
  if (wanted)
    way_smart_line_set (WAY_SMART_LINE (self->smart), &smart);
  if (self->smart != NULL)
    gtk_widget_set_visible (self->smart, wanted);
}

static void
show_trouble (WayPlanRow *self)
{
  const char *trouble = way_plan_node_get_trouble (self->node);

  if (trouble != NULL && self->trouble == NULL) {
    self->trouble =
      g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_ALERT, "xalign", 0.0f,
                    "wrap", TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR, NULL);
    gtk_widget_add_css_class (self->trouble, "error");
    gtk_box_append (GTK_BOX (self->box), self->trouble);
  }
  if (self->trouble != NULL) {
    gtk_label_set_label (GTK_LABEL (self->trouble), trouble != NULL ? trouble : "");
    gtk_widget_set_visible (self->trouble, trouble != NULL);
  }
}

/* The item of the list is what a screen reader stops at. */
static void
name_it (WayPlanRow *self)
{
  g_autofree char *words = way_plan_say_all (self->node);
  GtkWidget       *item = gtk_widget_get_parent (GTK_WIDGET (self));

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  if (item != NULL && gtk_widget_get_parent (item) != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_parent (item)),
                                    GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
}

static void
show (WayPlanRow *self)
{
  show_head (self);
  show_late (self);
  show_text (self);
  show_own_words (self);
  show_smart (self);
  show_trouble (self);
  name_it (self);
}

void
way_plan_row_set_node (WayPlanRow *self, WayPlanNode *node, WayPlanKeeper *keeper)
{
  g_return_if_fail (WAY_IS_PLAN_ROW (self));

  way_plan_row_set_open (self, FALSE);
  if (self->node != NULL)
    g_clear_signal_handler (&self->changed_id, self->node);
  g_set_object (&self->node, node);
  g_set_object (&self->keeper, keeper);
  if (node == NULL)
    return;

  self->changed_id = g_signal_connect_swapped (node, "changed", G_CALLBACK (show), self);
  show (self);
}

WayPlanNode *
way_plan_row_get_node (WayPlanRow *self)
{
  g_return_val_if_fail (WAY_IS_PLAN_ROW (self), NULL);

  return self->node;
}

/* --- opening --- */

void
way_plan_row_set_open (WayPlanRow *self, gboolean open)
{
  g_return_if_fail (WAY_IS_PLAN_ROW (self));

  open = open && self->node != NULL;
  if (self->open == open)
    return;

  self->open = open;
  if (open) {
    self->face = way_plan_face_new (self->node, self->keeper);
    gtk_box_insert_child_after (GTK_BOX (self->box), self->face, GTK_WIDGET (self->text));
  } else {
    gtk_box_remove (GTK_BOX (self->box), self->face);
    self->face = NULL;
  }
  set_class (self->box, "open", open);
  if (self->node != NULL)
    show (self);
}

gboolean
way_plan_row_is_open (WayPlanRow *self)
{
  g_return_val_if_fail (WAY_IS_PLAN_ROW (self), FALSE);

  return self->open;
}

static gboolean
way_plan_row_grab_focus (GtkWidget *widget)
{
  WayPlanRow *self = WAY_PLAN_ROW (widget);

  if (self->node == NULL)
    return FALSE;

  way_plan_row_set_open (self, TRUE);
  return gtk_widget_grab_focus (self->face);
}

void
way_plan_row_show_grip (WayPlanRow *self, gboolean shown)
{
  g_return_if_fail (WAY_IS_PLAN_ROW (self));

  shown = shown && self->node != NULL && !way_plan_node_is_new (self->node) &&
          way_plan_node_get_kind (self->node) != WAY_PLAN_KIND_PLAN;
  if (shown && self->grip == NULL) {
    self->grip = gtk_image_new_from_icon_name ("list-drag-handle-symbolic");
    gtk_widget_set_hexpand (self->grip, TRUE);
    gtk_widget_set_halign (self->grip, GTK_ALIGN_END);
    gtk_widget_add_css_class (self->grip, "dim-label");
    gtk_box_append (GTK_BOX (self->head_box), self->grip);
  }
  if (self->grip != NULL)
    gtk_widget_set_opacity (self->grip, shown ? 1 : 0);
}

gboolean
way_plan_row_read (WayPlanRow *self)
{
  g_return_val_if_fail (WAY_IS_PLAN_ROW (self), FALSE);

  /* The fields go when they have lost the focus. */
  if (self->node == NULL ||
      !GTK_WIDGET_CLASS (way_plan_row_parent_class)->grab_focus (GTK_WIDGET (self)))
    return FALSE;

  way_plan_row_set_open (self, FALSE);
  return TRUE;
}

gboolean
way_plan_row_focus_field (WayPlanRow *self, const char *field)
{
  g_return_val_if_fail (WAY_IS_PLAN_ROW (self), FALSE);

  if (self->node == NULL)
    return FALSE;

  way_plan_row_set_open (self, TRUE);
  return way_plan_face_focus_field (WAY_PLAN_FACE (self->face), field);
}

static gboolean
way_plan_row_focus (GtkWidget *widget, GtkDirectionType direction)
{
  WayPlanRow *self = WAY_PLAN_ROW (widget);

  return self->open ? gtk_widget_child_focus (self->box, direction)
                    : gtk_widget_grab_focus (widget);
}

static void
clicked_cb (WayPlanRow *self)
{
  if (!self->open)
    gtk_widget_grab_focus (GTK_WIDGET (self));
}

/* --- its size --- */

/* At 100 % text, in pixels. */
#define MIN_WIDTH   220
#define LINE_HEIGHT 48

/* A list asks each of its rows for both; the words of a closed row fit any width from the least
 * on, so they are asked for their height only. */
static void
way_plan_row_measure (GtkWidget     *widget,
                      GtkOrientation orientation,
                      int            for_size,
                      int           *minimum,
                      int           *natural,
                      int           *minimum_baseline,
                      int           *natural_baseline)
{
  WayPlanRow *self = WAY_PLAN_ROW (widget);

  if (self->open || (orientation == GTK_ORIENTATION_VERTICAL && for_size >= 0))
    gtk_widget_measure (self->box, orientation, for_size, minimum, natural, NULL, NULL);
  else
    *minimum = *natural =
      (int)((orientation == GTK_ORIENTATION_VERTICAL ? LINE_HEIGHT : MIN_WIDTH) *
            way_text_scale (widget));
}

static void
way_plan_row_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  WayPlanRow *self = WAY_PLAN_ROW (widget);

  gtk_widget_allocate (self->box, width, height, baseline, NULL);
}

static GtkSizeRequestMode
way_plan_row_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

/* --- the object --- */

static void
way_plan_row_dispose (GObject *object)
{
  WayPlanRow *self = WAY_PLAN_ROW (object);

  if (self->node != NULL)
    g_clear_signal_handler (&self->changed_id, self->node);
  g_clear_object (&self->node);
  g_clear_object (&self->keeper);
  g_clear_pointer (&self->box, gtk_widget_unparent);

  G_OBJECT_CLASS (way_plan_row_parent_class)->dispose (object);
}

static void
way_plan_row_class_init (WayPlanRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = way_plan_row_dispose;
  widget_class->grab_focus = way_plan_row_grab_focus;
  widget_class->focus = way_plan_row_focus;

  widget_class->measure = way_plan_row_measure;
  widget_class->size_allocate = way_plan_row_size_allocate;
  widget_class->get_request_mode = way_plan_row_get_request_mode;

  g_type_ensure (WAY_TYPE_PARAGRAPH);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/waymark/Waymark/ui/way-plan-row.ui");
  gtk_widget_class_bind_template_child (widget_class, WayPlanRow, box);
  gtk_widget_class_bind_template_child (widget_class, WayPlanRow, head_box);
  gtk_widget_class_bind_template_child (widget_class, WayPlanRow, head);
  gtk_widget_class_bind_template_child (widget_class, WayPlanRow, text);
  gtk_widget_class_bind_template_callback (widget_class, clicked_cb);
  gtk_widget_class_set_css_name (widget_class, "plan-row");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
way_plan_row_init (WayPlanRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_hexpand (GTK_WIDGET (self), TRUE);
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
}

GtkWidget *
way_plan_row_new (void)
{
  return g_object_new (WAY_TYPE_PLAN_ROW, NULL);
}
