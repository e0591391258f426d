/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-field.h"

G_BEGIN_DECLS

#define WAY_TYPE_RECORD         (way_record_get_type ())
#define WAY_RECORD(o)           (G_TYPE_CHECK_INSTANCE_CAST ((o), WAY_TYPE_RECORD, WayRecord))
#define WAY_IS_RECORD(o)        (G_TYPE_CHECK_INSTANCE_TYPE ((o), WAY_TYPE_RECORD))
#define WAY_RECORD_GET_CLASS(o) (G_TYPE_INSTANCE_GET_CLASS ((o), WAY_TYPE_RECORD, WayRecordClass))
GType way_record_get_type (void);

/* What is kept about something, as it was read.  A record may be changed, with way_set(), until it
 * is published: shown, or handed to another thread.  After that it never changes, so it needs no
 * lock and no notify; an edit is a copy, which replaces it in the lists.  The members are const,
 * so that the compiler refuses any other way to write them. */
typedef struct {
  GObject parent_instance;

  const WayId   id;
  const gint64  revision;   /* 0 until it is stored */
  const gint64  clock;      /* of its last change: way-clock.h */
  const WayId   site;       /* of its last change */
  const WayId   changed_by; /* the member of staff */
  const WayTime created_at;
  const WayTime changed_at;
  const WayTime deleted_at; /* a tombstone: no list shows it */

  gboolean published;
} WayRecord;

typedef struct {
  GObjectClass parent_class;

  const char     *table;
  const char     *label;  /* what a person calls such a record, N_() */
  const WayField *fields; /* the common ones first */
  guint           n_fields;

  /* A rule over several fields; may be NULL.  Fails with WAY_ERROR_INVALID. */
  gboolean (*check) (gpointer self, GError **error);
} WayRecordClass;

#define WAY_RECORD_N_COMMON 8

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WayRecord, g_object_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (WayRecordClass, g_type_class_unref)

/* Ends the .c of a record: “WAY_DEFINE_RECORD (WayGoal, way_goal, "goal", N_ ("Goal"), fields,
 * NULL)”.  The last is its check, or NULL. */
#define WAY_DEFINE_RECORD(Type, type, table_name, label_text, own_fields, check_func) \
  G_DEFINE_FINAL_TYPE (Type, type, WAY_TYPE_RECORD) \
\
  static void type##_class_init (Type##Class *klass) \
  { \
    WAY_RECORD_CLASS (klass)->label = label_text; \
    WAY_RECORD_CLASS (klass)->check = check_func; \
    way_record_class_declare (WAY_RECORD_CLASS (klass), table_name, own_fields, \
                              G_N_ELEMENTS (own_fields)); \
  } \
\
  static void type##_init (Type *self) \
  { \
  }

#define WAY_RECORD_CLASS(k) (G_TYPE_CHECK_CLASS_CAST ((k), WAY_TYPE_RECORD, WayRecordClass))
void way_record_class_declare (WayRecordClass *klass,
                               const char     *table,
                               const WayField *own_fields,
                               guint           n_own_fields);

/* The declared field of this name; NULL when there is none. */
const WayField *way_record_class_find_field (const WayRecordClass *klass, const char *name);

gpointer way_record_new (GType type, const WayId *id) G_GNUC_WARN_UNUSED_RESULT;
gpointer way_record_copy (gpointer self) G_GNUC_WARN_UNUSED_RESULT; /* not published */
gpointer way_record_publish (gpointer self);                        /* returns self */

gboolean        way_record_equal (gpointer a, gpointer b); /* but for the common fields */
const WayField *way_record_find_field (gpointer self, const char *name);
gboolean        way_record_check (gpointer self, GError **error); /* every field, then the whole */

/* The client whom the record is about: its own id, or its field “client_id”; NULL for none. */
const WayId *way_record_get_client_id (gpointer self);
gboolean     way_record_set_from_text (gpointer        self,
                                       const WayField *field,
                                       const char     *text,
                                       GError        **error);

/* way_set (goal, title, "Walk daily") changes a record that is not yet published.  A member that
 * does not exist, or a value of another type, does not compile. */
#define way_set(record, member, value) \
  _Generic ((record)->member, \
            char *: way_record_set_text, \
            gint64: way_record_set_int, \
            double: way_record_set_real, \
            bool: way_record_set_bool, \
            WayDate: way_record_set_date, \
            WayTime: way_record_set_time, \
            guint: way_record_set_choice, \
            WayId: way_record_set_id, \
            GBytes *: way_record_set_bytes, \
            WaySet: way_record_set_set) (record, &(record)->member, value)

void way_record_set_text (gpointer self, gconstpointer member, const char *value);
void way_record_set_int (gpointer self, gconstpointer member, gint64 value);
void way_record_set_real (gpointer self, gconstpointer member, double value);
void way_record_set_bool (gpointer self, gconstpointer member, bool value);
void way_record_set_date (gpointer self, gconstpointer member, WayDate value);
void way_record_set_time (gpointer self, gconstpointer member, WayTime value);
void way_record_set_choice (gpointer self, gconstpointer member, guint value);
void way_record_set_id (gpointer self, gconstpointer member, WayId value);
void way_record_set_bytes (gpointer self, gconstpointer member, GBytes *value);
void way_record_set_set (gpointer self, gconstpointer member, WaySet value);

G_END_DECLS
