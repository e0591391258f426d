/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-documents-page.h"

#include <glib/gi18n.h>

#include "way-conference-edit.h"
#include "way-conference.h"
#include "way-letter-edit.h"
#include "way-letter-new.h"
#include "way-letter-page.h"
#include "way-letter-words.h"
#include "way-letter.h"
#include "way-link-group.h"
#include "way-mandated-report-acts.h"
#include "way-now.h"
#include "way-report-edit.h"
#include "way-text-scale.h"
#include "way-when.h"

typedef enum {
  LIST_LETTERS,
  LIST_CONFERENCES,
  LIST_REPORTS,
  N_LISTS,
} List;

struct _WayDocumentsPage {
  WayPage parent_instance;

  GListModel *lists[N_LISTS];
  guint       show_id;

  AdwClamp     *clamp;
  WayLinkGroup *letters;
  WayLinkGroup *conferences;
  WayLinkGroup *reports;
};

G_DEFINE_FINAL_TYPE (WayDocumentsPage, way_documents_page, WAY_TYPE_PAGE)

/* --- rows --- */

static void
add_letter (WayDocumentsPage *self, WayLetter *letter)
{
  g_autofree char *state = way_letter_words_state (letter);

  way_link_group_add (self->letters, letter, letter->title, state);
}

static void
add_conference (WayDocumentsPage *self, WayConference *conference)
{
  g_autofree char *day = way_when_write_day (conference->held_on);

  way_link_group_add (self->conferences, conference, day,
                      conference->topic != NULL ? conference->topic : conference->summary);
}

static void
add_report (WayDocumentsPage *self, WayMandatedReport *report)
{
  g_autofree char *day = way_when_write_day (report->noticed_on);
  g_autofree char *state = way_mandated_report_words_state (report, way_today ());
  g_autofree char *title =
    g_strdup_printf ("%s · %s", gettext (way_report_kind_labels[report->kind]), day);

  way_link_group_add (self->reports, report, title, state);
}

static guint
count (WayDocumentsPage *self, List list)
{
  return self->lists[list] != NULL ? g_list_model_get_n_items (self->lists[list]) : 0;
}

static void
show (WayDocumentsPage *self)
{
  way_link_group_clear (self->letters);
  way_link_group_clear (self->conferences);
  way_link_group_clear (self->reports);

  for (guint n = 0; n < N_LISTS; n++) {
    for (guint i = 0; i < count (self, n); i++) {
      g_autoptr (WayRecord) record = g_list_model_get_item (self->lists[n], i);

      if (WAY_IS_LETTER (record))
        add_letter (self, WAY_LETTER (record));
      else if (WAY_IS_CONFERENCE (record))
        add_conference (self, WAY_CONFERENCE (record));
      else
        add_report (self, WAY_MANDATED_REPORT (record));
    }
  }

  if (count (self, LIST_LETTERS) == 0)
    way_link_group_add_nothing (self->letters, _ ("No letter yet. Ctrl+N begins one."));
  if (count (self, LIST_CONFERENCES) == 0)
    way_link_group_add_nothing (self->conferences, _ ("No case conference yet"));
  if (count (self, LIST_REPORTS) == 0)
    way_link_group_add_nothing (self->reports, _ ("No concern noted"));
}

static gboolean
show_cb (gpointer user_data)
{
  WayDocumentsPage *self = user_data;

  self->show_id = 0;
  show (self);
  return G_SOURCE_REMOVE;
}

static void
show_soon (WayDocumentsPage *self)
{
  if (self->show_id == 0)
    self->show_id = g_idle_add (show_cb, self);
}

/* --- what is chosen --- */

static GType
find_page (WayRecord *record)
{
  if (WAY_IS_CONFERENCE (record))
    return WAY_TYPE_CONFERENCE_EDIT;
  if (WAY_IS_MANDATED_REPORT (record))
    return WAY_TYPE_REPORT_EDIT;
  return way_letter_is_draft (WAY_LETTER (record)) ? WAY_TYPE_LETTER_EDIT : WAY_TYPE_LETTER_PAGE;
}

static void
open_cb (WayDocumentsPage *self, WayRecord *record, WayLinkGroup *group)
{
  WayPage *page = g_object_new (find_page (record), NULL);

  way_page_set_subject (page, &record->id, NULL);
  way_page_push (WAY_PAGE (self), page);
}

static void
conference_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  way_page_push (WAY_PAGE (widget), g_object_new (WAY_TYPE_CONFERENCE_EDIT, NULL));
}

static void
report_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  way_page_push (WAY_PAGE (widget), g_object_new (WAY_TYPE_REPORT_EDIT, NULL));
}

static void
way_documents_page_act (WayPage *page)
{
  way_page_push (page, g_object_new (WAY_TYPE_LETTER_NEW, NULL));
}

/* --- the page --- */

static void
forget (WayDocumentsPage *self)
{
  g_clear_handle_id (&self->show_id, g_source_remove);
  for (guint i = 0; i < N_LISTS; i++) {
    if (self->lists[i] != NULL)
      g_signal_handlers_disconnect_by_data (self->lists[i], self);
    g_clear_object (&self->lists[i]);
  }
}

static void
way_documents_page_set_workspace (WayPage *page, WayWorkspace *workspace)
{
  forget (WAY_DOCUMENTS_PAGE (page));
  show (WAY_DOCUMENTS_PAGE (page));
}

static void
way_documents_page_set_client (WayPage *page, const WayId *client_id)
{
  WayDocumentsPage *self = WAY_DOCUMENTS_PAGE (page);
  const GType types[N_LISTS] = { WAY_TYPE_LETTER, WAY_TYPE_CONFERENCE, WAY_TYPE_MANDATED_REPORT };
  static const char *const orders[N_LISTS] = { "written_on", "held_on", "noticed_on" };

  forget (self);
  for (guint i = 0; i < N_LISTS; i++) {
    self->lists[i] = way_workspace_list (
      way_page_get_workspace (page),
      way_query_order_by (way_query_new_of (types[i], "client_id", client_id), orders[i], TRUE));
    g_signal_connect_object (self->lists[i], "items-changed", G_CALLBACK (show_soon), self,
                             G_CONNECT_SWAPPED);
  }
  show_soon (self);
}

static void
way_documents_page_dispose (GObject *object)
{
  forget (WAY_DOCUMENTS_PAGE (object));

  G_OBJECT_CLASS (way_documents_page_parent_class)->dispose (object);
}

static void
way_documents_page_class_init (WayDocumentsPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  WayPageClass   *page_class = WAY_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = way_documents_page_dispose;
  page_class->set_workspace = way_documents_page_set_workspace;
  page_class->set_client = way_documents_page_set_client;
  page_class->act = way_documents_page_act;

  gtk_widget_class_install_action (widget_class, "documents.conference", NULL, conference_action);
  gtk_widget_class_install_action (widget_class, "documents.report", NULL, report_action);

  g_type_ensure (WAY_TYPE_LINK_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/waymark/Waymark/ui/way-documents-page.ui");
  gtk_widget_class_bind_template_callback (widget_class, open_cb);
  gtk_widget_class_bind_template_child (widget_class, WayDocumentsPage, clamp);
  gtk_widget_class_bind_template_child (widget_class, WayDocumentsPage, letters);
  gtk_widget_class_bind_template_child (widget_class, WayDocumentsPage, conferences);
  gtk_widget_class_bind_template_child (widget_class, WayDocumentsPage, reports);
}

static void
way_documents_page_init (WayDocumentsPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  way_text_scale_clamp (self->clamp);
  show (self);
}
