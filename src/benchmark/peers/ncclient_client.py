# SPDX-License-Identifier: Apache-2.0
"""ncclient, driven as the contender that the benchmark's Contender describes.

Usage: ncclient_client.py connect PORT USER KEYFILE TIMES
       ncclient_client.py transactions PORT USER KEYFILE WARM TIMES
"""
import sys
import time

from ncclient import manager

WHAT, PORT, USER, KEY = sys.argv[1], int(sys.argv[2]), sys.argv[3], sys.argv[4]


def connect():
    return manager.connect(host='127.0.0.1', port=PORT, username=USER, key_filename=KEY, hostkey_verify=False,
                           allow_agent=False, look_for_keys=False, timeout=60)


def transaction(m, number):
    config = ('<config xmlns="urn:ietf:params:xml:ns:netconf:base:1.0"><branch xmlns="urn:turnup:branch"><hostname>'
              'branch-%d</hostname></branch></config>' % (number % 100))
    m.lock('candidate')
    m.edit_config(config, target='candidate', error_option='rollback-on-error')
    m.validate('candidate')
    m.commit()
    m.unlock('candidate')


def median(figures):
    return sorted(figures)[len(figures) // 2]


if WHAT == 'connect':
    took = []
    for _ in range(int(sys.argv[5])):
        start = time.monotonic()
        m = connect()
        took.append((time.monotonic() - start) * 1e3)
        m.close_session()
    print('%.3f' % median(took))
else:
    warm, times = int(sys.argv[5]), int(sys.argv[6])
    m = connect()
    for i in range(warm):
        transaction(m, i)
    took = []
    cpu = time.process_time()
    for i in range(times):
        start = time.monotonic()
        transaction(m, i)
        took.append((time.monotonic() - start) * 1e3)
    print('%.3f %.4f' % (median(took), (time.process_time() - cpu) * 1e3 / times / 5))
    m.close_session()
