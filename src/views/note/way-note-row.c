/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-note-row.h"

#include <glib/gi18n.h>

#include "way-client-name.h"
#include "way-late-mark.h"
#include "way-note-access.h"
#include "way-note-section.h"
#include "way-note-words.h"
#include "way-paragraph.h"
#include "way-when.h"
#include "way-wrap.h"

struct _WayNoteRow {
  GtkBox parent_instance;

  WayParagraph *title;
  WayParagraph *beginning;
  GtkLabel     *author;
  GtkLabel     *state;
  WayLateMark  *waits;
};

G_DEFINE_FINAL_TYPE (WayNoteRow, way_note_row, GTK_TYPE_BOX)

static void
way_note_row_class_init (WayNoteRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (WAY_TYPE_LATE_MARK);
  g_type_ensure (WAY_TYPE_PARAGRAPH);
  g_type_ensure (WAY_TYPE_WRAP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/waymark/Waymark/ui/way-note-row.ui");
  gtk_widget_class_bind_template_child (widget_class, WayNoteRow, title);
  gtk_widget_class_bind_template_child (widget_class, WayNoteRow, beginning);
  gtk_widget_class_bind_template_child (widget_class, WayNoteRow, author);
  gtk_widget_class_bind_template_child (widget_class, WayNoteRow, state);
  gtk_widget_class_bind_template_child (widget_class, WayNoteRow, waits);
}

static void
way_note_row_init (WayNoteRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
way_note_row_new (void)
{
  return g_object_new (WAY_TYPE_NOTE_ROW, NULL);
}

/* “Sam R. – DAP note, Mon 21 Sep 2026”. */
static char *
make_title (WayNoteItem *item)
{
  g_autofree char *day = way_when_write_day (item->note->served_on);
  g_autofree char *client = way_client_name_show_text (item->client_name);
  const char      *kind = way_note_get_title (item->note);

  return client != NULL ? g_strdup_printf ("%s – %s, %s", client, kind, day)
                        : g_strdup_printf ("%s, %s", kind, day);
}

void
way_note_row_show (WayNoteRow *self, WayNoteItem *item, WayDate today)
{
  g_autofree char *title = item != NULL ? make_title (item) : NULL;
  g_autofree char *state = item != NULL ? way_note_words_state (item->note, today) : NULL;
  g_autofree char *beginning = NULL;
  const gboolean   waits = item != NULL && way_note_is_draft (item->note);

  g_return_if_fail (WAY_IS_NOTE_ROW (self));

  if (item != NULL)
    beginning = item->hidden ? g_strdup (way_note_hidden_to_words (item->note))
                             : way_note_dup_beginning (item->note);
  way_paragraph_set_text (self->title, title != NULL ? title : "", NULL);
  way_paragraph_set_text (self->beginning,
                          beginning != NULL ? beginning
                          : item != NULL    ? _ ("Nothing is written yet.")
                                            : "",
                          NULL);
  gtk_label_set_text (self->author, item != NULL && item->author != NULL ? item->author : "");
  gtk_label_set_text (self->state, state != NULL && !waits ? state : "");
  gtk_widget_set_visible (GTK_WIDGET (self->state), !waits);
  way_late_mark_set (self->waits, waits ? state : NULL);
}
