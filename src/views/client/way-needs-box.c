/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-needs-box.h"

#include <glib/gi18n.h>
#include <string.h>

#include "way-day-words.h"
#include "way-money.h"
#include "way-need-now-edit.h"
#include "way-need-now.h"
#include "way-now.h"
#include "way-page.h"
#include "way-when.h"

#define DAYS_BEHIND 30 /* what was given before is in the history and in the tally */

enum {
  LIST_NEEDS,
  LIST_STAFF,
  N_LISTS,
};

struct _WayNeedsBox {
  AdwBin parent_instance;

  WayWorkspace *workspace; /* NULL: nobody */
  WayId         client_id;
  GListModel   *lists[N_LISTS];
  GPtrArray    *rows;
  guint         show_id;

  AdwPreferencesGroup *group;
  GtkMenuButton       *add;
};

G_DEFINE_FINAL_TYPE (WayNeedsBox, way_needs_box, ADW_TYPE_BIN)

/* --- what a row says --- */

static const char *
find_worker (WayNeedsBox *self, const WayId *id)
{
  for (guint i = 0; i < g_list_model_get_n_items (self->lists[LIST_STAFF]); i++) {
    g_autoptr (WayStaff) person = g_list_model_get_item (self->lists[LIST_STAFF], i);

    if (way_id_equal (&person->parent.id, id))
      return person->name; /* the list holds it */
  }

  return NULL;
}

static void
append (GString *words, const char *part)
{
  if (part != NULL && *part != '\0')
    g_string_append_printf (words, "%s%s", words->len > 0 ? " · " : "", part);
}

static char *
describe_asked (WayNeedNow *need)
{
  GString         *words = g_string_new (NULL);
  g_autofree char *day = way_day_words_ago (need->asked_on, way_today ());
  g_autofree char *asked = g_strdup_printf (_ ("asked %s"), day);

  if (need->kind != WAY_NEED_NOW_OTHER)
    append (words, need->words);
  append (words, asked);
  return g_string_free (words, FALSE);
}

static char *
describe_given (WayNeedsBox *self, WayNeedNow *need)
{
  GString         *words = g_string_new (NULL);
  g_autofree char *day = way_when_write (need->given_on);
  g_autofree char *cost = need->cost != WAY_INT_NONE ? way_money_write (need->cost) : NULL;
  const char      *by = find_worker (self, &need->given_by);
  /* Translators: a date, and the name of a worker. */
  g_autofree char *given = by != NULL ? g_strdup_printf (_ ("given %s by %s"), day, by)
                                      : g_strdup_printf (_ ("given %s"), day);

  append (words, need->given_words);
  append (words, cost);
  append (words, given);
  return g_string_free (words, FALSE);
}

/* --- rows --- */

static void
open_need (GtkWidget *widget, WayNeedNow *need, const char *detail)
{
  WayPage *page = way_page_of (widget);
  WayPage *edit;

  if (page == NULL)
    return;

  edit = g_object_new (WAY_TYPE_NEED_NOW_EDIT, NULL);
  way_page_set_subject (edit, &need->parent.id, detail);
  way_page_push (page, edit);
}

static void
open_cb (GtkWidget *row, WayNeedNow *need)
{
  open_need (row, need, NULL);
}

static void
give_cb (GtkWidget *button, WayNeedNow *need)
{
  open_need (button, need, "give");
}

static void
on (GtkWidget *widget, const char *signal, GCallback func, WayNeedNow *need)
{
  g_signal_connect_data (widget, signal, func, g_object_ref (need), (GClosureNotify)g_object_unref,
                         0);
}

static void
add_need (WayNeedsBox *self, WayNeedNow *need)
{
  const gboolean   is_open = need->status == WAY_NEED_NOW_ASKED;
  g_autofree char *words = is_open ? describe_asked (need) : describe_given (self, need);
  GtkWidget       *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), way_need_now_get_title (need));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), words);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  if (is_open) {
    GtkWidget *button = gtk_button_new_with_label (_ ("Give…"));

    gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
    gtk_widget_set_tooltip_text (button, _ ("Write down what is given"));
    on (button, "clicked", G_CALLBACK (give_cb), need);
    adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  } else {
    GtkWidget *icon = gtk_image_new_from_icon_name ("object-select-symbolic");

    gtk_widget_add_css_class (icon, "success");
    adw_action_row_add_prefix (ADW_ACTION_ROW (row), icon);
  }
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  on (row, "activated", G_CALLBACK (open_cb), need);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                             gtk_image_new_from_icon_name ("go-next-symbolic"));
  adw_preferences_group_add (self->group, row);
  g_ptr_array_add (self->rows, row);
}

static void
clear_rows (WayNeedsBox *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (self->group, g_ptr_array_index (self->rows, i));
  g_ptr_array_set_size (self->rows, 0);
}

static void
add_nothing (WayNeedsBox *self)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _ ("Nothing is asked for"));
  gtk_widget_add_css_class (row, "dim-label");
  adw_preferences_group_add (self->group, row);
  g_ptr_array_add (self->rows, row);
}

/* What was asked for first comes first; of what was given lately, the last. */
static gboolean
is_shown (WayNeedNow *need, WayNeedNowStatus status)
{
  return need->status == status &&
         (status == WAY_NEED_NOW_ASKED ||
          need->given_on.ymd >= way_date_add_days (way_today (), -DAYS_BEHIND).ymd);
}

static gboolean
show_cb (gpointer data)
{
  static const WayNeedNowStatus order[] = { WAY_NEED_NOW_ASKED, WAY_NEED_NOW_GIVEN };
  WayNeedsBox                  *self = data;

  self->show_id = 0;
  for (guint i = 0; i < N_LISTS; i++) {
    if (way_live_list_is_loading (WAY_LIVE_LIST (self->lists[i])))
      return G_SOURCE_REMOVE;
  }

  clear_rows (self);
  for (guint n = 0; n < G_N_ELEMENTS (order); n++) {
    const guint count = g_list_model_get_n_items (self->lists[LIST_NEEDS]);

    for (guint i = 0; i < count; i++) {
      const guint place = order[n] == WAY_NEED_NOW_ASKED ? i : count - 1 - i;
      g_autoptr (WayNeedNow) need = g_list_model_get_item (self->lists[LIST_NEEDS], place);

      if (is_shown (need, order[n]))
        add_need (self, need);
    }
  }
  if (self->rows->len == 0)
    add_nothing (self);
  return G_SOURCE_REMOVE;
}

static void
show_soon (WayNeedsBox *self)
{
  if (self->show_id == 0 && self->workspace != NULL)
    self->show_id = g_idle_add (show_cb, self);
}

/* --- asking --- */

static void
asked_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (WayNeedsBox) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *words = NULL;
  WayPage         *page = way_page_of (GTK_WIDGET (self));
  gint64           act = 0;
  g_autoptr (WayNeedNow) need =
    way_workspace_save_finish (WAY_WORKSPACE (source), result, &act, &error);

  if (page == NULL || self->workspace == NULL) /* it was locked meanwhile */
    return;
  if (need == NULL) {
    way_page_fail (page, error);
    return;
  }

  /* Translators: a kind of need, “Food”. */
  words = g_strdup_printf (_ ("%s is asked for."), way_need_now_get_title (need));
  way_page_tell (page, words, act);
}

/* Target: the word of a kind. */
static void
ask_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  WayNeedsBox *self = WAY_NEEDS_BOX (widget);
  const char  *word = g_variant_get_string (parameter, NULL);
  WayPage     *page = way_page_of (widget);
  g_autoptr (WayNeedNow) need = NULL;
  guint kind = 0;

  while (way_need_now_kind_words[kind] != NULL && strcmp (way_need_now_kind_words[kind], word) != 0)
    kind++;
  if (self->workspace == NULL || page == NULL || way_need_now_kind_words[kind] == NULL)
    return;
  if (kind == WAY_NEED_NOW_OTHER) {
    way_page_push (page, g_object_new (WAY_TYPE_NEED_NOW_EDIT, NULL));
    return;
  }

  need = way_workspace_create (self->workspace, WAY_TYPE_NEED_NOW);
  way_set (need, client_id, self->client_id);
  way_set (need, kind, kind);
  way_set (need, asked_on, way_today ());
  way_workspace_save_async (self->workspace, need, NULL, NULL, asked_cb, g_object_ref (self));
}

static GMenuModel *
make_menu (void)
{
  GMenu *menu = g_menu_new ();

  for (guint kind = 0; way_need_now_kind_words[kind] != NULL; kind++) {
    const char *label =
      kind == WAY_NEED_NOW_OTHER ? _ ("Something Else…") : gettext (way_need_now_kind_labels[kind]);
    g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

    g_menu_item_set_action_and_target (item, "needs.ask", "s", way_need_now_kind_words[kind]);
    g_menu_append_item (menu, item);
  }

  return G_MENU_MODEL (menu);
}

/* --- the box --- */

static void
forget (WayNeedsBox *self)
{
  g_clear_handle_id (&self->show_id, g_source_remove);
  for (guint i = 0; i < N_LISTS; i++)
    g_clear_object (&self->lists[i]);
  self->workspace = NULL;
}

static void
way_needs_box_dispose (GObject *object)
{
  WayNeedsBox *self = WAY_NEEDS_BOX (object);

  forget (self);
  g_clear_pointer (&self->rows, g_ptr_array_unref);

  G_OBJECT_CLASS (way_needs_box_parent_class)->dispose (object);
}

static void
way_needs_box_class_init (WayNeedsBoxClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = way_needs_box_dispose;

  gtk_widget_class_install_action (widget_class, "needs.ask", "s", ask_action);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/waymark/Waymark/ui/way-needs-box.ui");
  gtk_widget_class_bind_template_child (widget_class, WayNeedsBox, group);
  gtk_widget_class_bind_template_child (widget_class, WayNeedsBox, add);
}

static void
way_needs_box_init (WayNeedsBox *self)
{
  g_autoptr (GMenuModel) menu = make_menu ();

  self->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_menu_button_set_menu_model (self->add, menu);
  add_nothing (self);
}

void
way_needs_box_set_client (WayNeedsBox *self, WayWorkspace *workspace, const WayId *client_id)
{
  g_return_if_fail (WAY_IS_NEEDS_BOX (self));

  forget (self);
  clear_rows (self);
  if (workspace == NULL)
    return;

  self->workspace = workspace;
  self->client_id = *client_id;
  self->lists[LIST_NEEDS] = way_workspace_list (
    workspace, way_query_order_by (way_query_new_of (WAY_TYPE_NEED_NOW, "client_id", client_id),
                                   "asked_on", FALSE));
  self->lists[LIST_STAFF] = way_workspace_list (workspace, way_query_new (WAY_TYPE_STAFF));
  for (guint i = 0; i < N_LISTS; i++) {
    g_signal_connect_object (self->lists[i], "items-changed", G_CALLBACK (show_soon), self,
                             G_CONNECT_SWAPPED);
    g_signal_connect_object (self->lists[i], "notify::loading", G_CALLBACK (show_soon), self,
                             G_CONNECT_SWAPPED);
  }
}
