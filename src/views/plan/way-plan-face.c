/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-plan-face.h"

#include <glib/gi18n.h>

#include "way-late-mark.h"
#include "way-need.h"
#include "way-plan-field.h"
#include "way-plan-say.h"
#include "way-wrap.h"

#define MAX_FIELDS 8

typedef struct {
  const char      *name;
  WayPlanFieldSize size;
  const char      *placeholder; /* N_() */
} Place;

/* In the order in which they are asked. */
static const Place places[WAY_PLAN_N_KINDS][MAX_FIELDS] = {
  [WAY_PLAN_KIND_PLAN] = {
    { "vision", WAY_PLAN_FIELD_WORDS, N_ ("What life should look like, in the client’s words") },
    { "strengths", WAY_PLAN_FIELD_WORDS, NULL },
    { "supports", WAY_PLAN_FIELD_WORDS, NULL },
    { "barriers", WAY_PLAN_FIELD_WORDS, NULL },
    { "review_on", WAY_PLAN_FIELD_WIDE, N_ ("in 3 months") },
  },
  [WAY_PLAN_KIND_NEED] = {
    { "text", WAY_PLAN_FIELD_WORDS, N_ ("What is needed") },
    { "area", WAY_PLAN_FIELD_SHORT, NULL },
    { "severity", WAY_PLAN_FIELD_SHORT, NULL },
    { "source", WAY_PLAN_FIELD_SHORT, NULL },
    { "status", WAY_PLAN_FIELD_SHORT, NULL },
    { "reason", WAY_PLAN_FIELD_WIDE, NULL },
  },
  [WAY_PLAN_KIND_GOAL] = {
    { "text", WAY_PLAN_FIELD_WORDS, N_ ("What the client wants, in the client’s words") },
    { "importance", WAY_PLAN_FIELD_SHORT, NULL },
    { "confidence", WAY_PLAN_FIELD_SHORT, NULL },
    { "satisfaction", WAY_PLAN_FIELD_SHORT, NULL },
    { "status", WAY_PLAN_FIELD_SHORT, NULL },
    { "achievement", WAY_PLAN_FIELD_SHORT, NULL },
  },
  [WAY_PLAN_KIND_OBJECTIVE] = {
    { "text", WAY_PLAN_FIELD_WORDS, N_ ("Who does what, how much or how often") },
    { "measured_by", WAY_PLAN_FIELD_WIDE, NULL },
    { "now", WAY_PLAN_FIELD_SHORT, NULL },
    { "target", WAY_PLAN_FIELD_SHORT, NULL },
    { "confidence", WAY_PLAN_FIELD_SHORT, NULL },
    { "due_on", WAY_PLAN_FIELD_WIDE, N_ ("fri, in 2 weeks") },
    { "status", WAY_PLAN_FIELD_SHORT, NULL },
    { "achievement", WAY_PLAN_FIELD_SHORT, NULL },
  },
  [WAY_PLAN_KIND_INTERVENTION] = {
    { "text", WAY_PLAN_FIELD_WORDS, N_ ("What will be done to help") },
    { "who", WAY_PLAN_FIELD_WIDE, NULL },
    { "how_often", WAY_PLAN_FIELD_WIDE, N_ ("every week") },
    { "minutes", WAY_PLAN_FIELD_SHORT, NULL },
    { "starts_on", WAY_PLAN_FIELD_WIDE, N_ ("today") },
    { "ends_on", WAY_PLAN_FIELD_WIDE, N_ ("in 3 months") },
    { "status", WAY_PLAN_FIELD_SHORT, NULL },
  },
};

struct _WayPlanFace {
  GtkBox parent_instance;

  GtkLabel    *kind;
  WayLateMark *late;
  GtkWidget   *grip;
  GtkWidget   *menu;
  GtkBox      *words;
  WayWrap     *wrap;

  WayPlanNode *node; /* NULL: it is empty */
  GtkWidget   *fields[MAX_FIELDS];
  guint        n_fields;
};

G_DEFINE_FINAL_TYPE (WayPlanFace, way_plan_face, GTK_TYPE_BOX)

static void
refresh (WayPlanFace *self)
{
  g_autofree char *kind = way_plan_say_kind (self->node);
  g_autofree char *late = way_plan_node_get_late (self->node);

  gtk_label_set_label (self->kind, kind);
  way_late_mark_set (self->late, late);
  for (guint i = 0; i < self->n_fields; i++) {
    WayPlanField *field = WAY_PLAN_FIELD (self->fields[i]);

    way_plan_field_refresh (field);
    /* Only what is deferred has a reason. */
    if (g_str_equal (way_plan_field_get_name (field), "reason")) {
      const WayNeed *need = way_plan_node_get_seen (self->node);

      gtk_widget_set_visible (self->fields[i],
                              need->status == WAY_NEED_DEFERRED || need->reason != NULL);
    }
  }
}

static gboolean
way_plan_face_grab_focus (GtkWidget *widget)
{
  WayPlanFace *self = WAY_PLAN_FACE (widget);

  return self->n_fields > 0 && gtk_widget_child_focus (self->fields[0], GTK_DIR_TAB_FORWARD);
}

static void
way_plan_face_finalize (GObject *object)
{
  g_clear_object (&WAY_PLAN_FACE (object)->node);

  G_OBJECT_CLASS (way_plan_face_parent_class)->finalize (object);
}

static void
way_plan_face_class_init (WayPlanFaceClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = way_plan_face_finalize;
  widget_class->grab_focus = way_plan_face_grab_focus;

  g_type_ensure (WAY_TYPE_LATE_MARK);
  g_type_ensure (WAY_TYPE_WRAP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/waymark/Waymark/ui/way-plan-face.ui");
  gtk_widget_class_bind_template_child (widget_class, WayPlanFace, kind);
  gtk_widget_class_bind_template_child (widget_class, WayPlanFace, late);
  gtk_widget_class_bind_template_child (widget_class, WayPlanFace, grip);
  gtk_widget_class_bind_template_child (widget_class, WayPlanFace, menu);
  gtk_widget_class_bind_template_child (widget_class, WayPlanFace, words);
  gtk_widget_class_bind_template_child (widget_class, WayPlanFace, wrap);
}

static void
way_plan_face_init (WayPlanFace *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
way_plan_face_new (WayPlanNode *node, WayPlanKeeper *keeper)
{
  WayPlanFace      *self = g_object_new (WAY_TYPE_PLAN_FACE, NULL);
  const WayPlanKind kind = way_plan_node_get_kind (node);

  self->node = g_object_ref (node);
  gtk_widget_set_visible (self->grip, kind != WAY_PLAN_KIND_PLAN);
  gtk_widget_set_visible (self->menu, kind != WAY_PLAN_KIND_PLAN);
  for (guint i = 0; i < MAX_FIELDS && places[kind][i].name != NULL; i++) {
    const Place *place = &places[kind][i];

    self->fields[i] =
      way_plan_field_new (node, keeper, place->name, place->size,
                          place->placeholder != NULL ? _ (place->placeholder) : NULL);
    self->n_fields = i + 1;
    if (place->size == WAY_PLAN_FIELD_WORDS)
      gtk_box_append (self->words, self->fields[i]);
    else
      way_wrap_append (self->wrap, self->fields[i]);
    if (g_str_equal (place->name, "text"))
      way_plan_field_hide_caption (WAY_PLAN_FIELD (self->fields[i]));
  }

  g_signal_connect_object (node, "changed", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
  refresh (self);
  return GTK_WIDGET (self);
}

static gboolean
has_focus (GtkWidget *field)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (field));

  return focus != NULL && gtk_widget_is_ancestor (focus, field);
}

gboolean
way_plan_face_focus_field (WayPlanFace *self, const char *field)
{
  g_return_val_if_fail (WAY_IS_PLAN_FACE (self), FALSE);

  for (guint i = 0; i < self->n_fields; i++) {
    if (g_str_equal (way_plan_field_get_name (WAY_PLAN_FIELD (self->fields[i])), field))
      return has_focus (self->fields[i]) ||
             gtk_widget_child_focus (self->fields[i], GTK_DIR_TAB_FORWARD);
  }

  return FALSE;
}
