"""Imported by the process that those of a journey are forked from (`forked`), and by no other."""

from tests import rehearsed

rehearsed.rehearse()
