/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-past-page.h"

#include <glib/gi18n.h>

#include "way-error.h"
#include "way-now.h"
#include "way-past-row.h"
#include "way-record-words.h"
#include "way-text-scale.h"
#include "way-undo-bar.h"

#define INDENT     24 /* pixels for each level of what belongs to it */
#define MAX_INDENT 4

struct _WayPastPage {
  WayPage parent_instance;

  WayPastState *state;
  gboolean      restoring; /* what is under way brings something back */

  GtkStack  *stack;
  AdwClamp  *clamp;
  GtkLabel  *what;
  GtkLabel  *moment;
  GtkLabel  *summary;
  GtkWidget *legend;
  GtkBox    *records;
  GtkWidget *put_back;
};

G_DEFINE_FINAL_TYPE (WayPastPage, way_past_page, WAY_TYPE_PAGE)

static void look (WayPastPage *self);

/* --- putting back --- */

static void
put_back_done_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (WayPastPage) self = user_data;
  g_autoptr (GError) error = NULL;
  gint64 act = 0;

  if (way_page_get_workspace (WAY_PAGE (self)) != WAY_WORKSPACE (source))
    return;

  gtk_widget_set_sensitive (GTK_WIDGET (self->records), TRUE);
  if (way_workspace_commit_finish (WAY_WORKSPACE (source), result, &act, &error))
    way_page_tell (WAY_PAGE (self), _ ("It is again as it was then."), act);
  else if (self->restoring && g_error_matches (error, WAY_ERROR, WAY_ERROR_CONFLICT))
    way_page_tell (WAY_PAGE (self), _ ("What it belongs to is removed. Bring that back first."), 0);
  else
    way_page_fail (WAY_PAGE (self), error);
  look (self);
}

/* field: NULL for all that differ. */
static void
put_back (WayPastPage *self, const WayPast *past, const WayField *field)
{
  WayChange *change = way_change_new ();
  g_autoptr (GPtrArray) fields = field != NULL ? g_ptr_array_new () : NULL;
  g_autoptr (WayRecord) record = NULL;

  if (field != NULL)
    g_ptr_array_add (fields, (gpointer)field);
  record = way_past_put_back (past, fields);
  self->restoring = !way_past_is_there_now (past);
  if (self->restoring)
    way_change_restore (change, record);
  else
    way_change_save (change, record);

  gtk_widget_set_sensitive (GTK_WIDGET (self->records), FALSE);
  way_workspace_commit_async (way_page_get_workspace (WAY_PAGE (self)), change, NULL,
                              put_back_done_cb, g_object_ref (self));
}

static void
put_field_back_cb (WayPastPage *self, WayPastRow *row)
{
  put_back (self, way_past_row_get_past (row), way_past_row_get_field (row));
}

static void
put_record_back_cb (WayPastPage *self, GtkWidget *button)
{
  put_back (self, g_object_get_data (G_OBJECT (button), "past"), NULL);
}

static void
put_all_back_cb (WayPastPage *self)
{
  if (self->state != NULL)
    put_back (self, way_past_state_get_past (self->state), NULL);
}

/* --- one record --- */

static const char *
table_of (const WayPast *past)
{
  return WAY_RECORD_GET_CLASS (past->now)->table;
}

/* What is signed stays as it is. */
static gboolean
may_put_back (const WayPast *past)
{
  return way_undo_kind_of (table_of (past), "change") == WAY_UNDO_FREE;
}

static gboolean
is_shown (const WayPast *past, const WayField *field)
{
  const gboolean differs = way_past_is_there_now (past) && way_past_differs (past, field);

  if (!way_record_words_is_told (table_of (past), field))
    return FALSE;
  if (differs || !way_past_knows (past, field))
    return TRUE;
  if (field->type == WAY_FIELD_BOOL) /* what is not so needs no words */
    return *(const bool *)G_STRUCT_MEMBER_P (past->then, field->offset);
  return !way_field_is_none (field, past->then);
}

static gboolean
has_changed (const WayPast *past)
{
  const WayRecordClass *klass = WAY_RECORD_GET_CLASS (past->now);

  for (guint i = WAY_RECORD_N_COMMON; past->then != NULL && i < klass->n_fields; i++) {
    if (way_record_words_is_told (klass->table, &klass->fields[i]) &&
        way_past_differs (past, &klass->fields[i]))
      return TRUE;
  }

  return FALSE;
}

static void
add_fields (WayPastPage *self, AdwPreferencesGroup *group, const WayPast *past)
{
  const WayRecordClass *klass = WAY_RECORD_GET_CLASS (past->now);

  for (guint i = WAY_RECORD_N_COMMON; past->then != NULL && i < klass->n_fields; i++) {
    GtkWidget *row;

    if (!is_shown (past, &klass->fields[i]))
      continue;
    row = way_past_row_new ();
    way_past_row_show (WAY_PAST_ROW (row), self->state, past, &klass->fields[i],
                       may_put_back (past));
    g_signal_connect_object (row, "put-back", G_CALLBACK (put_field_back_cb), self,
                             G_CONNECT_SWAPPED);
    adw_preferences_group_add (group, row);
  }
}

static const char *
describe (const WayPast *past)
{
  if (past->then == NULL)
    return _ ("added since then");
  if (!way_past_is_there_now (past))
    return _ ("removed since then");
  return has_changed (past) ? _ ("changed since then") : NULL;
}

/* For what belongs to it: the record itself has its button in the bar. */
static void
add_button (WayPastPage *self, AdwPreferencesGroup *group, const WayPast *past)
{
  const gboolean there = way_past_is_there_now (past);
  GtkWidget     *button;

  if (past->then == NULL || !may_put_back (past) || (there && !has_changed (past)))
    return;

  button = gtk_button_new_with_label (there ? _ ("Put Back") : _ ("Bring Back"));
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  g_object_set_data (G_OBJECT (button), "past", (gpointer)past);
  g_signal_connect_object (button, "clicked", G_CALLBACK (put_record_back_cb), self,
                           G_CONNECT_SWAPPED);
  adw_preferences_group_set_header_suffix (group, button);
}

static void
add_record (WayPastPage *self, const WayPast *past, guint level)
{
  GtkWidget       *group = adw_preferences_group_new ();
  const char      *description = level > 0 ? describe (past) : NULL;
  g_autofree char *title = NULL;
  g_autofree char *markup = NULL;

  if (level > 0) {
    title = way_record_words_begin (way_past_state_get_the (self->state, past->now));
    markup = g_markup_escape_text (title, -1);
    adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), markup);
    gtk_widget_set_tooltip_text (group, title);
    adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (group), description);
    gtk_widget_set_margin_start (group, (int)MIN (level - 1, MAX_INDENT) * INDENT);
    if (way_past_is_there_now (way_past_state_get_past (self->state)))
      add_button (self, ADW_PREFERENCES_GROUP (group), past);
  }
  add_fields (self, ADW_PREFERENCES_GROUP (group), past);
  gtk_box_append (self->records, group);
  for (guint i = 0; i < past->owned->len; i++)
    add_record (self, g_ptr_array_index (past->owned, i), level + 1);
}

static void
clear (WayPastPage *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->records))) != NULL)
    gtk_box_remove (self->records, child);
}

/* --- all of it --- */

static gboolean
is_before (WayPastPage *self)
{
  const char *detail = way_page_get_detail (WAY_PAGE (self));

  return detail != NULL && g_str_has_prefix (detail, "before ");
}

static const char *
summarize (const WayPast *past)
{
  if (past->then == NULL)
    return _ ("It was not there at that time.");
  if (!may_put_back (past))
    return _ ("It is signed, so it stays as it is.");
  if (!way_past_is_there_now (past))
    return _ ("It was removed since then. It can be brought back as it was.");
  return has_changed (past) ? _ ("What has changed since then is told below each value.")
                            : _ ("Nothing in it has changed since then.");
}

static void
show (WayPastPage *self)
{
  const WayPast       *past = way_past_state_get_past (self->state);
  const WayActPointer *act = way_past_state_get_act (self->state);
  const gboolean       there = way_past_is_there_now (past);
  const char          *who = act->who != NULL ? act->who : _ ("Somebody");
  g_autofree char     *when = way_record_words_moment (act->at, way_today ());
  g_autofree char     *what = NULL;
  g_autofree char     *moment = NULL;

  clear (self);
  what = way_record_words_begin (way_past_state_get_the (self->state, past->now));
  gtk_label_set_text (self->what, what);
  /* Translators: a person, and when. */
  moment = g_strdup_printf (
    is_before (self) ? _ ("As it was before what %s did, %s") : _ ("As %s left it, %s"), who, when);
  gtk_label_set_text (self->moment, moment);
  gtk_label_set_text (self->summary, summarize (past));
  gtk_widget_set_visible (self->legend, has_changed (past));
  add_record (self, past, 0);
  gtk_button_set_label (GTK_BUTTON (self->put_back),
                        there ? _ ("Put _All Back") : _ ("_Bring It Back"));
  gtk_widget_set_visible (self->put_back, past->then != NULL && may_put_back (past) &&
                                            (!there || has_changed (past)));
  gtk_stack_set_visible_child_name (self->stack, "past");
}

static void
looked_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (WayPastPage) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (WayPastState) state =
    way_workspace_look_back_finish (WAY_WORKSPACE (source), result, &error);

  if (way_page_get_workspace (WAY_PAGE (self)) != WAY_WORKSPACE (source))
    return;

  if (state == NULL) {
    gtk_stack_set_visible_child_name (self->stack, "failed");
    return;
  }
  g_set_object (&self->state, state);
  show (self);
}

static void
look (WayPastPage *self)
{
  const char *detail = way_page_get_detail (WAY_PAGE (self));
  const char *number = detail != NULL ? strchr (detail, ' ') : NULL;

  way_workspace_look_back_async (way_page_get_workspace (WAY_PAGE (self)),
                                 number != NULL ? g_ascii_strtoll (number, NULL, 10) : 0,
                                 is_before (self), NULL, looked_cb, g_object_ref (self));
}

/* --- the page --- */

static void
way_past_page_set_workspace (WayPage *page, WayWorkspace *workspace)
{
  WayPastPage *self = WAY_PAST_PAGE (page);

  clear (self);
  gtk_label_set_text (self->what, "");
  g_clear_object (&self->state);
  gtk_stack_set_visible_child_name (self->stack, "loading");
}

static void
way_past_page_set_subject (WayPage *page, const WayId *subject, const char *detail)
{
  look (WAY_PAST_PAGE (page));
}

static void
way_past_page_dispose (GObject *object)
{
  g_clear_object (&WAY_PAST_PAGE (object)->state);

  G_OBJECT_CLASS (way_past_page_parent_class)->dispose (object);
}

static void
way_past_page_class_init (WayPastPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  WayPageClass   *page_class = WAY_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = way_past_page_dispose;
  page_class->set_workspace = way_past_page_set_workspace;
  page_class->set_subject = way_past_page_set_subject;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/waymark/Waymark/ui/way-past-page.ui");
  gtk_widget_class_bind_template_child (widget_class, WayPastPage, stack);
  gtk_widget_class_bind_template_child (widget_class, WayPastPage, clamp);
  gtk_widget_class_bind_template_child (widget_class, WayPastPage, what);
  gtk_widget_class_bind_template_child (widget_class, WayPastPage, moment);
  gtk_widget_class_bind_template_child (widget_class, WayPastPage, summary);
  gtk_widget_class_bind_template_child (widget_class, WayPastPage, legend);
  gtk_widget_class_bind_template_child (widget_class, WayPastPage, records);
  gtk_widget_class_bind_template_child (widget_class, WayPastPage, put_back);
  gtk_widget_class_bind_template_callback (widget_class, put_all_back_cb);
}

static void
way_past_page_init (WayPastPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  way_text_scale_clamp (self->clamp);
}

WayPage *
way_past_page_new (gint64 number, gboolean before)
{
  WayPage         *page = g_object_new (WAY_TYPE_PAST_PAGE, NULL);
  g_autofree char *detail =
    g_strdup_printf ("%s %" G_GINT64_FORMAT, before ? "before" : "after", number);

  way_page_set_subject (page, NULL, detail);
  return page;
}
