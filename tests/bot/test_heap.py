"""All threads of a process take memory from one heap."""

from __future__ import annotations

import subprocess
import sys

import pytest

from tests.bench.processes import ROOT

_HEAPS = """
import ctypes, os, sys, threading
from bot import heap
if sys.argv[1] == "shared":
    heap.share()
libc = ctypes.CDLL(None)
libc.malloc.restype = ctypes.c_void_p
together = threading.Barrier(6)
def take():
    together.wait()
    libc.malloc(5000)
    together.wait()
threads = [threading.Thread(target=take) for _ in range(6)]
for each in threads: each.start()
for each in threads: each.join()
libc.fdopen.restype = ctypes.c_void_p
out = ctypes.c_void_p(libc.fdopen(1, b"w"))
libc.malloc_info(0, out)
libc.fflush(out)
"""


@pytest.mark.parametrize(("how", "one"), [("shared", True), ("as it was", False)])
def test_threads_share_one_heap(how: str, one: bool) -> None:
    command = [sys.executable, "-c", _HEAPS, how]
    told = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout
    assert (told.count("<heap nr=") == 1) is one
