"""The hardening at its full sizes (`make hard`): what `make test` and `make soak` play small, and
what takes too long or wants more of the machine than either may ask for.

`table.py` lists the parts. Each is a process of its own with a log of its own, so that one that
fails or dies takes no other with it. A size counts what the part does: kills, years, bodies.
"""
