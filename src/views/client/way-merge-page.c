/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-merge-page.h"

#include <glib/gi18n.h>

#include "way-client-merging.h"
#include "way-client-name.h"
#include "way-client-words.h"
#include "way-merge-row.h"
#include "way-merging-words.h"
#include "way-text-scale.h"
#include "way-workspace-merging.h"

struct _WayMergePage {
  WayPage parent_instance;

  GListModel *clients[2]; /* one each: the remaining, and the other */
  GListModel *staff;
  char      **others; /* ids, as texts */
  guint       next;   /* which of them is the other */
  GPtrArray  *rows;   /* WayMergeRow */
  gboolean    merging;
  guint       show_id;

  GtkStack  *stack;
  AdwClamp  *clamp;
  GtkLabel  *names[2];
  GtkLabel  *facts[2];
  GtkWidget *choices_group;
  GtkWidget *same_group;
  GtkBox    *choices;
  GtkBox    *same;
  GtkLabel  *aliases;
  GtkLabel  *step;
};

enum {
  SIGNAL_MERGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (WayMergePage, way_merge_page, WAY_TYPE_PAGE)

/* The remaining one, or the other; NULL as long as it is not read. */
static WayClient *
get_client (WayMergePage *self, guint which)
{
  return self->clients[which] != NULL ? g_list_model_get_item (self->clients[which], 0) : NULL;
}

/* --- the rows --- */

static void
clear_box (GtkBox *box)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (box))) != NULL)
    gtk_box_remove (box, child);
}

static void
read_choices (WayMergePage *self, WayMergingChoice *choices)
{
  for (guint i = 0; i < self->rows->len; i++)
    choices[i] = way_merge_row_get_choice (g_ptr_array_index (self->rows, i));
}

static WayClient *
make_merged (WayMergePage *self)
{
  g_autoptr (WayClient) remaining = get_client (self, 0);
  g_autoptr (WayClient) other = get_client (self, 1);
  WayMergingChoice choices[WAY_MERGING_N_ROWS];

  if (remaining == NULL || other == NULL || self->rows->len != WAY_MERGING_N_ROWS)
    return NULL;

  read_choices (self, choices);
  return way_merging_make (remaining, other, choices);
}

static void
chosen_cb (WayMergePage *self)
{
  g_autoptr (WayClient) merged = make_merged (self);
  g_autofree char *aliases = NULL;
  g_autofree char *words = NULL;
  g_auto (GStrv) lines = NULL;

  if (merged == NULL)
    return;

  aliases = way_client_name_show_text (merged->aliases);
  lines = g_strsplit (aliases != NULL ? aliases : "", "\n", -1);
  words = g_strjoinv (_ (", "), lines);
  gtk_label_set_text (self->aliases, *words != '\0' ? words : _ ("None"));
}

static void
add_row (WayMergePage *self, WayMergingRow row, WayClient *remaining, WayClient *other)
{
  const gboolean         differs = way_merging_differs (row, remaining, other);
  const WayMergingChoice proposal = way_merging_propose (row, remaining, other);
  g_autofree char       *words = way_merging_words_row (row, remaining, self->staff);
  g_autofree char       *other_words = way_merging_words_row (row, other, self->staff);
  WayMergeRow           *view = g_object_new (WAY_TYPE_MERGE_ROW, NULL);

  g_ptr_array_add (self->rows, g_object_ref_sink (view));
  way_merge_row_show (view, way_merging_words_label (row), words, other_words,
                      differs && way_merging_allows_both (row), differs, proposal);
  g_signal_connect_object (view, "chosen", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
  if (differs)
    gtk_box_append (self->choices, GTK_WIDGET (view));
  else if (words != NULL || other_words != NULL)
    gtk_box_append (self->same, GTK_WIDGET (view));
}

static void
show_step (WayMergePage *self)
{
  const guint      n = g_strv_length (self->others);
  const guint      n_more = n > 1 ? n - 1 : 0;
  g_autofree char *words =
    g_strdup_printf (g_dngettext (NULL, "%u more record comes after this one.",
                                  "%u more records come after this one.", n_more),
                     n_more);

  gtk_label_set_text (self->step, words);
  gtk_widget_set_visible (GTK_WIDGET (self->step), n_more > 0);
}

static void
show_pair (WayMergePage *self, WayClient *remaining, WayClient *other)
{
  WayClient *pair[] = { remaining, other };

  for (guint i = 0; i < G_N_ELEMENTS (pair); i++) {
    g_autofree char *name = way_client_name_show (pair[i]);
    g_autofree char *facts = way_client_words_facts (pair[i]);

    gtk_label_set_text (self->names[i], name);
    gtk_label_set_text (self->facts[i], facts);
  }

  clear_box (self->choices);
  clear_box (self->same);
  g_ptr_array_set_size (self->rows, 0);
  for (guint row = 0; row < WAY_MERGING_N_ROWS; row++)
    add_row (self, row, remaining, other);
  gtk_widget_set_visible (self->choices_group,
                          gtk_widget_get_first_child (GTK_WIDGET (self->choices)) != NULL);
  gtk_widget_set_visible (self->same_group,
                          gtk_widget_get_first_child (GTK_WIDGET (self->same)) != NULL);
  chosen_cb (self);
  show_step (self);
}

static void
enable (WayMergePage *self, gboolean ready)
{
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "merge.merge", ready);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "merge.swap", ready);
}

static gboolean
show_cb (gpointer data)
{
  WayMergePage *self = data;
  g_autoptr (WayClient) remaining = get_client (self, 0);
  g_autoptr (WayClient) other = get_client (self, 1);

  self->show_id = 0;
  for (guint i = 0; i < G_N_ELEMENTS (self->clients); i++) {
    if (self->clients[i] == NULL || way_live_list_is_loading (WAY_LIVE_LIST (self->clients[i])))
      return G_SOURCE_REMOVE;
  }
  if (self->merging)
    return G_SOURCE_REMOVE;

  enable (self, remaining != NULL && other != NULL);
  if (remaining != NULL && other != NULL)
    show_pair (self, remaining, other);
  gtk_stack_set_visible_child_name (self->stack,
                                    remaining != NULL && other != NULL ? "pair" : "gone");
  return G_SOURCE_REMOVE;
}

static void
show_soon (WayMergePage *self)
{
  if (self->show_id == 0)
    self->show_id = g_idle_add (show_cb, self);
}

/* --- which two --- */

static void
follow (WayMergePage *self, guint which, const WayId *id)
{
  if (self->clients[which] != NULL)
    g_signal_handlers_disconnect_by_data (self->clients[which], self);
  g_clear_object (&self->clients[which]);
  self->clients[which] = way_workspace_list (way_page_get_workspace (WAY_PAGE (self)),
                                             way_query_new_of (WAY_TYPE_CLIENT, "id", id));
  g_signal_connect_object (self->clients[which], "notify::loading", G_CALLBACK (show_soon), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->clients[which], "items-changed", G_CALLBACK (show_soon), self,
                           G_CONNECT_SWAPPED);
}

static void
follow_both (WayMergePage *self)
{
  WayId id;

  follow (self, 0, way_page_get_subject (WAY_PAGE (self)));
  if (self->others[0] != NULL && way_id_from_text (self->others[0], &id))
    follow (self, 1, &id);
}

/* The two change places; those who come later stay behind them. */
static void
swap_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  WayMergePage    *self = WAY_MERGE_PAGE (widget);
  g_autofree char *other = g_strdup (self->others[0]);
  g_autofree char *details = NULL;
  WayId            id;

  if (!way_id_from_text (other, &id))
    return;

  g_free (self->others[0]);
  self->others[0] = way_id_to_text (way_page_get_subject (WAY_PAGE (self)));
  details = g_strjoinv (" ", self->others);
  way_page_set_subject (WAY_PAGE (self), &id, details);
}

/* --- merging --- */

static void
merged_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (WayMergePage) self = user_data;
  g_autoptr (WayClient) remaining = get_client (self, 0);
  g_autoptr (GError) error = NULL;
  g_autofree char *name = remaining != NULL ? way_client_name_show (remaining) : g_strdup ("");
  g_autofree char *words = NULL;
  const WayId      id = *way_page_get_subject (WAY_PAGE (self));
  gint64           act = 0;
  const gboolean done = way_workspace_merging_finish (WAY_WORKSPACE (source), result, &act, &error);

  self->merging = FALSE;
  if (way_page_get_workspace (WAY_PAGE (self)) == NULL) /* it was locked meanwhile */
    return;
  if (!done) {
    way_page_fail (WAY_PAGE (self), error);
    show_soon (self);
    return;
  }

  words = g_strdup_printf (_ ("The two are one client now: %s."), name);
  way_page_tell (WAY_PAGE (self), words, act);
  g_signal_emit (self, signals[SIGNAL_MERGED], 0);
  if (self->others[1] != NULL) {
    g_autofree char *details = g_strjoinv (" ", self->others + 1);

    way_page_set_subject (WAY_PAGE (self), &id, details);
  } else {
    way_page_leave (WAY_PAGE (self)); /* there may be others to compare, or to select */
  }
}

static void
merge_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  WayMergePage *self = WAY_MERGE_PAGE (widget);
  g_autoptr (WayClient) merged = make_merged (self);
  g_autoptr (WayClient) other = get_client (self, 1);

  if (merged == NULL || self->merging)
    return;

  self->merging = TRUE;
  enable (self, FALSE);
  way_workspace_merge_clients_async (way_page_get_workspace (WAY_PAGE (self)), merged, other, NULL,
                                     merged_cb, g_object_ref (self));
}

/* --- the page --- */

static void
forget (WayMergePage *self)
{
  g_clear_handle_id (&self->show_id, g_source_remove);
  for (guint i = 0; i < G_N_ELEMENTS (self->clients); i++) {
    if (self->clients[i] != NULL)
      g_signal_handlers_disconnect_by_data (self->clients[i], self);
    g_clear_object (&self->clients[i]);
  }
  g_clear_object (&self->staff);
}

static void
way_merge_page_set_workspace (WayPage *page, WayWorkspace *workspace)
{
  WayMergePage *self = WAY_MERGE_PAGE (page);

  forget (self);
  clear_box (self->choices);
  clear_box (self->same);
  g_ptr_array_set_size (self->rows, 0);
  for (guint i = 0; i < 2; i++) {
    gtk_label_set_text (self->names[i], "");
    gtk_label_set_text (self->facts[i], "");
  }
  gtk_label_set_text (self->aliases, "");
  gtk_stack_set_visible_child_name (self->stack, "loading");
  enable (self, FALSE);
}

static void
way_merge_page_set_subject (WayPage *page, const WayId *subject, const char *detail)
{
  WayMergePage *self = WAY_MERGE_PAGE (page);

  forget (self);
  g_strfreev (self->others);
  self->others = g_strsplit (detail != NULL ? detail : "", " ", -1);
  self->staff = way_workspace_list (way_page_get_workspace (page), way_query_new (WAY_TYPE_STAFF));
  g_signal_connect_object (self->staff, "items-changed", G_CALLBACK (show_soon), self,
                           G_CONNECT_SWAPPED);
  follow_both (self);
}

static void
way_merge_page_shown (WayPage *page)
{
  gtk_widget_child_focus (GTK_WIDGET (WAY_MERGE_PAGE (page)->stack), GTK_DIR_TAB_FORWARD);
}

static void
way_merge_page_dispose (GObject *object)
{
  WayMergePage *self = WAY_MERGE_PAGE (object);

  forget (self);
  g_clear_pointer (&self->others, g_strfreev);
  g_clear_pointer (&self->rows, g_ptr_array_unref);

  G_OBJECT_CLASS (way_merge_page_parent_class)->dispose (object);
}

static void
way_merge_page_class_init (WayMergePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  WayPageClass   *page_class = WAY_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = way_merge_page_dispose;
  page_class->set_workspace = way_merge_page_set_workspace;
  page_class->set_subject = way_merge_page_set_subject;
  page_class->shown = way_merge_page_shown;

  signals[SIGNAL_MERGED] = g_signal_new ("merged", WAY_TYPE_MERGE_PAGE, G_SIGNAL_RUN_LAST, 0, NULL,
                                         NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_install_action (widget_class, "merge.merge", NULL, merge_action);
  gtk_widget_class_install_action (widget_class, "merge.swap", NULL, swap_action);

  g_type_ensure (WAY_TYPE_MERGE_ROW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/waymark/Waymark/ui/way-merge-page.ui");
  gtk_widget_class_bind_template_child (widget_class, WayMergePage, stack);
  gtk_widget_class_bind_template_child (widget_class, WayMergePage, clamp);
  gtk_widget_class_bind_template_child_full (widget_class, "name_remaining", FALSE,
                                             G_STRUCT_OFFSET (WayMergePage, names[0]));
  gtk_widget_class_bind_template_child_full (widget_class, "name_other", FALSE,
                                             G_STRUCT_OFFSET (WayMergePage, names[1]));
  gtk_widget_class_bind_template_child_full (widget_class, "facts_remaining", FALSE,
                                             G_STRUCT_OFFSET (WayMergePage, facts[0]));
  gtk_widget_class_bind_template_child_full (widget_class, "facts_other", FALSE,
                                             G_STRUCT_OFFSET (WayMergePage, facts[1]));
  gtk_widget_class_bind_template_child (widget_class, WayMergePage, choices_group);
  gtk_widget_class_bind_template_child (widget_class, WayMergePage, same_group);
  gtk_widget_class_bind_template_child (widget_class, WayMergePage, choices);
  gtk_widget_class_bind_template_child (widget_class, WayMergePage, same);
  gtk_widget_class_bind_template_child (widget_class, WayMergePage, aliases);
  gtk_widget_class_bind_template_child (widget_class, WayMergePage, step);
}

static void
way_merge_page_init (WayMergePage *self)
{
  self->rows = g_ptr_array_new_with_free_func (g_object_unref);
  self->others = g_new0 (char *, 1);
  gtk_widget_init_template (GTK_WIDGET (self));
  way_text_scale_clamp (self->clamp);
  enable (self, FALSE);
}

WayPage *
way_merge_page_new_pair (const WayId *remaining, const WayId *other)
{
  WayPage         *self = g_object_new (WAY_TYPE_MERGE_PAGE, NULL);
  g_autofree char *id = way_id_to_text (other);

  way_page_set_subject (self, remaining, id);
  return self;
}

static int
compare_ids (gconstpointer a, gconstpointer b)
{
  return way_id_compare (*(const WayId *const *)a, *(const WayId *const *)b);
}

/* The oldest record stays, unless somebody says otherwise: its number is the one people know. */
WayPage *
way_merge_page_new (WayClientSet *set)
{
  g_autofree gpointer *ids = NULL;
  g_autoptr (GString) others = g_string_new (NULL);
  WayPage *self;
  guint    n;

  g_return_val_if_fail (set != NULL, NULL);

  ids = g_hash_table_get_keys_as_array (set->ids, &n);
  if (set->all_but || n < 2)
    return NULL;

  qsort (ids, n, sizeof *ids, compare_ids);
  for (guint i = 1; i < n; i++) {
    g_autofree char *id = way_id_to_text (ids[i]);

    g_string_append_printf (others, "%s%s", i > 1 ? " " : "", id);
  }
  self = g_object_new (WAY_TYPE_MERGE_PAGE, NULL);
  way_page_set_subject (self, ids[0], others->str);
  return self;
}
