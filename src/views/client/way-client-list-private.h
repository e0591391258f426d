/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-client-list.h"
#include "way-client-nobody.h"
#include "way-client-table.h"
#include "way-filter-bar.h"
#include "way-roster-export.h"
#include "way-selected-bar.h"

G_BEGIN_DECLS

/* For way-client-list*.c. */

struct _WayClientList {
  WayPage parent_instance;

  WayWorkspace    *workspace; /* as long as it is to be kept where one was */
  WayPagedList    *clients;
  WayPagedList    *all; /* how many there are without any filter */
  WayPagedList    *archived_clients;
  WayPagedList    *elsewhere; /* the same search without the filters, when it found nobody */
  GListModel      *staff;
  GCancellable    *cancellable; /* of everything that was asked for this caseload */
  WayRosterExport *file;        /* that is on its way out */
  GSimpleAction   *sort;
  GSimpleAction   *reversed;
  guint            patience_id;
  WayId            current;   /* who was selected alone before the lock, to be found again */
  gint64           top;       /* the row that was at the top, or -1 */
  gboolean         asked_new; /* what is searched for has changed since the last answer */
  gboolean         opens;     /* Enter was pressed before the answer came */
  gboolean         settled;   /* the first answer is there */

  GtkWidget       *bar;
  WayFilterBar    *filter;
  GtkStack        *stack;
  WayClientTable  *table;
  WayClientNobody *nobody;
  WaySelectedBar  *selected;
};

guint way_client_list_count (WayPagedList *list);
guint way_client_list_get_n_selected (WayClientList *self);

/* What is done with those who are selected: way-client-list-acts.c. */
void way_client_list_install_acts (GtkWidgetClass *widget_class);
void way_client_list_enable_acts (WayClientList *self);
void way_client_list_make_order (WayClientList *self); /* the actions “roster.…” */
void way_client_list_show_order (WayClientList *self);

/* Where one was, kept with the records: way-client-list-place.c. */
void way_client_list_keep_place (WayClientList *self);
void way_client_list_find_place (WayClientList *self); /* then it starts the list */
void way_client_list_return (WayClientList *self);     /* to whoever was selected alone */

/* Asks for the list: way-client-list.c. */
void way_client_list_start (WayClientList *self);
void way_client_list_ask (WayClientList *self);

G_END_DECLS
