/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-milestones-box.h"

#include <glib/gi18n.h>

#include "way-certificate-paper.h"
#include "way-day-words.h"
#include "way-event.h"
#include "way-milestone-edit.h"
#include "way-now.h"
#include "way-page.h"
#include "way-paper-page.h"
#include "way-when.h"
#include "way-workspace-milestones.h"

#define DAYS_AHEAD  7
#define DAYS_BEHIND 30
#define MOST_PAST   5 /* rows; the others are unfolded */

enum {
  LIST_CLIENT,
  LIST_MILESTONES,
  LIST_EVENTS,
  N_LISTS,
};

struct _WayMilestonesBox {
  AdwBin parent_instance;

  WayWorkspace *workspace; /* NULL: nobody */
  WayId         client_id;
  GListModel   *lists[N_LISTS];
  GPtrArray    *rows;
  guint         show_id;

  AdwPreferencesGroup *group;
};

G_DEFINE_FINAL_TYPE (WayMilestonesBox, way_milestones_box, ADW_TYPE_BIN)

/* --- what a row says --- */

static char *
say_when (WayMilestoneDue *due)
{
  const WayDate    today = way_today ();
  g_autofree char *date = way_when_write_day (due->day);
  g_autofree char *until = NULL;

  if (due->milestone != NULL && due->milestone->celebrated_on.ymd != 0) {
    g_autofree char *celebrated = way_when_write_day (due->milestone->celebrated_on);

    return g_strdup_printf (_ ("Celebrated on %s"), celebrated);
  }
  if (due->day.ymd < today.ymd)
    return g_strdup_printf (_ ("Reached on %s, not celebrated yet"), date);

  until = way_day_words_until (due->day, today);
  /* Translators: “in 3 days”, and the day. */
  return g_strdup_printf (_ ("%s, %s"), until, date);
}

static char *
describe (WayMilestoneDue *due)
{
  WayMilestone    *milestone = due->milestone;
  g_autofree char *when = say_when (due);
  const char      *how = NULL;

  if (milestone != NULL)
    how = milestone->celebrated_words != NULL ? milestone->celebrated_words : milestone->wish;
  /* Translators: when a milestone is reached, and how the client wants it celebrated. */
  return how != NULL ? g_strdup_printf (_ ("%s · %s"), when, how) : g_steal_pointer (&when);
}

/* --- celebrating --- */

static void
celebrated_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (WayMilestonesBox) self = user_data;
  g_autoptr (GError) error = NULL;
  WayPage       *page = way_page_of (GTK_WIDGET (self));
  gint64         act = 0;
  const gboolean done = way_workspace_commit_finish (WAY_WORKSPACE (source), result, &act, &error);

  if (page == NULL || self->workspace == NULL) /* it was locked meanwhile */
    return;
  if (done)
    way_page_tell (page, _ ("The milestone is celebrated."), act);
  else
    way_page_fail (page, error);
}

static WayMilestone *
write_down (WayMilestonesBox *self, WayMilestoneDue *due)
{
  WayMilestone *milestone;

  if (due->milestone != NULL)
    return way_record_copy (due->milestone);

  milestone = way_workspace_create (self->workspace, WAY_TYPE_MILESTONE);
  way_set (milestone, client_id, self->client_id);
  way_set (milestone, kind, WAY_MILESTONE_DAYS);
  way_set (milestone, count, due->counted.count);
  way_set (milestone, unit, due->counted.unit);
  way_set (milestone, reached_on, due->day);
  return milestone;
}

static void
celebrate_cb (GtkWidget *button, WayMilestoneDue *due)
{
  WayMilestonesBox *self =
    WAY_MILESTONES_BOX (gtk_widget_get_ancestor (button, WAY_TYPE_MILESTONES_BOX));
  g_autoptr (WayMilestone) milestone = NULL;
  g_autoptr (WayChange) change = NULL;

  if (self->workspace == NULL)
    return;

  milestone = write_down (self, due);
  way_set (milestone, celebrated_on, way_today ());
  change = way_change_new ();
  way_milestone_add_to_change (self->workspace, change, milestone, self->lists[LIST_EVENTS],
                               way_today ());
  gtk_widget_set_sensitive (button, FALSE); /* once */
  way_workspace_commit_async (self->workspace, g_steal_pointer (&change), NULL, celebrated_cb,
                              g_object_ref (self));
}

/* --- rows --- */

static void
open_cb (GtkWidget *row, WayMilestoneDue *due)
{
  WayPage *page = way_page_of (row);
  WayPage *edit;

  if (page == NULL)
    return;

  if (due->milestone == NULL) {
    edit = way_milestone_edit_new_counted (&due->counted);
  } else {
    edit = g_object_new (WAY_TYPE_MILESTONE_EDIT, NULL);
    way_page_set_subject (edit, &due->milestone->parent.id, NULL);
  }
  way_page_push (page, edit);
}

static void
print_cb (GtkWidget *button, WayMilestoneDue *due)
{
  WayPage *page = way_page_of (button);

  if (page != NULL)
    way_page_push (page, way_paper_page_new (&way_certificate_paper, due->milestone));
}

static void
on (GtkWidget *widget, const char *signal, GCallback func, WayMilestoneDue *due)
{
  g_signal_connect_data (widget, signal, func, g_object_ref (due), (GClosureNotify)g_object_unref,
                         0);
}

static GtkWidget *
make_button (const char *label, const char *icon, const char *tooltip)
{
  GtkWidget *button =
    label != NULL ? gtk_button_new_with_label (label) : gtk_button_new_from_icon_name (icon);

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, tooltip);
  if (label == NULL)
    gtk_widget_add_css_class (button, "flat");
  return button;
}

static GtkWidget *
make_row (WayMilestoneDue *due)
{
  GtkWidget       *row = adw_action_row_new ();
  g_autofree char *title = way_milestone_due_dup_title (due);
  g_autofree char *words = describe (due);
  const gboolean   is_celebrated = due->milestone != NULL && due->milestone->celebrated_on.ymd != 0;

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), words);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row),
                             gtk_image_new_from_icon_name ("way-flag-symbolic"));

  if (!is_celebrated && due->day.ymd <= way_today ().ymd) {
    GtkWidget *button = make_button (_ ("Celebrated"), NULL, _ ("It was celebrated today"));

    on (button, "clicked", G_CALLBACK (celebrate_cb), due);
    adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  }
  if (due->milestone != NULL) {
    GtkWidget *button =
      make_button (NULL, "printer-symbolic", _ ("Print the certificate of this milestone"));

    on (button, "clicked", G_CALLBACK (print_cb), due);
    adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  }
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  on (row, "activated", G_CALLBACK (open_cb), due);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                             gtk_image_new_from_icon_name ("go-next-symbolic"));
  return row;
}

static void
add_row (WayMilestonesBox *self, GtkWidget *row)
{
  adw_preferences_group_add (self->group, row);
  g_ptr_array_add (self->rows, row);
}

static void
add_words (WayMilestonesBox *self, const char *words)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), words);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  gtk_widget_add_css_class (row, "dim-label");
  add_row (self, row);
}

static void
clear_rows (WayMilestonesBox *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (self->group, g_ptr_array_index (self->rows, i));
  g_ptr_array_set_size (self->rows, 0);
}

/* What comes after the week, so that it can be looked forward to. */
static void
add_next (WayMilestonesBox *self, WayClient *client, gboolean is_alone)
{
  const WayDate    after = way_date_add_days (way_today (), DAYS_AHEAD + 1);
  WayOwnDay        next;
  g_autofree char *span = NULL;
  g_autofree char *day = NULL;
  g_autofree char *words = NULL;

  if (way_own_days_find_next (client->own_date, after, &next)) {
    span = way_milestone_words_span (next.count, next.unit);
    day = way_when_write_day (next.day);
    /* Translators: “90 days”, and the day on which they are reached. */
    words = g_strdup_printf (_ ("Then %s, on %s"), span, day);
    add_words (self, words);
  } else if (is_alone) {
    add_words (self, _ ("None yet. With the client’s own date they are counted from it."));
  }
}

/* Long ago: the last ones first, most of them folded. */
static void
add_past (WayMilestonesBox *self, GPtrArray *past)
{
  GtkWidget *fold = NULL;

  for (guint i = past->len; i > 0; i--) {
    GtkWidget *row = make_row (g_ptr_array_index (past, i - 1));

    if (past->len - i < MOST_PAST) {
      add_row (self, row);
      continue;
    }
    if (fold == NULL) {
      fold = adw_expander_row_new ();
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (fold), _ ("Earlier"));
      add_row (self, fold);
    }
    adw_expander_row_add_row (ADW_EXPANDER_ROW (fold), row);
  }
}

static GPtrArray *
to_array (GListModel *list)
{
  GPtrArray *array = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    g_ptr_array_add (array, g_list_model_get_item (list, i));
  return array;
}

/* Of those that are only counted, the last one is enough: nobody is reminded of years that nobody
 * celebrated. */
static gboolean
is_shown (GPtrArray *due, guint n)
{
  WayMilestoneDue *each = g_ptr_array_index (due, n);

  return each->milestone != NULL ||
         each->day.ymd >= way_date_add_days (way_today (), -DAYS_BEHIND).ymd;
}

static void
show_all (WayMilestonesBox *self, WayClient *client)
{
  const WayDate today = way_today ();
  g_autoptr (GPtrArray) milestones = to_array (self->lists[LIST_MILESTONES]);
  g_autoptr (GPtrArray) due = way_milestone_due_list (
    client, milestones, way_date_make (1900, 1, 1), way_date_add_months (today, 1200), FALSE);
  g_autoptr (GPtrArray) past = g_ptr_array_new ();

  clear_rows (self);
  for (guint i = 0; i < due->len; i++) {
    WayMilestoneDue *each = g_ptr_array_index (due, i);
    const gboolean   is_counted = each->milestone == NULL;

    if (each->day.ymd < today.ymd && is_shown (due, i))
      g_ptr_array_add (past, each);
    else if (each->day.ymd >= today.ymd &&
             (!is_counted || each->day.ymd <= way_date_add_days (today, DAYS_AHEAD).ymd))
      add_row (self, make_row (each));
  }
  add_next (self, client, self->rows->len == 0 && past->len == 0);
  add_past (self, past);
}

static gboolean
show_cb (gpointer data)
{
  WayMilestonesBox *self = data;
  g_autoptr (WayClient) client = NULL;

  self->show_id = 0;
  for (guint i = 0; i < N_LISTS; i++) {
    if (way_live_list_is_loading (WAY_LIVE_LIST (self->lists[i])))
      return G_SOURCE_REMOVE;
  }

  client = g_list_model_get_item (self->lists[LIST_CLIENT], 0);
  if (client != NULL)
    show_all (self, client);
  return G_SOURCE_REMOVE;
}

/* Several lists change with one act; they are looked at once. */
static void
show_soon (WayMilestonesBox *self)
{
  if (self->show_id == 0 && self->workspace != NULL)
    self->show_id = g_idle_add (show_cb, self);
}

/* --- the box --- */

static void
add_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  WayPage *page = way_page_of (widget);

  if (page != NULL)
    way_page_push (page, g_object_new (WAY_TYPE_MILESTONE_EDIT, NULL));
}

static void
forget (WayMilestonesBox *self)
{
  g_clear_handle_id (&self->show_id, g_source_remove);
  for (guint i = 0; i < N_LISTS; i++)
    g_clear_object (&self->lists[i]);
  self->workspace = NULL;
}

static void
way_milestones_box_dispose (GObject *object)
{
  WayMilestonesBox *self = WAY_MILESTONES_BOX (object);

  forget (self);
  g_clear_pointer (&self->rows, g_ptr_array_unref);

  G_OBJECT_CLASS (way_milestones_box_parent_class)->dispose (object);
}

static void
way_milestones_box_class_init (WayMilestonesBoxClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = way_milestones_box_dispose;

  gtk_widget_class_install_action (widget_class, "milestones.add", NULL, add_action);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/waymark/Waymark/ui/way-milestones-box.ui");
  gtk_widget_class_bind_template_child (widget_class, WayMilestonesBox, group);
}

static void
way_milestones_box_init (WayMilestonesBox *self)
{
  self->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
way_milestones_box_set_client (WayMilestonesBox *self,
                               WayWorkspace     *workspace,
                               const WayId      *client_id)
{
  const GType types[N_LISTS] = { WAY_TYPE_CLIENT, WAY_TYPE_MILESTONE, WAY_TYPE_EVENT };

  g_return_if_fail (WAY_IS_MILESTONES_BOX (self));

  forget (self);
  clear_rows (self);
  if (workspace == NULL)
    return;

  self->workspace = workspace;
  self->client_id = *client_id;
  for (guint i = 0; i < N_LISTS; i++) {
    self->lists[i] = way_workspace_list (
      workspace, way_query_new_of (types[i], i == LIST_CLIENT ? "id" : "client_id", client_id));
    g_signal_connect_object (self->lists[i], "items-changed", G_CALLBACK (show_soon), self,
                             G_CONNECT_SWAPPED);
    g_signal_connect_object (self->lists[i], "notify::loading", G_CALLBACK (show_soon), self,
                             G_CONNECT_SWAPPED);
  }
}
