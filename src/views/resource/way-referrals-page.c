/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-referrals-page.h"

#include <glib/gi18n.h>

#include "way-pill.h"
#include "way-referral-list.h"
#include "way-resources-page.h"
#include "way-status-bin.h"
#include "way-text-scale.h"
#include "way-wrap.h"

#define N_WHICH (WAY_REFERRALS_CLOSED + 1)

struct _WayReferralsPage {
  WayPage parent_instance;

  WayReferralsWhich which;
  guint             n;       /* that are shown */
  gboolean          counted; /* the first answer is there */

  GtkToggleButton *pills[N_WHICH];
  GtkWidget       *bar;
  GtkStack        *stack;
  AdwClamp        *clamp;
  WayReferralList *list;
};

G_DEFINE_FINAL_TYPE (WayReferralsPage, way_referrals_page, WAY_TYPE_PAGE)

static void
show (WayReferralsPage *self)
{
  const char *state = "list";

  if (self->n == 0)
    state = self->counted && self->which != WAY_REFERRALS_ALL ? "none" : "empty";
  gtk_stack_set_visible_child_name (self->stack, state);
  gtk_widget_set_visible (self->bar, !g_str_equal (state, "empty"));
}

static void
counted_cb (WayReferralsPage *self, guint shown, guint total)
{
  g_autofree char *words =
    g_strdup_printf (g_dngettext (NULL, "%u referral", "%u referrals", total), total);

  self->n = shown;
  self->counted = TRUE;
  way_page_set_subtitle (WAY_PAGE (self), total > 0 ? words : NULL);
  show (self);
}

static void
pill_cb (WayReferralsPage *self, GtkToggleButton *pill)
{
  for (guint i = 0; i < N_WHICH; i++) {
    if (self->pills[i] == pill && gtk_toggle_button_get_active (pill)) {
      self->which = i;
      way_referral_list_set_which (self->list, i);
    }
  }
}

static void
add_cb (WayReferralsPage *self)
{
  way_page_act (WAY_PAGE (self));
}

static void
way_referrals_page_set_workspace (WayPage *page, WayWorkspace *workspace)
{
  WayReferralsPage *self = WAY_REFERRALS_PAGE (page);

  way_referral_list_set (self->list, NULL, NULL, NULL);
  self->n = 0;
  self->counted = FALSE;
  show (self);
}

static void
way_referrals_page_set_client (WayPage *page, const WayId *client_id)
{
  way_referral_list_set (WAY_REFERRALS_PAGE (page)->list, way_page_get_workspace (page),
                         "client_id", client_id);
}

/* Where to comes first. */
static void
way_referrals_page_act (WayPage *page)
{
  WayPage *where = g_object_new (WAY_TYPE_RESOURCES_PAGE, NULL);

  way_page_set_subject (where, NULL, "choose");
  way_page_push (page, where);
}

static void
way_referrals_page_shown (WayPage *page)
{
  WayReferralsPage *self = WAY_REFERRALS_PAGE (page);

  if (self->n > 0)
    way_referral_list_focus (self->list);
  else
    gtk_widget_child_focus (GTK_WIDGET (self->stack), GTK_DIR_TAB_FORWARD);
}

static void
way_referrals_page_class_init (WayReferralsPageClass *klass)
{
  static const char *const pills[N_WHICH] = { "all", "open", "closed" };
  GtkWidgetClass          *widget_class = GTK_WIDGET_CLASS (klass);
  WayPageClass            *page_class = WAY_PAGE_CLASS (klass);

  page_class->set_workspace = way_referrals_page_set_workspace;
  page_class->set_client = way_referrals_page_set_client;
  page_class->act = way_referrals_page_act;
  page_class->shown = way_referrals_page_shown;

  g_type_ensure (WAY_TYPE_PILL);
  g_type_ensure (WAY_TYPE_REFERRAL_LIST);
  g_type_ensure (WAY_TYPE_STATUS_BIN);
  g_type_ensure (WAY_TYPE_WRAP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/waymark/Waymark/ui/way-referrals-page.ui");
  for (guint i = 0; i < N_WHICH; i++)
    gtk_widget_class_bind_template_child_full (widget_class, pills[i], FALSE,
                                               G_STRUCT_OFFSET (WayReferralsPage, pills) +
                                                 (gssize)(i * sizeof (GtkToggleButton *)));
  gtk_widget_class_bind_template_child (widget_class, WayReferralsPage, bar);
  gtk_widget_class_bind_template_child (widget_class, WayReferralsPage, stack);
  gtk_widget_class_bind_template_child (widget_class, WayReferralsPage, clamp);
  gtk_widget_class_bind_template_child (widget_class, WayReferralsPage, list);
  gtk_widget_class_bind_template_callback (widget_class, pill_cb);
  gtk_widget_class_bind_template_callback (widget_class, counted_cb);
  gtk_widget_class_bind_template_callback (widget_class, add_cb);
}

static void
way_referrals_page_init (WayReferralsPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  way_text_scale_clamp (self->clamp);
  show (self);
}
