/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-paper-private.h"

const char way_paper_box[] = "[ ]";
const char way_paper_ticked_box[] = "[x]";

G_DEFINE_FINAL_TYPE (WayPaper, way_paper, G_TYPE_OBJECT)

static void
block_free (gpointer data)
{
  WayBlock *block = data;

  /* The two boxes are known by their address, so a row holds them as they are. */
  for (guint i = 0; block->cells != NULL && i < block->table->columns->len; i++) {
    if (block->cells[i] != way_paper_box && block->cells[i] != way_paper_ticked_box)
      g_free (block->cells[i]);
  }
  g_free (block->cells);
  g_free (block->caption);
  g_free (block->text);
  if (block->destroy != NULL)
    block->destroy (block->user_data);
  g_free (block);
}

static void
column_clear (gpointer data)
{
  g_free ((char *)((WayPaperColumn *)data)->title);
}

static void
table_free (gpointer data)
{
  WayPaperTable *table = data;

  g_array_unref (table->columns);
  g_free (table->head);
  g_free (table);
}

static void
way_paper_finalize (GObject *object)
{
  WayPaper *self = WAY_PAPER (object);

  g_free (self->left);
  g_free (self->right);
  g_ptr_array_unref (self->blocks);
  g_ptr_array_unref (self->tables);
  g_array_unref (self->fragments);
  g_clear_object (&self->context);
  g_free (self->gate);

  G_OBJECT_CLASS (way_paper_parent_class)->finalize (object);
}

static void
way_paper_class_init (WayPaperClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = way_paper_finalize;
}

static void
way_paper_init (WayPaper *self)
{
  self->blocks = g_ptr_array_new_with_free_func (block_free);
  self->tables = g_ptr_array_new_with_free_func (table_free);
  self->fragments = g_array_new (FALSE, TRUE, sizeof (WayFragment));
  self->info_class = WAY_INFO_WHOLE;
}

WayPaper *
way_paper_new (gboolean large)
{
  WayPaper *self = g_object_new (WAY_TYPE_PAPER, NULL);

  self->large = large;
  return self;
}

gboolean
way_paper_is_large (WayPaper *self)
{
  g_return_val_if_fail (WAY_IS_PAPER (self), FALSE);

  return self->large;
}

void
way_paper_set_landscape (WayPaper *self, gboolean landscape)
{
  g_return_if_fail (WAY_IS_PAPER (self));

  self->landscape = landscape;
}

gboolean
way_paper_is_landscape (WayPaper *self)
{
  g_return_val_if_fail (WAY_IS_PAPER (self), FALSE);

  return self->landscape;
}

void
way_paper_set_head (WayPaper *self, const char *left, const char *right)
{
  g_return_if_fail (WAY_IS_PAPER (self));

  g_free (self->left);
  g_free (self->right);
  self->left = g_strdup (left);
  self->right = g_strdup (right);
}

/* --- blocks --- */

static WayBlock *
add (WayPaper *self, WayBlockKind kind)
{
  WayBlock *block = g_new0 (WayBlock, 1);

  block->kind = kind;
  block->group = self->group;
  block->info_class = self->info_class;
  block->is_notice = self->in_notice;
  g_ptr_array_add (self->blocks, block);
  return block;
}

void
way_paper_add_title (WayPaper *self, const char *text)
{
  g_return_if_fail (WAY_IS_PAPER (self) && text != NULL);

  add (self, WAY_BLOCK_TITLE)->text = g_strdup (text);
}

void
way_paper_add_heading (WayPaper *self, const char *text)
{
  g_return_if_fail (WAY_IS_PAPER (self) && text != NULL);

  add (self, WAY_BLOCK_HEADING)->text = g_strdup (text);
}

void
way_paper_add_text (WayPaper *self, guint level, WayPaperHow how, const char *text)
{
  WayBlock *block;

  g_return_if_fail (WAY_IS_PAPER (self) && text != NULL);

  block = add (self, WAY_BLOCK_TEXT);
  block->level = level;
  block->how = how;
  block->text = g_strdup (text);
}

void
way_paper_add_pair (WayPaper *self, guint level, const char *caption, const char *text)
{
  WayBlock *block;

  g_return_if_fail (WAY_IS_PAPER (self) && caption != NULL);

  block = add (self, WAY_BLOCK_PAIR);
  block->level = level;
  block->caption = g_strdup (caption);
  block->text = g_strdup (text != NULL && *text != '\0' ? text : NULL);
}

void
way_paper_add_rule (WayPaper *self)
{
  g_return_if_fail (WAY_IS_PAPER (self));

  add (self, WAY_BLOCK_RULE);
}

void
way_paper_add_space (WayPaper *self, double lines)
{
  g_return_if_fail (WAY_IS_PAPER (self));

  add (self, WAY_BLOCK_SPACE)->number = lines;
}

void
way_paper_add_lines (WayPaper *self, guint level, guint lines)
{
  g_return_if_fail (WAY_IS_PAPER (self));

  for (guint i = 0; i < lines; i++)
    add (self, WAY_BLOCK_LINES)->level = level;
}

/* --- tables --- */

void
way_paper_begin_table (WayPaper *self, const WayPaperColumn *columns, guint n_columns)
{
  WayPaperTable *table;

  g_return_if_fail (WAY_IS_PAPER (self) && self->table == NULL);
  g_return_if_fail (columns != NULL && n_columns > 0);

  table = g_new0 (WayPaperTable, 1);
  table->columns = g_array_new (FALSE, FALSE, sizeof (WayPaperColumn));
  g_array_set_clear_func (table->columns, column_clear);
  for (guint i = 0; i < n_columns; i++) {
    WayPaperColumn column = columns[i];

    column.title = g_strdup (columns[i].title);
    g_array_append_val (table->columns, column);
  }
  table->head = g_new0 (WayBlock, 1);
  table->head->kind = WAY_BLOCK_ROW;
  table->head->table = table;
  g_ptr_array_add (self->tables, table);
  self->table = table;
}

void
way_paper_add_row (WayPaper *self, WayPaperHow how, const char *const *cells)
{
  WayBlock *block;
  guint     n;

  g_return_if_fail (WAY_IS_PAPER (self) && self->table != NULL);

  block = add (self, WAY_BLOCK_ROW);
  n = self->table->columns->len;
  block->how = how;
  block->table = self->table;
  block->cells = g_new0 (char *, n + 1);
  for (guint i = 0; i < n; i++)
    block->cells[i] = cells[i] == way_paper_box || cells[i] == way_paper_ticked_box
                      ? (char *)cells[i]
                      : g_strdup (cells[i]);
}

void
way_paper_end_table (WayPaper *self)
{
  g_return_if_fail (WAY_IS_PAPER (self) && self->table != NULL);

  self->table = NULL;
}

static GStrv
list_cells (const WayBlock *row)
{
  const guint n = row->table->columns->len;
  GStrv       cells = g_new0 (char *, n + 1);

  for (guint i = 0; i < n; i++) {
    const char *cell = row->cells != NULL
                       ? row->cells[i]
                       : g_array_index (row->table->columns, WayPaperColumn, i).title;

    cells[i] = g_strdup (cell != NULL ? cell : "");
  }

  return cells;
}

GPtrArray *
way_paper_list_rows (WayPaper *self)
{
  GPtrArray           *rows = g_ptr_array_new_with_free_func ((GDestroyNotify)g_strfreev);
  const WayPaperTable *table = NULL;

  for (guint i = 0; i < self->blocks->len; i++) {
    const WayBlock *block = g_ptr_array_index (self->blocks, i);

    if (block->kind != WAY_BLOCK_ROW || block->table == NULL)
      continue;
    if (block->table != table && g_array_index (block->table->columns, WayPaperColumn, 0).title)
      g_ptr_array_add (rows, list_cells (block->table->head));
    table = block->table;
    g_ptr_array_add (rows, list_cells (block));
  }

  return rows;
}

/* --- drawings, groups --- */

void
way_paper_add_drawing (WayPaper       *self,
                       WayPaperMeasure measure,
                       WayPaperDraw    draw,
                       const char     *words,
                       gpointer        user_data,
                       GDestroyNotify  destroy)
{
  WayBlock *block;

  g_return_if_fail (WAY_IS_PAPER (self) && draw != NULL);

  block = add (self, WAY_BLOCK_DRAWING);
  block->measure = measure;
  block->draw = draw;
  block->text = g_strdup (words);
  block->user_data = user_data;
  block->destroy = destroy;
}

void
way_paper_begin_group (WayPaper *self)
{
  g_return_if_fail (WAY_IS_PAPER (self) && self->group == 0);

  self->group = ++self->n_groups;
}

void
way_paper_end_group (WayPaper *self)
{
  g_return_if_fail (WAY_IS_PAPER (self) && self->group != 0);

  self->group = 0;
}

/* --- words --- */

static void
append_words (GString *text, const WayBlock *block)
{
  const gsize before = text->len;

  if (block->caption != NULL)
    g_string_append_printf (text, "%s: ", block->caption);
  if (block->text != NULL)
    g_string_append (text, block->text);
  for (guint k = 0; block->cells != NULL && k < block->table->columns->len; k++)
    g_string_append_printf (text, "%s%s", k > 0 ? "\t" : "",
                            block->cells[k] != NULL ? block->cells[k] : "");
  if (text->len > before)
    g_string_append_c (text, '\n');
}

char *
way_paper_dup_text (WayPaper *self)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < self->blocks->len; i++)
    append_words (text, g_ptr_array_index (self->blocks, i));

  return g_string_free (text, FALSE);
}

char *
way_paper_dup_page_text (WayPaper *self, guint page)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < self->fragments->len; i++) {
    const WayFragment *fragment = &g_array_index (self->fragments, WayFragment, i);

    if (fragment->page == page && fragment->first_line == 0)
      append_words (text, fragment->block);
  }

  return g_string_free (text, FALSE);
}
