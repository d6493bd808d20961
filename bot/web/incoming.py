"""Finds where an HTTP request ends in the bytes that came so far. Knows no socket.

gunicorn's own parser decides what a request means and refuses malformed ones. So a request that
cannot be understood counts as whole: we wait for no more of it.
"""

from __future__ import annotations

import re

HEAD_BYTES = 64 * 1024
"""We wait for no longer head, chunk-size line or trailer."""

_END = b"\r\n\r\n"
_LENGTH = re.compile(rb"\r\ncontent-length:[ \t]*([0-9]{1,15})[ \t]*\r\n", re.I)
_CODED = re.compile(rb"\r\ntransfer-encoding:[ \t]*([^\r\n]*)", re.I)
_CONTINUE = re.compile(rb"\r\nexpect:[ \t]*100-continue[ \t]*\r\n", re.I)
_SIZE = re.compile(rb"([0-9A-Fa-f]{1,12})[ \t]*(?:;.*)?", re.S)


class Incoming:
    """The bytes of one connection, request after request.

    most: bytes that a body may have
    whole: the request can be answered
    too_large: it counts as whole because its body exceeds `most`; the rest was not read
    wants_continue: its sender waits for 100 Continue
    """

    def __init__(self, most: int) -> None:
        self._most = most
        self._got = bytearray()
        self._begin()

    def _begin(self) -> None:
        self.whole = self.too_large = self.wants_continue = False
        self._head = 0  # where the head ends; 0 until it does
        self._end = 0  # where the request ends, once known
        self._chunk = 0  # where the next chunk begins; 0 if the body has none
        self._body = 0  # bytes in the chunks so far

    def __len__(self) -> int:
        return len(self._got)

    def starts(self, words: bytes) -> bool:
        """Return whether the request begins with these bytes."""
        return self._got.startswith(words)

    def add(self, piece: bytes) -> None:
        """Take the bytes that came."""
        searched = max(0, len(self._got) - len(_END) + 1)
        self._got += piece
        if not self._head:
            self._read_head(searched)
        if self._chunk and not self.whole:
            self._pass_chunks()
        if self._end and len(self._got) >= self._end:
            self.whole = True

    def take(self) -> bytes:
        """Return the whole request; later bytes begin the next one."""
        taken, rest = bytes(self._got[: self._end]), bytes(self._got[self._end :])
        self._got.clear()
        self._begin()
        if rest:
            self.add(rest)
        return taken

    def _read_head(self, searched: int) -> None:
        found = self._got.find(_END, searched)
        if found < 0:
            if len(self._got) > HEAD_BYTES:
                self._give_up()
            return
        self._head = found + len(_END)
        head = bytes(self._got[: self._head])
        length = _LENGTH.search(head)
        coded = _CODED.search(head)
        if coded and coded[1].strip().lower() == b"chunked":
            self._chunk = self._head
        elif coded:
            self._give_up()
        elif length and int(length[1]) > self._most:
            self._refuse()
        else:
            self._end = self._head + (int(length[1]) if length else 0)
        self.wants_continue = _CONTINUE.search(head) is not None

    def _pass_chunks(self) -> None:
        """Move past every chunk that is there, to the end of the last one's trailer."""
        while not self._end:
            line = self._got.find(b"\r\n", self._chunk)
            if line < 0:
                break
            size = _SIZE.fullmatch(self._got, self._chunk, line)
            if size is None:
                self._give_up()
            elif int(size[1], 16) == 0:
                trailer = self._got.find(_END, line)
                if trailer >= 0:
                    self._end = trailer + len(_END)
                break
            else:
                self._body += int(size[1], 16)
                self._chunk = line + 2 + int(size[1], 16) + 2
                if self._body > self._most:
                    self._refuse()
        unread = len(self._got) - self._chunk
        if not self._end and (unread > HEAD_BYTES or len(self._got) > 2 * self._most + HEAD_BYTES):
            self._refuse()

    def _refuse(self) -> None:
        self.too_large = True
        self._give_up()

    def _give_up(self) -> None:
        self._end, self.whole = len(self._got), True
