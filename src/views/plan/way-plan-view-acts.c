/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-page.h"
#include "way-plan-view-private.h"
#include "way-resources-page.h"

/* Nothing is added to what cannot be saved. */
static gboolean
save_current (WayPlanView *self)
{
  const WayField *wrong;
  g_autoptr (WayRecord) record = NULL;

  if (way_plan_node_is_blank (self->current))
    return way_plan_node_get_kind (self->current) == WAY_PLAN_KIND_PLAN;

  way_plan_keeper_save (self->keeper, self->current);
  record = way_plan_node_make_record (self->current, &wrong);
  return record != NULL;
}

static void
save_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  WayPlanView *self = WAY_PLAN_VIEW (widget);

  if (self->current != NULL)
    save_current (self);
}

static void
another_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  WayPlanView *self = WAY_PLAN_VIEW (widget);

  if (self->current == NULL || !save_current (self))
    return;

  if (way_plan_node_get_kind (self->current) == WAY_PLAN_KIND_PLAN)
    way_plan_view_add (self, NULL, NULL);
  else
    way_plan_view_add (self, way_plan_node_get_parent (self->current), self->current);
}

/* From a node in which nothing was written yet: below what stands above it. */
static void
deeper_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  WayPlanView *self = WAY_PLAN_VIEW (widget);
  WayPlanNode *parent = self->current;

  if (parent == NULL)
    return;
  if (way_plan_node_get_kind (parent) == WAY_PLAN_KIND_PLAN) {
    another_action (widget, name, parameter);
    return;
  }

  if (way_plan_node_is_blank (parent))
    parent = way_plan_tree_get_sibling (self->tree, parent, -1);
  else if (!save_current (self))
    return;
  if (parent != NULL && way_plan_node_get_children (parent) != NULL)
    way_plan_view_add (self, parent, NULL);
}

static void
back_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  WayPlanView *self = WAY_PLAN_VIEW (widget);
  WayPlanNode *parent = self->current != NULL ? way_plan_node_get_parent (self->current) : NULL;

  if (parent == NULL || (!way_plan_node_is_blank (self->current) && !save_current (self)))
    return;

  way_plan_view_add (self, way_plan_node_get_parent (parent), parent);
}

static void
previous_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  way_plan_view_step (WAY_PLAN_VIEW (widget), -1);
}

static void
next_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  way_plan_view_step (WAY_PLAN_VIEW (widget), 1);
}

static void
move (WayPlanView *self, int by)
{
  if (self->current == NULL || way_plan_node_get_kind (self->current) == WAY_PLAN_KIND_PLAN)
    return;

  way_plan_keeper_save (self->keeper, self->current);
  way_plan_keeper_move (self->keeper, self->current, by);
  way_plan_view_want (self, self->current, TRUE);
}

static void
move_up_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  move (WAY_PLAN_VIEW (widget), -1);
}

static void
move_down_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  move (WAY_PLAN_VIEW (widget), 1);
}

/* Both axes at once, as one act. */
static void
achieve_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  WayPlanView *self = WAY_PLAN_VIEW (widget);

  if (self->current == NULL)
    return;

  if (way_plan_node_get_kind (self->current) == WAY_PLAN_KIND_NEED) {
    way_plan_keeper_type (self->keeper, self->current, "status", "met");
  } else {
    way_plan_keeper_type (self->keeper, self->current, "status", "completed");
    way_plan_keeper_type (self->keeper, self->current, "achievement", "achieved");
  }
  way_plan_keeper_save (self->keeper, self->current);
}

/* Where somebody helps with this need. */
static void
refer_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  WayPlanView *self = WAY_PLAN_VIEW (widget);
  WayPage     *page = way_page_of (widget);
  WayPage     *where;

  if (self->current == NULL || way_plan_node_is_blank (self->current) || page == NULL)
    return;

  way_plan_keeper_save (self->keeper, self->current);
  where = g_object_new (WAY_TYPE_RESOURCES_PAGE, NULL);
  way_page_set_subject (where, &WAY_RECORD (way_plan_node_get_record (self->current))->id,
                        "choose");
  way_page_push (page, where);
}

void
way_plan_view_enable_acts (WayPlanView *self)
{
  const WayPlanKind kind =
    self->current != NULL ? way_plan_node_get_kind (self->current) : WAY_PLAN_KIND_PLAN;

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "plan.meet", kind == WAY_PLAN_KIND_NEED);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "plan.refer", kind == WAY_PLAN_KIND_NEED);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "plan.achieve",
                                 kind == WAY_PLAN_KIND_GOAL || kind == WAY_PLAN_KIND_OBJECTIVE);
}

static void
remove_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  way_plan_view_remove (WAY_PLAN_VIEW (widget));
}

/* What was begun by mistake. */
static void
give_up_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  WayPlanView *self = WAY_PLAN_VIEW (widget);

  if (self->current != NULL && way_plan_node_is_blank (self->current))
    way_plan_view_remove (self);
}

void
way_plan_view_install_acts (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "plan.save", NULL, save_action);
  gtk_widget_class_install_action (widget_class, "plan.another", NULL, another_action);
  gtk_widget_class_install_action (widget_class, "plan.deeper", NULL, deeper_action);
  gtk_widget_class_install_action (widget_class, "plan.back", NULL, back_action);
  gtk_widget_class_install_action (widget_class, "plan.previous", NULL, previous_action);
  gtk_widget_class_install_action (widget_class, "plan.next", NULL, next_action);
  gtk_widget_class_install_action (widget_class, "plan.move-up", NULL, move_up_action);
  gtk_widget_class_install_action (widget_class, "plan.move-down", NULL, move_down_action);
  gtk_widget_class_install_action (widget_class, "plan.meet", NULL, achieve_action);
  gtk_widget_class_install_action (widget_class, "plan.achieve", NULL, achieve_action);
  gtk_widget_class_install_action (widget_class, "plan.refer", NULL, refer_action);
  gtk_widget_class_install_action (widget_class, "plan.remove", NULL, remove_action);
  gtk_widget_class_install_action (widget_class, "plan.give-up", NULL, give_up_action);
}
