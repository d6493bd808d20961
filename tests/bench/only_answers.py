"""A server that stores nothing and checks nothing: it answers 200 as soon as a request is there.

What waiting it shows is that of the clients and of the machine alone: no program that does
something shows less (docs/performance.md).
"""

from __future__ import annotations

import asyncio
import re
import sys

_ANSWER = b"HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n"
_HEAD_ENDS = b"\r\n\r\n"
_LENGTH = re.compile(rb"content-length: *(\d+)", re.IGNORECASE)


class OnlyAnswers(asyncio.Protocol):
    """One kept-alive connection."""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)
        self._transport, self._got = transport, b""

    def data_received(self, data: bytes) -> None:
        self._got += data
        while (end := self._got.find(_HEAD_ENDS)) >= 0:
            told = _LENGTH.search(self._got, 0, end)
            whole = end + len(_HEAD_ENDS) + (int(told[1]) if told is not None else 0)
            if len(self._got) < whole:
                return
            self._got = self._got[whole:]
            self._transport.write(_ANSWER)


async def serve(port: int) -> None:
    """Answer on that port of this machine until the process ends."""
    loop = asyncio.get_running_loop()
    server = await loop.create_server(OnlyAnswers, "127.0.0.1", port)
    await server.serve_forever()


if __name__ == "__main__":
    asyncio.run(serve(int(sys.argv[1])))
