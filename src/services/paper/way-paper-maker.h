/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-disclosure.h"
#include "way-paper.h"
#include "way-time.h"
#include "way-workspace.h"

G_BEGIN_DECLS

typedef struct _WayDb WayDb; /* of the floor below; only who makes a document looks into it */

/* Something that a person may choose about a document. */
typedef struct {
  const char *title;       /* N_() */
  const char *description; /* N_(), or NULL */
  gboolean    chosen;      /* at first */
} WayPaperChoice;

typedef struct {
  WayId        client_id; /* zeros: about nobody */
  WayRecipient recipient;

  /* Of a third party.  The page sets “classes” to those of the paper that it shows and “left_out”
   * to those that the gate left out of it, and the door is asked about them.  Borrowed. */
  WayAddressee *addressee;
  WaySet        classes;
  WaySet        left_out;

  gboolean  large;
  guint     choices; /* bit n: the n-th */
  WayFormat form;    /* it is to be saved as */
  WayDate   today;
} WayPaperRequest;

/* A kind of document: its words, what may be chosen, and who makes it.  Print, PDF and preview
 * follow from it, so that a new one is a table and a function. */
typedef struct {
  const char           *what; /* an English word, for file names and the access log: “plan” */
  const char           *purpose; /* for the access log; never about the client’s content */
  const char           *title;   /* N_(): of the page and the print job */
  const WayPaperChoice *choices;
  guint                 n_choices;
  gboolean              of_program_only; /* never a client’s own copy: it is about many */
  const char           *about_nobody;    /* N_(): its mark, if there is no client in it; or NULL */

  /* What it may be saved as; NULL: PDF alone.  As a picture it has one page; as CSV it is the rows
   * of its tables. */
  const WayFormat *forms;
  guint            n_forms;

  /* Somebody outside may receive it, as far as a consent covers it: its blocks have their classes
   * (way_paper_set_class()).  It is made as for the client then. */
  gboolean for_third_parties;

  /* Of one that is written to somebody: whom it is for at first, and for what.  NULL, or gives
   * NULL: the client. */
  WayAddressee *(*make_addressee) (gpointer params);

  /* On the worker, in a transaction of its own: reads what it needs and fills a paper.  params is
   * what the page was opened with, or NULL. */
  WayPaper *(*make) (WayDb *db, const WayPaperRequest *request, gpointer params, GError **error);
} WayPaperKind;

/* params: a GObject that never changes, or NULL. */
void      way_paper_make_async (WayWorkspace          *workspace,
                                const WayPaperKind    *kind,
                                const WayPaperRequest *request,
                                gpointer               params,
                                GCancellable          *cancellable,
                                GAsyncReadyCallback    callback,
                                gpointer               user_data);
WayPaper *way_paper_make_finish (WayWorkspace *workspace,
                                 GAsyncResult *result,
                                 GError      **error) G_GNUC_WARN_UNUSED_RESULT;

/* For a third party the paper holds what the gate lets go and nothing else, with the notice at its
 * end; way_paper_get_gate() says what was left out and why. */

/* Asks the door for what is to go out: way_disclosure_ask_async() with the words of the kind. */
void way_paper_ask_async (WayWorkspace          *workspace,
                          const WayPaperKind    *kind,
                          const WayPaperRequest *request,
                          WayFormat              format,
                          GCancellable          *cancellable,
                          GAsyncReadyCallback    callback,
                          gpointer               user_data);

/* The last look before a paper goes out, for who prints it: whether the door lets all of it
 * through, still.  Adds the notice that belongs to it. */
gboolean way_paper_let_through (WayPaper *self, WayDisclosure *door, GError **error);

/* Writes a paper through the door, in the form that was asked for: its pages, with the mark of the
 * passage on each, or the rows of its tables.  WAY_ERROR_REFUSED when the paper holds a class that
 * the door did not let through, or what that rests on has changed since. */
gboolean way_paper_write (WayPaper      *self,
                          WayDisclosure *door,
                          GFile         *file,
                          double         width,
                          double         height,
                          GError       **error);

G_END_DECLS
