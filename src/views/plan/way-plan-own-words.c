/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-plan-own-words.h"

struct _WayPlanOwnWords {
  AdwBin parent_instance;

  GtkLabel *strengths;
  GtkLabel *supports;
  GtkLabel *barriers;
};

G_DEFINE_FINAL_TYPE (WayPlanOwnWords, way_plan_own_words, ADW_TYPE_BIN)

static void
way_plan_own_words_class_init (WayPlanOwnWordsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/waymark/Waymark/ui/way-plan-own-words.ui");
  gtk_widget_class_bind_template_child (widget_class, WayPlanOwnWords, strengths);
  gtk_widget_class_bind_template_child (widget_class, WayPlanOwnWords, supports);
  gtk_widget_class_bind_template_child (widget_class, WayPlanOwnWords, barriers);
}

static void
way_plan_own_words_init (WayPlanOwnWords *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
way_plan_own_words_new (void)
{
  return g_object_new (WAY_TYPE_PLAN_OWN_WORDS, NULL);
}

static void
set (GtkLabel *label, const char *text)
{
  gtk_label_set_label (label, text != NULL ? text : "–");
}

void
way_plan_own_words_set (WayPlanOwnWords *self, WayPlan *plan)
{
  g_return_if_fail (WAY_IS_PLAN_OWN_WORDS (self));

  set (self->strengths, plan->strengths);
  set (self->supports, plan->supports);
  set (self->barriers, plan->barriers);
}
