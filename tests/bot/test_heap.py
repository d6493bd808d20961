"""All threads of a process take memory from one heap, and what it does not need goes back."""

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


_WORK = """
import ctypes
from bot import heap
libc = ctypes.CDLL(None)
libc.malloc.restype = ctypes.c_void_p
libc.free.argtypes = [ctypes.c_void_p]
def resident():
    return int(open("/proc/self/statm").read().split()[1]) >> 8
taken = []
for _ in range(400):
    taken.append(libc.malloc(100_000))
    ctypes.memset(taken[-1], 1, 100_000)
    libc.malloc(5000)
for each in taken:
    libc.free(each)
before = resident()
heap.give_back()
print(before - resident())
"""


def test_what_work_needed_goes_back_though_something_small_lies_behind_it() -> None:
    """In megabytes; 40 were taken in blocks that each have another one behind them."""
    command = [sys.executable, "-c", _WORK]
    told = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout
    assert int(told) >= 25


_LOADING = """
import gc
from bot import heap
found = []
gc.callbacks.append(lambda phase, told: found.append(told["generation"]))
with heap.loading():
    made = [[each] for each in range(100_000)]
    print(len(found))
heap.settle()
found.clear()
more = [[each] for each in range(100_000)]
print(len(found) > 0, gc.get_freeze_count() >= 100_000)
"""


def test_nothing_is_searched_for_garbage_while_all_is_loaded_and_what_comes_later_is() -> None:
    command = [sys.executable, "-c", _LOADING]
    told = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout
    assert told.split() == ["0", "True", "True"]
