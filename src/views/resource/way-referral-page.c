/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-referral-page-private.h"

#include <glib/gi18n.h>

#include "way-columns.h"
#include "way-consent-new.h"
#include "way-history-link.h"
#include "way-late-mark.h"
#include "way-now.h"
#include "way-paper-page.h"
#include "way-referral-edit.h"
#include "way-referral-paper.h"
#include "way-resource-page.h"
#include "way-task-edit.h"
#include "way-text-scale.h"
#include "way-wrap.h"

G_DEFINE_FINAL_TYPE (WayReferralPage, way_referral_page, WAY_TYPE_PAGE)

/* --- reading --- */

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (WayReferralPage) self = user_data;
  g_autoptr (GError) error = NULL;
  WayReferralWhole *whole =
    way_workspace_read_referral_finish (WAY_WORKSPACE (source), result, &error);

  if (way_page_get_workspace (WAY_PAGE (self)) != WAY_WORKSPACE (source)) {
    g_clear_pointer (&whole, way_referral_whole_free);
    return;
  }
  if (whole == NULL && !g_error_matches (error, WAY_ERROR, WAY_ERROR_NOT_FOUND))
    way_page_fail (WAY_PAGE (self), error);
  g_clear_pointer (&self->whole, way_referral_whole_free);
  if (whole != NULL && whole->item->referral->parent.deleted_at.us != 0)
    g_clear_pointer (&whole, way_referral_whole_free);
  self->whole = whole;
  way_referral_page_show (self);
}

static void
read_again (WayReferralPage *self)
{
  WayWorkspace *workspace = way_page_get_workspace (WAY_PAGE (self));
  const WayId  *subject = way_page_get_subject (WAY_PAGE (self));

  if (workspace != NULL && !way_id_is_none (subject))
    way_workspace_read_referral_async (workspace, subject, NULL, read_cb, g_object_ref (self));
}

/* A consent that was signed meanwhile, a task that was done: few are written while one reads. */
static void
written_cb (WayReferralPage *self)
{
  read_again (self);
}

/* --- what comes next --- */

static void
moved_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (WayReferralPage) self = user_data;
  g_autoptr (GError) error = NULL;
  gint64         act = 0;
  const gboolean moved =
    way_workspace_move_referral_finish (WAY_WORKSPACE (source), result, &act, &error);

  self->moving = FALSE;
  if (way_page_get_workspace (WAY_PAGE (self)) == NULL)
    return;
  if (!moved) {
    way_page_fail (WAY_PAGE (self), error);
    way_referral_page_show (self);
    return;
  }

  gtk_editable_set_text (GTK_EDITABLE (self->words), "");
  way_page_tell (WAY_PAGE (self), _ ("The step was noted."), act);
  read_again (self);
}

static void
move_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  WayReferralPage *self = WAY_REFERRAL_PAGE (widget);
  const char      *words = gtk_editable_get_text (GTK_EDITABLE (self->words));
  WayReferralMove  move = { .words = *words != '\0' ? words : NULL };

  if (self->whole == NULL || self->moving || !way_referral_page_get_next (self, &move.status))
    return;
  if (!way_date_row_get_date (self->day, &move.day) || move.day.ymd == 0) {
    gtk_widget_grab_focus (GTK_WIDGET (self->day));
    return;
  }

  self->moving = TRUE;
  way_referral_page_show (self);
  way_workspace_move_referral_async (way_page_get_workspace (WAY_PAGE (self)),
                                     self->whole->item->referral, &move, NULL, moved_cb,
                                     g_object_ref (self));
}

static void
next_cb (WayReferralPage *self)
{
  if (!self->syncing)
    way_referral_page_show_next (self);
}

/* --- where it leads --- */

static void
edit_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  WayPage *edit = g_object_new (WAY_TYPE_REFERRAL_EDIT, NULL);

  way_page_set_subject (edit, way_page_get_subject (WAY_PAGE (widget)), NULL);
  way_page_push (WAY_PAGE (widget), edit);
}

static void
print_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  WayReferralPage *self = WAY_REFERRAL_PAGE (widget);

  if (self->whole != NULL)
    way_page_push (WAY_PAGE (self),
                   way_paper_page_new (&way_referral_paper, self->whole->item->referral));
}

static void
resource_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  WayReferralPage *self = WAY_REFERRAL_PAGE (widget);
  WayPage         *page = g_object_new (WAY_TYPE_RESOURCE_PAGE, NULL);

  way_page_set_subject (page, &self->whole->item->resource->parent.id, NULL);
  way_page_push (WAY_PAGE (self), page);
}

static void
need_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  WayReferralPage *self = WAY_REFERRAL_PAGE (widget);

  way_page_open_client (WAY_PAGE (self), &self->whole->item->client->parent.id, "plan");
}

static void
consent_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  WayReferralPage *self = WAY_REFERRAL_PAGE (widget);

  way_page_push (WAY_PAGE (self),
                 way_consent_new_for (self->whole->denied_to, self->whole->denied));
}

static void
task_activated_cb (WayReferralPage *self, GtkListBoxRow *row)
{
  const guint at = (guint)gtk_list_box_row_get_index (row);
  WayPage    *edit;

  if (self->whole == NULL || at >= self->whole->tasks->len)
    return;

  edit = g_object_new (WAY_TYPE_TASK_EDIT, NULL);
  way_page_set_subject (edit, &WAY_RECORD (g_ptr_array_index (self->whole->tasks, at))->id, NULL);
  way_page_push (WAY_PAGE (self), edit);
}

static void
way_referral_page_act (WayPage *page)
{
  edit_action (GTK_WIDGET (page), NULL, NULL);
}

/* --- the page --- */

static void
way_referral_page_set_workspace (WayPage *page, WayWorkspace *workspace)
{
  WayReferralPage *self = WAY_REFERRAL_PAGE (page);

  if (self->followed != NULL)
    g_signal_handlers_disconnect_by_data (self->followed, self);
  g_set_object (&self->followed, workspace);
  g_clear_pointer (&self->whole, way_referral_whole_free);
  self->moving = FALSE;
  gtk_editable_set_text (GTK_EDITABLE (self->words), "");
  if (workspace != NULL)
    g_signal_connect_object (workspace, "written", G_CALLBACK (written_cb), self,
                             G_CONNECT_SWAPPED);
  way_referral_page_show (self);
}

static void
way_referral_page_set_subject (WayPage *page, const WayId *subject, const char *detail)
{
  read_again (WAY_REFERRAL_PAGE (page));
}

static void
way_referral_page_shown (WayPage *page)
{
  WayReferralPage *self = WAY_REFERRAL_PAGE (page);

  gtk_widget_grab_focus (GTK_WIDGET (self->next));
}

static void
way_referral_page_dispose (GObject *object)
{
  WayReferralPage *self = WAY_REFERRAL_PAGE (object);

  if (self->followed != NULL)
    g_signal_handlers_disconnect_by_data (self->followed, self);
  g_clear_object (&self->followed);
  g_clear_pointer (&self->whole, way_referral_whole_free);
  g_clear_pointer (&self->offered, g_array_unref);

  G_OBJECT_CLASS (way_referral_page_parent_class)->dispose (object);
}

static void
way_referral_page_class_init (WayReferralPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  WayPageClass   *page_class = WAY_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = way_referral_page_dispose;
  page_class->set_workspace = way_referral_page_set_workspace;
  page_class->set_subject = way_referral_page_set_subject;
  page_class->shown = way_referral_page_shown;
  page_class->act = way_referral_page_act;

  gtk_widget_class_install_action (widget_class, "referral.move", NULL, move_action);
  gtk_widget_class_install_action (widget_class, "referral.edit", NULL, edit_action);
  gtk_widget_class_install_action (widget_class, "referral.print", NULL, print_action);
  gtk_widget_class_install_action (widget_class, "referral.resource", NULL, resource_action);
  gtk_widget_class_install_action (widget_class, "referral.need", NULL, need_action);
  gtk_widget_class_install_action (widget_class, "referral.consent", NULL, consent_action);

  g_type_ensure (WAY_TYPE_COLUMNS);
  g_type_ensure (WAY_TYPE_DATE_ROW);
  g_type_ensure (WAY_TYPE_LATE_MARK);
  g_type_ensure (WAY_TYPE_WRAP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/waymark/Waymark/ui/way-referral-page.ui");
#define BIND(child) gtk_widget_class_bind_template_child (widget_class, WayReferralPage, child)
  BIND (stack);
  BIND (clamp);
  BIND (need);
  BIND (to_need);
  BIND (place);
  BIND (status);
  BIND (outcome);
  BIND (stale);
  BIND (next_group);
  BIND (next);
  BIND (day);
  BIND (words);
  BIND (why);
  BIND (new_consent);
  BIND (steps);
  BIND (tasks);
  BIND (facts);
  BIND (history);
#undef BIND
  gtk_widget_class_bind_template_callback (widget_class, next_cb);
  gtk_widget_class_bind_template_callback (widget_class, task_activated_cb);
}

static void
way_referral_page_init (WayReferralPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  way_text_scale_clamp (self->clamp);
  way_date_row_set_date (self->day, way_today ());
  way_referral_page_show (self);
}
