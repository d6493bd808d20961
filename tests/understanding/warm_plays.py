"""Chats on the command line that answer in a second, for who plays many.

    python -m tests.understanding.warm_plays SOCKET &
    python -m tests.understanding.say SOCKET < LINES

Most of the ten seconds of `typed_live` go into loading the program and its patterns. The first
command does that once, prints `ready`, and forks a process for each chat, in an office of its own;
the second loads nothing of it. It plays the code as it was when it began. The lines are those of
`typed_live`.
"""

from __future__ import annotations

import argparse
import socketserver
import sys
from pathlib import Path

from tests.understanding.typed_live import played

_WARMING = (
    "@D0103",
    "รายงาน 2.1",
    "เสร็จแล้ว อบรมเมื่อวานมีคนเข้าร่วม 40 คน",
    "ยกเลิก",
    "แจ้งของขวัญ",
    "กระเช้าผลไม้ 2,500 บาท",
    "ยกเลิก",
    "ขอลา 3-5 มีนาคม",
    "ต้องส่งภายในวันไหน",
    "===",
    "work",
    "@D0101",
    "รออนุมัติ",
    "ใครยังไม่ส่ง",
)
"""Said once before `ready`: a pattern is compiled when it is first looked with."""


class _Chat(socketserver.StreamRequestHandler):
    def handle(self) -> None:
        """Write what is said to the lines, each as soon as it is there."""
        for told in played(line.decode().rstrip("\n") for line in self.rfile):
            self.wfile.write(f"{told}\n".encode())


class _Server(socketserver.ForkingMixIn, socketserver.UnixStreamServer):
    request_queue_size = 64


def main() -> None:
    """Serve at a socket until it is ended."""
    parser = argparse.ArgumentParser(prog="python -m tests.understanding.warm_plays")
    parser.add_argument("socket", type=Path)
    given = parser.parse_args()
    list(played(_WARMING))
    given.socket.unlink(missing_ok=True)
    with _Server(str(given.socket), _Chat) as server:
        sys.stdout.write("ready\n")
        sys.stdout.flush()
        server.serve_forever()


if __name__ == "__main__":
    main()
