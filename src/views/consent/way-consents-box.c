/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-consents-box.h"

#include <glib/gi18n.h>

#include "way-consent-words.h"
#include "way-group-rows.h"
#include "way-page.h"
#include "way-team-watch.h"

struct _WayConsentsBox {
  AdwBin parent_instance;

  WayTeamWatch *watch;

  AdwPreferencesGroup *group;
};

G_DEFINE_FINAL_TYPE (WayConsentsBox, way_consents_box, ADW_TYPE_BIN)

static void
open_cb (GtkWidget *row, gpointer unused)
{
  WayPage *page = way_page_of (row);

  if (page != NULL)
    way_page_open_client (page, way_page_get_client (page), "team");
}

static void
add (WayConsentsBox *self, const char *title, const char *words)
{
  GtkWidget *row = way_group_row_new (title, words);

  way_group_row_set_link (row, G_CALLBACK (open_cb), NULL);
  way_group_add_row (self->group, row);
}

static void
show (WayConsentsBox *self)
{
  WayTeam   *team = way_team_watch_get_team (self->watch);
  GPtrArray *consents = team != NULL ? way_team_get_consents (team) : NULL;
  guint      n = 0;

  way_group_clear_rows (self->group);
  for (guint i = 0; consents != NULL && i < consents->len; i++) {
    WayTeamConsent *line = g_ptr_array_index (consents, i);

    if (line->ends_soon) {
      add (self, line->title, line->state);
      n++;
    }
    for (guint r = 0; r < line->untold->len; r++, n++) {
      g_autofree char *name = way_consent_words_recipient (g_ptr_array_index (line->untold, r));

      add (self, name, _ ("Still to be told that a consent was revoked"));
    }
  }
  gtk_widget_set_visible (GTK_WIDGET (self), n > 0);
}

static void
way_consents_box_dispose (GObject *object)
{
  g_clear_object (&WAY_CONSENTS_BOX (object)->watch);

  G_OBJECT_CLASS (way_consents_box_parent_class)->dispose (object);
}

static void
way_consents_box_class_init (WayConsentsBoxClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = way_consents_box_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/waymark/Waymark/ui/way-consents-box.ui");
  gtk_widget_class_bind_template_child (widget_class, WayConsentsBox, group);
}

static void
way_consents_box_init (WayConsentsBox *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->watch = way_team_watch_new ();
  g_signal_connect_object (self->watch, "changed", G_CALLBACK (show), self, G_CONNECT_SWAPPED);
  show (self);
}

void
way_consents_box_set_client (WayConsentsBox *self, WayWorkspace *workspace, const WayId *client_id)
{
  g_return_if_fail (WAY_IS_CONSENTS_BOX (self));

  way_team_watch_set_client (self->watch, workspace, client_id);
}
