/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-log.h"

#include <sodium.h>
#include <string.h>

#include "way-client-group.h"
#include "way-error.h"
#include "way-meta.h"

#define COLUMNS \
  "log.seq, site_seq, site, clock, at, act, who, area, verb, kind, record_id, revision," \
  " client_id, undoes, commitment, hash"

#define SALT_SIZE 32

enum { COMMITMENT = 14, HASH, SALT, CONTENT };

G_STATIC_ASSERT (WAY_LOG_HASH_SIZE == crypto_generichash_BYTES);
G_STATIC_ASSERT (WAY_META_KEY_SIZE == crypto_generichash_KEYBYTES);

/* --- hashing --- */

/* Each part goes in with its length, so that no two entries make the same stream of bytes. */
static void
hash_part (crypto_generichash_state *state, gconstpointer data, gsize length)
{
  guint64 size = GUINT64_TO_LE ((guint64)length);

  crypto_generichash_update (state, (const guint8 *)&size, sizeof size);
  if (length > 0)
    crypto_generichash_update (state, data, length);
}

static void
hash_number (crypto_generichash_state *state, gint64 number)
{
  gint64 bytes = GINT64_TO_LE (number);

  hash_part (state, &bytes, sizeof bytes);
}

static void
hash_text (crypto_generichash_state *state, const char *text)
{
  hash_part (state, text, strlen (text));
}

/* What the chain promises about the content: it can be shown, not guessed, and goes with the salt.
 */
static void
commit_to (const guint8 *key, const guint8 *salt, const char *content, guint8 *commitment)
{
  crypto_generichash_state state;

  crypto_generichash_init (&state, key, WAY_META_KEY_SIZE, WAY_LOG_HASH_SIZE);
  hash_part (&state, salt, SALT_SIZE);
  hash_text (&state, content);
  crypto_generichash_final (&state, commitment, WAY_LOG_HASH_SIZE);
}

static void
hash_entry (const guint8      *key,
            const guint8      *previous,
            const WayLogEntry *entry,
            const guint8      *commitment,
            guint8            *hash)
{
  crypto_generichash_state state;

  crypto_generichash_init (&state, key, WAY_META_KEY_SIZE, WAY_LOG_HASH_SIZE);
  hash_part (&state, previous, WAY_LOG_HASH_SIZE);
  hash_number (&state, entry->seq);
  hash_number (&state, entry->site_seq);
  hash_part (&state, &entry->stamp.site, sizeof (WayId));
  hash_number (&state, entry->stamp.clock);
  hash_number (&state, entry->stamp.at.us);
  hash_number (&state, entry->stamp.act);
  hash_number (&state, entry->stamp.undoes);
  hash_part (&state, &entry->stamp.who, sizeof (WayId));
  hash_text (&state, entry->area);
  hash_text (&state, entry->verb);
  hash_text (&state, entry->kind);
  hash_part (&state, &entry->record_id, sizeof (WayId));
  hash_number (&state, entry->revision);
  hash_part (&state, &entry->client_id, sizeof (WayId));
  hash_part (&state, commitment, WAY_LOG_HASH_SIZE);
  crypto_generichash_final (&state, hash, WAY_LOG_HASH_SIZE);
}

/* --- writing --- */

gboolean
way_log_get_head (WayDb *db, gint64 *seq, guint8 hash[WAY_LOG_HASH_SIZE], GError **error)
{
  g_autoptr (sqlite3_stmt) row =
    way_db_query (db, "SELECT seq, hash FROM log ORDER BY seq DESC LIMIT 1", WAY_NO_ARGS, error);
  WayStep step = row != NULL ? way_db_step (db, row, error) : WAY_STEP_ERROR;

  if (step == WAY_STEP_ERROR)
    return FALSE;

  *seq = step == WAY_STEP_ROW ? sqlite3_column_int64 (row, 0) : 0;
  memset (hash, 0, WAY_LOG_HASH_SIZE);
  if (step == WAY_STEP_ROW)
    memcpy (hash, sqlite3_column_blob (row, 1), WAY_LOG_HASH_SIZE);
  return TRUE;
}

/* A query with one number as its answer; none is 0. */
static gboolean
read_number (WayDb        *db,
             const char   *sql,
             const WayArg *args,
             gsize         n_args,
             gint64       *number,
             GError      **error)
{
  g_autoptr (sqlite3_stmt) row = way_db_query (db, sql, args, n_args, error);

  if (row == NULL || way_db_step (db, row, error) == WAY_STEP_ERROR)
    return FALSE;

  *number = sqlite3_column_int64 (row, 0);
  return TRUE;
}

gboolean
way_log_get_clock (WayDb *db, gint64 *clock, GError **error)
{
  return read_number (db, "SELECT clock FROM log ORDER BY seq DESC LIMIT 1", WAY_NO_ARGS, clock,
                      error);
}

static WayArg
id_or_null (const WayId *id)
{
  return WAY_ID (way_id_is_none (id) ? NULL : id);
}

static gboolean
insert (WayDb             *db,
        const WayLogEntry *entry,
        const guint8      *commitment,
        const guint8      *hash,
        const guint8      *salt,
        GError           **error)
{
  const WayStamp *stamp = &entry->stamp;

  return way_db_run (
    db,
    "INSERT INTO log (seq, site, site_seq, clock, at, act, who, area, verb, kind,"
    " record_id, revision, client_id, undoes, commitment, hash, salt, content)"
    " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, nullif (?, 0), ?, ?, ?, ?)",
    WAY_ARGS (WAY_INT (entry->seq), WAY_ID (&stamp->site), WAY_INT (entry->site_seq),
              WAY_INT (stamp->clock), WAY_INT (stamp->at.us), WAY_INT (stamp->act),
              WAY_ID (&stamp->who), WAY_TEXT (entry->area), WAY_TEXT (entry->verb),
              WAY_TEXT (entry->kind), id_or_null (&entry->record_id), WAY_INT (entry->revision),
              id_or_null (&entry->client_id), WAY_INT (stamp->undoes),
              WAY_BYTES (commitment, WAY_LOG_HASH_SIZE), WAY_BYTES (hash, WAY_LOG_HASH_SIZE),
              WAY_BYTES (salt, SALT_SIZE), WAY_TEXT (entry->content)),
    error);
}

gboolean
way_log_append (WayDb *db, WayLogEntry *entry, WayStamp *stamp, GError **error)
{
  guint8 key[WAY_META_KEY_SIZE];
  guint8 previous[WAY_LOG_HASH_SIZE];
  guint8 commitment[WAY_LOG_HASH_SIZE];
  guint8 hash[WAY_LOG_HASH_SIZE];
  guint8 salt[SALT_SIZE];
  gint64 last, last_of_site;

  if (!way_meta_get_log_key (db, key, error) || !way_log_get_head (db, &last, previous, error) ||
      !read_number (db, "SELECT site_seq FROM log WHERE site = ? ORDER BY seq DESC LIMIT 1",
                    WAY_ARGS (WAY_ID (&stamp->site)), &last_of_site, error))
    return FALSE;

  entry->seq = last + 1;
  entry->site_seq = last_of_site + 1;
  if (stamp->act == 0)
    stamp->act = entry->seq;
  entry->stamp = *stamp;

  randombytes_buf (salt, sizeof salt);
  commit_to (key, salt, entry->content, commitment);
  hash_entry (key, previous, entry, commitment, hash);
  sodium_memzero (key, sizeof key);

  return insert (db, entry, commitment, hash, salt, error);
}

gboolean
way_log_erase (WayDb *db, gint64 seq, WayStamp *stamp, GError **error)
{
  WayLogEntry entry = { .area = "history",
                        .verb = "erase",
                        .kind = "log",
                        .revision = seq,
                        .content = "[]" };

  return way_log_append (db, &entry, stamp, error) &&
         way_db_run (db, "UPDATE log SET salt = NULL, content = NULL WHERE seq = ?",
                     WAY_ARGS (WAY_INT (seq)), error);
}

/* --- reading --- */

static WayId
column_id (sqlite3_stmt *row, int column)
{
  WayId id = { { 0 } };

  if (sqlite3_column_bytes (row, column) == sizeof id)
    memcpy (&id, sqlite3_column_blob (row, column), sizeof id);
  return id;
}

/* Borrows the texts from the row. */
static WayLogEntry
entry_from_row (sqlite3_stmt *row)
{
  return (WayLogEntry){
    .seq = sqlite3_column_int64 (row, 0),
    .site_seq = sqlite3_column_int64 (row, 1),
    .stamp.site = column_id (row, 2),
    .stamp.clock = sqlite3_column_int64 (row, 3),
    .stamp.at.us = sqlite3_column_int64 (row, 4),
    .stamp.act = sqlite3_column_int64 (row, 5),
    .stamp.who = column_id (row, 6),
    .area = (const char *)sqlite3_column_text (row, 7),
    .verb = (const char *)sqlite3_column_text (row, 8),
    .kind = (const char *)sqlite3_column_text (row, 9),
    .record_id = column_id (row, 10),
    .revision = sqlite3_column_int64 (row, 11),
    .client_id = column_id (row, 12),
    .stamp.undoes = sqlite3_column_int64 (row, 13),
    .content = (const char *)sqlite3_column_text (row, CONTENT),
  };
}

#define ENTRIES "SELECT " COLUMNS ", salt, content FROM log "

static sqlite3_stmt *
select_entries (WayDb *db, gint64 after, GError **error)
{
  return way_db_query (db, ENTRIES "WHERE log.seq > ? ORDER BY log.seq", WAY_ARGS (WAY_INT (after)),
                       error);
}

static gboolean
each (WayDb *db, sqlite3_stmt *row, WayLogFunc func, gpointer user_data, GError **error)
{
  WayStep step = WAY_STEP_ERROR;

  while (row != NULL && (step = way_db_step (db, row, error)) == WAY_STEP_ROW) {
    WayLogEntry entry = entry_from_row (row);

    if (!func (&entry, user_data, error))
      return FALSE;
  }

  return step == WAY_STEP_DONE;
}

gboolean
way_log_foreach (WayDb *db, gint64 after, WayLogFunc func, gpointer user_data, GError **error)
{
  g_autoptr (sqlite3_stmt) row = select_entries (db, after, error);

  return each (db, row, func, user_data, error);
}

gboolean
way_log_foreach_of (WayDb       *db,
                    const char  *kind,
                    const WayId *client_id,
                    WayLogFunc   func,
                    gpointer     user_data,
                    GError     **error)
{
  g_autoptr (sqlite3_stmt) row =
    way_db_query (db,
                  ENTRIES "WHERE log.client_id IN (" WAY_CLIENT_GROUP (
                    "?1") ")"
                          " AND log.kind = ?2 AND log.area = 'history' ORDER BY log.seq",
                  WAY_ARGS (WAY_ID (client_id), WAY_TEXT (kind)), error);

  return each (db, row, func, user_data, error);
}

static gboolean
tampered (gint64 seq, GError **error)
{
  g_set_error (error, WAY_ERROR, WAY_ERROR_TAMPERED,
               "Entry %" G_GINT64_FORMAT " of the log is not as it was written", seq);
  return FALSE;
}

gboolean
way_log_check_anchor (WayDb *db, gint64 seq, const guint8 *hash, GError **error)
{
  g_autoptr (sqlite3_stmt) row =
    way_db_query (db, "SELECT hash FROM log WHERE seq = ?", WAY_ARGS (WAY_INT (seq)), error);
  WayStep step;

  if (row == NULL)
    return FALSE;
  if (seq == 0)
    return TRUE;

  step = way_db_step (db, row, error);
  if (step == WAY_STEP_ERROR)
    return FALSE;
  if (step == WAY_STEP_DONE || sqlite3_column_bytes (row, 0) != WAY_LOG_HASH_SIZE ||
      sodium_memcmp (sqlite3_column_blob (row, 0), hash, WAY_LOG_HASH_SIZE) != 0)
    return tampered (seq, error);

  return TRUE;
}

/* Content may be missing only where an entry of the chain says that it was erased. */
static gboolean
content_holds (WayDb *db, const guint8 *key, sqlite3_stmt *row, gint64 seq)
{
  guint8 commitment[WAY_LOG_HASH_SIZE];
  gint64 erased = 0;

  if (sqlite3_column_type (row, CONTENT) == SQLITE_NULL)
    return read_number (db, "SELECT count(*) FROM log WHERE verb = 'erase' AND revision = ?",
                        WAY_ARGS (WAY_INT (seq)), &erased, NULL) &&
           erased > 0;
  if (sqlite3_column_bytes (row, SALT) != SALT_SIZE)
    return FALSE;

  commit_to (key, sqlite3_column_blob (row, SALT), (const char *)sqlite3_column_text (row, CONTENT),
             commitment);
  return memcmp (commitment, sqlite3_column_blob (row, COMMITMENT), sizeof commitment) == 0;
}

/* Whether the entry is the next one and says what was written. */
static gboolean
entry_holds (WayDb *db, const guint8 *key, sqlite3_stmt *row, WayLogCheck *check)
{
  const WayLogEntry entry = entry_from_row (row);

  if (entry.seq != check->seq + 1 || sqlite3_column_bytes (row, COMMITMENT) != WAY_LOG_HASH_SIZE ||
      sqlite3_column_bytes (row, HASH) != WAY_LOG_HASH_SIZE)
    return FALSE;

  hash_entry (key, check->hash, &entry, sqlite3_column_blob (row, COMMITMENT), check->hash);
  return memcmp (check->hash, sqlite3_column_blob (row, HASH), sizeof check->hash) == 0 &&
         content_holds (db, key, row, entry.seq);
}

gboolean
way_log_verify_part (WayDb *db, WayLogCheck *check, guint most, GError **error)
{
  g_autoptr (sqlite3_stmt) row = select_entries (db, check->seq, error);
  guint8  key[WAY_META_KEY_SIZE];
  WayStep step = WAY_STEP_ERROR;

  if (row == NULL || !way_meta_get_log_key (db, key, error))
    return FALSE;

  for (guint n = 0; n < most && check->bad_seq == 0; n++) {
    step = way_db_step (db, row, error);
    if (step != WAY_STEP_ROW)
      break;
    if (entry_holds (db, key, row, check))
      check->seq++;
    else
      check->bad_seq = check->seq + 1;
  }

  sodium_memzero (key, sizeof key);
  check->done = step == WAY_STEP_DONE;
  return step != WAY_STEP_ERROR && (check->bad_seq == 0 || tampered (check->bad_seq, error));
}

gboolean
way_log_verify (WayDb *db, gint64 *n_entries, gint64 *bad_seq, GError **error)
{
  WayLogCheck check = { 0 };
  gboolean    holds = way_log_verify_part (db, &check, G_MAXUINT, error);

  if (bad_seq != NULL && check.bad_seq != 0)
    *bad_seq = check.bad_seq;
  if (n_entries != NULL && holds)
    *n_entries = check.seq;
  return holds;
}
