/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "way-workspace.h"

G_BEGIN_DECLS

#define WAY_TYPE_PAGE (way_page_get_type ())
G_DECLARE_DERIVABLE_TYPE (WayPage, way_page, WAY, PAGE, AdwBin)

/* What the window shows beside its sidebar: a place (the list of clients), a section of a client
 * (the plan), or something opened from one (a form).  The window draws the header bar from the
 * page’s properties:
 *   “title”, “subtitle”             in words; a title never holds a client’s name
 *   “action-label”, “action-icon”   the page’s one action, Ctrl+N; no label: none
 *   “action-tooltip”                a sentence, without the key
 *   “action-sensitive”
 * A page is made with g_object_new (type, NULL) and shows its empty state then.  Before it is shown
 * the window tells it the workspace, then the client (in a section), then the subject (if it was
 * given one).  A lock destroys every page; unlocking makes the same pages again, by their type,
 * client and subject: so everything a page needs must follow from these. */
struct _WayPageClass {
  AdwBinClass parent_class;

  /* An open caseload, or NULL: it was locked, and whatever was shown must go at once. */
  void (*set_workspace) (WayPage *self, WayWorkspace *workspace);

  /* Which client the section is about; after set_workspace(). */
  void (*set_client) (WayPage *self, const WayId *client_id);

  /* What a pushed page is about; see way_page_set_subject(). */
  void (*set_subject) (WayPage *self, const WayId *subject, const char *detail);

  /* The primary action was chosen. */
  void (*act) (WayPage *self);

  /* Ctrl+F: moves the focus into the page’s search; FALSE when it has none. */
  gboolean (*search) (WayPage *self);

  /* The page came to the front, again or for the first time: focus what is worked with. */
  void (*shown) (WayPage *self);

  /* Somebody went back from a page that was pushed; a lock is no going back. */
  void (*left) (WayPage *self);

  gboolean wide; /* it takes the room of the sidebar too */

  gpointer padding[5];
};

void way_page_set_workspace (WayPage *self, WayWorkspace *workspace);
void way_page_set_client (WayPage *self, const WayId *client_id);
/* Which record a pushed page is about (zeros or NULL: a new one), and a word more, such as the id
 * of an instrument (NULL: none; never anything about a client).  Call it before way_page_push();
 * the page hears of it when it has its workspace. */
void         way_page_set_subject (WayPage *self, const WayId *subject, const char *detail);
const WayId *way_page_get_subject (WayPage *self); /* borrowed; an id of zeros for none */
const char  *way_page_get_detail (WayPage *self);  /* borrowed; may be NULL */

/* TRUE when the same window showed such a page before it was locked: it then comes back as it was
 * left, else it is new to whoever opens it.  Before set_workspace(). */
void     way_page_set_returning (WayPage *self, gboolean returning);
gboolean way_page_is_returning (WayPage *self);

void     way_page_act (WayPage *self);
gboolean way_page_search (WayPage *self);
void     way_page_shown (WayPage *self);
void     way_page_left (WayPage *self);

WayWorkspace *way_page_get_workspace (WayPage *self); /* borrowed; NULL while locked */
const WayId  *way_page_get_client (WayPage *self);    /* borrowed; an id of zeros for none */

const char *way_page_get_title (WayPage *self);
const char *way_page_get_subtitle (WayPage *self);
void        way_page_set_title (WayPage *self, const char *title);
void        way_page_set_subtitle (WayPage *self, const char *subtitle);
void        way_page_set_action_sensitive (WayPage *self, gboolean sensitive);

/* --- what a page asks of the window --- */

/* The page that a widget is in, or NULL. */
WayPage *way_page_of (GtkWidget *widget);

/* Opens another page over this one, with the same workspace and client; Escape, Alt+Left and the
 * back button return.  Takes the floating page. */
void way_page_push (WayPage *self, WayPage *page);

/* Opens another page in place of this one, which was pushed and is done: going back leads to what
 * was before it.  Takes the floating page. */
void way_page_replace (WayPage *self, WayPage *page);

/* Returns from a page that was pushed. */
void way_page_leave (WayPage *self);

/* A client’s page, at a section ("overview", "timeline", "assessments", "plan", "progress",
 * "history"; NULL: the first). */
void way_page_open_client (WayPage *self, const WayId *client_id, const char *section);

/* Gives the screen to the client, with this form (WayHandedForm) and nothing else.  The caseload is
 * locked; it comes back with the worker’s passphrase. */
void way_page_hand (WayPage *self, GObject *form);

/* Says in a toast what was done.  act: as saving gave it, then the toast offers Undo and Ctrl+Z
 * takes it back; 0: nothing can be taken back. */
void way_page_tell (WayPage *self, const char *text, gint64 act);

/* Says in a bar above the page what went wrong: way-message-bar.h. */
void way_page_fail (WayPage *self, const GError *error);

G_END_DECLS
