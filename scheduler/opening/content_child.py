"""The process that opens people's files, so that no file can end the worker.

`bot/opener.py` starts it as `python -P -m scheduler.opening.content_child MEMORY SECONDS`, with an
empty environment and no open file but its two pipes. It loads the libraries once and forks for each
file: what a file did to its process ends with it, and a fork costs two milliseconds. The fork may
take MEMORY bytes of address space and SECONDS of processor time; beyond that the kernel ends it.

It knows no database and no network, and writes nothing but its answer.
"""

from __future__ import annotations

import os
import resource
import select
import sys
from collections.abc import Callable
from contextlib import suppress
from encodings import cp437
from typing import NoReturn

from PIL import Image, MpoImagePlugin, WebPImagePlugin

from scheduler import content_frames
from scheduler.content_checked import ContentRefused
from scheduler.content_frames import Head
from scheduler.opening.content_check import check
from scheduler.opening.content_pictures import small

READY = b"."
"""What the process says once, after it has loaded everything."""

LOADED = (MpoImagePlugin, WebPImagePlugin, cp437)
"""Loaded now; otherwise every fork would load them again at its first such picture or package."""

_REQUESTS, _ANSWERS = 0, 1
_MOST_OPEN_FILES = 64


def serve(memory: int, seconds: int) -> NoReturn:
    """Answer one request after another until the pipe closes."""
    Image.preinit()
    os.write(_ANSWERS, READY)
    while True:
        select.select([_REQUESTS], [], [])
        child = os.fork()
        if child == 0:
            _answer_one(memory, seconds)
        _, status = os.waitpid(child, 0)
        if status != 0:  # it ended inside a request: nobody knows where the next one begins
            os._exit(1)


def _answer_one(memory: int, seconds: int) -> NoReturn:
    code = 1
    try:
        _bound(memory, seconds)
        with os.fdopen(_REQUESTS, "rb") as requests, os.fdopen(_ANSWERS, "wb") as answers:
            head, body = content_frames.read(requests)
            content_frames.write(answers, *answer(head, body))
            code = 0
    finally:
        os._exit(code)


def _bound(memory: int, seconds: int) -> None:
    bounds = {
        resource.RLIMIT_AS: memory,
        resource.RLIMIT_CPU: seconds,
        resource.RLIMIT_FSIZE: 0,
        resource.RLIMIT_CORE: 0,
        resource.RLIMIT_NOFILE: _MOST_OPEN_FILES,
    }
    for kind, most in bounds.items():
        # macOS has no limit of address space: there only time ends a file.
        with suppress(ValueError, OSError):
            resource.setrlimit(kind, (most, most))


def answer(head: Head, body: bytes) -> tuple[Head, bytes]:
    """Return the result for one file; `head["do"]` says what to do with it."""
    return _WORK[head["do"]](head, body)


def _check(head: Head, body: bytes) -> tuple[Head, bytes]:
    try:
        checked = check(body, head["name"], head["limit"])
    except ContentRefused as refused:
        return {"refused": refused.reason.value}, b""
    result = {
        "media_type": checked.media_type,
        "width": checked.width,
        "height": checked.height,
        "pages": checked.pages,
        "remark": checked.remark,
    }
    return result, checked.data


def _form(_head: Head, body: bytes) -> tuple[Head, bytes]:
    from scheduler.opening import (  # noqa: PLC0415  heavy, and seldom wanted
        form_read,
        lists_read,
        packages,
        plan_read,
        plan_table_read,
        roster_read,
        score_read,
    )
    from scheduler.opening.word import word_form_read, word_read  # noqa: PLC0415

    if packages.is_word(body):
        form = word_form_read.read(body)
        if form is None or not form["rows"]:  # a plan's table looks like a form without some heads
            form = plan_table_read.read(body) or form or word_read.read(body)
        return {"form": form}, b""
    tables = (plan_read.read, form_read.read, plan_table_read.read, lists_read.read_list)
    readers = (score_read.read, *tables, roster_read.read, lists_read.read_days)
    return {"form": next(filter(None, (read(body) for read in readers)), None)}, b""


def _small(head: Head, body: bytes) -> tuple[Head, bytes]:
    return {}, small(body, head["side"]) or b""


_WORK: dict[str, Callable[[Head, bytes], tuple[Head, bytes]]] = {
    "check": _check,
    "form": _form,
    "small": _small,
}


if __name__ == "__main__":
    serve(*map(int, sys.argv[1:]))
