/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-keyring.h"

#include <glib/gi18n.h>
#include <libsecret/secret.h>
#include <stdlib.h>

/* The calls of libsecret that wait run on a thread, without a cancellable (with one, 0.20 can hang)
 * and never on a path that prompts: the state of the keyring is asked first.  When the time is up
 * the caller gets its answer and the thread is left to end by itself, as D-Bus makes it in 25
 * seconds. */

static const SecretSchema schema = {
  "org.waymark.Waymark.Caseload",
  SECRET_SCHEMA_NONE,
  {
    { "caseload", SECRET_SCHEMA_ATTRIBUTE_STRING },
    { "folder", SECRET_SCHEMA_ATTRIBUTE_STRING },
    { "item", SECRET_SCHEMA_ATTRIBUTE_STRING },
    { NULL, 0 },
  },
};

static const char *const item_names[] = {
  [WAY_KEYRING_DEVICE] = "device",
  [WAY_KEYRING_ANCHOR] = "anchor",
};

typedef enum {
  LOOK_UP,
  STORE,
  CLEAR,
} Verb;

typedef struct {
  Verb        verb;
  char       *caseload;
  char       *folder;
  const char *item;
  WaySecret  *secret;
} Request;

typedef struct {
  WayKeyringAnswer answer;
  WaySecret       *secret;
} Reply;

static void
request_free (gpointer data)
{
  Request *request = data;

  g_free (request->caseload);
  g_free (request->folder);
  g_clear_pointer (&request->secret, way_secret_unref);
  g_free (request);
}

static void
reply_free (gpointer data)
{
  Reply *reply = data;

  g_clear_pointer (&reply->secret, way_secret_unref);
  g_free (reply);
}

static WayKeyringAnswer
answer_of (const GError *error)
{
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_TIMED_OUT) ||
      g_error_matches (error, G_DBUS_ERROR, G_DBUS_ERROR_NO_REPLY) ||
      g_error_matches (error, G_DBUS_ERROR, G_DBUS_ERROR_TIMEOUT) ||
      g_error_matches (error, G_DBUS_ERROR, G_DBUS_ERROR_TIMED_OUT))
    return WAY_KEYRING_SLOW;

  if (g_error_matches (error, SECRET_ERROR, SECRET_ERROR_IS_LOCKED))
    return WAY_KEYRING_IS_LOCKED;

  return WAY_KEYRING_ABSENT;
}

/* The default keyring when it is open; else NULL and why. */
static SecretCollection *
open_collection (SecretService **service, WayKeyringAnswer *answer)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GDBusConnection) bus = g_bus_get_sync (G_BUS_TYPE_SESSION, NULL, &error);
  g_autoptr (SecretCollection) collection = NULL;

  if (bus == NULL) {
    *answer = WAY_KEYRING_ABSENT;
    return NULL;
  }

  /* Whoever is writing must not lose the window because the bus went away. */
  g_dbus_connection_set_exit_on_close (bus, FALSE);

  /* A service of our own each time: the shared one remembers what was true before. */
  *service =
    secret_service_open_sync (SECRET_TYPE_SERVICE, NULL, SECRET_SERVICE_OPEN_SESSION, NULL, &error);
  if (*service != NULL)
    collection = secret_collection_for_alias_sync (*service, SECRET_COLLECTION_DEFAULT,
                                                   SECRET_COLLECTION_NONE, NULL, &error);

  if (error != NULL) {
    *answer = answer_of (error);
    return NULL;
  }

  if (collection == NULL) {
    *answer = WAY_KEYRING_NONE;
    return NULL;
  }

  /* Only now: in a locked keyring nothing is found, without an error. */
  if (secret_collection_get_locked (collection)) {
    *answer = WAY_KEYRING_IS_LOCKED;
    return NULL;
  }

  return g_steal_pointer (&collection);
}

static WayKeyringAnswer
look_up (SecretCollection *collection, GHashTable *attributes, WaySecret **secret)
{
  g_autoptr (GError) error = NULL;
  g_autolist (SecretItem) items = secret_collection_search_sync (
    collection, &schema, attributes, SECRET_SEARCH_ALL | SECRET_SEARCH_LOAD_SECRETS, NULL, &error);
  SecretValue *value;
  const char  *text;
  gsize        length;

  if (error != NULL)
    return answer_of (error);
  if (items == NULL)
    return WAY_KEYRING_NO_SECRET;

  value = secret_item_get_secret (items->data);
  if (value == NULL)
    return WAY_KEYRING_IS_LOCKED;

  text = secret_value_get (value, &length);
  *secret = way_secret_from_base64 (text, length);
  secret_value_unref (value);
  return *secret != NULL ? WAY_KEYRING_READY : WAY_KEYRING_STALE;
}

static WayKeyringAnswer
store (SecretCollection *collection, GHashTable *attributes, const WaySecret *secret)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (WaySecret) text = way_secret_to_base64 (secret);
  g_autoptr (SecretItem) item = NULL;
  SecretValue *value;

  value =
    secret_value_new (way_secret_get_text (text), (gssize)way_secret_get_size (text), "text/plain");
  item = secret_item_create_sync (collection, &schema, attributes, _ ("Waymark caseload"), value,
                                  SECRET_ITEM_CREATE_REPLACE, NULL, &error);
  secret_value_unref (value);
  return item != NULL ? WAY_KEYRING_READY : answer_of (error);
}

static WayKeyringAnswer
clear (SecretCollection *collection, GHashTable *attributes)
{
  g_autoptr (GError) error = NULL;
  g_autolist (SecretItem) items = secret_collection_search_sync (collection, &schema, attributes,
                                                                 SECRET_SEARCH_ALL, NULL, &error);

  for (GList *item = items; error == NULL && item != NULL; item = item->next) {
    if (secret_item_get_locked (item->data))
      return WAY_KEYRING_IS_LOCKED;
    secret_item_delete_sync (item->data, NULL, &error);
  }

  return error == NULL ? WAY_KEYRING_READY : answer_of (error);
}

/* Its real path, hashed: attributes are not secret. */
static char *
get_place (const char *folder)
{
  char *path = realpath (folder, NULL);
  char *place;

  place = g_compute_checksum_for_string (G_CHECKSUM_SHA256, path != NULL ? path : folder, -1);
  free (path);
  return place;
}

static void
run_cb (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  Request *request = task_data;
  Reply   *reply = g_new0 (Reply, 1);
  g_autoptr (SecretService) service = NULL;
  g_autoptr (SecretCollection) collection = open_collection (&service, &reply->answer);
  g_autoptr (GHashTable) attributes = g_hash_table_new (g_str_hash, g_str_equal);
  g_autofree char *place = get_place (request->folder);

  g_hash_table_insert (attributes, (gpointer) "caseload", request->caseload);
  g_hash_table_insert (attributes, (gpointer) "folder", place);
  g_hash_table_insert (attributes, (gpointer) "item", (gpointer)request->item);

  if (collection != NULL && request->verb == LOOK_UP)
    reply->answer = look_up (collection, attributes, &reply->secret);
  else if (collection != NULL && request->verb == STORE)
    reply->answer = store (collection, attributes, request->secret);
  else if (collection != NULL)
    reply->answer = clear (collection, attributes);
  else if (reply->answer == WAY_KEYRING_NONE && request->verb == CLEAR)
    reply->answer = WAY_KEYRING_READY; /* where there is no keyring there is no secret */

  g_task_return_pointer (task, reply, reply_free);
}

static gboolean
time_is_up_cb (gpointer user_data)
{
  g_cancellable_cancel (user_data);
  return G_SOURCE_REMOVE;
}

static void
cancelled_cb (GCancellable *outer, gpointer user_data)
{
  g_cancellable_cancel (user_data);
}

/* What goes with the caller’s task. */
typedef struct {
  GSource *timeout;
  gulong   handler;
} Wait;

static void
wait_free (gpointer data)
{
  Wait *wait = data;

  g_source_destroy (wait->timeout);
  g_source_unref (wait->timeout);
  g_free (wait);
}

static void
done_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  g_autoptr (GError) error = NULL;
  Wait  *wait = g_task_get_task_data (task);
  Reply *reply = g_task_propagate_pointer (G_TASK (result), &error);

  g_cancellable_disconnect (g_task_get_cancellable (task), wait->handler);
  if (g_task_return_error_if_cancelled (task)) {
    g_clear_pointer (&reply, reply_free);
    return;
  }

  if (reply == NULL) {
    reply = g_new0 (Reply, 1);
    reply->answer = WAY_KEYRING_SLOW;
  }
  g_task_return_pointer (task, reply, reply_free);
}

static void
start (Verb                verb,
       const WayId        *caseload,
       const char         *folder,
       WayKeyringItem      item,
       WaySecret          *secret,
       GCancellable       *cancellable,
       GAsyncReadyCallback callback,
       gpointer            user_data)
{
  GTask   *task = g_task_new (NULL, cancellable, callback, user_data);
  Request *request = g_new0 (Request, 1);
  Wait    *wait = g_new0 (Wait, 1);
  g_autoptr (GCancellable) inner = g_cancellable_new ();
  g_autoptr (GTask) work = NULL;

  request->verb = verb;
  request->caseload = way_id_to_text (caseload);
  request->folder = g_strdup (folder);
  request->item = item_names[item];
  request->secret = secret != NULL ? way_secret_ref (secret) : NULL;

  wait->timeout = g_timeout_source_new (WAY_KEYRING_TIMEOUT);
  g_source_set_callback (wait->timeout, time_is_up_cb, g_object_ref (inner), g_object_unref);
  g_source_attach (wait->timeout, g_main_context_get_thread_default ());
  g_task_set_task_data (task, wait, wait_free);

  work = g_task_new (NULL, inner, done_cb, task);
  g_task_set_task_data (work, request, request_free);
  g_task_set_return_on_cancel (work, TRUE);
  if (cancellable != NULL)
    wait->handler = g_cancellable_connect (cancellable, G_CALLBACK (cancelled_cb),
                                           g_object_ref (inner), g_object_unref);
  g_task_run_in_thread (work, run_cb);
}

void
way_keyring_look_up_async (const WayId        *caseload,
                           const char         *folder,
                           WayKeyringItem      item,
                           GCancellable       *cancellable,
                           GAsyncReadyCallback callback,
                           gpointer            user_data)
{
  g_return_if_fail (caseload != NULL && folder != NULL);

  start (LOOK_UP, caseload, folder, item, NULL, cancellable, callback, user_data);
}

WaySecret *
way_keyring_look_up_finish (GAsyncResult *result, WayKeyringAnswer *answer, GError **error)
{
  Reply     *reply = g_task_propagate_pointer (G_TASK (result), error);
  WaySecret *secret;

  if (reply == NULL)
    return NULL;

  *answer = reply->answer;
  secret = g_steal_pointer (&reply->secret);
  reply_free (reply);
  return secret;
}

void
way_keyring_store_async (const WayId        *caseload,
                         const char         *folder,
                         WayKeyringItem      item,
                         WaySecret          *secret,
                         GCancellable       *cancellable,
                         GAsyncReadyCallback callback,
                         gpointer            user_data)
{
  g_return_if_fail (caseload != NULL && folder != NULL);

  start (secret != NULL ? STORE : CLEAR, caseload, folder, item, secret, cancellable, callback,
         user_data);
}

WayKeyringAnswer
way_keyring_store_finish (GAsyncResult *result, GError **error)
{
  WayKeyringAnswer answer = WAY_KEYRING_SLOW;
  g_autoptr (WaySecret) secret = way_keyring_look_up_finish (result, &answer, error);

  return answer;
}
