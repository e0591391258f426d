/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-resource-page.h"

#include <glib/gi18n.h>

#include "way-columns.h"
#include "way-history-link.h"
#include "way-late-mark.h"
#include "way-live-list.h"
#include "way-now.h"
#include "way-paper-page.h"
#include "way-referral-edit.h"
#include "way-referral-list.h"
#include "way-resource-edit.h"
#include "way-resource-paper.h"
#include "way-resource-rating-box.h"
#include "way-resource-words.h"
#include "way-text-scale.h"
#include "way-workspace-resources.h"
#include "way-wrap.h"

struct _WayResourcePage {
  WayPage parent_instance;

  GListModel *resources; /* the one that is shown */
  GListModel *verifiers; /* who called there last */
  WayId       verifier;
  gboolean    verifying;

  GtkStack             *stack;
  AdwClamp             *clamp;
  GtkLabel             *name;
  GtkLabel             *about;
  GtkLabel             *open;
  GtkLabel             *verified;
  WayLateMark          *stale;
  GtkListBox           *reach;
  GtkListBox           *facts;
  WayResourceRatingBox *rating;
  WayReferralList      *referrals;
  GtkWidget            *history;
};

G_DEFINE_FINAL_TYPE (WayResourcePage, way_resource_page, WAY_TYPE_PAGE)

static WayResource *
dup_resource (WayResourcePage *self)
{
  return self->resources != NULL ? g_list_model_get_item (self->resources, 0) : NULL;
}

/* --- what it says --- */

static const char *const to_reach[] = { "phone", "text_number", "email", "web",
                                        "hours", "address",     "area",  "transport" };
static const char *const to_know[] = { "services", "eligibility",  "intake",    "contact_person",
                                       "capacity", "wait_words",   "cost",      "cost_words",
                                       "payers",   "payer_words",  "languages", "language_words",
                                       "access",   "access_words", "moud",      "family",
                                       "faith",    "needs",        "notes" };

/* A caption and what it is, which may be copied; numbers to dial are large. */
static GtkWidget *
make_row (const char *caption, const char *words, gboolean is_number)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *title = gtk_label_new (caption);
  GtkWidget *label = gtk_label_new (words);

  gtk_label_set_xalign (GTK_LABEL (title), 0);
  gtk_widget_add_css_class (title, "caption");
  gtk_widget_add_css_class (title, "dim-label");
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_selectable (GTK_LABEL (label), TRUE);
  if (is_number) {
    gtk_widget_add_css_class (label, "title-4");
    gtk_widget_add_css_class (label, "numeric");
  }
  gtk_box_append (GTK_BOX (box), title);
  gtk_box_append (GTK_BOX (box), label);
  gtk_widget_add_css_class (box, "way-card-row");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_widget_set_focusable (row, FALSE);
  return row;
}

static void
fill (GtkListBox *list, WayResource *resource, const char *const *fields, guint n)
{
  GtkWidget *row;
  gboolean   any = FALSE;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (list))) != NULL)
    gtk_list_box_remove (list, row);
  for (guint i = 0; resource != NULL && i < n; i++) {
    g_autofree char *words = way_resource_words_field (resource, fields[i]);
    const char      *caption = gettext (way_record_find_field (resource, fields[i])->label);

    if (words == NULL)
      continue;
    any = TRUE;
    gtk_list_box_append (
      list, make_row (caption, words,
                      g_str_equal (fields[i], "phone") || g_str_equal (fields[i], "text_number")));
  }
  if (!any)
    gtk_list_box_append (list, make_row (NULL, _ ("Nothing is written down yet."), FALSE));
}

static void
show_text (GtkLabel *label, const char *text)
{
  gtk_label_set_text (label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL);
}

static void
show_verified (WayResourcePage *self, WayResource *resource)
{
  g_autoptr (WayStaff) who =
    self->verifiers != NULL ? g_list_model_get_item (self->verifiers, 0) : NULL;
  g_autofree char *words = resource != NULL
                           ? way_resource_words_verified (resource, who != NULL ? who->name : NULL)
                           : NULL;
  g_autofree char *stale =
    resource != NULL ? way_resource_words_stale (resource, way_today ()) : NULL;
  const gboolean never = resource == NULL || resource->verified_on.ymd == 0;

  show_text (self->verified, never ? NULL : words);
  way_late_mark_set (self->stale, stale);
}

static void
verifier_cb (WayResourcePage *self)
{
  g_autoptr (WayResource) resource = dup_resource (self);

  show_verified (self, resource);
}

static void
follow_verifier (WayResourcePage *self, WayResource *resource)
{
  if (way_id_equal (&self->verifier, &resource->verified_by))
    return;

  self->verifier = resource->verified_by;
  g_clear_object (&self->verifiers);
  if (way_id_is_none (&self->verifier))
    return;
  self->verifiers = way_workspace_list (way_page_get_workspace (WAY_PAGE (self)),
                                        way_query_new_of (WAY_TYPE_STAFF, "id", &self->verifier));
  g_signal_connect_object (self->verifiers, "items-changed", G_CALLBACK (verifier_cb), self,
                           G_CONNECT_SWAPPED);
}

static void
show (WayResourcePage *self)
{
  g_autoptr (WayResource) resource = dup_resource (self);
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *about = resource != NULL ? way_resource_words_about (resource) : NULL;
  g_autofree char *open = resource != NULL ? way_resource_words_open (resource, now) : NULL;
  const gboolean   there = resource != NULL;

  gtk_stack_set_visible_child_name (self->stack, there ? "resource" : "none");
  way_page_set_title (WAY_PAGE (self), there ? resource->name : _ ("Resource"));
  way_page_set_action_sensitive (WAY_PAGE (self), there);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "resource.edit", there);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "resource.verify", there && !self->verifying);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "resource.print", there);
  gtk_label_set_text (self->name, there ? resource->name : "");
  show_text (self->about, about);
  show_text (self->open, open);
  fill (self->reach, resource, to_reach, G_N_ELEMENTS (to_reach));
  fill (self->facts, resource, to_know, G_N_ELEMENTS (to_know));
  if (there) {
    way_history_link_set (GTK_ACTIONABLE (self->history), "resource", &resource->parent.id);
    follow_verifier (self, resource);
  }
  show_verified (self, resource);
}

/* --- what can be done --- */

static void
verified_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (WayResourcePage) self = user_data;
  g_autoptr (GError) error = NULL;
  gint64 act = 0;
  g_autoptr (WayResource) resource =
    way_workspace_save_finish (WAY_WORKSPACE (source), result, &act, &error);

  self->verifying = FALSE;
  if (way_page_get_workspace (WAY_PAGE (self)) == NULL)
    return;
  if (resource == NULL)
    way_page_fail (WAY_PAGE (self), error);
  else
    way_page_tell (WAY_PAGE (self), _ ("Verified today, by you."), act);
  show (self);
}

/* In one step: whoever has the phone in the hand is not asked for more. */
static void
verify_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  WayResourcePage *self = WAY_RESOURCE_PAGE (widget);
  WayWorkspace    *workspace = way_page_get_workspace (WAY_PAGE (self));
  g_autoptr (WayResource) resource = dup_resource (self);
  g_autoptr (WayResource) verified = NULL;

  if (resource == NULL || self->verifying)
    return;

  verified = way_workspace_verify_resource (workspace, resource);
  self->verifying = TRUE;
  way_workspace_save_async (workspace, verified, NULL, NULL, verified_cb, g_object_ref (self));
}

static void
edit_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  WayPage *edit = g_object_new (WAY_TYPE_RESOURCE_EDIT, NULL);

  way_page_set_subject (edit, way_page_get_subject (WAY_PAGE (widget)), NULL);
  way_page_push (WAY_PAGE (widget), edit);
}

static void
print_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  WayPage       *self = WAY_PAGE (widget);
  const gboolean for_client = !way_id_is_none (way_page_get_client (self));
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (WayId));
  g_autoptr (WayResourceSelection) selection = NULL;

  g_array_append_vals (ids, way_page_get_subject (self), 1);
  selection = way_resource_selection_new (ids);
  way_page_push (self, way_paper_page_new (
                         for_client ? &way_resource_client_paper : &way_resource_paper, selection));
}

static void
way_resource_page_act (WayPage *page)
{
  way_page_push (page, way_referral_edit_new_for (way_page_get_subject (page), NULL));
}

/* --- the page --- */

static void
way_resource_page_set_workspace (WayPage *page, WayWorkspace *workspace)
{
  WayResourcePage *self = WAY_RESOURCE_PAGE (page);

  g_clear_object (&self->resources);
  g_clear_object (&self->verifiers);
  self->verifier = (WayId){ { 0 } };
  self->verifying = FALSE;
  way_resource_rating_box_set (self->rating, NULL, NULL);
  way_referral_list_set (self->referrals, NULL, NULL, NULL);
  show (self);
}

static void
way_resource_page_set_subject (WayPage *page, const WayId *subject, const char *detail)
{
  WayResourcePage *self = WAY_RESOURCE_PAGE (page);
  WayWorkspace    *workspace = way_page_get_workspace (page);

  self->resources =
    way_workspace_list (workspace, way_query_new_of (WAY_TYPE_RESOURCE, "id", subject));
  g_signal_connect_object (self->resources, "items-changed", G_CALLBACK (show), self,
                           G_CONNECT_SWAPPED);
  way_resource_rating_box_set (self->rating, workspace, subject);
  way_referral_list_set (self->referrals, workspace, "resource_id", subject);
  show (self);
}

static void
way_resource_page_shown (WayPage *page)
{
  gtk_widget_child_focus (GTK_WIDGET (WAY_RESOURCE_PAGE (page)->stack), GTK_DIR_TAB_FORWARD);
}

static void
way_resource_page_dispose (GObject *object)
{
  g_clear_object (&WAY_RESOURCE_PAGE (object)->resources);
  g_clear_object (&WAY_RESOURCE_PAGE (object)->verifiers);

  G_OBJECT_CLASS (way_resource_page_parent_class)->dispose (object);
}

static void
way_resource_page_class_init (WayResourcePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  WayPageClass   *page_class = WAY_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = way_resource_page_dispose;
  page_class->set_workspace = way_resource_page_set_workspace;
  page_class->set_subject = way_resource_page_set_subject;
  page_class->shown = way_resource_page_shown;
  page_class->act = way_resource_page_act;

  gtk_widget_class_install_action (widget_class, "resource.verify", NULL, verify_action);
  gtk_widget_class_install_action (widget_class, "resource.edit", NULL, edit_action);
  gtk_widget_class_install_action (widget_class, "resource.print", NULL, print_action);

  g_type_ensure (WAY_TYPE_COLUMNS);
  g_type_ensure (WAY_TYPE_LATE_MARK);
  g_type_ensure (WAY_TYPE_REFERRAL_LIST);
  g_type_ensure (WAY_TYPE_RESOURCE_RATING_BOX);
  g_type_ensure (WAY_TYPE_WRAP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/waymark/Waymark/ui/way-resource-page.ui");
#define BIND(child) gtk_widget_class_bind_template_child (widget_class, WayResourcePage, child)
  BIND (stack);
  BIND (clamp);
  BIND (name);
  BIND (about);
  BIND (open);
  BIND (verified);
  BIND (stale);
  BIND (reach);
  BIND (facts);
  BIND (rating);
  BIND (referrals);
  BIND (history);
#undef BIND
}

static void
way_resource_page_init (WayResourcePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  way_text_scale_clamp (self->clamp);
  show (self);
}
