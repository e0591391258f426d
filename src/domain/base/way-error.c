/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-error.h"

/* clang-format off */ /* it would put blanks into the name */
G_DEFINE_QUARK (way-error-quark, way_error)
/* clang-format on */
