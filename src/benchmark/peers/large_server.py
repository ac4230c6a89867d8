# SPDX-License-Identifier: Apache-2.0
"""A NETCONF server for a subsystem of sshd, which answers every request with one large configuration.

Usage: large_server.py FILE, which holds what stands within <data>.
"""
import os
import re
import sys

NC = 'urn:ietf:params:xml:ns:netconf:base:1.0'
hello = ('<hello xmlns="%s"><capabilities><capability>urn:ietf:params:netconf:base:1.1</capability></capabilities>'
         '<session-id>1</session-id></hello>]]>]]>' % NC)
data = os.path.getsize(sys.argv[1])
os.write(1, hello.encode())
heard = b''
while True:
    more = os.read(0, 65536)
    if not more:
        break
    heard += more
    while True:
        request = re.search(rb'message-id="([^"]*)"[^\0]*?\n##\n', heard)
        if not request:
            break
        heard = heard[request.end():]
        before = ('<rpc-reply xmlns="%s" message-id="%s"><data>' % (NC, request[1].decode())).encode()
        after = b'</data></rpc-reply>'
        os.write(1, b'\n#%d\n' % (len(before) + data + len(after)) + before)
        with open(sys.argv[1], 'rb') as file:
            while block := file.read(1 << 20):
                while block:
                    block = block[os.write(1, block):]
        os.write(1, after + b'\n##\n')
