# SPDX-License-Identifier: GPL-3.0-or-later
"""The place where a desktop shows notifications: writes down each one that a program sends.

    notices.py FILE      owns org.freedesktop.Notifications on the session bus; FILE gets a line of JSON for each

    with notices.Desktop(folder) as desktop:
        desktop.sent()   # [{'summary': …, 'body': …, …}]
"""
import json
import os
import subprocess
import sys

NAME = 'org.freedesktop.Notifications'
PATH = '/org/freedesktop/Notifications'
INTERFACE = '''<node><interface name="org.freedesktop.Notifications">
  <method name="GetCapabilities"><arg type="as" direction="out"/></method>
  <method name="GetServerInformation"><arg type="s" direction="out"/><arg type="s" direction="out"/>
    <arg type="s" direction="out"/><arg type="s" direction="out"/></method>
  <method name="Notify"><arg type="s" direction="in"/><arg type="u" direction="in"/><arg type="s" direction="in"/>
    <arg type="s" direction="in"/><arg type="s" direction="in"/><arg type="as" direction="in"/>
    <arg type="a{sv}" direction="in"/><arg type="i" direction="in"/><arg type="u" direction="out"/></method>
  <method name="CloseNotification"><arg type="u" direction="in"/></method>
  <signal name="NotificationClosed"><arg type="u"/><arg type="u"/></signal>
  <signal name="ActionInvoked"><arg type="u"/><arg type="s"/></signal>
</interface></node>'''


class Desktop:
    """The listener, as a process of its own: a journey answers nobody while it waits."""

    def __init__(self, folder):
        self.path = os.path.join(folder, 'notices')

    def __enter__(self):
        self.process = subprocess.Popen([sys.executable, os.path.abspath(__file__), self.path],
                                        stdout=subprocess.PIPE, text=True)
        assert self.process.stdout.readline() == 'ready\n'
        return self

    def __exit__(self, *args):
        self.process.kill()
        self.process.wait()

    def sent(self):
        with open(self.path, encoding='utf-8') as lines:
            return [json.loads(line) for line in lines]


def serve(path):
    from gi.repository import Gio, GLib

    out = open(path, 'w', encoding='utf-8')
    loop = GLib.MainLoop()

    def called(connection, sender, object_path, interface, method, parameters, invocation):
        answer = None
        if method == 'GetCapabilities':
            answer = GLib.Variant('(as)', (['body', 'actions'],))
        elif method == 'GetServerInformation':
            answer = GLib.Variant('(ssss)', ('notices', 'waymark', '1', '1.2'))
        elif method == 'Notify':
            app, _, icon, summary, body, actions, hints, _ = parameters.unpack()
            json.dump({'app': app, 'icon': icon, 'summary': summary, 'body': body, 'actions': actions,
                       'hints': {key: str(value) for key, value in hints.items()}}, out)
            out.write('\n')
            out.flush()
            answer = GLib.Variant('(u)', (1,))
        invocation.return_value(answer)

    connection = Gio.bus_get_sync(Gio.BusType.SESSION)
    connection.register_object(PATH, Gio.DBusNodeInfo.new_for_xml(INTERFACE).interfaces[0], called)
    Gio.bus_own_name_on_connection(connection, NAME, Gio.BusNameOwnerFlags.NONE,
                                   lambda *_: print('ready', flush=True), lambda *_: loop.quit())
    loop.run()


if __name__ == '__main__':
    serve(sys.argv[1])
