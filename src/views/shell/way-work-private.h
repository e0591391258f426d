/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-client-sidebar.h"
#include "way-message-bar.h"
#include "way-page-header.h"
#include "way-places.h"
#include "way-reminder-notice.h"
#include "way-work.h"
#include "way-worker-foot.h"

G_BEGIN_DECLS

/* For way-work*.c. */

/* What is remembered of a pushed page while the caseload is locked. */
typedef struct {
  GType type;
  WayId subject;
  char *detail;
} Memory;

struct _WayWork {
  AdwBin parent_instance;

  WayWorkspace      *workspace;
  WayReminderNotice *reminder; /* of appointments, while it is open */
  GListModel *matches; /* of clients who were merged: whoever opens one gets the one who stays */
  const WayPlace *place;
  const WayPlace *section; /* NULL: no client is open */
  WayId           client_id;
  GHashTable     *bases;    /* by WayPlace: WayPage, in the stack */
  GPtrArray      *pushed;   /* of WayPage, in the stack; the last is in front */
  GArray         *memories; /* of Memory */
  WayPage        *page;     /* in front */
  gboolean        was_left; /* it was locked before, so its places come back as they were */
  guint           fold_id;
  guint           shown_id;

  AdwLeaflet       *leaflet;
  GtkBox           *sidebar;
  GtkBox           *content;
  GtkStack         *sidebar_stack;
  AdwWindowTitle   *sidebar_title;
  GtkButton        *to_place;
  AdwButtonContent *to_place_content;
  GtkMenuButton    *menu_button;
  GtkListBox       *places;
  WayClientSidebar *client_sidebar;
  WayWorkerFoot    *foot;
  WayPageHeader    *header;
  WayMessageBar    *message;
  GtkStack         *pages;
};

void way_work_show_header (WayWork *self);

/* The pages in the stack: way-work-pages.c. */
void way_work_add_page (WayWork *self, WayPage *page);
void way_work_remove_page (WayWork *self, WayPage *page);
void way_work_ensure_base (WayWork *self, const WayPlace *place, gboolean of_client);
void way_work_drop_pushed (WayWork *self);
void way_work_drop_bases (WayWork *self, gboolean sections_only);

G_END_DECLS
