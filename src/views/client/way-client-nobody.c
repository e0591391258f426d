/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-client-nobody.h"

#include <glib/gi18n.h>

#include "way-client-name.h"
#include "way-client.h"
#include "way-status-bin.h"
#include "way-wrap.h"

#define MAX_NAMES 3

struct _WayClientNobody {
  AdwBin parent_instance;

  AdwStatusPage *page;
  GtkButton     *look_in_all;
  GtkWidget     *add_named;
  GtkLabel      *add_named_label;
};

enum {
  SIGNAL_LOOK_IN_ALL,
  SIGNAL_ADD,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (WayClientNobody, way_client_nobody, ADW_TYPE_BIN)

static char *
list_names (GListModel *clients)
{
  const guint n = g_list_model_get_n_items (clients);
  GString    *names = g_string_new (NULL);

  for (guint i = 0; i < MIN (n, MAX_NAMES); i++) {
    g_autoptr (WayRow) row = g_list_model_get_item (clients, i);
    WayClient       *client = way_row_get_item (row);
    g_autofree char *name = client != NULL ? way_client_name_show (client) : NULL;

    if (name != NULL)
      g_string_append_printf (names, "%s%s", names->len > 0 ? _ (", ") : "", name);
  }
  if (n > MAX_NAMES)
    g_string_append (names, "…");

  return g_string_free (names, FALSE);
}

static char *
describe_search (WayPagedList *elsewhere)
{
  const guint      n = elsewhere != NULL ? g_list_model_get_n_items (G_LIST_MODEL (elsewhere)) : 0;
  g_autofree char *names = n > 0 ? list_names (G_LIST_MODEL (elsewhere)) : NULL;

  if (n == 0)
    return g_strdup (_ ("Names, other names, phones and numbers of all clients were looked "
                        "through, but for the archive."));

  return g_strdup_printf (
    g_dngettext (NULL, "%'u more in all clients: %s", "%'u more in all clients: %s", n), n, names);
}

static void
show_words (WayClientNobody *self, const char *title, const char *description)
{
  g_autofree char *escaped = g_markup_escape_text (description, -1); /* it is read as markup */

  adw_status_page_set_title (self->page, title);
  adw_status_page_set_description (self->page, escaped);
}

void
way_client_nobody_show (WayClientNobody   *self,
                        WayClientNobodyWhy why,
                        const char        *search,
                        WayPagedList      *elsewhere)
{
  const gboolean   searched = why == WAY_CLIENT_NOBODY_SEARCHED;
  g_autofree char *add = g_strdup_printf (_ ("Add “%s”"), search);
  g_autofree char *found = searched ? describe_search (elsewhere) : NULL;

  g_return_if_fail (WAY_IS_CLIENT_NOBODY (self));

  if (searched)
    show_words (self, _ ("Nobody by That Name"), found);
  else if (why == WAY_CLIENT_NOBODY_ARCHIVED)
    show_words (self, _ ("Nobody in the Archive"),
                _ ("Whoever is archived leaves the list and is kept here. Nothing is lost."));
  else
    show_words (self, _ ("Nobody Here"), _ ("No client is of the kind you chose above."));

  gtk_button_set_label (self->look_in_all,
                        searched ? _ ("Look in All Clients") : _ ("Show All Clients"));
  gtk_widget_set_visible (
    GTK_WIDGET (self->look_in_all),
    !searched || (elsewhere != NULL && g_list_model_get_n_items (G_LIST_MODEL (elsewhere)) > 0));
  gtk_widget_set_visible (self->add_named, searched);
  gtk_label_set_text (self->add_named_label, add);
}

static void
look_in_all_cb (WayClientNobody *self)
{
  g_signal_emit (self, signals[SIGNAL_LOOK_IN_ALL], 0);
}

static void
add_cb (WayClientNobody *self)
{
  g_signal_emit (self, signals[SIGNAL_ADD], 0);
}

static guint
make_signal (const char *name)
{
  return g_signal_new (name, WAY_TYPE_CLIENT_NOBODY, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                       G_TYPE_NONE, 0);
}

static void
way_client_nobody_class_init (WayClientNobodyClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  signals[SIGNAL_LOOK_IN_ALL] = make_signal ("look-in-all");
  signals[SIGNAL_ADD] = make_signal ("add");

  g_type_ensure (WAY_TYPE_STATUS_BIN);
  g_type_ensure (WAY_TYPE_WRAP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/waymark/Waymark/ui/way-client-nobody.ui");
  gtk_widget_class_bind_template_child (widget_class, WayClientNobody, page);
  gtk_widget_class_bind_template_child (widget_class, WayClientNobody, look_in_all);
  gtk_widget_class_bind_template_child (widget_class, WayClientNobody, add_named);
  gtk_widget_class_bind_template_child (widget_class, WayClientNobody, add_named_label);
  gtk_widget_class_bind_template_callback (widget_class, look_in_all_cb);
  gtk_widget_class_bind_template_callback (widget_class, add_cb);
}

static void
way_client_nobody_init (WayClientNobody *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  way_client_nobody_show (self, WAY_CLIENT_NOBODY_FILTERED, "", NULL);
}
