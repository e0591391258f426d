/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n.h>

#include "way-consent-new.h"
#include "way-now.h"
#include "way-paper-page-private.h"
#include "way-paper-sheet.h"
#include "way-text-scale.h"
#include "way-veil.h"

#define SIDE_WIDTH 316

G_DEFINE_FINAL_TYPE (WayPaperPage, way_paper_page, WAY_TYPE_PAGE)

double
way_paper_page_get_width (WayPaperPage *self, WayPaper *paper)
{
  return way_paper_is_landscape (paper)
         ? gtk_page_setup_get_paper_height (self->setup, GTK_UNIT_POINTS)
         : gtk_page_setup_get_paper_width (self->setup, GTK_UNIT_POINTS);
}

double
way_paper_page_get_height (WayPaperPage *self, WayPaper *paper)
{
  return way_paper_is_landscape (paper)
         ? gtk_page_setup_get_paper_width (self->setup, GTK_UNIT_POINTS)
         : gtk_page_setup_get_paper_height (self->setup, GTK_UNIT_POINTS);
}

/* --- what it is saved as --- */

static const struct {
  const char *name;
  const char *save;
  const char *saved;
} forms[] = {
  [WAY_FORMAT_PDF] = { N_ ("PDF document"), N_ ("Save as PDF"), N_ ("The PDF was saved") },
  [WAY_FORMAT_PNG] = { N_ ("Picture (PNG)"), N_ ("Save as PNG"), N_ ("The picture was saved") },
  [WAY_FORMAT_SVG] = { N_ ("Drawing (SVG)"), N_ ("Save as SVG"), N_ ("The drawing was saved") },
  [WAY_FORMAT_CSV] = { N_ ("Table (CSV)"), N_ ("Save as CSV"), N_ ("The table was saved") },
};

static WayFormat
way_paper_page_get_form (WayPaperPage *self)
{
  const guint row = adw_combo_row_get_selected (self->form);

  return self->kind->forms != NULL && row < self->kind->n_forms ? self->kind->forms[row]
                                                                : WAY_FORMAT_PDF;
}

const char *
way_paper_page_say_save (WayFormat format)
{
  return gettext (forms[format].save);
}

const char *
way_paper_page_say_saved (WayFormat format)
{
  return gettext (forms[format].saved);
}

static void
show_save (WayPaperPage *self)
{
  g_autofree char *label =
    g_strconcat (gettext (forms[way_paper_page_get_form (self)].save), "…", NULL);

  gtk_button_set_label (self->save, label);
}

static void
show_forms (WayPaperPage *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  for (guint i = 0; i < self->kind->n_forms; i++)
    gtk_string_list_append (names, gettext (forms[self->kind->forms[i]].name));
  adw_combo_row_set_model (self->form, G_LIST_MODEL (names));
  gtk_widget_set_visible (GTK_WIDGET (self->form), self->kind->n_forms > 1);
}

WayPaperRequest
way_paper_page_make_request (WayPaperPage *self)
{
  const WayId    *client_id = way_page_get_client (WAY_PAGE (self));
  WayPaperRequest request = {
    .recipient = way_recipient_group_get_recipient (self->recipients),
    .addressee = self->addressee,
    .large = gtk_switch_get_active (self->large),
    .form = way_paper_page_get_form (self),
    .today = way_today (),
  };

  if (client_id != NULL && self->kind->about_nobody == NULL)
    request.client_id = *client_id;
  for (guint i = 0; i < self->switches->len; i++) {
    if (gtk_switch_get_active (g_ptr_array_index (self->switches, i)))
      request.choices |= 1U << i;
  }
  return request;
}

/* --- what is seen --- */

/* For this recipient nothing is left of it. */
static gboolean
is_empty (WayPaper *paper)
{
  return way_paper_get_gate (paper) != NULL && way_paper_get_classes (paper).bits == 0;
}

static void
show_paper (WayPaperPage *self, WayPaper *paper)
{
  g_autofree char *words = NULL;
  guint            n;

  g_set_object (&self->paper, paper);
  n = way_paper_layout (paper, way_paper_page_get_width (self, paper),
                        way_paper_page_get_height (self, paper), way_disclosure_get_foot_height ());
  gtk_string_list_splice (self->numbers, 0, g_list_model_get_n_items (G_LIST_MODEL (self->numbers)),
                          NULL);
  for (guint i = 0; i < n; i++)
    gtk_string_list_append (self->numbers, "");

  words = g_strdup_printf (g_dngettext (NULL, "%u page", "%u pages", n), n);
  way_page_set_subtitle (WAY_PAGE (self), words);
  way_recipient_group_say (self->recipients, way_paper_get_gate (paper));
  gtk_widget_set_sensitive (self->print, TRUE);
  gtk_widget_set_sensitive (GTK_WIDGET (self->save), TRUE);
  gtk_stack_set_visible_child_name (self->stack, is_empty (paper) ? "empty" : "paper");
}

static void
made_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (WayPaperPage) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (WayPaper) paper = way_paper_make_finish (WAY_WORKSPACE (source), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) ||
      way_page_get_workspace (WAY_PAGE (self)) == NULL)
    return;
  if (paper != NULL)
    show_paper (self, paper);
  else
    way_page_fail (WAY_PAGE (self), error);
}

static void
stop_making (WayPaperPage *self)
{
  if (self->making != NULL)
    g_cancellable_cancel (self->making);
  g_clear_object (&self->making);
}

/* Nobody is named yet: there is nothing to see but where to choose, and nothing goes out. */
static void
show_nobody (WayPaperPage *self)
{
  way_recipient_group_say (self->recipients, NULL);
  way_page_set_subtitle (WAY_PAGE (self), NULL);
  gtk_widget_set_sensitive (self->print, FALSE);
  gtk_widget_set_sensitive (GTK_WIDGET (self->save), FALSE);
  gtk_stack_set_visible_child_name (self->stack, "nobody");
  adw_flap_set_reveal_flap (self->flap, TRUE);
}

static void
refresh_cb (WayPaperPage *self)
{
  WayWorkspace   *workspace = way_page_get_workspace (WAY_PAGE (self));
  WayPaperRequest request;

  if (workspace == NULL || self->kind == NULL)
    return;

  show_save (self);
  stop_making (self);
  g_clear_object (&self->addressee);
  self->addressee = way_recipient_group_make_addressee (self->recipients);
  if (self->addressee == NULL &&
      way_recipient_group_get_recipient (self->recipients) == WAY_RECIPIENT_THIRD_PARTY) {
    show_nobody (self);
    return;
  }
  self->making = g_cancellable_new ();
  request = way_paper_page_make_request (self);
  way_paper_make_async (workspace, self->kind, &request, self->params, self->making, made_cb,
                        g_object_ref (self));
}

static void
setup_cb (GtkListItemFactory *factory, GtkListItem *item)
{
  gtk_list_item_set_child (item, way_paper_sheet_new ());
  gtk_list_item_set_activatable (item, FALSE);
}

static void
bind_cb (GtkListItemFactory *factory, GtkListItem *item, WayPaperPage *self)
{
  const char *mark = self->kind->about_nobody != NULL
                     ? gettext (self->kind->about_nobody)
                     : way_disclosure_mark_for (way_paper_page_make_request (self).recipient);

  way_paper_sheet_show (WAY_PAPER_SHEET (gtk_list_item_get_child (item)), self->paper,
                        gtk_list_item_get_position (item),
                        way_paper_page_get_width (self, self->paper),
                        way_paper_page_get_height (self, self->paper), mark);
}

static void
print_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  way_paper_page_go_out (WAY_PAPER_PAGE (widget), WAY_FORMAT_PRINT);
}

static void
save_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  way_paper_page_go_out (WAY_PAPER_PAGE (widget),
                         way_paper_page_get_form (WAY_PAPER_PAGE (widget)));
}

/* --- the page --- */

static void
add_choice (WayPaperPage *self, const WayPaperChoice *choice)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *toggle = gtk_switch_new ();

  g_object_set (row, "use-markup", FALSE, "title-lines", 0, "subtitle-lines", 0, NULL);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), gettext (choice->title));
  if (choice->description != NULL)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row), gettext (choice->description));
  gtk_switch_set_active (GTK_SWITCH (toggle), choice->chosen);
  gtk_widget_set_valign (toggle, GTK_ALIGN_CENTER);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), toggle);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), toggle);
  gtk_accessible_update_property (GTK_ACCESSIBLE (toggle), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  gettext (choice->title), -1);
  adw_preferences_group_add (self->choices, row);
  g_ptr_array_add (self->switches, toggle);
  g_signal_connect_object (toggle, "notify::active", G_CALLBACK (refresh_cb), self,
                           G_CONNECT_SWAPPED);
}

/* Where there is room for one of the two, the pages come first. */
static void
folded_cb (WayPaperPage *self)
{
  adw_flap_set_reveal_flap (self->flap, !adw_flap_get_folded (self->flap));
}

/* For what was left out. */
static void
consent_cb (WayPaperPage *self)
{
  const WayGateResult *gate = self->paper != NULL ? way_paper_get_gate (self->paper) : NULL;

  if (gate != NULL)
    way_page_push (WAY_PAGE (self),
                   way_consent_new_for (self->addressee, way_gate_result_get_denied (gate)));
}

static void
way_paper_page_set_workspace (WayPage *page, WayWorkspace *workspace)
{
  WayPaperPage *self = WAY_PAPER_PAGE (page);

  way_recipient_group_set_workspace (self->recipients, workspace);
  if (workspace != NULL) {
    refresh_cb (self);
    return;
  }

  stop_making (self);
  way_paper_page_drop_chooser (self);
  gtk_string_list_splice (self->numbers, 0, g_list_model_get_n_items (G_LIST_MODEL (self->numbers)),
                          NULL);
  g_clear_object (&self->paper);
  g_clear_object (&self->params);
  g_clear_object (&self->addressee);
}

static void
way_paper_page_set_client (WayPage *page, const WayId *client_id)
{
  way_recipient_group_set_client (WAY_PAPER_PAGE (page)->recipients, client_id);
  refresh_cb (WAY_PAPER_PAGE (page));
}

static void
way_paper_page_shown (WayPage *page)
{
  WayPaperPage *self = WAY_PAPER_PAGE (page);

  if (self->kind == NULL) /* what it was about went with the lock */
    way_page_leave (page);
  else
    gtk_widget_grab_focus (self->print);
  if (self->kind != NULL && self->addressee != NULL)
    refresh_cb (self); /* a consent may have been written meanwhile */
}

static void
way_paper_page_dispose (GObject *object)
{
  WayPaperPage *self = WAY_PAPER_PAGE (object);

  stop_making (self);
  way_paper_page_drop_chooser (self);
  g_clear_object (&self->paper);
  g_clear_object (&self->params);
  g_clear_object (&self->addressee);
  g_clear_object (&self->setup);
  g_clear_object (&self->numbers);
  g_clear_pointer (&self->switches, g_ptr_array_unref);

  G_OBJECT_CLASS (way_paper_page_parent_class)->dispose (object);
}

static void
way_paper_page_class_init (WayPaperPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  WayPageClass   *page_class = WAY_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = way_paper_page_dispose;
  page_class->set_workspace = way_paper_page_set_workspace;
  page_class->set_client = way_paper_page_set_client;
  page_class->shown = way_paper_page_shown;

  gtk_widget_class_install_action (widget_class, "paper.print", NULL, print_action);
  gtk_widget_class_install_action (widget_class, "paper.save", NULL, save_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_p, GDK_CONTROL_MASK, "paper.print",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_s, GDK_CONTROL_MASK, "paper.save",
                                       NULL);

  g_type_ensure (WAY_TYPE_VEIL);
  g_type_ensure (WAY_TYPE_RECIPIENT_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/waymark/Waymark/ui/way-paper-page.ui");
  gtk_widget_class_bind_template_child (widget_class, WayPaperPage, stack);
  gtk_widget_class_bind_template_child (widget_class, WayPaperPage, veil);
  gtk_widget_class_bind_template_child (widget_class, WayPaperPage, flap);
  gtk_widget_class_bind_template_child (widget_class, WayPaperPage, side);
  gtk_widget_class_bind_template_child (widget_class, WayPaperPage, sheets);
  gtk_widget_class_bind_template_child (widget_class, WayPaperPage, recipients);
  gtk_widget_class_bind_template_child (widget_class, WayPaperPage, choices);
  gtk_widget_class_bind_template_child (widget_class, WayPaperPage, form);
  gtk_widget_class_bind_template_child (widget_class, WayPaperPage, large);
  gtk_widget_class_bind_template_child (widget_class, WayPaperPage, print);
  gtk_widget_class_bind_template_child (widget_class, WayPaperPage, save);
  gtk_widget_class_bind_template_callback (widget_class, setup_cb);
  gtk_widget_class_bind_template_callback (widget_class, bind_cb);
  gtk_widget_class_bind_template_callback (widget_class, refresh_cb);
  gtk_widget_class_bind_template_callback (widget_class, folded_cb);
  gtk_widget_class_bind_template_callback (widget_class, consent_cb);
}

static void
way_paper_page_init (WayPaperPage *self)
{
  g_autoptr (GtkNoSelection) selection = NULL;

  self->setup = gtk_page_setup_new ();
  self->switches = g_ptr_array_new ();
  self->numbers = gtk_string_list_new (NULL);
  gtk_widget_init_template (GTK_WIDGET (self));

  gtk_widget_set_size_request (self->side, (int)(SIDE_WIDTH * way_text_scale (self->side)), -1);
  selection = gtk_no_selection_new (g_object_ref (G_LIST_MODEL (self->numbers)));
  gtk_list_view_set_model (self->sheets, GTK_SELECTION_MODEL (selection));
}

WayPage *
way_paper_page_new (const WayPaperKind *kind, gpointer params)
{
  WayPaperPage *self = g_object_new (WAY_TYPE_PAPER_PAGE, NULL);
  g_autoptr (WayAddressee) addressee =
    kind->make_addressee != NULL ? kind->make_addressee (params) : NULL;

  self->kind = kind;
  self->params = params != NULL ? g_object_ref (params) : NULL;
  way_page_set_title (WAY_PAGE (self), gettext (kind->title));
  way_recipient_group_set_third_parties (self->recipients, kind->for_third_parties);
  way_recipient_group_set_recipient (
    self->recipients, kind->of_program_only ? WAY_RECIPIENT_PROGRAM : WAY_RECIPIENT_CLIENT);
  if (addressee != NULL)
    way_recipient_group_set_addressee (self->recipients, addressee);
  gtk_widget_set_visible (GTK_WIDGET (self->recipients),
                          !kind->of_program_only && kind->about_nobody == NULL);
  if (kind->about_nobody != NULL)
    way_veil_lift (self->veil);
  show_forms (self);
  for (guint i = 0; i < kind->n_choices; i++)
    add_choice (self, &kind->choices[i]);

  return WAY_PAGE (self);
}
