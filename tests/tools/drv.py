# SPDX-License-Identifier: GPL-3.0-or-later
"""Drives a GTK window as a person would: reads its accessibility tree, types and clicks real keys.

Everything waits until a deadline and nothing sleeps for a fixed time.  Run it under uirun.

    app = drv.App ([binary, '--caseload', folder])
    win = app.window ()
    app.find ('entry', 'Passphrase')
    drv.type_text ('Zoë')
    drv.keys ('Return')
    app.wait_name ('Clients')
    pictures.take ('clients')
    app.quit ()
"""
import ctypes
import os
import re
import signal
import subprocess
import sys
import time
import warnings

import gi

gi.require_version('Atspi', '2.0')
from gi.repository import Atspi, GLib  # noqa: E402

import tree  # noqa: E402

warnings.simplefilter('ignore')
Atspi.init()


def stop_listening():
    """GTK 4.8 names its program instead of a window that closes; the library that looks believes it, and
    sees nothing of that program any more.  So it is not told: nothing here asks it what it remembers."""
    bus = ctypes.CDLL('libatspi.so.0').atspi_get_a11y_bus
    bus.restype = ctypes.c_void_p
    forget = ctypes.CDLL('libdbus-1.so.3').dbus_bus_remove_match
    forget.argtypes = [ctypes.c_void_p, ctypes.c_char_p, ctypes.c_void_p]
    forget(bus(), b"type='signal',interface='org.a11y.atspi.Event.Object',member='ChildrenChanged'", None)


stop_listening()
# The library that looks is critical of a node that goes away meanwhile; that is not the program's fault, whose
# own criticals stay fatal.
GLib.log_set_always_fatal(GLib.LogLevelFlags.LEVEL_ERROR | GLib.LogLevelFlags.FLAG_RECURSION)

TIMEOUT = float(os.environ.get('DRV_TIMEOUT', '10'))
POLL = 0.03

# Debian 12 says 'push button' where later versions say 'button'.
ROLES = {
    'button': ('button', 'push button', 'toggle button'),
    'entry': ('entry', 'text', 'password text'),
    'dialog': ('dialog', 'alert'),
    'window': ('frame', 'window', 'dialog'),
    'check': ('check box', 'radio button', 'check menu item'),
}


def wait(what, ask, timeout=None):
    """Asks until the answer is true; what tells the reader what was waited for."""
    end = time.monotonic() + (TIMEOUT if timeout is None else timeout)
    while True:
        try:
            answer = ask()
            if answer:
                return answer
        except GLib.Error:  # The object went away between two questions.
            pass
        if time.monotonic() > end:
            raise AssertionError(f'waited in vain for {what}')
        time.sleep(POLL)


def children(node):
    for i in range(node.get_child_count()):
        child = node.get_child_at_index(i)
        if child is not None:  # May be so while a window closes.
            yield child


def plain(name):
    """GTK 4.8 leaves mnemonics in names and says some twice: '_Save Save'."""
    name = (name or '').replace('_', '')
    half = len(name) // 2
    if len(name) % 2 == 1 and name[half] == ' ' and name[:half] == name[half + 1:]:
        return name[:half]
    return name


def matches(item, role=None, name=None, states=()):
    """Whether an item of the tree is meant."""
    if role is not None and item.role not in ROLES.get(role, (role,)):
        return False
    if name is not None:
        got = plain(item.name)
        if isinstance(name, re.Pattern):
            if not name.search(got):
                return False
        elif got != name.replace('_', ''):
            return False
    return all(item.has(each) for each in states)


def state(node, which):
    """state (node, 'focused'); names as in Atspi.StateType, in lower case."""
    return node.get_state_set().contains(getattr(Atspi.StateType, which.upper()))


def is_gone(node):
    """Whether the library gave the node up."""
    try:
        return node.get_process_id() <= 0
    except GLib.Error:
        return True


def text_of(node):
    """The text of an entry or text view; labels carry theirs in the name."""
    return Atspi.Text.get_text(node, 0, Atspi.Text.get_character_count(node))


def set_text(node, text):
    """Replaces the text of an entry; knows every letter, unlike the keyboard."""
    by_hand('text that is set')
    assert Atspi.EditableText.set_text_contents(node, text), f'cannot set the text of {describe(node)}'
    wait(f'the text {text!r}', lambda: text_of(node) == text)


def insert_text(node, text):
    """Puts text at the end of an entry."""
    by_hand('text that is put in')
    at = Atspi.Text.get_character_count(node)
    assert Atspi.EditableText.insert_text(node, at, text, len(text.encode()))


def set_value(node, value):
    """Sets a spin button or scale."""
    by_hand('a value that is set')
    Atspi.Value.set_current_value(node, value)
    wait(f'the value {value}', lambda: abs(Atspi.Value.get_current_value(node) - value) < 1e-6)


def select_child(node, index):
    """Selects a row of a list; the list is the node of the role 'list' inside a 'tree table'."""
    by_hand('a selection')
    assert Atspi.Selection.select_child(node, index), f'cannot select row {index}'


def press(node):
    """Presses a button, a switch or a menu item through its own action."""
    by_hand('a press')
    assert Atspi.Action.do_action(node, 0), f'cannot press {describe(node)}'


def actions(node):
    return [Atspi.Action.get_action_name(node, i) for i in range(Atspi.Action.get_n_actions(node))]


def do(frame, action):
    """Activates an action of a window by its name, such as 'win.lock'."""
    by_hand('an action')
    names = actions(frame)
    assert action in names, f'{action} is not among {names}'
    assert Atspi.Action.do_action(frame, names.index(action))


def describe(node):
    return f'{node.get_role_name()} {plain(node.get_name())!r}'


def dump(node, file=sys.stderr, depth=0):
    """Writes the tree without its nameless boxes, for the reader of a failed test."""
    try:
        if node.get_name() and node.get_role_name() not in ('panel', 'filler'):
            print('#' + '  ' * depth, describe(node), file=file)
            depth += 1
        for child in children(node):
            dump(child, file, depth)
    except GLib.Error as error:
        print('#' + '  ' * depth, error.message, file=file)


# A journey by the keyboard alone says so, and then every other hand is refused: the pointer, and what
# works on a widget without a key.
hands_off = False


def by_hand(what):
    assert not hands_off, f'{what}: this journey is by the keyboard alone'


def xdotool(*args):
    if args[0] == 'mousemove':
        by_hand('the pointer')
    done = subprocess.run(['xdotool', *map(str, args)], capture_output=True, text=True)
    assert done.returncode == 0, f'xdotool {args[0]}: {done.stderr.strip()}'
    return done.stdout


def keys(*names):
    """Presses keys one after the other: keys ('ctrl+f', 'Tab', 'Return')."""
    xdotool('key', '--delay', 12, '--clearmodifiers', *names)


# xdotool types upper-case letters outside ASCII without their shift, so these go by a path of their own.
def keyboard_can(text):
    return all(' ' <= letter <= '~' for letter in text)


def type_text(text, into=None):
    """Types by real keys.  Text with letters outside ASCII goes into the entry into through its
    editable text, since no key of the test's keyboard writes it."""
    if keyboard_can(text):
        xdotool('type', '--delay', 8, '--', text)
    else:
        assert into is not None, f'{text!r} needs the entry it goes into'
        insert_text(into, text)


def screenshot(path):
    """The whole display as PNG: popovers, dialogs and toasts included."""
    done = subprocess.run(['import', '-window', 'root', '-silent', path], capture_output=True, text=True)
    assert done.returncode == 0 and os.path.getsize(path) > 0, f'no picture {path}: {done.stderr}'
    return path


def move_pointer_away():
    """So that no picture shows a row lit up by a pointer that happens to lie there."""
    if not hands_off:
        xdotool('mousemove', 1279, 799)


class Pictures:
    """Numbered pictures of the steps of a journey: 01-unlock.png, 02-clients.png; and an index."""

    def __init__(self, folder):
        self.folder = folder
        self.taken = []
        os.makedirs(folder, exist_ok=True)
        for name in os.listdir(folder):
            if re.fullmatch(r'\d\d-.*\.png|index\.html', name):
                os.unlink(os.path.join(folder, name))

    def take(self, name, words=''):
        file = f'{len(self.taken) + 1:02d}-{re.sub("[^a-z0-9]+", "-", name.lower()).strip("-")}.png'
        path = screenshot(os.path.join(self.folder, file))
        self.taken.append((file, words or name))
        with open(os.path.join(self.folder, 'index.html'), 'w', encoding='utf-8') as index:
            index.write('<!doctype html><meta charset="utf-8"><title>Steps</title>\n')
            for each, caption in self.taken:
                caption = caption.replace('&', '&amp;').replace('<', '&lt;')
                index.write(f'<p>{caption}<br><img src="{each}" alt="{caption}">\n')
        return path


class App:
    """A program under test, found on the accessibility bus by its process."""

    def __init__(self, argv, env=None, timeout=30, log=None):
        self.log = log
        out = open(log, 'ab') if log else None
        try:
            self.process = subprocess.Popen([str(a) for a in argv], env={**os.environ, **(env or {})},
                                            stdin=subprocess.DEVNULL, stdout=out, stderr=out)
        finally:
            if out:
                out.close()
        self.xid = None
        self.main = None  # the frame of the window that came first
        self.node = wait(f'{argv[0]} on the accessibility bus', self._on_bus, timeout)
        self.tree = tree.Tree(self.process.pid)
        self.nodes = {}  # by the paths of the tree

    def _on_bus(self):
        if self.process.poll() is not None:
            raise AssertionError(f'the program ended with {self.process.returncode} before its window came')
        for node in children(Atspi.get_desktop(0)):
            if node.get_process_id() == self.process.pid and node.get_child_count() > 0:
                return node
        return None

    # Looking ---------------------------------------------------------------------------------

    def _x_windows(self):
        return subprocess.run(['xdotool', 'search', '--onlyvisible', '--pid', str(self.process.pid)],
                              capture_output=True, text=True).stdout.split()

    def x_names(self):
        """The titles of the windows that are seen; one that goes away meanwhile has none."""
        return [subprocess.run(['xdotool', 'getwindowname', x], capture_output=True, text=True).stdout.strip()
                for x in self._x_windows()]

    def _roots(self, root=None):
        """The main window, and the others while there are any: GTK 4.8 crashes now and then when it
        is asked for its windows while one of them goes away."""
        if root is not None:
            yield root
            return
        if self.main is None:
            self.main = next(children(self.node), None)
        if self.main is not None:
            yield self.main
        if len(self._x_windows()) > 1:
            for window in children(self.node):
                if window != self.main:
                    yield window

    def _node(self, item, root):
        """The node of an item, by the way to it from the root; None when it went away."""
        if item.path == root.path:
            return root
        node = self.nodes.get(item.path)
        if node is not None and is_gone(node):  # and another one has its path now
            node = None
        if node is None and item.parent in self.tree.items:
            parent = self._node(self.tree.items[item.parent], root)
            if parent is not None:
                node = parent.get_child_at_index(item.index)
                if node is None or node.path != item.path:
                    node = next((n for n in children(parent) if n.path == item.path), None)
            if node is not None:
                self.nodes[item.path] = node
        return node

    def _matches(self, role, name, pred, root, states):
        for top in self._roots(root):
            self.tree.read(top.path)
            for item in list(self.tree.walk(top.path)):  # pred may read anew
                if not matches(item, role, name, states):
                    continue
                try:
                    node = self._node(item, top)
                    if node is not None and (pred is None or pred(node)):
                        yield node
                except GLib.Error:  # It went away meanwhile.
                    pass

    def find_all(self, role=None, name=None, pred=None, root=None, states=()):
        return list(self._matches(role, name, pred, root, states))

    def find(self, role=None, name=None, pred=None, root=None, timeout=None, states=()):
        """The first match in the order of the tree, waited for.  name may be a compiled pattern, states
        are such as 'focused'."""
        def ask():
            return next(self._matches(role, name, pred, root, states), None)
        return wait(f'{role or "anything"} {name!r}', ask, timeout)

    def find_visible(self, role=None, name=None, root=None, timeout=None):
        """As find, but only what a person sees: the tree holds the hidden pages of a stack too."""
        return self.find(role, name, self.on_screen, root, timeout)

    def on_screen(self, node):
        """Whether a person sees the node.  A hidden page keeps its size, but no pointer hits it."""
        box = self.extents(node)
        if box.width <= 0 or box.height <= 0:
            return False
        # The text inside an entry says nothing of itself, so its edge is asked as well.
        points = [(box.x + box.width // 2, box.y + box.height // 2), (box.x + 3, box.y + box.height // 2),
                  (box.x + 3, box.y + 3), (box.x - 3, box.y + box.height // 2)]
        # What is insensitive is not hit itself; the box around it is.
        while node is not None and plain(node.get_name()) != 'GtkStackPage':
            try:
                if any(Atspi.Component.get_accessible_at_point(node, x, y, Atspi.CoordType.WINDOW)
                       for x, y in points):
                    return True
            except GLib.Error:
                return False
            node = node.get_parent()
        return False

    def there(self, role=None, name=None, pred=None, root=None):
        return bool(self.find_all(role, name, pred, root))

    def wait_name(self, name, role=None, timeout=None):
        return self.find(role, name, timeout=timeout)

    def wait_no(self, role=None, name=None, root=None, timeout=None):
        wait(f'{role or "anything"} {name!r} to go',
             lambda: not any(self.on_screen(n) for n in self.find_all(role, name, root=root)), timeout)

    def wait_text(self, node, text, timeout=None):
        wait(f'the text {text!r}', lambda: text_of(node) == text, timeout)

    def wait_focus(self, role=None, name=None, timeout=None):
        """Waits until the keyboard is there; the match is what is focused."""
        return self.find(role, name, timeout=timeout, states=('focused',))

    def step_to(self, nodes, key, patience=0.15, most=150):
        """Presses a key until the keyboard stays on one of them; that one.  Patience is how long a key may take, in
        seconds: one that comes late leads past it."""
        def focused():
            return next((node for node in nodes if self.tree.is_now(node.path, 'focused')), None)

        def there():
            end = time.monotonic() + patience
            while time.monotonic() < end:
                if focused() is not None:
                    time.sleep(0.1)
                    return focused()
                time.sleep(0.01)
            return None
        for _ in range(most):
            found = there()
            if found is not None:
                return found
            keys(key)
        raise AssertionError(f'{most} times {key} did not lead to {", ".join(describe(node) for node in nodes)}')

    def tab_to(self, role, name, key='Tab', most=150):
        """Goes on by a key until the keyboard is on it, as a person would who looks for it."""
        self.find(role, name)
        return self.step_to(self.find_all(role, name), key, most=most)  # a hidden page may have one, too

    def names(self, role=None, root=None):
        """What a screen reader would come across, in order."""
        found = []
        for top in self._roots(root):
            self.tree.read(top.path)
            found += [plain(item.name) for item in self.tree.walk(top.path) if item.name and matches(item, role)]
        return found

    # The window ------------------------------------------------------------------------------

    def window(self, title=None, timeout=None):
        """Waits for the X window, gives it the keyboard and returns its frame."""
        def ask():
            found = self._x_windows()
            if title is not None:
                found = [x for x in found if xdotool('getwindowname', x).strip() == title]
            return found[-1] if found else None
        self.xid = wait(f'the window {title or ""}', ask, timeout)
        xdotool('windowfocus', '--sync', self.xid)
        return self.find('window')

    @staticmethod
    def extents(node):
        # Never ask for screen coordinates: GTK 4 answers in the window's, with a warning each time.
        try:
            return Atspi.Component.get_extents(node, Atspi.CoordType.WINDOW)
        except GLib.Error:  # The page of a stack is no widget and has no place.
            return Atspi.Rect()

    def _frame_of(self, node):
        while node is not None and node.get_role_name() not in ('frame', 'window', 'dialog', 'alert'):
            node = node.get_parent()
        return node

    def place(self, node):
        """The middle of a node on the screen.  The frame's box is centered in its X window."""
        frame = self._frame_of(node)
        box, outer = self.extents(node), self.extents(frame)
        assert box.width > 0 and box.height > 0, f'{describe(node)} is not on the screen'
        got = dict(line.split('=') for line in xdotool('getwindowgeometry', '--shell', self.xid).split())
        left = int(got['X']) + (int(got['WIDTH']) - outer.width) // 2 - outer.x
        top = int(got['Y']) + (int(got['HEIGHT']) - outer.height) // 2 - outer.y
        return left + box.x + box.width // 2, top + box.y + box.height // 2

    def click(self, node, button=1):
        wait(f'{describe(node)} on the screen', lambda: self.on_screen(node))
        xdotool('mousemove', *self.place(node), 'click', button)

    def fill(self, role, name, text):
        """Finds an entry, puts the keyboard there by a click, empties it and types the text."""
        node = self.find_visible(role, name)
        self.click(node)
        if Atspi.Text.get_character_count(node) > 0:
            keys('ctrl+a', 'Delete')
        type_text(text, into=node)
        return node

    # The end ---------------------------------------------------------------------------------

    def wait_end(self, timeout=None):
        wait('the end of the program', lambda: self.process.poll() is not None, timeout)
        return self.process.returncode

    def quit(self, timeout=None):
        """Ctrl+Q, as a person would; fails when the program ends with anything but 0."""
        keys('ctrl+q')
        status = self.wait_end(timeout)
        assert status == 0, f'the program ended with {status}'

    def kill(self):
        """As a power cut would: no handler of the program runs."""
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGKILL)
        self.process.wait()

    def __enter__(self):
        return self

    def __exit__(self, kind, error, trace):
        if kind is not None and self.process.poll() is None:
            dump(self.node)
        self.kill()
