/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-plan-side.h"

#include <glib/gi18n.h>

#include "way-day-words.h"
#include "way-plan-check.h"
#include "way-plan-kind.h"
#include "way-text-scale.h"
#include "way-when.h"

#define MAX_MISSES 4 /* of one aspect; a list of all would be longer than the plan */

struct _WayPlanSide {
  AdwBin parent_instance;

  AdwPreferencesGroup *checks;
  AdwActionRow        *review;
  GtkImage            *review_icon;

  GPtrArray *rows; /* of the checks, to take them out again */
  WayId      plan_id;
};

enum {
  SIGNAL_SHOW,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (WayPlanSide, way_plan_side, ADW_TYPE_BIN)

/* --- checks --- */

static GtkWidget *
add_row (WayPlanSide *self, const char *icon_name, const char *title, const char *subtitle)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *icon = gtk_image_new_from_icon_name (icon_name);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 2);
  if (subtitle != NULL)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  gtk_widget_set_tooltip_text (row, subtitle);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), icon);
  if (g_str_equal (icon_name, "dialog-warning-symbolic"))
    gtk_widget_add_css_class (icon, "way-plan-missing");
  adw_preferences_group_add (self->checks, row);
  g_ptr_array_add (self->rows, row);
  return row;
}

typedef struct {
  WayPlanSide *side;
  WayId        id;
  const char  *field;
} Target;

static void
show_cb (GtkWidget *row, gpointer user_data)
{
  const Target *target = user_data;

  g_signal_emit (target->side, signals[SIGNAL_SHOW], 0, &target->id, target->field);
}

static void
target_free (gpointer data, GClosure *closure)
{
  g_free (data);
}

static void
add_miss (WayPlanSide *self, const WayPlanMiss *miss)
{
  const char *text = WAY_IS_PLAN (miss->record) ? NULL : way_plan_record_get_text (miss->record);
  g_autofree char *line = text != NULL ? g_strdelimit (g_strdup (text), "\n", ' ') : NULL;
  GtkWidget       *row = add_row (self, "dialog-warning-symbolic", _ (miss->words), line);
  GtkWidget       *button = gtk_button_new_with_label (_ ("Show"));
  Target          *target = g_new0 (Target, 1);

  *target = (Target){ self, miss->record->id, miss->field };
  g_signal_connect_data (row, "activated", G_CALLBACK (show_cb), target, target_free, 0);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_RELATION_DESCRIBED_BY,
                                  row, NULL, -1);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_signal_connect_swapped (button, "clicked", G_CALLBACK (adw_action_row_activate), row);
}

static void
show_aspect (WayPlanSide *self, WayPlanAspect aspect, const GArray *misses)
{
  const guint n = way_plan_check_count (misses, aspect);
  guint       shown = 0;

  if (n == 0) {
    add_row (self, "object-select-symbolic", _ (way_plan_aspect_get_words (aspect)), NULL);
    return;
  }

  for (guint i = 0; i < misses->len && shown < MAX_MISSES; i++) {
    const WayPlanMiss *miss = &g_array_index (misses, WayPlanMiss, i);

    if (miss->aspect != aspect)
      continue;
    add_miss (self, miss);
    shown++;
  }
  if (n > shown) {
    g_autofree char *more =
      g_strdup_printf (ngettext ("%u more like this", "%u more like these", n - shown), n - shown);

    add_row (self, "view-more-symbolic", more, NULL);
  }
}

/* --- the review --- */

static void
show_review (WayPlanSide *self, WayPlan *plan, WayDate today)
{
  const WayDate    day = plan != NULL ? plan->review_on : WAY_DATE_NONE;
  const gboolean   late = day.ymd != 0 && day.ymd < today.ymd;
  g_autofree char *title = day.ymd != 0 ? way_when_write_day (day) : g_strdup (_ ("No date yet"));
  g_autofree char *words = NULL;

  if (day.ymd == 0)
    words = g_strdup (_ ("Say when the plan is looked at again"));
  else
    words = late ? way_day_words_late (day, today) : way_day_words_until (day, today);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->review), title);
  adw_action_row_set_subtitle (self->review, words);
  gtk_image_set_from_icon_name (self->review_icon,
                                late ? "way-late-symbolic" : "x-office-calendar-symbolic");
  if (late)
    gtk_widget_add_css_class (GTK_WIDGET (self->review_icon), "way-plan-missing");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->review_icon), "way-plan-missing");
}

static void
change_review_cb (WayPlanSide *self)
{
  g_signal_emit (self, signals[SIGNAL_SHOW], 0, &self->plan_id, "review_on");
}

void
way_plan_side_show (WayPlanSide *self, WayPlan *plan, const GArray *misses, WayDate today)
{
  g_return_if_fail (WAY_IS_PLAN_SIDE (self));

  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (self->checks, g_ptr_array_index (self->rows, i));
  g_ptr_array_set_size (self->rows, 0);
  for (guint aspect = 0; misses != NULL && aspect < WAY_PLAN_N_ASPECTS; aspect++)
    show_aspect (self, aspect, misses);

  self->plan_id = plan != NULL ? plan->parent.id : (WayId){ { 0 } };
  show_review (self, plan, today);
}

/* --- the object --- */

static void
way_plan_side_finalize (GObject *object)
{
  g_ptr_array_unref (WAY_PLAN_SIDE (object)->rows);

  G_OBJECT_CLASS (way_plan_side_parent_class)->finalize (object);
}

static void
way_plan_side_class_init (WayPlanSideClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = way_plan_side_finalize;

  signals[SIGNAL_SHOW] = g_signal_new ("show-miss", WAY_TYPE_PLAN_SIDE, G_SIGNAL_RUN_LAST, 0, NULL,
                                       NULL, NULL, G_TYPE_NONE, 2, G_TYPE_POINTER, G_TYPE_STRING);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/waymark/Waymark/ui/way-plan-side.ui");
  gtk_widget_class_bind_template_child (widget_class, WayPlanSide, checks);
  gtk_widget_class_bind_template_child (widget_class, WayPlanSide, review);
  gtk_widget_class_bind_template_child (widget_class, WayPlanSide, review_icon);
  gtk_widget_class_bind_template_callback (widget_class, change_review_cb);
}

#define WIDTH 316 /* at 100 % text */

static void
way_plan_side_init (WayPlanSide *self)
{
  self->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_size_request (GTK_WIDGET (self), (int)(WIDTH * way_text_scale (GTK_WIDGET (self))),
                               -1);
  way_plan_side_show (self, NULL, NULL, WAY_DATE_NONE);
}
