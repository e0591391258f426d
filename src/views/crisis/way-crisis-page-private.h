/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-crisis-action.h"
#include "way-crisis-page.h"
#include "way-crisis-who.h"
#include "way-crisis.h"
#include "way-form-meeting.h"
#include "way-wrap.h"

G_BEGIN_DECLS

/* For way-crisis-page*.c. */

typedef enum {
  WAY_CRISIS_LIST_CLIENT,
  WAY_CRISIS_LIST_CONTACTS,
  WAY_CRISIS_LIST_PLANS,
  WAY_CRISIS_LIST_ALERTS,
  WAY_CRISIS_LIST_RECURRENCES,
  WAY_CRISIS_LIST_TASKS,
  WAY_CRISIS_LIST_EVENTS,
  WAY_CRISIS_LIST_ACTIONS,
  WAY_CRISIS_LIST_NUMBERS,
  WAY_CRISIS_LIST_STEPS,
  WAY_CRISIS_N_LISTS,
} WayCrisisList;

struct _WayCrisisPage {
  WayPage parent_instance;

  WayForm        *form;
  WayFormMeeting *meeting;
  WayCrisis      *crisis; /* as it is stored, or not stored yet; NULL: it is not known yet which */
  GListModel     *found;  /* the crisis that is gone on with */
  GListModel     *lists[WAY_CRISIS_N_LISTS];
  GQueue          wishes;     /* of Wish: what waits to be saved */
  GArray         *follow_ups; /* of WayTime, as the row shows them behind “Not said yet” */
  GPtrArray      *rows;       /* of the groups, to take them out again: GtkWidget */
  GPtrArray      *kind_pills; /* WayPill */
  guint           show_id;
  guint           clock_id;
  gboolean        begun;
  gboolean        saving;
  gboolean        showing; /* the controls are set by us */

  AdwClamp            *clamp;
  GtkWidget           *editing;
  WayConflictView     *conflict;
  GtkWidget           *person;
  GtkLabel            *name;
  GtkLabel            *facts;
  GtkLabel            *how; /* to work with the client, as the client says */
  WayCrisisWho        *who;
  WayWrap             *kinds;
  AdwPreferencesGroup *steps;
  AdwPreferencesGroup *reach;
  AdwPreferencesGroup *call;
  GtkWidget           *plan;
  GtkBox              *plan_parts;
  GtkSwitch           *plan_reviewed;
  AdwEntryRow         *place;
  AdwEntryRow         *words;
  AdwEntryRow         *screen;
  AdwEntryRow         *screen_answers;
  AdwComboRow         *level;
  AdwEntryRow         *consult_name;
  GtkButton           *consult_now;
  AdwEntryRow         *consult_words;
  AdwEntryRow         *notified;
  AdwComboRow         *disposition;
  AdwEntryRow         *disposition_words;
  AdwComboRow         *follow_up;
  AdwEntryRow         *follow_up_words;
  GtkLabel            *state;
  GtkLabel            *missing;
  GtkWidget           *recurrence;
  GtkWidget           *mistake;
  GtkWidget           *reopen;
  GtkWidget           *close;
};

/* --- saving, one after the other: way-crisis-page-save.c --- */

typedef enum {
  WAY_CRISIS_WISH_SAVE, /* what was typed */
  WAY_CRISIS_WISH_KIND,
  WAY_CRISIS_WISH_FOLLOW_UP,
  WAY_CRISIS_WISH_CONSULT,
  WAY_CRISIS_WISH_DO,   /* an action */
  WAY_CRISIS_WISH_UNDO, /* it was ticked by mistake */
  WAY_CRISIS_WISH_ASSIGN,
  WAY_CRISIS_WISH_CLOSE,
  WAY_CRISIS_WISH_REOPEN,
  WAY_CRISIS_WISH_REMOVE,
} WayCrisisWish;

void way_crisis_page_wish (WayCrisisPage *self, WayCrisisWish wish);
void way_crisis_page_wish_kind (WayCrisisPage *self, WayCrisisKind kind);
void way_crisis_page_wish_follow_up (WayCrisisPage *self, WayTime time);
void way_crisis_page_wish_client (WayCrisisPage *self, const WayId *client_id);
void way_crisis_page_do (WayCrisisPage      *self,
                         WayCrisisActionKind kind,
                         const char         *text,
                         const char         *number);
void way_crisis_page_undo (WayCrisisPage *self, WayCrisisAction *action);
void way_crisis_page_forget_wishes (WayCrisisPage *self);

/* --- what is shown: way-crisis-page-show.c --- */

void     way_crisis_page_show (WayCrisisPage *self);
void     way_crisis_page_show_soon (WayCrisisPage *self);
void     way_crisis_page_show_state (WayCrisisPage *self);
gboolean way_crisis_page_is_open (WayCrisisPage *self);
gboolean way_crisis_page_is_unknown (WayCrisisPage *self);

/* --- which crisis: way-crisis-page-find.c --- */

void        way_crisis_page_begin (WayCrisisPage *self);
GListModel *way_crisis_page_follow (WayCrisisPage *self, GListModel *list); /* returns it */
void        way_crisis_page_drop_list (WayCrisisPage *self, GListModel **list);

/* It was saved: goes on with what is stored now. */
void way_crisis_page_go_on (WayCrisisPage *self, WayCrisis *crisis);
void way_crisis_page_follow_client (WayCrisisPage *self);

G_END_DECLS
