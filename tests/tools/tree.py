# SPDX-License-Identifier: GPL-3.0-or-later
"""The accessibility tree of a GTK program at one moment, in few questions.

The library asks for a node's children, role and name one by one: some thousand questions for a page, again
each time that something is waited for.  GTK keeps what it has told of its widgets in a cache that answers
for all of them at once.  Who is below whom is asked of each that has somebody: the cache keeps hidden ones too.
"""
import ast

import gi

gi.require_version('Atspi', '2.0')
from gi.repository import Atspi, Gio, GLib  # noqa: E402

CACHE = '/org/a11y/atspi/cache'
ROOT = '/org/a11y/atspi/accessible/root'
REGISTRY = 'org.a11y.atspi.Registry'
CLIENT = Gio.DBusConnectionFlags.AUTHENTICATION_CLIENT | Gio.DBusConnectionFlags.MESSAGE_BUS_CONNECTION


def has_state(bits, state):
    """Names as in Atspi.StateType, in lower case."""
    return bool(bits >> int(getattr(Atspi.StateType, state.upper())) & 1)


class Item:
    """A node as it was when the tree was read."""

    __slots__ = ('path', 'parent', 'index', 'n_children', 'role', 'name', 'bits')

    def __init__(self, told):
        (_, self.path), _, (_, self.parent), self.index, self.n_children, _, self.name, role, _, bits = told
        self.role = Atspi.role_get_name(Atspi.Role(role))
        self.bits = bits[0] | bits[1] << 32

    def has(self, state):
        return has_state(self.bits, state)


class Tree:
    """The nodes of the program of that process, which is on the accessibility bus."""

    def __init__(self, pid):
        session = Gio.bus_get_sync(Gio.BusType.SESSION, None)
        address = session.call_sync('org.a11y.Bus', '/org/a11y/bus', 'org.a11y.Bus', 'GetAddress', None, None,
                                    Gio.DBusCallFlags.NONE, -1, None).unpack()[0]
        self.bus = Gio.DBusConnection.new_for_address_sync(address, CLIENT, None, None)
        self.name = next(name for name, _ in self._call(ROOT, 'Accessible', 'GetChildren', REGISTRY)
                         if self._pid_of(name) == pid)
        self.items = {}
        self.below = {}

    def _pid_of(self, name):
        return self.bus.call_sync('org.freedesktop.DBus', '/org/freedesktop/DBus', 'org.freedesktop.DBus',
                                  'GetConnectionUnixProcessID', GLib.Variant('(s)', (name,)), None,
                                  Gio.DBusCallFlags.NONE, -1, None).unpack()[0]

    def _call(self, path, interface, method, name=None):
        got = self.bus.call_sync(name or self.name, path, f'org.a11y.atspi.{interface}', method, None, None,
                                 Gio.DBusCallFlags.NONE, -1, None)
        # Printed it is a literal of Python as well, and that takes a tenth of the time of unpack().
        return ast.literal_eval(got.print_(False))[0]

    def is_now(self, path, state):
        """Whether the node of that path has the state at this moment: the program is asked."""
        low, high = self._call(path, 'Accessible', 'GetState')
        return has_state(low | high << 32, state)

    def _look(self):
        self.items = {told[0][1]: Item(told) for told in self._call(CACHE, 'Cache', 'GetItems')}

    def _meet(self, path):
        """Asks who is below a node, and below those."""
        try:
            self.below[path] = [child for _, child in self._call(path, 'Accessible', 'GetChildren')]
        except GLib.Error:  # It went away meanwhile.
            return
        for child in self.below[path]:
            if child not in self.items or self.items[child].n_children > 0:
                self._meet(child)

    def read(self, root):
        """Reads what is below the node of that path; a GLib.Error when the program is gone."""
        self._look()
        self.below = {}
        self._meet(root)
        if any(child not in self.items for told in self.below.values() for child in told):
            self._look()  # those are in the cache now

    def walk(self, path):
        """The items from that path on, in the order of the tree."""
        if path not in self.items:
            return
        yield self.items[path]
        for child in self.below.get(path, ()):
            yield from self.walk(child)
