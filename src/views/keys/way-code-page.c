/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-code-page.h"

#include <glib/gi18n.h>
#include <string.h>

#include "way-caseload.h"
#include "way-code-drawing.h"
#include "way-columns.h"
#include "way-error.h"
#include "way-message-bar.h"
#include "way-print.h"
#include "way-text-scale.h"
#include "way-wrap.h"

struct _WayCodePage {
  AdwBin parent_instance;

  WayCaseload    *caseload;
  GtkEntryBuffer *code; /* of a password, so that it is locked and wiped */
  guint           asked;

  AdwWindowTitle *title;
  GtkWidget      *why;
  AdwClamp       *clamp;
  AdwClamp       *bar_clamp;
  WayWrap        *groups;
  GtkDrawingArea *qr;
  GtkWidget      *proof;
  GtkLabel       *hint;
  GtkWidget      *done;
};

enum {
  SIGNAL_DONE,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (WayCodePage, way_code_page, ADW_TYPE_BIN)

static const char *
get_code (WayCodePage *self)
{
  return gtk_entry_buffer_get_text (self->code);
}

/* The n-th group, which lies between two hyphens or blanks; NULL when there is none. */
static char *
dup_group (WayCodePage *self, guint n)
{
  const char *at = get_code (self);

  for (;; n--) {
    const gsize length = strcspn (at, "- ");

    if (length == 0)
      return NULL;
    if (n == 0)
      return g_strndup (at, length);
    if (at[length] == '\0')
      return NULL;
    at += length + 1;
  }
}

static gboolean
is_proven (WayCodePage *self)
{
  return get_code (self)[0] != '\0' &&
         way_caseload_code_has_group (get_code (self), self->asked,
                                      gtk_editable_get_text (GTK_EDITABLE (self->proof)));
}

static void
proof_changed_cb (WayCodePage *self)
{
  const gboolean   proven = is_proven (self);
  g_autofree char *group = dup_group (self, self->asked);
  const gboolean   wrong =
    !proven && group != NULL &&
    strlen (gtk_editable_get_text (GTK_EDITABLE (self->proof))) >= strlen (group);

  gtk_widget_set_sensitive (self->done, proven);
  if (proven)
    gtk_label_set_text (self->hint, _ ("That is right. Keep the paper apart from this computer."));
  else if (wrong)
    gtk_label_set_text (self->hint, _ ("That is not this group. Look at what you wrote down."));
  else
    gtk_label_set_text (self->hint, _ ("Type the group from your paper to go on."));
  if (wrong)
    gtk_widget_add_css_class (self->proof, "error");
  else
    gtk_widget_remove_css_class (self->proof, "error");
}

static void
say (WayCodePage *self, const GError *error)
{
  g_autofree char *words = way_error_words (error);

  gtk_label_set_text (self->hint, words);
}

static void
proven_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (WayCodePage) self = user_data;
  g_autoptr (GError) error = NULL;

  if (!way_caseload_prove_code_finish (WAY_CASELOAD (source), result, &error)) {
    if (!g_error_matches (error, WAY_ERROR, WAY_ERROR_LOCKED)) /* then it is asked for again */
      say (self, error);
    gtk_widget_set_sensitive (self->done, TRUE);
    return;
  }

  way_code_page_clear (self);
  g_signal_emit (self, signals[SIGNAL_DONE], 0);
}

/* Forgotten only when it is written down that nobody needs to be shown it again. */
static void
done_cb (WayCodePage *self)
{
  if (!is_proven (self) || self->caseload == NULL)
    return;

  gtk_widget_set_sensitive (self->done, FALSE);
  way_caseload_prove_code_async (self->caseload, NULL, proven_cb, g_object_ref (self));
}

static void
draw_page_cb (cairo_t *cr, double width, double height, gpointer user_data)
{
  way_code_draw_page (cr, width, get_code (user_data));
}

static void
asked_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (WayCodePage) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (WayDisclosure) door =
    way_disclosure_ask_finish (WAY_WORKSPACE (source), result, &error);
  g_autoptr (WayPaper) paper = NULL;

  if (door == NULL) {
    say (self, error);
    return;
  }
  if (!gtk_widget_get_mapped (GTK_WIDGET (self))) /* locked, or closed, meanwhile */
    return;

  paper = way_paper_new (FALSE);
  way_paper_add_drawing (paper, NULL, draw_page_cb, NULL, g_object_ref (self), g_object_unref);
  way_print_paper (GTK_WIDGET (self), _ ("Recovery code"), paper, door);
}

static void
print_cb (WayCodePage *self)
{
  const WayDisclosureRequest request = {
    .recipient = WAY_RECIPIENT_PROGRAM,
    .what = "recovery code",
    .purpose = "to be kept on paper",
    .format = WAY_FORMAT_PRINT,
    .mark = _ ("Whoever holds this page can open the records"),
  };
  WayWorkspace *workspace =
    self->caseload != NULL ? way_caseload_get_workspace (self->caseload) : NULL;

  if (workspace != NULL && way_code_page_holds_code (self))
    way_disclosure_ask_async (workspace, &request, NULL, asked_cb, g_object_ref (self));
}

static void
draw_qr_cb (GtkDrawingArea *area, cairo_t *cr, int width, int height, gpointer user_data)
{
  way_code_draw_qr (cr, MIN (width, height), get_code (user_data));
}

static void
way_code_page_dispose (GObject *object)
{
  WayCodePage *self = WAY_CODE_PAGE (object);

  g_clear_object (&self->code);
  g_clear_object (&self->caseload);

  G_OBJECT_CLASS (way_code_page_parent_class)->dispose (object);
}

static void
way_code_page_class_init (WayCodePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = way_code_page_dispose;

  signals[SIGNAL_DONE] = g_signal_new ("done", WAY_TYPE_CODE_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                       NULL, G_TYPE_NONE, 0);

  g_type_ensure (WAY_TYPE_COLUMNS);
  g_type_ensure (WAY_TYPE_WRAP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/waymark/Waymark/ui/way-code-page.ui");
  gtk_widget_class_bind_template_child (widget_class, WayCodePage, title);
  gtk_widget_class_bind_template_child (widget_class, WayCodePage, why);
  gtk_widget_class_bind_template_child (widget_class, WayCodePage, clamp);
  gtk_widget_class_bind_template_child (widget_class, WayCodePage, bar_clamp);
  gtk_widget_class_bind_template_child (widget_class, WayCodePage, groups);
  gtk_widget_class_bind_template_child (widget_class, WayCodePage, qr);
  gtk_widget_class_bind_template_child (widget_class, WayCodePage, proof);
  gtk_widget_class_bind_template_child (widget_class, WayCodePage, hint);
  gtk_widget_class_bind_template_child (widget_class, WayCodePage, done);
  gtk_widget_class_bind_template_callback (widget_class, print_cb);
  gtk_widget_class_bind_template_callback (widget_class, proof_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, done_cb);
}

static void
way_code_page_init (WayCodePage *self)
{
  self->code = gtk_password_entry_buffer_new ();

  gtk_widget_init_template (GTK_WIDGET (self));

  way_text_scale_clamp (self->clamp);
  way_text_scale_clamp (self->bar_clamp);
  gtk_drawing_area_set_draw_func (self->qr, draw_qr_cb, self, NULL);
}

/* Builds what is seen from the code that is kept. */
static void
fill (WayCodePage *self)
{
  g_autofree char *title = NULL;
  guint            n = 0;

  way_code_page_hide (self);
  for (;; n++) {
    g_autofree char *group = dup_group (self, n);
    GtkWidget       *label;

    if (group == NULL)
      break;
    label = gtk_label_new (group);
    gtk_widget_add_css_class (label, "way-code");
    way_wrap_append (self->groups, label);
  }

  self->asked = n > 0 ? (guint)g_random_int_range (0, (int)n) : 0;
  /* Translators: %u is a number from 1 on. */
  title = g_strdup_printf (_ ("Type group %u of the code"), self->asked + 1);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->proof), title);
  gtk_widget_set_visible (GTK_WIDGET (self->qr), TRUE);
  proof_changed_cb (self);
  gtk_widget_grab_focus (self->proof);
}

void
way_code_page_set_caseload (WayCodePage *self, WayCaseload *caseload)
{
  g_return_if_fail (WAY_IS_CODE_PAGE (self));

  g_set_object (&self->caseload, caseload);
}

void
way_code_page_show (WayCodePage *self, const char *code)
{
  g_return_if_fail (WAY_IS_CODE_PAGE (self));
  g_return_if_fail (code != NULL);

  gtk_widget_set_visible (self->why, FALSE);
  gtk_entry_buffer_set_text (self->code, code, -1);
  fill (self);
}

void
way_code_page_show_renewed (WayCodePage *self, const char *code)
{
  g_return_if_fail (WAY_IS_CODE_PAGE (self));

  way_code_page_show (self, code);
  adw_window_title_set_subtitle (self->title, "");
  gtk_widget_set_visible (self->why, TRUE);
}

void
way_code_page_show_again (WayCodePage *self)
{
  g_return_if_fail (WAY_IS_CODE_PAGE (self));
  g_return_if_fail (way_code_page_holds_code (self));

  fill (self);
}

void
way_code_page_hide (WayCodePage *self)
{
  g_return_if_fail (WAY_IS_CODE_PAGE (self));

  way_wrap_remove_all (self->groups);
  gtk_editable_set_text (GTK_EDITABLE (self->proof), "");
  gtk_widget_set_visible (GTK_WIDGET (self->qr), FALSE); /* and what it has drawn goes */
}

void
way_code_page_clear (WayCodePage *self)
{
  g_return_if_fail (WAY_IS_CODE_PAGE (self));

  gtk_entry_buffer_set_text (self->code, "", 0);
  way_code_page_hide (self);
}

gboolean
way_code_page_holds_code (WayCodePage *self)
{
  g_return_val_if_fail (WAY_IS_CODE_PAGE (self), FALSE);

  return self->code != NULL && get_code (self)[0] != '\0';
}

guint
way_code_page_get_asked (WayCodePage *self)
{
  g_return_val_if_fail (WAY_IS_CODE_PAGE (self), 0);

  return self->asked;
}
