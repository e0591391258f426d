/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

/* For views.c: resources and referrals, over the caseload of views-client.h. */
void pictures_resources_empty (GtkWidget *window);
void pictures_resources (GtkWidget *window);
void pictures_resources_none (GtkWidget *window);
void pictures_resources_chosen (GtkWidget *window);
void pictures_resource (GtkWidget *window);
void pictures_resource_edit (GtkWidget *window);
void pictures_resource_import (GtkWidget *window);
void pictures_referrals_empty (GtkWidget *window);
void pictures_referrals (GtkWidget *window);
void pictures_referral (GtkWidget *window);
void pictures_referral_edit (GtkWidget *window);
