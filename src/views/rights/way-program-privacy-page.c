/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-program-privacy-page.h"

#include <glib/gi18n.h>

#include "way-breach-edit.h"
#include "way-columns.h"
#include "way-complaint-edit.h"
#include "way-history-page.h"
#include "way-now.h"
#include "way-rights-row.h"
#include "way-rights-words.h"
#include "way-text-scale.h"
#include "way-when.h"
#include "way-workspace-rights.h"

#define WATCHED_DAYS 30
#define MOST_TO_DO   200
#define A_PAGE       20

typedef enum {
  LIST_TO_DO,
  LIST_PAST,
  LIST_BREACHES,
  N_LISTS,
} List;

struct _WayProgramPrivacyPage {
  WayPage parent_instance;

  WayWorkspace  *followed;       /* whose “written” is heard */
  WayRightsPage *lists[N_LISTS]; /* NULL until it is read */
  guint64       *counts;
  guint          n_past; /* so many are shown at most */
  WayRightsRows *rows;
  guint          ask_id;
  guint          n_asked; /* answers that are awaited: all are shown at once */
  gboolean       again;   /* and then it is asked anew */

  AdwClamp            *clamp;
  AdwPreferencesGroup *to_do;
  AdwPreferencesGroup *past;
  AdwPreferencesGroup *watch;
  AdwPreferencesGroup *breaches;
};

G_DEFINE_FINAL_TYPE (WayProgramPrivacyPage, way_program_privacy_page, WAY_TYPE_PAGE)

/* --- rows --- */

static char *
say_title (WayRightsItem *item)
{
  g_autofree char *day = way_when_write (way_rights_item_get_day (item));

  if (WAY_IS_RIGHTS_REQUEST (item->record))
    /* Translators: a client, and what they ask for: “See or get the record”. */
    return g_strdup_printf (_ ("%s: %s"), item->who != NULL ? item->who : _ ("Somebody"),
                            way_rights_kind_to_words (WAY_RIGHTS_REQUEST (item->record)->kind));
  if (WAY_IS_BREACH (item->record))
    /* Translators: %s is a date. */
    return g_strdup_printf (_ ("Breach found on %s"), day);
  /* Translators: a person who complained. */
  return g_strdup_printf (_ ("Complaint of %s"), item->who != NULL ? item->who : _ ("somebody"));
}

static char *
say_state (WayRightsItem *item, gboolean *late)
{
  if (WAY_IS_RIGHTS_REQUEST (item->record))
    return way_rights_words_request (WAY_RIGHTS_REQUEST (item->record), way_today (), late);
  if (WAY_IS_BREACH (item->record))
    return way_rights_words_breach (WAY_BREACH (item->record), way_today (), late);
  return way_rights_words_complaint (WAY_COMPLAINT (item->record), item->next, way_today (), late);
}

static void
show_list (WayProgramPrivacyPage *self, List which, AdwPreferencesGroup *group, const char *nothing)
{
  const WayRightsPage *page = self->lists[which];

  for (guint i = 0; page != NULL && i < page->items->len; i++) {
    WayRightsItem   *item = g_ptr_array_index (page->items, i);
    gboolean         late;
    g_autofree char *title = say_title (item);
    g_autofree char *state = say_state (item, &late);

    way_rights_rows_add (self->rows, group, item->record, title, state, late);
  }
  if (page == NULL || page->items->len == 0)
    way_rights_rows_say (self->rows, group, nothing, NULL);
}

static void ask (WayProgramPrivacyPage *self);

static void
more_cb (GtkButton *button, WayProgramPrivacyPage *self)
{
  self->n_past += A_PAGE;
  ask (self);
}

static void
show_more (WayProgramPrivacyPage *self)
{
  const WayRightsPage *page = self->lists[LIST_PAST];
  GtkWidget           *row;
  GtkWidget           *button;

  if (page == NULL || page->total <= page->items->len)
    return;

  row = adw_action_row_new ();
  button = gtk_button_new_with_label (_ ("Show More"));
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  g_signal_connect_object (button, "clicked", G_CALLBACK (more_cb), self, 0);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), button);
  way_rights_rows_take (self->rows, self->past, row);
}

/* --- what is looked over --- */

static void
watch_cb (GtkWidget *row, gpointer bit)
{
  way_page_push (way_page_of (row), way_history_page_new_watch (GPOINTER_TO_UINT (bit)));
}

static void
add_watch (WayProgramPrivacyPage *self, guint kind, const char *title, const char *subtitle)
{
  GtkWidget       *row = adw_action_row_new ();
  g_autofree char *count =
    self->counts != NULL ? g_strdup_printf ("%" G_GUINT64_FORMAT, self->counts[kind]) : NULL;
  GtkWidget *label = gtk_label_new (count);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  gtk_widget_add_css_class (label, "numeric");
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), label);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                             gtk_image_new_from_icon_name ("go-next-symbolic"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_signal_connect (row, "activated", G_CALLBACK (watch_cb), GUINT_TO_POINTER (1u << kind));
  way_rights_rows_take (self->rows, self->watch, row);
}

static void
show_watch (WayProgramPrivacyPage *self)
{
  add_watch (self, 0, _ ("Given out"), _ ("Printed, written to a file, told to somebody"));
  add_watch (self, 1, _ ("Denied tries"), _ ("Not let out, and wrong passphrases"));
  add_watch (self, 2, _ ("Emergencies"), _ ("Told without consent"));
  add_watch (self, 3, _ ("Changed permissions"), _ ("Staff, consents, restrictions, passphrases"));
}

static void
show (WayProgramPrivacyPage *self)
{
  way_rights_rows_clear (self->rows);
  show_list (self, LIST_TO_DO, self->to_do, _ ("Nothing waits for an answer"));
  show_list (self, LIST_PAST, self->past, _ ("Nobody asked or complained yet"));
  show_more (self);
  show_watch (self);
  show_list (self, LIST_BREACHES, self->breaches, _ ("No breach was noted"));
  way_rights_rows_end (self->rows);
}

/* --- asking --- */

static void
answered (WayProgramPrivacyPage *self)
{
  if (--self->n_asked > 0)
    return;

  show (self);
  if (self->again)
    ask (self);
}

static void
take (WayProgramPrivacyPage *self, List which, GObject *source, GAsyncResult *result)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (WayRightsPage) page =
    way_workspace_list_rights_finish (WAY_WORKSPACE (source), result, &error);

  if (way_page_get_workspace (WAY_PAGE (self)) != WAY_WORKSPACE (source))
    return; /* nobody waits for it any more */

  if (page != NULL) {
    g_clear_pointer (&self->lists[which], way_rights_page_free);
    self->lists[which] = g_steal_pointer (&page);
  } else {
    way_page_fail (WAY_PAGE (self), error);
  }
  answered (self);
}

static void
to_do_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (WayProgramPrivacyPage) self = data;

  take (self, LIST_TO_DO, source, result);
}

static void
past_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (WayProgramPrivacyPage) self = data;

  take (self, LIST_PAST, source, result);
}

static void
breaches_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (WayProgramPrivacyPage) self = data;

  take (self, LIST_BREACHES, source, result);
}

static void
counted_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (WayProgramPrivacyPage) self = data;
  g_autofree guint64 *counts =
    way_workspace_count_watched_finish (WAY_WORKSPACE (source), result, NULL);

  if (way_page_get_workspace (WAY_PAGE (self)) != WAY_WORKSPACE (source))
    return;

  if (counts != NULL) { /* without numbers the rows still open what they count */
    g_free (self->counts);
    self->counts = g_steal_pointer (&counts);
  }
  answered (self);
}

static void
ask (WayProgramPrivacyPage *self)
{
  WayWorkspace           *workspace = way_page_get_workspace (WAY_PAGE (self));
  const WayRightsQuestion to_do = { WAY_RIGHTS_LIST_ALL, TRUE, 0, MOST_TO_DO };
  const WayRightsQuestion past = { WAY_RIGHTS_LIST_REQUESTS | WAY_RIGHTS_LIST_COMPLAINTS, FALSE, 0,
                                   self->n_past };
  const WayRightsQuestion breaches = { WAY_RIGHTS_LIST_BREACHES, FALSE, 0, A_PAGE };

  self->again = self->n_asked > 0;
  if (workspace == NULL || self->again)
    return;

  self->n_asked = N_LISTS + 1;
  way_workspace_list_rights_async (workspace, &to_do, NULL, to_do_cb, g_object_ref (self));
  way_workspace_list_rights_async (workspace, &past, NULL, past_cb, g_object_ref (self));
  way_workspace_list_rights_async (workspace, &breaches, NULL, breaches_cb, g_object_ref (self));
  way_workspace_count_watched_async (workspace, WATCHED_DAYS, NULL, counted_cb,
                                     g_object_ref (self));
}

static gboolean
ask_cb (gpointer data)
{
  WayProgramPrivacyPage *self = data;

  self->ask_id = 0;
  ask (self);
  return G_SOURCE_REMOVE;
}

static void
written_cb (WayProgramPrivacyPage *self)
{
  if (self->ask_id == 0)
    self->ask_id = g_idle_add (ask_cb, self);
}

static void
forget (WayProgramPrivacyPage *self)
{
  g_clear_handle_id (&self->ask_id, g_source_remove);
  if (self->followed != NULL)
    g_signal_handlers_disconnect_by_data (self->followed, self);
  g_clear_object (&self->followed);
  for (guint i = 0; i < N_LISTS; i++)
    g_clear_pointer (&self->lists[i], way_rights_page_free);
  g_clear_pointer (&self->counts, g_free);
  self->n_asked = 0;
}

/* --- the page --- */

static void
way_program_privacy_page_set_workspace (WayPage *page, WayWorkspace *workspace)
{
  WayProgramPrivacyPage *self = WAY_PROGRAM_PRIVACY_PAGE (page);

  forget (self);
  self->n_past = A_PAGE;
  if (workspace != NULL) {
    self->followed = g_object_ref (workspace);
    g_signal_connect_object (workspace, "written", G_CALLBACK (written_cb), self,
                             G_CONNECT_SWAPPED);
  }
  show (self);
  ask (self);
}

static void
way_program_privacy_page_shown (WayPage *page)
{
  ask (WAY_PROGRAM_PRIVACY_PAGE (page)); /* what is read and printed writes no record */
}

static void
way_program_privacy_page_act (WayPage *page)
{
  way_page_push (page, g_object_new (WAY_TYPE_BREACH_EDIT, NULL));
}

static void
complaint_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  way_page_push (WAY_PAGE (widget), g_object_new (WAY_TYPE_COMPLAINT_EDIT, NULL));
}

static void
way_program_privacy_page_dispose (GObject *object)
{
  WayProgramPrivacyPage *self = WAY_PROGRAM_PRIVACY_PAGE (object);

  forget (self);
  g_clear_pointer (&self->rows, way_rights_rows_free);

  G_OBJECT_CLASS (way_program_privacy_page_parent_class)->dispose (object);
}

#define BIND(child) \
  gtk_widget_class_bind_template_child (widget_class, WayProgramPrivacyPage, child)

static void
way_program_privacy_page_class_init (WayProgramPrivacyPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  WayPageClass   *page_class = WAY_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = way_program_privacy_page_dispose;
  page_class->set_workspace = way_program_privacy_page_set_workspace;
  page_class->shown = way_program_privacy_page_shown;
  page_class->act = way_program_privacy_page_act;
  gtk_widget_class_install_action (widget_class, "program.complaint", NULL, complaint_action);

  g_type_ensure (WAY_TYPE_COLUMNS);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/waymark/Waymark/ui/way-program-privacy-page.ui");
  BIND (clamp);
  BIND (to_do);
  BIND (past);
  BIND (watch);
  BIND (breaches);
}

static void
way_program_privacy_page_init (WayProgramPrivacyPage *self)
{
  self->rows = way_rights_rows_new ();
  self->n_past = A_PAGE;
  gtk_widget_init_template (GTK_WIDGET (self));
  way_text_scale_clamp (self->clamp);
  show (self);
}
