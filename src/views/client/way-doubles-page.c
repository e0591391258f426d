/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-doubles-page.h"

#include <glib/gi18n.h>

#include "way-client-doubles.h"
#include "way-client-match.h"
#include "way-double-row.h"
#include "way-merge-page.h"
#include "way-text-scale.h"

#define AT_ONCE 30 /* pairs; whoever has decided about them asks for more */

struct _WayDoublesPage {
  WayPage parent_instance;

  WayClientDoubles *doubles;
  GCancellable     *cancellable;
  GListModel       *matches; /* a pair that was decided elsewhere leaves */
  guint             wanted;

  GtkStack   *stack;
  AdwClamp   *clamp;
  GtkListBox *rows;
  GtkWidget  *searching;
  GtkWidget  *more;
};

G_DEFINE_FINAL_TYPE (WayDoublesPage, way_doubles_page, WAY_TYPE_PAGE)

static guint
count (WayDoublesPage *self)
{
  guint n = 0;

  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->rows)); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    n++;
  return n;
}

static gboolean
is_done (WayDoublesPage *self)
{
  return self->doubles == NULL || way_client_doubles_is_done (self->doubles);
}

static void look_on (WayDoublesPage *self);

static void
show_state (WayDoublesPage *self)
{
  const guint      n = count (self);
  const gboolean   looks = !is_done (self) && n < self->wanted;
  g_autofree char *words = n > 0 && is_done (self)
                           ? g_strdup_printf (g_dngettext (NULL, "%u pair", "%u pairs", n), n)
                           : NULL;

  gtk_widget_set_visible (self->searching, looks);
  gtk_widget_set_visible (self->more, !looks && !is_done (self));
  way_page_set_subtitle (WAY_PAGE (self), words);
  if (n > 0)
    gtk_stack_set_visible_child_name (self->stack, "pairs");
  else
    gtk_stack_set_visible_child_name (self->stack, looks ? "looking" : "none");
}

/* --- what is decided --- */

static void
compare_cb (WayDoublesPage *self, WayDoubleRow *row)
{
  const WayRecord *first = WAY_RECORD (way_double_row_get (row, 0));
  const WayRecord *second = WAY_RECORD (way_double_row_get (row, 1));
  const gboolean   in_order = way_id_compare (&first->id, &second->id) < 0;

  /* The oldest record stays: its number is the one people know. */
  way_page_push (WAY_PAGE (self), way_merge_page_new_pair (in_order ? &first->id : &second->id,
                                                           in_order ? &second->id : &first->id));
}

static void
decided_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (WayDoublesPage) self = user_data;
  g_autoptr (GError) error = NULL;
  gint64 act = 0;
  g_autoptr (WayClientMatch) match =
    way_workspace_save_finish (WAY_WORKSPACE (source), result, &act, &error);

  if (match != NULL)
    way_page_tell (WAY_PAGE (self), _ ("They are two people and are not offered again."), act);
  else
    way_page_fail (WAY_PAGE (self), error);
}

static void
two_people_cb (WayDoublesPage *self, WayDoubleRow *row)
{
  WayWorkspace *workspace = way_page_get_workspace (WAY_PAGE (self));
  g_autoptr (WayClientMatch) match = way_workspace_create (workspace, WAY_TYPE_CLIENT_MATCH);

  way_set (match, client_id, WAY_RECORD (way_double_row_get (row, 0))->id);
  way_set (match, other_id, WAY_RECORD (way_double_row_get (row, 1))->id);
  way_set (match, verdict, WAY_CLIENT_MATCH_DIFFERENT);
  way_workspace_save_async (workspace, match, NULL, NULL, decided_cb, g_object_ref (self));
}

/* A merged client is not there any more, with whomever it was compared. */
static gboolean
is_decided (WayDoubleRow *row, WayClientMatch *match)
{
  const WayId *first = &WAY_RECORD (way_double_row_get (row, 0))->id;
  const WayId *second = &WAY_RECORD (way_double_row_get (row, 1))->id;

  if (match->verdict == WAY_CLIENT_MATCH_SAME)
    return way_id_equal (&match->other_id, first) || way_id_equal (&match->other_id, second);
  return (way_id_equal (&match->client_id, first) && way_id_equal (&match->other_id, second)) ||
         (way_id_equal (&match->client_id, second) && way_id_equal (&match->other_id, first));
}

static void
begin_anew (WayDoublesPage *self)
{
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->rows))) != NULL)
    gtk_list_box_remove (self->rows, row);
  g_clear_object (&self->doubles);
  self->doubles = way_client_doubles_new (way_page_get_workspace (WAY_PAGE (self)));
  look_on (self);
}

static void
matches_cb (WayDoublesPage *self, guint position, guint removed, guint added)
{
  GtkWidget *next;

  if (removed > 0 && added < removed) { /* a decision was taken back: the pair is offered again */
    begin_anew (self);
    return;
  }

  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->rows)); row != NULL;
       row = next) {
    gboolean decided = FALSE;

    next = gtk_widget_get_next_sibling (row);
    for (guint i = 0; i < g_list_model_get_n_items (self->matches) && !decided; i++) {
      g_autoptr (WayClientMatch) match = g_list_model_get_item (self->matches, i);

      decided = is_decided (WAY_DOUBLE_ROW (row), match);
    }
    if (decided)
      gtk_list_box_remove (self->rows, row);
  }
  show_state (self);
}

/* --- looking --- */

static void
add_pair (WayDoublesPage *self, WayClient *first, WayClient *second)
{
  WayDoubleRow *row = g_object_new (WAY_TYPE_DOUBLE_ROW, NULL);

  way_double_row_show (row, first, second);
  g_signal_connect_object (row, "compare", G_CALLBACK (compare_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "two-people", G_CALLBACK (two_people_cb), self, G_CONNECT_SWAPPED);
  gtk_list_box_append (self->rows, GTK_WIDGET (row));
}

static void
looked_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (WayDoublesPage) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) pairs =
    way_client_doubles_look_finish (WAY_CLIENT_DOUBLES (source), result, &error);

  if (WAY_CLIENT_DOUBLES (source) != self->doubles)
    return; /* it was begun anew, or left */
  if (pairs == NULL) {
    if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
      way_page_fail (WAY_PAGE (self), error);
    g_clear_object (&self->doubles);
    show_state (self);
    return;
  }

  for (guint i = 0; i + 1 < pairs->len; i += 2)
    add_pair (self, g_ptr_array_index (pairs, i), g_ptr_array_index (pairs, i + 1));
  look_on (self);
}

static void
look_on (WayDoublesPage *self)
{
  show_state (self);
  if (!is_done (self) && count (self) < self->wanted)
    way_client_doubles_look_async (self->doubles, self->cancellable, looked_cb,
                                   g_object_ref (self));
}

static void
more_cb (WayDoublesPage *self)
{
  self->wanted = count (self) + AT_ONCE;
  look_on (self);
}

/* --- the page --- */

static void
forget (WayDoublesPage *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->doubles);
  if (self->matches != NULL)
    g_signal_handlers_disconnect_by_data (self->matches, self);
  g_clear_object (&self->matches);
}

static void
way_doubles_page_set_workspace (WayPage *page, WayWorkspace *workspace)
{
  WayDoublesPage *self = WAY_DOUBLES_PAGE (page);
  GtkWidget      *row;

  forget (self);
  if (workspace == NULL) {
    while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->rows))) != NULL)
      gtk_list_box_remove (self->rows, row);
    show_state (self);
    return;
  }

  self->cancellable = g_cancellable_new ();
  self->wanted = AT_ONCE;
  self->matches = way_workspace_list (workspace, way_query_new (WAY_TYPE_CLIENT_MATCH));
  g_signal_connect_object (self->matches, "items-changed", G_CALLBACK (matches_cb), self,
                           G_CONNECT_SWAPPED);
  begin_anew (self);
}

static void
way_doubles_page_shown (WayPage *page)
{
  gtk_widget_child_focus (GTK_WIDGET (WAY_DOUBLES_PAGE (page)->stack), GTK_DIR_TAB_FORWARD);
}

static void
way_doubles_page_dispose (GObject *object)
{
  forget (WAY_DOUBLES_PAGE (object));

  G_OBJECT_CLASS (way_doubles_page_parent_class)->dispose (object);
}

static void
way_doubles_page_class_init (WayDoublesPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  WayPageClass   *page_class = WAY_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = way_doubles_page_dispose;
  page_class->set_workspace = way_doubles_page_set_workspace;
  page_class->shown = way_doubles_page_shown;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/waymark/Waymark/ui/way-doubles-page.ui");
  gtk_widget_class_bind_template_child (widget_class, WayDoublesPage, stack);
  gtk_widget_class_bind_template_child (widget_class, WayDoublesPage, clamp);
  gtk_widget_class_bind_template_child (widget_class, WayDoublesPage, rows);
  gtk_widget_class_bind_template_child (widget_class, WayDoublesPage, searching);
  gtk_widget_class_bind_template_child (widget_class, WayDoublesPage, more);
  gtk_widget_class_bind_template_callback (widget_class, more_cb);
}

static void
way_doubles_page_init (WayDoublesPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  way_text_scale_clamp (self->clamp);
  show_state (self);
}
