/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

/* Called with the window, at work. */
void pictures_paper (GtkWidget *window);
void pictures_paper_large (GtkWidget *window);

/* On the page of any document: large print. */
void pictures_choose_large (GtkWidget *page);
