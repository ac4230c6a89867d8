# SPDX-License-Identifier: Apache-2.0
"""Changes the hostname of many routers with ncclient, a thread a router, on sessions that are open already, fifty at once.

With a thousand sessions open at once, threads that only look whether anything came took both processors for more than ten
minutes, and no change was seen to end: fifty at once is what serves ncclient best.

Arguments: confirmed|terraform, user, password, name, ports. Prints changes, seconds of wall time, seconds of processor time
and how long opening all sessions took; what opening and closing take is in neither of the first two. "confirmed" locks the candidate, edits, validates, commits confirmed and confirms;
"terraform" sends the six requests that the Terraform provider for IOS XE sends for a resource, and verifies nothing.
"""
import resource
import sys
import threading
import time

from ncclient import manager

AT_ONCE = 50
NATIVE = "http://cisco.com/ns/yang/Cisco-IOS-XE-native"
BASE = "urn:ietf:params:xml:ns:netconf:base:1.0"


def config(name):
    return f'<config xmlns="{BASE}"><native xmlns="{NATIVE}"><hostname>{name}</hostname></native></config>'


def confirmed(session, name):
    session.lock("candidate")
    session.edit_config(target="candidate", config=config(name), error_option="rollback-on-error")
    session.validate("candidate")
    session.commit(confirmed=True, timeout="300")
    session.commit()
    session.unlock("candidate")


def terraform(session, name):
    session.lock("running")
    session.lock("candidate")
    session.edit_config(target="candidate", config=config(name))
    session.commit()
    session.unlock("candidate")
    session.unlock("running")


def connect(port, user, password):
    return manager.connect(
        host="127.0.0.1", port=port, username=user, password=password, hostkey_verify=False, timeout=120,
        look_for_keys=False, allow_agent=False)


def in_threads(jobs):
    failures = []

    def run(job):
        try:
            job()
        except Exception as e:  # noqa: BLE001
            failures.append(e)

    threads = [threading.Thread(target=run, args=(job,)) for job in jobs]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    if failures:
        sys.exit(f"{len(failures)} of {len(jobs)} failed, the first with {failures[0]!r}")


def main():
    mode, user, password, name = sys.argv[1:5]
    ports = [int(port) for port in sys.argv[5:]]
    change = {"confirmed": confirmed, "terraform": terraform}[mode]
    wall = cpu = opened = 0.0
    for i in range(0, len(ports), AT_ONCE):
        sessions = {}
        start = time.monotonic()
        in_threads([lambda port=port: sessions.__setitem__(port, connect(port, user, password))
                    for port in ports[i:i + AT_ONCE]])
        opened += time.monotonic() - start
        before = processor()
        start = time.monotonic()
        in_threads([lambda session=session: change(session, name) for session in sessions.values()])
        wall += time.monotonic() - start
        cpu += processor() - before
        for session in sessions.values():
            session._session.close()
    print(len(ports), f"{wall:.4f}", f"{cpu:.4f}", f"{opened:.4f}")


def processor():
    used = resource.getrusage(resource.RUSAGE_SELF)
    return used.ru_utime + used.ru_stime


main()
