/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-recovery-code.h"

#include <glib/gi18n.h>
#include <sodium.h>
#include <string.h>

#include "way-error.h"

#define N_SYMBOLS  (WAY_RECOVERY_CODE_GROUPS * WAY_RECOVERY_CODE_GROUP)
#define N_DATA     32 /* 160 bits */
#define N_CHECKSUM 4  /* 20 bits */

G_STATIC_ASSERT (N_DATA + N_CHECKSUM == N_SYMBOLS);
G_STATIC_ASSERT (N_DATA * 5 == WAY_RECOVERY_CODE_SIZE * 8);

static const char alphabet[] = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

WaySecret *
way_recovery_code_make (void)
{
  return way_secret_new_random (WAY_RECOVERY_CODE_SIZE);
}

static void
get_checksum (const guint8 *bits, guint8 symbols[N_CHECKSUM])
{
  static const guint8 purpose[] = "Waymark: checksum of a recovery code";
  guint8              hash[crypto_generichash_BYTES];

  crypto_generichash (hash, sizeof hash, bits, WAY_RECOVERY_CODE_SIZE, purpose, sizeof purpose - 1);
  for (guint i = 0; i < N_CHECKSUM; i++)
    symbols[i] = hash[i] & 31;
  sodium_memzero (hash, sizeof hash);
}

static guint8
get_symbol (const guint8 *bits, guint index)
{
  guint8 symbol = 0;

  for (guint i = 0; i < 5; i++) {
    guint bit = index * 5 + i;

    symbol = (guint8)(symbol << 1 | (bits[bit / 8] >> (7 - bit % 8) & 1));
  }

  return symbol;
}

static void
set_symbol (guint8 *bits, guint index, guint8 symbol)
{
  for (guint i = 0; i < 5; i++) {
    guint bit = index * 5 + i;

    if ((symbol >> (4 - i) & 1) != 0)
      bits[bit / 8] |= (guint8)(1U << (7 - bit % 8));
  }
}

WaySecret *
way_recovery_code_to_text (const WaySecret *bits)
{
  guint8 checksum[N_CHECKSUM];
  g_autoptr (WaySecret) text = way_secret_new (N_SYMBOLS + WAY_RECOVERY_CODE_GROUPS - 1);
  guint8 *to = way_secret_fill (text);

  g_return_val_if_fail (way_secret_get_size (bits) == WAY_RECOVERY_CODE_SIZE, NULL);

  get_checksum (way_secret_get_bytes (bits), checksum);
  for (guint i = 0; i < N_SYMBOLS; i++) {
    if (i > 0 && i % WAY_RECOVERY_CODE_GROUP == 0)
      *to++ = '-';
    *to++ = (guint8)
      alphabet[i < N_DATA ? get_symbol (way_secret_get_bytes (bits), i) : checksum[i - N_DATA]];
  }

  return g_steal_pointer (&text);
}

/* -1: a character that no code has; -2: one that is passed over. */
static int
read_symbol (char c)
{
  const char *found;

  if (c == '-' || g_ascii_isspace (c))
    return -2;

  c = g_ascii_toupper (c);
  if (c == 'O')
    c = '0';
  else if (c == 'I' || c == 'L')
    c = '1';

  found = c != '\0' ? strchr (alphabet, c) : NULL;
  return found != NULL ? (int)(found - alphabet) : -1;
}

WaySecret *
way_recovery_code_from_text (const char *text, GError **error)
{
  g_autoptr (WaySecret) bits = way_secret_new (WAY_RECOVERY_CODE_SIZE);
  guint8 checksum[N_CHECKSUM], typed[N_CHECKSUM] = { 0 };
  guint  n = 0;

  g_return_val_if_fail (text != NULL, NULL);

  for (; *text != '\0'; text++) {
    int symbol = read_symbol (*text);

    if (symbol == -2)
      continue;

    if (symbol == -1) {
      g_set_error_literal (error, WAY_ERROR, WAY_ERROR_INVALID,
                           _ ("A recovery code has only digits and the letters A to Z without U."));
      return NULL;
    }

    if (n < N_DATA)
      set_symbol (way_secret_fill (bits), n, (guint8)symbol);
    else if (n < N_SYMBOLS)
      typed[n - N_DATA] = (guint8)symbol;
    n++;
  }

  if (n != N_SYMBOLS) {
    g_set_error (error, WAY_ERROR, WAY_ERROR_INVALID,
                 n < N_SYMBOLS
                   ? _ ("The recovery code is too short: it has %u characters in groups.")
                   : _ ("The recovery code is too long: it has %u characters in groups."),
                 (guint)N_SYMBOLS);
    return NULL;
  }

  get_checksum (way_secret_get_bytes (bits), checksum);
  if (sodium_memcmp (checksum, typed, N_CHECKSUM) != 0) {
    g_set_error_literal (error, WAY_ERROR, WAY_ERROR_INVALID,
                         _ ("A character of the recovery code is wrong or in the wrong place."));
    return NULL;
  }

  return g_steal_pointer (&bits);
}

gboolean
way_recovery_code_has_group (const char *code, guint group, const char *typed)
{
  const guint step = WAY_RECOVERY_CODE_GROUP + 1;
  guint       n = 0;

  g_return_val_if_fail (code != NULL && strlen (code) == N_SYMBOLS + WAY_RECOVERY_CODE_GROUPS - 1,
                        FALSE);
  g_return_val_if_fail (group < WAY_RECOVERY_CODE_GROUPS, FALSE);
  g_return_val_if_fail (typed != NULL, FALSE);

  for (; *typed != '\0'; typed++) {
    int symbol = read_symbol (*typed);

    if (symbol == -2)
      continue;
    if (symbol == -1 || n == WAY_RECOVERY_CODE_GROUP || code[group * step + n] != alphabet[symbol])
      return FALSE;
    n++;
  }

  return n == WAY_RECOVERY_CODE_GROUP;
}
