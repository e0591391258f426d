/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-timeline-page.h"

#include <glib/gi18n.h>

#include "way-columns.h"
#include "way-day-words.h"
#include "way-now.h"
#include "way-paper-page.h"
#include "way-pill.h"
#include "way-record-door.h"
#include "way-status-bin.h"
#include "way-store-update.h"
#include "way-text-scale.h"
#include "way-timeline-paper.h"
#include "way-timeline-row.h"
#include "way-when.h"
#include "way-wrap.h"

/* Screens before the end at which older entries are asked for. */
#define AHEAD 2

struct _WayTimelinePage {
  WayPage parent_instance;

  GListStore       *items;
  WayTimelinePlace *next;        /* where the next part begins; NULL: there is none */
  GCancellable     *cancellable; /* while a part is read */
  gboolean          fresh;       /* the part that is awaited is the first */
  GPtrArray        *again;       /* what is there is read once more, into this; or NULL */
  gboolean          failed;
  guint             wanted; /* so many more before the asking pauses */
  GPtrArray        *shown;  /* GtkListItem that have a place on the screen */
  guint             edges_id;
  gboolean          silent; /* the filters change, not the person’s mind */
  gboolean          stale;  /* something may have changed meanwhile */

  GtkSearchEntry     *search;
  WayWrap            *kinds;
  GPtrArray          *pills;
  GtkLabel           *from;
  GtkStack           *stack;
  AdwClampScrollable *clamp;
  GtkScrolledWindow  *scroller;
  GtkListView        *entries;
  GtkWidget          *looking;
};

G_DEFINE_FINAL_TYPE (WayTimelinePage, way_timeline_page, WAY_TYPE_PAGE)

/* --- the filters --- */

/* What was typed may be a day, a month or a year: then the timeline begins at its end. */
static gboolean
parse_day (WayTimelinePage *self, WayDate *day)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->search));
  WayDate     typed;

  if (*text == '\0' || !way_when_parse (text, way_today (), way_when_get_order (), TRUE, &typed))
    return FALSE;

  *day = way_date_get_last (typed);
  return TRUE;
}

static guint64
get_kinds (WayTimelinePage *self)
{
  guint64 kinds = 0;

  for (guint i = 0; i < self->pills->len; i++) {
    if (gtk_toggle_button_get_active (g_ptr_array_index (self->pills, i)))
      kinds |= G_GUINT64_CONSTANT (1) << i;
  }
  return kinds;
}

static WayTimelineFilter
make_filter (WayTimelinePage *self)
{
  WayTimelineFilter filter = { .client_id = *way_page_get_client (WAY_PAGE (self)),
                               .kinds = get_kinds (self) };

  if (!parse_day (self, &filter.from))
    filter.words = gtk_editable_get_text (GTK_EDITABLE (self->search));
  return filter;
}

static gboolean
is_narrow (WayTimelinePage *self)
{
  return get_kinds (self) != 0 || *gtk_editable_get_text (GTK_EDITABLE (self->search)) != '\0';
}

static void
show_from (WayTimelinePage *self)
{
  g_autofree char *words = NULL;
  WayDate          day;

  if (parse_day (self, &day)) {
    g_autofree char *date = way_when_write_day (day);

    /* Translators: %s is a day. */
    words = g_strdup_printf (_ ("From %s back"), date);
  }
  gtk_label_set_text (self->from, words != NULL ? words : "");
  gtk_widget_set_visible (GTK_WIDGET (self->from), words != NULL);
}

/* --- rows --- */

static WayDate
day_of (WayTimelinePage *self, guint position)
{
  g_autoptr (WayTimelineItem) item = g_list_model_get_item (G_LIST_MODEL (self->items), position);

  return item != NULL ? item->day : WAY_DATE_NONE;
}

/* The first row of a day has its heading, the last one its lower edge. */
static void
show_edges (WayTimelinePage *self, GtkListItem *item)
{
  const guint      position = gtk_list_item_get_position (item);
  g_autofree char *heading = NULL;
  WayDate          day;

  if (position == GTK_INVALID_LIST_POSITION || (day = day_of (self, position)).ymd == 0)
    return;
  if (position == 0 || day_of (self, position - 1).ymd != day.ymd)
    heading = way_day_words_heading (day, way_today ());
  way_timeline_row_set_edges (WAY_TIMELINE_ROW (gtk_list_item_get_child (item)), heading,
                              day_of (self, position + 1).ymd != day.ymd);
}

static gboolean
edges_cb (gpointer data)
{
  WayTimelinePage *self = data;

  self->edges_id = 0;
  for (guint i = 0; i < self->shown->len; i++)
    show_edges (self, g_ptr_array_index (self->shown, i));
  return G_SOURCE_REMOVE;
}

static void
setup_cb (WayTimelinePage *self, GtkListItem *item)
{
  gtk_list_item_set_child (item, way_timeline_row_new ());
}

static void
bind_cb (WayTimelinePage *self, GtkListItem *item)
{
  way_timeline_row_set_item (WAY_TIMELINE_ROW (gtk_list_item_get_child (item)),
                             gtk_list_item_get_item (item));
  g_ptr_array_add (self->shown, item);
  show_edges (self, item);
}

static void
unbind_cb (WayTimelinePage *self, GtkListItem *item)
{
  g_ptr_array_remove_fast (self->shown, item);
  way_timeline_row_set_item (WAY_TIMELINE_ROW (gtk_list_item_get_child (item)), NULL);
}

static void
activate_cb (WayTimelinePage *self, guint position)
{
  g_autoptr (WayTimelineItem) item = g_list_model_get_item (G_LIST_MODEL (self->items), position);
  WayDoor door = { 0 };

  if (item == NULL)
    return;

  /* What has a page of its own comes over this one; what has none is seen in its section. */
  if (way_record_door_is_there (item->record)) {
    door = (WayDoor){ .kind = item->record, .record_id = &item->record_id };
    self->stale = TRUE;
  } else {
    door =
      (WayDoor){ .client_id = way_page_get_client (WAY_PAGE (self)), .section = item->section };
  }
  way_page_open_record (WAY_PAGE (self), &door);
}

/* --- asking --- */

static void load_more (WayTimelinePage *self);

static void
show_state (WayTimelinePage *self)
{
  const guint    n = g_list_model_get_n_items (G_LIST_MODEL (self->items));
  const gboolean loading = self->cancellable != NULL;
  const char    *state = "entries";

  if (self->failed && n == 0)
    state = "failed";
  else if (n == 0 && (loading || way_page_get_workspace (WAY_PAGE (self)) == NULL))
    state = "loading";
  else if (n == 0)
    state = is_narrow (self) ? "nothing" : "empty";

  gtk_widget_set_visible (self->looking, loading && n > 0 && !self->fresh);
  gtk_stack_set_visible_child_name (self->stack, state);
}

/* What was read once more is shown once all of it is there: the place stays. */
static void
take_again (WayTimelinePage *self, WayTimelinePart *part)
{
  for (guint i = 0; i < part->items->len; i++)
    g_ptr_array_add (self->again, g_object_ref (g_ptr_array_index (part->items, i)));
  if (self->wanted > part->items->len && self->next != NULL)
    return;

  way_store_update (self->items, self->again, (GEqualFunc)way_timeline_item_equal);
  g_clear_pointer (&self->again, g_ptr_array_unref);
}

static void
take_part (WayTimelinePage *self, WayTimelinePart *part)
{
  const guint n = g_list_model_get_n_items (G_LIST_MODEL (self->items));

  g_clear_pointer (&self->next, g_free);
  self->next = g_steal_pointer (&part->next);
  if (self->again != NULL)
    take_again (self, part);
  else
    g_list_store_splice (self->items, self->fresh ? 0 : n, self->fresh ? n : 0, part->items->pdata,
                         part->items->len);
  self->fresh = FALSE;
  self->wanted -= MIN (self->wanted, part->items->len);
  if (self->edges_id == 0)
    self->edges_id = g_idle_add (edges_cb, self);
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (WayTimelinePage) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (WayTimelinePart) part =
    way_workspace_read_timeline_finish (WAY_WORKSPACE (source), result, &error);

  if (way_page_get_workspace (WAY_PAGE (self)) != WAY_WORKSPACE (source) ||
      g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  g_clear_object (&self->cancellable);
  self->failed = part == NULL;
  if (part != NULL) {
    take_part (self, part);
    if (self->next != NULL && self->wanted > 0)
      load_more (self); /* a search looks only so far at a time */
  }
  show_state (self);
}

static void
load_more (WayTimelinePage *self)
{
  const WayTimelineFilter filter = make_filter (self);

  self->cancellable = g_cancellable_new ();
  way_workspace_read_timeline_async (way_page_get_workspace (WAY_PAGE (self)), &filter,
                                     self->fresh ? NULL : self->next, self->cancellable, read_cb,
                                     g_object_ref (self));
}

static void
stop (WayTimelinePage *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->again, g_ptr_array_unref);
}

/* From the start.  What is there stays until the first answer comes. */
static void
read_anew (WayTimelinePage *self)
{
  stop (self);
  self->fresh = TRUE;
  self->stale = FALSE;
  self->wanted = WAY_TIMELINE_PART;
  load_more (self);
  show_state (self);
}

/* As far as it was read. */
static void
read_again (WayTimelinePage *self)
{
  const guint n = g_list_model_get_n_items (G_LIST_MODEL (self->items));

  read_anew (self);
  self->wanted = MAX (n, WAY_TIMELINE_PART);
  self->again = g_ptr_array_new_with_free_func (g_object_unref);
}

static void
scrolled_cb (WayTimelinePage *self)
{
  GtkAdjustment *place = gtk_scrolled_window_get_vadjustment (self->scroller);
  const double   screen = gtk_adjustment_get_page_size (place);

  if (self->cancellable == NULL && self->next != NULL && screen > 0 &&
      gtk_adjustment_get_value (place) + (1 + AHEAD) * screen >= gtk_adjustment_get_upper (place)) {
    self->wanted = WAY_TIMELINE_PART;
    load_more (self);
    show_state (self);
  }
}

static void
changed_cb (WayTimelinePage *self)
{
  show_from (self);
  if (!self->silent && way_page_get_workspace (WAY_PAGE (self)) != NULL)
    read_anew (self);
}

static void
everything_cb (WayTimelinePage *self)
{
  self->silent = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  for (guint i = 0; i < self->pills->len; i++)
    gtk_toggle_button_set_active (g_ptr_array_index (self->pills, i), FALSE);
  self->silent = FALSE;
  changed_cb (self);
}

/* --- the page --- */

static void
way_timeline_page_set_workspace (WayPage *page, WayWorkspace *workspace)
{
  WayTimelinePage *self = WAY_TIMELINE_PAGE (page);

  stop (self);
  g_clear_pointer (&self->next, g_free);
  g_list_store_remove_all (self->items);
  show_state (self);
}

static void
way_timeline_page_set_client (WayPage *page, const WayId *client_id)
{
  read_anew (WAY_TIMELINE_PAGE (page));
}

static void
way_timeline_page_shown (WayPage *page)
{
  WayTimelinePage *self = WAY_TIMELINE_PAGE (page);

  if (self->stale && way_page_get_workspace (page) != NULL)
    read_again (self);
  /* Keys need a place, also while there is nothing to go through. */
  if (!gtk_widget_get_mapped (GTK_WIDGET (self->entries)) ||
      !gtk_widget_grab_focus (GTK_WIDGET (self->entries)))
    gtk_widget_grab_focus (GTK_WIDGET (self->search));
}

static gboolean
way_timeline_page_search (WayPage *page)
{
  WayTimelinePage *self = WAY_TIMELINE_PAGE (page);

  gtk_widget_grab_focus (GTK_WIDGET (self->search));
  gtk_editable_select_region (GTK_EDITABLE (self->search), 0, -1);
  return TRUE;
}

static void
print_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  WayTimelinePage        *self = WAY_TIMELINE_PAGE (widget);
  WayWorkspace           *workspace = way_page_get_workspace (WAY_PAGE (self));
  const WayTimelineFilter filter = make_filter (self);
  g_autoptr (GObject) choice = NULL;

  if (workspace == NULL)
    return;

  choice = way_timeline_paper_new_params (workspace, &filter);
  way_page_push (WAY_PAGE (self), way_paper_page_new (&way_timeline_paper, choice));
}

static void
way_timeline_page_dispose (GObject *object)
{
  WayTimelinePage *self = WAY_TIMELINE_PAGE (object);

  stop (self);
  g_clear_handle_id (&self->edges_id, g_source_remove);
  g_clear_pointer (&self->next, g_free);
  if (self->items != NULL)
    gtk_list_view_set_model (self->entries, NULL);
  g_clear_object (&self->items);

  G_OBJECT_CLASS (way_timeline_page_parent_class)->dispose (object);
}

static void
way_timeline_page_finalize (GObject *object)
{
  g_ptr_array_unref (WAY_TIMELINE_PAGE (object)->shown);
  g_ptr_array_unref (WAY_TIMELINE_PAGE (object)->pills);

  G_OBJECT_CLASS (way_timeline_page_parent_class)->finalize (object);
}

#define BIND(name) gtk_widget_class_bind_template_child (widget_class, WayTimelinePage, name)
#define CALL(name) gtk_widget_class_bind_template_callback (widget_class, name)

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/waymark/Waymark/ui/way-timeline-page.ui");
  BIND (search);
  BIND (kinds);
  BIND (from);
  BIND (stack);
  BIND (clamp);
  BIND (scroller);
  BIND (entries);
  BIND (looking);
  CALL (setup_cb);
  CALL (bind_cb);
  CALL (unbind_cb);
  CALL (activate_cb);
  CALL (changed_cb);
  CALL (everything_cb);
}

static void
way_timeline_page_class_init (WayTimelinePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  WayPageClass   *page_class = WAY_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = way_timeline_page_dispose;
  G_OBJECT_CLASS (klass)->finalize = way_timeline_page_finalize;
  page_class->set_workspace = way_timeline_page_set_workspace;
  page_class->set_client = way_timeline_page_set_client;
  page_class->shown = way_timeline_page_shown;
  page_class->search = way_timeline_page_search;

  g_type_ensure (WAY_TYPE_COLUMNS);
  g_type_ensure (WAY_TYPE_STATUS_BIN);
  g_type_ensure (WAY_TYPE_WRAP);
  gtk_widget_class_install_action (widget_class, "timeline.print", NULL, print_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_p, GDK_CONTROL_MASK, "timeline.print",
                                       NULL);
  bind_template (widget_class);
}

static void
add_pills (WayTimelinePage *self)
{
  for (guint i = 0; i < way_timeline_get_n_kinds (); i++) {
    GtkWidget *pill =
      g_object_new (WAY_TYPE_PILL, "words", _ (way_timeline_get_look (i)->label), NULL);

    g_signal_connect_object (pill, "toggled", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
    g_ptr_array_add (self->pills, pill);
    way_wrap_append (self->kinds, pill);
  }
}

static void
way_timeline_page_init (WayTimelinePage *self)
{
  GtkAdjustment *place;
  g_autoptr (GtkNoSelection) model = NULL;

  self->items = g_list_store_new (WAY_TYPE_TIMELINE_ITEM);
  self->shown = g_ptr_array_new ();
  self->pills = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  way_text_scale_clamp_scrollable (self->clamp);
  add_pills (self);

  model = gtk_no_selection_new (g_object_ref (G_LIST_MODEL (self->items)));
  gtk_list_view_set_model (self->entries, GTK_SELECTION_MODEL (model));
  place = gtk_scrolled_window_get_vadjustment (self->scroller);
  g_signal_connect_object (place, "value-changed", G_CALLBACK (scrolled_cb), self,
                           G_CONNECT_SWAPPED);
}
