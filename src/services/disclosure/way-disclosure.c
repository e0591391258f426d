/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <cairo-pdf.h>
#include <cairo-svg.h>
#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <pango/pangocairo.h>
#include <string.h>
#include <unistd.h>

#include "way-csv.h"
#include "way-disclosure-private.h"
#include "way-error.h"
#include "way-notice.h"
#include "way-now.h"

#define FOOT_HEIGHT    28.0 /* points */
#define FOOT_BASELINE  10.0 /* from the edge */
#define PIXELS_A_POINT 2.0

G_DEFINE_FINAL_TYPE (WayDisclosure, way_disclosure, G_TYPE_OBJECT)

static const char *const endings[] = {
  [WAY_FORMAT_PDF] = "pdf",     [WAY_FORMAT_PNG] = "png",  [WAY_FORMAT_SVG] = "svg",
  [WAY_FORMAT_CSV] = "csv",     [WAY_FORMAT_TEXT] = "txt", [WAY_FORMAT_ICAL] = "ics",
  [WAY_FORMAT_PRINT] = "print",
};

const char *
way_format_get_ending (WayFormat format)
{
  return endings[format];
}

WayFormat
way_disclosure_get_format (WayDisclosure *self)
{
  g_return_val_if_fail (WAY_IS_DISCLOSURE (self), WAY_FORMAT_TEXT);

  return self->format;
}

const char *
way_disclosure_mark_for (WayRecipient recipient)
{
  switch (recipient) {
  case WAY_RECIPIENT_CLIENT:
    return _ ("Own copy for the client");
  case WAY_RECIPIENT_THIRD_PARTY:
    return way_notice_get_short ();
  case WAY_RECIPIENT_PROGRAM:
  default:
    return _ ("Working paper, within the program");
  }
}

gboolean
way_disclosure_has_notice (WayDisclosure *self)
{
  g_return_val_if_fail (WAY_IS_DISCLOSURE (self), FALSE);

  return self->recipient == WAY_RECIPIENT_THIRD_PARTY && self->about_client &&
         way_notice_is_due (&self->result);
}

const char *const *
way_disclosure_get_scopes (WayDisclosure *self)
{
  g_return_val_if_fail (WAY_IS_DISCLOSURE (self), NULL);

  return (const char *const *)self->scopes;
}

/* The notice stands on what is for somebody outside, whatever else was to stand there; not on what
 * shows nobody as a client. */
const char *
way_disclosure_get_mark (WayDisclosure *self)
{
  g_return_val_if_fail (WAY_IS_DISCLOSURE (self), NULL);

  if (self->recipient == WAY_RECIPIENT_THIRD_PARTY)
    return way_disclosure_has_notice (self) ? way_notice_get_short () : "";
  return self->mark != NULL ? self->mark : way_disclosure_mark_for (self->recipient);
}

static const char *
get_name (WayRecipient recipient)
{
  switch (recipient) {
  case WAY_RECIPIENT_CLIENT:
    return "own-copy";
  case WAY_RECIPIENT_THIRD_PARTY: /* the name of a file says nothing about where it goes */
    return "copy";
  case WAY_RECIPIENT_PROGRAM:
  default:
    return "working-paper";
  }
}

char *
way_disclosure_dup_name_for (const char *what, WayRecipient recipient, WayFormat format)
{
  g_autofree char *day = way_date_to_text (way_today ());

  return g_strdup_printf ("%s-%s-%s.%s", what, get_name (recipient), day, endings[format]);
}

char *
way_disclosure_dup_file_name (WayDisclosure *self)
{
  g_autofree char *day = way_date_to_text (way_today ());

  g_return_val_if_fail (WAY_IS_DISCLOSURE (self), NULL);

  if (self->mark != NULL) /* it stands for whom it is for */
    return g_strdup_printf ("%s-%s.%s", self->what, day, endings[self->format]);
  return way_disclosure_dup_name_for (self->what, self->recipient, self->format);
}

/* --- the file --- */

static gboolean
fail (int problem, GError **error)
{
  switch (problem) {
  case ENOSPC:
  case EDQUOT:
  case EFBIG:
    g_set_error_literal (error, WAY_ERROR, WAY_ERROR_DISK_FULL,
                         _ ("There is no room for the file. Nothing was written."));
    break;
  case EACCES:
  case EPERM:
  case EROFS:
    g_set_error_literal (error, WAY_ERROR, WAY_ERROR_READ_ONLY,
                         _ ("This folder cannot be written to. Choose another one."));
    break;
  default:
    g_set_error (error, WAY_ERROR, WAY_ERROR_FAILED, _ ("The file cannot be written: %s"),
                 g_strerror (problem));
  }

  return FALSE;
}

static gboolean
open_file (WayDisclosure *self, GFile *file, GError **error)
{
  g_autofree char *folder = NULL;

  if (!way_disclosure_check (self, error))
    return FALSE;

  g_free (self->path);
  self->path = g_file_get_path (file);
  if (self->path == NULL) {
    g_set_error_literal (error, WAY_ERROR, WAY_ERROR_REFUSED,
                         _ ("Files go to folders of this computer only."));
    return FALSE;
  }

  folder = g_path_get_dirname (self->path);
  for (guint i = 0; i < 100 && self->fd < 0; i++) {
    g_autofree char *name = g_strdup_printf (".waymark-%08x", g_random_int ());
    g_autofree char *temporary = g_build_filename (folder, name, NULL);

    self->fd = g_open (temporary, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600);
    if (self->fd >= 0)
      self->temporary = g_steal_pointer (&temporary);
    else if (errno != EEXIST)
      return fail (errno, error);
  }

  return self->fd >= 0 || fail (EEXIST, error);
}

gboolean
way_disclosure_make_folder (WayDisclosure *self, GFile *folder, GError **error)
{
  g_autofree char *path = g_file_get_path (folder);
  g_autoptr (GDir) dir = NULL;

  g_return_val_if_fail (WAY_IS_DISCLOSURE (self), FALSE);

  if (path == NULL) {
    g_set_error_literal (error, WAY_ERROR, WAY_ERROR_REFUSED,
                         _ ("Files go to folders of this computer only."));
    return FALSE;
  }
  if (g_mkdir (path, 0700) == 0)
    return TRUE;
  if (errno != EEXIST)
    return fail (errno, error);

  dir = g_dir_open (path, 0, NULL);
  if (dir != NULL && g_dir_read_name (dir) == NULL)
    return TRUE;
  g_set_error_literal (error, WAY_ERROR, WAY_ERROR_REFUSED,
                       _ ("There is something in this folder. Choose a new or an empty one."));
  return FALSE;
}

static gboolean
write_all (WayDisclosure *self, const void *data, gsize length)
{
  const char *rest = data;

  while (self->problem == 0 && length > 0) {
    gssize written = write (self->fd, rest, length);

    if (written < 0 && errno == EINTR)
      continue;
    if (written < 0) {
      self->problem = errno;
      break;
    }
    rest += written;
    length -= (gsize)written;
  }

  return self->problem == 0;
}

static cairo_status_t
write_cb (void *closure, const unsigned char *data, unsigned int length)
{
  return write_all (closure, data, length) ? CAIRO_STATUS_SUCCESS : CAIRO_STATUS_WRITE_ERROR;
}

static void
drop (WayDisclosure *self)
{
  g_clear_pointer (&self->cr, cairo_destroy);
  g_clear_pointer (&self->surface, cairo_surface_destroy);
  if (self->fd >= 0)
    close (self->fd);
  self->fd = -1;
  if (self->temporary != NULL)
    g_unlink (self->temporary);
  g_clear_pointer (&self->temporary, g_free);
}

/* --- pages --- */

cairo_t *
way_disclosure_open_pages (WayDisclosure *self,
                           GFile         *file,
                           double         width,
                           double         height,
                           GError       **error)
{
  g_return_val_if_fail (WAY_IS_DISCLOSURE (self), NULL);
  g_return_val_if_fail (self->format <= WAY_FORMAT_SVG && self->temporary == NULL, NULL);

  if (!open_file (self, file, error))
    return NULL;

  self->width = width;
  self->height = height;
  if (self->format == WAY_FORMAT_PDF) {
    self->surface = cairo_pdf_surface_create_for_stream (write_cb, self, width, height);
    cairo_pdf_surface_set_metadata (self->surface, CAIRO_PDF_METADATA_CREATOR, "Waymark");
    cairo_pdf_surface_set_metadata (self->surface, CAIRO_PDF_METADATA_TITLE,
                                    way_disclosure_get_mark (self));
  } else if (self->format == WAY_FORMAT_SVG) {
    self->surface = cairo_svg_surface_create_for_stream (write_cb, self, width, height);
  } else {
    self->surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int)(width * PIXELS_A_POINT),
                                                (int)(height * PIXELS_A_POINT));
    cairo_surface_set_device_scale (self->surface, PIXELS_A_POINT, PIXELS_A_POINT);
  }

  self->cr = cairo_create (self->surface);
  if (self->format == WAY_FORMAT_PNG) { /* paper */
    cairo_set_source_rgb (self->cr, 1, 1, 1);
    cairo_paint (self->cr);
  }
  cairo_set_source_rgb (self->cr, 0, 0, 0);
  return self->cr;
}

double
way_disclosure_get_foot_height (void)
{
  return FOOT_HEIGHT;
}

void
way_disclosure_draw_mark (const char *mark, cairo_t *cr, double width, double height)
{
  g_autoptr (PangoLayout) layout = pango_cairo_create_layout (cr);
  g_autoptr (PangoFontDescription) font = pango_font_description_from_string ("Sans 8");
  int text_width, text_height;

  pango_cairo_context_set_resolution (pango_layout_get_context (layout),
                                      72); /* a unit is a point */
  pango_layout_context_changed (layout);
  pango_layout_set_font_description (layout, font);
  pango_layout_set_text (layout, mark, -1);
  pango_layout_get_size (layout, &text_width, &text_height);

  cairo_save (cr);
  cairo_set_source_rgb (cr, 0.25, 0.25, 0.25);
  cairo_move_to (cr, (width - (double)text_width / PANGO_SCALE) / 2,
                 height - FOOT_BASELINE - (double)text_height / PANGO_SCALE);
  pango_cairo_show_layout (cr, layout);
  cairo_restore (cr);
}

void
way_disclosure_draw_foot (WayDisclosure *self, cairo_t *cr, double width, double height)
{
  g_return_if_fail (WAY_IS_DISCLOSURE (self));

  way_disclosure_draw_mark (way_disclosure_get_mark (self), cr, width, height);
}

void
way_disclosure_end_page (WayDisclosure *self)
{
  g_return_if_fail (WAY_IS_DISCLOSURE (self) && self->cr != NULL);
  g_return_if_fail (self->format == WAY_FORMAT_PDF);

  cairo_identity_matrix (self->cr);
  cairo_reset_clip (self->cr);
  way_disclosure_draw_foot (self, self->cr, self->width, self->height);
  cairo_show_page (self->cr);
}

/* --- text --- */

gboolean
way_disclosure_open_text (WayDisclosure *self, GFile *file, GError **error)
{
  g_return_val_if_fail (WAY_IS_DISCLOSURE (self), FALSE);
  g_return_val_if_fail (self->format == WAY_FORMAT_CSV || self->format == WAY_FORMAT_TEXT ||
                          self->format == WAY_FORMAT_ICAL,
                        FALSE);
  g_return_val_if_fail (self->temporary == NULL, FALSE);

  return open_file (self, file, error);
}

gboolean
way_disclosure_add_text (WayDisclosure *self, const char *text, GError **error)
{
  g_return_val_if_fail (WAY_IS_DISCLOSURE (self) && self->fd >= 0, FALSE);
  g_return_val_if_fail (self->format == WAY_FORMAT_TEXT || self->format == WAY_FORMAT_ICAL, FALSE);

  return write_all (self, text, strlen (text)) || fail (self->problem, error);
}

gboolean
way_disclosure_add_row (WayDisclosure *self, const char *const *cells, GError **error)
{
  g_autoptr (GString) row = g_string_new (NULL);

  g_return_val_if_fail (WAY_IS_DISCLOSURE (self) && self->fd >= 0, FALSE);
  g_return_val_if_fail (self->format == WAY_FORMAT_CSV, FALSE);

  way_csv_append_row (row, cells);
  return write_all (self, row->str, row->len) || fail (self->problem, error);
}

/* --- the end --- */

static gboolean
finish_pages (WayDisclosure *self)
{
  cairo_status_t status;

  cairo_identity_matrix (self->cr);
  cairo_reset_clip (self->cr);
  way_disclosure_draw_foot (self, self->cr, self->width, self->height);
  if (self->format == WAY_FORMAT_PDF)
    cairo_show_page (self->cr);
  status = cairo_status (self->cr);

  if (self->format == WAY_FORMAT_PNG && status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_write_to_png_stream (self->surface, write_cb, self);
  cairo_surface_finish (self->surface);
  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_status (self->surface);

  if (status != CAIRO_STATUS_SUCCESS && self->problem == 0)
    self->problem = EIO;
  return self->problem == 0;
}

/* The notice at the end of what has no pages. */
static void
add_notice (WayDisclosure *self)
{
  const char *lines[] = { way_disclosure_get_mark (self), way_notice_get_long (), NULL };

  for (guint i = 0; lines[i] != NULL; i++) {
    if (self->format == WAY_FORMAT_CSV)
      way_disclosure_add_row (self, (const char *const[]){ lines[i], NULL }, NULL);
    else if (i > 0) /* the mark stands there already */
      way_disclosure_add_text (self, lines[i], NULL);
  }
  for (guint i = 0; self->scopes != NULL && self->scopes[i] != NULL; i++) {
    if (self->format == WAY_FORMAT_CSV)
      way_disclosure_add_row (self, (const char *const[]){ self->scopes[i], NULL }, NULL);
    else {
      way_disclosure_add_text (self, "\n\n", NULL);
      way_disclosure_add_text (self, self->scopes[i], NULL);
    }
  }
  if (self->format == WAY_FORMAT_TEXT)
    way_disclosure_add_text (self, "\n", NULL);
}

gboolean
way_disclosure_finish (WayDisclosure *self, GError **error)
{
  g_return_val_if_fail (WAY_IS_DISCLOSURE (self) && self->fd >= 0, FALSE);

  if (!way_disclosure_check (self, error)) {
    drop (self);
    return FALSE;
  }
  if (self->format == WAY_FORMAT_TEXT) {
    g_autofree char *foot = g_strdup_printf ("\n%s\n", way_disclosure_get_mark (self));

    write_all (self, foot, strlen (foot));
  }
  if (self->cr == NULL && way_disclosure_has_notice (self))
    add_notice (self);

  if ((self->cr != NULL && !finish_pages (self)) || self->problem != 0) {
    drop (self);
    return fail (self->problem, error);
  }
  if (fsync (self->fd) != 0 || g_rename (self->temporary, self->path) != 0) {
    int problem = errno;

    drop (self);
    return fail (problem, error);
  }

  g_clear_pointer (&self->temporary, g_free);
  drop (self);
  return TRUE;
}

static void
way_disclosure_finalize (GObject *object)
{
  WayDisclosure *self = WAY_DISCLOSURE (object);

  drop (self);
  g_free (self->path);
  g_free (self->what);
  g_free (self->mark);
  way_disclosure_stop_watching (self);
  g_clear_object (&self->addressee);
  g_strfreev (self->scopes);

  G_OBJECT_CLASS (way_disclosure_parent_class)->finalize (object);
}

static void
way_disclosure_class_init (WayDisclosureClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = way_disclosure_finalize;
}

static void
way_disclosure_init (WayDisclosure *self)
{
  self->fd = -1;
}
