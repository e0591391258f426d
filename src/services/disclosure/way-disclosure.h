/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>

#include "way-addressee.h"
#include "way-workspace.h"

G_BEGIN_DECLS

typedef enum {
  WAY_RECIPIENT_CLIENT,      /* the own copy */
  WAY_RECIPIENT_PROGRAM,     /* a working paper, within the program */
  WAY_RECIPIENT_THIRD_PARTY, /* anybody else: as far as the gate lets it go */
} WayRecipient;

typedef enum {
  WAY_FORMAT_PDF,
  WAY_FORMAT_PNG,
  WAY_FORMAT_SVG,
  WAY_FORMAT_CSV,
  WAY_FORMAT_TEXT,
  WAY_FORMAT_ICAL, /* for another calendar, which would not know a mark at the foot */
  WAY_FORMAT_PRINT,
} WayFormat;

/* What is to go out.  It belongs to the caller. */
typedef struct {
  const WayId *client_id; /* NULL: it is about nobody */
  WayRecipient recipient;
  const char  *what;    /* class of information, an English word for file names: “chart” */
  const char  *purpose; /* for the access log; never about the client’s content */
  WayFormat    format;
  const char  *mark; /* what stands at the foot of each page; NULL: whom it is for */

  /* To a third party: who and what for, the classes of all that is in it, and what it is in words
   * for the accounting (NULL: “what”).  Without an addressee, or about many clients at once, it is
   * refused; about nobody it goes where it shows nobody as a client, which the caller answers for.
   */
  WayAddressee *addressee;
  gboolean      names_nobody;
  WaySet        classes;
  WaySet        left_out; /* of it already: says why, where nothing is left */
  const char   *subject;
} WayDisclosureRequest;

#define WAY_TYPE_DISCLOSURE (way_disclosure_get_type ())
G_DECLARE_FINAL_TYPE (WayDisclosure, way_disclosure, WAY, DISCLOSURE, GObject)

/* The one door: whatever leaves the caseload as a file or on paper goes through here, and nothing
 * else in the program opens a file or a print job to write to.  Each passage is an entry of the
 * access log before anything is given out; a refused one too.
 *
 * One object is one passage.  When it goes away before way_disclosure_finish(), nothing is left. */

/* Asks to go out, and writes that down.  Finish fails with WAY_ERROR_REFUSED, in words for people,
 * when this recipient may not have it; with another error when it cannot be written down, and then
 * nothing goes out either. */
void           way_disclosure_ask_async (WayWorkspace               *workspace,
                                         const WayDisclosureRequest *request,
                                         GCancellable               *cancellable,
                                         GAsyncReadyCallback         callback,
                                         gpointer                    user_data);
WayDisclosure *way_disclosure_ask_finish (WayWorkspace *workspace,
                                          GAsyncResult *result,
                                          GError      **error) G_GNUC_WARN_UNUSED_RESULT;

/* To a third party the gate is asked about every class, as the records are then, and each consent
 * on which the passage rests gets its row in “disclosure”, in the same transaction.  From then on
 * until way_disclosure_finish() nothing may change of what it rests on: a consent that is revoked
 * meanwhile, another day, a lock close the door again (WAY_ERROR_REFUSED), and no file is left. */
gboolean way_disclosure_check (WayDisclosure *self, GError **error);

/* Whether it was asked about these classes; always for the client and the program. */
gboolean way_disclosure_lets_pass (WayDisclosure *self, WaySet classes);

/* Whether the notice of 42 CFR 2.32 goes with it: the short statement is the mark then, the long
 * one and the scopes of the consents stand at the end.  Text and CSV get them by themselves, a
 * paper from way_paper_write(). */
gboolean           way_disclosure_has_notice (WayDisclosure *self);
const char *const *way_disclosure_get_scopes (WayDisclosure *self); /* NULL: none */

WayFormat way_disclosure_get_format (WayDisclosure *self);

/* What stands at the foot of each page, and what will stand there for a recipient. */
const char *way_disclosure_get_mark (WayDisclosure *self);
const char *way_disclosure_mark_for (WayRecipient recipient);

/* A name to propose, with nothing of the client in it: “chart-own-copy-2026-11-21.pdf”. */
char *way_disclosure_dup_file_name (WayDisclosure *self) G_GNUC_WARN_UNUSED_RESULT;
/* The same before the door is asked. */
char *way_disclosure_dup_name_for (const char  *what,
                                   WayRecipient recipient,
                                   WayFormat    format) G_GNUC_WARN_UNUSED_RESULT;

/* PDF, SVG and PNG.  Sizes are in points; a PNG has two pixels to the point.  What is drawn leaves
 * way_disclosure_get_foot_height() free at the foot, where the mark goes.  SVG and PNG have one
 * page. The context is borrowed until finish. WAY_ERROR_READ_ONLY, WAY_ERROR_DISK_FULL,
 * WAY_ERROR_FAILED. */
cairo_t *way_disclosure_open_pages (WayDisclosure *self,
                                    GFile         *file,
                                    double         width,
                                    double         height,
                                    GError       **error);
void     way_disclosure_end_page (WayDisclosure *self); /* draws its mark; only between two pages */

double way_disclosure_get_foot_height (void);
void   way_disclosure_draw_foot (WayDisclosure *self, cairo_t *cr, double width, double height);
void   way_disclosure_draw_mark (const char *mark, cairo_t *cr, double width, double height);

/* CSV, text and iCalendar.  Cells that a spreadsheet would run are made harmless. */
gboolean way_disclosure_open_text (WayDisclosure *self, GFile *file, GError **error);
gboolean way_disclosure_add_row (WayDisclosure *self, const char *const *cells, GError **error);
gboolean way_disclosure_add_text (WayDisclosure *self, const char *text, GError **error);

/* A folder for the files of a passage that is several, one after the other.  WAY_ERROR_REFUSED, in
 * words for people, where something is in it. */
gboolean way_disclosure_make_folder (WayDisclosure *self, GFile *folder, GError **error);

/* The file gets its name now, and is for this account only (0600).  After a failure nothing is left
 * of it, and a file that had the name is as it was. */
gboolean way_disclosure_finish (WayDisclosure *self, GError **error);

G_END_DECLS
