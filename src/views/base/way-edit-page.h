/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-form.h"
#include "way-page.h"

G_BEGIN_DECLS

#define WAY_TYPE_EDIT_PAGE (way_edit_page_get_type ())
G_DECLARE_DERIVABLE_TYPE (WayEditPage, way_edit_page, WAY, EDIT_PAGE, WayPage)

/* A page that edits one record, the subject of the page, or a new one.  It has the form and its
 * drafts, the conflict with what somebody else saved, Save, Discard and Remove with their keys, the
 * toast that takes it back, and the words for a record that is gone.  A page of its own kind is
 * its rows and what it knows of its record:
 *
 *   <template class="WayRideEdit" parent="WayEditPage">
 *     <property name="title" translatable="yes">Add a Ride</property>
 *     <property name="gone-title" translatable="yes">The Ride Is Gone</property>
 *     <child><object class="AdwPreferencesGroup">…its rows…</object></child>
 *   </template>
 *
 *   static void
 *   way_ride_edit_start (WayEditPage *page, gpointer record)
 *   {
 *     WayRide *ride = record;
 *
 *     way_set (ride, client_id, *way_page_get_client (WAY_PAGE (page)));
 *     way_set (ride, on, way_today ());
 *   }
 *
 *   in class_init:  edit_class->record_type = WAY_TYPE_RIDE;
 *                   edit_class->stored_title = N_ ("Edit the Ride");
 *                   edit_class->added = N_ ("The ride was added.");
 *                   edit_class->saved = N_ ("The ride was saved.");
 *                   edit_class->removed = N_ ("The ride was removed.");
 *                   edit_class->start = way_ride_edit_start;
 *   in init:        gtk_widget_init_template (GTK_WIDGET (self));
 *                   way_form_add_entry (way_edit_page_get_form (page), "words", …);
 *                   way_form_add_date (way_edit_page_get_form (page), "on", self->on);
 *
 * Children of the template stand one below the other; of type "top" above what is scrolled, "start"
 * beside Remove, "state" above the buttons, "end" between Discard and Save.
 * Properties: “gone-icon”, “gone-title”; “save-label”, “save-tooltip”; “content-width”.  Actions:
 * edit.save, edit.discard, edit.remove.
 *
 * Whoever overrides a function of WayPage calls that of the parent too. */
struct _WayEditPageClass {
  WayPageClass parent_class;

  GType       record_type;
  const char *stored_title; /* N_(): of one that is stored; NULL: that of the template */
  const char *added;        /* N_(): what the toast says, each */
  const char *saved;
  const char *removed; /* NULL: it is not removed here */
  gboolean    lasting; /* what it does cannot be undone, and no toast offers it */

  /* All may be left as they are. */

  /* The record to be edited, once every list that is followed is there (transfer full); NULL: it is
   * gone.  Else: the subject, or a new one. */
  gpointer (*find) (WayEditPage *self);
  void (*start) (WayEditPage *self, gpointer record);  /* sets what is known of a new one */
  void (*filled) (WayEditPage *self, gpointer record); /* it stands in the rows */
  GtkWidget *(*get_first) (WayEditPage *self);         /* what is worked with first */
  void (*show) (WayEditPage *self); /* something changed: rows and actions of its own */

  /* Before saving.  FALSE: it said what is wrong, with way_edit_page_refuse().  The first is asked
   * before the form is read, the second may set what follows from what was typed. */
  gboolean (*check_rows) (WayEditPage *self);
  gboolean (*check) (WayEditPage *self, gpointer record);

  /* What is done with it (transfer full); the end of the draft comes by itself. */
  WayChange *(*make_change) (WayEditPage *self, gpointer record);
  WayChange *(*make_removal) (WayEditPage *self, gpointer record);
  const char *(*say_saved) (WayEditPage *self, gpointer record); /* translated; added or saved */

  void (*save) (WayEditPage *self);     /* Save was chosen; calls way_edit_page_save() */
  void (*resolved) (WayEditPage *self); /* a conflict was; calls save() */
  void (*discarded) (WayEditPage *self);
  void (*ended) (WayEditPage *self, gpointer record); /* it is done; leaves the page */

  gpointer padding[4];
};

WayForm *way_edit_page_get_form (WayEditPage *self);   /* borrowed */
gboolean way_edit_page_is_new (WayEditPage *self);     /* it is not stored yet */
gboolean way_edit_page_is_ready (WayEditPage *self);   /* filled, and nothing is being saved */
void     way_edit_page_changed (WayEditPage *self);    /* shows what follows, as after typing */
gpointer way_edit_page_get_record (WayEditPage *self); /* as it was found; borrowed, may be NULL */

/* Waits for these before the page is filled, and shows when they change: from set_client(),
 * set_subject() or filled().  They are let go with the workspace. */
void way_edit_page_follow (WayEditPage *self, GType type, const char *field, const WayId *id);
GListModel *way_edit_page_get_list (WayEditPage *self, GType type);  /* borrowed; NULL: not yet */
gpointer    way_edit_page_dup_first (WayEditPage *self, GType type); /* its first record, or NULL */

/* A new record, with start(). */
gpointer way_edit_page_create (WayEditPage *self) G_GNUC_WARN_UNUSED_RESULT;

/* Says what is wrong with a row (NULL: with none), marks it until something is typed, and gives it
 * the focus.  Returns FALSE. */
gboolean way_edit_page_refuse (WayEditPage *self, GtkWidget *row, const char *words);

/* What the form says, once check_rows() and check() find nothing wrong; NULL: it was said. */
gpointer way_edit_page_read (WayEditPage *self) G_GNUC_WARN_UNUSED_RESULT;

/* Checks, saves and ends. */
void way_edit_page_save (WayEditPage *self);

/* For an act of its own: commits the change (taken) together with the end of the draft, says the
 * words (translated), and ends with the record (NULL: none). */
void way_edit_page_commit (WayEditPage *self,
                           WayChange   *change,
                           gpointer     record,
                           const char  *words);

/* For one that begins before its change is made: nothing can be chosen meanwhile.  It ends with
 * way_edit_page_commit(), or with FALSE. */
void way_edit_page_set_busy (WayEditPage *self, gboolean busy);

G_END_DECLS
