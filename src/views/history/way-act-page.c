/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-act-page.h"

#include <glib/gi18n.h>

#include "way-day-words.h"
#include "way-history-page.h"
#include "way-history-part.h"
#include "way-history-row.h"
#include "way-marked-label.h"
#include "way-now.h"
#include "way-past-page.h"
#include "way-record-words.h"
#include "way-text-scale.h"
#include "way-workspace-history.h"

/* Rows are cheap, but nobody reads more: the rest of an import is in the list of clients. */
#define MAX_PARTS 200

struct _WayActPage {
  WayPage parent_instance;

  WayHistoryItem *item;

  GtkStack            *stack;
  AdwClamp            *clamp;
  GtkLabel            *moment;
  GtkLabel            *sentence;
  GtkWidget           *legend;
  AdwPreferencesGroup *around;
  AdwPreferencesGroup *parts;
  GtkLabel            *rest;
  AdwPreferencesGroup *whether;
  GtkLabel            *why_not;
  GtkWidget           *go_there;
  GtkWidget           *put_back;
  GPtrArray           *links; /* rows of the two groups, to take them out again */
  GPtrArray           *rows;
};

G_DEFINE_FINAL_TYPE (WayActPage, way_act_page, WAY_TYPE_PAGE)

/* --- other acts --- */

static void
open_act (WayActPage *self, gint64 act)
{
  way_page_push (WAY_PAGE (self), way_act_page_new (act));
}

static void
open_act_cb (AdwActionRow *row, gpointer act)
{
  open_act (WAY_ACT_PAGE (way_page_of (GTK_WIDGET (row))), *(gint64 *)act);
}

static void
add_link (WayActPage *self, const char *title, const WayActPointer *pointer)
{
  GtkWidget       *row = adw_action_row_new ();
  g_autofree char *moment = NULL;
  g_autofree char *subtitle = NULL;

  if (pointer->act == 0) {
    g_object_unref (g_object_ref_sink (row));
    return;
  }

  moment = way_record_words_moment (pointer->at, way_today ());
  /* Translators: a person, and when. */
  subtitle =
    g_strdup_printf (_ ("%s, %s"), pointer->who != NULL ? pointer->who : _ ("Somebody"), moment);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                             gtk_image_new_from_icon_name ("go-next-symbolic"));
  g_signal_connect_data (row, "activated", G_CALLBACK (open_act_cb),
                         g_memdup2 (&pointer->act, sizeof pointer->act), (GClosureNotify)g_free, 0);
  adw_preferences_group_add (self->around, row);
  g_ptr_array_add (self->links, row);
}

/* Where the history of all clients was looked through, the one that it is about is one step away.
 */
static void
open_client_cb (AdwActionRow *row)
{
  WayActPage  *self = WAY_ACT_PAGE (way_page_of (GTK_WIDGET (row)));
  const WayId *client_id = way_history_entry_get_client (self->item->entry);

  if (client_id != NULL)
    way_page_open_client (WAY_PAGE (self), client_id, NULL);
}

static void
add_client (WayActPage *self)
{
  const char *name = self->item->words->about;
  GtkWidget  *row;

  if (name == NULL || way_history_entry_get_client (self->item->entry) == NULL)
    return;

  row = adw_action_row_new ();
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _ ("Open the client"));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), name);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                             gtk_image_new_from_icon_name ("go-next-symbolic"));
  g_signal_connect (row, "activated", G_CALLBACK (open_client_cb), NULL);
  adw_preferences_group_add (self->around, row);
  g_ptr_array_add (self->links, row);
}

static void
go_there_cb (WayActPage *self)
{
  if (self->item != NULL)
    open_act (self, self->item->entry->bar.by.act);
}

/* --- its parts --- */

static void
look_back_cb (WayActPage *self, gboolean before, WayHistoryPart *part)
{
  const WayHistoryDeed *deed = way_history_part_get_deed (part);

  way_page_push (WAY_PAGE (self), way_past_page_new (deed->number, before));
}

static void
life_cb (WayActPage *self, WayHistoryPart *part)
{
  const WayHistoryDeed *deed = way_history_part_get_deed (part);

  way_page_push (WAY_PAGE (self), way_history_page_new_of (&deed->record_id, deed->table, NULL));
}

static void
add_part (WayActPage *self, guint n)
{
  GtkWidget *part = way_history_part_new ();

  way_history_part_show (WAY_HISTORY_PART (part), g_ptr_array_index (self->item->entry->deeds, n),
                         g_ptr_array_index (self->item->parts, n));
  g_signal_connect_object (part, "look-back", G_CALLBACK (look_back_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (part, "life", G_CALLBACK (life_cb), self, G_CONNECT_SWAPPED);
  adw_preferences_group_add (self->parts, part);
  g_ptr_array_add (self->rows, part);
}

static void
clear (WayActPage *self)
{
  for (guint i = 0; i < self->links->len; i++)
    adw_preferences_group_remove (self->around, g_ptr_array_index (self->links, i));
  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (self->parts, g_ptr_array_index (self->rows, i));
  g_ptr_array_set_size (self->links, 0);
  g_ptr_array_set_size (self->rows, 0);
}

/* --- all of it --- */

static gboolean
has_marks (WayHistoryItem *item)
{
  for (guint i = 0; i < item->parts->len; i++) {
    const WayHistoryWords *words = g_ptr_array_index (item->parts, i);

    if (words->detail != NULL && (way_marked_text_has (words->detail, WAY_MARK_ADDED) ||
                                  way_marked_text_has (words->detail, WAY_MARK_REMOVED)))
      return TRUE;
  }

  return FALSE;
}

static void
show_rest (WayActPage *self)
{
  const guint      shown = MIN (self->item->parts->len, MAX_PARTS);
  const guint      rest = self->item->entry->n_deeds - shown;
  g_autofree char *words =
    g_strdup_printf (g_dngettext (NULL, "and %u record more", "and %u records more", rest), rest);

  gtk_label_set_text (self->rest, words);
  gtk_widget_set_visible (GTK_WIDGET (self->rest), rest > 0);
}

static void
show (WayActPage *self)
{
  WayHistoryEntry *entry = self->item->entry;
  g_autoptr (GDateTime) at = g_date_time_new_from_unix_local (entry->at.us / G_USEC_PER_SEC);
  g_autofree char *day = way_day_words_heading (way_date_of (at), way_today ());
  g_autofree char *clock = way_record_words_clock (entry->at);
  /* Translators: a day and a time of day. */
  g_autofree char *moment = g_strdup_printf (_ ("%s, %s"), day, clock);

  clear (self);
  gtk_label_set_text (self->moment, moment);
  way_marked_label_show (self->sentence, self->item->words->sentence);
  gtk_widget_set_visible (self->legend, has_marks (self->item));
  add_client (self);
  add_link (self, _ ("It took back this change"), &entry->took_back);
  add_link (self, _ ("It was taken back"), &entry->taken_back);
  gtk_widget_set_visible (GTK_WIDGET (self->around), self->links->len > 0);
  for (guint i = 0; i < MIN (self->item->parts->len, MAX_PARTS); i++)
    add_part (self, i);
  show_rest (self);

  adw_preferences_group_set_title (self->whether, self->item->why_not != NULL
                                                    ? _ ("Why It Is Not Put Back")
                                                    : _ ("Putting It Back"));
  gtk_label_set_text (self->why_not, self->item->why_not != NULL
                                       ? self->item->why_not
                                       : _ ("Putting it back is a change of its own, and can be "
                                            "taken back too."));
  gtk_widget_set_visible (self->put_back, self->item->why_not == NULL);
  gtk_widget_set_visible (self->go_there, entry->bar.by.act != 0);
  gtk_stack_set_visible_child_name (self->stack, "act");
}

static void
looked_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (WayActPage) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (WayHistoryItem) item =
    way_workspace_look_at_act_finish (WAY_WORKSPACE (source), result, &error);

  if (way_page_get_workspace (WAY_PAGE (self)) != WAY_WORKSPACE (source))
    return;

  if (item == NULL) {
    gtk_stack_set_visible_child_name (self->stack, "failed");
    return;
  }
  g_set_object (&self->item, item);
  show (self);
}

static void
look (WayActPage *self)
{
  const char            *detail = way_page_get_detail (WAY_PAGE (self));
  const WayHistoryFilter filter = { .client_id = *way_page_get_client (WAY_PAGE (self)),
                                    .kinds = WAY_HISTORY_OF_ALL };

  way_workspace_look_at_act_async (way_page_get_workspace (WAY_PAGE (self)), &filter,
                                   detail != NULL ? g_ascii_strtoll (detail, NULL, 10) : 0, NULL,
                                   looked_cb, g_object_ref (self));
}

/* --- putting back --- */

static void
put_back_done_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (WayActPage) self = user_data;
  g_autoptr (GError) error = NULL;
  gint64 act = 0;

  if (way_page_get_workspace (WAY_PAGE (self)) != WAY_WORKSPACE (source))
    return;

  gtk_widget_set_sensitive (self->put_back, TRUE);
  if (way_workspace_undo_finish (WAY_WORKSPACE (source), result, &act, &error))
    way_page_tell (WAY_PAGE (self), _ ("It is as it was before that change."), act);
  else
    way_page_fail (WAY_PAGE (self), error);
  look (self);
}

static void
put_back_cb (WayActPage *self)
{
  if (self->item == NULL)
    return;

  gtk_widget_set_sensitive (self->put_back, FALSE);
  way_workspace_put_back_async (way_page_get_workspace (WAY_PAGE (self)), self->item->entry,
                                !way_id_is_none (way_page_get_client (WAY_PAGE (self))), NULL,
                                put_back_done_cb, g_object_ref (self));
}

/* --- the page --- */

static void
way_act_page_set_workspace (WayPage *page, WayWorkspace *workspace)
{
  WayActPage *self = WAY_ACT_PAGE (page);

  clear (self);
  way_marked_label_show (self->sentence, NULL);
  gtk_label_set_text (self->why_not, "");
  g_clear_object (&self->item);
  gtk_stack_set_visible_child_name (self->stack, "loading");
}

static void
way_act_page_set_subject (WayPage *page, const WayId *subject, const char *detail)
{
  look (WAY_ACT_PAGE (page));
}

/* What is newer may have been taken back on the page that was over this one. */
static void
way_act_page_shown (WayPage *page)
{
  WayActPage *self = WAY_ACT_PAGE (page);

  if (self->item != NULL)
    look (self);
}

static void
way_act_page_dispose (GObject *object)
{
  WayActPage *self = WAY_ACT_PAGE (object);

  g_clear_object (&self->item);
  g_clear_pointer (&self->links, g_ptr_array_unref);
  g_clear_pointer (&self->rows, g_ptr_array_unref);

  G_OBJECT_CLASS (way_act_page_parent_class)->dispose (object);
}

static void
way_act_page_class_init (WayActPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  WayPageClass   *page_class = WAY_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = way_act_page_dispose;
  page_class->set_workspace = way_act_page_set_workspace;
  page_class->set_subject = way_act_page_set_subject;
  page_class->shown = way_act_page_shown;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/waymark/Waymark/ui/way-act-page.ui");
  gtk_widget_class_bind_template_child (widget_class, WayActPage, stack);
  gtk_widget_class_bind_template_child (widget_class, WayActPage, clamp);
  gtk_widget_class_bind_template_child (widget_class, WayActPage, moment);
  gtk_widget_class_bind_template_child (widget_class, WayActPage, sentence);
  gtk_widget_class_bind_template_child (widget_class, WayActPage, legend);
  gtk_widget_class_bind_template_child (widget_class, WayActPage, around);
  gtk_widget_class_bind_template_child (widget_class, WayActPage, parts);
  gtk_widget_class_bind_template_child (widget_class, WayActPage, rest);
  gtk_widget_class_bind_template_child (widget_class, WayActPage, whether);
  gtk_widget_class_bind_template_child (widget_class, WayActPage, why_not);
  gtk_widget_class_bind_template_child (widget_class, WayActPage, go_there);
  gtk_widget_class_bind_template_child (widget_class, WayActPage, put_back);
  gtk_widget_class_bind_template_callback (widget_class, go_there_cb);
  gtk_widget_class_bind_template_callback (widget_class, put_back_cb);
}

static void
way_act_page_init (WayActPage *self)
{
  self->links = g_ptr_array_new ();
  self->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  way_text_scale_clamp (self->clamp);
}

WayPage *
way_act_page_new (gint64 act)
{
  WayPage         *page = g_object_new (WAY_TYPE_ACT_PAGE, NULL);
  g_autofree char *detail = g_strdup_printf ("%" G_GINT64_FORMAT, act);

  way_page_set_subject (page, NULL, detail);
  return page;
}
