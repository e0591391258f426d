/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-referral-list.h"

#include <glib/gi18n.h>

#include "way-client-name.h"
#include "way-now.h"
#include "way-page.h"
#include "way-record-door.h"
#include "way-when.h"

#define MOST 50 /* whoever has had more looks for what is open */

struct _WayReferralList {
  AdwBin parent_instance;

  WayWorkspace     *workspace;
  GCancellable     *cancellable;
  char             *field;
  WayId             id;
  WayReferralsWhich which;
  GPtrArray        *items;

  AdwPreferencesGroup *group;
  GtkListBox          *list;
  GtkLabel            *more;
};

G_DEFINE_FINAL_TYPE (WayReferralList, way_referral_list, ADW_TYPE_BIN)

static gboolean
is_of_client (WayReferralList *self)
{
  return g_strcmp0 (self->field, "client_id") == 0;
}

/* --- rows --- */

static void
append (GString *words, const char *text)
{
  if (text != NULL && *text != '\0')
    g_string_append_printf (words, "%s%s", words->len > 0 ? "\n" : "", text);
}

/* From the need over the place to what came of it; of a client the place comes first, of a place
 * the client. */
static GtkWidget *
make_row (WayReferralList *self, WayReferralItem *item)
{
  GtkWidget       *row = adw_action_row_new ();
  g_autofree char *client = way_client_name_show (item->client);
  g_autofree char *status = way_referral_item_words_status (item, way_today ());
  g_autofree char *outcome = way_referral_item_words_outcome (item);
  const char      *need = way_referral_item_get_need (item);
  g_autofree char *what = need != NULL
                          /* Translators: %s is a need. */
                          ? g_strdup_printf (_ ("For: %s"), need)
                          : NULL;
  g_autoptr (GString) words = g_string_new (NULL);

  append (words, what);
  append (words, status);
  append (words, outcome);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row),
                                 is_of_client (self) ? item->resource->name : client);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), words->str);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                             gtk_image_new_from_icon_name ("go-next-symbolic"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  return row;
}

static void
empty (WayReferralList *self)
{
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_list_box_remove (self->list, row);
}

static void
show (WayReferralList *self, guint total)
{
  g_autofree char *words = NULL;

  empty (self);
  for (guint i = 0; self->items != NULL && i < self->items->len; i++)
    gtk_list_box_append (self->list, make_row (self, g_ptr_array_index (self->items, i)));
  if (self->items == NULL || self->items->len == 0) {
    GtkWidget *row = adw_action_row_new ();

    adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _ ("Nobody was referred here yet."));
    gtk_widget_add_css_class (row, "dim-label");
    gtk_list_box_append (self->list, row);
  } else if (total > self->items->len) {
    /* Translators: how many referrals are shown of how many. */
    words = g_strdup_printf (_ ("The first %u of %u are shown."), self->items->len, total);
  }
  gtk_label_set_text (self->more, words != NULL ? words : "");
  gtk_widget_set_visible (GTK_WIDGET (self->more), words != NULL);
  g_signal_emit_by_name (self, "counted", self->items != NULL ? self->items->len : 0, total);
}

static void
activated_cb (WayReferralList *self, GtkListBoxRow *row)
{
  const guint      at = (guint)gtk_list_box_row_get_index (row);
  WayReferralItem *item =
    self->items != NULL && at < self->items->len ? g_ptr_array_index (self->items, at) : NULL;
  WayPage *page = way_page_of (GTK_WIDGET (self));

  if (item == NULL || page == NULL)
    return;

  way_page_open_record (
    page, &(WayDoor){ .client_id = is_of_client (self) ? NULL : &item->client->parent.id,
                      .section = "referrals",
                      .kind = "referral",
                      .record_id = &item->referral->parent.id });
}

/* --- asking --- */

static void
listed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (WayReferralList) self = user_data;
  g_autoptr (GError) error = NULL;
  guint      total = 0;
  GPtrArray *items =
    way_workspace_list_referrals_finish (WAY_WORKSPACE (source), result, &total, &error);
  WayPage *page = way_page_of (GTK_WIDGET (self));

  if (self->workspace == NULL || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED)) {
    g_clear_pointer (&items, g_ptr_array_unref);
    return;
  }
  if (items == NULL) {
    if (page != NULL)
      way_page_fail (page, error);
    return;
  }

  g_clear_pointer (&self->items, g_ptr_array_unref);
  self->items = items;
  show (self, total);
}

static void
stop (WayReferralList *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
}

static void
ask (WayReferralList *self)
{
  stop (self);
  if (self->workspace == NULL)
    return;

  self->cancellable = g_cancellable_new ();
  way_workspace_list_referrals_async (self->workspace, self->field, &self->id, self->which, MOST,
                                      self->cancellable, listed_cb, g_object_ref (self));
}

/* NULL: many were. */
static void
written_cb (WayReferralList *self, GPtrArray *records)
{
  gboolean concerns = records == NULL;

  for (guint i = 0; records != NULL && i < records->len; i++) {
    gpointer record = g_ptr_array_index (records, i);

    concerns |= WAY_IS_REFERRAL (record) || WAY_IS_RESOURCE (record) || WAY_IS_NEED (record);
  }
  if (concerns)
    ask (self);
}

void
way_referral_list_set (WayReferralList *self,
                       WayWorkspace    *workspace,
                       const char      *field,
                       const WayId     *id)
{
  g_return_if_fail (WAY_IS_REFERRAL_LIST (self));

  stop (self);
  if (self->workspace != NULL)
    g_signal_handlers_disconnect_by_data (self->workspace, self);
  g_set_object (&self->workspace, workspace);
  g_clear_pointer (&self->items, g_ptr_array_unref);
  if (workspace == NULL) {
    empty (self);
    return;
  }

  g_free (self->field);
  self->field = g_strdup (field);
  self->id = *id;
  g_signal_connect_object (workspace, "written", G_CALLBACK (written_cb), self, G_CONNECT_SWAPPED);
  adw_preferences_group_set_title (self->group, is_of_client (self) ? "" : _ ("Referrals"));
  ask (self);
}

void
way_referral_list_set_which (WayReferralList *self, WayReferralsWhich which)
{
  g_return_if_fail (WAY_IS_REFERRAL_LIST (self));

  if (self->which == which)
    return;
  self->which = which;
  ask (self);
}

void
way_referral_list_focus (WayReferralList *self)
{
  g_return_if_fail (WAY_IS_REFERRAL_LIST (self));

  gtk_widget_child_focus (GTK_WIDGET (self->list), GTK_DIR_TAB_FORWARD);
}

static void
way_referral_list_dispose (GObject *object)
{
  WayReferralList *self = WAY_REFERRAL_LIST (object);

  stop (self);
  if (self->workspace != NULL)
    g_signal_handlers_disconnect_by_data (self->workspace, self);
  g_clear_object (&self->workspace);

  G_OBJECT_CLASS (way_referral_list_parent_class)->dispose (object);
}

static void
way_referral_list_finalize (GObject *object)
{
  WayReferralList *self = WAY_REFERRAL_LIST (object);

  g_clear_pointer (&self->items, g_ptr_array_unref);
  g_free (self->field);

  G_OBJECT_CLASS (way_referral_list_parent_class)->finalize (object);
}

static void
way_referral_list_class_init (WayReferralListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = way_referral_list_dispose;
  G_OBJECT_CLASS (klass)->finalize = way_referral_list_finalize;

  g_signal_new ("counted", WAY_TYPE_REFERRAL_LIST, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                G_TYPE_NONE, 2, G_TYPE_UINT, G_TYPE_UINT);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/waymark/Waymark/ui/way-referral-list.ui");
  gtk_widget_class_bind_template_child (widget_class, WayReferralList, group);
  gtk_widget_class_bind_template_child (widget_class, WayReferralList, list);
  gtk_widget_class_bind_template_child (widget_class, WayReferralList, more);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
}

static void
way_referral_list_init (WayReferralList *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
