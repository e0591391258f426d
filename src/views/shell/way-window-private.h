/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-copied.h"
#include "way-crisis-notice.h"
#include "way-gate.h"
#include "way-handed-page.h"
#include "way-watch.h"
#include "way-window.h"

G_BEGIN_DECLS

/* For way-window*.c. */
struct _WayWindow {
  AdwApplicationWindow parent_instance;

  WayCaseload     *caseload;
  WayCrisisNotice *crisis; /* keeps the words that can be read while it is locked */
  GSettings       *settings;
  WayWatch        *watch;
  WayCopied       *copied;
  guint            locks; /* under way; while there is one, nothing that opens is shown */
  GArray          *acts;  /* of gint64: what can be undone, the last first */
  GPtrArray       *toasts_shown;
  char            *before_cover; /* what was on the stage; NULL: it is not hidden */
  GtkWidget       *focus_before;
  GPtrArray       *covered;      /* what the cover took away, to be shown again */
  WayHandedForm   *handed;       /* until its answers are collected; NULL: none */
  gboolean         handing;      /* the screen is in the client’s hands */
  WayPage         *ready_crisis; /* made before it is needed: F9 must not wait; or NULL */
  guint            ready_id;

  GtkStack        *stage;
  WayGate         *gate;
  WayWork         *work;
  GtkWidget       *cover;
  AdwToastOverlay *toasts;
  GtkLabel        *warning;
  WayHandedPage   *handed_page;
};

WayWorkspace *way_window_get_workspace (WayWindow *self); /* NULL while locked */
gboolean      way_window_is_working (WayWindow *self);
void          way_window_tell (WayWindow *self, const char *text, gint64 act);
void          way_window_enable_actions (WayWindow *self);
void          way_window_install_actions (GtkWidgetClass *widget_class);
void          way_window_add_steps (WayWindow *self);
void          way_window_enter_work (WayWindow *self);
void          way_window_leave_work (WayWindow *self);
void          way_window_arm_watch (WayWindow *self);
void          way_window_prepare_crisis (WayWindow *self);
void          way_window_drop_crisis (WayWindow *self);

void way_window_close_dialogs (WayWindow *self);
void way_window_drop_toasts (WayWindow *self);

/* Others who look on: way-window-hide.c. */
void     way_window_set_hidden (WayWindow *self, gboolean hidden);
void     way_window_show_stage (WayWindow *self, const char *name);
gboolean way_window_event (WayWindow *self, GdkEvent *event);
void     way_window_focus_changed (WayWindow *self);
void     way_window_hide_names (WayWindow *self, gboolean hide);

/* The screen in the client’s hands: way-window-handed.c. */
void way_window_hand (WayWindow *self, GObject *form);
void way_window_give_back (WayWindow *self);
void way_window_return_to_client (WayWindow *self);
void way_window_end_handing (WayWindow *self); /* and no way back but the passphrase */
void way_window_active_changed (WayWindow *self);

/* FALSE: there is nothing to collect.  TRUE: work is entered when it is done. */
gboolean way_window_collect (WayWindow *self);

G_END_DECLS
