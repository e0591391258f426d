/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-need-tally-page.h"

#include <glib/gi18n.h>

#include "way-date-row.h"
#include "way-money.h"
#include "way-need-tally-paper.h"
#include "way-now.h"
#include "way-paper-page.h"
#include "way-text-scale.h"

typedef enum {
  PERIOD_THIS_MONTH,
  PERIOD_LAST_MONTH,
  PERIOD_THIS_YEAR,
  PERIOD_LAST_YEAR,
  PERIOD_OWN,
} Period;

struct _WayNeedTallyPage {
  WayPage parent_instance;

  GPtrArray    *rows;
  GCancellable *cancellable;

  AdwClamp            *clamp;
  AdwComboRow         *period;
  WayDateRow          *first;
  WayDateRow          *last;
  AdwPreferencesGroup *given;
  AdwPreferencesGroup *means;
};

G_DEFINE_FINAL_TYPE (WayNeedTallyPage, way_need_tally_page, WAY_TYPE_PAGE)

/* --- the period --- */

static WayDate
month_begin (WayDate day)
{
  return way_date_make (way_date_get_year (day), way_date_get_month (day), 1);
}

/* FALSE while a day of somebody’s own is not typed yet. */
static gboolean
get_period (WayNeedTallyPage *self, WayDate *first, WayDate *last)
{
  const WayDate today = way_today ();
  const guint   year = way_date_get_year (today);

  switch ((Period)adw_combo_row_get_selected (self->period)) {
  case PERIOD_LAST_MONTH:
    *last = way_date_add_days (month_begin (today), -1);
    *first = month_begin (*last);
    return TRUE;
  case PERIOD_THIS_YEAR:
    *first = way_date_make (year, 1, 1);
    *last = way_date_make (year, 12, 31);
    return TRUE;
  case PERIOD_LAST_YEAR:
    *first = way_date_make (year - 1, 1, 1);
    *last = way_date_make (year - 1, 12, 31);
    return TRUE;
  case PERIOD_OWN:
    return way_date_row_get_date (self->first, first) && way_date_is_full (*first) &&
           way_date_row_get_date (self->last, last) && way_date_is_full (*last) &&
           first->ymd <= last->ymd;
  case PERIOD_THIS_MONTH:
  default:
    *first = month_begin (today);
    *last = way_date_add_days (way_date_add_months (*first, 1), -1);
    return TRUE;
  }
}

/* --- rows --- */

static void
add_row (WayNeedTallyPage *self, AdwPreferencesGroup *group, const char *title, WayNeedTallyRow sum)
{
  GtkWidget       *row = adw_action_row_new ();
  g_autofree char *times =
    g_strdup_printf (g_dngettext (NULL, "%u time", "%u times", sum.n), sum.n);
  g_autofree char *unpriced = sum.n_unpriced > 0
                              ? g_strdup_printf (g_dngettext (NULL, "%u without a cost",
                                                              "%u without a cost", sum.n_unpriced),
                                                 sum.n_unpriced)
                              : NULL;
  g_autofree char *words =
    unpriced != NULL ? g_strdup_printf ("%s · %s", times, unpriced) : g_strdup (times);
  g_autofree char *cost = way_money_write (sum.cost);
  GtkWidget       *label = gtk_label_new (cost);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), words);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  gtk_widget_add_css_class (label, "numeric");
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), label);
  adw_preferences_group_add (group, row);
  g_ptr_array_add (self->rows, row);
}

static void
clear_rows (WayNeedTallyPage *self)
{
  for (guint i = 0; i < self->rows->len; i++) {
    GtkWidget *row = g_ptr_array_index (self->rows, i);

    adw_preferences_group_remove (
      ADW_PREFERENCES_GROUP (gtk_widget_get_ancestor (row, ADW_TYPE_PREFERENCES_GROUP)), row);
  }
  g_ptr_array_set_size (self->rows, 0);
}

static void
add_words (WayNeedTallyPage *self, const char *words)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), words);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  gtk_widget_add_css_class (row, "dim-label");
  adw_preferences_group_add (self->given, row);
  g_ptr_array_add (self->rows, row);
}

static void
show_tally (WayNeedTallyPage *self, GArray *rows)
{
  clear_rows (self);
  gtk_widget_set_visible (GTK_WIDGET (self->means), rows->len > 0);
  if (rows->len == 0) {
    add_words (self, _ ("Nothing was given in this time"));
    return;
  }

  for (int kind = 0; way_need_now_kind_words[kind] != NULL; kind++) {
    const WayNeedTallyRow sum = way_need_tally_sum (rows, kind, -1);

    if (sum.n > 0)
      add_row (self, self->given, gettext (way_need_now_kind_labels[kind]), sum);
  }
  for (int means = 0; way_need_now_means_words[means] != NULL; means++) {
    const WayNeedTallyRow sum = way_need_tally_sum (rows, -1, means);

    if (sum.n > 0)
      add_row (self, self->means, gettext (way_need_now_means_labels[means]), sum);
  }
  add_row (self, self->means, _ ("All"), way_need_tally_sum (rows, -1, -1));
}

/* --- looking --- */

static void
stop (WayNeedTallyPage *self)
{
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
}

static void
tallied_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (WayNeedTallyPage) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) rows =
    way_workspace_tally_needs_finish (WAY_WORKSPACE (source), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) ||
      way_page_get_workspace (WAY_PAGE (self)) == NULL)
    return;
  if (rows != NULL)
    show_tally (self, rows);
  else
    way_page_fail (WAY_PAGE (self), error);
}

static void
look (WayNeedTallyPage *self)
{
  WayWorkspace  *workspace = way_page_get_workspace (WAY_PAGE (self));
  const gboolean is_own = adw_combo_row_get_selected (self->period) == PERIOD_OWN;
  WayDate        first, last;
  gboolean       is_known;

  stop (self);
  gtk_widget_set_visible (GTK_WIDGET (self->first), is_own);
  gtk_widget_set_visible (GTK_WIDGET (self->last), is_own);
  is_known = workspace != NULL && get_period (self, &first, &last);
  way_page_set_action_sensitive (WAY_PAGE (self), is_known);
  if (!is_known) {
    clear_rows (self);
    gtk_widget_set_visible (GTK_WIDGET (self->means), FALSE);
    add_words (self, _ ("Choose a first and a last day"));
    return;
  }

  self->cancellable = g_cancellable_new ();
  way_workspace_tally_needs_async (workspace, first, last, self->cancellable, tallied_cb,
                                   g_object_ref (self));
}

static void
way_need_tally_page_act (WayPage *page)
{
  g_autoptr (WayNeedTallyPeriod) period = NULL;
  WayDate first, last;

  if (!get_period (WAY_NEED_TALLY_PAGE (page), &first, &last))
    return;

  period = way_need_tally_period_new (first, last);
  way_page_push (page, way_paper_page_new (&way_need_tally_paper, period));
}

static void
print_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  way_need_tally_page_act (WAY_PAGE (widget));
}

static void
way_need_tally_page_set_workspace (WayPage *page, WayWorkspace *workspace)
{
  look (WAY_NEED_TALLY_PAGE (page));
}

static void
way_need_tally_page_shown (WayPage *page)
{
  look (WAY_NEED_TALLY_PAGE (page)); /* something may have been given since */
  gtk_widget_grab_focus (GTK_WIDGET (WAY_NEED_TALLY_PAGE (page)->period));
}

/* --- the page --- */

static void
way_need_tally_page_dispose (GObject *object)
{
  WayNeedTallyPage *self = WAY_NEED_TALLY_PAGE (object);

  stop (self);
  g_clear_pointer (&self->rows, g_ptr_array_unref);

  G_OBJECT_CLASS (way_need_tally_page_parent_class)->dispose (object);
}

static void
way_need_tally_page_class_init (WayNeedTallyPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  WayPageClass   *page_class = WAY_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = way_need_tally_page_dispose;
  page_class->set_workspace = way_need_tally_page_set_workspace;
  page_class->act = way_need_tally_page_act;
  page_class->shown = way_need_tally_page_shown;

  gtk_widget_class_install_action (widget_class, "tally.print", NULL, print_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_p, GDK_CONTROL_MASK, "tally.print",
                                       NULL);

  g_type_ensure (WAY_TYPE_DATE_ROW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/waymark/Waymark/ui/way-need-tally-page.ui");
  gtk_widget_class_bind_template_child (widget_class, WayNeedTallyPage, clamp);
  gtk_widget_class_bind_template_child (widget_class, WayNeedTallyPage, period);
  gtk_widget_class_bind_template_child (widget_class, WayNeedTallyPage, first);
  gtk_widget_class_bind_template_child (widget_class, WayNeedTallyPage, last);
  gtk_widget_class_bind_template_child (widget_class, WayNeedTallyPage, given);
  gtk_widget_class_bind_template_child (widget_class, WayNeedTallyPage, means);
}

static void
way_need_tally_page_init (WayNeedTallyPage *self)
{
  self->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  way_text_scale_clamp (self->clamp);
  g_signal_connect_object (self->period, "notify::selected", G_CALLBACK (look), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->first, "changed", G_CALLBACK (look), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->last, "changed", G_CALLBACK (look), self, G_CONNECT_SWAPPED);
  look (self);
}
