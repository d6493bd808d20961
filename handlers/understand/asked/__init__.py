"""Reads what is asked of a matter, whichever it is."""
